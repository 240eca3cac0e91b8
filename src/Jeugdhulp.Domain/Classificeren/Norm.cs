namespace Jeugdhulp.Domain.Classificeren;

/// <summary>How firmly the national norm forbids delivery of toegang, preventie and casusregie (CLS-13).</summary>
public enum Normsterkte
{
    /// <summary>"Hoeven niet aangeleverd te worden" (2015 up to and including 2021): allowed, but not asked.</summary>
    HoevenNiet,

    /// <summary>"Dienen niet aangeleverd te worden" (from 2022): not allowed.</summary>
    DienenNiet,
}

/// <summary>The national rules in force on a date: a version of the Informatieprotocol Beleidsinformatie Jeugd.</summary>
/// <param name="Versie">Version as printed on the protocol, e.g. "7".</param>
/// <param name="GeldigVan">First day on which it holds.</param>
/// <param name="Sterkte">How firmly it forbids.</param>
public sealed record Norm(string Versie, DateOnly GeldigVan, Normsterkte Sterkte)
{
    /// <summary>
    /// The version in force on <paramref name="datum"/>: the last that began. Before the first one began, the oldest; before 2015
    /// nothing was delivered under the Jeugdwet, but a contact of then can still be looked at.
    /// </summary>
    /// <param name="versies">At least one, in any order.</param>
    /// <param name="datum">The day of the contact.</param>
    public static Norm Op(IReadOnlyCollection<Norm> versies, DateOnly datum) =>
        versies.Where(v => v.GeldigVan <= datum).MaxBy(v => v.GeldigVan) ?? versies.MinBy(v => v.GeldigVan)!;
}
