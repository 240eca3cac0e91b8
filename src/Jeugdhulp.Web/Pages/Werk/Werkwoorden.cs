using System.Globalization;
using Jeugdhulp.Application.Werk;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Triage;
using Jeugdhulp.Web.Pages.Contacten;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Http.Extensions;
using Controle = Jeugdhulp.Domain.Levering.Controle;
using Ernst = Jeugdhulp.Domain.Levering.Ernst;
using Herstelplek = Jeugdhulp.Domain.Levering.Herstelplek;

namespace Jeugdhulp.Web.Pages.Werk;

/// <summary>Where each thing that waits is done, and why it waits.</summary>
public static class Werkwoorden
{
    /// <summary>Name of a kind in an address.</summary>
    public static string Adres(Werksoort soort) => $"/werk/{Domain.Contractnaam.Van(soort).ToLowerInvariant()}";

    public static string Titel(Werksoort soort) => soort switch
    {
        Werksoort.Triage => "Triage: de termijn loopt af",
        Werksoort.Triagegegevens => "Triage om vast te leggen",
        Werksoort.LeveringTegen => "Houdt de levering aan het CBS tegen",
        Werksoort.LeveringLetop => "Levering aan het CBS: kijk dit na",
        Werksoort.Termijn => "Traject om te bespreken",
        Werksoort.Beschikking => "Beschikking om te bekrachtigen",
        Werksoort.Planbesluit => "Plan om te bekrachtigen",
        Werksoort.Planterug => "Plan dat het team teruggaf",
        Werksoort.Adviesbesluit => "Advies dat wacht op goedkeuring",
        Werksoort.Adviesterug => "Advies dat de gemeente teruggaf",
        Werksoort.Verdeeld => "Hulpvraag die u oppakt",
        Werksoort.Verhaalvrijgave => "Verhaal om vrij te geven",
        Werksoort.Verhaalterug => "Verhaal dat een collega teruggaf",
        Werksoort.Grensgeval => "Grensgeval zonder keuze",
        Werksoort.Evaluatie => "Doel om te bespreken",
        Werksoort.EersteGesprek => "Van de wachtlijst te halen",
        Werksoort.Wachtlijst => "Wachtlijst om na te kijken",
        Werksoort.Doorverwijzing => "Doorverwijzing om na te vragen",
        Werksoort.Aanbiedercontact => "Contact met een aanbieder",
        Werksoort.Terugkoppeling => "Verwijzer om te informeren",
        Werksoort.Traject => "Traject om te bevestigen",
        Werksoort.Dossier => "Dossier om te openen",
        Werksoort.Herclassificatie => "Voorstel om anders te tellen",
        Werksoort.Achttien => "Wordt 18",
        Werksoort.Regie => "Gezin zonder regisseur",
        Werksoort.AlleenSpreken => "Nog niet alleen gesproken",
        Werksoort.Vertellen => "Nog niet verteld",
        Werksoort.Afsluiten => "Dossier om af te sluiten",
        Werksoort.ZonderContact => "Dossier zonder contact",
        Werksoort.Gegevens => "Dossier met ontbrekende gegevens",
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };

    public static string Wie(Werkregel regel)
    {
        ArgumentNullException.ThrowIfNull(regel);
        return regel switch
        {
            { Soort: Werksoort.Herclassificatie } => Lijstwoorden.Aantal(regel.Aantal, "contact", "contacten"),
            { Soort: Werksoort.Evaluatie } => $"Gezin {regel.Nummer}{(regel.Naam is null ? "" : $", {regel.Naam}")}, doel {regel.Aantal}",
            { Soort: Werksoort.Vertellen or Werksoort.Regie or Werksoort.Planbesluit or Werksoort.Planterug } => $"Gezin {regel.Nummer}",
            { Soort: Werksoort.Verhaalvrijgave or Werksoort.Verhaalterug } => "Verhaal",
            { Nummer: > 0 } => regel.Naam is null ? $"Dossier {regel.Nummer}" : $"{regel.Naam}, dossier {regel.Nummer}",
            _ => regel.Naam ?? "Contact zonder naam",
        };
    }

    /// <summary>Where it is done: the form itself, with the cursor in the first field to fill in.</summary>
    public static string Doen(Werkregel regel)
    {
        ArgumentNullException.ThrowIfNull(regel);
        return Doen(regel.Soort, regel.Id, regel.Bij, regel.Stap, regel.PersoonId);
    }

