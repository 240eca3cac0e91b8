using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Vergelijken;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Gemeenten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Cijfers;

/// <summary>Four gemeenten that are alike, of which the last takes no part, and one with other rules.</summary>
[Trait("Eis", "DSH-08")]
public sealed class GemeentevergelijkingTests(Testdatabase database) : IClassFixture<Testdatabase>, IAsyncLifetime
{
    private const string Eigen = "8301";
    private const string Ander = "8302";
    private const string Klein = "8303";
    private const string DoetNietMee = "8304";
    private const string AndereRegels = "8305";

    private static readonly Meetmoment Moment = Meetmoment.Van(new Halfjaar(2025, 1));

    private static readonly Meetmoment Toekomst = Meetmoment.VanJaar(2999);

    private static int _nummer = 300;

    private readonly Dictionary<string, Testteam> _teams = new(StringComparer.Ordinal);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        foreach (var code in new[] { Eigen, Ander, Klein, DoetNietMee, AndereRegels })
        {
            _teams[code] = await Testteam.MaakAsync(database, code, new LokaleInstellingen { MaxGesprekken = code == AndereRegels ? 5 : 6 }, nummer: Interlocked.Increment(ref _nummer));
        }

        await using var db = database.CreateUnrestrictedContext();
        if (await db.Gepubliceerdecijfers.IgnoreQueryFilters().AnyAsync(Ct))
        {
            return;
        }

        foreach (var code in _teams.Keys)
        {
            db.Gemeenteprofielen.Add(new() { GemeenteCode = code, Id = Guid.NewGuid(), Van = new DateOnly(2020, 1, 1), Positionering = Positionering.EigenBeheer, Organisatievorm = Organisatievorm.Integraal, Inwoners = 60_000, Op = DateTimeOffset.UnixEpoch });
            db.Vergelijkingsdeelnames.Add(new() { GemeenteCode = code, Meedoen = code != DoetNietMee, Sinds = DateTimeOffset.UnixEpoch });
            foreach (var moment in new[] { Moment, Toekomst })
            {
                db.Gepubliceerdecijfers.Add(new() { GemeenteCode = code, Moment = moment.Code, Lens = Cijferlens.Gemeente, Maat = Maat.Jeugdigen, Einde = moment.Einde, Waarde = code == Klein ? null : 150, Stand = code == Klein ? Celstand.TeKlein : Celstand.Getoond, Betrouwbaarheid = code == Ander ? Betrouwbaarheid.Beperkt : Betrouwbaarheid.Betrouwbaar });
            }
        }

        await db.SaveChangesAsync(Ct);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Laad_ZetAlleenWieOpElkaarLijkenNaastElkaar_EnNoemtWaarinEenAnderVerschilt()
    {
        var overzicht = await LaadAsync(Eigen, Moment);

        overzicht.DoetMee.ShouldBeTrue();
        overzicht.Vergelijkbaar.Select(g => g.Gemeente.Code).Order().ShouldBe([Ander, Klein, DoetNietMee]);
        overzicht.Anders[0].Gemeente.Code.ShouldBe(AndereRegels);
        overzicht.Anders[0].Verschillen.ShouldHaveSingleItem().Ander.ShouldBe("5 gesprekken");
        overzicht.Anders.Count(a => a.Bron is not null).ShouldBe(11);
        overzicht.Anders.Where(a => a.Bron is not null).ShouldAllBe(a => a.Verschillen.Any(v => v.Wat == "Instellingen"));
    }

    [Fact]
    public async Task Laad_ToontWatIsGepubliceerd_PerDuizend_EnNooitNulVoorWatErNietIs()
    {
        var overzicht = await LaadAsync(Eigen, Moment);

        (Van(Ander).Van(Maat.Jeugdigen), Van(Ander).PerDuizend(Maat.Jeugdigen)).ShouldBe((Cijferwaarde.Van(150), Cijferwaarde.Van(2.5m)));
        (Van(Klein).Van(Maat.Jeugdigen), Van(Klein).PerDuizend(Maat.Jeugdigen)).ShouldBe((Cijferwaarde.TeKlein, Cijferwaarde.TeKlein));
        Van(DoetNietMee).Van(Maat.Jeugdigen).ShouldBe(Cijferwaarde.NietGeleverd);
        Van(Ander).Van(Maat.Trajecten).ShouldBe(Cijferwaarde.NietGeleverd);
        overzicht.Eigen.Van(Maat.Jeugdigen).ShouldBe(Cijferwaarde.Van(150));

        // What the other uses with care itself is marked; of who publishes nothing, nothing is said.
        overzicht.Vergelijkbaar.Prepend(overzicht.Eigen).Where(g => g.Betrouwbaarheid is not Betrouwbaarheid.Betrouwbaar).ShouldHaveSingleItem().Gemeente.Code.ShouldBe(Ander);
        Van(Ander).Betrouwbaarheid.ShouldBe(Betrouwbaarheid.Beperkt);

        Vergelekengemeente Van(string code) => overzicht.Vergelijkbaar.Single(g => g.Gemeente.Code == code);
    }

