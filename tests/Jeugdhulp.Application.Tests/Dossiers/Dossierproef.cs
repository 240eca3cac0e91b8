using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Tests.Dossiers;

/// <summary>A team of its own for each test, with contacts that the test says the class of.</summary>
internal sealed class Dossierproef(Testdatabase database, Testteam team)
{
    public static readonly DateOnly Vandaag = new(2026, 11, 25);

    private static int _nummer;

    public Testteam Team => team;

    public StilleKlok Klok { get; } = new(Vandaag);

    public static async Task<Dossierproef> MaakAsync(Testdatabase database, string code, LokaleInstellingen instellingen) =>
        new(database, await Testteam.MaakAsync(database, code, instellingen, nummer: Interlocked.Increment(ref _nummer)));

    public async Task<T> DoeAsync<T>(Func<JeugdhulpDbContext, Task<T>> doe)
    {
        await using var db = database.CreateContext(team.Aanmelding());
        return await doe(db);
    }

    public Task<Dossierresultaat> OpenAsync(Persoon persoon, string soort = "individueel", DateOnly? begin = null, Guid? id = null, string? verwijzer = "02", Guid? gezin = null) =>
        DoeAsync(db => new Dossieropener(db, Klok).OpenAsync(
            new() { Id = id ?? Guid.NewGuid(), PersoonId = persoon.Id, Soort = soort, GezinId = gezin, TeamId = team.Team.Id, Begin = begin ?? new DateOnly(2026, 1, 5), Verwijzer = verwijzer, Crisis = false },
            CancellationToken.None));

    public async Task<Guid> GeopendAsync(Persoon persoon, string soort = "individueel", DateOnly? begin = null, Guid? gezin = null) => ((DossierOpgeslagen)await OpenAsync(persoon, soort, begin, gezin: gezin)).Id;

    public async Task<Dossier> LeesAsync(Guid id)
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Dossiers.IgnoreQueryFilters().AsNoTracking().Include(d => d.Statussen).Include(d => d.Personen).SingleAsync(d => d.Id == id);
    }

    public async Task<Hulpvraag> HulpvraagAsync(Persoon persoon, DateOnly geopend, Vervolg vervolg = Vervolg.Geen)
    {
        var hulpvraag = new Hulpvraag { GemeenteCode = team.GemeenteCode, Id = Guid.NewGuid(), PersoonId = persoon.Id, Doel = Doel.Opvoedondersteuning, Geopend = geopend, Vervolg = vervolg };
        await VoegToeAsync(hulpvraag);
        return hulpvraag;
    }

    /// <summary>A plan of the household with this jeugdige in it and one goal.</summary>
    public async Task PlanMetDoelAsync(Persoon persoon)
    {
        var begonnen = new DateOnly(2026, 1, 5);
        var plan = new Gezinsplan { GemeenteCode = team.GemeenteCode, Id = Guid.NewGuid(), GezinId = team.Gezin.Id, BegonnenOp = begonnen, GewijzigdOp = DateTimeOffset.UnixEpoch, GewijzigdDoor = "Een collega" };
        plan.Deelnemers.Add(new() { GemeenteCode = team.GemeenteCode, GezinsplanId = plan.Id, PersoonId = persoon.Id, Gegevens = new() { IsJeugdige = true } });
        plan.Doelen.Add(new() { GemeenteCode = team.GemeenteCode, Id = Guid.NewGuid(), GezinsplanId = plan.Id, Wat = "Elke nacht doorslapen", BegonnenOp = begonnen });
        await VoegToeAsync(plan);
    }

    public Task<Contact> ContactAsync(
        Hulpvraag hulpvraag, DateOnly datum, int gesprek, Activiteit activiteit = Activiteit.Opvoedondersteuning, bool telt = true, Uitkomst uitkomst = Uitkomst.Preventie) =>
        ContactenAsync([(hulpvraag, datum, gesprek, activiteit, telt, uitkomst)]).ContinueWith(t => t.Result[0], TaskScheduler.Default);

    public async Task<List<Contact>> ContactenAsync(IEnumerable<(Hulpvraag Hulpvraag, DateOnly Datum, int Gesprek, Activiteit Activiteit, bool Telt, Uitkomst Uitkomst)> rijen)
    {
        List<Contact> contacten = [.. rijen.Select(Maak)];
        await VoegToeAsync([.. contacten]);
        return contacten;
    }

    /// <summary>From this day on the person does not belong to a household.</summary>
    public async Task VerlaatGezinAsync(Persoon persoon, DateOnly tot)
    {
        await using var db = database.CreateUnrestrictedContext();
        await db.Gezinsleden.IgnoreQueryFilters().Where(l => l.PersoonId == persoon.Id).ExecuteUpdateAsync(l => l.SetProperty(x => x.Tot, tot));
    }

    public async Task VoegToeAsync(params object[] rijen)
    {
        await using var db = database.CreateUnrestrictedContext();
        db.AddRange(rijen);
        await db.SaveChangesAsync();
    }

    private Contact Maak((Hulpvraag Hulpvraag, DateOnly Datum, int Gesprek, Activiteit Activiteit, bool Telt, Uitkomst Uitkomst) rij)
    {
        var contact = new Contact
        {
            GemeenteCode = team.GemeenteCode,
            Id = Guid.NewGuid(),
            OpdrachtId = Guid.NewGuid(),
            Datum = rij.Datum,
            GeregistreerdOp = new DateTimeOffset(rij.Datum, new TimeOnly(11, 0), TimeSpan.Zero),
            MedewerkerId = team.Medewerker.Id,
            TeamId = team.Team.Id,
            GezinId = team.Gezin.Id,
            Activiteit = rij.Activiteit,
            GerichtOp = GerichtOp.Jeugdige,
            Feit = "Wat er gezegd is.",
        };
        contact.Regels.Add(new()
        {
            GemeenteCode = team.GemeenteCode,
            Id = Guid.NewGuid(),
            ContactId = contact.Id,
            TeamId = team.Team.Id,
            PersoonId = rij.Hulpvraag.PersoonId,
            HulpvraagId = rij.Hulpvraag.Id,
            Feiten = new() { Datum = rij.Datum, Activiteit = rij.Activiteit, Gespreknummer = rij.Gesprek },
            Uitkomst = rij.Uitkomst,
            UitkomstNorm = rij.Uitkomst,
            DossierTelt = rij.Telt,
        });
        return contact;
    }
}
