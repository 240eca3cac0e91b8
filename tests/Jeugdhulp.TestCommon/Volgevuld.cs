using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Documenten;
using Jeugdhulp.Application.Doorrekenen;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Herclassificeren;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Inzicht;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Leren;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Application.Taken;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Triage;
using Jeugdhulp.Application.Uitwisseling;
using Jeugdhulp.Application.Vergelijken;
using Jeugdhulp.Application.Verhalen;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Documenten;
using Jeugdhulp.Domain.Doorrekenen;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Inzicht;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Leren;
using Jeugdhulp.Domain.Vergelijken;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.TestCommon;

/// <summary>A <see cref="Testteam"/> with at least one row in every table of a gemeente, for tests on the walls between gemeenten.</summary>
public sealed record Volgevuld(Testteam Testteam, Hulpvraag Hulpvraag, Contact Contact, Concept Concept, Taak Taak, Conceptversie Conceptversie, Betwisting Betwisting, Doorrekenverslag Doorrekenverslag, Voorstelgroep Groep, Document Document, Leidraadmelding Leidraadmelding, Casus Casus, Ronde Ronde, Hulpvraagtriage Triage, Gezinsplan Plan, Planversie Planversie, Planoverdracht Overdracht, Dossier Dossier)
{
    /// <summary>A gemeente that compares itself with this one; it has no rows of its own.</summary>
    public const string Derde = "9996";

    /// <summary>Stands in names and texts of this gemeente; nobody else may ever read it.</summary>
    public string Herkenning => $"Herkenbaar{Testteam.GemeenteCode}";

    /// <summary>Marieke is the mother of Noor.</summary>
    public Guid IndicatorId { get; private init; }

    public Guid RelatieId { get; private init; }

    public Guid SamenvoegingId { get; private init; }

    public Guid LeveringId { get; private init; }

    public Guid InlezingId { get; private init; }

    public Guid PakketId { get; private init; }

    public Guid RechtencontroleId { get; private init; }

    public Guid NoodtoegangId { get; private init; }

    public Guid VerhaalId { get; private init; }

    /// <summary>Ids of one thing of each kind.</summary>
    public IReadOnlyDictionary<string, Guid> Ids => new Dictionary<string, Guid>(StringComparer.Ordinal)
    {
        ["persoon"] = Testteam.Noor.Id,
        ["gezin"] = Testteam.Gezin.Id,
        ["team"] = Testteam.Team.Id,
        ["medewerker"] = Testteam.Medewerker.Id,
        ["account"] = Testteam.Account.Id,
        ["hulpvraag"] = Hulpvraag.Id,
        ["contact"] = Contact.Id,
        ["contactregel"] = Contact.Regels[0].Id,
        ["doorverwijzing"] = Contact.Doorverwijzingen[0].Id,
        ["concept"] = Concept.Id,
        ["taak"] = Taak.Id,
        ["conceptversie"] = Conceptversie.Id,
        ["betwisting"] = Betwisting.Id,
        ["doorrekenverslag"] = Doorrekenverslag.Id,
        ["voorstelgroep"] = Groep.Id,
        ["document"] = Document.Id,
        ["leidraadmelding"] = Leidraadmelding.Id,
        ["casus"] = Casus.Id,
        ["ronde"] = Ronde.Id,
        ["triage"] = Triage.Id,
        ["consult"] = Triage.Consulten[0].Id,
        ["plan"] = Plan.Id,
        ["doel"] = Plan.Doelen[0].Id,
        ["actie"] = Plan.Acties[0].Id,
        ["planversie"] = Planversie.Id,
        ["overdracht"] = Overdracht.Id,
        ["dossier"] = Dossier.Id,
        ["opdracht"] = Contact.OpdrachtId,
        ["indicator"] = IndicatorId,
        ["relatie"] = RelatieId,
        ["samenvoeging"] = SamenvoegingId,
        ["levering"] = LeveringId,
        ["inlezing"] = InlezingId,
        ["pakket"] = PakketId,
        ["rechtencontrole"] = RechtencontroleId,
        ["noodtoegang"] = NoodtoegangId,
        ["verhaal"] = VerhaalId,
        ["traject"] = Trajecten.Traject.Id,
        ["beschikking"] = Trajecten.Beschikking.Id,
        ["terugkoppeling"] = Trajecten.Terugkoppeling.Id,
        ["wachtende"] = Trajecten.Wachtende.Id,
        ["voorziening"] = Trajecten.Voorziening.Id,
        ["product"] = Trajecten.Product.Id,
    };

