using System.Globalization;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Instellingen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Instellingen;

/// <summary>A conceptversie with what is needed to judge it.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Versies">The versions of the gemeente, oldest first.</param>
/// <param name="Herkomst">What it was copied from, in words.</param>
/// <param name="Betwist">Open disputes.</param>
/// <param name="Wie">Who looks.</param>
public sealed record Conceptbeeld(Conceptversie Concept, IReadOnlyList<Instellingenversie> Versies, string Herkomst, IReadOnlyList<Betwisting> Betwist, Guid Wie)
{
    public IReadOnlyList<Looptijd> Looptijden { get; } = [.. Versies.Select(v => v.Looptijd)];

    /// <summary>Highest number of a version; 0 when there is none.</summary>
    public int LaatsteVersie => Versies.Count == 0 ? 0 : Versies.Max(v => v.Nummer);

    /// <summary>The version that holds on a day; null when none does.</summary>
    public Instellingenversie? Geldend(DateOnly dag) => Versies.FirstOrDefault(v => v.GeldigVan <= dag && (v.GeldigTot is null || v.GeldigTot > dag));

    /// <summary>Why whoever looks cannot put it in force; null when that is possible.</summary>
    public string? NietVaststellen => Conceptverloop.Vaststellen(Concept.Stand, Concept.Makers, Wie);
}

/// <summary>Writes settings of the gemeente in the making, up to handing them to a second person.</summary>
public sealed class Conceptbeheer(JeugdhulpDbContext db, TimeProvider klok, Instellingenbronnen bronnen)
{
    /// <summary>Most characters in the name of a concept.</summary>
    public const int MaxNaam = 100;

    /// <summary>Begins a concept with the answers of a source.</summary>
    /// <param name="bron">Code of the source, as in <see cref="Instellingenbron"/>.</param>
    /// <param name="naam">What to call it; empty takes the name of the source.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<Conceptresultaat> BeginAsync(string? bron, string? naam, CancellationToken ct)
    {
        var fouten = new List<Fout>();
        var gevonden = await bronnen.VindAsync(bron, ct);
        if (gevonden is null)
        {
            fouten.Add(new("Bron", "Kies waar u mee begint."));
        }

        if (Regeltekst.Controleer(naam, MaxNaam, null) is { } naamfout)
        {
            fouten.Add(new("Naam", naamfout));
        }

        if (gevonden is null || fouten.Count > 0)
        {
            return new ConceptGeweigerd(fouten);
        }

        await using var transactie = await db.BeginGemeenteAsync(ct);
        var nu = klok.GetUtcNow();
        var (wie, wieNaam) = (db.Aanmelding.AccountId!.Value, db.Aanmelding.Naam);
        var concept = new Conceptversie
        {
            GemeenteCode = db.Aanmelding.GemeenteCode!,
            Id = Guid.CreateVersion7(nu),
            Naam = Conceptteksten.Schoon(naam) ?? $"Vanuit {gevonden.Naam}"[..Math.Min(MaxNaam, 7 + gevonden.Naam.Length)],
            Instellingen = gevonden.Instellingen,
            Herkomst = gevonden.Herkomst,
            HerkomstGemeente = gevonden.Gemeente,
            HerkomstNummer = gevonden.Nummer,
            AuteurAccountId = wie,
            Auteur = wieNaam,
            BegonnenOp = nu,
            Makers = [wie],
            GewijzigdDoor = wieNaam,
            GewijzigdOp = nu,
        };
        db.Conceptversies.Add(concept);
        Log(Handeling.ConceptversieBegonnen, concept, ("bron", gevonden.Code));
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new ConceptOpgeslagen(concept.Id);
    }

