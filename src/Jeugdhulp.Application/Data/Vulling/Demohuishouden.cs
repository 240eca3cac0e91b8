using System.Globalization;
using Jeugdhulp.Application.Jeugdigen;

namespace Jeugdhulp.Application.Data;

/// <summary>A made-up household: one or two parents and the jeugdigen the team works with.</summary>
internal sealed record Demohuishouden(Gezin Gezin, IReadOnlyList<Persoon> Ouders, IReadOnlyList<Persoon> Jeugdigen)
{
    /// <summary>The household of the other parent, to which the jeugdigen belong as well (GEZ-01).</summary>
    public Demohuishouden? AndereOuder { get; private init; }

    private const int EersteTestnummer = 999_900_006;

    private const int LaatsteTestnummer = 999_999_990;

    private static readonly string[] Testnummers =
        [.. Enumerable.Range(EersteTestnummer, LaatsteTestnummer - EersteTestnummer + 1)
            .Select(n => n.ToString(CultureInfo.InvariantCulture))
            .Where(n => Domain.Jeugdigen.Bsn.TryParse(n, out _))];

    private static readonly (int Waarde, int Gewicht)[] AantalJeugdigen = [(1, 50), (2, 35), (3, 15)];

    /// <summary>Households with together at least the wanted number of jeugdigen; each gemeente draws its own test BSNs.</summary>
    public static List<Demohuishouden> Maak(Demogemeente gemeente, int volgnummer, DateOnly vandaag, Toeval toeval)
    {
        // Six gemeenten of at most 1,500 persons fit in the 9,090 test numbers; none is used twice.
        var bsn = volgnummer * 1500;
        var huishoudens = new List<Demohuishouden>();
        for (var jeugdigen = 0; jeugdigen < gemeente.Jeugdigen; jeugdigen += huishoudens[^1].Jeugdigen.Count)
        {
            huishoudens.Add(Maak(gemeente.Code, huishoudens.Count + 1, vandaag, toeval, () => Testnummers[bsn++]));
        }

        return huishoudens;
    }

    private static Demohuishouden Maak(string gemeente, int nummer, DateOnly vandaag, Toeval toeval, Func<string> bsn)
    {
        var achternaam = Demonamen.Achternaam(toeval);
        var postcode = string.Create(CultureInfo.InvariantCulture, $"10{toeval.Tussen(10, 99)}X{(char)('A' + toeval.Onder(26))}");
        var oudste = toeval.Tussen(2, 19);

        Persoon Mens(string voornaam, int leeftijd, Geslacht geslacht, string? nummerOfNiets) => new()
        {
            GemeenteCode = gemeente,
            Id = toeval.Guid(),
            Voornamen = voornaam,
            Tussenvoegsel = achternaam.Tussenvoegsel,
            Achternaam = achternaam.Achternaam,
            Geboortedatum = vandaag.AddYears(-leeftijd).AddDays(-toeval.Onder(365)),
            Geslacht = geslacht,
            Bsn = nummerOfNiets,
            Postcode = postcode,
            ZoekAchternaam = Zoeknaam.Van(achternaam.Achternaam),
            ZoekVoornamen = Zoeknaam.Van(voornaam),
        };

        List<Persoon> ouders = [];
        for (var i = toeval.Kans(35) ? 1 : 2; i > 0; i--)
        {
            ouders.Add(Mens(Demonamen.Ouder(toeval), oudste + toeval.Tussen(21, 38), Geslacht.Onbekend, toeval.Kans(40) ? bsn() : null));
        }

        List<Persoon> jeugdigen = [];
        var aantal = toeval.Weeg(AantalJeugdigen);
        for (var i = 0; i < aantal; i++)
        {
            var meisje = toeval.Kans(50);

            // A second child is younger; that two are of one age happens too.
            jeugdigen.Add(Mens(
                meisje ? Demonamen.Meisje(toeval) : Demonamen.Jongen(toeval),
                Math.Max(2, oudste - (i * toeval.Tussen(0, 4))),
                meisje ? Geslacht.Vrouw : Geslacht.Man,
                toeval.Kans(97) ? bsn() : null));
        }

        var gezin = new Gezin { GemeenteCode = gemeente, Id = toeval.Guid(), Nummer = 1000 + nummer };
        var gescheiden = ouders.Count == 1 && toeval.Kans(40);
        return new Demohuishouden(gezin, ouders, jeugdigen)
        {
            AndereOuder = gescheiden
                ? new Demohuishouden(
                    new Gezin { GemeenteCode = gemeente, Id = toeval.Guid(), Nummer = 5000 + nummer },
                    [Mens(Demonamen.Ouder(toeval), oudste + toeval.Tussen(21, 38), Geslacht.Onbekend, null)],
                    jeugdigen)
                : null,
        };
    }

    /// <summary>Everyone in it, each person once.</summary>
    public IEnumerable<Persoon> Personen() => [.. Ouders, .. Jeugdigen, .. AndereOuder?.Ouders ?? []];

    /// <summary>This household and that of the other parent.</summary>
    public IEnumerable<Gezin> Gezinnen() => AndereOuder is null ? [Gezin] : [Gezin, AndereOuder.Gezin];

    /// <summary>Who belongs to which household.</summary>
    public IEnumerable<Gezinslid> Leden() =>
        [.. Ouders.Select(p => Lid(p, Gezinsrol.Ouder)), .. Jeugdigen.Select(p => Lid(p, Gezinsrol.Jeugdige)), .. AndereOuder?.Leden() ?? []];

    private Gezinslid Lid(Persoon persoon, Gezinsrol rol) =>
        new() { GemeenteCode = Gezin.GemeenteCode, GezinId = Gezin.Id, PersoonId = persoon.Id, Rol = rol };
}
