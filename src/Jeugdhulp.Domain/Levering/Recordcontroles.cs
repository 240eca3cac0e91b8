using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Domain.Levering;

/// <summary>What a record is checked against.</summary>
/// <param name="Periode">The verslagperiode.</param>
/// <param name="Versie">The version of the protocol that holds for it.</param>
/// <param name="Gemeentecodes">Codes that exist; empty when that is not looked at.</param>
public sealed record Recordgrond(Halfjaar Periode, Protocolversie Versie, IReadOnlySet<string> Gemeentecodes);

/// <summary>A check of one record.</summary>
/// <param name="Controle">Its name.</param>
/// <param name="Faalt">Whether it finds something.</param>
public sealed record Recordcontrole(Controle Controle, Func<Leveringsrecord, Recordgrond, bool> Faalt);

/// <summary>The rules of the protocol about one record.</summary>
public static class Recordcontroles
{
    private const string VolgensPlan = "01";
    private const string Strafrechter = "08";
    private const int HoogsteCijfer = 10;

    /// <summary>In the order of the paragraphs.</summary>
    public static IReadOnlyList<Recordcontrole> Alle { get; } =
    [
        Maak("R01", Ernst.Blokkeert, "Dit BSN klopt niet. Neem het over van een identiteitsbewijs.", "§2.2", Herstelplek.Persoon,
            (r, g) => !r.Nummer.IsBsn && !g.Versie.IsVervangend(r.Nummer)),
        Maak("R02", Ernst.Waarschuwt, "Het BSN is onbekend. Dat mag alleen bij uitzondering. Zoek het op. Staat de jeugdige niet in de BRP? Leg dat vast.", "§2.2", Herstelplek.Persoon,
            (r, g) => r.Nummer == g.Versie.NummerOnbekend),
        Maak("R03", Ernst.Blokkeert, "Bij een ongeboren kind horen de code in het BSN en die in de geboortedatum bij elkaar. Een van de twee ontbreekt.", "§2.2 en §2.3", Herstelplek.Persoon,
            (r, g) => (r.Nummer == g.Versie.NummerOngeboren) != IsOngeboren(r, g)),
        Maak("R04", Ernst.Blokkeert, "Deze geboortedatum bestaat niet. Verbeter de datum.", "§2.3", Herstelplek.Persoon,
            (r, g) => !IsOngeboren(r, g) && r.Geboren.Vroegst is null),
        Maak("R05", Ernst.MerktOp, "De geboortedatum is niet helemaal bekend. Vul hem aan als u hem weet.", "§2.3", Herstelplek.Persoon,
            (r, g) => !IsOngeboren(r, g) && r.Geboren is { Vroegst: not null, Precisie: not Geboorteprecisie.Dag }),
        Maak("R06", Ernst.Blokkeert, "De hulp begon voordat de jeugdige geboren was. Verbeter de geboortedatum of de eerste dag van de hulp.", "§2.3 en §3.5", Herstelplek.Traject,
            (r, g) => !IsOngeboren(r, g) && r.Geboren.Vroegst > r.Aanvang),
        Maak("R07", Ernst.Blokkeert, "Op de eerste dag van de hulp was deze persoon 23 jaar of ouder. Dan is het geen jeugdhulp meer.", "§2.1", Herstelplek.Traject,
            (r, g) => IsTeOud(r, g, r.Aanvang)),
        Maak("R08", Ernst.Waarschuwt, "De hulp loopt door na de 23e verjaardag. Beëindig het traject op de laatste dag voor die verjaardag.", "§2.1", Herstelplek.TrajectBeeindigen,
            (r, g) => !IsTeOud(r, g, r.Aanvang) && IsTeOud(r, g, r.Einde ?? g.Periode.Einde)),
        Maak("R09", Ernst.MerktOp, "Het geslacht is onbekend. Vul het in als u het weet.", "§2.4", Herstelplek.Persoon,
            (r, g) => r.Geslacht is Geslachtcode.Onbekend && !IsOngeboren(r, g)),
        Maak("R10", Ernst.MerktOp, "Er is geen postcode, alleen een gemeente. Vul de postcode in. Dan telt de jeugdige mee in de wijk.", "§2.5", Herstelplek.Woonplaats,
            (r, _) => !r.Woonplaats.IsPostcode),
        Maak("R11", Ernst.Blokkeert, "Deze gemeentecode bestaat niet. Verbeter de woonplaats.", "§2.5", Herstelplek.Woonplaats,
            (r, g) => !r.Woonplaats.IsPostcode && g.Gemeentecodes.Count > 0 && !g.Gemeentecodes.Contains(r.Woonplaats.Waarde)),
        Maak("R12", Ernst.Blokkeert, "De verwijzer ontbreekt, of past niet in deze versie van het protocol. Kies de verwijzer.", "§3.2", Herstelplek.Traject,
            (r, g) => !g.Versie.Kent(Recordveld.Verwijzer, r.Verwijzer, r.Aanvang)),
        Maak("R13", Ernst.Blokkeert, "Hulp door het wijkteam heeft geen verwijzer. De code moet 06 zijn.", "§3.2 (06)", Herstelplek.Traject,
            (r, g) => g.Versie.WijkteamZonderVerwijzer && r.Hulpvorm.Waarde == Hulpvormen.DoorWijkteam && r.Verwijzer is { } verwijzer && verwijzer.Waarde != Verwijzers.GeenVerwijzer),
        Maak("R14", Ernst.Blokkeert, "Deze hulpvorm bestaat niet. Kies de hulpvorm uit de lijst.", "§3.3", Herstelplek.Traject,
            (r, g) => !g.Versie.Kent(Recordveld.Hulpvorm, r.Hulpvorm, r.Aanvang)),
        Maak("R15", Ernst.Blokkeert, "Er staat niet of de hulp met een crisis begon. Kies ja of nee.", "§3.4", Herstelplek.Traject,
            (r, g) => g.Versie.Vraagt(Recordveld.Crisis) && !g.Versie.Kent(Recordveld.Crisis, r.Crisis, r.Aanvang)),
        Maak("R16", Ernst.Blokkeert, "Het CBS vroeg in deze periode niet naar crisis. Maak de levering opnieuw.", "versie 2.0 §1.2", Herstelplek.Levering,
            (r, g) => !g.Versie.Vraagt(Recordveld.Crisis) && r.Crisis is not null),
        Maak("R17", Ernst.Blokkeert, "De hulp begint na de laatste dag van de periode. Zij hoort niet in deze levering.", "§7.5", Herstelplek.Levering,
            (r, g) => r.Aanvang > g.Periode.Einde),
        Maak("R18", Ernst.Blokkeert, "De laatste dag van de hulp ligt voor de eerste dag. Verbeter een van de twee.", "§3.6", Herstelplek.Traject,
            (r, _) => r.Einde < r.Aanvang),
        Maak("R19", Ernst.Blokkeert, "De laatste dag van de hulp ligt na de periode. In deze levering blijft die leeg.", "§7.5", Herstelplek.Levering,
            (r, g) => r.Einde > g.Periode.Einde),
        Maak("R20", Ernst.Blokkeert, "De hulp eindigde voor de eerste dag van de periode. Zij hoort niet in deze levering.", "§7.5", Herstelplek.Levering,
            (r, g) => r.Einde < g.Periode.Begin),
        Maak("R21", Ernst.Blokkeert, "De hulp is geëindigd, maar er staat niet waarom. Kies een reden.", "§3.7", Herstelplek.TrajectBeeindigen,
            (r, _) => r.Einde is not null && r.Reden is null),
        Maak("R22", Ernst.Blokkeert, "Er staat waarom de hulp eindigde, maar niet op welke dag. Vul de laatste dag in.", "§3.6 en §3.7", Herstelplek.TrajectBeeindigen,
            (r, _) => r.Einde is null && r.Reden is not null),
        Maak("R23", Ernst.Blokkeert, "Deze reden van beëindiging bestaat niet. Kies een reden uit de lijst.", "§3.7", Herstelplek.TrajectBeeindigen,
            (r, g) => r.Reden is not null && !g.Versie.Kent(Recordveld.Reden, r.Reden, r.Aanvang)),
        Maak("R24", Ernst.Waarschuwt, "De hulp eindigde bij de 18e verjaardag. Dan hoort de reden ‘volgens plan’ te zijn. Klopt de reden?", "§3.7", Herstelplek.TrajectBeeindigen,
            (r, g) => r.Reden is { } reden && reden.Waarde != VolgensPlan && EindigtBij18(r, g)),
        Maak("R25", Ernst.Blokkeert, "Het cijfer voor tevredenheid ligt niet tussen 1 en 10. Verbeter het cijfer.", "§4.3", Herstelplek.Afronding,
            (r, _) => Metingen(r).Any(m => m.Tevredenheid is < 1 or > HoogsteCijfer)),
        Maak("R26", Ernst.Blokkeert, "Dit antwoord op ‘zonder hulp verder’ bestaat niet in deze versie van het protocol. Kies een antwoord uit de lijst.", "§4.4", Herstelplek.Afronding,
            (r, g) => Onbekend(r.Jeugdige, Recordveld.ZonderHulpJeugdige, r, g) || Onbekend(r.Ouder, Recordveld.ZonderHulpOuder, r, g)),
        Maak("R27", Ernst.Blokkeert, "Het CBS vroeg in deze periode niet naar de uitkomst van de hulp. Maak de levering opnieuw.", "versie 2.0 §1.2", Herstelplek.Levering,
            (r, g) => (r.Jeugdige is not null && !g.Versie.Vraagt(Recordveld.InformantJeugdige)) || (r.Ouder is not null && !g.Versie.Vraagt(Recordveld.InformantOuder))),
        Maak("R28", Ernst.MerktOp, "De hulp is geëindigd zonder antwoord van jeugdige of ouder. Vraag ernaar, tenzij u andere afspraken heeft.", "§4.1", Herstelplek.Afronding,
            (r, g) => r.Einde is not null && g.Versie.VraagtUitkomst && !Metingen(r).Any()),
        Maak("R29", Ernst.Blokkeert, "Het perspectief ontbreekt, of past niet in deze versie van het protocol. Kies het perspectief.", "versie 2.0 §3.3", Herstelplek.Traject,
            (r, g) => g.Versie.Vraagt(Recordveld.Perspectief) && !g.Versie.Kent(Recordveld.Perspectief, r.Perspectief, r.Aanvang)),
        Maak("R30", Ernst.Blokkeert, "Het CBS vraagt vanaf 2019 niet meer naar het perspectief. Maak de levering opnieuw.", "§1.2", Herstelplek.Levering,
            (r, g) => !g.Versie.Vraagt(Recordveld.Perspectief) && r.Perspectief is not null),
    ];

