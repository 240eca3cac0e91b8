using Jeugdhulp.Application.Leren;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Leren;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Leren;

/// <summary>Words and choices that the pages about learning share.</summary>
public static class Lerenwoorden
{
    public static Kruimel Begin { get; } = new("Leren", "/leren");

    public static Kruimel Bibliotheek { get; } = new("Casussen", "/leren/casussen");

    /// <summary>The answers to a casus.</summary>
    public static IReadOnlyList<SelectListItem> Klassen { get; } =
        [.. Enum.GetValues<Klasse>().Select(k => new SelectListItem($"{k.Naam()}: {Uitleg(k)}", Contractnaam.Van(k))), new("Weet ik niet", Rondelezer.WeetIkNiet)];

    public static IReadOnlyList<SelectListItem> JaNee { get; } = [new("Ja", "ja"), new("Nee", "nee")];

    public static IReadOnlyList<SelectListItem> GerichtOp { get; } = [.. Enum.GetValues<GerichtOp>().Select(g => new SelectListItem(g.Omschrijving().Naam, Contractnaam.Van(g)))];

    public static Kruimel Ronde(Rondekop ronde) => new(ronde.Titel, Adres(ronde));

    public static string Adres(Rondekop ronde) => $"/leren/rondes/{ronde.Id}";

    public static string Adres(Rondekop ronde, Rondevraag vraag) => $"{Adres(ronde)}/casus/{vraag.CasusId}";

    /// <summary>What a class is about, in a few words.</summary>
    public static string Uitleg(Klasse klasse) => klasse switch
    {
        Klasse.Toegang => "uitzoeken welke hulp nodig is, en die regelen",
        Klasse.Preventie => "informatie, advies of korte steun om problemen te voorkomen",
        Klasse.Casusregie => "de hulp van anderen afstemmen en volgen",
        Klasse.Jeugdhulp => "zelf hulp geven bij problemen die er zijn",
        _ => string.Empty,
    };

    public static string Naam(Klasse? klasse) => klasse?.Naam() ?? "Weet ik niet";

    public static string Naam(Casusherkomst herkomst) => herkomst switch
    {
        Casusherkomst.Landelijk => "landelijk",
        Casusherkomst.Dossier => "uit een dossier, zonder namen",
        _ => "eigen gemeente",
    };

    public static string Periode(Rondekop ronde) => $"{Notatie.Datum(ronde.Van)} tot en met {Notatie.Datum(ronde.Tot)}";

    public static string Stand(Rondekop ronde, DateOnly vandaag) => ronde.IsVoorbij(vandaag) ? "gesloten" : ronde.IsOpen(vandaag) ? "open" : "begint later";

    /// <summary>How far the reader is with one casus.</summary>
    public static string Stand(Rondevraag vraag, bool open) => vraag.Antwoord switch
    {
        { Gezien: true } => "klaar",
        { } => open ? "beantwoord" : "klaar",
        _ => open ? "nog te doen" : "niet beantwoord",
    };

    public static string Procent(double? aandeel) => aandeel is { } a ? Duiding.Procent(a) : "–";

    /// <summary>The figure, or a dash where there is none.</summary>
    public static string Kappa(Kappawaarde waarde) => waarde.Kappa is { } kappa ? Duiding.Getal(kappa) : "–";

    public static string Naam(Kappamaat maat) => maat is Kappamaat.Cohen ? "Cohens kappa" : "Fleiss' kappa";

    /// <summary>The facts of a casus that say something, as they are shown after the answer.</summary>
    public static IEnumerable<(string Naam, string Waarde)> Feiten(Contactfeiten feiten)
    {
        yield return ("Wat er gebeurde", feiten.Activiteit.Omschrijving().Naam);
        if (feiten.Doel is { } doel)
        {
            yield return ("Doel", doel.Omschrijving().Naam);
        }

        yield return ("Gericht op", feiten.Anoniem ? "niemand met naam" : feiten.GerichtOp.Omschrijving().Naam);
        if (feiten.Geboortedatum is { } geboren)
        {
            yield return ("Leeftijd", $"{Domain.Jeugdigen.Leeftijd.Op(geboren, feiten.Datum)} jaar");
        }

        yield return ("Gesprek", feiten.VerwachtAantalGesprekken is { } aantal ? $"{feiten.Gespreknummer} van naar verwachting {aantal}" : $"{feiten.Gespreknummer}");
        if (feiten.VerwachteDuurMaanden is { } maanden)
        {
            yield return ("Verwachte duur", $"{Notatie.Invoer(maanden)} {(maanden == 1 ? "maand" : "maanden")}");
        }

        if (feiten.VerwachteUrenPerWeek is { } uren)
        {
            yield return ("Verwachte tijd", $"{Notatie.Invoer(uren)} uur per week");
        }

        if (feiten.Langdurig is not null || feiten.Intensief is not null)
        {
            yield return ("Langdurig en intensief", $"langdurig: {JaOfNee(feiten.Langdurig)}, intensief: {JaOfNee(feiten.Intensief)}");
        }

        if (feiten.Vervolg is not Vervolg.Geen)
        {
            yield return ("Wat er nog speelt", feiten.Vervolg.Omschrijving().Naam);
        }

        yield return ("Team", $"{feiten.TeamSoort.Naam()} met de taken {feiten.TeamTaken.Naam()}");
    }

    private static string JaOfNee(bool? waarde) => waarde switch { true => "ja", false => "nee", _ => "niet bekend" };
}
