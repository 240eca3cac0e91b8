using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Gemeenten;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc.Rendering;
using Weergave = Jeugdhulp.Application.Cijfers.Weergave;

namespace Jeugdhulp.Web.Pages.Cijfers;

/// <summary>Words of the pages of figures.</summary>
public static class Cijferwoorden
{
    public const string Adres = "/cijfers";

    public const string OordeelVastleggen = "/cijfers/betrouwbaarheid/vastleggen";

    public static Kruimel Begin { get; } = new("Cijfers", Adres);

    public static Kruimel Oordelen { get; } = new("Betrouwbaarheid van de cijfers", "/cijfers/betrouwbaarheid");

    public static IReadOnlyList<SelectListItem> Lenzen { get; } = [.. Enum.GetValues<Cijferlens>().Select(l => new SelectListItem(l.Naam(), Contractnaam.Van(l)))];

    /// <summary>The causes someone may give; a change of the settings is noted by the application itself.</summary>
    public static IReadOnlyList<SelectListItem> Oorzaken { get; } =
        [.. Enum.GetValues<Annotatieoorzaak>().Where(o => o is not Annotatieoorzaak.InstellingGewijzigd).Select(o => new SelectListItem(o.Naam(), Contractnaam.Van(o)))];

    public static IReadOnlyList<SelectListItem> Betrouwbaarheden { get; } = [.. Enum.GetValues<Betrouwbaarheid>().Select(b => new SelectListItem($"{b.Naam()}: {b.Uitleg()}", Contractnaam.Van(b)))];

    public static string Naam(this Betrouwbaarheid oordeel) => oordeel switch
    {
        Betrouwbaarheid.Betrouwbaar => "Betrouwbaar",
        Betrouwbaarheid.Beperkt => "Beperkt betrouwbaar",
        Betrouwbaarheid.NietBetrouwbaar => "Niet betrouwbaar",
        Betrouwbaarheid.NietGeleverd => "Niet geleverd",
        _ => throw new ArgumentOutOfRangeException(nameof(oordeel)),
    };

    public static string Uitleg(this Betrouwbaarheid oordeel) => oordeel switch
    {
        Betrouwbaarheid.Betrouwbaar => "de cijfers doen gewoon mee.",
        Betrouwbaarheid.Beperkt => "de cijfers doen mee, met een waarschuwing erbij.",
        Betrouwbaarheid.NietBetrouwbaar => "er is geteld, maar het klopt niet. De getallen zijn niet te zien en worden met niets vergeleken. Is het één team? Dan zitten zijn getallen nog wel in die van de hele gemeente.",
        Betrouwbaarheid.NietGeleverd => "er was hulp, maar die staat niet in dit systeem. Er staat geen nul, maar niets.",
        _ => throw new ArgumentOutOfRangeException(nameof(oordeel)),
    };

    /// <summary>What to know about a moment before its figures are read, to stand behind its name; empty when there is nothing.</summary>
    public static string Kanttekening(this Cijferbeeld beeld, Meetmoment moment)
    {
        ArgumentNullException.ThrowIfNull(beeld);
        var oordeel = beeld.OordeelOver(moment);
        var woorden = new[] { beeld.LooptNog(moment) ? Cijferstatus.Lopend.Naam() : null, oordeel is Betrouwbaarheid.Betrouwbaar ? null : oordeel.Naam().ToLowerInvariant(), beeld.IsGemigreerd(moment) ? "gemigreerd" : null }.OfType<string>().ToArray();
        return woorden.Length == 0 ? string.Empty : $" ({string.Join(", ", woorden)})";
    }

    /// <summary>Which part of the decline goes with how teams registered (TRB-03), with the numbers it is made of.</summary>
    public static string Zin(this Registratieafname afname)
    {
        ArgumentNullException.ThrowIfNull(afname);
        var geheel = $"Bij de teams met minder jeugdigen ging het samen om {Rekenregels.Schrijf(afname.Afname, 0)} jeugdigen minder.";
        return afname.Teams.Count == 0
            ? $"{geheel} Bij geen van die teams is een oorzaak in de registratie opgeschreven."
            : $"{geheel} Daarvan horen er {Rekenregels.Schrijf(afname.MetOorzaak, 0)} ({afname.Aandeel.Tekst}%) bij teams met een oorzaak in de registratie: {string.Join(", ", afname.Teams)}.";
    }

