using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.TestCommon;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Data;

public sealed class DemodataTests(GeladenDemodata demo) : IClassFixture<GeladenDemodata>
{
    [Fact]
    public async Task Elk_demoaccount_meldt_aan_met_het_ene_wachtwoord()
    {
        await using var db = demo.Database.CreateUnrestrictedContext();
        var hasher = new PasswordHasher<Account>();

        var accounts = await db.Users.ToListAsync();

        accounts.Count.ShouldBe(Demoaccounts.Alle.Count);
        accounts.ShouldAllBe(a => hasher.VerifyHashedPassword(a, a.PasswordHash!, Demoaccounts.Wachtwoord) == PasswordVerificationResult.Success);
    }

    [Fact]
    public async Task Een_demoaccount_bedient_twee_gemeenten_en_is_in_beide_medewerker_van_een_team()
    {
        await using var db = demo.Database.CreateUnrestrictedContext();
        var account = await db.Users.SingleAsync(a => a.Email == "consulent.ab@voorbeeld.test");

        (await db.Aanstellingen.Where(a => a.AccountId == account.Id).Select(a => a.GemeenteCode).Order().ToListAsync()).ShouldBe(["9991", "9992"]);
        var medewerkers = await db.Medewerkers.IgnoreQueryFilters().Where(m => m.AccountId == account.Id).ToListAsync();
        medewerkers.Select(m => m.GemeenteCode).Order().ShouldBe(["9991", "9992"]);
        foreach (var medewerker in medewerkers)
        {
            (await db.Teamleden.IgnoreQueryFilters().CountAsync(l => l.MedewerkerId == medewerker.Id)).ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public async Task Nog_eens_laden_verandert_niets()
    {
        (await Vulling.LaadDemodataAsync(demo.Database.ConnectionString, GeladenDemodata.Vandaag.AddDays(40), TestContext.Current.CancellationToken)).ShouldBeFalse();
    }
}

/// <summary>A database with the demo data, loaded once for all tests of a class.</summary>
public sealed class GeladenDemodata : IAsyncLifetime
{
    public static readonly DateOnly Vandaag = new(2026, 9, 15);

    public Testdatabase Database { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Database.InitializeAsync();
        (await Vulling.LaadDemodataAsync(Database.ConnectionString, Vandaag, CancellationToken.None)).ShouldBeTrue();
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
