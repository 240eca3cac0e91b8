using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.TestCommon;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Data.Server;

/// <summary>What all other tests lean on.</summary>
public sealed class HulpmiddelenTests
{
    [Fact]
    public void TestBsn_GeeftAlleGeldigeNummersVanHetTestbereikEnGeenAndere()
    {
        var nummers = Enumerable.Range(0, TestBsn.Aantal).Select(TestBsn.Nummer).ToList();

        nummers[0].ShouldBe("999900006");
        nummers[^1].ShouldBe("999999990");
        nummers.ShouldBeUnique();
        nummers.Where(nummer => !Bsn.TryParse(nummer, out _)).ShouldBeEmpty();
    }

    [Fact]
    public void StilleKlok_StaatStilTotEenTestHemVerzet()
    {
        var klok = new StilleKlok(new DateOnly(2026, 7, 1));
        klok.GetUtcNow().ShouldBe(klok.GetUtcNow());

        klok.Advance(TimeSpan.FromHours(3));

        klok.GetUtcNow().ShouldBe(new DateTimeOffset(2026, 7, 1, 15, 0, 0, TimeSpan.Zero));
        klok.GetLocalNow().Hour.ShouldBe(17);
    }
}
