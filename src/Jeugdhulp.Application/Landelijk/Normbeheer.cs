using System.Globalization;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Landelijk;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Landelijk;

/// <summary>What someone fills in about one bepaling.</summary>
public sealed record Bepalingopdracht(string? Bron, string? Tekst, Normsterkte? Sterkte);

/// <summary>Writes a version of the norm in the making, up to handing it to a second person.</summary>
public sealed class Normbeheer(JeugdhulpDbContext db, TimeProvider klok)
{
    private static Task<IReadOnlyList<Fout>> Goed => Task.FromResult<IReadOnlyList<Fout>>([]);

    /// <summary>Begins a concept, with the bepalingen of a version or with none.</summary>
    /// <param name="naam">Name of the new version.</param>
    /// <param name="publicatie">Where it was published.</param>
    /// <param name="vanNaam">Name of the version to copy; null to begin empty.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<Conceptresultaat> BeginAsync(string? naam, string? publicatie, string? vanNaam, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var versies = await db.Normversies.AsNoTracking().ToListAsync(ct);
        var van = versies.Find(v => v.Naam == vanNaam);
        List<Fout> fouten = [.. Controleer(naam, publicatie, versies)];
        if (van is null && !string.IsNullOrEmpty(vanNaam))
        {
            fouten.Add(new("Van", "Kies een versie uit de lijst."));
        }

        if (fouten.Count > 0)
        {
            return new ConceptGeweigerd(fouten);
        }

