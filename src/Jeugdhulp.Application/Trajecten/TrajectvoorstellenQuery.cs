using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Landelijk;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.Domain.Triage;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>Own help without a traject.</summary>
/// <param name="Aanvang">Day on which help began.</param>
/// <param name="Laatste">Last contact of own help.</param>
public sealed record Trajectvoorstel(Guid PersoonId, string Naam, Guid? HulpvraagId, Guid TeamId, string Team, DateOnly Aanvang, DateOnly Laatste, int Contacten);

/// <summary>Proposals, a page of them.</summary>
public sealed record Trajectvoorstellen(IReadOnlyList<Trajectvoorstel> Voorstellen, int Aantal, bool AlleenDossier);

/// <summary>The lists that a form for a traject chooses from.</summary>
public sealed record Trajectkeuzes(IReadOnlyList<Lijstkeuze> Hulpvormen, IReadOnlyList<Lijstkeuze> Redenen, IReadOnlyList<Lijstkeuze> Bestemmingen, IReadOnlyList<Lijstkeuze> RedenenDoorverwijzing, IReadOnlyList<Lijstkeuze> Doorverwijzingen, IReadOnlyList<Lijstkeuze> Producten)
{
    /// <summary>Those of the jeugdige.</summary>
    public IReadOnlyList<Lijstkeuze> Hulpvragen { get; init; } = [];
}

/// <summary>A traject to change, with how the own help ended if that stands in a plan.</summary>
public sealed record Wijzigformulier(Traject Traject, Persoon Persoon, IReadOnlyList<Verloopregel> Verloop, Trajectkeuzes Keuzes, Eindvoorstel? Eind)
{
    /// <summary>The dossiers it can belong to.</summary>
    public required IReadOnlyList<Lijstkeuze> Dossiers { get; init; }
}

/// <summary>What a form for a new traject is made of.</summary>
public sealed record Trajectformulier(
    Persoon Persoon,
    IReadOnlyList<Lijstkeuze> Teams,
    Trajectkeuzes Keuzes,
    IReadOnlyList<Trajectregel> Trajecten,
    Trajectgegevens Voorstel,
    Guid? Team,
    DateOnly? Laatste,
    string? EigenTraject,
    IReadOnlyList<Lijstkeuze> Dossiers)
{
    /// <summary>In one of these dossiers the jeugdige is involved and may receive help.</summary>
    public required bool KanRolOmzetten { get; init; }

    /// <summary>The jeugdige is in a dossier, and in none as who receives help.</summary>
    public required bool AlleenBetrokken { get; init; }

    /// <summary>Own help that ended shortly before this began: perhaps it is the same help.</summary>
    public required Trajectregel? Vlakvoor { get; init; }

    /// <summary>Whether the gemeente opens a traject again for who comes back.</summary>
    public required bool Heropent { get; init; }

    /// <summary>Those of the teams that work today.</summary>
    public required IReadOnlyList<Lijstkeuze> TeamsNu { get; init; }

    /// <summary>What the newest triage of an open hulpvraag said; null when there is none.</summary>
    public required Triagespoed? Triage { get; init; }
}

/// <summary>How urgent a triage found it.</summary>
public sealed record Triagespoed(DateOnly Datum, bool Risico, Veiligheid Veiligheid)
{
    /// <summary>The urgency on the waiting list that goes with it: who is on the quick route or in danger may not wait (TRI-02, TRI-03).</summary>
    public Wachturgentie Urgentie => Risico || Veiligheid is Veiligheid.AcuutOnveilig ? Wachturgentie.Spoed : Wachturgentie.Gewoon;
}

/// <summary>Help of one jeugdige for one hulpvraag.</summary>
internal sealed class Hulpgroep
{
    public Guid? PersoonId { get; init; }

    public Guid? HulpvraagId { get; init; }

    public DateOnly Eerste { get; init; }
}

/// <summary>Finds own help that no traject covers, and fills the form that confirms it (IP7 §3.5, TRJ-03).</summary>
public sealed class TrajectvoorstellenQuery(JeugdhulpDbContext db, TrajectenQuery trajecten, TimeProvider klok)
{
    /// <summary>Help that begins this soon after other help may be the same.</summary>
    private const int Vlakvoordagen = 7;