    /// <summary>Codes of the checks that find something in a record.</summary>
    public static IEnumerable<string> Controleer(Leveringsrecord record, Recordgrond grond) =>
        Alle.Where(c => c.Faalt(record, grond)).Select(c => c.Controle.Code);

    private static Recordcontrole Maak(string code, Ernst ernst, string zin, string paragraaf, Herstelplek waar, Func<Leveringsrecord, Recordgrond, bool> faalt) =>
        new(new(code, ernst, zin, paragraaf, waar), faalt);

    private static bool IsOngeboren(Leveringsrecord record, Recordgrond grond) => record.Geboren == grond.Versie.GeborenOngeboren;

    // Of a day of birth that is known in part the last day counts: nobody is too old too soon.
    private static bool IsTeOud(Leveringsrecord record, Recordgrond grond, DateOnly dag) =>
        !IsOngeboren(record, grond) && record.Verwijzer?.Waarde != Strafrechter
        && record.Geboren.Laatst is { } geboren && Leeftijd.Op(geboren, dag) >= Leeftijdsgrenzen.EindeJeugdhulp;

    private static bool EindigtBij18(Leveringsrecord record, Recordgrond grond)
    {
        if (IsOngeboren(record, grond) || record.Geboren.Precisie is not Geboorteprecisie.Dag || record.Geboren.Vroegst is not { } geboren
            || geboren.Year > DateOnly.MaxValue.Year - Leeftijdsgrenzen.Volwassen || record.Einde is not { } einde)
        {
            return false;
        }

        var verjaardag = Leeftijdsmoment.Bereikt(geboren, Leeftijdsgrenzen.Volwassen);
        return einde == verjaardag || einde == verjaardag.AddDays(-1);
    }

    private static IEnumerable<Meting> Metingen(Leveringsrecord record) => new[] { record.Jeugdige, record.Ouder }.OfType<Meting>();

    private static bool Onbekend(Meting? meting, Recordveld veld, Leveringsrecord record, Recordgrond grond) =>
        meting?.ZonderHulpVerder is { } code && !grond.Versie.Kent(veld, code, record.Aanvang);
}
