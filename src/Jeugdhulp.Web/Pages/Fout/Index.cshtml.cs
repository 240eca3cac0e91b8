using System.Diagnostics;
using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Fout;

/// <summary>Shown in the place of a page that cannot be; it has no handlers, so that it answers any method.</summary>
[IgnoreAntiforgeryToken]
public sealed class IndexModel : PageModel
{
    [FromRoute]
    public int Code { get; set; }

    public string Titel => Tekst.Titel;

    public string Uitleg => Tekst.Uitleg;

    /// <summary>Finds the fault in the log.</summary>
    public string? Kenmerk => Code >= 500 ? Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier : null;

    private (string Titel, string Uitleg) Tekst => Code switch
    {
        StatusCodes.Status400BadRequest when Formuliergemeente.IsVreemd(HttpContext) => ("Andere gemeente", "U begon dit formulier in een andere gemeente. Wij hebben niets opgeslagen. Kies weer die gemeente, ga terug naar het formulier en verstuur het opnieuw."),
        StatusCodes.Status400BadRequest => ("Dit formulier is verlopen", "Wij hebben niets opgeslagen. Ga terug naar de pagina, vernieuw haar en verstuur het formulier opnieuw."),
        StatusCodes.Status403Forbidden => ("Geen toegang", "Uw rol in deze gemeente geeft geen toegang tot deze pagina. Vraag uw beheerder als dit niet klopt."),
        StatusCodes.Status404NotFound => ("Niet gevonden", "Deze pagina bestaat niet, of hoort niet bij uw gemeente."),
        StatusCodes.Status413PayloadTooLarge => ("Te veel tekst", "Wat u verstuurde is te groot. Wij hebben niets opgeslagen. Maak de tekst of het bestand kleiner en probeer het opnieuw."),
        StatusCodes.Status415UnsupportedMediaType => ("Dit kan niet", "Dit formulier is verstuurd op een manier die wij niet kunnen lezen. Wij hebben niets opgeslagen."),
        StatusCodes.Status429TooManyRequests => ("Even wachten", "Er komen te veel verzoeken van uw adres. Wacht een minuut en probeer het opnieuw."),
        >= 500 => ("Er ging iets mis", "De fout is vastgelegd. Probeer het straks opnieuw. Blijft het misgaan? Geef dan het kenmerk door aan uw beheerder."),
        _ => ("Dit kan niet", "Wij konden uw verzoek niet uitvoeren. Er is niets opgeslagen."),
    };
}
