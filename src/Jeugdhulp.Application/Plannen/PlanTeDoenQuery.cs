using System.Linq.Expressions;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Triage;
using Jeugdhulp.Domain.Plannen;
using Jeugdhulp.Domain.Triage;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Plannen;

/// <summary>Kind of work that waits in plans and triages.</summary>
public enum Plantaak
{
    /// <summary>A triage of which the term is over or almost over.</summary>
    Triagetermijn,

    /// <summary>A goal whose day of evaluation passed.</summary>
    Evaluatie,

    /// <summary>A jeugdige who was not spoken to alone, and no reason why.</summary>
    AlleenSpreken,

    /// <summary>A family that was not told about klachtencommissie or vertrouwenspersoon.</summary>
    Vertellen,
}

/// <summary>One thing that waits.</summary>
/// <param name="Soort">What kind.</param>
/// <param name="Titel">Whom it is about.</param>
/// <param name="Adres">Page on which it is done.</param>
/// <param name="Datum">Day it was due, or since when it waits.</param>
/// <param name="Waarom">Why it is here, one sentence.</param>
public sealed record Plantaakregel(Plantaak Soort, string Titel, string Adres, DateOnly Datum, string Waarom);

/// <summary>What waits, in numbers and first rows.</summary>
/// <param name="Aantallen">Number per kind.</param>
/// <param name="Regels">Most urgent first; at most <see cref="PlanTeDoenQuery.Hoogstens"/> of each kind.</param>
public sealed record PlanTeDoen(IReadOnlyDictionary<Plantaak, int> Aantallen, IReadOnlyList<Plantaakregel> Regels)
{
    public int Totaal => Aantallen.Values.Sum();
}

