using Jeugdhulp.Application.Contacten.Concepten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Leren;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Documenten;
using Jeugdhulp.Domain.Dossiers;
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

    /// <summary>The norm of that day.</summary>
    public required Norm Norm { get; init; }

    /// <summary>The Leidraad that holds today; empty when there is none.</summary>
    public required Guid? LeidraadId { get; init; }

    /// <summary>The worker of the account; empty when the account is linked to none.</summary>
    public required Guid? MedewerkerId { get; init; }

    /// <summary>Teams of the worker on that day.</summary>
    public required IReadOnlyList<Team> Teams { get; init; }

    /// <summary>The chosen team, or the only one.</summary>
    public required Team? Team { get; init; }

    public required IReadOnlyList<Persoon> Jeugdigen { get; init; }

    /// <summary>Hulpvragen of the jeugdigen that had not ended on that day.</summary>
    public required IReadOnlyList<Hulpvraag> Hulpvragen { get; init; }

    /// <summary>The contacts that are in the series of those hulpvragen until that day.</summary>
    public required IReadOnlyList<Eerder> Eerder { get; init; }

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

    /// <summary>Who has the name and the day of birth of the new jeugdige, who has no number; asked when it is registered.</summary>
    public required Gelijkende? Gelijkende { get; init; }

    /// <summary>A contact was made of this form before.</summary>
    public required bool IsGeregistreerd { get; init; }

    /// <summary>The form has a draft of the signed-in worker.</summary>
    public required bool HeeftConcept { get; init; }

    /// <summary>The gemeente asks for the instruction before the first contact, and this would be it (REG-02).</summary>
    public required bool EerstInstructie { get; init; }

    /// <summary>One of the jeugdigen is on a waiting list, or was until that day or later, so that this talk may end a wait.</summary>
    public required bool Wachten { get; init; }

    /// <summary>Who did not agree to sharing with the partner that was spoken to.</summary>
    public required IReadOnlyList<Deelbezwaar> Deelbezwaren { get; init; }

    /// <summary>Series in which nothing happened for so long that a contact goes on with one only when it is chosen, with the day of the last contact.</summary>
    public required IReadOnlyDictionary<Guid, DateOnly> Stil { get; init; }

    /// <summary>The series this contact of <paramref name="persoonId"/> goes on with; empty when it starts one or stands alone.</summary>
    public Hulpvraag? Hulpvraag(Contactopdracht opdracht, Guid persoonId) => Reekskeuze.Van(Hulpvragen, persoonId, opdracht, Datum, h => Stil.ContainsKey(h.Id));

    /// <summary>The series it would go on with, had it not been silent for so long; null where that is not so.</summary>
    public Stillehulpvraag? Stille(Contactopdracht opdracht, Persoon jeugdige) =>
        opdracht.Doel is not null && Hulpvraag(opdracht, jeugdige.Id) is null && Reekskeuze.Van(Hulpvragen, jeugdige.Id, opdracht, Datum, _ => false) is { } hulpvraag
            ? new(jeugdige.Voornamen, hulpvraag.Doel, Stil[hulpvraag.Id])
            : null;
}

/// <summary>Loads the <see cref="Situatie"/>; every query sees the own gemeente only.</summary>
internal sealed class Situatielader(JeugdhulpDbContext db, Aanmelding aanmelding, TimeProvider klok)
{
    /// <summary>Loads what <paramref name="opdracht"/> points at.</summary>
    /// <param name="opdracht">The form.</param>
    /// <param name="registreer">The hulpvragen are tracked, and a new jeugdige is kept from being added twice; the others were locked when the transaction began.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<Situatie> LaadAsync(Contactopdracht opdracht, bool registreer, CancellationToken ct)
    {
        if (registreer && Bsn.TryParse(opdracht.Nieuw?.Bsn, out var nummer))
        {
            // Two forms about the same new jeugdige: the second waits, and then hears that the person is known.
            var sleutel = $"{aanmelding.GemeenteCode}:{nummer.Value.Waarde}";
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('bsn'), hashtext({sleutel}))", ct);
        }

        var vandaag = klok.Vandaag();
        var datum = opdracht.Datum ?? vandaag;
        var kenmerk = Bsn.TryParse(opdracht.Nieuw?.Bsn, out var bsn) ? Persoon.Kenmerk(aanmelding.GemeenteCode ?? string.Empty, bsn.Value.Waarde) : null;
        var basis = await Basis.VraagAsync(db, aanmelding, opdracht, datum, vandaag, ct);
        var plaatsen = basis.Plaatsen;
        var lopend = basis.Jeugdigen.SelectMany(j => j.Hulpvragen).ToList();
        var hulpvragen = lopend.ConvertAll(l => l.Hulpvraag);
        if (registreer)
        {
            db.Hulpvragen.AttachRange(hulpvragen);
        }

