using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Landelijk;

namespace Jeugdhulp.Domain.Levering;

/// <summary>Where a code list that people choose from is not what a version of the protocol asks (§3.2 to §4.4).</summary>
/// <param name="Versie">The version.</param>
/// <param name="Vanaf">First day on which the list has to be as the version says.</param>
/// <param name="Erbij">Codes of the version that the list does not have then.</param>
/// <param name="Eraf">Codes that the list has then, and the version does not.</param>
/// <param name="Anders">Codes that both have, and that mean something else in the version.</param>
public sealed record Lijstverschil(Protocolversie Versie, DateOnly Vanaf, IReadOnlyList<Protocolcode> Erbij, IReadOnlyList<string> Eraf, IReadOnlyList<Codeverschil> Anders)
{
    /// <summary>All that is missing can be added as it is, for the version says what it means.</summary>
    public bool IsOverTeNemen => Erbij.All(c => !string.IsNullOrEmpty(c.Omschrijving));
}

/// <summary>A code that gets another meaning.</summary>
/// <param name="Code">As the version has it, with its meaning.</param>
/// <param name="Nu">What it means in the list.</param>
public sealed record Codeverschil(Protocolcode Code, string Nu);

/// <summary>Lays the code lists beside the versions of the protocol, so that a form offers what can be delivered.</summary>
public static class Protocollijsten
{
    // Of jeugdige and parent there is one list; a version in which they differ is refused.
    private static readonly Dictionary<string, Recordveld[]> Velden = new(StringComparer.Ordinal)
    {
        ["verwijzer"] = [Recordveld.Verwijzer],
        ["hulpvorm"] = [Recordveld.Hulpvorm],
        ["redenBeeindiging"] = [Recordveld.Reden],
        ["zonderHulpVerder"] = [Recordveld.ZonderHulpJeugdige, Recordveld.ZonderHulpOuder],
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
        if (!Velden.TryGetValue(lijst, out var velden))
        {
            return [];
        }

        var nu = versies.Voor(Halfjaar.Van(vandaag));
        return
        [
            .. from versie in versies.Alle
               where (versie == nu || versie.GeldigVan > vandaag) && Array.Exists(velden, versie.Vraagt)
               let verschil = Verschil(versie, Array.Find(velden, versie.Vraagt), codes, versie.GeldigVan > vandaag ? versie.GeldigVan : vandaag)
               where verschil is not null
               select verschil,
        ];
    }

    private static Lijstverschil? Verschil(Protocolversie versie, Recordveld veld, IReadOnlyCollection<Codeperiode> codes, DateOnly dag)
    {
        var lijst = codes.Where(c => c.Van <= dag && !(c.Tot <= dag)).GroupBy(c => c.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Omschrijving, StringComparer.Ordinal);

        // A code for old help alone is not chosen any more.
        var nodig = versie.Codes.Where(c => c.Veld == veld && c.AanvangVoor is null).ToList();
        List<Protocolcode> erbij = [.. nodig.Where(c => !lijst.ContainsKey(c.Code))];
        List<string> eraf = [.. lijst.Keys.Where(c => !nodig.Exists(n => n.Code == c)).Order(StringComparer.Ordinal)];

        // The same digits with other words are the difference that nobody sees in a form.
        List<Codeverschil> anders =
        [
            .. from code in nodig
               where code.Omschrijving is not null && lijst.GetValueOrDefault(code.Code) is { } nu && !Vastecodes.IsGelijk(nu, code.Omschrijving)
               select new Codeverschil(code, lijst[code.Code]!),
        ];
        return erbij.Count + eraf.Count + anders.Count == 0 ? null : new(versie, dag, erbij, eraf, anders);
    }
}