    /// <summary>A traject with all that belongs to it.</summary>
    public Volgevuldtraject Trajecten { get; private init; } = null!;

    public static async Task<Volgevuld> MaakAsync(Testdatabase database, string code, int nummer)
    {
        var team = await Testteam.MaakAsync(database, code, new LokaleInstellingen { MaxGesprekken = 6 }, nummer: nummer);
        var herkenning = $"Herkenbaar{code}";
        var op = new DateTimeOffset(2026, 11, 2, 12, 0, 0, TimeSpan.Zero);
        var datum = new DateOnly(2026, 11, 2);
        var feiten = new Contactfeiten { Datum = datum, Activiteit = Activiteit.Begeleiding, Geboortedatum = team.Noor.Geboortedatum };
        var hulpvraag = new Hulpvraag { GemeenteCode = code, Id = Guid.NewGuid(), PersoonId = team.Noor.Id, Doel = Doel.BestaandeProblematiek, Geopend = datum };
        var contact = new Contact
        {
            GemeenteCode = code,
            Id = Guid.NewGuid(),
            OpdrachtId = Guid.NewGuid(),
            Datum = datum,
            GeregistreerdOp = op,
            MedewerkerId = team.Medewerker.Id,
            TeamId = team.Team.Id,
            GezinId = team.Gezin.Id,
            Activiteit = Activiteit.Begeleiding,
            GerichtOp = GerichtOp.Jeugdige,
            Feit = herkenning,
        };
        contact.Regels.Add(new Contactregel
        {
            GemeenteCode = code,
            Id = Guid.NewGuid(),
            ContactId = contact.Id,
            TeamId = team.Team.Id,
            PersoonId = team.Noor.Id,
            HulpvraagId = hulpvraag.Id,
            Feiten = feiten,
            Instellingenversie = 1,
            Normversie = "7",
            Uitkomst = Uitkomst.Jeugdhulp,
            UitkomstNorm = Uitkomst.Grensgeval,
            DossierTelt = true,
            Advies = Adviesuitkomst.ZelfHelpen,
            Regel = "R15",
            RegelNorm = "R15",
            Levert = true,
            Afwijking = false,
            Zin = herkenning,
            BewijsVersie = "1",
            BewijsSha256 = "00",
        });
        contact.Doorverwijzingen.Add(new Doorverwijzing { GemeenteCode = code, Id = Guid.NewGuid(), ContactId = contact.Id, PersoonId = team.Noor.Id, Bestemming = "jeugdGgz", Reden = "anders", Datum = datum, Toelichting = herkenning });
        contact.Wijzigingen.Add(new Contactwijziging { GemeenteCode = code, Id = Guid.NewGuid(), ContactId = contact.Id, Op = op, DoorAccountId = team.Account.Id, DoorNaam = herkenning, Reden = herkenning, Velden = [new("feit", null, herkenning)] });
        var concept = new Concept { GemeenteCode = code, Id = Guid.NewGuid(), AccountId = team.Account.Id, Velden = new() { ["feit"] = [herkenning] }, BegonnenOp = op, BijgewerktOp = op };
        var conceptversie = new Conceptversie
        {
            GemeenteCode = code,
            Id = Guid.NewGuid(),
            Naam = herkenning,
            Instellingen = new LokaleInstellingen { MaxGesprekken = 5 },
            Herkomst = Herkomstsoort.Leeg,
            AuteurAccountId = team.Account.Id,
            Auteur = herkenning,
            BegonnenOp = op,
            Makers = [team.Account.Id],
            GewijzigdDoor = herkenning,
            GewijzigdOp = op,
        };

        // Done already: the workers of the application under test leave it alone.
        var taak = new Taak { GemeenteCode = code, Id = Guid.NewGuid(), Soort = Taaksoort.Doorrekenen, Invoer = new() { ["proef"] = herkenning }, AangevraagdDoorAccountId = team.Account.Id, AangevraagdOp = op, Stand = Taakstand.Klaar, KlaarOp = op };
        var betwisting = new Betwisting { GemeenteCode = code, Id = Guid.NewGuid(), Instelling = Instellingsvelden.Alle[nummer % Instellingsvelden.Alle.Count].Sleutel, Reden = herkenning, Door = herkenning, Op = op };
        var verslag = new Doorrekenverslag
        {
            GemeenteCode = code,
            Id = Guid.NewGuid(),
            TaakId = taak.Id,
            Bron = "dossier",
            Bronnaam = herkenning,
            Regels = new Doorrekenregels(LokaleInstellingen.Leeg, Dossierdefinitie: true),
            Van = new DateOnly(2026, 7, 1),
            TotEnMet = new DateOnly(2026, 12, 31),
            Vergelijken = false,
            AangevraagdDoorAccountId = team.Account.Id,
            AangevraagdDoor = herkenning,
            AangevraagdOp = op,
        };

        await using var db = database.CreateUnrestrictedContext();
        var persoon = await db.Personen.IgnoreQueryFilters().SingleAsync(p => p.Id == team.Noor.Id);
        persoon.Achternaam = herkenning;
        persoon.ZoekAchternaam = Application.Jeugdigen.Zoeknaam.Van(herkenning);
        db.AddRange(hulpvraag, contact, concept, taak, conceptversie, betwisting, verslag);
        db.Logboek.Add(new Logboekregel { GemeenteCode = code, Tijdstip = op, AccountId = team.Account.Id, Handeling = Handeling.ContactGeregistreerd, ObjectSoort = "contact", ObjectId = contact.Id, Resultaat = "gelukt", Oorsprong = "web" });
        db.Logboekschakels.Add(new() { GemeenteCode = code, Nummer = (nummer + 1) * 1_000_000L, Op = op, Regels = [1], Regelhashes = new byte[32], Hash = new byte[32] });
        db.Verzegelingen.Add(new() { GemeenteCode = code, Begin = new DateOnly(2000 + nummer, 1, 1), Einde = new DateOnly(2000 + nummer, 6, 30), VerzegeldOp = op, DoorNaam = herkenning, Reden = herkenning });
        if (!await db.Gemeenten.AnyAsync(g => g.Code == Derde))
        {
            db.Gemeenten.Add(new() { Code = Derde, Naam = "Voorbeeld F", Fictief = true, GeldigVan = new DateOnly(2015, 1, 1) });
        }

        if (await db.Vergelijkingsdeelnames.IgnoreQueryFilters().AllAsync(d => d.GemeenteCode != code))
        {
            db.Add(new Vergelijkingsdeelname { GemeenteCode = code, Meedoen = false, Sinds = op });
        }

        var herclassificatie = new Herclassificatie { GemeenteCode = code, Id = Guid.NewGuid(), Aanleiding = Aanleiding.NieuweVersie, Versienummer = 1, Van = datum, GevraagdOp = op };
        var groep = new Voorstelgroep { GemeenteCode = code, Id = Guid.NewGuid(), HerclassificatieId = herclassificatie.Id, TeamId = team.Team.Id, VanUitkomst = Uitkomst.Jeugdhulp, VanRegel = "R15", VanLevert = true, NaarUitkomst = Uitkomst.Toegang, NaarRegel = "R15", NaarLevert = false };
        groep.Voorstellen.Add(new Voorstel { GemeenteCode = code, GroepId = groep.Id, ContactregelId = contact.Regels[0].Id, Versienummer = 1, Gespreknummer = 1, BewijsSha256 = "00" });
        db.AddRange(herclassificatie, groep);
        // A gemeente has one word; the other rows may be added to the same gemeente again.
        if (!await db.Cijfergrenzen.IgnoreQueryFilters().AnyAsync(g => g.GemeenteCode == code))
        {
            db.Cijfergrenzen.Add(new() { GemeenteCode = code, Grens = Domain.Cijfers.Bescherming.Grens, Door = herkenning, Op = op });
        }

        if (!await db.Lokalewoorden.IgnoreQueryFilters().AnyAsync(w => w.GemeenteCode == code))
        {
            db.Lokalewoorden.Add(new() { GemeenteCode = code, Lidwoord = "het", Enkelvoud = herkenning, Meervoud = herkenning, Door = herkenning, Op = op });
        }

        db.Codewaarden.Add(new() { GemeenteCode = code, Lijst = "bestemming", Code = $"lokaal{nummer}", Omschrijving = herkenning, GeldigVan = datum, Volgorde = 99, Bron = herkenning });
        // A year that no process counts, so that it stays; another for each call.
        db.Cijferstanden.Add(new() { GemeenteCode = code, Jaar = 1 + (nummer % 1900), GeteldOp = op });
        db.Cijfers.Add(new() { GemeenteCode = code, Moment = Domain.Cijfers.Meetmoment.VanJaar(1 + (nummer % 1900)).Code, Lens = Domain.Cijfers.Cijferlens.Gemeente, Maat = Domain.Cijfers.Maat.Contacten, Deel = herkenning, Waarde = 1, Stand = Domain.Cijfers.Celstand.TeKlein });
        db.Gepubliceerdecijfers.Add(new() { GemeenteCode = code, Moment = Domain.Cijfers.Meetmoment.VanJaar(1 + (nummer % 1900)).Code, Lens = Domain.Cijfers.Cijferlens.Gemeente, Maat = Domain.Cijfers.Maat.Jeugdigen, Einde = new DateOnly(1 + (nummer % 1900), 12, 31), Waarde = 20, Stand = Domain.Cijfers.Celstand.Getoond, Betrouwbaarheid = Domain.Cijfers.Betrouwbaarheid.Betrouwbaar });
        var jaar = $"{2015 + (nummer % 10)}";
        db.Cbscijfers.Add(new() { GemeenteCode = code, Tabel = herkenning, Indicator = "jongerenWijkteam", Moment = jaar, Status = Domain.Cbs.Cbsstatus.Definitief, Revisie = nummer + 1, Teken = Domain.Cbs.Cbsteken.Getal, Waarde = 45, Handmatig = true, DoorNaam = herkenning, Op = op });
        db.Cbsherkenningen.Add(new() { GemeenteCode = code, Tabel = herkenning, Indicator = "jongerenWijkteam", Moment = jaar, Volgnummer = nummer, Status = Domain.Cbs.Cbsstatus.Definitief, Revisie = nummer + 1, Beeld = Application.Cbs.Cbsbeeld.Nee, Toelichting = herkenning, DoorNaam = herkenning, Op = op });
        db.Cbsverschillen.Add(new() { GemeenteCode = code, Indicator = "jongerenWijkteam", Moment = jaar, Soort = Domain.Cijfers.Verschilsoort.TeLaat, Volgnummer = nummer, Aantal = -1, Toelichting = herkenning, DoorNaam = herkenning, Op = op });
        db.Kwartaalcijfers.Add(new() { GemeenteCode = code, TeamId = team.Team.Id, Jaar = 1 + (nummer % 1900), Nummer = 1, Maat = Domain.Cijfers.Maat.Contacten, Waarde = 1, Stand = Domain.Cijfers.Celstand.TeKlein });
        db.Verborgenkwaliteiten.Add(new() { GemeenteCode = code, Begin = new DateOnly(2015, 7, 1), Maat = Domain.Cijfers.Kwaliteitsmaat.Plannen, Deel = $"team={team.Team.Id}" });
        db.Streefdoelen.Add(new() { GemeenteCode = code, Maat = Domain.Cijfers.Streefmaat.Duur, Versie = nummer + 1, Vanaf = new DateOnly(2015, 7, 1), Waarde = 10, Afspraak = herkenning, DoorAccountId = team.Account.Id, DoorNaam = herkenning, Op = op });
        db.Verborgensamenlopen.Add(new() { GemeenteCode = code, Dag = new DateOnly(1 + (nummer % 1900), 6, 30), Cel = Domain.Cijfers.Wettencel.AlleDrie });
        db.Kwartaalverslagen.Add(new() { GemeenteCode = code, TeamId = team.Team.Id, Begin = new DateOnly(2026, 7, 1), Nummer = 1, Verhaal = herkenning, VastgesteldOp = op, DoorNaam = herkenning, Op = op });
        db.Betrouwbaarheidsoordelen.Add(new() { GemeenteCode = code, Id = Guid.NewGuid(), Begin = new DateOnly(2015, 1, 1), TeamId = team.Team.Id, Oordeel = Domain.Cijfers.Betrouwbaarheid.Beperkt, Reden = herkenning, DoorNaam = herkenning, Op = op });
        db.Gemeenteprofielen.Add(new() { GemeenteCode = code, Id = Guid.NewGuid(), Van = datum, Positionering = Domain.Gemeenten.Positionering.EigenBeheer, Organisatievorm = Domain.Gemeenten.Organisatievorm.Integraal, Inwoners = 1000 + nummer, Op = op });
        if (!await db.Wijkgebieden.IgnoreQueryFilters().AnyAsync(w => w.GemeenteCode == code))
        {
            db.Wijkgebieden.Add(new() { GemeenteCode = code, Postcode = "9999", Wijk = herkenning });
        }

        db.Contextwaarden.Add(new() { GemeenteCode = code, Indicator = Domain.Cijfers.Contextindicator.Armoede, Wijk = team.Team.Id.ToString(), Jaar = 2010, Revisie = 1, Waarde = 1, Bron = herkenning, DoorNaam = herkenning, Op = op });
        db.Annotaties.Add(new() { GemeenteCode = code, Id = Guid.NewGuid(), Datum = datum, Oorzaak = Application.Cijfers.Annotatieoorzaak.EersteLevering, Tekst = herkenning, Automatisch = false, DoorNaam = herkenning, Op = op });
        var document = Proefdocument.Maak(code, Documentsoort.Leidraad, datum, herkenning);
        db.AddRange(document, new Leesbevestiging { GemeenteCode = code, DocumentId = document.Id, AccountId = team.Account.Id, Op = op });
        var melding = new Leidraadmelding { GemeenteCode = code, Id = Guid.NewGuid(), ContactId = contact.Id, Reden = Leidraadreden.Onduidelijk, Toelichting = herkenning, DoorAccountId = team.Account.Id, DoorNaam = herkenning, Op = op };
        db.Add(melding);
        db.Add(new Reflectie { GemeenteCode = code, Id = Guid.NewGuid(), Van = datum, TotEnMet = datum, Tekst = herkenning, DoorAccountId = team.Account.Id, DoorNaam = herkenning, Op = op });
        if (await db.Vergelijkingsdelen.IgnoreQueryFilters().AllAsync(d => d.GemeenteCode != code))
        {
            db.Add(new Vergelijkingsdeel
            {
                GemeenteCode = code,
                AanvragerCode = code,
                GevraagdeCode = Derde,
                Begin = new DateOnly(2026, 1, 1),
                VersieAanvrager = 1,
                VersieGevraagde = 1,
                Deel = new(1000 + nummer, new(Celstand.Getoond, 500), new(Celstand.Getoond, 400)),
                Op = op,
            });
        }

        var casus = new Casus { GemeenteCode = code, Id = Guid.NewGuid(), Herkomst = Casusherkomst.Gemeente, Titel = herkenning, Verhaal = herkenning, Feiten = feiten, Door = herkenning, Op = op };
        var ronde = new Ronde { GemeenteCode = code, Id = Guid.NewGuid(), Titel = herkenning, Van = datum, Tot = datum.AddYears(1), Door = herkenning, Op = op };
        ronde.Casussen.Add(new() { GemeenteCode = code, RondeId = ronde.Id, CasusId = casus.Id, Volgorde = 1 });
        db.AddRange(casus, ronde, new Antwoord { GemeenteCode = code, RondeId = ronde.Id, CasusId = casus.Id, MedewerkerId = team.Medewerker.Id, Klasse = Klasse.Jeugdhulp, Motivering = herkenning, Op = op });
        db.Add(new Casusbesluit { GemeenteCode = code, Id = Guid.NewGuid(), CasusId = casus.Id, Besluit = herkenning, Datum = datum, ConceptversieId = conceptversie.Id, DoorAccountId = team.Account.Id, Door = herkenning, Op = op });
        var (controle, nood) = Volgevuldtoegang.VoegToe(db, team, herkenning, op);
        db.Add(new Instructieafronding { GemeenteCode = code, Id = Guid.NewGuid(), MedewerkerId = team.Medewerker.Id, Versienummer = 1, Op = op });
        if (!await db.Instructieplichten.IgnoreQueryFilters().AnyAsync(p => p.GemeenteCode == code))
        {
            db.Add(new Instructieplicht { GemeenteCode = code, Verplicht = false, Door = herkenning, Op = op });
        }

        var (relatie, samenvoeging) = Personen(db, team, nummer, herkenning, datum, op);
        var collega = new Account { Id = Guid.NewGuid(), Naam = herkenning, SecurityStamp = Guid.NewGuid().ToString() };
        var trajecten = await Volgevuldtraject.VoegToeAsync(db, team, contact.Doorverwijzingen[0].Id, collega, herkenning);
        var triage = Volgevuldplan.Triage(code, hulpvraag, team, herkenning, op);
        var (plan, versie, besluit, overdracht) = Volgevuldplan.Plan(code, team, collega, herkenning, op);
        db.AddRange(triage, Volgevuldplan.Besluit(code, hulpvraag, team, herkenning, op), plan, versie, collega, besluit, overdracht, new Formatie { GemeenteCode = code, Id = Guid.NewGuid(), TeamId = team.Team.Id, Van = new DateOnly(2026, 1, 1), Fte = 4, Vacature = 1, Door = herkenning, Op = op });
        db.AddRange(Volgevuldplan.Verdeeld(code, hulpvraag, team, herkenning, op));
        if (!await db.Triagetermijnen.IgnoreQueryFilters().AnyAsync(t => t.GemeenteCode == code))
        {
            db.Add(new Triagetermijn { GemeenteCode = code, SpoedDagen = 2, AnalyseDagen = 30, DubbelDagen = 60, Veiligheidsinstructie = herkenning, Door = herkenning, Op = op });
        }

        var afronding = new Afronding { GemeenteCode = code, Id = Guid.NewGuid(), GezinsplanId = plan.Id, PersoonId = team.Noor.Id, Datum = datum, Reden = "01", Op = op, DoorNaam = herkenning };
        afronding.Metingen.Add(new() { GemeenteCode = code, AfrondingId = afronding.Id, Informant = Afrondingmeting.Jeugdige, Tevredenheid = 8, Toelichting = herkenning });
        var indicator = Volgevuldplan.Indicator(code, herkenning, op);
        afronding.Metingen[0].Antwoorden.Add(new() { GemeenteCode = code, AfrondingId = afronding.Id, Informant = Afrondingmeting.Jeugdige, IndicatorId = indicator.Id, Hoogste = indicator.Hoogste, Waarde = 2 });
        db.AddRange(indicator, afronding);
        var dossier = new Dossier { GemeenteCode = code, Id = Guid.NewGuid(), Nummer = 5000 + nummer, Soort = Dossiersoort.Individueel, Wet = Wet.Jeugd, GezinId = team.Gezin.Id, TeamId = team.Team.Id, MedewerkerId = team.Medewerker.Id, Begin = datum, Toelichting = herkenning, Volgnummer = 1 };
        dossier.Statussen.Add(new() { GemeenteCode = code, Id = Guid.NewGuid(), DossierId = dossier.Id, Status = Dossierstatus.Actief, Van = datum, Reden = herkenning, Door = herkenning, Op = op });
        dossier.Personen.Add(new() { GemeenteCode = code, DossierId = dossier.Id, PersoonId = team.Noor.Id, Soort = dossier.Soort, Wet = dossier.Wet, Rol = Dossierrol.OntvangtHulp, Van = datum });
        db.AddRange(dossier, new Dossierwijziging { GemeenteCode = code, DossierId = dossier.Id, Volgnummer = 1, Wat = herkenning, Reden = herkenning, VanTeamId = team.Team.Id, Velden = [new("Begin", null, herkenning)], DoorAccountId = team.Account.Id, DoorNaam = herkenning, Op = op });
        var verhaal = Volgevuldplan.Verhaal(dossier.Id, team, collega, herkenning, op);
        db.AddRange(verhaal, Volgevuldplan.IngetrokkenVerhaal(dossier.Id, team, herkenning, op));
        db.Add(new Dossierafspraak { GemeenteCode = code, Id = Guid.NewGuid(), TeltMee = [Dossierstatus.Actief], Gegevens = [Gegeven.Bsn], GeldtVanaf = new(2015, 1, 1), WekenZonderContact = 8, AndereWetten = false, DoorAccountId = team.Account.Id, Door = herkenning, Op = op.AddMinutes(nummer) });

        var levering = Volgevuldlevering.VoegToe(db, team, trajecten.Traject.Id, nummer, herkenning, op);
        await db.SaveChangesAsync();
        return new Volgevuld(team, hulpvraag, contact, concept, taak, conceptversie, betwisting, verslag, groep, document, melding, casus, ronde, triage, plan, versie, overdracht, dossier)
        {
            IndicatorId = indicator.Id,
            RelatieId = relatie,
            LeveringId = levering.Levering,
            InlezingId = levering.Inlezing,
            PakketId = levering.Pakket,
            RechtencontroleId = controle,
            NoodtoegangId = nood,
            VerhaalId = verhaal.Id,
            SamenvoegingId = samenvoeging,
            Trajecten = trajecten,
        };
    }

