using Jeugdhulp.Application.Herclassificeren;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Herclassificeren.Groep;

public sealed class IndexModel(VoorstellenQuery voorstellen, Voorstelbeoordelaar beoordelaar) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    [BindProperty]
    public BesluitForm Form { get; set; } = new();

    public Groepdetails Details { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await ToonAsync(id, StatusCodes.Status200OK, ct);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await ToonAsync(id, StatusCodes.Status400BadRequest, ct);
        }

        if (Form.Besluit is not (BesluitForm.Aanvaard or BesluitForm.Geweigerd))
        {
            ModelState.AddModelError(string.Empty, "Kies Aanvaarden of Weigeren.");
            return await ToonAsync(id, StatusCodes.Status400BadRequest, ct);
        }

        switch (await beoordelaar.BeslisAsync(id, Form.Besluit == BesluitForm.Aanvaard, Form.Reden, ct))
        {
            case Beslisresultaat.NietGevonden:
                return NotFound();
            case Beslisresultaat.AlBeslist:
                ModelState.AddModelError(string.Empty, "Iemand anders heeft hier al over beslist. Uw besluit is niet opgeslagen.");
                return await ToonAsync(id, StatusCodes.Status409Conflict, ct);
            case Beslisresultaat.Fouten fouten:
                foreach (var fout in fouten.Lijst)
                {
                    ModelState.AddModelError($"{nameof(Form)}.{fout.Veld}", fout.Melding);
                }

                return await ToonAsync(id, StatusCodes.Status400BadRequest, ct);
            default:
                TempData["Melding"] = Form.Besluit == BesluitForm.Aanvaard
                    ? "De voorstellen zijn aanvaard. De contacten krijgen nu hun nieuwe klasse."
                    : "De voorstellen zijn geweigerd. Er verandert niets.";
                return Redirect("/herclassificeren");
        }
    }

    private async Task<IActionResult> ToonAsync(Guid id, int status, CancellationToken ct)
    {
        if (await voorstellen.LaadAsync(id, Pagina, ct) is not { } details)
        {
            return NotFound();
        }

        Details = details;
        Response.StatusCode = status;
        return Page();
    }
}

public sealed class BesluitForm
{
    public const string Aanvaard = "aanvaard";
    public const string Geweigerd = "geweigerd";

    /// <summary>The button that was pressed.</summary>
    public string? Besluit { get; set; }

    public string? Reden { get; set; }
}
