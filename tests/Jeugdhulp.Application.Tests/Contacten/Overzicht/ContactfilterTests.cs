using System.Reflection;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Contacten.Overzicht;

public sealed class ContactfilterTests
{
    /// <summary>What a total of one team does not depend on.</summary>
    private static readonly string[] TeltNietMee = [nameof(Contactfilter.TeamId), nameof(Contactfilter.Volgorde), nameof(Contactfilter.Aflopend), nameof(Contactfilter.Pagina)];

    private static readonly Contactfilter Filter = new() { Van = new DateOnly(2026, 7, 1), Tot = new DateOnly(2026, 12, 31) };

    public static TheoryData<string> Eigenschappen() => [.. typeof(Contactfilter).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Eigenschappen))]
    public void Een_ander_filter_is_een_ander_totaal_en_een_andere_bladzijde_niet(string eigenschap)
    {
        var ander = Filter with { };
        var veld = typeof(Contactfilter).GetProperty(eigenschap)!;
        veld.SetValue(ander, Anders(veld));

        ander.ShouldNotBe(Filter);
        (ander.VoorTotalen() == Filter.VoorTotalen()).ShouldBe(TeltNietMee.Contains(eigenschap));
    }

    private static object Anders(PropertyInfo veld) => (Nullable.GetUnderlyingType(veld.PropertyType) ?? veld.PropertyType) switch
    {
        var soort when soort == typeof(DateOnly) => new DateOnly(2026, 10, 1),
        var soort when soort == typeof(Guid) => Guid.NewGuid(),
        var soort when soort == typeof(bool) => !(bool)veld.GetValue(Filter)!,
        var soort when soort == typeof(string) => "bakker",
        var soort when soort == typeof(int) => 2,
        var soort when soort == typeof(Uitkomst) => Uitkomst.Jeugdhulp,
        var soort when soort == typeof(Activiteit) => Activiteit.Regie,
        var soort when soort == typeof(Lijstvolgorde) => Lijstvolgorde.Naam,
        var soort => throw new InvalidOperationException($"{veld.Name} van soort {soort.Name} heeft hier een andere waarde nodig."),
    };
}