    /// <summary>What is kept about persons and households beside themselves; the merge of two children was undone again, another double is still merged.</summary>
    private static (Guid Relatie, Guid Samenvoeging) Personen(Application.Data.JeugdhulpDbContext db, Testteam team, int nummer, string herkenning, DateOnly datum, DateTimeOffset op)
    {
        var code = team.GemeenteCode;
        var relatie = new Persoonsrelatie { GemeenteCode = code, Id = Guid.NewGuid(), PersoonId = team.Noor.Id, AnderId = team.Ouder.Id, Soort = Relatiesoort.Moeder, Gezag = Gezag.Ja };
        var samenvoeging = new Samenvoeging
        {
            GemeenteCode = code,
            Id = Guid.NewGuid(),
            BlijftId = team.Noor.Id,
            VervaltId = team.Daan.Id,
            Reden = herkenning,
            Overgenomen = [],
            Verplaatst = "{}",
            Op = op,
            DoorAccountId = team.Account.Id,
            DoorNaam = herkenning,
            OngedaanOp = op,
            OngedaanDoorAccountId = team.Account.Id,
            OngedaanDoorNaam = herkenning,
        };
        var dubbel = Testteam.Persoon(code, herkenning, null, herkenning, team.Noor.Geboortedatum, (nummer * 10) + 8);
        dubbel.SamengevoegdMetId = team.Noor.Id;
        Guid[] paar = [.. new[] { team.Noor.Id, team.Daan.Id }.Order()];
        db.AddRange(
            relatie,
            samenvoeging,
            dubbel,
            new Woonplaatsverleden { GemeenteCode = code, PersoonId = team.Noor.Id, Van = new(2023, 1, 1), TotEnMet = new(2024, 12, 31), Gemeente = code, Grond = Woonplaatsgrond.BrpAdres },
            new Verzending { GemeenteCode = code, Sleutel = Guid.NewGuid(), Afdruk = new byte[32], Op = op },
            new Postcodeverleden { GemeenteCode = code, PersoonId = team.Noor.Id, TotEnMet = new(2024, 12, 31), Postcode = "1234AB" },
            new Onderscheid { GemeenteCode = code, EenId = paar[0], AnderId = paar[1], DoorNaam = herkenning, Op = op },
            new Persoonwijziging { GemeenteCode = code, Id = Guid.NewGuid(), PersoonId = team.Noor.Id, GezinId = team.Gezin.Id, Op = op, DoorAccountId = team.Account.Id, DoorNaam = herkenning, Velden = [new("Achternaam", null, herkenning)] },
            new Partnertoestemming { GemeenteCode = code, Id = Guid.NewGuid(), PersoonId = team.Noor.Id, Partner = Partnersoort.School, Antwoord = Deelantwoord.Gegeven, Gever = Toestemminggever.Ouders, Door = herkenning, Datum = datum, Toelichting = herkenning, DoorAccountId = team.Account.Id, DoorNaam = herkenning, Op = op },
            new Vervolgkeuze { GemeenteCode = code, Id = Guid.NewGuid(), PersoonId = team.Noor.Id, Keuze = Vervolg18.NogNietBekend, Toelichting = herkenning, Datum = datum, DoorAccountId = team.Account.Id, DoorNaam = herkenning, Op = op },
            new Gezinsregie { GemeenteCode = code, Id = Guid.NewGuid(), GezinId = team.Gezin.Id, Soort = Regiesoort.Casusregie, MedewerkerId = team.Medewerker.Id, Overlegstructuur = herkenning, Van = datum, DoorAccountId = team.Account.Id, DoorNaam = herkenning, Op = op });
        return (relatie.Id, samenvoeging.Id);
    }
}
