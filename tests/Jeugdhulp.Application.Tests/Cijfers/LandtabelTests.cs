using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Cijfers;

/// <summary>The figures of all gemeenten: what the database refuses, and what the landelijk beheerder sees.</summary>
[Trait("Eis", "PRV-01")]
public sealed class LandtabelTests(LandtabelTests.Drie proef) : IClassFixture<LandtabelTests.Drie>
{
    private static readonly Meetmoment Jaar = Meetmoment.VanJaar(2025);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("select count(*) from cijfer")]
    [InlineData("select count(*) from contact")]
    [InlineData("select count(*) from contactregel")]
    [InlineData("select count(*) from persoon")]
    [InlineData("select count(*) from traject")]
    [InlineData("select count(*) from dossier")]
    [InlineData("select count(*) from team")]
    [InlineData("select count(*) from cijferverandering")]
    public async Task De_landelijk_beheerder_ziet_geen_contact_geen_persoon_en_geen_cijfer_zelf(string vraag) =>
        (await VraagAsync(Aanstelling.Land, proef.Landelijk, vraag)).ShouldBe(0);

    [Theory]
    [InlineData("9991", "beheerder")]
    [InlineData("0000", "beheerder")]
    [InlineData("9991", "landelijk")]
    [InlineData("0000", "")]
    [InlineData("", "landelijk")]
    public async Task Wie_niet_voor_het_land_werkt_ziet_geen_rij_van_het_land(string gemeente, string wie)
    {
        Guid? account = wie switch { "landelijk" => proef.Landelijk, "beheerder" => proef.Ander, _ => null };

        (await VraagAsync(gemeente, account, "select count(*) from landcijfer")).ShouldBe(0);
        (await VraagAsync(gemeente, account, "select count(distinct gemeente_code) from cijferstand")).ShouldBe(gemeente == "9991" ? 1 : 0);
    }

    [Theory]
    [InlineData("insert into landcijfer (gemeente_code) values ('9991')")]
    [InlineData("update cijfer set waarde = 1")]
    [InlineData("update landcijfer set waarde = 1")]
    [InlineData("delete from landcijfer")]
    public async Task De_landelijk_beheerder_verandert_niets(string opdracht)
    {
        await using var verbinding = await OpenAsync(Aanstelling.Land, proef.Landelijk);
        await using var sql = new NpgsqlCommand(opdracht, verbinding);
        try
        {
            (await sql.ExecuteNonQueryAsync(Ct)).ShouldBe(0);
        }
        catch (PostgresException fout)
        {
            fout.SqlState.ShouldBeOneOf(PostgresErrorCodes.InsufficientPrivilege, PostgresErrorCodes.ObjectNotInPrerequisiteState, PostgresErrorCodes.FeatureNotSupported);
        }
    }

    [Fact]
    public async Task De_database_geeft_alleen_vijftallen_van_een_hele_gemeente_en_nooit_een_verborgen_getal()
    {
        (await VraagAsync(Aanstelling.Land, proef.Landelijk, "select count(*) from landcijfer where waarde % 5 <> 0")).ShouldBe(0);
        (await VraagAsync(Aanstelling.Land, proef.Landelijk, "select count(*) from landcijfer where (waarde is null) = (stand = 'getoond')")).ShouldBe(0);
        (await VraagAsync(Aanstelling.Land, proef.Landelijk, "select count(*) from landcijfer where maat in ('duur', 'duurMediaan', 'wachttijd')")).ShouldBe(0);
        (await VraagAsync(Aanstelling.Land, proef.Landelijk, "select count(distinct gemeente_code) from landcijfer")).ShouldBe(3);
    }

    [Fact]
    [Trait("Eis", "DSH-01")]
    public async Task De_tabel_heeft_elke_gemeente_met_haar_gepubliceerde_cijfers()
    {
        var tabel = await LaadAsync(Jaar, Cijferlens.Gemeente);

        tabel.Maten.ShouldContain(Maat.Doorverwijzingen);
        tabel.Rijen.Select(r => r.Code).ShouldBe(["9991", "9992", "9993"], ignoreOrder: true);
        Waarden(tabel, "9991", Maat.Trajecten).ShouldBe(Cijferwaarde.Van(25));
        Waarden(tabel, "9991", Maat.Contacten).ShouldBe(Cijferwaarde.Van(0));
        Waarden(tabel, "9991", Maat.Doorverwijzingen).ShouldBe(Cijferwaarde.Van(15));
        tabel.Rijen.Single(r => r.Code == "9991").Aandeel.ShouldBe(Cijferwaarde.Van(50));
        Waarden(tabel, "9992", Maat.Trajecten).ShouldBe(Cijferwaarde.TeKlein);
        Waarden(tabel, "9992", Maat.Instroom).ShouldBe(Cijferwaarde.Terugrekenbaar);
        tabel.Rijen.Single(r => r.Code == "9992").Aandeel.ShouldBe(Cijferwaarde.TeKlein);
        Waarden(tabel, "9993", Maat.Trajecten).ShouldBe(Cijferwaarde.Van(0));
        tabel.Rijen.Single(r => r.Code == "9993").Aandeel.ShouldBeNull();
        tabel.Ongeteld.Count.ShouldBe(345);
        tabel.GeteldOp.ShouldBe(Drie.Geteld);
    }

    [Fact]
    public async Task Een_andere_lens_en_een_peildatum_hebben_eigen_cijfers()
    {
        var norm = await LaadAsync(Jaar, Cijferlens.Norm);
        var dag = await LaadAsync(Meetmoment.Peildatum(new(2025, 2)), Cijferlens.Gemeente);

        Waarden(norm, "9991", Maat.Trajecten).ShouldBe(Cijferwaarde.Van(10));
        Waarden(norm, "9991", Maat.Doorverwijzingen).ShouldBe(Cijferwaarde.Van(15));
        norm.HeeftAandeel.ShouldBeFalse();
        dag.Maten.ShouldBe([Maat.Jeugdigen, Maat.Trajecten, Maat.Gezinnen, Maat.ZonderVerblijf]);
        (await LaadAsync(Meetmoment.VanJaar(2020), Cijferlens.Gemeente)).Rijen.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Eis", "PRV-11")]
    public async Task Wie_keek_staat_in_het_logboek_van_het_land()
    {
        await LaadAsync(Meetmoment.VanJaar(2021), Cijferlens.Dossier, "csv");

        await using var db = proef.Database.CreateUnrestrictedContext();
        var regel = await db.Logboek.IgnoreQueryFilters().Where(l => l.Handeling == Handeling.LandtabelBekeken).OrderBy(l => l.Id).LastAsync(Ct);
        regel.GemeenteCode.ShouldBe(Aanstelling.Land);
        regel.AccountId.ShouldBe(proef.Landelijk);
        regel.Bijzonderheden.ShouldBe(new Dictionary<string, string> { ["periode"] = "2021", ["lens"] = "dossier", ["vorm"] = "csv" }, ignoreOrder: true);
    }

    [Fact]
    [Trait("Eis", "DSH-01")]
    public async Task De_tabel_vraagt_hoogstens_acht_opdrachten()
    {
        var teller = new Opdrachtteller();
        var opties = new DbContextOptionsBuilder<JeugdhulpDbContext>().UseNpgsql(Extensions.AlsToepassing(proef.Database.ConnectionString)).UseSleutelring(Testsleutels.Ring).AddInterceptors(teller).Options;
        await using var db = new JeugdhulpDbContext(opties, Landelijk());

        await new LandtabelQuery(db, new StilleKlok(new DateOnly(2026, 9, 15))).LaadAsync(Jaar, Cijferlens.Gemeente, "pagina", Ct);

        // Whether the session still holds is one more.
        teller.Opdrachten.Count.ShouldBeInRange(3, 9, string.Join("\n\n", teller.Opdrachten));
    }

    private static Cijferwaarde Waarden(Landtabel tabel, string gemeente, Maat maat) => tabel.Rijen.Single(r => r.Code == gemeente).Waarden[tabel.Maten.ToList().IndexOf(maat)];

    private async Task<Landtabel> LaadAsync(Meetmoment moment, Cijferlens lens, string vorm = "pagina")
    {
        await using var db = proef.Database.CreateContext(Landelijk());
        return await new LandtabelQuery(db, new StilleKlok(new DateOnly(2026, 9, 15))).LaadAsync(moment, lens, vorm, Ct);
    }

    private Aanmelding Landelijk()
    {
        var aanmelding = new Aanmelding();
        aanmelding.Is(proef.Landelijk, "Landelijk", Aanstelling.Land, [Rol.LandelijkBeheerder]);
        return aanmelding;
    }

    private async Task<long> VraagAsync(string gemeente, Guid? account, string vraag)
    {
        await using var verbinding = await OpenAsync(gemeente, account);
        await using var opdracht = new NpgsqlCommand(vraag, verbinding);
        return (long)(await opdracht.ExecuteScalarAsync(Ct))!;
    }

    private async Task<NpgsqlConnection> OpenAsync(string gemeente, Guid? account)
    {
        var verbinding = new NpgsqlConnection(Extensions.AlsToepassing(proef.Database.ConnectionString));
        await verbinding.OpenAsync(Ct);
        await using var opdracht = new NpgsqlCommand("select set_config('app.gemeente', $1, false), set_config('app.account', $2, false)", verbinding)
        {
            Parameters = { new() { Value = gemeente }, new() { Value = account?.ToString() ?? string.Empty } },
        };
        await opdracht.ExecuteNonQueryAsync(Ct);
        return verbinding;
    }

    /// <summary>Three gemeenten with kept figures: one with large ones, one with small ones, one with none.</summary>
    public sealed class Drie : IAsyncLifetime
    {
        public static readonly DateTimeOffset Geteld = new(2026, 9, 15, 8, 0, 0, TimeSpan.Zero);

        public Testdatabase Database { get; } = new();

        /// <summary>A landelijk beheerder.</summary>
        public Guid Landelijk { get; } = Guid.NewGuid();

        /// <summary>A beheerder of one gemeente.</summary>
        public Guid Ander { get; } = Guid.NewGuid();

        public async ValueTask InitializeAsync()
        {
            await Database.InitializeAsync();
            await Vulling.LaadReferentiedataAsync(Database.ConnectionString, CancellationToken.None);
            await using var db = Database.CreateUnrestrictedContext();
            db.AddRange(
                new Account { Id = Landelijk, Naam = "Landelijk" },
                new Account { Id = Ander, Naam = "Beheerder" },
                new Aanstelling { AccountId = Landelijk, GemeenteCode = Aanstelling.Land, Rol = Rol.LandelijkBeheerder },
                new Aanstelling { AccountId = Landelijk, GemeenteCode = "9991", Rol = Rol.Consulent },
                new Aanstelling { AccountId = Ander, GemeenteCode = "9991", Rol = Rol.Beheerder });
            foreach (var (gemeente, uur) in new[] { ("9991", 0), ("9992", 1), ("9993", 2) })
            {
                db.Add(new Cijferstand { GemeenteCode = gemeente, Jaar = 2025, GeteldOp = Geteld.AddHours(uur) });
            }

            Voeg("9991", "2025", Maat.Trajecten, "", 24, Celstand.Getoond);
            Voeg("9991", "2025", Maat.Trajecten, $"team={Guid.NewGuid()}", 24, Celstand.Getoond);
            Voeg("9991", "2025", Maat.Duur, "", 312, Celstand.Getoond);
            Voeg("9991", "2025", Maat.ZonderVerblijf, "", 51, Celstand.Getoond);
            Voeg("9991", "2025", Maat.ZonderVerblijf, "01", 24, Celstand.Getoond);
            Voeg("9991", "2025", Maat.Doorverwijzingen, "", 13, Celstand.Getoond);
            Voeg("9991", "2025-12-31", Maat.Trajecten, "", 12, Celstand.Getoond);
            Voeg("9992", "2025", Maat.Trajecten, "", 3, Celstand.TeKlein);
            Voeg("9992", "2025", Maat.Instroom, "", 12, Celstand.Terugrekenbaar);
            Voeg("9992", "2025", Maat.ZonderVerblijf, "", 40, Celstand.Getoond);
            Voeg("9993", "2024", Maat.Trajecten, "", 40, Celstand.Getoond);
            db.Add(new Cijfer { GemeenteCode = "9991", Moment = "2025", Lens = Cijferlens.Norm, Maat = Maat.Trajecten, Deel = "", Waarde = 11, Stand = Celstand.Getoond });
            await db.SaveChangesAsync(CancellationToken.None);

            void Voeg(string gemeente, string moment, Maat maat, string deel, decimal waarde, Celstand stand) =>
                db.Add(new Cijfer { GemeenteCode = gemeente, Moment = moment, Lens = Cijferlens.Gemeente, Maat = maat, Deel = deel, Waarde = waarde, Stand = stand });
        }

        public ValueTask DisposeAsync() => Database.DisposeAsync();
    }
}
