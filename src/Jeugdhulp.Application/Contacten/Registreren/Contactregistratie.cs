using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Herclassificeren;
using Jeugdhulp.Application.Inzicht;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Contacten.Registreren;

/// <summary>What came of an attempt to register.</summary>
public abstract record Registratie;

/// <summary>The contact is there.</summary>
/// <param name="ContactId">The contact.</param>
/// <param name="BestondAl">This form was sent before; nothing was added now.</param>
/// <param name="Uitkomsten">What counts for each jeugdige, in the order of the lines.</param>
/// <param name="GezinId">Household, to go on with.</param>
/// <param name="PersoonIds">The jeugdigen, the new one included.</param>
public sealed record Geregistreerd(
    Guid ContactId, bool BestondAl, IReadOnlyList<Uitkomst> Uitkomsten, Guid? GezinId, IReadOnlyList<Guid> PersoonIds) : Registratie
{
    /// <summary>Who left the waiting list because this was the first talk (CAP-01): the name and the day.</summary>
    public IReadOnlyList<(string Naam, DateOnly Op)> VanWachtlijst { get; init; } = [];
}

/// <summary>Nothing was changed; all reasons at once.</summary>
public sealed record Geweigerd(IReadOnlyList<Weigering> Weigeringen) : Registratie;

/// <summary>The classification of a form that was not saved, and what still keeps it from being saved.</summary>
public sealed record Proefclassificatie(IReadOnlyList<Uitkomstbeeld> Uitkomsten, IReadOnlyList<Weigering> Weigeringen)
{
    /// <summary>Series that were silent for so long that this contact begins a new one beside each.</summary>
    public IReadOnlyList<Stillehulpvraag> Stil { get; init; } = [];

    /// <summary>Who did not agree to sharing with the partner that was spoken to.</summary>
    public IReadOnlyList<Deelbezwaar> Deelbezwaren { get; init; } = [];
}

/// <summary>A hulpvraag in which nothing happened for long, with the day of its last contact.</summary>
public sealed record Stillehulpvraag(string Jeugdige, Doel Doel, DateOnly Laatste);

/// <summary>Registers a contact and tells beforehand what it will be.</summary>
public sealed class Contactregistratie(JeugdhulpDbContext db, Aanmelding aanmelding, TimeProvider klok)
{
    private readonly Situatielader _lader = new(db, aanmelding, klok);

    /// <summary>Classifies a form as far as it is filled in; writes nothing but the log of who was looked at.</summary>
    public async Task<Proefclassificatie> ClassificeerAsync(Contactopdracht opdracht, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var situatie = await _lader.LaadAsync(opdracht, registreer: false, ct);
        var weigeringen = Opdrachtcontrole.Controleer(opdracht, situatie);
        if (opdracht.Verricht is not { } activiteit || !Enum.IsDefined(activiteit) || situatie.Team is null || weigeringen.Exists(w => w.Veld == nameof(opdracht.Datum)))
        {
            return new Proefclassificatie([], weigeringen) { Deelbezwaren = situatie.Deelbezwaren };
        }

        var uitwerking = await WerkUitAsync(opdracht, situatie, situatie.Team, klok.GetUtcNow(), ct);

        await db.LogBekekenAsync(klok, [.. situatie.Jeugdigen.Select(j => j.Id)], ct);
        await db.LogOnvindbaarAsync(
            klok, [.. opdracht.PersoonIds.Except(situatie.Jeugdigen.Select(j => j.Id))], situatie.Gezinsleden.Count == 0 ? opdracht.GezinId : null, ct);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new Proefclassificatie(uitwerking.Beelden, [.. weigeringen, .. uitwerking.Weigeringen])
        {
            Deelbezwaren = situatie.Deelbezwaren,
            Stil = opdracht.ZonderPersoon ? [] : [.. situatie.Jeugdigen.Select(j => situatie.Stille(opdracht, j)).OfType<Stillehulpvraag>()],
        };
    }

