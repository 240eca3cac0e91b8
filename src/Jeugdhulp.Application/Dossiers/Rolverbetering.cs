using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Dossiers;

/// <summary>Puts the first day of the role that someone has in a dossier right, earlier or later (DOS-06).</summary>
internal sealed class Rolverbetering(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>
    /// Gives the role of now another first day. A role that ended when this one began ends on the new day; nobody has two roles on one
    /// day, and nobody is between two of them.
    /// </summary>
    /// <param name="dossier">The dossier, locked.</param>
    /// <param name="persoon">Whose role it is.</param>
    /// <param name="deel">The period without an end.</param>
    /// <param name="dag">The first day as it should have been.</param>
    /// <param name="ct">Stops.</param>
    /// <returns>What is against it; empty when it was done, and the caller saves.</returns>
    public async Task<List<Fout>> VerbeterAsync(Dossier dossier, Persoon persoon, Dossierpersoon deel, DateOnly dag, CancellationToken ct)
    {
        var oud = deel.Van;
        var vorige = dossier.Personen.Where(p => p.PersoonId == deel.PersoonId && p.Nummer < deel.Nummer && p.Tot > p.Van).MaxBy(p => p.Nummer);
        var sluitAan = vorige?.Tot == oud;
        var fout = vorige is null ? Dossierregels.Roldag(dag, dossier.Begin, "de eerste dag van het dossier", klok.Vandaag())
            : sluitAan ? Dossierregels.Roldag(dag, vorige.Van, "de eerste dag van de rol ervoor", klok.Vandaag())
            : Dossierregels.Roldag(dag, vorige.Tot!.Value, "de dag waarop deze persoon uit het dossier ging", klok.Vandaag());
        if ((fout ?? await BezwaarAsync(dossier, deel, sluitAan ? vorige!.Rol : null, dag, ct)) is { } bezwaar)
        {
            return [bezwaar];
        }

        if (sluitAan && dag < oud)
        {
            vorige!.Beeindig(dag);
        }

        deel.Van = dag;
        if (sluitAan && dag > oud)
        {
            // The role of before may only go on once this one has made room for it.
            await db.SaveChangesAsync(ct);
            vorige!.Beeindig(dag);
        }

        db.Wijzig(dossier, "Eerste dag van de rol verbeterd", null, [new($"{persoon.VolledigeNaam}, {deel.Rol.Naam().ToLowerInvariant()}, vanaf", Dossierhulp.Dag(oud), Dossierhulp.Dag(dag))], klok.GetUtcNow());
        return [];
    }

    /// <summary>Days that come to receiving help lie in no other dossier of the kind, and days that go from it in no traject of this one.</summary>
    private async Task<Fout?> BezwaarAsync(Dossier dossier, Dossierpersoon deel, Dossierrol? ervoor, DateOnly dag, CancellationToken ct)
    {
        var (hulp, eerder) = (deel.Rol is Dossierrol.OntvangtHulp, dag < deel.Van);
        var (van, tot) = eerder ? (dag, deel.Van) : (deel.Van, dag);
        var (komtErbij, gaatEraf) = eerder ? (hulp, !hulp && ervoor is Dossierrol.OntvangtHulp) : (!hulp && ervoor is Dossierrol.OntvangtHulp, hulp && ervoor is not Dossierrol.OntvangtHulp);
        if (komtErbij && await db.Dossierpersonen
            .Where(p => p.PersoonId == deel.PersoonId && p.DossierId != dossier.Id && p.Van < tot && (p.Tot == null || p.Tot > van)
                && p.Soort == dossier.Soort && p.Wet == dossier.Wet && p.Rol == Dossierrol.OntvangtHulp)
            .Join(db.Dossiers, p => p.DossierId, d => d.Id, (p, d) => (int?)d.Nummer).FirstOrDefaultAsync(ct) is { } nummer)
        {
            return new("Vanaf", $"Deze persoon ontving in die tijd hulp in dossier {nummer}, van dezelfde soort. Kies een andere dag.");
        }

        return gaatEraf && await db.Trajecten
            .Where(t => t.DossierId == dossier.Id && t.PersoonId == deel.PersoonId && t.Aanvang < tot && (t.Einde == null || t.Einde > van))
            .MinAsync(t => (DateOnly?)t.Aanvang, ct) is { } aanvang
            ? new("Vanaf", $"In die tijd liep het traject van {Dossierhulp.Dag(aanvang)} in dit dossier. De jeugdige kreeg dus hulp. Kies een andere dag, of verbeter eerst het traject.")
            : null;
    }
}
