using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Levering;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Leveringen;

/// <summary>What the last check of a delivery found about help of a team, for whoever can mend it.</summary>
/// <param name="Id">Of the <see cref="Cbsleveringvondst"/>.</param>
/// <param name="Controle">The check that found it.</param>
/// <param name="Begin">First day of the half-year.</param>
/// <param name="Op">When it was found.</param>
/// <param name="Contact">Day of the contact it is about, so that several of one jeugdige are told apart; empty when it is about none.</param>
public sealed record Openbevinding(Guid Id, Controle Controle, DateOnly Begin, DateTimeOffset Op, DateOnly? Contact)
{
    /// <summary>The records are frozen: no later check of this delivery comes.</summary>
    public bool LigtVast { get; init; }

    /// <summary>What it is about was changed after the check, so it may be mended; the next check tells.</summary>
    public bool Gewijzigd { get; init; }

    /// <summary>Whom it is about.</summary>
    public Guid? PersoonId { get; init; }

    /// <summary>First day of the traject it is about, so that several of one jeugdige are told apart; empty when it is about none.</summary>
    public DateOnly? Traject { get; init; }

    /// <summary>It was found in the delivery by dossiers.</summary>
    public bool OpDossiers { get; init; }

    /// <summary>Over this half-year there is another delivery beside it, that counts otherwise.</summary>
    public bool OokAnders { get; init; }

    /// <summary>The other one has it too, and one mend answers both.</summary>
    public bool InBeide { get; init; }

    public Halfjaar Halfjaar => Halfjaar.Van(Begin);

    /// <summary>What is wrong and what to do.</summary>
    public string Zin => Controle.ZinVan(OpDossiers && !InBeide);
}

/// <summary>A finding with the delivery, as queries compose it.</summary>
internal sealed class Openvondst
{
    public required Cbsleveringvondst Vondst { get; init; }

    /// <summary>Whom it is about; of two persons who were merged since, who stays.</summary>
    public Guid? PersoonId { get; init; }

    public required DateOnly Begin { get; init; }

    public required Leveringsdefinitie Definitie { get; init; }

    public required DateTimeOffset Op { get; init; }

    public bool LigtVast { get; init; }

    public bool Gewijzigd { get; init; }

    public DateOnly? Contact { get; init; }

    public DateOnly? Traject { get; init; }

    /// <inheritdoc cref="Openbevinding.OokAnders"/>
    public bool OokAnders { get; init; }

    /// <inheritdoc cref="Openbevinding.InBeide"/>
    public bool InBeide { get; init; }

    /// <summary>Another finding of the same team says the same and leads to the same place: of a second record, or of the other delivery.</summary>
    public bool Dubbel { get; init; }
}

/// <summary>
/// Findings that are with the teams: of deliveries that the CBS does not have yet, as the last check saw them, whether it stood in the way
/// or not. What is mended goes at the next check, and says until then that it was changed; once the records are frozen there is none, and
/// what was changed since goes. The class of a contact of a half-year that was delivered before is settled, so nobody is asked for
/// another. Works within the transaction of the caller.
/// </summary>
internal static class Openbevindingen
{
    private static readonly string[] Vast = [.. Controles.OverKlasse];

    private const int Maanden = 6;

    /// <summary>About the contacts of a jeugdige, none of them named.</summary>
    private static readonly string[] AlleContacten = ["I02", "I04"];

    /// <summary>That a dossier no longer counts is mended there or at the traject.</summary>
    private const string Dossierstand = "I16";

    /// <summary>Any contact of around the end of the half-year tells that the help goes on.</summary>
    private const string LangStil = "I06";

    /// <summary>Another contact with help can answer these, or one that was changed.</summary>
    private static readonly string[] OverAanvang = ["I19", "M15", "M20"];

    private static readonly string[] OverContacten = [.. AlleContacten, .. OverAanvang];

    /// <summary>Only facts of the jeugdige answer these, whatever record they were found in.</summary>
    private static readonly string[] OverFeiten = [.. Bij(Herstelplek.Persoon, Herstelplek.Woonplaats, Herstelplek.PersonenSamenvoegen)];

    /// <summary>The birth date can answer R06 too, beside the first day.</summary>
    private static readonly string[] OverPersoon = ["R06", .. OverFeiten];

    /// <summary>By dossiers the reason of an end comes from the traject that ended, or from the plan.</summary>
    private static readonly string[] OverReden = ["R21", "R23", "R24"];

    /// <summary>Whatever record it was found in, it is mended at the jeugdige.</summary>
    private static readonly string[] PerPersoon = [.. AlleContacten, .. OverFeiten, .. Bij(Herstelplek.Grond)];

