using System.Security.Cryptography;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Taken;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Uitwisseling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jeugdhulp.Application.Uitwisseling;

/// <summary>What came of asking for a try or a reading.</summary>
public enum Bronresultaat
{
    Gelukt,

    /// <summary>There are no such files, or they were wiped.</summary>
    NietMeer,

    /// <summary>Under this table nothing was tried yet, or it could not be read.</summary>
    EerstProef,

    /// <summary>These files were read already; take that back first.</summary>
    AlIngelezen,

    /// <summary>Work on these files goes on.</summary>
    Bezig,
}

/// <summary>Takes files of another system, and has them tried and read.</summary>
public sealed class Bronbeheer(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>Kind of object in the log.</summary>
    public const string Objectsoort = "pakket";

    private const string Pakketsleutel = "pakket";
    private const string Kaartsleutel = "kaart";
    private const string Proefsleutel = "proef";

    /// <summary>Does the task that <see cref="VraagAanAsync"/> asked for.</summary>
    public static async Task VoerTaakUitAsync(IServiceProvider diensten, Taakuitvoering taak, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(taak);
        var (id, nummer) = (Guid.Parse(taak.Invoer[Pakketsleutel]), int.Parse(taak.Invoer[Kaartsleutel], System.Globalization.CultureInfo.InvariantCulture));
        var db = diensten.GetRequiredService<JeugdhulpDbContext>();
        Kaart kaart;
        Bronmap map;
        await using (await db.BeginGemeenteAsync(ct))
        {
            kaart = Kaart.Lees(await db.Kaartversies.Where(v => v.PakketId == id && v.Nummer == nummer).Select(v => v.Inhoud).SingleAsync(ct)).Kaart!;
            await using var zip = await new Pakketkluis(db).OpenAsync(id, ct);
            map = await Bronmap.LeesZipAsync(zip, Bronopdracht.MaxBestand, Bronopdracht.MaxUitgepakt, ct);
        }

        await diensten.GetRequiredService<Inlezer>().VoerUitAsync(map, new(id, nummer, kaart, taak.Invoer.ContainsKey(Proefsleutel)), taak, ct);
    }

    /// <summary>Keeps files with the table that the last files of the same source had. The same files a second time are the ones there are.</summary>
    public async Task<(Guid? Id, IReadOnlyList<Fout> Fouten)> PlaatsAsync(Bronopdracht opdracht, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        List<Fout> fouten = [.. opdracht.Controleer()];
        if (fouten.Count > 0)
        {
            return (null, fouten);
        }

        var (bron, gemeente) = (opdracht.Bron!.Trim(), db.Aanmelding.GemeenteCode!);
        var zip = await opdracht.ZipAsync(ct);
        await using var transactie = await db.BeginGemeenteAsync(Guid.ParseExact($"00000000-0000-4000-8009-00000000{gemeente}", "D"), ct);
        var kaart = await KaartAsync(bron, ct) with { Bron = bron, VanGemeente = string.IsNullOrWhiteSpace(opdracht.VanGemeente) ? null : opdracht.VanGemeente.Trim() };
        using (var stroom = new MemoryStream(zip, writable: false))
        {
            var map = await Bronmap.LeesZipAsync(stroom, Bronopdracht.MaxBestand, Bronopdracht.MaxUitgepakt, ct);
            fouten.AddRange(Bronlezer.Toets(map, gemeente, kaart).Select(f => new Fout(nameof(opdracht.Bestanden), Zin(f))));
        }

        if (fouten.Count > 0)
        {
            return (null, fouten);
        }

        var sha = Convert.ToHexStringLower(SHA256.HashData(zip));
        if (await db.Uitwisselpakketten.Where(p => p.Bron == bron && p.Sha256 == sha && p.GewistOp == null).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(ct) is { } al)
        {
            return (al, []);
        }

        var nu = klok.GetUtcNow();
        var pakket = new Uitwisselpakket
        {
            GemeenteCode = gemeente,
            Id = Guid.CreateVersion7(nu),
            Soort = Pakketsoort.Bron,
            Bron = bron,
            Levert = string.IsNullOrWhiteSpace(opdracht.Levert) ? null : opdracht.Levert.Trim(),
            DoorAccountId = db.Aanmelding.AccountId!.Value,
            Door = db.Aanmelding.Naam,
            Op = nu,
        };
        db.Uitwisselpakketten.Add(pakket);
        await db.SaveChangesAsync(ct);
        await new Pakketkluis(db).BewaarAsync(pakket, zip, nu, ct);
        db.Kaartversies.Add(new() { GemeenteCode = gemeente, PakketId = pakket.Id, Nummer = 1, Inhoud = kaart.Json(), DoorAccountId = pakket.DoorAccountId, Door = pakket.Door, Op = nu });
        db.Log(klok, Handeling.BronGeplaatst, Objectsoort, pakket.Id, new(StringComparer.Ordinal) { ["sha256"] = sha });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return (pakket.Id, []);
    }

    /// <summary>Asks for a try, or for the reading itself once a try under the newest table went well.</summary>
    public async Task<Bronresultaat> VraagAanAsync(Guid id, bool proef, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(id, ct);
        if (await db.Uitwisselpakketten.SingleOrDefaultAsync(p => p.Id == id && p.Soort == Pakketsoort.Bron && p.GewistOp == null, ct) is not { } pakket)
        {
            return Bronresultaat.NietMeer;
        }

        if (await db.Taken.AnyAsync(t => t.Id == pakket.TaakId && (t.Stand == Taakstand.Wachtend || t.Stand == Taakstand.Bezig), ct))
        {
            return Bronresultaat.Bezig;
        }

        if (await db.Inlezingen.AnyAsync(i => i.PakketId == id && !i.Proef && i.OngedaanOp == null, ct))
        {
            return Bronresultaat.AlIngelezen;
        }

        var nummer = await db.Kaartversies.Where(v => v.PakketId == id).MaxAsync(v => v.Nummer, ct);
        if (!proef && !await db.Inlezingen.AnyAsync(i => i.PakketId == id && i.Proef && i.Kaartnummer == nummer && i.Rijen > 0, ct))
        {
            return Bronresultaat.EerstProef;
        }

        var invoer = new Dictionary<string, string>(StringComparer.Ordinal) { [Pakketsleutel] = id.ToString(), [Kaartsleutel] = nummer.ToString(System.Globalization.CultureInfo.InvariantCulture) };
        if (proef)
        {
            invoer[Proefsleutel] = "ja";
        }

        var taak = db.VraagTaakAan(klok, Taaksoort.Inlezen, invoer);
        await db.SaveChangesAsync(ct);
        pakket.TaakId = taak.Id;
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return Bronresultaat.Gelukt;
    }

    private async Task<Kaart> KaartAsync(string bron, CancellationToken ct)
    {
        var laatste = await (
            from v in db.Kaartversies
            join p in db.Uitwisselpakketten on v.PakketId equals p.Id
            where p.Bron == bron
            orderby v.Op descending, v.Nummer descending
            select v.Inhoud).FirstOrDefaultAsync(ct);
        return laatste is null ? Kaart.Leeg : Kaart.Lees(laatste).Kaart ?? Kaart.Leeg;
    }

    private static string Zin(Rijfout fout) => fout.Bestand.Length == 0 ? $"{fout.Wat} {fout.Herstel}" : $"{fout.Bestand}: {fout.Wat} {fout.Herstel}";
}
