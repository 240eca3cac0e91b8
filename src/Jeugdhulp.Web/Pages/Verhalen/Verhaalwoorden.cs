using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Application.Verhalen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Triage;
using Jeugdhulp.Domain.Verhalen;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Pages.Trajecten;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Verhalen;

/// <summary>Choices and fixed texts of the pages about stories.</summary>
public static class Verhaalwoorden
{
    public static Kruimel Begin { get; } = new("Verhalen", "/verhalen");

    public static IReadOnlyList<SelectListItem> Vertellers { get; } = Trajectwoorden.Namen<Verteller>(v => v.Naam());

    public static IReadOnlyList<SelectListItem> Themas { get; } = Trajectwoorden.Namen<Leefgebied>(t => t.Naam());

    public static IReadOnlyList<SelectListItem> Delenkeuzes { get; } = Trajectwoorden.Namen<Delen>(d => d.Naam());

    /// <summary>What was agreed about sharing, in one line.</summary>
    public static string Afspraak(Verhaal verhaal)
    {
        ArgumentNullException.ThrowIfNull(verhaal);
        return verhaal.DelenOp is { } op ? $"{verhaal.Delen.Naam()}, gezegd op {Notatie.Datum(op)}" : verhaal.Delen.Naam();
    }

    /// <summary>Says over whose change a form was sent, and shows the form again with the own text.</summary>
    public static void MeldAnderen(this PageModel pagina, Verhaal nu)
    {
        ArgumentNullException.ThrowIfNull(pagina);
        ArgumentNullException.ThrowIfNull(nu);

        // Who gave it back, let it out or withdrew it did not write: the stand says what happened.
        pagina.ModelState.AddModelError(string.Empty, $"Een collega veranderde dit verhaal terwijl u bezig was. Het staat nu zo: {nu.Stand.Naam().ToLower(Notatie.Nederlands)}. Er is niets opgeslagen. Wat u typte leest u hieronder.");
        pagina.Response.StatusCode = StatusCodes.Status409Conflict;
    }
}

/// <summary>The fields of a story.</summary>
public sealed class Verhaalform
{
    /// <summary>Key of a new story.</summary>
    public Guid Id { get; set; }

    /// <summary>Row version of a story that is changed.</summary>
    public uint Versie { get; set; }

    public Guid? TeamId { get; set; }

    public string? Verteller { get; set; }

    public string? Thema { get; set; }

    public DateOnly? Datum { get; set; }

    public string? Tekst { get; set; }

    public string? Delen { get; set; }

    public DateOnly? DelenOp { get; set; }

    public static Verhaalform Van(Verhaal verhaal)
    {
        ArgumentNullException.ThrowIfNull(verhaal);
        return new()
        {
            Versie = verhaal.Versie,
            Verteller = Contractnaam.Van(verhaal.Verteller),
            Thema = Contractnaam.Van(verhaal.Thema),
            Datum = verhaal.Datum,
            Tekst = verhaal.Tekst,
            Delen = Contractnaam.Van(verhaal.Delen),
            DelenOp = verhaal.DelenOp,
        };
    }

    public Verhaalopgave NaarOpgave() => new()
    {
        Verteller = Contractnaam.TryParse<Verteller>(Verteller, out var verteller) ? verteller : null,
        Thema = Contractnaam.TryParse<Leefgebied>(Thema, out var thema) ? thema : null,
        Datum = Datum,
        Tekst = Tekst,
        Delen = Contractnaam.TryParse<Delen>(Delen, out var delen) ? delen : null,
        DelenOp = DelenOp,
    };
}

/// <summary>What the fields of a story are drawn from.</summary>
public sealed record Verhaalvelden(Verhaalform Form);
