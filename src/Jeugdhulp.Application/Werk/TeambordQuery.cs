using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Werk;

/// <summary>How one team stands today. Figures of a team, never of a person.</summary>
public sealed record Teamstand
{
    public required Guid TeamId { get; init; }

    public required string Naam { get; init; }

    /// <summary>The places that hold today; empty when nobody entered them.</summary>
    public required Formatie? Formatie { get; init; }

    /// <summary>Open dossiers with a status that counts in the gemeente.</summary>
    public required int Dossiers { get; init; }

    public required int Wachtend { get; init; }

    /// <summary>Working days that who waits longest waits; empty when nobody waits.</summary>
    public required int? LangsteWacht { get; init; }

    public required decimal? GemiddeldeWacht { get; init; }

    /// <summary>Trajecten that take longer than expected, also those that were discussed.</summary>
    public required int OverTermijn { get; init; }

    /// <summary>What waits for the team of a kind.</summary>
    public required IReadOnlyDictionary<Werksoort, int> Werk { get; init; }

    /// <summary>Working days of the last four weeks on which the team existed and for which no contact of it was registered; none for a team that ended.</summary>
    public required IReadOnlyList<DateOnly> LegeDagen { get; init; }

    /// <summary>Days between a contact and its registration, on average over the same four weeks; empty without contacts.</summary>
    public required decimal? Naloop { get; init; }

    /// <summary>Contacts of those four weeks.</summary>
    public required int Contacten { get; init; }

    /// <summary>Dossiers per filled full-time place (CAP-06).</summary>
    public decimal? Caseload => Formatieregels.Caseload(Dossiers, Formatie?.Bezet);

    public int Aantal(Werksoort soort) => Werk.GetValueOrDefault(soort);
}

/// <summary>The board of the own teams (CAP-06).</summary>
public sealed class TeambordQuery(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>Days looked back for unregistered days, today not included: it is not over yet.</summary>
    public const int Dagen = 28;

    private static readonly Werksoort[] Soorten = [Werksoort.Termijn, Werksoort.Grensgeval, Werksoort.Evaluatie, Werksoort.ZonderContact, Werksoort.Afsluiten];

    public async Task<IReadOnlyList<Teamstand>> LaadAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginBijVraagAsync(ct);
        var vandaag = klok.Vandaag();
        var lezer = await Lezer.LaadAsync(db, vandaag, ct);
        var teams = lezer.TeamIds;
        if (teams.Length == 0)
        {
            return [];
        }

        var kader = await Werkkader.LaadAsync(db, vandaag, teams, ct);
        var formaties = (await db.Formaties.AsNoTracking().Where(f => teams.Contains(f.TeamId) && f.Van <= vandaag).ToListAsync(ct))
            .GroupBy(f => f.TeamId).ToDictionary(g => g.Key, g => g.OrderBy(f => f.Van).ThenBy(f => f.Op).Last());
        var telt = kader.Afspraken.TeltMee.ToArray();
        var dossiers = await db.Dossiers.Where(d => teams.Contains(d.TeamId) && d.Einde == null && d.Statussen.Any(s => s.Tot == null && telt.Contains(s.Status)))
            .GroupBy(d => d.TeamId).Select(g => new { g.Key, Aantal = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Aantal, ct);
        var wachtend = (await db.Wachtenden.Where(w => w.EindeOp == null && teams.Contains(w.TeamId)).Select(w => new { w.TeamId, w.PersoonId, w.AangemeldOp }).ToListAsync(ct))
            .ToLookup(w => w.TeamId, w => (w.PersoonId, Dagen: Werkdagen.Tussen(w.AangemeldOp, vandaag)));
        var over = await db.Trajecten.AsNoTracking().Where(t => teams.Contains(t.TeamId)).Where(Trajecttermijnen.Over(db, vandaag))
            .GroupBy(t => t.TeamId).Select(g => new { g.Key, Aantal = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Aantal, ct);
        var werk = await TelAsync(kader, lezer, ct);
        var sinds = vandaag.AddDays(-Dagen);
        var bestaat = await db.Teams.Where(t => teams.Contains(t.Id)).Select(t => new { t.Id, t.GeldigVan, t.GeldigTot }).ToDictionaryAsync(t => t.Id, ct);
        var contacten = (await db.Contactregels.AsNoTracking().Where(r => teams.Contains(r.TeamId) && r.Feiten.Datum >= sinds && r.Feiten.Datum < vandaag)
            .Select(r => new { r.ContactId, r.TeamId, r.Feiten.Datum, r.Contact!.GeregistreerdOp }).Distinct().ToListAsync(ct)).ToLookup(c => c.TeamId);
        var werkdagen = Enumerable.Range(0, Dagen).Select(n => sinds.AddDays(n)).Where(Werkdagen.Is).ToList();
        return [.. lezer.Dragend.Select(team =>
        {
            // What is open of a team that ended stands with the one that took it over; contacts are not open, and stay.
            var metOvergenomen = lezer.Van(team.Id);

            // Who waits with the old team and the new one, waits once, and as long as by the oldest place.
            var wachten = metOvergenomen.SelectMany(id => wachtend[id]).GroupBy(w => w.PersoonId).Select(g => g.Max(w => w.Dagen)).ToList();
            var eigen = contacten[team.Id].ToList();
            var dagen = bestaat[team.Id];
            return new Teamstand
            {
                TeamId = team.Id,
                Naam = team.Naam,
                Formatie = formaties.GetValueOrDefault(team.Id),
                Dossiers = metOvergenomen.Sum(id => dossiers.GetValueOrDefault(id)),
                Wachtend = wachten.Count,
                LangsteWacht = wachten.Count == 0 ? null : wachten.Max(),
                GemiddeldeWacht = Gemiddeld(wachten),
                OverTermijn = metOvergenomen.Sum(id => over.GetValueOrDefault(id)),
                Werk = werk[team.Id].ToDictionary(w => w.Soort, w => w.Aantal),
                LegeDagen = dagen.GeldigTot <= vandaag ? [] : [.. werkdagen.Where(d => d >= dagen.GeldigVan).Except(eigen.Select(c => c.Datum))],
                Contacten = eigen.Count,
                Naloop = Gemiddeld([.. eigen.Select(c => AchterstandQuery.DagenTussen(c.Datum, c.GeregistreerdOp))]),
            };
        })];
    }

    /// <summary>The kinds of all teams by one command: a branch for each team and kind, for a plan belongs to a worker and not to a team.</summary>
    private async Task<ILookup<Guid, Werkaantal>> TelAsync(Werkkader kader, Lezer lezer, CancellationToken ct)
    {
        var geteld = await lezer.Dragend.Select(t => t.Id)
            .SelectMany(team => Soorten.Select(soort => new Werkvragen(db, kader with { Teams = lezer.Van(team) }).Van(soort).Select(w => new { Team = team, w.Soort })))
            .Aggregate((een, ander) => een.Concat(ander))
            .GroupBy(w => new { w.Team, w.Soort }).Select(g => new { g.Key.Team, g.Key.Soort, Aantal = g.Count() }).ToListAsync(ct);
        return geteld.ToLookup(g => g.Team, g => new Werkaantal((Werksoort)g.Soort, g.Aantal));
    }

    private static decimal? Gemiddeld(List<int> dagen) => dagen.Count == 0 ? null : Math.Round((decimal)dagen.Average(), 1, MidpointRounding.AwayFromZero);
}
