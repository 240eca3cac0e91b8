using System.Globalization;
using System.Security.Claims;
using Jeugdhulp.Application.Toegang;

namespace Jeugdhulp.Web.Infrastructure.Beveiliging;

/// <summary>What stays the same from sign-in to sign-out, however often the cookie is renewed and whatever gemeente is chosen.</summary>
/// <param name="Id">Ends with sign-out, for every copy of the cookie.</param>
/// <param name="Begonnen">Moment of sign-in.</param>
public sealed record Sessiekenmerk(Guid Id, DateTimeOffset Begonnen)
{
    public static Sessiekenmerk Nieuw(TimeProvider klok) => new(Guid.NewGuid(), klok.GetUtcNow());

    /// <summary>Empty for a cookie without one.</summary>
    public static Sessiekenmerk? Van(ClaimsPrincipal gebruiker) =>
        Guid.TryParse(gebruiker.FindFirstValue(Claimnamen.Sessie), out var id)
        && long.TryParse(gebruiker.FindFirstValue(Claimnamen.Begonnen), NumberStyles.None, CultureInfo.InvariantCulture, out var seconden)
            ? new(id, DateTimeOffset.FromUnixTimeSeconds(seconden))
            : null;

    public IEnumerable<Claim> Claims() =>
    [
        new(Claimnamen.Sessie, Id.ToString()),
        new(Claimnamen.Begonnen, Begonnen.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
    ];

    public bool IsVoorbij(DateTimeOffset nu) => nu - Begonnen >= Sessiebeheer.Hoogstens;
}
