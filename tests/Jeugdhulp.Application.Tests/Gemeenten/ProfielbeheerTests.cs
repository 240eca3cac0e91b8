using System.Globalization;
using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Gemeenten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Gemeenten;

[Trait("Eis", "DSH-09")]
public sealed class ProfielbeheerTests(Testdatabase database) : IClassFixture<Testdatabase>, IAsyncLifetime
{
    private static readonly DateOnly Vandaag = new(2026, 11, 2);

    private static int _volgende = 8100;

    private static int _seconde;

    private static readonly Profielinvoer Eerste = new()
    {
        Van = new DateOnly(2020, 1, 1),
        Positionering = "eigenBeheer",
        Organisatievorm = "integraal",
        Inwoners = 84_600,
        Fte = 46.5m,
        Taken = ["preventie", "toegang", "hulp", "regie"],
        Bereik = "alleLeeftijden",
        Aanleiding = "geen",
    };

    private Testteam _team = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _team = await Testteam.MaakAsync(database, Interlocked.Increment(ref _volgende).ToString(CultureInfo.InvariantCulture), null);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task LegVast_WatNietKlopt_BewaartNiets()
    {
        (await LegVastAsync(Eerste with { Inwoners = null })).ShouldHaveSingleItem().Veld.ShouldBe("Inwoners");
        (await LegVastAsync(Eerste with { Aanleiding = "inbedding" })).ShouldHaveSingleItem().Veld.ShouldBe("Aanleiding");

        (await LaadAsync()).Verloop.ShouldBeEmpty();
        (await RegelsAsync(Handeling.ProfielVastgelegd)).ShouldBe(0);
    }

    [Fact]
    public async Task LegVast_WatAlGeldt_WordtGeweigerd_EnTweeKeerHetzelfdeFormulierIsEen()
    {
        var id = Guid.NewGuid();
        (await LegVastAsync(Eerste, id)).ShouldBeEmpty();
        (await LegVastAsync(Eerste, id)).ShouldBeEmpty();

        (await LegVastAsync(Eerste with { Van = new DateOnly(2023, 5, 1) })).ShouldHaveSingleItem().Veld.ShouldBe("Van");

        (await LaadAsync()).Verloop.ShouldHaveSingleItem().Id.ShouldBe(id);
        (await RegelsAsync(Handeling.ProfielVastgelegd)).ShouldBe(1);
    }

    [Theory]
    [Trait("Eis", "TRB-13")]
    [InlineData("inbedding", Annotatieoorzaak.NieuweOrganisatie)]
    [InlineData("knipToegangHulp", Annotatieoorzaak.GewijzigdeOpdracht)]
    [InlineData("versmalling", Annotatieoorzaak.GewijzigdeOpdracht)]
    [InlineData("alleenToegang", Annotatieoorzaak.GewijzigdeOpdracht)]
    [InlineData("anders", Annotatieoorzaak.GewijzigdeOpdracht)]
    public async Task LegVast_EenVerandering_StaatVanafDieDagBijDeCijfers(string aanleiding, Annotatieoorzaak oorzaak)
    {
        var later = new DateOnly(2025, 7, 1);
        await LegVastAsync(Eerste);

        (await LegVastAsync(Eerste with { Van = later, Taken = ["toegang"], Aanleiding = aanleiding })).ShouldBeEmpty();

        await using var db = database.CreateUnrestrictedContext();
        var annotatie = await db.Annotaties.IgnoreQueryFilters().SingleAsync(a => a.GemeenteCode == _team.GemeenteCode, Ct);
        (annotatie.Datum, annotatie.Oorzaak, annotatie.Wijziging, annotatie.Automatisch).ShouldBe((later, oorzaak, Enum.Parse<Opdrachtwijziging>(aanleiding, true), true));
        annotatie.Tekst.ShouldBe("Taken: was preventie, toegang, hulp, regie, nu toegang.");
        (await RegelsAsync(Handeling.AnnotatieToegevoegd)).ShouldBe(1);
    }

