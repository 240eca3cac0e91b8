using Jeugdhulp.Application.Data;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Triage;
using Jeugdhulp.Domain.Verhalen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jeugdhulp.Application.Verhalen;

/// <summary>A story as it stands beside the figures: nothing else of it is ever read for who makes policy.</summary>
public sealed record Vrijgegevenverhaal(Halfjaar Halfjaar, Leefgebied Thema, Verteller Verteller, string Tekst);

/// <summary>A page of them, with the half-years that have any, newest first.</summary>
public sealed record Vrijgegevenverhalen(IReadOnlyList<Vrijgegevenverhaal> Regels, int Aantal, IReadOnlyList<Halfjaar> Halfjaren);

/// <summary>Reads what was let out (PLN-09). Neither dossier, team, day, name nor id comes along, so that no text leads back.</summary>
public sealed class VrijgegevenverhalenQuery(JeugdhulpDbContext db)
{
    public const int PerPagina = 25;

    /// <summary>What was let out and not withdrawn, of one theme or half-year if that is asked.</summary>
    public async Task<Vrijgegevenverhalen> LaadAsync(Leefgebied? thema, Halfjaar? halfjaar, int pagina, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var vrij = db.Verhalen.AsNoTracking().Where(v => v.VrijgegevenOp != null && v.IngetrokkenOp == null);
        var halfjaren = await vrij.Select(v => new { v.Datum.Year, Tweede = v.Datum.Month > 6 }).Distinct().ToListAsync(ct);
        if (thema is { } gekozen)
        {
            vrij = vrij.Where(v => v.Thema == gekozen);
        }

        if (halfjaar is { } half)
        {
            var (begin, einde) = (half.Begin, half.Einde);
            vrij = vrij.Where(v => v.Datum >= begin && v.Datum <= einde);
        }

        var aantal = await vrij.CountAsync(ct);
        var rijen = await vrij.OrderByDescending(v => v.Datum.Year).ThenByDescending(v => v.Datum.Month > 6).ThenBy(v => v.Thema).ThenBy(v => v.Verteller).ThenBy(v => v.Id)
            .Skip((pagina - 1) * PerPagina).Take(PerPagina)
            .Select(v => new { v.Datum, v.Thema, v.Verteller, v.Anoniem }).ToListAsync(ct);
        return new(
            [.. rijen.Select(r => new Vrijgegevenverhaal(Halfjaar.Van(r.Datum), r.Thema, r.Verteller, r.Anoniem!))],
            aantal,
            [.. halfjaren.Select(h => new Halfjaar(h.Year, h.Tweede ? 2 : 1)).OrderDescending()]);
    }
}

internal static class VerhalenExtensions
{
    /// <summary>Adds stories.</summary>
    public static void AddVerhalen(this IServiceCollection services)
    {
        services.AddScoped<VerhaalQuery>();
        services.AddScoped<Verhaalbeheer>();
        services.AddScoped<Verhaalvrijgave>();
        services.AddScoped<VrijgegevenverhalenQuery>();
    }
}
