using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.Domain.Uitwisseling;
using Microsoft.EntityFrameworkCore;
using C = Jeugdhulp.Domain.Uitwisseling.Contactenbestand;
using D = Jeugdhulp.Domain.Uitwisseling.Dossiersbestand;
using H = Jeugdhulp.Domain.Uitwisseling.Hulpvragenbestand;
using P = Jeugdhulp.Domain.Uitwisseling.Personenbestand;
using T = Jeugdhulp.Domain.Uitwisseling.Trajectenbestand;
using V = Jeugdhulp.Domain.Uitwisseling.Doorverwijzingenbestand;
using W = Jeugdhulp.Domain.Uitwisseling.Wachtlijstbestand;

namespace Jeugdhulp.Application.Uitwisseling;

/// <summary>The rows of each file of an export, read one after the other.</summary>
internal sealed class Uitvoerrijen(JeugdhulpDbContext db, Uitvoernamen namen)
{
    public IAsyncEnumerable<Uitvoerrij> Van(string bestand) => bestand switch
    {
        P.Naam => Personen(),
        D.Naam => Dossiers(),
        H.Naam => db.Hulpvragen.AsNoTracking().OrderBy(h => h.Id).AsAsyncEnumerable().Select(Hulpvraag),
        C.Naam => db.Contactregels.AsNoTracking().Include(r => r.Contact).OrderBy(r => r.ContactId).ThenBy(r => r.Id).AsAsyncEnumerable().Select(Contact),
        T.Naam => db.Trajecten.AsNoTracking().OrderBy(t => t.Id).AsAsyncEnumerable().Select(Traject),
        V.Naam => db.Doorverwijzingen.AsNoTracking().OrderBy(d => d.Id).AsAsyncEnumerable().Select(Doorverwijzing),
        W.Naam => db.Wachtenden.AsNoTracking().OrderBy(w => w.Id).AsAsyncEnumerable().Select(Wachtende),
        _ => throw new ArgumentOutOfRangeException(nameof(bestand)),
    };

    /// <summary>Whoever was merged into another is that other.</summary>
    private IAsyncEnumerable<Uitvoerrij> Personen() => db.Personen.AsNoTracking()
        .Where(p => p.SamengevoegdMetId == null)
        .GroupJoin(db.Gezinsleden, p => p.Id, l => l.PersoonId, (persoon, leden) => new { persoon, leden })
        .SelectMany(x => x.leden.DefaultIfEmpty(), (x, lid) => new { x.persoon, lid })
        .OrderBy(x => x.persoon.Id).ThenBy(x => x.lid!.GezinId).ThenBy(x => x.lid!.Nummer)
        .AsAsyncEnumerable()
        .Select(x => Persoon(x.persoon, x.lid));

    private IAsyncEnumerable<Uitvoerrij> Dossiers() => db.Dossiers.AsNoTracking()
        .Include(d => d.Statussen).Include(d => d.Personen)
        .AsSingleQuery()
        .OrderBy(d => d.Id)
        .AsAsyncEnumerable()
        .SelectMany(d => d.Personen.OrderBy(p => p.PersoonId).Select(p => Dossier(d, p)));

    private static Uitvoerrij Persoon(Persoon persoon, Gezinslid? lid) => new Uitvoerrij(P.Bestand)
        .Zet(P.PersoonId, Nummer(persoon.Id))
        .Zet(P.Bsn, persoon.Bsn)
        .Zet(P.BsnBron, persoon.BsnBron)
        .Zet(P.ZonderBsn, persoon.ZonderBsn)
        .Zet(P.Geboortedatum, persoon.Geboortedag)
        .Zet(P.Ongeboren, persoon.Geboorteprecisie is Geboorteprecisie.Verwacht ? true : null)
        .Zet(P.Geslacht, persoon.Geslacht switch { Geslacht.Vrouw => "V", Geslacht.Man => "M", _ => "O" })
        .Zet(P.Achternaam, persoon.Achternaam)
        .Zet(P.Tussenvoegsel, persoon.Tussenvoegsel)
        .Zet(P.Voornamen, persoon.Voornamen)
        .Zet(P.Straat, persoon.Straat)
        .Zet(P.Postcode, persoon.Postcode)
        .Zet(P.Huisnummer, persoon.Huisnummer)
        .Zet(P.Plaats, persoon.Plaats)
        .Zet(P.WoonplaatsGemeente, persoon.WoonplaatsGemeente)
        .Zet(P.WoonplaatsGrond, persoon.WoonplaatsGrond)
        .Zet(P.WoonplaatsVanaf, persoon.WoonplaatsVanaf)
        .Zet(P.GezinId, Nummer(lid?.GezinId))
        .Zet(P.Rol, lid is null ? null : Contractnaam.Van(lid.Rol))
        .Zet(P.GezinVan, lid?.Van)
        .Zet(P.GezinTot, lid?.Tot);