    /// <summary>Growth without the teams that were there only once.</summary>
    public static string Zin(this Gezamenlijkegroei groei)
    {
        ArgumentNullException.ThrowIfNull(groei);
        var nieuw = groei.EersteLevering == 0 ? "" : $" {Teams(groei.EersteLevering)} nu voor het eerst: dat is geen groei.";
        var weg = groei.Weggevallen == 0 ? "" : $" {Teams(groei.Weggevallen)} alleen eerder: dat is geen afname.";
        return $"Groei van de trajecten bij teams die er beide keren hadden ({groei.Beide}): {Groei(groei.Groei)}.{nieuw}{weg}";

        static string Teams(int aantal) => aantal == 1 ? "Eén team had trajecten" : $"{aantal} teams hadden trajecten";
    }

    /// <summary>Whether fewer may be heavier.</summary>
    public static string Zin(this Complexiteitsverschil zwaarte)
    {
        ArgumentNullException.ThrowIfNull(zwaarte);
        var duur = (zwaarte.DuurEerder, zwaarte.DuurLater) is ({ } eerder, { } later) ? $" Die liepen gemiddeld {Rekenregels.Schrijf(later, 0)} dagen, eerder {Rekenregels.Schrijf(eerder, 0)}." : "";
        return $"Van de trajecten waarvan de complexiteit is vastgelegd, heeft {zwaarte.Later.Tekst}% een complexe vraag, eerder {zwaarte.Eerder.Tekst}%.{duur} Minder trajecten kunnen zwaardere trajecten zijn.";
    }

    /// <summary>How much the figures differ from what was delivered; in fives, as what is published, and of a few no more than that.</summary>
    public static string NaVerzegelingZin(this Cijferbeeld beeld)
    {
        ArgumentNullException.ThrowIfNull(beeld);
        var halfjaar = Halfjaar.Van(beeld.Vraag.Moment.Einde).Naam;
        return beeld.NaVerzegeling switch
        {
            null => string.Empty,
            0 => $"Over het {halfjaar} is sinds de levering niets bij gekomen.",
            { } aantal when aantal < beeld.Cijfers.Grens => $"Over het {halfjaar} kwamen er sinds de levering minder dan {beeld.Cijfers.Grens} contacten bij.",
            { } aantal => $"Over het {halfjaar} kwamen er sinds de levering ongeveer {Rekenregels.Schrijf(Rekenregels.OpVijf(aantal), 0)} contacten bij.",
        };
    }

    /// <summary>What is put beside the figures of the looked-at moment: of the gemeente, then of each wijk that is shown.</summary>
    public static IEnumerable<Contextwaarde> Ernaast(this Cijferbeeld beeld)
    {
        ArgumentNullException.ThrowIfNull(beeld);
        return beeld.Vraag.Ernaast is not { } indicator ? []
            : beeld.Wijken().Prepend(string.Empty).Select(w => beeld.Context.Laatste(indicator, beeld.Vraag.Moment.Jaar, w)).OfType<Contextwaarde>();
    }

    /// <summary>Wijken by which figures are broken down in this view; whoever lives in none that is known is left out.</summary>
    public static IEnumerable<string> Wijken(this Cijferbeeld beeld)
    {
        ArgumentNullException.ThrowIfNull(beeld);
        return beeld.Heeft(Maat.Woonwijk) ? beeld.Codes(Maat.Woonwijk).Where(w => w != Wijkindeling.Onbekend) : [];
    }

    /// <summary>Moments within a sentence: "2024 en het 1e halfjaar 2025".</summary>
    public static string Opsomming(IEnumerable<Meetmoment> momenten) => string.Join(" en ", momenten.Order().Select(Moment));

    public static string Naam(this Cijferlens lens) => lens switch
    {
        Cijferlens.Gemeente => "Gemeente",
        Cijferlens.Norm => "Landelijke norm",
        Cijferlens.Dossier => "Dossier",
        _ => throw new ArgumentOutOfRangeException(nameof(lens)),
    };

    public static string Naam(this Weergave weergave) => weergave switch
    {
        Weergave.Beschermd => "Precies, kleine getallen verborgen",
        Weergave.Gepubliceerd => "Op vijftallen, zoals het CBS",
        Weergave.Intern => "Precies, ook kleine getallen",
        _ => throw new ArgumentOutOfRangeException(nameof(weergave)),
    };