    /// <inheritdoc cref="Doen(Werkregel)"/>
    public static string Doen(Werksoort soort, Guid id, Guid bij, Werkstap stap, Guid? persoonId) => soort switch
    {
        Werksoort.Triage => $"/triage/{id}/wijzigen/{bij}#Form_AnalyseKlaarOp",
        Werksoort.Triagegegevens => $"/triage/{id}/nieuw#Form_Risico",
        Werksoort.Termijn => $"/trajecten/bespreking/{id}#Form_Gedragswetenschapper",
        Werksoort.LeveringTegen or Werksoort.LeveringLetop => Bevinding(bij),
        Werksoort.Beschikking => $"/trajecten/{id}#Besluit_BesluitReden",
        Werksoort.Planbesluit => $"/plannen/{id}#Besluit_Besluit",

        // Why it came back is read first; that stands with the versions.
        Werksoort.Planterug => $"/plannen/{id}#versies",
        Werksoort.Adviesbesluit => $"/doorverwijzingen/{id}/advies#Besluit_Uitkomst",
        Werksoort.Adviesterug => $"/doorverwijzingen/{id}/advies#Form_Tekst",
        Werksoort.Verdeeld => $"/contacten/registreren?persoon={persoonId}",
        Werksoort.Verhaalvrijgave => $"/verhalen/{id}#Terug_Reden",
        Werksoort.Verhaalterug => $"/verhalen/{id}/anoniem#Form_Anoniem",
        Werksoort.Aanbiedercontact => $"/contacten/registreren?persoon={persoonId}&activiteit={Domain.Contractnaam.Van(Activiteit.EvaluatieMetAanbieder)}",
        Werksoort.Terugkoppeling => $"/trajecten/{id}#Terug_Toestemming",
        Werksoort.Grensgeval => $"/contacten/{id}/klasse/{bij}#Form_Klasse",
        Werksoort.Evaluatie => $"/plannen/{bij}/doelen/{id}#Resultaat_Door",
        Werksoort.EersteGesprek => $"/wachtlijst/{id}#gesprek",
        Werksoort.Wachtlijst => $"/wachtlijst/{id}#Controle_Uitkomst",
        Werksoort.Doorverwijzing => $"/doorverwijzingen/{id}#Controle_Uitkomst",
        Werksoort.Traject => $"/trajecten/starten/{id}?{(bij == Guid.Empty ? "" : $"hulpvraag={bij}&")}invullen=true",
        Werksoort.Dossier => $"/dossiers/openen?persoon={id}#Form_Soort",
        Werksoort.Herclassificatie => $"/herclassificeren/{id}#Form_Reden",
        Werksoort.Achttien => $"/jeugdigen/{id}#Vervolg_Keuze",
        Werksoort.Regie => $"/gezinnen/{id}?open=regie#Regie_Soort",
        Werksoort.AlleenSpreken => $"/plannen/{id}/wijzigen?alleen={persoonId}",
        Werksoort.Vertellen => $"/plannen/{id}/wijzigen#{(stap is Werkstap.VertrouwenspersoonVertellen ? "Form_VertrouwensVerteldOp" : "Form_KlachtVerteldOp")}",
        Werksoort.Afsluiten => $"/dossiers/{id}/sluiten#Form_Reden",
        Werksoort.ZonderContact => $"/dossiers/{id}/status#Form_Status",
        Werksoort.Gegevens => stap switch
        {
            Werkstap.Verwijzer => $"/dossiers/{id}/wijzigen#Form_Verwijzer",
            Werkstap.Crisis => $"/dossiers/{id}/wijzigen#Form_Crisis",
            Werkstap.Verantwoordelijke => $"/dossiers/{id}/wijzigen#Form_MedewerkerId",
            Werkstap.Bsn => $"/jeugdigen/{bij}/wijzigen#Form_Bsn",
            Werkstap.Geslacht => $"/jeugdigen/{bij}/wijzigen#Form_Geslacht",
            _ => $"/jeugdigen/{bij}/wijzigen#Form_Postcode",
        },
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };

    /// <summary>The way to where a finding of a delivery is mended, as it is when somebody goes there.</summary>
    /// <param name="id">The finding.</param>
    /// <param name="terug">Address of the list to go back to; empty for the first page of its kind.</param>
    public static string Bevinding(Guid id, string? terug = null) =>
        $"{Adres(Werksoort.LeveringTegen)}?handler=bevinding&bevinding={id}{(terug is null ? "" : $"&terug={Uri.EscapeDataString(terug)}")}";

