using Jeugdhulp.Application.Doorrekenen;
using Jeugdhulp.Application.Taken;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Doorrekenen;
using Jeugdhulp.Web.TagHelpers;

namespace Jeugdhulp.Web.Pages.Leidraad.Doorrekenen;

/// <summary>Words of a run on a screen.</summary>
public static class Doorrekenwoorden
{
    public static string Periode(DateOnly van, DateOnly totEnMet)
    {
        var (eerste, laatste) = (Halfjaar.Van(van), Halfjaar.Van(totEnMet));
        return eerste == laatste ? eerste.Naam : $"{eerste.Naam} tot en met {laatste.Naam}";
    }

    public static string Stand(Taakstand stand) => stand switch
    {
        Taakstand.Wachtend => "Wacht",
        Taakstand.Bezig => "Bezig",
        Taakstand.Klaar => "Klaar",
        Taakstand.Gestopt => "Gestopt",
        _ => "Niet gelukt",
    };

    public static string Seconden(int milliseconden) => (milliseconden / 1000m).ToString("0.0", Notatie.Nederlands);

    /// <summary>What to look at in the table of rules.</summary>
    public static string Dekking(int stil, int overstemd)
    {
        string[] delen =
        [
            .. stil > 0 ? [$"{(stil == 1 ? "1 regel gold" : $"{stil} regels golden")} bij geen enkel contact"] : Array.Empty<string>(),
            .. overstemd > 0 ? [$"{(overstemd == 1 ? "1 regel kwam" : $"{overstemd} regels kwamen")} altijd te laat"] : Array.Empty<string>(),
        ];
        return delen.Length == 0
            ? "Elke regel besliste minstens een contact."
            : $"{string.Join(", en ", delen)}. Dat hoeft niet fout te zijn: kijk of u dat verwacht.";
    }

    public static string Regel(int nummer) => Classificatieregels.Alle[nummer - 1] is var regel ? $"{regel.Code} {regel.Naam}" : string.Empty;
}

/// <summary>Counts as they are shown: in a report, or while settings are being thought about.</summary>
/// <param name="Uitslag">The counts.</param>
/// <param name="Vergelijking">Beside the examples; empty when that was not asked.</param>
/// <param name="Verzegeld">Half-years whose contacts do not change any more.</param>
/// <param name="DuurMilliseconden">How long it took.</param>
/// <param name="IsProef">Settings that are being thought about: nothing is kept at all.</param>
public sealed record Uitslagbeeld(Doorrekenuitslag Uitslag, IReadOnlyList<Vergeleken> Vergelijking, IReadOnlyList<Halfjaar> Verzegeld, int DuurMilliseconden, bool IsProef = false)
{
    private static readonly Uitkomst[] Klassen = [Uitkomst.Toegang, Uitkomst.Preventie, Uitkomst.Casusregie, Uitkomst.Jeugdhulp];

    public static Uitslagbeeld Van(Doorrekenverslag verslag) => new(verslag.Uitslag!, verslag.Vergelijking ?? [], verslag.Verzegeld ?? [], verslag.DuurMilliseconden ?? 0);

    public static Uitslagbeeld Van(Proefuitslag proef) => new(proef.Uitslag, proef.Vergelijking, proef.Verzegeld, proef.DuurMilliseconden, IsProef: true);

    /// <summary>The four classes, and of the other outcomes those that occur.</summary>
    public IReadOnlyList<Uitkomst> Rijen => [.. Enum.GetValues<Uitkomst>().Where(u => Klassen.Contains(u) || Uitslag.Totaal.Matrix[(int)u].Any(a => a > 0) || (!Uitslag.Dossierdefinitie && Uitslag.Totaal.Matrix.Any(rij => rij[(int)u] > 0)))];

    /// <summary>Contacts that the rules would change and that stay as they are, because their half-year was delivered.</summary>
    public long BlijftStaan => Uitslag.Halfjaren.Where(IsVerzegeld).Sum(h => h.Gewijzigd);

    public bool IsVerzegeld(Doorrekenperiode periode) => periode.Halfjaar is { } halfjaar && Verzegeld.Contains(halfjaar);

    /// <summary>How many contacts change, and how many only would.</summary>
    public string Verandering => (Uitslag.Totaal.Gewijzigd - BlijftStaan, BlijftStaan) switch
    {
        (0, 0) => "Geen klasse verandert.",
        (var anders, 0) => $"{Verandert(anders)}.",
        var (anders, blijft) => $"{Verandert(anders)}, en {Notatie.Aantal(blijft)} in een gesloten periode niet.",
    };

    private static string Verandert(long aantal) => aantal == 1 ? "1 verandert" : $"{Notatie.Aantal(aantal)} veranderen";

    public IReadOnlyList<string> Kolommen => Uitslag.Dossierdefinitie ? ["Telt", "Telt niet"] : [.. Rijen.Select(u => u.Naam())];

    /// <summary>Place of a shown column in the matrix.</summary>
    public int Plaats(int kolom) => Uitslag.Dossierdefinitie ? kolom : (int)Rijen[kolom];

    /// <summary>The outcome stays what it is.</summary>
    public bool IsGelijk(Uitkomst rij, int kolom) => !Uitslag.Dossierdefinitie && (int)rij == Plaats(kolom);
}
