using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;
using Hulpbesluitsoort = Jeugdhulp.Domain.Triage.Hulpbesluitsoort;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>Which trajecten of a list are asked for.</summary>
public enum Trajectfilterstand
{
    Lopend,
    OverTermijn,
    OmTeBespreken,
    Beeindigd,
    Alle,
}

/// <summary>Filters of the list.</summary>
public sealed record Trajectfilter(Trajectfilterstand Stand, Guid? TeamId, Uitvoerder? Uitvoerder, Trajectlabel? Label, int Pagina)
{
    /// <summary>Only what ran on a day from here on; the last day of a traject is one of its days.</summary>
    public DateOnly? Van { get; init; }

    /// <summary>Only what ran on a day until here.</summary>
    public DateOnly? Tot { get; init; }

    /// <summary>Only what ran on this peildatum, on which what ends that day is gone (F7).</summary>
    public DateOnly? Peildatum { get; init; }
}

/// <summary>A traject in a list.</summary>
public sealed record Trajectregel(Guid Id, Guid PersoonId, string Naam, string Hulpvorm, Uitvoerder Uitvoerder, string? Aanbieder, DateOnly Aanvang, DateOnly? Einde, DateOnly? VerwachtEinde, int? VerwachteGesprekken, int Hulpcontacten, List<Trajectlabel> Labels, bool Crisis, string Team)
{
    public Termijnstand Stand(DateOnly vandaag) => Termijnen.Stand(VerwachtEinde, VerwachteGesprekken, Hulpcontacten, Einde, vandaag);
}

/// <summary>A page of the list, with what the whole list counts: jeugdigen apart from trajecten (TRJ-01).</summary>
public sealed record Trajectlijst(IReadOnlyList<Trajectregel> Regels, int Aantal, int Jeugdigen, int Crisis, int VerwijzerOnbekend, IReadOnlyList<Lijstkeuze> Teams)
{
    /// <summary>Verlengingen of the teams asked for, per year, this year first (TRJ-17).</summary>
    public IReadOnlyList<Verlengingen> Verlengd { get; init; } = [];
}

/// <summary>How often help was extended in a calendar year.</summary>
public sealed record Verlengingen(int Jaar, int Aantal);

/// <summary>A refusal of the team: for which hulpvraag, and on which day.</summary>
public sealed record Eerderafgewezen(Guid HulpvraagId, DateOnly Datum);

/// <summary>A contact with help in the time of a traject, with the rule that gave its class.</summary>
/// <param name="ContactId">The contact.</param>
/// <param name="Datum">When.</param>
/// <param name="Activiteit">What was done.</param>
/// <param name="Regel">R01 to R15.</param>
/// <param name="Gekozen">A person chose the class instead.</param>
/// <param name="Team">Who helped.</param>
/// <param name="Leesbaar">The reader may open it.</param>
public sealed record Trajectcontact(Guid ContactId, DateOnly Datum, Activiteit Activiteit, string Regel, bool Gekozen, string Team, bool Leesbaar);

/// <summary>One traject with all that belongs to it.</summary>
public sealed record Trajectdetails
{
    /// <summary>Hulpvragen of the jeugdige that still run though the traject ended.</summary>
    public IReadOnlyList<Hulpvraagvoorstel> Vragen { get; init; } = [];

    public required Traject Traject { get; init; }

    public required Persoon Persoon { get; init; }

    public required string Team { get; init; }

    public required int? Dossiernummer { get; init; }

    /// <summary>The hulpvraag it belongs to, as it is shown.</summary>
    public required string? Hulpvraag { get; init; }

    /// <summary>The reader is a member of the team, and may decide for it.</summary>
    public required bool EigenTeam { get; init; }

    public required string Hulpvorm { get; init; }

    /// <summary>Name on the list of the gemeente (TRJ-12).</summary>
    public required string? Product { get; init; }

    public required string? RedenEinde { get; init; }

    /// <summary>The team refused this help before it came by way of someone else (TRJ-20).</summary>
    public required Eerderafgewezen? Afgewezen { get; init; }

    public required Doorverwijzing? Doorverwijzing { get; init; }

