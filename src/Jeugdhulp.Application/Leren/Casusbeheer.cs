using System.Security.Cryptography;
using System.Text.Json;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Landelijk;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Leren;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Leren;

/// <summary>A casus in the library, with the class under the settings of today; empty where this worker may not see it yet.</summary>
public sealed record Casusregel(Guid Id, Casusherkomst Herkomst, string Titel, int Rondes, bool Ingetrokken, Classificatie? Nu);

/// <summary>The class of a casus under one version of the settings.</summary>
public sealed record Casusversie(int? Nummer, DateOnly Van, DateOnly? Tot, Classificatie Classificatie);

/// <summary>A casus with what the rules say of it.</summary>
/// <param name="Casus">The casus; one of the library that was in no round yet is made up here.</param>
/// <param name="Rondes">Number of rounds it is in.</param>
/// <param name="Beantwoord">Someone answered it, so it does not change any more.</param>
/// <param name="Versies">Newest first; empty where this worker may not see the class yet.</param>
public sealed record Casusbeeld(Casus Casus, int Rondes, bool Beantwoord, IReadOnlyList<Casusversie>? Versies)
{
    /// <summary>Nothing tells any more whose dossier a casus came from, so a new text could not be checked for the names in it.</summary>
    public bool Wijzigbaar => Casus.Herkomst is Casusherkomst.Gemeente && !Beantwoord && Casus.IngetrokkenOp is null;

    /// <summary>Another one when anything of the casus changed.</summary>
    public string Kenmerk => Van(Casus);

    internal static string Van(Casus casus) => Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(Casusopdracht.Van(casus.Titel, casus.Verhaal, casus.Feiten))));
}

/// <summary>Keeps the library of casussen: the one that comes with the application, and those of the gemeente beside it.</summary>
public sealed class Casusbeheer(JeugdhulpDbContext db, Aanmelding aanmelding, TimeProvider klok)
{
    /// <summary>Own casussen first, newest on top, then those of the library in their order.</summary>
    public async Task<IReadOnlyList<Casusregel>> LaadAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var vandaag = klok.Vandaag();
        var bewaard = await db.Casussen.AsNoTracking().OrderByDescending(c => c.Op).ThenBy(c => c.Id)
            .Select(c => new { Casus = c, Rondes = db.Rondecasussen.Count(r => r.CasusId == c.Id) })
            .ToListAsync(ct);
        var blind = await db.Blind(await WerkerAsync(ct), vandaag).ToHashSetAsync(ct);
        var regels = await db.LeerregelsAsync(vandaag, ct);
        var rondes = bewaard.ToDictionary(b => b.Casus.Id, b => b.Rondes);
        return
        [
            .. bewaard.Where(b => b.Casus.Herkomst is not Casusherkomst.Landelijk)
                .Select(b => Regel(b.Casus.Id, b.Casus.Herkomst, b.Casus.Titel, b.Casus.Feiten, b.Casus.IngetrokkenOp is not null)),
            .. Standaardcasussen.Alle.Select(s => Regel(s.Id, Casusherkomst.Landelijk, s.Titel, s.Feiten, ingetrokken: false)),
        ];

