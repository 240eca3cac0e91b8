using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Dossiers;

/// <summary>What a traject in a dossier asks of the role of the jeugdige there.</summary>
/// <param name="Fout">Why it cannot be, as a Dutch sentence.</param>
/// <param name="Doe">Gives the role that belongs to it; the caller saves.</param>
internal sealed record Rolwissel(string? Fout, Action Doe);

/// <summary>Keeps roles in dossiers and trajecten together: who gets help by a traject receives help in its dossier (DOS-06), so that both are delivered alike.</summary>
internal sealed class Dossierrollen(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>The dossiers that someone is in now, as who receives help or as who is involved.</summary>
    public static IQueryable<Dossier> Open(JeugdhulpDbContext db, Guid persoonId) =>
        db.Dossiers.AsNoTracking().Where(d => d.Einde == null && d.Personen.Any(p => p.PersoonId == persoonId && p.Tot == null && p.Rol != Dossierrol.Contactpersoon));

    /// <summary>What a traject of someone in a dossier asks; nobody else changes the dossier until the transaction of the caller ends.</summary>
    public async Task<Rolwissel> BijTrajectAsync(Guid dossierId, Persoon persoon, bool wordtHulp, DateOnly aanvang, CancellationToken ct)
    {
        var dossier = await db.VergrendelDossierAsync(dossierId, ct);
        var deel = dossier?.Personen.Find(p => p.PersoonId == persoon.Id && p.Tot is null);
        if (dossier is not { Einde: null } || deel is null or { Rol: Dossierrol.Contactpersoon })
        {
            return new("Dit dossier is niet meer open voor deze jeugdige. Kies opnieuw.", () => { });
        }

        if (deel.Rol is Dossierrol.OntvangtHulp)
        {
            return new(null, () => { });
        }

        if (!wordtHulp && dossier.Soort is not Dossiersoort.Individueel)
        {
            return new($"In dossier {dossier.Nummer} is de jeugdige {deel.Rol.Naam().ToLowerInvariant()}. Een traject is voor wie hulp ontvangt. Zet hieronder de rol om, kies een ander dossier of open een eigen dossier.", () => { });
        }

        // Also when the jeugdige came into the dossier later: help that began earlier was received from then on.
        var vanaf = aanvang > dossier.Begin ? aanvang : dossier.Begin;
        return await BezwaarAsync(dossier, persoon.Id, deel, Dossierrol.OntvangtHulp, vanaf, ct) is { } bezwaar
            ? new(bezwaar.Melding, () => { })
            : new(null, () => Wissel(dossier, deel, persoon, vanaf));
    }

    /// <summary>Why someone cannot have a role in a dossier from a day on; null when nothing is against it.</summary>
    public async Task<Fout?> BezwaarAsync(Dossier dossier, Guid persoonId, Dossierpersoon? deel, Dossierrol rol, DateOnly van, CancellationToken ct)
    {
        if (deel is { Tot: null } && deel.Rol == rol)
        {
            return new("Rol", "Deze persoon heeft die rol al.");
        }

        if (rol is not Dossierrol.OntvangtHulp)
        {
            // Also of who was out of the dossier for a while: the role of now would hide help that was given.
            return deel is not { Rol: Dossierrol.OntvangtHulp } ? null
                : deel.Tot is null && !dossier.Personen.Exists(p => p != deel && p.Tot is null && p.Rol is Dossierrol.OntvangtHulp) ? new("Rol", "In een dossier ontvangt ten minste één persoon hulp.")
                : await db.Trajecten.AnyAsync(t => t.DossierId == dossier.Id && t.PersoonId == persoonId, ct) ? new("Rol", "Deze jeugdige heeft een traject in dit dossier en kreeg dus hulp. Is de hulp klaar? Haal de jeugdige dan uit het dossier.")
                : null;
        }

        if (dossier.Soort is Dossiersoort.Individueel && dossier.Personen.Exists(p => p.PersoonId != persoonId && p.Tot is null && p.Rol is Dossierrol.OntvangtHulp))
        {
            return new("Rol", "In een individueel dossier ontvangt één persoon hulp. Open een eigen dossier voor deze persoon.");
        }

        return await ElderAsync(dossier, [persoonId], van, ct) is { } nummer
            ? new("Rol", $"Deze persoon ontvangt of ontving in die tijd al hulp in dossier {nummer}, van dezelfde soort.")
            : null;
    }

    /// <summary>Number of another dossier of the kind in which one of these receives help after a day.</summary>
    public Task<int?> ElderAsync(Dossier dossier, Guid[] personen, DateOnly vanaf, CancellationToken ct) => db.Dossierpersonen
        .Where(p => personen.Contains(p.PersoonId) && p.DossierId != dossier.Id && (p.Tot == null || p.Tot > vanaf)
            && p.Soort == dossier.Soort && p.Wet == dossier.Wet && p.Rol == Dossierrol.OntvangtHulp)
        .Select(p => db.Dossiers.Where(d => d.Id == p.DossierId).Select(d => (int?)d.Nummer).First()).FirstOrDefaultAsync(ct);

    /// <summary>Lens D counts from the day of the role, and who was involved before that received no help.</summary>
    private void Wissel(Dossier dossier, Dossierpersoon deel, Persoon persoon, DateOnly vanaf)
    {
        var oud = deel.Rol;
        (deel.Rol, deel.Van) = (Dossierrol.OntvangtHulp, vanaf);
        db.Wijzig(dossier, "Andere rol", "Er begon een traject", [new($"Rol van {persoon.VolledigeNaam}", oud.Naam(), deel.Rol.Naam()), new("Vanaf", null, Dossierhulp.Dag(vanaf))], klok.GetUtcNow());
        db.Log(klok, Handeling.DossierGewijzigd, "dossier", dossier.Id);
    }
}
