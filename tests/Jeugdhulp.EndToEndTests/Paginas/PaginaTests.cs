using Jeugdhulp.EndToEndTests.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Jeugdhulp.EndToEndTests.Paginas;

/// <summary>What holds for every page in every state.</summary>
public sealed class PaginaTests(Toepassing toepassing, Ronde ronde) : IClassFixture<Ronde>
{
    public static TheoryData<string> Staten => [.. Paginastaten.Alle.Select(s => s.Naam)];

    [Fact]
    public async Task ElkePaginaVanDeToepassing_StaatInDeRonde()
    {
        var eindpunten = (await toepassing.ServicesAsync()).GetRequiredService<EndpointDataSource>().Endpoints;
        var paginas = eindpunten.Select(e => e.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath).OfType<string>().Distinct();

        Paginastaten.Alle.Select(s => s.Pagina).Distinct().ShouldBe(paginas, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Staten))]
    [Trait("Eis", "WCAG-2.2-AA")]
    public void Pagina_HeeftGeenSchendingVanWcag(string naam)
    {
        var bevinding = ronde.Bevindingen[naam];

        bevinding.Mislukt.ShouldBeNull();
        bevinding.Schendingen.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Eis", "WCAG-1.4.10")]
    public void GeenPagina_IsBrederDanHaarVenster() =>
        ronde.Bevindingen.Values.Where(b => b.Breedte > b.Staat.Breedte).Select(b => $"{b.Staat.Naam}: {b.Breedte}").ShouldBeEmpty();

    [Fact]
    public async Task HtmlVanElkePagina_IsGeldig()
    {
        var paginas = ronde.Bevindingen.Values.Where(b => b.Html.Length > 0).ToDictionary(b => b.Staat.Naam, b => b.Html, StringComparer.Ordinal);

        paginas.Count.ShouldBe(Paginastaten.Alle.Count);
        (await Htmlkeuring.KeurAsync(paginas)).ShouldBeEmpty();
    }
}
