using System.Globalization;
using System.IO.Compression;
using Jeugdhulp.Application;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Uitwisseling;
using Jeugdhulp.Domain.Uitwisseling;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Web.Infrastructure.Opstarten;

/// <summary>The command "exporteer": writes the registration of a gemeente in the exchange format, to a folder or a ZIP.</summary>
/// <param name="Gemeente">CBS code.</param>
/// <param name="Doel">A folder that is empty or not there, or a ZIP that is not there.</param>
public sealed record Uitvoeropdracht(string Gemeente, string Doel)
{
    public const string Naam = "exporteer";
    public const string Gebruik = "exporteer --gemeente CODE MAP|BESTAND.zip";

    private const string Voorbeeld = "exporteer --gemeente 9991 uitvoer";

    /// <summary>Reads the arguments after the name; what is wrong is said with what would be right.</summary>
    public static Uitvoeropdracht Lees(IReadOnlyList<string> args) => args switch
    {
        ["--gemeente", var gemeente, { Length: > 0 } doel] when !doel.StartsWith('-') => new(gemeente, doel),
        _ => throw new OpstartException($"Zeg van welke gemeente, en waarheen. Bijvoorbeeld: {Voorbeeld}. De hele opdracht: {Gebruik}"),
    };

    public async Task<int> VoerUitAsync(string connectionString, Sleutelring ring, TextWriter uit, CancellationToken ct)
    {
        await using var diensten = new ServiceCollection().AddLogging().AddJeugdhulpApplication(connectionString, ring).BuildServiceProvider();
        await using var bereik = diensten.CreateAsyncScope();
        if (!await bereik.ServiceProvider.GetRequiredService<JeugdhulpDbContext>().Gemeenten.AnyAsync(g => g.Code == Gemeente, ct))
        {
            throw new OpstartException($"De gemeente {Gemeente} bestaat niet. Geef de CBS-code van vier cijfers, bijvoorbeeld: {Voorbeeld}");
        }

        bereik.ServiceProvider.GetRequiredService<Aanmelding>().Is(null, string.Empty, Gemeente, [], "opdrachtregel");
        var manifest = await SchrijfAsync(bereik.ServiceProvider.GetRequiredService<Gemeenteuitvoer>(), ct);
        foreach (var bestand in manifest.Bestanden)
        {
            await uit.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{bestand.Naam}: {bestand.Rijen} rijen"));
        }

        await uit.WriteLineAsync("De uitvoer staat klaar. Er staan persoonsgegevens in: bewaar hem veilig, en wis hem als hij niet meer nodig is.");
        return 0;
    }

    private async Task<Uitwisselmanifest> SchrijfAsync(Gemeenteuitvoer uitvoer, CancellationToken ct)
    {
        if (Path.GetExtension(Doel).Equals(".zip", StringComparison.OrdinalIgnoreCase))
        {
            if (File.Exists(Doel))
            {
                throw new OpstartException($"{Doel} bestaat al. Kies een andere naam.");
            }

            await using var bestand = new FileStream(Doel, Nieuw());
            await using var zip = await ZipArchive.CreateAsync(bestand, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct);
            return await uitvoer.SchrijfAsync(Uitvoerdoel.Zip(zip), ct);
        }

        if (File.Exists(Doel) || (Directory.Exists(Doel) && Directory.EnumerateFileSystemEntries(Doel).Any()))
        {
            throw new OpstartException($"{Doel} is niet leeg. Kies een lege map.");
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Doel);
        }
        else
        {
            Directory.CreateDirectory(Doel, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return await uitvoer.SchrijfAsync(Uitvoerdoel.Map(Doel), ct);
    }

    /// <summary>Nobody else on this machine may read what comes out.</summary>
    private static FileStreamOptions Nieuw()
    {
        var opties = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            opties.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return opties;
    }
}
