using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Jeugdigen;
using B = Jeugdhulp.Domain.Uitwisseling.Dossiersbestand;

namespace Jeugdhulp.Domain.Uitwisseling;

/// <summary>Whether the rows of dossiers.csv make dossiers that can be.</summary>
internal static class Dossierstoets
{
    public static void Toets(Samenhang s)
    {
        s.OnthoudNummers(B.Naam, B.DossierId);
        var gezinnen = Gezinnen(s);
        var dossiers = new Dictionary<string, Bronrij>(StringComparer.Ordinal);
        var personen = new Dictionary<(string Dossier, Guid Persoon), List<Bronrij>>();
        foreach (var rij in s.Rijen(B.Naam).Where(r => r.Goed))
        {
            var nummer = rij.Van(B.DossierId)!;
            var persoon = s.Wijst(rij, B.PersoonId, s.Personen, Personenbestand.Naam);
            if (dossiers.TryGetValue(nummer, out var eerste))
            {
                if (!rij.Gelijk(eerste, B.PerRij))
                {
                    rij.Weiger(Foutsoort.RijenVerschillen, B.DossierId);
                }
            }
            else
            {
                ToetsDossier(s, rij, gezinnen);
            }

            ToetsDagen(rij);
            if (rij.Van(B.Rol) is Dossierrol.OntvangtHulp && (rij.Van(B.Wet) ?? Wet.Jeugd) is Wet.Jeugd && persoon?.Geboren is { } geboren && Dossierregels.Bezwaar(Van(rij), geboren) is { } bezwaar)
            {
                rij.Weiger(bezwaar is Leeftijdsbezwaar.NogNietGeboren ? Foutsoort.GeborenNaContact : Foutsoort.GeenJeugdige, rij.Van(B.PersoonVan) is null ? B.Geopend : B.PersoonVan);
            }

            if (persoon is null || !rij.Goed)
            {
                continue;
            }

            var al = personen.GetValueOrDefault((nummer, persoon.Id)) ?? [];
            if (al.Find(r => rij.Gelijk(r, [B.PersoonId])) is { } gelijk)
            {
                rij.VoegSamenMet(gelijk);
            }
            else if (al.Exists(r => Overlapt(Van(r), Tot(r), rij)))
            {
                // Someone may have had another role, or have been away for a while, but is not two things in one dossier on one day.
                rij.Weiger(Foutsoort.SleutelDubbel, B.PersoonId);
            }
            else if (ToetsOverlap(s, rij, persoon.Id, personen))
            {
                personen[(nummer, persoon.Id)] = [.. al, rij];
                dossiers.TryAdd(nummer, rij);
                if (s.IsBekend(B.Naam, nummer))
                {
                    rij.IsBekend();
                }
                else if (eerste is not null)
                {
                    rij.VoegSamenMet(eerste);
                }
            }
        }

        // A dossier is opened for someone who receives help; a contactpersoon or brother alone has none.
        var zonder = personen.GroupBy(p => p.Key.Dossier, StringComparer.Ordinal)
            .Where(d => !s.IsBekend(B.Naam, d.Key) && !d.SelectMany(p => p.Value).Any(r => r.Van(B.Rol) is Dossierrol.OntvangtHulp)).ToList();
        foreach (var dossier in zonder)
        {
            foreach (var rij in dossier.SelectMany(p => p.Value))
            {
                rij.Weiger(Foutsoort.ZonderOntvanger, B.Rol);
            }

            dossiers.Remove(dossier.Key);
        }

        s.Dossiers = dossiers;
    }

    /// <summary>Last day of a row, of which the day itself does not count any more.</summary>
    public static DateOnly? Tot(Bronrij rij) => rij.Van(B.PersoonTot) ?? rij.Van(B.Gesloten);

    /// <summary>The household numbers that persons.csv has.</summary>
    public static HashSet<string> Gezinnen(Samenhang s) => [.. s.Rijen(Personenbestand.Naam).Where(r => r.Goed).Select(r => r.Van(Personenbestand.GezinId)).OfType<string>()];

