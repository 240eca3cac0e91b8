namespace Jeugdhulp.Domain.Levering;

/// <summary>How far a delivery is (CBS-14).</summary>
public enum Leveringsstand
{
    /// <summary>Made again from the registration every time that it is looked at.</summary>
    Concept,

    /// <summary>Nothing stands in the way; its records are frozen.</summary>
    Gecontroleerd,

    /// <summary>Someone else agreed; it may be sent.</summary>
    Vastgesteld,

    /// <summary>The CBS has it.</summary>
    Geleverd,

    /// <summary>A later delivery of the same period took its place (§7.6).</summary>
    Gecorrigeerd,

    /// <summary>Given up before it was delivered.</summary>
    Ingetrokken,
}

/// <summary>Which step may follow, and who may take it.</summary>
public static class Leveringsverloop
{
    /// <summary>It can still become a delivery, so no other of its period may begin.</summary>
    public static bool IsOpen(this Leveringsstand stand) => stand is Leveringsstand.Concept or Leveringsstand.Gecontroleerd or Leveringsstand.Vastgesteld;

    /// <summary>Its file may leave the house.</summary>
    public static bool MagNaarBuiten(this Leveringsstand stand) => stand is Leveringsstand.Vastgesteld or Leveringsstand.Geleverd or Leveringsstand.Gecorrigeerd;

    /// <summary>Name on a screen.</summary>
    public static string Naam(this Leveringsstand stand) => stand switch
    {
        Leveringsstand.Concept => "Concept",
        Leveringsstand.Gecontroleerd => "Gecontroleerd",
        Leveringsstand.Vastgesteld => "Vastgesteld",
        Leveringsstand.Geleverd => "Geleverd",
        Leveringsstand.Gecorrigeerd => "Gecorrigeerd",
        Leveringsstand.Ingetrokken => "Ingetrokken",
        _ => throw new ArgumentOutOfRangeException(nameof(stand)),
    };

    /// <summary>Why it cannot be checked; null when it can.</summary>
    public static string? Controleren(Leveringsstand stand) => stand is Leveringsstand.Concept ? null : $"Deze levering is al {Klein(stand)}.";

    /// <summary>Why someone cannot put it in force; null when they can. Two people look at every delivery.</summary>
    public static string? Vaststellen(Leveringsstand stand, IReadOnlyCollection<Guid> makers, Guid wie)
    {
        ArgumentNullException.ThrowIfNull(makers);
        return stand is Leveringsstand.Concept ? "Controleer de levering eerst."
            : stand is not Leveringsstand.Gecontroleerd ? $"Deze levering is al {Klein(stand)}."
            : makers.Contains(wie) ? "U heeft deze levering zelf begonnen, of u wilde haar vastleggen. Laat een collega haar vaststellen."
            : null;
    }

    /// <summary>Why it cannot be called delivered; null when it can.</summary>
    public static string? Leveren(Leveringsstand stand) => stand switch
    {
        Leveringsstand.Vastgesteld => null,
        Leveringsstand.Concept or Leveringsstand.Gecontroleerd => "Deze levering is nog niet vastgesteld. Dat doet een collega.",
        _ => $"Deze levering is al {Klein(stand)}.",
    };

    /// <summary>Why it cannot be given up; null when it can.</summary>
    public static string? Intrekken(Leveringsstand stand) => stand.IsOpen() ? null
        : stand is Leveringsstand.Ingetrokken ? "Deze levering is al ingetrokken."
        : "Deze levering is bij het CBS. Maak een correctie.";

    private static string Klein(Leveringsstand stand) => stand.Naam().ToLowerInvariant();
}
