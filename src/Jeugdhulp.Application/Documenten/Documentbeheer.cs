using System.Security.Cryptography;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Documenten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Documenten;

/// <summary>A document to keep, as it was filled in.</summary>
public sealed record Documentopdracht
{
    public const int MaxTitel = 200;
    public const int MaxVersie = 50;

    /// <summary>Before the Jeugdwet there was no Leidraad.</summary>
    public static readonly DateOnly Vroegst = new(2015, 1, 1);

    public string? Soort { get; init; }

    public string? Titel { get; init; }

    public string? Versie { get; init; }

    public DateOnly? GeldigVan { get; init; }

    /// <summary>Empty when no file was chosen.</summary>
    public byte[]? Inhoud { get; init; }
}

/// <summary>Who has to read a document, and since when they say they did; empty for who did not.</summary>
public sealed record Lezerstand(string Naam, DateTimeOffset? BevestigdOp);

/// <summary>A document that holds today, with its readers.</summary>
public sealed record Geldenddocument(Documentkop Document, IReadOnlyList<Lezerstand> Lezers)
{
    public IEnumerable<Lezerstand> Bevestigd => Lezers.Where(l => l.BevestigdOp is not null);

    public IEnumerable<Lezerstand> Open => Lezers.Where(l => l.BevestigdOp is null);
}

/// <summary>All documents of the gemeente.</summary>
/// <param name="Geldend">What holds today.</param>
/// <param name="Gepland">What will hold, first things first.</param>
/// <param name="Geweest">What held, or was replaced on its own day; newest first.</param>
public sealed record Documentoverzicht(IReadOnlyList<Geldenddocument> Geldend, IReadOnlyList<Documentkop> Gepland, IReadOnlyList<Documentkop> Geweest);

/// <summary>Keeps the Leidraad and the registratieafspraken as files, and shows who confirmed to have read them.</summary>
public sealed class Documentbeheer(JeugdhulpDbContext db, TimeProvider klok)
{
    public async Task<Documentoverzicht> LaadAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var (gemeente, vandaag) = (db.Aanmelding.GemeenteCode, klok.Vandaag());
        var koppen = await db.Documenten.AsNoTracking().Koppen().ToListAsync(ct);
        var geldend = koppen.Geldend(vandaag).ToList();
        var lezers = await db.Users.AsNoTracking()
            .Where(a => db.Aanstellingen.Any(r => r.GemeenteCode == gemeente && r.AccountId == a.Id && Documentvragen.Lezers.Contains(r.Rol)))
            .OrderBy(a => a.Naam).ThenBy(a => a.Id)
            .Select(a => new { a.Id, a.Naam })
            .ToListAsync(ct);
        var ids = geldend.Select(k => k.Id).ToArray();
        var bevestigd = await db.Leesbevestigingen.AsNoTracking().Where(b => ids.Contains(b.DocumentId)).ToDictionaryAsync(b => (b.DocumentId, b.AccountId), b => b.Op, ct);
        return new(
            [.. geldend.Select(k => new Geldenddocument(k, [.. lezers.Select(l => new Lezerstand(l.Naam, bevestigd.TryGetValue((k.Id, l.Id), out var op) ? op : null))]))],
            [.. koppen.Where(k => k.GeldigVan > vandaag).Reverse()],
            [.. koppen.Where(k => k.GeldigVan <= vandaag).Except(geldend)]);
    }

    /// <summary>Keeps a document.</summary>
    /// <returns>What is wrong; empty when it is kept.</returns>
    public async Task<IReadOnlyList<Fout>> PlaatsAsync(Documentopdracht opdracht, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        var fouten = Controleer(opdracht).ToList();
        if (fouten.Count > 0)
        {
            return fouten;
        }

        await using var transactie = await db.BeginGemeenteAsync(ct);
        var nu = klok.GetUtcNow();
        _ = Contractnaam.TryParse<Documentsoort>(opdracht.Soort, out var soort);
        var document = new Document
        {
            GemeenteCode = db.Aanmelding.GemeenteCode!,
            Id = Guid.CreateVersion7(nu),
            Soort = soort,
            Titel = opdracht.Titel!.Trim(),
            Versie = opdracht.Versie!.Trim(),
            GeldigVan = opdracht.GeldigVan!.Value,
            Inhoud = opdracht.Inhoud!,
            Bytes = opdracht.Inhoud!.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(opdracht.Inhoud)),
            DoorAccountId = db.Aanmelding.AccountId,
            Door = db.Aanmelding.Naam,
            Op = nu,
        };
        db.Documenten.Add(document);
        db.Log(klok, Handeling.DocumentGeplaatst, "document", document.Id, new(StringComparer.Ordinal) { ["soort"] = opdracht.Soort!, ["sha256"] = document.Sha256 });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return [];
    }

    private IEnumerable<Fout> Controleer(Documentopdracht opdracht)
    {
        if (!Contractnaam.TryParse<Documentsoort>(opdracht.Soort, out _))
        {
            yield return new(nameof(opdracht.Soort), "Kies wat voor document het is.");
        }

        if (Tekstfout(opdracht.Titel, Documentopdracht.MaxTitel, "Vul een titel in.") is { } titel)
        {
            yield return new(nameof(opdracht.Titel), titel);
        }

        if (Tekstfout(opdracht.Versie, Documentopdracht.MaxVersie, "Vul de versie in, bijvoorbeeld 2026 of 1.2.") is { } versie)
        {
            yield return new(nameof(opdracht.Versie), versie);
        }

        var laatst = klok.Vandaag().AddYears(2);
        if (opdracht.GeldigVan is not { } van)
        {
            yield return new(nameof(opdracht.GeldigVan), "Vul in vanaf welke dag het document geldt.");
        }
        else if (van < Documentopdracht.Vroegst || van > laatst)
        {
            yield return new(nameof(opdracht.GeldigVan), $"Vul een dag in van {Dagtekst.Van(Documentopdracht.Vroegst)} tot en met {Dagtekst.Van(laatst)}.");
        }

        if (opdracht.Inhoud is not { } inhoud)
        {
            yield return new("Bestand", "Kies een bestand.");
        }
        else if (Pdfcontrole.Fout(inhoud) is { } bestand)
        {
            yield return new("Bestand", bestand);
        }
    }

    private static string? Tekstfout(string? tekst, int hoogstens, string leeg) =>
        !Naamteken.IsZichtbaar(tekst) ? leeg : tekst.Trim().Length > hoogstens ? $"Gebruik hoogstens {hoogstens} tekens." : null;
}
