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
        [Instellingsnamen.GeenIndicatieIsHulp] = ["R14"],
        [Instellingsnamen.KorteReeksKlasse] = ["R13"],
        [Instellingsnamen.IntakeTeltAls] = ["R05"],
        [Instellingsnamen.KorteBegeleidingTerVoorkoming] = ["R12"],
        [Instellingsnamen.Overbruggingszorg] = ["R10"],
        [Instellingsnamen.OpenHoudenNaSpecialistisch] = ["R11"],
        [Instellingsnamen.SiblingPreventie] = ["R08"],
        [Instellingsnamen.SchoolmaatschappelijkWerk] = ["R02"],
        [Instellingsnamen.PohJeugd] = ["R02"],
    };

    /// <summary>Codes of the rules in which the setting decides; empty for a setting that changes no class.</summary>
    public static IReadOnlyList<string> Van(string sleutel) => PerInstelling.GetValueOrDefault(sleutel, []);

    /// <summary>The setting had a say when this rule decided about a contact of this kind.</summary>
    public static bool BeslistMee(string sleutel, string regel, Activiteit activiteit) =>
        Van(sleutel).Contains(regel, StringComparer.Ordinal) && Werk(sleutel) is var werk && (werk is null || werk == activiteit);

    /// <summary>The one kind of contact that a setting is about; null when it is about any.</summary>
    public static Activiteit? Werk(string sleutel) => sleutel switch
    {
        Instellingsnamen.PohJeugd => Activiteit.PohJeugd,
        Instellingsnamen.SchoolmaatschappelijkWerk => Activiteit.SchoolmaatschappelijkWerk,
        _ => null,
    };

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
}
