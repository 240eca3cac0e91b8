using Jeugdhulp.Domain.Classificeren;

namespace Jeugdhulp.Domain.Doorrekenen;

/// <summary>Keeps the contacts that tell most about a change; which ones does not depend on the order in which they come by.</summary>
internal sealed class Sprekendste
{
    /// <summary>How many are kept.</summary>
    public const int Aantal = 20;

    private readonly List<(int Gewicht, Sprekend Contact)> _beste = new(Aantal + 1);

    public void Bied(Sprekend contact)
    {
        var gewicht = Gewicht(contact);
        if (_beste.Count == Aantal && Vergelijk(gewicht, contact, _beste[^1]) >= 0)
        {
            return;
        }

        var plaats = _beste.Count;
        while (plaats > 0 && Vergelijk(gewicht, contact, _beste[plaats - 1]) < 0)
        {
            plaats--;
        }

        _beste.Insert(plaats, (gewicht, contact));
        if (_beste.Count > Aantal)
        {
            _beste.RemoveAt(Aantal);
        }
    }

    /// <summary>False when a contact of this kind on this day cannot come among them any more, so that it need not be made.</summary>
    public bool Kan(DateOnly datum, Uitkomst voor, Uitkomst? na, bool levering) =>
        _beste.Count < Aantal || Gewicht(voor, na, levering) is var gewicht && (gewicht > _beste[^1].Gewicht || (gewicht == _beste[^1].Gewicht && datum >= _beste[^1].Contact.Datum));

    public IReadOnlyList<Sprekend> Lijst() => [.. _beste.Select(b => b.Contact)];

    private static int Gewicht(Sprekend contact) => Gewicht(contact.Voor, contact.Na, contact.Levering);

    private static int Gewicht(Uitkomst voor, Uitkomst? na, bool levering) => (levering ? 10 : 0) + Afstand(voor, na);

    /// <summary>How far two outcomes lie apart: toegang, preventie, casusregie, jeugdhulp in that order; what is no class lies close to all.</summary>
    private static int Afstand(Uitkomst voor, Uitkomst? na) =>
        na is { } uitkomst && voor.IsKlasse() && uitkomst.IsKlasse() ? Math.Abs((int)voor - (int)uitkomst) : 1;

    /// <summary>Heavier first, then later, then by id so that there is one order.</summary>
    private static int Vergelijk(int gewicht, Sprekend contact, (int Gewicht, Sprekend Contact) ander)
    {
        if (gewicht != ander.Gewicht)
        {
            return ander.Gewicht.CompareTo(gewicht);
        }

        return contact.Datum != ander.Contact.Datum ? ander.Contact.Datum.CompareTo(contact.Datum) : contact.Id.CompareTo(ander.Contact.Id);
    }
}