        Casusregel Regel(Guid id, Casusherkomst herkomst, string titel, Contactfeiten feiten, bool ingetrokken) =>
            new(id, herkomst, titel, rondes.GetValueOrDefault(id), ingetrokken, blind.Contains(id) ? null : regels.Classificeer(herkomst, feiten));
    }

    /// <summary>One casus; empty when there is none of that id.</summary>
    public async Task<Casusbeeld?> OpenAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var vandaag = klok.Vandaag();
        var casus = await db.Casussen.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) ?? VanLandelijk(id, aanmelding.GemeenteCode!, klok.GetUtcNow());
        if (casus is null)
        {
            return null;
        }

        var rondes = await db.Rondecasussen.CountAsync(r => r.CasusId == id, ct);
        var beantwoord = await db.Antwoorden.AnyAsync(a => a.CasusId == id, ct);
        var blind = await db.Blind(await WerkerAsync(ct), vandaag).ContainsAsync(id, ct);
        return new(casus, rondes, beantwoord, blind ? null : await VersiesAsync(casus, vandaag, ct));
    }

    /// <summary>The tasks and the day that a new casus begins with.</summary>
    public async Task<Leerregels> RegelsAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        return await db.LeerregelsAsync(klok.Vandaag(), ct);
    }

    /// <summary>Adds a casus of the own gemeente.</summary>
    /// <returns>The id, or what is wrong.</returns>
    public async Task<(Guid? Id, IReadOnlyList<Fout> Fouten)> MaakAsync(Casusopdracht opdracht, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        var (feiten, fouten) = opdracht.Lees(klok.Vandaag());
        if (fouten.Count > 0)
        {
            return (null, fouten);
        }

        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (opdracht.Sleutel is { } sleutel)
        {
            var slot = BitConverter.ToInt64(sleutel.ToByteArray(), 8);
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({slot})", ct);
            if (await db.EerderAsync(db.Casussen.Where(c => c.Id == sleutel), sleutel, opdracht, ct) is { } zelfde)
            {
                return zelfde ? (sleutel, []) : (null, [Formuliersleutel.Gebruikt]);
            }

            if (VanLandelijk(sleutel, aanmelding.GemeenteCode!, default) is not null)
            {
                return (null, [Formuliersleutel.Gebruikt]);
            }

            db.Verzonden(klok, sleutel, opdracht);
        }

        var casus = Voeg(db, klok, Casusherkomst.Gemeente, opdracht.Titel!, opdracht.Verhaal!, feiten, opdracht.Sleutel);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return (casus.Id, []);
    }

    /// <summary>Changes a casus that nobody answered yet.</summary>
    /// <returns>What is wrong; empty when it is changed; null when there is no casus of that id that the gemeente made up.</returns>
    public async Task<IReadOnlyList<Fout>?> WijzigAsync(Guid id, Casusopdracht opdracht, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await NeemAsync(id, ct) is not { IngetrokkenOp: null, Herkomst: Casusherkomst.Gemeente } casus)
        {
            return null;
        }

        if (await db.Antwoorden.AnyAsync(a => a.CasusId == id, ct))
        {
            return [new(string.Empty, "Er zijn al antwoorden op deze casus. Hij kan niet meer veranderen. Maak een nieuwe casus, of trek deze in.")];
        }

        var (feiten, fouten) = opdracht.Lees(casus.Feiten.Datum);
        if (fouten.Count > 0)
        {
            return fouten;
        }

        if (opdracht.Gezien is { } gezien && gezien != Casusbeeld.Van(casus))
        {
            return [new(string.Empty, $"Een collega heeft deze casus intussen gewijzigd. De titel is nu ‘{casus.Titel}’ en het verhaal: ‘{casus.Verhaal}’ Uw tekst staat hieronder nog. Slaat u opnieuw op, dan komt die in de plaats.")];
        }

        (casus.Titel, casus.Verhaal, casus.Feiten) = (opdracht.Titel!.Trim(), opdracht.Verhaal!.Trim(), feiten);
        db.Log(klok, Handeling.CasusGewijzigd, "casus", id);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return [];
    }

    /// <summary>Withdraws a casus from new rounds.</summary>
    /// <returns>False when there is no own casus of that id that can be withdrawn.</returns>
    public async Task<bool> TrekInAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await NeemAsync(id, ct) is not { IngetrokkenOp: null } casus)
        {
            return false;
        }

        (casus.IngetrokkenOp, casus.IngetrokkenDoor) = (klok.GetUtcNow(), aanmelding.Naam);
        db.Log(klok, Handeling.CasusIngetrokken, "casus", id);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return true;
    }

    /// <summary>Adds a casus of the gemeente with its row in the log; the caller saves.</summary>
    internal static Casus Voeg(JeugdhulpDbContext db, TimeProvider klok, Casusherkomst herkomst, string titel, string verhaal, Contactfeiten feiten, Guid? id = null)
    {
        var nu = klok.GetUtcNow();
        var casus = new Casus
        {
            GemeenteCode = db.Aanmelding.GemeenteCode!,
            Id = id ?? Guid.CreateVersion7(nu),
            Herkomst = herkomst,
            Titel = titel.Trim(),
            Verhaal = verhaal.Trim(),
            Feiten = feiten,
            DoorAccountId = db.Aanmelding.AccountId,
            Door = db.Aanmelding.Naam,
            Op = nu,
        };
        db.Casussen.Add(casus);
        db.Log(klok, Handeling.CasusGemaakt, "casus", casus.Id);
        return casus;
    }

    /// <summary>A casus of the library as a row of this gemeente; empty for an id that is not in the library.</summary>
    internal static Casus? VanLandelijk(Guid id, string gemeenteCode, DateTimeOffset op) =>
        Standaardcasussen.Alle.FirstOrDefault(s => s.Id == id) is not { } standaard ? null : new Casus
        {
            GemeenteCode = gemeenteCode,
            Id = standaard.Id,
            Herkomst = Casusherkomst.Landelijk,
            Titel = standaard.Titel,
            Verhaal = standaard.Verhaal,
            Feiten = standaard.Feiten,
            Door = "Landelijke bibliotheek",
            Op = op,
        };

    /// <summary>Waits for an answer that is being saved; whoever answers holds the row shared.</summary>
    private async Task<Casus?> NeemAsync(Guid id, CancellationToken ct)
    {
        var code = aanmelding.GemeenteCode!;
        await db.Database.ExecuteSqlAsync($"select 1 from casus where gemeente_code = {code} and id = {id} for update", ct);
        return await db.Casussen.SingleOrDefaultAsync(c => c.Id == id && c.Herkomst != Casusherkomst.Landelijk, ct);
    }

    /// <summary>Who only sets things up answers nothing, so nothing is kept from them.</summary>
    private async Task<Guid?> WerkerAsync(CancellationToken ct) =>
        aanmelding.Rollen.Overlaps(Rondelezer.Rollen) ? await db.EigenMedewerkerAsync(ct) : null;

    private async Task<IReadOnlyList<Casusversie>> VersiesAsync(Casus casus, DateOnly vandaag, CancellationToken ct)
    {
        var code = aanmelding.GemeenteCode!;
        var versies = await db.Instellingenversies.AsNoTracking().Where(v => v.GemeenteCode == code).OrderByDescending(v => v.GeldigVan).ToListAsync(ct);
        var teams = await db.Teams.AsNoTracking().ToListAsync(ct);
        var normen = await db.NormenAsync(ct);
        return [.. versies.Select(v =>
        {
            // The teams as they were at the end of the version, or are today: a version that still holds says what holds now.
            var laatste = v.GeldigTot?.AddDays(-1) is { } einde && einde < vandaag ? einde : vandaag > v.GeldigVan ? vandaag : v.GeldigVan;
            return new Casusversie(v.Nummer, v.GeldigVan, v.GeldigTot, new Leerregels(laatste, v.Nummer, v.Instellingen, Norm.Op(normen, laatste), teams.Taken(laatste)).Classificeer(casus.Herkomst, casus.Feiten));
        })];
    }
}
