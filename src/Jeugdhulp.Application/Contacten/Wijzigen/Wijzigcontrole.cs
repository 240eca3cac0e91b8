using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain;

namespace Jeugdhulp.Application.Contacten.Wijzigen;

/// <summary>What a change is judged against.</summary>
/// <param name="Vandaag">Today.</param>
/// <param name="Codes">Codes that hold on the new day, as "lijst:code".</param>
/// <param name="Hulpvragen">Series of the contact.</param>
/// <param name="TeamOpDatum">The worker was in the team of the contact on the new day.</param>
/// <param name="Deelbezwaren">Who did not agree to sharing with the partner on the new day; empty when partner and day stay.</param>
internal sealed record Wijzigsituatie(DateOnly Vandaag, IReadOnlySet<string> Codes, IReadOnlyList<Hulpvraag> Hulpvragen, bool TeamOpDatum, IReadOnlyList<Deelbezwaar> Deelbezwaren);

/// <summary>
/// Finds everything that keeps a contact from being changed, all at once. The rules are those of registering: the contact as it
/// would become goes through the same checks. Only what was lacking before, such as in a contact that came from elsewhere, may
/// stay lacking.
/// </summary>
internal static class Wijzigcontrole
{
    public static List<Weigering> Controleer(Wijzigopdracht opdracht, Contact contact, Wijzigsituatie situatie)
    {
        var nieuw = AlsOpdracht(opdracht, contact);
        return
        [
            .. Reden(opdracht),
            .. Datum(opdracht, contact, situatie),
            .. Activiteit(opdracht, contact),
            .. Wat(nieuw, contact),
            .. Opdrachtcontrole.Teksten(nieuw),
            .. Codes(nieuw, contact, situatie),
            .. Opdrachtcontrole.Delen(situatie.Deelbezwaren, opdracht.DelenGevraagd),
        ];
    }

    /// <summary>The contact as it would be registered with these values.</summary>
    private static Contactopdracht AlsOpdracht(Wijzigopdracht opdracht, Contact contact) => new()
    {
        OpdrachtId = contact.OpdrachtId,
        Soort = Soort(contact, opdracht.Activiteit),
        Datum = opdracht.Datum,
        Activiteit = opdracht.Activiteit,
        Doel = contact.Regels.Select(r => r.Feiten.Doel).FirstOrDefault(d => d is not null),
        DuurMinuten = opdracht.DuurMinuten,
        GesprokenMet = opdracht.GesprokenMet,
        Kanaal = opdracht.Kanaal,
        Herkomst = opdracht.Herkomst,
        Thema = opdracht.Thema,
        AantalDeelnemers = opdracht.AantalDeelnemers,
        Partner = opdracht.Partner,
        Feit = opdracht.Feit,
        FeitBron = opdracht.FeitBron,
        BeeldProfessional = opdracht.BeeldProfessional,
        MeningOuder = opdracht.MeningOuder,
        MeningJeugdige = opdracht.MeningJeugdige,
    };

    /// <summary>The kind is not stored: it shows in what a contact has. A note is a short talk that took no time.</summary>
    private static Contactsoort Soort(Contact contact, Activiteit? activiteit) => contact switch
    {
        { Activiteit: Domain.Contacten.Activiteit.Collectief } => Contactsoort.Collectief,
        { Anoniem: true } => Contactsoort.Anoniem,
        _ when ZonderPersoon(contact) => Contactsoort.Consult,
        { Activiteit: Domain.Contacten.Activiteit.KortGesprek, DuurMinuten: null } when activiteit == contact.Activiteit => Contactsoort.Notitie,
        _ => Contactsoort.Gewoon,
    };

    private static bool ZonderPersoon(Contact contact) => contact.Regels.TrueForAll(r => r.PersoonId is null);

    private static IEnumerable<Weigering> Reden(Wijzigopdracht opdracht)
    {
        if (!Naamteken.IsZichtbaar(opdracht.Reden))
        {
            yield return new Wijzigfout(nameof(opdracht.Reden), "Schrijf op waarom u dit contact wijzigt.");
        }
        else if (Opdrachtcontrole.Tekst(nameof(opdracht.Reden), opdracht.Reden, Tekstvelden.Reden) is { } weigering)
        {
            yield return weigering;
        }
    }

