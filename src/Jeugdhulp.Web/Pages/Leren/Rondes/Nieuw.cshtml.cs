using Jeugdhulp.Application;
using Jeugdhulp.Application.Leren;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Leren.Rondes;

public sealed class NieuwModel(Rondebeheer rondes, Casusbeheer casussen, TimeProvider klok) : PageModel
{
    private const int Dagen = 13;

    [BindProperty]
    public Rondeform Form { get; set; } = new();

    /// <summary>Without the class: whoever sets a round up may answer it too.</summary>
    public IReadOnlyList<SelectListItem> Keuzes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Form.Sleutel = Guid.CreateVersion7();
        (Form.Van, Form.Tot) = (klok.Vandaag(), klok.Vandaag().AddDays(Dagen));
        await LaadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        if (ModelState.IsValid)
        {
            var (id, fouten) = await rondes.MaakAsync(new() { Sleutel = Form.Sleutel, Titel = Form.Titel, Van = Form.Van, Tot = Form.Tot, Casussen = Form.Casussen }, ct);
            if (id is not null)
            {
                TempData["Melding"] = "De ronde is opgeslagen.";
                return Redirect($"/leren/rondes/{id}");
            }

            this.Weiger(nameof(Form), fouten, sleutel => Form.Sleutel = sleutel);
        }

        await LaadAsync(ct);
        return Page();
    }

    private async Task LaadAsync(CancellationToken ct) => Keuzes =
        [.. (await casussen.LaadAsync(ct)).Where(c => !c.Ingetrokken).Select(c => new SelectListItem($"{c.Titel} ({Lerenwoorden.Naam(c.Herkomst)})", c.Id.ToString()))];
}

public sealed class Rondeform
{
    /// <summary>Key of this form, so that sending it twice makes one round.</summary>
    public Guid? Sleutel { get; set; }

    public string? Titel { get; set; }

    public DateOnly? Van { get; set; }

    public DateOnly? Tot { get; set; }

    public List<Guid> Casussen { get; set; } = [];
}