    /// <summary>The kind of work that a finding is.</summary>
    public static Werksoort Soort(Controle controle)
    {
        ArgumentNullException.ThrowIfNull(controle);
        return controle.Ernst is Ernst.Blokkeert ? Werksoort.LeveringTegen : Werksoort.LeveringLetop;
    }

    /// <summary>What one goes to do about a finding.</summary>
    public static string Ga(Application.Leveringen.Openbevinding bevinding)
    {
        ArgumentNullException.ThrowIfNull(bevinding);
        return bevinding switch
        {
            { Contact: { } contact, Controle.Code: "I14" } => $"Kies de klasse van het contact van {Notatie.Datum(contact)}",
            { Contact: { } contact } => $"Bekijk het contact van {Notatie.Datum(contact)}",
            { Controle.Code: "I02" } => "Leg een traject vast",
            { Controle.Code: "I23", Traject: { } dag } => $"Beëindig het traject vanaf {Notatie.Datum(dag)}, of trek het in",
            { Controle.Code: "I23" } => "Kijk of het dossier mee moet gaan",
            { Controle.Waar: Herstelplek.Persoon } => "Verbeter de gegevens van de persoon",
            { Controle.Waar: Herstelplek.Woonplaats } => "Verbeter de woonplaats",
            { Controle.Waar: Herstelplek.PersonenSamenvoegen } => "Leg de twee personen naast elkaar",
            { Controle.Waar: Herstelplek.Traject, Traject: { } dag } => $"Verbeter het traject vanaf {Notatie.Datum(dag)}",
            { Controle.Waar: Herstelplek.Traject } => "Verbeter wat er over de hulp staat",
            { Controle.Waar: Herstelplek.TrajectBeeindigen, Traject: { } dag } => $"Leg het einde vast van het traject vanaf {Notatie.Datum(dag)}",
            { Controle.Waar: Herstelplek.TrajectBeeindigen } => "Leg het einde van de hulp vast",
            { Controle.Waar: Herstelplek.Afronding } => "Vul de afronding aan",
            { Controle.Waar: Herstelplek.Contacten } => "Bekijk de contacten van de jeugdige",
            { Controle.Waar: Herstelplek.Grond } => "Leg vast hoe het na de 18e verjaardag verdergaat",
            _ => "Bekijk waar het om gaat",
        };
    }

    /// <summary>What is wrong, and with which contact when it is about one.</summary>
    public static string Wat(Application.Leveringen.Openbevinding bevinding)
    {
        ArgumentNullException.ThrowIfNull(bevinding);
        return bevinding.Contact is { } dag ? $"Contact van {Notatie.Datum(dag)}. {bevinding.Zin}" : bevinding.Zin;
    }

    /// <summary>The delivery that something was found in; by what it counts where there may be two of them.</summary>
    public static string Levering(Application.Leveringen.Openbevinding bevinding)
    {
        ArgumentNullException.ThrowIfNull(bevinding);
        var soort = bevinding switch
        {
            { InBeide: true } => " op trajecten en die op dossiers",
            { OpDossiers: true } => " op dossiers",
            { OokAnders: true } => " op trajecten",
            _ => "",
        };
        return $"levering{soort} over het {bevinding.Halfjaar.Naam}";
    }

    /// <summary>Why what somebody came for does not have to be done any more.</summary>
    public static string NietMeer(Application.Leveringen.Herstelvraag vraag)
    {
        ArgumentNullException.ThrowIfNull(vraag);
        return vraag.Stand is Application.Leveringen.Herstelstand.NietMeer
            ? $"Bij de laatste controle van de {Levering(vraag.Bevinding)} is dit niet meer gevonden."
            : $"De {Levering(vraag.Bevinding)} is intussen bij het CBS, of ingetrokken.";
    }

    /// <summary>A finding of a delivery in words: what is wrong, over which half-year, and when that was seen.</summary>
    public static string Zin(Application.Leveringen.Openbevinding bevinding)
    {
        ArgumentNullException.ThrowIfNull(bevinding);
        return $"{(bevinding is { Traject: { } dag, Controle.Waar: Herstelplek.Traject or Herstelplek.TrajectBeeindigen or Herstelplek.Afronding } ? $"Traject vanaf {Notatie.Datum(dag)}. " : "")}{Wat(bevinding)} L{Levering(bevinding)[1..]}, gezien bij de controle van {Notatie.Datum(bevinding.Op)}{(bevinding.Gewijzigd ? ". Daarna is er iets gewijzigd" : "")}";
    }

