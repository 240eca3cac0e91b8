using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.EigenGemeente;

/// <summary>What the gemeente agreed about waiting.</summary>
public sealed class WachtenModel(Wachtinstellingbeheer beheer) : PageModel
{
    [BindProperty]
    public Wachtenform Form { get; set; } = new();

    public bool Eigen { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        (var instelling, Eigen) = await beheer.LaadAsync(ct);
        Form = new()
        {
            NormWerkdagen = instelling.NormWerkdagen,
            LangWeken = instelling.LangWeken,
            NakijkenWeken = instelling.NakijkenWeken,
            OpvolgenWeken = instelling.OpvolgenWeken,
            EigenTraject = instelling.EigenTraject,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var fouten = await beheer.StelInAsync(Form.NormWerkdagen, Form.LangWeken, Form.NakijkenWeken, Form.OpvolgenWeken, Form.EigenTraject, ct);
            if (fouten.Count == 0)
            {
                TempData["Melding"] = "De afspraken zijn opgeslagen.";
                return Redirect("/gemeente/wachten");
            }

            ModelState.Voeg(nameof(Form), fouten);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        (_, Eigen) = await beheer.LaadAsync(ct);
        return Page();
    }
}

public sealed class Wachtenform
{
    public int? NormWerkdagen { get; set; }

    public int? LangWeken { get; set; }

    public int? NakijkenWeken { get; set; }

    public int? OpvolgenWeken { get; set; }

    public string? EigenTraject { get; set; }
}
