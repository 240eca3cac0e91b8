using System.Globalization;
using Jeugdhulp.Application;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Naspelen;
using Npgsql;

namespace Jeugdhulp.Web.Infrastructure.Opstarten;

/// <summary>Commands on the command line, beside serving pages.</summary>
public static class Opdracht
{
    private const string Migreer = "migreer";
    private const string Demo = "--demo";
    private const string Gezond = "gezond";
    private const string Naspelen = "naspelen";
    private const string Gemeente = "--gemeente";

    /// <summary>The arguments ask for a command; a word that is no command is refused, or it would serve pages by mistake.</summary>
    public static bool Is(string[] args)
    {
        if (args is [] || args[0].StartsWith('-') || args[0].Contains('=', StringComparison.Ordinal))
        {
            return false;
        }

        if (args is [Migreer] or [Migreer, Demo] or [Gezond] or [Naspelen, Gemeente, _])
        {
            return true;
        }

        if (Sleutelopdracht.Is(args))
        {
            return true;
        }

        if (args[0] == Cijferopdracht.Naam)
        {
            _ = Cijferopdracht.Lees(args[1..]);
            return true;
        }

        if (args[0] == Logboekopdracht.Naam)
        {
            _ = Logboekopdracht.Lees(args[1..]);
            return true;
        }

        if (args[0] == Landopdracht.Naam)
        {
            _ = Landopdracht.Lees(args[1..]);
            return true;
        }

        if (args[0] == Invoeropdracht.Naam)
        {
            _ = Invoeropdracht.Lees(args[1..]);
            return true;
        }

        if (args[0] == Uitvoeropdracht.Naam)
        {
            _ = Uitvoeropdracht.Lees(args[1..]);
            return true;
        }

        if (args[0] == Beheerderopdracht.Naam)
        {
            _ = Beheerderopdracht.Lees(args[1..]);
            return true;
        }

        throw new OpstartException($"De opdracht \"{string.Join(' ', args)}\" bestaat niet. Bekend zijn: migreer, migreer --demo, naspelen --gemeente CODE, {Cijferopdracht.Gebruik}, {Logboekopdracht.Gebruik}, {Landopdracht.Gebruik}, {Uitvoeropdracht.Gebruik}, {Invoeropdracht.Gebruik}, {Beheerderopdracht.Gebruik}, {Sleutelopdracht.Gebruik}, en gezond.");
    }

    public static async Task<int> VoerUitAsync(string[] args, WebApplicationBuilder builder, DateOnly vandaag, CancellationToken ct)
    {
        if (args is [Gezond])
        {
            return await IsGezondAsync(builder.Configuration["HTTP_PORTS"], ct) ? 0 : 1;
        }

        if (args[0] == Sleutelopdracht.Naam)
        {
            await Sleutelopdracht.VoerUitAsync(args, Sleutels.Open(builder.Configuration, builder.Environment), TimeProvider.System, Console.Out);
            return 0;
        }

        await using var opslag = await Opslag.OpenAsync(builder, args[0] is Migreer or Landopdracht.Naam, ct);
        if (args is [Sleutelopdracht.Herversleutel])
        {
            await MeldendAsync(opslag, () => Sleutelopdracht.HerversleutelAsync(opslag.ConnectionString, opslag.Ring, Console.Out, ct), ct);
            return 0;
        }

        if (args[0] is Naspelen or Cijferopdracht.Naam or Logboekopdracht.Naam or Uitvoeropdracht.Naam or Invoeropdracht.Naam or Beheerderopdracht.Naam)
        {
            await opslag.BereidVoorAsync(vandaag, ct);
        }

        if (args[0] == Cijferopdracht.Naam)
        {
            return await Cijferopdracht.Lees(args[1..]).VoerUitAsync(opslag.ConnectionString, opslag.Ring, Console.Out, ct);
        }

        if (args[0] == Logboekopdracht.Naam)
        {
            return await Logboekopdracht.Lees(args[1..]).VoerUitAsync(opslag.ConnectionString, opslag.Ring, Console.Out, ct);
        }

        if (args[0] == Invoeropdracht.Naam)
        {
            return await Invoeropdracht.Lees(args[1..]).VoerUitAsync(opslag.ConnectionString, opslag.Ring, Console.Out, ct);
        }

        if (args[0] == Uitvoeropdracht.Naam)
        {
            return await Uitvoeropdracht.Lees(args[1..]).VoerUitAsync(opslag.ConnectionString, opslag.Ring, Console.Out, ct);
        }

        if (args[0] == Beheerderopdracht.Naam)
        {
            return await Beheerderopdracht.Lees(args[1..]).VoerUitAsync(opslag.ConnectionString, opslag.Ring, Console.Out, ct);
        }

        if (args[0] == Landopdracht.Naam)
        {
            var land = Landopdracht.Lees(args[1..]);
            await MigreerAsync(opslag, builder.Configuration, null, ct);
            return await land.VoerUitAsync(opslag.ConnectionString, opslag.Ring, builder.Environment.IsProduction(), vandaag, Console.Out, ct);
        }

        if (args is [Naspelen, Gemeente, var gemeente])
        {
            return await SpeelNaAsync(opslag, gemeente, ct);
        }

        await MigreerAsync(opslag, builder.Configuration, args.Contains(Demo) ? vandaag : null, ct);
        return 0;
    }

