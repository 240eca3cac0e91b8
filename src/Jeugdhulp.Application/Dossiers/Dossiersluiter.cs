using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Dossiers;

/// <summary>Closes dossiers and opens them again (DOS-09, LOK-26).</summary>
public sealed class Dossiersluiter(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>Closes a dossier, or says why not.</summary>
    public async Task<Dossierresultaat> SluitAsync(Sluitopdracht opdracht, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.VergrendelDossierAsync(opdracht.Id, ct) is not { } dossier)
        {
            return new DossierOnbekend();
        }

        if (dossier.Volgnummer != opdracht.Volgnummer)
        {
            return new DossierVerouderd(await db.AnderenAsync(dossier.Id, opdracht.Volgnummer, ct), dossier.Volgnummer);
        }

        if (dossier.Einde is not null)
        {
            return Dossierhulp.Weiger(new Fout(string.Empty, "Dit dossier is al afgesloten."));
        }

        var vandaag = klok.Vandaag();
        var redenen = await db.CodesAsync(Dossierhulp.Redenlijst, opdracht.Einde ?? vandaag, ct);
        var laatste = await db.LaatsteContactAsync(dossier, ct);
        List<Fout> fouten = [.. Dossierregels.Sluiting(
            dossier.Begin, dossier.OpenSinds(), laatste, opdracht.Einde, opdracht.Reden, [.. redenen.Select(r => r.Waarde)], opdracht.Doelen, vandaag)];
        // The traject would run on in figures that count trajecten, and stop in those that count dossiers.
        if (opdracht.Einde is { } dag && await db.Trajecten.Where(t => t.DossierId == dossier.Id && t.Uitvoerder == Uitvoerder.Wijkteam && (t.Einde == null || t.Einde > dag))
            .OrderByDescending(t => t.Einde == null).ThenByDescending(t => t.Einde).Select(t => new { t.Einde }).FirstOrDefaultAsync(ct) is { } traject)
        {
            fouten.Add(new("Einde", traject.Einde <= vandaag
                ? $"Het traject van het wijkteam in dit dossier liep tot en met {Dossierhulp.Dag(traject.Einde.Value)}. Kies die dag of een latere."
                : "In dit dossier loopt nog een traject van het wijkteam. Beëindig dat eerst."));
        }

        var gekozen = Contractnaam.TryParse<Doelenstand>(opdracht.Doelen, out var doelen);
        if (gekozen && Dossierregels.Doelen(doelen, await db.PlannenVan(dossier).SumAsync(p => p.Doelen.Count, ct)) is { } doelfout)
        {
            fouten.Add(doelfout);
        }

        if (fouten.Count > 0 || !gekozen)
        {
            db.ChangeTracker.Clear();
            return new DossierGeweigerd(fouten);
        }

        if ((await Eindvoorstellen.VoorDossierAsync(db, dossier, laatste, ct))?.Vraag(("Einde", "Reden"), (opdracht.Einde, opdracht.Reden), opdracht.Gevraagd, "Sluit dit dossier af") is { } vraag)
        {
            db.ChangeTracker.Clear();
            return new DossierNavraag([vraag]);
        }

        var (nu, einde) = (klok.GetUtcNow(), opdracht.Einde!.Value);
        (dossier.Einde, dossier.RedenEinde, dossier.Doelen) = (einde, opdracht.Reden, doelen);
        var (was, terug) = db.Beeindig(dossier, einde);
        db.Statusperioden.Add(Dossieropener.Status(dossier, Dossierstatus.Afgesloten, einde, null, db.Aanmelding.Naam, nu));
        // Also who was taken out, or got another role, after the day on which it closes: nobody is in a dossier that is over.
        foreach (var persoon in dossier.Personen.Where(p => p.Tot is null || p.Tot > einde))
        {
            persoon.SluitMee(einde);
        }

        db.Wijzig(
            dossier,
            "Afgesloten",
            redenen.Find(r => r.Waarde == opdracht.Reden)?.Naam,
            [new("Einde", null, Dossierhulp.Dag(einde)), new("Doelen", null, doelen.Naam()), new("Status", was.Status.Naam(), Dossierstatus.Afgesloten.Naam()), .. terug],
            nu);
        db.Log(klok, Handeling.DossierAfgesloten, "dossier", dossier.Id, new() { ["reden"] = opdracht.Reden!, ["doelen"] = Contractnaam.Van(doelen) });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new DossierOpgeslagen(dossier.Id);
    }

    /// <summary>Opens a closed dossier again, as the gemeente agreed.</summary>
    public async Task<Dossierresultaat> HeropenAsync(Guid id, int volgnummer, string? reden, DateOnly? vanaf, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.VergrendelDossierAsync(id, ct) is not { } dossier)
        {
            return new DossierOnbekend();
        }

        if (dossier.Volgnummer != volgnummer)
        {
            return new DossierVerouderd(await db.AnderenAsync(id, volgnummer, ct), dossier.Volgnummer);
        }

        if (dossier.Einde is not { } einde)
        {
            return Dossierhulp.Weiger(new Fout(string.Empty, "Dit dossier is open."));
        }

        var vandaag = klok.Vandaag();
        Heropenreden? waarom = Contractnaam.TryParse<Heropenreden>(reden, out var gelezen) ? gelezen : null;
        List<Fout> fouten = [.. Dossierregels.Heropening(einde, waarom, vanaf, (await db.LeidraadAsync(vandaag, ct)).Heraanmelding, vandaag)];
        // Whom the closing ended; who was taken out before that, or on that day, stays out.
        var mensen = dossier.Personen.Where(p => p.Tot >= einde && p.EruitOp != p.Tot).ToList();
        if (fouten.Count == 0 && await ElderAsync(dossier, mensen, einde, ct) is { } nummer)
        {
            fouten.Add(new(string.Empty, $"Iemand uit dit dossier ontvangt of ontving daarna hulp in dossier {nummer}, van dezelfde soort."));
        }

        if (fouten.Count > 0)
        {
            db.ChangeTracker.Clear();
            return new DossierGeweigerd(fouten);
        }

        var nu = klok.GetUtcNow();
        (dossier.Einde, dossier.RedenEinde, dossier.Doelen) = (null, null, null);
        var gesloten = dossier.Huidig();
        var status = waarom is Heropenreden.Vergissing ? await db.HerstelAsync(dossier, ct) : null;
        if (status is null)
        {
            status = Dossieropener.Status(dossier, Dossierstatus.Actief, waarom is Heropenreden.Vergissing ? einde : vanaf!.Value, waarom!.Value.Naam(), db.Aanmelding.Naam, nu);
            gesloten.Tot = status.Van;
            db.Statusperioden.Add(status);
        }

        dossier.Statussen.ForEach(s => s.VoorSluiting = null);
        foreach (var persoon in mensen)
        {
            persoon.HeropenMee();
        }

        db.Wijzig(
            dossier,
            "Heropend",
            waarom!.Value.Naam(),
            [new("Einde", Dossierhulp.Dag(einde), null), new("Status", Dossierstatus.Afgesloten.Naam(), status.Status.Naam()), new Veldwijziging("Vanaf", null, Dossierhulp.Dag(status.Van))],
            nu);
        db.Log(klok, Handeling.DossierHeropend, "dossier", id, new() { ["reden"] = Contractnaam.Van(waarom.Value) });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new DossierOpgeslagen(id);
    }

    /// <summary>Number of the dossier of the kind in which one of these receives help now, or did after this one.</summary>
    private async Task<int?> ElderAsync(Dossier dossier, List<Dossierpersoon> mensen, DateOnly einde, CancellationToken ct)
    {
        var ids = mensen.Where(p => p.Rol is Dossierrol.OntvangtHulp).Select(p => p.PersoonId).ToArray();
        return await db.Dossierpersonen
            .Where(p => ids.Contains(p.PersoonId) && p.DossierId != dossier.Id && (p.Tot == null || p.Tot > einde) && p.Soort == dossier.Soort && p.Wet == dossier.Wet && p.Rol == Dossierrol.OntvangtHulp)
            .Select(p => db.Dossiers.Where(d => d.Id == p.DossierId).Select(d => (int?)d.Nummer).First()).FirstOrDefaultAsync(ct);
    }
}
