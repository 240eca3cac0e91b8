using Jeugdhulp.Application.Werk;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Triage;
using Jeugdhulp.Web.Pages.Contacten;
using Jeugdhulp.Web.TagHelpers;

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
        Werksoort.Termijn => "Traject om te bespreken",
        Werksoort.Beschikking => "Beschikking om te bekrachtigen",
        Werksoort.Grensgeval => "Grensgeval zonder keuze",
        Werksoort.Evaluatie => "Doel om te bespreken",
        Werksoort.EersteGesprek => "Van de wachtlijst te halen",
        Werksoort.Wachtlijst => "Wachtlijst om na te kijken",
        Werksoort.Doorverwijzing => "Doorverwijzing om na te vragen",
        Werksoort.Terugkoppeling => "Verwijzer om te informeren",
        Werksoort.Traject => "Traject om te bevestigen",
        Werksoort.Dossier => "Dossier om te openen",
        Werksoort.Herclassificatie => "Voorstel om anders te tellen",
        Werksoort.Achttien => "Wordt 18",
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
            { Soort: Werksoort.Herclassificatie } => Lijstwoorden.Aantal(regel.Getal, "contact", "contacten"),
            { Soort: Werksoort.Evaluatie or Werksoort.Vertellen } => $"Gezin {regel.Nummer}",
            { Nummer: > 0 } => regel.Naam is null ? $"Dossier {regel.Nummer}" : $"{regel.Naam}, dossier {regel.Nummer}",
            _ => regel.Naam ?? "Contact zonder naam",
        };
    }

    /// <summary>Page on which it is done.</summary>
    public static string Doen(Werkregel regel)
    {
        ArgumentNullException.ThrowIfNull(regel);
        return regel.Soort switch
        {
            Werksoort.Triage or Werksoort.Triagegegevens => $"/triage/{regel.Id}",
            Werksoort.Termijn => $"/trajecten/bespreking/{regel.Id}",
            Werksoort.Beschikking or Werksoort.Terugkoppeling => $"/trajecten/{regel.Id}",
            Werksoort.Grensgeval => $"/contacten/{regel.Id}/klasse/{regel.Bij}",
            Werksoort.Evaluatie => $"/plannen/{regel.Bij}/doelen/{regel.Id}",
            Werksoort.EersteGesprek or Werksoort.Wachtlijst => $"/wachtlijst/{regel.Id}",
            Werksoort.Doorverwijzing => $"/doorverwijzingen/{regel.Id}",
            Werksoort.Traject => regel.Bij == Guid.Empty ? $"/trajecten/starten/{regel.Id}" : $"/trajecten/starten/{regel.Id}?hulpvraag={regel.Bij}",
            Werksoort.Dossier => $"/dossiers/openen?persoon={regel.Id}",
            Werksoort.Herclassificatie => $"/herclassificeren/{regel.Id}",
            Werksoort.Achttien => $"/jeugdigen/{regel.Id}#vervolg",
            Werksoort.AlleenSpreken or Werksoort.Vertellen => $"/plannen/{regel.Id}/wijzigen",
            Werksoort.Afsluiten => $"/dossiers/{regel.Id}/sluiten",
            Werksoort.ZonderContact => $"/dossiers/{regel.Id}/status",
            Werksoort.Gegevens => $"/dossiers/{regel.Id}",
            _ => throw new ArgumentOutOfRangeException(nameof(regel)),
        };
    }

    /// <summary>Why it stands there, one short sentence.</summary>
    public static string Waarom(Werkregel regel, DateOnly vandaag)
    {
        ArgumentNullException.ThrowIfNull(regel);
        var (datum, dagen) = (Notatie.Datum(regel.Datum), vandaag.DayNumber - regel.Datum.DayNumber);
        var weken = Lijstwoorden.Aantal(dagen / 7, "week", "weken");
        return regel.Soort switch
        {
            Werksoort.Triage => $"{Triagewoorden.Route(regel.Getal == 1)}: {Triagetermijnstand.Op(regel.Getal == 1, regel.Datum, null, vandaag).Zin.ToLower(Notatie.Nederlands)}",
            Werksoort.Triagegegevens => $"Triage gedaan op {datum}. Leg vast hoe dringend het is, dan loopt de termijn",
            Werksoort.Termijn when regel.Getal < 0 => $"De doorverwijzing waarop het gezin wachtte, stopte op {datum}. Bespreek hoe het verder gaat",
            Werksoort.Termijn when regel.Getal > 0 => $"Sinds {datum} meer dan de verwachte {Lijstwoorden.Aantal(regel.Getal, "gesprek", "gesprekken")}. Bespreek met de gedragswetenschapper",
            Werksoort.Termijn => $"Zou op {datum} klaar zijn. Bespreek met de gedragswetenschapper",
            Werksoort.Beschikking => $"Wacht sinds {datum} op een collega",
            Werksoort.Grensgeval => $"Contact van {datum}: kies preventie of jeugdhulp",
            Werksoort.Evaluatie => $"Zou op {datum} besproken worden",
            Werksoort.EersteGesprek => $"Eerste gesprek was op {datum}: haal van de lijst",
            Werksoort.Wachtlijst => $"Wacht sinds {datum} op een eerste gesprek",
            Werksoort.Doorverwijzing => $"Verwezen op {datum}, nog niet gestart",
            Werksoort.Terugkoppeling => $"Vertel de verwijzer wat u deed, open sinds {datum}",
            Werksoort.Traject => $"Eigen hulp sinds {datum}, nog geen traject",
            Werksoort.Dossier => $"Gesprekken sinds {datum}, nog geen dossier",
            Werksoort.Herclassificatie => "Dit voorstel wacht op uw besluit",
            Werksoort.Achttien => $"{(Leeftijdsmoment.Bereikt(regel.Datum, 18) < vandaag ? "Werd" : "Wordt")} 18 op {Notatie.Datum(Leeftijdsmoment.Bereikt(regel.Datum, 18))}. {(regel.Getal == 0 ? "Spreek af hoe het verder gaat" : "Het vervolg is nog niet bekend")}",
            Werksoort.AlleenSpreken => $"Plan sinds {datum}, nog niet alleen gesproken",
            Werksoort.Vertellen => $"Plan sinds {datum}: vertel over {(regel.Getal switch { 1 => "de klachtencommissie", 2 => "de vertrouwenspersoon", _ => "de klachtencommissie en de vertrouwenspersoon" })}",
            Werksoort.Afsluiten or Werksoort.ZonderContact => $"{weken} geen contact",
            Werksoort.Gegevens => "Er ontbreken gegevens om te kunnen leveren",
            _ => throw new ArgumentOutOfRangeException(nameof(regel)),
        };
    }
}
