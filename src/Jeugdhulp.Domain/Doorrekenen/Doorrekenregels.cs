using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Domain.Doorrekenen;

/// <summary>The rules a contact is run through: settings of a gemeente, or the dossierdefinitie.</summary>
/// <param name="Instellingen">The settings; under the dossierdefinitie not looked at.</param>
/// <param name="Taken">Tasks of the teams under these rules; empty to leave each team its own.</param>
/// <param name="Dossierdefinitie">Lens D instead of lens G: a contact counts or does not.</param>
public sealed record Doorrekenregels(LokaleInstellingen Instellingen, Teamtaken? Taken = null, bool Dossierdefinitie = false)
{
    /// <summary>Own help goes into the delivery under these settings.</summary>
    public bool Leveren => Instellingen.LevertEigenHulp();
}

/// <summary>One contact as it stands now, to be run through other rules.</summary>
/// <param name="Id">The line of the contact.</param>
/// <param name="Feiten">The facts as they were classified.</param>
/// <param name="Uitkomst">The outcome that was computed and stored.</param>
/// <param name="Regelnummer">Number of the rule that decided it: 1 for R01.</param>
/// <param name="Levert">Would make its person part of the delivery as it stands.</param>
/// <param name="DossierTelt">Counts under the dossierdefinitie.</param>
/// <param name="Keuze">Class a person chose; it stands, whatever the rules say.</param>
/// <param name="Jeugdige">Index of the jeugdige from 0; -1 for a contact without one.</param>
/// <param name="Reeks">Index of the series from 0; -1 for a contact outside one.</param>
public readonly record struct Doorrekencontact(
    Guid Id, Contactfeiten Feiten, Uitkomst Uitkomst, int Regelnummer, bool Levert, bool DossierTelt, Klasse? Keuze, int Jeugdige, int Reeks)
{
    /// <summary>The team that had it.</summary>
    public Guid TeamId { get; init; }
}
