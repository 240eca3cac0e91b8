using System.Runtime.CompilerServices;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Data;

/// <summary>
/// A column of which the code can change the value, in a row that the role may change at all, may be changed by the role: otherwise a form
/// that works in every test of a rule ends in an error page.
/// </summary>
[Trait("Eis", "PRV-01")]
public sealed class WijzigrechtenTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    /// <summary>Set once, while the row is made, or by the database; those of an account are of the library that keeps accounts.</summary>
    private static readonly string[] Vast =
    [
        "account.concurrency_stamp", "account.email", "account.email_confirmed", "account.id", "account.lockout_enabled", "account.naam", "account.normalized_email", "account.normalized_user_name",
        "account.phone_number", "account.phone_number_confirmed", "account.two_factor_enabled", "account.user_name",
        "doorverwijzing.toelichting", "taak.begonnen_op",
    ];

    [Fact]
    public async Task Wat_de_toepassing_kan_wijzigen_mag_zij_wijzigen()
    {
        await using var db = database.CreateUnrestrictedContext();
        var mag = (await db.Database.SqlQuery<string>(
            $"select table_name || '.' || column_name as \"Value\" from information_schema.column_privileges where grantee = 'jeugdhulp_app' and privilege_type = 'UPDATE'")
            .ToListAsync(TestContext.Current.CancellationToken)).ToHashSet(StringComparer.Ordinal);
        var wijzigbaar = mag.Select(k => k.Split('.')[0]).ToHashSet(StringComparer.Ordinal);

        var zonder = from soort in db.Model.GetEntityTypes()
                     where soort.GetTableName() is { } tabel && !soort.IsOwned() && wijzigbaar.Contains(tabel)
                     from veld in soort.GetProperties()
                     where veld.PropertyInfo?.SetMethod is { IsPublic: true } zetter && !zetter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
                     let kolom = $"{soort.GetTableName()}.{veld.GetColumnName()}"
                     where !mag.Contains(kolom) && !Vast.Contains(kolom)
                     select kolom;

        wijzigbaar.Count.ShouldBeGreaterThan(20);
        zonder.Order(StringComparer.Ordinal).ShouldBeEmpty();
    }
}
