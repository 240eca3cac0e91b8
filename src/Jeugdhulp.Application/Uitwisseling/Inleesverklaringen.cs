using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Uitwisseling;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Uitwisseling;

/// <summary>What nobody said yet why it is right: rows that were refused, and lines that got another class than in the source.</summary>
public sealed record Onverklaardeverschillen(int Rijen, IReadOnlyList<Klassetelling> Klassen)
{
    public int Totaal => Rijen + Klassen.Sum(k => k.Aantal);
}

/// <summary>What is explained, and why. Of kind of fault, line and classes one is given.</summary>
public sealed record Verklaaropdracht(string? Bestand, string? Soort, int? Regel, string? OudeKlasse, string? NieuweKlasse, string? Reden);

/// <summary>Explains differences between a source and what was read of it: without that a reading cannot be confirmed (N11).</summary>
public sealed class Inleesverklaringen(JeugdhulpDbContext db, TimeProvider klok)
{
    public const int MaxReden = 2_000;

    /// <summary>Keeps why a difference is right. Null when the own gemeente has no such reading that is still open.</summary>
    public async Task<IReadOnlyList<Fout>?> VerklaarAsync(Guid id, Verklaaropdracht opdracht, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        await using var transactie = await db.BeginGemeenteAsync(id, ct);
        if (await db.Inlezingen.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id && !i.Proef && i.BevestigdOp == null && i.OngedaanOp == null, ct) is not { } inlezing)
        {
            return null;
        }

        var fouten = (await ControleerAsync(inlezing, opdracht, ct)).ToList();
        if (fouten.Count > 0)
        {
            return fouten;
        }

        // Of a form that comes twice the second explains nothing new.
        var (bestand, soort, regel, oud, nieuw) = (opdracht.Bestand!, opdracht.Soort, opdracht.Regel, opdracht.OudeKlasse, opdracht.NieuweKlasse);
        var zelfde = await db.Inleesverklaringen.AsNoTracking().Where(v => v.InlezingId == id && v.Bestand == bestand && v.Soort == soort && v.Regel == regel && v.NieuweKlasse == nieuw).ToListAsync(ct);
        if (zelfde.Exists(v => v.OudeKlasse == oud))
        {
            return [];
        }

        var nu = klok.GetUtcNow();
        db.Inleesverklaringen.Add(new()
        {
            GemeenteCode = inlezing.GemeenteCode,
            Id = Guid.CreateVersion7(nu),
            InlezingId = id,
            Bestand = bestand,
            Soort = soort,
            Regel = regel,
            OudeKlasse = oud,
            NieuweKlasse = nieuw,
            Reden = opdracht.Reden!.Trim(),
            DoorAccountId = db.Aanmelding.AccountId!.Value,
            Door = db.Aanmelding.Naam,
            Op = nu,
        });
        db.Log(klok, Handeling.InlezingVerklaard, Inlezer.Objectsoort, id);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return [];
    }

    private async Task<IEnumerable<Fout>> ControleerAsync(Inlezing inlezing, Verklaaropdracht opdracht, CancellationToken ct)
    {
        if (!Naamteken.IsZichtbaar(opdracht.Reden))
        {
            return [new("Reden", "Vul in waarom dit klopt.")];
        }

        if (opdracht.Reden.Length > MaxReden)
        {
            return [new("Reden", $"Gebruik ten hoogste {MaxReden} tekens.")];
        }

        var bestaat = opdracht switch
        {
            { Soort: { } soort, Regel: null, NieuweKlasse: null } => await Geweigerd(inlezing, opdracht).AnyAsync(r => r.Fouten.Contains(soort), ct),
            { Soort: null, Regel: { } regel, NieuweKlasse: null } => await Geweigerd(inlezing, opdracht).AnyAsync(r => r.Regel == regel, ct),
            { Soort: null, Regel: null, NieuweKlasse: { } nieuw } => opdracht.Bestand == Contactenbestand.Naam
                && Inleesverslag.Lees(inlezing.Verslag).Klasseverschillen().Any(k => k.Oud == opdracht.OudeKlasse && k.Nieuw == nieuw),
            _ => false,
        };
        return bestaat ? [] : [new(string.Empty, "Dit verschil is er niet. Kies een verschil uit de lijst.")];
    }

    private IQueryable<Inleesregel> Geweigerd(Inlezing inlezing, Verklaaropdracht opdracht) =>
        db.Inleesregels.Where(r => r.InlezingId == inlezing.Id && r.Bestand == opdracht.Bestand && r.Uitkomst == Regeluitkomst.Geweigerd);
}

/// <summary>Finds what is not explained yet.</summary>
internal static class Verschilvragen
{
    /// <summary>Refused rows that no explanation is about.</summary>
    public static IQueryable<Inleesregel> Onverklaard(this JeugdhulpDbContext db, Guid inlezing) => db.Inleesregels.Where(r => r.InlezingId == inlezing
        && r.Uitkomst == Regeluitkomst.Geweigerd
        && !db.Inleesverklaringen.Any(v => v.InlezingId == inlezing && v.Bestand == r.Bestand && (v.Regel == r.Regel || (v.Soort != null && r.Fouten.Contains(v.Soort)))));

    public static async Task<Onverklaardeverschillen> OnverklaardAsync(this JeugdhulpDbContext db, Inlezing inlezing, CancellationToken ct)
    {
        var rijen = await db.Onverklaard(inlezing.Id).CountAsync(ct);
        var verklaard = await db.Inleesverklaringen.AsNoTracking().Where(v => v.InlezingId == inlezing.Id && v.NieuweKlasse != null).ToListAsync(ct);
        return new(rijen, [.. Inleesverslag.Lees(inlezing.Verslag).Klasseverschillen().Where(k => !verklaard.Exists(v => v.OudeKlasse == k.Oud && v.NieuweKlasse == k.Nieuw))]);
    }
}
