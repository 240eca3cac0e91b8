using Jeugdhulp.Application;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.Web.Pages.Trajecten;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Doorverwijzingen;

public sealed class DetailsModel(Doorverwijzingbeheer doorverwijzingen, Doorverwijsherstel herstel, Opmerkingen opmerkingen, TimeProvider klok) : PageModel
{
    /// <summary>What the form that was sent is about is not there, or not any more.</summary>
    private bool _onvindbaar;

    public static IReadOnlyList<SelectListItem> Aflopen { get; } = Trajectwoorden.Namen<Doorverwijsafloop>(a => a.Naam());

    [BindProperty]
    public Vervolgform Form { get; set; } = new();

    [BindProperty]
    public Overdrachtform Overdracht { get; set; } = new();

    [BindProperty]
    public Controleform Controle { get; set; } = new();

    [BindProperty]
    public Opmerkingform Opmerking { get; set; } = new();

    [BindProperty]
    public Verbeterform Verbeter { get; set; } = new();

    [BindProperty]
    public Intrekform Intrek { get; set; } = new();

    /// <summary>Lines of history that the reader had seen.</summary>
    [BindProperty]
    public int Gezien { get; set; }

    public Doorverwijsdetails Details { get; private set; } = null!;

    /// <summary>What others did since this form was opened; null when nobody did.</summary>
    public IReadOnlyList<Verloopregel>? Anderen { get; private set; }

    /// <summary>What was chosen in the form that was sent, in words, now that it can no longer be done; null otherwise.</summary>
    public string? Gekozen { get; private set; }

    /// <summary>The form that was sent over what a colleague did.</summary>
    public string? Verouderd { get; private set; }

