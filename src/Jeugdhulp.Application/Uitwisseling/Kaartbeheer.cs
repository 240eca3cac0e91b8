using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Uitwisseling;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Uitwisseling;

/// <summary>A line of the table: what the source says, and what that is here.</summary>
/// <param name="Plek">File, or "bestand.kolom".</param>
/// <param name="Titel">Where it stands, in words.</param>
/// <param name="Bron">Column or value of the source.</param>
/// <param name="Naar">What it is here; empty when nobody said, <see cref="Kaartregel.Weglaten"/> when it is left out.</param>
/// <param name="Voorstel">Nobody said so yet: it looks like it.</param>
/// <param name="Keuzes">What it may be.</param>
public sealed record Kaartregel(string Plek, string Titel, string Bron, string Naar, bool Voorstel, IReadOnlyList<Keuze> Keuzes)
{
    /// <summary>The choice to leave a value out.</summary>
    public const string Weglaten = "-";
}

/// <summary>The table of the files with all that can be filled in.</summary>
public sealed record Kaartbeeld(Uitwisselpakket Pakket, int Nummer, IReadOnlyList<Kaartregel> Kolommen, IReadOnlyList<Kaartregel> Codes);

/// <summary>Shows and keeps what a source calls otherwise, version after version.</summary>
public sealed class Kaartbeheer(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>Lines that one form holds; the rest comes when these are kept.</summary>
    public const int Hoogstens = 400;

    /// <summary>The newest table with proposals of the last try; empty when the own gemeente has no such files.</summary>
    public async Task<Kaartbeeld?> LaadAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        return await BeeldAsync(id, ct);
    }

    /// <summary>
    /// Keeps the answers to the lines, in their order, as a new version. Null when there are no such files; an error when somebody
    /// kept another version since.
    /// </summary>
    public async Task<IReadOnlyList<Fout>?> BewaarAsync(Guid id, int gezien, IReadOnlyList<string?> kolommen, IReadOnlyList<string?> codes, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(kolommen);
        ArgumentNullException.ThrowIfNull(codes);
        await using var transactie = await db.BeginGemeenteAsync(id, ct);
        if (await BeeldAsync(id, ct) is not { } beeld)
        {
            return null;
        }

        if (beeld.Nummer != gezien || kolommen.Count > beeld.Kolommen.Count || codes.Count > beeld.Codes.Count)
        {
            return [new(string.Empty, "Iemand heeft de kaart intussen veranderd. Kijk haar opnieuw na.")];
        }

        var gekozen = (Kolommen: Gekozen(beeld.Kolommen, kolommen).ToList(), Codes: Gekozen(beeld.Codes, codes).ToList());
        if (gekozen.Kolommen.Concat(gekozen.Codes).FirstOrDefault(k => k.Naar is { Length: > 0 } and not Kaartregel.Weglaten && k.Regel.Keuzes.All(keuze => keuze.Code != k.Naar)) is { Regel: { } mis })
        {
            return [new(string.Empty, $"Kies bij ‘{mis.Bron}’ iets uit de lijst.")];
        }

        if (Dubbel(gekozen.Kolommen) is { } dubbel)
        {
            return [new(string.Empty, $"De kolom {dubbel} is twee keer gekozen. Kies haar een keer.")];
        }

        var kaart = await VersieAsync(id, ct);
        await BewaarAsync(id, kaart.Nummer + 1, kaart.Kaart with { Kolommen = Tabel(kaart.Kaart.Kolommen, gekozen.Kolommen), Codes = Tabel(kaart.Kaart.Codes, gekozen.Codes) }, ct);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return [];
    }

    /// <summary>Adds a version; the caller saves.</summary>
    internal async Task BewaarAsync(Guid id, int nummer, Kaart kaart, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        await db.Kaartversies.AddAsync(
            new()
            {
                GemeenteCode = db.Aanmelding.GemeenteCode!,
                PakketId = id,
                Nummer = nummer,
                Inhoud = kaart.Json(),
                DoorAccountId = db.Aanmelding.AccountId!.Value,
                Door = db.Aanmelding.Naam,
                Op = klok.GetUtcNow(),
            },
            ct);
        db.Log(klok, Handeling.KaartBewaard, Bronbeheer.Objectsoort, id, new(StringComparer.Ordinal) { ["versie"] = nummer.ToString(System.Globalization.CultureInfo.InvariantCulture) });
    }

    internal async Task<(int Nummer, Kaart Kaart)> VersieAsync(Guid id, CancellationToken ct)
    {
        var versie = await db.Kaartversies.AsNoTracking().Where(v => v.PakketId == id).OrderByDescending(v => v.Nummer).FirstAsync(ct);
        return (versie.Nummer, Kaart.Lees(versie.Inhoud).Kaart ?? Kaart.Leeg);
    }

    private static string? Dubbel(IEnumerable<(Kaartregel Regel, string Naar)> kolommen) =>
        kolommen.Where(k => k.Naar is { Length: > 0 } and not Kaartregel.Weglaten).GroupBy(k => (k.Regel.Plek, k.Naar)).FirstOrDefault(g => g.Count() > 1)?.Key.Naar;

    /// <summary>A line that did not come along keeps what it had.</summary>
    private static IEnumerable<(Kaartregel Regel, string Naar)> Gekozen(IReadOnlyList<Kaartregel> regels, IReadOnlyList<string?> gegeven) =>
        regels.Select((regel, i) => (regel, i < gegeven.Count ? gegeven[i] ?? string.Empty : regel.Voorstel ? string.Empty : regel.Naar));

    /// <summary>What was chosen, with what the table said about lines that did not fit on the page.</summary>
    private static Dictionary<string, IReadOnlyDictionary<string, string>> Tabel(
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> eerder, List<(Kaartregel Regel, string Naar)> regels)
    {
        var gezien = regels.Select(r => (r.Regel.Plek, r.Regel.Bron)).ToHashSet();
        return eerder.SelectMany(e => e.Value.Select(v => (Plek: e.Key, Bron: v.Key, Naar: v.Value))).Where(e => !gezien.Contains((e.Plek, e.Bron)))
            .Concat(regels.Where(r => r.Naar.Length > 0).Select(r => (r.Regel.Plek, r.Regel.Bron, Naar: r.Naar == Kaartregel.Weglaten ? string.Empty : r.Naar)))
            .GroupBy(r => r.Plek, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, IReadOnlyDictionary<string, string> (g) => g.ToDictionary(r => r.Bron, r => r.Naar, StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private async Task<Kaartbeeld?> BeeldAsync(Guid id, CancellationToken ct)
    {
        if (await db.Uitwisselpakketten.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.Soort == Pakketsoort.Bron && p.GewistOp == null, ct) is not { } pakket)
        {
            return null;
        }

        var (nummer, kaart) = await VersieAsync(id, ct);
        var verslag = await db.Inlezingen.Where(i => i.PakketId == id).OrderByDescending(i => i.Kaartnummer).ThenByDescending(i => i.Op).Select(i => i.Verslag).FirstOrDefaultAsync(ct) is { } json
            ? Inleesverslag.Lees(json)
            : new();
        var lijsten = await Inleesbronnen.CodesAsync(db, ct);
        var teams = await db.Teams.AsNoTracking().OrderBy(t => t.Naam).Select(t => t.Naam).Distinct().ToListAsync(ct);
        return new(pakket, nummer, Eerste(Kolommen(kaart, verslag)), Eerste(Codes(kaart, verslag, lijsten, teams)));
    }

    /// <summary>What nobody decided yet comes first, so that it is what fits.</summary>
    private static IReadOnlyList<Kaartregel> Eerste(IEnumerable<Kaartregel> regels) => [.. regels.OrderByDescending(r => r.Voorstel || r.Naar.Length == 0).Take(Hoogstens)];

    private static IEnumerable<Kaartregel> Kolommen(Kaart kaart, Inleesverslag verslag)
    {
        foreach (var bestand in Uitwisselformaat.Bestanden)
        {
            var keuzes = bestand.Kolommen.Select(k => new Keuze(k.Naam, k.Naam)).ToList();
            var al = kaart.Kolommen.GetValueOrDefault(bestand.Naam);
            var voorstel = verslag.Voorstel.Kolommen.GetValueOrDefault(bestand.Naam);
            var koppen = verslag.Onbekend.Where(o => o.StartsWith($"{bestand.Naam}.", StringComparison.Ordinal)).Select(o => o[(bestand.Naam.Length + 1)..]);
            foreach (var kop in koppen.Concat(al?.Keys ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                yield return Regel(bestand.Naam, bestand.Bestandsnaam, kop, al, voorstel, keuzes);
            }
        }
    }

    private static IEnumerable<Kaartregel> Codes(Kaart kaart, Inleesverslag verslag, Codetabel lijsten, List<string> teams)
    {
        foreach (var plek in kaart.Codes.Keys.Union(verslag.Voorstel.Codes.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var al = kaart.Codes.GetValueOrDefault(plek);
            var voorstel = verslag.Voorstel.Codes.GetValueOrDefault(plek);
            var keuzes = Keuzes(plek, lijsten, teams);
            foreach (var waarde in (al?.Keys ?? []).Union(voorstel?.Keys ?? [], StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                yield return Regel(plek, plek, waarde, al, voorstel, keuzes);
            }
        }
    }

    /// <summary>What the table says goes before a proposal, and what it says stays a choice.</summary>
    private static Kaartregel Regel(string plek, string titel, string bron, IReadOnlyDictionary<string, string>? al, IReadOnlyDictionary<string, string>? voorstel, IReadOnlyList<Keuze> keuzes)
    {
        var gezegd = al?.GetValueOrDefault(bron);
        var naar = gezegd is null ? voorstel?.GetValueOrDefault(bron) ?? string.Empty : gezegd.Length == 0 ? Kaartregel.Weglaten : gezegd;
        var vreemd = naar is { Length: > 0 } and not Kaartregel.Weglaten && keuzes.All(k => k.Code != naar);
        return new(plek, titel, bron, naar, gezegd is null && naar.Length > 0, vreemd ? [.. keuzes, new(naar, naar)] : keuzes);
    }

    private static IReadOnlyList<Keuze> Keuzes(string plek, Codetabel lijsten, List<string> teams)
    {
        var naam = plek[(plek.IndexOf('.', StringComparison.Ordinal) + 1)..];
        var bestand = plek.Length == naam.Length ? null : plek[..^(naam.Length + 1)];
        var kolom = Uitwisselformaat.Bestanden.Where(b => bestand is null || b.Naam == bestand).SelectMany(b => b.Kolommen).FirstOrDefault(k => k.Naam == naam);
        return kolom switch
        {
            null => [],
            { Codelijst: { } lijst } => [.. lijsten.Keuzes(lijst).Select(k => k with { Omschrijving = $"{k.Code} {k.Omschrijving}" })],
            { Keuzes.Count: > 0 } => kolom.Keuzes,
            { Naam: "team" } => teams.ConvertAll(t => new Keuze(t, t)),
            Kolom<bool?> => [new("ja", "ja"), new("nee", "nee")],
            _ => [],
        };
    }
}
