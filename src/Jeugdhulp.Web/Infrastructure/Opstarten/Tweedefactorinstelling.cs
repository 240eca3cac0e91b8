namespace Jeugdhulp.Web.Infrastructure.Opstarten;

/// <summary>Whether roles that can reach persons need a second factor.</summary>
public static class Tweedefactorinstelling
{
    public const string Naam = "Jeugdhulp:TweedeFactor";

    /// <summary>Outside development it is needed unless the deployment says otherwise, for instance where something else already asks for one.</summary>
    public static bool IsVerplicht(string? waarde, bool ontwikkeling) => waarde switch
    {
        null or "" => !ontwikkeling,
        "verplicht" => true,
        "aangeraden" => false,
        _ => throw new OpstartException("Jeugdhulp__TweedeFactor moet verplicht of aangeraden zijn."),
    };
}
