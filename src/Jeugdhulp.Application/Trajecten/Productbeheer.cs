using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Landelijk;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>A product in the list, with its hulpvorm in words.</summary>
public sealed record Productregel(Guid Id, string Naam, string Hulpvorm, DateOnly GeldigVan, DateOnly? GeldigTot);

/// <summary>One product with its hulpvorm in words.</summary>
public sealed record Productbeeld(Product Product, string Hulpvorm);

/// <summary>A product as it was filled in.</summary>
/// <param name="Naam">How the teams call the help.</param>
/// <param name="Hulpvorm">Code of the protocol; asked for a new product only.</param>
/// <param name="GeldigVan">First day.</param>
/// <param name="LaatsteDag">Last day; empty while no end is known.</param>
public sealed record Productopdracht(string? Naam, string? Hulpvorm, DateOnly? GeldigVan, DateOnly? LaatsteDag);

/// <summary>Keeps the list of products of a gemeente (TRJ-12). A product ends and is never removed, so that old trajecten stay readable.</summary>
public sealed class Productbeheer(JeugdhulpDbContext db, TimeProvider klok)
{
    private static Fout DubbeleNaam { get; } = new(nameof(Productopdracht.Naam), "Er is al een product met deze naam in deze periode. Kies een andere naam, of beëindig eerst dat product.");

    /// <summary>All products, those that hold first.</summary>
    public async Task<IReadOnlyList<Productregel>> LijstAsync(CancellationToken ct)
    {
        var vandaag = klok.Vandaag();
        await using var transactie = await db.BeginGemeenteAsync(ct);
        return await db.Producten.AsNoTracking().OrderBy(p => p.GeldigTot <= vandaag).ThenBy(p => p.Naam).ThenBy(p => p.GeldigVan)
            .Select(p => new Productregel(p.Id, p.Naam, p.Hulpvorm + " " + db.Codewaarden.Where(c => c.Lijst == Trajectbeheer.Hulpvormlijst && c.Code == p.Hulpvorm).OrderByDescending(c => c.GeldigVan).Select(c => c.Omschrijving).FirstOrDefault(), p.GeldigVan, p.GeldigTot))
            .ToListAsync(ct);
    }

