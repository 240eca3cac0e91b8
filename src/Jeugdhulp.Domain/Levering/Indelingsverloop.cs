namespace Jeugdhulp.Domain.Levering;

/// <summary>How far a layout of a gemeente is (CBS-06): nobody delivers with one that only its maker looked at.</summary>
public enum Indelingsstand
{
    /// <summary>Brought; someone else still looks at it.</summary>
    Neergezet,

    /// <summary>Someone else laid it beside the file definition of the CBS; deliveries may be written in it.</summary>
    Goedgekeurd,

    /// <summary>Someone else found it wrong.</summary>
    Afgekeurd,

    /// <summary>Nobody delivers with it any more; what was delivered in it keeps its own copy.</summary>
    BuitenGebruik,
}

/// <summary>Who may decide about a layout, and when.</summary>
public static class Indelingsverloop
{
    /// <summary>Name on a screen.</summary>
    public static string Naam(this Indelingsstand stand) => stand switch
    {
        Indelingsstand.Neergezet => "Nog nakijken",
        Indelingsstand.Goedgekeurd => "Goedgekeurd",
        Indelingsstand.Afgekeurd => "Afgekeurd",
        Indelingsstand.BuitenGebruik => "Uit gebruik",
        _ => throw new ArgumentOutOfRangeException(nameof(stand)),
    };

    /// <summary>Why someone cannot decide about it; null when they can. A layout never changes: a better one is brought beside it.</summary>
    public static string? Nakijken(Indelingsstand stand, Guid maker, Guid wie) =>
        stand is not Indelingsstand.Neergezet ? $"Deze indeling is al {stand.Naam().ToLowerInvariant()}."
        : maker == wie ? "U heeft deze indeling zelf neergezet. Laat een collega haar nakijken."
        : null;

    /// <summary>Why it cannot be taken out of use; null when it can. One person is enough: with less nothing wrong is delivered.</summary>
    public static string? Stoppen(Indelingsstand stand) =>
        stand is Indelingsstand.Neergezet or Indelingsstand.Goedgekeurd ? null : $"Deze indeling is al {stand.Naam().ToLowerInvariant()}.";
}
