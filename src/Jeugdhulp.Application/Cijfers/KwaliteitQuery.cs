using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Plannen;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Cijfers;

/// <summary>Counts it anew at each question: there are few plans, waits and dossiers in half a year, and of the contacts only numbers are read.</summary>
public sealed class KwaliteitQuery(JeugdhulpDbContext db, Toongrens toongrens, TimeProvider klok)
{
    private const int Verslag = 0;
    private const int Dossier = 1;
    private const int Regel = 2;

    /// <summary>What lens D shows of dossiers that come, run and go.</summary>
    private static readonly Maat[] Dossierstromen = [Maat.Trajecten, Maat.Beginstand, Maat.Instroom, Maat.Uitstroom, Maat.Eindstand];

    /// <param name="halfjaar">Of which half-year.</param>
    /// <param name="intern">Small numbers as well, for who may see the persons behind them.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<Kwaliteitsbeeld> LaadAsync(Halfjaar halfjaar, bool intern, CancellationToken ct)
    {
        var (begin, einde) = (halfjaar.Begin, halfjaar.Einde);
        var verborgen = new Kwaliteitsverberging(db, halfjaar);
        await using var transactie = intern ? await db.BeginBijVraagAsync(ct) : await verborgen.BeginAsync(ct);
        var eerder = intern ? [] : await verborgen.LeesAsync(ct);
        var teams = await db.Teams.AsNoTracking()
            .Select(t => new
            {
                t.Id,
                t.Naam,
                Formatie = db.Formaties.Where(f => f.TeamId == t.Id && f.Van <= einde).OrderByDescending(f => f.Van).ThenByDescending(f => f.Op).Select(f => new { f.Fte, f.Vacature }).FirstOrDefault(),
                Gemigreerd = db.Annotaties.Any(a => a.TeamId == t.Id && a.GemigreerdVanaf <= einde && a.Datum > begin),
                // Of every team the same: a command of its own would be one more for each look.
                Indicatoren = db.Kwaliteitsindicatoren.Where(i => i.Vanaf <= einde && (i.Tot == null || i.Tot > begin)).ToList(),
                Geteld = db.Cijferstanden.Any(s => s.Jaar == halfjaar.Jaar),
                Wachten = db.Wachtinstellingen.Select(w => new { w.NormWerkdagen, w.LangWeken, w.NakijkenWeken, w.OpvolgenWeken }).FirstOrDefault(),
                Grens = db.Cijfergrenzen.Select(g => (int?)g.Grens).FirstOrDefault(),
                AllesGemigreerd = db.Annotaties.Any(a => a.TeamId == null && a.GemigreerdVanaf <= einde && a.Datum > begin),
            })
            .ToListAsync(ct);
        var oordelen = await db.Betrouwbaarheidsoordelen.AsNoTracking().Where(o => o.Begin == begin).ToListAsync(ct);
        var (elders, isTeamdossierVerborgen, dossiers) = await EldersAsync(halfjaar, intern, ct);
        toongrens.Waarde = teams.Find(t => t.Grens is not null)?.Grens ?? Bescherming.Grens;
        var termijnen = teams.Find(t => t.Wachten is not null)?.Wachten is { } w ? new Wachttermijnen(w.NormWerkdagen, w.LangWeken, w.NakijkenWeken, w.OpvolgenWeken) : Wachttermijnen.Standaard;
        var metingen = await MetingenAsync(begin, einde, ct);
        Kwaliteitstelling[] tellingen =
        [
            .. await PlannenAsync(begin, einde, ct),
            .. await ContactenEnDossiersAsync(begin, einde, ct),
            .. await new Wachttellingen(db, begin, einde, klok.Vandaag()).LeesAsync(termijnen, ct),
            .. metingen.Select(m => new Kwaliteitstelling(m.TeamId, m.Jeugdige ? Kwaliteitsmaat.TevredenJeugdigen : Kwaliteitsmaat.TevredenOuders, Antwoord(m.Jeugdige, m.Cijfer is not null))),
        ];
        var cellen = Kwaliteitsregels.MetTotalen(tellingen.Select(t => (t.TeamId, t.Maat, t.Uitkomst, t.Aantal)));
        var beschermd = intern ? null : Kwaliteitsregels.Bescherm(cellen, elders, eerder, toongrens.Waarde, isTeamdossierVerborgen ? [Kwaliteitsmaat.Afsluiten] : []);
        if (beschermd is not null)
        {
            await verborgen.BewaarAsync(eerder, beschermd, ct);
        }

        await transactie.CommitAsync(ct);

        var geteld = tellingen.Select(t => t.TeamId).ToHashSet();
        var gemiddelden = metingen.Where(m => m.Cijfer is not null)
            .SelectMany(m => new (Guid? TeamId, Meting Meting)[] { (m.TeamId, m), (null, m) })
            .GroupBy(m => (m.Meting.Jeugdige ? Kwaliteitsmaat.TevredenJeugdigen : Kwaliteitsmaat.TevredenOuders, m.TeamId))
            .ToDictionary(g => g.Key, g => (decimal)g.Average(m => m.Meting.Cijfer!.Value));
        foreach (var dagen in tellingen.Where(t => t.Dagen is not null).SelectMany(t => new (Guid? TeamId, Kwaliteitstelling Telling)[] { (t.TeamId, t), (null, t) }).GroupBy(t => (t.Telling.Maat, t.TeamId)))
        {
            gemiddelden[dagen.Key] = (decimal)dagen.Average(t => t.Telling.Dagen!.Value);
        }

        var beeld = new Kwaliteitsbeeld(halfjaar, [.. teams.Where(t => geteld.Contains(t.Id)).Select(t => new Cijferteam(t.Id, t.Naam)).OrderBy(t => t.Naam, StringComparer.CurrentCulture), .. geteld.Contains(Guid.Empty) ? [new Cijferteam(Guid.Empty, "Geen team")] : Array.Empty<Cijferteam>()], termijnen)
        {
            Cellen = cellen.ToDictionary(c => c.Key, c => Cijferwaarde.Van(c.Value)),
            Gemiddelden = gemiddelden,
            Fte = teams.Where(t => t.Formatie is { } f && f.Fte > f.Vacature).ToDictionary(t => t.Id, t => t.Formatie!.Fte - t.Formatie.Vacature),
            Teamdossiers = [.. teams.Where(t => t.Formatie is not null || dossiers.ContainsKey(t.Id)).OrderBy(t => t.Naam, StringComparer.CurrentCulture)
                .Select(t => new Teamdossiers(new(t.Id, t.Naam), dossiers.GetValueOrDefault(t.Id, t.Geteld ? Cijferwaarde.Van(0) : Cijferwaarde.Onbekend), t.Formatie?.Fte, t.Formatie?.Vacature))],
            Gemigreerd = teams.Where(t => t.Gemigreerd).Select(t => (Guid?)t.Id).Concat(teams.Exists(t => t.AllesGemigreerd) ? [null] : Array.Empty<Guid?>()).ToHashSet(),
            Betrouwbaarheden = new(oordelen.Geldend().Select(o => o.Merk)),
            Indicatoren = new(teams.FirstOrDefault()?.Indicatoren ?? [], [.. metingen.Select(m => m.Gesproken)], halfjaar) { IsExact = intern, Grens = toongrens.Waarde },
        };
        return beschermd is null ? beeld : beeld with
        {
            Cellen = beschermd,
            OpvallendeHulp = beeld.Teams.Select(t => t.Id).Where(t => beeld.IsUitschieter(Kwaliteitsmaat.EigenHulp, t)).ToHashSet(),
        };
    }