        List<Persoon> jeugdigen = [.. basis.Jeugdigen.Select(j => j.Persoon)];
        var getoond = hulpvragen.Find(h => h.Id == opdracht.InschattingVan);
        return new()
        {
            Vandaag = vandaag,
            Datum = datum,
            Gemeentenaam = basis.Gemeentenaam,
            Instellingen = basis.Versie,
            Norm = basis.Norm,
            LeidraadId = basis.LeidraadId,
            MedewerkerId = plaatsen.Count > 0
                ? plaatsen[0].MedewerkerId
                : await db.Medewerkers.Where(m => m.AccountId == aanmelding.AccountId).Select(m => (Guid?)m.Id).FirstOrDefaultAsync(ct),
            Teams = [.. plaatsen.Select(p => p.Team)],
            Team = opdracht.TeamId is { } id
                ? plaatsen.FirstOrDefault(p => p.Team.Id == id)?.Team
                : plaatsen.Count == 1 ? plaatsen[0].Team : null,
            Jeugdigen = jeugdigen,
            Hulpvragen = hulpvragen,
            Stil = lopend.Where(l => Hulpvraageinde.StilVanaf(l.Hulpvraag.Geopend, l.Laatste, l.Loopt, basis.WekenZonderContact ?? Dossierafspraken.Standaard.WekenZonderContact) <= datum).ToDictionary(l => l.Hulpvraag.Id, l => l.Laatste ?? l.Hulpvraag.Geopend),
            Eerder = [.. lopend.SelectMany(l => l.Eerder())],
            Getoond = getoond is null ? null : Inschatting.Van(getoond),
            GetoondVan = getoond?.PersoonId,
            Gezinsleden = basis.Gezinsleden?.ToHashSet() ?? [],
            Codes = basis.Codes?.ToHashSet(StringComparer.Ordinal) ?? [],
            IsGeregistreerd = basis.IsGeregistreerd,
            HeeftConcept = basis.HeeftConcept,
            EerstInstructie = basis.EerstInstructie,
            Wachten = basis.Wachten,
            Deelbezwaren = opdracht.ZonderPersoon || basis.IsGeregistreerd ? [] : await Deelbezwaren.VanAsync(db, opdracht.GesprokenMet, jeugdigen, datum, ct),
            BsnVan = kenmerk is not null
                ? await db.Personen.Where(p => p.Bsnkenmerk == kenmerk).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(ct)
                : null,
            Gelijkende = registreer && opdracht is { ZonderPersoon: false, Nieuw: { Bsn: null, Nagevraagd: false, Geboortedatum: { } geboren } nieuw }
                ? await Dubbelzoeker.GelijkendeAsync(db, klok, nieuw.Voornamen, nieuw.Achternaam, geboren, ct)
                : null,
        };
    }

    /// <summary>Gemeente, settings in force and household in one query; settings are readable across gemeenten, so the own code is asked for.</summary>
    public async Task<Omgeving> OmgevingAsync(DateOnly datum, Guid? gezinId, Guid conceptId, CancellationToken ct)
    {
        var sinds = klok.GetUtcNow() - ConceptService.Bewaartijd;
        var code = aanmelding.GemeenteCode;
        var versies = db.Instellingenversies.Geldend(code!, datum);
        var zonderInstructie = db.ZonderInstructie();
        var plekken = db.Plekken();
        return await db.Gemeenten.AsNoTracking().AsSingleQuery()
            .Where(g => g.Code == code)
            .Select(g => new Omgeving(
                g.Naam,
                versies.FirstOrDefault(),
                db.Gezinnen.Where(z => z.Id == gezinId).Select(z => (int?)z.Nummer).FirstOrDefault(),
                db.Gezinsleden.Where(l => l.GezinId == gezinId).Select(l => l.PersoonId).ToList(),
                db.Concepten.Count(c => c.Id != conceptId && c.BijgewerktOp >= sinds),
                zonderInstructie.Any(),
                db.Instructieplichten.Any(p => p.Verplicht),
                plekken.ToList()))
            .FirstAsync(ct);
    }

    /// <summary>Teams of the signed-in worker on a day.</summary>
    public async Task<IReadOnlyList<Plaats>> PlaatsenAsync(DateOnly datum, CancellationToken ct) => await EigenPlaatsen(datum).ToListAsync(ct);

    private IQueryable<Plaats> EigenPlaatsen(DateOnly datum)
    {
        var account = aanmelding.AccountId;
        return Plaatsen.Op(db, datum).Where(p => p.AccountId == account).OrderBy(p => p.Team.Naam);
    }
}

/// <summary>Where a form is filled in.</summary>
internal sealed record Omgeving(string Gemeentenaam, Instellingenversie? Versie, int? Gezinsnummer, List<Guid> Gezinsleden, int Concepten, bool ZonderInstructie, bool InstructieVerplicht, List<Plekkeuze> Plekken);