/// <summary>What waits for a worker in plans and triages of the own teams; a teammanager without team sees none.</summary>
public sealed class PlanTeDoenQuery(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>Most rows of one kind.</summary>
    public const int Hoogstens = 50;

    public async Task<PlanTeDoen> LaadAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var vandaag = klok.Vandaag();
        var teams = (await Lezer.LaadAsync(db, vandaag, ct)).TeamIds;
        var leden = Plaatsen.Lid(db, vandaag).Where(p => teams.Contains(p.Team.Id)).Select(p => p.MedewerkerId);
        var plannen = db.Gezinsplannen.AsNoTracking().Where(p => p.Stand != Planstand.Afgesloten && p.MedewerkerId != null && leden.Contains(p.MedewerkerId.Value));
        var personen = new HashSet<Guid>();
        List<(int Aantal, Plantaak Soort, IReadOnlyList<Plantaakregel> Regels)> soorten =
        [
            await TriagesAsync(leden, vandaag, personen, ct),
            await EvaluatiesAsync(plannen, vandaag, ct),
            await AlleenAsync(plannen, personen, ct),
            await VertellenAsync(plannen, ct),
        ];
        db.Log(klok, Handeling.PlanBekeken, "plannen", null, new() { ["personen"] = string.Join(',', personen) });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new(soorten.ToDictionary(s => s.Soort, s => s.Aantal), [.. soorten.SelectMany(s => s.Regels)]);
    }

    private async Task<(int, Plantaak, IReadOnlyList<Plantaakregel>)> TriagesAsync(IQueryable<Guid> leden, DateOnly vandaag, HashSet<Guid> gezien, CancellationToken ct)
    {
        var rijen = await (
            from t in db.Triages.AsNoTracking().Where(Triagevragen.Alarm(vandaag))
            where t.MedewerkerId != null && leden.Contains(t.MedewerkerId.Value)
            join h in db.Hulpvragen on new { t.GemeenteCode, Id = t.HulpvraagId } equals new { h.GemeenteCode, h.Id }
            where h.Gesloten == null
            join p in db.Personen on new { h.GemeenteCode, Id = h.PersoonId } equals new { p.GemeenteCode, p.Id }
            orderby t.Uiterlijk, t.Id
            select new { t.Risico, t.Uiterlijk, t.HulpvraagId, Persoon = p }).ToListAsync(ct);
        gezien.UnionWith(rijen.Take(Hoogstens).Select(r => r.Persoon.Id));
        return (rijen.Count, Plantaak.Triagetermijn, [.. rijen.Take(Hoogstens).Select(r => new Plantaakregel(
            Plantaak.Triagetermijn,
            r.Persoon.VolledigeNaam,
            $"/triage/{r.HulpvraagId}",
            r.Uiterlijk,
            $"{Triagewoorden.Route(r.Risico)}: {Termijnstand.Op(r.Risico, r.Uiterlijk, null, vandaag).Zin.ToLowerInvariant()}"))]);
    }

    private async Task<(int, Plantaak, IReadOnlyList<Plantaakregel>)> EvaluatiesAsync(IQueryable<Gezinsplan> plannen, DateOnly vandaag, CancellationToken ct)
    {
        var rijen = await (
            from d in db.Plandoelen.AsNoTracking().Where(Doelvragen.TeLaat(vandaag))
            join p in plannen on new { d.GemeenteCode, Id = d.GezinsplanId } equals new { p.GemeenteCode, p.Id }
            join g in db.Gezinnen on new { p.GemeenteCode, Id = p.GezinId } equals new { g.GemeenteCode, g.Id }
            orderby d.Evaluatiedatum, d.Id
            select new { d.Id, Plan = p.Id, d.Evaluatiedatum, g.Nummer }).ToListAsync(ct);
        return (rijen.Count, Plantaak.Evaluatie, [.. rijen.Take(Hoogstens).Select(r => new Plantaakregel(
            Plantaak.Evaluatie, $"Gezin {r.Nummer}", $"/plannen/{r.Plan}/doelen/{r.Id}", r.Evaluatiedatum!.Value, "Een doel had al besproken moeten zijn"))]);
    }

    private async Task<(int, Plantaak, IReadOnlyList<Plantaakregel>)> AlleenAsync(IQueryable<Gezinsplan> plannen, HashSet<Guid> gezien, CancellationToken ct)
    {
        var rijen = await (
            from d in db.Plandeelnemers.AsNoTracking()
            where d.Gegevens.IsJeugdige && d.Gegevens.AlleenGesprokenOp == null && d.Gegevens.NietAlleen == null
            join p in plannen on new { d.GemeenteCode, Id = d.GezinsplanId } equals new { p.GemeenteCode, p.Id }
            join wie in db.Personen on new { d.GemeenteCode, Id = d.PersoonId } equals new { wie.GemeenteCode, wie.Id }
            orderby p.BegonnenOp, wie.Id
            select new { Plan = p.Id, p.BegonnenOp, Persoon = wie }).ToListAsync(ct);
        gezien.UnionWith(rijen.Take(Hoogstens).Select(r => r.Persoon.Id));
        return (rijen.Count, Plantaak.AlleenSpreken, [.. rijen.Take(Hoogstens).Select(r => new Plantaakregel(
            Plantaak.AlleenSpreken, r.Persoon.VolledigeNaam, $"/plannen/{r.Plan}/wijzigen", r.BegonnenOp, "Nog niet alleen gesproken"))]);
    }

    private async Task<(int, Plantaak, IReadOnlyList<Plantaakregel>)> VertellenAsync(IQueryable<Gezinsplan> plannen, CancellationToken ct)
    {
        var rijen = await (
            from p in plannen
            where p.Inhoud.KlachtVerteldOp == null || p.Inhoud.VertrouwensVerteldOp == null
            join g in db.Gezinnen on new { p.GemeenteCode, Id = p.GezinId } equals new { g.GemeenteCode, g.Id }
            orderby p.BegonnenOp, p.Id
            select new { p.Id, p.BegonnenOp, g.Nummer, Klacht = p.Inhoud.KlachtVerteldOp != null, Vertrouwens = p.Inhoud.VertrouwensVerteldOp != null }).ToListAsync(ct);
        return (rijen.Count, Plantaak.Vertellen, [.. rijen.Take(Hoogstens).Select(r => new Plantaakregel(
            Plantaak.Vertellen,
            $"Gezin {r.Nummer}",
            $"/plannen/{r.Id}/wijzigen",
            r.BegonnenOp,
            r.Klacht ? "Nog niet verteld over de vertrouwenspersoon" : r.Vertrouwens ? "Nog niet verteld over de klachtencommissie" : "Nog niet verteld over klachtencommissie en vertrouwenspersoon"))]);
    }
}

/// <summary>The rules about goals as conditions of a query; a test holds them beside <see cref="Doelregels"/>.</summary>
internal static class Doelvragen
{
    /// <summary>See <see cref="Doelregels.IsTeLaat"/>.</summary>
    public static Expression<Func<Plandoel, bool>> TeLaat(DateOnly vandaag) => d =>
        d.Evaluatiedatum < vandaag
        && !d.Resultaten.Any(r => r.Datum >= d.Evaluatiedatum || (r.Beoordelaar == Beoordelaar.Professional && (r.Uitkomst == Doeluitkomst.Behaald || r.Uitkomst == Doeluitkomst.Vervallen)));
}

/// <summary>The rule about alarms of triages as a condition of a query; a test holds it beside <see cref="Termijnstand"/>.</summary>
internal static class Triagevragen
{
    /// <summary>See <see cref="Termijnstand.Op"/>: over, or almost over.</summary>
    public static Expression<Func<Hulpvraagtriage, bool>> Alarm(DateOnly vandaag)
    {
        var grens = vandaag.AddDays(Termijnstand.BijnaDagen);
        return t => t.AnalyseKlaarOp == null && (t.Risico || t.Uiterlijk <= grens);
    }
}
