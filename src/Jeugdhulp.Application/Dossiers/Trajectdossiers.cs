using System.Globalization;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;
using Verloop = Jeugdhulp.Application.Trajecten.Verloop;

namespace Jeugdhulp.Application.Dossiers;

/// <summary>Keeps a traject and its dossier together: the same jeugdige, who receives help in it, and days that overlap. Else the same help is counted in one lens and not in the other.</summary>
internal sealed class Trajectdossiers(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>The dossiers that help of someone in these days can belong to; help that runs belongs to an open one in which it is still received. A traject is of the Jeugdwet, and so is its dossier.</summary>
    public static IQueryable<Dossier> Mogelijk(JeugdhulpDbContext db, Guid persoonId, DateOnly aanvang, DateOnly? einde) => db.Dossiers.AsNoTracking().Where(d =>
        d.Wet == Wet.Jeugd && d.Personen.Any(p => p.PersoonId == persoonId && p.Rol == Dossierrol.OntvangtHulp && (p.Tot == null || (einde != null && p.Tot >= aanvang)))
        && (d.Einde == null || (einde != null && d.Einde >= einde)) && (einde == null || d.Begin <= einde));

    /// <summary>How a dossier is called in a list to choose from.</summary>
    public static string Naam(int nummer, Dossiersoort soort, DateOnly? einde) => $"Dossier {nummer}, {soort.Naam()}{(einde is { } dag ? $", afgesloten op {Dossierhulp.Dag(dag)}" : string.Empty)}";

    /// <summary>What is wrong with the dossier of a traject; nothing when it stays in the one it has, unless it becomes help of the wijkteam there.</summary>
    public async Task<Fout?> FoutAsync(Traject traject, Trajectgegevens gegevens, CancellationToken ct)
    {
        if (gegevens.Dossier is not { } dossierId)
        {
            return null;
        }

        if (dossierId == traject.DossierId)
        {
            return traject.Uitvoerder is not Uitvoerder.Wijkteam && gegevens.LeesUitvoerder() is Uitvoerder.Wijkteam ? await EigenHulpfoutAsync(traject, dossierId, ct) : null;
        }

        return await Mogelijk(db, traject.PersoonId, gegevens.Aanvang ?? traject.Aanvang, traject.Einde).AnyAsync(d => d.Id == dossierId, ct)
            && (gegevens.LeesUitvoerder() is not Uitvoerder.Wijkteam || await EigenHulpfoutAsync(traject, dossierId, ct) is null)
            ? null
            : new(nameof(Trajectgegevens.Dossier), "Dit dossier past niet. Kies een dossier van de Jeugdwet, waarin de jeugdige in deze tijd hulp ontvangt. Loopt het traject nog? Dan is het dossier ook open.");
    }

    /// <summary>What is against opening a traject again in its dossier; null when nothing is. It would run in figures that count trajecten, and not in those that count who receives help.</summary>
    public async Task<Fout?> HeropenfoutAsync(Traject traject, CancellationToken ct)
    {
        if (traject.DossierId is not { } dossierId || await db.VergrendelDossierAsync(dossierId, ct) is not { } dossier)
        {
            return null;
        }

        return dossier.Deel(traject.PersoonId) switch
        {
            _ when dossier.Einde is not null => new(string.Empty, $"Dossier {dossier.Nummer}, waar dit traject bij hoort, is afgesloten. Heropen eerst dat dossier, of begin een nieuw traject."),
            { Tot: null, Rol: Dossierrol.OntvangtHulp } => null,
            { Tot: null } deel => new(string.Empty, $"In dossier {dossier.Nummer}, waar dit traject bij hoort, is de jeugdige nu {deel.Rol.Naam().ToLowerInvariant()}. Geef daar eerst weer de rol ‘Ontvangt hulp’, of begin een nieuw traject."),
            _ => new(string.Empty, $"In dossier {dossier.Nummer}, waar dit traject bij hoort, zit de jeugdige niet meer. Zet de jeugdige daar eerst weer in met de rol ‘Ontvangt hulp’, of begin een nieuw traject."),
        };
    }

    /// <summary>
    /// What is against a later last day of own help; null when nothing is. It ends no later than its dossier, and than the time in which
    /// the jeugdige received help there.
    /// </summary>
    public async Task<Fout?> EindefoutAsync(Traject traject, DateOnly einde, CancellationToken ct)
    {
        if (traject is not { Uitvoerder: Uitvoerder.Wijkteam, DossierId: { } dossierId } || await db.VergrendelDossierAsync(dossierId, ct) is not { } dossier)
        {
            return null;
        }

        if (dossier.Einde < einde)
        {
            return new("Einde", $"Dossier {dossier.Nummer}, waar dit traject bij hoort, is afgesloten op {Dossierhulp.Dag(dossier.Einde.Value)}. Vul die dag in of een eerdere, of heropen eerst dat dossier.");
        }

        return dossier.Personen.Exists(p => p.PersoonId == traject.PersoonId && p.Rol is Dossierrol.OntvangtHulp && !(p.Tot < einde))
            ? null
            : new("Einde", $"In dossier {dossier.Nummer}, waar dit traject bij hoort, ontvangt de jeugdige op die dag geen hulp meer. Verbeter eerst de rol in dat dossier.");
    }

    /// <summary>What to ask about help that begins before its dossier; null when it does not, when it was asked before, or when the dossier is to begin then too.</summary>
    public async Task<Fout?> VraagBeginAsync(Trajectgegevens gegevens, DateOnly aanvang, string knop, CancellationToken ct)
    {
        if (gegevens.DossierBegintMee || gegevens.Nagevraagd == aanvang || await LaterAsync(gegevens.Dossier, aanvang, ct) is not { } dossier)
        {
            return null;
        }

        return new(
            nameof(gegevens.Aanvang),
            $"Dossier {dossier.Nummer} begint op {Dossierhulp.Dag(dossier.Begin)}, later dan deze dag. Zet een vinkje bij ‘Laat het dossier ook dan beginnen’. Klopt {Dossierhulp.Dag(aanvang)} zo toch? Kies dan nog een keer {knop}.");
    }

    /// <summary>
    /// Lets the dossier begin with the help of someone, if that was asked, or says why that cannot be; the caller saves. Who else was in
    /// it from the start came in on the day that was said: of them nobody told anything new.
    /// </summary>
    public async Task<Fout?> BeginMeeAsync(Trajectgegevens gegevens, Guid persoonId, DateOnly aanvang, CancellationToken ct)
    {
        if (!gegevens.DossierBegintMee || await LaterAsync(gegevens.Dossier, aanvang, ct) is not { } later || await db.VergrendelDossierAsync(later.Id, ct) is not { } dossier)
        {
            return null;
        }

        var oud = dossier.Begin;
        var deel = dossier.Personen.Find(p => p.PersoonId == persoonId && p.Van == oud && p.Tot != p.Van);
        if (dossier.Einde is not null || (deel?.Rol is Dossierrol.OntvangtHulp && await new Dossierrollen(db, klok).ElderAsync(dossier, [persoonId], aanvang, ct) is not null))
        {
            return new(nameof(gegevens.DossierBegintMee), $"Dossier {dossier.Nummer} kan niet eerder beginnen: het is afgesloten, of er liep toen een ander dossier van dezelfde soort.");
        }

        var eerste = dossier.Statussen.OrderBy(s => s.Van).ThenBy(s => s.Op).First();
        dossier.Begin = aanvang;
        db.Entry(eerste).Property(s => s.Van).CurrentValue = aanvang;
        List<Veldwijziging> velden = [new("Begin", Dossierhulp.Dag(oud), Dossierhulp.Dag(aanvang))];
        if (deel is not null)
        {
            deel.Van = aanvang;
            var naam = (await db.Personen.AsNoTracking().SingleAsync(p => p.Id == persoonId, ct)).VolledigeNaam;
            velden.Add(new($"{naam}, {deel.Rol.Naam().ToLowerInvariant()}, vanaf", Dossierhulp.Dag(oud), Dossierhulp.Dag(aanvang)));
        }

        db.Wijzig(dossier, "Gewijzigd", "Er begon eerder een traject", velden, klok.GetUtcNow());
        db.Log(klok, Handeling.DossierGewijzigd, "dossier", dossier.Id);
        return null;
    }

    /// <summary>What to ask when an open dossier is made to begin later than help in it; null when it is not, or when it was asked before.</summary>
    public async Task<Fout?> VraagLaterBeginAsync(Dossier dossier, DateOnly? nagevraagd, CancellationToken ct)
    {
        var (id, begin) = (dossier.Id, dossier.Begin);
        if (begin == nagevraagd || begin <= db.Entry(dossier).Property(d => d.Begin).OriginalValue)
        {
            return null;
        }

        return await db.Trajecten.Where(t => t.DossierId == id && t.Uitvoerder == Uitvoerder.Wijkteam && t.Aanvang < begin).MinAsync(t => (DateOnly?)t.Aanvang, ct) is { } eerste
            ? new(nameof(Dossieropdracht.Begin), $"In dit dossier begon een traject op {Dossierhulp.Dag(eerste)}, eerder dan deze dag. Klopt {Dossierhulp.Dag(begin)} toch? Kies dan nog een keer Opslaan.")
            : null;
    }

    /// <summary>What to ask about a new dossier that begins later than the help that belongs in it; null when it does not, or when it was asked before.</summary>
    public async Task<Fout?> VraagOpeningAsync(Dossier dossier, DateOnly? nagevraagd, CancellationToken ct) =>
        dossier.Begin != nagevraagd && await Los(dossier).MinAsync(t => (DateOnly?)t.Aanvang, ct) is { } eerste && eerste < dossier.Begin
            ? new(nameof(Openopdracht.Begin), $"Het traject van {Dossierhulp.Dag(eerste)} komt in dit dossier, en begon eerder dan deze dag. Klopt {Dossierhulp.Dag(dossier.Begin)} toch? Kies dan nog een keer Open dit dossier.")
            : null;

    /// <summary>Puts the trajecten of who receives help in a new dossier into it, as far as they had none; the caller saves.</summary>
    /// <returns>Their first days.</returns>
    public async Task<List<DateOnly>> NeemOpAsync(Dossier dossier, CancellationToken ct)
    {
        var ids = await Los(dossier).OrderBy(t => t.Aanvang).ThenBy(t => t.Id).Select(t => t.Id).ToListAsync(ct);
        List<DateOnly> dagen = [];
        foreach (var id in ids)
        {
            if (await db.NeemTrajectAsync(id, ct) is not { DossierId: null } traject)
            {
                continue;
            }

            traject.DossierId = dossier.Id;
            db.Leg(klok, Verloop.Traject, id, Verloopsoort.Gewijzigd, Handeling.TrajectGewijzigd, "Er kwam een dossier voor deze hulp.", [new("dossier", null, dossier.Nummer.ToString(CultureInfo.InvariantCulture))]);
            dagen.Add(traject.Aanvang);
        }

        return dagen;
    }

    /// <summary>Own help without a dossier, of who receives help in a new one.</summary>
    private IQueryable<Traject> Los(Dossier dossier)
    {
        var (wet, begin) = (dossier.Wet, dossier.Begin);
        var wie = dossier.Personen.Where(p => p.Rol is Dossierrol.OntvangtHulp).Select(p => p.PersoonId).ToArray();
        return db.Trajecten.Where(t => wet == Wet.Jeugd && wie.Contains(t.PersoonId) && t.DossierId == null && t.Uitvoerder == Uitvoerder.Wijkteam && (t.Einde == null || t.Einde >= begin));
    }

    /// <summary>Own help ends no later than its dossier and the part that the jeugdige has in it; help of an aanbieder may.</summary>
    private async Task<Fout?> EigenHulpfoutAsync(Traject traject, Guid dossierId, CancellationToken ct)
    {
        var (persoon, einde) = (traject.PersoonId, traject.Einde);
        var dossier = await db.Dossiers.Where(d => d.Id == dossierId).Select(d => new
        {
            d.Nummer,
            Gesloten = d.Einde != null && (einde == null || d.Einde < einde),
            Hulp = d.Personen.Any(p => p.PersoonId == persoon && p.Rol == Dossierrol.OntvangtHulp && (p.Tot == null || (einde != null && p.Tot >= einde))),
        }).SingleAsync(ct);
        return dossier switch
        {
            { Gesloten: true } => new(nameof(Trajectgegevens.Uitvoerder), $"Dossier {dossier.Nummer}, waar dit traject bij hoort, is afgesloten. Heropen eerst dat dossier, of kies bij ‘Dossier’ een ander of geen."),
            { Hulp: false } => new(nameof(Trajectgegevens.Uitvoerder), $"In dossier {dossier.Nummer}, waar dit traject bij hoort, ontvangt de jeugdige geen hulp meer. Geef daar eerst weer die rol, of kies bij ‘Dossier’ een ander of geen."),
            _ => null,
        };
    }

    private async Task<(Guid Id, int Nummer, DateOnly Begin)?> LaterAsync(Guid? dossierId, DateOnly aanvang, CancellationToken ct) =>
        dossierId is { } id && await db.Dossiers.Where(d => d.Id == id && d.Begin > aanvang).Select(d => new { d.Nummer, d.Begin }).SingleOrDefaultAsync(ct) is { } later ? (id, later.Nummer, later.Begin) : null;
}