    private static void ToetsDossier(Samenhang s, Bronrij rij, HashSet<string> gezinnen)
    {
        var (geopend, gesloten) = (rij.Van(B.Geopend)!.Value, rij.Van(B.Gesloten));
        s.Team(rij, B.Team, geopend);
        s.ToetsCode(rij, B.Verwijzer, geopend);
        if (rij.Van(B.GezinId) is { } gezin && !gezinnen.Contains(gezin))
        {
            rij.Weiger(Foutsoort.VerwijzingOnbekend, B.GezinId);
        }

        if (gesloten < geopend)
        {
            rij.Weiger(Foutsoort.EindeVoorBegin, B.Gesloten);
        }

        if (gesloten is null && rij.Van(B.Reden) is not null)
        {
            rij.Weiger(Foutsoort.RedenZonderEinde, B.Reden);
        }

        if (gesloten is { } dag)
        {
            s.ToetsCode(rij, B.Reden, dag);
            if (rij.Van(B.Reden) is null)
            {
                rij.Weiger(Foutsoort.EindeZonderReden, B.Reden);
            }
        }
        else if (rij.Van(B.Doelen) is not null)
        {
            rij.Weiger(Foutsoort.DoelenZonderEinde, B.Doelen);
        }

        ToetsStatus(rij, geopend, gesloten);
    }

    private static void ToetsStatus(Bronrij rij, DateOnly geopend, DateOnly? gesloten)
    {
        var verloop = rij.Van(B.Statusverloop);
        var (status, kolom) = verloop is null ? (rij.Van(B.Status), (Kolom)B.Status) : (verloop[^1].Status, B.Statusverloop);
        if (status is { } laatste && (laatste is Dossierstatus.Afgesloten) != (gesloten is not null))
        {
            rij.Weiger(Foutsoort.StatusNaSluiten, kolom);
        }

        if ((verloop is null ? rij.Van(B.StatusSinds) : verloop[0].Van) < geopend)
        {
            rij.Weiger(Foutsoort.StatusBuitenDossier, verloop is null ? B.StatusSinds : B.Statusverloop);
        }
    }

    private static void ToetsDagen(Bronrij rij)
    {
        if (Tot(rij) < (rij.Van(B.PersoonVan) ?? rij.Van(B.Geopend)))
        {
            rij.Weiger(Foutsoort.EindeVoorBegin, rij.Van(B.PersoonTot) is null ? B.Gesloten : B.PersoonTot);
        }
    }

    /// <summary>Someone receives help in one dossier of a kind at a time.</summary>
    private static bool ToetsOverlap(Samenhang s, Bronrij rij, Guid persoon, Dictionary<(string Dossier, Guid Persoon), List<Bronrij>> personen)
    {
        if (rij.Van(B.Rol) is not Dossierrol.OntvangtHulp)
        {
            return true;
        }

        var soort = Soort(rij);
        if (personen.Where(p => p.Key.Persoon == persoon).SelectMany(p => p.Value).Any(r => r.Van(B.Rol) is Dossierrol.OntvangtHulp && Soort(r) == soort && Overlapt(Van(r), Tot(r), rij)))
        {
            rij.Weiger(Foutsoort.DossierOverlapt, B.PersoonId);
            return false;
        }

        var zelf = s.Sleutel.Id(B.Naam, rij.Van(B.DossierId)!);
        if (s.Gemeente.Dossiers.Any(d => d.Id != zelf && d.PersoonId == persoon && d.Soort == soort && Overlapt(d.Van, d.TotEnMet, rij)))
        {
            rij.Weiger(Foutsoort.DossierBekend, B.PersoonId);
            return false;
        }

        return true;
    }

    private static string Soort(Bronrij rij) => Gemeentestand.Dossiersleutel(rij.Van(B.Type)!.Value, rij.Van(B.Wet) ?? Wet.Jeugd);

    /// <summary>First day of a row.</summary>
    public static DateOnly Van(Bronrij rij) => rij.Van(B.PersoonVan) ?? rij.Van(B.Geopend)!.Value;

    private static bool Overlapt(DateOnly van, DateOnly? tot, Bronrij rij) =>
        van < (Tot(rij) ?? DateOnly.MaxValue) && Van(rij) < (tot ?? DateOnly.MaxValue);
}
