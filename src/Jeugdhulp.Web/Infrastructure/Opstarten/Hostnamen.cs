namespace Jeugdhulp.Web.Infrastructure.Opstarten;

/// <summary>Names under which the application is reached.</summary>
public static class Hostnamen
{
    /// <summary>Each of these makes host filtering take any name.</summary>
    private static readonly string[] Elke = ["*", "[::]", "0.0.0.0"];

    /// <summary>Refuses a start in which the sender of a request decides where a redirect goes.</summary>
    public static void Controleer(string? instelling, bool ontwikkeling)
    {
        var namen = (instelling ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (!ontwikkeling && (namen is [] || namen.Intersect(Elke, StringComparer.Ordinal).Any()))
        {
            throw new OpstartException("Zet AllowedHosts op de naam waaronder mensen de toepassing bereiken, bijvoorbeeld: AllowedHosts=jeugdhulp.example.nl. Met * bepaalt de afzender waar een omleiding heen gaat.");
        }
    }
}
