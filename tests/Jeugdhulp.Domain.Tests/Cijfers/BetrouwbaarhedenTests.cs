using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Domain.Tests.Cijfers;

[Trait("Eis", "TRB-11")]
public sealed class BetrouwbaarhedenTests
{
    private static readonly Guid Noord = new("00000000-0000-0000-0000-00000000000a");
    private static readonly Guid Zuid = new("00000000-0000-0000-0000-00000000000b");

    [Fact]
    public void Waar_niemand_iets_zei_is_alles_betrouwbaar()
    {
        var niets = new Betrouwbaarheden([]);

        Meetmoment.InJaar(2025).ShouldAllBe(m => niets.Van(m, null) == Betrouwbaarheid.Betrouwbaar && niets.Van(m, Noord) == Betrouwbaarheid.Betrouwbaar);
    }

    [Theory]
    [InlineData("2025H1", Betrouwbaarheid.NietBetrouwbaar)]
    [InlineData("2025-06-30", Betrouwbaarheid.NietBetrouwbaar)]
    [InlineData("2025", Betrouwbaarheid.NietBetrouwbaar)]
    [InlineData("2025H2", Betrouwbaarheid.Betrouwbaar)]
    [InlineData("2025-12-31", Betrouwbaarheid.Betrouwbaar)]
    [InlineData("2024", Betrouwbaarheid.Betrouwbaar)]
    public void Een_halfjaar_zegt_iets_over_zijn_peildatum_en_zijn_jaar(string code, Betrouwbaarheid verwacht)
    {
        Meetmoment.TryParse(code, out var moment).ShouldBeTrue();

        Bij(("2025H1", null, Betrouwbaarheid.NietBetrouwbaar)).Van(moment, null).ShouldBe(verwacht);
    }

    [Fact]
    public void De_hele_gemeente_zegt_iets_over_elk_team_en_het_slechtste_geldt()
    {
        var merken = Bij(("2025H1", null, Betrouwbaarheid.NietBetrouwbaar), ("2025H1", Noord, Betrouwbaarheid.Beperkt), ("2025H2", null, Betrouwbaarheid.Beperkt), ("2025H2", Noord, Betrouwbaarheid.NietGeleverd));

        (Van(merken, "2025H1", Noord), Van(merken, "2025H1", Zuid)).ShouldBe((Betrouwbaarheid.NietBetrouwbaar, Betrouwbaarheid.NietBetrouwbaar));
        (Van(merken, "2025H2", Noord), Van(merken, "2025H2", Zuid)).ShouldBe((Betrouwbaarheid.NietGeleverd, Betrouwbaarheid.Beperkt));
    }

    [Theory]
    [InlineData(Betrouwbaarheid.Beperkt)]
    [InlineData(Betrouwbaarheid.NietBetrouwbaar)]
    [InlineData(Betrouwbaarheid.NietGeleverd)]
    public void Een_team_maakt_het_geheel_beperkt_en_een_ander_team_niets(Betrouwbaarheid oordeel)
    {
        var merken = Bij(("2025H1", Noord, oordeel));

        Van(merken, "2025H1", Noord).ShouldBe(oordeel);
        Van(merken, "2025H1", null).ShouldBe(Betrouwbaarheid.Beperkt);
        Van(merken, "2025H1", Zuid).ShouldBe(Betrouwbaarheid.Betrouwbaar);
        Van(Bij(("2025H1", Noord, Betrouwbaarheid.Betrouwbaar)), "2025H1", null).ShouldBe(Betrouwbaarheid.Betrouwbaar);
    }

    [Fact]
    [Trait("Eis", "CBS-10")]
    public void Een_jaar_is_pas_niet_geleverd_als_beide_helften_dat_zijn()
    {
        Van(Bij(("2025H1", null, Betrouwbaarheid.NietGeleverd)), "2025", null).ShouldBe(Betrouwbaarheid.NietBetrouwbaar);
        Van(Bij(("2025H1", null, Betrouwbaarheid.NietGeleverd), ("2025H2", null, Betrouwbaarheid.NietGeleverd)), "2025", null).ShouldBe(Betrouwbaarheid.NietGeleverd);
        Van(Bij(("2025H1", null, Betrouwbaarheid.Beperkt)), "2025", null).ShouldBe(Betrouwbaarheid.Beperkt);
    }

    private static Betrouwbaarheid Van(Betrouwbaarheden merken, string code, Guid? team) => merken.Van(Meetmoment.TryParse(code, out var moment) ? moment : default, team);

    private static Betrouwbaarheden Bij(params (string Halfjaar, Guid? Team, Betrouwbaarheid Oordeel)[] merken) =>
        new(merken.Select(m => new Betrouwbaarheidsmerk(Halfjaar.TryParse(m.Halfjaar, out var halfjaar) ? halfjaar : default, m.Team, m.Oordeel)));
}