    /// <summary>
    /// Registers the contact with everything that belongs to it, or refuses and changes nothing. The same
    /// <see cref="Contactopdracht.OpdrachtId"/> gives the same contact back, also when two arrive together.
    /// </summary>
    public async Task<Registratie> RegistreerAsync(Contactopdracht opdracht, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        // A second, simultaneous submit waits here for the first, and two forms about the same jeugdigen for each other instead of
        // both starting a first talk.
        await using var transactie = await db.BeginBijVraagAsync(BitConverter.ToInt64(opdracht.OpdrachtId.ToByteArray(), 8), opdracht.PersoonIds, ct);
        var situatie = await _lader.LaadAsync(opdracht, registreer: true, ct);
        if (situatie.IsGeregistreerd)
        {
            return await EerderAsync(opdracht, situatie.Datum, ct);
        }

        var weigeringen = Opdrachtcontrole.Controleer(opdracht, situatie);
        if (situatie.EerstInstructie)
        {
            weigeringen.Add(new InstructieOntbreekt());
        }

        if (!await db.IsPlekAsync(opdracht.VoorzieningId, ct))
        {
            weigeringen.Add(new PlekOnbekend(Plekveld(opdracht)));
        }

        if (weigeringen.Count > 0 || situatie.Team is null)
        {
            return Weiger(weigeringen);
        }

        var nu = klok.GetUtcNow();
        var (nieuw, contact, betrokkenen, beelden, bezwaren) = await WerkUitAsync(opdracht, situatie, situatie.Team, nu, ct);
        if (bezwaren.Count > 0)
        {
            return Weiger(bezwaren);
        }

        if (nieuw is not null)
        {
            contact.GezinId = await VoegToeAsync(nieuw, opdracht.GezinId, ct);
        }

        foreach (var (betrokkene, beeld) in betrokkenen.Zip(beelden))
        {
            var regel = Regelbouwer.Maak(contact, betrokkene.Persoon?.Id, betrokkene.Hulpvraag?.Id, beeld);
            if (opdracht.GekozenKlasse is { } keuze && (opdracht.Afwijken || regel.Uitkomst == Uitkomst.Grensgeval) && regel.Uitkomst.AlsKlasse() != keuze)
            {
                regel.Kies(keuze, opdracht.KeuzeReden!, aanmelding.AccountId!.Value, nu);
            }

            contact.Regels.Add(regel);
        }

        db.Contacten.Add(contact);
        LogHulpvragen(betrokkenen);
        LogContact(contact, situatie.Vandaag);
        if (opdracht.LeidraadPastNiet)
        {
            Leidraadmeldingen.Voeg(db, klok, contact.Id, opdracht.LeidraadReden!.Value, opdracht.LeidraadToelichting!);
        }

        if (contact.Datum < situatie.Vandaag)
        {
            await db.VraagHerclassificatieAanAsync(klok, contact, contact.Datum, ct);
        }

        if (situatie.HeeftConcept)
        {
            await RuimConceptOpAsync(opdracht.ConceptId, ct);
        }

        await db.SaveChangesAsync(ct);
        IReadOnlyList<Gehaald> gehaald = situatie.Wachten && EersteGesprek.Telt(contact.Activiteit) ? await db.VolgGesprekAsync(klok, contact, ct) : [];
        await db.VolgAanbiederAsync(klok, contact, ct);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        var personen = betrokkenen.Select(b => b.Persoon).OfType<Persoon>().ToList();
        return new Geregistreerd(
            contact.Id,
            BestondAl: false,
            [.. contact.Regels.Select(r => r.Geldend)],
            contact.GezinId,
            [.. personen.Select(p => p.Id)])
        {
            VanWachtlijst = [.. gehaald.Select(g => (personen.First(p => p.Id == g.PersoonId).VolledigeNaam, g.Op))],
        };
    }

