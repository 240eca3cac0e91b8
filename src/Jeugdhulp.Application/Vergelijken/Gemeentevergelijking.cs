using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Gemeenten;
using Jeugdhulp.Domain.Vergelijken;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Vergelijken;

/// <summary>A gemeente with its published figures at one moment.</summary>
/// <param name="Gemeente">Which.</param>
/// <param name="Profiel">How its wijkteam was organised then; empty when it never said so.</param>
/// <param name="Bron">The publication the profile was taken from; empty when the gemeente says so itself.</param>
/// <param name="Cijfers">What it published; empty when it takes no part, or did not count then.</param>
/// <param name="Verschillen">In what it differs from the own gemeente; empty when it is alike.</param>
public sealed record Vergelekengemeente(
    Gemeentenaam Gemeente, Profielgegevens? Profiel, string? Bron, IReadOnlyDictionary<Maat, Cijferwaarde> Cijfers, IReadOnlyList<Onderscheidend> Verschillen)
{
    /// <summary>How far the gemeente itself relies on these figures.</summary>
    public Betrouwbaarheid Betrouwbaarheid { get; init; }

    /// <summary>Something of this time came out of another system; only of the own gemeente is that known.</summary>
    public bool IsGemigreerd { get; init; }

    /// <summary>A published figure; what was not published is not delivered, never zero.</summary>
    public Cijferwaarde Van(Maat maat) => Cijfers.GetValueOrDefault(maat, Cijferwaarde.NietGeleverd);

    /// <summary>The same on a thousand people who live there, from what is published; to two decimals, for of half a million people a few tens are 0.04.</summary>
    public Cijferwaarde PerDuizend(Maat maat) => (Van(maat), Profiel) switch
    {
        ({ Getal: { } getal }, { } profiel) => Cijferwaarde.Van(Rekenregels.Rond(getal * 1000 / profiel.Inwoners, 2)),
        ({ Getal: null } zonder, _) => zonder,
        _ => Cijferwaarde.Onbekend,
    };
}

/// <summary>The own gemeente beside others.</summary>
/// <param name="Moment">Measured when.</param>
/// <param name="DoetMee">The own gemeente takes part in comparing, so that it reads what others published.</param>
/// <param name="Eigen">The own gemeente.</param>
/// <param name="Vergelijkbaar">Gemeenten that are alike, by name.</param>
/// <param name="Anders">Gemeenten that are not, the most alike first.</param>
public sealed record Vergelijkingsoverzicht(Meetmoment Moment, bool DoetMee, Vergelekengemeente Eigen, IReadOnlyList<Vergelekengemeente> Vergelijkbaar, IReadOnlyList<Vergelekengemeente> Anders);

/// <summary>Puts the own gemeente beside those that are organised alike (DSH-08), with figures that were published and nothing else.</summary>
public sealed class Gemeentevergelijking(JeugdhulpDbContext db)
{
    /// <summary>All gemeenten that told how they are organised, at one moment.</summary>
    public async Task<Vergelijkingsoverzicht> LaadAsync(Meetmoment moment, Cijferlens lens, CancellationToken ct)
    {
        await using var transactie = await db.BeginBijVraagAsync(ct);
        var (eigen, begin, einde, code) = (db.Aanmelding.GemeenteCode!, moment.Begin, moment.Einde, moment.Code);
        var profielen = (await db.Gemeenteprofielen.AsNoTracking().Where(p => p.Van <= einde).ToListAsync(ct))
            .GroupBy(p => p.GemeenteCode, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.OrderBy(p => p.Van).ThenBy(p => p.Op).Last(), StringComparer.Ordinal);
        string[] codes = [eigen, .. profielen.Keys.Where(c => c != eigen)];
        var gemeenten = await db.Gemeenten.Where(g => codes.Contains(g.Code))
            .Select(g => new
            {
                Naam = new Gemeentenaam(g.Code, g.Naam),
                IsGemigreerd = g.Code == eigen && db.Annotaties.Any(a => a.GemigreerdVanaf <= einde && a.Datum > begin),
                DoetMee = db.Vergelijkingsdeelnames.Any(d => d.GemeenteCode == g.Code && d.Meedoen),
                Instellingen = db.Instellingenversies.Where(v => v.GemeenteCode == g.Code && v.GeldigVan <= einde && (v.GeldigTot == null || v.GeldigTot > einde)).Select(v => v.Instellingen).FirstOrDefault(),
            })
            .ToListAsync(ct);
        var namen = gemeenten.ToDictionary(g => g.Naam.Code, g => g.Naam, StringComparer.Ordinal);
        var instellingen = gemeenten.Where(g => g.Instellingen is not null).ToDictionary(g => g.Naam.Code, g => g.Instellingen!, StringComparer.Ordinal);

        // Row-level security shows what others published, of those that take part.
        var gepubliceerd = (await db.Gepubliceerdecijfers.IgnoreQueryFilters().AsNoTracking().Where(c => codes.Contains(c.GemeenteCode) && c.Moment == code && c.Lens == lens).ToListAsync(ct))
            .ToLookup(c => c.GemeenteCode, StringComparer.Ordinal);
        await transactie.CommitAsync(ct);

        var hier = Bekend(eigen);
        var anderen = codes.Skip(1).Select(c => Maak(c, Vergelijkbaarheid.Bepaal(hier, Bekend(c)))).OrderBy(g => g.Gemeente.Naam, StringComparer.CurrentCulture).ToList();
        return new(
            moment,
            gemeenten.Any(g => g.Naam.Code == eigen && g.DoetMee),
            Maak(eigen, []) with { IsGemigreerd = gemeenten.Any(g => g.IsGemigreerd) },
            [.. anderen.Where(a => a.Verschillen.Count == 0)],
            [.. anderen.Where(a => a.Verschillen.Count > 0).OrderBy(a => a.Verschillen.Count)]);

        Vergelijkbare Bekend(string gemeente) => new(profielen.GetValueOrDefault(gemeente)?.Gegevens, instellingen.GetValueOrDefault(gemeente));

        Vergelekengemeente Maak(string gemeente, IReadOnlyList<Onderscheidend> verschillen) => new(
            namen[gemeente],
            profielen.GetValueOrDefault(gemeente)?.Gegevens,
            profielen.GetValueOrDefault(gemeente)?.Bron,
            gepubliceerd[gemeente].ToDictionary(c => c.Maat, c => c.Cijferwaarde),
            verschillen)
        {
            Betrouwbaarheid = gepubliceerd[gemeente].Select(c => c.Betrouwbaarheid).DefaultIfEmpty().Max(),
        };
    }
}
