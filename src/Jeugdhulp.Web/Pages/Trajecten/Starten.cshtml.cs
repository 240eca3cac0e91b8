using Jeugdhulp.Application.Trajecten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Trajecten;

/// <summary>Confirms a proposal, or begins a traject that nobody proposed, such as one of an aanbieder.</summary>
public sealed class StartenModel(TrajectvoorstellenQuery voorstellen, Trajectbeheer beheer) : PageModel, ITrajectformulier
{
    [BindProperty]
    public Trajectform Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid? Hulpvraag { get; set; }

    /// <summary>The referral that bridging care waits for.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Verwijzing { get; set; }

    /// <summary>Whoever comes from a list of work goes on with the first thing that nobody said yet.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Invullen { get; set; }

    public string? Cursor { get; private set; }

    public Trajectformulier Formulier { get; private set; } = null!;

    public Trajectkeuzes Keuzelijsten => Formulier.Keuzes;

    public async Task<IActionResult> OnGetAsync(Guid persoon, CancellationToken ct)
    {
        if (!await LaadAsync(persoon, ct))
        {
            return NotFound();
        }

        Form = Trajectform.Van(Formulier.Voorstel, Formulier.Team);
        Cursor = !Invullen ? null : Form.Crisis is null ? nameof(Form.Crisis) : nameof(Form.DirecteVerwijzer);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid persoon, CancellationToken ct)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        if (ModelState.IsValid)
        {
            var sluiting = Form.Einde is null && string.IsNullOrEmpty(Form.RedenEinde) ? null : new Sluiting(Form.Einde, Form.RedenEinde, Form.StandEinde, null) { Nagevraagd = Form.NagevraagdEinde };
            var resultaat = await beheer.BeginAsync(Form.Id, persoon, Form.Team, Form.NaarGegevens(), sluiting, ct);
            if (this.Verwerk(resultaat, nameof(Form), "Het traject is vastgelegd.", $"/trajecten/{Form.Id}", sleutel => Form.Id = sleutel) is { } klaar)
            {
                return klaar;
            }

            if (resultaat is Navraag)
            {
                (Form.NagevraagdeAanvang, Form.NagevraagdEinde) = (Form.Aanvang, Form.Einde);
            }
        }

        return await LaadAsync(persoon, ct) ? Page() : NotFound();
    }

    private async Task<bool> LaadAsync(Guid persoon, CancellationToken ct)
    {
        if (await voorstellen.FormulierAsync(persoon, Hulpvraag, Verwijzing, ct) is not { } formulier)
        {
            return false;
        }

        Formulier = formulier;
        return true;
    }
}
