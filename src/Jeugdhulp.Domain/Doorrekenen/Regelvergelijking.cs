using Jeugdhulp.Domain.Classificeren;

namespace Jeugdhulp.Domain.Doorrekenen;

/// <summary>The same contacts under the rules of several gemeenten, side by side: how many would be jeugdhulp, and how many jeugdigen would be delivered.</summary>
public sealed class Regelvergelijking(IReadOnlyList<(string Naam, Doorrekenregels Regels)> gemeenten)
{
    private readonly long[] _contacten = new long[gemeenten.Count];
    private readonly byte[]?[] _jeugdigen = new byte[]?[gemeenten.Count];

    /// <summary>Counts one contact under all rules. A class that a person chose stands under every rule.</summary>
    public void Tel(in Doorrekencontact contact)
    {
        for (var i = 0; i < gemeenten.Count; i++)
        {
            var regels = gemeenten[i].Regels;
            var feiten = regels.Taken is { } taken && taken != contact.Feiten.TeamTaken ? contact.Feiten with { TeamTaken = taken } : contact.Feiten;
            var hulp = contact.Keuze is { } keuze
                ? keuze is Klasse.Jeugdhulp
                : Classificator.Bepaal(feiten, regels.Instellingen, Lens.Gemeente).Uitkomst is Uitkomst.Jeugdhulp;
            if (hulp)
            {
                _contacten[i]++;
                Merk(ref _jeugdigen[i], regels.Leveren ? contact.Jeugdige : -1);
            }
        }
    }

    /// <summary>What was counted, in the order of the gemeenten.</summary>
    public IReadOnlyList<Vergeleken> Uitslag() =>
        [.. gemeenten.Select((g, i) => new Vergeleken(g.Naam, _contacten[i], _jeugdigen[i]?.LongCount(j => j != 0) ?? 0))];

    private static void Merk(ref byte[]? jeugdigen, int index)
    {
        if (index < 0)
        {
            return;
        }

        jeugdigen ??= new byte[1024];
        if (index >= jeugdigen.Length)
        {
            Array.Resize(ref jeugdigen, Math.Max(index + 1, jeugdigen.Length * 2));
        }

        jeugdigen[index] = 1;
    }
}

/// <summary>One line of the comparison.</summary>
/// <param name="Naam">Whose rules.</param>
/// <param name="Jeugdhulp">Contacts that are jeugdhulp under them.</param>
/// <param name="Jeugdigen">Unique jeugdigen in the delivery under them, over the whole period.</param>
public sealed record Vergeleken(string Naam, long Jeugdhulp, long Jeugdigen);
