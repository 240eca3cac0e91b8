using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Trajecten;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Trajecten;

[Trait("Eis", "TRJ-01")]
public sealed class AanvangsbepalerTests
{
    private static readonly DateOnly Eerste = new(2026, 3, 2);

    /// <summary>A contact is k (acquaintance) or h (help) with the number of its day.</summary>
    [Theory]
    [InlineData("h0", 0)]
    [InlineData("k0 h20", 0)]
    [InlineData("k0 h21", 0)]
    [InlineData("k0 h22", 22)]
    [InlineData("k0 k15 h36", 0)]
    [InlineData("k0 k15 h37", 37)]
    [InlineData("k0 k22 h30", 22)]
    [InlineData("k0 k21 h42", 0)]
    [InlineData("h0 k5 h60", 0)]
    [InlineData("h0 h60", 0)]
    [InlineData("h7 k7", 7)]
    [InlineData("h22 k0", 22)]
    [InlineData("k0 k5", null)]
    [InlineData("", null)]
    public void De_hulp_begint_bij_de_kennismaking_tenzij_de_jeugdige_daarna_wachtte(string contacten, int? dag)
    {
        var gelezen = contacten.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(c => new Hulpcontact(Eerste.AddDays(int.Parse(c[1..], null)), c[0] == 'k' ? Activiteit.Intake : Activiteit.Begeleiding));

        Aanvangsbepaler.Bepaal(gelezen).ShouldBe(dag is { } n ? Eerste.AddDays(n) : null);
    }

    /// <summary>A contact as above; a wait is its first and last day, or only the first while it lasts.</summary>
    [Theory]
    [InlineData("k0 h17", "1-17", 17)]
    [InlineData("k0 h17", "0-17", 17)]
    [InlineData("k0 h17", "1-9", 17)]
    [InlineData("k0 h17 h24", "1", 17)]
    [InlineData("k0 h7", "-10-0", 0)]
    [InlineData("k0 h7", "7-9", 0)]
    [InlineData("h0 h7", "1-6", 0)]
    public void Wie_na_de_kennismaking_op_de_wachtlijst_stond_begint_daarna(string contacten, string wacht, int dag)
    {
        var team = Guid.NewGuid();
        var gelezen = contacten.Split(' ').Select(c => new Hulpcontact(Eerste.AddDays(int.Parse(c[1..], null)), c[0] == 'k' ? Activiteit.Intake : Activiteit.Begeleiding, team)).ToList();
        var grens = wacht.IndexOf('-', 1);
        var periode = new Wachtperiode(Eerste.AddDays(int.Parse(grens < 0 ? wacht : wacht[..grens], null)), grens < 0 ? null : Eerste.AddDays(int.Parse(wacht[(grens + 1)..], null)), team);

        Aanvangsbepaler.Bepaal(gelezen, [periode]).ShouldBe(Eerste.AddDays(dag));
        Aanvangsbepaler.Bepaal(gelezen, [periode with { Team = Guid.NewGuid() }]).ShouldBe(Eerste, "another team was waited for");
    }

    [Theory]
    [InlineData("-35 -21 -1 18", -35)]
    [InlineData("-400 -35 18", -400)]
    [InlineData("-401 -35 18", -35)]
    [InlineData("-366 18", 18)]
    [InlineData("-347 18", -347)]
    [InlineData("-5", 0)]
    [InlineData("5", 5)]
    public void Een_grens_snijdt_het_begin_van_hulp_die_doorging_niet_af(string dagen, int vanaf) =>
        Aanvangsbepaler.Vanaf(dagen.Split(' ').Select(d => Eerste.AddDays(int.Parse(d, null))), Eerste).ShouldBe(Eerste.AddDays(vanaf));

    [Theory]
    [InlineData(Activiteit.Intake, true)]
    [InlineData(Activiteit.Triage, true)]
    [InlineData(Activiteit.KortGesprek, true)]
    [InlineData(Activiteit.Begeleiding, false)]
    [InlineData(Activiteit.Crisishulp, false)]
    public void Een_eerste_gesprek_is_een_kennismaking(Activiteit activiteit, bool kennismaking) => Aanvangsbepaler.IsKennismaking(activiteit).ShouldBe(kennismaking);
}
