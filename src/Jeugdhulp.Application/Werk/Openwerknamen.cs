namespace Jeugdhulp.Application.Werk;

/// <summary>How open work is named.</summary>
public static class Openwerknamen
{
    public static string Naam(this Openwerk soort) => soort switch
    {
        Openwerk.Dossier => "Dossier",
        Openwerk.Traject => "Traject",
        Openwerk.Wachtplek => "Plek op de wachtlijst",
        Openwerk.Doorverwijzing => "Doorverwijzing",
        Openwerk.Plan => "Plan",
        Openwerk.Triage => "Triage",
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };

    /// <summary>A number of one kind, as in "2 trajecten".</summary>
    public static string Telling(Openaantal aantal)
    {
        ArgumentNullException.ThrowIfNull(aantal);
        var meervoud = aantal.Soort switch
        {
            Openwerk.Dossier => "dossiers",
            Openwerk.Traject => "trajecten",
            Openwerk.Wachtplek => "plekken op de wachtlijst",
            Openwerk.Doorverwijzing => "doorverwijzingen",
            Openwerk.Plan => "plannen",
            Openwerk.Triage => "triages",
            _ => throw new ArgumentOutOfRangeException(nameof(aantal)),
        };
        return $"{aantal.Aantal} {(aantal.Aantal == 1 ? aantal.Soort.Naam().ToLowerInvariant() : meervoud)}";
    }

    public static string Zin(IEnumerable<Openaantal> aantallen) => string.Join(", ", aantallen.Select(Telling));
}
