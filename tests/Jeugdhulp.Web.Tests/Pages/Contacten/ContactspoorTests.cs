using AngleSharp.Dom;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.Web.Tests.Infrastructure;
using Shouldly;
using Xunit;
using static Jeugdhulp.TestCommon.Contactopstelling;

namespace Jeugdhulp.Web.Tests.Pages.Contacten;

/// <summary>The way from a contact to its traject and to what was delivered of it, in a gemeente whose Leidraad says that own help does not go to the CBS.</summary>
[Trait("Eis", "CBS-04")]
public sealed class ContactspoorTests(Contactproef web) : IClassFixture<Contactproef>, IAsyncLifetime
{
    private const string Kop = "In een levering aan het CBS";

    private Persoon _persoon = null!;
    private Contact _contact = null!;
    private Traject _traject = null!;

    public async ValueTask InitializeAsync()
    {
        _persoon = await web.MaakAsync(o => o.Persoon("Yara", "Bakker", Webfabriek.GemeenteB));
        await using var db = web.Database.CreateUnrestrictedContext();
        if (!db.Instellingenversies.Any(v => v.GemeenteCode == Webfabriek.GemeenteB))
        {
            db.Add(new Instellingenversie { GemeenteCode = Webfabriek.GemeenteB, Nummer = 1, GeldigVan = new(2015, 1, 1), Instellingen = new() { LevertAanCbs = false }, Auteur = "Test", Reden = "Test", VastgesteldOp = DateTimeOffset.UnixEpoch });
        }

        _traject = new() { GemeenteCode = Webfabriek.GemeenteB, Id = Guid.NewGuid(), PersoonId = _persoon.Id, TeamId = Oost, Hulpvorm = Hulpvormen.DoorWijkteam, Uitvoerder = Uitvoerder.Wijkteam, DirecteVerwijzer = Verwijzer.School, VerwijzerCode = "06", Crisis = false, Aanvang = new(2026, 1, 5) };
        db.Add(_traject);
        await db.SaveChangesAsync();
        _contact = await ContactAsync(new(2026, 3, 2), Klasse.Jeugdhulp);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Get_ContactMetHulpInEenGeleverdTraject_NoemtTrajectEnRecordEnZegtNietDatHetNietMeetelt()
    {
        await LeverAsync(_traject.Id, 4, Leveringsdefinitie.Trajecten);
        using var browser = await web.AlsAsync(Oda);

        var regel = (await browser.PaginaAsync($"/contacten/{_contact.Id}")).QuerySelector($"#regel-{_contact.Regels[0].Id}")!;

        regel.QuerySelector(".uitkomst__lenzen dd")!.TextContent.ShouldBe("Jeugdhulp, gaat volgens de Leidraad niet naar het CBS");
        regel.QuerySelector($"a[href='/trajecten/{_traject.Id}']")!.TextContent.ShouldBe("Vanaf 5-1-2026");
        Waarde(regel, Kop).ShouldContain("(record 4)");
        regel.TextContent.ShouldContain("maar dit traject zit er wel in. Van het contact telt de klasse. Het record komt van het traject.");
        regel.QuerySelectorAll("a[href^='/leveringen']").ShouldBeEmpty("a consulent opens no delivery");
    }

    [Fact]
    public async Task Get_ContactBuitenHetTrajectOfZonderHulp_NoemtGeenRecord()
    {
        var (eerder, toegang) = (await ContactAsync(new(2026, 1, 4), Klasse.Jeugdhulp), await ContactAsync(new(2026, 1, 5), Klasse.Toegang));
        using var browser = await web.AlsAsync(Oda);

        var zonder = (await browser.PaginaAsync($"/contacten/{eerder.Id}")).QuerySelector("main")!;
        zonder.QuerySelectorAll("a[href^='/trajecten/']").ShouldBeEmpty();
        Waarde(zonder, "Traject").ShouldContain("Zonder traject gaat deze hulp niet mee");
        var erbij = (await browser.PaginaAsync($"/contacten/{toegang.Id}")).QuerySelector("main")!;
        erbij.QuerySelector(".uitkomst__lenzen dd")!.TextContent.ShouldBe("Toegang, telt niet mee voor het CBS");
        Waarde(erbij, "Traject op deze dag").ShouldContain("Vanaf 5-1-2026");
        erbij.TextContent.ShouldNotContain(Kop);
    }

    [Fact]
    public async Task Get_Traject_TelNaarDeContactenMetHulpDieHetZijn()
    {
        await ContactAsync(new(2026, 1, 4), Klasse.Jeugdhulp);
        await ContactAsync(new(2026, 3, 3), Klasse.Toegang);
        using var browser = await web.AlsAsync(Oda);

        var pagina = await browser.PaginaAsync($"/trajecten/{_traject.Id}");

        pagina.QuerySelector("dd a[href='#contacten']")!.TextContent.ShouldBe("1");
        pagina.QuerySelectorAll("#contacten tbody tr a").Select(a => a.GetAttribute("href")).ShouldBe([$"/contacten/{_contact.Id}"]);
    }

    [Fact]
    public async Task Get_Dossier_NoemtDeLeveringOpDossiersWaarHetInZit()
    {
        var id = Guid.NewGuid();
        await using (var db = web.Database.CreateContext(Als(Oda, Webfabriek.GemeenteB)))
        {
            (await new Dossieropener(db, web.Klok).OpenAsync(new() { Id = id, PersoonId = _persoon.Id, Soort = "individueel", TeamId = Oost, Begin = new DateOnly(2026, 1, 5) }, CancellationToken.None)).ShouldBeOfType<DossierOpgeslagen>().Id.ShouldBe(id);
        }

        await LeverAsync(id, 12, Leveringsdefinitie.Dossiers);
        using var browser = await web.AlsAsync(Oda);

        var pagina = (await browser.PaginaAsync($"/dossiers/{id}")).QuerySelector("main")!;

        Waarde(pagina, "In een levering op dossiers").ShouldContain("(record 12)");
        pagina.QuerySelectorAll("a[href^='/leveringen']").ShouldBeEmpty();
    }

    private static string Waarde(IElement deel, string woord) => deel.QuerySelectorAll("dt").Single(d => d.TextContent == woord).NextElementSibling!.TextContent;

    private Task<Contact> ContactAsync(DateOnly dag, Klasse klasse) => web.MaakAsync(o => o.Contact(dag, [_persoon], Oost, Oda, Webfabriek.GemeenteB, regel: r =>
        (r.Instellingenversie, r.GekozenKlasse, r.KeuzeReden, r.KeuzeDoorAccountId, r.KeuzeOp) = (1, klasse, "Zo is het besproken", Oda, DateTimeOffset.UnixEpoch)));

    private async Task LeverAsync(Guid bron, int record, Leveringsdefinitie definitie)
    {
        var levering = new Cbslevering { GemeenteCode = Webfabriek.GemeenteB, Id = Guid.NewGuid(), Begin = new(2026, 1, 1), Definitie = definitie, Volgnummer = 1, BegonnenDoorAccountId = Oda, BegonnenDoor = "Test", BegonnenOp = DateTimeOffset.UnixEpoch, Makers = [Oda] };
        await using var db = web.Database.CreateUnrestrictedContext();
        db.AddRange(levering, new Cbsleveringbron { GemeenteCode = Webfabriek.GemeenteB, LeveringId = levering.Id, Nummer = record, BronId = bron });
        await db.SaveChangesAsync();
    }
}