    /// <summary>What the button of a form says: over what a colleague did the reader saves on purpose.</summary>
    public string Knop(string formulier, string gewoon) => Verouderd == formulier ? Trajectwoorden.Toch : gewoon;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => ToonAsync(id, null, false, ct);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Form), () => VolgAsync(id, ct), "De doorverwijzing is bijgewerkt.", ct);

    public Task<IActionResult> OnPostNakijkenAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Controle), () => doorverwijzingen.KijkNaAsync(id, Controle.Id, Controle.Datum, Controle.Uitkomst, Controle.Toelichting, Gezien, ct), Trajectwoorden.Nagekeken(Controle.Uitkomst, "De doorverwijzing is daarmee geëindigd. Wacht de jeugdige toch nog? Zet de doorverwijzing dan terug.", "Leg nu ook de overbruggingszorg vast, dan tellen de dagen mee."), ct);

    public Task<IActionResult> OnPostOverdragenAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Overdracht), () => doorverwijzingen.GeefOverAsync(id, Overdracht.Versie, Overdracht.Team, Overdracht.Reden, ct), "Het andere team heeft dit nu op de lijst.", ct);

    /// <summary>Puts right where, why and when.</summary>
    public Task<IActionResult> OnPostVerbeterenAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Verbeter), () => herstel.VerbeterAsync(id, Verbeter.Versie, new(Verbeter.Bestemming, Verbeter.RedenCode, Verbeter.Verwezen, Verbeter.Waarom), ct), "De doorverwijzing is verbeterd.", ct);

    /// <summary>Takes back what never should have been; then there is no page of it any more.</summary>
    public Task<IActionResult> OnPostIntrekkenAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Intrek), () => herstel.TrekInAsync(id, Intrek.Versie, Intrek.Reden, ct), "De doorverwijzing is ingetrokken en telt niet meer mee.", ct, "/doorverwijzingen");

    /// <summary>One click for who waits after all.</summary>
    public Task<IActionResult> OnPostTerugzettenAsync(Guid id, uint versie, CancellationToken ct) =>
        DoeAsync(id, "Terug", () => herstel.ZetTerugAsync(id, versie, ct), "De jeugdige wacht weer op de aanbieder.", ct);

    /// <summary>One click for own help that bridges this wait.</summary>
    public Task<IActionResult> OnPostOverbruggenAsync(Guid id, Guid traject, CancellationToken ct) =>
        DoeAsync(id, "Brug", () => herstel.OverbrugAsync(id, traject, ct), "De lopende hulp is nu overbruggingszorg. Begint de hulp elders, dan eindigt zij de dag ervoor.", ct);

    /// <summary>Keeps the text of a form that came too late.</summary>
    public Task<IActionResult> OnPostOpmerkenAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Opmerking), () => opmerkingen.BijDoorverwijzingAsync(id, Opmerking.Id, Opmerking.Tekst, ct), "Uw tekst staat in de geschiedenis.", ct);

    private async Task<Trajectresultaat> VolgAsync(Guid id, CancellationToken ct)
    {
        var resultaat = await doorverwijzingen.VolgAsync(id, Form.Versie, Form.NaarVervolg(), ct);
        if (resultaat is Navraag)
        {
            Form.Nagevraagd = Form.GestartOp;
        }

        return resultaat;
    }

    private async Task<IActionResult> DoeAsync(Guid id, string formulier, Func<Task<Trajectresultaat>> doe, string melding, CancellationToken ct, string? naar = null)
    {
        var verouderd = false;
        if (ModelState.IsValid)
        {
            var resultaat = await doe();
            verouderd = resultaat is Verouderd;
            _onvindbaar = resultaat is NietGevonden;
            if (!_onvindbaar && this.Verwerk(resultaat, formulier, melding, naar ?? $"/doorverwijzingen/{id}", sleutel => Opmerking.Id = sleutel) is { } klaar)
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

    /// <summary>Shows the referral; the form that was sent keeps what was typed, the other shows what is stored.</summary>
    private async Task<IActionResult> ToonAsync(Guid id, string? verstuurd, bool verouderd, CancellationToken ct)
    {
        // An error about consent is about what was typed, so what the page says and offers beside it is too.
        var ingevuld = verstuurd == nameof(Form) ? Form.NaarVervolg() : null;
        if ((await doorverwijzingen.DetailsAsync(id, ingevuld, ct) ?? (verstuurd is null ? null : await doorverwijzingen.IngetrokkenAsync(id, ingevuld, ct))) is not { } details)
        {
            return NotFound();
        }

        if (details.Doorverwijzing.IngetrokkenOp is null && _onvindbaar)
        {
            return NotFound();
        }

        if (details.Doorverwijzing.IngetrokkenOp is not null)
        {
            this.MeldIngetrokken("deze doorverwijzing", details.Verloop);
        }

        Details = details;
        Verouderd = verouderd ? verstuurd : null;
        if (verstuurd != nameof(Form))
        {
            Form = Vervolgform.Van(details);
        }
        else if (verouderd)
        {
            // What is saved over what was shown is another answer than the one that may have been kept.
            Anderen = Form.LaatZien(details.Verloop, details.Doorverwijzing.Versie);
            Form.AntwoordId = Guid.CreateVersion7();
        }

        if (verstuurd == nameof(Overdracht) && verouderd)
        {
            // Only who was shown what the others did may give it away over that.
            Anderen = details.Verloop.Sinds(Overdracht.Gezien);
            (Overdracht.Versie, Overdracht.Gezien) = (details.Doorverwijzing.Versie, details.Verloop.Count);
        }

        if (verstuurd != nameof(Overdracht))
        {
            Overdracht = new() { Versie = details.Doorverwijzing.Versie, Gezien = details.Verloop.Count };
        }

        if (verstuurd != nameof(Verbeter))
        {
            Verbeter = new() { Bestemming = details.Doorverwijzing.Bestemming, RedenCode = details.Doorverwijzing.Reden, Verwezen = details.Doorverwijzing.Datum };
        }

        if (verouderd && verstuurd is nameof(Verbeter) or nameof(Intrek) or nameof(Controle))
        {
            Anderen = details.Verloop.Sinds(Gezien);
        }

        (Verbeter.Versie, Intrek.Versie) = verouderd || verstuurd is not (nameof(Verbeter) or nameof(Intrek)) ? (details.Doorverwijzing.Versie, details.Doorverwijzing.Versie) : (Verbeter.Versie, Intrek.Versie);
        Gezien = details.Verloop.Count;
        if (verstuurd != nameof(Controle))
        {
            Controle = new() { Id = Guid.CreateVersion7(), Datum = klok.Vandaag() };
        }
        else if (verouderd)
        {
            // What is saved over what was shown is another look than the one that may have been kept.
            Controle.Id = Guid.CreateVersion7();
        }

        if (verstuurd is not nameof(Opmerking) && details.Doorverwijzing is { GestartOp: null, BeeindigdOp: null })
        {
            return Page();
        }

        // The form that was sent stands no longer on the page; what was typed and chosen in it does.
        (Gekozen, var tekst) = verstuurd switch
        {
            nameof(Overdracht) => (details.Teams.FirstOrDefault(t => t.Code == Overdracht.Team?.ToString()) is { } team ? $"Geven aan {team.Naam}" : "Geven aan een ander team", Overdracht.Reden),
            nameof(Controle) => (Controle.InWoorden(), Controle.Toelichting),
            nameof(Opmerking) => (Opmerking.Gekozen ?? string.Empty, Opmerking.Tekst),
            _ => ((string?)null, (string?)null),
        };
        if (verstuurd != nameof(Opmerking))
        {
            Opmerking = new() { Id = Guid.CreateVersion7(), Gekozen = Gekozen, Tekst = tekst };
        }

        return Page();
    }
}

public sealed class Vervolgform : IGelezenform
{
    public uint Versie { get; set; }

    public int Gezien { get; set; }

    /// <summary>Key of a new answer: the same form twice is one answer.</summary>
    public Guid? AntwoordId { get; set; }

    public string? Toestemming { get; set; }

    public DateOnly? ToestemmingOp { get; set; }

    public string? ToestemmingGever { get; set; }

    public string? ToestemmingDoor { get; set; }

    public string? ToestemmingToelichting { get; set; }

    public bool ZelfAangemeld { get; set; }

    /// <summary>Something was filled in about consent.</summary>
    public bool HeeftAntwoord => NaarVervolg().HeeftAntwoord;

    public string? Aanbieder { get; set; }

    public string? PassendAlternatief { get; set; }

    public DateOnly? GeaccepteerdOp { get; set; }

    public DateOnly? GestartOp { get; set; }

    /// <summary>The start that the worker was asked about.</summary>
    public DateOnly? Nagevraagd { get; set; }

    public DateOnly? BeeindigdOp { get; set; }

    public string? Afloop { get; set; }

    public string? AfloopReden { get; set; }

    public string? ZonderToestemming { get; set; }

    public static Vervolgform Van(Doorverwijsdetails details) => new()
    {
        Versie = details.Doorverwijzing.Versie,
        Gezien = details.Verloop.Count,
        AntwoordId = Guid.CreateVersion7(),
        Aanbieder = details.Doorverwijzing.Aanbieder,
        PassendAlternatief = details.Doorverwijzing.PassendAlternatief,
        GeaccepteerdOp = details.Doorverwijzing.GeaccepteerdOp,
        GestartOp = details.Doorverwijzing.GestartOp,
        BeeindigdOp = details.Doorverwijzing.BeeindigdOp,
        Afloop = details.Doorverwijzing.Afloop is { } afloop ? Contractnaam.Van(afloop) : null,
        AfloopReden = details.Doorverwijzing.AfloopReden,
    };

    /// <summary>The empty choice of the list is no choice.</summary>
    public Doorverwijsvervolg NaarVervolg() => new()
    {
        AntwoordId = AntwoordId == Guid.Empty ? null : AntwoordId,
        Toestemming = Toestemming,
        ToestemmingOp = ToestemmingOp,
        ToestemmingGever = ToestemmingGever,
        ToestemmingDoor = ToestemmingDoor,
        ToestemmingToelichting = ToestemmingToelichting,
        ZelfAangemeld = ZelfAangemeld,
        Aanbieder = Aanbieder,
        PassendAlternatief = PassendAlternatief,
        GeaccepteerdOp = GeaccepteerdOp,
        GestartOp = GestartOp,
        Nagevraagd = Nagevraagd,
        BeeindigdOp = BeeindigdOp,
        Afloop = string.IsNullOrEmpty(Afloop) ? null : Afloop,
        AfloopReden = AfloopReden,
        ZonderToestemming = ZonderToestemming,
    };
}

/// <summary>Where, why and when someone was referred, put right.</summary>
public sealed class Verbeterform
{
    public uint Versie { get; set; }

    public string? Bestemming { get; set; }

    public string? RedenCode { get; set; }

    public DateOnly? Verwezen { get; set; }

    public string? Waarom { get; set; }
}

/// <summary>A look at whether someone still has to wait.</summary>
public sealed class Controleform
{
    public Guid Id { get; set; }

    public string? Uitkomst { get; set; }

    public DateOnly? Datum { get; set; }

    public string? Toelichting { get; set; }

    /// <summary>What was chosen, as a reader says it.</summary>
    public string InWoorden() =>
        $"Nakijken: {Trajectwoorden.Wachtuitkomsten.FirstOrDefault(u => u.Value == Uitkomst)?.Text.ToLower(Notatie.Nederlands) ?? "geen uitkomst gekozen"}{(Datum is { } dag ? $", gevraagd op {Notatie.Datum(dag)}" : "")}";
}
