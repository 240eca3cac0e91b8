using System.Globalization;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Cijfers;

/// <summary>The smallest count that a gemeente shows to who may not see persons (PRV-01); without a row <see cref="Bescherming.Grens"/> holds.</summary>
public sealed class Cijfergrens
{
    public required string GemeenteCode { get; init; }

    public required int Grens { get; set; }

    public required string Door { get; set; }

    public required DateTimeOffset Op { get; set; }
}

/// <summary>The limit of the figures that this request shows: of those that were read last, under which they were hidden.</summary>
public sealed class Toongrens
{
    public int Waarde { get; internal set; } = Bescherming.Grens;
}

/// <summary>Keeps the limit. The database has the figures counted again when it changes, so that every page hides under the same one.</summary>
public sealed class Grensbeheer(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>What the gemeente set; null while the default holds.</summary>
    public async Task<Cijfergrens?> LaadAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        return await db.Cijfergrenzen.AsNoTracking().SingleOrDefaultAsync(ct);
    }

    /// <returns>What is wrong; empty when it is kept. The same limit again changes nothing.</returns>
    public async Task<IReadOnlyList<Fout>> StelInAsync(int? grens, CancellationToken ct)
    {
        IReadOnlyList<Fout> fouten = [.. Bescherming.ControleerGrens(grens)];
        if (fouten.Count > 0)
        {
            return fouten;
        }

        await using var transactie = await db.BeginGemeenteAsync(ct);
        var (was, nu, code) = (await db.GrensAsync(ct), grens!.Value, db.Aanmelding.GemeenteCode!);
        if (was == nu)
        {
            return [];
        }

        var (wie, op) = (db.Aanmelding.Naam, klok.GetUtcNow());
        await db.Database.ExecuteSqlAsync(
            $"""
             insert into cijfergrens (gemeente_code, grens, door, op) values ({code}, {nu}, {wie}, {op})
             on conflict (gemeente_code) do update set grens = excluded.grens, door = excluded.door, op = excluded.op
             """,
            ct);
        db.Log(klok, Handeling.CijfergrensGewijzigd, "gemeente", null, new() { ["van"] = Tekst(was), ["naar"] = Tekst(nu) });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return [];
    }

    private static string Tekst(int getal) => getal.ToString(CultureInfo.InvariantCulture);
}

internal static class Cijfergrenzen
{
    /// <summary>The limit that holds now, within the transaction of the caller.</summary>
    internal static async Task<int> GrensAsync(this JeugdhulpDbContext db, CancellationToken ct) =>
        await db.Cijfergrenzen.Select(g => (int?)g.Grens).SingleOrDefaultAsync(ct) ?? Bescherming.Grens;
}