    /// <summary>A page of proposals of the own teams, the longest waiting first.</summary>
    public async Task<Trajectvoorstellen> LaadAsync(int pagina, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var lezer = await Lezer.LaadAsync(db, klok.Vandaag(), ct);
        var (voorstellen, aantal, alleenDossier) = await ZoekAsync(lezer.TeamIds, pagina, TrajectenQuery.PerPagina, ct);
        db.Log(klok, Handeling.TrajectenBekeken, "traject", bijzonderheden: new() { ["stand"] = "voorstellen", ["personen"] = string.Join(',', voorstellen.Select(v => v.PersoonId).Distinct()) });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new(voorstellen, aantal, alleenDossier);
    }

    /// <summary>The form of a new traject of a person, filled in by the help that was given.</summary>
    public Task<Trajectformulier?> FormulierAsync(Guid persoonId, Guid? hulpvraagId, CancellationToken ct) => FormulierAsync(persoonId, hulpvraagId, null, ct);

    /// <summary>The same; of bridging care with the referral that it waits for.</summary>
    public async Task<Trajectformulier?> FormulierAsync(Guid persoonId, Guid? hulpvraagId, Guid? brugId, CancellationToken ct)
    {
        await using var transactie = await db.BeginBijVraagAsync(ct);
        var open = Dossierrollen.Open(db, persoonId);
        var gevonden = await db.Personen.AsNoTracking().AsSingleQuery().Where(p => p.Id == persoonId).Select(p => new
        {
            Persoon = p,
            Woord = db.Wachtinstellingen.Select(w => w.EigenTraject).FirstOrDefault(),
            Hulpvragen = db.Hulpvragen.Where(h => h.PersoonId == p.Id).ToList(),
            Verwijzer = db.Trajecten.Where(t => t.PersoonId == persoonId && t.HulpvraagId == hulpvraagId && hulpvraagId != null).OrderByDescending(t => t.Aanvang).ThenBy(t => t.Id).Select(t => (Verwijzer?)t.DirecteVerwijzer).FirstOrDefault(),
            Triage = db.Triages.Where(t => db.Hulpvragen.Any(h => h.Id == t.HulpvraagId && h.PersoonId == persoonId && h.Gesloten == null))
                .OrderByDescending(t => t.GedaanOp).Select(t => new Triagespoed(t.Datum, t.Risico, t.Veiligheid)).FirstOrDefault(),
            Dossiers = open.Select(d => new { d.Id, d.Nummer, d.Soort, d.Begin, d.Verwijzer, d.Crisis, Hulp = d.Personen.Any(p => p.PersoonId == persoonId && p.Tot == null && p.Rol == Dossierrol.OntvangtHulp) })
                .OrderByDescending(d => d.Hulp).ThenBy(d => d.Begin).ThenBy(d => d.Id).ToList(),
        }).SingleOrDefaultAsync(ct);
        if (gevonden is null)
        {
            return null;
        }

        var (persoon, woord) = (gevonden.Persoon, gevonden.Woord);

        // An individueel dossier is of someone else when this one is only involved.
        var keuzedossiers = gevonden.Dossiers.FindAll(d => d.Hulp || d.Soort is not Dossiersoort.Individueel);
        var lezer = await Lezer.LaadAsync(db, klok.Vandaag(), ct);
        var alle = await Hulpdagen.Onbedekt(db, await Hulpdagen.ZonderTrajectAsync(db, ct)).Where(r => r.PersoonId == persoonId && (hulpvraagId == null || r.HulpvraagId == hulpvraagId))
            .OrderBy(r => r.Feiten.Datum).Select(r => new { r.Feiten.Datum, r.Feiten.Activiteit, r.TeamId, TeamVan = db.Teams.First(t => t.Id == r.TeamId).GeldigVan, r.Sublabels, r.Contact!.Herkomst }).ToListAsync(ct);
        var vanaf = Aanvangsbepaler.Vanaf(alle.Select(h => h.Datum), Hulpdagen.Sinds(klok.Vandaag()));
        var hulp = alle.FindAll(h => h.Datum >= vanaf);

        // Only after an acquaintance does it matter whether someone waited.
        List<Wachtperiode> wachten = hulp.Exists(h => Aanvangsbepaler.IsKennismaking(h.Activiteit)) ? [.. (await Hulpdagen.WachtenAsync(db, [persoonId], ct))[persoonId]] : [];
        var aanvang = Aanvangsbepaler.Bepaal(hulp.Select(h => new Hulpcontact(h.Datum, h.Activiteit, h.TeamId)), wachten);
        var keuzes = await KeuzesAsync(persoonId, null, null, aanvang ?? klok.Vandaag(), klok.Vandaag(), ct);
        var bestaand = await trajecten.VanPersonen([persoonId]).ToListAsync(ct);
        await db.LogBekekenAsync(klok, [persoonId], ct);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);

