using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Domain.Tests.Cijfers;

/// <summary>Everything of some years counted at once, contacts and all the rest.</summary>
internal sealed class Telling(int van, int totEnMet)
{
    private readonly Contacttelling[] _contacten = [.. Enumerable.Range(van, totEnMet - van + 1).Select(j => new Contacttelling(j))];
    private readonly Cijferteller _teller = new(van, totEnMet, new(totEnMet + 1, 1, 1));

    /// <summary>Counts a contact along.</summary>
    public void Voeg(Contactfeit contact)
    {
        foreach (var jaar in _contacten)
        {
            jaar.Voeg(contact);
        }
    }

    /// <summary>All figures that are not zero.</summary>
    public IReadOnlyDictionary<Cijfersleutel, decimal> Tel(Cijferfeiten feiten) => _contacten.SelectMany(c => c.Tel()).Concat(_teller.Tel(feiten)).ToDictionary();

    /// <summary>Those of the quarters, zeros among them.</summary>
    public IReadOnlyDictionary<Kwartaalsleutel, long> TelKwartalen(Cijferfeiten feiten) =>
        Kwartaalcijfers.MetNullen(_contacten.SelectMany(c => c.TelKwartalen()).Concat(_teller.TelKwartalen(feiten)));
}
