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

    /// <summary>Where a row is done; when it leads to a finding, the way back to the row that then follows goes along.</summary>
    public string Doen(int rij)
    {
        var regel = Regels[rij];
        return regel.Bevinding is not { } bevinding ? Werkwoorden.Doen(regel)

            // Once the records are frozen what is changed goes, and the next row stands in its place.
            : Werkwoorden.Bevinding(bevinding.Id, $"{Adres(regel.Soort)}#{(rij + 1 < Regels.Count ? Rijnaam(bevinding.LigtVast ? rij : rij + 1) : Werkwoorden.Lijst)}");
    }

    private string Adres(Werksoort soort)
    {
        if (Waar is Werkplek.Begin)
        {
            return "/";
        }

        var vragen = new QueryBuilder();
        if (Team is { } team)
        {
            vragen.Add("team", team.ToString());
        }

        if (Pagina > 1)
        {
            vragen.Add("pagina", Notatie.Invoer(Pagina));
        }

        return $"{Werkwoorden.Adres(soort)}{vragen}";
    }

    /// <summary>The row on which a reader goes on after doing this one: the next, which then stands in its place.</summary>
    public int? Daarna(int rij) => Regels.Count == 1 ? null : Math.Min(rij, Regels.Count - 2);
}
