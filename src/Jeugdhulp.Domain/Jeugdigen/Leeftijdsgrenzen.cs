namespace Jeugdhulp.Domain.Jeugdigen;

/// <summary>The ages at which rights or help change (Jeugdwet art. 1.1, 7.3.4 and 7.3.5; GEZ-05).</summary>
public static class Leeftijdsgrenzen
{
    /// <summary>From here on the jeugdige and the parents decide together.</summary>
    public const int Samen = 12;

    /// <summary>From here on the jeugdige decides alone.</summary>
    public const int Alleen = 16;

    /// <summary>From here on an adult: help begins only when it goes on, or after a crime.</summary>
    public const int Volwassen = 18;

    /// <summary>From here on no jeugdige any more.</summary>
    public const int EindeJeugdhulp = 23;
}
