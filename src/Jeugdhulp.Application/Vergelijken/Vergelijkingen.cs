using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Taken;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Vergelijken;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Vergelijken;

/// <summary>A gemeente by code and name.</summary>
public sealed record Gemeentenaam(string Code, string Naam);

/// <summary>What there is to ask and to read.</summary>
/// <param name="DoetMee">The own gemeente takes part.</param>
/// <param name="Anderen">The other gemeenten that do.</param>
/// <param name="Eerdere">Comparisons that have both parts, newest half-year first.</param>
public sealed record Vergelijkingenbeeld(bool DoetMee, IReadOnlyList<Gemeentenaam> Anderen, IReadOnlyList<Vergelijkingskop> Eerdere);

/// <summary>A line in the list of comparisons.</summary>
public sealed record Vergelijkingskop(Gemeentenaam Aanvrager, Gemeentenaam Gevraagde, Halfjaar Halfjaar);

/// <summary>A comparison as far as it is there.</summary>
/// <param name="Kop">Which one.</param>
/// <param name="Eerste">Part of the gemeente that asked; empty as long as it is not there.</param>
/// <param name="Tweede">Part of the other one.</param>
/// <param name="Taak">The work that makes it, when the own gemeente asked.</param>
public sealed record Vergelijkingsbeeld(Vergelijkingskop Kop, Vergelijkingsdeel? Eerste, Vergelijkingsdeel? Tweede, Taak? Taak)
{
    /// <summary>The difference; empty as long as a part is not there, or when a cell is hidden.</summary>
    public Verschil? Verschil => Eerste is not null && Tweede is not null ? Verschilsplitsing.Splits(Eerste.Deel, Tweede.Deel) : null;
}

