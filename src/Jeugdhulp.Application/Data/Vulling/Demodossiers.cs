using System.Globalization;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Application.Data;

/// <summary>
/// The dossiers that follow from the told contacts by the rules of the gemeente. A few are left as a proposal, some miss a
/// referrer, some sleep, and some households have one dossier together.
/// </summary>
internal sealed class Demodossiers
{
    private const string Medewerker = "Demomedewerker";

    private static readonly (string Waarde, int Gewicht)[] Verwijzers = [("01", 40), ("02", 35), ("03", 12), ("05", 5), ("04", 3)];

    private readonly Toeval _toeval;
    private readonly DateOnly _vandaag;
    private readonly Guid _account;
    private readonly LokaleInstellingen _instellingen;
    private readonly Dictionary<Guid, Contact> _contacten;
    private readonly ILookup<Guid, Contactregel> _regels;
    private readonly ILookup<Guid, Hulpvraag> _hulpvragen;
    private ILookup<Guid, Dossier> _vanHulp = Enumerable.Empty<Dossier>().ToLookup(d => d.Id);

    private Demodossiers(Demogemeente gemeente, Demowerk werk, Guid account, DateOnly vandaag)
    {
        // A chance of its own, so that nothing else in the demo data changes with it.
        _toeval = new Toeval(ulong.Parse(gemeente.Code, CultureInfo.InvariantCulture) + 22);
        (_vandaag, _account) = (vandaag, account);
        _instellingen = gemeente.Versies.Last(v => v.Van <= vandaag).Instellingen;
        _contacten = werk.Contacten.ToDictionary(c => c.Id);
        _regels = werk.Regels.Where(r => r.PersoonId is not null).ToLookup(r => r.PersoonId!.Value);
        _hulpvragen = werk.Hulpvragen.ToLookup(h => h.PersoonId);
    }

    public List<Dossier> Dossiers { get; } = [];

    public List<Dossierwijziging> Wijzigingen { get; } = [];

    public IEnumerable<Statusperiode> Statussen => Dossiers.SelectMany(d => d.Statussen);

    public IEnumerable<Dossierpersoon> Personen => Dossiers.SelectMany(d => d.Personen);

    public static Demodossiers Maak(Demogemeente gemeente, IReadOnlyList<Demohuishouden> huishoudens, Demowerk werk, Guid account, DateOnly vandaag)
    {
        var demo = new Demodossiers(gemeente, werk, account, vandaag);
        foreach (var huishouden in huishoudens)
        {
            demo.Vertel(huishouden);
        }

        demo._vanHulp = demo.Dossiers.SelectMany(d => d.Personen.Where(p => p.Rol is Dossierrol.OntvangtHulp).Select(p => (p.PersoonId, Dossier: d))).ToLookup(p => p.PersoonId, p => p.Dossier);
        return demo;
    }

    /// <summary>The dossier in which someone gets help that begins on a day; none where the dossier is still only a proposal.</summary>
    public Guid? Van(Guid persoonId, DateOnly aanvang) => _vanHulp[persoonId].FirstOrDefault(d => d.Begin <= aanvang && !(d.Einde < aanvang))?.Id;

    /// <summary>A dossier lasts as long as the help in it: none closes over a traject that runs on.</summary>
    public void LoopMee(IEnumerable<Traject> trajecten)
    {
        foreach (var groep in trajecten.Where(t => t.DossierId is not null).GroupBy(t => t.DossierId))
        {
            var dossier = Dossiers.Single(d => d.Id == groep.Key);
            DateOnly? einde = groep.Any(t => t.Einde is null) ? null : groep.Max(t => t.Einde);
            if (dossier.Einde is not { } gesloten || einde <= gesloten)
            {
                continue;
            }

            foreach (var persoon in dossier.Personen.Where(p => p.Tot == gesloten))
            {
                persoon.Tot = einde;
            }

            var einden = dossier.Statussen.Where(s => s.Tot == gesloten || s.Status is Dossierstatus.Afgesloten).ToList();
            dossier.Statussen.RemoveAll(einden.Contains);
            foreach (var status in einden.Where(s => einde is not null || s.Status is not Dossierstatus.Afgesloten))
            {
                Status(dossier, status.Status, status.Tot is null ? einde!.Value : status.Van, status.Tot is null ? null : einde);
            }

            dossier.Einde = einde;
            if (einde is null)
            {
                (dossier.RedenEinde, dossier.Doelen) = (null, null);
            }
        }
    }

