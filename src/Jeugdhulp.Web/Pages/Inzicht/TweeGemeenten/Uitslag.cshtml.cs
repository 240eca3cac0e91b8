using Jeugdhulp.Application.Vergelijken;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Vergelijken;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Inzicht.TweeGemeenten;

public sealed class UitslagModel(Vergelijkingen vergelijkingen) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Aanvrager { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Gevraagde { get; set; }

    /// <summary>Code of the half-year.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Halfjaar { get; set; }

    public Vergelijkingsbeeld Beeld { get; private set; } = null!;

    public static string Adres(string aanvrager, string gevraagde, string halfjaar) =>
        $"/inzicht/twee-gemeenten/uitslag?aanvrager={Uri.EscapeDataString(aanvrager)}&gevraagde={Uri.EscapeDataString(gevraagde)}&halfjaar={Uri.EscapeDataString(halfjaar)}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LaadAsync(ct) ? Page() : NotFound();

    /// <summary>How far the work is, for the script that keeps the page up to date.</summary>
    public async Task<IActionResult> OnGetStandAsync(CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        return await LaadAsync(ct) && Beeld.Taak is not null ? Partial("_Stand", Beeld.Taak) : NotFound();
    }

    /// <summary>A percentage with its count, or why it is not shown.</summary>
    public static string Cel(Populatiedeel deel, Deelcel cel) => cel.Stand switch
    {
        Celstand.TeKlein => "te klein om te tonen",
        Celstand.Terugrekenbaar => "verborgen: zou een klein aantal verraden",
        _ => $"{Punten(Verschilsplitsing.Aandeel(cel.Hulp, deel.Contacten)!.Value)}%",
    };

    /// <summary>Tenths of a percent as it is written, with its sign when asked.</summary>
    public static string Punten(int tienden, bool teken = false) => (tienden / 10m).ToString(teken ? "+0.0;−0.0;0.0" : "0.0;−0.0", Notatie.Nederlands);

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        if (Aanvrager is null || Gevraagde is null || !Domain.Cijfers.Halfjaar.TryParse(Halfjaar, out var halfjaar)
            || await vergelijkingen.VindAsync(new(Aanvrager, Gevraagde, halfjaar), ct) is not { } beeld)
        {
            return false;
        }

        Beeld = beeld;
        return true;
    }
}
