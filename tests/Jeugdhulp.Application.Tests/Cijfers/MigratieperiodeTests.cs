using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Domain.Cijfers;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Cijfers;

/// <summary>When a change of system can be why two moments differ.</summary>
[Trait("Eis", "TRB-02")]
public sealed class MigratieperiodeTests
{
    [Theory]
    [InlineData("2025H1", "2025H2", true)]
    [InlineData("2025H2", "2026H1", true)]
    [InlineData("2024H2", "2025H1", false)]
    [InlineData("2026H1", "2026H2", false)]
    [InlineData("2024", "2025", true)]
    [InlineData("2025", "2026", true)]
    [InlineData("2025-06-30", "2025-12-31", true)]
    [InlineData("2025-06-30", "2026-06-30", false)]
    public void Een_halfjaar_uit_een_ander_systeem_scheidt_zijn_buren_van_elkaar(string eerder, string later, bool verwacht) =>
        Scheidt("2025-07-01", "2026-01-01", eerder, later).ShouldBe(verwacht);

    [Fact]
    public void Twee_perioden_die_er_helemaal_in_liggen_komen_uit_een_systeem() => Scheidt("2024-01-01", "2026-01-01", "2024H2", "2025H1").ShouldBeFalse();

    [Fact]
    public void Een_periode_die_er_half_in_ligt_verschilt_van_een_die_er_helemaal_in_ligt() => Scheidt("2024-01-01", "2025-04-01", "2024H2", "2025H1").ShouldBeTrue();

    private static bool Scheidt(string vanaf, string datum, string eerder, string later)
    {
        var periode = Migratieperiode.Van([new()
        {
            GemeenteCode = "9991",
            Id = Guid.NewGuid(),
            Datum = DateOnly.Parse(datum, null),
            GemigreerdVanaf = DateOnly.Parse(vanaf, null),
            Oorzaak = Annotatieoorzaak.NieuwRegistratiesysteem,
            Tekst = "Uit een ander systeem.",
            Automatisch = true,
            DoorNaam = "Beheer",
            Op = DateTimeOffset.UnixEpoch,
        }]).ShouldHaveSingleItem();
        return periode.Scheidt(Moment(eerder), Moment(later));
    }

    private static Meetmoment Moment(string code) => Meetmoment.TryParse(code, out var moment) ? moment : throw new ArgumentException(code, nameof(code));
}
