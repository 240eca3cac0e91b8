using Jeugdhulp.Application.Werk;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Http.Extensions;

namespace Jeugdhulp.Web.Pages.Werk;

/// <summary>Page with a list of work.</summary>
public enum Werkplek
{
    /// <summary>The page of one kind.</summary>
    Soort,

    /// <summary>The start page.</summary>
    Begin,

    /// <summary>The page of plans and triages.</summary>
    Plannen,
}

/// <summary>Rows of a list of work.</summary>
/// <param name="Naam">Name of the table.</param>
/// <param name="MetSoort">Whether the rows are of several kinds.</param>
/// <param name="Regels">The rows.</param>
public sealed record Werktabel(string Naam, bool MetSoort, IReadOnlyList<Werkregel> Regels)
{
    /// <summary>The page on which the list stands.</summary>
    public Werkplek Waar { get; init; }

    /// <summary>Of several tables on one page: what sets the ids of this one apart.</summary>
    public Werksoort? Apart { get; init; }

    /// <summary>Id of the link of a row.</summary>
    public string Rijnaam(int rij) => Werkwoorden.Rijnaam(Apart, rij);

    public Guid? Team { get; init; }

    public int Pagina { get; init; } = 1;

    /// <summary>Where a row is done; from another list than the first page of its kind the way back goes along, when it leads to a finding.</summary>
    public string Doen(Werkregel regel)
    {
        ArgumentNullException.ThrowIfNull(regel);
        return regel.Bevinding is { } bevinding ? Werkwoorden.Bevinding(bevinding.Id, Terug(regel.Soort)) : Werkwoorden.Doen(regel);
    }

    private string? Terug(Werksoort soort) => Waar switch
    {
        Werkplek.Begin => "/",
        _ when Team is null && Pagina <= 1 => null,
        _ => Werkwoorden.Adres(soort) + new QueryBuilder(
            new Dictionary<string, string> { ["team"] = $"{Team}", ["pagina"] = Notatie.Invoer(Pagina) }.Where(v => v.Value.Length > 0)).ToQueryString(),
    };

    /// <summary>The row on which a reader goes on after doing this one: the next, which then stands in its place.</summary>
    public int? Daarna(int rij) => Regels.Count == 1 ? null : Math.Min(rij, Regels.Count - 2);
}
