using System.Globalization;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Levering;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Leveringen;

/// <summary>Someone who is in a delivery under one definition and not under the other.</summary>
/// <param name="OpTrajecten">In the delivery by trajecten (lens G); else in the one by dossiers (lens D).</param>
/// <param name="Waarom">Why what there is of this person is left out of the other one; empty when there is nothing of them there.</param>
/// <param name="Plaats">The way to what puts them in.</param>
public sealed record Lensregel(bool OpTrajecten, IReadOnlyList<Weglaatreden> Waarom, Vindplaats Plaats);

/// <summary>The difference between the two definitions of a delivery, person by person, as the registration is now.</summary>
/// <param name="Levering">Of which delivery.</param>
/// <param name="Beide">Jeugdigen that are in both.</param>
/// <param name="Regels">Everyone else: first who is in the delivery by trajecten alone, each in the order of number of dossier.</param>
public sealed record Lensrapport(Cbslevering Levering, int Beide, IReadOnlyList<Lensregel> Regels)
{
    public int Aantal(bool opTrajecten) => Regels.Count(r => r.OpTrajecten == opTrajecten);
}

/// <summary>Reads the difference between the two definitions of a delivery (CBS-03).</summary>
public sealed class LensrapportQuery(JeugdhulpDbContext db, Protocolversies versies, TimeProvider klok)
{
    /// <summary>The report; empty when there is no such delivery, or when nothing can be made over its half-year.</summary>
    public Task<Lensrapport?> LaadAsync(Guid id, CancellationToken ct) => LeesAsync(id, Handeling.LeveringBekeken, ct);

    /// <summary>The same to be taken away as a file, which the log tells apart.</summary>
    public Task<Lensrapport?> DownloadAsync(Guid id, CancellationToken ct) => LeesAsync(id, Handeling.LeveringslijstGedownload, ct);

    private async Task<Lensrapport?> LeesAsync(Guid id, Handeling handeling, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.Cbsleveringen.AsNoTracking().SingleOrDefaultAsync(l => l.Id == id, ct) is not { } levering)
        {
            return null;
        }

        var proef = await new Proefmaker(db, versies, klok).MaakAsync(levering, ct);
        if (proef.Fouten.Count > 0)
        {
            return null;
        }

        var lenzen = await new Lensvergelijker(db, klok).VergelijkAsync(levering, proef, ct);
        List<Gevonden> gevonden =
        [
            .. Zoek(lenzen.Verschil.AlleenTrajecten, lenzen.Trajecten, lenzen.Dossiers, opTrajecten: true),
            .. Zoek(lenzen.Verschil.AlleenDossiers, lenzen.Dossiers, lenzen.Trajecten, opTrajecten: false),
        ];
        var plaatsen = new Vindplaatsen(db);
        var trajecten = await plaatsen.TrajectenAsync([.. gevonden.Where(g => g.OpTrajecten).Select(g => g.BronId).Distinct()], ct);
        var dossiers = await plaatsen.BronnenAsync(Leveringsdefinitie.Dossiers, [.. gevonden.Where(g => !g.OpTrajecten).Select(g => g.BronId).Distinct()], ct);
        db.Log(klok, handeling, "levering", id, new()
        {
            ["lijst"] = "lenzen",
            ["halfjaar"] = levering.Halfjaar.Code,
            ["verschillen"] = gevonden.Count.ToString(CultureInfo.InvariantCulture),
        });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new(
            levering,
            lenzen.Verschil.Beide.Count,
            [
                .. gevonden
                    .Select(g => new Lensregel(g.OpTrajecten, g.Waarom, (g.OpTrajecten ? trajecten : dossiers)[g.BronId] with { PersoonId = g.PersoonId }))
                    .OrderByDescending(r => r.OpTrajecten).ThenBy(r => r.Plaats.Dossiernummer ?? int.MaxValue).ThenBy(r => r.Plaats.PersoonId),
            ]);
    }

    private static IEnumerable<Gevonden> Zoek(IReadOnlyList<Guid> personen, Leveringsontwerp erin, Leveringsontwerp eruit, bool opTrajecten)
    {
        var regels = erin.Regels.ToLookup(r => r.PersoonId);
        var redenen = eruit.Weglatingen.ToLookup(w => w.PersoonId);

        // Other work stands beside both; only where there is no traject it says what the team did instead.
        return personen.Select(p => new Gevonden(
            p, opTrajecten, regels[p].First().Kandidaten[0], [.. redenen[p].Select(w => w.Reden).Where(r => !opTrajecten || !r.IsAnderWerk()).Distinct().Order()]));
    }

    private sealed record Gevonden(Guid PersoonId, bool OpTrajecten, Guid BronId, IReadOnlyList<Weglaatreden> Waarom);
}

/// <summary>Lays a delivery beside the one by the other definition. Works within the transaction of the caller.</summary>
internal sealed class Lensvergelijker(JeugdhulpDbContext db, TimeProvider klok)
{
    public async Task<(Lensverschil Verschil, Leveringsontwerp Trajecten, Leveringsontwerp Dossiers)> VergelijkAsync(Cbslevering levering, Proef proef, CancellationToken ct)
    {
        var opTrajecten = levering.Definitie is Leveringsdefinitie.Trajecten;
        var vraag = proef.Grond!.Vraag;
        var bronnen = new Leveringsbronnen(db, klok);
        var opbouw = new Leveringsopbouw(vraag);
        await foreach (var deel in bronnen.DelenAsync(vraag.Periode, opTrajecten ? Leveringsdefinitie.Dossiers : Leveringsdefinitie.Trajecten, ct))
        {
            opbouw.Voeg(deel.Kandidaten, deel.Personen);
        }

        var andere = opbouw.Sluit();
        var (trajecten, dossiers) = opTrajecten ? (proef.Ontwerp, andere) : (andere, proef.Ontwerp);
        return (Lensverschil.Bereken(trajecten, dossiers, vraag.Versie), trajecten, dossiers);
    }
}
