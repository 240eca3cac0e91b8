using System.Globalization;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain.Jeugdigen;

namespace Jeugdhulp.Application.Data;

/// <summary>What a demo gemeente knows of its persons beside names: addresses, relations, who steers, and the odd ones.</summary>
internal static class Demopersonen
{
    private static readonly string[] Straten = ["Voorbeeldstraat", "Proeflaan", "Oefenpad", "Modelweg", "Demoplein"];

    /// <summary>Fills in addresses and where the BSN was read. By place in the list, so that nothing else is drawn differently.</summary>
    public static void VulAan(string gemeente, IReadOnlyList<Demohuishouden> huishoudens, DateOnly vandaag)
    {
        foreach (var (nummer, huishouden) in huishoudens.Index())
        {
            foreach (var (plaats, persoon) in huishouden.Personen().Index())
            {
                (persoon.Straat, persoon.Huisnummer, persoon.Plaats) = (Straten[nummer % Straten.Length], (nummer + 1).ToString(CultureInfo.InvariantCulture), "Voorbeeldstad");
                if (persoon.Bsn is null)
                {
                    persoon.ZonderBsn = plaats % 2 == 0 ? Bsnreden.NogOpTeZoeken : null;
                }
                else if (nummer % 4 != 3)
                {
                    (persoon.BsnBron, persoon.BsnGecontroleerdOp) = (nummer % 4 == 2 ? Bsnbron.Identiteitsbewijs : Bsnbron.Register, vandaag.AddDays(-30 - nummer));
                }
            }

            foreach (var jeugdige in huishouden.Jeugdigen.Where(_ => nummer % 5 != 4))
            {
                (jeugdige.WoonplaatsGemeente, jeugdige.WoonplaatsGrond, jeugdige.WoonplaatsVanaf) = (gemeente, Woonplaatsgrond.BrpAdres, Woonplaatsregel.Wijziging);
            }
        }
    }

    /// <summary>Parents have gezag; of every sixth household that is not known yet.</summary>
    public static IEnumerable<Persoonsrelatie> Relaties(IReadOnlyList<Demohuishouden> huishoudens, Toeval toeval) =>
        from h in huishoudens.Index()
        from jeugdige in h.Item.Jeugdigen
        from ouder in h.Item.Ouders.Concat(h.Item.AndereOuder?.Ouders ?? [])
        select new Persoonsrelatie
        {
            GemeenteCode = ouder.GemeenteCode,
            Id = toeval.Guid(),
            PersoonId = jeugdige.Id,
            AnderId = ouder.Id,
            Soort = Relatiesoort.Ouder,
            Gezag = h.Index % 6 == 5 ? Gezag.Onbekend : Gezag.Ja,
        };

    /// <summary>Someone entered twice, a child of whom only the year of birth is known, and one that is expected.</summary>
    public static IEnumerable<(Persoon Persoon, Gezin? Gezin)> Bijzondere(IReadOnlyList<Demohuishouden> huishoudens, DateOnly vandaag, Toeval toeval)
    {
        var (eerste, tweede, derde) = (huishoudens[0], huishoudens[1], huishoudens[2]);
        var bekend = eerste.Jeugdigen[0];
        var dubbel = Maak(bekend, bekend.Voornamen, bekend.Geboortedatum, toeval);
        // A slip in the last vowel sounds alike for every name there is; another letter at the end does not.
        var klinker = bekend.Achternaam.LastIndexOfAny(['a', 'e', 'i', 'o', 'u']);
        dubbel.Achternaam = $"{bekend.Achternaam[..klinker]}{(bekend.Achternaam[klinker] == 'a' ? 'e' : 'a')}{bekend.Achternaam[(klinker + 1)..]}";
        dubbel.ZoekAchternaam = Zoeknaam.Van(dubbel.Achternaam);
        yield return (dubbel, null);

        var jaar = Maak(tweede.Jeugdigen[0], "Sami", new DateOnly(vandaag.Year - 9, 12, 31), toeval);
        (jaar.Geboorteprecisie, jaar.ZonderBsn, jaar.Geslacht) = (Geboorteprecisie.Jaar, Bsnreden.NietIngeschreven, Geslacht.Man);
        yield return (jaar, tweede.Gezin);

        var verwacht = Maak(derde.Jeugdigen[0], "Ongeboren", vandaag.AddDays(80), toeval);
        (verwacht.Geboorteprecisie, verwacht.ZonderBsn) = (Geboorteprecisie.Verwacht, Bsnreden.Ongeboren);
        yield return (verwacht, derde.Gezin);
    }

    /// <summary>Who steers in every fourth household.</summary>
    public static IEnumerable<Gezinsregie> Regie(IReadOnlyList<Demohuishouden> huishoudens, Demobezetting bezetting, DateOnly vandaag, Toeval toeval)
    {
        var medewerkers = bezetting.Medewerkers.Where(m => m.AccountId is not null).ToList();
        foreach (var (nummer, huishouden) in huishoudens.Index().Where(h => h.Index % 4 == 0 && medewerkers.Count > 0))
        {
            var medewerker = medewerkers[nummer % medewerkers.Count];
            var elders = nummer % 12 == 8;
            yield return new()
            {
                GemeenteCode = huishouden.Gezin.GemeenteCode,
                Id = toeval.Guid(),
                GezinId = huishouden.Gezin.Id,
                Soort = elders ? Regiesoort.RegieElders : Regiesoort.Casusregie,
                MedewerkerId = elders ? null : medewerker.Id,
                AnderePartij = elders ? "Aanbieder De Proeve" : null,
                Overlegstructuur = "Elke zes weken met het gezin en de aanbieder",
                Van = vandaag.AddDays(-60 - nummer),
                DoorAccountId = medewerker.AccountId!.Value,
                DoorNaam = medewerker.Naam,
                Op = new DateTimeOffset(vandaag.AddDays(-60 - nummer), new TimeOnly(10, 0), TimeSpan.Zero),
            };
        }
    }

    private static Persoon Maak(Persoon naast, string voornamen, DateOnly geboren, Toeval toeval) => new()
    {
        GemeenteCode = naast.GemeenteCode,
        Id = toeval.Guid(),
        Voornamen = voornamen,
        Tussenvoegsel = naast.Tussenvoegsel,
        Achternaam = naast.Achternaam,
        Geboortedatum = geboren,
        Straat = naast.Straat,
        Huisnummer = naast.Huisnummer,
        Postcode = naast.Postcode,
        Plaats = naast.Plaats,
        ZoekAchternaam = naast.ZoekAchternaam,
        ZoekVoornamen = Zoeknaam.Van(voornamen),
    };
}
