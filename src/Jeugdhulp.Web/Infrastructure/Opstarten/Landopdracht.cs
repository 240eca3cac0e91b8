using System.Diagnostics;
using System.Globalization;
using Jeugdhulp.Application;
using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Versleuteling;

namespace Jeugdhulp.Web.Infrastructure.Opstarten;

/// <summary>
/// The command "vulland": fills an empty database with made-up data as large as the country, and counts the figures. To see how fast the
/// application is, and whether registration effects are found that are known to be there.
/// </summary>
public sealed record Landopdracht(int Contacten, bool OokInProductie)
{
    public const string Naam = "vulland";
    public const string Gebruik = "vulland [--contacten=10000000] [--ook-in-productie]";

    private const string ContactenVlag = "--contacten=";
    private const string Productievlag = "--ook-in-productie";

    private static readonly CultureInfo Nederlands = TagHelpers.Notatie.Nederlands;

    /// <summary>Reads the arguments after the name; what is wrong is said with what would be right.</summary>
    public static Landopdracht Lees(IReadOnlyList<string> args)
    {
        var opdracht = new Landopdracht(Landplan.Contacten, false);
        foreach (var arg in args)
        {
            if (arg == Productievlag)
            {
                opdracht = opdracht with { OokInProductie = true };
            }
            else if (arg.StartsWith(ContactenVlag, StringComparison.Ordinal))
            {
                opdracht = int.TryParse(arg.AsSpan(ContactenVlag.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var aantal) && aantal is >= Landplan.MinContacten and <= Landplan.MaxContacten
                    ? opdracht with { Contacten = aantal }
                    : throw new OpstartException(string.Create(Nederlands, $"Geef als aantal contacten een getal van {Landplan.MinContacten:N0} tot en met {Landplan.MaxContacten:N0}, zonder punten, bijvoorbeeld: vulland --contacten=100000"));
            }
            else
            {
                throw new OpstartException($"\"{arg}\" is geen deel van de opdracht. Zo wel: {Gebruik}");
            }
        }

        return opdracht;
    }

    /// <summary>Fills and counts; the database is migrated already.</summary>
    public async Task<int> VoerUitAsync(string connectionString, Sleutelring ring, bool productie, DateOnly vandaag, TextWriter uit, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(uit);
        if (productie && !OokInProductie)
        {
            throw new OpstartException($"Dit vult de database met verzonnen gegevens. Deze toepassing staat op Production. Is dit echt een lege proefomgeving? Voeg dan {Productievlag} toe.");
        }

        var plan = Landplan.Maak(Contacten, vandaag);
        var klok = Stopwatch.StartNew();
        var wat = string.Empty;
        var begin = TimeSpan.Zero;
        var weigering = await Landvulling.VulAsync(connectionString, ring, plan, Meld, ct);
        if (weigering is { } reden)
        {
            throw new OpstartException(reden switch
            {
                Landweigering.BevatGegevens => "In deze database staan al gegevens. Verzonnen gegevens komen alleen in een lege database. Maak een nieuwe, en noem die in ConnectionStrings__Jeugdhulp.",
                _ => "Voor deze opdracht is een gebruiker nodig die de databaseserver beheert (superuser). Noem die in ConnectionStrings__Jeugdhulp.",
            });
        }

        uit.WriteLine(string.Create(Nederlands, $"{plan.Gemeenten.Count} gemeenten gevuld met {plan.Totaal:N0} contacten en {plan.Gemeenten.Sum(g => g.Trajecten):N0} dossiers en trajecten in {klok.Elapsed.TotalSeconds:0} s."));
        await TelAsync(connectionString, ring, plan, uit, ct);
        uit.WriteLine("Hier is iets met de registratie gebeurd, om terug te vinden in de cijfers:");
        foreach (var (gemeente, effect) in plan.Effecten)
        {
            uit.WriteLine($"  {gemeente}  {TagHelpers.Notatie.Datum(effect.Datum)}  {Woord(effect.Soort)}");
        }

        return 0;

        void Meld(Landvoortgang stand)
        {
            (begin, wat) = stand.Wat == wat ? (begin, wat) : (klok.Elapsed, stand.Wat);
            var rest = stand.Totaal > stand.Geschreven && stand.Geschreven > 0
                ? $" van {stand.Totaal.ToString("N0", Nederlands)}, nog ongeveer {((klok.Elapsed - begin) * ((double)(stand.Totaal - stand.Geschreven) / stand.Geschreven)).TotalSeconds.ToString("0", Nederlands)} s"
                : string.Empty;
            uit.WriteLine($"{klok.Elapsed:mm\\:ss}  {stand.Wat}{(stand.Geschreven > 0 ? $": {stand.Geschreven.ToString("N0", Nederlands)}" : "")}{rest}");
        }
    }

    /// <summary>Counts the figures of all gemeenten.</summary>
    private static async Task TelAsync(string connectionString, Sleutelring ring, Landplan plan, TextWriter uit, CancellationToken ct)
    {
        await using var diensten = new ServiceCollection().AddLogging().AddJeugdhulpApplication(connectionString, ring).BuildServiceProvider();
        var bijwerker = diensten.GetRequiredService<Cijferbijwerker>();
        var klok = Stopwatch.StartNew();
        foreach (var (aantal, gemeente) in plan.Gemeenten.Index())
        {
            await bijwerker.WerkBijAsync(gemeente.Gemeente, ct);
            if ((aantal + 1) % 50 == 0)
            {
                uit.WriteLine($"{klok.Elapsed:mm\\:ss}  Cijfers geteld van {aantal + 1} gemeenten");
            }
        }

        uit.WriteLine(string.Create(Nederlands, $"Cijfers van {plan.Gemeenten.Count} gemeenten geteld in {klok.Elapsed.TotalSeconds:0} s."));
    }

    private static string Woord(Effectsoort soort) => soort switch
    {
        Effectsoort.Sluitpiek => "alle lopende trajecten op één dag afgesloten",
        Effectsoort.EersteLevering => "vanaf hier wordt er geregistreerd",
        Effectsoort.Systeemovergang => "nieuw systeem, drie van de vijf gezinnen staan er niet meer in",
        Effectsoort.Definitiewijziging => "andere instellingen, meer contacten zijn jeugdhulp",
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };
}