    public required IReadOnlyList<Trajectbespreking> Besprekingen { get; init; }

    public required IReadOnlyList<Beschikking> Beschikkingen { get; init; }

    public required IReadOnlyList<Terugkoppeling> Terugkoppelingen { get; init; }

    /// <summary>What was answered about sharing, oldest first (PRV-02).</summary>
    public required IReadOnlyList<Partnertoestemming> Toestemmingen { get; init; }

    public required IReadOnlyList<Verloopregel> Verloop { get; init; }

    /// <summary>Other trajecten of the jeugdige, those at the same time included (TRJ-08).</summary>
    public required IReadOnlyList<Trajectregel> Anderen { get; init; }

    /// <summary>Contacts of own help within the traject, newest first.</summary>
    public required IReadOnlyList<Trajectcontact> Contacten { get; init; }

    public int Hulpcontacten => Contacten.Count;

    public Termijnstand Stand(DateOnly vandaag) => Termijnen.Stand(Traject.VerwachtEinde, Traject.VerwachteGesprekken, Hulpcontacten, Traject.Einde, vandaag);

    /// <summary>Frozen deliveries that it is part of, oldest first (CBS-04).</summary>
    public IReadOnlyList<Leveringsplek> Geleverd { get; init; } = [];

    /// <summary>Frozen deliveries that it was left out of, with the reason, oldest first (CBS-04).</summary>
    public IReadOnlyList<Weggelaten> Weggelaten { get; init; } = [];

    /// <summary>What the last check of a delivery found about it.</summary>
    public IReadOnlyList<Openbevinding> Bevindingen { get; init; } = [];

    /// <summary>Where the end of the support is written down; only for own help.</summary>
    public Afrondingplaats? Afronding { get; init; }

    public required LokaleInstellingen Instellingen { get; init; }

    public required string? EigenTraject { get; init; }

    /// <summary>Whether the referrer may be told now.</summary>
    public Deelstand Delen(Verwijzer verwijzer, DateOnly vandaag) => Toestemmingen.Stand(Persoon, verwijzer.Partner(), null, vandaag);
}

/// <summary>Reads trajecten; whoever may, of the whole gemeente, and every person that was seen stands in the log.</summary>
public sealed class TrajectenQuery(JeugdhulpDbContext db, TimeProvider klok)
{
    public const int PerPagina = 25;

