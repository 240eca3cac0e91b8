using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Contacten.Wijzigen;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Doorrekenen;
using Jeugdhulp.Application.Herclassificeren;
using Jeugdhulp.Application.Taken;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Herclassificeren;

/// <summary>A gemeente with one team whose settings change, and a process that works off its tasks.</summary>
internal sealed class Herclassificatieproef(Testdatabase database) : IAsyncDisposable
{
    public const string Code = "9991";

    private static readonly LokaleInstellingen Eerst = new() { MaxGesprekken = 6, KorteReeksKlasse = KorteReeksKlasse.Preventie };
    private static readonly LokaleInstellingen Nieuw = Eerst with { KorteReeksKlasse = KorteReeksKlasse.Jeugdhulp };
    private static int _volgende = 500;

    private readonly ServiceProvider _proces = new ServiceCollection()
        .AddLogging()
        .AddSingleton<TimeProvider>(new StilleKlok(new DateOnly(2026, 11, 16)))
        .AddJeugdhulpApplication(database.ConnectionString, Testsleutels.Ring)
        // Queries that are compiled beforehand hold for one model, and the other tests of this process have theirs.
        .AddScoped(diensten => database.CreateContext(diensten.GetRequiredService<Aanmelding>()))
        .BuildServiceProvider();

    public TimeProvider Klok => _proces.GetRequiredService<TimeProvider>();

    public Testteam Team { get; private set; } = null!;

    public Aanmelding Manager => Team.Aanmelding(Rol.Teammanager);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async Task BeginAsync()
    {
        await using var vrij = database.CreateUnrestrictedContext();
        await vrij.Database.ExecuteSqlRawAsync("truncate gemeente cascade", Ct);
        Team = await Testteam.MaakAsync(database, Code, Eerst, nummer: Interlocked.Increment(ref _volgende));
    }

    public ValueTask DisposeAsync() => _proces.DisposeAsync();

    /// <summary>Registers a talk of one and the same series; up to six of them are preventie at first.</summary>
    public async Task<Guid> RegistreerAsync(DateOnly datum)
    {
        await using var db = database.CreateContext(Team.Aanmelding());
        var registratie = await new Contactregistratie(db, Team.Aanmelding(), Klok).RegistreerAsync(
            new Contactopdracht
            {
                OpdrachtId = Guid.NewGuid(),
                Datum = datum,
                PersoonIds = [Team.Noor.Id],
                Activiteit = Activiteit.Opvoedondersteuning,
                Doel = Doel.Opvoedondersteuning,
                DuurMinuten = 45,
                GesprokenMet = "ouders",
                Feit = "Over het slapen gesproken.",
                Inschatting = new() { VerwachtAantalGesprekken = 5 },
            },
            Ct);
        return registratie.ShouldBeOfType<Geregistreerd>().ContactId;
    }

    /// <summary>Chooses a class for the only line of a contact.</summary>
    public async Task KiesAsync(Guid contact, Klasse klasse)
    {
        var regel = await RegelAsync(contact);
        await using var db = database.CreateContext(Team.Aanmelding());
        (await new Klassekiezer(db, Klok).KiesAsync(contact, regel.Id, klasse, "Besproken in het team", null, Ct)).ShouldBeOfType<Gewijzigd>();
    }

    /// <summary>A finished run of the contacts of both half-years of 2026 through an own version.</summary>
    public async Task<Doorrekenverslag> RekenDoorAsync(int versie)
    {
        await using var db = database.CreateContext(Team.Aanmelding(Rol.Beheerder));
        var verslagen = new Doorrekenverslagen(db, new Doorrekenbronnen(db), Klok);
        var id = (await verslagen.VraagAanAsync(new($"{Code}-{versie}", new(2026, 1), new(2026, 2), false), Ct)).VerslagId.ShouldNotBeNull();
        await WerkAfAsync();
        db.ChangeTracker.Clear();
        return (await verslagen.VindAsync(id, Ct)).ShouldNotBeNull().Verslag;
    }