    /// <summary>The contact made of this form before; refused when the form is about something else now, which would be lost.</summary>
    private async Task<Registratie> EerderAsync(Contactopdracht opdracht, DateOnly datum, CancellationToken ct)
    {
        var id = opdracht.OpdrachtId;
        var eerder = await db.Contacten.AsNoTracking()
            .Where(c => c.OpdrachtId == id)
            .Select(c => new
            {
                c.Id,
                c.GezinId,
                Wat = new Meegedeeld(c.Datum, c.Activiteit, c.Anoniem, c.Thema, c.AantalDeelnemers, c.Partner, c.Feit, c.FeitBron, c.BeeldProfessional, c.MeningOuder, c.MeningJeugdige),
                c.VoorzieningId,
                Verwezen = c.Doorverwijzingen.Select(d => new Verwijzing { Bestemming = d.Bestemming, Reden = d.Reden, Datum = d.Datum, Aanbieder = d.Aanbieder, Toelichting = d.Toelichting }).FirstOrDefault(),
                Gemeld = db.Leidraadmeldingen.Any(m => m.ContactId == c.Id),
                Gewijzigd = c.Wijzigingen.Any(),
                Eigen = db.Medewerkers.Any(m => m.Id == c.MedewerkerId && m.AccountId == aanmelding.AccountId),
                Regels = c.Regels.Select(r => new { r.Geldend, r.PersoonId }).ToList(),
            })
            .FirstAsync(ct);
        var personen = eerder.Regels.Select(r => r.PersoonId).OfType<Guid>().ToList();
        if (eerder.Eigen && !eerder.Gewijzigd && (eerder.Wat != Meegedeeld.In(opdracht, datum) || !GaatOver(personen, opdracht)))
        {
            return new Geweigerd([new AlOpgeslagen(opdracht.Soort == Contactsoort.Collectief ? nameof(opdracht.Thema) : nameof(opdracht.Feit))]);
        }

        if (eerder.Eigen && !eerder.Gewijzigd && opdracht.Verwijzing is { } verwijzing && eerder.Verwezen != verwijzing with { Datum = verwijzing.Datum ?? datum })
        {
            return new Geweigerd([new AlOpgeslagen("Verwijzing.Bestemming")]);
        }

        if (eerder.Eigen && !eerder.Gewijzigd && eerder.VoorzieningId != opdracht.VoorzieningId)
        {
            return new Geweigerd([new AlOpgeslagen(Plekveld(opdracht))]);
        }

        if (eerder.Eigen && opdracht.LeidraadPastNiet && !eerder.Gemeld)
        {
            return new Geweigerd([new AlOpgeslagen(nameof(opdracht.LeidraadToelichting))]);
        }

        return eerder.Eigen
            ? new Geregistreerd(eerder.Id, BestondAl: true, [.. eerder.Regels.Select(r => r.Geldend)], eerder.GezinId, personen)
            : new Geweigerd([new AlGebruikt()]);
    }

    /// <summary>Where the form asks for the school or huisartsenpraktijk.</summary>
    private static string Plekveld(Contactopdracht opdracht) => opdracht.Soort == Contactsoort.Collectief ? "GroepVoorzieningId" : nameof(opdracht.VoorzieningId);

    /// <summary>The form is about these jeugdigen; a new one has no id in the form yet.</summary>
    private static bool GaatOver(List<Guid> personen, Contactopdracht opdracht)
    {
        var genoemd = opdracht.ZonderPersoon ? [] : opdracht.PersoonIds.Distinct().ToList();
        return genoemd.TrueForAll(personen.Contains) && personen.Count == genoemd.Count + (opdracht.Nieuw is null ? 0 : 1);
    }