    private void Vertel(Demohuishouden huishouden)
    {
        var kandidaten = huishouden.Jeugdigen
            .Select(j => (Jeugdige: j, Ladder: Dossierladder.Bepaal([.. _regels[j.Id].Select(r => new Ladderstap(r.Feiten.Datum, r.Feiten.Activiteit, r.Feiten.Gespreknummer, r.DossierTelt))], _instellingen.DossierVanafGesprek)))
            .Where(k => k.Ladder.Voorstel && _toeval.Kans(90))
            .ToList();
        if (kandidaten.Count == 0)
        {
            return;
        }

        var samen = huishouden.Jeugdigen.Count > 1 && _toeval.Kans(20);
        foreach (var (jeugdige, ladder) in samen ? kandidaten.OrderBy(k => k.Ladder.Begin).Take(1) : kandidaten)
        {
            var dossier = Open(huishouden, samen ? Dossiersoort.Gezin : Dossiersoort.Individueel, jeugdige.Id, ladder.Begin!.Value);
            Voeg(dossier, jeugdige.Id, Dossierrol.OntvangtHulp);
            foreach (var ander in huishouden.Jeugdigen.Where(j => j != jeugdige))
            {
                // Only preventive talks, in the dossier of the one who gets help (GEZ-06).
                var sibling = _hulpvragen[ander.Id].Any(h => h.Vervolg is Vervolg.SiblingVanTraject)
                    && _instellingen.SiblingPreventie is SiblingPreventie.InBestaandDossier && kandidaten.TrueForAll(k => k.Jeugdige != ander);
                if (samen)
                {
                    Voeg(dossier, ander.Id, kandidaten.Exists(k => k.Jeugdige == ander) ? Dossierrol.OntvangtHulp : Siblingregel.Rol(_instellingen.AlleKinderenInZorg));
                }
                else if (sibling && _toeval.Kans(60))
                {
                    Voeg(dossier, ander.Id, Dossierrol.IndirectBetrokken);
                }
            }

            foreach (var ouder in huishouden.Ouders)
            {
                Voeg(dossier, ouder.Id, samen ? Dossierrol.IndirectBetrokken : Dossierrol.Contactpersoon);
            }

            Loop(dossier);
        }
    }

    private Dossier Open(Demohuishouden huishouden, Dossiersoort soort, Guid persoonId, DateOnly begin)
    {
        var laatste = _contacten[_regels[persoonId].MaxBy(r => r.Feiten.Datum)!.ContactId];
        var op = new DateTimeOffset(begin, new TimeOnly(15, 0), TimeSpan.Zero);
        var dossier = new Dossier
        {
            GemeenteCode = huishouden.Gezin.GemeenteCode,
            Id = _toeval.Guid(),
            Nummer = 2001 + Dossiers.Count,
            Soort = soort,
            Wet = Wet.Jeugd,
            GezinId = huishouden.Gezin.Id,
            TeamId = laatste.TeamId,
            MedewerkerId = laatste.MedewerkerId,
            Begin = begin,
            Verwijzer = _toeval.Kans(88) ? _toeval.Weeg(Verwijzers) : null,
            Crisis = _regels[persoonId].Any(r => r.Feiten.Activiteit is Activiteit.Crisishulp) ? true : _toeval.Kans(70) ? false : null,
            Volgnummer = 1,
        };
        Dossiers.Add(dossier);
        Wijzigingen.Add(new()
        {
            GemeenteCode = dossier.GemeenteCode,
            DossierId = dossier.Id,
            Volgnummer = 1,
            Wat = "Geopend",
            Velden = [new("Soort", null, soort.Naam()), new("Begin", null, Dossierhulp.Dag(begin))],
            DoorAccountId = _account,
            DoorNaam = Medewerker,
            Op = op,
        });
        return dossier;
    }

    /// <summary>How it went on: closed when every question was, asleep when nothing happened for long.</summary>
    private void Loop(Dossier dossier)
    {
        var hulp = dossier.Personen.Where(p => p.Rol is Dossierrol.OntvangtHulp).Select(p => p.PersoonId).ToList();
        var laatste = hulp.SelectMany(p => _regels[p]).Max(r => r.Feiten.Datum);
        var vragen = hulp.SelectMany(p => _hulpvragen[p]).ToList();
        var eerste = vragen.Exists(h => h is { Doel: Doel.VolgenRegie, Gesloten: null }) ? Dossierstatus.Regiedossier : Dossierstatus.Actief;
        if (vragen.TrueForAll(h => h.Gesloten is not null) && _toeval.Kans(85))
        {
            var gesloten = vragen.Max(h => h.Gesloten!.Value);
            var einde = gesloten > laatste ? gesloten : laatste;
            Status(dossier, eerste, dossier.Begin, einde);
            Status(dossier, Dossierstatus.Afgesloten, einde, null);
            (dossier.Einde, dossier.RedenEinde) = (einde, _toeval.Weeg<string>([("01", 70), ("02", 15), ("03", 10), ("05", 5)]));
            dossier.Doelen = _toeval.Weeg<Doelenstand>([(Doelenstand.Behaald, 45), (Doelenstand.Deels, 25), (Doelenstand.Niet, 10), (Doelenstand.Vervallen, 8), (Doelenstand.GeenDoelen, 12)]);
            foreach (var persoon in dossier.Personen)
            {
                persoon.Tot = einde;
            }

            return;
        }

        var slaapt = laatste.AddDays(63);
        if (slaapt <= _vandaag && _toeval.Kans(50))
        {
            Status(dossier, eerste, dossier.Begin, slaapt);
            Status(dossier, Dossierstatus.Slapend, slaapt, null);
        }
        else
        {
            Status(dossier, eerste, dossier.Begin, null);
        }
    }

    private void Status(Dossier dossier, Dossierstatus status, DateOnly van, DateOnly? tot) => dossier.Statussen.Add(new()
    {
        GemeenteCode = dossier.GemeenteCode,
        Id = _toeval.Guid(),
        DossierId = dossier.Id,
        Status = status,
        Van = van,
        Tot = tot,
        Door = Medewerker,
        Op = new DateTimeOffset(van, new TimeOnly(15, 0), TimeSpan.Zero),
    });

    private static void Voeg(Dossier dossier, Guid persoonId, Dossierrol rol) => dossier.Personen.Add(new()
    {
        GemeenteCode = dossier.GemeenteCode,
        DossierId = dossier.Id,
        PersoonId = persoonId,
        Soort = dossier.Soort,
        Wet = dossier.Wet,
        Rol = rol,
        Van = dossier.Begin,
    });
}
