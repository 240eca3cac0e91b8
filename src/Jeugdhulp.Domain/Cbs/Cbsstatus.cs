namespace Jeugdhulp.Domain.Cbs;

/// <summary>How far a published figure is settled; later ones come after earlier ones.</summary>
public enum Cbsstatus
{
    /// <summary>Provisional: one asterisk.</summary>
    Voorlopig,

    /// <summary>Provisional, after more was delivered: two asterisks.</summary>
    NaderVoorlopig,

    /// <summary>Final, which the CBS may still revise.</summary>
    Definitief,
}