    private static Kwaliteitsuitkomst Antwoord(bool jeugdige, bool antwoordde) => (jeugdige, antwoordde) switch
    {
        (true, true) => Kwaliteitsuitkomst.JeugdigeAntwoordde,
        (true, false) => Kwaliteitsuitkomst.JeugdigeZonderAntwoord,
        (false, true) => Kwaliteitsuitkomst.OuderAntwoordde,
        _ => Kwaliteitsuitkomst.OuderZonderAntwoord,
    };

    /// <summary>
    /// How the page of figures shows who waited, referrals, contacts and dossiers: whoever looks here has that page beside it. All dossiers that ran less
    /// those that counted there are a flow that is hidden there. So of no team anything is said of closing where those of any team are hidden, or
    /// of the whole: the teams add up to it.
    /// </summary>
    private async Task<(Dictionary<Kwaliteitscel, Celstand> Standen, bool IsTeamdossierVerborgen, Dictionary<Guid, Cijferwaarde> Dossiers)> EldersAsync(Halfjaar halfjaar, bool intern, CancellationToken ct)
    {
        var moment = Meetmoment.Van(halfjaar).Code;
        var rijen = await db.Cijfers.AsNoTracking()
            .Where(c => c.Moment == moment && !EF.Functions.Like(c.Deel, "%;%")
                && ((c.Lens == Cijferlens.Gemeente && (c.Maat == Maat.Gewacht || c.Maat == Maat.Contacten || c.Maat == Maat.Doorverwijzingen))
                    || (c.Lens == Cijferlens.Dossier && (c.Maat == Maat.Eindstand || (c.Stand != Celstand.Getoond && Dossierstromen.Contains(c.Maat))))))
            .Select(c => new { c.Lens, c.Maat, c.Deel, c.Stand, c.Waarde })
            .ToListAsync(ct);
        Dictionary<Kwaliteitscel, Celstand> standen = [];
        Dictionary<Guid, Cijferwaarde> dossiers = [];
        foreach (var rij in rijen)
        {
            var deel = Uitsplitsing.Parse(rij.Deel);
            if (rij.Lens is Cijferlens.Dossier)
            {
                if (deel.TeamId is null && rij.Stand is not Celstand.Getoond)
                {
                    standen[new(Kwaliteitsmaat.Afsluiten, null, null)] = Celstand.Terugrekenbaar;
                }

                if (deel is { TeamId: { } team, Code: null } && rij.Maat is Maat.Eindstand)
                {
                    dossiers[team] = intern || rij.Stand is Celstand.Getoond ? Cijferwaarde.Van(rij.Waarde) : Cijferwaarde.Zonder(rij.Stand);
                }

                continue;
            }

            foreach (var (maat, uitkomst) in Hier(rij.Maat).Where(_ => deel.Code is null))
            {
                standen[new(maat, uitkomst, deel.TeamId)] = rij.Stand;
            }

            if (rij.Maat is Maat.Contacten && deel.Code == Contractnaam.Van(Uitkomst.Jeugdhulp))
            {
                standen[new(Kwaliteitsmaat.EigenHulp, Kwaliteitsuitkomst.Hulpcontact, null)] = rij.Stand;
            }
        }

        return (standen, rijen.Exists(r => r.Lens is Cijferlens.Dossier && r.Stand is not Celstand.Getoond), dossiers);
    }

