using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Jeugdigen;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Gezinnen;

/// <summary>Someone known who comes into the household.</summary>
public sealed class Lidform
{
    public string? Zoek { get; set; }

    public Guid? PersoonId { get; set; }

    public string? Rol { get; set; }

    public DateOnly? Van { get; set; }
}

/// <summary>Someone who leaves it.</summary>
public sealed class Lideindeform
{
    public Guid? PersoonId { get; set; }

    public DateOnly? Tot { get; set; }
}

/// <summary>What was filled in wrongly about someone who belongs to it.</summary>
public sealed class Lidverbeterform
{
    public Guid? PersoonId { get; set; }

    public string? Rol { get; set; }

    public DateOnly? Van { get; set; }

    /// <summary>What stood there about each when the form was opened.</summary>
    public Dictionary<Guid, string> Gezien { get; set; } = [];
}

/// <summary>Whether someone has authority.</summary>
public sealed class Gezagform
{
    public Guid? RelatieId { get; set; }

    public string? Gezag { get; set; }

    /// <summary>What stood there about each relation when the form was opened.</summary>
    public Dictionary<Guid, string> Gezien { get; set; } = [];
}

/// <summary>A relation that is no more.</summary>
public sealed class Relatieeindeform
{
    public Guid? RelatieId { get; set; }

    public DateOnly? Tot { get; set; }
}

/// <summary>What someone is to a jeugdige.</summary>
public sealed class Relatieform
{
    public Guid Id { get; set; }

    public Guid? JeugdigeId { get; set; }

    public Guid? AnderId { get; set; }

    public string? Soort { get; set; }

    public string? Gezag { get; set; }

    public static IReadOnlyList<SelectListItem> Soorten { get; } = [.. Enum.GetValues<Relatiesoort>().Select(s => new SelectListItem(s.Naam(), Contractnaam.Van(s)))];

    public static IReadOnlyList<SelectListItem> Gezagkeuzes { get; } = [.. Enum.GetValues<Gezag>().Select(g => new SelectListItem(g.Naam(), Contractnaam.Van(g)))];
}

/// <summary>Who steers.</summary>
public sealed class Regieform
{
    public string? Soort { get; set; }

    public Guid? MedewerkerId { get; set; }

    public string? AnderePartij { get; set; }

    public string? Overlegstructuur { get; set; }

    /// <summary>What held when the form was opened.</summary>
    public Guid? Gezien { get; set; }

    public static IReadOnlyList<SelectListItem> Soorten { get; } = [.. Enum.GetValues<Regiesoort>().Select(s => new SelectListItem(s.Naam(), Contractnaam.Van(s)))];
}
