using System.Globalization;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Jeugdigen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>A jeugdige who was found, once per household.</summary>
public sealed record Zoekresultaat(Guid PersoonId, string Naam, DateOnly Geboortedatum, int Leeftijd, Guid? GezinId, int? Gezinsnummer, IReadOnlyList<string> Gezinsgenoten);

/// <summary>Finds persons of the own gemeente.</summary>
public sealed class PersoonZoeker(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>Most results of one search; more asks for a better search.</summary>
    public const int Hoogstens = 20;

    /// <summary>Sorts behind every name.</summary>
    private const string Niemand = "\U0010FFFF";

    private static readonly HashSet<string> Tussenvoegsels = new(StringComparer.Ordinal)
    {
        "de", "den", "der", "het", "'t", "van", "ter", "ten", "te", "in", "op", "el", "al", "la", "le", "von", "da", "di", "dos",
    };

    /// <summary>Fewer characters would list half a town.</summary>
    public const int MinstensTekens = 2;

    /// <summary>
    /// Finds by BSN (exact), date of birth (d-m-jjjj), household number ("gezin 12") or the start of a first or last name; a
    /// first and a last name may stand together. Jeugdigen come before adults. The log keeps how and who was shown, never what was typed.
    /// </summary>
    public async Task<IReadOnlyList<Zoekresultaat>> ZoekAsync(string? zoektekst, CancellationToken ct)
    {
        var tekst = zoektekst?.Trim() ?? string.Empty;
        if (tekst.Length is < MinstensTekens or > 100 || tekst.Any(char.IsControl))
        {
            return [];
        }

        await using var transactie = await db.BeginGemeenteAsync(ct);
        var vandaag = klok.Vandaag();
        var (manier, vraag) = Vraag(tekst);
        var personen = await vraag
            .OrderByDescending(p => p.Geboortedatum > vandaag.AddYears(-23))
            .ThenBy(p => p.ZoekAchternaam).ThenBy(p => p.ZoekVoornamen).ThenBy(p => p.Id)
            .Take(Hoogstens)
            .AsNoTracking()
            .ToListAsync(ct);
        var ids = personen.Select(p => p.Id).ToArray();
        var gezinnen = await (
            from lid in db.Gezinsleden
            where ids.Contains(lid.PersoonId)
            join gezin in db.Gezinnen on new { lid.GemeenteCode, Id = lid.GezinId } equals new { gezin.GemeenteCode, gezin.Id }
            select new
            {
                lid.PersoonId,
                gezin.Id,
                gezin.Nummer,
                Anderen = gezin.Leden.Where(l => l.PersoonId != lid.PersoonId).OrderBy(l => l.Rol).Select(l => new { l.PersoonId, l.Persoon!.Voornamen }).ToList(),
            }).AsNoTracking().ToListAsync(ct);
        var perPersoon = gezinnen.ToLookup(g => g.PersoonId);

        db.Log(klok, Handeling.PersonenGezocht, "persoon", null, new()
        {
            ["manier"] = manier,
            ["gevonden"] = personen.Count.ToString(CultureInfo.InvariantCulture),
            ["personen"] = string.Join(',', ids),
            ["gezinsgenoten"] = string.Join(',', gezinnen.SelectMany(g => g.Anderen).Select(a => a.PersoonId).Except(ids)),
        });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return [.. personen.SelectMany(p => perPersoon[p.Id]
            .OrderBy(g => g.Nummer)
            .Select(g => Resultaat(p, vandaag, g.Id, g.Nummer, [.. g.Anderen.Select(a => a.Voornamen)]))
            .DefaultIfEmpty(Resultaat(p, vandaag, null, null, [])))];
    }

    private static Zoekresultaat Resultaat(Persoon p, DateOnly vandaag, Guid? gezinId, int? nummer, IReadOnlyList<string> anderen) =>
        new(p.Id, p.VolledigeNaam, p.Geboortedatum, Leeftijd.Op(p.Geboortedatum, vandaag), gezinId, nummer, anderen);

    private (string Manier, IQueryable<Persoon> Vraag) Vraag(string tekst)
    {
        if (Bsn.TryParse(tekst, out var bsn))
        {
            var nummer = bsn.Value.Waarde;
            return ("bsn", db.Personen.Where(p => p.Bsn == nummer));
        }

        if (DateOnly.TryParseExact(tekst, ["d-M-yyyy", "d/M/yyyy", "d M yyyy", "ddMMyyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var datum))
        {
            return ("geboortedatum", db.Personen.Where(p => p.Geboortedatum == datum));
        }

        var woorden = Zoeknaam.Van(tekst).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (woorden.Length > 0 && int.TryParse(woorden[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var gezin) && (woorden.Length == 1 || woorden[0] == "gezin"))
        {
            return ("gezin", db.Personen.Where(p => db.Gezinsleden.Any(l => l.PersoonId == p.Id && db.Gezinnen.Any(g => g.Id == l.GezinId && g.Nummer == gezin))));
        }

        // "de Boer" is kept as Boer; what was typed counts as a whole as well, for who is called El Amrani.
        var kern = woorden.Where(w => !Tussenvoegsels.Contains(w)).ToArray();
        kern = kern.Length > 0 ? kern : woorden;
        var (heel, zonder) = (string.Join(' ', woorden), string.Join(' ', kern));
        var (totHeel, totZonder) = (Einde(heel), Einde(zonder));
        var (voor, achter) = (kern.Length > 1 ? kern[0] : Niemand, kern.Length > 1 ? kern[^1] : Niemand);
        var (totVoor, totAchter) = (Einde(voor), Einde(achter));
        return ("naam", db.Personen.Where(p =>
            (string.Compare(p.ZoekAchternaam, heel) >= 0 && string.Compare(p.ZoekAchternaam, totHeel) < 0)
            || (string.Compare(p.ZoekAchternaam, zonder) >= 0 && string.Compare(p.ZoekAchternaam, totZonder) < 0)
            || (string.Compare(p.ZoekVoornamen, heel) >= 0 && string.Compare(p.ZoekVoornamen, totHeel) < 0)
            || (string.Compare(p.ZoekVoornamen, voor) >= 0 && string.Compare(p.ZoekVoornamen, totVoor) < 0
                && string.Compare(p.ZoekAchternaam, achter) >= 0 && string.Compare(p.ZoekAchternaam, totAchter) < 0)));
    }

    /// <summary>First text that no longer starts with <paramref name="begin"/>, in the order of code points.</summary>
    private static string Einde(string begin) => begin + "\U0010FFFF";
}
