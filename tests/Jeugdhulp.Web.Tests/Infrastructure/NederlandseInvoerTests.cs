using System.Globalization;
using Jeugdhulp.Web.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Infrastructure;

public sealed class NederlandseInvoerTests
{
    [Theory]
    [InlineData("3-9-2026")]
    [InlineData("03-09-2026")]
    [InlineData(" 3/9/2026 ")]
    [InlineData("3.9.2026")]
    [InlineData("3 9 2026")]
    [InlineData("03092026")]
    [InlineData("3 september 2026")]
    [InlineData("2026-09-03")]
    public async Task Datum_ZoalsMenHemSchrijft_WordtGelezen(string tekst)
    {
        var (waarde, fout) = await BindAsync<DateOnly?>(tekst);

        fout.ShouldBeNull();
        waarde.ShouldBe(new DateOnly(2026, 9, 3));
    }

    [Theory]
    [InlineData("31-2-2026", "Deze datum bestaat niet.")]
    [InlineData("29-2-2025", "Deze datum bestaat niet.")]
    [InlineData("9/31/2026", "Deze datum bestaat niet.")]
    [InlineData("3-9-26", "Vul een datum in als dag-maand-jaar, bijvoorbeeld 3-9-2026.")]
    [InlineData("gisteren", "Vul een datum in als dag-maand-jaar, bijvoorbeeld 3-9-2026.")]
    [InlineData("\0", "Vul een datum in als dag-maand-jaar, bijvoorbeeld 3-9-2026.")]
    public async Task Datum_DieNietKan_WordtGeweigerdMetEenZin(string tekst, string verwacht) =>
        (await BindAsync<DateOnly?>(tekst)).Fout.ShouldBe(verwacht);

    [Fact]
    public async Task Datum_Leeg_IsGeenDatumEnAlleenEenFoutAlsHijMoet()
    {
        (await BindAsync<DateOnly?>("")).ShouldBe((null, null));
        (await BindAsync<DateOnly>("")).Fout.ShouldBe("Vul een datum in.");
    }

    [Theory]
    [InlineData("6", "6")]
    [InlineData("1,5", "1.5")]
    [InlineData("1.5", "1.5")]
    [InlineData("1.500", "1500")]
    [InlineData("1.234.567,89", "1234567.89")]
    [InlineData("-2,25", "-2.25")]
    public async Task Getal_MetKommaOfPunt_WordtGelezen(string tekst, string verwacht)
    {
        var (waarde, fout) = await BindAsync<decimal?>(tekst);

        fout.ShouldBeNull();
        waarde.ShouldBe(decimal.Parse(verwacht, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("veel", "Vul een getal in, bijvoorbeeld 6 of 1,5.")]
    [InlineData("1,5,2", "Vul een getal in, bijvoorbeeld 6 of 1,5.")]
    [InlineData("1e3", "Vul een getal in, bijvoorbeeld 6 of 1,5.")]
    [InlineData("99999999999999999999999999999999", "Vul een getal in, bijvoorbeeld 6 of 1,5.")]
    [InlineData("1,5", "Vul een heel getal in, zonder komma.")]
    [InlineData("2147483648", "Dit getal is te groot.")]
    public async Task GeheelGetal_DatNietKan_WordtGeweigerdMetEenZin(string tekst, string verwacht) =>
        (await BindAsync<int?>(tekst)).Fout.ShouldBe(verwacht);

    [Fact]
    public async Task GeheelGetal_OpDeGrens_WordtGelezen() => (await BindAsync<int>("2147483647")).ShouldBe((int.MaxValue, null));

    private static async Task<(object? Waarde, string? Fout)> BindAsync<T>(string tekst)
    {
        await using var services = new ServiceCollection().AddLogging().AddMvcCore().Services.AddNederlandseInvoer().BuildServiceProvider();
        var metadata = services.GetRequiredService<IModelMetadataProvider>().GetMetadataForType(typeof(T));
        var binder = services.GetRequiredService<IModelBinderFactory>().CreateBinder(new ModelBinderFactoryContext { Metadata = metadata, CacheToken = metadata });
        var context = DefaultModelBindingContext.CreateBindingContext(
            new ActionContext { HttpContext = new DefaultHttpContext { RequestServices = services } },
            // An address is read with the invariant culture: the harder of the two.
            new QueryStringValueProvider(BindingSource.Query, new QueryCollection(new Dictionary<string, Microsoft.Extensions.Primitives.StringValues> { ["veld"] = tekst }), CultureInfo.InvariantCulture),
            metadata,
            bindingInfo: null,
            "veld");

        await binder.BindModelAsync(context);

        return (context.Result.Model, context.ModelState.TryGetValue("veld", out var veld) ? veld.Errors.FirstOrDefault()?.ErrorMessage : null);
    }
}