    /// <summary>What the button of a row says.</summary>
    public static string Knop(Werksoort soort) => soort switch
    {
        Werksoort.EersteGesprek => "Haal van de lijst",
        Werksoort.Wachtlijst or Werksoort.Doorverwijzing => "Wacht nog",
        Werksoort.Evaluatie => "Over 4 weken",
        Werksoort.Traject => "Bevestig",
        Werksoort.Dossier => "Open dossier",
        Werksoort.ZonderContact => "Zet op slapend",
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };

    /// <summary>What was done by the button.</summary>
    public static string Gedaan(Werksoort soort, DateOnly vandaag) => soort switch
    {
        Werksoort.EersteGesprek => "Deze persoon staat niet meer op de wachtlijst.",
        Werksoort.Wachtlijst or Werksoort.Doorverwijzing => $"Vastgelegd: gevraagd op {Notatie.Datum(vandaag)}, wacht nog.",
        Werksoort.Evaluatie => $"Dit doel komt terug op {Notatie.Datum(vandaag.AddDays(Werkdoener.DagenLater))}.",
        Werksoort.Traject => "Het traject is vastgelegd zoals het was voorgesteld.",
        Werksoort.Dossier => "Het dossier is geopend. Wat nog ontbreekt, ziet u bij Dossier met ontbrekende gegevens.",
        Werksoort.ZonderContact => "Het dossier is nu slapend.",
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };

    /// <summary>Back to the list, on the row that then stands where the one stood that was done.</summary>
    public static string Terug(Werksoort soort, Werkform gedaan, Guid? team, int pagina)
    {
        ArgumentNullException.ThrowIfNull(gedaan);
        var vragen = new QueryBuilder();
        if (gedaan.Waar is Werkplek.Soort && team is { } gekozen)
        {
            vragen.Add("team", gekozen.ToString());
        }

        if (gedaan.Waar is Werkplek.Soort && pagina > 1)
        {
            vragen.Add("pagina", pagina.ToString(CultureInfo.InvariantCulture));
        }

        var lijst = gedaan.Waar switch
        {
            Werkplek.Begin => "/",
            Werkplek.Plannen => "/plannen",
            _ => Adres(soort),
        };
        return $"{lijst}{vragen}#{(gedaan.Rij is { } rij and >= 0 ? Rijnaam(gedaan.Waar is Werkplek.Plannen ? soort : null, rij) : "meldingen")}";
    }

    /// <summary>Id of the heading of a list, on which who comes back to it goes on when there is no row to go on with.</summary>
    public const string Lijst = "lijst";

    /// <summary>Id of the link of a row.</summary>
    public static string Rijnaam(Werksoort? apart, int rij) => apart is { } soort ? $"rij-{Domain.Contractnaam.Van(soort)}-{rij}" : $"rij-{rij}";

    /// <summary>The form that undoes it: its address, what its button says, and names and values of its fields.</summary>
    public static string[] Herstel(Werkherstel terug)
    {
        ArgumentNullException.ThrowIfNull(terug);
        return terug.Status is not null
            ? [$"/dossiers/{terug.Id}/status?handler=Terug", "Maak ongedaan", "Form.Volgnummer", terug.Volgnummer.ToString(CultureInfo.InvariantCulture)]
            : [$"/wachtlijst/{terug.Id}?handler=Terugzetten", "Zet terug op de wachtlijst", "Versie", terug.Versie.ToString(CultureInfo.InvariantCulture)];
    }

    /// <summary>The form that lets the day that was agreed with a family hold again, after its goal was put later.</summary>
    public static string[] Herstel(Werkform gedaan, DateOnly vandaag)
    {
        ArgumentNullException.ThrowIfNull(gedaan);
        return [$"/plannen/{gedaan.Bij}/doelen/{gedaan.Id}?handler=Terug", "Maak ongedaan", "afgesproken", Notatie.Datum(gedaan.Datum!.Value), "later", Notatie.Datum(vandaag.AddDays(Werkdoener.DagenLater))];
    }

