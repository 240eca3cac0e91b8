using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Herclassificeren;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Application.Triage;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Plannen;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.Domain.Triage;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Werk;

/// <summary>What decides whether something waits: the day, the teams, and what the gemeente agreed.</summary>
internal sealed record Werkkader(DateOnly Vandaag, Guid[] Teams, Dossierafspraken Afspraken, Wachtinstelling Wachten, LokaleInstellingen Leidraad, int[] ZonderTraject)
{
    /// <summary>All agreements of the gemeente by one command.</summary>
    public static async Task<Werkkader> LaadAsync(JeugdhulpDbContext db, DateOnly vandaag, Guid[] teams, CancellationToken ct)
    {
        var code = db.Aanmelding.GemeenteCode!;
        var gevonden = await db.Gemeenten.AsNoTracking().AsSingleQuery().Where(g => g.Code == code).Select(g => new
        {
            Afspraak = db.Dossierafspraken.OrderByDescending(a => a.Op).FirstOrDefault(),
            Wachten = db.Wachtinstellingen.FirstOrDefault(),
            Versies = db.Instellingenversies.Where(v => v.GemeenteCode == code).OrderBy(v => v.GeldigVan).ToList(),
        }).SingleAsync(ct);
        return new(
            vandaag,
            teams,
            gevonden.Afspraak?.Afspraken ?? Dossierafspraken.Standaard,
            gevonden.Wachten ?? Wachtinstelling.Standaard(code),
            gevonden.Versies.Find(v => v.GeldigVan <= vandaag && !(v.GeldigTot <= vandaag))?.Instellingen ?? LokaleInstellingen.Leeg,
            Hulpdagen.ZonderTraject(gevonden.Versies));
    }
}

/// <summary>A row as the branches of the union give it; all of one shape and without empty values, as a union asks.</summary>
internal sealed class Werkrij
{
    public int Soort { get; init; }

    public Guid Id { get; init; }

    public Guid Bij { get; init; }

    public Guid PersoonId { get; init; }

    public int Nummer { get; init; }

    public DateOnly Datum { get; init; }

    public int Aantal { get; init; }

    /// <summary>A <see cref="Werkstap"/>.</summary>
    public int Stap { get; init; }
}

/// <summary>
/// What waits of each kind, as branches of one shape, so that counts and first rows of all rooms are one command each. The
/// conditions are those of the rooms where a query can share them; the others of dossiers, triages, goals, waiting and the 18th birthday are held beside the domain by a test.
/// </summary>
internal sealed partial class Werkvragen(JeugdhulpDbContext db, Werkkader kader)
{
    private readonly DateOnly _vandaag = kader.Vandaag;

    /// <summary>Goes as a parameter: written out it would be a text without a type, which the union cannot read as a key.</summary>
    private readonly Guid _niemand = Guid.Empty;
    private readonly Guid[] _teams = kader.Teams;

    /// <summary>The kinds that this reader has anything to do with.</summary>
    public IEnumerable<Werksoort> Soorten => Enum.GetValues<Werksoort>().Where(s => s switch
    {
        Werksoort.Herclassificatie => db.Aanmelding.Rollen.Contains(Rol.Teammanager),
        Werksoort.Adviesbesluit or Werksoort.Adviesterug => kader.Afspraken.ZwaarwegendAdvies,
        Werksoort.Traject => kader.Leidraad.EigenHulpAlsTraject(),
        _ => true,
    });

