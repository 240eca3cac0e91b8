using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.Domain.Uitwisseling;
using D = Jeugdhulp.Domain.Uitwisseling.Dossiersbestand;
using H = Jeugdhulp.Domain.Uitwisseling.Hulpvragenbestand;
using P = Jeugdhulp.Domain.Uitwisseling.Personenbestand;
using T = Jeugdhulp.Domain.Uitwisseling.Trajectenbestand;
using V = Jeugdhulp.Domain.Uitwisseling.Doorverwijzingenbestand;
using W = Jeugdhulp.Domain.Uitwisseling.Wachtlijstbestand;

namespace Jeugdhulp.Application.Uitwisseling;

/// <summary>Makes what is stored out of rows that are taken over; decides nothing about who or whether.</summary>
internal sealed class Inleesbouwer(Samenhang samenhang, Inleesbronnen bronnen, DateTimeOffset nu, string door)
{
    /// <summary>Kind of id of a household, which has no file of its own.</summary>
    public const string Gezinnen = "gezinnen";

    private readonly string _code = bronnen.Stand.Code;
    private readonly Dictionary<string, Medewerker> _medewerkers = bronnen.Medewerkers.GroupBy(m => m.Naam, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Workers that the gemeente did not have; they have no account.</summary>
    public List<Medewerker> NieuweMedewerkers { get; } = [];

    public static IEnumerable<Bronrij> Nieuw(IEnumerable<Bronrij> rijen) => rijen.Where(r => r.Uitkomst is Regeluitkomst.Overgenomen);

    public List<Persoon> Personen() =>
    [
        .. samenhang.Personen.Values.Where(p => !p.Bekend).DistinctBy(p => p.Id).Select(p => Persoon(p.Id, p.Rij)),
    ];

    public (List<Gezin> Gezinnen, List<Gezinslid> Leden) Huishoudens()
    {
        var gezinnen = new Dictionary<Guid, Gezin>();
        var leden = new Dictionary<(Guid, Guid), List<Gezinslid>>();
        foreach (var rij in samenhang.Rijen(P.Naam).Where(r => r.Goed && r.Van(P.GezinId) is not null))
        {
            var (gezin, persoon) = (samenhang.Sleutel.Id(Gezinnen, rij.Van(P.GezinId)!), samenhang.Personen[rij.Van(P.PersoonId)!].Id);
            if (!bronnen.Gezinnen.Contains(gezin) && !gezinnen.ContainsKey(gezin))
            {
                gezinnen[gezin] = new() { GemeenteCode = _code, Id = gezin, Nummer = bronnen.LaatsteGezin + gezinnen.Count + 1 };
            }

            if (bronnen.Gezinsleden.Contains((gezin, persoon)))
            {
                continue;
            }

            // Who came back has a row for each time; a row about the same time says nothing new.
            var keren = leden.TryGetValue((gezin, persoon), out var al) ? al : leden[(gezin, persoon)] = [];
            if (keren.Count == 0 || (keren[^1].Tot is { } weg && rij.Van(P.GezinVan) >= weg))
            {
                keren.Add(new()
                {
                    GemeenteCode = _code,
                    GezinId = gezin,
                    PersoonId = persoon,
                    Nummer = keren.Count + 1,
                    Rol = Contractnaam.TryParse<Gezinsrol>(rij.Van(P.Rol), out var rol) ? rol : Gezinsrol.Ander,
                    Van = rij.Van(P.GezinVan),
                    Tot = rij.Van(P.GezinTot),
                });
            }
        }

        return ([.. gezinnen.Values], [.. leden.Values.SelectMany(l => l)]);
    }

    public List<Hulpvraag> Hulpvragen() =>
    [
        .. samenhang.Hulpvragen.Where(h => h.Value.Rij.Uitkomst is Regeluitkomst.Overgenomen).Select(h => Hulpvraag(h.Key, h.Value)),
    ];

    public List<Dossier> Dossiers()
    {
        List<Dossier> dossiers = [];
        foreach (var rijen in samenhang.Rijen(D.Naam).Where(r => r.Goed && !r.WasBekend).GroupBy(r => r.Van(D.DossierId)!, StringComparer.Ordinal))
        {
            dossiers.Add(Dossier(rijen.Key, rijen.First(), rijen, bronnen.LaatsteDossier + dossiers.Count + 1));
        }

        return dossiers;
    }

    public List<Traject> Trajecten() => [.. samenhang.Trajecten.Where(t => t.Value.Uitkomst is Regeluitkomst.Overgenomen).Select(t => Traject(t.Key, t.Value))];

    public List<Doorverwijzing> Doorverwijzingen()
    {
        var perHulpvraag = samenhang.Contacten.Values.Where(c => c.Van(Contactenbestand.HulpvraagId) is not null).ToLookup(c => c.Van(Contactenbestand.HulpvraagId)!, StringComparer.Ordinal);
        return [.. samenhang.Doorverwijzingen.Where(d => d.Value.Uitkomst is Regeluitkomst.Overgenomen).Select(d => Doorverwijzing(d.Key, d.Value, Verwijzingscontact.Van(samenhang, d.Value, perHulpvraag)))];
    }

    public List<Wachtende> Wachtenden() =>
    [
        .. Nieuw(samenhang.Rijen(W.Naam)).Select(rij => new Wachtende
        {
            GemeenteCode = _code,
            Id = samenhang.Sleutel.Id(W.Naam, rij.Van(W.WachtendeId)!),
            PersoonId = samenhang.Personen[rij.Van(W.PersoonId)!].Id,
            TeamId = samenhang.TeamVan(rij.Van(W.Team), rij.Van(W.Aangemeld)!.Value),
            AangemeldOp = rij.Van(W.Aangemeld)!.Value,
            Urgentie = rij.Van(W.Urgentie) ?? Wachturgentie.Gewoon,
            Overbrugging = rij.Van(W.Overbrugging) ?? false,
            EindeOp = rij.Van(W.Einde),
            Afloop = rij.Van(W.Afloop),
        }),
    ];

    public Guid Medewerker(string naam)
    {
        if (!_medewerkers.TryGetValue(naam, out var medewerker))
        {
            medewerker = new() { GemeenteCode = _code, Id = samenhang.Sleutel.Id("medewerkers", naam.ToUpperInvariant()), Naam = naam };
            _medewerkers[naam] = medewerker;
            NieuweMedewerkers.Add(medewerker);
        }

        return medewerker.Id;
    }

    public Guid? Gezin(string? nummer) => nummer is null ? null : samenhang.Sleutel.Id(Gezinnen, nummer);

    private Persoon Persoon(Guid id, Bronrij rij)
    {
        var (voornamen, achternaam, geboren) = (rij.Van(P.Voornamen)!, rij.Van(P.Achternaam)!, rij.Van(P.Geboortedatum)!);
        return new()
        {
            GemeenteCode = _code,
            Id = id,
            Voornamen = voornamen,
            Tussenvoegsel = rij.Van(P.Tussenvoegsel),
            Achternaam = achternaam,
            Geboortedatum = geboren.Datum,
            Geboorteprecisie = rij.Van(P.Ongeboren) is true ? Geboorteprecisie.Verwacht : geboren.Precisie,
            Geslacht = rij.Van(P.Geslacht) switch { "V" => Geslacht.Vrouw, "M" => Geslacht.Man, _ => Geslacht.Onbekend },
            Bsn = rij.Van(P.Bsn),
            BsnBron = rij.Van(P.BsnBron),
            ZonderBsn = rij.Van(P.ZonderBsn),
            Straat = rij.Van(P.Straat),
            Huisnummer = rij.Van(P.Huisnummer),
            Postcode = rij.Van(P.Postcode),
            Plaats = rij.Van(P.Plaats),
            WoonplaatsGemeente = rij.Van(P.WoonplaatsGemeente),
            WoonplaatsGrond = rij.Van(P.WoonplaatsGrond),
            WoonplaatsVanaf = rij.Van(P.WoonplaatsVanaf),
            ZoekAchternaam = Zoeknaam.Van(achternaam),
            ZoekVoornamen = Zoeknaam.Van(voornamen),
        };
    }

    private Hulpvraag Hulpvraag(string nummer, Bronhulpvraag bron)
    {
        var rij = bron.Rij;
        var plan = rij.Van(H.PlanVastgesteld) ?? false;
        return new()
        {
            GemeenteCode = _code,
            Id = samenhang.Sleutel.Id(H.Naam, nummer),
            PersoonId = bron.Persoon.Id,
            Doel = rij.Van(H.Doel)!.Value,
            Geopend = rij.Van(H.Start)!.Value,
            Gesloten = rij.Van(H.Gesloten),
            VerwachtAantalGesprekken = rij.Van(H.VerwachtGesprekken),
            VerwachteDuurMaanden = rij.Van(H.VerwachtMaanden),
            VerwachteUrenPerWeek = rij.Van(H.VerwachtUren),
            Langdurig = rij.Van(H.Langdurig),
            Intensief = rij.Van(H.Intensief),
            WettelijkBeen = rij.Van(H.WettelijkBeen),
            PlanVastgesteld = plan,

            // A plan says whether the team helps itself; a source that does not know had a plan of the team itself.
            EigenHulp = rij.Van(H.EigenHulp) ?? (plan ? true : null),
            Vervolg = rij.Van(H.Vervolg) ?? Vervolg.Geen,
            Jeugdstrafrecht = rij.Van(H.Jeugdstrafrecht) ?? false,
            Voortgezet = rij.Van(H.Voortgezet) ?? false,
        };
    }

    private Dossier Dossier(string nummer, Bronrij rij, IEnumerable<Bronrij> rijen, int volgende)
    {
        var id = samenhang.Sleutel.Id(D.Naam, nummer);
        var (geopend, gesloten) = (rij.Van(D.Geopend)!.Value, rij.Van(D.Gesloten));
        var dossier = new Dossier
        {
            GemeenteCode = _code,
            Id = id,
            Nummer = volgende,
            Soort = rij.Van(D.Type)!.Value,
            Wet = rij.Van(D.Wet) ?? Wet.Jeugd,
            GezinId = Gezin(rij.Van(D.GezinId)),
            TeamId = samenhang.TeamVan(rij.Van(D.Team), geopend),
            MedewerkerId = rij.Van(D.Medewerker) is { } naam ? Medewerker(naam) : null,
            Begin = geopend,
            Verwijzer = rij.Van(D.Verwijzer),
            Crisis = rij.Van(D.Crisis),
            Toelichting = rij.Van(D.Toelichting),
            Einde = gesloten,
            RedenEinde = rij.Van(D.Reden),
            Doelen = gesloten is null ? null : rij.Van(D.Doelen) ?? Doelenstand.GeenDoelen,
            Volgnummer = 1,
        };
        dossier.Statussen.AddRange(Statussen(id, nummer, Stappen(rij, geopend, gesloten)));
        foreach (var persoon in rijen.GroupBy(r => samenhang.Personen[r.Van(D.PersoonId)!].Id))
        {
            var perioden = persoon.Select(r => (Rol: r.Van(D.Rol)!.Value, Van: r.Van(D.PersoonVan) ?? geopend, Tot: r.Van(D.PersoonTot) ?? gesloten)).Distinct();
            dossier.Personen.AddRange(perioden.OrderBy(p => p.Van).ThenBy(p => p.Tot ?? DateOnly.MaxValue).Select((p, n) => new Dossierpersoon
            {
                GemeenteCode = _code,
                DossierId = id,
                PersoonId = persoon.Key,
                Nummer = n + 1,
                Soort = dossier.Soort,
                Wet = dossier.Wet,
                Rol = p.Rol,
                Van = p.Van,
                Tot = p.Tot,
                EruitOp = p.Tot < gesloten || gesloten is null ? p.Tot : null,
            }));
        }

        return dossier;
    }

    /// <summary>The statuses that a source knows; what came before the one it tells was actief.</summary>
    private static IReadOnlyList<Statusstap> Stappen(Bronrij rij, DateOnly geopend, DateOnly? gesloten)
    {
        if (rij.Van(D.Statusverloop) is { } verloop)
        {
            return verloop;
        }

        var status = rij.Van(D.Status) ?? (gesloten is null ? Dossierstatus.Actief : Dossierstatus.Afgesloten);
        var sinds = gesloten ?? rij.Van(D.StatusSinds) ?? geopend;
        return sinds > geopend && status is not Dossierstatus.Actief
            ? [new(Dossierstatus.Actief, geopend), new(status, sinds)]
            : [new(status, status is Dossierstatus.Afgesloten ? sinds : geopend)];
    }

    private IEnumerable<Statusperiode> Statussen(Guid id, string nummer, IReadOnlyList<Statusstap> stappen) => stappen.Select((stap, i) => new Statusperiode
    {
        GemeenteCode = _code,
        Id = samenhang.Sleutel.Id("statussen", $"{nummer}|{i}"),
        DossierId = id,
        Status = stap.Status,
        Van = stap.Van,
        Tot = i + 1 < stappen.Count ? stappen[i + 1].Van : null,
        Door = door,
        Op = nu,
    });

    private Traject Traject(string nummer, Bronrij rij)
    {
        var hulpvorm = rij.Van(T.Hulpvorm)!;
        var verwijzer = rij.Van(T.Verwijzer) ?? Verwijzer.Onbekend;
        var eigen = string.Equals(rij.Van(T.Uitvoerder), T.Wijkteam, StringComparison.OrdinalIgnoreCase);
        var (aanvang, labels) = (rij.Van(T.Aanvang)!.Value, rij.Van(T.Labels) ?? []);

        // As for help that is typed: own help that runs without a term would never be signalled (TRJ-09).
        var vraag = rij.Van(T.HulpvraagId) is { } waarvoor ? samenhang.Hulpvragen[waarvoor].Rij : null;
        var termijn = eigen && rij.Van(T.VerwachtEinde) is null && rij.Van(T.Einde) is null
            ? Termijnen.Bepaal(aanvang, Instellingen(aanvang), labels.Contains(Trajectlabel.Mpg), vraag?.Van(H.VerwachtMaanden), vraag?.Van(H.VerwachtGesprekken))
            : null;
        return new()
        {
            GemeenteCode = _code,
            Id = samenhang.Sleutel.Id(T.Naam, nummer),
            PersoonId = samenhang.Personen[rij.Van(T.PersoonId)!].Id,
            DossierId = rij.Van(T.DossierId) is { } dossier ? samenhang.Sleutel.Id(D.Naam, dossier) : null,
            HulpvraagId = rij.Van(T.HulpvraagId) is { } hulpvraag ? samenhang.Sleutel.Id(H.Naam, hulpvraag) : null,
            TeamId = samenhang.TeamVanTraject(rij),
            Hulpvorm = hulpvorm,
            Uitvoerder = eigen ? Uitvoerder.Wijkteam : Uitvoerder.Aanbieder,
            Aanbieder = eigen ? null : rij.Van(T.Uitvoerder),
            Bekostiging = rij.Van(T.Bekostiging) ?? Bekostiging.Natura,
            OorspronkelijkeVerwijzer = rij.Van(T.EersteVerwijzer),
            DirecteVerwijzer = verwijzer,
            VerwijzerCode = verwijzer.Cbscode(hulpvorm),
            Crisis = rij.Van(T.Crisis) ?? false,
            Complexiteit = rij.Van(T.Complexiteit),
            Aanvang = aanvang,
            Einde = rij.Van(T.Einde),
            RedenEinde = rij.Van(T.Reden),
            StandEinde = rij.Van(T.StandEinde),
            VerwachtEinde = rij.Van(T.VerwachtEinde) ?? termijn?.Einde,
            VerwachteGesprekken = termijn?.Gesprekken,
            Labels = [.. labels],
            DoorverwijzingId = rij.Van(T.DoorverwijzingId) is { } verwijzing ? samenhang.Sleutel.Id(V.Naam, verwijzing) : null,
        };
    }

    private LokaleInstellingen Instellingen(DateOnly dag) =>
        bronnen.Versies.FirstOrDefault(v => v.GeldigVan <= dag && (v.GeldigTot is null || v.GeldigTot > dag))?.Instellingen ?? LokaleInstellingen.Leeg;

    private Doorverwijzing Doorverwijzing(string nummer, Bronrij rij, Bronrij? contact)
    {
        var wie = rij.Van(V.PersoonId) is { } persoon ? samenhang.Personen[persoon]
            : rij.Van(V.HulpvraagId) is { } hulpvraag ? samenhang.Hulpvragen[hulpvraag].Persoon
            : null;
        return new()
        {
            GemeenteCode = _code,
            Id = samenhang.Sleutel.Id(V.Naam, nummer),
            ContactId = contact is null ? null : samenhang.Sleutel.Id(Contactenbestand.Naam, contact.Van(Contactenbestand.ContactId)!),
            TrajectId = rij.Van(V.TrajectId) is { } traject ? samenhang.Sleutel.Id(T.Naam, traject) : null,
            PersoonId = wie?.Id,
            Bestemming = rij.Van(V.Bestemming)!,
            Aanbieder = rij.Van(V.Aanbieder),
            Reden = rij.Van(V.Reden)!,
            Datum = rij.Van(V.Datum)!.Value,
            GeaccepteerdOp = rij.Van(V.Geaccepteerd),
            GestartOp = rij.Van(V.Gestart),
            BeeindigdOp = rij.Van(V.Beeindigd),
            Afloop = rij.Van(V.Afloop),
            AfloopReden = rij.Van(V.AfloopReden),
            Toelichting = rij.Van(V.Toelichting),
        };
    }
}
