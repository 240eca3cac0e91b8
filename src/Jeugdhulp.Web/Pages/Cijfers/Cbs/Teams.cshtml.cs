using Jeugdhulp.Application.Cbs;
using Jeugdhulp.Domain.Cijfers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Cijfers.Cbs;

public sealed class TeamsModel(Cbsaansluiting aansluiting) : PageModel
{
    /// <summary>Code of a <see cref="Meetmoment"/>; empty for the last one with a published figure.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Moment { get; set; }

    public Cbsaansluitbeeld Beeld { get; private set; } = null!;

    public IEnumerable<SelectListItem> Momenten => Beeld.Momenten.Select(m => new SelectListItem(m.Naam, m.Code));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Meetmoment? gevraagd = Meetmoment.TryParse(Moment, out var moment) ? moment : null;
        if (gevraagd is null && !string.IsNullOrEmpty(Moment))
        {
            return NotFound();
        }

        Beeld = await aansluiting.LaadAsync(gevraagd, ct);
        Moment = Beeld.Moment.Code;
        return Page();
    }
}
