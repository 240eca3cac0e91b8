using System.Globalization;
using Jeugdhulp.Benchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string[] bekend = ["klasse"];
var gevraagd = args is ["all"] ? bekend : args;
if (gevraagd.Length == 0 || gevraagd.Except(bekend).Any())
{
    Console.Error.WriteLine($"Say what to measure: all, or some of {string.Join(", ", bekend)}.");
    return 1;
}

var resultaten = new Resultaten();
if (gevraagd.Contains("klasse"))
{
    await Klassemeting.MeetAsync(resultaten);
}

Console.WriteLine();
Console.WriteLine($"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}, {Machine.Omschrijving}");
Console.WriteLine();
Console.WriteLine(resultaten.AlsTabel());
return resultaten.AllesGehaald ? 0 : 2;
