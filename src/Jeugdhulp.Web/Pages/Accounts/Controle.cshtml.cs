using System.Globalization;
using CsvHelper;
using Jeugdhulp.Application;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Aanmelden;
using Jeugdhulp.Web.Pages.Contacten;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Accounts;

public sealed class ControleForm
{
    public List<Oordeelveld> Oordelen { get; set; } = [];
}

public sealed class Oordeelveld
{
    public Guid AccountId { get; set; }

    public string? Oordeel { get; set; }
}

/// <summary>The yearly review of rights: every account is judged by someone else than its owner, and the whole is kept.</summary>
public sealed class ControleModel(Rechtencontroles controles) : PageModel
{
    [BindProperty]
    public ControleForm Form { get; set; } = new();

    public Rechtenoverzicht Overzicht { get; private set; } = null!;

    public static IReadOnlyList<SelectListItem> Keuzes { get; } =
        [.. new[] { Rechtoordeel.Klopt, Rechtoordeel.Aanpassen }.Select(o => new SelectListItem(o.Naam(), Contractnaam.Van(o)))];

    public Task OnGetAsync(CancellationToken ct) => ToonAsync([], ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var oordelen = Form.Oordelen.GroupBy(o => o.AccountId).ToDictionary(g => g.Key, g => g.First().Oordeel);
        if (await controles.BevestigAsync(oordelen, ct) is not { Count: > 0 } open)
        {
            TempData["Melding"] = "De controle van de rechten is bewaard.";
            return RedirectToPage();
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        // Accounts may have come or gone since the form was made: what was chosen is shown by account and not by its place in the form.
        ModelState.Clear();
        await ToonAsync(oordelen, ct);
        foreach (var plaats in open.Select(id => Form.Oordelen.FindIndex(o => o.AccountId == id)).Where(p => p >= 0))
        {
            ModelState.AddModelError($"Form.Oordelen[{plaats}].Oordeel", "Kies of deze rollen nog nodig zijn");
        }

        return Page();
    }

    public async Task<IActionResult> OnGetCsvAsync(Guid id, CancellationToken ct)
    {
        if (await controles.NeemAsync(id, ct) is not { } controle)
        {
            return NotFound();
        }

        var bestand = new MemoryStream();
        await using (var csv = CsvWriter.Create(bestand, Lijstbestand.Opmaak, leaveOpen: true))
        {
            await csv.WriteRecordAsync(["gecontroleerd op", "gecontroleerd door", "account", "e-mailadres", "rollen", "tweede factor sinds", "laatst aangemeld", "oordeel"], ct);
            foreach (var regel in controle.Regels)
            {
                await csv.WriteRecordAsync(
                    [Dag(controle.Op, "", ""), controle.DoorNaam, regel.Naam, regel.Email, regel.Rollen, Dag(regel.TweedefactorSinds, "", ""), Dag(regel.LaatstAangemeld, "", ""), regel.Oordeel.Naam()],
                    ct);
            }

            await csv.FlushAsync(ct);
        }

        bestand.Position = 0;
        return File(bestand, "text/csv; charset=utf-8", $"rechtencontrole-{DateOnly.FromDateTime(controle.Op.InNederland()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.csv");
    }

    /// <summary>The day in the Netherlands.</summary>
    public static string Dag(DateTimeOffset? op, string ervoor, string leeg) => op is { } tijd ? ervoor + Notatie.Datum(DateOnly.FromDateTime(tijd.InNederland())) : leeg;

    private async Task ToonAsync(Dictionary<Guid, string?> oordelen, CancellationToken ct)
    {
        Overzicht = await controles.LaadAsync(ct);
        Form.Oordelen = [.. Overzicht.Regels.Where(r => !r.Eigen).Select(r => new Oordeelveld { AccountId = r.Account.Id, Oordeel = oordelen.GetValueOrDefault(r.Account.Id) })];
    }
}
