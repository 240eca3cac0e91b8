using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Plannen;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Jeugdhulp.Application.Tests.Plannen;

/// <summary>Households with a plan, for tests; each call of <see cref="VulAsync"/> makes a team and a family of its own.</summary>
public sealed class Planproef : IAsyncLifetime
{
    public static readonly DateOnly Vandaag = new(2026, 11, 20);

    private static int _volgende = 300;

    public Testdatabase Database { get; } = new();

    public StilleKlok Klok { get; } = new(Vandaag);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => Database.InitializeAsync();

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    public Task<Testteam> TeamAsync(string code = "9991") => Testteam.MaakAsync(Database, code, null, nummer: Interlocked.Increment(ref _volgende));

    public async Task<(Testteam Team, Guid Plan)> VulAsync(string code = "9991", DateOnly? begonnen = null)
    {
        var team = await TeamAsync(code);
        var id = Guid.NewGuid();
        await AlsAsync(team, db => new Planbeheer(db, Klok).BeginAsync(team.Gezin.Id, id, begonnen ?? Vandaag, Ct));
        return (team, id);
    }

    public async Task<T> AlsAsync<T>(Testteam team, Func<JeugdhulpDbContext, Task<T>> doe)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(doe);
        await using var db = Database.CreateContext(team.Aanmelding());
        return await doe(db);
    }

    public async Task<Planresultaat> WijzigAsync(Testteam team, Guid plan, Plangegevens gegevens, uint? versie = null, int gezien = 0, Dictionary<Guid, Deelnemergegevens>? deelnemers = null, DateOnly? begonnen = null)
    {
        var gelezen = versie ?? await VersieAsync(plan);
        begonnen ??= await BegonnenAsync(plan);
        return await AlsAsync(team, db => new Planbeheer(db, Klok).WijzigAsync(plan, gelezen, gezien, new(begonnen, gegevens, deelnemers ?? []), Ct));
    }

    public async Task<Planresultaat> StelVastAsync(Testteam team, Guid plan, Dictionary<Guid, bool?>? eigenHulp = null, Guid? versieId = null, DateOnly? dag = null)
    {
        var gelezen = await VersieAsync(plan);
        return await AlsAsync(team, db => new Planafsluiting(db, Klok).StelVastAsync(plan, versieId ?? Guid.NewGuid(), gelezen, eigenHulp ?? [], dag, Ct));
    }

    public async Task<uint> VersieAsync(Guid plan)
    {
        await using var db = Database.CreateUnrestrictedContext();
        return await db.Gezinsplannen.IgnoreQueryFilters().Where(p => p.Id == plan).Select(p => p.Versie).SingleAsync(Ct);
    }

    public async Task<DateOnly> BegonnenAsync(Guid plan)
    {
        await using var db = Database.CreateUnrestrictedContext();
        return await db.Gezinsplannen.IgnoreQueryFilters().Where(p => p.Id == plan).Select(p => p.BegonnenOp).SingleAsync(Ct);
    }

    public Task<Planbeeld?> LaadAsync(Testteam team, Guid plan) => AlsAsync(team, db => new PlanQuery(db, Klok).LaadAsync(plan, Ct));

    /// <summary>An answer of today about both jeugdigen of the household, or about some.</summary>
    public async Task ToestemmingAsync(Testteam team, Partnersoort partner, Deelantwoord antwoord = Deelantwoord.Gegeven, params Persoon[] wie)
    {
        ArgumentNullException.ThrowIfNull(team);
        await using var db = Database.CreateUnrestrictedContext();
        foreach (var jeugdige in wie is [] ? [team.Noor, team.Daan] : wie)
        {
            db.Add(team.Toestemming(jeugdige, partner, antwoord is Deelantwoord.Gegeven ? Vandaag.AddDays(-1) : Vandaag, antwoord));
        }

        await db.SaveChangesAsync(Ct);
    }

    public async Task<Guid> DoelAsync(Testteam team, Guid plan, DateOnly? evaluatie, DateOnly? begonnen = null)
    {
        await using var db = Database.CreateUnrestrictedContext();
        var doel = new Plandoel { GemeenteCode = team.GemeenteCode, Id = Guid.NewGuid(), GezinsplanId = plan, Wat = "Noor slaapt elke nacht door", HoeGezien = "Ouders schrijven het op", Evaluatiedatum = evaluatie, BegonnenOp = begonnen ?? Vandaag.AddDays(-100) };
        db.Add(doel);
        await db.SaveChangesAsync(Ct);
        return doel.Id;
    }

    public async Task<Hulpvraag> HulpvraagAsync(Testteam team, DateOnly? geopend = null)
    {
        await using var db = Database.CreateUnrestrictedContext();
        var hulpvraag = new Hulpvraag { GemeenteCode = team.GemeenteCode, Id = Guid.NewGuid(), PersoonId = team.Noor.Id, Doel = Doel.Opvoedondersteuning, Geopend = geopend ?? Vandaag };
        db.Add(hulpvraag);
        await db.SaveChangesAsync(Ct);
        return hulpvraag;
    }
}