    /// <summary>The hulpvormen that a new product may stand for.</summary>
    public async Task<IReadOnlyList<Lijstkeuze>> HulpvormenAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        return [.. (await CodesAsync(ct)).Select(c => new Lijstkeuze(c.Code, $"{c.Code} {c.Naam}"))];
    }

    /// <summary>One product; null when the gemeente has none of that id.</summary>
    public async Task<Productbeeld?> OpenAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        return await db.Producten.AsNoTracking().Where(p => p.Id == id)
            .Select(p => new Productbeeld(p, p.Hulpvorm + " " + db.Codewaarden.Where(c => c.Lijst == Trajectbeheer.Hulpvormlijst && c.Code == p.Hulpvorm).OrderByDescending(c => c.GeldigVan).Select(c => c.Omschrijving).FirstOrDefault()))
            .SingleOrDefaultAsync(ct);
    }

    /// <summary>Adds a product; the same form a second time gives the same product.</summary>
    public async Task<Trajectresultaat> VoegToeAsync(Guid id, Productopdracht opdracht, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        if (id == Guid.Empty)
        {
            return new NietGevonden();
        }

        await using var transactie = await db.BeginGemeenteAsync(id, ct);
        if (await db.EerderAsync(db.Producten.Where(p => p.Id == id), id, opdracht, ct) is { } zelfde)
        {
            return zelfde ? new Bewaard(id) : Afgewezen.Gebruikt;
        }

        List<Fout> fouten = [.. Controleer(opdracht)];
        if ((await CodesAsync(ct)).All(c => c.Code != opdracht.Hulpvorm))
        {
            fouten.Add(new(nameof(opdracht.Hulpvorm), "Kies bij welke hulpvorm dit product hoort."));
        }

        if (fouten.Count > 0)
        {
            return new Afgewezen(fouten);
        }

        db.Verzonden(klok, id, opdracht);
        db.Producten.Add(new()
        {
            GemeenteCode = db.Aanmelding.GemeenteCode!,
            Id = id,
            Naam = opdracht.Naam!.Trim(),
            Hulpvorm = opdracht.Hulpvorm!,
            GeldigVan = opdracht.GeldigVan!.Value,
            GeldigTot = opdracht.LaatsteDag?.AddDays(1),
            Door = db.Aanmelding.Naam,
            Op = klok.GetUtcNow(),
        });
        db.Log(klok, Handeling.ProductGemaakt, "product", id);
        return await db.BewaarAsync(transactie, id, DubbeleNaam, ct);
    }

    /// <summary>Changes name and days; refused when someone else changed it after this form was opened, or when a traject would fall outside.</summary>
    public async Task<Trajectresultaat> WijzigAsync(Guid id, uint versie, Productopdracht opdracht, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var code = db.Aanmelding.GemeenteCode!;
        if (await db.Producten.FromSql($"select *, xmin from product where gemeente_code = {code} and id = {id} for update").SingleOrDefaultAsync(ct) is not { } product)
        {
            return new NietGevonden();
        }

        List<Fout> fouten = [.. Controleer(opdracht)];
        if (fouten.Count == 0)
        {
            // A withdrawn traject keeps its product too.
            var aanvang = await db.Trajecten.IgnoreQueryFilters([JeugdhulpDbContext.Intrekfilter]).Where(t => t.ProductId == id).GroupBy(_ => 1)
                .Select(g => new { Eerste = (DateOnly?)g.Min(t => t.Aanvang), Laatste = (DateOnly?)g.Max(t => t.Aanvang) }).SingleOrDefaultAsync(ct);
            if (Productregels.Gebruikt(opdracht.GeldigVan!.Value, opdracht.LaatsteDag, aanvang?.Eerste, aanvang?.Laatste) is { } fout)
            {
                fouten.Add(fout);
            }
        }

        if (fouten.Count > 0)
        {
            return new Afgewezen(fouten);
        }

        if (product.Versie != versie)
        {
            return new Verouderd();
        }

        List<Veldwijziging> velden = [];
        velden.Voeg("naam", product.Naam, opdracht.Naam!.Trim());
        velden.Voeg("geldigVan", product.GeldigVan, opdracht.GeldigVan);
        velden.Voeg("geldigTot", product.GeldigTot, opdracht.LaatsteDag?.AddDays(1));
        if (velden.Count == 0)
        {
            return new Bewaard(id);
        }

        (product.Naam, product.GeldigVan, product.GeldigTot) = (opdracht.Naam.Trim(), opdracht.GeldigVan!.Value, opdracht.LaatsteDag?.AddDays(1));
        (product.Door, product.Op) = (db.Aanmelding.Naam, klok.GetUtcNow());
        db.Log(klok, Handeling.ProductGewijzigd, "product", id, new() { ["velden"] = string.Join(' ', velden.Select(v => v.Veld)) });
        return await db.BewaarAsync(transactie, id, DubbeleNaam, ct);
    }

    private static IEnumerable<Fout> Controleer(Productopdracht opdracht) =>
        [.. Verloop.Verplicht(nameof(opdracht.Naam), opdracht.Naam, "Vul de naam van het product in.", Tekstvelden.Regel), .. Productregels.Periode(opdracht.GeldigVan, opdracht.LaatsteDag)];

    private Task<List<Lijstkeuze>> CodesAsync(CancellationToken ct)
    {
        var dag = klok.Vandaag();
        return db.Codewaarden.AsNoTracking().GeldendOp(dag).Where(c => c.Lijst == Trajectbeheer.Hulpvormlijst)
            .OrderBy(c => c.Volgorde).Select(c => new Lijstkeuze(c.Code, c.Omschrijving)).ToListAsync(ct);
    }
}