    private Uitvoerrij Dossier(Dossier dossier, Dossierpersoon persoon)
    {
        var statussen = dossier.Statussen.OrderBy(s => s.Van).ThenBy(s => s.Tot ?? DateOnly.MaxValue).ToList();
        return new Uitvoerrij(D.Bestand)
            .Zet(D.DossierId, Nummer(dossier.Id))
            .Zet(D.Type, dossier.Soort)
            .Zet(D.Wet, dossier.Wet)
            .Zet(D.GezinId, Nummer(dossier.GezinId))
            .Zet(D.PersoonId, Nummer(persoon.PersoonId))
            .Zet(D.Rol, persoon.Rol)
            .Zet(D.PersoonVan, persoon.Van)
            .Zet(D.PersoonTot, persoon.Tot)
            .Zet(D.Geopend, dossier.Begin)
            .Zet(D.Status, statussen.Count > 0 ? statussen[^1].Status : null)
            .Zet(D.StatusSinds, statussen.Count > 0 ? statussen[^1].Van : null)
            .Zet(D.Statusverloop, statussen.Count > 0 ? [.. statussen.Select(s => new Statusstap(s.Status, s.Van))] : null)
            .Zet(D.Gesloten, dossier.Einde)
            .Zet(D.Reden, dossier.RedenEinde)
            .Zet(D.Doelen, dossier.Doelen)
            .Zet(D.Team, namen.Teams[dossier.TeamId])
            .Zet(D.Medewerker, namen.Medewerker(dossier.MedewerkerId))
            .Zet(D.Verwijzer, dossier.Verwijzer)
            .Zet(D.Crisis, dossier.Crisis)
            .Zet(D.Toelichting, dossier.Toelichting);
    }

    private static Uitvoerrij Hulpvraag(Hulpvraag hulpvraag) => new Uitvoerrij(H.Bestand)
        .Zet(H.HulpvraagId, Nummer(hulpvraag.Id))
        .Zet(H.PersoonId, Nummer(hulpvraag.PersoonId))
        .Zet(H.Doel, hulpvraag.Doel)
        .Zet(H.Start, hulpvraag.Geopend)
        .Zet(H.Gesloten, hulpvraag.Gesloten)
        .Zet(H.VerwachtGesprekken, hulpvraag.VerwachtAantalGesprekken)
        .Zet(H.VerwachtMaanden, hulpvraag.VerwachteDuurMaanden)
        .Zet(H.VerwachtUren, hulpvraag.VerwachteUrenPerWeek)
        .Zet(H.Langdurig, hulpvraag.Langdurig)
        .Zet(H.Intensief, hulpvraag.Intensief)
        .Zet(H.WettelijkBeen, hulpvraag.WettelijkBeen)
        .Zet(H.Vervolg, hulpvraag.Vervolg)
        .Zet(H.PlanVastgesteld, hulpvraag.PlanVastgesteld)
        .Zet(H.EigenHulp, hulpvraag.EigenHulp)
        .Zet(H.Jeugdstrafrecht, hulpvraag.Jeugdstrafrecht)
        .Zet(H.Voortgezet, hulpvraag.Voortgezet);

    /// <summary>With the estimate as it was, and not as it is now: the class rests on it.</summary>
    private Uitvoerrij Contact(Contactregel regel)
    {
        var (contact, feiten) = (regel.Contact!, regel.Feiten);
        return new Uitvoerrij(C.Bestand)
            .Zet(C.ContactId, Nummer(contact.Id))
            .Zet(C.HulpvraagId, Nummer(regel.HulpvraagId))
            .Zet(C.PersoonId, Nummer(regel.PersoonId))
            .Zet(C.Datum, contact.Datum)
            .Zet(C.GeregistreerdOp, contact.GeregistreerdOp)
            .Zet(C.Activiteit, contact.Activiteit)
            .Zet(C.GerichtOp, contact.GerichtOp)
            .Zet(C.GesprokenMet, contact.GesprokenMet)
            .Zet(C.Kanaal, contact.Kanaal)
            .Zet(C.Herkomst, contact.Herkomst)
            .Zet(C.Duur, contact.DuurMinuten)
            .Zet(C.Team, namen.Teams[contact.TeamId])
            .Zet(C.Medewerker, namen.Medewerkers[contact.MedewerkerId])
            .Zet(C.OudeKlasse, Contractnaam.Van(regel.Geldend))
            .Zet(C.GezinId, Nummer(contact.GezinId))
            .Zet(C.Anoniem, contact.Anoniem)
            .Zet(C.Thema, contact.Thema)
            .Zet(C.Deelnemers, contact.AantalDeelnemers)
            .Zet(C.Partner, contact.Partner)
            .Zet(C.Feit, contact.Feit)
            .Zet(C.FeitBron, contact.FeitBron)
            .Zet(C.Beeld, contact.BeeldProfessional)
            .Zet(C.MeningOuder, contact.MeningOuder)
            .Zet(C.MeningJeugdige, contact.MeningJeugdige)
            .Zet(C.GekozenKlasse, regel.GekozenKlasse)
            .Zet(C.KeuzeReden, regel.KeuzeReden)
            .Zet(C.InschattingVan, "contact")
            .Zet(C.Gespreknummer, feiten.Gespreknummer)
            .Zet(C.EerderKlasse, feiten.EerderKlasse)
            .Zet(C.Doel, feiten.Doel)
            .Zet(C.VerwachtGesprekken, feiten.VerwachtAantalGesprekken)
            .Zet(C.VerwachtMaanden, feiten.VerwachteDuurMaanden)
            .Zet(C.VerwachtUren, feiten.VerwachteUrenPerWeek)
            .Zet(C.Langdurig, feiten.Langdurig)
            .Zet(C.Intensief, feiten.Intensief)
            .Zet(C.WettelijkBeen, feiten.WettelijkBeen)
            .Zet(C.Vervolg, feiten.Vervolg)
            .Zet(C.PlanVastgesteld, feiten.PlanVastgesteld)
            .Zet(C.Jeugdstrafrecht, feiten.Jeugdstrafrecht)
            .Zet(C.Voortgezet, feiten.Voortgezet);
    }

