using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Accounts;

public sealed class RollenForm
{
    /// <summary>Roles as they were when the page was made.</summary>
    public string? Was { get; init; }

    public List<string> Rollen { get; init; } = [];

    /// <summary>Confirms that no role is left.</summary>
    public bool Geen { get; init; }
}

/// <summary>Gives and takes the roles of an account.</summary>
public sealed class RollenModel(Rollenbeheer beheer, Uitnodigingen uitnodigingen) : PageModel
{
    private const string Veld = "Form.Rollen";

    [BindProperty]
    public RollenForm Form { get; set; } = new();

    public Accountregel Account { get; private set; } = null!;

    /// <summary>It is the account of the reader, who cannot change it.</summary>
    public bool Eigen { get; private set; }

    /// <summary>No role was chosen, and that has to be confirmed.</summary>
    public bool VraagtGeen { get; private set; }

    /// <summary>A new code to choose a password with, shown once.</summary>
    public Uitgenodigd? Code { get; private set; }

    public static IReadOnlyList<SelectListItem> Keuzes { get; } =
        [.. Rollenbeheer.Keuzes.Select(r => new SelectListItem($"{Navigatie.Rolnaam(Claimnamen.Van(r))}: {Wat(r)}", Contractnaam.Van(r)))];

    public static string Adres(Guid account) => $"/accounts/{account}";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        return Toon();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        if (Form is { Rollen.Count: 0, Geen: false } && !Eigen)
        {
            VraagtGeen = true;
            ModelState.AddModelError(Veld, "Kies minstens een rol, of bevestig hieronder dat er geen rol overblijft");
            return Geweigerd(StatusCodes.Status400BadRequest);
        }

        switch (await beheer.WijzigAsync(id, (Form.Was ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries), Form.Rollen, ct))
        {
            case RollenGewijzigd gewijzigd:
                TempData["Melding"] = Zin(gewijzigd);
                return RedirectToPage("/Accounts/Index");
            case AccountOnvindbaar:
                return NotFound();
            case GeenBeheerder:
                return Forbid();
            case EigenAccount:
                ModelState.AddModelError(Veld, "Dit is uw eigen account. Vraag een andere beheerder.");
                return Geweigerd(StatusCodes.Status400BadRequest);
            case RollenAnders anders:
                ModelState.AddModelError(Veld, $"Een collega heeft deze rollen intussen gewijzigd. Nu: {Opsomming(anders.Nu)}. Er is niets opgeslagen. Kijk of uw keuze nog klopt, en sla dan op.");
                ModelState.Remove("Form.Was");
                Form = new() { Was = Namen(anders.Nu), Rollen = Form.Rollen, Geen = Form.Geen };
                return Geweigerd(StatusCodes.Status409Conflict);
            default:
                ModelState.AddModelError(Veld, "Kies rollen uit de lijst");
                return Geweigerd(StatusCodes.Status400BadRequest);
        }
    }

    /// <summary>Makes a code with which the owner of the account chooses another password.</summary>
    public async Task<IActionResult> OnPostCodeAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        if (await uitnodigingen.NieuweCodeAsync(id, ct) is not Uitgenodigd code)
        {
            return Forbid();
        }

        Code = code;
        return Toon();
    }

    private PageResult Toon()
    {
        ModelState.Clear();
        Form = new() { Was = Namen(Account.Rollen), Rollen = [.. Account.Rollen.Select(Contractnaam.Van)] };
        return Page();
    }

    private PageResult Geweigerd(int status)
    {
        Response.StatusCode = status;
        VraagtGeen |= Form.Rollen.Count == 0;
        return Page();
    }

    private async Task<bool> LaadAsync(Guid id, CancellationToken ct)
    {
        if (await beheer.VindAsync(id, ct) is not { } account)
        {
            return false;
        }

        Account = account;
        Eigen = Wachtende.Van(User)?.AccountId == id;
        return true;
    }

    private static string Zin(RollenGewijzigd gewijzigd) => gewijzigd switch
    {
        { Erbij.Count: 0, Weg.Count: 0 } => "Er is niets gewijzigd: deze rollen waren er al.",
        { Weg.Count: 0 } => $"Erbij: {Opsomming(gewijzigd.Erbij)}. Dat geldt meteen.",
        { Erbij.Count: 0 } => $"Weggehaald: {Opsomming(gewijzigd.Weg)}. Dat geldt meteen.",
        _ => $"Erbij: {Opsomming(gewijzigd.Erbij)}. Weggehaald: {Opsomming(gewijzigd.Weg)}. Dat geldt meteen.",
    };

    private static string Opsomming(IReadOnlyList<Rol> rollen) =>
        rollen.Count == 0 ? "geen rol" : string.Join(", ", rollen.Select(r => Navigatie.Rolnaam(Claimnamen.Van(r)).ToLowerInvariant()));

    private static string Namen(IEnumerable<Rol> rollen) => string.Join(' ', rollen.Select(Contractnaam.Van));

    private static string Wat(Rol rol) => rol switch
    {
        Rol.Consulent => "registreert contacten en werkt met dossiers",
        Rol.Teammanager => "ziet ook het werk van het hele team",
        Rol.Beleidsmedewerker => "ziet cijfers, nooit een persoon",
        Rol.Informatievoorziening => "maakt de levering aan het CBS",
        Rol.Beheerder => "stelt de Leidraad, teams en accounts in",
        _ => "leest het logboek",
    };
}
