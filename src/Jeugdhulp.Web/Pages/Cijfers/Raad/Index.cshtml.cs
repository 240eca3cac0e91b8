using System.Globalization;
using Jeugdhulp.Application;
using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Cijfers.Raad;

/// <summary>The figures of a year for the gemeenteraad, to print on one page.</summary>
public sealed class IndexModel(RaadsinformatieQuery raad, TimeProvider klok) : PageModel
{
    /// <summary>So many years back can be asked for.</summary>
    private const int HoogstensJaren = 5;

    [BindProperty(SupportsGet = true)]
    public string? Jaar { get; set; }

    /// <summary>Empty when the year that was asked for does not exist.</summary>
    public Raadsinformatie? Informatie { get; private set; }

    /// <summary>Years that are over.</summary>
    public IEnumerable<SelectListItem> Jaren =>
        Enumerable.Range(1, HoogstensJaren).Select(i => Notatie.Invoer(klok.Vandaag().Year - i)).Select(j => new SelectListItem(j, j));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var vorig = klok.Vandaag().Year - 1;
        Jaar = string.IsNullOrWhiteSpace(Jaar) ? Notatie.Invoer(vorig) : Jaar;
        if (!int.TryParse(Jaar, NumberStyles.None, CultureInfo.InvariantCulture, out var jaar) || jaar > vorig || jaar < Cijferbijwerker.EersteJaar)
        {
            ModelState.AddModelError(nameof(Jaar), "Kies een jaar dat voorbij is.");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        Informatie = await raad.LaadAsync(jaar, ct);
        return Page();
    }

    /// <summary>The first sentence: how many jeugdigen, and which part of all who live here.</summary>
    /// <param name="jaar">The year.</param>
    /// <param name="wijkteam">What the gemeente calls its team.</param>
    /// <param name="grens">The smallest count that is shown.</param>
    public static string Zin(Raadsjaar jaar, string wijkteam, int grens)
    {
        ArgumentNullException.ThrowIfNull(jaar);
        if (jaar.Jeugdigen.Getal is not { } getal)
        {
            return $"Over {jaar.Jaar.Naam} is geen aantal jeugdigen te laten zien ({CijferTagHelper.Woord(jaar.Jeugdigen.Stand, grens).Tekst}).";
        }

        // A few would be hidden, so this is nobody.
        if (getal == 0)
        {
            return $"In {jaar.Jaar.Naam} kreeg geen enkele jeugdige jeugdhulp van het {wijkteam}.";
        }

        var begin = $"In {jaar.Jaar.Naam} kregen ongeveer {Notatie.Aantal((long)getal)} jeugdigen jeugdhulp van het {wijkteam}.";
        return jaar is { Aandeel.Getal: { } aandeel, Wonen: { } wonen }
            ? $"{begin} Dat is {Rekenregels.Schrijf(aandeel, 1)}% van de {Notatie.Aantal((long)wonen.Waarde)} jeugdigen in de gemeente."
            : begin;
    }
}
