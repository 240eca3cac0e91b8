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
    /// <summary>The versions known to the application, oldest first (domein §2.1).</summary>
    public static IReadOnlyList<Norm> Alle { get; } =
    [
        new("2.0", new DateOnly(2015, 1, 1), Normsterkte.HoevenNiet),
        new("7", new DateOnly(2022, 1, 1), Normsterkte.DienenNiet),
    ];

    /// <summary>The version in force on <paramref name="datum"/>; before 2015 the oldest.</summary>
    public static Norm Op(DateOnly datum)
    {
        for (var i = Alle.Count - 1; i > 0; i--)
        {
            if (Alle[i].GeldigVan <= datum)
            {
                return Alle[i];
            }
        }

        return Alle[0];
    }
}
