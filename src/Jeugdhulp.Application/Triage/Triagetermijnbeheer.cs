using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Triage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jeugdhulp.Application.Triage;

/// <summary>Keeps the terms of triage of the own gemeente.</summary>
public sealed class Triagetermijnbeheer(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>What was laid down; null while the defaults hold.</summary>
    public async Task<Triagetermijn?> LaadAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        return await db.Triagetermijnen.AsNoTracking().SingleOrDefaultAsync(ct);
    }

    /// <returns>What is wrong; empty when it is saved.</returns>
    public async Task<IReadOnlyList<Fout>> BewaarAsync(int? spoed, int? analyse, int? dubbel, string? instructie, CancellationToken ct)
    {
        List<Fout> fouten = [.. Triagetermijnen.Controleer(spoed, analyse, dubbel)];
        if (instructie?.Trim().Length > Triageregels.MaxTekst)
        {
            fouten.Add(new(nameof(Triagetermijn.Veiligheidsinstructie), $"De tekst is te lang. Gebruik hooguit {Triageregels.MaxTekst} tekens."));
        }

        if (fouten.Count > 0)
        {
            return fouten;
        }

        await using var transactie = await db.BeginGemeenteAsync(ct);
        var (code, wie, nu) = (db.Aanmelding.GemeenteCode!, db.Aanmelding.Naam, klok.GetUtcNow());
        // The text of the application is not kept as a text of the gemeente, so that a better one reaches it.
        var tekst = string.IsNullOrWhiteSpace(instructie) || instructie.Trim() == Triagewoorden.StandaardInstructie ? null : instructie.Trim();
        await db.Database.ExecuteSqlAsync(
            $"""
             insert into triagetermijn (gemeente_code, spoed_dagen, analyse_dagen, dubbel_dagen, veiligheidsinstructie, door, op) values ({code}, {spoed}, {analyse}, {dubbel}, {tekst}, {wie}, {nu})
             on conflict (gemeente_code) do update set spoed_dagen = excluded.spoed_dagen, analyse_dagen = excluded.analyse_dagen, dubbel_dagen = excluded.dubbel_dagen,
                 veiligheidsinstructie = excluded.veiligheidsinstructie, door = excluded.door, op = excluded.op
             """,
            ct);
        db.Log(klok, Handeling.TriagetermijnGewijzigd, "gemeente", null, new() { ["spoed"] = Contractdagen(spoed), ["analyse"] = Contractdagen(analyse), ["dubbel"] = Contractdagen(dubbel) });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return [];
    }

    private static string Contractdagen(int? dagen) => dagen!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

internal static class TriageExtensions
{
    /// <summary>Adds triage and its terms.</summary>
    public static void AddTriage(this IServiceCollection services)
    {
        services.AddScoped<TriageQuery>();
        services.AddScoped<Triagebeheer>();
        services.AddScoped<Hulpbesluiten>();
        services.AddScoped<VerdeelQuery>();
        services.AddScoped<Verdeelbeheer>();
        services.AddScoped<Triagetermijnbeheer>();
    }
}
