using Jeugdhulp.Application.Cbs;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;

namespace Jeugdhulp.Application.Contacten.Wijzigen;

/// <summary>A contact as someone wants it to be, with the version it was read at.</summary>
public sealed record Wijzigopdracht
{
    public required Guid ContactId { get; init; }

    /// <summary>Row version the form was made of; another one by now means that someone else was first.</summary>
    public required uint Versie { get; init; }

    public string? Reden { get; init; }

    public DateOnly? Datum { get; init; }

    public Activiteit? Activiteit { get; init; }

    public int? DuurMinuten { get; init; }

    public string? Kanaal { get; init; }

    public string? GesprokenMet { get; init; }

    public string? Herkomst { get; init; }

    public string? Thema { get; init; }

    public int? AantalDeelnemers { get; init; }

    public string? Partner { get; init; }

    public Guid? VoorzieningId { get; init; }

    public string? Feit { get; init; }

    public string? FeitBron { get; init; }

    public string? BeeldProfessional { get; init; }

    public string? MeningOuder { get; init; }

    public string? MeningJeugdige { get; init; }

    /// <summary>The changes of class that were shown and agreed with, as <see cref="Klassewijziging.Kenmerk"/>; in any order.</summary>
    public IReadOnlyList<string> Akkoord { get; init; } = [];

    /// <summary>What was asked and answered about sharing without consent, as <see cref="DelenZonderToestemming.Kenmerk"/>.</summary>
    public string? DelenGevraagd { get; init; }

    /// <summary>The contact as it is now: the order that changes nothing.</summary>
    public static Wijzigopdracht Van(Contact contact)
    {
        ArgumentNullException.ThrowIfNull(contact);
        return new()
        {
            ContactId = contact.Id,
            Versie = contact.Versie,
            Datum = contact.Datum,
            Activiteit = contact.Activiteit,
            DuurMinuten = contact.DuurMinuten,
            Kanaal = contact.Kanaal,
            GesprokenMet = contact.GesprokenMet,
            Herkomst = contact.Herkomst,
            Thema = contact.Thema,
            AantalDeelnemers = contact.AantalDeelnemers,
            Partner = contact.Partner,
            VoorzieningId = contact.VoorzieningId,
            Feit = contact.Feit,
            FeitBron = contact.FeitBron,
            BeeldProfessional = contact.BeeldProfessional,
            MeningOuder = contact.MeningOuder,
            MeningJeugdige = contact.MeningJeugdige,
        };
    }
}

/// <summary>What else a contact would count as for one jeugdige: the class of the gemeente, that of the national norm, or the advice.</summary>
/// <param name="RegelId">The line.</param>
/// <param name="Jeugdige">Who it is about; empty for a contact without names.</param>
/// <param name="Was">As it is stored.</param>
/// <param name="Wordt">As it would be.</param>
/// <param name="Zin">The readable sentence of the new class.</param>
/// <param name="Gekozen">A class a person chose before, which stays.</param>
public sealed record Klassewijziging(Guid RegelId, string? Jeugdige, Klassestand Was, Klassestand Wordt, string Zin, Klasse? Gekozen)
{
    /// <summary>What it counts as changes; another advice alone is written in the history and asks nothing.</summary>
    public bool VraagtAkkoord => (Was.Klasse, Was.Norm) != (Wordt.Klasse, Wordt.Norm);

    /// <summary>Names this change, so that agreeing with one is not agreeing with another.</summary>
    public string Kenmerk => $"{RegelId:N}-{Wordt.Klasse}-{Wordt.Norm}-{Wordt.Advies}";
}

/// <summary>The three answers of a classification that someone sees and figures count.</summary>
public sealed record Klassestand(Uitkomst Klasse, Uitkomst Norm, Adviesuitkomst Advies);

/// <summary>A refusal that only a change knows; <see cref="Weigering.Veld"/> is a field of the <see cref="Wijzigopdracht"/>.</summary>
public sealed record Wijzigfout(string InVeld, string Zin) : Weigering(InVeld, Zin);

/// <summary>The half-year was delivered to the CBS; what its contacts count as cannot change any more (ontwerp §3).</summary>
public sealed record PeriodeVerzegeld(string InVeld, Halfjaar Halfjaar) : Weigering(
    InVeld, Verzegelingsvragen.WatVastligt(Halfjaar));

/// <summary>What came of an attempt to change.</summary>
public abstract record Wijzigresultaat;

/// <summary>Saved.</summary>
/// <param name="VolgordeAnders">The date moved the contact within a series; the numbers of other contacts stayed.</param>
public sealed record Gewijzigd(bool VolgordeAnders) : Wijzigresultaat;

/// <summary>The contact does not exist, or is not of an own team.</summary>
public sealed record NietGevonden : Wijzigresultaat;

/// <summary>Someone else saved a change since the form was opened.</summary>
public sealed record Verouderd : Wijzigresultaat;

/// <summary>Nothing was changed; all reasons at once.</summary>
public sealed record Afgewezen(IReadOnlyList<Weigering> Fouten) : Wijzigresultaat;

/// <summary>Nothing was changed yet: the class would change, and that is shown first.</summary>
public sealed record VraagtAkkoord(IReadOnlyList<Klassewijziging> Klassewijzigingen) : Wijzigresultaat;
