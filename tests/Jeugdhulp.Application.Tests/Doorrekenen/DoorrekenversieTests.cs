using Jeugdhulp.Application.Tests.Herclassificeren;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Doorrekenen;
using Jeugdhulp.TestCommon;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Doorrekenen;

/// <summary>Contacts stay under the version they were registered under, also when a later one began before them.</summary>
[Trait("Eis", "CLS-14")]
public sealed class DoorrekenversieTests(Testdatabase database) : IClassFixture<Testdatabase>, IAsyncLifetime
{
    private readonly Herclassificatieproef _proef = new(database);

    public async ValueTask InitializeAsync() => await _proef.BeginAsync();

    public ValueTask DisposeAsync() => _proef.DisposeAsync();

    [Fact]
    public async Task De_telling_van_nu_is_die_onder_de_versie_waar_de_contacten_onder_staan()
    {
        await _proef.KiesAsync(await _proef.RegistreerAsync(new DateOnly(2026, 9, 1)), Klasse.Jeugdhulp);
        await _proef.GeldtVanafAsync(new DateOnly(2026, 1, 1), levert: false);

        var verslag = await _proef.RekenDoorAsync(2);

        verslag.Versies.ShouldBe([1]);
        verslag.Uitslag!.Totaal.Jeugdigen.ShouldBe(new VoorEnNa(1, 0));
    }

    [Fact]
    public async Task Een_periode_zonder_contacten_staat_onder_geen_versie()
    {
        await _proef.GeldtVanafAsync(new DateOnly(2026, 1, 1));

        (await _proef.RekenDoorAsync(2)).Versies.ShouldBeEmpty();
    }
}
