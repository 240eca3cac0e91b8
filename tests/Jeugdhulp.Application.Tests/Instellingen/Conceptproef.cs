using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Instellingen;

/// <summary>Two gemeenten with beheerders, for tests on settings in the making. Every test takes a gemeente of its own.</summary>
public sealed class Conceptproef : IAsyncLifetime
{
    public static readonly DateOnly Vandaag = new(2026, 11, 20);

    public static readonly Guid Anton = new("00000000-0000-0000-0000-0000000000a1");
    public static readonly Guid Berta = new("00000000-0000-0000-0000-0000000000b1");
    public static readonly Guid Carel = new("00000000-0000-0000-0000-0000000000c1");

    private int _volgende = 7000;

    public Testdatabase Database { get; } = new();

    public StilleKlok Klok { get; } = new(Vandaag);

    public async ValueTask InitializeAsync()
    {
        await Database.InitializeAsync();
        await using var db = Database.CreateUnrestrictedContext();
        db.Users.AddRange(new[] { Anton, Berta, Carel }.Select(id => new Account { Id = id, Naam = "Test" }));
        await db.SaveChangesAsync();
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    /// <summary>A gemeente with these versions: the first day of each, oldest first.</summary>
    public async Task<string> GemeenteAsync(params DateOnly[] versies)
    {
        var code = Interlocked.Increment(ref _volgende).ToString(System.Globalization.CultureInfo.InvariantCulture);
        await using var db = Database.CreateUnrestrictedContext();
        db.Gemeenten.Add(new() { Code = code, Naam = $"Gemeente {code}", Fictief = true, GeldigVan = new DateOnly(2015, 1, 1) });
        db.Instellingenversies.AddRange(versies.Select((van, i) => new Instellingenversie
        {
            GemeenteCode = code,
            Nummer = i + 1,
            GeldigVan = van,
            GeldigTot = i + 1 < versies.Length ? versies[i + 1] : null,
            Instellingen = new LokaleInstellingen { MaxGesprekken = i + 3 },
            Auteur = "Test",
            Reden = "Test",
            VastgesteldOp = DateTimeOffset.UnixEpoch,
        }));
        await db.SaveChangesAsync();
        return code;
    }

    public async Task<T> AlsAsync<T>(string gemeente, Guid wie, Func<Conceptbeheer, Task<T>> doe)
    {
        await using var db = Database.CreateContext(Aanmelding(gemeente, wie));
        return await doe(new Conceptbeheer(db, Klok, new Instellingenbronnen(db)));
    }

    public async Task<Conceptresultaat> StelVastAsync(string gemeente, Guid wie, Conceptversie concept, int laatste)
    {
        await using var db = Database.CreateContext(Aanmelding(gemeente, wie));
        return await new Vaststeller(db, Klok).StelVastAsync(concept.Id, concept.Versie, laatste, TestContext.Current.CancellationToken);
    }

    /// <summary>A concept of Anton, copied from example B.</summary>
    public async Task<Conceptversie> ConceptAsync(string gemeente, string bron = "voorbeeld-b") =>
        await LeesAsync((await AlsAsync(gemeente, Anton, b => b.BeginAsync(bron, null, TestContext.Current.CancellationToken))).ShouldBeOfType<ConceptOpgeslagen>().Id);

    /// <summary>The same, handed in by Anton.</summary>
    public async Task<Conceptversie> IngediendAsync(string gemeente, DateOnly geldigVan, string bron = "voorbeeld-b")
    {
        var concept = await ConceptAsync(gemeente, bron);
        (await AlsAsync(gemeente, Anton, b => b.DienInAsync(concept.Id, concept.Versie, Opdracht(geldigVan), TestContext.Current.CancellationToken))).ShouldBeOfType<ConceptOpgeslagen>();
        return await LeesAsync(concept.Id);
    }

    public static Indienopdracht Opdracht(DateOnly? geldigVan) => new()
    {
        GeldigVan = geldigVan,
        Reden = " Teamoverleg van 12 november ",
        BesluitTekst = "Afspraak met het CBS over de levering",
        BesluitDatum = new DateOnly(2026, 11, 12),
        BesluitContact = "Afdeling jeugd",
    };

    public async Task<Conceptversie> LeesAsync(Guid id)
    {
        await using var db = Database.CreateUnrestrictedContext();
        return await db.Conceptversies.IgnoreQueryFilters().AsNoTracking().SingleAsync(c => c.Id == id);
    }

    public async Task<List<Instellingenversie>> VersiesAsync(string gemeente)
    {
        await using var db = Database.CreateUnrestrictedContext();
        return await db.Instellingenversies.AsNoTracking().Where(v => v.GemeenteCode == gemeente).OrderBy(v => v.GeldigVan).ToListAsync();
    }

    public async Task<List<Handeling>> HandelingenAsync(Guid id)
    {
        await using var db = Database.CreateUnrestrictedContext();
        return await db.Logboek.IgnoreQueryFilters().Where(l => l.ObjectSoort == "conceptversie" && l.ObjectId == id).OrderBy(l => l.Id).Select(l => l.Handeling).ToListAsync();
    }

    private static Aanmelding Aanmelding(string gemeente, Guid wie)
    {
        var aanmelding = new Aanmelding();
        aanmelding.Is(wie, wie == Anton ? "Anton" : wie == Berta ? "Berta" : "Carel", gemeente, [Rol.Beheerder]);
        return aanmelding;
    }
}
