using System.Globalization;
using Jeugdhulp.TestCommon;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests;

/// <summary>The day on which something happened is a Dutch day: around midnight the server in UTC has another one.</summary>
public sealed class KlokTests
{
    [Theory]
    [InlineData("2026-11-19T22:59:59Z", "2026-11-19")]
    [InlineData("2026-11-19T23:00:00Z", "2026-11-20")]
    [InlineData("2026-06-30T21:59:59Z", "2026-06-30")]
    [InlineData("2026-06-30T22:00:00Z", "2026-07-01")]
    [InlineData("2026-12-31T23:00:00Z", "2027-01-01")]
    [InlineData("2028-02-28T23:00:00Z", "2028-02-29")]
    [InlineData("2026-10-24T22:00:00Z", "2026-10-25")]
    [InlineData("2026-10-25T23:00:00Z", "2026-10-26")]
    public void Vandaag_is_de_dag_in_nederland(string moment, string verwacht) =>
        new StilleKlok(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture)).Vandaag().ShouldBe(DateOnly.Parse(verwacht, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2026-01-01T12:00:00Z", 13)]
    [InlineData("2026-07-01T12:00:00Z", 14)]
    public void Een_moment_staat_er_in_de_tijd_van_nederland(string moment, int uur) =>
        DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture).InNederland().Hour.ShouldBe(uur);
}
