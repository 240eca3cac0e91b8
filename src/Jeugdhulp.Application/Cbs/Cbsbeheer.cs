using System.Globalization;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cbs;
using Jeugdhulp.Domain.Cijfers;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Jeugdhulp.Application.Cbs;

/// <summary>A file to read, with what was filled in beside it.</summary>
public sealed record Cbsinlezing
{
    public string? Tabel { get; init; }

    /// <summary>Name of a <see cref="Cbsstatus"/>.</summary>
    public string? Status { get; init; }

    /// <summary>Name of a <see cref="Cbsvorm"/>; empty when the table says so itself.</summary>
    public string? Vorm { get; init; }

    public bool OpPeildatum { get; init; }

    /// <summary>Under what name the gemeente stands in the table; empty when it is its own.</summary>
    public string? Regionaam { get; init; }

    /// <summary>Empty when no file was chosen.</summary>
    public byte[]? Inhoud { get; init; }
}

/// <summary>A figure to keep that was typed over.</summary>
public sealed record Cbsinvoer
{
    public string? Tabel { get; init; }

    /// <summary>Name of a <see cref="Cbsindicator"/>.</summary>
    public string? Indicator { get; init; }

    /// <summary>Code of a <see cref="Meetmoment"/>, or how the CBS writes it.</summary>
    public string? Moment { get; init; }

    public string? Status { get; init; }

    /// <summary>Name of a <see cref="Cbsteken"/>.</summary>
    public string? Teken { get; init; }

    public decimal? Waarde { get; init; }

    public decimal? Gedrukt { get; init; }
}

/// <summary>What came of it.</summary>
/// <param name="Fouten">What is wrong; then nothing was kept.</param>
/// <param name="Nieuw">Figures that were not there yet.</param>
/// <param name="Gewijzigd">Figures that were there with another value: they have a next revision.</param>
/// <param name="Gelijk">Figures that stood there already.</param>
public sealed record Cbsresultaat(IReadOnlyList<Fout> Fouten, int Nieuw = 0, int Gewijzigd = 0, int Gelijk = 0);

/// <summary>Keeps published figures: of a file all of them or none.</summary>
public sealed class Cbsbeheer(JeugdhulpDbContext db, TimeProvider klok)
{
    private const int MaxRegionaam = 100;

    /// <summary>Reads a file.</summary>
    public async Task<Cbsresultaat> LeesInAsync(Cbsinlezing inlezing, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(inlezing);
        var fouten = Bron(inlezing.Tabel, inlezing.Status).ToList();
        if (inlezing.Vorm is not null && !Contractnaam.TryParse<Cbsvorm>(inlezing.Vorm, out _))
        {
            fouten.Add(new(nameof(inlezing.Vorm), "Kies een onderwerp uit de lijst."));
        }

        if (Regeltekst.Controleer(inlezing.Regionaam, MaxRegionaam, null) is { } regionaam)
        {
            fouten.Add(new(nameof(inlezing.Regionaam), regionaam));
        }

        if (inlezing.Inhoud is not { } inhoud)
        {
            fouten.Add(new("Bestand", "Kies een bestand."));
            return new(fouten);
        }

        var (regels, onleesbaar) = Cbsbestand.Lees(inhoud);
        if (onleesbaar is not null)
        {
            fouten.Add(new("Bestand", onleesbaar));
        }

        if (fouten.Count > 0)
        {
            return new(fouten);
        }

        await using var transactie = await db.BeginGemeenteAsync(ct);
        var code = db.Aanmelding.GemeenteCode!;
        var naam = await db.Gemeenten.Where(g => g.Code == code).Select(g => g.Naam).SingleAsync(ct);
        _ = Contractnaam.TryParse<Cbsstatus>(inlezing.Status, out var status);
        var tabel = Cbstabel.Lees(regels, new(code, naam, klok.Vandaag(), status)
        {
            Regionaam = string.IsNullOrWhiteSpace(inlezing.Regionaam) ? null : inlezing.Regionaam.Trim(),
            Vorm = Contractnaam.TryParse<Cbsvorm>(inlezing.Vorm, out var vorm) ? vorm : null,
            OpPeildatum = inlezing.OpPeildatum,
        });
        return tabel.Fouten.Count > 0
            ? new([.. tabel.Fouten.Select(f => new Fout("Bestand", f.Tekst))])
            : await BewaarAsync(transactie, Naam(inlezing.Tabel!), tabel.Cijfers, false, ct);
    }

    /// <summary>Keeps one figure that was typed over.</summary>
    public async Task<Cbsresultaat> VoerInAsync(Cbsinvoer invoer, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(invoer);
        var fouten = Bron(invoer.Tabel, invoer.Status).ToList();
        if (!Contractnaam.TryParse<Cbsindicator>(invoer.Indicator, out _))
        {
            fouten.Add(new(nameof(invoer.Indicator), "Kies waar het cijfer over gaat."));
        }

        if (!Cbsperiode.TryParse(invoer.Moment ?? string.Empty, false, out var periode))
        {
            fouten.Add(new(nameof(invoer.Moment), "Deze periode bestaat niet. Vul een jaar in (2025), een halfjaar (2025H1) of een peildatum (30 juni 2025)."));
        }
        else if (!Cbsperiode.KanBestaan(periode.Moment, klok.Vandaag()))
        {
            fouten.Add(new(nameof(invoer.Moment), $"Over deze periode zijn er geen cijfers. Kies een periode vanaf {Cbsperiode.EersteJaar} die is begonnen."));
        }

        fouten.AddRange(Cel(invoer));
        if (fouten.Count > 0)
        {
            return new(fouten);
        }

        _ = Contractnaam.TryParse<Cbsstatus>(invoer.Status, out var status);
        _ = Contractnaam.TryParse<Cbsteken>(invoer.Teken, out var teken);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var cel = teken is Cbsteken.Getal ? Cbscel.Van(invoer.Waarde!.Value) : Cbscel.Zonder(teken);
        return await BewaarAsync(transactie, Naam(invoer.Tabel!), [new(0, invoer.Indicator!, periode.Moment, status, cel, invoer.Gedrukt)], true, ct);
    }

