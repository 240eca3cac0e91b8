using System.Globalization;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Domain.Jeugdigen;

namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>
/// What a text asks for: the one way in which the form, the list and the header look for persons. Everything goes through an
/// index with plain comparison, see <see cref="Zoeknaam"/>.
/// </summary>
internal sealed record Personenvraag(string Manier, IQueryable<Persoon> Personen, IReadOnlyList<string> Namen)
{
    /// <summary>Fewer characters would list half a town.</summary>
    public const int MinstensTekens = 2;

    public const int HoogstensTekens = 100;

    /// <summary>Sorts behind every name.</summary>
    private const string Niemand = "\U0010FFFF";

    private static readonly HashSet<string> Tussenvoegsels = new(StringComparer.Ordinal)
    {
        "de", "den", "der", "het", "'t", "van", "ter", "ten", "te", "in", "op", "el", "al", "la", "le", "von", "da", "di", "dos",
    };

    /// <summary>
    /// A BSN (exact), a date of birth (d-m-jjjj), a household number ("gezin 12") or the start of a first or last name; a first
    /// and a last name may stand together. Null for a text that asks nothing.
    /// </summary>
    public static Personenvraag? Van(JeugdhulpDbContext db, string? zoektekst)
    {
        var tekst = zoektekst?.Trim() ?? string.Empty;
        if (tekst.Length is < MinstensTekens or > HoogstensTekens || tekst.Any(char.IsControl))
        {
            return null;
        }

        var personen = db.Personen.Where(p => p.SamengevoegdMetId == null);
        if (Bsn.TryParse(tekst, out var bsn))
        {
            var kenmerk = Persoon.Kenmerk(db.Aanmelding.GemeenteCode ?? string.Empty, bsn.Value.Waarde);
            return new("bsn", personen.Where(p => p.Bsnkenmerk == kenmerk), []);
        }

        if (DateOnly.TryParseExact(tekst, ["d-M-yyyy", "d/M/yyyy", "d M yyyy", "ddMMyyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var datum))
        {
            return new("geboortedatum", personen.Where(p => p.Geboortedatum == datum), []);
        }

        var woorden = Zoeknaam.Van(tekst).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (woorden.Length > 0 && int.TryParse(woorden[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var gezin) && (woorden.Length == 1 || woorden[0] == "gezin"))
        {
            return new("gezin", personen.Where(p => db.Gezinsleden.Any(l => l.PersoonId == p.Id && db.Gezinnen.Any(g => g.Id == l.GezinId && g.Nummer == gezin))), []);
        }

        // "de Boer" is kept as Boer; what was typed counts as a whole as well, for who is called El Amrani.
        var kern = woorden.Where(w => !Tussenvoegsels.Contains(w)).ToArray();
        kern = kern.Length > 0 ? kern : woorden;
        return new("naam", OpNaam(personen, string.Join(' ', woorden), kern), kern);
    }

    private static IQueryable<Persoon> OpNaam(IQueryable<Persoon> personen, string heel, string[] kern)
    {
        var zonder = string.Join(' ', kern);
        var (totHeel, totZonder) = (Einde(heel), Einde(zonder));
        var (voor, achter) = (kern.Length > 1 ? kern[0] : Niemand, kern.Length > 1 ? kern[^1] : Niemand);
        var (totVoor, totAchter) = (Einde(voor), Einde(achter));
        return personen.Where(p =>
            (string.Compare(p.ZoekAchternaam, heel) >= 0 && string.Compare(p.ZoekAchternaam, totHeel) < 0)
            || (string.Compare(p.ZoekAchternaam, zonder) >= 0 && string.Compare(p.ZoekAchternaam, totZonder) < 0)
            || (string.Compare(p.ZoekVoornamen, heel) >= 0 && string.Compare(p.ZoekVoornamen, totHeel) < 0)
            || (string.Compare(p.ZoekVoornamen, zonder) >= 0 && string.Compare(p.ZoekVoornamen, totZonder) < 0)
            || (string.Compare(p.ZoekVoornamen, voor) >= 0 && string.Compare(p.ZoekVoornamen, totVoor) < 0
                && string.Compare(p.ZoekAchternaam, achter) >= 0 && string.Compare(p.ZoekAchternaam, totAchter) < 0));
    }

    /// <summary>First text that no longer starts with <paramref name="begin"/>, in the order of code points.</summary>
    private static string Einde(string begin) => begin + "\U0010FFFF";
}
