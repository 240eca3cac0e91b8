using System.Globalization;
using CsvHelper;
using Jeugdhulp.Application;
using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Web.Infrastructure.Opstarten;

/// <summary>
/// The command "cijfers": prints the figures of a gemeente as the page shows them. Whoever can give this command can read the database, so
/// it shows them exact unless it is asked for what may be published.
/// </summary>
public sealed record Cijferopdracht(string Gemeente, Meetmoment Moment, Cijferlens Lens, Weergave Weergave)
{
    public const string Naam = "cijfers";
    public const string Gebruik = "cijfers --gemeente CODE --periode 2025|2025H1|2025-06-30 [--lens gemeente|norm|dossier] [--vorm csv] [--gepubliceerd]";

    private const string Csv = "csv";

    internal static readonly string[] Kolommen = ["gemeente", "periode", "lens", "maat", "uitsplitsing", "waarde", "status"];

    // For another program, so without what a spreadsheet of a user needs.
    private static readonly CsvWriterOptions Opmaak = new() { Separator = ',', NewLine = "\n", Injection = CsvInjection.Escape, InjectionCharacters = "=+-@\t\r\n", InjectionEscape = '\'' };

    /// <summary>Reads the arguments after the name; what is wrong is said with what would be right.</summary>
    public static Cijferopdracht Lees(IReadOnlyList<string> args)
    {
        var gegeven = new Dictionary<string, string>(StringComparer.Ordinal);
        var weergave = Weergave.Intern;
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == "--gepubliceerd")
            {
                weergave = Weergave.Gepubliceerd;
            }
            else if (args[i] is "--gemeente" or "--periode" or "--lens" or "--vorm" && i + 1 < args.Count)
            {
                gegeven[args[i]] = args[++i];
            }
            else
            {
                throw new OpstartException($"\"{args[i]}\" is geen deel van de opdracht. Zo wel: {Gebruik}");
            }
        }

        if (gegeven.GetValueOrDefault("--gemeente") is not { } gemeente)
        {
            throw new OpstartException($"Zeg van welke gemeente, bijvoorbeeld: cijfers --gemeente 9991 --periode 2025H1. De hele opdracht: {Gebruik}");
        }

        if (!Meetmoment.TryParse(gegeven.GetValueOrDefault("--periode"), out var moment))
        {
            throw new OpstartException($"Geef als periode een jaar (2025), een halfjaar (2025H1 of 2025H2) of een peildatum (2025-06-30 of 2025-12-31), bijvoorbeeld: cijfers --gemeente {gemeente} --periode 2025H1");
        }

        if (!Contractnaam.TryParse<Cijferlens>(gegeven.GetValueOrDefault("--lens", Contractnaam.Van(Cijferlens.Gemeente)), out var lens))
        {
            throw new OpstartException($"Kies als lens {string.Join(", ", Contractnaam.Alle<Cijferlens>())}.");
        }

        return gegeven.GetValueOrDefault("--vorm", Csv) == Csv ? new(gemeente, moment, lens, weergave) : throw new OpstartException($"De enige vorm is {Csv}.");
    }

    public async Task<int> VoerUitAsync(string connectionString, Sleutelring ring, TextWriter uit, CancellationToken ct)
    {
        await using var diensten = new ServiceCollection().AddLogging().AddJeugdhulpApplication(connectionString, ring).BuildServiceProvider();
        await using var bereik = diensten.CreateAsyncScope();
        var db = bereik.ServiceProvider.GetRequiredService<JeugdhulpDbContext>();
        if (!await db.Gemeenten.AnyAsync(g => g.Code == Gemeente, ct))
        {
            throw new OpstartException($"De gemeente {Gemeente} bestaat niet. Geef de CBS-code van vier cijfers, bijvoorbeeld: cijfers --gemeente 9991 --periode 2025H1");
        }

        await bereik.ServiceProvider.GetRequiredService<Cijferbijwerker>().WerkBijAsync(Gemeente, ct);
        bereik.ServiceProvider.GetRequiredService<Aanmelding>().Is(null, string.Empty, Gemeente, [], Naam);
        var cijfers = await bereik.ServiceProvider.GetRequiredService<CijferQuery>().LaadAsync([Moment], Lens, Weergave, ct);
        await using var csv = CsvWriter.Create(uit, Opmaak, leaveOpen: true);
        await csv.WriteRecordAsync(Kolommen, ct);
        foreach (var regel in Cijferrapport.Regels(cijfers, Moment, Lens))
        {
            await csv.WriteRecordAsync(Velden(Gemeente, Moment, Lens, regel), ct);
        }

        await csv.FlushAsync(ct);
        return 0;
    }

    internal static string[] Velden(string gemeente, Meetmoment moment, Cijferlens lens, Cijferregel regel) =>
    [
        gemeente, moment.Code, Contractnaam.Van(lens), regel.Maat, regel.Uitsplitsing, regel.Waarde?.Getal?.ToString("0.###", CultureInfo.InvariantCulture) ?? string.Empty, regel.Status,
    ];
}
