using Jeugdhulp.Application.Data;
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

    public Halfjaar Halfjaar => Halfjaar.Van(Begin);
}

/// <summary>A finding with the delivery, as queries compose it.</summary>
internal sealed class Openvondst
{
    public required Cbsleveringvondst Vondst { get; init; }

    public required DateOnly Begin { get; init; }

    public required DateTimeOffset Op { get; init; }

    public bool LigtVast { get; init; }

    public bool Gewijzigd { get; init; }

    public DateOnly? Contact { get; init; }

    public DateOnly? Traject { get; init; }
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

    /// <summary>About the contacts of a jeugdige, none of them named.</summary>
    private static readonly string[] AlleContacten = ["I02", "I04"];

    /// <summary>Codes of the checks that stand in the way and that a team can mend.</summary>
    public static IReadOnlyList<string> Tegen { get; } = [.. Codes(Ernst.Blokkeert)];

    /// <summary>Codes of the checks that ask to look, and that a team can mend.</summary>
    public static IReadOnlyList<string> Letop { get; } = [.. Codes(Ernst.Waarschuwt)];

    /// <summary>What a team can still do something about.</summary>
    public static IQueryable<Openvondst> Van(JeugdhulpDbContext db, string[] codes) => Alle(db, codes).Where(o => !o.LigtVast || !o.Gewijzigd);

    /// <summary>Also what was changed after the records were frozen.</summary>
    public static IQueryable<Openvondst> Alle(JeugdhulpDbContext db, string[] codes) =>
        from v in db.Cbsleveringvondsten.AsNoTracking()
        where codes.Contains(v.Code)
        join l in db.Cbsleveringen on new { v.GemeenteCode, Id = v.LeveringId } equals new { l.GemeenteCode, l.Id }
        where l.Stand == Leveringsstand.Concept || l.Stand == Leveringsstand.Gecontroleerd || l.Stand == Leveringsstand.Vastgesteld
        join c in db.Cbsleveringcontroles on new { v.GemeenteCode, v.LeveringId, Nummer = v.Controle } equals new { c.GemeenteCode, c.LeveringId, c.Nummer }
        where !db.Cbsleveringcontroles.Any(later => later.LeveringId == c.LeveringId && later.Nummer > c.Nummer)
        where !Vast.Contains(v.Code) || !db.Verzegelingen.Any(z => z.Begin == l.Begin)
        select new Openvondst
        {
            Vondst = v,
            Begin = l.Begin,
            Op = c.Op,
            LigtVast = l.Stand != Leveringsstand.Concept,
            Gewijzigd = db.Contactregels.Any(r => r.Id == v.BronId && (r.KeuzeOp > c.Op || db.Contactwijzigingen.Any(w => w.ContactId == r.ContactId && w.Op > c.Op)))
                || db.Verloopregels.Any(w => w.TrajectId == v.BronId && w.Op > c.Op)
                || db.Persoonwijzigingen.Any(w => w.PersoonId == v.PersoonId && w.Op > c.Op)
                || db.Afrondingen.Any(a => a.PersoonId == v.PersoonId && a.Op > c.Op)
                || db.Vervolgkeuzes.Any(k => k.PersoonId == v.PersoonId && k.Op > c.Op)
                || db.Dossierwijzigingen.Any(w => w.DossierId == v.DossierId && w.Op > c.Op)

                // Also by a traject that was not there.
                || (AlleContacten.Contains(v.Code)
                    && (db.Trajecten.Any(t => t.PersoonId == v.PersoonId && db.Verloopregels.Any(w => w.TrajectId == t.Id && w.Op > c.Op))
                        || db.Contactregels.Any(r => r.PersoonId == v.PersoonId && (r.KeuzeOp > c.Op || db.Contactwijzigingen.Any(w => w.ContactId == r.ContactId && w.Op > c.Op))))),
            Contact = db.Contactregels.Where(r => r.Id == v.BronId).Select(r => (DateOnly?)r.Feiten.Datum).FirstOrDefault(),
            Traject = db.Trajecten.Where(t => t.Id == v.BronId).Select(t => (DateOnly?)t.Aanvang).FirstOrDefault(),
        };

    /// <summary>What a team can mend, for the query of a page to narrow down to whom it is about.</summary>
    public static IQueryable<Openvondst> TeHerstellen(JeugdhulpDbContext db) => Van(db, [.. Tegen, .. Letop]);

    /// <summary>As they are shown: what stands in the way first.</summary>
    public static IReadOnlyList<Openbevinding> Lees(IEnumerable<Openvondst> gevonden) =>
    [
        .. gevonden.Select(g => new Openbevinding(g.Vondst.Id, Controles.Van(g.Vondst.Code), g.Begin, g.Op, g.Contact) { LigtVast = g.LigtVast, Gewijzigd = g.Gewijzigd, PersoonId = g.Vondst.PersoonId, Traject = g.Traject })
            .OrderBy(g => g.Gewijzigd).ThenBy(g => g.Controle.Ernst).ThenBy(g => g.Begin).ThenBy(g => g.Controle.Code, StringComparer.Ordinal).ThenBy(g => g.Contact).ThenBy(g => g.Id),
    ];

    private static IEnumerable<string> Codes(Ernst ernst) => Controles.Alle
        .Where(c => c.Ernst == ernst && c.Waar is not (Herstelplek.Instellingen or Herstelplek.Teams or Herstelplek.Levering or Herstelplek.Geen)).Select(c => c.Code);
}