    /// <summary>
    /// Puts settings in force from a day in the past, and looks at the contacts again: under which a short series is jeugdhulp, or
    /// under which nothing is delivered.
    /// </summary>
    /// <param name="dag">First day.</param>
    /// <param name="levert">Whether own help is delivered.</param>
    /// <param name="tot">Day on which the first settings hold again; empty when they never do.</param>
    public async Task GeldtVanafAsync(DateOnly dag, bool levert = true, DateOnly? tot = null)
    {
        await using (var vrij = database.CreateUnrestrictedContext())
        {
            // In one transaction: a version ends only where another begins.
            await using var samen = await vrij.Database.BeginTransactionAsync(Ct);
            await vrij.Instellingenversies.Where(v => v.GemeenteCode == Code).ExecuteUpdateAsync(s => s.SetProperty(v => v.GeldigTot, dag), Ct);
            vrij.Instellingenversies.Add(new() { GemeenteCode = Code, Nummer = 2, GeldigVan = dag, GeldigTot = tot, Instellingen = levert ? Nieuw : Eerst with { LevertAanCbs = false }, Auteur = "Test", Reden = "Test", VastgesteldOp = Klok.GetUtcNow() });
            if (tot is { } daarna)
            {
                vrij.Instellingenversies.Add(new() { GemeenteCode = Code, Nummer = 3, GeldigVan = daarna, Instellingen = Eerst, Auteur = "Test", Reden = "Test", VastgesteldOp = Klok.GetUtcNow() });
            }

            await vrij.SaveChangesAsync(Ct);
            await samen.CommitAsync(Ct);
        }

        await using (var db = database.CreateContext(Manager))
        {
            await using var transactie = await db.BeginGemeenteAsync(Ct);
            db.VraagHerclassificatieAan(Klok, await db.Instellingenversies.SingleAsync(v => v.GemeenteCode == Code && v.Nummer == 2, Ct));
            await db.SaveChangesAsync(Ct);
            await transactie.CommitAsync(Ct);
        }

        await WerkAfAsync();
    }

    public async Task VerzegelAsync(DateOnly begin)
    {
        await using var vrij = database.CreateUnrestrictedContext();
        vrij.Verzegelingen.Add(new() { GemeenteCode = Code, Begin = begin, Einde = begin.AddMonths(6).AddDays(-1), VerzegeldOp = Klok.GetUtcNow(), DoorNaam = "Test", Reden = "Test" });
        await vrij.SaveChangesAsync(Ct);
    }

    /// <summary>Does every task that waits; each must succeed.</summary>
    public async Task WerkAfAsync()
    {
        var werker = _proces.GetRequiredService<Taakwerker>();
        var bezig = true;
        while (bezig)
        {
            bezig = await werker.WerkEenAfAsync(Ct);
        }

        await using var vrij = database.CreateUnrestrictedContext();
        (await vrij.Taken.IgnoreQueryFilters().Where(t => t.Stand != Taakstand.Klaar).Select(t => t.Foutsoort).ToListAsync(Ct)).ShouldBeEmpty();
    }

    /// <summary>Decides on the only group there is.</summary>
    public async Task<Beslisresultaat> BeslisAsync(Aanmelding wie, bool aanvaard, string reden)
    {
        await using var db = database.CreateContext(wie);
        return await new Voorstelbeoordelaar(db, Klok).BeslisAsync((await GroepAsync()).Id, aanvaard, reden, Ct);
    }

    public async Task<Voorstelgroep> GroepAsync()
    {
        await using var vrij = database.CreateUnrestrictedContext();
        return await vrij.Voorstelgroepen.IgnoreQueryFilters().SingleAsync(Ct);
    }

    public async Task<IReadOnlyList<Herclassificatiekop>> KoppenAsync()
    {
        await using var db = database.CreateContext(Manager);
        return await new VoorstellenQuery(db, Klok).LaadAsync(Ct);
    }

    public async Task<Contactregel> RegelAsync(Guid contact)
    {
        await using var vrij = database.CreateUnrestrictedContext();
        return await vrij.Contactregels.IgnoreQueryFilters().AsNoTracking().SingleAsync(r => r.ContactId == contact, Ct);
    }
}
