using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Wijzigen;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static Jeugdhulp.TestCommon.Contactopstelling;

namespace Jeugdhulp.Application.Tests.Contacten.Wijzigen;

/// <summary>The last of three talks with Noor, or another contact that a test makes, and what is done to it.</summary>
internal sealed class Wijzigproef(Testdatabase database)
{
    public Contact Contact { get; private set; } = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async Task MaakAsync()
    {
        await using var db = database.CreateUnrestrictedContext();
        if (!await db.Teams.IgnoreQueryFilters().AnyAsync())
        {
            await new Contactopstelling(db).MaakAsync();
        }

        var opstelling = Opstelling(db);
        var noor = opstelling.Persoon("Noor", "Bakker");
        var hulpvraag = opstelling.Hulpvraag(noor);
        for (var gesprek = 1; gesprek <= 3; gesprek++)
        {
            Contact = opstelling.Contact(new DateOnly(2026, 9, gesprek * 7), [noor], hulpvraag: hulpvraag, gespreknummer: gesprek);
        }

        await db.SaveChangesAsync(Ct);
    }

    public async Task MaakAsync(Func<Contactopstelling, Contact> maak)
    {
        await using var db = database.CreateUnrestrictedContext();
        Contact = maak(Opstelling(db));
        await db.SaveChangesAsync(Ct);
    }

    public Wijzigopdracht Opdracht() => Wijzigopdracht.Van(Contact) with { Reden = "Vergissing" };

    public async Task<Wijzigresultaat> WijzigAsync(Wijzigopdracht opdracht)
    {
        await using var db = database.CreateContext(Als(Ans));
        return await new Contactwijziger(db, new StilleKlok(Vandaag)).WijzigAsync(opdracht, Ct);
    }

    public async Task<Wijzigresultaat> KiesAsync(Guid regel, Klasse? klasse, string? reden, Aanmelding? wie = null)
    {
        await using var db = database.CreateContext(wie ?? Als(Ans));
        return await new Klassekiezer(db, new StilleKlok(Vandaag)).KiesAsync(Contact.Id, regel, klasse, reden, string.Empty, Ct);
    }

    public async Task<Contact> HuidigAsync()
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Contacten.IgnoreQueryFilters().AsNoTracking().Include(c => c.Regels).Include(c => c.Wijzigingen).SingleAsync(c => c.Id == Contact.Id, Ct);
    }

    public async Task<List<Handeling>> HandelingenAsync()
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Logboek.IgnoreQueryFilters().Where(l => l.ObjectId == Contact.Id).Select(l => l.Handeling).ToListAsync(Ct);
    }

    private Contactopstelling Opstelling(JeugdhulpDbContext db) => new(db, 10_000 + (1000 * database.Volgende()));
}
