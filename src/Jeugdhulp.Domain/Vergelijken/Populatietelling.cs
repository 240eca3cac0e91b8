using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Doorrekenen;
using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Vergelijken;

/// <summary>
/// Counts the contacts of one gemeente under the rules of two (N7). A class that a person chose stands under both. What it
/// gives is exact and stays within the gemeente; only <see cref="Afscherming.Scherm"/> makes of it what may leave.
/// </summary>
public sealed class Populatietelling(LokaleInstellingen eerste, LokaleInstellingen tweede)
{
    private const byte Hulp = 1;
    private const byte Overig = 2;

    private readonly HashSet<int> _jeugdigen = [];
    private readonly Celteller _eerste = new();
    private readonly Celteller _tweede = new();
    private long _contacten;

    /// <summary>Counts one contact.</summary>
    public void Tel(in Doorrekencontact contact)
    {
        _contacten++;
        if (contact.Jeugdige >= 0)
        {
            _jeugdigen.Add(contact.Jeugdige);
        }

        _eerste.Tel(contact.Jeugdige, IsHulp(contact, eerste));
        _tweede.Tel(contact.Jeugdige, IsHulp(contact, tweede));
    }

    /// <summary>What was counted.</summary>
    public Populatie Uitslag() => new(_contacten, _jeugdigen.Count, _eerste.Cel(), _tweede.Cel());

    private static bool IsHulp(in Doorrekencontact contact, LokaleInstellingen instellingen) => contact.Keuze is { } keuze
        ? keuze is Klasse.Jeugdhulp
        : Classificator.Bepaal(contact.Feiten, instellingen, Lens.Gemeente).Uitkomst is Uitkomst.Jeugdhulp;

    private sealed class Celteller
    {
        private readonly Dictionary<int, byte> _jeugdigen = [];
        private long _hulp;

        public void Tel(int jeugdige, bool hulp)
        {
            _hulp += hulp ? 1 : 0;
            if (jeugdige >= 0)
            {
                _jeugdigen[jeugdige] = (byte)(_jeugdigen.GetValueOrDefault(jeugdige) | (hulp ? Hulp : Overig));
            }
        }

        public Populatiecel Cel() => new(_hulp, _jeugdigen.Values.LongCount(v => (v & Hulp) != 0), _jeugdigen.Values.LongCount(v => (v & Overig) != 0));
    }
}

/// <summary>The contacts of one gemeente under the rules of two, exact.</summary>
/// <param name="Contacten">All contacts.</param>
/// <param name="Jeugdigen">All jeugdigen.</param>
/// <param name="Eerste">Under the rules of the first gemeente.</param>
/// <param name="Tweede">Under the rules of the second.</param>
public sealed record Populatie(long Contacten, long Jeugdigen, Populatiecel Eerste, Populatiecel Tweede);

/// <summary>One cell, exact.</summary>
/// <param name="Hulp">Contacts that are jeugdhulp.</param>
/// <param name="JeugdigenHulp">Jeugdigen with at least one of those.</param>
/// <param name="JeugdigenOverig">Jeugdigen with at least one contact that is not.</param>
public sealed record Populatiecel(long Hulp, long JeugdigenHulp, long JeugdigenOverig);
