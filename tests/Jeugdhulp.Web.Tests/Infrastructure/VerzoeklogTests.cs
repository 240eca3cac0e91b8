using Jeugdhulp.Web.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Infrastructure;

public sealed class VerzoeklogTests
{
    private static readonly string[] Geheim = ["0199aaaa", "bakker", "999900006"];

    [Fact]
    public async Task Verzoek_MetIdEnZoektekst_StaatZonderBeideInHetLog()
    {
        var regel = (await LogAsync(Pagina("contacten/{id:guid}"))).ShouldHaveSingleItem();

        regel.ShouldStartWith("GET /contacten/{id:guid} 200");
        Geheim.ShouldAllBe(g => !regel.Contains(g, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Verzoek_DatNergensHeenGaat_StaatZonderAdresInHetLog() =>
        (await LogAsync(null)).ShouldHaveSingleItem().ShouldStartWith("GET (onbekend) 200");

    [Fact]
    public async Task Verzoek_DatWordtGeweigerd_StaatInHetLogMetZijnEigenPatroon()
    {
        var regel = (await LogAsync(Pagina("contacten/{id:guid}"), vervangen: Pagina("fout/{code:int}"))).ShouldHaveSingleItem();

        regel.ShouldStartWith("GET /contacten/{id:guid} 200");
    }

    private static RouteEndpoint Pagina(string patroon) => new(_ => Task.CompletedTask, RoutePatternFactory.Parse(patroon), 0, EndpointMetadataCollection.Empty, null);

    private static async Task<List<string>> LogAsync(Endpoint? eindpunt, Endpoint? vervangen = null)
    {
        using var regels = new Regels();
        await using var diensten = new ServiceCollection().AddLogging(l => l.AddProvider(regels)).BuildServiceProvider();
        var app = new ApplicationBuilder(diensten);
        app.UseVerzoeklog();
        app.UseVerzoekdoel();
        app.Run(c =>
        {
            // As the page of a refusal does.
            c.SetEndpoint(vervangen ?? c.GetEndpoint());
            return Task.CompletedTask;
        });
        var context = new DefaultHttpContext { RequestServices = diensten };
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = "/contacten/0199aaaa-0000-7000-8000-000000000001";
        context.Request.QueryString = new QueryString("?zoek=bakker&bsn=999900006");
        context.SetEndpoint(eindpunt);

        await app.Build()(context);

        return regels.Lijst;
    }

    private sealed class Regels : ILoggerProvider, ILogger
    {
        public List<string> Lijst { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lijst.Add(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
