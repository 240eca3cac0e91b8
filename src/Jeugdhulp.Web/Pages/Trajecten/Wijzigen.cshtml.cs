using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace Jeugdhulp.Web.Pages.Trajecten;

public sealed class WijzigenModel(TrajectvoorstellenQuery trajecten, Trajectbeheer beheer) : Trajectactie(trajecten), ITrajectformulier
{
    [BindProperty]
    public Trajectform Form { get; set; } = new();

    public Trajectkeuzes Keuzelijsten => Details.Keuzes;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        Form = Drieweg.Open(Trajectform.Van(Details));
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, Form, () => WijzigAsync(id, ct), "Het traject is gewijzigd.", ct);

    /// <summary>What was seen goes along with what stands there now.</summary>
    protected override void NeemSamen()
    {
        var (versie, gezien) = (Form.Versie, Form.Gezien);
        Form = Drieweg.Voeg(Form, Trajectform.Van(Details), ModelState);
        (Form.Versie, Form.Gezien) = (versie, gezien);
    }

    private async Task<Trajectresultaat> WijzigAsync(Guid id, CancellationToken ct)
    {
        var resultaat = await beheer.WijzigAsync(id, Form.Versie, Form.NaarGegevens(), Form.Reden, ct);
        if (resultaat is Navraag)
        {
            Form.NagevraagdeAanvang = Form.Aanvang;
        }

        return resultaat;
    }
}