    public IQueryable<Werkrij> Van(Werksoort soort) => soort switch
    {
        Werksoort.Triage => Triages(),
        Werksoort.Triagegegevens => Triagegegevens(),
        Werksoort.LeveringTegen => Leveringen(Werksoort.LeveringTegen, Openbevindingen.Tegen),
        Werksoort.Termijn => Termijnen(),
        Werksoort.Beschikking => Beschikkingen(),
        Werksoort.Planbesluit => Planbesluiten(),
        Werksoort.Planterug => TeruggegevenPlannen(),
        Werksoort.Adviesbesluit => Adviesbesluiten(),
        Werksoort.Adviesterug => TeruggegevenAdviezen(),
        Werksoort.Verdeeld => Verdeeld(),
        Werksoort.Verhaalvrijgave => VrijTeGeven(),
        Werksoort.Verhaalterug => TeruggegevenVerhalen(),
        Werksoort.Aanbiedercontact => Aanbiedercontacten(),
        Werksoort.Grensgeval => Grensgevallen(),
        Werksoort.Evaluatie => Evaluaties(),
        Werksoort.EersteGesprek => EersteGesprekken(),
        Werksoort.Wachtlijst => Wachtlijst(),
        Werksoort.Doorverwijzing => Doorverwijzingen(),
        Werksoort.Terugkoppeling => Terugkoppelingen(),
        Werksoort.Traject => Trajecten(),
        Werksoort.Dossier => Dossiers(),
        Werksoort.Herclassificatie => Herclassificaties(),
        Werksoort.Achttien => Achttien(),
        Werksoort.Regie => ZonderRegie(),
        Werksoort.AlleenSpreken => AlleenSpreken(),
        Werksoort.Vertellen => Vertellen(),
        Werksoort.Afsluiten => Stil(Werksoort.Afsluiten),
        Werksoort.ZonderContact => Stil(Werksoort.ZonderContact),
        Werksoort.LeveringLetop => Leveringen(Werksoort.LeveringLetop, Openbevindingen.Letop),
        Werksoort.Gegevens => Gegevens(),
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };

    /// <summary>Of one hulpvraag only the newest: it takes the place of the one before.</summary>
    private IQueryable<Werkrij> Triages() =>
        from t in new Openwerkvragen(db, _vandaag).Triages(_teams).Where(Triagevragen.Alarm(_vandaag))
        join h in db.Hulpvragen on new { t.GemeenteCode, Id = t.HulpvraagId } equals new { h.GemeenteCode, h.Id }
        where h.Gesloten == null && !db.Triages.Any(n => n.HulpvraagId == t.HulpvraagId && (n.GedaanOp > t.GedaanOp || (n.GedaanOp == t.GedaanOp && n.Id > t.Id)))
        select new Werkrij { Soort = (int)Werksoort.Triage, Id = h.Id, Bij = t.Id, PersoonId = h.PersoonId, Nummer = 0, Datum = t.Uiterlijk, Aantal = 0, Stap = t.Veiligheid == Veiligheid.AcuutOnveilig ? (int)Werkstap.NuOnveilig : t.Risico ? (int)Werkstap.SnelleRoute : (int)Werkstap.Geen };

    /// <summary>The day is that of the contact.</summary>
    private IQueryable<Werkrij> Triagegegevens() => db.Contactregels.AsNoTracking()
        .Where(r => r.HulpvraagId != null && r.PersoonId != null && r.Feiten.Activiteit == Activiteit.Triage && _teams.Contains(r.TeamId)
            && db.Hulpvragen.Any(h => h.Id == r.HulpvraagId && h.Gesloten == null) && !db.Triages.Any(t => t.HulpvraagId == r.HulpvraagId))
        .GroupBy(r => new { HulpvraagId = r.HulpvraagId!.Value, PersoonId = r.PersoonId!.Value })
        .Select(g => new Werkrij { Soort = (int)Werksoort.Triagegegevens, Id = g.Key.HulpvraagId, Bij = g.Key.HulpvraagId, PersoonId = g.Key.PersoonId, Nummer = 0, Datum = g.Min(r => r.Feiten.Datum), Aantal = 0, Stap = (int)Werkstap.Geen });

