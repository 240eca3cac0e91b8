using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Web.Tests.Pages.Contacten;

/// <summary>The application with the two gemeenten of <see cref="Contactopstelling"/>, in which Ans, Bea and Oda can sign in.</summary>
public sealed class Contactproef : Webfabriek
{
    private readonly Dictionary<Guid, Account> _accounts = [];
    private int _vanaf = 10_000;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var db = Database.CreateUnrestrictedContext();
        await new Contactopstelling(db).MaakAsync();
        foreach (var (wie, gemeente) in new[] { (Contactopstelling.Ans, GemeenteA), (Contactopstelling.Bea, GemeenteA), (Contactopstelling.Oda, GemeenteB) })
        {
            var account = await MaakAccountAsync((gemeente, Rol.Consulent));
            _accounts[wie] = account;
            await db.Database.ExecuteSqlAsync($"update medewerker set account_id = {account.Id} where id = {wie}");
        }
    }

    public Task<HttpClient> AlsAsync(Guid wie) => MeldAanAsync(_accounts[wie]);

    /// <summary>A teammanager who works in this team.</summary>
    public Task<HttpClient> TeammanagerAsync(Guid team, string gemeente = GemeenteA) => MeldAanInTeamAsync(team, Rol.Teammanager, gemeente);

    public async Task<T> MaakAsync<T>(Func<Contactopstelling, T> maak)
    {
        await using var db = Database.CreateUnrestrictedContext();
        var gemaakt = maak(new Contactopstelling(db, _vanaf += 1000));
        await db.SaveChangesAsync();
        return gemaakt;
    }

    public async Task<Contact> LeesAsync(Guid id)
    {
        await using var db = Database.CreateUnrestrictedContext();
        return await db.Contacten.IgnoreQueryFilters().AsNoTracking().Include(c => c.Regels).Include(c => c.Wijzigingen).SingleAsync(c => c.Id == id);
    }

    /// <summary>Takes all contacts away, so that a test can count.</summary>
    public async Task WisAsync()
    {
        await using var db = Database.CreateUnrestrictedContext();
        await db.Database.ExecuteSqlAsync($"delete from contactwijziging");
        await db.Database.ExecuteSqlAsync($"delete from contactregel");
        await db.Database.ExecuteSqlAsync($"delete from contact");
    }
}
