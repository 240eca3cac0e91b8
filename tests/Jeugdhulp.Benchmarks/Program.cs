using System.Globalization;
using Jeugdhulp.Benchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is [Kaal.Argument, var adres])
{
    return await Kaal.DraaiAsync(adres);
}

string[] bekend = ["klasse", "registreren", "lijst", "doorrekenen", "zoeken", "tijdlijn", "cijfers", "levering"];

// As large as the country: asked for by name, for it takes half an hour and 30 GB of disk.
string[] apart = ["land"];
int Getal(string naam, int anders) => Array.Find(args, a => a.StartsWith($"--{naam}=", StringComparison.Ordinal)) is { } gegeven
    ? int.Parse(gegeven[(naam.Length + 3)..], CultureInfo.InvariantCulture)
    : anders;

// Smaller for a quick look; the goals are about these numbers.
var contacten = Getal("contacten", 1_000_000);
var ronde = TimeSpan.FromSeconds(Getal("seconden", 5));
var namen = args.Where(a => !a.StartsWith("--", StringComparison.Ordinal)).ToArray();
var gevraagd = namen is ["all"] ? bekend : namen;
if (gevraagd.Length == 0 || gevraagd.Except([.. bekend, .. apart]).Any())
{
    Console.Error.WriteLine($"Say what to measure: all, or some of {string.Join(", ", [.. bekend, .. apart])}.");
    return 1;
}

var resultaten = new Resultaten();
if (gevraagd.Contains("klasse"))
{
    await Klassemeting.MeetAsync(resultaten);
}

if (gevraagd.Contains("registreren") || gevraagd.Contains("lijst"))
{
    await Webmeting.MeetAsync(resultaten, gevraagd, contacten, ronde);
}

if (gevraagd.Contains("doorrekenen"))
{
    await Doorrekenmeting.MeetAsync(resultaten, contacten);
}

if (gevraagd.Contains("zoeken"))
{
    await Zoekmeting.MeetAsync(resultaten);
}

if (gevraagd.Contains("tijdlijn"))
{
    await Tijdlijnmeting.MeetAsync(resultaten);
}

if (gevraagd.Contains("cijfers"))
{
    await Cijfermeting.MeetAsync(resultaten, contacten);
}

if (gevraagd.Contains("levering"))
{
    await Leveringmeting.MeetAsync(resultaten);
}

if (gevraagd.Contains("land"))
{
    await Landmeting.MeetAsync(resultaten, Getal("contacten", Jeugdhulp.Application.Data.Landplan.Contacten), ronde);
}

Console.WriteLine();
Console.WriteLine($"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}, {Machine.Omschrijving}");
Console.WriteLine();
Console.WriteLine(resultaten.AlsTabel());
return resultaten.AllesGehaald ? 0 : 2;
