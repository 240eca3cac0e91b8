using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Jeugdigen;

namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>The woonplaats as it was determined; its three fields are there together, or none is.</summary>
/// <param name="Gemeente">CBS code of the gemeente.</param>
/// <param name="Grond">Why this is the woonplaats.</param>
/// <param name="Vanaf">First day.</param>
internal sealed record Bepaaldewoonplaats(string Gemeente, Woonplaatsgrond Grond, DateOnly Vanaf)
{
    /// <summary>Of the field, as a merge keeps it.</summary>
    public const string Naam = "Woonplaats";

    /// <summary>That of a person; null when nobody determined it.</summary>
    public static Bepaaldewoonplaats? Van(Persoon persoon) => persoon is { WoonplaatsGemeente: { } gemeente, WoonplaatsGrond: { } grond, WoonplaatsVanaf: { } vanaf } ? new(gemeente, grond, vanaf) : null;

    /// <summary>Gives it to a person; null takes it away.</summary>
    public static void Zet(Persoon persoon, Bepaaldewoonplaats? woonplaats) =>
        (persoon.WoonplaatsGemeente, persoon.WoonplaatsGrond, persoon.WoonplaatsVanaf) = (woonplaats?.Gemeente, woonplaats?.Grond, woonplaats?.Vanaf);

    /// <summary>As the history says it.</summary>
    public override string ToString() => $"{Gemeente}, {Grond.Naam()}, vanaf {Dagtekst.Van(Vanaf)}";
}
