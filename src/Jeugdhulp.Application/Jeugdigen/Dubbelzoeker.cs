using System.Globalization;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Jeugdigen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>Two persons who may be one.</summary>
public sealed record Dubbelpaar(Persoonkort Een, Persoonkort Ander);

/// <summary>Someone who is known already and may be who is entered as new.</summary>
/// <param name="PersoonId">Whom the reader may see; null when only another team works with that person, of whom nothing more is said.</param>
public sealed record Gelijkende(Guid? PersoonId);

/// <summary>Finds persons who may have been entered twice: names that sound or look alike, with a day of birth that can be the same.</summary>
public sealed class Dubbelzoeker(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>Most pairs on one page.</summary>
    public const int Hoogstens = 50;

    /// <summary>
    /// Persons who look like someone new, the likest first. The same day of birth and a name that sounds or is spelled alike; or
    /// both names sound alike and the day of birth is close, swapped or not wholly known. Runs within the transaction of the caller.
    /// </summary>
    internal async Task<IReadOnlyList<Persoonkort>> LijkendeAsync(Persoon nieuw, CancellationToken ct)
    {
        var (id, geboren, voor, achter) = (nieuw.Id, nieuw.Geboortedatum, nieuw.ZoekVoornamen, nieuw.ZoekAchternaam);
        var eerste = voor.Split(' ')[0];
        var (vroeg, laat) = (geboren.AddYears(-1), geboren.AddYears(1));
        var kandidaten = await db.Personen.AsNoTracking()
            .Where(p => p.Id != id && p.SamengevoegdMetId == null
                && (p.Geboortedatum == geboren
                    || (p.Klank == Klankfunctie.Klank(achter) && p.KlankVoornaam == Klankfunctie.Klank(eerste) && p.Geboortedatum >= vroeg && p.Geboortedatum <= laat)))
            .Take(200)
            .ToListAsync(ct);
        var klanken = await db.Gemeenten.Select(g => new { Achter = Klankfunctie.Klank(achter), Voor = Klankfunctie.Klank(eerste) }).FirstAsync(ct);
        var zichtbaar = await ZichtbaarAsync(kandidaten, ct);
        return [.. kandidaten
            .Select(p => (Persoon: p, Punten: Punten(p, nieuw, klanken.Achter, klanken.Voor)))
            .Where(k => k.Punten >= 1)
            .OrderByDescending(k => k.Punten).ThenBy(k => k.Persoon.Id)
            .Take(5)
            .Select(k => Kort(k.Persoon, zichtbaar))];
    }

    /// <summary>Someone of this day of birth, as far as theirs is known, whose names sound like these; null when there is nobody.</summary>
    internal static async Task<Gelijkende?> GelijkendeAsync(JeugdhulpDbContext db, TimeProvider klok, string? voornamen, string? achternaam, DateOnly geboren, CancellationToken ct)
    {
        var (achter, voor) = (Zoeknaam.Van(achternaam ?? string.Empty), Zoeknaam.Van(voornamen ?? string.Empty));
        var eerste = voor.Split(' ')[0];
        if (achter.Length == 0 || eerste.Length == 0)
        {
            return null;
        }

        var blik = await Muurblik.LaadAsync(db, klok, ct);

        // A name in another script has no sound here; then it has to be the very same.
        var lijkend = db.Personen.Where(p => p.SamengevoegdMetId == null
            && (p.Geboortedatum == geboren
                || (p.Geboortedatum.Year == geboren.Year
                    && (p.Geboorteprecisie == Geboorteprecisie.Jaar || (p.Geboorteprecisie == Geboorteprecisie.Maand && p.Geboortedatum.Month == geboren.Month))))
            && p.Klank == Klankfunctie.Klank(achter) && (p.Klank != string.Empty || p.ZoekAchternaam == achter)
            && p.KlankVoornaam == Klankfunctie.Klank(eerste) && (p.KlankVoornaam != string.Empty || p.ZoekVoornamen == voor));
        var ids = await lijkend.OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(ct);
        var zicht = await blik.OverAsync(db, ids, ct);

        // Whom the reader may not see is known to another team.
        return ids.Count == 0 ? null : new(ids.Where(zicht.Ziet).Select(id => (Guid?)id).FirstOrDefault());
    }

    /// <summary>Pairs with a day of birth that can be the same and names that sound alike, that nobody told apart and whose BSNs do not differ.</summary>
    public async Task<IReadOnlyList<Dubbelpaar>> LaadAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var geordend =
            from een in db.Personen.AsNoTracking()
            join ander in db.Personen on new { een.GemeenteCode, een.Klank, een.KlankVoornaam } equals new { ander.GemeenteCode, ander.Klank, ander.KlankVoornaam }
            where een.Id < ander.Id && een.SamengevoegdMetId == null && ander.SamengevoegdMetId == null
                && (een.Bsn == null || ander.Bsn == null)
                && (een.Geboortedatum == ander.Geboortedatum
                    || (een.Geboortedatum.Year == ander.Geboortedatum.Year
                        && (een.Geboorteprecisie == Geboorteprecisie.Jaar || ander.Geboorteprecisie == Geboorteprecisie.Jaar
                            || ((een.Geboorteprecisie == Geboorteprecisie.Maand || ander.Geboorteprecisie == Geboorteprecisie.Maand) && een.Geboortedatum.Month == ander.Geboortedatum.Month))))
                && !db.Onderscheiden.Any(o => o.EenId == een.Id && o.AnderId == ander.Id)
            orderby een.ZoekAchternaam, een.Id, ander.Id
            select new { Een = een, Ander = ander };
        var muur = await Muurblik.LaadAsync(db, klok, ct);
        var paren = await muur.EersteAsync(db, geordend, p => [p.Een.Id, p.Ander.Id], Hoogstens, ct);
        var zichtbaar = await ZichtbaarAsync(paren.SelectMany(p => new[] { p.Een, p.Ander }), ct);
        db.Log(klok, Handeling.DubbelenBekeken, "persoon", null, new()
        {
            ["paren"] = paren.Count.ToString(CultureInfo.InvariantCulture),
            ["personen"] = string.Join(',', paren.SelectMany(p => new[] { p.Een.Id, p.Ander.Id }).Distinct().Where(zichtbaar.Contains)),
        });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return [.. paren.Select(p => new Dubbelpaar(Kort(p.Een, zichtbaar), Kort(p.Ander, zichtbaar))).OrderBy(p => p.Een.IsVerborgen || p.Ander.IsVerborgen)];
    }

    private static Persoonkort Kort(Persoon p, HashSet<Guid> zichtbaar) => zichtbaar.Contains(p.Id) ? new(p.Id, p.VolledigeNaam, p.Geboortedag) : Persoonkort.Achter(p.Geboortedag);

    /// <summary>Whom of these the reader may see.</summary>
    internal async Task<HashSet<Guid>> ZichtbaarAsync(IEnumerable<Persoon> personen, CancellationToken ct)
    {
        var ids = personen.Select(p => p.Id).Distinct().ToArray();
        var zicht = await (await Muurblik.LaadAsync(db, klok, ct)).OverAsync(db, ids, ct);
        return [.. ids.Where(zicht.Ziet)];
    }

    /// <summary>One is enough: last and first name alike, each by sound or spelling; the same day adds, a twin has another first name.</summary>
    private static double Punten(Persoon p, Persoon nieuw, string klankAchter, string klankVoor)
    {
        var achter = p.Klank == klankAchter ? 1 : Trigrammen.Gelijkenis(p.ZoekAchternaam, nieuw.ZoekAchternaam);
        var voor = p.KlankVoornaam == klankVoor ? 1 : Trigrammen.Gelijkenis(p.ZoekVoornamen, nieuw.ZoekVoornamen);
        return Math.Min(achter, voor) < Trigrammen.Grens + 0.1 ? 0 : (achter + voor) / 2 + (p.Geboortedatum == nieuw.Geboortedatum ? 0.5 : 0);
    }
}
