using Jeugdhulp.Application.Cbs;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cbs;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Cijfers.Cbs;

/// <summary>Words and addresses of the pages about published figures.</summary>
public static class Cbswoorden
{
    public const string Adres = "/cijfers/cbs";

    public static Kruimel Begin { get; } = new("CBS-cijfers", Adres);

    public static IEnumerable<SelectListItem> Statussen => Enum.GetValues<Cbsstatus>().Select(s => new SelectListItem(s.Naam(), Contractnaam.Van(s)));

    public static IEnumerable<SelectListItem> Indicatoren => Enum.GetValues<Cbsindicator>().Select(i => new SelectListItem(i.Naam(), Contractnaam.Van(i)));

    public static IEnumerable<SelectListItem> Tekens =>
    [
        new("een getal", Contractnaam.Van(Cbsteken.Getal)),
        new("een punt (.)", Contractnaam.Van(Cbsteken.Punt)),
        new("een streepje (-)", Contractnaam.Van(Cbsteken.Streep)),
        new("niets, de cel is leeg", Contractnaam.Van(Cbsteken.Leeg)),
    ];

    public static IEnumerable<SelectListItem> Vormen =>
    [
        new("Alle jeugdhulp", Contractnaam.Van(Cbsvorm.Jeugdhulp)),
        new("Jeugdhulp zonder verblijf", Contractnaam.Van(Cbsvorm.ZonderVerblijf)),
        new("Jeugdhulp door het wijkteam", Contractnaam.Van(Cbsvorm.Wijkteam)),
    ];

    public static IEnumerable<SelectListItem> Meetwijzen => [new("een periode (een jaar of een halfjaar)", "nee"), new("de laatste dag van een periode (peildatum)", "ja")];

    public static IEnumerable<SelectListItem> Beelden => Enum.GetValues<Cbsbeeld>().Select(b => new SelectListItem(b.Naam(), Contractnaam.Van(b)));

    public static IEnumerable<SelectListItem> Redenen => Cbsduiding.Redenen.Select(r => new SelectListItem(r.Naam(), Contractnaam.Van(r)));

