using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Jeugdhulp.TestCommon;

namespace Jeugdhulp.EndToEndTests.Paginas;

/// <summary>Judges HTML by the validator of the W3C, and where there is no Java by a strict parser, which sees less.</summary>
public static class Htmlkeuring
{
    private static readonly string Validator = Path.Combine(Repository.Packages, "vnu-jar", "build", "dist", "vnu.jar");

    /// <summary>The errors, each with the name of its page.</summary>
    public static async Task<IReadOnlyList<string>> KeurAsync(IReadOnlyDictionary<string, string> paginas)
    {
        var map = Directory.CreateTempSubdirectory("jeugdhulp-html-");
        try
        {
            var namen = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (nummer, (naam, html)) in paginas.Index())
            {
                var bestand = Path.Combine(map.FullName, $"{nummer}.html");
                namen[$"{nummer}.html"] = naam;
                await File.WriteAllTextAsync(bestand, html);
            }

            using var java = Start(map.FullName);
            if (java is null)
            {
                return KeurStreng(paginas);
            }

            using var uitslag = JsonDocument.Parse(await java.StandardError.ReadToEndAsync());
            await java.WaitForExitAsync();
            return [.. uitslag.RootElement.GetProperty("messages").EnumerateArray()
                .Select(m => $"{namen[Path.GetFileName(m.GetProperty("url").GetString()!)]}: {m.GetProperty("message").GetString()} {Fragment(m)}")];
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }

    private static string Fragment(JsonElement melding) => melding.TryGetProperty("extract", out var deel) ? deel.GetString()! : "";

    private static Process? Start(string map)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("java", ["-jar", Validator, "--format", "json", "--errors-only", "--exit-zero-always", map]) { RedirectStandardError = true, UseShellExecute = false });
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static List<string> KeurStreng(IReadOnlyDictionary<string, string> paginas)
    {
        List<string> fouten = [];
        foreach (var (naam, html) in paginas)
        {
            var parser = new HtmlParser();
            parser.Error += (_, gebeurtenis) => fouten.Add($"{naam}: {gebeurtenis}");
            var document = parser.ParseDocument(html);
            fouten.AddRange(document.QuerySelectorAll("[id]").GroupBy(e => e.Id, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"{naam}: id {g.Key} occurs twice"));
        }

        return fouten;
    }
}