    public static string Naam(this Cijferstatus status) => status switch
    {
        Cijferstatus.Lopend => "loopt nog",
        Cijferstatus.Voorlopig => "voorlopig",
        Cijferstatus.Verzegeld => "verzegeld voor het CBS",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Naam(this Trendsoort trend) => trend switch
    {
        Trendsoort.TeWeinigPerioden => "te weinig halfjaren voor een trend",
        Trendsoort.Trendbreuk => "trendbreuk",
        Trendsoort.Trendmatig => "daalt geleidelijk",
        Trendsoort.Fluctuerend => "gaat op en neer",
        Trendsoort.Stabiel => "stabiel",
        Trendsoort.Toename => "neemt toe",
        Trendsoort.Afname => "één keer gedaald",
        _ => throw new ArgumentOutOfRangeException(nameof(trend)),
    };

    public static string Naam(this Annotatieoorzaak oorzaak) => oorzaak switch
    {
        Annotatieoorzaak.InstellingGewijzigd => "Instelling gewijzigd",
        Annotatieoorzaak.NieuwRegistratiesysteem => "Nieuw registratiesysteem",
        Annotatieoorzaak.SturingOpRegistratie => "Meer sturing op registratie",
        Annotatieoorzaak.OnvolledigeRegistratie => "Onjuiste of onvolledige registratie",
        Annotatieoorzaak.TechnischeProblemen => "Technische problemen",
        Annotatieoorzaak.GewijzigdeOpdracht => "Gewijzigde opdracht",
        Annotatieoorzaak.NieuweOrganisatie => "Nieuwe organisatie",
        Annotatieoorzaak.Capaciteit => "Capaciteit",
        Annotatieoorzaak.ComplexeVragen => "Complexere vragen",
        Annotatieoorzaak.InzetPreventie => "Inzet op preventie",
        Annotatieoorzaak.Corona => "Corona",
        Annotatieoorzaak.InstroomWlzZvw => "Instroom vanuit Wlz of Zvw",
        Annotatieoorzaak.EersteLevering => "Eerste levering",
        _ => throw new ArgumentOutOfRangeException(nameof(oorzaak)),
    };

    /// <summary>What happened, with what kind of change it was or which version of the settings.</summary>
    public static string Naam(this Annotatie annotatie)
    {
        ArgumentNullException.ThrowIfNull(annotatie);
        var wat = annotatie.Wijziging is { } wijziging and not Opdrachtwijziging.Anders ? $": {wijziging.Zinsnede()}" : "";
        return $"{annotatie.Oorzaak.Naam()}{wat}{(annotatie.Versienummer is { } versie ? $" (versie {versie})" : "")}";
    }

    /// <summary>What a check found, in one sentence.</summary>
    public static string Zin(this Consistentiemelding melding) => melding.Regel switch
    {
        Consistentieregel.JeugdigenHoogstensTrajecten => $"Er zijn meer jeugdigen ({Getal(melding.Gevonden)}) dan trajecten ({Getal(melding.Verwacht)}).",
        Consistentieregel.DeelHoogstensGeheel => $"Een deel ({Getal(melding.Gevonden)}) is groter dan het geheel ({Getal(melding.Verwacht)}).",
        Consistentieregel.PeildatumHoogstensJaar => $"Op de peildatum zijn er meer jeugdigen ({Getal(melding.Gevonden)}) dan in het hele jaar ({Getal(melding.Verwacht)}).",
        Consistentieregel.Stroom => $"Beginstand plus instroom min uitstroom is {Getal(melding.Gevonden)}, maar de eindstand is {Getal(melding.Verwacht)}.",
        _ => throw new ArgumentOutOfRangeException(nameof(melding)),
    } + (melding.Oorzaak is Consistentieoorzaak.AfrondingOpVijf ? " Mogelijke oorzaak: elk getal is apart afgerond op vijf." : " De oorzaak is niet bekend. Meld dit aan wie het systeem beheert.");

    /// <summary>Name of a value of a breakdown.</summary>
    public static string Naam(this Cijferbeeld beeld, Maat maat, string code)
    {
        ArgumentNullException.ThrowIfNull(beeld);
        return maat switch
        {
            Maat.Contacten or Maat.JeugdigenMetContact when Contractnaam.TryParse<Uitkomst>(code, out var uitkomst) => uitkomst.Naam(),
            Maat.Verwijzer when Contractnaam.TryParse<Verwijzer>(code, out var verwijzer) => verwijzer.Naam(),
            Maat.Woonwijk when code == Wijkindeling.Onbekend => "Wijk niet bekend",
            Maat.Doorlooptijd => beeld.Naam(Maat.ZonderVerblijf, code),
            Maat.Complexiteit or Maat.Complexiteitsduur => Contractnaam.TryParse<Complexiteit>(code, out var complexiteit) ? complexiteit.Naam() : "Niet vastgelegd",
            _ => beeld.Codenamen.GetValueOrDefault((maat, code), code),
        };
    }

    /// <summary>Name of a figure with its breakdown, for a sentence.</summary>
    public static string Naam(this Cijferbeeld beeld, Cijfersleutel sleutel)
    {
        ArgumentNullException.ThrowIfNull(beeld);
        var naam = sleutel.Maat.Naam(beeld.Vraag.Lens);
        return sleutel.Deel.Code is { } code ? $"{naam}: {beeld.Naam(sleutel.Maat, code)}" : naam;
    }

    /// <summary>A difference with its sign: "+12", "-96", "0".</summary>
    public static string Verschil(decimal? verschil) => verschil is { } getal ? $"{(getal > 0 ? "+" : "")}{Rekenregels.Schrijf(getal, 0)}" : "";

    /// <summary>A growth with its sign and unit, or "n.v.t.".</summary>
    public static string Groei(Percentage groei) => groei.Bestaat ? $"{(groei.Afgerond > 0 ? "+" : "")}{groei.Tekst}%" : Percentage.NvtTekst;

    /// <summary>Between what the growth lies after rounding; empty where there is none.</summary>
    public static string? Afronding(Groeiinterval interval) => (interval.Laag.Bestaat, interval.Hoog.Bestaat) switch
    {
        (false, _) => null,
        (_, false) => $"afgerond op vijf: {Groei(interval.Laag)} of meer",
        _ => $"afgerond op vijf: {Groei(interval.Laag)} tot {Groei(interval.Hoog)}",
    };

    /// <summary>First line of the page: the figure that everyone asks for, and how it changed.</summary>
    public static string Kop(Cijferbeeld beeld)
    {
        ArgumentNullException.ThrowIfNull(beeld);
        var jeugdigen = beeld.Verschil(Maat.Jeugdigen);
        if (jeugdigen.Later.Getal is not { } nu)
        {
            return $"Cijfers over {Moment(beeld.Vraag.Moment)}";
        }

        var wat = beeld.Vraag.Lens is Cijferlens.Dossier ? "met een dossier" : "met jeugdhulp";
        var kop = $"{Rekenregels.Schrijf(nu, 0)} {(nu == 1 ? "jeugdige" : "jeugdigen")} {wat}";
        var dan = beeld.Vraag.Vergelijk == beeld.Vraag.Moment.JaarEerder ? "een jaar eerder" : $"in {Moment(beeld.Vraag.Vergelijk)}";
        return jeugdigen.Verschil switch
        {
            null => jeugdigen.LooptNog ? $"{kop}, en {Moment(beeld.Vraag.Moment)} {Cijferstatus.Lopend.Naam()}" : kop,
            0 => $"{kop}, evenveel als {dan}",
            { } verschil => $"{kop}, {Rekenregels.Schrijf(Math.Abs(verschil), 0)} {(verschil > 0 ? "meer" : "minder")} dan {dan}",
        };
    }

    /// <summary>Why small figures are not shown.</summary>
    public static string GeenInzage(Cijferinzage inzage)
    {
        ArgumentNullException.ThrowIfNull(inzage);
        return inzage.Ergens
            ? "Kleine getallen ziet u alleen van uw eigen teams. Kies een eigen team, of kies een andere weergave."
            : "Kleine getallen zijn alleen te zien voor wie met de personen zelf werkt. Kies een andere weergave.";
    }

    /// <summary>A moment within a sentence.</summary>
    public static string Moment(Meetmoment moment) => moment.Wijze is Meetwijze.Halfjaar ? $"het {moment.Naam}" : moment.Naam;

    /// <summary>A moment at the start of a sentence.</summary>
    public static string Zin(Meetmoment moment) => moment.Wijze is Meetwijze.Halfjaar ? $"Het {moment.Naam}" : moment.Naam;

    private static string Getal(long getal) => Notatie.Aantal(getal);
}
