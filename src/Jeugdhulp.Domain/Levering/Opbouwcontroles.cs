namespace Jeugdhulp.Domain.Levering;

/// <summary>What may come up while records are made.</summary>
public static class Opbouwcontroles
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Controle> Alle { get; } =
    [
        new("M01", Ernst.Blokkeert, "De geboortedatum ontbreekt. Vul in wat u ervan weet.", "§2.3", Herstelplek.Persoon),
        new("M02", Ernst.Blokkeert, "Het geslacht is niet ingevuld. Kies vrouw, man of onbekend.", "§2.4", Herstelplek.Persoon),
        new("M03", Ernst.Blokkeert, "Op de laatste dag van de hulp in deze periode is er geen postcode en geen gemeente bekend. Vul de woonplaats in.", "§2.5", Herstelplek.Woonplaats),
        new("M04", Ernst.Blokkeert, "De hulpvorm ontbreekt. Kies de hulpvorm.", "§3.3", Herstelplek.Traject),
        new("M05", Ernst.Waarschuwt, "Zonder BSN herkent het CBS een jeugdige aan geslacht, geboortedatum en postcode. Vul alle drie helemaal in.", "§3.3", Herstelplek.Persoon),
        new("M06", Ernst.MerktOp, "Trajecten van dezelfde hulpvorm overlappen. Zij zijn samen één record.", "§3.3", Herstelplek.Traject),
        new("M07", Ernst.MerktOp, "Trajecten van hetzelfde plan en dezelfde hulpvorm zijn samen één record. Horen zij niet bij elkaar? Kies bij het traject een andere hulpvraag.", "§3.3", Herstelplek.Traject),
        new("M08", Ernst.MerktOp, "De hulp eindigde na de periode. Het einde en de reden gaan pas de volgende keer mee.", "§7.5", Herstelplek.Geen),
        new("M09", Ernst.MerktOp, "Er zijn meer antwoorden van dezelfde informant. Alleen het nieuwste gaat mee.", "§4.5", Herstelplek.Afronding),
        new("M10", Ernst.Waarschuwt, "Er staat niet wie het antwoord over de hulp gaf. Het gaat niet mee. Kies jeugdige of ouder.", "§4.5", Herstelplek.Afronding),
        new("M11", Ernst.Waarschuwt, "De hulp begon na de 18e verjaardag, maar er staat niet op welke grond. Leg de grond vast.", "§2.1", Herstelplek.Grond),
        new("M12", Ernst.Waarschuwt, "De woonplaats rust op een regel die toen niet gold. Bepaal de woonplaats opnieuw.", "§2.5", Herstelplek.Woonplaats),
        new("M13", Ernst.Waarschuwt, "De woonplaats van deze jeugdige ligt in een andere gemeente. Is uw gemeente verantwoordelijk?", "§2.5", Herstelplek.Woonplaats),
        new("M14", Ernst.Waarschuwt, "Het wijkteam geeft deze hulp, maar de hulpvorm is niet 01. Kies de hulpvorm opnieuw.", "§3.3", Herstelplek.Traject),
        new("M15", Ernst.Waarschuwt, "De eerste dag is niet de dag waarop de hulp volgens de contacten echt begon. Verbeter de eerste dag.", "§3.5", Herstelplek.Traject),
        new("M16", Ernst.Waarschuwt, "Dit kind zou nu geboren moeten zijn. Vul de geboortedatum in.", "§2.3", Herstelplek.Persoon),
        new("M17", Ernst.Waarschuwt, "Dit BSN staat bij twee personen. In de levering zijn zij één jeugdige. Voeg de twee samen.", "§2.2 en §3.3", Herstelplek.PersonenSamenvoegen),
        new("M18", Ernst.Waarschuwt, "Het antwoord op ‘zonder hulp verder’ is geen code. Het gaat niet mee. Kies een antwoord uit de lijst.", "§4.4", Herstelplek.Afronding),
        new("M19", Ernst.MerktOp, "Deze hulp was geëindigd en begon in deze periode opnieuw, in hetzelfde plan. Samen is dat één record, dat aan het begin van de periode al liep. De vorige levering hoeft u daarvoor niet te verbeteren.", "§3.3", Herstelplek.Traject),
        new("M20", Ernst.Waarschuwt, "De eerste dag ligt voor deze periode, maar volgens de contacten was de hulp toen nog niet begonnen. Verbeter de eerste dag. Ging dit traject al mee in een eerdere levering? Maak daarvan dan ook een correctie.", "§3.5 en §7.6", Herstelplek.Traject),
        new("M21", Ernst.MerktOp, "Het antwoord op ‘zonder hulp verder’ betekende toen iets anders dan nu. Het gaat niet mee. U hoeft niets te doen.", "§4.4", Herstelplek.Geen),
    ];
}
