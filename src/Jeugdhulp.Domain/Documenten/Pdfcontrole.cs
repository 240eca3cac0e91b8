namespace Jeugdhulp.Domain.Documenten;

/// <summary>
/// Judges by its bytes alone whether a file is a whole PDF; the name and the type that came along are whatever the sender says
/// they are.
/// </summary>
public static class Pdfcontrole
{
    /// <summary>Size of the largest file that is kept.</summary>
    public const int MaxBytes = 5 * 1024 * 1024;

    /// <summary>Readers look for the end mark in so many last bytes (ISO 32000-1, Annex H, note 18).</summary>
    private const int Staart = 1024;

    /// <summary>Why the file is refused, in Dutch; empty when it is a PDF.</summary>
    public static string? Fout(ReadOnlySpan<byte> inhoud) =>
        inhoud.IsEmpty ? "Dit bestand is leeg. Kies een ander bestand."
        : inhoud.Length > MaxBytes ? "Dit bestand is te groot. Gebruik een PDF van hoogstens 5 MB."
        : !inhoud.StartsWith("%PDF-"u8) ? "Dit bestand is geen PDF. Sla het document op als PDF en probeer het opnieuw."
        : inhoud[^Math.Min(Staart, inhoud.Length)..].IndexOf("%%EOF"u8) < 0 ? "Deze PDF is niet compleet. Sla het document opnieuw op als PDF."
        : null;
}
