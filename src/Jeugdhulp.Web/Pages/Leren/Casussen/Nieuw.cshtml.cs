using Jeugdhulp.Application.Leren;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;

namespace Jeugdhulp.Web.Pages.Leren.Casussen;

public sealed class NieuwModel(Casusbeheer beheer) : Casusformulier
{
    public async Task OnGetAsync(CancellationToken ct)
    {
        var regels = await beheer.RegelsAsync(ct);
        Form.Sleutel = Guid.CreateVersion7();
        Form.TeamSoort = Contractnaam.Van(Teamsoort.Wijkteam);
        Form.TeamTaken = [.. Teamomschrijvingen.Taken.Where(t => regels.Taken.HasFlag(t)).Select(t => Contractnaam.Van(t))];
        Form.GerichtOp = Contractnaam.Van(GerichtOp.Jeugdige);
        Form.Gespreknummer = 1;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        if (ModelState.IsValid)
        {
            var (id, fouten) = await beheer.MaakAsync(Form.NaarOpdracht(), ct);
            if (id is not null)
            {
                TempData["Melding"] = "De casus is opgeslagen.";
                return Redirect($"/leren/casussen/{id}");
            }

            this.Weiger(nameof(Form), fouten, sleutel => Form.Sleutel = sleutel);
        }

        return Page();
    }
}