    /// <summary>
    /// The number is how many talks were expected, when the days are not over, and the day is that of the first talk too many. For
    /// bridging care whose referral stopped it is the day of that.
    /// </summary>
    private IQueryable<Werkrij> Termijnen()
    {
        var over = Trajecttermijnen.TeBespreken(db, _teams, _vandaag, kader.Wachten.Termijnen.Opvolgen(_vandaag));
        return over.Select(t => new Werkrij
        {
            Soort = (int)Werksoort.Termijn,
            Id = t.Id,
            Bij = t.Id,
            PersoonId = t.PersoonId,
            Nummer = 0,
            Datum = t.VerwachtEinde < _vandaag ? t.VerwachtEinde.Value : db.Contactregels.Where(r => r.PersoonId == t.PersoonId && r.Geldend == Uitkomst.Jeugdhulp && r.Feiten.Datum >= t.Aanvang)
                .OrderBy(r => r.Feiten.Datum).ThenBy(r => r.Id).Select(r => r.Feiten.Datum).Skip(t.VerwachteGesprekken!.Value).First(),
            Aantal = t.VerwachtEinde < _vandaag ? 0 : t.VerwachteGesprekken!.Value,
            Stap = (int)Werkstap.Geen,
        }).Concat(Trajecttermijnen.ZonderWacht(db, _teams).Where(t => !over.Any(o => o.Id == t.Id)).Select(t => new Werkrij
        {
            Soort = (int)Werksoort.Termijn,
            Id = t.Id,
            Bij = t.Id,
            PersoonId = t.PersoonId,
            Nummer = 0,
            Datum = db.Doorverwijzingen.Where(d => d.Id == t.DoorverwijzingId).Select(d => d.BeeindigdOp!.Value).First(),
            Aantal = 0,
            Stap = (int)Werkstap.DoorverwijzingGestopt,
        }));
    }

    /// <summary>Nobody ratifies an own beschikking.</summary>
    private IQueryable<Werkrij> Beschikkingen()
    {
        var account = db.Aanmelding.AccountId;
        return from b in db.Beschikkingen.AsNoTracking()
               where b.Bekrachtigd == null && b.DoorAccountId != account
               join t in db.Trajecten on new { b.GemeenteCode, Id = b.TrajectId } equals new { t.GemeenteCode, t.Id }
               where _teams.Contains(t.TeamId)
               select new Werkrij { Soort = (int)Werksoort.Beschikking, Id = t.Id, Bij = b.Id, PersoonId = t.PersoonId, Nummer = 0, Datum = b.Datum, Aantal = 0, Stap = (int)Werkstap.Geen };
    }

    /// <summary>Of a half-year that was delivered no class can be chosen any more.</summary>
    private IQueryable<Werkrij> Grensgevallen() => db.Contactregels.AsNoTracking()
        .Where(r => _teams.Contains(r.TeamId) && r.Geldend == Uitkomst.Grensgeval && r.GekozenKlasse == null && !db.Verzegelingen.Any(z => z.Begin <= r.Feiten.Datum && z.Einde >= r.Feiten.Datum))
        .Select(r => new Werkrij { Soort = (int)Werksoort.Grensgeval, Id = r.ContactId, Bij = r.Id, PersoonId = r.PersoonId ?? _niemand, Nummer = 0, Datum = r.Feiten.Datum, Aantal = 0, Stap = (int)Werkstap.Geen });

    private IQueryable<Wachtende> Wachtenden => db.Wachtenden.AsNoTracking().Where(w => w.EindeOp == null && _teams.Contains(w.TeamId)).Where(Wachtplekken.Vooraan(db, _vandaag));

    /// <summary>The day is that of the talk.</summary>
    private IQueryable<Werkrij> EersteGesprekken()
    {
        var teMelden = Wachtgesprekken.TeMelden(db);
        return Wachtenden.Where(w => teMelden.Any(p => p.Plaats.Id == w.Id)).Select(w => new Werkrij
        {
            Soort = (int)Werksoort.EersteGesprek,
            Id = w.Id,
            Bij = w.Id,
            PersoonId = w.PersoonId,
            Nummer = 0,
            Datum = teMelden.Where(p => p.Plaats.Id == w.Id).Min(p => p.Regel.Feiten.Datum),
            Aantal = 0,
            Stap = (int)Werkstap.Geen,
        });
    }

