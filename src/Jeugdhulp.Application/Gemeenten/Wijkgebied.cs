using System.Globalization;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Gemeenten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Gemeenten;

/// <summary>An area of four digits with the wijk it lies in (DSH-07).</summary>
public sealed class Wijkgebied
{
    public required string GemeenteCode { get; init; }

    /// <summary>First four digits of the postcode.</summary>
    public required string Postcode { get; init; }

    public required string Wijk { get; init; }
}

/// <summary>Keeps in which wijk a postcode lies. Figures are counted again with what is kept, those of earlier years too.</summary>
public sealed class Wijkbeheer(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>The lines as they stand.</summary>
    public async Task<string> LaadAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginBijVraagAsync(ct);
        return Wijkindeling.Schrijf((await db.Wijkgebieden.AsNoTracking().ToListAsync(ct)).Select(w => KeyValuePair.Create(w.Postcode, w.Wijk)));
    }

    /// <summary>Replaces all lines; empty takes the wijken away.</summary>
    /// <returns>What is wrong; empty when it is kept.</returns>
    public async Task<IReadOnlyList<Fout>> StelInAsync(string? tekst, CancellationToken ct)
    {
        var (fouten, wijken) = Wijkindeling.Lees(tekst);
        if (fouten.Count > 0)
        {
            return [.. fouten.Select(f => new Fout("Indeling", f))];
        }

        await using var transactie = await db.BeginGemeenteAsync(ct);
        var code = db.Aanmelding.GemeenteCode!;
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('wijkgebied'), hashtext({code}))", ct);
        await db.Wijkgebieden.ExecuteDeleteAsync(ct);
        db.Wijkgebieden.AddRange(wijken.Select(w => new Wijkgebied { GemeenteCode = code, Postcode = w.Key, Wijk = w.Value }));
        db.Log(klok, Handeling.WijkindelingGewijzigd, "wijkindeling", bijzonderheden: new(StringComparer.Ordinal)
        {
            ["gebieden"] = wijken.Count.ToString(CultureInfo.InvariantCulture),
        });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return [];
    }
}
