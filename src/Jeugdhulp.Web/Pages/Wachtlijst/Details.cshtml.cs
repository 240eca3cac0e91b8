using Jeugdhulp.Application;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.Web.Pages.Doorverwijzingen;
using Jeugdhulp.Web.Pages.Trajecten;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Wachtlijst;

public sealed class DetailsModel(WachtlijstQuery lijst, Wachtlijstbeheer wachtlijst, Wachtplekken plekken, Opmerkingen opmerkingen, TimeProvider klok) : PageModel
{
    public static IReadOnlyList<SelectListItem> Urgenties { get; } = Trajectwoorden.Namen<Wachturgentie>(u => u.Naam());

    public static IReadOnlyList<SelectListItem> Aflopen { get; } = Trajectwoorden.Namen<Wachtafloop>(a => a.Naam()).Where(a => a.Value != Contractnaam.Van(Wachtafloop.Samengevoegd)).ToList();

    [BindProperty]
    public Urgentieform Form { get; set; } = new();

    [BindProperty]
    public Afhaalform Einde { get; set; } = new();

    [BindProperty]
    public Overdrachtform Overdracht { get; set; } = new();

    [BindProperty]
    public Controleform Controle { get; set; } = new();

    [BindProperty]
    public Opmerkingform Opmerking { get; set; } = new();

    /// <summary>Lines of history that the reader had seen.</summary>
    [BindProperty]
    public int Gezien { get; set; }

    public Wachtdetails Details { get; private set; } = null!;

    /// <summary>What others did since this form was opened; null when nobody did.</summary>
    public IReadOnlyList<Verloopregel>? Anderen { get; private set; }

    /// <summary>What was chosen in the form that was sent, in words, now that it can no longer be done; null otherwise.</summary>
    public string? Gekozen { get; private set; }

    /// <summary>The form that was sent over what a colleague did.</summary>
    public string? Verouderd { get; private set; }

    /// <summary>What the button of a form says: over what a colleague did the reader saves on purpose.</summary>
    public string Knop(string formulier, string gewoon) => Verouderd == formulier ? Trajectwoorden.Toch : gewoon;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => ToonAsync(id, null, false, ct);

