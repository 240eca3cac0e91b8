using Jeugdhulp.Application.Data;
using Npgsql;

namespace Jeugdhulp.Web.Infrastructure.Opstarten;

/// <summary>Commands on the command line, beside serving pages.</summary>
public static class Opdracht
{
    private const string Migreer = "migreer";
    private const string Demo = "--demo";

    /// <summary>The arguments ask for a command; a word that is no command is refused, or it would serve pages by mistake.</summary>
    public static bool Is(string[] args)
    {
        if (args is [] || args[0].StartsWith('-') || args[0].Contains('=', StringComparison.Ordinal))
        {
            return false;
        }

        if (args is [Migreer] or [Migreer, Demo])
        {
            return true;
        }

        throw new OpstartException($"De opdracht \"{string.Join(' ', args)}\" bestaat niet. Bekend zijn: migreer, en migreer --demo.");
    }

    /// <summary>Applies the migrations and loads the reference data, and with --demo the demo data too.</summary>
    public static async Task VoerUitAsync(string[] args, Opslag opslag, DateOnly vandaag, CancellationToken ct)
    {
        try
        {
            var nieuw = await Databasebeheer.MigreerAsync(opslag.ConnectionString, ct);
            await Vulling.LaadReferentiedataAsync(opslag.ConnectionString, ct);
            var demo = args.Contains(Demo) && await Vulling.LaadDemodataAsync(opslag.ConnectionString, vandaag, ct);
            Console.WriteLine(nieuw.Count == 0 ? "De database was al bijgewerkt." : $"Bijgewerkt: {string.Join(", ", nieuw)}.");
            Console.WriteLine(demo ? "Referentiegegevens en voorbeeldgegevens staan erin." : "Referentiegegevens staan erin.");
        }
        catch (PostgresException fout)
        {
            throw new OpstartException(
                Opslag.Melding(await Databasebeheer.ControleerAsync(opslag.ConnectionString, ct)) is { } melding && fout.SqlState is not PostgresErrorCodes.InsufficientPrivilege
                    ? melding
                    : $"De database weigert het bijwerken (code {fout.SqlState}). Gebruik voor migreer de eigenaar van de database, met het recht om rollen te maken.",
                fout);
        }
        catch (NpgsqlException fout)
        {
            throw new OpstartException(Opslag.Melding(Databasestand.Onbereikbaar)!, fout);
        }
    }
}
