using System.Globalization;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Leveringen;

/// <summary>A country with the published flows of 2021, through the database: registered, checked, frozen, put in force, read back and counted.</summary>
[Trait("Eis", "CBS-01")]
public sealed class StromenTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly DateOnly Geboren = new(2010, 1, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task De_gepubliceerde_stromen_van_2021_komen_uit_de_registratie_terug()
    {
        // CBS, first half of 2021, wijk- of buurtteam: 47,480 + 14,715 − 17,115 → 45,075, active 62,190, each rounded to five by itself.
        var (begin, instroom, uitstroom) = (47_478, 14_714, 17_115);
        var opstelling = new Leveringsopstelling(database, "9901");
        await opstelling.MaakAsync(new LokaleInstellingen());
        await VulAsync(opstelling, begin, instroom, uitstroom);
        var indeling = Bestandsindelingen.Voor(Protocolversies.Meegeleverd.Van("2020")!).First(i => i.Soort is Bestandssoort.VasteBreedte);

        var id = (await opstelling.BeginAsync(opstelling.Eerste, "2021H1")).ShouldBeOfType<LeveringBewaard>().Id;
        (await opstelling.ControleerAsync(opstelling.Eerste, id, indeling.Naam)).ShouldBeOfType<LeveringBewaard>();
        (await opstelling.StelVastAsync(opstelling.Tweede, id)).ShouldBeOfType<LeveringBewaard>();

        var tekst = indeling.Codering.GetString((await opstelling.BestandAsync(id)).ShouldNotBeNull());
        var records = Bestandslezer.Lees(new StringReader(tekst), indeling).Select(r => r.Record.ShouldNotBeNull());
        Recordtelling.Tel(records, new Halfjaar(2021, 1)).Afgerond().ShouldBe(new(47_480, 14_715, 17_115, 45_075, 62_190));
    }

    /// <summary>Nobody has a BSN, for there are not so many test numbers; sex, day of birth and postcode tell them apart.</summary>
    private async Task VulAsync(Leveringsopstelling opstelling, int begin, int instroom, int uitstroom)
    {
        List<Persoon> personen = [.. Enumerable.Range(0, begin + instroom).Select(i =>
        {
            var persoon = opstelling.Jeugdige(Geboren.AddDays(i % 2_000));
            (persoon.Bsn, persoon.Postcode) = (null, string.Create(CultureInfo.InvariantCulture, $"{1000 + (i % 9000)}A{(char)('A' + (i / 9000))}"));
            return persoon;
        })];
        await using var db = new JeugdhulpDbContext(new DbContextOptionsBuilder<JeugdhulpDbContext>().UseNpgsql(database.ConnectionString).UseSleutelring(Testsleutels.Ring).Options, new Aanmelding());
        await db.Database.OpenConnectionAsync(Ct);
        var schrijver = new Massaschrijver(db);
        await schrijver.KopieerRechtstreeksAsync(personen, Ct);
        await schrijver.KopieerRechtstreeksAsync(personen.Select((p, i) => opstelling.Traject(p, i < begin ? new(2020, 9, 1) : new(2021, 3, 1), i < uitstroom ? new(2021, 6, 30) : null)), Ct);
    }
}
