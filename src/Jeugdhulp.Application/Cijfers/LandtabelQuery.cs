using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Cijfers;

/// <summary>Figures of one gemeente as they may be published.</summary>
/// <param name="Code">CBS code.</param>
/// <param name="Naam">Its name.</param>
/// <param name="Waarden">In the order of <see cref="Landtabel.Maten"/>.</param>
public sealed record Landrij(string Code, string Naam, IReadOnlyList<Cijferwaarde> Waarden)
{
    /// <summary>How far the gemeente itself relies on them (TRB-11).</summary>
    public Betrouwbaarheid Betrouwbaarheid { get; init; }

    /// <summary>Share of the wijkteam in the trajecten without staying overnight (F3), of what may be published.</summary>
    public Cijferwaarde? Aandeel { get; init; }
}

/// <summary>All gemeenten beside each other in one period.</summary>
public sealed class Landtabel
{
    public required Meetmoment Moment { get; init; }

    public required Cijferlens Lens { get; init; }

    /// <summary>Of which figures.</summary>
    public required IReadOnlyList<Maat> Maten { get; init; }

    /// <summary>By name.</summary>
    public required IReadOnlyList<Landrij> Rijen { get; init; }

    /// <summary>Gemeenten of which nothing was counted in that year, by name.</summary>
    public required IReadOnlyList<string> Ongeteld { get; init; }

    /// <summary>Moment of the oldest count among them; empty when nothing was counted.</summary>
    public required DateTimeOffset? GeteldOp { get; init; }

    /// <summary>The share needs what the wijkteam itself registers.</summary>
    public bool HeeftAandeel => Lens is Cijferlens.Gemeente;
}

/// <summary>
/// Reads the figures of all gemeenten for the landelijk beheerder. The database gives nobody else a row, and gives it only figures of a
/// whole gemeente that may be published: rounded to fives, and of what is hidden no more than why. There is no total of the country, for
/// with it a hidden figure could be computed.
/// </summary>
public sealed class LandtabelQuery(JeugdhulpDbContext db, TimeProvider klok)
{
    private static readonly Maat[] Alle =
        [Maat.Jeugdigen, Maat.Trajecten, Maat.Gezinnen, Maat.Instroom, Maat.Uitstroom, Maat.Contacten, Maat.JeugdigenMetContact, Maat.ZonderVerblijf, Maat.Doorverwijzingen];

    /// <summary>The figures that stand in the table of such a moment.</summary>
    public static IReadOnlyList<Maat> Maten(Meetmoment moment) => [.. Alle.Where(m => moment.Wijze is not Meetwijze.Peildatum || m.HeeftPeildatum())];

    /// <summary>The table of one period; that someone looked at it is kept.</summary>
    /// <param name="moment">Measured when.</param>
    /// <param name="lens">By which definition.</param>
    /// <param name="vorm">What it is made into: "pagina" or "csv".</param>
    /// <param name="ct">Stops reading.</param>
    public async Task<Landtabel> LaadAsync(Meetmoment moment, Cijferlens lens, string vorm, CancellationToken ct)
    {
        await using var transactie = await db.BeginBijVraagAsync(ct);
        Maat[] maten = [.. Maten(moment)];
        var (eigen, zonder) = (maten.Where(m => !m.IsZonderLens()).Select(Contractnaam.Van).ToArray(), maten.Where(m => m.IsZonderLens()).Select(Contractnaam.Van).ToArray());
        var cijfers = await db.Database
            .SqlQuery<Landcijfer>(
                $"""
                 select gemeente_code as "GemeenteCode", maat as "Maat", waarde as "Waarde", stand as "Stand" from landcijfer where moment = {moment.Code} and lens = {Contractnaam.Van(lens)} and maat = any ({eigen})
                 union all
                 select gemeente_code as "GemeenteCode", maat as "Maat", waarde as "Waarde", stand as "Stand" from landcijfer where moment = {moment.Code} and lens = {Contractnaam.Van(Cijferlens.Gemeente)} and maat = any ({zonder})
                 """)
            .ToListAsync(ct);
        var geteld = await db.Cijferstanden.AsNoTracking().IgnoreQueryFilters([JeugdhulpDbContext.Gemeentefilter])
            .Where(s => s.Jaar == moment.Jaar)
            .ToDictionaryAsync(s => s.GemeenteCode, s => s.GeteldOp, StringComparer.Ordinal, ct);
        DateOnly[] halfjaren = [.. moment.Halfjaren.Select(h => h.Begin)];
        var oordelen = (await db.Database
            .SqlQuery<Landoordeel>($"""select gemeente_code as "GemeenteCode", begin as "Begin", geheel as "Geheel", deel as "Deel" from landoordeel where begin = any ({halfjaren})""")
            .ToListAsync(ct)).ToLookup(o => o.GemeenteCode, StringComparer.Ordinal);
        var gemeenten = await db.Gemeenten.AsNoTracking().Select(g => new { g.Code, g.Naam }).ToListAsync(ct);
        db.Log(klok, Handeling.LandtabelBekeken, "landtabel", bijzonderheden: new(StringComparer.Ordinal)
        {
            ["periode"] = moment.Code,
            ["lens"] = Contractnaam.Van(lens),
            ["vorm"] = vorm,
        });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);