    /// <summary>Where a figure of the page of figures stands here, of the gemeente and of a team.</summary>
    private static (Kwaliteitsmaat Maat, Kwaliteitsuitkomst? Uitkomst)[] Hier(Maat maat) => maat switch
    {
        Maat.Gewacht => [(Kwaliteitsmaat.EersteGesprek, null)],
        Maat.Doorverwijzingen => [(Kwaliteitsmaat.Verwijsreden, null)],
        _ => [(Kwaliteitsmaat.EigenHulp, null), (Kwaliteitsmaat.KorteNotities, Kwaliteitsuitkomst.GewoonContact), (Kwaliteitsmaat.EigenKeuzes, null)],
    };

    /// <summary>A plan belongs to the team in which its worker was when it began, or else to the team of the newest dossier of the household.</summary>
    private IQueryable<Planteam> Planteams() => db.Gezinsplannen.AsNoTracking().Select(p => new Planteam
    {
        PlanId = p.Id,
        TeamId = db.Teamleden.Where(l => l.MedewerkerId == (p.EersteMedewerkerId ?? p.MedewerkerId) && l.Van <= p.BegonnenOp && (l.Tot == null || l.Tot > p.BegonnenOp)).OrderBy(l => l.Van).ThenBy(l => l.TeamId).Select(l => (Guid?)l.TeamId).FirstOrDefault()
            ?? db.Dossiers.Where(d => d.GezinId == p.GezinId).OrderByDescending(d => d.Begin).ThenBy(d => d.Id).Select(d => (Guid?)(d.EersteTeamId ?? d.TeamId)).FirstOrDefault()
            ?? Guid.Empty,
    });

