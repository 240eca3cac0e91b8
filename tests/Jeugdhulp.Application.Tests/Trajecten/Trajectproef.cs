using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Application.Werk;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Tests.Trajecten;

/// <summary>A gemeente of its own with a team, two workers and the services of this room.</summary>
internal sealed class Trajectproef
{
    public static readonly DateOnly Vandaag = new(2026, 11, 20);

    private static readonly StilleKlok Klok = new(Vandaag);
    private static int _volgende = 7000;

    private readonly Testdatabase _database;
    private readonly Aanmelding _collega = new();

    private Trajectproef(Testdatabase database, Testteam team, Account collega)
    {
        (_database, Team) = (database, team);
        _collega.Is(collega.Id, "Collega", team.GemeenteCode, [Rol.Consulent]);
    }

    public Testteam Team { get; }

    public Guid Persoon => Team.Noor.Id;

    /// <summary>The family answers about sharing with a partner; that any aanbieder may know, it agreed to before.</summary>
    public async Task AntwoordAsync(DateOnly datum, Deelantwoord antwoord, Partnersoort partner = Partnersoort.Aanbieder)
    {
        await using var db = _database.CreateUnrestrictedContext();
        db.Add(Team.Toestemming(Team.Noor, partner, datum, antwoord));
        await db.SaveChangesAsync();
    }

    public static async Task<Trajectproef> MaakAsync(Testdatabase database, LokaleInstellingen? instellingen = null, bool akkoord = true)
    {
        var nummer = Interlocked.Increment(ref _volgende);
        var team = await Testteam.MaakAsync(database, nummer.ToString(System.Globalization.CultureInfo.InvariantCulture), instellingen ?? LokaleInstellingen.Leeg, nummer: nummer - 6990);
        var collega = new Account { Id = Guid.NewGuid(), Naam = "Collega", UserName = $"collega-{nummer}", NormalizedUserName = $"COLLEGA-{nummer}", SecurityStamp = "x" };
        await using var db = database.CreateUnrestrictedContext();
        db.Add(collega);
        if (akkoord)
        {
            db.Add(team.Toestemming(team.Noor, Partnersoort.Aanbieder, new(2020, 1, 1)));
        }

        await db.SaveChangesAsync();
        return new(database, team, collega);
    }

    public Task<T> AlsAsync<T>(Func<Diensten, Task<T>> doe) => AlsAsync(Team.Aanmelding(), doe);

    public Task<T> AlsCollegaAsync<T>(Func<Diensten, Task<T>> doe) => AlsAsync(_collega, doe);

    /// <summary>From now on the colleague works in a team; in that of the proef when none is given.</summary>
    public async Task CollegaInTeamAsync(Guid? team = null)
    {
        await using var db = _database.CreateUnrestrictedContext();
        var medewerker = new Medewerker { GemeenteCode = Team.GemeenteCode, Id = Guid.NewGuid(), AccountId = _collega.AccountId, Naam = "Collega" };
        db.AddRange(medewerker, new Teamlid { GemeenteCode = Team.GemeenteCode, TeamId = team ?? Team.Team.Id, MedewerkerId = medewerker.Id, Van = new(2020, 1, 1) });
        await db.SaveChangesAsync();
    }

    /// <summary>Begins a traject; that the first contact came later is no mistake here.</summary>
    public async Task<Trajectresultaat> BeginAsync(Guid id, Trajectgegevens gegevens)
    {
        var resultaat = await ProbeerAsync(id, gegevens);
        return resultaat is Navraag { Fouten: [{ Melding: { } melding }] } && melding.StartsWith("Het eerste contact met hulp was op", StringComparison.Ordinal)
            ? await ProbeerAsync(id, gegevens with { Nagevraagd = gegevens.Aanvang })
            : resultaat;
    }

    /// <summary>Begins a traject, with what is asked about it.</summary>
    public Task<Trajectresultaat> ProbeerAsync(Guid id, Trajectgegevens gegevens) =>
        AlsAsync(p => p.Beheer.BeginAsync(id, Persoon, Team.Team.Id, gegevens, null, CancellationToken.None));

    public async Task<Trajectresultaat> SluitAsync(Guid id, Sluiting sluiting)
    {
        var versie = (await TrajectAsync(id)).Versie;
        return await AlsAsync(p => p.Beheer.SluitAsync(id, versie, sluiting, CancellationToken.None));
    }

    public async Task<Trajectresultaat> BespreekAsync(Guid id, Func<Besprekingsopdracht, Besprekingsopdracht> vul)
    {
        var opdracht = new Besprekingsopdracht { Id = Guid.NewGuid(), Versie = (await TrajectAsync(id)).Versie, Datum = Vandaag, Gedragswetenschapper = "G. de Weter", Motivering = "Het duurt langer." };
        return await AlsAsync(p => p.Besprekingen.BespreekAsync(id, vul(opdracht), CancellationToken.None));
    }

    public async Task<Trajectresultaat> VolgAsync(Guid id, Doorverwijsvervolg vervolg)
    {
        await using var db = _database.CreateUnrestrictedContext();
        var versie = (await db.Doorverwijzingen.IgnoreQueryFilters().AsNoTracking().SingleAsync(d => d.Id == id)).Versie;
        return await AlsAsync(p => p.Doorverwijzingen.VolgAsync(id, versie, vervolg, CancellationToken.None));
    }

