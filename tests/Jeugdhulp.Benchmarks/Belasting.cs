using System.Diagnostics;
using System.Net;

namespace Jeugdhulp.Benchmarks;

/// <summary>What a load came to. Durations are of whole answers, as the client saw them.</summary>
internal sealed record Meting(int Goed, int Fouten, TimeSpan Duur, double[] Milliseconden, string? EersteFout)
{
    public double PerSeconde => Goed / Duur.TotalSeconds;

    public double Percentiel(double deel) => Milliseconden.Length == 0 ? 0 : Milliseconden[Math.Min(Milliseconden.Length - 1, (int)(Milliseconden.Length * deel))];

    public static Meting Samen(IReadOnlyList<Meting> delen)
    {
        var alles = delen.SelectMany(d => d.Milliseconden).Order().ToArray();
        return new(delen.Sum(d => d.Goed), delen.Sum(d => d.Fouten), TimeSpan.FromTicks(delen.Sum(d => d.Duur.Ticks)), alles, delen.Select(d => d.EersteFout).FirstOrDefault(f => f is not null));
    }
}

/// <summary>Sends requests over a number of connections, each as soon as the one before it was answered.</summary>
internal static class Belasting
{
    /// <param name="adres">Server.</param>
    /// <param name="verbindingen">Connections at the same time.</param>
    /// <param name="duur">How long.</param>
    /// <param name="volgende">The next request of a connection.</param>
    /// <param name="klopt">Whether the answer to a request of that connection is the one that was wanted.</param>
    public static async Task<Meting> DraaiAsync(
        IPEndPoint adres, int verbindingen, TimeSpan duur, Func<int, ReadOnlyMemory<byte>> volgende, Func<int, Antwoord, bool> klopt)
    {
        var klok = Stopwatch.StartNew();
        var delen = await Task.WhenAll(Enumerable.Range(0, verbindingen).Select(nummer => Task.Run(() => EenAsync(nummer))));
        return Meting.Samen(delen) with { Duur = klok.Elapsed };

        async Task<Meting> EenAsync(int nummer)
        {
            using var verbinding = new Verbinding(adres);
            var duren = new List<double>(4096);
            var fouten = 0;
            string? eersteFout = null;
            while (klok.Elapsed < duur)
            {
                var begin = Stopwatch.GetTimestamp();
                var antwoord = await verbinding.VraagAsync(volgende(nummer), CancellationToken.None);
                if (klopt(nummer, antwoord))
                {
                    duren.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
                }
                else
                {
                    fouten++;
                    eersteFout ??= $"{antwoord.Status} {antwoord.Inhoud}";
                }
            }

            return new(duren.Count, fouten, TimeSpan.Zero, [.. duren], eersteFout);
        }
    }
}
