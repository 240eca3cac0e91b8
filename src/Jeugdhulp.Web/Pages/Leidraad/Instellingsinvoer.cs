using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.TagHelpers;

namespace Jeugdhulp.Web.Pages.Leidraad;

/// <summary>The answers of a group of settings in a form: text per input, as it goes out and as it comes back.</summary>
public sealed class Instellingsinvoer
{
    private Instellingsinvoer(Dictionary<string, string> antwoorden, IReadOnlyList<Domain.Fout> fouten)
    {
        Antwoorden = antwoorden;
        Fouten = fouten;
    }

    /// <summary>Everything in the form, also what cannot be read.</summary>
    public IReadOnlyDictionary<string, string> Antwoorden { get; }

    /// <summary>Answers that contradict themselves.</summary>
    public IReadOnlyList<Domain.Fout> Fouten { get; }

    /// <summary>The answers alone, without the choice whether there is one.</summary>
    public IReadOnlyDictionary<string, string?> Gegeven => Antwoorden.Where(a => !a.Key.EndsWith(VeldInstellingTagHelper.Keuzenaam, StringComparison.Ordinal))
        .ToDictionary(a => a.Key, a => (string?)a.Value, StringComparer.Ordinal);

    /// <summary>The form of stored answers.</summary>
    public static Instellingsinvoer Van(IEnumerable<Instellingsveld> velden, LokaleInstellingen instellingen)
    {
        var antwoorden = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var veld in velden)
        {
            foreach (var (naam, antwoord) in veld.Invoernamen.Zip(veld.Antwoord(instellingen)))
            {
                antwoorden[naam] = antwoord;
            }

            if (veld.Keuzes.Count == 0)
            {
                antwoorden[Keuzenaam(veld)] = veld.IsVastgelegd(instellingen) ? VeldInstellingTagHelper.Vastgelegd : VeldInstellingTagHelper.NietVastgelegd;
            }
        }

        return new(antwoorden, []);
    }

    /// <summary>
    /// Reads a form that was sent. "Niet vastgelegd" takes a number away that stood there; with a number that was typed just now,
    /// nobody can know which of the two is meant.
    /// </summary>
    public static Instellingsinvoer Lees(IFormCollection formulier, IReadOnlyCollection<Instellingsveld> velden, LokaleInstellingen bewaard)
    {
        var antwoorden = new Dictionary<string, string>(StringComparer.Ordinal);
        var fouten = new List<Domain.Fout>();
        foreach (var veld in velden)
        {
            foreach (var naam in veld.Invoernamen)
            {
                antwoorden[naam] = Eerste(formulier, naam).Replace('\0', LeesbareFormulieren.Onleesbaar).Trim();
            }

            if (veld.Keuzes.Count == 0)
            {
                LeesGetal(formulier, veld, bewaard, antwoorden, fouten);
            }
        }

        return new(antwoorden, fouten);
    }

    private static void LeesGetal(IFormCollection formulier, Instellingsveld veld, LokaleInstellingen bewaard, Dictionary<string, string> antwoorden, List<Domain.Fout> fouten)
    {
        var keuze = Eerste(formulier, Keuzenaam(veld)) == VeldInstellingTagHelper.Vastgelegd ? VeldInstellingTagHelper.Vastgelegd : VeldInstellingTagHelper.NietVastgelegd;
        var getypt = veld.Invoernamen.Select(n => antwoorden[n]).ToList();
        var leeg = getypt.TrueForAll(t => t.Length == 0);
        antwoorden[Keuzenaam(veld)] = keuze;
        if (keuze == VeldInstellingTagHelper.Vastgelegd && leeg)
        {
            fouten.Add(new(veld.Invoernamen[0], "Vul een getal in, of kies ‘niet vastgelegd’."));
        }
        else if (keuze != VeldInstellingTagHelper.Vastgelegd && !leeg)
        {
            if (getypt.SequenceEqual(veld.Antwoord(bewaard)))
            {
                foreach (var naam in veld.Invoernamen)
                {
                    antwoorden[naam] = string.Empty;
                }
            }
            else
            {
                fouten.Add(new(veld.Invoernamen[0], "U vulde een getal in en koos ‘niet vastgelegd’. Kies een van de twee."));
            }
        }
    }

    private static string Eerste(IFormCollection formulier, string naam) => formulier[naam] is [{ } eerste, ..] ? eerste : string.Empty;

    private static string Keuzenaam(Instellingsveld veld) => veld.Sleutel + VeldInstellingTagHelper.Keuzenaam;
}
