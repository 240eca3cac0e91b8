namespace Jeugdhulp.Domain;

/// <summary>How a coded value is shown: its Dutch name, one line of help and an example (CLS-10).</summary>
/// <param name="Naam">Name on a screen, e.g. "Opvoedondersteuning".</param>
/// <param name="Uitleg">One line: what it means.</param>
/// <param name="Voorbeeld">One example from practice.</param>
public sealed record Omschrijving(string Naam, string Uitleg, string Voorbeeld)
{
    /// <summary>The name inside a sentence: small first letter, except for an abbreviation.</summary>
    public string InZin => Naam.Length > 1 && char.IsUpper(Naam[1]) ? Naam : char.ToLowerInvariant(Naam[0]) + Naam[1..];
}
