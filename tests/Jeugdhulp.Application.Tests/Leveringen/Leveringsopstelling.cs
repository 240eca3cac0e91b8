using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;

namespace Jeugdhulp.Application.Tests.Leveringen;

/// <summary>A gemeente with two people of informatievoorziening, and what a delivery of the first half of 2026 is made from.</summary>
internal sealed class Leveringsopstelling(Testdatabase database, string gemeente)
{
    public static readonly Halfjaar Periode = new(2026, 1);

    public static readonly string Indeling = Bestandsindelingen.Voorbeelden.Single(i => i.Protocol == "7" && i.Soort is Bestandssoort.VasteBreedte).Naam;

    private int _bsn = int.Parse(gemeente, System.Globalization.CultureInfo.InvariantCulture) % 100 * 100;

    public StilleKlok Klok { get; } = new(new DateOnly(2026, 7, 10));

    /// <summary>Those that come along, unless a test knows a next one.</summary>
    public Protocolversies Versies { get; set; } = Protocolversies.Meegeleverd;

    public Testteam Team { get; private set; } = null!;

    public Account Eerste { get; } = Account();

    public Account Tweede { get; } = Account();

    private static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    /// <summary>One with settings and a gemeente of its own: one delivery can be open at a time.</summary>
    public static Task<Leveringsopstelling> NieuwAsync(Testdatabase database) => NieuwAsync(database, new LokaleInstellingen());

    public static async Task<Leveringsopstelling> NieuwAsync(Testdatabase database, LokaleInstellingen? instellingen)
    {
        var opstelling = new Leveringsopstelling(database, $"99{database.Volgende():00}");
        await opstelling.MaakAsync(instellingen);
        return opstelling;
    }

    /// <summary>One in which a jeugdige had help of the team from February to June.</summary>
    public static async Task<Leveringsopstelling> MetTrajectAsync(Testdatabase database)
    {
        var opstelling = await NieuwAsync(database);
        var kind = opstelling.Jeugdige();
        await opstelling.BewaarAsync(kind, opstelling.Traject(kind, new(2026, 2, 1), new(2026, 6, 1)));
        return opstelling;
    }

    public async Task MaakAsync(LokaleInstellingen? instellingen)
    {
        Team = await Testteam.MaakAsync(database, gemeente, instellingen);
        await using var db = database.CreateUnrestrictedContext();
        db.AddRange(Eerste, Tweede);
        await db.SaveChangesAsync(Ct);
    }

    /// <summary>The one record of a delivery.</summary>
    public async Task<Leveringsrecord> RecordAsync(Guid id) =>
        (await AlsAsync(Eerste, db => Bestand(db).RecordsAsync(id, 1, Ct))).ShouldNotBeNull().Regels.ShouldHaveSingleItem().Record;

    public Persoon Jeugdige(DateOnly? geboren = null, Action<Persoon>? pas = null)
    {
        var persoon = Testteam.Persoon(gemeente, "Noor", null, "Bakker", geboren ?? new DateOnly(2014, 5, 1), ++_bsn % TestBsn.Aantal);
        (persoon.Geslacht, persoon.Postcode) = (Geslacht.Vrouw, "1234AB");
        pas?.Invoke(persoon);
        return persoon;
    }

    public Traject Traject(Persoon persoon, DateOnly aanvang, DateOnly? einde = null, Uitvoerder uitvoerder = Uitvoerder.Wijkteam, Guid? dossier = null, Guid? team = null, Guid? hulpvraag = null) => new()
    {
        GemeenteCode = gemeente,
        Id = Guid.NewGuid(),
        PersoonId = persoon.Id,
        DossierId = dossier,
        HulpvraagId = hulpvraag,
        TeamId = team ?? Team.Team.Id,
        Hulpvorm = uitvoerder is Uitvoerder.Wijkteam ? "01" : "02",
        Uitvoerder = uitvoerder,
        Aanbieder = uitvoerder is Uitvoerder.Aanbieder ? "De Proeve" : null,
        DirecteVerwijzer = Verwijzer.School,
        VerwijzerCode = uitvoerder is Uitvoerder.Wijkteam ? "06" : "01",
        Crisis = false,
        Aanvang = aanvang,
        Einde = einde,
        RedenEinde = einde is null ? null : "01",
    };

    /// <summary>A dossier of the team with the statuses it had; who is in it, the test says.</summary>
    public Dossier Dossier(Dossiersoort soort, params IReadOnlyList<(Dossierstatus Status, DateOnly Van)> verloop)
    {
        var dossier = new Dossier { GemeenteCode = gemeente, Id = Guid.NewGuid(), Nummer = 70_000 + database.Volgende(), Soort = soort, Wet = Wet.Jeugd, TeamId = Team.Team.Id, Begin = verloop[0].Van, Crisis = false, Volgnummer = 1 };
        dossier.Statussen.AddRange(verloop.Select((s, n) => new Statusperiode
        {
            GemeenteCode = gemeente,
            Id = Guid.NewGuid(),
            DossierId = dossier.Id,
            Status = s.Status,
            Van = s.Van,
            Tot = n + 1 < verloop.Count ? verloop[n + 1].Van : null,
            Door = "Test",
            Op = DateTimeOffset.UnixEpoch,
        }));
        return dossier;
    }

