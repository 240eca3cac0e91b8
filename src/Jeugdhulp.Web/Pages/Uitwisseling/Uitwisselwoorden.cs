using Jeugdhulp.Application;
using Jeugdhulp.Application.Taken;
using Jeugdhulp.Application.Uitwisseling;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Uitwisseling;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Uitwisseling;

/// <summary>The words and addresses of bringing data in and taking it out.</summary>
public static class Uitwisselwoorden
{
    public const string Adres = "/uitwisseling";

    public static Kruimel Begin { get; } = new("Uitwisseling", Adres);

    public static IEnumerable<SelectListItem> Bestanden { get; } = [.. Uitwisselformaat.Bestanden.Select(b => new SelectListItem(b.Titel, b.Naam))];

    public static IEnumerable<SelectListItem> Uitkomsten { get; } = [.. Enum.GetValues<Regeluitkomst>().Select(u => new SelectListItem(Naam(u), Contractnaam.Van(u)))];

    public static string Bron(Guid id) => $"{Adres}/bronnen/{id}";

    public static string Inlezing(Guid id) => $"{Adres}/inlezingen/{id}";

    public static string Uitvoer(Guid id) => $"{Adres}/uitvoer/{id}";

    public static string Moment(DateTimeOffset moment) => moment.InNederland().ToString("d-M-yyyy H:mm", Notatie.Nederlands);

    public static string Bestand(string naam) => Uitwisselformaat.Van(naam)?.Titel ?? naam;

    public static string Naam(Regeluitkomst uitkomst) => uitkomst switch
    {
        Regeluitkomst.Overgenomen => "Overgenomen",
        Regeluitkomst.Samengevoegd => "Samengevoegd",
        _ => "Geweigerd",
    };

    public static string Stand(Inleeskop kop) => Stand(kop.Proef, kop.BevestigdOp, kop.OngedaanOp);

    public static string Stand(Inlezing inlezing) => Stand(inlezing.Proef, inlezing.BevestigdOp, inlezing.OngedaanOp);

    public static string Stand(Pakketbeeld beeld) => beeld switch
    {
        { Pakket.GewistOp: not null, Ingelezen: { } ingelezen } => $"{Stand(ingelezen)}, bestanden gewist",
        { Pakket.GewistOp: not null } => "Bestanden gewist",
        { Taak.Stand: Taakstand.Wachtend or Taakstand.Bezig } => "Bezig",
        { Ingelezen: { } ingelezen } => Stand(ingelezen),
        { Pakket.Soort: Pakketsoort.Uitvoer, Pakket.KlaarOp: not null } => "Klaar",
        { Taak.Stand: Taakstand.Mislukt } => "Niet gelukt",
        { Taak.Stand: Taakstand.Gestopt } => "Gestopt",
        { Proef: not null } => "Op proef gelezen",
        _ => "Nog niet gelezen",
    };

    /// <summary>A class of the contract as it is shown; what a source calls otherwise stays as it is.</summary>
    public static string Klasse(string naam) => Contractnaam.TryParse<Uitkomst>(naam, out var uitkomst) ? uitkomst.Naam() : naam.Length == 0 ? "(leeg)" : naam;

    private static string Stand(bool proef, DateTimeOffset? bevestigd, DateTimeOffset? ongedaan) => (proef, bevestigd, ongedaan) switch
    {
        (true, _, _) => "Proef",
        (_, not null, _) => "Bevestigd",
        (_, _, not null) => "Weer weggehaald",
        _ => "Ingelezen, nog niet bevestigd",
    };
}