/// <summary>Asks for comparisons of two gemeenten and shows them (N7).</summary>
public sealed class Vergelijkingen(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>Most comparisons of a gemeente that wait or go on at one time.</summary>
    public const int HoogstensOpen = 3;

    /// <summary>So many half-years back from the last one that ended can be asked for.</summary>
    public const int Halfjaren = 8;

    /// <summary>The half-years that can be asked for: those that ended, so that a later contact hardly changes them.</summary>
    public IEnumerable<Halfjaar> Keuzes()
    {
        var halfjaar = Halfjaar.Van(klok.Vandaag()).Vorige;
        for (var i = 0; i < Halfjaren; i++, halfjaar = halfjaar.Vorige)
        {
            yield return halfjaar;
        }
    }

    /// <summary>What there is to ask and to read.</summary>
    public async Task<Vergelijkingenbeeld> LaadAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var eigen = db.Aanmelding.GemeenteCode;
        var deelnemers = await Deelmaker.Deelnemers(db).Select(d => d.GemeenteCode).ToListAsync(ct);
        var delen = await Delen().Select(d => new { d.AanvragerCode, d.GevraagdeCode, d.Begin }).ToListAsync(ct);
        var codes = deelnemers.Concat(delen.SelectMany(d => new[] { d.AanvragerCode, d.GevraagdeCode })).Distinct().ToArray();
        var namen = await db.Gemeenten.Where(g => codes.Contains(g.Code)).ToDictionaryAsync(g => g.Code, g => new Gemeentenaam(g.Code, g.Naam), ct);
        return new(
            deelnemers.Contains(eigen!),
            [.. deelnemers.Where(c => c != eigen).Select(c => namen[c]).OrderBy(g => g.Naam, StringComparer.CurrentCulture)],
            [.. delen.CountBy(d => d).Where(d => d.Value == 2).Select(d => new Vergelijkingskop(namen[d.Key.AanvragerCode], namen[d.Key.GevraagdeCode], Halfjaar.Van(d.Key.Begin)))
                .OrderByDescending(k => k.Halfjaar).ThenBy(k => k.Aanvrager.Code, StringComparer.Ordinal).ThenBy(k => k.Gevraagde.Code, StringComparer.Ordinal)]);
    }

    /// <summary>Asks for a comparison; what was given before is not made again.</summary>
    /// <returns>What is wrong; empty when it is asked or there already.</returns>
    public async Task<IReadOnlyList<Fout>> VraagAanAsync(string? gevraagde, Halfjaar? halfjaar, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var eigen = db.Aanmelding.GemeenteCode!;
        var fouten = await ControleerAsync(eigen, gevraagde, halfjaar, ct);
        if (fouten.Count > 0)
        {
            return fouten;
        }

        var paar = new Vergelijkingspaar(eigen, gevraagde!, halfjaar!.Value);
        var begin = paar.Halfjaar.Begin;
        var open = await OpenTakenAsync(ct);
        if (await Delen().CountAsync(d => d.AanvragerCode == eigen && d.GevraagdeCode == gevraagde && d.Begin == begin, ct) == 2 || open.Exists(t => IsVan(t, paar)))
        {
            return [];
        }

        if (open.Count >= HoogstensOpen)
        {
            return [new(string.Empty, $"Er zijn al {HoogstensOpen} vergelijkingen bezig. Wacht tot er een klaar is.")];
        }

        db.VraagTaakAan(klok, Taaksoort.Vergelijken, new(StringComparer.Ordinal)
        {
            [Deelmaker.Gevraagdesleutel] = paar.Gevraagde,
            [Deelmaker.Halfjaarsleutel] = paar.Halfjaar.Code,
        });
        db.Log(klok, Handeling.VergelijkingGevraagd, "gemeente", null, new() { ["gevraagde"] = paar.Gevraagde, ["halfjaar"] = paar.Halfjaar.Code });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return [];
    }

    /// <summary>A comparison in which the own gemeente is one of the two; empty for any other, and for one that nobody asked.</summary>
    public async Task<Vergelijkingsbeeld?> VindAsync(Vergelijkingspaar paar, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(paar);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var (eigen, begin) = (db.Aanmelding.GemeenteCode, paar.Halfjaar.Begin);
        if (eigen != paar.Aanvrager && eigen != paar.Gevraagde)
        {
            return null;
        }

        var delen = await Delen().Where(d => d.AanvragerCode == paar.Aanvrager && d.GevraagdeCode == paar.Gevraagde && d.Begin == begin).ToListAsync(ct);
        var taken = eigen == paar.Aanvrager ? (await TakenAsync(ct)).FindAll(t => IsVan(t, paar)) : [];
        var taak = taken.Find(t => !t.IsVoorbij) ?? taken.FirstOrDefault();
        if (delen.Count == 0 && taak is null)
        {
            return null;
        }

        string[] codes = [paar.Aanvrager, paar.Gevraagde];
        var namen = await db.Gemeenten.Where(g => codes.Contains(g.Code)).ToDictionaryAsync(g => g.Code, g => new Gemeentenaam(g.Code, g.Naam), ct);
        return new(
            new(namen[paar.Aanvrager], namen[paar.Gevraagde], paar.Halfjaar),
            delen.Find(d => d.GemeenteCode == paar.Aanvrager),
            delen.Find(d => d.GemeenteCode == paar.Gevraagde),
            taak);
    }

    private async Task<List<Fout>> ControleerAsync(string eigen, string? gevraagde, Halfjaar? halfjaar, CancellationToken ct)
    {
        var fouten = new List<Fout>();
        var deelnemers = await Deelmaker.Deelnemers(db).Select(d => d.GemeenteCode).ToListAsync(ct);
        if (!deelnemers.Contains(eigen))
        {
            fouten.Add(new(string.Empty, "Uw gemeente doet niet mee aan het vergelijken. Een beheerder kan dat aanzetten."));
        }

        if (string.IsNullOrEmpty(gevraagde) || gevraagde == eigen)
        {
            fouten.Add(new("Gevraagde", "Kies een andere gemeente om mee te vergelijken."));
        }
        else if (!deelnemers.Contains(gevraagde))
        {
            fouten.Add(new("Gevraagde", "Deze gemeente doet niet mee aan het vergelijken. Haar beheerder kan dat aanzetten."));
        }

        if (halfjaar is not { } gekozen || !Keuzes().Contains(gekozen))
        {
            fouten.Add(new("Halfjaar", "Kies een halfjaar uit de lijst. Alleen een halfjaar dat voorbij is, kan worden vergeleken."));
        }
        else if (fouten.Count == 0 && (await Deelmaker.VersieAsync(db, eigen, gekozen, ct) is null || await Deelmaker.VersieAsync(db, gevraagde!, gekozen, ct) is null))
        {
            fouten.Add(new("Halfjaar", "Een van beide gemeenten had in dit halfjaar nog geen regels vastgesteld."));
        }

        return fouten;
    }

    /// <summary>Own parts, and those of the other one in a comparison with the own gemeente: what row-level security lets through.</summary>
    private IQueryable<Vergelijkingsdeel> Delen() => db.Vergelijkingsdelen.AsNoTracking().IgnoreQueryFilters([JeugdhulpDbContext.Gemeentefilter]);

    private async Task<List<Taak>> TakenAsync(CancellationToken ct) =>
        await db.Taken.AsNoTracking().Where(t => t.Soort == Taaksoort.Vergelijken).OrderByDescending(t => t.AangevraagdOp).Take(100).ToListAsync(ct);

    private async Task<List<Taak>> OpenTakenAsync(CancellationToken ct) => (await TakenAsync(ct)).FindAll(t => !t.IsVoorbij);

    private static bool IsVan(Taak taak, Vergelijkingspaar paar) =>
        taak.Invoer[Deelmaker.Gevraagdesleutel] == paar.Gevraagde && taak.Invoer[Deelmaker.Halfjaarsleutel] == paar.Halfjaar.Code;
}
