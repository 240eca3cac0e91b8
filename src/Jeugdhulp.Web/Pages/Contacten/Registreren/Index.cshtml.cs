using System.Globalization;
using FluentValidation;
using Jeugdhulp.Application;
using Jeugdhulp.Application.Contacten.Concepten;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Contacten.Registreren;

[ElkeGemeente]
public sealed class IndexModel(
    Contactregistratie contacten,
    Formulierlader lader,
    PersoonZoeker zoeker,
    ConceptService concepten,
    Conceptsleutel sleutels,
    RegistrerenFormValidator validator,
    Aanmelding aanmelding,
    TimeProvider klok) : PageModel
{
    /// <summary>Looked for only when it would be saved.</summary>
    private Guid? _bekende;

    [BindProperty]
    public RegistrerenForm Form { get; set; } = new();

    public Formuliergegevens Gegevens { get; private set; } = null!;

    /// <summary>The classification of what is filled in; empty until there is something to classify.</summary>
    public Proefclassificatie Proef { get; private set; } = new([], []);

    /// <summary>Result of a search; empty when none was done.</summary>
    public IReadOnlyList<Zoekresultaat>? Gevonden { get; private set; }

    /// <summary>Someone who has the BSN of the new jeugdige already.</summary>
    public Kandidaat? Bestaand { get; private set; }

    /// <summary>The number is of a jeugdige of another team, whom the worker may not see.</summary>
    public bool BekendElders { get; private set; }

    /// <summary>
    /// The form was opened in another gemeente or by another account. Nothing is done with it here, and it keeps its own key: a
    /// new one would file the child of one gemeente in another at the next click.
    /// </summary>
    public bool Vreemd { get; private set; }

    /// <summary>The form was just made a consult without a name.</summary>
    public bool ZonderNaam { get; private set; }

    /// <summary>Field that has the focus when the page opens.</summary>
    public string Focus { get; private set; } = "Form_Zoek";

    public IEnumerable<Kandidaat> Gekozen => Gegevens.Kandidaten.Where(k => Form.PersoonIds.Contains(k.Id));

    /// <summary>The questions that run with their estimates, for a script that fills them in when another one is meant.</summary>
    public string Reeksen => Reekslijst.Van(Gegevens.Kandidaten);

    /// <summary>Who of the household is 18 or older on the day.</summary>
    public string Meerderjarigen => string.Join(' ', Gegevens.Kandidaten.Where(k => k.Leeftijd >= Leeftijdsgrenzen.Volwassen).Select(k => k.Id));

    /// <summary>Someone the contact may be about is 18 or older.</summary>
    public bool Meerderjarig => Meerderjarigen.Length > 0 || (Form.Nieuw.Geboortedatum is { } g && Domain.Jeugdigen.Leeftijd.Op(g, Form.Datum ?? Gegevens.Vandaag) is >= 18 and < 100);

    public async Task<IActionResult> OnGetAsync(Guid? concept, Guid? gezin, Guid[] persoon, string? soort, string? verwijs, string? activiteit, string? datum, CancellationToken ct)
    {
        if (concept is { } id)
        {
            if (await concepten.OpenAsync(id, ct) is not { } gevonden)
            {
                TempData["Melding"] = "Dit concept is er niet meer. Hieronder staat een leeg formulier.";
                return RedirectToPage();
            }

            if (gevonden.Velden.GetValueOrDefault(Conceptadres.Veld) is [var adres] && (Conceptadres.IsAnderFormulier(adres) || Conceptadres.VanConcept(adres) != Conceptadres.Registreren))
            {
                return Redirect(Conceptadres.Verder(adres, id));
            }

            await TryUpdateModelAsync(Form, nameof(Form), Conceptvelden.AlsInvoer(gevonden.Velden));
            ModelState.WisFouten();
            Form.OpdrachtId = id;
        }
        else
        {
            Form = Formulierbegin.Van(gezin, persoon, soort, verwijs, activiteit, datum);
        }

        Focus = EersteVeld();
        return await ToonAsync(neemReeksOver: concept is null, ct);
    }

    /// <summary>Saves the contact; with <paramref name="volgende"/> the next form opens for the same household.</summary>
    public async Task<IActionResult> OnPostAsync(string? volgende, CancellationToken ct)
    {
        if (!IsEigenFormulier())
        {
            return ToonVreemd();
        }

        await KeurAsync(ct);
        NeemWieBleef();
        if (ModelState.IsValid && await contacten.RegistreerAsync(Form.NaarOpdracht(), ct) is var registratie)
        {
            if (registratie is Geregistreerd gelukt)
            {
                return Verder(gelukt, volgende is not null);
            }

            var weigeringen = ((Geweigerd)registratie).Weigeringen;
            Meld(weigeringen);
            _bekende = weigeringen.OfType<LijktOpBekende>().SingleOrDefault()?.PersoonId;
            if (weigeringen.OfType<AlOpgeslagen>().Any())
            {
                Form.OpdrachtId = Guid.CreateVersion7();
                Form.Sleutel = sleutels.Maak(aanmelding, Form.OpdrachtId);
            }
        }

        Proef = await contacten.ClassificeerAsync(Form.NaarOpdracht(), ct);
        Meld(Proef.Weigeringen);
        Form.DelenGevraagd = Toestemmingsvraag.Gesteld(Proef.Weigeringen, Form.DelenGevraagd);
        await BewaarConceptAsync(ct);
        return await ToonAsync(neemReeksOver: false, ct, StatusCodes.Status400BadRequest);
    }

    /// <summary>Who was merged since the form was opened is chosen as who stayed, and the worker hears that before anything is saved.</summary>
    private void NeemWieBleef()
    {
        var met = Teammuurwacht.Genoemd(HttpContext).Samengevoegd;
        if (Form.PersoonIds.Exists(met.ContainsKey))
        {
            Form.PersoonIds = [.. Form.PersoonIds.Select(id => met.GetValueOrDefault(id, id)).Distinct()];
            ModelState.Vergeet("Form.PersoonIds");
            ModelState.AddModelError("Form.PersoonIds", Samenvoegwacht.Melding);
        }
    }

    /// <summary>Shows the classification before anything is saved; with a name in the search field it searches.</summary>
    public async Task<IActionResult> OnPostControleerAsync(CancellationToken ct)
    {
        if (!IsEigenFormulier())
        {
            return ToonVreemd();
        }

        if (!string.IsNullOrWhiteSpace(Form.Zoek))
        {
            Gevonden = await zoeker.ZoekAsync(Form.Zoek, ct);
        }

        await KeurAsync(ct);
        ModelState.WisFouten();
        Focus = Gevonden is null ? "uitkomst" : "gevonden";
        await BewaarConceptAsync(ct);
        return await ToonAsync(neemReeksOver: false, ct);
    }

    /// <summary>Chooses a household, a jeugdige or nobody, and draws the form again with what is known of the choice.</summary>
    public async Task<IActionResult> OnPostKiesAsync(string?[] kies, CancellationToken ct)
    {
        if (!IsEigenFormulier())
        {
            return ToonVreemd();
        }

        ModelState.WisFouten();
        var keuze = Array.FindLast(kies, k => !string.IsNullOrEmpty(k));
        if (keuze is null)
        {
            Focus = "Form_PersoonIds";
        }
        else
        {
            (Form.GezinId, Form.PersoonIds) = Kieswaarde.Lees(keuze);
            Form.Zoek = null;
            Form.Soort = Contractnaam.Van(Form.Soortwaarde == Contactsoort.Notitie ? Contactsoort.Notitie : Contactsoort.Gewoon);
            Focus = EersteVeld();
            Vergeet(nameof(Form.GezinId), nameof(Form.PersoonIds), nameof(Form.Zoek), nameof(Form.Soort));
        }

        await BewaarConceptAsync(ct);
        return await ToonAsync(neemReeksOver: true, ct);
    }

    /// <summary>Makes it a consult without a name, for who may not share; what was typed stays.</summary>
    public async Task<IActionResult> OnPostZonderNaamAsync(CancellationToken ct)
    {
        if (!IsEigenFormulier())
        {
            return ToonVreemd();
        }

        ModelState.WisFouten();
        Toestemmingsvraag.HaalNaamWeg(Form, ModelState);
        (ZonderNaam, Focus) = (true, "Form_Feit");
        return await ToonAsync(neemReeksOver: false, ct);
    }

    /// <summary>The outcome alone, for a page that keeps it up to date.</summary>
    public async Task<IActionResult> OnPostKlasseAsync(CancellationToken ct)
    {
        if (!IsEigenFormulier())
        {
            return BadRequest();
        }

        Proef = await contacten.ClassificeerAsync(Form.NaarOpdracht(), ct);
        return Partial("_Uitkomsten", this);
    }

    /// <summary>Persons for the type-ahead.</summary>
    public async Task<IActionResult> OnPostZoekAsync(string? zoek, CancellationToken ct)
    {
        if (!IsEigenFormulier())
        {
            return BadRequest();
        }

        var gevonden = await zoeker.ZoekAsync(zoek, ct);
        return new JsonResult(gevonden.Select(z => new
        {
            waarde = Kieswaarde.Van(z.GezinId, z.PersoonId),
            tekst = z.Naam,
            toelichting = Kieswaarde.Toelichting(z),
        }));
    }

    /// <summary>Keeps a draft while typing.</summary>
    public async Task<IActionResult> OnPostConceptAsync(CancellationToken ct)
    {
        if (!IsEigenFormulier())
        {
            return BadRequest();
        }

        var velden = Conceptvelden.Van(Request.Form);
        return !Conceptvelden.HebbenInhoud(velden) || await concepten.BewaarAsync(Form.OpdrachtId, velden, ct)
            ? new JsonResult(new { id = Form.OpdrachtId })
            : StatusCode(StatusCodes.Status413PayloadTooLarge);
    }

    /// <summary>Puts the form away to go on with it later.</summary>
    public async Task<IActionResult> OnPostBewaarAsync(CancellationToken ct)
    {
        if (!IsEigenFormulier())
        {
            return ToonVreemd();
        }

        if (!await BewaarConceptAsync(ct))
        {
            ModelState.AddModelError(string.Empty, "Dit concept is niet te bewaren. Er is nog niets ingevuld, of de teksten zijn te lang.");
            return await ToonAsync(neemReeksOver: false, ct, StatusCodes.Status400BadRequest);
        }

        TempData["Melding"] = "Het concept is bewaard. U kunt er tot 7 dagen na de laatste wijziging mee verder.";
        return RedirectToPage("Concepten");
    }

    /// <summary>To the instruction; what was typed waits as a draft.</summary>
    public async Task<IActionResult> OnPostInstructieAsync(CancellationToken ct)
    {
        await BewaarConceptAsync(ct);
        return IsEigenFormulier() ? Redirect("/leren/instructie") : ToonVreemd();
    }

    private IActionResult ToonVreemd()
    {
        if (!Request.HasFormContentType)
        {
            // There is no form to show again.
            return StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        ModelState.WisFouten();
        ModelState.AddModelError(string.Empty, "Dit formulier hoort bij een andere gemeente of aanmelding. Er is niets opgeslagen.");
        Vreemd = true;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<IActionResult> ToonAsync(bool neemReeksOver, CancellationToken ct, int status = StatusCodes.Status200OK)
    {
        Gegevens = await lader.LaadFormulierAsync(new Formulierverzoek(Form.Datum, Form.TeamId, Form.GezinId, Form.PersoonIds, Form.OpdrachtId), ct);
        if (Request.Method == HttpMethods.Get && Form.Datum is null && !ModelState.ContainsKey("Form.Datum"))
        {
            Form.Datum = Gegevens.Vandaag;
        }

        if (Request.Method == HttpMethods.Get && Form.TeamId is null && Gegevens.Teams.Count > 1)
        {
            Form.TeamId = Gegevens.Team?.Id;
        }

        Reeksvolger.Volg(Form, Gegevens, ModelState, neemReeksOver);
        ToonFoutBijZoekveld();

        Form.Sleutel = sleutels.Maak(aanmelding, Form.OpdrachtId);
        Vergeet(nameof(Form.Sleutel), nameof(Form.OpdrachtId));
        if (Proef.Uitkomsten.Count == 0 && Form.NaarOpdracht().Verricht is not null)
        {
            Proef = await contacten.ClassificeerAsync(Form.NaarOpdracht(), ct);
        }

        if ((_bekende ?? Proef.Weigeringen.OfType<BsnBestaatAl>().SingleOrDefault()?.PersoonId) is { } bekend)
        {
            Bestaand = (await lader.LaadFormulierAsync(new Formulierverzoek(Form.Datum, Form.TeamId, null, [bekend], Form.OpdrachtId), ct)).Kandidaten is [var een] ? een : null;
            BekendElders = Bestaand is null;
        }

        Response.StatusCode = status;
        return Page();
    }

    /// <summary>As long as there is nobody to tick, the search field is the place where a missing jeugdige is mended.</summary>
    private void ToonFoutBijZoekveld()
    {
        const string Wie = $"{nameof(Form)}.{nameof(Form.PersoonIds)}";
        if (Gegevens.Kandidaten.Count == 0 && ModelState.TryGetValue(Wie, out var wie) && wie.Errors.Count > 0)
        {
            Meld(nameof(Form.Zoek), wie.Errors[0].ErrorMessage);
            ModelState.Remove(Wie);
        }
    }

    /// <summary>Where filling in goes on: first who it is about, then what was done.</summary>
    private string EersteVeld() =>
        Form.PersoonIds.Count == 0 ? "Form_Zoek" : Form.Soortwaarde == Contactsoort.Notitie ? "Form_Feit" : "Form_Activiteit";

    private bool IsEigenFormulier() =>
        sleutels.Lees(Form.Sleutel) is { } inhoud
        && inhoud.AccountId == aanmelding.AccountId
        && inhoud.GemeenteCode == aanmelding.GemeenteCode
        && inhoud.ConceptId == Form.OpdrachtId;

    private RedirectResult Verder(Geregistreerd gelukt, bool volgende)
    {
        var opgeslagen = gelukt.BestondAl ? "Dit contact was al opgeslagen." : User.Wijkteam().In(Opslagzin.Van(gelukt.Uitkomsten));
        TempData["Melding"] = string.Join(' ', gelukt.VanWachtlijst.Select(w => $"{w.Naam} is van de wachtlijst gehaald: eerste gesprek op {Notatie.Datum(w.Op)}.").Prepend(opgeslagen));

        // Who catches up on another day often has more of that day.
        var datum = Form.Datum == klok.Vandaag() ? null : Formulierbegin.Dag(Form.Datum);
        return volgende
            ? Redirect(Url.Page("Index", new { gezin = gelukt.GezinId, persoon = gelukt.PersoonIds, datum })!)
            : Redirect($"/contacten/{gelukt.ContactId}");
    }

    private async Task KeurAsync(CancellationToken ct)
    {
        foreach (var fout in (await validator.ValidateAsync(Form, ct)).Errors)
        {
            Meld(fout.PropertyName, fout.ErrorMessage);
        }
    }

    private void Meld(IEnumerable<Weigering> weigeringen)
    {
        foreach (var weigering in weigeringen)
        {
            Meld(weigering.Veld, User.Wijkteam().In(weigering.Melding));
        }
    }

    /// <summary>One error beside a field is enough; the first says what is most wrong.</summary>
    private void Meld(string veld, string melding)
    {
        var sleutel = $"{nameof(Form)}.{veld}";
        if (ModelState.GetFieldValidationState(sleutel) != ModelValidationState.Invalid)
        {
            ModelState.AddModelError(sleutel, melding);
        }
    }

    private void Vergeet(params IEnumerable<string> velden) => ModelState.Vergeet(velden.Select(v => $"{nameof(Form)}.{v}"));

    private async Task<bool> BewaarConceptAsync(CancellationToken ct)
    {
        var velden = Conceptvelden.Van(Request.Form);
        return IsEigenFormulier() && Conceptvelden.HebbenInhoud(velden) && await concepten.BewaarAsync(Form.OpdrachtId, velden, ct);
    }
}
