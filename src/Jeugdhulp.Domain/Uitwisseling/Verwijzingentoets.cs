using B = Jeugdhulp.Domain.Uitwisseling.Doorverwijzingenbestand;
using W = Jeugdhulp.Domain.Uitwisseling.Wachtlijstbestand;

namespace Jeugdhulp.Domain.Uitwisseling;

/// <summary>Whether the rows of doorverwijzingen.csv and wachtlijst.csv can be.</summary>
internal static class Verwijzingentoets
{
    public static void Toets(Samenhang s)
    {
        s.OnthoudNummers(B.Naam, B.DoorverwijzingId);
        var perHulpvraag = s.Contacten.Values
            .Where(c => c.Van(Contactenbestand.HulpvraagId) is not null)
            .ToLookup(c => c.Van(Contactenbestand.HulpvraagId)!, StringComparer.Ordinal);
        var verwijzingen = new Dictionary<string, Bronrij>(StringComparer.Ordinal);
        foreach (var (nummer, rij) in s.Uniek(B.Naam, B.DoorverwijzingId))
        {
            ToetsWaarvan(s, rij, perHulpvraag);
            ToetsDagen(s, rij);
            if (rij.Goed)
            {
                if (s.IsBekend(B.Naam, nummer))
                {
                    rij.IsBekend();
                }

                verwijzingen[nummer] = rij;
            }
        }

        s.Doorverwijzingen = verwijzingen;
        ToetsTrajecten(s);
        ToetsWachtlijst(s);
    }

    private static void ToetsWaarvan(Samenhang s, Bronrij rij, ILookup<string, Bronrij> perHulpvraag)
    {
        var hulpvraag = s.Wijst(rij, B.HulpvraagId, s.Hulpvragen, Hulpvragenbestand.Naam);
        var persoon = s.Wijst(rij, B.PersoonId, s.Personen, Personenbestand.Naam);
        s.Wijst(rij, B.ContactId, s.Contacten, Contactenbestand.Naam);
        s.Wijst(rij, B.TrajectId, s.Trajecten, Trajectenbestand.Naam);
        if (persoon is not null && hulpvraag is not null && persoon.Id != hulpvraag.Persoon.Id)
        {
            rij.Weiger(Foutsoort.PersoonAnders, B.PersoonId);
        }

        if (rij.Goed && rij.Van(B.ContactId) is null && rij.Van(B.TrajectId) is null)
        {
            if (hulpvraag is null)
            {
                rij.Weiger(Foutsoort.ZonderHulpvraagOfContact, B.HulpvraagId);
            }
            else if (Verwijzingscontact.Van(s, rij, perHulpvraag) is null)
            {
                rij.Weiger(Foutsoort.HulpvraagZonderContact, B.ContactId);
            }
        }
    }

    private static void ToetsDagen(Samenhang s, Bronrij rij)
    {
        var datum = rij.Van(B.Datum)!.Value;
        s.ToetsVerzegeld(rij, B.DoorverwijzingId, B.Datum);
        s.ToetsCode(rij, B.Bestemming, datum);
        s.ToetsCode(rij, B.Reden, datum);
        var dagen = new[] { datum, rij.Van(B.Geaccepteerd), rij.Van(B.Gestart), rij.Van(B.Beeindigd) }.OfType<DateOnly>().ToList();
        if (dagen.Zip(dagen.Skip(1)).Any(d => d.Second < d.First))
        {
            rij.Weiger(Foutsoort.VolgordeVerwijzing, B.Geaccepteerd);
        }

        if ((rij.Van(B.Beeindigd) is null) != (rij.Van(B.Afloop) is null))
        {
            rij.Weiger(Foutsoort.AfloopZonderEinde, B.Afloop);
        }
    }

    /// <summary>A traject that waits for a referral that was refused cannot stay, and neither can what follows on that traject.</summary>
    private static void ToetsTrajecten(Samenhang s)
    {
        foreach (var rij in s.Trajecten.Values.Where(t => t.Van(Trajectenbestand.DoorverwijzingId) is { } nummer && !s.Doorverwijzingen.ContainsKey(nummer)))
        {
            rij.Weiger(Foutsoort.VerwijzingGeweigerd, Trajectenbestand.DoorverwijzingId);
        }

        s.Trajecten = s.Trajecten.Where(t => t.Value.Goed).ToDictionary(StringComparer.Ordinal);
        foreach (var rij in s.Doorverwijzingen.Values.Where(d => d.Van(B.TrajectId) is { } nummer && !s.Trajecten.ContainsKey(nummer)))
        {
            rij.Weiger(Foutsoort.VerwijzingGeweigerd, B.TrajectId);
        }

        s.Doorverwijzingen = s.Doorverwijzingen.Where(d => d.Value.Goed).ToDictionary(StringComparer.Ordinal);
    }

    private static void ToetsWachtlijst(Samenhang s)
    {
        var open = s.Gemeente.Wachtend.ToDictionary(w => (w.PersoonId, w.TeamId), w => w.Id);
        foreach (var (nummer, rij) in s.Uniek(W.Naam, W.WachtendeId))
        {
            var persoon = s.Wijst(rij, W.PersoonId, s.Personen, Personenbestand.Naam);
            var team = s.Team(rij, W.Team, rij.Van(W.Aangemeld)!.Value);
            if (rij.Van(W.Einde) < rij.Van(W.Aangemeld))
            {
                rij.Weiger(Foutsoort.EindeVoorBegin, W.Einde);
            }

            if ((rij.Van(W.Einde) is null) != (rij.Van(W.Afloop) is null))
            {
                rij.Weiger(Foutsoort.AfloopZonderEinde, W.Afloop);
            }

            // Somebody waits for a team once; the same place that was read before is that place.
            var zelf = s.Sleutel.Id(W.Naam, nummer);
            if (rij.Goed && rij.Van(W.Einde) is null && persoon is not null && team is not null && !open.TryAdd((persoon.Id, team.Id), zelf) && open[(persoon.Id, team.Id)] != zelf)
            {
                rij.Weiger(Foutsoort.WachtDubbel, W.PersoonId);
            }

            if (rij.Goed && s.IsBekend(W.Naam, nummer))
            {
                rij.IsBekend();
            }
        }
    }
}
