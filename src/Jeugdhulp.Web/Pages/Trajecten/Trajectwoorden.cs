using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Pages.Contacten;
using Jeugdhulp.Web.Pages.Leidraad;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Trajecten;

/// <summary>Words, choices and answers that the pages about trajecten, referrals and waiting share.</summary>
public static class Trajectwoorden
{
    public const string VerouderdZin = "Een collega wijzigde dit terwijl u bezig was. Er is niets opgeslagen. Lees hieronder wat er veranderde. Uw eigen tekst staat er nog.";

    public const string Toch = "Bewaar mijn tekst toch";

    public static Kruimel Begin { get; } = new("Trajecten", "/trajecten");

    public static IReadOnlyList<SelectListItem> JaNee { get; } = [new("Ja", Trajectregels.Ja), new("Nee", Trajectregels.Nee)];

    public static IReadOnlyList<SelectListItem> Labels { get; } = [.. Enum.GetValues<Trajectlabel>().Select(l => new SelectListItem(l.Naam(), Contractnaam.Van(l)))];

    public static IReadOnlyList<SelectListItem> Complexiteiten { get; } = Namen<Complexiteit>(c => c.Naam());

    /// <summary>What help is paid from when it is not in natura; nothing chosen is in natura.</summary>
    public static IReadOnlyList<SelectListItem> Bekostigingen { get; } = [.. Namen<Bekostiging>(b => b.Naam()).Where(k => k.Value != Contractnaam.Van(Bekostiging.Natura))];

    public static IReadOnlyList<SelectListItem> Standen { get; } =
        [new("Loopt", "lopend"), new("Loopt, over termijn", "overTermijn"), new("Loopt, om te bespreken", "omTeBespreken"), new("Beëindigd", "beeindigd"), new("Alle", "alle")];

    public static IReadOnlyList<SelectListItem> Besprekingsuitkomsten { get; } = Namen<Besprekingsuitkomst>(u => u.Naam());

    public static IReadOnlyList<SelectListItem> Wachtuitkomsten { get; } = Namen<Wachtuitkomst>(u => u.Naam());

    public static IReadOnlyList<SelectListItem> Uitvoerders(Wijkteamwoord woord) => Namen<Uitvoerder>(u => woord.In(u.Naam()));

    /// <summary>Each referrer with the code that is delivered when an aanbieder gives the help; help of the team itself has one code.</summary>
    public static IReadOnlyList<SelectListItem> Verwijzers(Wijkteamwoord woord) =>
        Namen<Verwijzer>(v => $"{woord.In(v.Naam())} ({(v.Cbscode(null) is { } code ? $"code {code}" : "geen code")})");

    public static IReadOnlyList<SelectListItem> Namen<T>(Func<T, string> naam)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(w => new SelectListItem(naam(w), Contractnaam.Van(w)))];

    public static IEnumerable<SelectListItem> Keuzes(IEnumerable<Lijstkeuze> keuzes) => keuzes.Select(k => new SelectListItem(k.Naam, k.Code));

    /// <summary>What a look at who waits did: an outcome that ends the wait says so.</summary>
    public static string Nagekeken(string? uitkomst, string einde, string? overbrugging = null) => Contractnaam.TryParse<Wachtuitkomst>(uitkomst, out var gekozen) switch
    {
        true when gekozen.Beeindigt() => $"Vastgelegd: {gekozen.Naam().ToLower(Notatie.Nederlands)}. {einde}",
        true when gekozen is Wachtuitkomst.Overbrugging && overbrugging is not null => $"De uitkomst is vastgelegd. {overbrugging}",
        _ => "De uitkomst is vastgelegd.",
    };

    public static string Periode(DateOnly van, DateOnly? tot) => tot is { } einde ? $"{Notatie.Datum(van)} – {Notatie.Datum(einde)}" : $"vanaf {Notatie.Datum(van)}";

    /// <summary>How long the help was expected to take, in days, talks or both; null when nobody said.</summary>
    public static string? Verwacht(DateOnly? einde, int? gesprekken) => (einde, gesprekken) switch
    {
        ({ } dag, { } talks) => $"{Notatie.Datum(dag)}, hoogstens {Lijstwoorden.Aantal(talks, "gesprek", "gesprekken")}",
        ({ } dag, null) => Notatie.Datum(dag),
        (null, { } talks) => $"Hoogstens {Lijstwoorden.Aantal(talks, "gesprek", "gesprekken")}",
        _ => null,
    };

    /// <summary>What others did since the reader had seen so many lines of the history, which stands newest first.</summary>
    public static IReadOnlyList<Verloopregel> Sinds(this IReadOnlyList<Verloopregel> verloop, int gezien) => [.. verloop.Take(Math.Max(0, verloop.Count - gezien))];

    /// <summary>What others did since the form was opened. Only who was shown that may save over it, so from now on the form has seen it.</summary>
    public static IReadOnlyList<Verloopregel> LaatZien(this IGelezenform form, IReadOnlyList<Verloopregel> verloop, uint versie)
    {
        var anderen = verloop.Sinds(form.Gezien);
        (form.Versie, form.Gezien) = (versie, verloop.Count);
        return anderen;
    }

    /// <summary>Says of what was withdrawn while a form of it was open who did so and why; the page shows that form again.</summary>
    public static void MeldIngetrokken(this PageModel pagina, string wat, IReadOnlyList<Verloopregel> verloop)
    {
        var hoe = verloop.FirstOrDefault(v => v.Soort is Verloopsoort.Ingetrokken) is { } regel
            ? $"{regel.Door} trok {wat} in op {Notatie.Moment(regel.Op)}, met als reden: ‘{regel.Reden}’."
            : $"Een collega trok {wat} in.";
        pagina.ModelState.AddModelError(string.Empty, $"{hoe} Er is niets opgeslagen. Uw eigen tekst staat er nog: zet die zo nodig in een contact.");
        pagina.Response.StatusCode = StatusCodes.Status409Conflict;
    }

    /// <summary>Puts the answer to an act on the page; null when the page has to be shown again.</summary>
    /// <param name="pagina">The page.</param>
    /// <param name="resultaat">What came of it.</param>
    /// <param name="formulier">Name of the form on the page.</param>
    /// <param name="melding">What is said when it is kept.</param>
    /// <param name="adres">Where one goes on then.</param>
    /// <param name="vernieuw">Gives a form that keeps something new another key.</param>
    public static IActionResult? Verwerk(this PageModel pagina, Trajectresultaat resultaat, string formulier, string melding, string adres, Action<Guid>? vernieuw = null)
    {
        switch (resultaat)
        {
            case Bewaard:
                pagina.TempData["Melding"] = melding;
                return new RedirectResult(adres);
            case NietGevonden:
                return new NotFoundResult();
            case Afgewezen afgewezen:
                pagina.Weiger(formulier, afgewezen.Fouten, vernieuw);
                return null;
            case Navraag navraag:
                pagina.ModelState.Voeg(formulier, navraag.Fouten);
                pagina.Response.StatusCode = StatusCodes.Status400BadRequest;
                return null;
            case Verouderd:
                pagina.ModelState.AddModelError(string.Empty, VerouderdZin);
                pagina.Response.StatusCode = StatusCodes.Status409Conflict;
                return null;
            default:
                throw new InvalidOperationException("Unknown result of an act on a traject.");
        }
    }
}
