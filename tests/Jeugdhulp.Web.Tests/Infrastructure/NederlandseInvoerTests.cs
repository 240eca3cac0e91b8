using System.Globalization;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Pages.Contacten;
using Jeugdhulp.Web.Pages.Contacten.Registreren;
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
    [InlineData("veel", "Vul een heel getal in, bijvoorbeeld 6.")]
    [InlineData("1,5,2", "Vul een heel getal in, bijvoorbeeld 6.")]
    [InlineData("1e3", "Vul een heel getal in, bijvoorbeeld 6.")]
    [InlineData("99999999999999999999999999999999", "Vul een heel getal in, bijvoorbeeld 6.")]
    [InlineData("1,5", "Vul een heel getal in, zonder komma.")]
    [InlineData("2147483648", "Dit getal is te groot.")]
    public async Task GeheelGetal_DatNietKan_WordtGeweigerdMetEenZin(string tekst, string verwacht) =>
        (await BindAsync<int?>(tekst)).Fout.ShouldBe(verwacht);

    [Fact]
    public async Task GeheelGetal_OpDeGrens_WordtGelezen() => (await BindAsync<int>("2147483647")).ShouldBe((int.MaxValue, null));

    [Theory]
    [InlineData("20-11", "2026-11-20")]
    [InlineData("9-11", "2026-11-09")]
    [InlineData("9/11", "2026-11-09")]
    [InlineData("9.11", "2026-11-09")]
    [InlineData("9 november", "2026-11-09")]
    [InlineData("9 nov", "2026-11-09")]
    [InlineData("9-nov", "2026-11-09")]
    [InlineData("25-1", "2027-01-25")]
    [InlineData("22-5", "2026-05-22")]
    [InlineData("20-5", "2027-05-20")]
    [InlineData("31-4", null)]
    [InlineData("29-2", null)]
    [InlineData("9 11", null)]
    [InlineData("9 nov 26", null)]
    [InlineData("911", null)]
    public async Task Datum_ZonderJaar_IsDieHetDichtstBijVandaagLigt(string tekst, string? verwacht)
    {
        DateOnly? dag = verwacht is null ? null : DateOnly.ParseExact(verwacht, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        (await BindAsync<DateOnly?>(tekst)).Waarde.ShouldBe(dag);
    }

    [Fact]
    public async Task Geboortedatum_ZonderJaar_WordtGeweigerd()
    {
        static ModelMetadata Geboren(IModelMetadataProvider provider) => provider.GetMetadataForProperty(typeof(NieuweJeugdigeForm), nameof(NieuweJeugdigeForm.Geboortedatum));

        (await BindAsync("4-3", Geboren)).Fout.ShouldBe("Vul een datum in als dag-maand-jaar, bijvoorbeeld 3-9-2026.");
        (await BindAsync("4-3-2017", Geboren)).ShouldBe((new DateOnly(2017, 3, 4), null));
    }

    [Theory]
    [InlineData("45", 45)]
    [InlineData("45 min", 45)]
    [InlineData("45 minuten", 45)]
    [InlineData("45m", 45)]
    [InlineData("1,5 uur", 90)]
    [InlineData("1.5 uur", 90)]
    [InlineData("1 uur", 60)]
    [InlineData("2 UUR", 120)]
    [InlineData("1 uur en 30 minuten", 90)]
    [InlineData("1 uur 30", 90)]
    [InlineData("1u30", 90)]
    [InlineData("1:30", 90)]
    [InlineData("0:45", 45)]
    [InlineData("0", 0)]
    [InlineData("1,5", null)]
    [InlineData("1,33 uur", null)]
    [InlineData("-45", null)]
    [InlineData("1:75", null)]
    [InlineData("anderhalf uur", null)]
    [InlineData("9999999", null)]
    public async Task Minuten_ZoalsMenZeZegt_WordenGelezen(string tekst, int? minuten)
    {
        foreach (var form in new[] { typeof(RegistrerenForm), typeof(WijzigenForm) })
        {
            (await BindAsync(tekst, p => p.GetMetadataForProperty(form, nameof(RegistrerenForm.DuurMinuten))))
                .ShouldBe((minuten, minuten is null ? "Vul het aantal minuten in, bijvoorbeeld 45. Of schrijf 1,5 uur." : null));
        }
    }

    private static Task<(object? Waarde, string? Fout)> BindAsync<T>(string tekst) => BindAsync(tekst, p => p.GetMetadataForType(typeof(T)));

    private static async Task<(object? Waarde, string? Fout)> BindAsync(string tekst, Func<IModelMetadataProvider, ModelMetadata> van)
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(new StilleKlok(new DateOnly(2026, 11, 20))).AddMvcCore().Services.AddNederlandseInvoer().BuildServiceProvider();
        var metadata = van(services.GetRequiredService<IModelMetadataProvider>());
        var binder = services.GetRequiredService<IModelBinderFactory>().CreateBinder(new ModelBinderFactoryContext
        {
            Metadata = metadata,
            CacheToken = metadata,
            BindingInfo = new() { BinderType = metadata.BinderType, BindingSource = metadata.BindingSource },
        });
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
