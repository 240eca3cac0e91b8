using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Landelijk;

namespace Jeugdhulp.Domain.Levering;

/// <summary>Where a code list that people choose from is not what a version of the protocol asks (§3.2 to §4.4).</summary>
/// <param name="Versie">The version.</param>
/// <param name="Vanaf">First day on which the list has to be as the version says.</param>
/// <param name="Erbij">Codes of the version that the list does not have then.</param>
/// <param name="Eraf">Codes that the list has then, and the version does not.</param>
public sealed record Lijstverschil(Protocolversie Versie, DateOnly Vanaf, IReadOnlyList<Protocolcode> Erbij, IReadOnlyList<string> Eraf)
{
    /// <summary>All that is missing can be added as it is, for the version says what it means.</summary>
    public bool IsOverTeNemen => Erbij.All(c => !string.IsNullOrEmpty(c.Omschrijving));
}

/// <summary>Lays the code lists beside the versions of the protocol, so that a form offers what can be delivered.</summary>
public static class Protocollijsten
{
    private static readonly Dictionary<string, Recordveld> Velden = new(StringComparer.Ordinal)
    {
        ["verwijzer"] = Recordveld.Verwijzer,
        ["hulpvorm"] = Recordveld.Hulpvorm,
        ["crisis"] = Recordveld.Crisis,
        ["redenBeeindiging"] = Recordveld.Reden,
        ["zonderHulpVerder"] = Recordveld.ZonderHulpJeugdige,
    };

    /// <summary>What differs, by the version that holds now and each later one; empty when the list is right, or is none of the protocol.</summary>
    /// <param name="versies">The versions that are known.</param>
    /// <param name="lijst">Name of the list.</param>
    /// <param name="codes">The codes of the list, and when each holds.</param>
    /// <param name="vandaag">Today; what was before cannot be changed any more.</param>
    public static IReadOnlyList<Lijstverschil> Verschillen(Protocolversies versies, string lijst, IReadOnlyCollection<Codeperiode> codes, DateOnly vandaag)
    {
        ArgumentNullException.ThrowIfNull(versies);
        ArgumentNullException.ThrowIfNull(codes);
        if (!Velden.TryGetValue(lijst, out var veld))
        {
            return [];
        }

        var nu = versies.Voor(Halfjaar.Van(vandaag));
        return [.. versies.Alle.Where(v => v.Vraagt(veld) && (v == nu || v.GeldigVan > vandaag)).Select(v => Verschil(v, veld, codes, v.GeldigVan > vandaag ? v.GeldigVan : vandaag)).OfType<Lijstverschil>()];
    }

    private static Lijstverschil? Verschil(Protocolversie versie, Recordveld veld, IReadOnlyCollection<Codeperiode> codes, DateOnly dag)
    {
        var lijst = codes.Where(c => c.Van <= dag && !(c.Tot <= dag)).Select(c => c.Code).ToHashSet(StringComparer.Ordinal);

        // A code for old help alone is not chosen any more.
        var nodig = versie.Codes.Where(c => c.Veld == veld && c.AanvangVoor is null).ToList();
        List<Protocolcode> erbij = [.. nodig.Where(c => !lijst.Contains(c.Code))];
        List<string> eraf = [.. lijst.Where(c => !nodig.Exists(n => n.Code == c)).Order(StringComparer.Ordinal)];
        return erbij.Count + eraf.Count == 0 ? null : new(versie, dag, erbij, eraf);
    }
}