    public async Task<Traject> TrajectAsync(Guid id)
    {
        await using var db = _database.CreateUnrestrictedContext();
        return await db.Trajecten.IgnoreQueryFilters().AsNoTracking().SingleAsync(t => t.Id == id);
    }

    /// <summary>A referral to an aanbieder in a contact of the team.</summary>
    public async Task<Guid> DoorverwijzingAsync(DateOnly datum, string bestemming = "specialistisch")
    {
        var contact = Contact(datum, Activiteit.Doorverwijzing);
        var doorverwijzing = new Doorverwijzing { GemeenteCode = Team.GemeenteCode, Id = Guid.NewGuid(), ContactId = contact.Id, PersoonId = Persoon, Bestemming = bestemming, Reden = "complexiteit", Datum = datum };
        contact.Doorverwijzingen.Add(doorverwijzing);
        await using var db = _database.CreateUnrestrictedContext();
        db.Add(contact);
        await db.SaveChangesAsync();
        return doorverwijzing.Id;
    }

    /// <summary>From now on the gemeente asks for a zwaarwegend advies, or no longer (TRJ-11).</summary>
    public async Task VraagAdviesAsync(bool aan = true, int uur = 9)
    {
        await using var db = _database.CreateUnrestrictedContext();
        db.Add(new Dossierafspraak { GemeenteCode = Team.GemeenteCode, Id = Guid.NewGuid(), TeltMee = [Dossierstatus.Actief], GeldtVanaf = new(2015, 1, 1), Gegevens = [], WekenZonderContact = 8, AndereWetten = false, ZwaarwegendAdvies = aan, DoorAccountId = Team.Account.Id, Door = "x", Op = new DateTimeOffset(Vandaag, new TimeOnly(uur, 0), TimeSpan.Zero) });
        await db.SaveChangesAsync();
    }

    /// <summary>A contact that counts as own help, or as prevention.</summary>
    public async Task HulpAsync(DateOnly datum, Activiteit activiteit = Activiteit.Begeleiding, Guid? persoon = null, Uitkomst uitkomst = Uitkomst.Jeugdhulp, Guid? hulpvraag = null, bool? levert = null, Klasse? gekozen = null)
    {
        var contact = Contact(datum, activiteit);
        contact.Regels.Add(new Contactregel
        {
            GemeenteCode = Team.GemeenteCode,
            Id = Guid.NewGuid(),
            ContactId = contact.Id,
            TeamId = Team.Team.Id,
            PersoonId = persoon ?? Persoon,
            HulpvraagId = hulpvraag,
            Feiten = new Contactfeiten { Datum = datum, Activiteit = activiteit, Geboortedatum = Team.Noor.Geboortedatum },
            Normversie = "7",
            Uitkomst = uitkomst,
            UitkomstNorm = uitkomst,
            Regel = "R15",
            RegelNorm = "R15",
            Levert = levert ?? uitkomst is Uitkomst.Jeugdhulp,
            GekozenKlasse = gekozen,
            KeuzeReden = gekozen is null ? null : "De gedragswetenschapper ziet het zo.",
            KeuzeDoorAccountId = gekozen is null ? null : Team.Account.Id,
            KeuzeOp = gekozen is null ? null : new DateTimeOffset(datum, new TimeOnly(12, 0), TimeSpan.Zero),
            BewijsVersie = "1",
            BewijsSha256 = "00",
        });
        await using var db = _database.CreateUnrestrictedContext();
        db.Add(contact);
        await db.SaveChangesAsync();
    }

    private Contact Contact(DateOnly datum, Activiteit activiteit) => new()
    {
        GemeenteCode = Team.GemeenteCode,
        Id = Guid.NewGuid(),
        OpdrachtId = Guid.NewGuid(),
        Datum = datum,
        GeregistreerdOp = new DateTimeOffset(datum, new TimeOnly(12, 0), TimeSpan.Zero),
        MedewerkerId = Team.Medewerker.Id,
        TeamId = Team.Team.Id,
        Activiteit = activiteit,
        GerichtOp = GerichtOp.Jeugdige,
    };

    private async Task<T> AlsAsync<T>(Aanmelding aanmelding, Func<Diensten, Task<T>> doe)
    {
        await using var db = _database.CreateContext(aanmelding);
        var beheer = new Trajectbeheer(db, Klok);
        var trajecten = new TrajectenQuery(db, Klok);
        var doorverwijzingen = new Doorverwijzingbeheer(db, trajecten, Klok);
        var (trajectherstel, herstel) = (new Trajectherstel(db, Klok), new Doorverwijsherstel(db, Klok));
        var (wachtlijst, wachtenden) = (new Wachtlijstbeheer(db, Klok), new WachtlijstQuery(db, Klok));
        var voorstellen = new TrajectvoorstellenQuery(db, trajecten, Klok);
        return await doe(new(beheer, trajectherstel, new(db, Klok), trajecten, voorstellen, doorverwijzingen, wachtlijst, wachtenden, new(db, Klok), new(db, Klok), new(db, Klok), herstel, new(db, Klok)));
    }

    public sealed record Diensten(Trajectbeheer Beheer, Trajectherstel Trajectherstel, Trajectbesprekingen Besprekingen, TrajectenQuery Trajecten, TrajectvoorstellenQuery Voorstellen, Doorverwijzingbeheer Doorverwijzingen, Wachtlijstbeheer Wachtlijst, WachtlijstQuery Wachtenden, WerkQuery Werk, Productbeheer Producten, Eindverbeteraar Einden, Doorverwijsherstel Herstel, Adviesbeheer Adviezen);
}
