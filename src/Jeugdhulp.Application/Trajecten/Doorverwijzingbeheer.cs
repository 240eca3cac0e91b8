using System.Linq.Expressions;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Landelijk;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>Follows referrals from the day they are made: consent, waiting, bridging, start and end (CAP-03, CAP-04, TRJ-06, TRJ-07).</summary>
public sealed class Doorverwijzingbeheer(JeugdhulpDbContext db, TrajectenQuery trajecten, TimeProvider klok)
{
    private static readonly Fout OverlapNaStart = new(nameof(Doorverwijsvervolg.GestartOp), "De overbruggingszorg zou nu langer duren en valt samen met een ander traject van uw team. Kies een eerdere dag, of pas eerst dat traject aan.");

    private static readonly string[] Aanbieders = [.. Doorverwijsregels.Aanbieders];

    private Overbruggingsvolger Overbrugging => new(db, klok);

    public async Task<Doorverwijzingenlijst> LijstAsync(Doorverwijsfilter filter, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var lezer = await Lezer.LaadAsync(db, klok.Vandaag(), ct);
        var (teams, metOvergenomen) = (lezer.Zelf(filter.TeamId), lezer.Van(filter.TeamId));
        var geteld = db.Doorverwijzingen.AsNoTracking().Where(GeteldBij(db, teams));
        var zelf = VanTeams(db, teams);
        var eigen = teams.Length == metOvergenomen.Length ? zelf : VanTeams(db, metOvergenomen).Where(d => d.BeeindigdOp == null || zelf.Any(z => z.Id == d.Id));

        // A figure counts where a referral came from; the lists of a team are about what it has in hand.
        var alle = filter.ZoalsGeteld ? geteld : eigen;
        var (metAdvies, wachtend) = (await Adviesbeheer.Sinds(db).AnyAsync(ct), Adviesbeheer.Met(db, Adviesstand.Wacht, alle));
        var gevonden = filter.Stand switch
        {
            Doorverwijsstand.WachtOpGoedkeuring when metAdvies => alle.Where(d => wachtend.Any(a => a.DoorverwijzingId == d.Id)),
            Doorverwijsstand.Wachtend or Doorverwijsstand.WachtOpGoedkeuring => alle.Where(d => d.GestartOp == null && d.BeeindigdOp == null),
            Doorverwijsstand.Gestart => alle.Where(d => d.GestartOp != null && d.BeeindigdOp == null),
            Doorverwijsstand.Beeindigd => alle.Where(d => d.BeeindigdOp != null),
            _ => alle,
        };
        if (filter.Van is { } van)
        {
            gevonden = gevonden.Where(d => d.Datum >= van);
        }

        if (filter.Tot is { } tot)
        {
            gevonden = gevonden.Where(d => d.Datum <= tot);
        }

        if (filter.AlleenAanbieders)
        {
            gevonden = gevonden.Where(d => Aanbieders.Contains(d.Bestemming));
        }

        var redenen = await gevonden.GroupBy(d => d.Reden).Select(g => new
        {
            g.Key,
            Naam = db.Codewaarden.Where(c => c.Lijst == Codelijsten.RedenDoorverwijzing && c.Code == g.Key).OrderByDescending(c => c.GeldigVan).Select(c => c.Omschrijving).FirstOrDefault(),
            Aantal = g.Count(),
        }).ToListAsync(ct);
        if (filter.Reden is { } reden)
        {
            gevonden = gevonden.Where(d => d.Reden == reden);
        }

        var aantal = filter.Reden is null ? redenen.Sum(r => r.Aantal) : redenen.Where(r => r.Key == filter.Reden).Sum(r => r.Aantal);
        var regels = await Regels(gevonden.OrderBy(d => d.Datum).ThenBy(d => d.Id).Skip((Math.Max(1, filter.Pagina) - 1) * TrajectenQuery.PerPagina).Take(TrajectenQuery.PerPagina)).ToListAsync(ct);
        var wachten = await PerAanbiederAsync(eigen, ct);
        var alternatieven = await eigen.Where(d => d.PassendAlternatief != null).GroupBy(d => d.Datum.Year).OrderByDescending(g => g.Key).Select(g => new Jaartelling(g.Key, g.Count())).ToListAsync(ct);
        var afgeschaald = await Aanbiederhulp.TelAsync(db, metOvergenomen, eigen, ct);
        db.Log(klok, Handeling.DoorverwijzingenBekeken, "doorverwijzing", bijzonderheden: new() { ["stand"] = filter.Stand.ToString(), ["personen"] = string.Join(',', regels.Select(r => r.PersoonId).OfType<Guid>().Distinct()) });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new(regels, aantal, wachten, alternatieven, afgeschaald, [.. lezer.Teams.Select(t => new Lijstkeuze(t.Id.ToString(), t.Naam))], [.. redenen.OrderByDescending(r => r.Aantal).ThenBy(r => r.Key, StringComparer.Ordinal).Select(r => new Redentelling(r.Key, r.Naam ?? r.Key, r.Aantal))]) { MetAdvies = metAdvies };
    }