    /// <summary>Asks the web process in the same container whether it answers, since the container has no other program to ask with.</summary>
    private static async Task<bool> IsGezondAsync(string? poorten, CancellationToken ct)
    {
        if (!ushort.TryParse(poorten?.Split(';')[0] ?? "8080", NumberStyles.None, CultureInfo.InvariantCulture, out var poort))
        {
            throw new OpstartException("De instelling ASPNETCORE_HTTP_PORTS is geen poort. Vul een getal in, bijvoorbeeld 8080.");
        }

        using var browser = new HttpClient { Timeout = TimeSpan.FromSeconds(4) };
        try
        {
            using var antwoord = await browser.GetAsync(new Uri($"http://localhost:{poort}{Beveiliging.Openbaar.Gezond}"), ct);
            return antwoord.IsSuccessStatusCode;
        }
        catch (Exception fout) when (fout is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync("De webtoepassing antwoordt niet.");
            return false;
        }
    }

    /// <summary>Classifies every stored contact of a gemeente again; ends with 2 when one of them comes out differently.</summary>
    private static async Task<int> SpeelNaAsync(Opslag opslag, string gemeente, CancellationToken ct)
    {
        await using var diensten = new ServiceCollection().AddLogging().AddJeugdhulpApplication(opslag.ConnectionString, opslag.Ring).BuildServiceProvider();
        await using var bereik = diensten.CreateAsyncScope();
        var uitslag = await bereik.ServiceProvider.GetRequiredService<Naspeler>().SpeelNaAsync(gemeente, ct)
            ?? throw new OpstartException($"De gemeente {gemeente} bestaat niet. Geef de CBS-code van vier cijfers, bijvoorbeeld: naspelen --gemeente 9991");
        Console.WriteLine($"{uitslag.Nagespeeld} contacten nagespeeld, {uitslag.Verschillen} verschillen.");
        foreach (var id in uitslag.EersteVerschillen)
        {
            Console.WriteLine($"  {id}");
        }

        return uitslag.Verschillen == 0 ? 0 : 2;
    }

    /// <summary>Applies the migrations and loads the reference data, and with a day the demo data too.</summary>
    private static Task MigreerAsync(Opslag opslag, ConfigurationManager instellingen, DateOnly? demoTot, CancellationToken ct) => MeldendAsync(
        opslag,
        async () =>
        {
            var nieuw = await Databasebeheer.MigreerAsync(opslag.ConnectionString, ct);
            Console.WriteLine(nieuw.Count == 0 ? "De database was al bijgewerkt." : $"Bijgewerkt: {string.Join(", ", nieuw)}.");
            if (instellingen["Migreer:Webgebruiker"] is { Length: > 0 } gebruiker)
            {
                var bestand = instellingen["Migreer:Wachtwoordbestand"] ?? throw new OpstartException("Zet ook Migreer__Wachtwoordbestand: het bestand met het wachtwoord van Migreer__Webgebruiker.");
                await Databasebeheer.MaakWebgebruikerAsync(opslag.ConnectionString, gebruiker, Opslag.LeesGeheim(bestand), ct);
                Console.WriteLine($"De databasegebruiker {gebruiker} kan als toepassing werken.");
            }

            await opslag.VersleutelAsync(Console.Out, ct);
            await Vulling.LaadReferentiedataAsync(opslag.ConnectionString, ct);
            Console.WriteLine("De referentiegegevens staan erin.");
            if (demoTot is { } vandaag)
            {
                await Vulling.LaadDemodataAsync(opslag.ConnectionString, opslag.Ring, vandaag, ct);
                Console.WriteLine("De voorbeeldgegevens staan erin.");
            }
        },
        ct);

    /// <summary>Work of the owner of the database; what she refuses is told in a sentence.</summary>
    private static async Task MeldendAsync(Opslag opslag, Func<Task> werk, CancellationToken ct)
    {
        try
        {
            await werk();
        }
        catch (PostgresException fout)
        {
            var stand = fout.SqlState is PostgresErrorCodes.InsufficientPrivilege ? Databasestand.InOrde : await Databasebeheer.ControleerAsync(opslag.ConnectionString, ct);
            throw new OpstartException(
                stand is Databasestand.AanmeldenGeweigerd or Databasestand.GeenVerbindingVrij or Databasestand.DatabaseOntbreekt or Databasestand.Onbereikbaar
                    ? Opslag.Melding(stand)!
                    : $"De database weigert het bijwerken (code {fout.SqlState}). Gebruik voor migreer en herversleutel de eigenaar van de database, met het recht om rollen te maken.",
                fout);
        }
        catch (NpgsqlException fout)
        {
            throw new OpstartException(Opslag.Melding(Databasebeheer.ZonderAntwoord(fout))!, fout);
        }
    }
}
