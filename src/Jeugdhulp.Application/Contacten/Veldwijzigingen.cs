using Jeugdhulp.Domain;

namespace Jeugdhulp.Application.Contacten;

/// <summary>Gathers the fields that really changed, for a history.</summary>
internal sealed class Veldwijzigingen
{
    public List<Veldwijziging> Alle { get; } = [];

    /// <summary>Empty and absent are the same; a browser sends other line ends than were stored, and that is no change.</summary>
    public void Noteer(string veld, string? oud, string? nieuw)
    {
        if (!string.Equals(Schoon(oud), Schoon(nieuw), StringComparison.Ordinal))
        {
            Alle.Add(new(veld, oud, nieuw));
        }
    }

    public static string? Schoon(string? tekst) =>
        string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim().Replace("\r\n", "\n", StringComparison.Ordinal);

    public static string? Dag(DateOnly? datum) => datum is { } d ? Dagtekst.Van(d) : null;

    public static string? JaNee(bool? waarde) => waarde switch { true => "ja", false => "nee", null => null };
}
