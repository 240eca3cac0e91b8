namespace Jeugdhulp.Application.Trajecten;

/// <summary>How a traject ends.</summary>
public sealed record Sluiting(DateOnly? Einde, string? Reden, string? Stand, string? WarmeOverdracht)
{
    /// <summary>Name of the partner to whom the jeugdige was handed over in person.</summary>
    public string? OverdrachtAan { get; init; }

    /// <summary>The last day that the worker was asked about, because help was given after it.</summary>
    public DateOnly? Nagevraagd { get; init; }

    /// <summary>The end that the worker was asked about, because another stands elsewhere; see <see cref="Eindvoorstel.Sleutel"/>.</summary>
    public string? Gevraagd { get; init; }
}
