using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Aanmelden;

namespace Jeugdhulp.Application.Toegang;

/// <summary>A code with which its owner chooses a password, the first or a new one, as it is kept.</summary>
public sealed class Uitnodiging
{
    public required Guid AccountId { get; init; }

    public required byte[] Hash { get; init; }

    /// <summary>From here on it works no more.</summary>
    public required DateTimeOffset Tot { get; init; }
}

/// <summary>Who is invited, as it was typed.</summary>
/// <param name="Naam">Name of the worker.</param>
/// <param name="Email">With what the account signs in.</param>
/// <param name="Rollen">Names of the roles.</param>
/// <param name="Teams">Teams of the worker from today on.</param>
public sealed record Uitnodigingsgegevens(string? Naam, string? Email, IReadOnlyCollection<string> Rollen, IReadOnlyCollection<Guid> Teams);

/// <summary>What came of inviting someone, or of asking a new code.</summary>
public abstract record Uitnodigingsresultaat;

/// <summary>Invited.</summary>
/// <param name="Email">With what the account signs in.</param>
/// <param name="Code">To be shown once; empty for an account that has a password already.</param>
/// <param name="Tot">Until when the code works.</param>
public sealed record Uitgenodigd(string Email, string? Code, DateTimeOffset Tot) : Uitnodigingsresultaat;

/// <summary>Nothing was kept.</summary>
public sealed record NietUitgenodigd(IReadOnlyList<Fout> Fouten) : Uitnodigingsresultaat;

/// <summary>Who asks is no longer a beheerder here, or there is no such account here, or it is the own one.</summary>
public sealed record UitnodigenMagNiet : Uitnodigingsresultaat;

/// <summary>What came of choosing a password with a code.</summary>
public abstract record Aanvaardresultaat;

/// <summary>The account has this password now.</summary>
public sealed record UitnodigingAanvaard : Aanvaardresultaat;

/// <summary>Address and code do not belong together, the code is too old or used, or the account is locked.</summary>
public sealed record UitnodigingOnjuist : Aanvaardresultaat;

/// <summary>The password will not do.</summary>
public sealed record UitnodigingZwak(Wachtwoordbezwaar Bezwaar) : Aanvaardresultaat;
