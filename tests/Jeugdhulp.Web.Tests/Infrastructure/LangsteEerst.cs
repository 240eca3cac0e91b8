using Jeugdhulp.Web.Tests.Infrastructure;
using Xunit;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LangsteEerst))]

namespace Jeugdhulp.Web.Tests.Infrastructure;

/// <summary>
/// Begins with the classes that walk every page: a class runs on one thread, so one that begins last leaves the other processors with nothing
/// to do. No test leans on it.
/// </summary>
public sealed class LangsteEerst : ITestCollectionOrderer
{
    private static readonly string[] Lang = [nameof(HervattingTests), nameof(ElkEindpuntTests), nameof(AnderTeamTests), nameof(LandopdrachtTests), nameof(VijandigeInvoerTests)];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : Xunit.Sdk.ITestCollection =>
        [.. testCollections.OrderBy(c => Array.FindIndex(Lang, naam => c.TestCollectionDisplayName.Contains(naam, StringComparison.Ordinal)) is var plaats and >= 0 ? plaats : Lang.Length)];
}
