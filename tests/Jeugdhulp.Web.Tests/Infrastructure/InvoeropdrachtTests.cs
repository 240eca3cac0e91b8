using Jeugdhulp.Application.Toegang;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Infrastructure.Opstarten;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Infrastructure;

/// <summary>The command that tries files of another system.</summary>
public sealed class InvoeropdrachtTests(Testdatabase database) : IClassFixture<Testdatabase>, IDisposable
{
    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("invoer");

    private static string Voorbeeld => Path.Combine(Repository.Root, "tests", "Uitwisseling", "voorbeeld");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _map.Delete(recursive: true);

    [Theory]
    [InlineData("importeer", "Zeg voor welke gemeente")]
    [InlineData("importeer --gemeente 9991 --proef", "Zeg voor welke gemeente")]
    [InlineData("importeer --proef map", "Zeg voor welke gemeente")]
    [InlineData("importeer --gemeente 9991 map", "Zeg voor welke gemeente")]
    [InlineData("importeer --gemeente 9991 --proef --door a@b.test map", "Zeg voor welke gemeente")]
    [InlineData("importeer --gemeente 9991 --ongedaan 0198c0de-0000-7000-8000-000000000001", "Zeg voor welke gemeente")]
    [InlineData("importeer --gemeente 9991 --door a@b.test --bevestig eerste", "Geef het nummer van de inlezing")]
    [InlineData("importeer --gemeente 9991 --alles --proef map", "\"--alles\" is geen deel van de opdracht.")]
    public void Een_verkeerde_opdracht_zegt_wat_wel_kan(string args, string zin) =>
        Should.Throw<OpstartException>(() => Opdracht.Is(args.Split(' '))).Message.ShouldStartWith(zin);

    [Fact]
    public async Task Wat_er_niet_is_wordt_genoemd()
    {
        (await Should.ThrowAsync<OpstartException>(() => VoerUitAsync("--gemeente", "9991", "--proef", "weg"))).Message.ShouldStartWith("weg bestaat niet.");
        (await Should.ThrowAsync<OpstartException>(() => VoerUitAsync("--gemeente", "0000", "--proef", Voorbeeld))).Message.ShouldStartWith("De gemeente 0000 bestaat niet.");
        (await Should.ThrowAsync<OpstartException>(() => VoerUitAsync("--gemeente", "9991", "--map", "weg.json", "--proef", Voorbeeld))).Message.ShouldStartWith("weg.json bestaat niet.");
    }

    [Theory]
    [InlineData("niemand@voorbeeld.test")]
    [InlineData("lezer@voorbeeld.test")]
    public async Task Alleen_een_beheerder_van_de_gemeente_leest_in(string adres)
    {
        await using (var db = database.CreateUnrestrictedContext())
        {
            if (!await db.Users.AnyAsync(u => u.Email == "lezer@voorbeeld.test", Ct))
            {
                var account = new Account { Id = Guid.NewGuid(), Naam = "Lezer", Email = "lezer@voorbeeld.test", NormalizedEmail = "LEZER@VOORBEELD.TEST", UserName = "lezer@voorbeeld.test", NormalizedUserName = "LEZER@VOORBEELD.TEST" };
                db.AddRange(account, new Aanstelling { AccountId = account.Id, GemeenteCode = "9991", Rol = Rol.Beleidsmedewerker });
                await Jeugdhulp.Application.Data.Vulling.LaadReferentiedataAsync(database.ConnectionString, Ct);
                await db.SaveChangesAsync(Ct);
            }
        }

        (await Should.ThrowAsync<OpstartException>(() => VoerUitAsync("--gemeente", "9991", "--door", adres, Voorbeeld))).Message.ShouldBe("Geef bij --door het e-mailadres van een beheerder van gemeente 9991.");
    }

    [Fact]
    [Trait("Eis", "TRB-07")]
    public async Task Een_proef_vertelt_wat_er_zou_gebeuren_en_noemt_niemand()
    {
        var verslag = Path.Combine(_map.FullName, "verslag");

        var (code, uit) = await VoerUitAsync("--gemeente", "9991", "--verslag", verslag, "--proef", Voorbeeld);

        code.ShouldBe(Invoeropdracht.Geweigerd);
        uit.ShouldStartWith("Dit is een proef: er is niets veranderd.");
        uit.ShouldContain("personen: 4 rijen, 4 overgenomen, 0 samengevoegd, 0 geweigerd");
        uit.ShouldContain("5 keer contacten team: Dit team bestaat niet in de gemeente.");
        var rijen = await File.ReadAllTextAsync(Path.Combine(verslag, "rijen.csv"), Ct);
        rijen.Split("\r\n").Length.ShouldBeGreaterThan(17);
        (await File.ReadAllTextAsync(Path.Combine(verslag, "kaart-voorstel.json"), Ct)).ShouldContain("\"Wijkteam Oost\": \"\"");
        foreach (var naam in new[] { "Bram", "Dijk", "Yılmaz", "999900006", "1234AB" })
        {
            (uit + rijen).ShouldNotContain(naam);
        }
    }

    private async Task<(int Code, string Uit)> VoerUitAsync(params string[] args)
    {
        await Jeugdhulp.Application.Data.Vulling.LaadReferentiedataAsync(database.ConnectionString, Ct);
        await using var uit = new StringWriter();
        return (await Invoeropdracht.Lees(args).VoerUitAsync(database.ConnectionString, Testsleutels.Ring, uit, Ct), uit.ToString());
    }
}
