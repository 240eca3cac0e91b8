using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Dossiers;

/// <summary>Puts a brother or sister in the dossier that is proposed for them (GEZ-06).</summary>
public sealed class Dossieraansluiter(JeugdhulpDbContext db, TimeProvider klok)
{
    private static readonly Fout Weg = new(string.Empty, "Dit voorstel is er niet meer. Iemand anders deed er al iets mee, of de hulpvraag, het gezin of het dossier is veranderd. Er is niets opgeslagen.");

    /// <summary>
    /// Does what a proposal says as long as it still stands: by what the dossier and the talks are now, not by what the page showed.
    /// The same proposal a second time finds that it was done.
    /// </summary>
    /// <param name="persoonId">The brother or sister.</param>
    /// <param name="dossierId">The dossier that was proposed.</param>
    /// <param name="begin">First day that was proposed; someone who spoke before the dossier began joins from its first day.</param>
    /// <param name="rol">Name of the role that was proposed.</param>
    /// <param name="ct">Stops.</param>
    public async Task<Dossierresultaat> SluitAanAsync(Guid persoonId, Guid dossierId, DateOnly? begin, string? rol, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(persoonId, ct);
        if (await db.VergrendelDossierAsync(dossierId, ct) is not { } dossier || await db.Personen.SingleOrDefaultAsync(p => p.Id == persoonId, ct) is not { } persoon)
        {
            return Dossierhulp.Weiger(Weg);
        }

        var deel = dossier.Deel(persoonId);
        if (deel is { Tot: null })
        {
            return Contractnaam.Van(deel.Rol) == rol
                ? new DossierOpgeslagen(dossierId)
                : Dossierhulp.Weiger(new Fout(string.Empty, $"Deze jeugdige staat intussen al in dossier {dossier.Nummer}: {deel.Rol.Naam().ToLowerInvariant()}. Er is niets opgeslagen."));
        }

        var vandaag = klok.Vandaag();
        var voorstel = (await new DossiervoorstellenQuery(db, klok).VindAsync(await Lezer.LaadAsync(db, vandaag, ct), persoonId, ct)).Find(v => v.Sluitaan?.DossierId == dossierId);
        if (voorstel is null || Contractnaam.Van(voorstel.Rol) != rol)
        {
            return Dossierhulp.Weiger(Weg);
        }

        var vroegst = deel?.Tot ?? dossier.Begin;
        var van = begin > vroegst && begin <= vandaag ? begin.Value : vroegst;
        var rollen = new Dossierrollen(db, klok);
        if (await rollen.BezwaarAsync(dossier, persoonId, deel, voorstel.Rol, van, ct) is { } bezwaar)
        {
            return Dossierhulp.Weiger(bezwaar);
        }

        rollen.Geef(dossier, persoonId, voorstel.Rol, van);
        db.Wijzig(dossier, "Persoon toegevoegd", null, [new($"Rol van {persoon.VolledigeNaam}", null, voorstel.Rol.Naam()), new("Vanaf", null, Dossierhulp.Dag(van))], klok.GetUtcNow());
        db.Log(klok, Handeling.DossierGewijzigd, "dossier", dossierId);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new DossierOpgeslagen(dossierId);
    }
}
