using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Levering;

namespace Jeugdhulp.Application.Leveringen;

/// <summary>The way to what a finding is about; it names nobody. Who may see the dossier follows it.</summary>
/// <param name="PersoonId">Whom.</param>
/// <param name="TrajectId">The traject; empty when it is other work.</param>
/// <param name="DossierId">The dossier, and its number that can be said aloud.</param>
/// <param name="Dossiernummer">Number of the dossier.</param>
/// <param name="Team">The team that can mend it.</param>
/// <param name="ContactId">The contact, when it is other work.</param>
public sealed record Vindplaats(Guid? PersoonId, Guid? TrajectId, Guid? DossierId, int? Dossiernummer, string? Team, Guid? ContactId = null)
{
    /// <summary>First day of the traject, or the day of the contact: it tells the children of one dossier apart without a name.</summary>
    public DateOnly? Dag { get; init; }

    /// <summary>Code of the hulpvorm of the traject.</summary>
    public string? Hulpvorm { get; init; }

    /// <summary>The line of the contact, when a class can be chosen for it.</summary>
    public Guid? GrensregelId { get; init; }

    /// <summary>The half-year of the contact was delivered: what it counts as cannot change any more.</summary>
    public bool ContactLigtVast { get; init; }

    /// <summary>The dossier was closed: nothing in it changes until it is opened again.</summary>
    public bool DossierDicht { get; init; }

    /// <summary>More than one person receives help in the dossier now, so the help of one of them ends with their role.</summary>
    public bool MeerOntvangers { get; init; }

    /// <summary>The traject that gives help in an open dossier the reason of its end; only looked up for what is mended there.</summary>
    public Guid? RedenTrajectId { get; init; }

    /// <summary>Where the end of the support is written down; only looked up for what is mended there.</summary>
    public Afrondingplaats? Afronding { get; init; }
}

/// <summary>One thing that was found or left out.</summary>
/// <param name="Plaats">The way to it.</param>
/// <param name="Code">Of the check, or the word of the reason.</param>
/// <param name="Record">Place in the file; empty when it is about no record.</param>
public sealed record Vondstregel(Vindplaats Plaats, string Code, int? Record);

/// <summary>All findings of one check.</summary>
/// <param name="Controle">The check.</param>
/// <param name="Aantal">How many.</param>
/// <param name="Plaatsen">The first of them; empty for a finding about the whole.</param>
public sealed record Bevindinggroep(Controle Controle, int Aantal, IReadOnlyList<Vindplaats> Plaatsen);

/// <summary>All that is left out for one reason.</summary>
public sealed record Weglaatgroep(Weglaatreden Reden, string Zin, int Aantal, IReadOnlyList<Vindplaats> Plaatsen);

/// <summary>How much is in a delivery.</summary>
/// <param name="Telling">Flows of records.</param>
/// <param name="Jeugdigen">Each once.</param>
public sealed record Leveringstelling(Recordtelling Telling, long Jeugdigen)
{
    /// <summary>As the CBS publishes it (CBS-15).</summary>
    public Leveringstelling Afgerond() => new(Telling.Afgerond(), Rekenregels.OpVijf(Jeugdigen));
}

/// <summary>Who is in a delivery under one definition and not under another.</summary>
/// <param name="AlleenTrajecten">Only by trajecten (lens G).</param>
/// <param name="AlleenDossiers">Only by dossiers (lens D).</param>
/// <param name="Beide">In both.</param>
/// <param name="NietLandelijk">In this delivery, while the national norm says it is no help (lens L).</param>
/// <param name="AlleenLandelijk">Not in it, while the national norm says it is help.</param>
public sealed record Lenzenbeeld(int AlleenTrajecten, int AlleenDossiers, int Beide, int NietLandelijk, int AlleenLandelijk);

/// <summary>What was found about a delivery and what was left out of it.</summary>
/// <param name="LeveringId">The delivery.</param>
/// <param name="Bevindingen">The heaviest first.</param>
/// <param name="Weglatingen">In the order in which reasons are looked at.</param>
/// <param name="Vastgelegd">As it was kept with the records, and not as it is now.</param>
/// <param name="ZonderPlaatsen">It was kept when only the numbers were kept.</param>
public sealed record Vondstenbeeld(Guid LeveringId, IReadOnlyList<Bevindinggroep> Bevindingen, IReadOnlyList<Weglaatgroep> Weglatingen, bool Vastgelegd, bool ZonderPlaatsen = false)
{
    /// <summary>The delivery is made from dossiers, so nothing is mended at a traject.</summary>
    public bool OpDossiers { get; init; }

    /// <summary>The CBS has trajecten of the half-year, of this delivery or another, so what the contacts count as cannot change any more.</summary>
    public bool Verzegeld { get; init; }
}

/// <summary>A delivery as it would be now; nothing of it was kept.</summary>
public sealed record Proefbeeld
{
    /// <summary>The delivery.</summary>
    public required Guid Id { get; init; }

    /// <summary>Why there is none; then all else is empty.</summary>
    public required IReadOnlyList<Fout> Fouten { get; init; }

    public required Leveringstelling Telling { get; init; }

    public required Vondstenbeeld Vondsten { get; init; }

    public IReadOnlyList<Bevindinggroep> Bevindingen => Vondsten.Bevindingen;

    public IReadOnlyList<Weglaatgroep> Weglatingen => Vondsten.Weglatingen;

    public Lenzenbeeld? Lenzen { get; init; }

    /// <summary>It is made from dossiers and not from trajecten.</summary>
    public bool OpDossiers { get; init; }

    /// <summary>Something stands in the way.</summary>
    public bool Geblokkeerd => Fouten.Count > 0 || Bevindingen.Any(b => b.Controle.Ernst is Ernst.Blokkeert);
}

/// <summary>A delivery with everything on its page.</summary>
public sealed record Leveringsbeeld
{
    public required Cbslevering Levering { get; init; }

    /// <summary>Only while it is a concept.</summary>
    public Proefbeeld? Proef { get; init; }

    /// <summary>What is frozen.</summary>
    public Leveringstelling? Bevroren { get; init; }

    /// <summary>What was found and left out when it was frozen; empty for a concept, of which <see cref="Proef"/> tells.</summary>
    public Vondstenbeeld? Vondsten { get; init; }

    /// <summary>What was delivered over the half-year before; empty when nothing was.</summary>
    public Leveringstelling? VorigHalfjaar { get; init; }

    /// <summary>What was delivered before over the same half-year, when this is a correction.</summary>
    public Cbslevering? Corrigeert { get; init; }

    public required IReadOnlyList<Cbsleveringcontrole> Controles { get; init; }

    public required IReadOnlyList<Cbsleveringantwoord> Antwoorden { get; init; }

    public required IReadOnlyList<Indelingkeuze> Indelingen { get; init; }

    /// <summary>What was changed after its records were frozen; empty when nothing was.</summary>
    public Nadien? Nadien { get; init; }

    /// <summary>Layout that is chosen beforehand: the only one that was approved, or else the one that was used last; empty when neither is there.</summary>
    public string? Voorkeur { get; init; }

    /// <summary>Why this account cannot put it in force; null when it can.</summary>
    public string? NietVaststellen { get; init; }

    /// <summary>As it counts: what is frozen, or what it would be now.</summary>
    public Leveringstelling? Telling => Bevroren ?? (Proef is { Fouten.Count: 0 } ? Proef.Telling : null);
}
