using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Cijfers;

/// <summary>Households in which people are helped under more than one law.</summary>
[Trait("Eis", "GEZ-04")]
public sealed class SamenloopTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly DateOnly Dag = new(2026, 6, 30);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Een_huishouden_telt_een_keer_met_elke_wet_waaronder_iemand_er_hulp_krijgt()
    {
        var team = await Testteam.MaakAsync(database, "9991", null);
        await GezinnenAsync(team, 12, (Wet.Jeugd, Dag.AddDays(-30), null), (Wet.Wmo, Dag, null));
        await GezinnenAsync(team, 11, (Wet.Jeugd, Dag.AddDays(-30), null));
        await GezinnenAsync(team, 13, (Wet.Wmo, Dag.AddDays(-30), null), (Wet.Jeugd, Dag.AddDays(1), null));
        await GezinnenAsync(team, 14, (Wet.Jeugd, Dag.AddDays(-30), null), (Wet.Wmo, Dag.AddDays(-30), Dag.AddDays(-1)));

        var beeld = await LaadAsync(team);

        beeld.AndereWetten.ShouldBeTrue();
        beeld.Cellen.Where(c => c.Value.Getal is not 0).ToDictionary(c => c.Key, c => c.Value.Getal).ShouldBe(new Dictionary<Wettencel, decimal?>
        {
            [Wettencel.AlleenJeugd] = 25,
            [Wettencel.AlleenWmo] = 13,
            [Wettencel.JeugdWmo] = 12,
            [Wettencel.SamenloopJeugdWmo] = 12,
            [Wettencel.Totaal] = 50,
        }, ignoreOrder: true);
    }

    [Fact]
    public async Task Een_dossier_dat_niet_meetelt_en_wie_alleen_betrokken_is_tellen_niet_en_een_buurgemeente_ook_niet()
    {
        var (team, buur) = (await Testteam.MaakAsync(database, "9993", null, nummer: 1), await Testteam.MaakAsync(database, "9992", null, nummer: 2));
        await GezinnenAsync(team, 15, (Wet.Jeugd, Dag.AddDays(-30), null));
        await GezinnenAsync(team, 15, Dossierstatus.Slapend, Dossierrol.OntvangtHulp, (Wet.Jeugd, Dag.AddDays(-30), null));
        await GezinnenAsync(team, 15, Dossierstatus.Actief, Dossierrol.IndirectBetrokken, (Wet.Jeugd, Dag.AddDays(-30), null));
        await GezinnenAsync(buur, 15, (Wet.Jeugd, Dag.AddDays(-30), null));

        var beeld = await LaadAsync(team);

        beeld.AndereWetten.ShouldBeFalse();
        beeld.Cellen[Wettencel.Totaal].ShouldBe(Cijferwaarde.Van(15));
    }

    [Fact]
    public async Task Wie_niet_meer_of_nog_niet_in_het_gezin_woont_telt_daar_niet_en_een_gezinsdossier_telt_ook_zonder_lid()
    {
        var team = await Testteam.MaakAsync(database, "9997", null, nummer: 8);
        await GezinnenAsync(team, 15, (Wet.Jeugd, Dag.AddDays(-30), null));
        await GezinnenAsync(team, 16, Dossierstatus.Actief, Dossierrol.OntvangtHulp, (null, Dag), (Wet.Jeugd, Dag.AddDays(-30), null));
        await GezinnenAsync(team, 17, Dossierstatus.Actief, Dossierrol.OntvangtHulp, (Dag.AddDays(1), null), (Wet.Jeugd, Dag.AddDays(-30), null));
        await GezinnenAsync(team, 18, Dossierstatus.Actief, Dossierrol.OntvangtHulp, (Dag, Dag.AddDays(1)), (Wet.Jeugd, Dag.AddDays(-30), null));

        (await LaadAsync(team)).Cellen[Wettencel.Totaal].ShouldBe(Cijferwaarde.Van(15 + 18));

        await using (var db = database.CreateUnrestrictedContext())
        {
            for (var i = 0; i < 20; i++)
            {
                var gezin = new Gezin { GemeenteCode = team.GemeenteCode, Id = Guid.NewGuid(), Nummer = Interlocked.Increment(ref _nummer) };
                var dossier = new Dossier { GemeenteCode = team.GemeenteCode, Id = Guid.NewGuid(), GezinId = gezin.Id, Nummer = Interlocked.Increment(ref _nummer), Soort = Dossiersoort.Gezin, Wet = Wet.Wmo, TeamId = team.Team.Id, Begin = Dag, Volgnummer = 1 };
                dossier.Statussen.Add(new() { GemeenteCode = team.GemeenteCode, Id = Guid.NewGuid(), DossierId = dossier.Id, Status = Dossierstatus.Actief, Van = Dag, Door = "x", Op = DateTimeOffset.UnixEpoch });
                db.AddRange(gezin, dossier);
            }

            await db.SaveChangesAsync(Ct);
        }

        var met = await LaadAsync(team);
        (met.Cellen[Wettencel.Totaal], met.Cellen[Wettencel.AlleenWmo], met.AndereWetten).ShouldBe((Cijferwaarde.Van(15 + 18 + 20), Cijferwaarde.Van(20), true));
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task Wat_iemand_verborgen_zag_blijft_verborgen_voor_wie_later_kijkt()
    {
        var team = await Testteam.MaakAsync(database, "9994", null, nummer: 3);
        await GezinnenAsync(team, 12, (Wet.Jeugd, Dag.AddDays(-30), null));
        await GezinnenAsync(team, 13, (Wet.Wmo, Dag.AddDays(-30), null));
        await GezinnenAsync(team, 40, (Wet.Participatie, Dag.AddDays(-30), null));
        await GezinnenAsync(team, 3, (Wet.Jeugd, Dag.AddDays(-30), null), (Wet.Wmo, Dag.AddDays(-30), null));
        var eerst = Verborgen(await LaadAsync(team));

        await GezinnenAsync(team, 2, (Wet.Jeugd, Dag.AddDays(-30), null));

        Verborgen(await LaadAsync(team)).ShouldBe(eerst, ignoreOrder: true);
        await using var db = database.CreateUnrestrictedContext();
        (await db.Verborgensamenlopen.IgnoreQueryFilters().Where(v => v.GemeenteCode == "9994" && v.Dag == Dag).Select(v => v.Cel).ToListAsync(Ct)).ShouldBe(eerst, ignoreOrder: true);
    }

    [Theory]
    [InlineData(Celstand.Getoond, Wettencel.AlleenJeugd)]
    [InlineData(Celstand.TeKlein, Wettencel.Totaal)]
    [Trait("Eis", "PRV-01")]
    public async Task De_gezinnen_op_de_pagina_met_cijfers_tellen_mee_in_wat_verborgen_is(Celstand stand, Wettencel ook)
    {
        // Another gemeente for each, and one in which nothing else is counted.
        var gemeente = stand is Celstand.Getoond ? "9995" : "9996";
        var team = await Testteam.MaakAsync(database, gemeente, null, nummer: 4 + (int)stand);
        await GezinnenAsync(team, 40, (Wet.Jeugd, Dag.AddDays(-30), null));
        await GezinnenAsync(team, 12, (Wet.Wmo, Dag.AddDays(-30), null));
        await GezinnenAsync(team, 4, (Wet.Jeugd, Dag.AddDays(-30), null), (Wet.Wmo, Dag.AddDays(-30), null));
        await using (var db = database.CreateUnrestrictedContext())
        {
            db.Cijfers.Add(new() { GemeenteCode = gemeente, Moment = Meetmoment.Peildatum(Halfjaar.Van(Dag)).Code, Lens = Cijferlens.Dossier, Maat = Maat.Gezinnen, Deel = Uitsplitsing.Alles.ToString(), Waarde = 44, Stand = stand });
            await db.SaveChangesAsync(Ct);
        }

        Verborgen(await LaadAsync(team)).ShouldContain(ook);
    }

    private static IReadOnlyCollection<Wettencel> Verborgen(Samenloopbeeld beeld) => [.. beeld.Cellen.Where(c => c.Value.IsVerborgen).Select(c => c.Key)];

    private Task GezinnenAsync(Testteam team, int aantal, params (Wet Wet, DateOnly Begin, DateOnly? Einde)[] dossiers) =>
        GezinnenAsync(team, aantal, Dossierstatus.Actief, Dossierrol.OntvangtHulp, dossiers);

    private Task GezinnenAsync(Testteam team, int aantal, Dossierstatus status, Dossierrol rol, params (Wet Wet, DateOnly Begin, DateOnly? Einde)[] dossiers) =>
        GezinnenAsync(team, aantal, status, rol, (null, null), dossiers);

    /// <summary>So many households of one person for each dossier.</summary>
    private async Task GezinnenAsync(Testteam team, int aantal, Dossierstatus status, Dossierrol rol, (DateOnly? Van, DateOnly? Tot) woont, params (Wet Wet, DateOnly Begin, DateOnly? Einde)[] dossiers)
    {
        await using var db = database.CreateUnrestrictedContext();
        for (var i = 0; i < aantal; i++)
        {
            var gezin = new Gezin { GemeenteCode = team.GemeenteCode, Id = Guid.NewGuid(), Nummer = Interlocked.Increment(ref _nummer) };
            db.Add(gezin);
            foreach (var (wet, begin, einde) in dossiers)
            {
                var persoon = new Persoon { GemeenteCode = team.GemeenteCode, Id = Guid.NewGuid(), Voornamen = "Sem", Achternaam = "Smit", Geboortedatum = new(2012, 1, 1), ZoekAchternaam = Zoeknaam.Van("Smit"), ZoekVoornamen = Zoeknaam.Van("Sem") };
                var dossier = new Dossier { GemeenteCode = team.GemeenteCode, Id = Guid.NewGuid(), Nummer = Interlocked.Increment(ref _nummer), Soort = Dossiersoort.Individueel, Wet = wet, TeamId = team.Team.Id, Begin = begin, Volgnummer = 1, Einde = einde, RedenEinde = einde is null ? null : "01", Doelen = einde is null ? null : Doelenstand.GeenDoelen };
                dossier.Statussen.Add(new() { GemeenteCode = team.GemeenteCode, Id = Guid.NewGuid(), DossierId = dossier.Id, Status = status, Van = begin, Tot = einde, Door = "x", Op = DateTimeOffset.UnixEpoch });
                if (einde is { } dicht)
                {
                    dossier.Statussen.Add(new() { GemeenteCode = team.GemeenteCode, Id = Guid.NewGuid(), DossierId = dossier.Id, Status = Dossierstatus.Afgesloten, Van = dicht, Door = "x", Op = DateTimeOffset.UnixEpoch.AddDays(1) });
                }

                dossier.Personen.Add(new() { GemeenteCode = team.GemeenteCode, DossierId = dossier.Id, PersoonId = persoon.Id, Soort = dossier.Soort, Wet = wet, Rol = rol, Van = begin, Tot = einde });
                db.AddRange(persoon, new Gezinslid { GemeenteCode = team.GemeenteCode, GezinId = gezin.Id, PersoonId = persoon.Id, Rol = Gezinsrol.Jeugdige, Van = woont.Van, Tot = woont.Tot }, dossier);
            }
        }

        await db.SaveChangesAsync(Ct);
    }

    private static int _nummer = 500_000;

    private async Task<Samenloopbeeld> LaadAsync(Testteam team)
    {
        await using var db = database.CreateContext(team.Aanmelding(Rol.Beleidsmedewerker));
        return await new SamenloopQuery(db, new()).LaadAsync(Dag, Ct);
    }
}
