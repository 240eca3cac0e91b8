using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Landelijk;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Jeugdigen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Contacten.Registreren;

/// <summary>Loads what the contact form shows.</summary>
public sealed class Formulierlader(JeugdhulpDbContext db, Aanmelding aanmelding, TimeProvider klok)
{
    private const int HoeveelRecent = 5;
    private const int DagenRecent = 60;

    /// <summary>So long help to a brother or sister is mentioned.</summary>
    private const int DagenHulp = 365;

    private readonly Situatielader _lader = new(db, aanmelding, klok);

    /// <summary>Loads the form for this choice of day, team and jeugdigen; each jeugdige shown is logged as looked at.</summary>
    public async Task<Formuliergegevens> LaadFormulierAsync(Formulierverzoek verzoek, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(verzoek);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var vandaag = klok.Vandaag();
        var datum = verzoek.Datum ?? vandaag;
        var omgeving = await _lader.OmgevingAsync(datum, verzoek.GezinId, verzoek.ConceptId, ct);
        var plaatsen = await _lader.PlaatsenAsync(datum, ct);
        var kandidaten = await KandidatenAsync(verzoek, datum, ct);
        var medewerker = plaatsen.Count > 0
            ? new { plaatsen[0].MedewerkerId, plaatsen[0].Medewerkernaam }
            : await db.Medewerkers.Where(m => m.AccountId == aanmelding.AccountId).Select(m => new { MedewerkerId = m.Id, Medewerkernaam = m.Naam }).FirstOrDefaultAsync(ct);
        var recent = medewerker is null || kandidaten.Count > 0 ? [] : await RecentAsync(medewerker.MedewerkerId, vandaag, ct);
        var gegevens = new Formuliergegevens
        {
            Vandaag = vandaag,
            Gemeentenaam = omgeving.Gemeentenaam,
            Medewerker = medewerker?.Medewerkernaam,
            Teams = [.. plaatsen.Select(p => p.Team)],
            Team = plaatsen.FirstOrDefault(p => p.Team.Id == verzoek.TeamId)?.Team ?? await VermoedelijkTeamAsync(plaatsen, ct),
            Codes = (await db.Codewaarden.AsNoTracking().GeldendOp(datum)
                .Where(c => Codelijsten.Alle.Contains(c.Lijst))
                .OrderBy(c => c.Volgorde)
                .ToListAsync(ct)).ToLookup(c => c.Lijst, StringComparer.Ordinal),
            Plekken = [.. omgeving.Plekken.OrderBy(p => p.Naam, StringComparer.CurrentCulture)],
            Recent = recent,
            Gezinsnummer = omgeving.Gezinsnummer,
            Kandidaten = kandidaten,
            Instellingen = omgeving.Versie,
            Concepten = omgeving.Concepten,
            ZonderInstructie = omgeving.ZonderInstructie,
            InstructieVerplicht = omgeving.InstructieVerplicht,
        };
        await db.LogBekekenAsync(klok, [.. kandidaten.Select(k => k.Id).Union(recent.SelectMany(r => r.PersoonIds))], ct);
        await db.LogOnvindbaarAsync(
            klok, [.. verzoek.PersoonIds.Except(kandidaten.Select(k => k.Id))], omgeving.Gezinsnummer is null ? verzoek.GezinId : null, ct);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return gegevens;
    }

    /// <summary>The only team, or the one the worker registered for last; empty for who never did.</summary>
    private async Task<Team?> VermoedelijkTeamAsync(IReadOnlyList<Plaats> plaatsen, CancellationToken ct)
    {
        if (plaatsen.Count <= 1)
        {
            return plaatsen.Count == 0 ? null : plaatsen[0].Team;
        }

        var medewerker = plaatsen[0].MedewerkerId;
        var teams = plaatsen.Select(p => p.Team.Id).ToArray();
        var laatste = await db.Contacten
            .Where(c => c.MedewerkerId == medewerker && teams.Contains(c.TeamId))
            .OrderByDescending(c => c.GeregistreerdOp)
            .Select(c => (Guid?)c.TeamId)
            .FirstOrDefaultAsync(ct);
        return plaatsen.FirstOrDefault(p => p.Team.Id == laatste)?.Team;
    }

