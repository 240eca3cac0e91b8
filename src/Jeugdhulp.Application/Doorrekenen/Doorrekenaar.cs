using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Mappings;
using Jeugdhulp.Application.Taken;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Doorrekenen;
using Jeugdhulp.Domain.Instellingen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Doorrekenen;

/// <summary>Runs contacts of the own gemeente through other rules. Reads only; a task writes its own report and nothing else.</summary>
public sealed class Doorrekenaar(JeugdhulpDbContext db, Contactstroom stroom, TimeProvider klok)
{
    /// <summary>Name of the input of the task: the report to make.</summary>
    public const string Verslagsleutel = "verslag";

    /// <summary>Name of the input of the task that says "ja" when every single rule is looked at as well.</summary>
    public const string Dekkingsleutel = "dekking";

    /// <summary>Does the task: makes the report that it names.</summary>
    public async Task VoerUitAsync(Taakuitvoering taak, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(taak);
        var id = Guid.Parse(taak.Invoer[Verslagsleutel]);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var verslag = await db.Doorrekenverslagen.SingleAsync(v => v.Id == id, ct);
        var totaal = await stroom.AantalAsync(verslag.Van, verslag.TotEnMet, ct);
        taak.Meld(0, totaal);

        var versies = await VersiesAsync(ct);
        var vergelijking = verslag.Vergelijken
            ? Naast(verslag.Bron, verslag.Bronnaam, verslag.Regels)
            : null;
        var begin = Stopwatch.GetTimestamp();
        var doorrekening = new Doorrekening(verslag.Eerste, verslag.Laatste, verslag.Regels, taak.Invoer.ContainsKey(Dekkingsleutel));
        await LeesAsync(verslag.Eerste, verslag.Laatste, doorrekening, vergelijking, versies, aantal => taak.Meld(aantal, Math.Max(aantal, totaal)), ct);

        verslag.Uitslag = doorrekening.Uitslag();
        verslag.Vergelijking = vergelijking?.Uitslag();
        verslag.Verzegeld = await VerzegeldAsync(verslag.Van, verslag.TotEnMet, ct);
        var gebruikt = versies.FindAll(v => stroom.Versies.Contains(v.Nummer));
        verslag.Versies = gebruikt.ConvertAll(v => v.Nummer);
        verslag.DuurMilliseconden = (int)Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        verslag.Sha256 = Hash(verslag, gebruikt, stroom.Afdruk);
        verslag.VoltooidOp = klok.GetUtcNow();
        await taak.RondAfAsync(db, ct);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
    }

    /// <summary>Runs the contacts of this half-year and the one before through settings that are being thought about. Keeps nothing.</summary>
    public async Task<Proefuitslag> ProefAsync(LokaleInstellingen instellingen, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(instellingen);
        var laatste = Halfjaar.Van(klok.Vandaag());
        var eerste = laatste.Vorige;
        var regels = new Doorrekenregels(instellingen);
        var vergelijking = Naast(string.Empty, "Deze instellingen", regels);
        var begin = Stopwatch.GetTimestamp();
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var versies = await VersiesAsync(ct);
        var doorrekening = new Doorrekening(eerste, laatste, regels);
        await LeesAsync(eerste, laatste, doorrekening, vergelijking, versies, null, ct);
        var verzegeld = await VerzegeldAsync(eerste.Begin, laatste.Einde, ct);
        return new Proefuitslag(doorrekening.Uitslag(), vergelijking.Uitslag(), verzegeld, (int)Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
    }

    /// <summary>The rules of the run, if they are settings, and under them the examples of the research without that one again.</summary>
    private static Regelvergelijking Naast(string bron, string naam, Doorrekenregels regels)
    {
        var voorbeelden = Doorrekenbronnen.Voorbeelden.Where(v => v.Code != bron).Select(v => (v.Naam, v.Regels));
        return new([.. regels.Dossierdefinitie ? voorbeelden : voorbeelden.Prepend((naam, regels))]);
    }

    private async Task LeesAsync(
        Halfjaar eerste, Halfjaar laatste, Doorrekening doorrekening, Regelvergelijking? vergelijking, List<Eigenversie> versies, Action<long>? meld, CancellationToken ct)
    {
        var leveren = versies.ToDictionary(v => v.Nummer, v => v.Instellingen.LevertEigenHulp());
        await stroom.LeesAsync(
            eerste.Begin,
            laatste.Einde,
            leveren,
            (in contact) =>
            {
                doorrekening.Tel(contact);
                vergelijking?.Tel(contact);
            },
            meld,
            ct);
    }

    /// <summary>All own versions: any of them may stand under a contact, also one that ended before the period.</summary>
    private Task<List<Eigenversie>> VersiesAsync(CancellationToken ct)
    {
        var gemeente = db.Aanmelding.GemeenteCode;
        return db.Instellingenversies.AsNoTracking()
            .Where(v => v.GemeenteCode == gemeente)
            .OrderBy(v => v.Nummer)
            .Select(v => new Eigenversie(v.Nummer, v.Instellingen))
            .ToListAsync(ct);
    }

    private async Task<IReadOnlyList<Halfjaar>> VerzegeldAsync(DateOnly van, DateOnly totEnMet, CancellationToken ct)
    {
        var dagen = await db.Verzegelingen.Where(v => v.Begin >= van && v.Begin <= totEnMet).OrderBy(v => v.Begin).Select(v => v.Begin).ToListAsync(ct);
        return [.. dagen.Select(Halfjaar.Van)];
    }

    private static string Hash(Doorrekenverslag verslag, List<Eigenversie> versies, ulong feiten) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            Classificatieregels.Regelset,
            Classificatieregels.Versie,
            verslag.GemeenteCode,
            verslag.Van,
            verslag.TotEnMet,
            verslag.Regels,
            Versies = versies,
            verslag.Uitslag!.Totaal.Contacten,
            Feiten = feiten,
        },
        JsonKolom.Json)));

    private sealed record Eigenversie(int Nummer, LokaleInstellingen Instellingen);
}

/// <summary>What settings that are being thought about would do; kept nowhere.</summary>
/// <param name="Uitslag">The counts.</param>
/// <param name="Vergelijking">Beside the examples of the research.</param>
/// <param name="Verzegeld">Half-years whose contacts do not change any more.</param>
/// <param name="DuurMilliseconden">How long it took.</param>
public sealed record Proefuitslag(Doorrekenuitslag Uitslag, IReadOnlyList<Vergeleken> Vergelijking, IReadOnlyList<Halfjaar> Verzegeld, int DuurMilliseconden);
