using System.Globalization;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Jeugdigen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>A jeugdige who was found, once per household.</summary>
public sealed record Zoekresultaat(Guid PersoonId, string Naam, DateOnly Geboortedatum, int Leeftijd, Guid? GezinId, int? Gezinsnummer, IReadOnlyList<string> Gezinsgenoten)
{
    /// <summary>The day of birth as far as it is known.</summary>
    public required Geboortedag Geboren { get; init; }

    /// <summary>Spelled like what was typed, not the same.</summary>
    public bool Lijkt { get; init; }
}

/// <summary>Finds persons whom the reader may see.</summary>
public sealed class PersoonZoeker(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>Most results of one search; more asks for a better search.</summary>
    public const int Hoogstens = 20;

    /// <summary>Fewer characters would list half a town.</summary>
    public const int MinstensTekens = Personenvraag.MinstensTekens;

    /// <summary>With this many found as typed, nobody looks for a typing error.</summary>
    private const int Genoeg = 5;

    /// <summary>A shorter word is like too much.</summary>
    private const int LijktVanaf = 3;

    private const int NamenPerWoord = 12;

    private const int HoogstensLijkend = 200;

    /// <summary>
    /// Finds what <see cref="Personenvraag"/> asks for. When that gives few, names that are spelled like it come behind them.
    /// Jeugdigen come before adults. The log keeps how and who was shown, never what was typed.
    /// </summary>
    public async Task<IReadOnlyList<Zoekresultaat>> ZoekAsync(string? zoektekst, CancellationToken ct)
    {
        if (Personenvraag.Van(db, zoektekst) is not { } vraag)
        {
            return [];
        }

        await using var transactie = await db.BeginBijVraagAsync(ct);
        var vandaag = klok.Vandaag();
        var muur = await Muurblik.LaadAsync(db, klok, ct);
        var personen = await muur.EersteAsync(db, Geordend(vraag.Personen, vandaag), p => [p.Id], Hoogstens, ct);
        var zeker = personen.Count;
        if (zeker < Genoeg && vraag.Namen.Count > 0 && vraag.Namen.All(n => n.Length >= LijktVanaf))
        {
            personen.AddRange((await LijkendeAsync(muur, vraag.Namen, vandaag, ct)).Where(l => !personen.Exists(p => p.Id == l.Id)).Take(Hoogstens - zeker));
        }

        var ids = personen.Select(p => p.Id).ToArray();
        var gezinnen = ids.Length == 0 ? [] : await (
            from lid in db.Gezinsleden
            where ids.Contains(lid.PersoonId) && (lid.Tot == null || lid.Tot > vandaag)
            join gezin in db.Gezinnen on new { lid.GemeenteCode, Id = lid.GezinId } equals new { gezin.GemeenteCode, gezin.Id }
            select new Gevondengezin(
                lid.PersoonId,
                gezin.Id,
                gezin.Nummer,
                gezin.Leden.Where(l => l.PersoonId != lid.PersoonId && (l.Tot == null || l.Tot > vandaag) && l.Persoon!.SamengevoegdMetId == null).OrderBy(l => l.Rol).Select(l => new Ander(l.PersoonId, l.Persoon!.Voornamen)).ToList()))
            .AsNoTracking().ToListAsync(ct);
        var perPersoon = gezinnen.ToLookup(g => g.PersoonId);

        db.Log(klok, Handeling.PersonenGezocht, "persoon", null, new()
        {
            ["manier"] = vraag.Manier,
            ["gevonden"] = personen.Count.ToString(CultureInfo.InvariantCulture),
            ["personen"] = string.Join(',', ids),
            ["gezinsgenoten"] = string.Join(',', gezinnen.SelectMany(g => g.Anderen).Select(a => a.Id).Except(ids)),
        });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return [.. personen.SelectMany((p, i) => perPersoon[p.Id]
            .OrderBy(g => g.Nummer)
            .Select(g => Resultaat(p, vandaag, i >= zeker, g.Id, g.Nummer, [.. g.Anderen.Select(a => a.Voornamen)]))
            .DefaultIfEmpty(Resultaat(p, vandaag, i >= zeker, null, null, [])))];
    }

    private static Zoekresultaat Resultaat(Persoon p, DateOnly vandaag, bool lijkt, Guid? gezinId, int? nummer, IReadOnlyList<string> anderen) =>
        new(p.Id, p.VolledigeNaam, p.Geboortedatum, Leeftijd.Op(p.Geboortedatum, vandaag), gezinId, nummer, anderen) { Geboren = p.Geboortedag, Lijkt = lijkt };

    private static IQueryable<Persoon> Geordend(IQueryable<Persoon> personen, DateOnly vandaag) => personen
        .OrderByDescending(p => p.Geboortedatum > vandaag.AddYears(-Leeftijdsgrenzen.EindeJeugdhulp))
        .ThenBy(p => p.ZoekAchternaam).ThenBy(p => p.ZoekVoornamen).ThenBy(p => p.Id)
        .AsNoTracking();

    /// <summary>Persons of whom every word that was typed is like their last or first names, the likest first.</summary>
    private async Task<List<Persoon>> LijkendeAsync(Muurblik muur, IReadOnlyList<string> woorden, DateOnly vandaag, CancellationToken ct)
    {
        var (eerste, laatste) = (woorden[0], woorden[^1]);
        var stukken = woorden.SelectMany(Trigrammen.Van).ToHashSet(StringComparer.Ordinal).ToArray();
        var minstens = Math.Max(2, (int)Math.Ceiling(Trigrammen.Grens * woorden.Min(w => Trigrammen.Van(w).Count)));
        var namen = await db.Naamtrigrammen.Where(t => stukken.Contains(t.Trigram)).GroupBy(t => t.Naam).Where(g => g.Count() >= minstens).Select(g => g.Key).ToListAsync(ct);
        var gelijkenis = woorden.Distinct(StringComparer.Ordinal).ToDictionary(
            w => w,
            w => namen.Select(n => (Naam: n, Punten: Trigrammen.Gelijkenis(w, n))).Where(n => n.Punten >= Trigrammen.Grens)
                .OrderByDescending(n => n.Punten).Take(NamenPerWoord).ToDictionary(n => n.Naam, n => n.Punten, StringComparer.Ordinal),
            StringComparer.Ordinal);
        var (voor, achter) = (gelijkenis[eerste].Keys.ToArray(), gelijkenis[laatste].Keys.ToArray());
        var gevraagd = db.Personen.Where(p => p.SamengevoegdMetId == null);
        gevraagd = woorden.Count == 1
            ? gevraagd.Where(p => achter.Contains(p.ZoekAchternaam) || achter.Contains(p.ZoekVoornamen))
            : gevraagd.Where(p => (voor.Contains(p.ZoekVoornamen) && achter.Contains(p.ZoekAchternaam)) || (voor.Contains(p.ZoekAchternaam) && achter.Contains(p.ZoekVoornamen)));
        var gevonden = await muur.EersteAsync(db, Geordend(gevraagd, vandaag), p => [p.Id], HoogstensLijkend, ct);
        return [.. gevonden.OrderByDescending(p => Punten(p))];

        double Punten(Persoon p) => Math.Max(
            gelijkenis[eerste].GetValueOrDefault(p.ZoekVoornamen) + gelijkenis[laatste].GetValueOrDefault(p.ZoekAchternaam),
            gelijkenis[eerste].GetValueOrDefault(p.ZoekAchternaam) + gelijkenis[laatste].GetValueOrDefault(p.ZoekVoornamen));
    }

    private sealed record Gevondengezin(Guid PersoonId, Guid Id, int Nummer, List<Ander> Anderen);

    private sealed record Ander(Guid Id, string Voornamen);
}