    private IQueryable<Werkrij> Wachtlijst()
    {
        var grens = kader.Wachten.Termijnen.Nakijken(_vandaag);
        var gesproken = Wachtgesprekken.TeMelden(db);
        return Wachtenden
            .Where(w => w.AangemeldOp <= grens && !db.Wachtcontroles.Any(c => c.WachtendeId == w.Id && c.Datum > grens) && !gesproken.Any(g => g.Plaats.Id == w.Id))
            .Select(w => new Werkrij { Soort = (int)Werksoort.Wachtlijst, Id = w.Id, Bij = w.Id, PersoonId = w.PersoonId, Nummer = 0, Datum = w.AangemeldOp, Aantal = 0, Stap = w.Urgentie == Wachturgentie.Spoed ? (int)Werkstap.Spoed : w.Urgentie == Wachturgentie.Voorrang ? (int)Werkstap.Voorrang : (int)Werkstap.Geen });
    }

    private IQueryable<Werkrij> Doorverwijzingen()
    {
        var grens = kader.Wachten.Termijnen.Opvolgen(_vandaag);
        var daarna = grens.AddDays(1).BeginInNederland();

        // News is about the wait itself: to give it to another team or to write a remark tells nothing of how it stands.
        Verloopsoort[] nieuws = [Verloopsoort.Gevolgd, Verloopsoort.Nagekeken];
        return Doorverwijzingbeheer.VanTeams(db, _teams)
            .Where(d => d.GestartOp == null && d.BeeindigdOp == null && d.Datum <= grens && !db.Verloopregels.Any(v => v.DoorverwijzingId == d.Id && nieuws.Contains(v.Soort) && v.Op >= daarna))
            .Select(d => new Werkrij { Soort = (int)Werksoort.Doorverwijzing, Id = d.Id, Bij = d.Id, PersoonId = d.PersoonId!.Value, Nummer = 0, Datum = d.Datum, Aantal = 0, Stap = (int)Werkstap.Geen });
    }

    /// <summary>The second id is the planned talk, and the step its moment; of help that goes on.</summary>
    private IQueryable<Werkrij> Aanbiedercontacten()
    {
        var tot = _vandaag.AddDays(Aanbiederregels.DagenVooraf);
        var gepland = db.Aanbiedercontacten.AsNoTracking().Where(m => m.ContactId == null && m.Dag <= tot);
        var bij = db.Trajecten.AsNoTracking().Where(t => t.Einde == null && _teams.Contains(t.TeamId)).Select(t => new { t.Id, t.PersoonId })
            .Concat(Doorverwijzingbeheer.VanTeams(db, _teams).Where(d => d.BeeindigdOp == null).Select(d => new { d.Id, PersoonId = d.PersoonId!.Value }));
        return from m in gepland
               join b in bij on m.TrajectId ?? m.DoorverwijzingId!.Value equals b.Id
               select new Werkrij
               {
                   Soort = (int)Werksoort.Aanbiedercontact,
                   Id = b.Id,
                   Bij = m.Id,
                   PersoonId = b.PersoonId,
                   Nummer = 0,
                   Datum = m.Dag,
                   Aantal = 0,
                   Stap = m.Moment == Aanbiedermoment.Intake ? (int)Werkstap.Intake : m.Moment == Aanbiedermoment.Halverwege ? (int)Werkstap.Halverwege : (int)Werkstap.Einde,
               };
    }

    private IQueryable<Werkrij> Terugkoppelingen() =>
        from k in db.Terugkoppelingen.AsNoTracking()
        where k.GedaanOp == null
        join t in db.Trajecten on new { k.GemeenteCode, Id = k.TrajectId } equals new { t.GemeenteCode, t.Id }
        where _teams.Contains(t.TeamId)
        select new Werkrij { Soort = (int)Werksoort.Terugkoppeling, Id = t.Id, Bij = k.Id, PersoonId = t.PersoonId, Nummer = 0, Datum = k.Sinds, Aantal = 0, Stap = (int)Werkstap.Geen };