    private static readonly string[] OverAfronding = [.. Bij(Herstelplek.Afronding)];

    private static readonly string[] OverVerlenging = [.. Bij(Herstelplek.Grond)];

    /// <summary>Codes of the checks that stand in the way and that a team can mend.</summary>
    public static IReadOnlyList<string> Tegen { get; } = [.. Codes(Ernst.Blokkeert)];

    /// <summary>Codes of the checks that ask to look, and that a team can mend.</summary>
    public static IReadOnlyList<string> Letop { get; } = [.. Codes(Ernst.Waarschuwt)];

    /// <summary>What a team can still do something about.</summary>
    public static IQueryable<Openvondst> Van(JeugdhulpDbContext db, string[] codes) => Alle(db, codes).Where(o => !o.LigtVast || !o.Gewijzigd);

    /// <summary>Also what was changed after the records were frozen.</summary>
    public static IQueryable<Openvondst> Alle(JeugdhulpDbContext db, string[] codes)
    {
        var anderen = Laatste(db);
        var (tellend, hulp) = (db.Contactregels.Meetellend(), db.Contactregels.MetHulp());
        var verloop = db.Verloopregels.Where(w => w.TrajectId != null && Nadientelling.Soorten.Contains(w.Soort));
        return
            from r in Laatste(db)
            where codes.Contains(r.Vondst.Code)
            join s in db.Samengevoegden on new { r.Vondst.GemeenteCode, r.Vondst.PersoonId } equals new { s.GemeenteCode, PersoonId = (Guid?)s.PersoonId } into samen
            from s in samen.DefaultIfEmpty()
            let v = r.Vondst
            let l = r.Levering
            let wie = (Guid?)s.BlijftId ?? v.PersoonId
            let eind = l.Begin.AddMonths(Maanden)
            let weken = db.Dossierafspraken.OrderByDescending(a => a.Op).Select(a => (int?)a.WekenZonderContact).FirstOrDefault() ?? Inhoudscontroles.StandaardWeken
            let redenElders = OverReden.Contains(v.Code) && v.BronId != null && v.BronId == v.DossierId
            select new Openvondst
            {
                Vondst = v,
                PersoonId = wie,
                Begin = l.Begin,
                Definitie = l.Definitie,
                Op = r.Op,
                LigtVast = l.Stand != Leveringsstand.Concept,

                // Only what can answer the question: a move of the jeugdige says nothing of a first day, and a talk of next week nothing of this
                // half-year. And a finding may name nobody, and a line be about something else: what is empty on both sides is not the same. Said
                // of each side, so that the index on the person is used.
                Gewijzigd = db.Contactregels.Any(k => k.Id == v.BronId && (k.KeuzeOp > r.Op || db.Contactwijzigingen.Any(w => w.ContactId == k.ContactId && w.Op > r.Op)))
                    || (!OverFeiten.Contains(v.Code)
                        && ((v.BronId != null && verloop.Any(w => w.TrajectId == v.BronId && w.Op > r.Op))
                            || (v.DossierId != null && (v.BronId == v.DossierId || v.Code == Dossierstand) && db.Dossierwijzigingen.Any(w => w.DossierId == v.DossierId && w.Op > r.Op))))
                    || (wie != null
                        && ((OverPersoon.Contains(v.Code) && db.Persoonwijzigingen.Any(w => w.PersoonId != null && w.PersoonId == wie && w.Soort == Persoonwijzigingsoort.Gegevens && w.Op > r.Op))
                            || ((OverAfronding.Contains(v.Code) || redenElders) && db.Afrondingen.Any(a => a.PersoonId == wie && a.Op > r.Op))
                            || (OverVerlenging.Contains(v.Code) && db.Vervolgkeuzes.Any(k => k.PersoonId == wie && k.Op > r.Op))

                            // Also by a traject that was not there.
                            || ((AlleContacten.Contains(v.Code) || redenElders) && db.Trajecten.Any(t => t.PersoonId == wie && verloop.Any(w => w.TrajectId == t.Id && w.Op > r.Op)))

                            // A changed contact may have been help; a new one has to be, and after the half-year it says nothing of how that help began.
                            || (OverContacten.Contains(v.Code) && db.Contactregels.Any(k => k.PersoonId != null && k.PersoonId == wie
                                && (!AlleContacten.Contains(v.Code) || (k.Feiten.Datum >= l.Begin && k.Feiten.Datum < eind))
                                && (k.KeuzeOp > r.Op || db.Contactwijzigingen.Any(w => w.ContactId == k.ContactId && w.Op > r.Op))))
                            || (OverAanvang.Contains(v.Code) && hulp.Any(k => k.PersoonId != null && k.PersoonId == wie && k.Feiten.Datum < eind && k.Contact!.GeregistreerdOp > r.Op))
                            || (v.Code == LangStil && tellend.Any(k => k.PersoonId != null && k.PersoonId == wie && k.Feiten.Datum < eind && k.Feiten.Datum >= eind.AddDays(-1 - (7 * weken))
                                && (k.Contact!.GeregistreerdOp > r.Op || k.KeuzeOp > r.Op || db.Contactwijzigingen.Any(w => w.ContactId == k.ContactId && w.Op > r.Op)))))),
                Contact = db.Contactregels.Where(k => k.Id == v.BronId).Select(k => (DateOnly?)k.Feiten.Datum).FirstOrDefault(),
                Traject = db.Trajecten.Where(t => t.Id == v.BronId).Select(t => (DateOnly?)t.Aanvang).FirstOrDefault(),
                OokAnders = db.Cbsleveringen.Any(o => o.Begin == l.Begin && o.Definitie != l.Definitie && o.Stand != Leveringsstand.Ingetrokken),
                InBeide = anderen.Any(a => a.Vondst.PersoonId != null && a.Vondst.PersoonId == v.PersoonId && a.Vondst.Code == v.Code
                    && a.Levering.Begin == l.Begin && a.Levering.Definitie != l.Definitie && (a.Levering.Stand == Leveringsstand.Concept) == (l.Stand == Leveringsstand.Concept)
                    && (PerPersoon.Contains(v.Code) || a.Vondst.BronId == v.BronId)),

                // Of two deliveries the newest check knows best.
                Dubbel = anderen.Any(a => a.Vondst.PersoonId != null && a.Vondst.PersoonId == v.PersoonId && a.Vondst.Code == v.Code && a.Vondst.TeamId == v.TeamId
                    && a.Levering.Begin == l.Begin && (a.Levering.Stand == Leveringsstand.Concept) == (l.Stand == Leveringsstand.Concept)
                    && (a.Levering.Id == l.Id
                        ? PerPersoon.Contains(v.Code) && a.Vondst.BronId != v.BronId && a.Vondst.Nummer < v.Nummer

                            // One that is gone says nothing for the other.
                            && (l.Stand == Leveringsstand.Concept || OverFeiten.Contains(v.Code)
                                || !(verloop.Any(w => w.TrajectId == a.Vondst.BronId && w.Op > r.Op) || db.Dossierwijzigingen.Any(w => w.DossierId == a.Vondst.BronId && w.Op > r.Op)))
                        : a.Levering.Definitie != l.Definitie && (PerPersoon.Contains(v.Code) || a.Vondst.BronId == v.BronId)
                            && (a.Op > r.Op || (a.Op == r.Op && a.Levering.Definitie == Leveringsdefinitie.Trajecten)))),
            };
    }