        var nu = klok.GetUtcNow();
        var (wie, wieNaam) = (db.Aanmelding.AccountId!.Value, db.Aanmelding.Naam);
        var concept = new Normconcept
        {
            Id = Guid.CreateVersion7(nu),
            Naam = naam!.Trim(),
            Publicatie = publicatie!.Trim(),
            Bepalingen = van?.Bepalingen ?? [],
            VanNummer = van?.Nummer,
            AuteurAccountId = wie,
            Auteur = wieNaam,
            BegonnenOp = nu,
            Makers = [wie],
            GewijzigdDoor = wieNaam,
            GewijzigdOp = nu,
        };
        db.Normconcepten.Add(concept);
        db.Log(klok, Handeling.NormconceptBegonnen, "normconcept", concept.Id);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new ConceptOpgeslagen(concept.Id);
    }

    /// <summary>Changes the name and the publication.</summary>
    public Task<Conceptresultaat> WijzigAsync(Guid id, uint versie, string? naam, string? publicatie, CancellationToken ct) =>
        WerkAsync(id, versie, Conceptverloop.Wijzigen, async concept =>
        {
            List<Fout> fouten = [.. Controleer(naam, publicatie, await db.Normversies.AsNoTracking().ToListAsync(ct))];
            if (fouten.Count > 0)
            {
                return fouten;
            }

            (concept.Naam, concept.Publicatie) = (naam!.Trim(), publicatie!.Trim());
            Schrijf(concept);
            return [];
        }, ct);

    /// <summary>Adds a bepaling, or changes the one at a place.</summary>
    /// <param name="id">The concept.</param>
    /// <param name="versie">Row version that was seen.</param>
    /// <param name="plaats">Place from 1; null adds one at the end.</param>
    /// <param name="opdracht">What it says.</param>
    /// <param name="ct">Ends the work.</param>
    public Task<Conceptresultaat> BewaarBepalingAsync(Guid id, uint versie, int? plaats, Bepalingopdracht opdracht, CancellationToken ct) =>
        WerkAsync(id, versie, Conceptverloop.Wijzigen, concept =>
        {
            List<Normbepaling> bepalingen = [.. concept.Bepalingen];
            if (plaats is { } eerder && (eerder < 1 || eerder > bepalingen.Count))
            {
                return Task.FromResult<IReadOnlyList<Fout>>([new(string.Empty, "Deze bepaling staat er niet meer.")]);
            }

            List<Fout> fouten = [.. Normregels.Controleer(opdracht.Bron, opdracht.Tekst, opdracht.Sterkte, [.. bepalingen.Where((_, i) => i + 1 != plaats)])];
            if (fouten.Count > 0)
            {
                return Task.FromResult<IReadOnlyList<Fout>>(fouten);
            }

            var bepaling = new Normbepaling(opdracht.Bron!.Trim(), opdracht.Tekst!.Trim(), opdracht.Sterkte!.Value);
            if (plaats is { } deze)
            {
                bepalingen[deze - 1] = bepaling;
            }
            else
            {
                bepalingen.Add(bepaling);
            }

            concept.Bepalingen = bepalingen;
            Schrijf(concept);
            return Goed;
        }, ct);

    /// <summary>Takes a bepaling out.</summary>
    public Task<Conceptresultaat> VerwijderBepalingAsync(Guid id, uint versie, int plaats, CancellationToken ct) =>
        WerkAsync(id, versie, Conceptverloop.Wijzigen, concept =>
        {
            if (plaats < 1 || plaats > concept.Bepalingen.Count)
            {
                return Task.FromResult<IReadOnlyList<Fout>>([new(string.Empty, "Deze bepaling staat er niet meer.")]);
            }

            concept.Bepalingen = [.. concept.Bepalingen.Where((_, i) => i + 1 != plaats)];
            Schrijf(concept);
            return Goed;
        }, ct);

    /// <summary>Hands the concept to a second person.</summary>
    public Task<Conceptresultaat> DienInAsync(Guid id, uint versie, DateOnly? geldigVan, string? reden, CancellationToken ct) =>
        WerkAsync(id, versie, Conceptverloop.Indienen, async concept =>
        {
            var versies = await db.Normversies.AsNoTracking().ToListAsync(ct);
            List<Fout> fouten = [.. Controleer(concept.Naam, concept.Publicatie, versies).Select(f => new Fout(string.Empty, f.Melding))];
            if (concept.Bepalingen.Count == 0)
            {
                fouten.Add(new(string.Empty, "Schrijf eerst een of meer bepalingen op."));
            }

            if (geldigVan is not { } van)
            {
                fouten.Add(new("GeldigVan", "Vul in vanaf welke dag deze versie geldt."));
            }
            else if (Looptijden.Weigering(versies.Select(v => v.Looptijd), van, klok.Vandaag()) is { } weigering)
            {
                fouten.Add(new("GeldigVan", weigering));
            }

            if (Conceptteksten.Reden(reden, "Schrijf op waarom de norm verandert.") is { } redenfout)
            {
                fouten.Add(new("Reden", redenfout));
            }

            if (fouten.Count > 0)
            {
                return fouten;
            }

            (concept.GeldigVan, concept.Reden, concept.Stand) = (geldigVan, reden!.Trim(), Conceptstand.TerBeoordeling);
            Schrijf(concept, Handeling.NormconceptIngediend, ("geldigVan", geldigVan!.Value.ToString("O", CultureInfo.InvariantCulture)));
            (concept.IndienerAccountId, concept.Indiener, concept.IngediendOp) = (db.Aanmelding.AccountId, db.Aanmelding.Naam, klok.GetUtcNow());
            return [];
        }, ct);

    /// <summary>Sends the concept back to be changed, with the reason.</summary>
    public Task<Conceptresultaat> ZetTerugAsync(Guid id, uint versie, string? reden, CancellationToken ct) =>
        WerkAsync(id, versie, Conceptverloop.Terugzetten, concept => NeemTerug(concept, reden, Conceptstand.Concept, Handeling.NormconceptTeruggezet), ct);

    /// <summary>Gives the concept up, with the reason; it stays to be read.</summary>
    public Task<Conceptresultaat> TrekInAsync(Guid id, uint versie, string? reden, CancellationToken ct) =>
        WerkAsync(id, versie, Conceptverloop.Intrekken, concept => NeemTerug(concept, reden, Conceptstand.Ingetrokken, Handeling.NormconceptIngetrokken), ct);

    /// <summary>What is wrong with the name and the publication, and whether another version carries the name.</summary>
    internal static IEnumerable<Fout> Controleer(string? naam, string? publicatie, IEnumerable<Normversie> versies)
    {
        var fouten = Normregels.Controleer(naam, publicatie).ToList();
        return fouten.Exists(f => f.Veld == "Naam") || !versies.Any(v => string.Equals(v.Naam, naam!.Trim(), StringComparison.OrdinalIgnoreCase))
            ? fouten
            : fouten.Prepend(new("Naam", $"Versie {naam!.Trim()} is er al. Kies een andere naam."));
    }

    private Task<IReadOnlyList<Fout>> NeemTerug(Normconcept concept, string? reden, Conceptstand stand, Handeling handeling)
    {
        if (Conceptteksten.Reden(reden, "Schrijf op waarom.") is { } fout)
        {
            return Task.FromResult<IReadOnlyList<Fout>>([new Fout("Reden", fout)]);
        }

        concept.Stand = stand;
        (concept.TerugReden, concept.TerugDoor, concept.TerugOp) = (reden!.Trim(), db.Aanmelding.Naam, klok.GetUtcNow());
        db.Log(klok, handeling, "normconcept", concept.Id);
        return Goed;
    }

    private void Schrijf(Normconcept concept, Handeling handeling = Handeling.NormconceptGewijzigd, params ReadOnlySpan<(string Naam, string Waarde)> bijzonderheden)
    {
        var wie = db.Aanmelding.AccountId!.Value;
        if (!concept.Makers.Contains(wie))
        {
            concept.Makers = [.. concept.Makers, wie];
        }

        (concept.GewijzigdDoor, concept.GewijzigdOp) = (db.Aanmelding.Naam, klok.GetUtcNow());
        db.Log(klok, handeling, "normconcept", concept.Id, bijzonderheden.ToArray().ToDictionary(b => b.Naam, b => b.Waarde, StringComparer.Ordinal));
    }

    private async Task<Conceptresultaat> WerkAsync(
        Guid id, uint versie, Func<Conceptstand, string?> mag, Func<Normconcept, Task<IReadOnlyList<Fout>>> werk, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.Normconcepten.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } concept)
        {
            return new ConceptOnbekend();
        }

        if (mag(concept.Stand) is { } weigering)
        {
            return new ConceptGeweigerd(weigering);
        }

        if (concept.Versie != versie)
        {
            return new ConceptVerouderd();
        }

        if (await werk(concept) is { Count: > 0 } fouten)
        {
            db.ChangeTracker.Clear();
            return new ConceptGeweigerd(fouten);
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new ConceptVerouderd();
        }

        await transactie.CommitAsync(ct);
        return new ConceptOpgeslagen(id);
    }
}