    [Fact]
    [Trait("Eis", "TRB-13")]
    public async Task LegVast_AndersMetAndereFte_IsCapaciteit_MetAnderePositioneringOrganisatie_EnEenVerbeteringIsGeenStreep()
    {
        await LegVastAsync(Eerste);
        await LegVastAsync(Eerste with { Van = new DateOnly(2024, 1, 1), Fte = 40, Inwoners = 84_900, Aanleiding = "anders" });
        await LegVastAsync(Eerste with { Van = new DateOnly(2025, 1, 1), Fte = 40, Inwoners = 84_900, Positionering = "meerdereAanbieders", Aanleiding = "anders" });
        await LegVastAsync(Eerste with { Van = new DateOnly(2025, 1, 1), Fte = 41, Inwoners = 84_900, Positionering = "meerdereAanbieders" });

        await using var db = database.CreateUnrestrictedContext();
        (await db.Annotaties.IgnoreQueryFilters().Where(a => a.GemeenteCode == _team.GemeenteCode).OrderBy(a => a.Datum).Select(a => a.Oorzaak).ToListAsync(Ct))
            .ShouldBe([Annotatieoorzaak.Capaciteit, Annotatieoorzaak.NieuweOrganisatie]);
        var beeld = await LaadAsync();
        beeld.Verloop.Select(p => (p.Van.Year, p.Fte)).ShouldBe([(2025, 41m), (2025, 40m), (2024, 40m), (2020, 46.5m)]);
        beeld.Geldend!.Fte.ShouldBe(41m);
    }

    [Fact]
    public async Task Laad_WatLaterIngaat_GeldtNogNiet_EnVanEenAnderIsNietsTeZien()
    {
        var ander = await Testteam.MaakAsync(database, Interlocked.Increment(ref _volgende).ToString(CultureInfo.InvariantCulture), null);
        await LegVastAsync(Eerste);
        await LegVastAsync(Eerste with { Van = Vandaag.AddDays(1), Fte = 1, Aanleiding = "anders" });

        (await LaadAsync()).Geldend!.Fte.ShouldBe(46.5m);
        await using var db = database.CreateContext(ander.Aanmelding(Rol.Beheerder));
        var beeld = await new Profielbeheer(db, new StilleKlok(Vandaag)).LaadAsync(Ct);
        beeld.Verloop.ShouldBeEmpty();
        beeld.Gemeente.Code.ShouldBe(ander.GemeenteCode);
    }

    [Fact]
    public async Task Laad_VraagtWeinig()
    {
        await LegVastAsync(Eerste);
        var teller = new Opdrachtteller();
        var opties = new DbContextOptionsBuilder<JeugdhulpDbContext>().UseNpgsql(Extensions.AlsToepassing(database.ConnectionString)).UseSleutelring(Testsleutels.Ring).AddInterceptors(teller).Options;
        await using var db = new JeugdhulpDbContext(opties, _team.Aanmelding(Rol.Beheerder));

        await new Profielbeheer(db, new StilleKlok(Vandaag)).LaadAsync(Ct);

        teller.Opdrachten.Count.ShouldBeInRange(2, 4);
    }

    [Fact]
    public async Task DeElfGemeentenUitHetOnderzoek_HebbenEenProfielMetBron()
    {
        await using var db = database.CreateUnrestrictedContext();
        var profielen = await db.Gemeenteprofielen.IgnoreQueryFilters().Where(p => p.Bron != null).OrderBy(p => p.GemeenteCode).ToListAsync(Ct);

        profielen.Count.ShouldBe(11);
        var zwolle = profielen.Single(p => p.GemeenteCode == "0193");
        (zwolle.Positionering, zwolle.Organisatievorm, zwolle.Inwoners, zwolle.Fte, zwolle.Bron).ShouldBe(
            (Positionering.EigenBeheer, Organisatievorm.Generalistisch, 132_411, null, "Van Dam Datapartners (2024), bijlage 2"));
        profielen.CountBy(p => p.Positionering).OrderBy(p => p.Key).Select(p => p.Value).ShouldBe([3, 6, 1, 1]);
        profielen.Sum(p => p.Inwoners).ShouldBe(160759 + 918117 + 562839 + 238147 + 29504 + 94437 + 32277 + 47477 + 21829 + 30349 + 132411);
    }

    private async Task<IReadOnlyList<Fout>> LegVastAsync(Profielinvoer invoer, Guid? id = null)
    {
        await using var db = database.CreateContext(_team.Aanmelding(Rol.Beheerder));
        var klok = new StilleKlok(Vandaag);
        klok.Advance(TimeSpan.FromSeconds(Interlocked.Increment(ref _seconde)));
        return await new Profielbeheer(db, klok).LegVastAsync(id ?? Guid.NewGuid(), invoer, Ct);
    }

    private async Task<Profielbeeld> LaadAsync()
    {
        await using var db = database.CreateContext(_team.Aanmelding(Rol.Beleidsmedewerker));
        return await new Profielbeheer(db, new StilleKlok(Vandaag)).LaadAsync(Ct);
    }

    private async Task<int> RegelsAsync(Handeling handeling)
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.GemeenteCode == _team.GemeenteCode && l.Handeling == handeling, Ct);
    }
}