    public static string Naam(this Cbsstatus status) => status switch
    {
        Cbsstatus.Voorlopig => "voorlopig",
        Cbsstatus.NaderVoorlopig => "nader voorlopig",
        Cbsstatus.Definitief => "definitief",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Naam(this Cbsbeeld beeld) => beeld switch
    {
        Cbsbeeld.Ja => "Ja",
        Cbsbeeld.Deels => "Voor een deel",
        Cbsbeeld.Nee => "Nee",
        Cbsbeeld.WeetNiet => "Weet ik niet",
        _ => throw new ArgumentOutOfRangeException(nameof(beeld)),
    };

    public static string Naam(this Verschilsoort soort) => soort switch
    {
        Verschilsoort.Toegang => "Toegang",
        Verschilsoort.Preventie => "Preventie",
        Verschilsoort.Casusregie => "Casusregie",
        Verschilsoort.NietGeleverd => "Niet geleverd",
        Verschilsoort.ZonderBsn => "Zonder BSN",
        Verschilsoort.Woonplaatsbeginsel => "Andere gemeente door het woonplaatsbeginsel",
        Verschilsoort.Leidraad => "Weggelaten door de Leidraad",
        Verschilsoort.TeLaat => "Te laat ingevoerd",
        Verschilsoort.Herlevering => "Anders door een nieuwe levering",
        Verschilsoort.VoorlopigDefinitief => "Van voorlopig naar definitief",
        Verschilsoort.Afronding => "Afronding op vijf door het CBS",
        Verschilsoort.Onverklaard => "Onverklaard",
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };

    /// <summary>What stands in the table: a number, or the sign with what it means. Never zero for a sign.</summary>
    public static string Tekst(Cbscel cel) => cel.Teken switch
    {
        Cbsteken.Getal => Getal(cel.Getal!.Value),
        Cbsteken.Punt => ". (onbekend, onbetrouwbaar of geheim)",
        Cbsteken.Streep => "- (geen cijfer)",
        Cbsteken.Leeg => "leeg (kan niet voorkomen)",
        Cbsteken.Geheim => "x (geheim)",
        _ => throw new ArgumentOutOfRangeException(nameof(cel)),
    };

    /// <summary>The same in a narrow column; what the sign means stands under the table.</summary>
    public static string Kort(Cbscel cel) => cel.Teken switch
    {
        Cbsteken.Punt => ".",
        Cbsteken.Streep => "-",
        Cbsteken.Geheim => "x",
        Cbsteken.Leeg => "leeg",
        _ => Tekst(cel),
    };

    /// <summary>An own figure, or why there is none.</summary>
    public static string Tekst(Cijferwaarde waarde) => waarde.Stand switch
    {
        Celstand.Getoond => Getal(waarde.Getal!.Value),
        Celstand.TeKlein => "verborgen: te klein",
        Celstand.Terugrekenbaar => "verborgen: zou een klein cijfer verraden",
        Celstand.NietGeleverd => "niet geleverd",
        Celstand.Onbetrouwbaar => "niet betrouwbaar",
        _ => "onbekend",
    };

    public static string Getal(decimal getal) => Rekenregels.Schrijf(getal, getal == decimal.Truncate(getal) ? 0 : 1);

    /// <summary>With its sign in front, as a step from one figure to another.</summary>
    public static string Stap(long aantal) => aantal > 0 ? $"+{Getal(aantal)}" : aantal < 0 ? $"−{Getal(-aantal)}" : "0";

    /// <summary>Why there is no delivery beside the own figures.</summary>
    public static string ZonderLevering(Cbsaansluitbeeld beeld) =>
        beeld.Moment.Wijze is Meetwijze.Jaar ? "Leveren gaat per halfjaar, en van dit jaar zijn hier niet beide halfjaren met trajecten geleverd"
        : beeld.ElderGeleverd ? "Dit halfjaar is met een ander systeem geleverd"
        : "Over dit halfjaar is er hier geen levering";

    /// <summary>Why a figure is made of the own figures and not of the delivery.</summary>
    public static string NietGeteld(Cbsaansluitbeeld beeld) =>
        beeld.Leveringen.Count == 0 ? "er is geen levering om uit te tellen" : "de levering telt jeugdigen over het hele halfjaar, niet op de laatste dag";

    /// <summary>Where the number that was delivered comes from.</summary>
    public static string Geleverd(Cbsaansluitbeeld beeld) =>
        beeld.Leveringen.Count > 1 ? "zoals de twee leveringen zijn vastgelegd: wat in allebei staat, telt één keer; alleen hulpvorm 01" : "zoals de levering is vastgelegd, alleen hulpvorm 01";

    /// <summary>What is known about the gap between the own figures of now and what was frozen. What stayed out says nothing of a delivery that holds more.</summary>
    public static string Leveruitleg(Cbsaansluitbeeld beeld, Cbsindicator indicator, long verschil)
    {
        if (verschil == 0)
        {
            return beeld.Leveringen.Count > 1 ? "uw eigen cijfers zijn gelijk aan de leveringen samen" : "uw eigen cijfers zijn gelijk aan de levering";
        }

        if (beeld.Levering is not { } levering)
        {
            return "Wat na het controleren van de leveringen is ingevoerd of veranderd, zit er niet in. Kijk bij elk halfjaar wat er wegbleef.";
        }

        var weg = verschil < 0 ? Weggebleven(levering, indicator) : string.Empty;
        return $"{weg}Wat na {Moment(levering.Bevroren)} is ingevoerd of veranderd, zit niet in de levering.";
    }

    private static string Weggebleven(Cbsgeleverd levering, Cbsindicator indicator)
    {
        var bekend = levering.Weggelaten.Select(w => $"{Domain.Levering.Weglaatredenen.Naam(w.Reden)} ({Kort(w.Aantal)})").ToList();
        if (indicator is Cbsindicator.TrajectenWijkteam && levering.Samengevoegd.Getal is not 0)
        {
            bekend.Add($"trajecten die bij een ander in één record zitten ({Kort(levering.Samengevoegd)})");
        }

        return bekend.Count > 0 ? $"In de levering bleven trajecten weg: {string.Join(", ", bekend)}. " : string.Empty;
    }

    private static string Kort(Cijferwaarde waarde) => waarde.Getal is { } getal ? Getal(getal) : "te weinig om te tonen";

    public static string Percentage(decimal percentage) => $"{percentage.ToString("0.##", Notatie.Nederlands)}%";

    public static string Moment(DateTimeOffset op) => Notatie.Moment(op);

    public static string Wie(Cbscijfer cijfer) => $"{(cijfer.Handmatig ? "overgetypt" : "ingelezen")} door {cijfer.DoorNaam}, {Moment(cijfer.Op)}";

    public static string Cijferadres(string tabel, string indicator, Meetmoment moment, string pagina = "cijfer") =>
        $"{Adres}/{pagina}?tabel={Uri.EscapeDataString(tabel)}&indicator={Uri.EscapeDataString(indicator)}&moment={moment.Code}";

    /// <summary>The steps before a page; the page of figures is one as soon as it is there.</summary>
    public static Kruimel[] Kruimels(IUrlHelper url, params Kruimel[] verder) =>
        url.Page("/Cijfers/Index") is { } cijfers ? [new("Cijfers", cijfers), .. verder] : verder;
}
