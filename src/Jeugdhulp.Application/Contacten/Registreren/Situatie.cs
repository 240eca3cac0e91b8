using Jeugdhulp.Application.Contacten.Concepten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Jeugdigen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Contacten.Registreren;

/// <summary>Everything a <see cref="Contactopdracht"/> points at, as far as it exists in the gemeente of the worker.</summary>
internal sealed record Situatie
{
    public required DateOnly Vandaag { get; init; }

    /// <summary>Day of the contact; today when the form has none, so that the rest can be judged all the same.</summary>
    public required DateOnly Datum { get; init; }

    public required string Gemeentenaam { get; init; }

    public required Instellingenversie? Instellingen { get; init; }

    /// <summary>The worker of the account; empty when the account is linked to none.</summary>
    public required Guid? MedewerkerId { get; init; }

    /// <summary>Teams of the worker on that day.</summary>
    public required IReadOnlyList<Team> Teams { get; init; }

    /// <summary>The chosen team, or the only one.</summary>
    public required Team? Team { get; init; }

    public required IReadOnlyList<Persoon> Jeugdigen { get; init; }

    /// <summary>Hulpvragen of the jeugdigen that had not ended on that day.</summary>
    public required IReadOnlyList<Hulpvraag> Hulpvragen { get; init; }

    /// <summary>The estimates the form showed, as they were before anything is written; empty when it showed none.</summary>
    public required Inschatting? Getoond { get; init; }

    /// <summary>Whose estimates those are.</summary>
    public required Guid? GetoondVan { get; init; }

    /// <summary>Members of the chosen household; empty when there is no such household.</summary>
    public required IReadOnlySet<Guid> Gezinsleden { get; init; }

    /// <summary>Codes that hold on that day, as "lijst:code".</summary>
    public required IReadOnlySet<string> Codes { get; init; }

    /// <summary>Who has the number of the new jeugdige already.</summary>
    public required Guid? BsnVan { get; init; }

    /// <summary>A contact was made of this form before.</summary>
    public required bool IsGeregistreerd { get; init; }

    /// <summary>The form has a draft of the signed-in worker.</summary>
    public required bool HeeftConcept { get; init; }

    /// <summary>The series this contact of <paramref name="persoonId"/> goes on with; empty when it starts one or stands alone.</summary>
    public Hulpvraag? Hulpvraag(Contactopdracht opdracht, Guid persoonId) => Reekskeuze.Van(Hulpvragen, persoonId, opdracht, Datum);
}

/// <summary>Loads the <see cref="Situatie"/>; every query sees the own gemeente only.</summary>
internal sealed class Situatielader(JeugdhulpDbContext db, Aanmelding aanmelding, TimeProvider klok)
{
    // Everything that takes a row or two, in one round trip. Compiled beforehand: it runs for every form that is sent and
    // whenever a class is shown, and translating it takes the processor longer than running it.
    private static readonly Func<JeugdhulpDbContext, string, DateOnly, Guid, Guid?, Guid?, string[], CancellationToken, Task<Basis>> VraagBasis =
        EF.CompileAsyncQuery((JeugdhulpDbContext db, string code, DateOnly datum, Guid opdrachtId, Guid? conceptId, Guid? gezinId, string[] codes, CancellationToken _) =>
            db.Gemeenten.AsNoTracking().AsSingleQuery()
                .Where(g => g.Code == code)
                .Select(g => new Basis(
                    g.Naam,
                    db.Instellingenversies.FirstOrDefault(v => v.GemeenteCode == code && v.GeldigVan <= datum && (v.GeldigTot == null || v.GeldigTot > datum)),
                    db.Contacten.Any(c => c.OpdrachtId == opdrachtId),
                    db.Concepten.Any(c => c.Id == conceptId),
                    db.Gezinsleden.Where(l => l.GezinId == gezinId).Select(l => l.PersoonId).ToList(),
                    db.Codewaarden.Where(c => codes.Contains(c.Code) && c.GeldigVan <= datum && (c.GeldigTot == null || c.GeldigTot > datum)).Select(c => c.Lijst + ":" + c.Code).ToList()))
                .First());

    /// <summary>Loads what <paramref name="opdracht"/> points at.</summary>
    /// <param name="opdracht">The form.</param>
    /// <param name="vergrendel">Keep others from adding to the same series until the transaction ends; the rows are tracked.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<Situatie> LaadAsync(Contactopdracht opdracht, bool vergrendel, CancellationToken ct)
    {
        if (vergrendel && Bsn.TryParse(opdracht.Nieuw?.Bsn, out var nummer))
        {
            // Two forms about the same new jeugdige: the second waits, and then hears that the person is known.
            var sleutel = $"{aanmelding.GemeenteCode}:{nummer.Value.Waarde}";
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('bsn'), hashtext({sleutel}))", ct);
        }

