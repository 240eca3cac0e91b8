using System.Globalization;
using Jeugdhulp.Domain.Classificeren;

namespace Jeugdhulp.Application.Contacten.Registreren;

/// <summary>Why a contact is not registered: the field of the <see cref="Contactopdracht"/> and a sentence for the worker.</summary>
public abstract record Weigering(string Veld, string Melding);

public sealed record GeenMedewerker() : Weigering(nameof(Contactopdracht.TeamId), "Uw account is nog niet aan een medewerker gekoppeld. Vraag de beheerder om dit te doen.");

public sealed record InstructieOntbreekt() : Weigering("Instructie", "Uw gemeente vraagt u om eerst de instructie te doen. Dit contact is nog niet opgeslagen. Wat u invulde, staat bij uw concepten.");

public sealed record GeenTeamOpDatum() : Weigering(nameof(Contactopdracht.TeamId), "U hoorde op deze datum bij geen team. Kies een andere datum, of vraag de beheerder om uw team in te vullen.");

public sealed record TeamOntbreekt() : Weigering(nameof(Contactopdracht.TeamId), "Kies voor welk team u dit deed.");

public sealed record TeamOnbekend() : Weigering(nameof(Contactopdracht.TeamId), "Dit team is op deze datum niet uw team. Kies een team uit de lijst.");

public sealed record DatumOntbreekt() : Weigering(nameof(Contactopdracht.Datum), "Vul in op welke dag het contact was.");

public sealed record DatumInToekomst() : Weigering(nameof(Contactopdracht.Datum), "De datum ligt in de toekomst. Vul een datum in tot en met vandaag.");

public sealed record DatumTeVroeg() : Weigering(nameof(Contactopdracht.Datum), "De datum ligt voor 1-1-2015. De Jeugdwet geldt vanaf die dag.");

public sealed record WieOntbreekt() : Weigering(nameof(Contactopdracht.PersoonIds), "Kies over welke jeugdige dit contact gaat, of kies 'Anoniem advies'.");

public sealed record PersoonOnbekend() : Weigering(nameof(Contactopdracht.PersoonIds), "Deze jeugdige is niet gevonden. Zoek opnieuw.");

public sealed record PersoonBijZonderNaam() : Weigering(nameof(Contactopdracht.PersoonIds), "Bij dit soort contact horen geen namen. Haal de gekozen jeugdige weg, of kies 'Met naam'.");

public sealed record GezinOnbekend() : Weigering(nameof(Contactopdracht.GezinId), "Dit gezin is niet gevonden. Zoek opnieuw.");

public sealed record PersoonBuitenGezin() : Weigering(nameof(Contactopdracht.PersoonIds), "Niet alle gekozen jeugdigen horen bij dit gezin. Zoek opnieuw.");

public sealed record NogNietGeboren() : Weigering(nameof(Contactopdracht.Datum), "Op deze datum was de jeugdige nog niet geboren.");

public sealed record HulpvraagOnbekend() : Weigering(nameof(Contactopdracht.HulpvraagId), "Deze hulpvraag hoort niet bij de gekozen jeugdige, of liep niet op deze datum.");

public sealed record ActiviteitOntbreekt() : Weigering(nameof(Contactopdracht.Activiteit), "Kies wat u deed.");

public sealed record ActiviteitVraagtGroep() : Weigering(nameof(Contactopdracht.Activiteit), "Kies 'Collectieve activiteit' voor een activiteit met een groep.");

public sealed record DoelOntbreekt() : Weigering(nameof(Contactopdracht.Doel), "Kies waarvoor het contact was.");

public sealed record DuurOntbreekt() : Weigering(nameof(Contactopdracht.DuurMinuten), "Vul in hoeveel minuten het contact duurde.");

public sealed record DuurOnmogelijk() : Weigering(nameof(Contactopdracht.DuurMinuten), "Vul een duur in van 1 tot en met 1440 minuten.");

public sealed record GesprokenMetOntbreekt() : Weigering(nameof(Contactopdracht.GesprokenMet), "Kies met wie u sprak.");

public sealed record FeitOntbreekt() : Weigering(nameof(Contactopdracht.Feit), "Schrijf kort op wat er is gezegd of gedaan.");

public sealed record DeelnemersOntbreken() : Weigering(nameof(Contactopdracht.AantalDeelnemers), "Vul in hoeveel mensen meededen.");

public sealed record DeelnemersOnmogelijk() : Weigering(nameof(Contactopdracht.AantalDeelnemers), "Vul een aantal in van 1 tot en met 100.000.");

public sealed record PlekOnbekend(string InVeld) : Weigering(InVeld, "Kies een school of huisartsenpraktijk uit de lijst.");

public sealed record ThemaOntbreekt() : Weigering(nameof(Contactopdracht.Thema), "Vul het thema van de activiteit in.");

public sealed record CodeOnbekend(string InVeld) : Weigering(InVeld, "Deze keuze staat op deze datum niet in de lijst. Kies opnieuw.");

public sealed record TekstTeLang(string InVeld, int Hoogstens) : Weigering(
    InVeld,
    string.Create(CultureInfo.GetCultureInfo("nl-NL"), $"Deze tekst is te lang. Gebruik hoogstens {Hoogstens:N0} tekens."));

