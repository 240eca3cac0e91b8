using Jeugdhulp.Application;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Plannen;

/// <summary>Adopts a plan, with what is still missing in view.</summary>
public sealed class VaststellenModel(PlanQuery plannen, Planafsluiting afsluiting, TimeProvider klok) : PageModel
{
    [BindProperty]
    public Vaststelform Form { get; set; } = new();

    public Planbeeld Beeld { get; private set; } = null!;

    public IReadOnlyList<Planhulpvraag> Hulpvragen { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => ToonAsync(id, false, ct);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var gekozen = Form.Hulpvragen.Where(h => h.Zetten).DistinctBy(h => h.Id).ToDictionary(h => h.Id, h => h.EigenHulp);
            switch (await afsluiting.StelVastAsync(id, Form.Id == Guid.Empty ? Guid.CreateVersion7() : Form.Id, Form.Versie, gekozen, Form.Dag, ct))
            {
                case PlanOpgeslagen opgeslagen:
                    TempData["Melding"] = opgeslagen.NaarTeam ? "Deze versie ligt nu bij het team. Een collega bekrachtigt het plan of geeft het terug." : "Het plan is vastgesteld. Deze versie blijft leesbaar.";
                    return Redirect($"/plannen/{id}");
                case PlanOnbekend:
                    return NotFound();
                case PlanGeweigerd { SleutelGebruikt: true } gebruikt:
                    this.Weiger(nameof(Form), gebruikt.Fouten, sleutel => Form.Id = sleutel);
                    return await ToonAsync(id, true, ct);
                case PlanGeweigerd geweigerd:
                    foreach (var fout in geweigerd.Fouten)
                    {
                        ModelState.AddModelError(Form.Veld(fout.Veld), fout.Melding);
                    }

                    break;
                case PlanVerouderd:
                    Response.StatusCode = StatusCodes.Status409Conflict;
                    ModelState.AddModelError(string.Empty, "Iemand anders heeft dit plan net gewijzigd. Lees het plan eerst opnieuw, en stel het dan vast.");
                    return await ToonAsync(id, true, ct);
                default:
                    throw new InvalidOperationException("Unknown result of an act on a plan.");
            }
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await ToonAsync(id, true, ct);
    }

    private async Task<IActionResult> ToonAsync(Guid id, bool verstuurd, CancellationToken ct)
    {
        if (await plannen.MetHulpvragenAsync(id, ct) is not { } gevonden)
        {
            return NotFound();
        }

        (Beeld, Hulpvragen) = gevonden;
        if (!verstuurd)
        {
            Form = new() { Id = Guid.CreateVersion7(), Dag = klok.Vandaag() };
        }

        // Whoever heard that another changed the plan has read it here; a form that was unreadable says nothing of that.
        if (!verstuurd || Response.StatusCode == StatusCodes.Status409Conflict)
        {
            Form.Versie = Beeld.Plan.Versie;
        }

        Form.Hulpvragen = [.. Hulpvragen.Select(h => Form.Hulpvragen.Find(f => f.Id == h.Hulpvraag.Id) ?? new() { Id = h.Hulpvraag.Id, EigenHulp = h.Hulpvraag.EigenHulp })];
        return Page();
    }
}

public sealed class Vaststelform
{
    public Guid Id { get; set; }

    public uint Versie { get; set; }

    /// <summary>Day on which the family agreed.</summary>
    public DateOnly? Dag { get; set; }

    public List<Vaststelveld> Hulpvragen { get; set; } = [];

    /// <summary>The field of this form that an error is about.</summary>
    public string Veld(string veld)
    {
        var plaats = Hulpvragen.FindIndex(h => veld == $"Hulpvragen[{h.Id}].EigenHulp");
        return veld == nameof(Dag) ? "Form.Dag" : plaats < 0 ? string.Empty : $"Form.Hulpvragen[{plaats}].EigenHulp";
    }
}

public sealed class Vaststelveld
{
    public Guid Id { get; set; }

    public bool Zetten { get; set; }

    public bool? EigenHulp { get; set; }
}
