using Jeugdhulp.Application.Werk;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Teambord;

/// <summary>Open work that nobody of a running team has in hand.</summary>
public sealed class ZonderEigenaarModel(ZonderEigenaarQuery zonder) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    public Openlijst Lijst { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Lijst = await zonder.LaadAsync(Pagina, ct);

    /// <summary>Page on which it gets an owner.</summary>
    public static string Adres(Openregel regel)
    {
        ArgumentNullException.ThrowIfNull(regel);
        return regel.Soort switch
        {
            Openwerk.Dossier => $"/dossiers/{regel.Id}/wijzigen",
            Openwerk.Traject => $"/trajecten/{regel.Id}",
            Openwerk.Wachtplek => $"/wachtlijst/{regel.Id}#team",
            Openwerk.Doorverwijzing => $"/doorverwijzingen/{regel.Id}#team",
            Openwerk.Plan => $"/plannen/{regel.Id}",
            Openwerk.Triage => $"/triage/{regel.Id}",
            _ => throw new ArgumentOutOfRangeException(nameof(regel)),
        };
    }

    public static string Wie(Openregel regel)
    {
        ArgumentNullException.ThrowIfNull(regel);
        return regel switch
        {
            { Soort: Openwerk.Plan } => $"Gezin {regel.Nummer}",
            { Nummer: > 0 } => regel.Naam is null ? $"Dossier {regel.Nummer}" : $"{regel.Naam}, dossier {regel.Nummer}",
            _ => regel.Naam ?? "Zonder naam",
        };
    }
}