    private static List<Betrokkene> Betrokkenen(Contactopdracht opdracht, Situatie situatie, Persoon? nieuw)
    {
        if (opdracht.ZonderPersoon)
        {
            return [new Betrokkene(null, null)];
        }

        var betrokkenen = situatie.Jeugdigen
            .OrderBy(j => j.Geboortedatum)
            .ThenBy(j => j.Id)
            .Select(j => new Betrokkene(j, Contactbouwer.Reeks(opdracht, situatie, j.Id)))
            .ToList();
        if (nieuw is not null)
        {
            betrokkenen.Add(new Betrokkene(nieuw, Contactbouwer.Reeks(opdracht, situatie, nieuw.Id)));
        }

        // Before anyone is chosen the page can show what it would be for a jeugdige of unknown age.
        return betrokkenen.Count > 0 ? betrokkenen : [new Betrokkene(null, Contactbouwer.Reeks(opdracht, situatie, Guid.Empty))];
    }

    /// <summary>The contact as it would be stored, classified, and what only then can be refused; one answer for trying and for registering.</summary>
    private async Task<Uitwerking> WerkUitAsync(Contactopdracht opdracht, Situatie situatie, Team team, DateTimeOffset nu, CancellationToken ct)
    {
        var nieuw = Contactbouwer.Nieuw(opdracht, aanmelding.GemeenteCode!, nu);
        var contact = Contactbouwer.Maak(opdracht, situatie, team, aanmelding.GemeenteCode!, nieuw, nu);
        var betrokkenen = Betrokkenen(opdracht, situatie, nieuw);
        var beelden = await ClassificeerAsync(opdracht, situatie, contact, betrokkenen, ct);
        return new(
            nieuw,
            contact,
            betrokkenen,
            beelden,
            [
                .. Opdrachtcontrole.Plan(betrokkenen),
                .. Opdrachtcontrole.Feiten(opdracht, beelden.Select(b => b.Feiten)),
                .. Opdrachtcontrole.Keuze(opdracht, situatie, [.. beelden.Select(b => b.Classificatie)]),
            ]);
    }

    private async Task<List<Uitkomstbeeld>> ClassificeerAsync(
        Contactopdracht opdracht, Situatie situatie, Contact contact, List<Betrokkene> betrokkenen, CancellationToken ct)
    {
        var reeksen = betrokkenen.Select(b => b.Hulpvraag?.Id).OfType<Guid>().ToHashSet();
        var standen = await Feitenbouwer.StandenAsync(db, [.. situatie.Eerder.Where(e => reeksen.Contains(e.HulpvraagId))], contact, ct);
        return [.. betrokkenen.Select(b =>
        {
            var stand = b.Hulpvraag is { } hulpvraag && standen.TryGetValue(hulpvraag.Id, out var gevonden) ? gevonden : Reeksstand.Eerste;
            var persoon = b.Persoon is { } p && p.Geboortedatum != default ? p : null;
            var feiten = Feitenbouwer.Bouw(contact, situatie.Team!, persoon, b.Hulpvraag, opdracht.Doel, stand);
            return Uitkomstbeeld.Maak(feiten, situatie.Instellingen, situatie.Norm, situatie.Gemeentenaam) with
            {
                PersoonId = b.Persoon?.Id,
                Jeugdige = b.Persoon?.Voornamen,
                LeidraadId = situatie.LeidraadId,
            };
        })];
    }

    private async Task<Guid> VoegToeAsync(Persoon nieuw, Guid? gezinId, CancellationToken ct)
    {
        db.Personen.Add(nieuw);
        db.Log(klok, Handeling.PersoonGemaakt, "persoon", nieuw.Id);
        if (gezinId is null)
        {
            var gezin = new Gezin { GemeenteCode = nieuw.GemeenteCode, Id = Guid.CreateVersion7(klok.GetUtcNow()), Nummer = await Gezinsbeheer.VolgendAsync(db, nieuw.GemeenteCode, ct) };
            db.Gezinnen.Add(gezin);
            gezinId = gezin.Id;
        }

        db.Gezinsleden.Add(new Gezinslid { GemeenteCode = nieuw.GemeenteCode, GezinId = gezinId.Value, PersoonId = nieuw.Id, Rol = Gezinsrol.Jeugdige });
        return gezinId.Value;
    }