    public Task<IActionResult> OnPostWijzigenAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Form), () => wachtlijst.WijzigAsync(id, Form.Versie, Form.AangemeldOp, Form.Urgentie, Form.Overbrugging == Trajectregels.Ja, ct), "Opgeslagen.", ct);

    public Task<IActionResult> OnPostAfhalenAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Einde), () => wachtlijst.HaalAfAsync(id, Einde.Versie, Einde.EindeOp, Einde.Afloop, ct), "Deze persoon staat niet meer op de wachtlijst.", ct);

    /// <summary>One click for a first talk that was there already.</summary>
    public Task<IActionResult> OnPostGesprekAsync(Guid id, DateOnly? dag, CancellationToken ct) =>
        DoeAsync(id, "Gesprek", () => wachtlijst.HaalAfNaGesprekAsync(id, dag, ct), "Deze persoon staat niet meer op de wachtlijst.", ct);

    /// <summary>One click for who left the list by mistake.</summary>
    public Task<IActionResult> OnPostTerugzettenAsync(Guid id, uint versie, CancellationToken ct) =>
        DoeAsync(id, "Terug", () => wachtlijst.ZetTerugAsync(id, versie, ct), "Deze persoon staat weer op de wachtlijst.", ct);

    /// <summary>One click for who waits by two places; goes on at the one that stays.</summary>
    public async Task<IActionResult> OnPostSamenvoegenAsync(Guid id, uint versie, CancellationToken ct)
    {
        var blijft = id;
        return await DoeAsync(
            id,
            "Samen",
            async () =>
            {
                var resultaat = await plekken.VoegSamenAsync(id, versie, ct);
                blijft = resultaat is Bewaard bewaard ? bewaard.Id : id;
                return resultaat;
            },
            "De plekken zijn samengevoegd.",
            ct,
            () => blijft);
    }

    public Task<IActionResult> OnPostNakijkenAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Controle), () => wachtlijst.KijkNaAsync(id, Controle.Id, Controle.Datum, Controle.Uitkomst, Controle.Toelichting, Gezien, ct), Trajectwoorden.Nagekeken(Controle.Uitkomst, "Deze persoon staat niet meer op de wachtlijst. Was dat niet de bedoeling? Zet deze persoon dan terug."), ct);

    public Task<IActionResult> OnPostOverdragenAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Overdracht), () => wachtlijst.GeefOverAsync(id, Overdracht.Versie, Overdracht.Team, Overdracht.Reden, ct), "Het andere team heeft dit nu op de lijst.", ct, naar: "/wachtlijst");

    /// <summary>Keeps the text of a form that came too late.</summary>
    public Task<IActionResult> OnPostOpmerkenAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Opmerking), () => opmerkingen.BijWachtplekAsync(id, Opmerking.Id, Opmerking.Tekst, ct), "Uw tekst staat in de geschiedenis.", ct);

    private async Task<IActionResult> DoeAsync(Guid id, string formulier, Func<Task<Trajectresultaat>> doe, string melding, CancellationToken ct, Func<Guid>? verder = null, string? naar = null)
    {
        var verouderd = false;
        if (ModelState.IsValid)
        {
            var resultaat = await doe();
            verouderd = resultaat is Verouderd;
            if (this.Verwerk(resultaat, formulier, melding, naar ?? $"/wachtlijst/{verder?.Invoke() ?? id}", sleutel => Opmerking.Id = sleutel) is { } klaar)
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

    /// <summary>Shows the place; the form that was sent keeps what was typed, the others show what is stored.</summary>
    private async Task<IActionResult> ToonAsync(Guid id, string? verstuurd, bool verouderd, CancellationToken ct)
    {
        if (await lijst.DetailsAsync(id, ct) is not { } details)
        {
            return NotFound();
        }

        Details = details;
        if (verouderd)
        {
            // Only who was shown what the others did may save over it.
            Anderen = details.Verloop.Sinds(Gezien);
            Verouderd = verstuurd;
            (Form.Versie, Einde.Versie, Overdracht.Versie) = (details.Wachtende.Versie, details.Wachtende.Versie, details.Wachtende.Versie);
        }

        if (verouderd || verstuurd is null)
        {
            Gezien = details.Verloop.Count;
        }

        if (verstuurd != nameof(Form))
        {
            Form = new() { Versie = details.Wachtende.Versie, AangemeldOp = details.Wachtende.AangemeldOp, Urgentie = Contractnaam.Van(details.Wachtende.Urgentie), Overbrugging = details.Wachtende.Overbrugging ? Trajectregels.Ja : Trajectregels.Nee };
        }

        if (verstuurd != nameof(Einde))
        {
            Einde = new() { Versie = details.Wachtende.Versie, EindeOp = klok.Vandaag() };
        }

        if (verstuurd != nameof(Overdracht))
        {
            Overdracht = new() { Versie = details.Wachtende.Versie };
        }

        if (verstuurd != nameof(Controle))
        {
            Controle = new() { Id = Guid.CreateVersion7(), Datum = klok.Vandaag() };
        }
        else if (verouderd)
        {
            // What is saved over what was shown is another look than the one that may have been kept.
            Controle.Id = Guid.CreateVersion7();
        }

        // A text that is kept afterwards stays too when it was refused and the person was put back meanwhile.
        if (verstuurd is nameof(Opmerking) || (details.Wachtende.EindeOp is not null && verstuurd is not null))
        {
            HoudTekst(verstuurd);
        }

        return Page();
    }

    /// <summary>The form that was sent stands no longer on the page; what was typed and chosen in it does.</summary>
    private void HoudTekst(string verstuurd)
    {
        (Gekozen, var tekst) = verstuurd switch
        {
            nameof(Overdracht) => (Details.Teams.FirstOrDefault(t => t.Code == Overdracht.Team?.ToString()) is { } team ? $"Geven aan {team.Naam}" : "Geven aan een ander team", Overdracht.Reden),
            nameof(Controle) => (Controle.InWoorden(), Controle.Toelichting),
            nameof(Form) => ($"Urgentie: {Urgenties.FirstOrDefault(u => u.Value == Form.Urgentie)?.Text.ToLower(Notatie.Nederlands) ?? "niet gekozen"}, hulp intussen: {(Form.Overbrugging == Trajectregels.Ja ? "ja" : "nee")}", null),
            nameof(Einde) => ($"Van de lijst halen: {Aflopen.FirstOrDefault(a => a.Value == Einde.Afloop)?.Text.ToLower(Notatie.Nederlands) ?? "geen reden gekozen"}", null),
            nameof(Opmerking) => (Opmerking.Gekozen ?? string.Empty, Opmerking.Tekst),
            _ => ((string?)null, (string?)null),
        };
        if (verstuurd != nameof(Opmerking))
        {
            Opmerking = new() { Id = Guid.CreateVersion7(), Gekozen = Gekozen, Tekst = tekst };
        }
    }
}

public sealed class Urgentieform
{
    public uint Versie { get; set; }

    public DateOnly? AangemeldOp { get; set; }

    public string? Urgentie { get; set; }

    public string? Overbrugging { get; set; }
}

public sealed class Afhaalform
{
    public uint Versie { get; set; }

    public DateOnly? EindeOp { get; set; }

    public string? Afloop { get; set; }
}
