using System.Globalization;
using System.Text.Json;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Jeugdigen;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>Two persons beside each other, before they are merged.</summary>
/// <param name="Een">The one that stays when nothing else is chosen.</param>
/// <param name="Ander">The other.</param>
/// <param name="ContactenEen">Contacts of the first.</param>
/// <param name="ContactenAnder">Contacts of the other.</param>
/// <param name="Verzegeld">Half-years in which both were delivered as a jeugdige with help.</param>
/// <param name="Dubbel">Where both receive help at the same time.</param>
public sealed record Samenvoegbeeld(Persoon Een, Persoon Ander, int ContactenEen, int ContactenAnder, IReadOnlyList<Halfjaar> Verzegeld, IReadOnlyList<Dubbeltijd> Dubbel)
{
    /// <summary>The fields of both in words, side by side.</summary>
    public IReadOnlyList<(string Veld, string? Een, string? Ander)> Velden =>
        [.. Persoonbeheer.Regels(Een).Zip(Persoonbeheer.Regels(Ander), (een, ander) => (een.Veld, een.Waarde, ander.Waarde)).Where(v => v.Item2 is not null || v.Item3 is not null)];
}

/// <summary>Makes one of two persons who are one, and two again when that was wrong (GEZ-01).</summary>
public sealed class Samenvoeger(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>State of a row that cannot follow, in the migration that made the function.</summary>
    private const string KanNietMee = "JH002";

    /// <summary>Under this name a merge of before kept which rows that went along got another role.</summary>
    private const string DubbeleRollen = "dossierpersoon.rol";

    private const int MaxReden = 500;

    private const string ZonderBsnveld = "Reden zonder BSN";

    public async Task<Samenvoegbeeld?> BekijkAsync(Guid een, Guid ander, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var personen = await db.Personen.AsNoTracking().Where(p => (p.Id == een || p.Id == ander) && p.SamengevoegdMetId == null).ToDictionaryAsync(p => p.Id, ct);
        if (personen.Count != 2)
        {
            return null;
        }

        var aantallen = await db.Contactregels.Where(r => r.PersoonId == een || r.PersoonId == ander).GroupBy(r => r.PersoonId).Select(g => new { g.Key, Aantal = g.Count() }).ToListAsync(ct);
        var verzegeld = await Dubbelgeleverd.LaadAsync(db, een, ander, ct);
        var dubbel = await new Dubbelhulp(db, klok).BekijkAsync(een, ander, ct);
        await db.LogBekekenAsync(klok, [een, ander], ct);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new(personen[een], personen[ander], Aantal(een), Aantal(ander), verzegeld, dubbel);

        int Aantal(Guid id) => aantallen.Find(a => a.Key == id)?.Aantal ?? 0;
    }

    /// <summary>Moves everything of <paramref name="vervaltId"/> to <paramref name="blijftId"/> in one act.</summary>
    /// <param name="blijftId">Who stays.</param>
    /// <param name="vervaltId">Who is no longer found.</param>
    /// <param name="reden">Why they are one.</param>
    /// <param name="akkoord">It was seen that a delivered half-year counted two.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<Persoonresultaat> VoegSamenAsync(Guid blijftId, Guid vervaltId, string? reden, bool akkoord, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var (blijft, vervalt) = await VergrendelAsync(blijftId, vervaltId, ct);
        if (blijft is null || vervalt is null)
        {
            return new PersoonOnvindbaar();
        }

        if (vervalt.SamengevoegdMetId == blijftId)
        {
            return new PersoonOpgeslagen(blijftId);
        }

        if (blijft.SamengevoegdMetId is not null || vervalt.SamengevoegdMetId is not null)
        {
            return new PersoonOnvindbaar();
        }

        var fouten = Controleer(blijft, vervalt, reden).ToList();
        if (!akkoord && await Dubbelgeleverd.LaadAsync(db, blijftId, vervaltId, ct) is { Count: > 0 } verzegeld)
        {
            fouten.Add(new("Akkoord", $"Het {string.Join(" en het ", verzegeld.Select(h => h.Naam))} is geleverd met twee jeugdigen. Bevestig dat u dit weet."));
        }

        if (fouten.Count > 0)
        {
            db.ChangeTracker.Clear();
            return new PersoonGeweigerd(fouten);
        }

        string verplaatst;
        try
        {
            verplaatst = (await db.Database.SqlQuery<string>($"select verhang_persoon({vervaltId}, {blijftId})::text as \"Value\"").ToListAsync(ct))[0];
        }
        catch (PostgresException fout) when (fout.SqlState == KanNietMee)
        {
            db.ChangeTracker.Clear();
            return new PersoonGeweigerd([new(string.Empty, fout.TableName switch
            {
                "contactregel" => "Beide personen staan in hetzelfde contact. Dan zijn het twee personen, of het contact klopt niet. Verbeter eerst het contact.",
                "traject" => "Beide personen hebben in dezelfde tijd een traject met dezelfde hulpvorm. Beëindig een van de twee, of trek het in.",
                "afronding" => "Beide personen hebben een afronding in hetzelfde plan. Ga naar dat plan, kies Afronden en neem een van de twee terug.",
                "wachtende" => "Beide personen staan op de wachtlijst van hetzelfde team. Haal een van de twee van de lijst.",
                _ => "Beide personen staan in hetzelfde overzicht, en dat kan maar een keer. Verbeter dat eerst.",
            })]);
        }

        List<string> overgenomen = [.. Aanvulbaar.Where(v => v.Lees(blijft) is null && v.Lees(vervalt) is not null).Select(v => v.Naam)];
        var bsn = vervalt.Bsn;
        var bron = (vervalt.BsnBron, vervalt.BsnGecontroleerdOp);
        var zonder = overgenomen.Contains(nameof(Persoon.Bsn)) ? blijft.ZonderBsn : null;
        var aangevuld = overgenomen.ToDictionary(n => n, n => Aanvulbaar.First(v => v.Naam == n).Lees(vervalt), StringComparer.Ordinal);
        verplaatst = await new Dubbelhulp(db, klok).VerwerkAsync(verplaatst, blijft, ct);
        vervalt.SamengevoegdMetId = blijftId;
        if (overgenomen.Contains(nameof(Persoon.Bsn)))
        {
            // The number is free before the other gets it.
            (vervalt.Bsn, vervalt.BsnBron, vervalt.BsnGecontroleerdOp) = (null, null, null);
            await db.SaveChangesAsync(ct);
            (blijft.ZonderBsn, blijft.BsnBron, blijft.BsnGecontroleerdOp) = (null, bron.BsnBron, bron.BsnGecontroleerdOp);
        }

        foreach (var veld in Aanvulbaar.Where(v => overgenomen.Contains(v.Naam)))
        {
            veld.Zet(blijft, veld.Naam == nameof(Persoon.Bsn) ? bsn : aangevuld[veld.Naam]);
        }

        var samenvoeging = new Samenvoeging
        {
            GemeenteCode = blijft.GemeenteCode,
            Id = Guid.CreateVersion7(klok.GetUtcNow()),
            BlijftId = blijftId,
            VervaltId = vervaltId,
            Reden = reden!.Trim(),
            Overgenomen = overgenomen,
            ZonderBsn = zonder,
            Verplaatst = verplaatst,
            Op = klok.GetUtcNow(),
            DoorAccountId = db.Aanmelding.AccountId!.Value,
            DoorNaam = db.Aanmelding.Naam,
        };
        db.Samenvoegingen.Add(samenvoeging);
        db.LegVast(klok, Persoonwijzigingsoort.Gegevens, blijftId, null, [new("Samengevoegd met", null, $"{vervalt.VolledigeNaam}, {vervalt.Geboortedag.Tekst}"), .. aangevuld.Select(a => new Veldwijziging(a.Key, null, a.Value?.ToString())), .. zonder is { } was ? [new Veldwijziging(ZonderBsnveld, was.Naam(), null)] : Array.Empty<Veldwijziging>()], samenvoeging.Reden);
        Log(Handeling.PersonenSamengevoegd, samenvoeging, Rijen(verplaatst));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new PersoonGeweigerd([new(string.Empty, "Iemand anders wijzigde een van deze personen terwijl u bezig was. Er is niets samengevoegd. Kijk opnieuw.")]);
        }

        await transactie.CommitAsync(ct);
        return new PersoonOpgeslagen(blijftId);
    }

    /// <summary>Makes two of one again: what went along goes back, what was added since stays with who stayed.</summary>
    public async Task<Persoonresultaat> MaakOngedaanAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(id, ct);
        if (await db.Samenvoegingen.SingleOrDefaultAsync(s => s.Id == id, ct) is not { } samenvoeging)
        {
            return new PersoonOnvindbaar();
        }

        if (samenvoeging.OngedaanOp is not null)
        {
            return new PersoonOpgeslagen(samenvoeging.BlijftId);
        }

        var (blijft, vervalt) = await VergrendelAsync(samenvoeging.BlijftId, samenvoeging.VervaltId, ct);
        if (blijft!.SamengevoegdMetId is not null)
        {
            return new PersoonGeweigerd([new(string.Empty, "Deze persoon is zelf weer met een ander samengevoegd. Maak dat eerst ongedaan.")]);
        }

        if (await IsVerderSamengevoegdAsync(samenvoeging, ct))
        {
            return new PersoonGeweigerd([new(string.Empty, "Daarna is nog iemand met deze persoon samengevoegd, die in hetzelfde dossier stond. Maak dat eerst ongedaan.")]);
        }

        // First there are two again: nothing is written about who was merged.
        vervalt!.SamengevoegdMetId = null;
        await db.SaveChangesAsync(ct);
        await db.Database.ExecuteSqlAsync($"select hang_persoon_terug({id})", ct);
        await new Dubbelhulp(db, klok).HerstelAsync(samenvoeging.Verplaatst, vervalt, ct);
        List<Veldwijziging> velden = [new("Samengevoegd met", $"{vervalt.VolledigeNaam}, {vervalt.Geboortedag.Tekst}", null)];
        if (samenvoeging.Overgenomen.Contains(nameof(Persoon.Bsn), StringComparer.Ordinal))
        {
            var nummer = (blijft.Bsn, blijft.BsnBron, blijft.BsnGecontroleerdOp);
            (blijft.Bsn, blijft.BsnBron, blijft.BsnGecontroleerdOp) = (null, null, null);
            await db.SaveChangesAsync(ct);
            (vervalt.Bsn, vervalt.BsnBron, vervalt.BsnGecontroleerdOp) = nummer;

            // A reason that was given since then says more than the one of before.
            if (blijft.ZonderBsn is null && samenvoeging.ZonderBsn is { } zonder)
            {
                blijft.ZonderBsn = zonder;
                velden.Add(new(ZonderBsnveld, null, zonder.Naam()));
            }
        }

        foreach (var veld in Aanvulbaar.Where(v => v.Naam != nameof(Persoon.Bsn) && samenvoeging.Overgenomen.Contains(v.Naam) && Equals(v.Lees(blijft), v.Lees(vervalt))))
        {
            veld.Zet(blijft, null);
        }

        (samenvoeging.OngedaanOp, samenvoeging.OngedaanDoorAccountId, samenvoeging.OngedaanDoorNaam) = (klok.GetUtcNow(), db.Aanmelding.AccountId, db.Aanmelding.Naam);
        db.LegVast(klok, Persoonwijzigingsoort.Gegevens, blijft.Id, null, velden, "Samenvoegen ongedaan gemaakt");
        Log(Handeling.SamenvoegingOngedaan, samenvoeging, Rijen(samenvoeging.Verplaatst));
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new PersoonOpgeslagen(blijft.Id);
    }

    /// <summary>A later merge wrote the times anew in a dossier to which this one brought some: only the last of them knows what was there before.</summary>
    private async Task<bool> IsVerderSamengevoegdAsync(Samenvoeging samenvoeging, CancellationToken ct)
    {
        var (wie, op) = (samenvoeging.BlijftId, samenvoeging.Op);
        var later = await db.Samenvoegingen.Where(s => s.BlijftId == wie && s.OngedaanOp == null && s.Op > op).Select(s => s.Verplaatst).ToListAsync(ct);
        var dossiers = Dubbelhulp.Dossiers(samenvoeging.Verplaatst);
        return later.Exists(v => Dubbelhulp.Herschreven(v).Overlaps(dossiers));
    }

    /// <summary>Says that two persons are two, so that they are not proposed again.</summary>
    public async Task<bool> OnderscheidAsync(Guid een, Guid ander, CancellationToken ct)
    {
        Guid[] ids = [.. new[] { een, ander }.Distinct().Order()];
        await using var transactie = await db.BeginGemeenteAsync(ids[0], ct);
        if (ids.Length != 2 || await db.Personen.CountAsync(p => ids.Contains(p.Id), ct) != 2)
        {
            return false;
        }

        var (eerste, tweede) = (ids[0], ids[1]);
        if (!await db.Onderscheiden.AnyAsync(o => o.EenId == eerste && o.AnderId == tweede, ct))
        {
            db.Onderscheiden.Add(new() { GemeenteCode = db.Aanmelding.GemeenteCode!, EenId = eerste, AnderId = tweede, DoorNaam = db.Aanmelding.Naam, Op = klok.GetUtcNow() });
            db.Log(klok, Handeling.PersonenOnderscheiden, "persoon", eerste, new() { ["ander"] = tweede.ToString() });
            await db.SaveChangesAsync(ct);
        }

        await transactie.CommitAsync(ct);
        return true;
    }

    private static IEnumerable<Fout> Controleer(Persoon blijft, Persoon vervalt, string? reden)
    {
        if (!Naamteken.IsZichtbaar(reden))
        {
            yield return new("Reden", "Schrijf op waarom dit dezelfde persoon is.");
        }
        else if (reden.Length > MaxReden)
        {
            yield return new("Reden", $"Gebruik hoogstens {MaxReden} tekens.");
        }

        if (blijft.Geboorteprecisie is Geboorteprecisie.Verwacht && vervalt.Bsn is not null)
        {
            yield return new("Blijft", "Deze persoon staat er als ongeboren, en de ander heeft een BSN. Laat de ander blijven.");
        }

        if (blijft.Bsn is not null && vervalt.Bsn is not null)
        {
            yield return new(string.Empty, "Deze personen hebben elk een eigen BSN. Dan zijn het twee personen, of een BSN klopt niet. Verbeter eerst het BSN.");
        }
    }

    /// <summary>Both persons as they are now; nobody registers for them or merges them until the transaction ends.</summary>
    private async Task<(Persoon? Een, Persoon? Ander)> VergrendelAsync(Guid een, Guid ander, CancellationToken ct)
    {
        var (code, ids) = (db.Aanmelding.GemeenteCode, new[] { een, ander });
        await db.Database.ExecuteSqlAsync($"select 1 from persoon where gemeente_code = {code} and id = any({ids}) order by id for update", ct);
        var personen = await db.Personen.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        return een == ander ? (null, null) : (personen.GetValueOrDefault(een), personen.GetValueOrDefault(ander));
    }

    private void Log(Handeling handeling, Samenvoeging samenvoeging, int rijen)
    {
        var bijzonderheden = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["samenvoeging"] = samenvoeging.Id.ToString(),
            ["rijen"] = rijen.ToString(CultureInfo.InvariantCulture),
        };
        db.Log(klok, handeling, "persoon", samenvoeging.BlijftId, bijzonderheden);
        db.Log(klok, handeling, "persoon", samenvoeging.VervaltId, bijzonderheden);
    }

    private static int Rijen(string verplaatst)
    {
        using var json = JsonDocument.Parse(verplaatst);
        return json.RootElement.EnumerateObject().Where(t => t.Name is not (DubbeleRollen or Dubbelhulp.Trajecten)).Sum(t => t.Value.GetArrayLength());
    }

    /// <summary>Fields that the staying person may take from the other when they are empty.</summary>
    private static readonly (string Naam, Func<Persoon, object?> Lees, Action<Persoon, object?> Zet)[] Aanvulbaar =
    [
        (nameof(Persoon.Bsn), p => p.Bsn, (p, w) => p.Bsn = (string?)w),
        (nameof(Persoon.Straat), p => p.Straat, (p, w) => p.Straat = (string?)w),
        (nameof(Persoon.Huisnummer), p => p.Huisnummer, (p, w) => p.Huisnummer = (string?)w),
        (nameof(Persoon.Postcode), p => p.Postcode, (p, w) => p.Postcode = (string?)w),
        (nameof(Persoon.Plaats), p => p.Plaats, (p, w) => p.Plaats = (string?)w),
        (Bepaaldewoonplaats.Naam, Bepaaldewoonplaats.Van, (p, w) => Bepaaldewoonplaats.Zet(p, (Bepaaldewoonplaats?)w)),
        (nameof(Persoon.Geslacht), p => p.Geslacht == Geslacht.Onbekend ? null : p.Geslacht, (p, w) => p.Geslacht = w is Geslacht g ? g : Geslacht.Onbekend),
    ];
}
