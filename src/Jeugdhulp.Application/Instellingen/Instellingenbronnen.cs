using System.Globalization;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Instellingen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Instellingen;

/// <summary>Settings that can be copied or compared.</summary>
/// <param name="Code">Name in a form or an address, e.g. "voorbeeld-b", "9992-3" or "concept-…".</param>
/// <param name="Naam">Name on the screen.</param>
/// <param name="Instellingen">The answers.</param>
/// <param name="Herkomst">What they are to someone who copies them.</param>
/// <param name="Gemeente">Code of the gemeente they belong to.</param>
/// <param name="Nummer">Number of the version.</param>
public sealed record Instellingenbron(string Code, string Naam, LokaleInstellingen Instellingen, Herkomstsoort Herkomst, string? Gemeente = null, int? Nummer = null);

/// <summary>A source to choose from a list.</summary>
/// <param name="Code">As in <see cref="Instellingenbron"/>.</param>
/// <param name="Naam">Name on the screen.</param>
/// <param name="Groep">Heading in the list.</param>
public sealed record Bronkeuze(string Code, string Naam, string Groep);

/// <summary>Finds settings by the name of their source: nothing, an example, a version of any gemeente, or a concept of the own one.</summary>
public sealed class Instellingenbronnen(JeugdhulpDbContext db)
{
    /// <summary>Code of the source without any answer.</summary>
    public const string Leeg = "leeg";

    private const string Voorbeeld = "voorbeeld-";
    private const string Concept = "concept-";

    /// <summary>Code of a version.</summary>
    public static string Code(string gemeente, int nummer) => $"{gemeente}-{nummer.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Code of a conceptversie.</summary>
    public static string Code(Guid conceptId) => Concept + conceptId.ToString();

    /// <summary>The examples A to F; each with the settings the research describes.</summary>
    public static IReadOnlyList<Instellingenbron> Voorbeelden { get; } =
        [.. Voorbeeldinstellingen.Alle.Select(v => new Instellingenbron(
            Voorbeeld + char.ToLowerInvariant(v.Naam[^1]), $"{v.Naam}: {v.Preset}", v.Versies[0].Instellingen, Herkomstsoort.Voorbeeld, v.Code))];

    /// <summary>The source of that name; null when there is none, or it is not for the eyes of this gemeente.</summary>
    public async Task<Instellingenbron?> VindAsync(string? code, CancellationToken ct)
    {
        if (code == Leeg)
        {
            return new(Leeg, "Geen antwoorden", LokaleInstellingen.Leeg, Herkomstsoort.Leeg);
        }

        if (Voorbeelden.FirstOrDefault(v => v.Code == code) is { } voorbeeld)
        {
            return voorbeeld;
        }

        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (code?.StartsWith(Concept, StringComparison.Ordinal) is true && Guid.TryParseExact(code[Concept.Length..], "D", out var id))
        {
            var concept = await db.Conceptversies.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct);
            // A copy of a concept stems from what the concept was copied from.
            return concept is null ? null : new(code, $"Concept: {concept.Naam}", concept.Instellingen, concept.Herkomst, concept.HerkomstGemeente, concept.HerkomstNummer);
        }

        return Lees(code) is var (gemeente, nummer) ? await VersieAsync(gemeente, nummer, ct) : null;
    }

    /// <summary>Everything there is to choose: own concepts and versions first, then the examples and the other gemeenten.</summary>
    /// <param name="concepten">Own concepts too.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<IReadOnlyList<Bronkeuze>> KeuzesAsync(bool concepten, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var eigen = db.Aanmelding.GemeenteCode;
        var bezig = concepten
            ? await db.Conceptversies.AsNoTracking().Where(c => c.Stand == Conceptstand.Concept || c.Stand == Conceptstand.TerBeoordeling)
                .OrderByDescending(c => c.GewijzigdOp).Select(c => new { c.Id, c.Naam }).ToListAsync(ct)
            : [];
        var versies = await (
            from v in db.Instellingenversies
            join g in db.Gemeenten on v.GemeenteCode equals g.Code
            orderby g.Naam, v.GeldigVan descending
            select new { v.GemeenteCode, Gemeente = g.Naam, v.Nummer, v.GeldigVan }).ToListAsync(ct);
        return
        [
            .. bezig.Select(c => new Bronkeuze(Code(c.Id), c.Naam, "Concepten")),
            .. versies.Where(v => v.GemeenteCode == eigen).Select(v => new Bronkeuze(Code(v.GemeenteCode, v.Nummer), $"Versie {v.Nummer}, vanaf {Dag(v.GeldigVan)}", "Eigen versies")),
            .. Voorbeelden.Select(v => new Bronkeuze(v.Code, v.Naam, "Voorbeelden uit het onderzoek")),
            .. versies.Where(v => v.GemeenteCode != eigen).Select(v => new Bronkeuze(Code(v.GemeenteCode, v.Nummer), $"{v.Gemeente}, versie {v.Nummer}, vanaf {Dag(v.GeldigVan)}", "Andere gemeenten")),
        ];
    }

    internal static string Dag(DateOnly dag) => Dagtekst.Van(dag);

    /// <summary>"9992-3" as gemeente and number; null for anything else that may come from outside.</summary>
    private static (string Gemeente, int Nummer)? Lees(string? code) =>
        code?.Split('-') is [{ Length: 4 } gemeente, { Length: > 0 and < 10 } nummer] && gemeente.All(char.IsAsciiDigit) && nummer.All(char.IsAsciiDigit)
            ? (gemeente, int.Parse(nummer, CultureInfo.InvariantCulture))
            : null;

    private async Task<Instellingenbron?> VersieAsync(string gemeente, int nummer, CancellationToken ct)
    {
        var versie = await db.Instellingenversies.AsNoTracking().SingleOrDefaultAsync(v => v.GemeenteCode == gemeente && v.Nummer == nummer, ct);
        if (versie is null)
        {
            return null;
        }

        var eigen = gemeente == db.Aanmelding.GemeenteCode;
        var naam = await db.Gemeenten.Where(g => g.Code == gemeente).Select(g => g.Naam).SingleAsync(ct);
        return new(
            Code(gemeente, nummer),
            $"{naam}, versie {nummer}",
            versie.Instellingen,
            eigen ? Herkomstsoort.EigenVersie : Herkomstsoort.AndereGemeente,
            gemeente,
            nummer);
    }
}
