using System.Globalization;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Leren;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Leren;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;

namespace Jeugdhulp.Application.Tests.Leren;

/// <summary>A gemeente of its own with workers who answer, and a clock to turn.</summary>
public sealed class Leerproef(Testdatabase database, Testteam team)
{
    public static readonly DateOnly Vandaag = new(2026, 11, 20);

    private static int _volgende = 6600;

    public Testteam Team => team;

    public DateOnly Dag { get; set; } = Vandaag;

    public static async Task<Leerproef> MaakAsync(Testdatabase database, LokaleInstellingen? instellingen = null)
    {
        var code = Interlocked.Increment(ref _volgende).ToString(CultureInfo.InvariantCulture);
        return new(database, await Testteam.MaakAsync(database, code, instellingen ?? Voorbeeldinstellingen.B));
    }

    public static Casusopdracht Opdracht(string titel = "Bang voor honden") => new()
    {
        Titel = titel,
        Verhaal = "U begeleidt een meisje van tien dat bang is voor honden. Vandaag is het tweede gesprek.",
        Activiteit = "begeleiding",
        Doel = "bestaandeProblematiek",
        GerichtOp = "jeugdige",
        Vervolg = "geen",
        Leeftijd = 10,
        Gespreknummer = 2,
        VerwachteDuurMaanden = 3,
        TeamSoort = "wijkteam",
        TeamTaken = ["preventie", "toegang", "hulp", "regie"],
    };

    /// <summary>Another worker of the team, with an account.</summary>
    public async Task<Aanmelding> CollegaAsync(string naam, Rol rol = Rol.Consulent)
    {
        var account = new Account { Id = Guid.NewGuid(), Naam = naam };
        var medewerker = new Medewerker { GemeenteCode = team.GemeenteCode, Id = Guid.NewGuid(), AccountId = account.Id, Naam = naam };
        await using var db = database.CreateUnrestrictedContext();
        db.AddRange(account, medewerker, new Aanstelling { GemeenteCode = team.GemeenteCode, AccountId = account.Id, Rol = rol });
        db.Add(new Teamlid { GemeenteCode = team.GemeenteCode, TeamId = team.Team.Id, MedewerkerId = medewerker.Id, Van = team.Team.GeldigVan });
        await db.SaveChangesAsync();
        var aanmelding = new Aanmelding();
        aanmelding.Is(account.Id, naam, team.GemeenteCode, [rol]);
        return aanmelding;
    }

    public async Task<T> DoeAsync<T>(Aanmelding aanmelding, Func<JeugdhulpDbContext, Casusbeheer, Rondebeheer, Rondelezer, Task<T>> werk)
    {
        await using var db = database.CreateContext(aanmelding);
        var klok = new StilleKlok(Dag);
        return await werk(db, new Casusbeheer(db, aanmelding, klok), new Rondebeheer(db, aanmelding, klok), new Rondelezer(db, aanmelding, klok));
    }

    /// <summary>A round from today to ten days on, with these numbers of the library and these own casussen.</summary>
    public async Task<Guid> RondeAsync(int[] landelijk, params Guid[] eigen)
    {
        var (id, fouten) = await DoeAsync(team.Aanmelding(Rol.Beheerder), (_, _, rondes, _) => rondes.MaakAsync(
            new() { Titel = "Najaar", Van = Dag, Tot = Dag.AddDays(10), Casussen = [.. landelijk.Select(Landelijk), .. eigen] }, CancellationToken.None));
        fouten.ShouldBeEmpty();
        return id!.Value;
    }

    /// <summary>Ends the settings that hold, and lets others begin on that day.</summary>
    public async Task VolgendeVersieAsync(DateOnly van)
    {
        await using var db = database.CreateUnrestrictedContext();
        await using var samen = await db.Database.BeginTransactionAsync();
        await db.Instellingenversies.Where(v => v.GemeenteCode == team.GemeenteCode).ExecuteUpdateAsync(s => s.SetProperty(v => v.GeldigTot, van));
        db.Instellingenversies.Add(new() { GemeenteCode = team.GemeenteCode, Nummer = 2, GeldigVan = van, Instellingen = Voorbeeldinstellingen.A, Auteur = "Test", Reden = "Test", VastgesteldOp = DateTimeOffset.UnixEpoch });
        await db.SaveChangesAsync();
        await samen.CommitAsync();
    }

    public async Task<Guid> CasusAsync()
    {
        var (id, fouten) = await DoeAsync(team.Aanmelding(Rol.Beheerder), (_, casussen, _, _) => casussen.MaakAsync(Opdracht(), CancellationToken.None));
        fouten.ShouldBeEmpty();
        return id!.Value;
    }

    public async Task AntwoordAsync(Aanmelding wie, Guid ronde, Guid casus, string klasse) =>
        (await DoeAsync(wie, (_, _, _, lezer) => lezer.AntwoordAsync(ronde, casus, klasse, null, CancellationToken.None))).ShouldBeEmpty();

    public Task<Overeenstemmingsbeeld?> UitslagAsync(Guid ronde, Rol rol = Rol.Teammanager)
    {
        var aanmelding = team.Aanmelding(rol);
        return DoeAsync(aanmelding, (db, _, _, lezer) => new OvereenstemmingQuery(db, lezer, new StilleKlok(Dag)).LaadAsync(ronde, CancellationToken.None));
    }

    public async Task<List<Handeling>> HandelingenAsync(Guid id)
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Logboek.IgnoreQueryFilters().Where(l => l.ObjectId == id).OrderBy(l => l.Id).Select(l => l.Handeling).ToListAsync();
    }

    public static Guid Landelijk(int nummer) => Standaardcasussen.Alle.Single(c => c.Nummer == nummer).Id;
}