    public Task<Doorverwijsdetails?> DetailsAsync(Guid id, CancellationToken ct) => DetailsAsync(id, null, ct);

    /// <summary>A referral; with what was filled in but not kept, consent is about that aanbieder and those days.</summary>
    public Task<Doorverwijsdetails?> DetailsAsync(Guid id, Doorverwijsvervolg? ingevuld, CancellationToken ct) => DetailsAsync(id, db.Doorverwijzingen, ingevuld, ct);

    /// <summary>The same of a referral that was withdrawn, for who had its page open; null when it was not.</summary>
    public Task<Doorverwijsdetails?> IngetrokkenAsync(Guid id, Doorverwijsvervolg? ingevuld, CancellationToken ct) =>
        DetailsAsync(id, db.Doorverwijzingen.IgnoreQueryFilters([JeugdhulpDbContext.Intrekfilter]).Where(d => d.IngetrokkenOp != null), ingevuld, ct);

    private async Task<Doorverwijsdetails?> DetailsAsync(Guid id, IQueryable<Doorverwijzing> doorverwijzingen, Doorverwijsvervolg? ingevuld, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);

        var (toestemmingen, sinds) = (Toestemmingvragen.Geldig(db), Adviesbeheer.Sinds(db));

        // A referral of a contact without a person is a number only; there is nobody to follow.
        var gevonden = await doorverwijzingen.AsNoTracking().AsSingleQuery().Where(d => d.Id == id && d.PersoonId != null)
            .Select(d => new
            {
                Doorverwijzing = d,
                Team = d.TeamId
                    ?? db.Contacten.Where(c => c.Id == d.ContactId).Select(c => (Guid?)c.TeamId).FirstOrDefault()
                    ?? db.Trajecten.Where(t => t.Id == d.TrajectId).Select(t => (Guid?)t.TeamId).FirstOrDefault(),
                Persoon = db.Personen.First(p => p.Id == d.PersoonId),
                EigenHulp = db.Trajecten.Where(t => t.PersoonId == d.PersoonId && t.Uitvoerder == Uitvoerder.Wijkteam && t.Einde == null && t.IngetrokkenOp == null && !t.Labels.Contains(Trajectlabel.Overbruggingszorg))
                    .OrderByDescending(t => t.Aanvang).Select(t => new Lopendehulp(t.Id, t.Aanvang)).FirstOrDefault(),
                Bestemming = db.Codewaarden.Where(c => c.Lijst == Codelijsten.Bestemming && c.Code == d.Bestemming).OrderByDescending(c => c.GeldigVan).Select(c => c.Omschrijving).FirstOrDefault(),
                Reden = db.Codewaarden.Where(c => c.Lijst == Codelijsten.RedenDoorverwijzing && c.Code == d.Reden).OrderByDescending(c => c.GeldigVan).Select(c => c.Omschrijving).FirstOrDefault(),
                AdviesSinds = sinds.FirstOrDefault(),
                Advies = db.Zwaarwegendeadviezen.Where(a => a.DoorverwijzingId == d.Id)
                    .Select(a => new Adviesblik(a.Stand, a.GeschrevenOp, a.Door, db.Adviesbesluiten.Where(b => b.AdviesId == a.Id).OrderByDescending(b => b.Nummer).Select(b => (DateOnly?)b.Datum).FirstOrDefault())).FirstOrDefault(),
                Toestemmingen = toestemmingen.Where(t => t.PersoonId == d.PersoonId).OrderBy(t => t.Datum).ThenBy(t => t.EerstOp ?? t.Op).ThenBy(t => t.Id).ToList(),
            })
            .SingleOrDefaultAsync(ct);
        if (gevonden is null)
        {
            return null;
        }