        var kolommen = maten.Index().ToDictionary(m => Contractnaam.Van(m.Item), m => m.Index, StringComparer.Ordinal);
        var waarden = geteld.Keys.ToDictionary(code => code, _ => Nullen(maten.Length), StringComparer.Ordinal);
        foreach (var cijfer in cijfers)
        {
            if (waarden.TryGetValue(cijfer.GemeenteCode, out var rij))
            {
                rij[kolommen[cijfer.Maat]] = cijfer.Waarde is { } waarde
                    ? Cijferwaarde.Van(waarde)
                    : Cijferwaarde.Zonder(Contractnaam.TryParse<Celstand>(cijfer.Stand, out var stand) ? stand : Celstand.Onbekend);
            }
        }

        var betrouwbaarheden = waarden.Keys.ToDictionary(code => code, code => new Betrouwbaarheden(oordelen[code].SelectMany(o => o.Merken())).Van(moment, null), StringComparer.Ordinal);
        foreach (var (code, rij) in waarden)
        {
            // What the gemeente itself does not use, nobody else compares with.
            if (betrouwbaarheden[code] >= Betrouwbaarheid.NietBetrouwbaar)
            {
                Array.Fill(rij, betrouwbaarheden[code] is Betrouwbaarheid.NietGeleverd ? Cijferwaarde.NietGeleverd : Cijferwaarde.Onbetrouwbaar);
            }
        }

        var opNaam = gemeenten.OrderBy(g => g.Naam, StringComparer.CurrentCulture).ToArray();
        return new()
        {
            Moment = moment,
            Lens = lens,
            Maten = maten,
            Rijen = [.. opNaam.Where(g => waarden.ContainsKey(g.Code)).Select(g => new Landrij(g.Code, g.Naam, waarden[g.Code]) { Betrouwbaarheid = betrouwbaarheden[g.Code], Aandeel = Aandeel(waarden[g.Code]) })],
            Ongeteld = [.. opNaam.Where(g => !waarden.ContainsKey(g.Code)).Select(g => g.Naam)],
            GeteldOp = geteld.Count == 0 ? null : geteld.Values.Min(),
        };

        Cijferwaarde? Aandeel(Cijferwaarde[] rij)
        {
            var (eigen, alle) = (rij[Array.IndexOf(maten, Maat.Trajecten)], rij[Array.IndexOf(maten, Maat.ZonderVerblijf)]);
            return eigen.Getal is null ? eigen : alle.Getal is null ? alle : Percentage.Van(eigen.Getal, alle.Getal) is { Bestaat: true } deel ? Cijferwaarde.Van(deel.Afgerond) : null;
        }
    }

    private static Cijferwaarde[] Nullen(int aantal)
    {
        var rij = new Cijferwaarde[aantal];
        Array.Fill(rij, Cijferwaarde.Van(0));
        return rij;
    }

    /// <summary>A row of the view of judgements: of the whole, and whether any team is less reliable.</summary>
    private sealed record Landoordeel(string GemeenteCode, DateOnly Begin, string? Geheel, bool Deel)
    {
        public IEnumerable<Betrouwbaarheidsmerk> Merken()
        {
            if (Contractnaam.TryParse<Betrouwbaarheid>(Geheel, out var geheel))
            {
                yield return new(Halfjaar.Van(Begin), null, geheel);
            }

            if (Deel)
            {
                yield return new(Halfjaar.Van(Begin), Guid.Empty, Betrouwbaarheid.Beperkt);
            }
        }
    }

    /// <summary>A row of the view of figures.</summary>
    private sealed record Landcijfer(string GemeenteCode, string Maat, decimal? Waarde, string Stand);
}
