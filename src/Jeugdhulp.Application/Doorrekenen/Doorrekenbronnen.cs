using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Domain.Doorrekenen;
using Jeugdhulp.Domain.Instellingen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Doorrekenen;

/// <summary>Rules to run contacts through.</summary>
/// <param name="Code">Name in a form, e.g. "voorbeeld-b", "9992-3" or "dossier".</param>
/// <param name="Naam">Name on the screen.</param>
/// <param name="Groep">Heading in a list.</param>
/// <param name="Regels">The rules.</param>
public sealed record Doorrekenbron(string Code, string Naam, string Groep, Doorrekenregels Regels);

/// <summary>
/// Where rules can come from: settings in the making, an own version, an example of the research, a version of another gemeente,
/// or the dossierdefinitie. Codes are those of <see cref="Instellingenbronnen"/>.
/// </summary>
public sealed class Doorrekenbronnen(JeugdhulpDbContext db)
{
    /// <summary>Code of the dossierdefinitie.</summary>
    public const string Dossier = "dossier";

    /// <summary>The examples A to F, each with the tasks its teams have.</summary>
    public static IReadOnlyList<Doorrekenbron> Voorbeelden { get; } =
        [.. Voorbeeldinstellingen.Alle.Select(v => new Doorrekenbron(
            Instellingenbronnen.Voorbeelden.Single(b => b.Gemeente == v.Code).Code,
            $"{v.Naam}, {v.Preset}",
            "Voorbeelden uit het onderzoek",
            new Doorrekenregels(v.Versies[0].Instellingen, v.Versies[0].Taken)))];

    /// <summary>All there is to choose. The caller has begun the transaction of the gemeente.</summary>
    public async Task<IReadOnlyList<Doorrekenbron>> AlleAsync(CancellationToken ct)
    {
        var eigen = db.Aanmelding.GemeenteCode;
        var concepten = await db.Conceptversies.AsNoTracking()
            .Where(c => c.Stand == Conceptstand.Concept || c.Stand == Conceptstand.TerBeoordeling)
            .OrderByDescending(c => c.GewijzigdOp)
            .ToListAsync(ct);
        var versies = await (
            from v in db.Instellingenversies.AsNoTracking()
            join g in db.Gemeenten on v.GemeenteCode equals g.Code
            orderby g.Naam, v.GeldigVan descending
            select new { Gemeente = g.Naam, Versie = v }).ToListAsync(ct);
        return
        [
            .. concepten.Select(c => new Doorrekenbron(Instellingenbronnen.Code(c.Id), c.Naam, "Concepten", new Doorrekenregels(c.Instellingen))),
            .. versies.Where(v => v.Versie.GemeenteCode == eigen)
                .Select(v => Maak(v.Versie, $"Versie {v.Versie.Nummer}, vanaf {Instellingenbronnen.Dag(v.Versie.GeldigVan)}", "Eigen versies")),
            .. Voorbeelden,
            .. versies.Where(v => v.Versie.GemeenteCode != eigen)
                .Select(v => Maak(v.Versie, $"{v.Gemeente}, versie {v.Versie.Nummer}, vanaf {Instellingenbronnen.Dag(v.Versie.GeldigVan)}", "Andere gemeenten")),
            new(Dossier, "Dossierdefinitie: wie een dossier zou hebben, telt", "Andere telling", new Doorrekenregels(LokaleInstellingen.Leeg, Dossierdefinitie: true)),
        ];
    }

    private static Doorrekenbron Maak(Instellingenversie versie, string naam, string groep) =>
        new(Instellingenbronnen.Code(versie.GemeenteCode, versie.Nummer), naam, groep, new Doorrekenregels(versie.Instellingen));
}
