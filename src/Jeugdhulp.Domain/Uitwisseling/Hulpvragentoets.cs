using Jeugdhulp.Domain.Dossiers;
using B = Jeugdhulp.Domain.Uitwisseling.Hulpvragenbestand;

namespace Jeugdhulp.Domain.Uitwisseling;

/// <summary>Whose the hulpvragen of hulpvragen.csv are.</summary>
internal static class Hulpvragentoets
{
    public static void Toets(Samenhang s)
    {
        s.OnthoudNummers(B.Naam, B.HulpvraagId);
        var ontvangers = s.Rijen(Dossiersbestand.Naam)
            .Where(r => r.Goed && r.Van(Dossiersbestand.Rol) is Dossierrol.OntvangtHulp)
            .ToLookup(r => r.Van(Dossiersbestand.DossierId)!, r => s.Personen[r.Van(Dossiersbestand.PersoonId)!], StringComparer.Ordinal);
        var hulpvragen = new Dictionary<string, Bronhulpvraag>(StringComparer.Ordinal);
        foreach (var (nummer, rij) in s.Uniek(B.Naam, B.HulpvraagId))
        {
            var dossier = s.Wijst(rij, B.DossierId, s.Dossiers, Dossiersbestand.Naam);
            var persoon = s.Wijst(rij, B.PersoonId, s.Personen, Personenbestand.Naam);
            if (rij.Van(B.Gesloten) < rij.Van(B.Start))
            {
                rij.Weiger(Foutsoort.EindeVoorBegin, B.Gesloten);
            }

            if (rij.Goed && persoon is null)
            {
                persoon = Ontvanger(rij, dossier is null ? [] : [.. ontvangers[rij.Van(B.DossierId)!].DistinctBy(p => p.Id)]);
            }

            if (rij.Goed)
            {
                if (s.IsBekend(B.Naam, nummer))
                {
                    rij.IsBekend();
                }

                hulpvragen[nummer] = new(rij, persoon!);
            }
        }

        s.Hulpvragen = hulpvragen;
    }

    private static Bronpersoon? Ontvanger(Bronrij rij, List<Bronpersoon> ontvangers)
    {
        if (ontvangers.Count == 1)
        {
            return ontvangers[0];
        }

        if (rij.Van(B.DossierId) is null)
        {
            rij.Weiger(Foutsoort.Leeg, B.PersoonId);
        }
        else
        {
            rij.Weiger(ontvangers.Count == 0 ? Foutsoort.ZonderOntvanger : Foutsoort.PersoonNietEenduidig, B.PersoonId);
        }

        return null;
    }
}
