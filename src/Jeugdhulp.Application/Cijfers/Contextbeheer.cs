using System.Globalization;
using Jeugdhulp.Application.Cbs;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Cijfers;

/// <summary>What came of a file.</summary>
/// <param name="Fouten">What is wrong; then nothing was kept.</param>
/// <param name="Nieuw">Values that were not there yet.</param>
/// <param name="Gewijzigd">Values that took the place of another.</param>
/// <param name="Gelijk">Values that stood there already.</param>
public sealed record Contextresultaat(IReadOnlyList<Fout> Fouten, int Nieuw = 0, int Gewijzigd = 0, int Gelijk = 0);

/// <summary>Keeps what is published about the gemeente and its wijken: of a file all of it or nothing.</summary>
public sealed class Contextbeheer(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>So many faulty lines are told; who has more of them has another file than they think.</summary>
    private const int HoogstensFouten = 50;

    /// <summary>Everything that was read in.</summary>
    public async Task<Contextwaarden> LaadAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginBijVraagAsync(ct);
        return new(await db.Contextwaarden.AsNoTracking().ToListAsync(ct));
    }

    /// <summary>Reads a file.</summary>
    public async Task<Contextresultaat> LeesInAsync(byte[]? inhoud, CancellationToken ct)
    {
        if (inhoud is null)
        {
            return Fout("Kies een bestand.");
        }

        var (regels, onleesbaar) = Cbsbestand.Lees(inhoud, "deel het op in meer bestanden.", "Bewaar het in uw rekenprogramma als CSV.");
        if (onleesbaar is not null)
        {
            return Fout(onleesbaar);
        }

        await using var transactie = await db.BeginGemeenteAsync(ct);
        var code = db.Aanmelding.GemeenteCode!;

        // Two files at once would both give the next revision.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('contextwaarde'), hashtext({code}))", ct);
        var wijken = await db.Wijkgebieden.Select(w => w.Wijk).Distinct().ToListAsync(ct);
        var (fouten, waarden) = Contexttabel.Lees(regels, wijken, klok.Vandaag().Year);
        if (fouten.Count > 0)
        {
            var meer = fouten.Count - HoogstensFouten;
            return new([
                .. fouten.Take(HoogstensFouten).Select(f => new Fout("Bestand", f)),
                .. meer > 0 ? [new Fout("Bestand", $"En nog {meer.ToString(CultureInfo.InvariantCulture)} regels waar iets aan mankeert.")] : Array.Empty<Fout>(),
            ]);
        }

        var stand = new Contextwaarden(await db.Contextwaarden.AsNoTracking().ToListAsync(ct));
        var (nieuw, gewijzigd) = (0, 0);
        var nu = klok.GetUtcNow();
        foreach (var waarde in waarden)
        {
            var geldend = stand.Van(waarde.Indicator, waarde.Jaar, waarde.Wijk);
            if (geldend is not null && geldend.Waarde == waarde.Waarde && geldend.Bron == waarde.Bron)
            {
                continue;
            }

            (nieuw, gewijzigd) = geldend is null ? (nieuw + 1, gewijzigd) : (nieuw, gewijzigd + 1);
            db.Contextwaarden.Add(new()
            {
                GemeenteCode = code,
                Indicator = waarde.Indicator,
                Wijk = waarde.Wijk,
                Jaar = waarde.Jaar,
                Revisie = (geldend?.Revisie ?? 0) + 1,
                Waarde = waarde.Waarde,
                Bron = waarde.Bron,
                DoorAccountId = db.Aanmelding.AccountId,
                DoorNaam = db.Aanmelding.Naam,
                Op = nu,
            });
        }

        if (nieuw + gewijzigd > 0)
        {
            db.Log(klok, Handeling.ContextcijfersIngelezen, "contextwaarde", bijzonderheden: new(StringComparer.Ordinal)
            {
                ["nieuw"] = nieuw.ToString(CultureInfo.InvariantCulture),
                ["gewijzigd"] = gewijzigd.ToString(CultureInfo.InvariantCulture),
            });
            await db.SaveChangesAsync(ct);
        }

        await transactie.CommitAsync(ct);
        return new([], nieuw, gewijzigd, waarden.Count - nieuw - gewijzigd);

        static Contextresultaat Fout(string melding) => new([new("Bestand", melding)]);
    }
}
