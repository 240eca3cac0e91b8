using Jeugdhulp.Domain.Aanmelden;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Aanmelden;

public sealed class RechtentermijnTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 20);

    [Fact]
    public void Zonder_controle_is_er_een_nodig() => Rechtentermijn.IsNodig(null, Vandaag).ShouldBeTrue();

    [Fact]
    public void Een_jaar_na_de_laatste_is_er_een_nodig()
    {
        Rechtentermijn.IsNodig(new(2025, 11, 20), Vandaag).ShouldBeTrue();
        Rechtentermijn.IsNodig(new(2025, 11, 21), Vandaag).ShouldBeFalse();
    }
}
