using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Jeugdigen;
using B = Jeugdhulp.Domain.Uitwisseling.Contactenbestand;

namespace Jeugdhulp.Domain.Uitwisseling;

/// <summary>Whether the rows of contacten.csv make contacts that can be.</summary>
internal static class Contactentoets
{
    public static void Toets(Samenhang s)
    {
        s.OnthoudNummers(B.Naam, B.ContactId);
        var gezinnen = Dossierstoets.Gezinnen(s);
        var contacten = new Dictionary<string, Bronrij>(StringComparer.Ordinal);
        var gezien = new Dictionary<(string Contact, Guid? Persoon), Bronrij>();
        foreach (var rij in s.Rijen(B.Naam).Where(r => r.Goed))
        {
            var nummer = rij.Van(B.ContactId)!;
            if (!contacten.TryGetValue(nummer, out var eerste))
            {
                ToetsContact(s, rij, gezinnen);
            }
            else if (!rij.Gelijk(eerste, B.PerRij))
            {
                rij.Weiger(Foutsoort.RijenVerschillen, B.ContactId);
            }

            var persoon = ToetsPersoon(s, rij);
            if (!rij.Goed)
            {
                continue;
            }

            if (gezien.TryGetValue((nummer, persoon?.Id), out var al))
            {
                Dubbel(rij, al);
                continue;
            }

            gezien[(nummer, persoon?.Id)] = rij;
            contacten.TryAdd(nummer, rij);
            if (s.IsBekend(B.Naam, nummer))
            {
                rij.IsBekend();
            }
        }

        s.Contacten = contacten;
    }

    /// <summary>About whom the row is; null for nobody.</summary>
    public static Bronpersoon? Persoon(Samenhang s, Bronrij rij)
    {
        if (rij.Van(B.PersoonId) is { } nummer)
        {
            return s.Personen.GetValueOrDefault(nummer);
        }

        return rij.Van(B.HulpvraagId) is { } hulpvraag ? s.Hulpvragen.GetValueOrDefault(hulpvraag)?.Persoon : null;
    }

    private static void Dubbel(Bronrij rij, Bronrij al)
    {
        if (rij.Gelijk(al, [B.PersoonId]))
        {
            rij.VoegSamenMet(al);
        }
        else
        {
            rij.Weiger(Foutsoort.SleutelDubbel, B.ContactId);
        }
    }

    private static void ToetsContact(Samenhang s, Bronrij rij, HashSet<string> gezinnen)
    {
        var datum = rij.Van(B.Datum)!.Value;
        s.ToetsVerzegeld(rij, B.ContactId, B.Datum);
        s.Team(rij, B.Team, datum);
        s.ToetsCode(rij, B.GesprokenMet, datum);
        s.ToetsCode(rij, B.Kanaal, datum);
        s.ToetsCode(rij, B.Herkomst, datum);
        if (rij.Van(B.GezinId) is { } gezin && !gezinnen.Contains(gezin))
        {
            rij.Weiger(Foutsoort.VerwijzingOnbekend, B.GezinId);
        }

        if (rij.Van(B.GeregistreerdOp) is { } op && DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(op, s.Omgeving.Zone).DateTime) < datum)
        {
            rij.Weiger(Foutsoort.GeregistreerdTeVroeg, B.GeregistreerdOp);
        }
    }

    private static Bronpersoon? ToetsPersoon(Samenhang s, Bronrij rij)
    {
        var hulpvraag = s.Wijst(rij, B.HulpvraagId, s.Hulpvragen, Hulpvragenbestand.Naam);
        var persoon = s.Wijst(rij, B.PersoonId, s.Personen, Personenbestand.Naam);
        if (persoon is not null && hulpvraag is not null && persoon.Id != hulpvraag.Persoon.Id)
        {
            rij.Weiger(Foutsoort.PersoonAnders, B.PersoonId);
        }

        if (rij.Van(B.GekozenKlasse) is not null && rij.Van(B.KeuzeReden) is null)
        {
            rij.Weiger(Foutsoort.KeuzeZonderReden, B.KeuzeReden);
        }

        persoon ??= hulpvraag?.Persoon;
        var groep = rij.Van(B.Activiteit) is Activiteit.Collectief || rij.Van(B.GerichtOp) is GerichtOp.Collectief;
        if (persoon is null)
        {
            if (rij.Goed && !groep && rij.Van(B.Anoniem) is not true && rij.Van(B.Activiteit) is not Activiteit.Consult)
            {
                rij.Weiger(Foutsoort.ZonderPersoon, B.PersoonId);
            }

            return null;
        }

        if (groep)
        {
            rij.Weiger(Foutsoort.GroepMetPersoon, B.PersoonId);
        }
        else if (rij.Van(B.Anoniem) is true)
        {
            rij.Weiger(Foutsoort.AnoniemMetPersoon, B.Anoniem);
        }

        if (persoon.Rij.Van(Personenbestand.Ongeboren) is not true && persoon.Rij.Van(Personenbestand.Geboortedatum) is { Precisie: not Geboorteprecisie.Verwacht } geboren && geboren.Vroegst > rij.Van(B.Datum))
        {
            rij.Weiger(Foutsoort.GeborenNaContact, B.Datum);
        }

        return persoon;
    }
}
