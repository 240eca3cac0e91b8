namespace Jeugdhulp.Application.Vergelijken;

/// <summary>
/// Whether a gemeente takes part in comparing with others; off until a beheerder turns it on. Others see that it does, and
/// nothing else. Who turned it on or off stands in the log.
/// </summary>
public sealed class Vergelijkingsdeelname
{
    public required string GemeenteCode { get; init; }

    public required bool Meedoen { get; set; }

    public required DateTimeOffset Sinds { get; set; }
}
