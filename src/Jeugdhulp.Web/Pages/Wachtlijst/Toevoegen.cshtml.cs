using Jeugdhulp.Application;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.Web.Pages.Trajecten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Wachtlijst;

public sealed class ToevoegenModel(Wachtlijstbeheer wachtlijst, TrajectvoorstellenQuery personen, TimeProvider klok) : PageModel
{
    [BindProperty]
    public Wachtform Form { get; set; } = new();

    public Trajectformulier Formulier { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid persoon, CancellationToken ct)
    {
        if (!await LaadAsync(persoon, ct))
        {
            return NotFound();
        }

        Form = new() { Id = Guid.CreateVersion7(), AangemeldOp = klok.Vandaag(), Team = Formulier.TeamsNu.Any(t => t.Code == Formulier.Team?.ToString()) ? Formulier.Team : Formulier.TeamsNu.Select(t => (Guid?)Guid.Parse(t.Code)).FirstOrDefault(), Urgentie = Domain.Contractnaam.Van(Formulier.Triage?.Urgentie ?? Wachturgentie.Gewoon), Overbrugging = Trajectregels.Nee };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid persoon, CancellationToken ct)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        if (ModelState.IsValid)
        {
            var resultaat = await wachtlijst.ZetOpAsync(Form.Id, persoon, Form.Team, Form.AangemeldOp, Form.Urgentie, Form.Overbrugging == Trajectregels.Ja, ct);
            if (this.Verwerk(resultaat, nameof(Form), "Deze persoon staat op de wachtlijst.", "/wachtlijst", sleutel => Form.Id = sleutel) is { } klaar)
            {
                return klaar;
            }
        }

        return await LaadAsync(persoon, ct) ? Page() : NotFound();
    }

    private async Task<bool> LaadAsync(Guid persoon, CancellationToken ct)
    {
        if (await personen.FormulierAsync(persoon, null, ct) is not { } formulier)
        {
            return false;
        }

        Formulier = formulier;
        return true;
    }
}

public sealed class Wachtform
{
    public Guid Id { get; set; }

    public DateOnly? AangemeldOp { get; set; }

    public Guid? Team { get; set; }

    public string? Urgentie { get; set; }

    public string? Overbrugging { get; set; }
}
