using Jeugdhulp.Application;
using Jeugdhulp.Application.Contacten.Concepten;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Contacten.Registreren;

public sealed class ConceptenModel(ConceptService concepten) : PageModel
{
    private const int LengteBegin = 60;

    public IReadOnlyList<Regel> Concepten { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) =>
        Concepten = [.. (await concepten.MijnAsync(ct)).Select(c => new Regel(
            c.Id,
            c.BijgewerktOp.InNederland().ToString("d-M-yyyy H:mm", Notatie.Nederlands),
            Contractnaam.TryParse<Activiteit>(c.Activiteit, out var activiteit) ? activiteit.Omschrijving().Naam : "Nog niet gekozen",
            c.Begin is { Length: > LengteBegin } lang ? $"{lang[..LengteBegin]}…" : c.Begin))];

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await concepten.VerwijderAsync(id, ct))
        {
            return NotFound();
        }

        TempData["Melding"] = "Het concept is verwijderd.";
        return RedirectToPage();
    }

    public sealed record Regel(Guid Id, string Gewijzigd, string Activiteit, string? Begin);
}