    /// <summary>Plans that began then, as they are now. What a goal says is encrypted, so whether it is clear is found out here.</summary>
    private async Task<List<Kwaliteitstelling>> PlannenAsync(DateOnly begin, DateOnly einde, CancellationToken ct)
    {
        var planteams = Planteams();
        var plannen = await db.Gezinsplannen.AsNoTracking().Where(p => p.BegonnenOp >= begin && p.BegonnenOp <= einde).Select(p => new
        {
            TeamId = planteams.Where(t => t.PlanId == p.Id).Select(t => t.TeamId).First(),
            Vraag = p.Inhoud.Hulpvraag != null,
            Aard = p.Inhoud.Aard != null,
            p.Inhoud.AardOnbekend,
            p.Inhoud.Gedragswetenschapper,
            Doelen = p.Doelen.Select(d => new { d.Wat, d.HoeGezien, d.Evaluatiedatum }).ToList(),
            Jeugdigen = p.Deelnemers.Where(d => d.Gegevens.IsJeugdige).Select(d => new { Alleen = d.Gegevens.AlleenGesprokenOp != null, Reden = d.Gegevens.NietAlleen != null }).ToList(),
        }).ToListAsync(ct);
        return [.. plannen.SelectMany(p => (Kwaliteitstelling[])
        [
            new(p.TeamId, Kwaliteitsmaat.Plannen, Planregels.Compleetheid(p.Vraag, [.. p.Doelen.Select(d => Doelregels.IsDuidelijk(d.Wat, d.Evaluatiedatum, d.HoeGezien))]) switch
            {
                Compleetheid.DuidelijkDoel => Kwaliteitsuitkomst.DuidelijkDoel,
                Compleetheid.DoelNietDuidelijk => Kwaliteitsuitkomst.DoelNietDuidelijk,
                Compleetheid.AlleenHulpvraag => Kwaliteitsuitkomst.AlleenHulpvraag,
                _ => Kwaliteitsuitkomst.Leeg,
            }),
            new(p.TeamId, Kwaliteitsmaat.Problematiek, p.Aard ? Kwaliteitsuitkomst.AardBekend : p.AardOnbekend ? Kwaliteitsuitkomst.AardOnbekend : Kwaliteitsuitkomst.AardNietIngevuld),
            new(p.TeamId, Kwaliteitsmaat.Gedragswetenschapper, p.Gedragswetenschapper switch { true => Kwaliteitsuitkomst.Betrokken, false => Kwaliteitsuitkomst.NietBetrokken, _ => Kwaliteitsuitkomst.NietGezegd }),
            .. p.Jeugdigen.Select(j => new Kwaliteitstelling(p.TeamId, Kwaliteitsmaat.AlleenGesproken, j.Alleen ? Kwaliteitsuitkomst.Alleen : j.Reden ? Kwaliteitsuitkomst.NietMetReden : Kwaliteitsuitkomst.NietVastgelegd)),
        ])];
    }