    private static IEnumerable<Weigering> Datum(Wijzigopdracht opdracht, Contact contact, Wijzigsituatie situatie)
    {
        if (Opdrachtcontrole.Dag(opdracht.Datum, situatie.Vandaag) is { } weigering)
        {
            yield return weigering;
        }
        else if (opdracht.Datum == contact.Datum)
        {
            yield break;
        }
        else if (contact.Regels.Exists(r => r.Feiten.Geboortedatum > opdracht.Datum && r.Feiten.Geboortedatum <= contact.Datum))
        {
            yield return new NogNietGeboren();
        }
        else if (!situatie.TeamOpDatum)
        {
            yield return new Wijzigfout(nameof(opdracht.Datum), "De medewerker hoorde op deze datum niet bij dit team. Kies een andere datum.");
        }
        else if (situatie.Hulpvragen.Any(h => h.Gesloten < opdracht.Datum))
        {
            yield return new Wijzigfout(nameof(opdracht.Datum), "De hulpvraag was op deze datum al gesloten. Kies een andere datum.");
        }
    }

    /// <summary>What the contact has not got cannot be added here, so an activity that asks for it is refused.</summary>
    private static IEnumerable<Weigering> Activiteit(Wijzigopdracht opdracht, Contact contact)
    {
        const string veld = nameof(opdracht.Activiteit);
        if (opdracht.Activiteit is not { } activiteit || !Enum.IsDefined(activiteit))
        {
            yield return new ActiviteitOntbreekt();
        }
        else if (activiteit == contact.Activiteit)
        {
            yield break;
        }
        else if (contact.Activiteit == Domain.Contacten.Activiteit.Collectief || activiteit == Domain.Contacten.Activiteit.Collectief)
        {
            yield return new Wijzigfout(veld, "Een activiteit voor een groep en een ander contact zijn niet in elkaar te veranderen. Registreer een nieuw contact.");
        }
        else if (ZonderPersoon(contact) && activiteit is not (Domain.Contacten.Activiteit.InformatieAdvies or Domain.Contacten.Activiteit.Consult))
        {
            yield return new Wijzigfout(veld, "Dit contact is zonder naam. Kies informatie en advies of consult, of registreer een nieuw contact met naam.");
        }
        else if (activiteit == Domain.Contacten.Activiteit.Doorverwijzing && contact.Doorverwijzingen.Count == 0)
        {
            yield return new Wijzigfout(veld, "Bij dit contact staat niet naar wie u doorverwees. Registreer de doorverwijzing als nieuw contact.");
        }
    }

    /// <summary>What a contact of this kind needs, but for what was lacking already; the activity itself is judged above.</summary>
    private static IEnumerable<Weigering> Wat(Contactopdracht nieuw, Contact contact) => Opdrachtcontrole.Wat(nieuw)
        .Except(Opdrachtcontrole.Wat(AlsOpdracht(Wijzigopdracht.Van(contact), contact)))
        .Where(w => w is not (ActiviteitOntbreekt or ActiviteitVraagtGroep))
        // The form has no field for the aim: it belongs to the series.
        .Select(w => w is DoelOntbreekt ? new Wijzigfout(nameof(Wijzigopdracht.Activiteit), "Deze notitie hoort bij geen hulpvraag. Registreer een nieuw contact.") : w);

    /// <summary>On the same day what stood there may stay, also when the list has ended it since.</summary>
    private static IEnumerable<Weigering> Codes(Contactopdracht nieuw, Contact contact, Wijzigsituatie situatie)
    {
        var huidig = nieuw.Datum == contact.Datum ? Codelijsten.Gevraagd(AlsOpdracht(Wijzigopdracht.Van(contact), contact)) : [];
        return Codelijsten.Gevraagd(nieuw).Except(huidig)
            .Where(g => !situatie.Codes.Contains($"{g.Lijst}:{g.Code}"))
            .Select(g => new CodeOnbekend(g.Veld));
    }
}
