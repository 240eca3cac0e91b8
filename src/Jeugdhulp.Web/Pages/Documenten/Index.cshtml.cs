using Jeugdhulp.Application.Documenten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Documenten;

public sealed class IndexModel(Documentlezer lezer) : PageModel
{
    public IReadOnlyList<Leesbeeld> Documenten { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Documenten = await lezer.LaadAsync(ct);

    public async Task<IActionResult> OnGetBestandAsync(Guid id, CancellationToken ct) =>
        await lezer.DownloadAsync(id, ct) is { } bestand ? File(bestand.Inhoud, Documentbestand.Inhoudstype, bestand.Bestandsnaam) : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await lezer.BevestigAsync(id, ct))
        {
            return NotFound();
        }

        TempData["Melding"] = "Dank u. Wij hebben bewaard dat u dit document hebt gelezen.";
        return Redirect("/documenten");
    }
}
