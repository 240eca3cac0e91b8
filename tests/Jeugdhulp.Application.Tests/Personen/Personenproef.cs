using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.TestCommon;
using Xunit;

namespace Jeugdhulp.Application.Tests.Personen;

/// <summary>The two gemeenten of <see cref="Contactopstelling"/>, with persons of their own for each test.</summary>
public sealed class Personenproef : IAsyncLifetime
{
    private int _vanaf = 20_000;

    public Testdatabase Database { get; } = new();

    public StilleKlok Klok { get; } = new(Contactopstelling.Vandaag);

    public async ValueTask InitializeAsync()
    {
        await Database.InitializeAsync();
        await Vulling.LaadReferentiedataAsync(Database.ConnectionString, CancellationToken.None);
        await using var db = Database.CreateUnrestrictedContext();
        await new Contactopstelling(db).MaakAsync();
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    public async Task<T> MaakAsync<T>(Func<Contactopstelling, T> maak)
    {
        await using var db = Database.CreateUnrestrictedContext();
        var gemaakt = maak(new Contactopstelling(db, _vanaf += 1000));
        await db.SaveChangesAsync();
        return gemaakt;
    }

    public async Task<T> AlsAnsAsync<T>(Func<JeugdhulpDbContext, Task<T>> doe, string gemeente = Contactopstelling.Gemeente)
    {
        await using var db = Database.CreateContext(Contactopstelling.Als(gemeente == Contactopstelling.Gemeente ? Contactopstelling.Ans : Contactopstelling.Oda, gemeente));
        return await doe(db);
    }

    public Task<Persoonresultaat> VoegSamenAsync(Guid blijft, Guid vervalt, string? reden = "Zelfde kind", bool akkoord = false) =>
        AlsAnsAsync(db => new Samenvoeger(db, Klok).VoegSamenAsync(blijft, vervalt, reden, akkoord, CancellationToken.None));
}