    private async Task<List<Kandidaat>> KandidatenAsync(Formulierverzoek verzoek, DateOnly datum, CancellationToken ct)
    {
        var gekozen = verzoek.PersoonIds.ToArray();
        var gezin = verzoek.GezinId;
        if (gekozen.Length == 0 && gezin is null)
        {
            return [];
        }

        // Not by years: the day is whatever was typed, and before the year 1 there is none.
        var sinds = DateOnly.FromDayNumber(Math.Max(0, datum.DayNumber - DagenHulp));

        // The keys first: asked as "chosen or a member", the database would go through everyone in the gemeente.
        var ids = db.Personen.Where(p => gekozen.Contains(p.Id)).Select(p => p.Id)
            .Union(db.Gezinsleden.Where(l => l.GezinId == gezin && l.Rol == Gezinsrol.Jeugdige && (l.Tot == null || l.Tot > datum)).Select(l => l.PersoonId))
            // A draft may name someone who was merged since.
            .Union(db.Personen.Where(v => gekozen.Contains(v.Id) && v.SamengevoegdMetId != null).Select(v => v.SamengevoegdMetId!.Value));
        var weken = await db.Dossierafspraken.OrderByDescending(a => a.Op).Select(a => (int?)a.WekenZonderContact).FirstOrDefaultAsync(ct) ?? Dossierafspraken.Standaard.WekenZonderContact;
        var muur = await Muurblik.LaadAsync(db, klok, ct);
        var personen = await db.Personen.AsNoTracking().AsSingleQuery()
            .Where(p => ids.Contains(p.Id) && p.SamengevoegdMetId == null)
            .OrderBy(p => p.Geboortedatum).ThenBy(p => p.Id)
            .Select(p => new
            {
                Persoon = p,
                Hulpvragen = db.Hulpvragen
                    .Where(h => h.PersoonId == p.Id && (h.Gesloten == null || h.Gesloten >= datum))
                    .OrderByDescending(h => h.Geopend).ThenByDescending(h => h.Id)
                    .Select(h => new
                    {
                        Hulpvraag = h,
                        Gesprekken = db.Contactregels.Count(r => r.HulpvraagId == h.Id),
                        Laatste = db.Contactregels.Where(r => r.HulpvraagId == h.Id && r.Feiten.Datum <= datum).Max(r => (DateOnly?)r.Feiten.Datum),
                        Loopt = db.Trajecten.Any(t => t.PersoonId == h.PersoonId && t.HulpvraagId == h.Id && t.Einde == null),
                    })
                    .ToList(),
                Toestemmingen = Toestemmingvragen.Geldig(db)
                    .Where(t => t.PersoonId == p.Id)
                    .OrderBy(t => t.Datum).ThenBy(t => t.EerstOp ?? t.Op).ThenBy(t => t.Id)
                    .Select(t => new Toestemmingregel(t.Partner, t.Partnernaam, t.Antwoord, t.Gever, t.Datum))
                    .ToList(),
                KreegHulp = db.Contactregels.Any(r => r.PersoonId == p.Id && r.Geldend == Uitkomst.Jeugdhulp && r.Feiten.Datum >= sinds && r.Feiten.Datum <= datum),
            })
            .ToListAsync(ct);
        var zicht = await muur.OverAsync(db, [.. personen.Select(p => p.Persoon.Id)], ct);
        return [.. personen.Where(p => zicht.Ziet(p.Persoon.Id)).Select(p => new Kandidaat(
            p.Persoon.Id,
            p.Persoon.VolledigeNaam,
            p.Persoon.Geboortedag,
            Leeftijd.Op(p.Persoon.Geboortedatum, datum),
            [.. p.Hulpvragen.Select(h => new OpenHulpvraag(h.Hulpvraag.Id, h.Hulpvraag.PersoonId, h.Hulpvraag.Doel, h.Hulpvraag.Geopend, h.Gesprekken, Inschatting.Van(h.Hulpvraag))
            {
                Laatste = h.Laatste,
                StilVanaf = Hulpvraageinde.StilVanaf(h.Hulpvraag.Geopend, h.Laatste, h.Loopt, weken),
            })],
            p.KreegHulp)
        {
            NietDelen = Deelbezwaren.Alle(p.Persoon, p.Toestemmingen, datum),
        })];
    }

    private async Task<List<Recent>> RecentAsync(Guid medewerkerId, DateOnly vandaag, CancellationToken ct)
    {
        var sinds = vandaag.AddDays(-DagenRecent);
        var laatste = await db.Contacten
            .Where(c => c.MedewerkerId == medewerkerId && c.Datum >= sinds && c.Regels.Any(r => r.PersoonId != null))
            .OrderByDescending(c => c.GeregistreerdOp)
            .Take(20)
            .Select(c => new
            {
                c.GezinId,
                Nummer = db.Gezinnen.Where(g => g.Id == c.GezinId).Select(g => (int?)g.Nummer).FirstOrDefault(),
                c.Datum,
                Jeugdigen = c.Regels.Where(r => r.PersoonId != null).Select(r => new { r.Persoon!.Id, r.Persoon.Voornamen, r.Persoon.Tussenvoegsel, r.Persoon.Achternaam }).ToList(),
            })
            .AsSingleQuery()
            .ToListAsync(ct);
        return [.. laatste
            .GroupBy(c => c.GezinId ?? c.Jeugdigen[0].Id)
            .Take(HoeveelRecent)
            .Select(g =>
            {
                var contact = g.First();
                var namen = contact.Jeugdigen.Select(j => j.Voornamen).Distinct().Order(StringComparer.CurrentCulture);
                var achternaam = string.Join(' ', new[] { contact.Jeugdigen[0].Tussenvoegsel, contact.Jeugdigen[0].Achternaam }.OfType<string>());
                return new Recent(contact.GezinId, contact.Nummer, [.. contact.Jeugdigen.Select(j => j.Id)], $"{string.Join(", ", namen)} {achternaam}", contact.Datum);
            })];
    }
}