    /// <summary>
    /// Contacts as they were registered, reports, of which it is known without reading them whether anything is written, and dossiers of the
    /// Jeugdwet that ran on any day of it: closed is what was closed at its end, also if it was opened again later.
    /// </summary>
    private async Task<List<Kwaliteitstelling>> ContactenEnDossiersAsync(DateOnly begin, DateOnly einde, CancellationToken ct)
    {
        var verslagen = db.Contacten
            .Where(c => c.Datum >= begin && c.Datum <= einde && (c.Feit != null || c.BeeldProfessional != null || c.MeningOuder != null || c.MeningJeugdige != null))
            .GroupBy(c => new { c.TeamId, Is = c.FeitBron != null || c.BeeldProfessional != null || c.MeningOuder != null || c.MeningJeugdige != null })
            .Select(g => new { Soort = Verslag, g.Key.TeamId, g.Key.Is, Hulp = false, Notitie = false, Aantal = g.LongCount() });
        var dossiers = db.Dossiers
            .Where(d => d.Wet == Wet.Jeugd && d.Statussen.Any(s => s.Status != Dossierstatus.Afgesloten && s.Van <= einde && (s.Tot == null || (s.Tot >= begin && (s.Tot > s.Van || d.Begin == d.Einde)))))
            .Select(d => new { TeamId = d.EersteTeamId ?? d.TeamId, Is = d.Statussen.Any(s => s.Status == Dossierstatus.Afgesloten && s.Van <= einde && (s.Tot == null || s.Tot > einde)) })
            .GroupBy(d => new { d.TeamId, d.Is })
            .Select(g => new { Soort = Dossier, g.Key.TeamId, g.Key.Is, Hulp = false, Notitie = false, Aantal = g.LongCount() });
        var regels = db.Contactregels
            .Where(r => r.Feiten.Datum >= begin && r.Feiten.Datum <= einde)
            .GroupBy(r => new { r.TeamId, Is = r.GekozenKlasse != null, Hulp = r.Geldend == Uitkomst.Jeugdhulp, Notitie = r.Sublabels.Contains(Sublabel.Contactnotitie) })
            .Select(g => new { Soort = Regel, g.Key.TeamId, g.Key.Is, g.Key.Hulp, g.Key.Notitie, Aantal = g.LongCount() });
        var rijen = await verslagen.Concat(dossiers).Concat(regels).ToListAsync(ct);
        return [.. rijen.SelectMany(r => r.Soort switch
        {
            Dossier => [new Kwaliteitstelling(r.TeamId, Kwaliteitsmaat.Afsluiten, r.Is ? Kwaliteitsuitkomst.Afgesloten : Kwaliteitsuitkomst.LiepDoor, r.Aantal)],
            Verslag => [new Kwaliteitstelling(r.TeamId, Kwaliteitsmaat.Verslagen, r.Is ? Kwaliteitsuitkomst.MetLabel : Kwaliteitsuitkomst.ZonderLabel, r.Aantal)],
            _ => (Kwaliteitstelling[])
            [
                new(r.TeamId, Kwaliteitsmaat.EigenHulp, r.Hulp ? Kwaliteitsuitkomst.Hulpcontact : Kwaliteitsuitkomst.AnderContact, r.Notitie ? 0 : r.Aantal),
                new(r.TeamId, Kwaliteitsmaat.KorteNotities, r.Notitie ? Kwaliteitsuitkomst.KorteNotitie : Kwaliteitsuitkomst.GewoonContact, r.Aantal),
                new(r.TeamId, Kwaliteitsmaat.EigenKeuzes, r.Is ? Kwaliteitsuitkomst.ZelfGekozen : Kwaliteitsuitkomst.Berekend, r.Notitie ? 0 : r.Aantal),
            ],
        })];
    }

    /// <summary>Of each end of support what the jeugdige and what a parent answered, and who did not: both could have been asked.</summary>
    private async Task<List<Meting>> MetingenAsync(DateOnly begin, DateOnly einde, CancellationToken ct)
    {
        var rijen = await (
            from a in db.Afrondingen.AsNoTracking()
            where a.Datum >= begin && a.Datum <= einde
            join t in Planteams() on a.GezinsplanId equals t.PlanId
            select new
            {
                t.TeamId,
                Antwoorden = db.Indicatorantwoorden.Where(x => x.AfrondingId == a.Id).Select(x => new { x.Informant, x.IndicatorId, x.Waarde }).ToList(),
                Jeugdige = a.Metingen.Where(m => m.Informant == Afrondingmeting.Jeugdige).Select(m => m.Tevredenheid).FirstOrDefault(),
                Ouder = a.Metingen.Where(m => m.Informant == Afrondingmeting.Ouder).Select(m => m.Tevredenheid).FirstOrDefault(),
            }).ToListAsync(ct);
        return [.. rijen.SelectMany(r =>
        {
            var antwoorden = r.Antwoorden.ToLookup(x => x.Informant, x => KeyValuePair.Create(x.IndicatorId, x.Waarde));
            return (Meting[])[new(new(r.TeamId, true, antwoorden[Afrondingmeting.Jeugdige].ToDictionary()), r.Jeugdige), new(new(r.TeamId, false, antwoorden[Afrondingmeting.Ouder].ToDictionary()), r.Ouder)];
        })];
    }

    private sealed class Planteam
    {
        public Guid PlanId { get; init; }

        public Guid TeamId { get; init; }
    }

    private sealed record Meting(Gesproken Gesproken, int? Cijfer)
    {
        public Guid TeamId => Gesproken.TeamId;

        public bool Jeugdige => Gesproken.Jeugdige;
    }
}
