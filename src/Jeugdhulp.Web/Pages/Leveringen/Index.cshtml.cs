using Jeugdhulp.Application.Cbs;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Levering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Leveringen;

/// <summary>Half-years with what was delivered over them, and where a delivery begins.</summary>
public sealed class IndexModel(LeveringenQuery leveringen, Leveringbeheer beheer, Indelingbeheer indelingen, Halfjaarverzegelaar verzegelaar) : PageModel
{
    /// <summary>Code of the half-year that somebody was sent for.</summary>
    [BindProperty(Name = "halfjaar", SupportsGet = true)]
    public string? Voor { get; set; }

    /// <summary>The delivery that was begun before over the half-year that was chosen.</summary>
    public Guid? AlBegonnen { get; private set; }

    [BindProperty]
    public BeginForm Begin { get; set; } = new();

    [BindProperty]
    public VerzegelForm Form { get; set; } = new();

    public IReadOnlyList<Leveringsperiode> Perioden { get; private set; } = [];

    /// <summary>Versions of the protocol that no delivery can be written for yet.</summary>
    public IReadOnlyList<Protocolversie> ZonderIndeling { get; private set; } = [];

    /// <summary>Half-years over which a delivery can be begun; of one that was begun the other definition, which the choice says.</summary>
    public IEnumerable<SelectListItem> TeLeveren =>
        from periode in Perioden
        let halfjaar = periode.Stand.Halfjaar
        where periode.Stand.IsVoorbij && beheer.Weigering(halfjaar) is null
        let open = periode.Leveringen.Where(l => l.Stand.IsOpen()).Select(l => l.Definitie).Distinct().ToList()
        where open.Count < Enum.GetValues<Leveringsdefinitie>().Length
        let bij = new[] { open.Count == 0 ? null : $"nog niet op {(open[0] is Leveringsdefinitie.Trajecten ? "dossiers" : "trajecten")}", periode.ZonderInstellingen ? "geen instellingen van kracht" : null }.OfType<string>().ToList()
        select new SelectListItem(bij.Count == 0 ? halfjaar.Naam : $"{halfjaar.Naam}: {string.Join(", ", bij)}", halfjaar.Code);

    /// <summary>Of these no delivery can be made, as no settings were in force on their last day; newest first.</summary>
    public IReadOnlyList<Halfjaar> ZonderInstellingen
    {
        get
        {
            var keuzes = TeLeveren.Select(k => k.Value).ToHashSet(StringComparer.Ordinal);
            return [.. Perioden.Where(p => p.ZonderInstellingen && keuzes.Contains(p.Stand.Halfjaar.Code)).Select(p => p.Stand.Halfjaar)];
        }
    }

    public IEnumerable<SelectListItem> Definities { get; } = Enum.GetValues<Leveringsdefinitie>().Select(d => new SelectListItem(d.Naam(), Contractnaam.Van(d)));

    /// <summary>Where another system delivered: nothing was made here.</summary>
    public IEnumerable<SelectListItem> TeVerzegelen => Perioden
        .Where(p => p.Stand.IsVoorbij && p.Stand.Verzegeling is null && p.Leveringen.All(l => l.Stand is Leveringsstand.Ingetrokken))
        .Select(p => new SelectListItem(p.Stand.Halfjaar.Naam, p.Stand.Halfjaar.Code));

    public bool ToontVerzegelen => TeVerzegelen.Any() || ModelState.Any(v => v.Key.StartsWith("Form.", StringComparison.Ordinal) && v.Value!.Errors.Count > 0);

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LaadAsync(ct);
        Begin.Definitie = Contractnaam.Van(Leveringsdefinitie.Trajecten);
        Begin.Halfjaar = TeLeveren.FirstOrDefault(h => h.Value == Voor)?.Value;
    }

    public async Task<IActionResult> OnPostBeginAsync(CancellationToken ct)
    {
        var resultaat = await beheer.BeginAsync(Begin.Halfjaar, Begin.Definitie, ct);
        if (this.Verwerk(resultaat, nameof(Begin), "De levering is begonnen. Hieronder ziet u wat er mee zou gaan.") is { } klaar)
        {
            return klaar;
        }

        AlBegonnen = (resultaat as LeveringAlBegonnen)?.Id;
        await LaadAsync(ct);
        return Page();
    }

    /// <summary>Seals a half-year that another system delivered.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Halfjaar? gekozen = Halfjaar.TryParse(Form.Halfjaar, out var halfjaar) ? halfjaar : null;
        foreach (var fout in await verzegelaar.VerzegelAsync(gekozen, Form.Reden, ct))
        {
            ModelState.AddModelError($"{nameof(Form)}.{fout.Veld}", fout.Melding);
        }

        if (!ModelState.IsValid)
        {
            await LaadAsync(ct);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        TempData["Melding"] = $"Het {halfjaar.Naam} is verzegeld.";
        return Redirect(Leveringwoorden.Adres);
    }

    private async Task LaadAsync(CancellationToken ct)
    {
        Perioden = await leveringen.LaadAsync(ct);
        ZonderIndeling = await indelingen.ZonderIndelingAsync(ct);
    }
}

public sealed class BeginForm
{
    /// <summary>Code of the half-year, e.g. "2026H1".</summary>
    public string? Halfjaar { get; set; }

    /// <summary>Name of a <see cref="Leveringsdefinitie"/>.</summary>
    public string? Definitie { get; set; }
}

public sealed class VerzegelForm
{
    /// <summary>Code of the half-year, e.g. "2026H1".</summary>
    public string? Halfjaar { get; set; }

    public string? Reden { get; set; }
}
