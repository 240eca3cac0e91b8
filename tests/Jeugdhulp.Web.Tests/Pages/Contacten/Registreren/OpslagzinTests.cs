using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Web.Pages.Contacten.Registreren;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Contacten.Registreren;

[Trait("Eis", "CLS-01")]
public sealed class OpslagzinTests
{
    [Theory]
    [InlineData("Het contact is opgeslagen als preventie.", Uitkomst.Preventie, Uitkomst.Preventie)]
    [InlineData("Het contact is opgeslagen als jeugdhulp en preventie.", Uitkomst.Jeugdhulp, Uitkomst.Preventie)]
    [InlineData("Het contact is opgeslagen. Uw gemeente heeft nog niet vastgelegd welke klasse het is.", Uitkomst.NietVastgelegd)]
    [InlineData("Het contact is opgeslagen als preventie. Voor één jeugdige heeft uw gemeente nog niet vastgelegd welke klasse het is.", Uitkomst.NietVastgelegd, Uitkomst.Preventie)]
    [InlineData("Het contact is opgeslagen als preventie. Voor 2 jeugdigen is het een grensgeval: kies nog een klasse.", Uitkomst.Grensgeval, Uitkomst.Preventie, Uitkomst.Grensgeval)]
    [InlineData("Het contact is opgeslagen. Het telt niet mee als werk van het wijkteam.", Uitkomst.BuitenBereik)]
    public void De_zin_noemt_klassen_en_zegt_apart_voor_wie_er_geen_is(string zin, params Uitkomst[] uitkomsten) => Opslagzin.Van(uitkomsten).ShouldBe(zin);
}
