using Jeugdhulp.TestCommon;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Data;

/// <summary>The wall of the application itself, beside row-level security.</summary>
[Trait("Eis", "PRV-01")]
public sealed class GemeentefilterTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    /// <summary>Public, of the country, or read while nobody works in a gemeente yet; row-level security alone decides.</summary>
    private static readonly string[] ZonderFilter = ["Aanstelling", "Gemeenteprofiel", "Instellingenversie"];

    [Fact]
    public void Elke_tabel_met_een_gemeente_is_gefilterd()
    {
        using var db = database.CreateUnrestrictedContext();

        db.Model.GetEntityTypes()
            .Where(e => e.FindProperty("GemeenteCode") is not null && e.GetDeclaredQueryFilters().Count == 0)
            .Select(e => e.ClrType.Name).Order(StringComparer.Ordinal)
            .ShouldBe(ZonderFilter);
    }
}
