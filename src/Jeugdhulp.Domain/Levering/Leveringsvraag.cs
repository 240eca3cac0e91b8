using System.Globalization;
using System.Runtime.InteropServices;
using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Domain.Levering;

/// <summary>Everything a delivery over a half-year is made from.</summary>
public sealed record Leveringsvraag
{
    /// <summary>Weeks after the period in which the CBS asks for the delivery (§7.4).</summary>
    public const int Termijnweken = 3;

    /// <summary>The verslagperiode (§7.3).</summary>
    public required Halfjaar Periode { get; init; }

    /// <summary>The version that holds for it.</summary>
    public required Protocolversie Versie { get; init; }

    /// <summary>All versions that are known, so that an answer keeps the meaning it had on its day; empty: the one that holds gave every answer its meaning.</summary>
    public Protocolversies? Versies { get; init; }

    /// <summary>The day on which it is made.</summary>
    public required DateOnly Dag { get; init; }

    /// <summary>CBS code of the gemeente that delivers.</summary>
    public required string Gemeentecode { get; init; }

    /// <summary>Trajecten and other work.</summary>
    public required IReadOnlyList<Kandidaat> Kandidaten { get; init; }

    /// <summary>Whose they are.</summary>
    public required IReadOnlyDictionary<Guid, Kandidaatpersoon> Personen { get; init; }

    /// <summary>Codes of the gemeenten that exist; empty when that is not looked at.</summary>
    public IReadOnlySet<string> Gemeentecodes { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The gemeente had settings in force on the last day of the period.</summary>
    public bool InstellingenVanKracht { get; init; } = true;

    /// <summary>The last day on which the CBS wants it (§7.4).</summary>
    public static DateOnly Termijn(Halfjaar periode) => periode.Einde.AddDays(Termijnweken * 7);

    /// <summary>Why no delivery can be made at all; empty when one can.</summary>
    public IEnumerable<Fout> Controleer()
    {
        if (Dag <= Periode.Einde)
        {
            yield return new("Periode", $"Het {Periode.Naam} is nog niet voorbij. Lever vanaf {Dagtekst.Van(Periode.Einde.AddDays(1))}.");
        }

        if (!InstellingenVanKracht)
        {
            yield return new("Instellingen", $"Op {Dagtekst.Van(Periode.Einde)} waren er geen instellingen van kracht. Een beheerder stelt ze vast bij Leidraad, met een eerste dag tot en met {Dagtekst.Van(Periode.Einde)}.");
        }

        if (Versie.GeldigVan > Periode.Begin)
        {
            yield return new("Versie", $"Versie {Versie.Naam} van het protocol geldt pas vanaf {Dagtekst.Van(Versie.GeldigVan)}. Kies een eerdere versie.");
        }

        if (Kandidaten.Any(k => k.PersoonId is { } persoon && !Personen.ContainsKey(persoon)))
        {
            yield return new("Personen", "Van een traject is niet bekend om wie het gaat. Maak de levering opnieuw.");
        }
    }
}

/// <summary>A record with where it comes from (CBS-04).</summary>
/// <param name="Record">What is delivered.</param>
/// <param name="PersoonId">Whose it is.</param>
/// <param name="Kandidaten">Ids of the trajecten it was made from.</param>
/// <param name="Meerling">The person is one of a twin or more.</param>
public sealed record Leveringsregel(Leveringsrecord Record, Guid PersoonId, IReadOnlyList<Guid> Kandidaten, bool Meerling = false)
{
    /// <summary>
    /// Who it is about, for counting everyone once. One BSN is one jeugdige, also where the registration has two. Without a BSN the
    /// registration decides: two of a twin are two, though nothing in the file tells them apart (§3.3).
    /// </summary>
    public Jeugdigesleutel Jeugdige(Protocolversie versie)
    {
        ArgumentNullException.ThrowIfNull(versie);
        return versie.IsVervangend(Record.Nummer) ? new(null, PersoonId) : new(int.Parse(Record.Nummer.Waarde, NumberStyles.None, CultureInfo.InvariantCulture), null);
    }
}

/// <summary>One jeugdige of a delivery; there may be hundreds of thousands to count, so it is small.</summary>
/// <param name="Bsn">The BSN as a number.</param>
/// <param name="PersoonId">Only without a BSN.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Jeugdigesleutel(int? Bsn, Guid? PersoonId)
{
    /// <summary>Says nothing: it is a person.</summary>
    public override string ToString() => "••••••";
}

/// <summary>Something a check found. It names nobody: who may see the dossier finds the way by the ids.</summary>
/// <param name="Controle">Code of the check.</param>
/// <param name="PersoonId">Whom it is about.</param>
/// <param name="KandidaatId">The traject it is about.</param>
/// <param name="Aantal">How many, for a finding about the whole.</param>
public sealed record Bevinding(string Controle, Guid? PersoonId = null, Guid? KandidaatId = null, int Aantal = 1)
{
    /// <summary>How often each check found something; a finding about the whole counts as often as it says (<see cref="Aantal"/>).</summary>
    public static Dictionary<string, int> Tel(IEnumerable<Bevinding> bevindingen)
    {
        ArgumentNullException.ThrowIfNull(bevindingen);
        return bevindingen.GroupBy(b => b.Controle, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(b => b.Aantal), StringComparer.Ordinal);
    }

    /// <summary>Puts findings in the one order in which they are told: by check, and within it by what they are about.</summary>
    public static void Sorteer(List<Bevinding> bevindingen)
    {
        ArgumentNullException.ThrowIfNull(bevindingen);
        bevindingen.Sort((een, ander) =>
            string.CompareOrdinal(een.Controle, ander.Controle) is not 0 and var controle ? controle
            : Comparer<Guid?>.Default.Compare(een.KandidaatId, ander.KandidaatId) is not 0 and var kandidaat ? kandidaat
            : Comparer<Guid?>.Default.Compare(een.PersoonId, ander.PersoonId));
    }
}

/// <summary>A delivery in the making: what is in it, what is not and why, and what the checks found.</summary>
/// <param name="Regels">Records in a fixed order.</param>
/// <param name="Weglatingen">What is left out.</param>
/// <param name="Bevindingen">What was found.</param>
public sealed record Leveringsontwerp(IReadOnlyList<Leveringsregel> Regels, IReadOnlyList<Weglating> Weglatingen, IReadOnlyList<Bevinding> Bevindingen)
{
    /// <summary>Nothing stands in the way.</summary>
    public bool IsLeverbaar => Bevindingen.All(b => Controles.Van(b.Controle).Ernst is not Ernst.Blokkeert);
}
