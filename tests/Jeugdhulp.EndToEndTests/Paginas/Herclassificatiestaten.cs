using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Herclassificeren;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.EndToEndTests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jeugdhulp.EndToEndTests.Paginas;

/// <summary>The pages about proposals to reclassify, in every state that looks different.</summary>
internal static class Herclassificatiestaten
{
    private const string Overzicht = "/Herclassificeren/Index";
    private const string Groep = "/Herclassificeren/Groep/Index";
    private const string Teammanager = "teammanager.a";

    public static IReadOnlyList<Paginastaat> Alle { get; } =
    [
        new(Overzicht, "teammanager", Teammanager, p => p.GotoAsync("/herclassificeren")),
        new(Overzicht, "beheerder, smal", "beheer.a", p => p.GotoAsync("/herclassificeren")) { Breedte = 320 },
        new(Overzicht, "leeg", "beheer.b", p => p.GotoAsync("/herclassificeren")),
        new(Groep, "gewoon", Teammanager, OpenAsync),
        new(Groep, "smal", Teammanager, OpenAsync) { Breedte = 320 },
        new(Groep, "met fouten", Teammanager, async p =>
        {
            await OpenAsync(p);
            await p.Knop("Aanvaarden").ClickAsync();
            await Expect(p.Locator("#foutsamenvatting")).ToBeVisibleAsync();
        }),
    ];

    /// <summary>
    /// Proposals as a late contact would give them, beside the demo data: a version in the past would change what all other
    /// journeys see.
    /// </summary>
    public static async Task MaakAsync(JeugdhulpDbContext db)
    {
        var regels = await db.Contactregels.IgnoreQueryFilters().AsNoTracking()
            .Where(r => r.GemeenteCode == "9991" && r.Uitkomst == Uitkomst.Preventie && r.HulpvraagId != null)
            .OrderByDescending(r => r.Feiten.Datum).ThenBy(r => r.Id)
            .Take(3).ToListAsync();
        var eerste = regels[0];
        var herclassificatie = new Herclassificatie
        {
            GemeenteCode = eerste.GemeenteCode,
            Id = Guid.NewGuid(),
            Aanleiding = Aanleiding.LateGegevens,
            HulpvraagId = eerste.HulpvraagId,
            Van = regels.Min(r => r.Feiten.Datum),
            GevraagdOp = new DateTimeOffset(2026, 11, 19, 9, 0, 0, TimeSpan.Zero),
            KlaarOp = new DateTimeOffset(2026, 11, 19, 9, 0, 1, TimeSpan.Zero),
            Bekeken = 7,
            Verzegeld = 2,
        };
        foreach (var team in regels.GroupBy(r => r.TeamId))
        {
            var groep = new Voorstelgroep
            {
                GemeenteCode = eerste.GemeenteCode,
                Id = Guid.NewGuid(),
                HerclassificatieId = herclassificatie.Id,
                TeamId = team.Key,
                VanUitkomst = Uitkomst.Preventie,
                VanRegel = "R13",
                VanLevert = false,
                NaarUitkomst = Uitkomst.Toegang,
                NaarRegel = "R13",
                NaarLevert = false,
            };
            groep.Voorstellen.AddRange(team.Select(r => new Voorstel
            {
                GemeenteCode = r.GemeenteCode,
                GroepId = groep.Id,
                ContactregelId = r.Id,
                Versienummer = r.Instellingenversie,
                Gespreknummer = 7,
                BewijsSha256 = r.BewijsSha256,
            }));
            herclassificatie.Groepen.Add(groep);
        }

        db.Herclassificaties.Add(herclassificatie);
        await db.SaveChangesAsync();
    }

    private static async Task OpenAsync(IPage pagina)
    {
        await pagina.GotoAsync("/herclassificeren");
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Bekijk en beslis" }).First.ClickAsync();
        await Expect(pagina.Knop("Aanvaarden")).ToBeVisibleAsync();
    }
}