    /// <summary>
    /// The second id is the hulpvraag, empty for help without one. The day is that of <see cref="Aanvangsbepaler"/>: of the last contact
    /// before which there was no help, nor anything after which nobody waited; and no silence lies between it and the last months.
    /// </summary>
    private IQueryable<Werkrij> Trajecten()
    {
        var (hulp, kennismakingen, sinds) = (Hulpdagen.Onbedekt(db, kader.ZonderTraject), Hulpdagen.Kennismakingen, Hulpdagen.Sinds(_vandaag));
        return TrajectvoorstellenQuery.Groepen(db, _teams, _vandaag, kader.ZonderTraject).Select(g => new Werkrij
        {
            Soort = (int)Werksoort.Traject,
            Id = g.PersoonId!.Value,
            Bij = g.HulpvraagId ?? _niemand,
            PersoonId = g.PersoonId!.Value,
            Nummer = 0,
            Datum = hulp.Where(c => c.PersoonId == g.PersoonId && c.HulpvraagId == g.HulpvraagId && c.Feiten.Datum <= g.Eerste
                && !hulp.Any(s => s.PersoonId == c.PersoonId && s.HulpvraagId == c.HulpvraagId && s.Feiten.Datum >= c.Feiten.Datum && s.Feiten.Datum < sinds
                    && !hulp.Any(d => d.PersoonId == s.PersoonId && d.HulpvraagId == s.HulpvraagId && d.Feiten.Datum > s.Feiten.Datum && d.Feiten.Datum <= s.Feiten.Datum.AddDays(Aanvangsbepaler.AndereHulpNaDagen)))
                && !hulp.Any(e => e.PersoonId == c.PersoonId && e.HulpvraagId == c.HulpvraagId && e.Feiten.Datum < c.Feiten.Datum
                    && (!kennismakingen.Contains(e.Feiten.Activiteit)
                        || (e.Feiten.Datum >= c.Feiten.Datum.AddDays(-Aanvangsbepaler.WachtenVanafDagen)
                            && !db.Wachtenden.Any(w => w.PersoonId == c.PersoonId && w.AangemeldOp < c.Feiten.Datum && (w.EindeOp == null || w.EindeOp > e.Feiten.Datum)
                                && db.Teamopvolgingen.Any(o => o.VanTeamId == w.TeamId && o.TeamId == c.TeamId))))
                    && !hulp.Any(s => s.PersoonId == e.PersoonId && s.HulpvraagId == e.HulpvraagId && s.Feiten.Datum >= e.Feiten.Datum && s.Feiten.Datum < sinds
                        && !hulp.Any(d => d.PersoonId == s.PersoonId && d.HulpvraagId == s.HulpvraagId && d.Feiten.Datum > s.Feiten.Datum && d.Feiten.Datum <= s.Feiten.Datum.AddDays(Aanvangsbepaler.AndereHulpNaDagen))))).Max(c => c.Feiten.Datum),
            Aantal = 0,
            Stap = (int)Werkstap.Geen,
        });
    }

    /// <summary>The number is how many contacts wait in the group.</summary>
    private IQueryable<Werkrij> Herclassificaties() => db.Voorstelgroepen.AsNoTracking()
        .Where(g => _teams.Contains(g.TeamId) && g.Stand == Voorstelstand.Open && g.Voorstellen.Any(v => v.Afloop == Afloop.Wacht))
        .Select(g => new Werkrij { Soort = (int)Werksoort.Herclassificatie, Id = g.Id, Bij = g.Id, PersoonId = _niemand, Nummer = 0, Datum = _vandaag, Aantal = g.Voorstellen.Count(v => v.Afloop == Afloop.Wacht), Stap = (int)Werkstap.Geen });
}
