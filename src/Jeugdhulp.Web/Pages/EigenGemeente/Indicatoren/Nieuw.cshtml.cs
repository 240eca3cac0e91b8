using Jeugdhulp.Application;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Plannen;
using Jeugdhulp.Web.Pages.Trajecten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.EigenGemeente.Indicatoren;

/// <summary>A new own kwaliteitsindicator.</summary>
public sealed class NieuwModel(Indicatorbeheer beheer, TimeProvider klok) : PageModel
{
    [BindProperty]
    public Indicatorform Form { get; set; } = new();

    public void OnGet() => Form = new Indicatorform { Id = Guid.CreateVersion7(klok.GetUtcNow()), Vanaf = klok.Vandaag() }.MetVakken();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Form.MetVakken();
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else if (this.Verwerk(await beheer.VoegToeAsync(Form.Id, Form.NaarGegevens(), ct), nameof(Form), "De indicator staat in de lijst.", "/gemeente/indicatoren", sleutel => Form.Id = sleutel) is { } klaar)
        {
            return klaar;
        }

        return Page();
    }
}

/// <summary>The fields of an indicator. The kind is a name of the contract.</summary>
public sealed class Indicatorform
{
    /// <summary>Key of the form: a second submit finds the same indicator.</summary>
    public Guid Id { get; set; }

    public string? Naam { get; set; }

    public string? Vraag { get; set; }

    public string? Soort { get; set; }

    public List<string?> Keuzes { get; set; } = [];

    public DateOnly? Vanaf { get; set; }

    public int? Volgorde { get; set; }

    /// <summary>With a field for each own answer there may be, and no more.</summary>
    public Indicatorform MetVakken()
    {
        Keuzes = [.. Keuzes.Concat(Enumerable.Repeat<string?>(null, Indicatorregels.MaxKeuzes)).Take(Indicatorregels.MaxKeuzes)];
        return this;
    }

    public Indicatorgegevens NaarGegevens() => new()
    {
        Naam = Naam,
        Vraag = Vraag,
        Soort = Contractnaam.TryParse<Indicatorsoort>(Soort, out var soort) ? soort : null,
        Keuzes = Keuzes,
        Vanaf = Vanaf,
        Volgorde = Volgorde,
    };
}