    public async Task<Trajectlijst> LijstAsync(Trajectfilter filter, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var vandaag = klok.Vandaag();
        var lezer = await Lezer.LaadAsync(db, vandaag, ct);
        var (teams, metOvergenomen) = (lezer.Zelf(filter.TeamId), lezer.Van(filter.TeamId));

        // Behind a figure stands what began with the team; else what it has in hand.
        var gevonden = filter is { Peildatum: null, Van: null, Tot: null }
            ? db.Trajecten.AsNoTracking().Where(t => teams.Contains(t.TeamId) || (t.Einde == null && metOvergenomen.Contains(t.TeamId)))
            : db.Trajecten.AsNoTracking().Where(t => teams.Contains(t.EersteTeamId ?? t.TeamId));
        gevonden = filter.Stand switch
        {
            Trajectfilterstand.Lopend => gevonden.Where(t => t.Einde == null),
            Trajectfilterstand.OverTermijn => gevonden.Where(Trajecttermijnen.Over(db, vandaag)),
            Trajectfilterstand.OmTeBespreken => gevonden.Where(Trajecttermijnen.OmTeBespreken(db, metOvergenomen, vandaag, (await TermijnenAsync(ct)).Opvolgen(vandaag))),
            Trajectfilterstand.Beeindigd => gevonden.Where(t => t.Einde != null),
            _ => gevonden,
        };
        if (filter.Uitvoerder is { } uitvoerder)
        {
            gevonden = gevonden.Where(t => t.Uitvoerder == uitvoerder);
        }

        if (filter.Van is { } van)
        {
            gevonden = gevonden.Where(t => t.Einde == null || t.Einde >= van);
        }

        if (filter.Tot is { } tot)
        {
            gevonden = gevonden.Where(t => t.Aanvang <= tot);
        }

        if (filter.Peildatum is { } peil)
        {
            gevonden = gevonden.Where(t => t.Aanvang <= peil && (t.Einde == null || t.Einde > peil));
        }

        if (filter.Label is { } label)
        {
            gevonden = gevonden.Where(t => t.Labels.Contains(label));
        }

        var totaal = await gevonden.GroupBy(_ => 1)
            .Select(g => new { Aantal = g.Count(), Jeugdigen = g.Select(t => t.PersoonId).Distinct().Count(), Crisis = g.Count(t => t.Crisis), Onbekend = g.Count(t => t.DirecteVerwijzer == Verwijzer.Onbekend) })
            .SingleOrDefaultAsync(ct);
        var regels = await Regels(gevonden.OrderByDescending(t => t.Aanvang).ThenBy(t => t.Id).Skip((Math.Max(1, filter.Pagina) - 1) * PerPagina).Take(PerPagina)).ToListAsync(ct);
        var vanaf = new DateOnly(vandaag.Year - 1, 1, 1);
        var verlengd = await db.Trajectbesprekingen.Where(b => b.Uitkomst == Besprekingsuitkomst.Verlengen && b.Datum >= vanaf && db.Trajecten.Any(t => t.Id == b.TrajectId && teams.Contains(t.TeamId)))
            .GroupBy(b => b.Datum.Year).Select(g => new { Jaar = g.Key, Aantal = g.Count() }).ToDictionaryAsync(g => g.Jaar, g => g.Aantal, ct);
        db.Log(klok, Handeling.TrajectenBekeken, "traject", bijzonderheden: new() { ["stand"] = filter.Stand.ToString(), ["personen"] = string.Join(',', regels.Select(r => r.PersoonId).Distinct()) });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new(regels, totaal?.Aantal ?? 0, totaal?.Jeugdigen ?? 0, totaal?.Crisis ?? 0, totaal?.Onbekend ?? 0, [.. lezer.Teams.Select(t => new Lijstkeuze(t.Id.ToString(), t.Naam))])
        {
            Verlengd = [.. new[] { vandaag.Year, vandaag.Year - 1 }.Select(jaar => new Verlengingen(jaar, verlengd.GetValueOrDefault(jaar)))],
        };
    }

    private async Task<Wachttermijnen> TermijnenAsync(CancellationToken ct) =>
        (await db.Wachtinstellingen.AsNoTracking().SingleOrDefaultAsync(ct) ?? Wachtinstelling.Standaard(db.Aanmelding.GemeenteCode!)).Termijnen;

    public async Task<Trajectdetails?> DetailsAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginBijVraagAsync(ct);
        var eigen = Lezer.EigenTeams(db, klok.Vandaag());
        var toestemmingen = Toestemmingvragen.Geldig(db);
        var (bevindingen, weggelaten) = (Openbevindingen.TeHerstellen(db), Weglatingen.Van(db));

