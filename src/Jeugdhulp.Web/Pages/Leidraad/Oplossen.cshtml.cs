using Jeugdhulp.Application.Instellingen;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Leidraad;

public sealed class OplossenModel(Betwistingen betwistingen) : PageModel
{
    [BindProperty]
    public OplosForm Form { get; set; } = new();

    public Betwisting Betwisting { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await LaadAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return await LaadAsync(id, ct) ? Page() : NotFound();
        }

        if (await betwistingen.LosOpAsync(id, Form.Oplossing, ct) is not { } fouten)
        {
            return NotFound();
        }

        if (fouten.Count == 0)
        {
            TempData["Melding"] = "De vraag is niet meer betwist.";
            return Redirect("/leidraad/betwist");
        }

        ModelState.Voeg(nameof(Form), fouten);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await LaadAsync(id, ct) ? Page() : NotFound();
    }

    private async Task<bool> LaadAsync(Guid id, CancellationToken ct)
    {
        if (await betwistingen.VindAsync(id, ct) is not { } betwisting)
        {
            return false;
        }

        Betwisting = betwisting;
        return true;
    }
}

public sealed class OplosForm
{
    public string? Oplossing { get; set; }
}
