namespace Jeugdhulp.Application.Contacten.Registreren;

/// <summary>The code lists the contact form chooses from.</summary>
public static class Codelijsten
{
    public const string Kanaal = "kanaal";
    public const string GesprokenMet = "gesprokenMet";
    public const string Herkomst = "herkomst";
    public const string Bestemming = "bestemming";
    public const string RedenDoorverwijzing = "redenDoorverwijzing";

    /// <summary>All lists of the form.</summary>
    public static IReadOnlyList<string> Alle { get; } = [Kanaal, GesprokenMet, Herkomst, Bestemming, RedenDoorverwijzing];

    /// <summary>The codes that were chosen, with their list and the field to name in a refusal.</summary>
    internal static IEnumerable<(string Lijst, string Code, string Veld)> Gevraagd(Contactopdracht opdracht)
    {
        (string Lijst, string? Code, string Veld)[] velden =
        [
            (Kanaal, opdracht.Kanaal, nameof(opdracht.Kanaal)),
            (GesprokenMet, opdracht.GesprokenMet, nameof(opdracht.GesprokenMet)),
            (Herkomst, opdracht.Herkomst, nameof(opdracht.Herkomst)),
            (Bestemming, opdracht.Verwijzing?.Bestemming, "Verwijzing.Bestemming"),
            (RedenDoorverwijzing, opdracht.Verwijzing?.Reden, "Verwijzing.Reden"),
        ];
        return velden.Where(v => v.Code is not null && v.Code.Length <= 100 && !v.Code.Contains('\0', StringComparison.Ordinal)).Select(v => (v.Lijst, v.Code!, v.Veld));
    }
}