        // What was withdrawn is still there for who asks for it.
        var gevonden = await db.Trajecten.IgnoreQueryFilters([JeugdhulpDbContext.Intrekfilter]).AsNoTracking().AsSingleQuery().Where(t => t.Id == id)
            .Select(t => new
            {
                Traject = t,
                Dossier = db.Dossiers.Where(d => d.Id == t.DossierId).Select(d => (int?)d.Nummer).FirstOrDefault(),
                EigenTeam = eigen.Contains(t.TeamId),
                Hulpvraag = db.Hulpvragen.FirstOrDefault(h => h.Id == t.HulpvraagId),
                Persoon = db.Personen.First(p => p.Id == t.PersoonId),
                Team = db.Teams.Where(x => x.Id == t.TeamId).Select(x => x.Naam).First(),
                Hulpvorm = db.Codewaarden.Where(c => c.Lijst == Trajectbeheer.Hulpvormlijst && c.Code == t.Hulpvorm).OrderByDescending(c => c.GeldigVan).Select(c => c.Omschrijving).FirstOrDefault(),
                Product = db.Producten.Where(p => p.Id == t.ProductId).Select(p => p.Naam).FirstOrDefault(),
                RedenEinde = db.Codewaarden.Where(c => c.Lijst == Trajectbeheer.Redenlijst && c.Code == t.RedenEinde).OrderByDescending(c => c.GeldigVan).Select(c => c.Omschrijving).FirstOrDefault(),
                Afgewezen = t.DirecteVerwijzer == Verwijzer.Wijkteam || t.DirecteVerwijzer == Verwijzer.Onbekend ? null : db.Hulpbesluiten
                    .Where(b => b.Besluit == Hulpbesluitsoort.Afwijzen && b.Datum <= t.Aanvang
                        && (t.HulpvraagId != null ? b.HulpvraagId == t.HulpvraagId : db.Hulpvragen.Any(h => h.Id == b.HulpvraagId && h.PersoonId == t.PersoonId)))
                    .OrderByDescending(b => b.Datum).ThenByDescending(b => b.Op).Select(b => new Eerderafgewezen(b.HulpvraagId, b.Datum)).FirstOrDefault(),
                Doorverwijzing = db.Doorverwijzingen.FirstOrDefault(d => d.Id == t.DoorverwijzingId),
                Toestemmingen = toestemmingen.Where(x => x.PersoonId == t.PersoonId).OrderBy(x => x.Datum).ThenBy(x => x.Op).ThenBy(x => x.Id).ToList(),
                EigenTraject = db.Wachtinstellingen.Select(w => w.EigenTraject).FirstOrDefault(),
                Bevindingen = bevindingen.Where(b => (b.Vondst.BronId == null || b.Vondst.BronId == id)
                    && db.Personen.Where(p => p.Id == t.PersoonId).Select(p => p.Id).Concat(db.Samengevoegden.Where(s => s.BlijftId == t.PersoonId).Select(s => s.PersoonId)).Contains(b.Vondst.PersoonId!.Value)).ToList(),
                Weggelaten = weggelaten.Where(w => w.Vondst.BronId == id).ToList(),
                Terugkoppelingen = db.Terugkoppelingen.Where(k => k.TrajectId == id).OrderBy(k => k.Sinds).ToList(),
                Beschikkingen = db.Beschikkingen.Where(b => b.TrajectId == id).OrderByDescending(b => b.Datum).ThenByDescending(b => b.Op).ToList(),
                Geleverd = db.Cbsleveringbronnen.Where(b => b.BronId == t.Id)
                    .Join(db.Cbsleveringen.Where(l => l.Stand != Leveringsstand.Ingetrokken), b => b.LeveringId, l => l.Id, (b, l) => new Leveringsplek(l.Id, l.Begin, l.Volgnummer, l.Stand, b.Nummer))
                    .ToList(),
            })
            .SingleOrDefaultAsync(ct);
        if (gevonden is null)
        {
            return null;
        }

