using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Teams;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.TestCommon;

/// <summary>One gemeente with a team, a worker with an account, and a household of two jeugdigen and a parent.</summary>
public sealed class Testteam
{
    public const Teamtaken AlleTaken = Teamtaken.Preventie | Teamtaken.Toegang | Teamtaken.Hulp | Teamtaken.Regie;

    public required string GemeenteCode { get; init; }

    public required Account Account { get; init; }

    public required Medewerker Medewerker { get; init; }

    public required Team Team { get; init; }

    public required Gezin Gezin { get; init; }

    /// <summary>Nine years old in 2026.</summary>
    public required Persoon Noor { get; init; }

    /// <summary>Fourteen years old in 2026.</summary>
    public required Persoon Daan { get; init; }

    public required Persoon Ouder { get; init; }

    public Aanmelding Aanmelding(params Rol[] rollen)
    {
        var aanmelding = new Aanmelding();
        aanmelding.Is(Account.Id, Account.Naam, GemeenteCode, rollen.Length == 0 ? [Rol.Consulent] : rollen);
        return aanmelding;
    }

    /// <summary>An answer about sharing with any partner of a kind.</summary>
    public Partnertoestemming Toestemming(Persoon persoon, Partnersoort partner, DateOnly datum, Deelantwoord antwoord = Deelantwoord.Gegeven, Toestemminggever? gever = null) => new()
    {
        GemeenteCode = GemeenteCode,
        Id = Guid.NewGuid(),
        PersoonId = persoon.Id,
        Partner = partner,
        Antwoord = antwoord,
        Gever = gever ?? Toestemmingregels.Nodig(persoon.Geboortedatum, datum),
        Door = "Marieke Jansen",
        Datum = datum,
        DoorAccountId = Account.Id,
        DoorNaam = Account.Naam,
        Op = new DateTimeOffset(datum, new TimeOnly(12, 0), TimeSpan.Zero),
    };

    /// <summary>Adds a gemeente with everything a consulent needs. <paramref name="nummer"/> keeps BSNs apart within a database.</summary>
    public static async Task<Testteam> MaakAsync(
        Testdatabase database, string code, LokaleInstellingen? instellingen, Teamtaken taken = AlleTaken, int nummer = 0, Teamsoort soort = Teamsoort.Wijkteam, Account? account = null)
    {
        await Vulling.LaadReferentiedataAsync(database.ConnectionString, CancellationToken.None);
        await using var db = database.CreateUnrestrictedContext();
        var vroeger = new DateOnly(2015, 1, 1);
        var email = $"consulent-{code}-{nummer}@voorbeeld.test";
        var nieuw = account is null;
        account ??= new Account { Id = Guid.NewGuid(), Naam = "Sam de Boer", UserName = email, NormalizedUserName = email.ToUpperInvariant(), Email = email, NormalizedEmail = email.ToUpperInvariant(), SecurityStamp = Guid.NewGuid().ToString() };
        var team = new Team { GemeenteCode = code, Id = Guid.NewGuid(), Naam = $"Wijkteam Noord {nummer}", Soort = soort, Taken = taken, GeldigVan = vroeger };
        var medewerker = new Medewerker { GemeenteCode = code, Id = Guid.NewGuid(), AccountId = account.Id, Naam = account.Naam };
        var gezin = new Gezin { GemeenteCode = code, Id = Guid.NewGuid(), Nummer = 417 + (1000 * nummer) };
        var noor = Persoon(code, "Noor", "van", "Dijk", new DateOnly(2017, 3, 4), (nummer * 10) + 1);
        var daan = Persoon(code, "Daan", "van", "Dijk", new DateOnly(2012, 1, 9), (nummer * 10) + 2);
        var ouder = Persoon(code, "Marieke", null, "Jansen", new DateOnly(1988, 7, 2), (nummer * 10) + 3);

        if (!await db.Gemeenten.AnyAsync(g => g.Code == code))
        {
            db.Gemeenten.Add(new Gemeente { Code = code, Naam = $"Voorbeeld {(char)('A' + code[^1] - '1')}", Fictief = true, GeldigVan = vroeger });
        }

        if (instellingen is not null && !await db.Instellingenversies.AnyAsync(v => v.GemeenteCode == code))
        {
            db.Instellingenversies.Add(new Instellingenversie { GemeenteCode = code, Nummer = 1, GeldigVan = vroeger, Instellingen = instellingen, Auteur = "Test", Reden = "Test", VastgesteldOp = DateTimeOffset.UnixEpoch });
        }

        if (nieuw)
        {
            db.Add(account);
            db.Add(new Aanstelling { GemeenteCode = code, AccountId = account.Id, Rol = Rol.Consulent });
        }

        db.AddRange(team, medewerker, gezin, noor, daan, ouder);
        db.Add(new Teamlid { GemeenteCode = code, TeamId = team.Id, MedewerkerId = medewerker.Id, Van = vroeger });
        db.AddRange(
            new Gezinslid { GemeenteCode = code, GezinId = gezin.Id, PersoonId = noor.Id, Rol = Gezinsrol.Jeugdige },
            new Gezinslid { GemeenteCode = code, GezinId = gezin.Id, PersoonId = daan.Id, Rol = Gezinsrol.Jeugdige },
            new Gezinslid { GemeenteCode = code, GezinId = gezin.Id, PersoonId = ouder.Id, Rol = Gezinsrol.Ouder });
        await db.SaveChangesAsync();
        return new() { GemeenteCode = code, Account = account, Medewerker = medewerker, Team = team, Gezin = gezin, Noor = noor, Daan = daan, Ouder = ouder };
    }

    public static Persoon Persoon(string code, string voornamen, string? tussenvoegsel, string achternaam, DateOnly geboren, int bsn) => new()
    {
        GemeenteCode = code,
        Id = Guid.NewGuid(),
        Voornamen = voornamen,
        Tussenvoegsel = tussenvoegsel,
        Achternaam = achternaam,
        Geboortedatum = geboren,
        Bsn = TestBsn.Nummer(bsn),
        ZoekVoornamen = Zoeknaam.Van(voornamen),
        ZoekAchternaam = Zoeknaam.Van(achternaam),
    };
}
