using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;

namespace Jeugdhulp.Domain.Instellingen;

/// <summary>Which rules of the classification read which setting: to find the contacts that a setting decided, or left undecided.</summary>
public static class Instellingsregels
{
    private static readonly string[] EigenHulp = ["R12", "R13", "R15"];

    private static readonly Dictionary<string, string[]> PerInstelling = new(StringComparer.Ordinal)
    {
        [Instellingsnamen.MaxGesprekken] = EigenHulp,
        [Instellingsnamen.MaxDuurMaanden] = EigenHulp,
        [Instellingsnamen.DuurVenster] = EigenHulp,
        [Instellingsnamen.UrenPerWeek] = EigenHulp,
        [Instellingsnamen.UrenTolerantie] = EigenHulp,
        [Instellingsnamen.VeelMeerGrens] = EigenHulp,
        [Instellingsnamen.LangdurigIntensief] = EigenHulp,
        [Instellingsnamen.MpgMaxDuurMaanden] = EigenHulp,
        [Instellingsnamen.Combinatie] = EigenHulp,
        // Without any limit R12 and R13 ask this one too (docs/adr/0005).
        [Instellingsnamen.GeenIndicatieIsHulp] = ["R12", "R13", "R14"],
        [Instellingsnamen.KorteReeksKlasse] = ["R13"],
        [Instellingsnamen.IntakeTeltAls] = Vanaf("R05"),
        [Instellingsnamen.KorteBegeleidingTerVoorkoming] = ["R12"],
        [Instellingsnamen.Overbruggingszorg] = ["R10"],
        [Instellingsnamen.OpenHoudenNaSpecialistisch] = ["R11"],
        [Instellingsnamen.SiblingPreventie] = Vanaf("R08"),
        [Instellingsnamen.SchoolmaatschappelijkWerk] = Vanaf("R02"),
        [Instellingsnamen.PohJeugd] = Vanaf("R02"),
    };

    /// <summary>Codes of the rules in which the setting decides; empty for a setting that changes no class.</summary>
    public static IReadOnlyList<string> Van(string sleutel) => PerInstelling.GetValueOrDefault(sleutel, []);

    /// <summary>The setting had a say when this rule decided about a contact of this kind, in a series with this around it.</summary>
    public static bool BeslistMee(string sleutel, string regel, Activiteit activiteit, Vervolg vervolg) =>
        Van(sleutel).Contains(regel, StringComparer.Ordinal)
        && (Werk(sleutel) is not { } werk || werk == activiteit)
        && (Rond(sleutel) is not { } rond || rond == vervolg);

    /// <summary>The one kind of contact that a setting is about; null when it is about any.</summary>
    public static Activiteit? Werk(string sleutel) => sleutel switch
    {
        Instellingsnamen.IntakeTeltAls => Activiteit.Intake,
        Instellingsnamen.PohJeugd => Activiteit.PohJeugd,
        Instellingsnamen.SchoolmaatschappelijkWerk => Activiteit.SchoolmaatschappelijkWerk,
        _ => null,
    };

    /// <summary>What must surround the series for a setting to be about it; null when anything may.</summary>
    public static Vervolg? Rond(string sleutel) => sleutel is Instellingsnamen.SiblingPreventie ? Vervolg.SiblingVanTraject : null;

    /// <summary>Name of the setting that was asked for when this rule left a contact undecided.</summary>
    public static string? Gevraagd(string regel, Activiteit activiteit) => regel switch
    {
        "R02" => activiteit is Activiteit.PohJeugd ? Instellingsnamen.PohJeugd : Instellingsnamen.SchoolmaatschappelijkWerk,
        "R05" => Instellingsnamen.IntakeTeltAls,
        "R08" => Instellingsnamen.SiblingPreventie,
        "R10" => Instellingsnamen.Overbruggingszorg,
        "R11" => Instellingsnamen.OpenHoudenNaSpecialistisch,
        "R12" or "R13" or "R15" => Instellingsomschrijvingen.Drempels,
        _ => null,
    };

    /// <summary>
    /// The questions a gemeente has not answered. One limit on own help is enough: only without any of them, that is a question.
    /// </summary>
    public static IReadOnlyList<Instellingsomschrijving> Open(LokaleInstellingen instellingen)
    {
        ArgumentNullException.ThrowIfNull(instellingen);
        var grenzen = Instellingsvelden.Groepen[0];
        var zonderGrens = instellingen is
        {
            MaxGesprekken: null, MaxDuurMaanden: null, DuurVenster: null, UrenPerWeek: null, LangdurigIntensief: not true, GeenIndicatieIsHulp: not true,
        };
        IEnumerable<Instellingsomschrijving> eerst = zonderGrens ? [Instellingsomschrijvingen.Van(Instellingsomschrijvingen.Drempels)!] : [];
        return [.. eerst, .. Instellingsvelden.Alle.Where(v => v.Groep != grenzen && !v.IsVastgelegd(instellingen)).Select(v => v.Omschrijving)];
    }

    /// <summary>A rule and those below it: an answer that leaves the decision to them ("start van de hulp") had its say as well.</summary>
    private static string[] Vanaf(string regel) => [.. Classificatieregels.Alle.Select(r => r.Code).SkipWhile(code => code != regel)];
}