        var vandaag = klok.Vandaag();
        var datum = opdracht.Datum ?? vandaag;
        var codes = Codelijsten.Gevraagd(opdracht).Select(g => g.Code).Distinct(StringComparer.Ordinal).ToArray();
        var gemeente = await VraagBasis(db, aanmelding.GemeenteCode!, datum, opdracht.OpdrachtId, opdracht.ConceptId, opdracht.GezinId, codes, ct);
        var plaatsen = await PlaatsenAsync(datum, ct);
        var (jeugdigen, hulpvragen) = await JeugdigenAsync(opdracht, datum, vergrendel, ct);

        var getoond = hulpvragen.Find(h => h.Id == opdracht.InschattingVan);
        return new()
        {
            Vandaag = vandaag,
            Datum = datum,
            Gemeentenaam = gemeente.Gemeentenaam,
            Instellingen = gemeente.Versie,
            MedewerkerId = plaatsen.Count > 0
                ? plaatsen[0].MedewerkerId
                : await db.Medewerkers.Where(m => m.AccountId == aanmelding.AccountId).Select(m => (Guid?)m.Id).FirstOrDefaultAsync(ct),
            Teams = [.. plaatsen.Select(p => p.Team)],
            Team = opdracht.TeamId is { } id
                ? plaatsen.FirstOrDefault(p => p.Team.Id == id)?.Team
                : plaatsen.Count == 1 ? plaatsen[0].Team : null,
            Jeugdigen = jeugdigen,
            Hulpvragen = hulpvragen,
            Getoond = getoond is null ? null : Inschatting.Van(getoond),
            GetoondVan = getoond?.PersoonId,
            Gezinsleden = gemeente.Gezinsleden.ToHashSet(),
            Codes = gemeente.Codes.ToHashSet(StringComparer.Ordinal),
            IsGeregistreerd = gemeente.IsGeregistreerd,
            HeeftConcept = gemeente.HeeftConcept,
            BsnVan = Bsn.TryParse(opdracht.Nieuw?.Bsn, out var bsn)
                ? await db.Personen.Where(p => p.Bsn == bsn.Value.Waarde).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(ct)
                : null,
        };
    }

    /// <summary>Gemeente, settings in force and household in one query; settings are readable across gemeenten, so the own code is asked for.</summary>
    public async Task<Omgeving> OmgevingAsync(DateOnly datum, Guid? gezinId, Guid conceptId, CancellationToken ct)
    {
        var sinds = klok.GetUtcNow() - ConceptService.Bewaartijd;
        var code = aanmelding.GemeenteCode;
        var versies = db.Instellingenversies.Geldend(code!, datum);
        return await db.Gemeenten.AsNoTracking().AsSingleQuery()
            .Where(g => g.Code == code)
            .Select(g => new Omgeving(
                g.Naam,
                versies.FirstOrDefault(),
                db.Gezinnen.Where(z => z.Id == gezinId).Select(z => (int?)z.Nummer).FirstOrDefault(),
                db.Gezinsleden.Where(l => l.GezinId == gezinId).Select(l => l.PersoonId).ToList(),
                db.Concepten.Count(c => c.Id != conceptId && c.BijgewerktOp >= sinds)))
            .FirstAsync(ct);
    }

    /// <summary>Teams of the signed-in worker on a day.</summary>
    public async Task<IReadOnlyList<Plaats>> PlaatsenAsync(DateOnly datum, CancellationToken ct)
    {
        var account = aanmelding.AccountId;
        return await Plaatsen.Op(db, datum).Where(p => p.AccountId == account).OrderBy(p => p.Team.Naam).ToListAsync(ct);
    }

    private async Task<(List<Persoon> Jeugdigen, List<Hulpvraag> Hulpvragen)> JeugdigenAsync(
        Contactopdracht opdracht, DateOnly datum, bool vergrendel, CancellationToken ct)
    {
        var ids = opdracht.PersoonIds.Distinct().Order().ToArray();
        if (ids.Length == 0)
        {
            return ([], []);
        }

        if (!vergrendel)
        {
            return (
                await db.Personen.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(ct),
                await db.Hulpvragen.AsNoTracking().Where(h => ids.Contains(h.PersoonId) && (h.Gesloten == null || h.Gesloten >= datum)).ToListAsync(ct));
        }

        // The person first, in one order: two forms about the same jeugdigen wait for each other instead of both starting a
        // first talk, and never wait in a circle.
        var code = aanmelding.GemeenteCode;
        var jeugdigen = await db.Personen
            .FromSql($"select * from persoon where gemeente_code = {code} and id = any({ids}) order by id for no key update")
            .ToListAsync(ct);
        var hulpvragen = await db.Hulpvragen
            .FromSql($"select * from hulpvraag where gemeente_code = {code} and persoon_id = any({ids}) and (gesloten is null or gesloten >= {datum}) order by id for no key update")
            .ToListAsync(ct);
        return (jeugdigen, hulpvragen);
    }
}

/// <summary>Where a form is filled in.</summary>
internal sealed record Omgeving(string Gemeentenaam, Instellingenversie? Versie, int? Gezinsnummer, List<Guid> Gezinsleden, int Concepten);

/// <summary>What a form needs from the gemeente.</summary>
internal sealed record Basis(string Gemeentenaam, Instellingenversie? Versie, bool IsGeregistreerd, bool HeeftConcept, List<Guid> Gezinsleden, List<string> Codes);