    private void LogHulpvragen(List<Betrokkene> betrokkenen)
    {
        foreach (var hulpvraag in betrokkenen.Select(b => b.Hulpvraag).OfType<Hulpvraag>())
        {
            var stand = db.Entry(hulpvraag);
            if (stand.State == EntityState.Detached)
            {
                db.Hulpvragen.Add(hulpvraag);
                db.Log(klok, Handeling.HulpvraagGewijzigd, "hulpvraag", hulpvraag.Id, new() { ["wat"] = "nieuw" });
            }
            else if (stand.State == EntityState.Modified)
            {
                var velden = stand.Properties.Where(p => p.IsModified).Select(p => p.Metadata.Name);
                db.Log(klok, Handeling.HulpvraagGewijzigd, "hulpvraag", hulpvraag.Id, new() { ["wat"] = string.Join(' ', velden) });
            }
        }
    }

    private void LogContact(Contact contact, DateOnly vandaag)
    {
        var bijzonderheden = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["regels"] = contact.Regels.Count.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["achterstandDagen"] = (vandaag.DayNumber - contact.Datum.DayNumber).ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
        if (contact.Regels.Find(r => r.GekozenKlasse is not null)?.GekozenKlasse is { } keuze)
        {
            bijzonderheden["keuze"] = keuze.ToString();
        }

        db.Log(klok, Handeling.ContactGeregistreerd, "contact", contact.Id, bijzonderheden);
        foreach (var doorverwijzing in contact.Doorverwijzingen)
        {
            db.Log(klok, Handeling.DoorverwijzingGeregistreerd, "doorverwijzing", doorverwijzing.Id, new() { ["bestemming"] = doorverwijzing.Bestemming });
        }
    }

    private async Task RuimConceptOpAsync(Guid? conceptId, CancellationToken ct)
    {
        if (conceptId is { } id && await db.Concepten.Where(c => c.Id == id).ExecuteDeleteAsync(ct) > 0)
        {
            db.Log(klok, Handeling.ConceptVerwijderd, "concept", id);
        }
    }

    private Geweigerd Weiger(List<Weigering> weigeringen)
    {
        db.ChangeTracker.Clear();
        return new Geweigerd(weigeringen);
    }
}

/// <summary>Someone a contact is about, with the series it belongs to; both may be absent.</summary>
internal sealed record Betrokkene(Persoon? Persoon, Hulpvraag? Hulpvraag);

/// <summary>What a form comes to before anything of it is stored.</summary>
/// <param name="Nieuw">The jeugdige who is not known yet.</param>
/// <param name="Contact">Without lines.</param>
/// <param name="Betrokkenen">Whom it is about, in the order of the lines.</param>
/// <param name="Beelden">The classification for each of them.</param>
/// <param name="Weigeringen">What keeps it from being registered as it is classified.</param>
internal sealed record Uitwerking(Persoon? Nieuw, Contact Contact, List<Betrokkene> Betrokkenen, List<Uitkomstbeeld> Beelden, List<Weigering> Weigeringen);

/// <summary>
/// What a form tells about a contact, beside who it was with: another day, activity, group or text is another contact. A
/// corrected duration or channel is not: saving that again would count the same talk twice.
/// </summary>
internal sealed record Meegedeeld(
    DateOnly Datum, Activiteit Activiteit, bool Anoniem, string? Thema, int? AantalDeelnemers, string? Partner,
    string? Feit, string? FeitBron, string? BeeldProfessional, string? MeningOuder, string? MeningJeugdige)
{
    public static Meegedeeld In(Contactopdracht opdracht, DateOnly datum)
    {
        var groep = opdracht.Soort == Contactsoort.Collectief;
        return new(
            datum, opdracht.Verricht.GetValueOrDefault(), opdracht.Soort == Contactsoort.Anoniem,
            groep ? opdracht.Thema : null, groep ? opdracht.AantalDeelnemers : null, groep ? opdracht.Partner : null,
            opdracht.Feit, opdracht.FeitBron, opdracht.BeeldProfessional, opdracht.MeningOuder, opdracht.MeningJeugdige);
    }
}
