using System.Collections.Frozen;

namespace Jeugdhulp.Domain.Uitwisseling;

/// <summary>Something that is wrong with a row; never with the value itself, which may be of a person.</summary>
/// <param name="Bestand">Name of the file, without ".csv".</param>
/// <param name="Regel">Line of the file on which the row begins; 0 for the file as a whole.</param>
/// <param name="Kolom">Column; empty for the row as a whole.</param>
/// <param name="Soort">What is wrong.</param>
/// <param name="Grens">The limit that was passed, or the list that does not have it.</param>
public sealed record Rijfout(string Bestand, int Regel, string? Kolom, Foutsoort Soort, string? Grens = null)
{
    /// <summary>What is wrong, in a sentence.</summary>
    public string Wat => Grens is null ? Foutsoorten.Wat(Soort) : $"{Foutsoorten.Wat(Soort)} ({Grens})";

    /// <summary>How to mend it.</summary>
    public string Herstel => Foutsoorten.Herstel(Soort);
}

/// <summary>The sentences of each <see cref="Foutsoort"/>.</summary>
public static class Foutsoorten
{
    private static readonly FrozenDictionary<Foutsoort, (string Wat, string Herstel)> Zinnen = new Dictionary<Foutsoort, (string Wat, string Herstel)>
    {
        [Foutsoort.BestandOntbreekt] = ("Dit bestand ontbreekt.", "Voeg het bestand toe. Zonder dit bestand kan niets worden ingelezen."),
        [Foutsoort.BestandLeeg] = ("Dit bestand is leeg.", "Zet in de eerste regel de namen van de kolommen."),
        [Foutsoort.BestandOnbekend] = ("Dit bestand hoort niet bij het formaat.", "Geef het een naam uit het formaat, of haal het weg."),
        [Foutsoort.BestandDubbel] = ("Dit bestand is er twee keer.", "Zet de rijen in één bestand, of lees ze in als twee bronnen."),
        [Foutsoort.ZipKapot] = ("Deze ZIP is niet te openen.", "Maak de ZIP opnieuw, zonder wachtwoord."),
        [Foutsoort.ZipBuitenMap] = ("In deze ZIP staat een bestand met een pad dat naar buiten wijst.", "Zet de bestanden zonder map in de ZIP."),
        [Foutsoort.ZipTeGroot] = ("Deze ZIP is uitgepakt te groot.", "Lees de bestanden in uit een map."),
        [Foutsoort.GeenTekst] = ("Dit is geen tekstbestand.", "Bewaar het als CSV, niet als spreadsheet."),
        [Foutsoort.TekensOnbekend] = ("De tekens van dit bestand zijn niet te lezen.", "Bewaar het als CSV in UTF-8."),
        [Foutsoort.KolomOntbreekt] = ("Deze kolom ontbreekt.", "Voeg de kolom toe, of zet in de kaart welke kolom het is."),
        [Foutsoort.KolomDubbel] = ("Deze kolom staat er twee keer.", "Haal een van de twee weg."),
        [Foutsoort.TeVeelKolommen] = ("Deze regel heeft te veel kolommen.", "Gebruik ten hoogste het genoemde aantal kolommen."),
        [Foutsoort.AndereGemeente] = ("Dit is een uitvoer van een andere gemeente.", "Kies de map van uw eigen gemeente."),
        [Foutsoort.ManifestVerschilt] = ("Dit bestand is na de uitvoer veranderd.", "Gebruik het bestand zoals het is uitgevoerd, of haal het manifest weg."),
        [Foutsoort.Aanhalingsteken] = ("Een aanhalingsteken staat verkeerd.", "Zet een aanhalingsteken in een tekst dubbel, en de tekst tussen aanhalingstekens."),
        [Foutsoort.TeVeelVelden] = ("Deze regel heeft meer velden dan de eerste regel.", "Zet een tekst met een scheidingsteken tussen aanhalingstekens."),
        [Foutsoort.TeWeinigVelden] = ("Deze regel heeft minder velden dan de eerste regel.", "Vul de regel aan met lege velden."),
        [Foutsoort.RegelTeLang] = ("Deze regel is te lang.", "Kijk of er een aanhalingsteken te veel staat."),
        [Foutsoort.Leeg] = ("Dit veld is leeg.", "Vul het in."),
        [Foutsoort.TeLang] = ("Deze tekst is te lang.", "Kort de tekst in tot het genoemde aantal tekens."),
        [Foutsoort.TekenOnleesbaar] = ("In deze tekst staat een teken dat niet te lezen is.", "Bewaar het bestand opnieuw als CSV in UTF-8."),
        [Foutsoort.Formule] = ("Hier staat een formule of een foutmelding van een spreadsheet.", "Vul de waarde zelf in."),
        [Foutsoort.Rekengetal] = ("Een spreadsheet heeft dit getal ingekort.", "Maak de kolom op als tekst en vul alle cijfers in."),
        [Foutsoort.GeenDag] = ("Dit is geen datum.", "Schrijf de datum als JJJJ-MM-DD."),
        [Foutsoort.DagTweeduidig] = ("Deze datum kan twee dagen zijn.", "Schrijf de datum als JJJJ-MM-DD."),
        [Foutsoort.DagBestaatNiet] = ("Deze dag bestaat niet.", "Kijk de datum na."),
        [Foutsoort.JaarKort] = ("Dit jaar heeft twee cijfers.", "Schrijf het jaar met vier cijfers."),
        [Foutsoort.DagTeVroeg] = ("Deze dag is te lang geleden.", "Kijk de datum na. De vroegste dag staat erbij."),
        [Foutsoort.DagInToekomst] = ("Deze dag moet nog komen.", "Kijk de datum na."),
        [Foutsoort.GeenMoment] = ("Dit is geen datum met tijd.", "Schrijf JJJJ-MM-DD uu:mm."),
        [Foutsoort.GeenGetal] = ("Dit is geen getal.", "Schrijf alleen cijfers, met hoogstens een komma."),
        [Foutsoort.GeenHeelGetal] = ("Dit is geen heel getal.", "Rond het getal af."),
        [Foutsoort.BuitenGrens] = ("Dit getal kan niet.", "Vul een getal in binnen de genoemde grens."),
        [Foutsoort.GeenJaNee] = ("Dit is geen ja of nee.", "Vul ja of nee in, of zet de waarde in de kaart."),
        [Foutsoort.KeuzeOnbekend] = ("Deze waarde staat niet in de keuzes.", "Zet in de kaart welke keuze dit is."),
        [Foutsoort.CodeOnbekend] = ("Deze code staat niet in de lijst.", "Zet in de kaart welke code dit is."),
        [Foutsoort.CodeNietOpDag] = ("Deze code gold niet op die dag.", "Kies in de kaart een code die toen gold, of kijk de datum na."),
        [Foutsoort.BsnKort] = ("Dit BSN heeft minder dan negen cijfers.", "Maak de kolom op als tekst, zodat een nul vooraan blijft staan."),
        [Foutsoort.BsnVorm] = ("Dit is geen BSN.", "Vul negen cijfers in, of laat het veld leeg."),
        [Foutsoort.BsnElfproef] = ("Dit BSN klopt niet.", "Kijk het nummer na in de BRP."),
        [Foutsoort.PostcodeVorm] = ("Dit is geen Nederlandse postcode.", "Vul vier cijfers en twee letters in, of laat het veld leeg."),
        [Foutsoort.GemeenteVorm] = ("Dit is geen code van een gemeente.", "Vul de CBS-code van vier cijfers in."),
        [Foutsoort.VerloopVorm] = ("Dit verloop van de status is niet te lezen.", "Schrijf status:JJJJ-MM-DD, met | ertussen."),
        [Foutsoort.VerloopVolgorde] = ("Het verloop van de status staat niet op volgorde.", "Zet de oudste status vooraan."),
        [Foutsoort.SleutelDubbel] = ("Dit nummer komt twee keer voor, met andere gegevens.", "Geef elke rij een eigen nummer, of maak de rijen gelijk."),
        [Foutsoort.VerwijzingOnbekend] = ("Dit nummer staat niet in het andere bestand.", "Voeg de ontbrekende rij toe, of kijk het nummer na."),
        [Foutsoort.VerwijzingGeweigerd] = ("De rij waar dit naar wijst, is geweigerd.", "Verbeter eerst die rij."),
        [Foutsoort.BsnDubbel] = ("Twee personen hebben hetzelfde BSN.", "Kijk na van wie het nummer is. Is het een persoon, geef de rijen dan een nummer."),
        [Foutsoort.GeborenNaContact] = ("Deze persoon was op die dag nog niet geboren.", "Kijk de datum en de geboortedatum na."),
        [Foutsoort.GeborenInToekomst] = ("Deze geboortedatum moet nog komen.", "Kijk de datum na, of zet ja in de kolom ongeboren."),
        [Foutsoort.OngeborenGeboren] = ("Een ongeboren kind heeft een dag die nog komt, en geen BSN.", "Laat de kolom ongeboren leeg als het kind geboren is."),
        [Foutsoort.BsnEnReden] = ("Er staat een BSN, en ook een reden waarom er geen is.", "Haal een van de twee weg."),
        [Foutsoort.BronZonderBsn] = ("Er staat een bron van het BSN, maar geen BSN.", "Vul het BSN in of haal de bron weg."),
        [Foutsoort.WoonplaatsHalf] = ("De woonplaats is niet volledig.", "Vul gemeente, grond en datum van de woonplaats in, of geen van drieën."),
        [Foutsoort.WoonplaatsGrond] = ("Deze grond van de woonplaats gold toen niet.", "Voor 2022 geldt gezagsdrager, vanaf 2022 niet meer."),
        [Foutsoort.GezinZonderRol] = ("Er staat een gezin, maar geen rol.", "Vul in of dit een jeugdige, een ouder of iemand anders is."),
        [Foutsoort.EindeVoorBegin] = ("Het einde ligt voor het begin.", "Kijk beide datums na."),
        [Foutsoort.EindeZonderReden] = ("Er is een einde, maar geen reden.", "Vul de reden in."),
        [Foutsoort.RedenZonderEinde] = ("Er is een reden van het einde, maar geen einde.", "Vul de einddatum in, of haal de reden weg."),
        [Foutsoort.DoelenZonderEinde] = ("Er staat wat er van de doelen is geworden, maar het dossier is niet gesloten.", "Vul in wanneer het dossier sloot, of haal de doelen weg."),
        [Foutsoort.GeregistreerdTeVroeg] = ("Dit is geregistreerd voordat het gebeurde.", "Kijk beide datums na."),
        [Foutsoort.StatusNaSluiten] = ("De status past niet bij de sluitdatum.", "Een gesloten dossier is afgesloten, en een open dossier niet."),
        [Foutsoort.StatusBuitenDossier] = ("Deze status begint voor het dossier.", "Laat de eerste status beginnen op de dag dat het dossier opende."),
        [Foutsoort.RijenVerschillen] = ("Deze rijen horen bij elkaar, maar zeggen iets anders.", "Geef rijen met hetzelfde nummer dezelfde gegevens. Alleen de persoon verschilt."),
        [Foutsoort.ZonderPersoon] = ("Er staat geen persoon bij dit contact.", "Vul de persoon in, of zet ja bij anoniem."),
        [Foutsoort.AnoniemMetPersoon] = ("Dit contact is anoniem, maar er staat een persoon bij.", "Haal de persoon weg, of zet nee bij anoniem."),
        [Foutsoort.GroepMetPersoon] = ("Dit is een activiteit voor een groep, maar er staat een persoon bij.", "Haal de persoon weg, of kies een andere activiteit."),
        [Foutsoort.PersoonAnders] = ("De hulpvraag is van een andere persoon.", "Kijk de persoon en de hulpvraag na."),
        [Foutsoort.PersoonNietEenduidig] = ("In het dossier ontvangen meer personen hulp. Niet duidelijk is van wie de hulpvraag is.", "Vul de kolom persoon_id in."),
        [Foutsoort.ZonderOntvanger] = ("In dit dossier ontvangt niemand hulp.", "Geef een persoon de rol ontvangtHulp, of vul persoon_id in."),
        [Foutsoort.ZonderHulpvraagOfContact] = ("Deze doorverwijzing hoort nergens bij.", "Vul de hulpvraag, het contact of het traject in."),
        [Foutsoort.HulpvraagZonderContact] = ("Bij deze hulpvraag staat geen contact waarin is doorverwezen.", "Voeg het contact toe, of vul contact_id in."),
        [Foutsoort.KeuzeZonderReden] = ("Er is een klasse gekozen, maar er staat geen reden bij.", "Vul de reden in, of haal de gekozen klasse weg."),
        [Foutsoort.HulpvormUitvoerder] = ("De hulpvorm past niet bij de uitvoerder.", "Hulpvorm 01 is hulp van het wijkteam zelf, en de andere zijn van een aanbieder."),
        [Foutsoort.BekostigingUitvoerder] = ("De bekostiging past niet bij de uitvoerder.", "Hulp van het wijkteam is altijd in natura. Alleen hulp van een aanbieder kan uit een pgb of door het gezin betaald zijn."),
        [Foutsoort.TrajectOverlapt] = ("Deze persoon heeft in deze tijd al een traject met deze hulpvorm.", "Kijk de datums na, of voeg de trajecten samen."),
        [Foutsoort.GeenJeugdige] = ("Deze persoon was op die dag 23 jaar of ouder.", "Kijk de datum en de geboortedatum na. Jeugdhulp is voor wie jonger is."),
        [Foutsoort.TrajectBuitenDossier] = ("Deze persoon ontvangt in die tijd geen hulp in dit dossier.", "Kijk het dossier, de rol en de datums na, of laat dossier_id leeg."),
        [Foutsoort.WachtDubbel] = ("Deze persoon wacht al bij dit team.", "Vul het einde van de ene plaats in, of laat een van de twee weg."),
        [Foutsoort.DossierOverlapt] = ("Deze persoon ontvangt in deze tijd al hulp in een ander dossier van deze soort.", "Kijk de datums na, of voeg de dossiers samen."),
        [Foutsoort.VolgordeVerwijzing] = ("De dagen van deze doorverwijzing staan niet op volgorde.", "Eerst verwezen, dan geaccepteerd, dan gestart, dan beëindigd."),
        [Foutsoort.AfloopZonderEinde] = ("Bij een einde hoort een afloop, en bij een afloop een einde.", "Vul beide in, of geen van beide."),
        [Foutsoort.OverbruggingZonderVerwijzing] = ("Overbruggingszorg wacht op een doorverwijzing, en die staat er niet bij.", "Vul doorverwijzing_id in, of haal overbruggingszorg weg."),
        [Foutsoort.TeamOnbekend] = ("Dit team bestaat niet in de gemeente.", "Maak het team eerst aan, of zet in de kaart welk team het is."),
        [Foutsoort.TeamNietOpDag] = ("Dit team bestond niet op die dag.", "Kies in de kaart het team van toen, of kijk de datum na."),
        [Foutsoort.ZonderTeam] = ("Er staat geen team bij, en er is geen contact waar het uit blijkt.", "Vul het team in."),
        [Foutsoort.PeriodeVerzegeld] = ("Dit halfjaar is al aan het CBS geleverd en verzegeld.", "Lever dit halfjaar opnieuw na het inlezen, of laat de rij weg."),
        [Foutsoort.PersoonAndersBekend] = ("Dit BSN is in de gemeente van iemand met een andere geboortedatum.", "Iemand moet kiezen: is het dezelfde persoon, verbeter dan een van de twee."),
        [Foutsoort.PersoonLijktBekend] = ("Er is al iemand met deze naam en geboortedatum, zonder dit BSN.", "Iemand moet kiezen. Zet in de kaart bij personen welke persoon het is, of nieuw."),
        [Foutsoort.BesluitOnbekend] = ("De kaart wijst bij deze persoon iemand aan die de gemeente niet heeft.", "Kijk het nummer in de kaart na, of zet er nieuw."),
        [Foutsoort.TrajectBekend] = ("Deze persoon heeft in de gemeente in deze tijd al een traject met deze hulpvorm.", "Kijk na of het hetzelfde traject is."),
        [Foutsoort.DossierBekend] = ("Deze persoon ontvangt in de gemeente in deze tijd al hulp in een dossier van deze soort.", "Kijk na of het hetzelfde dossier is."),
    }.ToFrozenDictionary();

    /// <summary>What is wrong.</summary>
    public static string Wat(Foutsoort soort) => Zinnen[soort].Wat;

    /// <summary>How to mend it.</summary>
    public static string Herstel(Foutsoort soort) => Zinnen[soort].Herstel;
}