        var persoon = gevonden.Persoon.Id;
        var vandaag = klok.Vandaag();
        var (partner, aanbieder) = (Partnersoorten.Partner(gevonden.Doorverwijzing.Bestemming), ingevuld is null ? gevonden.Doorverwijzing.Aanbieder : ingevuld.Aanbieder);
        var teams = await db.Teams.AsNoTracking().OrderBy(t => t.Naam).ToListAsync(ct);
        var alle = await db.Doorverwijzingen.AsNoTracking().Where(d => d.PersoonId == persoon).Select(d => new { d.Id, d.Bestemming, d.Aanbieder, d.Datum, d.GestartOp, d.Afloop, Tot = d.GestartOp ?? d.BeeindigdOp }).ToListAsync(ct);
        var eigenWacht = (await db.Wachtenden.AsNoTracking().Where(w => w.PersoonId == persoon).Select(w => new { w.AangemeldOp, w.EindeOp }).ToListAsync(ct)).Select(w => new Wacht(w.AangemeldOp, w.EindeOp, "eigen team"));
        var codes = await db.Codewaarden.AsNoTracking().GeldendOp(gevonden.Doorverwijzing.Datum).Where(c => c.Lijst == Codelijsten.Bestemming || c.Lijst == Codelijsten.RedenDoorverwijzing)
            .OrderBy(c => c.Volgorde).Select(c => new { c.Lijst, Keuze = new Lijstkeuze(c.Code, c.Omschrijving) }).ToListAsync(ct);
        var details = new Doorverwijsdetails
        {
            Doorverwijzing = gevonden.Doorverwijzing,
            Persoon = gevonden.Persoon,
            Bestemming = gevonden.Bestemming ?? gevonden.Doorverwijzing.Bestemming,
            Reden = gevonden.Reden ?? gevonden.Doorverwijzing.Reden,
            VraagtAdvies = Adviesbeheer.Vraagt(gevonden.Doorverwijzing, gevonden.AdviesSinds),
            Advies = gevonden.Advies,
            Antwoord = gevonden.Toestemmingen.Geldend(gevonden.Persoon, partner, aanbieder, vandaag),
            Delen = gevonden.Toestemmingen.Stand(gevonden.Persoon, partner, aanbieder, vandaag),
            Dagstanden = [.. new[] { ingevuld?.GeaccepteerdOp, ingevuld?.GestartOp }.OfType<DateOnly>().Select(dag => gevonden.Toestemmingen.Stand(gevonden.Persoon, partner, aanbieder, dag))],
            Overbruggingen = await trajecten.Regels(db.Trajecten.AsNoTracking().Where(t => t.DoorverwijzingId == id).OrderBy(t => t.Aanvang)).ToListAsync(ct),
            EigenHulp = gevonden.EigenHulp,
            Bestemmingen = [.. codes.Where(c => c.Lijst == Codelijsten.Bestemming).Select(c => c.Keuze)],
            Redenen = [.. codes.Where(c => c.Lijst == Codelijsten.RedenDoorverwijzing).Select(c => c.Keuze)],
            Controles = await db.Wachtcontroles.AsNoTracking().Where(c => c.DoorverwijzingId == id).OrderByDescending(c => c.Datum).ThenByDescending(c => c.Op).ToListAsync(ct),
            Verloop = await db.LeesAsync(Verloop.Doorverwijzing, id, ct),
            Team = teams.Find(t => t.Id == gevonden.Team)?.Naam,
            Teams = [.. teams.Where(t => t.Id != gevonden.Team && t.GeldigVan <= vandaag && (t.GeldigTot == null || t.GeldigTot > vandaag)).Select(t => new Lijstkeuze(t.Id.ToString(), t.Naam))],
            Gestapeld = Wachttijden.Gestapeld(alle.Where(d => d.Id == id || Doorverwijsregels.IsAanbieder(d.Bestemming)).Select(d => new Wacht(d.Datum, d.Tot, d.Aanbieder ?? d.Bestemming)).Concat(eigenWacht), vandaag),
            Keten = Doorverwijsregels.Ketens(alle.Select(d => new Verwijsstap(d.Id, d.Datum, Doorverwijsregels.KomtBijAanbieder(d.Bestemming, d.GestartOp, d.Afloop), d.Aanbieder))).FirstOrDefault(k => k.Any(s => s.Id == id)) ?? [],
        };
        db.Log(klok, Handeling.DoorverwijzingBekeken, "doorverwijzing", id);
        db.Log(klok, Handeling.PersoonBekeken, "persoon", persoon);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return details;
    }

    /// <summary>Keeps how far the referral is. When help elsewhere begins, the care that bridged the wait ends the day before.</summary>
    public async Task<Trajectresultaat> VolgAsync(Guid id, uint versie, Doorverwijsvervolg vervolg, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(vervolg);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.NeemDoorverwijzingAsync(id, ct) is not { } doorverwijzing)
        {
            return new NietGevonden();
        }

        var persoon = await db.Personen.AsNoTracking().SingleAsync(p => p.Id == doorverwijzing.PersoonId, ct);
        var eerdere = await Toestemmingvragen.Van(db, [persoon.Id]).ToListAsync(ct);
        var partner = Partnersoorten.Partner(doorverwijzing.Bestemming);
        var eerder = Doorverwijsakkoord.Eerder(vervolg, eerdere);
        if (eerder is not null && Doorverwijsakkoord.Is(eerder, vervolg.NaarOpgave(partner)) && Doorverwijsvelden.Verschil(doorverwijzing, vervolg, null).Count == 0)
        {
            return new Bewaard(id);
        }

        // An answer is another row than the referral: what was kept of this form does not show in the version.
        if (eerder is not null || doorverwijzing.Versie != versie)
        {
            return new Verouderd();
        }

        List<Fout> fouten =
        [
            .. Doorverwijsakkoord.Fouten(vervolg, eerdere, persoon, partner, klok.Vandaag()),
            .. Doorverwijsregels.Controleer(vervolg, doorverwijzing.Datum, klok.Vandaag()),
            .. Verloop.Vrij(nameof(vervolg.ZonderToestemming), vervolg.ZonderToestemming),
            .. Verloop.Vrij(nameof(vervolg.Aanbieder), vervolg.Aanbieder, Tekstvelden.Regel),
            .. Verloop.Vrij(nameof(vervolg.PassendAlternatief), vervolg.PassendAlternatief),
            .. Verloop.Vrij(nameof(vervolg.AfloopReden), vervolg.AfloopReden),
        ];
        Partnertoestemming? antwoord = null;
        if (fouten.Count == 0)
        {
            // One answer holds for the person and the partner, wherever it was filled in.
            antwoord = vervolg.HeeftAntwoord ? db.LegToestemming(klok, vervolg.AntwoordId ?? Guid.CreateVersion7(), persoon, vervolg.NaarOpgave(partner)) : null;
            fouten.AddRange(Doorverwijsregels.ZonderToestemming(vervolg, doorverwijzing.Bestemming, [.. Doorverwijsakkoord.Dagen(doorverwijzing, vervolg, persoon, partner, eerdere, antwoord)]));
        }

        if (fouten.Count > 0)
        {
            return Niets(new Afgewezen(fouten.DistinctBy(f => f.Veld).ToList()));
        }

        var velden = Doorverwijsvelden.Verschil(doorverwijzing, vervolg, antwoord);
        if (velden.Count == 0)
        {
            return new Bewaard(id);
        }

        var was = doorverwijzing.GestartOp;
        if (vervolg.GestartOp is { } start && start != was && await Overbrugging.VraagAsync(id, start, was, vervolg.Nagevraagd, ct) is { } vraag)
        {
            return Niets(new Navraag([vraag]));
        }

        Doorverwijsvelden.Vul(doorverwijzing, vervolg);

        // An answer alone changes no column, and who has the page open has to hear of it.
        db.Entry(doorverwijzing).Property(d => d.Aanbieder).IsModified = true;
        db.Leg(klok, Verloop.Doorverwijzing, id, Verloopsoort.Gevolgd, Handeling.DoorverwijzingGewijzigd, Verloop.Netjes(vervolg.ZonderToestemming), velden);
        if (vervolg.GestartOp != was)
        {
            await Overbrugging.ZetAsync(id, vervolg.GestartOp, was, ct);
        }

        return await db.BewaarAsync(transactie, id, OverlapNaStart, ct);
    }

    /// <summary>Lets go of an answer that was only put there to judge by: the page that tells what is wrong saves its row of the log with the same context.</summary>
    private Trajectresultaat Niets(Trajectresultaat uitkomst)
    {
        db.ChangeTracker.Clear();
        return uitkomst;
    }

    /// <summary>Gives a referral that still waits to another team that works today.</summary>
    public async Task<Trajectresultaat> GeefOverAsync(Guid id, uint versie, Guid? teamId, string? reden, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.NeemDoorverwijzingAsync(id, ct) is not { } doorverwijzing)
        {
            return new NietGevonden();
        }

        if (await db.GafAlOverAsync(Verloop.Doorverwijzing, id, doorverwijzing.TeamId, teamId, reden, ct))
        {
            return new Bewaard(id);
        }

        if (doorverwijzing.Versie != versie)
        {
            return new Verouderd();
        }

        if (doorverwijzing.GestartOp is not null || doorverwijzing.BeeindigdOp is not null)
        {
            return new Afgewezen([new(string.Empty, "Deze jeugdige wacht niet meer op de aanbieder.")]);
        }

        var nu = doorverwijzing.TeamId ?? await VanTeam(db.Doorverwijzingen.Where(d => d.Id == id)).FirstOrDefaultAsync(ct);
        var (fouten, velden, gever) = await db.TeamwisselAsync(klok, nu, teamId, reden, ct);
        if (fouten.Count > 0)
        {
            return new Afgewezen(fouten);
        }

        doorverwijzing.TeamId = teamId;
        db.Leg(klok, Verloop.Doorverwijzing, id, Verloopsoort.Gewijzigd, Handeling.DoorverwijzingGewijzigd, reden!.Trim(), velden, vanTeam: gever);
        return await db.BewaarAsync(transactie, id, null, ct);
    }

    /// <summary>Keeps a look at whether someone still has to wait for the aanbieder (CAP-04); who needs it no more leaves the list.</summary>
    /// <param name="id">The referral.</param>
    /// <param name="controleId">Key of the form.</param>
    /// <param name="datum">The day on which it was asked.</param>
    /// <param name="uitkomst">How it stands.</param>
    /// <param name="toelichting">In own words.</param>
    /// <param name="gezien">Lines of history that the reader had seen: what a colleague did since is told first. Null does not ask.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<Trajectresultaat> KijkNaAsync(Guid id, Guid controleId, DateOnly? datum, string? uitkomst, string? toelichting, int? gezien, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (controleId == Guid.Empty || await db.NeemDoorverwijzingAsync(id, ct) is not { } doorverwijzing)
        {
            return new NietGevonden();
        }

        if (await db.Wachtcontroles.AsNoTracking().SingleOrDefaultAsync(c => c.Id == controleId && c.DoorverwijzingId == id, ct) is { } bewaard)
        {
            return Wachtcontrolemaker.IsZelfde(bewaard, datum, uitkomst, toelichting) ? new Bewaard(id) : new Verouderd();
        }

        var fouten = Wachtcontrolemaker.Fouten(datum, uitkomst, toelichting, doorverwijzing.Datum, klok.Vandaag(), out var gekozen).ToList();
        if (doorverwijzing.GestartOp is not null || doorverwijzing.BeeindigdOp is not null)
        {
            fouten.Add(new(string.Empty, "Deze jeugdige wacht niet meer op de aanbieder."));
        }

        if (fouten.Count > 0)
        {
            return new Afgewezen(fouten);
        }

        if (gezien is not null && await db.Verloopregels.CountAsync(v => v.DoorverwijzingId == id, ct) != gezien)
        {
            return new Verouderd();
        }

        db.Wachtcontroles.Add(Wachtcontrolemaker.Maak(db, klok, controleId, null, id, datum!.Value, gekozen, toelichting));
        List<Veldwijziging> velden = [];
        velden.Voeg("uitkomst", null, gekozen.Naam());
        if (gekozen.Beeindigt())
        {
            (doorverwijzing.BeeindigdOp, doorverwijzing.Afloop, doorverwijzing.AfloopReden) = (Later(datum.Value, doorverwijzing.GeaccepteerdOp), Doorverwijsafloop.Ingetrokken, gekozen.Naam());
            velden.Voeg("beëindigd", null, doorverwijzing.BeeindigdOp);
        }

        db.Leg(klok, Verloop.Doorverwijzing, id, Verloopsoort.Nagekeken, Handeling.DoorverwijzingGewijzigd, Verloop.Netjes(toelichting), velden);
        return await db.BewaarAsync(transactie, id, null, ct);
    }

    /// <summary>Referrals that came from contacts or trajecten of these teams, whoever has them now: so figures count them.</summary>
    internal static Expression<Func<Doorverwijzing, bool>> GeteldBij(JeugdhulpDbContext db, Guid[] teams) =>
        d => db.Contacten.Any(c => c.Id == d.ContactId && teams.Contains(c.TeamId)) || db.Trajecten.Any(t => t.Id == d.TrajectId && teams.Contains(t.TeamId));

    /// <summary>The team that a referral is with.</summary>
    private IQueryable<Guid?> VanTeam(IQueryable<Doorverwijzing> doorverwijzingen) => doorverwijzingen.Select(d => d.TeamId
        ?? db.Contacten.Where(c => c.Id == d.ContactId).Select(c => (Guid?)c.TeamId).FirstOrDefault()
        ?? db.Trajecten.Where(t => t.Id == d.TrajectId).Select(t => (Guid?)t.TeamId).FirstOrDefault());

    /// <summary>Referrals of these teams, about a person: those they were given, and of their contacts and trajecten those that nobody else was given.</summary>
    internal static IQueryable<Doorverwijzing> VanTeams(JeugdhulpDbContext db, Guid[] teams) => db.Doorverwijzingen.AsNoTracking().Where(d => d.PersoonId != null
        && (d.TeamId != null
            ? teams.Contains(d.TeamId.Value)
            : db.Contacten.Any(c => c.Id == d.ContactId && teams.Contains(c.TeamId)) || db.Trajecten.Any(t => t.Id == d.TrajectId && teams.Contains(t.TeamId))));

    internal IQueryable<Doorverwijsregel> Regels(IQueryable<Doorverwijzing> doorverwijzingen) =>
        from d in doorverwijzingen
        join p in db.Personen on d.PersoonId equals p.Id into personen
        from persoon in personen.DefaultIfEmpty()
        select new Doorverwijsregel(
            d.Id,
            d.PersoonId,
            persoon == null ? null : persoon.Voornamen + (persoon.Tussenvoegsel == null ? " " : " " + persoon.Tussenvoegsel + " ") + persoon.Achternaam,
            db.Codewaarden.Where(c => c.Lijst == Codelijsten.Bestemming && c.Code == d.Bestemming).OrderByDescending(c => c.GeldigVan).Select(c => c.Omschrijving).FirstOrDefault() ?? d.Bestemming,
            d.Aanbieder,
            db.Codewaarden.Where(c => c.Lijst == Codelijsten.RedenDoorverwijzing && c.Code == d.Reden).OrderByDescending(c => c.GeldigVan).Select(c => c.Omschrijving).FirstOrDefault() ?? d.Reden,
            d.Datum,
            d.GeaccepteerdOp,
            d.GestartOp,
            d.BeeindigdOp,
            d.Afloop,
            d.AfloopReden,
            d.PassendAlternatief != null,
            db.Trajecten.Any(t => t.DoorverwijzingId == d.Id),
            db.Wachtcontroles.Where(c => c.DoorverwijzingId == d.Id).Max(c => (DateOnly?)c.Datum),
            db.Zwaarwegendeadviezen.Where(a => a.DoorverwijzingId == d.Id).Select(a => (Adviesstand?)a.Stand).FirstOrDefault());

    private async Task<IReadOnlyList<Aanbiederwacht>> PerAanbiederAsync(IQueryable<Doorverwijzing> eigen, CancellationToken ct)
    {
        var vandaag = klok.Vandaag();
        var sinds = vandaag.AddYears(-1);

        // Who began long ago waited no longer for that: the start decides, so that the longest waits are not left out.
        var gevraagd = eigen.Where(d => d.Aanbieder != null && d.Afloop != Doorverwijsafloop.Afgewezen && Aanbieders.Contains(d.Bestemming) && (d.GestartOp >= sinds || (d.GestartOp == null && d.BeeindigdOp == null)));
        var wachten = await gevraagd.Select(d => new { d.Aanbieder, d.Datum, d.GestartOp }).ToListAsync(ct);
        var bruggen = await (from t in db.Trajecten
                             join d in gevraagd on t.DoorverwijzingId equals d.Id
                             select new { DoorverwijzingId = d.Id, t.Aanvang, t.Einde, d.Aanbieder, d.Datum, d.GestartOp, d.BeeindigdOp }).ToListAsync(ct);
        var dagen = Wachttijden.OverbruggingPerAanbieder(
            bruggen.Select(b => new Overbrugging(b.Aanvang, b.Einde, b.Aanbieder!, b.Datum, Wachttijden.LaatsteWachtdag(b.GestartOp, b.BeeindigdOp))), vandaag);
        return [.. wachten.GroupBy(w => w.Aanbieder!, StringComparer.OrdinalIgnoreCase)
            .Select(g => new Aanbiederwacht(
                g.Key,
                g.Count(w => w.GestartOp is null),
                Gemiddeld(g.Where(w => w.GestartOp is null).Select(w => Wachttijden.Dagen(w.Datum, null, vandaag))),
                g.Count(w => w.GestartOp is not null),
                Gemiddeld(g.Where(w => w.GestartOp is not null).Select(w => Wachttijden.Dagen(w.Datum, w.GestartOp, vandaag))),
                bruggen.Where(b => string.Equals(b.Aanbieder, g.Key, StringComparison.OrdinalIgnoreCase)).Select(b => b.DoorverwijzingId).Distinct().Count(),
                dagen.GetValueOrDefault(g.Key)))
            .OrderByDescending(a => a.Wachtend).ThenBy(a => a.Aanbieder, StringComparer.Ordinal)];
    }

    private static int? Gemiddeld(IEnumerable<int> dagen) =>
        dagen.Average(d => (decimal?)d) is { } gemiddeld ? (int)Math.Round(gemiddeld, MidpointRounding.AwayFromZero) : null;

    private static DateOnly Later(DateOnly dag, DateOnly? ander) => ander > dag ? ander.Value : dag;
}
