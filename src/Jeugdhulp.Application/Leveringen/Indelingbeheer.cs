using System.Security.Cryptography;
using System.Text;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Levering;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Leveringen;

/// <summary>A layout that a file can be written in.</summary>
/// <param name="Code">What stands in a form: the name of an example, or the id of an own one.</param>
/// <param name="Indeling">The layout.</param>
/// <param name="Sha256">Of its own text.</param>
/// <param name="Door">Who brought it; empty for an example.</param>
/// <param name="Op">When.</param>
public sealed record Indelingkeuze(string Code, Bestandsindeling Indeling, string Sha256, string? Door, DateTimeOffset? Op)
{
    /// <summary>It was there at a moment, so that whoever put a delivery in force then could have seen it; always when there is no such moment.</summary>
    public bool Bestond(DateTimeOffset? moment) => !(Op > moment);
}

/// <summary>Keeps the layouts of a gemeente beside the examples that come along.</summary>
public sealed class Indelingbeheer(JeugdhulpDbContext db, Protocolversies versies, TimeProvider klok)
{
    /// <summary>Most bytes of a layout.</summary>
    public const int MaxBytes = 100_000;

    /// <summary>All layouts, the own ones first and newest first.</summary>
    public async Task<IReadOnlyList<Indelingkeuze>> LaadAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        return await AlleAsync(ct);
    }

    /// <summary>Reads a layout and keeps it. Gives what is wrong with it; empty when it is kept.</summary>
    public async Task<IReadOnlyList<Fout>> PlaatsAsync(byte[]? bestand, CancellationToken ct)
    {
        const string Veld = "Bestand";
        if (bestand is not { Length: > 0 })
        {
            return [new(Veld, "Kies een bestand met een indeling.")];
        }

        if (bestand.Length > MaxBytes)
        {
            return [new(Veld, "Dit bestand is te groot voor een indeling. Kies een ander bestand.")];
        }

        if (Tekst(bestand) is not { } json)
        {
            return [new(Veld, "Dit is geen tekst. Kies een bestand met een indeling.")];
        }

        var (indeling, onleesbaar) = Bestandsindeling.Lees(json);
        if (indeling is null)
        {
            return [new(Veld, onleesbaar!.Melding)];
        }

        if (versies.Van(indeling.Protocol) is not { } versie)
        {
            return [new(Veld, "Deze versie van het protocol bestaat niet. Verbeter ‘protocol’ in de indeling.")];
        }

        var fouten = Indelingscontrole.Controleer(indeling, versie);
        if (fouten.Count > 0)
        {
            return [.. fouten.Select(f => new Fout(Veld, f.Melding))];
        }

        await using var transactie = await db.BeginGemeenteAsync(ct);
        var inhoud = indeling.Schrijf();
        var sha256 = Sha256(inhoud);
        if (await db.Leveringsindelingen.AnyAsync(i => i.Sha256 == sha256, ct))
        {
            return [new(Veld, "Deze indeling staat er al.")];
        }

        var id = Guid.CreateVersion7(klok.GetUtcNow());
        db.Leveringsindelingen.Add(new()
        {
            GemeenteCode = db.Aanmelding.GemeenteCode!,
            Id = id,
            Naam = indeling.Naam.Trim(),
            Protocol = indeling.Protocol,
            Inhoud = inhoud,
            Sha256 = sha256,
            DoorAccountId = db.Aanmelding.AccountId!.Value,
            Door = db.Aanmelding.Naam,
            Op = klok.GetUtcNow(),
        });
        db.Log(klok, Handeling.LeveringsindelingGeplaatst, "leveringsindeling", id, new() { ["sha256"] = sha256 });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return [];
    }

    internal static string Sha256(string inhoud) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(inhoud)));

    /// <summary>The same, within the transaction of the caller.</summary>
    internal async Task<IReadOnlyList<Indelingkeuze>> AlleAsync(CancellationToken ct)
    {
        var eigen = await db.Leveringsindelingen.AsNoTracking().OrderByDescending(i => i.Op).ToListAsync(ct);
        return
        [
            .. eigen.Select(i => new Indelingkeuze(i.Id.ToString(), Bestandsindeling.Lees(i.Inhoud).Indeling!, i.Sha256, i.Door, i.Op)),
            .. Bestandsindelingen.Voorbeelden.Select(i => new Indelingkeuze(i.Naam, i, Sha256(i.Schrijf()), null, null)),
        ];
    }

    private static string? Tekst(byte[] bestand)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bestand).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
