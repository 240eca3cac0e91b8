namespace Jeugdhulp.Application.Toegang;

/// <summary>A session that ended by signing out; a copy of its cookie must not go on.</summary>
public sealed class BeeindigdeSessie
{
    public required Guid Id { get; init; }

    /// <summary>When the cookie would have ended by itself, so that the row has no more use.</summary>
    public required DateTimeOffset Tot { get; init; }
}
