using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Uitwisseling;
using Jeugdhulp.Domain.Uitwisseling;
using Jeugdhulp.TestCommon;

namespace Jeugdhulp.Application.Tests.Uitwisseling;

/// <summary>An export that is kept in memory.</summary>
internal static class Uitvoer
{
    public static async Task<(Bronmap Map, Uitwisselmanifest Manifest)> MaakAsync(Testdatabase database, string gemeente, TimeProvider klok, CancellationToken ct)
    {
        var aanmelding = new Aanmelding();
        aanmelding.Is(null, string.Empty, gemeente, [], "opdrachtregel");
        await using var db = database.CreateContext(aanmelding);
        var bestanden = new Dictionary<string, MemoryStream>(StringComparer.Ordinal);
        var manifest = await new Gemeenteuitvoer(db, klok).SchrijfAsync(new Uitvoerdoel(naam => bestanden[naam] = new()), ct);
        return (new(bestanden.ToDictionary(b => b.Key, b => b.Value.ToArray(), StringComparer.Ordinal), []), manifest);
    }
}