    /// <summary>The same thing as the last check found it, whatever its id is by now: a form was opened from the finding of an earlier one.</summary>
    public static Task<Openvondst?> NuAsync(JeugdhulpDbContext db, Cbsleveringvondst gezien, CancellationToken ct)
    {
        var (id, levering, wie, bron) = (gezien.Id, gezien.LeveringId, gezien.PersoonId, gezien.BronId);
        return Alle(db, [gezien.Code])
            .Where(o => o.Vondst.BronId == bron && o.PersoonId == wie && db.Cbsleveringen.Any(l => l.Id == levering && l.Begin == o.Begin && l.Definitie == o.Definitie))
            .OrderBy(o => o.Vondst.Id == id ? 0 : o.Vondst.LeveringId == levering ? 1 : 2).ThenBy(o => o.Vondst.Nummer)
            .FirstOrDefaultAsync(ct);
    }

    /// <summary>Whether a check of this half-year is still with the teams, and may find this.</summary>
    public static Task<bool> VraagtNogAsync(JeugdhulpDbContext db, string code, DateOnly begin, Leveringsdefinitie definitie, CancellationToken ct) => Lopend(db)
        .AnyAsync(l => l.Begin == begin && l.Definitie == definitie && db.Cbsleveringcontroles.Any(c => c.LeveringId == l.Id) && (!Vast.Contains(code) || !db.Verzegelingen.Any(z => z.Begin == begin)), ct);

    /// <summary>The ids under which findings about someone were kept: the own one, and those of whoever was merged into this person.</summary>
    public static IQueryable<Guid> Namen(JeugdhulpDbContext db, Guid persoonId) =>
        db.Personen.Where(p => p.Id == persoonId).Select(p => p.Id).Concat(db.Samengevoegden.Where(s => s.BlijftId == persoonId).Select(s => s.PersoonId));