        var vlakvoor = bestaand.Where(t => t.Uitvoerder is Uitvoerder.Wijkteam && t.Einde < aanvang && t.Einde >= aanvang.Value.AddDays(-Vlakvoordagen)).MaxBy(t => t.Einde);
        // Who referred for this hulpvraag before; for another one it may be someone else.
        var eerdereVerwijzer = gevonden.Verwijzer is { } eerder and not Verwijzer.Onbekend ? Contractnaam.Van(eerder) : null;
        var brug = keuzes.Doorverwijzingen.FirstOrDefault(k => k.Code == brugId?.ToString());
        var labels = hulp.SelectMany(h => h.Sublabels).Distinct().Select(Label).OfType<Trajectlabel>().Concat(brug is null ? [] : [Trajectlabel.Overbruggingszorg]).Distinct()
            .Where(l => l is not Trajectlabel.Overbruggingszorg || keuzes.Doorverwijzingen.Count > 0).Select(Contractnaam.Van).ToList();

        // What was said of this help before is not asked again: in its dossier.
        var dossier = gevonden.Dossiers.Find(d => d.Hulp);
        var verwijzer = hulp.Select(h => h.Herkomst).FirstOrDefault(h => h is not null) switch
        {
            "eigenAanmelding" => Verwijzer.Zelfmelder,
            "signaalWijkteam" => Verwijzer.Wijkteam,
            _ => dossier?.Verwijzer is { } code && Verwijzers.VanCbscode(code) is not Verwijzer.Onbekend and var gelezen ? gelezen : (Verwijzer?)null,
        };

