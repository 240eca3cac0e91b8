using Jeugdhulp.Web.Infrastructure.Opstarten;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Infrastructure;

public sealed class TweedefactorinstellingTests
{
    [Theory]
    [InlineData(null, false, true)]
    [InlineData("", false, true)]
    [InlineData(null, true, false)]
    [InlineData("verplicht", true, true)]
    [InlineData("aangeraden", false, false)]
    public void Buiten_ontwikkeling_is_de_tweede_factor_verplicht_tenzij_de_installatie_anders_zegt(string? waarde, bool ontwikkeling, bool verplicht) =>
        Tweedefactorinstelling.IsVerplicht(waarde, ontwikkeling).ShouldBe(verplicht);

    [Theory]
    [InlineData("uit")]
    [InlineData("Verplicht")]
    public void Iets_anders_houdt_de_toepassing_tegen(string waarde) =>
        Should.Throw<OpstartException>(() => Tweedefactorinstelling.IsVerplicht(waarde, false)).Message.ShouldContain("verplicht of aangeraden");
}
