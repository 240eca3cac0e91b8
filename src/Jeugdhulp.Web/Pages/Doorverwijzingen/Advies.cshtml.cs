using Jeugdhulp.Application;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.Web.Pages.Trajecten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Doorverwijzingen;

/// <summary>The zwaarwegend advies with a referral, and what the gemeente decided about it (TRJ-11).</summary>
public sealed class AdviesModel(Adviesbeheer adviezen, TimeProvider klok) : PageModel
{
    public static IReadOnlyList<SelectListItem> Uitkomsten { get; } = Trajectwoorden.Namen<Gemeentebesluit>(b => b.Naam());

    [BindProperty]
    public Adviesform Form { get; set; } = new();

    [BindProperty]
    public Adviesbesluitform Besluit { get; set; } = new();

    /// <summary>Not there when the advice is gone and only what was typed is shown.</summary>
    public Adviesbeeld? Beeld { get; private set; }

    /// <summary>What others did since the form was opened; null when nobody did.</summary>
    public IReadOnlyList<Verloopregel>? Anderen { get; private set; }

    /// <summary>The form that was sent is no longer on the page.</summary>
    public bool Weg { get; private set; }

    /// <summary>What was typed in a form that is no longer on the page; null otherwise.</summary>
    public string? Kwijt { get; private set; }

    /// <summary>The form that was sent over what a colleague did.</summary>
    public string? Verouderd { get; private set; }

    /// <summary>What the button of a form says: over what a colleague did the reader saves on purpose.</summary>
    public string Knop(string formulier, string gewoon) => Verouderd == formulier ? Trajectwoorden.Toch : gewoon;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => ToonAsync(id, null, false, ct);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Form), () => adviezen.SchrijfAsync(id, new(Form.Id, Form.Versie, Form.Tekst, Form.GeschrevenOp), ct), "Het advies is opgeslagen en wacht op de gemeente.", sleutel => Form.Id = sleutel, ct);

    /// <summary>Keeps what the gemeente decided.</summary>
    public Task<IActionResult> OnPostBesluitAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Besluit), () => adviezen.BeslisAsync(id, new(Besluit.Id, Besluit.Versie, Besluit.Uitkomst, Besluit.Datum, Besluit.Beslisser, Besluit.Reden), ct), "Het besluit van de gemeente is vastgelegd.", sleutel => Besluit.Id = sleutel, ct);

    private async Task<IActionResult> DoeAsync(Guid id, string formulier, Func<Task<Trajectresultaat>> doe, string melding, Action<Guid> vernieuw, CancellationToken ct)
    {
        var verouderd = false;
        if (ModelState.IsValid)
        {
            var resultaat = await doe();
            verouderd = resultaat is Verouderd;
            if (resultaat is not NietGevonden && this.Verwerk(resultaat, formulier, melding, $"/doorverwijzingen/{id}/advies", vernieuw) is { } klaar)
            {
                return klaar;
            }
        }
        else
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        return await ToonAsync(id, formulier, verouderd, ct);
    }

    /// <summary>Shows the advice; the form that was sent keeps what was typed, the other shows what is stored.</summary>
    private async Task<IActionResult> ToonAsync(Guid id, string? verstuurd, bool verouderd, CancellationToken ct)
    {
        if (await adviezen.LaadAsync(id, ct) is not { } beeld)
        {
            return verstuurd is null ? NotFound() : ToonWeg(verstuurd);
        }

        Beeld = beeld;
        Verouderd = verouderd ? verstuurd : null;
        var (versie, vandaag) = (beeld.Advies?.Versie ?? 0, klok.Vandaag());
        if (verouderd)
        {
            // Only who was shown what the others did may save over that.
            Anderen = verstuurd == nameof(Form) ? Form.LaatZien(beeld.Verloop, versie) : Besluit.LaatZien(beeld.Verloop, versie);
        }

        (Weg, Kwijt) = verstuurd switch
        {
            nameof(Form) when !beeld.Schrijfbaar => (true, Form.Tekst),
            nameof(Besluit) when !beeld.TeBeslissen => (true, Besluit.Tekst),
            _ => (false, null),
        };

        if (verstuurd != nameof(Form))
        {
            var terug = beeld.Advies?.Stand is Adviesstand.Teruggegeven;
            Form = new() { Id = Guid.CreateVersion7(), Versie = versie, Gezien = beeld.Verloop.Count, Tekst = beeld.Advies?.Tekst, GeschrevenOp = beeld.Advies is null || terug ? vandaag : beeld.Advies.GeschrevenOp };
        }

        if (verstuurd != nameof(Besluit))
        {
            // Who mends a decision begins with what was kept.
            var vorige = beeld.Advies?.Stand is null or Adviesstand.Wacht ? null : beeld.Besluiten[0];
            Besluit = new()
            {
                Id = Guid.CreateVersion7(),
                Versie = versie,
                Gezien = beeld.Verloop.Count,
                Uitkomst = vorige is null ? null : Contractnaam.Van(vorige.Uitkomst),
                Datum = vorige?.Datum ?? vandaag,
                Beslisser = vorige?.Beslisser,
                Reden = vorige?.Reden,
            };
        }

        return Page();
    }

    /// <summary>The referral was withdrawn, or no advice is asked any more: what was typed can still be read.</summary>
    private IActionResult ToonWeg(string verstuurd)
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        Kwijt = verstuurd == nameof(Form) ? Form.Tekst : Besluit.Tekst;
        return string.IsNullOrWhiteSpace(Kwijt) ? NotFound() : Page();
    }
}

/// <summary>The advice as it is typed.</summary>
public sealed class Adviesform : IGelezenform
{
    public Guid Id { get; set; }

    public uint Versie { get; set; }

    public int Gezien { get; set; }

    public string? Tekst { get; set; }

    public DateOnly? GeschrevenOp { get; set; }
}

/// <summary>The decision of the gemeente as it is typed.</summary>
public sealed class Adviesbesluitform : IGelezenform
{
    public Guid Id { get; set; }

    public uint Versie { get; set; }

    public int Gezien { get; set; }

    public string? Uitkomst { get; set; }

    public DateOnly? Datum { get; set; }

    public string? Beslisser { get; set; }

    public string? Reden { get; set; }

    /// <summary>All that was typed, not chosen.</summary>
    public string Tekst => string.Join('\n', new[] { Beslisser, Reden }.Where(t => !string.IsNullOrWhiteSpace(t)));
}
