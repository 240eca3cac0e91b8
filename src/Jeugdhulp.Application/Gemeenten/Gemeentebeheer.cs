using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Teams;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Gemeenten;

/// <summary>The own gemeente as its beheerder keeps it.</summary>
/// <param name="Gemeente">The gemeente.</param>
/// <param name="Woord">What it calls its wijkteam; null when it says nothing else.</param>
public sealed record Gemeentebeeld(Gemeente Gemeente, Lokaalwoord? Woord);

/// <summary>Keeps what a gemeente says about itself.</summary>
public sealed class Gemeentebeheer(JeugdhulpDbContext db, TimeProvider klok)
{
    public async Task<Gemeentebeeld> LaadAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var code = db.Aanmelding.GemeenteCode;
        return new(await db.Gemeenten.AsNoTracking().SingleAsync(g => g.Code == code, ct), await db.Lokalewoorden.AsNoTracking().SingleOrDefaultAsync(ct));
    }

    /// <summary>Says what the wijkteam is called here.</summary>
    /// <returns>What is wrong; empty when it is saved.</returns>
    public async Task<IReadOnlyList<Fout>> NoemAsync(string? lidwoord, string? enkelvoud, string? meervoud, CancellationToken ct)
    {
        List<Fout> fouten = [.. Wijkteamwoord.Controleer(lidwoord, enkelvoud, meervoud)];
        if (fouten.Count > 0)
        {
            return fouten;
        }

        await using var transactie = await db.BeginGemeenteAsync(ct);
        var (code, wie, nu) = (db.Aanmelding.GemeenteCode!, db.Aanmelding.Naam, klok.GetUtcNow());
        var (een, meer) = (enkelvoud!.Trim(), meervoud!.Trim());
        // Two beheerders may do this at the same moment, the first time too.
        await db.Database.ExecuteSqlAsync(
            $"""
             insert into lokaalwoord (gemeente_code, lidwoord, enkelvoud, meervoud, door, op) values ({code}, {lidwoord}, {een}, {meer}, {wie}, {nu})
             on conflict (gemeente_code) do update set lidwoord = excluded.lidwoord, enkelvoud = excluded.enkelvoud, meervoud = excluded.meervoud, door = excluded.door, op = excluded.op
             """,
            ct);
        db.Log(klok, Handeling.WoordGewijzigd, "gemeente");
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return [];
    }
}