        var persoon = gevonden.Persoon.Id;
        var details = new Trajectdetails
        {
            Traject = gevonden.Traject,
            Persoon = gevonden.Persoon,
            Team = gevonden.Team,
            Dossiernummer = gevonden.Dossier,
            EigenTeam = gevonden.EigenTeam,
            Hulpvraag = gevonden.Hulpvraag is { } hulpvraag ? Trajecthulpvragen.Naam(hulpvraag) : null,
            Hulpvorm = gevonden.Hulpvorm ?? gevonden.Traject.Hulpvorm,
            Product = gevonden.Product,
            Afgewezen = gevonden.Afgewezen,
            RedenEinde = gevonden.RedenEinde ?? gevonden.Traject.RedenEinde,
            Doorverwijzing = gevonden.Doorverwijzing,
            EigenTraject = gevonden.EigenTraject,
            Toestemmingen = gevonden.Toestemmingen,
            Contacten = await ContactenAsync(gevonden.Traject, ct),
            Geleverd = [.. gevonden.Geleverd.OrderBy(l => l.Begin).ThenBy(l => l.Volgnummer)],
            Weggelaten = Weglatingen.Lees(gevonden.Weggelaten),
            Bevindingen = Openbevindingen.Lees(gevonden.Bevindingen),
            Afronding = gevonden.Traject.Uitvoerder is Uitvoerder.Wijkteam ? (await Afrondingplaatsen.LaadAsync(db, [persoon], ct)).Van(persoon, gevonden.Traject.Aanvang) : null,
            Besprekingen = await db.Trajectbesprekingen.AsNoTracking().Where(b => b.TrajectId == id).OrderByDescending(b => b.Datum).ThenByDescending(b => b.Op).ToListAsync(ct),
            Beschikkingen = gevonden.Beschikkingen,
            Terugkoppelingen = gevonden.Terugkoppelingen,
            Verloop = await db.LeesAsync(Trajecten.Verloop.Traject, id, ct),
            Anderen = await Regels(db.Trajecten.AsNoTracking().Where(t => t.PersoonId == persoon && t.Id != id).OrderByDescending(t => t.Aanvang)).ToListAsync(ct),
            Vragen = gevonden.Traject is { Einde: { } einde, IngetrokkenOp: null } ? await Hulpvraagbeheer.VoorstellenAsync(db, [persoon], einde, ct) : [],
            Instellingen = (await db.Instellingenversies.Geldend(gevonden.Traject.GemeenteCode, klok.Vandaag()).SingleOrDefaultAsync(ct))?.Instellingen ?? LokaleInstellingen.Leeg,
        };
        db.Log(klok, Handeling.TrajectBekeken, "traject", id);
        db.Log(klok, Handeling.PersoonBekeken, "persoon", persoon);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return details;
    }

    private async Task<List<Trajectcontact>> ContactenAsync(Traject traject, CancellationToken ct)
    {
        var (persoon, aanvang, einde) = (traject.PersoonId, traject.Aanvang, traject.Einde);
        var leesbaar = Lezer.Leesbaar(db, klok);
        return await db.Contactregels.AsNoTracking()
            .Where(r => r.PersoonId == persoon && r.Geldend == Uitkomst.Jeugdhulp && r.Feiten.Datum >= aanvang && (einde == null || r.Feiten.Datum <= einde))
            .Join(db.Teams, r => r.TeamId, t => t.Id, (r, t) => new { Regel = r, Team = t.Naam })
            .OrderByDescending(r => r.Regel.Feiten.Datum).ThenByDescending(r => r.Regel.ContactId).ThenByDescending(r => r.Regel.Id)
            .Select(r => new Trajectcontact(r.Regel.ContactId, r.Regel.Feiten.Datum, r.Regel.Feiten.Activiteit, r.Regel.Regel, r.Regel.GekozenKlasse != null, r.Team, leesbaar.Any(c => c.Id == r.Regel.ContactId)))
            .ToListAsync(ct);
    }

    /// <summary>For the page of a person or a dossier: the trajecten of these persons, newest first.</summary>
    internal IQueryable<Trajectregel> VanPersonen(IReadOnlyCollection<Guid> personen) => Regels(db.Trajecten.AsNoTracking().Where(t => personen.Contains(t.PersoonId)).OrderByDescending(t => t.Aanvang));

    internal IQueryable<Trajectregel> Regels(IQueryable<Traject> trajecten) =>
        from traject in trajecten
        join persoon in db.Personen on traject.PersoonId equals persoon.Id
        join team in db.Teams on traject.TeamId equals team.Id
        select new Trajectregel(
            traject.Id,
            persoon.Id,
            persoon.Voornamen + (persoon.Tussenvoegsel == null ? " " : " " + persoon.Tussenvoegsel + " ") + persoon.Achternaam,
            traject.Hulpvorm,
            traject.Uitvoerder,
            traject.Aanbieder,
            traject.Aanvang,
            traject.Einde,
            traject.VerwachtEinde,
            traject.VerwachteGesprekken,
            traject.VerwachteGesprekken == null ? 0 : db.Contactregels.Count(r => r.PersoonId == traject.PersoonId && r.Geldend == Uitkomst.Jeugdhulp && r.Feiten.Datum >= traject.Aanvang && (traject.Einde == null || r.Feiten.Datum <= traject.Einde)),
            traject.Labels,
            traject.Crisis,
            team.Naam);
}
