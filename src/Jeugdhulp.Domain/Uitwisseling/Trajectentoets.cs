using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Trajecten;
using B = Jeugdhulp.Domain.Uitwisseling.Trajectenbestand;

namespace Jeugdhulp.Domain.Uitwisseling;

/// <summary>Whether the rows of trajecten.csv make trajecten that can be.</summary>
internal static class Trajectentoets
{
    public static void Toets(Samenhang s)
    {
        s.OnthoudNummers(B.Naam, B.TrajectId);
        var verwijzingen = s.Rijen(Doorverwijzingenbestand.Naam).Select(r => r.Van(Doorverwijzingenbestand.DoorverwijzingId)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var trajecten = new Dictionary<string, Bronrij>(StringComparer.Ordinal);
        var perVorm = new Dictionary<(Guid Persoon, string Vorm), List<Bronrij>>();
        var hulp = s.Rijen(Dossiersbestand.Naam)
            .Where(d => d.Goed && d.Van(Dossiersbestand.Rol) is Dossierrol.OntvangtHulp && s.Personen.ContainsKey(d.Van(Dossiersbestand.PersoonId)!))
            .ToLookup(d => (d.Van(Dossiersbestand.DossierId)!, s.Personen[d.Van(Dossiersbestand.PersoonId)!].Id));
        foreach (var (nummer, rij) in s.Uniek(B.Naam, B.TrajectId))
        {
            var hulpvraag = s.Wijst(rij, B.HulpvraagId, s.Hulpvragen, Hulpvragenbestand.Naam);
            var persoon = s.Wijst(rij, B.PersoonId, s.Personen, Personenbestand.Naam);
            s.Wijst(rij, B.DossierId, s.Dossiers, Dossiersbestand.Naam);
            if (persoon is not null && hulpvraag is not null && persoon.Id != hulpvraag.Persoon.Id)
            {
                rij.Weiger(Foutsoort.PersoonAnders, B.PersoonId);
            }

            ToetsDagen(s, rij);
            ToetsPersoon(s, rij, persoon, hulp);
            if (EigenHulp(rij) != (rij.Van(B.Hulpvorm) == Hulpvormen.DoorWijkteam))
            {
                rij.Weiger(Foutsoort.HulpvormUitvoerder, B.Hulpvorm);
            }

            if (EigenHulp(rij) && rij.Van(B.Bekostiging) is not (null or Bekostiging.Natura))
            {
                rij.Weiger(Foutsoort.BekostigingUitvoerder, B.Bekostiging);
            }

            ToetsVerwijzing(rij, verwijzingen);
            ToetsTeam(s, rij);
            if (persoon is null || !rij.Goed)
            {
                continue;
            }

            var eerder = perVorm.TryGetValue((persoon.Id, rij.Van(B.Hulpvorm)!), out var lijst) ? lijst : perVorm[(persoon.Id, rij.Van(B.Hulpvorm)!)] = [];
            if (eerder.Exists(r => Overlapt(r.Van(B.Aanvang)!.Value, r.Van(B.Einde), rij)))
            {
                rij.Weiger(Foutsoort.TrajectOverlapt, B.Aanvang);
            }
            else if (s.IsBekend(B.Naam, nummer))
            {
                rij.IsBekend();
            }
            else if (s.Gemeente.Trajecten.Any(t => t.PersoonId == persoon.Id && t.Soort == rij.Van(B.Hulpvorm) && Overlapt(t.Van, t.TotEnMet, rij)))
            {
                rij.Weiger(Foutsoort.TrajectBekend, B.Aanvang);
            }

            if (rij.Goed)
            {
                eerder.Add(rij);
                trajecten[nummer] = rij;
            }
        }

        s.Trajecten = trajecten;
    }

    /// <summary>Help of the team itself.</summary>
    public static bool EigenHulp(Bronrij rij) => string.Equals(rij.Van(B.Uitvoerder), B.Wijkteam, StringComparison.OrdinalIgnoreCase);

    /// <summary>The team that helps or looks after it: that of the row, else that of the last contact of its hulpvraag.</summary>
    public static Bekendteam? Team(Samenhang s, Bronrij rij)
    {
        if (rij.Van(B.Team) is { } naam)
        {
            return s.Gemeente.Team(naam, rij.Van(B.Aanvang)!.Value);
        }

        var contact = rij.Van(B.HulpvraagId) is { } hulpvraag
            ? s.Contacten.Values.Where(c => c.Van(Contactenbestand.HulpvraagId) == hulpvraag).MaxBy(c => c.Van(Contactenbestand.Datum))
            : null;
        return contact is null ? null : s.Gemeente.Team(contact.Van(Contactenbestand.Team), contact.Van(Contactenbestand.Datum)!.Value);
    }

    /// <summary>Help is for a jeugdige, and belongs to a dossier in which that one receives help then; own help ends no later than it does there (DOS-06).</summary>
    private static void ToetsPersoon(Samenhang s, Bronrij rij, Bronpersoon? persoon, ILookup<(string Dossier, Guid Persoon), Bronrij> hulp)
    {
        var (aanvang, einde) = (rij.Van(B.Aanvang)!.Value, rij.Van(B.Einde));
        if (persoon?.Geboren is { } geboren && Leeftijdsbezwaren.Van(geboren, aanvang) is { } bezwaar)
        {
            rij.Weiger(bezwaar is Leeftijdsbezwaar.NogNietGeboren ? Foutsoort.GeborenNaContact : Foutsoort.GeenJeugdige, B.Aanvang);
        }

        if (persoon is null || rij.Van(B.DossierId) is not { } dossier || !s.Dossiers.ContainsKey(dossier))
        {
            return;
        }

        if (!hulp[(dossier, persoon.Id)].Any(d => Trajectindossier.Past(d.Van(Dossiersbestand.Wet) ?? Wet.Jeugd, Dossierstoets.Van(d), Dossierstoets.Tot(d), aanvang, einde, EigenHulp(rij))))
        {
            rij.Weiger(Foutsoort.TrajectBuitenDossier, B.DossierId);
        }
    }

    private static void ToetsDagen(Samenhang s, Bronrij rij)
    {
        var (aanvang, einde) = (rij.Van(B.Aanvang)!.Value, rij.Van(B.Einde));
        s.ToetsVerzegeld(rij, B.TrajectId, B.Aanvang);
        s.ToetsCode(rij, B.Hulpvorm, aanvang);
        if (einde < aanvang)
        {
            rij.Weiger(Foutsoort.EindeVoorBegin, B.Einde);
        }

        if (einde is { } dag)
        {
            s.ToetsCode(rij, B.Reden, dag);
            if (rij.Van(B.Reden) is null)
            {
                rij.Weiger(Foutsoort.EindeZonderReden, B.Reden);
            }
        }
        else if (rij.Van(B.Reden) is not null)
        {
            rij.Weiger(Foutsoort.RedenZonderEinde, B.Reden);
        }
    }

    private static void ToetsVerwijzing(Bronrij rij, HashSet<string> verwijzingen)
    {
        if (rij.Van(B.DoorverwijzingId) is { } nummer)
        {
            if (!verwijzingen.Contains(nummer))
            {
                rij.Weiger(Foutsoort.VerwijzingOnbekend, B.DoorverwijzingId);
            }
        }
        else if (rij.Van(B.Labels) is { } labels && labels.Contains(Trajectlabel.Overbruggingszorg))
        {
            rij.Weiger(Foutsoort.OverbruggingZonderVerwijzing, B.DoorverwijzingId);
        }
    }

    private static void ToetsTeam(Samenhang s, Bronrij rij)
    {
        if (rij.Van(B.Team) is not null)
        {
            s.Team(rij, B.Team, rij.Van(B.Aanvang)!.Value);
        }
        else if (rij.Goed && Team(s, rij) is null)
        {
            rij.Weiger(Foutsoort.ZonderTeam, B.Team);
        }
    }

    private static bool Overlapt(DateOnly van, DateOnly? totEnMet, Bronrij rij) =>
        van <= (rij.Van(B.Einde) ?? DateOnly.MaxValue) && rij.Van(B.Aanvang) <= (totEnMet ?? DateOnly.MaxValue);
}
