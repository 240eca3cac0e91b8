using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Triage;
using Jeugdhulp.Application.Verhalen;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Plannen;
using Jeugdhulp.Domain.Triage;
using Jeugdhulp.Domain.Verhalen;

namespace Jeugdhulp.TestCommon;

/// <summary>What a gemeente decides about a hulpvraag, and plans for a household.</summary>
internal static class Volgevuldplan
{
    /// <summary>The team helps itself, and says why.</summary>
    public static Hulpbesluit Besluit(string code, Hulpvraag hulpvraag, Testteam team, string herkenning, DateTimeOffset op) => new()
    {
        GemeenteCode = code,
        Id = Guid.NewGuid(),
        HulpvraagId = hulpvraag.Id,
        Besluit = Hulpbesluitsoort.ZelfHelpen,
        Datum = DateOnly.FromDateTime(op.UtcDateTime),
        Vraag = herkenning,
        Feiten = herkenning,
        Alternatieven = herkenning,
        Deskundigheid = herkenning,
        Motivering = $"{herkenning}, en daarom helpen wij.",
        DoorAccountId = team.Account.Id,
        DoorNaam = herkenning,
        Op = op,
    };

    /// <summary>On the list by hand, given to a worker of the team, and before that to an organisation of which it was taken back.</summary>
    public static object[] Verdeeld(string code, Hulpvraag hulpvraag, Testteam team, string herkenning, DateTimeOffset op) =>
    [
        new Verdeelvraag { GemeenteCode = code, Id = Guid.NewGuid(), HulpvraagId = hulpvraag.Id, Op = op, DoorNaam = herkenning, ErafOp = op, ErafDoor = herkenning },
        new Verdeling { GemeenteCode = code, Id = Guid.NewGuid(), HulpvraagId = hulpvraag.Id, Datum = DateOnly.FromDateTime(op.UtcDateTime), TeamId = team.Team.Id, MedewerkerId = team.Medewerker.Id, Opmerking = herkenning, DoorAccountId = team.Account.Id, DoorNaam = herkenning, Op = op.AddMinutes(-1) },
        new Verdeling { GemeenteCode = code, Id = Guid.NewGuid(), HulpvraagId = hulpvraag.Id, Datum = DateOnly.FromDateTime(op.UtcDateTime), Organisatie = herkenning, Professional = herkenning, DoorAccountId = team.Account.Id, DoorNaam = herkenning, Op = op, TeruggenomenOp = op, TeruggenomenDoor = herkenning },
    ];

    /// <summary>A story of a dossier that a colleague let out.</summary>
    public static Verhaal Verhaal(Guid dossier, Testteam team, Account collega, string herkenning, DateTimeOffset op) => new()
    {
        GemeenteCode = team.GemeenteCode,
        Id = Guid.NewGuid(),
        TeamId = team.Team.Id,
        DossierId = dossier,
        Verteller = Verteller.Ouder,
        Thema = Leefgebied.School,
        Datum = DateOnly.FromDateTime(op.UtcDateTime),
        Tekst = herkenning,
        Delen = Delen.Ja,
        DelenOp = DateOnly.FromDateTime(op.UtcDateTime),
        DoorAccountId = team.Account.Id,
        DoorNaam = herkenning,
        Op = op,
        GewijzigdDoor = herkenning,
        GewijzigdOp = op,
        Anoniem = herkenning,
        AnoniemDoorAccountId = team.Account.Id,
        Schrijvers = [team.Account.Id],
        VrijgegevenOp = op,
        VrijgegevenDoorAccountId = collega.Id,
    };

    /// <summary>A story that came back and was then withdrawn.</summary>
    public static Verhaal IngetrokkenVerhaal(Guid dossier, Testteam team, string herkenning, DateTimeOffset op) => new()
    {
        GemeenteCode = team.GemeenteCode,
        Id = Guid.NewGuid(),
        TeamId = team.Team.Id,
        DossierId = dossier,
        Verteller = Verteller.Partner,
        Thema = Leefgebied.Gezin,
        Datum = DateOnly.FromDateTime(op.UtcDateTime),
        Tekst = herkenning,
        Delen = Delen.NietGevraagd,
        DoorAccountId = team.Account.Id,
        DoorNaam = herkenning,
        Schrijvers = [team.Account.Id],
        Op = op,
        TeruggegevenOp = op,
        TeruggegevenDoor = herkenning,
        TeruggegevenReden = herkenning,
        IngetrokkenOp = op,
        IngetrokkenDoor = herkenning,
        IngetrokkenReden = herkenning,
    };