    /// <summary>A concept to look at; null when there is none of that id.</summary>
    public async Task<Conceptbeeld?> OpenAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var concept = await db.Conceptversies.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct);
        return concept is null
            ? null
            : new(concept, await EigenVersies().ToListAsync(ct), await HerkomstAsync(concept, ct), await db.Betwistingen.AsNoTracking().Where(b => b.OpgelostOp == null).ToListAsync(ct), db.Aanmelding.AccountId!.Value);
    }

    /// <summary>Gives the concept another name.</summary>
    public Task<Conceptresultaat> HernoemAsync(Guid id, uint versie, string? naam, CancellationToken ct) =>
        WerkAsync(id, versie, Conceptverloop.Wijzigen, concept =>
        {
            if (Regeltekst.Controleer(naam, MaxNaam, "Vul een naam in.") is { } fout)
            {
                return Task.FromResult<IReadOnlyList<Fout>>([new("Naam", fout)]);
            }

            concept.Naam = naam!.Trim();
            Schrijf(concept);
            Log(Handeling.ConceptversieGewijzigd, concept, ("wat", "naam"));
            return Goed;
        }, ct);

    /// <summary>Saves the answers of one group of settings.</summary>
    public Task<Conceptresultaat> BewaarAsync(Guid id, uint versie, Instellingsgroep groep, IReadOnlyDictionary<string, string?> antwoorden, CancellationToken ct) =>
        WerkAsync(id, versie, Conceptverloop.Wijzigen, concept =>
        {
            var gelezen = Instellingsvelden.Lees(concept.Instellingen, Instellingsvelden.Van(groep), antwoorden);
            if (gelezen.Fouten.Count > 0)
            {
                return Task.FromResult(gelezen.Fouten);
            }

            concept.Instellingen = gelezen.Instellingen;
            Schrijf(concept);
            Log(Handeling.ConceptversieGewijzigd, concept, ("groep", groep.Code));
            return Goed;
        }, ct);

    /// <summary>Hands the concept to a second person.</summary>
    public Task<Conceptresultaat> DienInAsync(Guid id, uint versie, Indienopdracht opdracht, CancellationToken ct) =>
        WerkAsync(id, versie, Conceptverloop.Indienen, async concept =>
        {
            var versies = await EigenVersies().ToListAsync(ct);
            List<Fout> fouten = [.. opdracht.Controleer([.. versies.Select(v => v.Looptijd)], klok.Vandaag())];
            if (fouten.Count == 0 && OngewijzigdSinds(concept, versies, opdracht.GeldigVan!.Value) is { } zelfde)
            {
                fouten.Add(new(string.Empty, zelfde));
            }

            if (fouten.Count > 0)
            {
                return fouten;
            }

            concept.GeldigVan = opdracht.GeldigVan;
            concept.Reden = Conceptteksten.Schoon(opdracht.Reden);
            concept.BesluitTekst = Conceptteksten.Schoon(opdracht.BesluitTekst);
            concept.BesluitDatum = opdracht.BesluitDatum;
            concept.BesluitContact = Conceptteksten.Schoon(opdracht.BesluitContact);
            concept.Stand = Conceptstand.TerBeoordeling;
            Schrijf(concept);
            concept.IndienerAccountId = db.Aanmelding.AccountId;
            concept.Indiener = db.Aanmelding.Naam;
            concept.IngediendOp = klok.GetUtcNow();
            Log(Handeling.ConceptversieIngediend, concept, ("geldigVan", concept.GeldigVan!.Value.ToString("O", CultureInfo.InvariantCulture)));
            return [];
        }, ct);

    /// <summary>Sends the concept back to be changed, with the reason.</summary>
    public Task<Conceptresultaat> ZetTerugAsync(Guid id, uint versie, string? reden, CancellationToken ct) =>
        WerkAsync(id, versie, Conceptverloop.Terugzetten, concept => NeemTerug(concept, reden, Conceptstand.Concept, Handeling.ConceptversieTeruggezet), ct);

    /// <summary>Gives the concept up, with the reason; it stays to be read.</summary>
    public Task<Conceptresultaat> TrekInAsync(Guid id, uint versie, string? reden, CancellationToken ct) =>
        WerkAsync(id, versie, Conceptverloop.Intrekken, concept => NeemTerug(concept, reden, Conceptstand.Ingetrokken, Handeling.ConceptversieIngetrokken), ct);

    private static Task<IReadOnlyList<Fout>> Goed => Task.FromResult<IReadOnlyList<Fout>>([]);

    private Task<IReadOnlyList<Fout>> NeemTerug(Conceptversie concept, string? reden, Conceptstand stand, Handeling handeling)
    {
        if (Conceptteksten.Reden(reden, "Schrijf op waarom.") is { } fout)
        {
            return Task.FromResult<IReadOnlyList<Fout>>([new Fout("Reden", fout)]);
        }

        concept.Stand = stand;
        concept.TerugReden = reden!.Trim();
        concept.TerugDoor = db.Aanmelding.Naam;
        concept.TerugOp = klok.GetUtcNow();
        Log(handeling, concept);
        return Goed;
    }

    private async Task<Conceptresultaat> WerkAsync(
        Guid id, uint versie, Func<Conceptstand, string?> mag, Func<Conceptversie, Task<IReadOnlyList<Fout>>> werk, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.Conceptversies.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } concept)
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

    private IQueryable<Instellingenversie> EigenVersies()
    {
        // Settings are readable across gemeenten, so the code is part of the question.
        var eigen = db.Aanmelding.GemeenteCode;
        return db.Instellingenversies.AsNoTracking().Where(v => v.GemeenteCode == eigen).OrderBy(v => v.GeldigVan);
    }

    private void Schrijf(Conceptversie concept)
    {
        var wie = db.Aanmelding.AccountId!.Value;
        if (!concept.Makers.Contains(wie))
        {
            concept.Makers = [.. concept.Makers, wie];
        }

        concept.GewijzigdDoor = db.Aanmelding.Naam;
        concept.GewijzigdOp = klok.GetUtcNow();
    }

    private static string? OngewijzigdSinds(Conceptversie concept, List<Instellingenversie> versies, DateOnly van)
    {
        var geldend = versies.Find(v => v.GeldigVan <= van && (v.GeldigTot is null || v.GeldigTot > van));
        return Instellingsvelden.Vergelijk(geldend?.Instellingen ?? LokaleInstellingen.Leeg, concept.Instellingen).Count > 0 ? null
            : geldend is null ? "Beantwoord eerst een of meer vragen."
            : $"Dit concept is gelijk aan versie {geldend.Nummer}, die op die dag geldt. Er is niets vast te stellen.";
    }

    private async Task<string> HerkomstAsync(Conceptversie concept, CancellationToken ct)
    {
        var code = concept.HerkomstGemeente;
        var gemeente = code is null ? null : await db.Gemeenten.Where(g => g.Code == code).Select(g => g.Naam).SingleOrDefaultAsync(ct) ?? code;
        return concept.Herkomst switch
        {
            Herkomstsoort.Leeg => "begonnen zonder antwoorden",
            Herkomstsoort.Voorbeeld => $"overgenomen van {Instellingenbronnen.Voorbeelden.First(v => v.Gemeente == code).Naam}",
            Herkomstsoort.EigenVersie => $"overgenomen van versie {concept.HerkomstNummer}",
            _ => $"overgenomen van {gemeente}, versie {concept.HerkomstNummer}",
        };
    }

    private void Log(Handeling handeling, Conceptversie concept, params ReadOnlySpan<(string Naam, string Waarde)> bijzonderheden)
    {
        var alles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (naam, waarde) in bijzonderheden)
        {
            alles[naam] = waarde;
        }

        db.Log(klok, handeling, "conceptversie", concept.Id, alles);
    }
}
