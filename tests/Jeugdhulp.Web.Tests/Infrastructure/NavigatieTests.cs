using Jeugdhulp.Web.Infrastructure;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Infrastructure;

public sealed class NavigatieTests
{
    [Theory]
    [InlineData("/Index", "Mijn werk")]
    [InlineData("/Contacten/Details", "Contacten")]
    [InlineData("/Contacten/Registreren/Concepten", "Registreren")]
    [InlineData("/Triage/Besluit", "Dossiers")]
    [InlineData("/Doorverwijzingen/Details", "Trajecten")]
    [InlineData("/Wachtlijst/Index", "Trajecten")]
    [InlineData("/SocialeKaart/Beheren/Nieuw", "Sociale kaart")]
    [InlineData("/Uitwisseling/Inlezing", "Uitwisseling")]
    [InlineData("/Fout/Index", null)]
    [InlineData(null, null)]
    public void Van_EenPagina_GeeftHetOnderdeelWaarZijBijHoort(string? pagina, string? label) =>
        (Navigatie.Van(pagina)?.Label).ShouldBe(label);
}