public sealed record TekstOnleesbaar(string InVeld) : Weigering(InVeld, "In deze tekst staan tekens die niet te lezen zijn. Typ de tekst opnieuw.");

public sealed record InschattingOnmogelijk(string InVeld, string Verwacht) : Weigering(InVeld, Verwacht);

public sealed record EigenHulpOntbreekt() : Weigering("Inschatting.EigenHulp", "Er is een plan vastgesteld. Kies of het wijkteam zelf hulp biedt.");

public sealed record BestemmingOntbreekt() : Weigering("Verwijzing.Bestemming", "Kies naar wie u doorverwijst.");

public sealed record RedenOntbreekt() : Weigering("Verwijzing.Reden", "Kies waarom u doorverwijst.");

public sealed record VerwijsdatumOnmogelijk() : Weigering("Verwijzing.Datum", "Vul een datum in vanaf 1-1-2015 en hoogstens een jaar vooruit.");

public sealed record VerwijzingOntbreekt() : Weigering("Verwijzing.Bestemming", "U koos 'Doorverwijzing'. Vul in naar wie u doorverwijst.");

public sealed record VoornamenOntbreken() : Weigering("Nieuw.Voornamen", "Vul de voornaam van de nieuwe jeugdige in.");

public sealed record AchternaamOntbreekt() : Weigering("Nieuw.Achternaam", "Vul de achternaam van de nieuwe jeugdige in.");

public sealed record GeboortedatumOntbreekt() : Weigering("Nieuw.Geboortedatum", "Vul de geboortedatum van de nieuwe jeugdige in.");

public sealed record GeboortedatumOnmogelijk() : Weigering("Nieuw.Geboortedatum", "Vul een geboortedatum in tussen 1-1-1900 en vandaag.");

public sealed record BsnOngeldig() : Weigering("Nieuw.Bsn", "Dit is geen geldig BSN. Controleer de negen cijfers.");

/// <summary>The page offers the person who has this number already.</summary>
public sealed record BsnBestaatAl(Guid PersoonId) : Weigering("Nieuw.Bsn", "Er is al een persoon met dit BSN. Kies die persoon.");

/// <summary>The page offers the person who has this name and day of birth.</summary>
public sealed record LijktOpBekende(Guid PersoonId) : Weigering("Nieuw.Nagevraagd", "Er is al iemand met deze naam en geboortedatum. Kies die persoon. Is het iemand anders? Kruis dat dan aan.");

/// <summary>Says no more than the worker typed: not who it is, nor which team.</summary>
public sealed record BekendBijAnderTeam() : Weigering("Nieuw.Nagevraagd", "Misschien kent een ander team in uw gemeente deze jeugdige al. Vul het BSN in, of vraag het aan het andere team. Is het iemand anders? Kruis dat dan aan.");

public sealed record PostcodeOngeldig() : Weigering("Nieuw.Postcode", "Vul een postcode in zoals 1234 AB.");

public sealed record KeuzeOntbreekt(IReadOnlyList<Klasse> Kandidaten) : Weigering(nameof(Contactopdracht.GekozenKlasse), "Dit is een grensgeval. Kies zelf een klasse en schrijf op waarom, of bewaar als concept.");

public sealed record KeuzeGeenKandidaat() : Weigering(nameof(Contactopdracht.GekozenKlasse), "Deze klasse past niet bij dit grensgeval. Kies een van de genoemde klassen.");

public sealed record KeuzeZonderReden() : Weigering(nameof(Contactopdracht.KeuzeReden), "Schrijf op waarom u deze klasse kiest.");

public sealed record AfwijkingZonderKeuze() : Weigering(nameof(Contactopdracht.GekozenKlasse), "U wilt een andere klasse. Kies welke.");

public sealed record LeidraadredenOntbreekt() : Weigering(nameof(Contactopdracht.LeidraadReden), "Kies waarom de Leidraad niet past.");

public sealed record LeidraadtoelichtingOntbreekt() : Weigering(nameof(Contactopdracht.LeidraadToelichting), "Schrijf op wat er niet past.");

public sealed record TeamGeeftGeenHulp() : Weigering(nameof(Contactopdracht.GekozenKlasse), "Dit team heeft niet de taak om zelf hulp te geven. Jeugdhulp is daarom niet te kiezen.");

public sealed record GeenJeugdige() : Weigering(nameof(Contactopdracht.GekozenKlasse), "Deze persoon valt door de leeftijd buiten de Jeugdwet. Jeugdhulp is daarom niet te kiezen.");

/// <summary>The same form with another report; that report would be lost if it counted as saved.</summary>
public sealed record AlOpgeslagen(string InVeld) : Weigering(InVeld, "Dit formulier is al opgeslagen, met andere gegevens. Wat hier nu staat, is nog niet opgeslagen. Sla nog een keer op om er een nieuw contact van te maken.");

public sealed record AlGebruikt() : Weigering(nameof(Contactopdracht.OpdrachtId), "Dit formulier is al gebruikt. Open een nieuw formulier.");
