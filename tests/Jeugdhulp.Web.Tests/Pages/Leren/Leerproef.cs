using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Leren;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Leren;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Web.Tests.Pages.Leren;

/// <summary>In gemeente A a beheerder and two workers of one team; in gemeente B a beheerder.</summary>
public sealed class Leerproef : Webfabriek
{
    private static readonly DateOnly Vroeger = new(2015, 1, 1);
    private readonly Guid _team = Guid.NewGuid();
    private readonly List<Medewerker> _anderen = [];

    public HttpClient Beheerder { get; private set; } = null!;

    public HttpClient Bouke { get; private set; } = null!;

    public HttpClient Consulent { get; private set; } = null!;

    public HttpClient Teammanager { get; private set; } = null!;

    public HttpClient Beleid { get; private set; } = null!;

    public Medewerker Medewerker { get; private set; } = null!;

    public DateOnly Vandaag { get; } = new(2026, 11, 20);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using (var db = Database.CreateUnrestrictedContext())
        {
            db.Instellingenversies.Add(new Instellingenversie { GemeenteCode = GemeenteA, Nummer = 1, GeldigVan = Vroeger, Instellingen = Voorbeeldinstellingen.B, Auteur = "Test", Reden = "Test", VastgesteldOp = DateTimeOffset.UnixEpoch });
            db.Teams.Add(new Team { GemeenteCode = GemeenteA, Id = _team, Naam = "Wijkteam Noord", Soort = Teamsoort.Wijkteam, Taken = Teamomschrijvingen.AlleTaken, GeldigVan = Vroeger });
            for (var i = 0; i < 3; i++)
            {
                _anderen.Add(Lid(db, null));
            }

            await db.SaveChangesAsync();
        }

        Beheerder = await MeldAanAsync(GemeenteA, Rol.Beheerder);
        Bouke = await MeldAanAsync(GemeenteB, Rol.Beheerder);
        Beleid = await MeldAanAsync(GemeenteA, Rol.Beleidsmedewerker);
        (Consulent, Medewerker) = await MedewerkerAsync(Rol.Consulent);
        (Teammanager, _) = await MedewerkerAsync(Rol.Teammanager);
    }

    /// <summary>Someone new in the team, who signed in.</summary>
    public async Task<(HttpClient Browser, Medewerker Medewerker)> MedewerkerAsync(Rol rol)
    {
        var account = await MaakAccountAsync((GemeenteA, rol));
        await using (var db = Database.CreateUnrestrictedContext())
        {
            var medewerker = Lid(db, account.Id);
            await db.SaveChangesAsync();
            return (await MeldAanAsync(account), medewerker);
        }
    }

    /// <summary>A round that lasts from <paramref name="van"/> to <paramref name="tot"/> days from today, with casussen 1 and 4 of the library.</summary>
    public async Task<Guid> RondeAsync(int van, int tot, bool metAntwoorden = false)
    {
        await using var db = Database.CreateUnrestrictedContext();
        var ronde = new Ronde { GemeenteCode = GemeenteA, Id = Guid.NewGuid(), Titel = $"Ronde {Guid.NewGuid():N}", Van = Vandaag.AddDays(van), Tot = Vandaag.AddDays(tot), Door = "Test", Op = Klok.GetUtcNow() };
        foreach (var nummer in new[] { 1, 4 })
        {
            var standaard = Standaardcasussen.Alle[nummer - 1];
            if (!await db.Casussen.IgnoreQueryFilters().AnyAsync(c => c.GemeenteCode == GemeenteA && c.Id == standaard.Id))
            {
                db.Casussen.Add(new Casus { GemeenteCode = GemeenteA, Id = standaard.Id, Herkomst = Casusherkomst.Landelijk, Titel = standaard.Titel, Verhaal = standaard.Verhaal, Feiten = standaard.Feiten, Door = "Test", Op = Klok.GetUtcNow() });
            }

            ronde.Casussen.Add(new Rondecasus { GemeenteCode = GemeenteA, RondeId = ronde.Id, CasusId = standaard.Id, Volgorde = nummer });
            if (metAntwoorden)
            {
                db.Antwoorden.AddRange(_anderen.Select((m, i) => new Antwoord { GemeenteCode = GemeenteA, RondeId = ronde.Id, CasusId = standaard.Id, MedewerkerId = m.Id, Klasse = nummer == 4 ? Klasse.Casusregie : i == 0 ? Klasse.Preventie : Klasse.Jeugdhulp, Motivering = "Geheim van een ander", Op = Klok.GetUtcNow() }));
            }
        }

        db.Rondes.Add(ronde);
        await db.SaveChangesAsync();
        return ronde.Id;
    }

    public static Guid Casus(int nummer) => Standaardcasussen.Alle[nummer - 1].Id;

    public async Task<List<Antwoord>> AntwoordenAsync(Guid ronde, Guid medewerker)
    {
        await using var db = Database.CreateUnrestrictedContext();
        return await db.Antwoorden.IgnoreQueryFilters().AsNoTracking().Where(a => a.RondeId == ronde && a.MedewerkerId == medewerker).ToListAsync();
    }

    public async Task<List<Handeling>> HandelingenAsync(Guid id)
    {
        await using var db = Database.CreateUnrestrictedContext();
        return await db.Logboek.IgnoreQueryFilters().Where(l => l.ObjectId == id && l.Handeling != Handeling.ToegangGeweigerd).OrderBy(l => l.Id).Select(l => l.Handeling).ToListAsync();
    }

    private Medewerker Lid(Application.Data.JeugdhulpDbContext db, Guid? account)
    {
        var medewerker = new Medewerker { GemeenteCode = GemeenteA, Id = Guid.NewGuid(), AccountId = account, Naam = "Proefpersoon" };
        db.AddRange(medewerker, new Teamlid { GemeenteCode = GemeenteA, TeamId = _team, MedewerkerId = medewerker.Id, Van = Vroeger });
        return medewerker;
    }
}
