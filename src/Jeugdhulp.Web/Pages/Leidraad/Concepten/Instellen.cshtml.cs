using Jeugdhulp.Application;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Domain.Instellingen;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Leidraad.Concepten;

/// <summary>One group of questions of a concept.</summary>
public sealed class InstellenModel(Conceptbeheer beheer, TimeProvider klok) : PageModel
{
    public Conceptbeeld Beeld { get; private set; } = null!;

    public Instellingsgroep Gekozen { get; private set; } = null!;

    public IReadOnlyList<Instellingsveld> Velden { get; private set; } = [];

    public Instellingsinvoer Invoer { get; private set; } = null!;

    /// <summary>Row version the answers on the page were made from.</summary>
    public uint Versie { get; private set; }

    public bool IsVerouderd { get; private set; }

    public string? NietWijzigen => Conceptverloop.Wijzigen(Beeld.Concept.Stand);

    /// <summary>Whoever looks has no hand in the concept yet.</summary>
    public bool Meeschrijven => !Beeld.Concept.Makers.Contains(Beeld.Wie);

    public Instellingenversie? Geldend => Beeld.Geldend(klok.Vandaag());

    public Instellingsgroep? Volgende => Instellingsvelden.Groepen.SkipWhile(g => g != Gekozen).Skip(1).FirstOrDefault();

    public async Task<IActionResult> OnGetAsync(Guid id, string? groep, CancellationToken ct)
    {
        if (!await LaadAsync(id, groep, ct))
        {
            return NotFound();
        }

        Invoer = Instellingsinvoer.Van(Velden, Beeld.Concept.Instellingen);
        Versie = Beeld.Concept.Versie;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? groep, uint versie, CancellationToken ct)
    {
        if (!await LaadAsync(id, groep, ct))
        {
            return NotFound();
        }

        Versie = versie;
        Invoer = Instellingsinvoer.Lees(await Request.ReadFormAsync(ct), Velden, Beeld.Concept.Instellingen);
        ModelState.Voeg(string.Empty, Invoer.Fouten);
        if (!ModelState.IsValid)
        {
            // Everything that is wrong at once, not first one kind of fault and then the other.
            ModelState.Voeg(string.Empty, Instellingsvelden.Lees(Beeld.Concept.Instellingen, Velden, Invoer.Gegeven).Fouten);
            return Opnieuw(StatusCodes.Status400BadRequest);
        }

        switch (await beheer.BewaarAsync(id, versie, Gekozen, Invoer.Gegeven, ct))
        {
            case ConceptOpgeslagen:
                TempData["Melding"] = $"{Gekozen.Naam}: opgeslagen.";
                return Redirect(Volgende is { } volgende ? $"/leidraad/concepten/{id}/instellen?groep={volgende.Code}" : $"/leidraad/concepten/{id}");
            case ConceptOnbekend:
                return NotFound();
            case ConceptVerouderd:
                IsVerouderd = true;
                ModelState.AddModelError(string.Empty, "Iemand anders heeft dit concept gewijzigd terwijl u bezig was. Er is niets opgeslagen. Wat u invulde staat hieronder nog.");
                return Opnieuw(StatusCodes.Status409Conflict);
            case ConceptGeweigerd geweigerd:
                ModelState.Voeg(string.Empty, geweigerd.Fouten);
                return Opnieuw(StatusCodes.Status400BadRequest);
            default:
                throw new InvalidOperationException("Unknown result of saving answers.");
        }
    }

    private PageResult Opnieuw(int status)
    {
        Response.StatusCode = status;
        return Page();
    }

    private async Task<bool> LaadAsync(Guid id, string? groep, CancellationToken ct)
    {
        if (Instellingsvelden.Groepen.FirstOrDefault(g => g.Code == (groep ?? Instellingsvelden.Groepen[0].Code)) is not { } gekozen
            || await beheer.OpenAsync(id, ct) is not { } beeld)
        {
            return false;
        }

        Gekozen = gekozen;
        Beeld = beeld;
        Velden = [.. Instellingsvelden.Van(gekozen)];
        return true;
    }
}