    /// <summary>With a consult and a change.</summary>
    public static Hulpvraagtriage Triage(string code, Hulpvraag hulpvraag, Testteam team, string herkenning, DateTimeOffset op)
    {
        var triage = new Hulpvraagtriage
        {
            GemeenteCode = code,
            Id = Guid.NewGuid(),
            HulpvraagId = hulpvraag.Id,
            Risico = true,
            Datum = DateOnly.FromDateTime(op.UtcDateTime),
            GedaanOp = op,
            TermijnDagen = 3,
            VolleTermijnDagen = 42,
            MedewerkerId = team.Medewerker.Id,
            DoorAccountId = team.Account.Id,
            DoorNaam = herkenning,
            Veiligheid = Veiligheid.Zorgen,
            VeiligheidToelichting = herkenning,
            Leefgebieden = [new(Leefgebied.School, true, herkenning)],
        };
        triage.Consulten.Add(new() { GemeenteCode = code, Id = Guid.NewGuid(), TriageId = triage.Id, Partij = Consultpartij.Poh, Vraag = herkenning, GevraagdOp = triage.Datum, DoorNaam = herkenning });
        triage.Wijzigingen.Add(new() { GemeenteCode = code, Id = Guid.NewGuid(), TriageId = triage.Id, Op = op, DoorAccountId = team.Account.Id, DoorNaam = herkenning, Velden = [new("Instrument", null, herkenning)] });
        return triage;
    }

    /// <summary>A question of the gemeente at the end of help, asked always.</summary>
    public static Kwaliteitsindicator Indicator(string code, string herkenning, DateTimeOffset op) => new()
    {
        GemeenteCode = code,
        Id = Guid.NewGuid(),
        Naam = herkenning,
        Vraag = herkenning,
        Soort = Indicatorsoort.Keuze,
        Keuzes = [herkenning, "Anders"],
        Hoogste = 2,
        Vanaf = new(2015, 1, 1),
        Volgorde = 1,
        Door = herkenning,
        Op = op,
    };

    /// <summary>With a goal and its result, adopted, given back by the team and handed over.</summary>
    public static (Gezinsplan Plan, Planversie Versie, Planbesluit Besluit, Planoverdracht Overdracht) Plan(string code, Testteam team, Account collega, string herkenning, DateTimeOffset op)
    {
        var datum = DateOnly.FromDateTime(op.UtcDateTime);
        var plan = new Gezinsplan
        {
            GemeenteCode = code,
            Id = Guid.NewGuid(),
            GezinId = team.Gezin.Id,
            BegonnenOp = datum,
            Inhoud = new() { Hulpvraag = herkenning, Aard = herkenning },
            MedewerkerId = team.Medewerker.Id,
            GewijzigdOp = op,
            GewijzigdDoor = herkenning,
        };
        plan.Deelnemers.Add(new() { GemeenteCode = code, GezinsplanId = plan.Id, PersoonId = team.Noor.Id, Gegevens = new() { IsJeugdige = true, Wens = herkenning } });
        var doel = new Plandoel { GemeenteCode = code, Id = Guid.NewGuid(), GezinsplanId = plan.Id, Wat = herkenning, Evaluatiedatum = datum, BegonnenOp = datum };
        doel.Resultaten.Add(new() { GemeenteCode = code, Id = Guid.NewGuid(), PlandoelId = doel.Id, Beoordelaar = Beoordelaar.Ouder, Uitkomst = Doeluitkomst.DeelsBehaald, Datum = datum, Toelichting = herkenning, Op = op, DoorNaam = herkenning });
        plan.Doelen.Add(doel);
        plan.Acties.Add(new() { GemeenteCode = code, Id = Guid.NewGuid(), GezinsplanId = plan.Id, Wat = herkenning, Wie = herkenning });
        plan.Wijzigingen.Add(new() { GemeenteCode = code, Id = Guid.NewGuid(), GezinsplanId = plan.Id, Op = op, DoorAccountId = team.Account.Id, DoorNaam = herkenning, Velden = [new("Reden", null, herkenning)] });
        var versie = new Planversie { GemeenteCode = code, Id = Guid.NewGuid(), GezinsplanId = plan.Id, Nummer = 1, VastgesteldOp = datum, DoorAccountId = team.Account.Id, DoorNaam = herkenning, Inhoud = new(plan.Inhoud, [], [], []), VraagtBekrachtiging = true };
        var besluit = new Planbesluit { GemeenteCode = code, Id = Guid.NewGuid(), PlanversieId = versie.Id, VersieDoorAccountId = versie.DoorAccountId, Besluit = Teambesluit.Teruggegeven, Reden = Teruggeefreden.TeVeelTaken, Toelichting = herkenning, Op = op, DoorAccountId = collega.Id, DoorNaam = herkenning };
        var overdracht = new Planoverdracht { GemeenteCode = code, Id = Guid.NewGuid(), GezinsplanId = plan.Id, Partner = Partnersoort.School, Aan = herkenning, Waarom = herkenning, Delen = ["vraag"], Inhoud = new(new() { Hulpvraag = herkenning }, [], [], [], [new(Guid.NewGuid(), datum, herkenning, herkenning)]), ToestemmingVan = herkenning, ToestemmingOp = datum, Op = op, DoorAccountId = team.Account.Id, DoorNaam = herkenning };
        return (plan, versie, besluit, overdracht);
    }
}
