using System.Globalization;
using AngleSharp.Dom;
using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Jeugdhulp.Web.Tests.Pages.Contacten;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Cijfers;

/// <summary>
/// A gemeente with figures: in the first half-year of 2025 twenty-six contacts and twelve trajecten of as many jeugdigen, a year later
/// fifty-four contacts and fifteen trajecten; two teams, of which Zuid is small.
/// </summary>
public sealed class Cijferproef : IAsyncLifetime
{
    public Contactproef Web { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Web.InitializeAsync();
        await Web.MaakAsync(o =>
        {
            for (var i = 0; i < 15; i++)
            {
                var persoon = o.Persoon("Noor", string.Create(CultureInfo.InvariantCulture, $"Bakker{(char)('a' + i)}"));
                var team = i < 12 ? Contactopstelling.Noord : Contactopstelling.Zuid;
                foreach (var jaar in i < 12 ? new[] { 2025, 2026 } : [2026])
                {
                    for (var keer = 0; keer < (jaar == 2025 ? 2 : 3) && (i != 0 || jaar == 2026 || keer == 0); keer++)
                    {
                        o.Contact(new DateOnly(jaar, 3, 1 + keer), [persoon], team, regel: r => r.Uitkomst = Uitkomst.Preventie);
                    }
                }
            }

            for (var i = 0; i < 12; i++)
            {
                o.Contact(new DateOnly(2026, 4, 1 + i), [o.Persoon("Sem", "Smit")], Contactopstelling.Noord, regel: r => r.Uitkomst = Uitkomst.Toegang);
            }

            o.Contact(new DateOnly(2025, 4, 1), [o.Persoon("Sem", "Smit")], Contactopstelling.Noord, regel: r => r.Uitkomst = Uitkomst.Toegang);
            return o.Contact(new DateOnly(2025, 4, 2), [o.Persoon("Sem", "Smit")], Contactopstelling.Noord, regel: r => r.Uitkomst = Uitkomst.Toegang);
        });
        await using (var db = Web.Database.CreateUnrestrictedContext())
        {
            var personen = await db.Personen.IgnoreQueryFilters().Where(p => p.GemeenteCode == Webfabriek.GemeenteA && p.Voornamen == "Noor").OrderBy(p => p.Achternaam).Select(p => p.Id).ToListAsync();
            foreach (var (i, persoon) in personen.Index())
            {
                db.Add(Traject(persoon, i < 12 ? Contactopstelling.Noord : Contactopstelling.Zuid, i < 12 ? new DateOnly(2025, 2, 1) : new DateOnly(2026, 2, 1)));
            }

            db.Annotaties.Add(new()
            {
                GemeenteCode = Webfabriek.GemeenteA,
                Id = Guid.NewGuid(),
                Datum = new DateOnly(2026, 1, 1),
                Oorzaak = Annotatieoorzaak.NieuwRegistratiesysteem,
                Tekst = "Overgang naar dit systeem.",
                Automatisch = false,
                DoorNaam = "Beleid",
                Op = DateTimeOffset.UnixEpoch,
            });
            await db.SaveChangesAsync();
        }

        await TelAsync();
    }

    /// <summary>Counts what was written.</summary>
    public Task TelAsync() => Web.Services.TelCijfersAsync(Webfabriek.GemeenteA, Webfabriek.GemeenteB);

    public ValueTask DisposeAsync() => Web.DisposeAsync();

    public Task<HttpClient> BeleidAsync() => Web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beleidsmedewerker);

    /// <summary>A line of the table of all figures: earlier, now, difference and growth.</summary>
    public static string Rij(IParentNode pagina, string maat, string? deel = null) =>
        string.Join('|', pagina.QuerySelector($"#alles tr[data-maat='{maat}']{(deel is null ? "[data-deel='']" : $"[data-deel='{deel}']")}")!.QuerySelectorAll("td").Select(c => string.Join(' ', c.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));

    private static Traject Traject(Guid persoon, Guid team, DateOnly aanvang) => new()
    {
        GemeenteCode = Webfabriek.GemeenteA,
        Id = Guid.NewGuid(),
        PersoonId = persoon,
        TeamId = team,
        Hulpvorm = Hulpvormen.DoorWijkteam,
        Uitvoerder = Uitvoerder.Wijkteam,
        DirecteVerwijzer = Verwijzer.School,
        VerwijzerCode = Verwijzers.GeenVerwijzer,
        Crisis = false,
        Aanvang = aanvang,
        VerwachtEinde = aanvang.AddYears(3),
    };
}
