using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Plannen;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Plannen;

/// <summary>The fields of a goal.</summary>
public sealed class Doelform
{
    public Guid Id { get; set; }

    public uint Versie { get; set; }

    public int Gezien { get; set; }

    public string? Wat { get; set; }

    public string? HoeGezien { get; set; }

    public DateOnly? Evaluatiedatum { get; set; }

    public static Doelform Van(Plandoel doel, int gezien) => new()
    {
        Id = doel.Id,
        Versie = doel.Versie,
        Gezien = gezien,
        Wat = doel.Wat,
        HoeGezien = doel.HoeGezien,
        Evaluatiedatum = doel.Evaluatiedatum,
    };

    public Doelopdracht NaarOpdracht() => new(Wat, HoeGezien, Evaluatiedatum);
}

/// <summary>The fields of a result. Choices are names of the contract.</summary>
public sealed class Resultaatform
{
    public Guid Id { get; set; }

    public string? Door { get; set; }

    public string? Uitkomst { get; set; }

    public DateOnly? Datum { get; set; }

    public string? Toelichting { get; set; }

    public static IReadOnlyList<SelectListItem> Beoordelaars { get; } = [.. Enum.GetValues<Beoordelaar>().Select(b => new SelectListItem(b.Naam(), Contractnaam.Van(b)))];

    public static IReadOnlyList<SelectListItem> Uitkomsten { get; } = [.. Enum.GetValues<Doeluitkomst>().Select(u => new SelectListItem(u.Naam(), Contractnaam.Van(u)))];

    public Resultaatopdracht NaarOpdracht() => new(
        Contractnaam.TryParse<Beoordelaar>(Door, out var door) ? door : null,
        Contractnaam.TryParse<Doeluitkomst>(Uitkomst, out var uitkomst) ? uitkomst : null,
        Datum,
        Toelichting);
}

/// <summary>What the fields of a goal are shown with.</summary>
public sealed record Doelvelden(Doelform Form);
