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

    [Theory]
    [InlineData("2026-01-15", "2026-01-14T23:00:00Z")]
    [InlineData("2026-07-15", "2026-07-14T22:00:00Z")]
    [InlineData("2026-03-29", "2026-03-28T23:00:00Z")]
    [InlineData("2026-03-30", "2026-03-29T22:00:00Z")]
    [InlineData("2026-10-25", "2026-10-24T22:00:00Z")]
    [InlineData("2026-10-26", "2026-10-25T23:00:00Z")]
    public void Een_dag_begint_om_middernacht_in_nederland(string dag, string moment) =>
        DateOnly.Parse(dag, CultureInfo.InvariantCulture).BeginInNederland().ShouldBe(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture));
}