    /// <summary>What a team can mend, for the query of a page to narrow down to whom it is about.</summary>
    public static IQueryable<Openvondst> TeHerstellen(JeugdhulpDbContext db) => Van(db, [.. Tegen, .. Letop]);

    /// <summary>Without those about a contact that the reader may not open: they are among the work of the team that had it.</summary>
    public static IQueryable<Openvondst> TeHerstellenDoor(JeugdhulpDbContext db, TimeProvider klok)
    {
        var leesbaar = Lezer.Leesbaar(db, klok);
        return TeHerstellen(db).Where(o => !db.Contactregels.Any(r => r.Id == o.Vondst.BronId && !leesbaar.Any(c => c.Id == r.ContactId)));
    }

    /// <summary>As they are shown on one page: what stands in the way first, and what says the same and leads to the same place once.</summary>
    public static IReadOnlyList<Openbevinding> Lees(IReadOnlyCollection<Openvondst> gevonden) =>
    [
        .. gevonden.Where(g => !gevonden.Any(a => ZegtBeter(a, g)))
            .Select(g => new Openbevinding(g.Vondst.Id, Controles.Van(g.Vondst.Code), g.Begin, g.Op, g.Contact)
            {
                LigtVast = g.LigtVast,
                Gewijzigd = g.Gewijzigd,
                PersoonId = g.PersoonId,
                Traject = g.Traject,
                OpDossiers = g.Definitie is Leveringsdefinitie.Dossiers,
                OokAnders = g.OokAnders,
                InBeide = g.InBeide,
            })
            .OrderBy(g => g.Gewijzigd).ThenBy(g => g.Controle.Ernst).ThenBy(g => g.Begin).ThenBy(g => g.Controle.Code, StringComparer.Ordinal).ThenBy(g => g.Contact).ThenBy(g => g.Id),
    ];

    /// <summary>As <see cref="Openvondst.Dubbel"/>, of what stands on one page.</summary>
    private static bool ZegtBeter(Openvondst een, Openvondst ander)
    {
        var (a, v) = (een.Vondst, ander.Vondst);
        var (perPersoon, zelfde) = (PerPersoon.Contains(v.Code), a.BronId == v.BronId);
        return a.Code == v.Code && ander.PersoonId is { } wie && een.PersoonId == wie && een.Begin == ander.Begin && een.LigtVast == ander.LigtVast
            && (a.LeveringId == v.LeveringId
                ? perPersoon && !zelfde && a.Nummer < v.Nummer
                : een.Definitie != ander.Definitie && (perPersoon || zelfde) && (een.Op > ander.Op || (een.Op == ander.Op && een.Definitie is Leveringsdefinitie.Trajecten)));
    }

    /// <summary>What the last check of each found, where it can still be mended.</summary>
    private static IQueryable<Vondstrij> Laatste(JeugdhulpDbContext db) =>
        from v in db.Cbsleveringvondsten.AsNoTracking()
        join l in Lopend(db) on new { v.GemeenteCode, Id = v.LeveringId } equals new { l.GemeenteCode, l.Id }
        join c in db.Cbsleveringcontroles on new { v.GemeenteCode, v.LeveringId, Nummer = v.Controle } equals new { c.GemeenteCode, c.LeveringId, c.Nummer }
        where !db.Cbsleveringcontroles.Any(later => later.LeveringId == c.LeveringId && later.Nummer > c.Nummer)
        where !Vast.Contains(v.Code) || !db.Verzegelingen.Any(z => z.Begin == l.Begin)
        select new Vondstrij { Vondst = v, Levering = l, Op = c.Op };

    /// <summary>Deliveries that the CBS does not have yet.</summary>
    private static IQueryable<Cbslevering> Lopend(JeugdhulpDbContext db) =>
        db.Cbsleveringen.Where(l => l.Stand == Leveringsstand.Concept || l.Stand == Leveringsstand.Gecontroleerd || l.Stand == Leveringsstand.Vastgesteld);

    private static IEnumerable<string> Bij(params Herstelplek[] plekken) => Controles.Alle.Where(c => plekken.Contains(c.Waar)).Select(c => c.Code);

    private static IEnumerable<string> Codes(Ernst ernst) => Controles.Alle
        .Where(c => c.Ernst == ernst && c.Waar is not (Herstelplek.Instellingen or Herstelplek.Teams or Herstelplek.Levering or Herstelplek.Geen)).Select(c => c.Code);

    private sealed class Vondstrij
    {
        public required Cbsleveringvondst Vondst { get; init; }

        public required Cbslevering Levering { get; init; }

        public required DateTimeOffset Op { get; init; }
    }
}