    [Fact]
    public async Task WieZelfNietMeedoet_ZietVanAnderenNiets()
    {
        var overzicht = await LaadAsync(DoetNietMee, Moment);

        overzicht.DoetMee.ShouldBeFalse();
        overzicht.Eigen.Van(Maat.Jeugdigen).ShouldBe(Cijferwaarde.Van(150));
        overzicht.Vergelijkbaar.Count.ShouldBe(3);
        overzicht.Vergelijkbaar.ShouldAllBe(g => g.Cijfers.Count == 0);
    }

    [Fact]
    public async Task EenPeriodeDieNietVoorbijIs_IsVoorAnderenNietTeZien()
    {
        var overzicht = await LaadAsync(Eigen, Toekomst);

        overzicht.Eigen.Van(Maat.Jeugdigen).ShouldBe(Cijferwaarde.Van(150));
        overzicht.Vergelijkbaar.Concat(overzicht.Anders).ShouldAllBe(g => g.Cijfers.Count == 0);
    }

    [Fact]
    public async Task EenGetalDatGeenVijftalIs_KomtErNietIn()
    {
        await using var db = database.CreateContext(_teams[Eigen].Aanmelding());
        await using var transactie = await db.BeginGemeenteAsync(Ct);
        db.Gepubliceerdecijfers.Add(new() { GemeenteCode = Eigen, Moment = "2025", Lens = Cijferlens.Norm, Maat = Maat.Trajecten, Einde = new DateOnly(2025, 12, 31), Waarde = 12, Stand = Celstand.Getoond, Betrouwbaarheid = Betrouwbaarheid.Betrouwbaar });

        (await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync(Ct))).InnerException!.Message.ShouldContain("ck_gepubliceerdcijfer_vijftal");
    }

    [Theory]
    [Trait("Eis", "CAP-05")]
    [InlineData(Maat.Duur, 12, true)]
    [InlineData(Maat.Wachttijd, 12.5, true)]
    [InlineData(Maat.Jeugdigen, 12, false)]
    public async Task AlleenEenGemiddeldeInDagenHoeftGeenVijftalTeZijn(Maat maat, double waarde, bool mag)
    {
        await using var db = database.CreateContext(_teams[Eigen].Aanmelding());
        await using var transactie = await db.BeginGemeenteAsync(Ct);
        db.Gepubliceerdecijfers.Add(new() { GemeenteCode = Eigen, Moment = "2025", Lens = Cijferlens.Norm, Maat = maat, Einde = new DateOnly(2025, 12, 31), Waarde = (decimal)waarde, Stand = Celstand.Getoond, Betrouwbaarheid = Betrouwbaarheid.Betrouwbaar });

        (await Record.ExceptionAsync(() => db.SaveChangesAsync(Ct)) is null).ShouldBe(mag);
    }

    [Fact]
    public async Task Laad_VraagtHoogstensTien()
    {
        var teller = new Opdrachtteller();
        var opties = new DbContextOptionsBuilder<JeugdhulpDbContext>().UseNpgsql(Extensions.AlsToepassing(database.ConnectionString)).UseSleutelring(Testsleutels.Ring).AddInterceptors(teller).Options;
        await using var db = new JeugdhulpDbContext(opties, _teams[Eigen].Aanmelding(Rol.Beleidsmedewerker));

        await new Gemeentevergelijking(db).LaadAsync(Moment, Cijferlens.Gemeente, Ct);

        teller.Opdrachten.Count.ShouldBeInRange(3, 9);
    }

    private async Task<Vergelijkingsoverzicht> LaadAsync(string gemeente, Meetmoment moment)
    {
        await using var db = database.CreateContext(_teams[gemeente].Aanmelding(Rol.Beleidsmedewerker));
        return await new Gemeentevergelijking(db).LaadAsync(moment, Cijferlens.Gemeente, Ct);
    }
}
