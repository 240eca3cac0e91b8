using Jeugdhulp.Application.Inzicht;
using Jeugdhulp.Application.Tests.Personen;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Inzicht;

[Trait("Eis", "CLS-06")]
public sealed class InzichtTests(Personenproef proef) : IClassFixture<Personenproef>
{
    [Fact]
    public async Task De_eerste_en_de_laatste_dag_van_de_periode_tellen_mee()
    {
        var dag = new DateOnly(2026, 3, 31);
        await proef.MaakAsync(o => o.Contact(dag, [o.Persoon("Noor", "Jansen")]));

        (await TelAsync(dag, dag)).ShouldBe(1);
        (await TelAsync(dag.AddDays(-30), dag.AddDays(-1))).ShouldBe(0);
        (await TelAsync(dag.AddDays(1), dag.AddDays(30))).ShouldBe(0);
    }

    private async Task<long> TelAsync(DateOnly van, DateOnly tot) =>
        (await proef.AlsAnsAsync(db => new InzichtQuery(db, proef.Klok).LaadAsync(van, tot, TestContext.Current.CancellationToken))).Tellingen.Sum(t => t.Regels);
}
