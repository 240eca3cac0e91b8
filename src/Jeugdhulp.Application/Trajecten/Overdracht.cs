using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>Handing a jeugdige over in person is sharing: it asks to whom, and whether that was agreed (TRJ-14, PRV-02).</summary>
internal static class Overdracht
{
    private const string Veld = "OverdrachtAan";

    /// <summary>The partner; null when nobody took over in person.</summary>
    public static Partnersoort? Aan(string? warm, string? aan) =>
        warm == Trajectregels.Ja && Contractnaam.TryParse<Partnersoort>(aan, out var partner) ? partner : null;

    /// <summary>What is wrong with it, on the day on which it was done.</summary>
    public static async Task<IReadOnlyList<Fout>> FoutenAsync(JeugdhulpDbContext db, Guid persoonId, string? warm, string? aan, DateOnly op, CancellationToken ct)
    {
        if (warm != Trajectregels.Ja)
        {
            return [];
        }

        if (Aan(warm, aan) is not { } partner)
        {
            return [new(Veld, "Kies aan wie u de jeugdige overdraagt.")];
        }

        var zonder = await db.ZonderAsync([persoonId], partner, null, op, ct);
        return zonder.Count == 0 ? [] : [Toestemmingvragen.Weigering(Veld, zonder)];
    }
}
