using Jeugdhulp.Application;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Dossiers;

public sealed class PersonenModel(Dossierbeheer beheer, TimeProvider klok) : Dossieractie(beheer, Dossierformuliersoort.Personen)
{
    [BindProperty]
    public Persoonform Form { get; set; } = new();

    public IEnumerable<SelectListItem> Keuzes
    {
        get
        {
            var erbij = new SelectListGroup { Name = "Nog niet in het dossier" };
            var erin = new SelectListGroup { Name = "In het dossier" };
            return Formulier.Erbij.Select(p => new SelectListItem($"{p.Naam}, {p.Geboren.Zin}", p.PersoonId.ToString()) { Group = erbij })
                .Concat(Formulier.Personen.Where(p => p.Tot is null).Select(p => new SelectListItem($"{p.Naam}, nu: {p.Rol.Naam()}", p.PersoonId.ToString()) { Group = erin }));
        }
    }

    /// <summary>Who is about to be taken out; the page asks on which day.</summary>
    public Betrokkenheid? Weg { get; private set; }

    /// <param name="id">The dossier.</param>
    /// <param name="uit">Who is to be taken out of it.</param>
    /// <param name="ct">Stops.</param>
    public async Task<IActionResult> OnGetAsync(Guid id, Guid? uit, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        Weg = Erin(uit);
        Form = new() { Volgnummer = Formulier.Dossier.Volgnummer, Vanaf = Weg is null ? null : klok.Vandaag() };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) => ZetAsync(id, Form.Rol ?? string.Empty, "De rol is opgeslagen.", ct);

    public async Task<IActionResult> OnPostUitAsync(Guid id, CancellationToken ct)
    {
        var antwoord = await ZetAsync(id, null, "De persoon is uit het dossier gehaald.", ct);
        Weg = antwoord is PageResult ? Erin(Form.PersoonId) : null;
        return antwoord;
    }

    private Betrokkenheid? Erin(Guid? persoonId) => Formulier.Dossier.Einde is null ? Formulier.Personen.FirstOrDefault(p => p.PersoonId == persoonId && p.Tot is null) : null;

    private Task<IActionResult> ZetAsync(Guid id, string? rol, string melding, CancellationToken ct) =>
        DoeAsync(id, Form, () => Beheer.ZetPersoonAsync(id, Form.Volgnummer, Form.PersoonId, rol, Form.Vanaf, ct), melding, ct, "/personen");
}

/// <summary>Someone in a dossier as it is typed.</summary>
public sealed class Persoonform : IVolgnummerform
{
    public int Volgnummer { get; set; }

    public Guid? PersoonId { get; set; }

    public string? Rol { get; set; }

    public DateOnly? Vanaf { get; set; }
}