    /// <summary>Why it stands there, one short sentence.</summary>
    public static string Waarom(Werkregel regel, DateOnly vandaag)
    {
        ArgumentNullException.ThrowIfNull(regel);
        var (datum, dagen) = (Notatie.Datum(regel.Datum), vandaag.DayNumber - regel.Datum.DayNumber);
        var weken = Lijstwoorden.Aantal(dagen / 7, "week", "weken");
        return regel.Soort switch
        {
            Werksoort.Triage when regel.Stap is Werkstap.NuOnveilig => $"{Veiligheid.AcuutOnveilig.Naam()}: {Triagetermijnstand.Op(true, regel.Datum, null, vandaag).Zin.ToLower(Notatie.Nederlands)}",
            Werksoort.Triage => $"{Triagewoorden.Route(regel.Stap is Werkstap.SnelleRoute)}: {Triagetermijnstand.Op(regel.Stap is Werkstap.SnelleRoute, regel.Datum, null, vandaag).Zin.ToLower(Notatie.Nederlands)}",
            Werksoort.Triagegegevens => $"Triage gedaan op {datum}. Leg vast hoe dringend het is, dan loopt de termijn",
            Werksoort.Termijn when regel.Stap is Werkstap.DoorverwijzingGestopt => $"De doorverwijzing waarop het gezin wachtte, stopte op {datum}. Bespreek hoe het verder gaat",
            Werksoort.Termijn when regel.Aantal > 0 => $"Sinds {datum} meer dan de verwachte {Lijstwoorden.Aantal(regel.Aantal, "gesprek", "gesprekken")}. Bespreek met de gedragswetenschapper",
            Werksoort.Termijn => $"Zou op {datum} klaar zijn. Bespreek met de gedragswetenschapper",
            Werksoort.LeveringTegen or Werksoort.LeveringLetop => Zin(regel.Bevinding!),
            Werksoort.Beschikking => $"Wacht sinds {datum} op een collega",
            Werksoort.Planbesluit => $"Vastgesteld op {datum}, wacht op een collega",
            Werksoort.Planterug => $"Versie van {datum} kwam terug. Pas het plan aan en stel het opnieuw vast",
            Werksoort.Adviesbesluit => $"Zwaarwegend advies van {datum}: leg het besluit van de gemeente vast",
            Werksoort.Adviesterug => $"Advies van {datum} kwam terug. Beantwoord de vraag en dien het opnieuw in",
            Werksoort.Verdeeld => $"Aan u verdeeld in het overleg van {datum}, nog geen contact",
            Werksoort.Verhaalvrijgave => $"Gehoord op {datum}, wacht op een collega",
            Werksoort.Verhaalterug => $"Gehoord op {datum}. Lees waarom het terugkwam en pas de tekst aan",
            Werksoort.Grensgeval => $"Contact van {datum}: kies de klasse",
            Werksoort.Evaluatie => $"Zou op {datum} besproken worden",
            Werksoort.EersteGesprek => $"Eerste gesprek was op {datum}: haal van de lijst",
            Werksoort.Wachtlijst => $"{(regel.Stap is Werkstap.Spoed ? "Spoed. " : regel.Stap is Werkstap.Voorrang ? "Voorrang. " : "")}Wacht sinds {datum} op een eerste gesprek",
            Werksoort.Doorverwijzing => $"Verwezen op {datum}, nog niet gestart",
            Werksoort.Aanbiedercontact => $"{(regel.Stap switch { Werkstap.Intake => "Intake", Werkstap.Halverwege => "Gesprek halverwege", _ => "Laatste gesprek" })} gepland op {datum}: leg het contact vast",
            Werksoort.Terugkoppeling => $"Vertel de verwijzer wat u deed, open sinds {datum}",
            Werksoort.Traject => $"Eigen hulp sinds {datum}, nog geen traject",
            Werksoort.Dossier => $"Gesprekken sinds {datum}, nog geen dossier",
            Werksoort.Herclassificatie => "Dit voorstel wacht op uw besluit",
            Werksoort.Achttien => $"{(Leeftijdsmoment.Bereikt(regel.Datum, 18) < vandaag ? "Werd" : "Wordt")} 18 op {Notatie.Datum(Leeftijdsmoment.Bereikt(regel.Datum, 18))}. {(regel.Stap is Werkstap.VervolgOnbekend ? "Het vervolg is nog niet bekend" : "Spreek af hoe het verder gaat")}",
            Werksoort.Regie => $"Twee of meer partijen sinds {datum}: leg vast wie de regie voert",
            Werksoort.AlleenSpreken => $"Plan sinds {datum}, nog niet alleen gesproken",
            Werksoort.Vertellen => $"Plan sinds {datum}: vertel over {(regel.Stap switch { Werkstap.KlachtencommissieVertellen => "de klachtencommissie", Werkstap.VertrouwenspersoonVertellen => "de vertrouwenspersoon", _ => "de klachtencommissie en de vertrouwenspersoon" })}",
            Werksoort.Afsluiten or Werksoort.ZonderContact => $"{weken} geen contact",
            Werksoort.Gegevens => "Er ontbreken gegevens om te kunnen leveren",
            _ => throw new ArgumentOutOfRangeException(nameof(regel)),
        };
    }
}
