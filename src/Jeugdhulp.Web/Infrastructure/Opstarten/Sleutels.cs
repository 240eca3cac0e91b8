using Jeugdhulp.Application.Data.Versleuteling;

namespace Jeugdhulp.Web.Infrastructure.Opstarten;

/// <summary>The keys of this process, where the settings say; in development they are made beside the data of its own database.</summary>
public static class Sleutels
{
    public const string Map = "Jeugdhulp:Sleutelmap";
    public const string Hoofdsleutel = "Jeugdhulp:Hoofdsleutel";
    public const string Hoofdsleutelbestand = "Jeugdhulp:Hoofdsleutelbestand";

    public static Sleutelmap Open(IConfiguration instellingen, IHostEnvironment omgeving)
    {
        var map = instellingen[Map];
        if (string.IsNullOrWhiteSpace(map))
        {
            return omgeving.IsDevelopment()
                ? Eigen(Path.Combine(omgeving.ContentRootPath, ".data", "sleutels"))
                : throw new OpstartException("Er is geen sleutelmap ingesteld: zet Jeugdhulp__Sleutelmap op de map met de sleutels, en Jeugdhulp__Hoofdsleutelbestand op het bestand met de hoofdsleutel.");
        }

        return Sleutelmap.Van(map, LeesHoofdsleutel(instellingen));
    }

    private static string LeesHoofdsleutel(IConfiguration instellingen) => (instellingen[Hoofdsleutel], instellingen[Hoofdsleutelbestand]) switch
    {
        ({ Length: > 0 } sleutel, _) => sleutel,
        (_, { Length: > 0 } bestand) => LeesBestand(bestand),
        _ => throw new OpstartException("Er is geen hoofdsleutel ingesteld: zet Jeugdhulp__Hoofdsleutelbestand op een bestand met 32 willekeurige bytes in base64, bijvoorbeeld gemaakt met: openssl rand -base64 32"),
    };

    internal static string LeesBestand(string bestand)
    {
        try
        {
            return File.ReadAllText(bestand);
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            throw new OpstartException($"Het bestand met de hoofdsleutel {bestand} is niet te lezen. Controleer het pad en de rechten.", fout);
        }
    }

    private static Sleutelmap Eigen(string map)
    {
        Directory.CreateDirectory(map);
        var bestand = Path.Combine(map, "hoofdsleutel");
        if (!File.Exists(bestand))
        {
            var opties = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                opties.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var schrijver = new StreamWriter(bestand, opties);
            schrijver.Write(Sleutelmap.NieuweHoofdsleutel());
            schrijver.Close();
        }

        var eigen = Sleutelmap.Van(map, LeesBestand(bestand));
        eigen.Begin(TimeProvider.System.GetUtcNow());
        return eigen;
    }
}
