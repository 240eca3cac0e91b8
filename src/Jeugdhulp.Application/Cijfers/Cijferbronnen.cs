using System.Globalization;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Cijfers;

/// <summary>Reads what the figures of the own gemeente are counted from. Works within the transaction of the caller.</summary>
internal sealed class Cijferbronnen(JeugdhulpDbContext db)
{
    private static readonly Woordtabel<Uitkomst> Uitkomsten = new();

    /// <summary>First year in which anything happened; empty when nothing did.</summary>
    public async Task<int?> EersteJaarAsync(CancellationToken ct)
    {
        var dagen = new[]
        {
            await db.Contactregels.MinAsync(r => (DateOnly?)r.Feiten.Datum, ct),
            await db.Trajecten.MinAsync(t => (DateOnly?)t.Aanvang, ct),
            await db.Dossiers.MinAsync(d => (DateOnly?)d.Begin, ct),
            await db.Doorverwijzingen.MinAsync(d => (DateOnly?)d.Datum, ct),
        };
        return dagen.Min()?.Year;
    }

    /// <summary>Gives each contact of a year to <paramref name="voeg"/>. A contactnotitie is kept, never counted (R09).</summary>
    public Task LeesContactenAsync(int jaar, Action<Contactfeit> voeg, CancellationToken ct) =>
        LeesContactenAsync(string.Create(CultureInfo.InvariantCulture, $"datum between '{jaar:0000}-01-01' and '{jaar:0000}-12-31'"), voeg, ct);

    /// <summary>Gives each of these contacts that counts to <paramref name="voeg"/>.</summary>
    public Task LeesContactenAsync(IEnumerable<Guid> regelIds, Action<Contactfeit> voeg, CancellationToken ct) =>
        LeesContactenAsync($"id = any('{{{string.Join(',', regelIds)}}}'::uuid[])", voeg, ct);

    /// <summary>
    /// First year in which one of these contacts is the first in a traject that is jeugdhulp under the national norm; empty when none is.
    /// Nothing else in a contact that was added says anything about help.
    /// </summary>
    public Task<int?> EersteNormjaarAsync(Guid[] regelIds, CancellationToken ct) => regelIds.Length == 0 ? Task.FromResult((int?)null) : db.Contactregels
        .Where(r => regelIds.Contains(r.Id) && r.UitkomstNorm == Uitkomst.Jeugdhulp && db.Trajecten.Any(t =>
            t.PersoonId == r.PersoonId && t.Uitvoerder == Uitvoerder.Wijkteam && t.Aanvang <= r.Feiten.Datum && (t.Einde == null || t.Einde >= r.Feiten.Datum)
            && !db.Contactregels.Any(e => e.PersoonId == t.PersoonId && e.UitkomstNorm == Uitkomst.Jeugdhulp && e.Feiten.Datum >= t.Aanvang && e.Feiten.Datum <= r.Feiten.Datum && !regelIds.Contains(e.Id))))
        .MinAsync(r => (int?)r.Feiten.Datum.Year, ct);

    /// <summary>The rest of what is counted, with what ended in the five years before.</summary>
    public async Task<Cijferfeiten> LaadAsync(int vanJaar, int totEnMetJaar, CancellationToken ct)
    {
        var (van, totEnMet) = (new DateOnly(vanJaar, 1, 1), new DateOnly(totEnMetJaar, 12, 31));
        var terug = van.AddYears(-Cijferteller.Terugblikjaren);
        var trajecten = await db.Trajecten
            .Where(t => t.Bekostiging == Bekostiging.Natura && t.Aanvang <= totEnMet && (t.Einde == null || t.Einde >= terug))
            .Select(t => new Trajectfeit(
                t.PersoonId,
                t.EersteTeamId ?? t.TeamId,
                t.Uitvoerder,
                t.Hulpvorm,
                t.DirecteVerwijzer,
                t.Aanvang,
                t.Einde,
                t.Uitvoerder != Uitvoerder.Wijkteam
                    ? null
                    : db.Contactregels
                        .Where(r => r.PersoonId == t.PersoonId && r.UitkomstNorm == Uitkomst.Jeugdhulp && r.Feiten.Datum >= t.Aanvang && (t.Einde == null || r.Feiten.Datum <= t.Einde))
                        .Min(r => (DateOnly?)r.Feiten.Datum))
            { Complexiteit = t.Complexiteit })
            .ToListAsync(ct);
        var gezinnen = await db.Gezinsleden
            .Where(l => l.Tot == null || l.Tot >= van)
            .Select(l => new Gezinsfeit(l.PersoonId, l.GezinId, l.Van ?? DateOnly.MinValue, l.Tot))
            .ToListAsync(ct);
        var doorverwijzingen = await Teamverwijzingen.Van(db)
            .Where(d => d.Verwijzing.Datum >= van && d.Verwijzing.Datum <= totEnMet)
            .Select(d => new Doorverwijsfeit(d.Verwijzing.Datum, d.TeamId, d.Verwijzing.Bestemming))
            .ToListAsync(ct);
        var wachttijden = await db.Wachtenden
            .Where(w => w.Afloop == Wachtafloop.EersteGesprek && w.EindeOp >= van && w.EindeOp <= totEnMet)
            .Select(w => new Wachtfeit(w.EersteTeamId ?? w.TeamId, w.AangemeldOp, w.EindeOp!.Value))
            .ToListAsync(ct);
        return new(trajecten, await DossiersAsync(terug, totEnMet, ct), gezinnen, doorverwijzingen, wachttijden) { Wijken = await WijkenAsync(ct) };
    }

