using System.Globalization;
using Jeugdhulp.Application;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Logboek;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Web.Infrastructure.Opstarten;

/// <summary>The command "logboek": counts the chain over the log of a gemeente again and names the first broken link (ADR 16).</summary>
/// <param name="Gemeente">CBS code.</param>
/// <param name="Kop">Head that was noted before; empty when there is none.</param>
public sealed record Logboekopdracht(string Gemeente, string? Kop)
{
    public const string Naam = "logboek";
    public const string Gebruik = "logboek --gemeente CODE [--kop HASH]";

    /// <summary>Exit code when the chain is broken.</summary>
    public const int Gebroken = 2;

    /// <summary>Reads the arguments after the name; what is wrong is said with what would be right.</summary>
    public static Logboekopdracht Lees(IReadOnlyList<string> args) => args switch
    {
        ["--gemeente", var gemeente] => new(gemeente, null),
        ["--gemeente", var gemeente, "--kop", { Length: 64 } kop] when kop.All(char.IsAsciiHexDigit) => new(gemeente, kop),
        ["--gemeente", _, "--kop", ..] => throw new OpstartException("Geef als kop de 64 tekens (0 tot en met 9 en a tot en met f) die een eerdere controle noemde."),
        _ => throw new OpstartException($"Zeg van welke gemeente, bijvoorbeeld: logboek --gemeente 9991. De hele opdracht: {Gebruik}"),
    };

    public async Task<int> VoerUitAsync(string connectionString, Sleutelring ring, TextWriter uit, CancellationToken ct)
    {
        await using var diensten = new ServiceCollection().AddLogging().AddJeugdhulpApplication(connectionString, ring).BuildServiceProvider();
        await using (var bereik = diensten.CreateAsyncScope())
        {
            if (!await bereik.ServiceProvider.GetRequiredService<JeugdhulpDbContext>().Gemeenten.AnyAsync(g => g.Code == Gemeente, ct))
            {
                throw new OpstartException($"De gemeente {Gemeente} bestaat niet. Geef de CBS-code van vier cijfers, bijvoorbeeld: logboek --gemeente 9991");
            }
        }

        var stand = await diensten.GetRequiredService<Logboektoets>().ToetsAsync(Gemeente, Kop, ct);
        await uit.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{stand.Schakels} schakels met {stand.Regels} regels zijn heel. Kop: {stand.Kop}"));
        if (stand.Breuk is { } breuk)
        {
            await uit.WriteLineAsync($"De keten is gebroken: {Ketenwoorden.Zin(breuk)}");
            return Gebroken;
        }

        await uit.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{stand.Onverzegeld} regels wachten op een schakel. Bewaar de kop buiten de database en geef hem de volgende keer mee met --kop."));
        return 0;
    }
}