    /// <summary>Someone is in a dossier; without a day, from its first on.</summary>
    public static Dossierpersoon Deel(Dossier dossier, Persoon persoon, DateOnly? van = null, DateOnly? tot = null, Dossierrol rol = Dossierrol.OntvangtHulp, int nummer = 1) => new()
    {
        GemeenteCode = dossier.GemeenteCode,
        DossierId = dossier.Id,
        PersoonId = persoon.Id,
        Nummer = nummer,
        Soort = dossier.Soort,
        Wet = dossier.Wet,
        Rol = rol,
        Van = van ?? dossier.Begin,
        Tot = tot,
    };

    public async Task BewaarAsync(params object[] rijen)
    {
        await using var db = database.CreateUnrestrictedContext();
        db.AddRange(rijen);
        await db.SaveChangesAsync(Ct);
    }

    /// <summary>Does something with the store as one of the two.</summary>
    public async Task<T> AlsAsync<T>(Account wie, Func<JeugdhulpDbContext, Task<T>> doe)
    {
        var aanmelding = new Aanmelding();
        aanmelding.Is(wie.Id, wie.Naam, gemeente, [Rol.Informatievoorziening]);
        await using var db = database.CreateContext(aanmelding);
        return await doe(db);
    }

    public Task<Leveringsresultaat> BeginAsync(Account wie, string? halfjaar = "2026H1", Leveringsdefinitie definitie = Leveringsdefinitie.Trajecten) =>
        AlsAsync(wie, db => Beheer(db).BeginAsync(halfjaar, Contractnaam.Van(definitie), Ct));

    public async Task<Guid> BegonnenAsync(Leveringsdefinitie definitie = Leveringsdefinitie.Trajecten) => (await BeginAsync(Eerste, definitie: definitie)).ShouldBeOfType<LeveringBewaard>().Id;

    public Task<Leveringsbeeld> BeeldAsync(Guid id) => AlsAsync(Eerste, async db => (await new LeveringQuery(db, Indelingen(db), Versies, Klok).LaadAsync(id, Ct))!);

    public async Task<Leveringsresultaat> StapAsync(Account wie, Guid id, Func<Leveringbeheer, uint, Task<Leveringsresultaat>> stap)
    {
        var versie = await VersieAsync(id);
        return await AlsAsync(wie, db => stap(Beheer(db), versie));
    }

    public Task<Leveringsresultaat> ControleerAsync(Account wie, Guid id, string? indeling = null) => StapAsync(wie, id, (b, v) => b.ControleerAsync(id, v, indeling ?? Indeling, Ct));

    /// <summary>Only looks up what is found.</summary>
    public Task<Leveringsresultaat> ControleerVoorafAsync(Account wie, Guid id, int na = int.MaxValue) => StapAsync(wie, id, (b, v) => b.ControleerVoorafAsync(id, v, na, Ct));

    public Task<Leveringsresultaat> StelVastAsync(Account wie, Guid id) => StapAsync(wie, id, (b, v) => b.StelVastAsync(id, v, Ct));

    public Task<Leveringsresultaat> LeverAsync(Account wie, Guid id) => StapAsync(wie, id, (b, v) => b.LeverAsync(id, v, "Bevestigd op 11-7-2026", Ct));

    /// <summary>Checked by the first, put in force by the second, delivered.</summary>
    public async Task<Guid> GeleverdAsync(Leveringsdefinitie definitie = Leveringsdefinitie.Trajecten, string halfjaar = "2026H1")
    {
        var id = (await BeginAsync(Eerste, halfjaar, definitie)).ShouldBeOfType<LeveringBewaard>().Id;
        (await ControleerAsync(Eerste, id)).ShouldBeOfType<LeveringBewaard>();
        (await StelVastAsync(Tweede, id)).ShouldBeOfType<LeveringBewaard>();
        (await LeverAsync(Eerste, id)).ShouldBeOfType<LeveringBewaard>();
        return id;
    }

    /// <summary>The file; null when it may not leave the house.</summary>
    public async Task<byte[]?> BestandAsync(Guid id, string? indeling = null)
    {
        using var bestand = new MemoryStream();
        var gegeven = await AlsAsync(Eerste, db => Bestand(db).GeefAsync(
            id,
            indeling,
            async (_, delen) =>
            {
                await foreach (var deel in delen)
                {
                    await bestand.WriteAsync(deel, Ct);
                }
            },
            Ct));
        return gegeven ? bestand.ToArray() : null;
    }

    public async Task<Cbslevering> LeveringAsync(Guid id)
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Cbsleveringen.IgnoreQueryFilters().AsNoTracking().SingleAsync(l => l.Id == id, Ct);
    }

    private async Task<uint> VersieAsync(Guid id) => (await LeveringAsync(id)).Versie;

    public Leveringbeheer Beheer(JeugdhulpDbContext db) => new(db, Indelingen(db), Versies, Klok);

    public Indelingbeheer Indelingen(JeugdhulpDbContext db) => new(db, Versies, Klok);

    public Leveringsbestand Bestand(JeugdhulpDbContext db) => new(db, Indelingen(db), Versies, Klok);

    private static Account Account()
    {
        var id = Guid.NewGuid();
        var email = $"{id:N}@voorbeeld.test";
        return new() { Id = id, Naam = "Levering", UserName = email, NormalizedUserName = email.ToUpperInvariant(), Email = email, NormalizedEmail = email.ToUpperInvariant(), SecurityStamp = id.ToString("N") };
    }
}
