using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.SocialeKaart.Beheren;

/// <summary>What the pages that fill in an entry show.</summary>
public interface IVoorzieningformulier
{
    Voorzieningform Form { get; }

    IReadOnlyList<Lijstkeuze> Bestemmingen { get; }
}

/// <summary>The fields of an entry.</summary>
public sealed class Voorzieningform
{
    public static IReadOnlyList<SelectListItem> JaNee { get; } = [new("Ja", Trajectregels.Ja), new("Nee", Trajectregels.Nee)];

    /// <summary>Key of the form: a second submit finds the same entry.</summary>
    public Guid Id { get; set; }

    public uint Versie { get; set; }

    public string? Naam { get; set; }

    public string? Aanbod { get; set; }

    public string? Bestemming { get; set; }

    /// <summary>Name of a kind; empty for most.</summary>
    public string? Soort { get; set; }

    public string? Contactpersoon { get; set; }

    public string? Telefoon { get; set; }

    public string? Actief { get; set; } = Trajectregels.Ja;

    public static Voorzieningform Van(Voorziening voorziening)
    {
        ArgumentNullException.ThrowIfNull(voorziening);
        return new()
        {
            Id = voorziening.Id,
            Versie = voorziening.Versie,
            Naam = voorziening.Naam,
            Aanbod = voorziening.Aanbod,
            Bestemming = voorziening.Bestemming,
            Soort = voorziening.Soort is { } soort ? Contractnaam.Van(soort) : null,
            Contactpersoon = voorziening.Contactpersoon,
            Telefoon = voorziening.Telefoon,
            Actief = voorziening.Actief ? Trajectregels.Ja : Trajectregels.Nee,
        };
    }

    public Voorzieningopdracht NaarOpdracht() => new()
    {
        Naam = Naam,
        Aanbod = Aanbod,
        Bestemming = Bestemming,
        Soort = Contractnaam.TryParse<Voorzieningsoort>(Soort, out var soort) ? soort : null,
        Contactpersoon = Contactpersoon,
        Telefoon = Telefoon,
        Actief = Actief != Trajectregels.Nee,
    };

    /// <summary>Where this form says something else than what is stored: the name of the field and what is stored.</summary>
    public IEnumerable<(string Veld, string? Nu)> Verschillen(Voorziening nu)
    {
        var opgeslagen = Van(nu);
        (string Veld, string? Nu, string? Hier)[] velden =
        [
            ("Naam", opgeslagen.Naam, Naam),
            ("Aanbod", opgeslagen.Aanbod, Aanbod),
            ("Hoort bij", opgeslagen.Bestemming, Bestemming),
            ("School of huisartsenpraktijk", opgeslagen.Soort, Soort),
            ("Contactpersoon", opgeslagen.Contactpersoon, Contactpersoon),
            ("Telefoon", opgeslagen.Telefoon, Telefoon),
            ("Actief", opgeslagen.Actief, Actief),
        ];
        return velden.Where(v => (v.Nu ?? "") != (v.Hier?.Trim() ?? "")).Select(v => (v.Veld, v.Nu));
    }
}