    private static IEnumerable<Fout> Bron(string? tabel, string? status)
    {
        if (Regeltekst.Controleer(tabel, Cbscijfer.MaxTabel, "Vul het nummer van de tabel in, bijvoorbeeld 85099NED.") is { } fout)
        {
            yield return new(nameof(Cbsinlezing.Tabel), fout);
        }

        if (!Contractnaam.TryParse<Cbsstatus>(status, out _))
        {
            yield return new(nameof(Cbsinlezing.Status), "Kies of de cijfers voorlopig of definitief zijn.");
        }
    }

    private static IEnumerable<Fout> Cel(Cbsinvoer invoer)
    {
        if (!Contractnaam.TryParse<Cbsteken>(invoer.Teken, out var teken))
        {
            yield return new(nameof(invoer.Teken), "Kies wat er in de tabel staat.");
        }
        else if (teken is Cbsteken.Getal && invoer.Waarde is not { } waarde)
        {
            yield return new(nameof(invoer.Waarde), "Vul het getal in.");
        }
        else if (teken is not Cbsteken.Getal && invoer.Waarde is not null)
        {
            yield return new(nameof(invoer.Waarde), "Maak dit leeg, of kies dat er een getal staat.");
        }
        else if (invoer.Waarde is { } getal && (getal < 0 || getal > Cbscel.Hoogst || getal != decimal.Truncate(getal)))
        {
            yield return new(nameof(invoer.Waarde), "Vul een heel getal in van 0 of meer.");
        }

        if (invoer.Gedrukt is { } gedrukt && (gedrukt < -100 || gedrukt > Cbscel.Hoogst || gedrukt != decimal.Round(gedrukt, 2)))
        {
            yield return new(nameof(invoer.Gedrukt), "Vul een percentage in van -100 of meer, met hoogstens twee cijfers achter de komma.");
        }
    }

    /// <summary>The same table under one name, whatever case its number was typed in.</summary>
    private static string Naam(string tabel) => tabel.Trim() is { Length: 8 } nummer && nummer.EndsWith("NED", StringComparison.OrdinalIgnoreCase) ? nummer.ToUpperInvariant() : tabel.Trim();

    private async Task<Cbsresultaat> BewaarAsync(
        Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transactie, string tabel, IReadOnlyList<Cbsgegeven> gegevens, bool handmatig, CancellationToken ct)
    {
        var laatste = (await db.Cbscijfers.AsNoTracking().Where(c => c.Tabel == tabel).ToListAsync(ct))
            .GroupBy(c => (c.Indicator, c.Moment, c.Status))
            .ToDictionary(g => g.Key, g => g.MaxBy(c => c.Revisie)!);
        var (nu, nieuw, gewijzigd) = (klok.GetUtcNow(), 0, 0);
        foreach (var gegeven in gegevens)
        {
            var eerder = laatste.GetValueOrDefault((gegeven.Indicator, gegeven.Moment.Code, gegeven.Status));
            if (eerder is not null && eerder.IsGelijkAan(gegeven.Cel, gegeven.Gedrukt))
            {
                continue;
            }

            (nieuw, gewijzigd) = eerder is null ? (nieuw + 1, gewijzigd) : (nieuw, gewijzigd + 1);
            db.Cbscijfers.Add(new()
            {
                GemeenteCode = db.Aanmelding.GemeenteCode!,
                Tabel = tabel,
                Indicator = gegeven.Indicator,
                Moment = gegeven.Moment.Code,
                Status = gegeven.Status,
                Revisie = (eerder?.Revisie ?? 0) + 1,
                Teken = gegeven.Cel.Teken,
                Waarde = gegeven.Cel.Getal,
                Gedrukt = gegeven.Gedrukt,
                Handmatig = handmatig,
                DoorAccountId = db.Aanmelding.AccountId,
                DoorNaam = db.Aanmelding.Naam,
                Op = nu,
            });
        }

        db.Log(klok, handmatig ? Handeling.CbscijferIngevoerd : Handeling.CbscijfersIngelezen, "cbscijfer", bijzonderheden: new(StringComparer.Ordinal)
        {
            ["nieuw"] = nieuw.ToString(CultureInfo.InvariantCulture),
            ["gewijzigd"] = gewijzigd.ToString(CultureInfo.InvariantCulture),
        });
        try
        {
            await db.SaveChangesAsync(ct);
            await transactie.CommitAsync(ct);
            return new([], nieuw, gewijzigd, gegevens.Count - nieuw - gewijzigd);
        }
        catch (DbUpdateException fout) when (fout.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            db.ChangeTracker.Clear();
            return new([new(nameof(Cbsinlezing.Tabel), "Een collega bewaarde net cijfers uit dezelfde tabel. Kijk wat er nu staat en probeer het daarna opnieuw.")]);
        }
    }
}
