namespace Jeugdhulp.Domain.Instellingen;

/// <summary>What settings were copied from when they were begun (LOK-35).</summary>
public enum Herkomstsoort
{
    /// <summary>Nothing: every question open.</summary>
    Leeg,

    /// <summary>One of the six examples A to F.</summary>
    Voorbeeld,

    /// <summary>An earlier version of the gemeente itself.</summary>
    EigenVersie,

    /// <summary>A published version of another gemeente.</summary>
    AndereGemeente,
}