    private Task<long> LeesContactenAsync(string welke, Action<Contactfeit> voeg, CancellationToken ct) => Kopiestroom.LeesAsync(
        db,
        $"""
         copy (
             select datum, team_id, persoon_id, geldend, uitkomst_norm, dossier_telt from contactregel
             where gemeente_code = '{Kopiestroom.EigenGemeente(db)}' and {welke}
                 and not ('{Naamgeving.Camel(nameof(Sublabel.Contactnotitie))}' = any(sublabels))
         ) to stdout (format binary)
         """,
        rij => voeg(Contact(rij)),
        meld: null,
        ct);

    /// <summary>Where the jeugdigen with help of the wijkteam live now; empty when the gemeente named no wijken.</summary>
    private async Task<Dictionary<Guid, string>?> WijkenAsync(CancellationToken ct) => await db.Wijkgebieden.AnyAsync(ct)
        ? await db.Personen
            .Where(p => p.Postcode != null && db.Trajecten.Any(t => t.PersoonId == p.Id && t.Uitvoerder == Uitvoerder.Wijkteam))
            .Join(db.Wijkgebieden, p => p.Postcode!.Substring(0, 4), w => w.Postcode, (p, w) => new { p.Id, w.Wijk })
            .ToDictionaryAsync(p => p.Id, p => p.Wijk, ct)
        : null;

    private static Contactfeit Contact(ReadOnlySpan<byte> rij)
    {
        var lezer = new Kopielezer(rij);
        lezer.Rij();
        var (datum, team, persoon) = (lezer.Dag()!.Value, lezer.Guid(), lezer.Guid());
        lezer.Volgende(out var gemeente);
        lezer.Volgende(out var norm);
        return new(datum, team, persoon == Guid.Empty ? null : persoon, Uitkomsten.Van(gemeente), Uitkomsten.Van(norm), lezer.Vlag() is true);
    }

    /// <summary>Dossiers under the Jeugdwet, once for each time that their status counted without a break.</summary>
    private async Task<List<Dossierfeit>> DossiersAsync(DateOnly van, DateOnly totEnMet, CancellationToken ct)
    {
        var telregels = await db.TelregelsAsync(ct);
        var dossiers = await db.Dossiers.AsNoTracking()
            .Where(d => d.Wet == Wet.Jeugd && d.Begin <= totEnMet && (d.Einde == null || d.Einde >= van))
            .Select(d => new
            {
                d.Id,
                TeamId = d.EersteTeamId ?? d.TeamId,
                d.Verwijzer,
                IsVanEenDag = d.Begin == d.Einde,
                Statussen = d.Statussen.Select(s => new Statustijd(s.Status, s.Van, s.Tot)).ToList(),
                Ontvangers = d.Personen.Where(p => p.Rol == Dossierrol.OntvangtHulp).Select(p => new Ontvanger(p.PersoonId, p.Van, p.Tot)).ToList(),
            })
            .AsSplitQuery()
            .ToListAsync(ct);
        return [.. dossiers.SelectMany(d => telregels.Geteld(d.Statussen, d.IsVanEenDag).Select(t => new Dossierfeit(d.TeamId, Verwijzers.VanCbscode(d.Verwijzer), t.Van, t.TotEnMet, d.Ontvangers)
        {
            DossierId = d.Id,
            OpenTotEnMet = t.TotEnMet is null ? null : d.Statussen.Where(s => s.Status is Dossierstatus.Afgesloten && s.Van >= t.TotEnMet && (s.Tot is null || s.Tot > s.Van)).Min(s => (DateOnly?)s.Van),
        }))];
    }
}
