using System.Linq.Expressions;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Levering;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Werk;

/// <summary>Gathers what waits for the own teams in all rooms.</summary>
public sealed class WerkQuery(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>Rows of the start page.</summary>
    public const int Hoogstens = 10;

    /// <summary>Rows of one kind on the start page, so that one kind does not hide the others.</summary>
    public const int PerSoort = 3;

    /// <summary>Rows on a page of one kind.</summary>
    public const int PerPagina = 25;

    /// <summary>After all names.</summary>
    private const string Achteraan = "\uffff";

    /// <summary>The kinds of plans and triages, as their own page shows them.</summary>
    public static IReadOnlyList<Werksoort> Plansoorten { get; } = [Werksoort.Triage, Werksoort.Planbesluit, Werksoort.Planterug, Werksoort.Evaluatie, Werksoort.AlleenSpreken, Werksoort.Vertellen];

    /// <summary>One kind, a page of it; of all own teams or of one of them. Null for a team that is not the reader's.</summary>
    public async Task<Werklijst?> LaadAsync(Werksoort soort, Guid? teamId, int pagina, CancellationToken ct)
    {
        await using var transactie = await db.BeginBijVraagAsync(ct);
        var vandaag = klok.Vandaag();
        var lezer = await Lezer.LaadAsync(db, vandaag, ct);
        var team = lezer.Teams.FirstOrDefault(t => t.Id == teamId);
        if (teamId is not null && team is null)
        {
            return null;
        }

        var vragen = new Werkvragen(db, await Werkkader.LaadAsync(db, vandaag, lezer.Van(teamId), ct));
        if (!vragen.Soorten.Contains(soort))
        {
            return new(soort, 0, 1, [], team?.Naam);
        }

        var aantal = await vragen.Van(soort).CountAsync(ct);
        var juist = Math.Clamp(pagina, 1, Math.Max(1, (aantal + PerPagina - 1) / PerPagina));
        var regels = await MetNamenAsync(Geordend(vragen, soort).Skip((juist - 1) * PerPagina).Take(PerPagina), ct);
        Log(regels, soort.ToString());
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new(soort, aantal, juist, regels, team?.Naam);
    }

    /// <summary>What waits in plans and triages: all counts, and of each kind the first page.</summary>
    public async Task<Werkoverzicht> PlannenAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginBijVraagAsync(ct);
        var vandaag = klok.Vandaag();
        var lezer = await Lezer.LaadAsync(db, vandaag, ct);
        if (lezer.TeamIds.Length == 0)
        {
            return Werkoverzicht.Leeg;
        }

        var vragen = new Werkvragen(db, await Werkkader.LaadAsync(db, vandaag, lezer.TeamIds, ct));
        var aantallen = await TelAsync(vragen, Plansoorten, ct);
        var regels = await MetNamenAsync(Plansoorten.Select(soort => Geordend(vragen, soort).Take(PerPagina)).Aggregate((een, ander) => een.Concat(ander)), ct);
        Log(regels, "plannen");
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new(aantallen, regels);
    }

    /// <summary>Whether a row still waits for this reader, as it was seen.</summary>
    internal async Task<bool> StaatErNogAsync(Werkopdracht gezien, CancellationToken ct)
    {
        await using var transactie = await db.BeginBijVraagAsync(ct);
        var vandaag = klok.Vandaag();
        var lezer = await Lezer.LaadAsync(db, vandaag, ct);
        var vragen = new Werkvragen(db, await Werkkader.LaadAsync(db, vandaag, lezer.TeamIds, ct));
        var (id, bij, datum) = (gezien.Id, gezien.Bij, gezien.Datum);
        return vragen.Soorten.Contains(gezien.Soort) && await vragen.Van(gezien.Soort).AnyAsync(w => w.Id == id && w.Bij == bij && w.Datum == datum, ct);
    }

    /// <summary>Counts per kind and the first rows, by three commands; in the transaction of the caller, who saves.</summary>
    internal async Task<Werkoverzicht> OverzichtAsync(Lezer lezer, DateOnly vandaag, CancellationToken ct)
    {
        if (lezer.TeamIds.Length == 0)
        {
            return Werkoverzicht.Leeg;
        }

        var vragen = new Werkvragen(db, await Werkkader.LaadAsync(db, vandaag, lezer.TeamIds, ct));
        var aantallen = await TelAsync(vragen, vragen.Soorten, ct);
        if (aantallen.Count == 0)
        {
            return Werkoverzicht.Leeg;
        }

        var eerste = aantallen
            .Select(a => Geordend(vragen, a.Soort).Take(PerSoort))
            .Aggregate((een, ander) => een.Concat(ander))
            .OrderBy(w => w.Soort).ThenBy(Rang).ThenBy(w => w.Datum).ThenBy(w => w.Id).ThenBy(w => w.Bij)
            .Take(Hoogstens);
        var regels = await MetNamenAsync(eerste, ct);
        Log(regels, "overzicht");
        return new(aantallen, regels);
    }

    internal static async Task<IReadOnlyList<Werkaantal>> TelAsync(Werkvragen vragen, IEnumerable<Werksoort> soorten, CancellationToken ct)
    {
        var geteld = await soorten.Select(vragen.Van).Aggregate((een, ander) => een.Concat(ander))
            .GroupBy(w => w.Soort).Select(g => new { g.Key, Aantal = g.Count() }).ToListAsync(ct);
        return [.. geteld.OrderBy(g => g.Key).Select(g => new Werkaantal((Werksoort)g.Key, g.Aantal))];
    }

    /// <summary>Who is in danger goes before a term, whatever the day: urgency first (TRI-02).</summary>
    private static readonly Expression<Func<Werkrij, int>> Rang = w => w.Stap == (int)Werkstap.NuOnveilig ? 0 : w.Stap == (int)Werkstap.SnelleRoute || w.Stap == (int)Werkstap.Spoed ? 1 : w.Stap == (int)Werkstap.Voorrang ? 2 : 3;

    private static readonly Func<Werkrij, int> RangVan = Rang.Compile();

    private static IQueryable<Werkrij> Geordend(Werkvragen vragen, Werksoort soort) =>
        vragen.BevindingenOpNaam(soort) ?? vragen.Van(soort).OrderBy(Rang).ThenBy(w => w.Datum).ThenBy(w => w.Id).ThenBy(w => w.Bij);

    private async Task<List<Werkregel>> MetNamenAsync(IQueryable<Werkrij> rijen, CancellationToken ct)
    {
        var open = Openbevindingen.Alle(db, [.. Openbevindingen.Tegen, .. Openbevindingen.Letop]);
        var gevonden = await (
            from w in rijen
            join p in db.Personen.AsNoTracking() on w.PersoonId equals p.Id into personen
            from p in personen.DefaultIfEmpty()
            from v in db.Cbsleveringvondsten.AsNoTracking().Where(v => v.Id == w.Bij).DefaultIfEmpty()
            select new
            {
                Rij = w,
                Persoon = p,
                Code = v == null ? null : v.Code,
                Contact = v == null ? null : db.Contactregels.Where(r => r.Id == v.BronId).Select(r => (DateOnly?)r.Feiten.Datum).FirstOrDefault(),
                Traject = v == null ? null : db.Trajecten.Where(t => t.Id == v.BronId).Select(t => (DateOnly?)t.Aanvang).FirstOrDefault(),
                Gewijzigd = v != null && open.Any(o => o.Vondst.Id == w.Bij && o.Gewijzigd),
                LigtVast = v != null && open.Any(o => o.Vondst.Id == w.Bij && o.LigtVast),
                OpDossiers = v != null && db.Cbsleveringen.Any(l => l.Id == v.LeveringId && l.Definitie == Leveringsdefinitie.Dossiers),
                OokAnders = v != null && open.Any(o => o.Vondst.Id == w.Bij && o.OokAnders),
                InBeide = v != null && open.Any(o => o.Vondst.Id == w.Bij && o.InBeide),
                Gezien = v == null ? null : db.Cbsleveringcontroles.Where(c => c.LeveringId == v.LeveringId && c.Nummer == v.Controle).Select(c => (DateTimeOffset?)c.Op).FirstOrDefault(),
            }).ToListAsync(ct);
        return
        [
            .. gevonden.OrderBy(g => g.Rij.Soort).ThenBy(g => RangVan(g.Rij)).ThenBy(g => g.Rij.Datum)

                // As Werkvragen puts findings in order; of other work it says nothing.
                .ThenBy(g => g.Code is null ? "" : g.Persoon?.ZoekAchternaam ?? Achteraan, StringComparer.Ordinal)
                .ThenBy(g => g.Code is null ? "" : g.Persoon?.ZoekVoornamen ?? Achteraan, StringComparer.Ordinal)
                .ThenBy(g => g.Code is null ? Guid.Empty : g.Rij.PersoonId).ThenBy(g => g.Contact ?? g.Traject ?? DateOnly.MaxValue).ThenBy(g => g.Code, StringComparer.Ordinal)
                .ThenBy(g => g.Rij.Id).ThenBy(g => g.Rij.Bij)
                .Select(g => new Werkregel
                {
                    Soort = (Werksoort)g.Rij.Soort,
                    Id = g.Rij.Id,
                    Bij = g.Rij.Bij,
                    PersoonId = g.Persoon?.Id,
                    Naam = g.Persoon?.VolledigeNaam,
                    Nummer = g.Rij.Nummer,
                    Datum = g.Rij.Datum,
                    Aantal = g.Rij.Aantal,
                    Stap = (Werkstap)g.Rij.Stap,
                    Bevinding = g.Code is null ? null : new(g.Rij.Bij, Controles.Van(g.Code), g.Rij.Datum, g.Gezien!.Value, g.Contact)
                    {
                        LigtVast = g.LigtVast,
                        Gewijzigd = g.Gewijzigd,
                        PersoonId = g.Persoon?.Id,
                        Traject = g.Traject,
                        OpDossiers = g.OpDossiers,
                        OokAnders = g.OokAnders,
                        InBeide = g.InBeide,
                    },
                }),
        ];
    }

    private void Log(IEnumerable<Werkregel> regels, string vorm) => db.Log(klok, Handeling.WerkBekeken, "werk", null, new()
    {
        ["vorm"] = vorm,
        ["personen"] = string.Join(',', regels.Select(r => r.PersoonId).OfType<Guid>().Distinct()),
    });
}
