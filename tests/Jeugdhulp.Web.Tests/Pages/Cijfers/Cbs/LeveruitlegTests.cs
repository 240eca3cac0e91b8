using Jeugdhulp.Application.Cbs;
using Jeugdhulp.Domain.Cbs;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.Web.Pages.Cijfers.Cbs;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Cijfers.Cbs;

/// <summary>A cause is only named when it can explain the difference.</summary>
[Trait("Eis", "CBS-08")]
public sealed class LeveruitlegTests
{
    private const string Later = "Wat na 10-7-2026 12:00 is ingevoerd of veranderd, zit niet in de levering.";

    [Theory]
    [InlineData(-2, $"In de levering bleven trajecten weg: Hulp van een andere aanbieder (1), trajecten die bij een ander in één record zitten (1). {Later}")]
    [InlineData(1, Later)]
    [InlineData(0, "uw eigen cijfers zijn gelijk aan de levering")]
    public void Wat_wegbleef_verklaart_alleen_dat_er_minder_is_geleverd(long verschil, string uitleg) =>
        Cbswoorden.Leveruitleg(Beeld(Levering(new(2026, 1), 1)), Cbsindicator.TrajectenWijkteam, verschil).ShouldBe(uitleg);

    [Fact]
    public void Zijn_er_geen_trajecten_samengevoegd_dan_staat_dat_er_niet() =>
        Cbswoorden.Leveruitleg(Beeld(Levering(new(2026, 1), 0) with { Weggelaten = [] }), Cbsindicator.TrajectenWijkteam, -1).ShouldBe(Later);

    [Fact]
    public void Over_een_jaar_wordt_geen_oorzaak_geraden()
    {
        var beeld = Beeld(Levering(new(2025, 1), 0), Levering(new(2025, 2), 1));

        Cbswoorden.Leveruitleg(beeld, Cbsindicator.TrajectenWijkteam, -1).ShouldBe("Wat na het controleren van de leveringen is ingevoerd of veranderd, zit er niet in. Kijk bij elk halfjaar wat er wegbleef.");
        Cbswoorden.Geleverd(beeld).ShouldContain("wat in allebei staat, telt één keer");
    }

    private static Cbsaansluitbeeld Beeld(params Cbsgeleverd[] leveringen) => new(Meetmoment.Van(new(2026, 1)), [], true, true, []) { Leveringen = leveringen };

    private static Cbsgeleverd Levering(Halfjaar halfjaar, int samen)
    {
        var op = new DateTimeOffset(2026, 7, 10, 10, 0, 0, TimeSpan.Zero);
        return new(Guid.NewGuid(), halfjaar, 1, false, op, op, [(Weglaatreden.AndereAanbieder, Cijferwaarde.Van(1))], Cijferwaarde.Van(samen));
    }
}
