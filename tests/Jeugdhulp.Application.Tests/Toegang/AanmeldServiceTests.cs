using System.Data;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.TestCommon;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Toegang;

public sealed class AanmeldServiceTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    [Fact]
    public async Task Het_wachtwoord_wordt_nagerekend_zonder_verbinding_of_slot_vast_te_houden()
    {
        var team = await Testteam.MaakAsync(database, "9991", null);

        foreach (var naam in new[] { team.Account.Email!, "niemand@voorbeeld.test" })
        {
            var aanmelding = new Aanmelding();
            await using var db = database.CreateContext(aanmelding);
            var hasher = new Meekijker(() => (db.Database.CurrentTransaction is null, db.Database.GetDbConnection().State));
            var dienst = new AanmeldService(
                db, hasher, new UpperInvariantLookupNormalizer(), new Aanmeldgegevens(db, Options.Create(new IdentityOptions()), aanmelding, TimeProvider.System), Options.Create(new Aanmeldregels()), aanmelding, TimeProvider.System);

            (await dienst.MeldAanAsync(naam, "een wachtwoord", TestContext.Current.CancellationToken)).ShouldBeNull();

            hasher.Gezien.ShouldBe([(true, ConnectionState.Closed)], naam);
        }
    }

    private sealed class Meekijker(Func<(bool, ConnectionState)> kijk) : IPasswordHasher<Account>
    {
        public List<(bool ZonderTransactie, ConnectionState Verbinding)> Gezien { get; } = [];

        public string HashPassword(Account user, string password) => throw new NotSupportedException();

        public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Gezien.Add(kijk());
            return PasswordVerificationResult.Failed;
        }
    }
}
