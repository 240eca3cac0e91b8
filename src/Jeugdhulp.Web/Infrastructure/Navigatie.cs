namespace Jeugdhulp.Web.Infrastructure;

/// <summary>The main menu. Someone sees an item when the page exists and the policy lets them in.</summary>
public static class Navigatie
{
    public static IReadOnlyList<Navigatieitem> Items { get; } =
    [
        new("Mijn werk", "/Index", Beleid.ContactenLezen),
        new("Team", "/Teambord/Index", Beleid.Team),
        new("Contacten", "/Contacten/Index", Beleid.ContactenLezen),
        new("Registreren", "/Contacten/Registreren/Index", Beleid.Registreren) { Sneltoets = "Alt+N" },
        new("Dossiers", "/Dossiers/Index", Beleid.Registreren) { Ook = ["/Triage/", "/Verhalen/"] },
        new("Trajecten", "/Trajecten/Index", Beleid.Registreren) { Ook = ["/Doorverwijzingen/", "/Wachtlijst/"] },
        new("Plannen", "/Plannen/Index", Beleid.Registreren),
        new("Sociale kaart", "/SocialeKaart/Index", Beleid.SocialeKaart),
        new("Cijfers", "/Cijfers/Index", Beleid.Cijfers),
        new("Inzicht", "/Inzicht/Index", Beleid.Inzicht),
        new("Levering", "/Leveringen/Index", Beleid.Levering),
        new("Leidraad", "/Leidraad/Index", Beleid.Leidraad),
        new("Leren", "/Leren/Index", Beleid.Leren),
        new("Teams", "/Teams/Index", Beleid.Teams),
        new("Accounts", "/Accounts/Index", Beleid.Accounts),
        new("Gemeente", "/EigenGemeente/Index", Beleid.Gemeente),
        new("Uitwisseling", "/Uitwisseling/Index", Beleid.Uitwisseling),
        new("Codelijsten", "/Codelijsten/Index", Beleid.Codelijsten),
        new("Herclassificeren", "/Herclassificeren/Index", Beleid.Herclassificeren),
        new("Logboek", "/Logboek/Index", Beleid.Logboek),
        new("Landelijke cijfers", "/Landcijfers/Index", Beleid.Landelijk),
        new("Landelijke norm", "/Norm/Index", Beleid.Landelijk),
    ];

    /// <summary>
    /// The search line in the header. The page takes a post with "zoek" (what was typed) and "gekozen" (a suggestion, if
    /// one was taken); its handler Suggesties answers "zoek" with [{ waarde, tekst, toelichting }].
    /// </summary>
    public static Navigatieitem Zoeken { get; } = new("Zoeken", "/Zoeken/Index", Beleid.ContactenLezen);

    /// <summary>The item that a page belongs to: the one with the longest folder in common; the start page has no folder of its own.</summary>
    public static Navigatieitem? Van(string? pagina) => Items
        .Where(item => pagina is not null && (item.Map == "/" ? pagina == item.Pagina : item.Ook.Prepend(item.Map).Any(map => pagina.StartsWith(map, StringComparison.OrdinalIgnoreCase))))
        .MaxBy(item => item.Map.Length);

    private static readonly Dictionary<string, string> Rolnamen = new(StringComparer.OrdinalIgnoreCase)
    {
        ["consulent"] = "Consulent",
        ["teammanager"] = "Teammanager",
        ["beleidsmedewerker"] = "Beleidsmedewerker",
        ["informatievoorziening"] = "Informatievoorziening",
        ["beheerder"] = "Beheerder",
        ["privacyfunctionaris"] = "Privacyfunctionaris",
        ["landelijkBeheerder"] = "Landelijk beheerder",
    };

    public static string Rolnaam(string rol) => Rolnamen.GetValueOrDefault(rol, rol);
}

/// <param name="Label">Text in the menu.</param>
/// <param name="Pagina">Name of the Razor page.</param>
/// <param name="Beleid">Policy that shows the item.</param>
public sealed record Navigatieitem(string Label, string Pagina, string Beleid)
{
    /// <summary>Key that opens the page from everywhere.</summary>
    public string? Sneltoets { get; init; }

    /// <summary>Folders of pages that belong to this item and have no item of their own.</summary>
    public IReadOnlyList<string> Ook { get; init; } = [];

    /// <summary>Folder of the page with a slash at the end.</summary>
    public string Map => Pagina[..(Pagina.LastIndexOf('/') + 1)];
}

/// <summary>A step of the breadcrumbs; the page itself is added by the layout.</summary>
public sealed record Kruimel(string Label, string Adres);
