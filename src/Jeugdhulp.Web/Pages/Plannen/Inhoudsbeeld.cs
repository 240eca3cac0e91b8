using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Domain.Plannen;

namespace Jeugdhulp.Web.Pages.Plannen;

/// <summary>What is written in a plan, with or without what is for colleagues only.</summary>
public sealed record Inhoudsbeeld(Plangegevens Gegevens, bool MetIntern);

/// <summary>Goals and agreements to read.</summary>
/// <param name="Inhoud">The plan, or a version of it.</param>
public sealed record Doelenbeeld(Planinhoud Inhoud)
{
    /// <summary>Of each goal what happened to it after it was agreed; empty where nothing can have.</summary>
    public IReadOnlyList<string?> Naderhand { get; init; } = [];
}