        // That help began with something else than crisishulp does not say that there was no crisis: only a worker does.
        var crisis = dossier?.Crisis ?? (hulp.Count > 0 && hulp[0].Activiteit is Activiteit.Crisishulp ? true : null);
        return new(
            persoon,
            [.. lezer.Teams.Select(t => new Lijstkeuze(t.Id.ToString(), t.Naam))],
            keuzes with { Hulpvragen = Trajecthulpvragen.Keuzes(gevonden.Hulpvragen) },
            bestaand,
            new()
            {
                Hulpvorm = Hulpvormen.DoorWijkteam,
                Uitvoerder = Contractnaam.Van(Uitvoerder.Wijkteam),
                DirecteVerwijzer = verwijzer is { } bracht ? Contractnaam.Van(bracht) : eerdereVerwijzer,
                Crisis = crisis is { } uitCrisis ? (uitCrisis ? Trajectregels.Ja : Trajectregels.Nee) : null,
                Aanvang = aanvang,
                Labels = labels,
                Hulpvraag = Trajecthulpvragen.Voorstel(gevonden.Hulpvragen, hulpvraagId),
                Dossier = dossier?.Id,
                Doorverwijzing = labels.Contains(Contractnaam.Van(Trajectlabel.Overbruggingszorg)) ? Guid.Parse((brug ?? keuzes.Doorverwijzingen[0]).Code) : null,
            },
            // The last team that helped; where it took over, the one that began.
            hulp.LastOrDefault(h => lezer.TeamIds.Contains(h.TeamId) && (aanvang == null || h.TeamVan <= aanvang))?.TeamId ?? lezer.TeamIds.Cast<Guid?>().FirstOrDefault(),
            hulp.Count > 0 ? hulp[^1].Datum : null,
            woord,
            [.. keuzedossiers.Select(d => new Lijstkeuze(d.Id.ToString(), $"Dossier {d.Nummer}, {d.Soort.Naam()}{(d.Hulp ? "" : " (nu indirect betrokken)")}"))])
        {
            KanRolOmzetten = keuzedossiers.Exists(d => !d.Hulp),
            AlleenBetrokken = gevonden.Dossiers.Count > 0 && gevonden.Dossiers.TrueForAll(d => !d.Hulp),
            Vlakvoor = vlakvoor,
            Heropent = vlakvoor is not null && (await db.LeidraadAsync(klok.Vandaag(), ct)).Heraanmelding is not Heraanmelding.NieuwTraject,
            Triage = gevonden.Triage,
            TeamsNu = [.. lezer.Lopend.Select(t => new Lijstkeuze(t.Id.ToString(), t.Naam))],
        };
    }

    /// <summary>The form that changes a traject, with what was done to it.</summary>
    public Task<Wijzigformulier?> WijzigformulierAsync(Guid id, CancellationToken ct) => WijzigformulierAsync(id, db.Trajecten, ct);

    /// <summary>The same of a traject that was withdrawn, for who had the form open; null when it was not.</summary>
    public Task<Wijzigformulier?> IngetrokkenFormulierAsync(Guid id, CancellationToken ct) =>
        WijzigformulierAsync(id, db.Trajecten.IgnoreQueryFilters([JeugdhulpDbContext.Intrekfilter]).Where(t => t.IngetrokkenOp != null), ct);

    private async Task<Wijzigformulier?> WijzigformulierAsync(Guid id, IQueryable<Traject> trajecten, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var gevonden = await trajecten.AsNoTracking().AsSingleQuery().Where(t => t.Id == id).Select(t => new
        {
            Traject = t,
            Persoon = db.Personen.First(p => p.Id == t.PersoonId),
            Hulpvragen = db.Hulpvragen.Where(h => h.PersoonId == t.PersoonId).ToList(),

            // As Trajectdossiers.Mogelijk asks, in the one question of this page.
            Dossiers = db.Dossiers.Where(d => d.Id == t.DossierId
                    || (d.Wet == Wet.Jeugd && d.Personen.Any(p => p.PersoonId == t.PersoonId && p.Rol == Dossierrol.OntvangtHulp && (p.Tot == null || (t.Einde != null && p.Tot >= t.Aanvang)))
                        && (d.Einde == null || (t.Einde != null && d.Einde >= t.Einde)) && (t.Einde == null || d.Begin <= t.Einde)))
                .OrderBy(d => d.Begin).ThenBy(d => d.Nummer).Select(d => new { d.Id, d.Nummer, d.Soort, d.Einde }).ToList(),
        }).SingleOrDefaultAsync(ct);
        if (gevonden is null)
        {
            return null;
        }

        var eind = gevonden.Traject.Einde is null ? await Eindvoorstellen.VoorTrajectAsync(db, gevonden.Traject, ct) : null;
        var keuzes = await KeuzesAsync(gevonden.Persoon.Id, gevonden.Traject.DoorverwijzingId, gevonden.Traject.ProductId, gevonden.Traject.Aanvang, gevonden.Traject.Einde ?? eind?.Einde ?? klok.Vandaag(), ct);
        var verloop = await db.LeesAsync(Verloop.Traject, id, ct);
        db.Log(klok, Handeling.TrajectBekeken, "traject", id);
        await db.LogBekekenAsync(klok, [gevonden.Persoon.Id], ct);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new(gevonden.Traject, gevonden.Persoon, verloop, keuzes with { Hulpvragen = Trajecthulpvragen.Keuzes(gevonden.Hulpvragen) }, eind)
        {
            Dossiers = [.. gevonden.Dossiers.Select(d => new Lijstkeuze(d.Id.ToString(), Trajectdossiers.Naam(d.Nummer, d.Soort, d.Einde)))],
        };
    }

    internal async Task<(IReadOnlyList<Trajectvoorstel> Voorstellen, int Aantal, bool AlleenDossier)> ZoekAsync(Guid[] teams, int pagina, int perPagina, CancellationToken ct)
    {
        var vandaag = klok.Vandaag();

        // Help that is written down in the dossier only is no traject (gemeente C).
        if (!(await db.LeidraadAsync(vandaag, ct)).EigenHulpAlsTraject())
        {
            return ([], 0, true);
        }

        var zonder = await Hulpdagen.ZonderTrajectAsync(db, ct);
        var groepen = Groepen(db, teams, vandaag, zonder);
        var aantal = await groepen.CountAsync(ct);
        var sleutels = await groepen.OrderBy(g => g.Eerste).ThenBy(g => g.PersoonId).ThenBy(g => g.HulpvraagId).Skip((Math.Max(1, pagina) - 1) * perPagina).Take(perPagina).ToListAsync(ct);
        if (sleutels.Count == 0)
        {
            return ([], aantal, false);
        }

        var personen = sleutels.Select(s => s.PersoonId).ToArray();
        var aanvangen = await AanvangenAsync(db, vandaag, zonder, [.. personen.OfType<Guid>()], ct);
        var hulp = await Hulpdagen.Onbedekt(db, zonder).Where(r => personen.Contains(r.PersoonId) && teams.Contains(r.TeamId))
            .Select(r => new { r.PersoonId, r.HulpvraagId, r.TeamId, r.Feiten.Datum, r.Feiten.Activiteit, Persoon = r.Persoon!, Team = db.Teams.Where(t => t.Id == r.TeamId).Select(t => t.Naam).First() }).ToListAsync(ct);
        return (
            [.. sleutels.Select(s =>
            {
                var aanvang = aanvangen[(s.PersoonId!.Value, s.HulpvraagId)] ?? s.Eerste;
                var alle = hulp.Where(h => h.PersoonId == s.PersoonId && h.HulpvraagId == s.HulpvraagId).OrderBy(h => h.Datum).ToList();
                var vanaf = Aanvangsbepaler.Vanaf(alle.Select(h => h.Datum), Hulpdagen.Sinds(vandaag));
                var eigen = alle.FindAll(h => h.Datum >= vanaf);
                return new Trajectvoorstel(s.PersoonId!.Value, eigen[0].Persoon.VolledigeNaam, s.HulpvraagId, eigen[^1].TeamId, eigen[^1].Team, aanvang, eigen[^1].Datum, eigen.Count);
            })],
            aantal,
            false);
    }

    /// <summary>The first day that is proposed per jeugdige and hulpvraag, the same on every page, whoever of the teams gave the help.</summary>
    internal static async Task<IReadOnlyDictionary<(Guid PersoonId, Guid? HulpvraagId), DateOnly?>> AanvangenAsync(JeugdhulpDbContext db, DateOnly vandaag, int[] zonderTraject, Guid[] personen, CancellationToken ct)
    {
        var hulp = await Hulpdagen.Onbedekt(db, zonderTraject).Where(r => personen.Contains(r.PersoonId!.Value)).Select(r => new { r.PersoonId, r.HulpvraagId, Contact = new Hulpcontact(r.Feiten.Datum, r.Feiten.Activiteit, r.TeamId) }).ToListAsync(ct);
        var wachten = await Hulpdagen.WachtenAsync(db, personen, ct);
        return hulp.GroupBy(h => (h.PersoonId!.Value, h.HulpvraagId)).ToDictionary(g => g.Key, g =>
        {
            var vanaf = Aanvangsbepaler.Vanaf(g.Select(h => h.Contact.Datum), Hulpdagen.Sinds(vandaag));
            return Aanvangsbepaler.Bepaal(g.Select(h => h.Contact).Where(c => c.Datum >= vanaf), [.. wachten[g.Key.Item1]]);
        });
    }

    /// <summary>Own help per jeugdige and hulpvraag that asks for a traject: help of the last months, no more than an acquaintance is no help yet.</summary>
    internal static IQueryable<Hulpgroep> Groepen(JeugdhulpDbContext db, Guid[] teams, DateOnly vandaag, int[] zonderTraject)
    {
        var sinds = Hulpdagen.Sinds(vandaag);
        return Hulpdagen.Onbedekt(db, zonderTraject).Where(r => r.Feiten.Datum >= sinds && teams.Contains(r.TeamId) && !Hulpdagen.Kennismakingen.Contains(r.Feiten.Activiteit))
            .GroupBy(r => new { r.PersoonId, r.HulpvraagId })
            .Select(g => new Hulpgroep { PersoonId = g.Key.PersoonId, HulpvraagId = g.Key.HulpvraagId, Eerste = g.Min(r => r.Feiten.Datum) });
    }

    /// <summary>The lists of the form; of the referrals those that still run, of the products those that held lately, and what was chosen before.</summary>
    private async Task<Trajectkeuzes> KeuzesAsync(Guid persoonId, Guid? gekozen, Guid? product, DateOnly aanvang, DateOnly einde, CancellationToken ct)
    {
        var vandaag = klok.Vandaag();
        var sinds = Hulpdagen.Sinds(vandaag);
        var producten = await db.Producten.AsNoTracking().Where(p => p.Id == product || (p.GeldigVan <= vandaag && (p.GeldigTot == null || p.GeldigTot > sinds)))
            .OrderBy(p => p.Naam).ThenBy(p => p.GeldigVan).Select(p => new { p.Id, p.Naam, p.Hulpvorm, p.GeldigTot }).ToListAsync(ct);

        // Each list by the day that its check asks: the first day of the help, the last one, and today for a new referral.
        var codes = await db.Codewaarden.AsNoTracking().GeldendOp(aanvang).Where(c => c.Lijst == Trajectbeheer.Hulpvormlijst)
            .Concat(db.Codewaarden.AsNoTracking().GeldendOp(einde).Where(c => c.Lijst == Trajectbeheer.Redenlijst))
            .Concat(db.Codewaarden.AsNoTracking().GeldendOp(vandaag).Where(c => c.Lijst == Codelijsten.Bestemming || c.Lijst == Codelijsten.RedenDoorverwijzing))
            .OrderBy(c => c.Volgorde).Select(c => new { c.Lijst, c.Code, c.Omschrijving }).ToListAsync(ct);
        var verwezen = await db.Doorverwijzingen.AsNoTracking().Where(d => d.PersoonId == persoonId && (d.BeeindigdOp == null || d.Id == gekozen)).OrderByDescending(d => d.Datum)
            .Select(d => new { d.Id, d.Bestemming, d.Aanbieder, d.Datum }).ToListAsync(ct);
        return new(
            [.. codes.Where(c => c.Lijst == Trajectbeheer.Hulpvormlijst).Select(c => new Lijstkeuze(c.Code, $"{c.Code} {c.Omschrijving}"))],
            [.. codes.Where(c => c.Lijst == Trajectbeheer.Redenlijst).Select(c => new Lijstkeuze(c.Code, c.Omschrijving))],
            [.. codes.Where(c => c.Lijst == Codelijsten.Bestemming).Select(c => new Lijstkeuze(c.Code, c.Omschrijving))],
            [.. codes.Where(c => c.Lijst == Codelijsten.RedenDoorverwijzing).Select(c => new Lijstkeuze(c.Code, c.Omschrijving))],
            [.. verwezen.Select(d => new Lijstkeuze(d.Id.ToString(), $"{codes.FirstOrDefault(c => c.Lijst == Codelijsten.Bestemming && c.Code == d.Bestemming)?.Omschrijving ?? d.Bestemming}{(d.Aanbieder is null ? "" : $", {d.Aanbieder}")}, {Dagtekst.Van(d.Datum)}"))],
            [.. producten.Select(p => new Lijstkeuze(p.Id.ToString(), $"{p.Naam} (hulpvorm {p.Hulpvorm}{(p.GeldigTot <= vandaag ? $", tot {Dagtekst.Van(p.GeldigTot.Value)}" : "")})"))]);
    }

    private static Trajectlabel? Label(Sublabel sublabel) => sublabel switch
    {
        Sublabel.Overbruggingszorg => Trajectlabel.Overbruggingszorg,
        Sublabel.OpenHouden => Trajectlabel.OpenGehouden,
        Sublabel.Ouderondersteuning => Trajectlabel.Ouderondersteuning,
        Sublabel.Mpg => Trajectlabel.Mpg,
        _ => null,
    };
}
