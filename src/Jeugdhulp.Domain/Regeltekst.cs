using System.Globalization;

namespace Jeugdhulp.Domain;

/// <summary>A text of one line that others read in a list or a link: a title, the name of a version, what a code means.</summary>
public static class Regeltekst
{
    /// <summary>What is wrong with it; null when it is right.</summary>
    /// <param name="tekst">The text as it was typed.</param>
    /// <param name="hoogstens">Most characters.</param>
    /// <param name="leeg">What to say when there is nothing to see; null when it may be left out.</param>
    public static string? Controleer(string? tekst, int hoogstens, string? leeg) =>
        string.IsNullOrWhiteSpace(tekst) ? leeg
        : !Naamteken.IsZichtbaar(tekst) ? leeg ?? "Hier staan alleen tekens die niemand ziet."
        : tekst.Any(char.IsControl) ? "Zet dit op één regel."
        : !Naamteken.IsEenRegel(tekst) ? "Haal de tekens weg die de leesrichting omkeren."
        : tekst.Trim().Length > hoogstens ? $"Gebruik hoogstens {hoogstens.ToString(CultureInfo.InvariantCulture)} tekens."
        : null;

    /// <summary>What is wrong with a text of several lines that may be left out: nothing to see in it, or a line that turns its direction. Null when it is right.</summary>
    public static string? ControleerRegels(string? tekst) =>
        string.IsNullOrWhiteSpace(tekst) ? null
        : !Naamteken.IsZichtbaar(tekst) ? "Hier staan alleen tekens die niemand ziet."
        : tekst.Split('\r', '\n', '\t').Any(r => !Naamteken.IsEenRegel(r)) ? "Haal de tekens weg die de leesrichting omkeren."
        : null;
}
