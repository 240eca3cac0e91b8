namespace Jeugdhulp.Domain;

/// <summary>A value that is refused.</summary>
/// <param name="Veld">Path of the field as in the contract, e.g. "instellingen.veelMeerGrens".</param>
/// <param name="Melding">Dutch sentence that says what is expected.</param>
public sealed record Fout(string Veld, string Melding);
