namespace Jeugdhulp.Application.Inzicht;

/// <summary>What people say they learn from counts (LER-03); it stays beside the period, rule and team they looked at.</summary>
public sealed class Reflectie
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public required DateOnly Van { get; init; }

    public required DateOnly TotEnMet { get; init; }

    /// <summary>R01 to R15; empty for all.</summary>
    public string? Regel { get; init; }

    /// <summary>Empty for all teams.</summary>
    public Guid? TeamId { get; init; }

    /// <summary>About work and rules; whoever reads counts reads it, so it holds no person.</summary>
    public required string Tekst { get; init; }

    public required Guid DoorAccountId { get; init; }

    public required string DoorNaam { get; init; }

    public required DateTimeOffset Op { get; init; }
}