    private Uitvoerrij Traject(Traject traject) => new Uitvoerrij(T.Bestand)
        .Zet(T.TrajectId, Nummer(traject.Id))
        .Zet(T.HulpvraagId, Nummer(traject.HulpvraagId))
        .Zet(T.DossierId, Nummer(traject.DossierId))
        .Zet(T.PersoonId, Nummer(traject.PersoonId))
        .Zet(T.Hulpvorm, traject.Hulpvorm)
        .Zet(T.Uitvoerder, traject.Uitvoerder is Uitvoerder.Wijkteam ? T.Wijkteam : traject.Aanbieder)
        .Zet(T.Verwijzer, traject.DirecteVerwijzer)
        .Zet(T.EersteVerwijzer, traject.OorspronkelijkeVerwijzer)
        .Zet(T.Crisis, traject.Crisis)
        .Zet(T.Aanvang, traject.Aanvang)
        .Zet(T.Einde, traject.Einde)
        .Zet(T.Reden, traject.RedenEinde)
        .Zet(T.Team, namen.Teams[traject.TeamId])
        .Zet(T.VerwachtEinde, traject.VerwachtEinde)
        .Zet(T.Labels, traject.Labels)
        .Zet(T.DoorverwijzingId, Nummer(traject.DoorverwijzingId))
        .Zet(T.StandEinde, traject.StandEinde)
        .Zet(T.Complexiteit, traject.Complexiteit)
        .Zet(T.Bekostiging, traject.Bekostiging);

    private static Uitvoerrij Doorverwijzing(Doorverwijzing verwijzing) => new Uitvoerrij(V.Bestand)
        .Zet(V.DoorverwijzingId, Nummer(verwijzing.Id))
        .Zet(V.ContactId, Nummer(verwijzing.ContactId))
        .Zet(V.TrajectId, Nummer(verwijzing.TrajectId))
        .Zet(V.PersoonId, Nummer(verwijzing.PersoonId))
        .Zet(V.Bestemming, verwijzing.Bestemming)
        .Zet(V.Aanbieder, verwijzing.Aanbieder)
        .Zet(V.Reden, verwijzing.Reden)
        .Zet(V.Datum, verwijzing.Datum)
        .Zet(V.Geaccepteerd, verwijzing.GeaccepteerdOp)
        .Zet(V.Gestart, verwijzing.GestartOp)
        .Zet(V.Beeindigd, verwijzing.BeeindigdOp)
        .Zet(V.Afloop, verwijzing.Afloop)
        .Zet(V.AfloopReden, verwijzing.AfloopReden)
        .Zet(V.Toelichting, verwijzing.Toelichting);

    private Uitvoerrij Wachtende(Wachtende wachtende) => new Uitvoerrij(W.Bestand)
        .Zet(W.WachtendeId, Nummer(wachtende.Id))
        .Zet(W.PersoonId, Nummer(wachtende.PersoonId))
        .Zet(W.Team, namen.Teams[wachtende.TeamId])
        .Zet(W.Aangemeld, wachtende.AangemeldOp)
        .Zet(W.Urgentie, wachtende.Urgentie)
        .Zet(W.Overbrugging, wachtende.Overbrugging)
        .Zet(W.Einde, wachtende.EindeOp)
        .Zet(W.Afloop, wachtende.Afloop);

    private static string? Nummer(Guid? id) => id?.ToString("D");
}
