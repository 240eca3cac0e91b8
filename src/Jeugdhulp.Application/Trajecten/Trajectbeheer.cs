using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Landelijk;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>Begins, changes and ends trajecten; every act with its history and audit in one transaction.</summary>
public sealed class Trajectbeheer(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>The list of the protocol that a form chooses from.</summary>
    public const string Hulpvormlijst = "hulpvorm";

    public const string Redenlijst = Dossierhulp.Redenlijst;

    private static readonly Fout Overlap = new(nameof(Trajectgegevens.Aanvang), Trajectregels.OverlapZin);

    private Trajectdossiers Dossiers => new(db, klok);

    private Trajectcontrole Controle => new(db, klok.Vandaag());

    /// <summary>Begins a traject; the same form a second time gives the same traject.</summary>
    public async Task<Trajectresultaat> BeginAsync(Guid id, Guid persoonId, Guid? teamId, Trajectgegevens gegevens, Sluiting? sluiting, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(gegevens);
        await using var transactie = await db.BeginGemeenteAsync(id, ct);
        var persoon = await db.Personen.AsNoTracking().SingleOrDefaultAsync(p => p.Id == persoonId, ct);
        if (persoon is null || id == Guid.Empty)
        {
            return new NietGevonden();
        }

        var inhoud = (persoonId, teamId, gegevens, sluiting);
        if (await db.EerderAsync(db.Trajecten.Where(t => t.Id == id && t.PersoonId == persoonId), id, inhoud, ct) is { } zelfde)
        {
            return zelfde ? new Bewaard(id) : Afgewezen.Gebruikt;
        }

        var (fouten, elders) = await Controle.ControleerAsync(persoon, gegevens, ct);
        if (await db.EigenTeamfoutAsync(teamId, gegevens.Aanvang ?? klok.Vandaag(), klok.Vandaag(), ct) is { } teamfout)
        {
            fouten.Add(new("Team", teamfout));
        }

        var hulpvraag = await HulpvraagAsync(gegevens, persoonId, fouten, ct);
        var rolwissel = gegevens.Dossier is null ? null : await new Dossierrollen(db, klok).BijTrajectAsync(gegevens.Dossier.Value, persoon, gegevens, gegevens.Aanvang ?? klok.Vandaag(), sluiting?.Einde ?? elders?.AddDays(-1), ct);
        if (rolwissel?.Fout is { } rolfout)
        {
            fouten.Add(new(nameof(gegevens.Dossier), rolfout));
        }

        if (sluiting is not null)
        {
            fouten.AddRange(await Controle.SluitfoutenAsync(sluiting, persoonId, gegevens.Aanvang ?? DateOnly.MinValue, ct));
            if (sluiting.Einde >= elders)
            {
                fouten.Add(new("Einde", $"De hulp elders begon op {Dagtekst.Van(elders.Value)}. Overbruggingszorg eindigt uiterlijk de dag ervoor."));
            }
        }

        if (fouten.Count > 0)
        {
            return new Afgewezen(fouten);
        }

        var traject = new Traject
        {
            GemeenteCode = db.Aanmelding.GemeenteCode!,
            Id = id,
            PersoonId = persoonId,
            DossierId = gegevens.Dossier,
            HulpvraagId = hulpvraag?.Id,
            TeamId = teamId!.Value,
            Hulpvorm = gegevens.Hulpvorm!,
            Uitvoerder = gegevens.LeesUitvoerder()!.Value,
            DirecteVerwijzer = gegevens.LeesDirecte()!.Value,
            Crisis = gegevens.LeesCrisis(),
            Aanvang = gegevens.Aanvang!.Value,
        };
        Trajectvelden.Vul(traject, gegevens);
        if (traject.Uitvoerder is Uitvoerder.Wijkteam)
        {
            var termijn = Termijnen.Bepaal(traject.Aanvang, await db.LeidraadAsync(traject.Aanvang, ct), traject.Labels.Contains(Trajectlabel.Mpg), hulpvraag?.VerwachteDuurMaanden, hulpvraag?.VerwachtAantalGesprekken);
            traject.VerwachteGesprekken ??= termijn.Gesprekken;
            traject.VerwachtEinde ??= termijn.Einde;
        }

        if (sluiting is not null)
        {
            Trajectvelden.Sluit(traject, sluiting);
        }
        else if (elders is { } gestart)
        {
            Overbruggingseinde.Beeindig(traject, gestart);
        }

        if (traject.Uitvoerder is Uitvoerder.Wijkteam && await NavraagAsync(traject, gegevens, sluiting, ct) is { Fouten.Count: > 0 } navraag)
        {
            return navraag;
        }

        if (await Dossiers.BeginMeeAsync(gegevens, persoonId, traject.Aanvang, ct) is { } beginfout)
        {
            return new Afgewezen([beginfout]);
        }

        db.Verzonden(klok, id, inhoud);
        db.Trajecten.Add(traject);
        rolwissel?.Doe();
        if (traject.DirecteVerwijzer.VerwachtTerugkoppeling())
        {
            db.Terugkoppelingen.Add(Open(traject));
        }

        db.Leg(klok, Verloop.Traject, id, Verloopsoort.Begonnen, Handeling.TrajectBegonnen);
        return await db.BewaarAsync(transactie, id, Overlap, ct);
    }

    /// <summary>Changes what was filled in; the old values stay in the history.</summary>
    public async Task<Trajectresultaat> WijzigAsync(Guid id, uint versie, Trajectgegevens gegevens, string? reden, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(gegevens);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.NeemTrajectAsync(id, ct) is not { } traject)
        {
            return new NietGevonden();
        }

        if (traject.Versie != versie)
        {
            return new Verouderd();
        }

        var persoon = await db.Personen.AsNoTracking().SingleAsync(p => p.Id == traject.PersoonId, ct);
        var (fouten, elders) = await Controle.ControleerAsync(persoon, gegevens, ct);
        fouten.AddRange(Verloop.Verplicht("Reden", reden, "Vul in waarom u dit wijzigt."));
        var rolwissel = gegevens is { Dossier: { } dossier, Aanvang: { } begin } && gegevens.LeesUitvoerder() is Uitvoerder.Wijkteam && (dossier != traject.DossierId || begin < traject.Aanvang || traject.Uitvoerder is not Uitvoerder.Wijkteam)
            ? await new Dossierrollen(db, klok).BijAanvangAsync(dossier, persoon, begin, traject.Einde, gegevens.DossierBegintMee, ct)
            : Rolwissel.Geen;
        if (rolwissel.Fout is { } rolfout)
        {
            fouten.Add(new(nameof(gegevens.Aanvang), rolfout));
        }

        if (gegevens.Aanvang > traject.Einde)
        {
            fouten.Add(new(nameof(gegevens.Aanvang), $"De hulp eindigde op {Dagtekst.Van(traject.Einde.Value)}. Vul die dag in of een eerdere."));
        }

        if (await Dossiers.FoutAsync(traject, gegevens, ct) is { } dossierfout)
        {
            fouten.Add(dossierfout);
        }

        var hulpvraag = await HulpvraagAsync(gegevens, traject.PersoonId, fouten, ct);
        if (fouten.Count > 0)
        {
            return new Afgewezen(fouten);
        }

        if ((gegevens.Aanvang != traject.Aanvang || gegevens.Dossier != traject.DossierId) && await Dossiers.VraagBeginAsync(gegevens, gegevens.Aanvang!.Value, "Opslaan", ct) is { } vraag)
        {
            return new Navraag([vraag]);
        }

        if (gegevens is { VerwachtEinde: null, VerwachteGesprekken: null } && gegevens.LeesUitvoerder() is Uitvoerder.Wijkteam)
        {
            // Empty follows the estimate, as at the start: a traject without a term would never be signalled.
            var termijn = Termijnen.Bepaal(gegevens.Aanvang!.Value, await db.LeidraadAsync(gegevens.Aanvang.Value, ct), gegevens.LeesLabels().Contains(Trajectlabel.Mpg), hulpvraag?.VerwachteDuurMaanden, hulpvraag?.VerwachtAantalGesprekken);
            gegevens = gegevens with { VerwachtEinde = termijn.Einde, VerwachteGesprekken = termijn.Gesprekken };
        }

        var velden = Trajectvelden.Verschil(traject, gegevens);
        velden.Voeg("hulpvorm", await db.CodenaamAsync(Hulpvormlijst, traject.Hulpvorm, ct), await db.CodenaamAsync(Hulpvormlijst, gegevens.Hulpvorm, ct));
        velden.AddRange(await db.BrugwisselAsync(traject, gegevens, ct));
        if (traject.DossierId != gegevens.Dossier)
        {
            var nummers = await db.Dossiers.AsNoTracking().Where(d => d.Id == traject.DossierId || d.Id == gegevens.Dossier).ToDictionaryAsync(d => d.Id, d => d.Nummer, ct);
            velden.Voeg("dossier", Nummer(traject.DossierId), Nummer(gegevens.Dossier));
            int? Nummer(Guid? id) => id is { } sleutel && nummers.TryGetValue(sleutel, out var nummer) ? nummer : null;
        }

        if (traject.HulpvraagId != gegevens.Hulpvraag)
        {
            var toen = await db.Hulpvragen.AsNoTracking().SingleOrDefaultAsync(h => h.Id == traject.HulpvraagId, ct);

            // Two of one aim and one day have one name, and are two.
            velden.Add(new("hulpvraag", toen is null ? null : Trajecthulpvragen.Naam(toen), hulpvraag is null ? null : Trajecthulpvragen.Naam(hulpvraag)));
        }

        if (traject.ProductId != gegevens.Product)
        {
            var namen = await db.Producten.AsNoTracking().Where(p => p.Id == traject.ProductId || p.Id == gegevens.Product).ToDictionaryAsync(p => p.Id, p => p.Naam, ct);
            velden.Voeg("product", namen.GetValueOrDefault(traject.ProductId.GetValueOrDefault()), namen.GetValueOrDefault(gegevens.Product.GetValueOrDefault()));
        }

        if (velden.Count == 0)
        {
            return new Afgewezen([new(string.Empty, "Er is niets gewijzigd. Pas iets aan, of ga terug.")]);
        }

        if (await Dossiers.BeginMeeAsync(gegevens, traject.PersoonId, gegevens.Aanvang!.Value, ct) is { } beginfout)
        {
            return new Afgewezen([beginfout]);
        }

        var verwijzer = traject.DirecteVerwijzer;
        Trajectvelden.Vul(traject, gegevens);
        if (traject.DirecteVerwijzer != verwijzer)
        {
            await VolgVerwijzerAsync(traject, ct);
        }

        rolwissel.Doe();
        (traject.DossierId, traject.HulpvraagId) = (gegevens.Dossier, gegevens.Hulpvraag);
        if (traject.Einde is null && elders is { } gestart)
        {
            Overbruggingseinde.Beeindig(traject, gestart);
            velden.Voeg("einde", null, traject.Einde);
        }

        db.Leg(klok, Verloop.Traject, id, Verloopsoort.Gewijzigd, Handeling.TrajectGewijzigd, reden!.Trim(), velden);
        return await db.BewaarAsync(transactie, id, Overlap, ct);
    }

    /// <summary>Ends a traject with its day, reason and how things stand.</summary>
    public async Task<Trajectresultaat> SluitAsync(Guid id, uint versie, Sluiting sluiting, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sluiting);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.NeemTrajectAsync(id, ct) is not { } traject)
        {
            return new NietGevonden();
        }

        if (traject.Einde is not null && traject.Einde == sluiting.Einde && traject.RedenEinde == sluiting.Reden && traject.StandEinde == Verloop.Netjes(sluiting.Stand))
        {
            return new Bewaard(id);
        }

        if (traject.Versie != versie)
        {
            return new Verouderd();
        }

        if (traject.Einde is not null)
        {
            return new Afgewezen([new(string.Empty, "Dit traject is al beëindigd.")]);
        }

        var fouten = await Controle.SluitfoutenAsync(sluiting, traject.PersoonId, traject.Aanvang, ct);
        if (fouten.Count > 0)
        {
            return new Afgewezen(fouten);
        }

        Fout?[] vragen =
        [
            await Hulpdagen.VraagEindeAsync(db, traject, sluiting.Einde!.Value, sluiting.Nagevraagd, "Beëindigen", ct),
            (await Eindvoorstellen.VoorTrajectAsync(db, traject, ct))?.Vraag(("Einde", "RedenEinde"), (sluiting.Einde, sluiting.Reden), sluiting.Gevraagd, "Beëindigen"),
        ];
        if (vragen.OfType<Fout>().ToList() is { Count: > 0 } navraag)
        {
            return new Navraag(navraag);
        }

        Trajectvelden.Sluit(traject, sluiting);
        List<Veldwijziging> velden = [];
        velden.Voeg("einde", null, traject.Einde);
        velden.Voeg("reden van het einde", null, await db.CodenaamAsync(Redenlijst, traject.RedenEinde, ct));
        db.Leg(klok, Verloop.Traject, id, Verloopsoort.Beeindigd, Handeling.TrajectBeeindigd, traject.StandEinde, velden);
        return await db.BewaarAsync(transactie, id, Overlap, ct);
    }

    /// <summary>The hulpvraag that was chosen; one that is not of this jeugdige is a fault.</summary>
    private async Task<Hulpvraag?> HulpvraagAsync(Trajectgegevens gegevens, Guid persoonId, List<Fout> fouten, CancellationToken ct)
    {
        if (gegevens.Hulpvraag is not { } id)
        {
            return null;
        }

        var hulpvraag = await db.Hulpvragen.AsNoTracking().SingleOrDefaultAsync(h => h.Id == id && h.PersoonId == persoonId, ct);
        if (hulpvraag is null)
        {
            fouten.Add(new(nameof(gegevens.Hulpvraag), "Deze hulpvraag is er niet. Kies opnieuw."));
        }

        return hulpvraag;
    }

    private Terugkoppeling Open(Traject traject) =>
        new() { GemeenteCode = traject.GemeenteCode, Id = Guid.CreateVersion7(klok.GetUtcNow()), TrajectId = traject.Id, Verwijzer = traject.DirecteVerwijzer, Sinds = klok.Vandaag() };

    /// <summary>Who is put right as the referrer is the one to tell; who was named by mistake is not told any more. What was told already stays.</summary>
    private async Task VolgVerwijzerAsync(Traject traject, CancellationToken ct)
    {
        var alle = await db.Terugkoppelingen.Where(t => t.TrajectId == traject.Id).ToListAsync(ct);
        var open = alle.Find(t => t.GedaanOp is null);
        if (!traject.DirecteVerwijzer.VerwachtTerugkoppeling() || alle.Exists(t => t.GedaanOp is not null && t.Verwijzer == traject.DirecteVerwijzer))
        {
            if (open is not null)
            {
                db.Terugkoppelingen.Remove(open);
            }
        }
        else if (open is not null)
        {
            open.Verwijzer = traject.DirecteVerwijzer;
        }
        else
        {
            db.Terugkoppelingen.Add(Open(traject));
        }
    }

    private async Task<Navraag> NavraagAsync(Traject traject, Trajectgegevens gegevens, Sluiting? sluiting, CancellationToken ct)
    {
        Fout?[] vragen =
        [
            await Dossiers.VraagBeginAsync(gegevens, traject.Aanvang, "Bevestigen", ct),
            .. await Hulpdagen.VraagBeginAsync(db, traject, gegevens.Nagevraagd, klok.Vandaag(), ct),
            sluiting is null ? null : await Hulpdagen.VraagEindeAsync(db, traject, traject.Einde!.Value, sluiting.Nagevraagd, "Bevestigen", ct),
        ];
        return new([.. vragen.OfType<Fout>()]);
    }
}
