using Jeugdhulp.Domain.Jeugdigen;
using B = Jeugdhulp.Domain.Uitwisseling.Personenbestand;

namespace Jeugdhulp.Domain.Uitwisseling;

/// <summary>Who the rows of personen.csv are: of each other, and in the gemeente.</summary>
internal static class Personentoets
{
    public static void Toets(Samenhang s)
    {
        s.OnthoudNummers(B.Naam, B.PersoonId);
        foreach (var rij in s.Rijen(B.Naam).Where(r => r.Goed))
        {
            ToetsRij(rij, s.Omgeving.Vandaag);
        }

        var personen = new Dictionary<string, Bronpersoon>(StringComparer.Ordinal);
        var opBsn = new Dictionary<string, (string Nummer, Bronpersoon Persoon)>(StringComparer.Ordinal);
        var dubbel = DubbeleBsn(s);
        foreach (var rij in s.Rijen(B.Naam).Where(r => r.Goed))
        {
            var nummer = rij.Van(B.PersoonId)!;
            if (personen.TryGetValue(nummer, out var eerder))
            {
                if (rij.Gelijk(eerder.Rij, B.PerRij))
                {
                    rij.VoegSamenMet(eerder.Rij);
                }
                else
                {
                    rij.Weiger(Foutsoort.SleutelDubbel, B.PersoonId);
                }
            }
            else if (rij.Van(B.Bsn) is { } bsn && dubbel.Contains(bsn))
            {
                rij.Weiger(Foutsoort.BsnDubbel, B.Bsn);
            }
            else if (rij.Van(B.Bsn) is { } zelfde && opBsn.TryGetValue(zelfde, out var al))
            {
                // Two numbers of the source for one person: the second becomes the first.
                rij.VoegSamenMet(al.Persoon.Rij);
                personen[nummer] = al.Persoon;
            }
            else if (Herken(s, rij, nummer) is { } persoon)
            {
                personen[nummer] = persoon;
                if (rij.Van(B.Bsn) is { } eigen)
                {
                    opBsn[eigen] = (nummer, persoon);
                }
            }
        }

        s.Personen = personen;
    }

    private static void ToetsRij(Bronrij rij, DateOnly vandaag)
    {
        var geboren = rij.Van(B.Geboortedatum)!;
        var ongeboren = rij.Van(B.Ongeboren) is true;
        if (ongeboren && (rij.Van(B.Bsn) is not null || geboren.Precisie is not Geboorteprecisie.Dag || geboren.Datum < vandaag.AddMonths(-1)))
        {
            rij.Weiger(Foutsoort.OngeborenGeboren, B.Ongeboren);
        }
        else if (!ongeboren && geboren.Vroegst > vandaag)
        {
            rij.Weiger(Foutsoort.GeborenInToekomst, B.Geboortedatum);
        }

        if (rij.Van(B.Bsn) is not null && rij.Van(B.ZonderBsn) is not null)
        {
            rij.Weiger(Foutsoort.BsnEnReden, B.ZonderBsn);
        }

        if (rij.Van(B.Bsn) is null && rij.Van(B.BsnBron) is not null)
        {
            rij.Weiger(Foutsoort.BronZonderBsn, B.BsnBron);
        }

        ToetsWoonplaats(rij);
        if (rij.Van(B.GezinId) is not null && rij.Van(B.Rol) is null)
        {
            rij.Weiger(Foutsoort.GezinZonderRol, B.Rol);
        }

        if (rij.Van(B.GezinTot) < rij.Van(B.GezinVan))
        {
            rij.Weiger(Foutsoort.EindeVoorBegin, B.GezinTot);
        }
    }

    private static void ToetsWoonplaats(Bronrij rij)
    {
        var (gemeente, grond, vanaf) = (rij.Van(B.WoonplaatsGemeente), rij.Van(B.WoonplaatsGrond), rij.Van(B.WoonplaatsVanaf));
        if ((gemeente is null) != (grond is null) || (gemeente is null) != (vanaf is null))
        {
            rij.Weiger(Foutsoort.WoonplaatsHalf, B.WoonplaatsGemeente);
        }
        else if (vanaf is { } dag && !Woonplaatsregel.Gronden(dag).Contains(grond!.Value))
        {
            rij.Weiger(Foutsoort.WoonplaatsGrond, B.WoonplaatsGrond);
        }
    }

    /// <summary>Numbers that persons with different days of birth have: which of them is right is not for a program to say.</summary>
    private static HashSet<string> DubbeleBsn(Samenhang s) =>
    [
        .. s.Rijen(B.Naam).Where(r => r.Goed && r.Van(B.Bsn) is not null)
            .GroupBy(r => r.Van(B.Bsn)!)
            .Where(g => g.Select(r => r.Van(B.Geboortedatum)).Distinct().Count() > 1 && g.Select(r => r.Van(B.PersoonId)).Distinct(StringComparer.Ordinal).Count() > 1)
            .Select(g => g.Key),
    ];

    /// <summary>Who this is in the gemeente; null, with the row refused, when a person has to decide.</summary>
    private static Bronpersoon? Herken(Samenhang s, Bronrij rij, string nummer)
    {
        var id = s.Sleutel.Id(B.Naam, nummer);
        if (s.Omgeving.Kaart.Personen.TryGetValue(nummer, out var besluit))
        {
            return Besloten(s, rij, besluit, id);
        }

        var geboren = rij.Van(B.Geboortedatum)!;
        if (rij.Van(B.Bsn) is { } bsn && s.Gemeente.OpBsn.TryGetValue(bsn, out var opBsn))
        {
            if (opBsn.Geboren == geboren || geboren.Precisie is not Geboorteprecisie.Dag || opBsn.Geboren.Precisie is not Geboorteprecisie.Dag)
            {
                return Bekend(rij, opBsn.Id);
            }

            rij.Weiger(Foutsoort.PersoonAndersBekend, B.Bsn);
            return null;
        }

        if (s.IsBekend(B.Naam, nummer))
        {
            return Bekend(rij, id);
        }

        if (s.Gemeente.OpNaam.TryGetValue(Gemeentestand.Naamsleutel(rij.Van(B.Voornamen)!, rij.Van(B.Achternaam)!, geboren.Datum), out var opNaam)
            && (rij.Van(B.Bsn) is null || !opNaam.HeeftBsn))
        {
            rij.Weiger(Foutsoort.PersoonLijktBekend, B.Achternaam);
            return null;
        }

        return new(rij, id, false);
    }

    private static Bronpersoon? Besloten(Samenhang s, Bronrij rij, string besluit, Guid id)
    {
        if (!Guid.TryParseExact(besluit, "D", out var gekozen))
        {
            // Nobody can be new under a number that is someone's.
            if (rij.Van(B.Bsn) is { } bsn && s.Gemeente.OpBsn.ContainsKey(bsn))
            {
                rij.Weiger(Foutsoort.PersoonAndersBekend, B.Bsn);
                return null;
            }

            return new(rij, id, false);
        }

        if (s.Gemeente.Bekend.TryGetValue(B.Naam, out var ids) && ids.Contains(gekozen))
        {
            return Bekend(rij, gekozen);
        }

        rij.Weiger(Foutsoort.BesluitOnbekend, B.PersoonId);
        return null;
    }

    private static Bronpersoon Bekend(Bronrij rij, Guid id)
    {
        rij.IsBekend();
        return new(rij, id, true);
    }
}
