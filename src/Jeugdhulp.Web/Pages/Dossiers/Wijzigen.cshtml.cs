using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Domain;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Dossiers;

public sealed class WijzigenModel(Dossierbeheer beheer) : Dossieractie(beheer, Dossierformuliersoort.Wijzigen)
{
    [BindProperty]
    public Dossierform Form { get; set; } = new();

    /// <summary>The team of the dossier stays a choice when it has ended.</summary>
    public IEnumerable<SelectListItem> Teams => Formulier.Teams.Any(t => t.Id == Formulier.Dossier.TeamId)
        ? Dossierwoorden.Lijst(Formulier.Teams)
        : Dossierwoorden.Lijst(Formulier.Teams).Prepend(new("Team dat is gestopt", Formulier.Dossier.TeamId.ToString()));

    /// <summary>Who is responsible stays a choice after leaving the team.</summary>
    public IEnumerable<SelectListItem> Medewerkers
    {
        get
        {
            var nu = Formulier.Medewerkers.Select(m => new SelectListItem(m.Naam, m.Id.ToString()));
            return Formulier.Dossier.MedewerkerId is { } wie && Formulier.Medewerkers.All(m => m.Id != wie)
                ? nu.Prepend(new("Zoals het is (niet meer in dit team)", wie.ToString()))
                : nu;
        }
    }

    /// <summary>Whose role begins on the first day of the dossier, and moves with it.</summary>
    public string Begintmee
    {
        get
        {
            List<string> namen = [.. Formulier.Personen.Where(p => p.Van == Formulier.Dossier.Begin && p.Tot != p.Van).Select(p => p.Naam).Distinct(StringComparer.Ordinal)];
            return namen.Count == 0 ? string.Empty : $"Schuift mee: de eerste dag van {Leidraadwoorden.Opsomming(namen)}. Wie later kwam, houdt die dag.";
        }
    }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        Form = Drieweg.Open(Dossierform.Van(Formulier.Dossier));
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, Form, () => WijzigAsync(id, ct), "Het dossier is gewijzigd.", ct);

    protected override void NeemSamen() => Form = Drieweg.Voeg(Form, Dossierform.Van(Formulier.Dossier), ModelState);

    private async Task<Dossierresultaat> WijzigAsync(Guid id, CancellationToken ct)
    {
        var resultaat = await Beheer.WijzigAsync(Form.NaarOpdracht(id), ct);
        if (resultaat is DossierNavraag)
        {
            Form.Nagevraagd = Form.Begin;
        }

        return resultaat;
    }
}

/// <summary>The head of a dossier as it is typed.</summary>
public sealed class Dossierform : IVolgnummerform, IDriewegform
{
    public string? Geopend { get; set; }

    /// <summary>The last change that was seen.</summary>
    public int Volgnummer { get; set; }

    public DateOnly? Begin { get; set; }

    public Guid? TeamId { get; set; }

    /// <summary>With another team the help that runs and the plan go along.</summary>
    public bool NeemHulpMee { get; set; }

    public Guid? MedewerkerId { get; set; }

    public string? Verwijzer { get; set; }

    public string? Crisis { get; set; }

    /// <summary>Name or code of the gemeente from which they moved.</summary>
    public string? HerkomstGemeente { get; set; }

    public string? Toelichting { get; set; }

    /// <summary>Why a closed dossier ended.</summary>
    public string? RedenEinde { get; set; }

    /// <summary>How it stood with the goals then.</summary>
    public string? Doelen { get; set; }

    /// <summary>Why a closed dossier is put right.</summary>
    public string? Reden { get; set; }

    /// <summary>The first day that the worker was asked about.</summary>
    public DateOnly? Nagevraagd { get; set; }

    public static Dossierform Van(Dossier dossier) => new()
    {
        Volgnummer = dossier.Volgnummer,
        Begin = dossier.Begin,
        TeamId = dossier.TeamId,
        NeemHulpMee = true,
        MedewerkerId = dossier.MedewerkerId,
        Verwijzer = dossier.Verwijzer,
        Crisis = Dossierwoorden.Schrijf(dossier.Crisis),
        HerkomstGemeente = dossier.HerkomstGemeente,
        Toelichting = dossier.Toelichting,
        RedenEinde = dossier.RedenEinde,
        Doelen = dossier.Doelen is { } doelen ? Contractnaam.Van(doelen) : null,
    };

    public Dossieropdracht NaarOpdracht(Guid id) => new()
    {
        Id = id,
        Volgnummer = Volgnummer,
        Begin = Begin,
        TeamId = TeamId,
        NeemHulpMee = NeemHulpMee,
        MedewerkerId = MedewerkerId,
        Verwijzer = Verwijzer,
        Crisis = Dossierwoorden.Lees(Crisis),
        HerkomstGemeente = HerkomstGemeente,
        Toelichting = Toelichting,
        RedenEinde = RedenEinde,
        Doelen = Doelen,
        Reden = Reden,
        Nagevraagd = Nagevraagd,
    };
}
