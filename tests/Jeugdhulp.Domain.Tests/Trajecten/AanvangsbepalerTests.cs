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

    [Theory]
    [InlineData(Activiteit.Intake, true)]
    [InlineData(Activiteit.Triage, true)]
    [InlineData(Activiteit.KortGesprek, true)]
    [InlineData(Activiteit.Begeleiding, false)]
    [InlineData(Activiteit.Crisishulp, false)]
    public void Een_eerste_gesprek_is_een_kennismaking(Activiteit activiteit, bool kennismaking) => Aanvangsbepaler.IsKennismaking(activiteit).ShouldBe(kennismaking);
}
