using System.Globalization;
using Jeugdhulp.Domain.Classificeren;

namespace Jeugdhulp.Domain.Instellingen;

/// <summary>
/// All settings as fields, in groups. A new setting gets its line here, beside that in <see cref="Instellingsnamen"/>, its explanation
/// in <see cref="Instellingsomschrijvingen"/>, its limits in <see cref="Instellingencontrole"/>, the rules that read it in
/// <see cref="Instellingsregels"/> and its place in the receipt (<see cref="Bewijsmaker"/>); the contract of the API reads it by name.
/// </summary>
public static class Instellingsvelden
{
    private static readonly Instellingsgroep ZelfHelpen = new("zelfhelpen", "Zelf helpen", "Wanneer helpt het wijkteam zelf?");
    private static readonly Instellingsgroep Gesprekken = new("gesprekken", "Intake en korte reeks", "Hoe tellen een intake en een korte reeks?");
    private static readonly Instellingsgroep Regie = new("regie", "Wachten en regie", "Wat doet het team rond hulp van een ander?");
    private static readonly Instellingsgroep Dossier = new("dossier", "Dossier en gezin", "Wanneer is er een dossier, en voor wie?");
    private static readonly Instellingsgroep Team = new("team", "Werk van het team", "Welk werk hoort bij het wijkteam?");
    private static readonly Instellingsgroep Levering = new("levering", "Levering en geld", "Wat gaat naar het CBS, en hoe wordt het betaald?");

    private static readonly Instellingskeuze[] JaOfNee = [new("ja", "ja"), new("nee", "nee")];

    /// <summary>The groups, in the order in which they are asked.</summary>
    public static IReadOnlyList<Instellingsgroep> Groepen { get; } = [ZelfHelpen, Gesprekken, Regie, Dossier, Team, Levering];

    /// <summary>All settings, by group.</summary>
    public static IReadOnlyList<Instellingsveld> Alle { get; } =
    [
        Aantal(Instellingsnamen.MaxGesprekken, ZelfHelpen, "gesprekken", Taal.Gesprekken, i => i.MaxGesprekken, (i, w) => i with { MaxGesprekken = w }),
        Getal(Instellingsnamen.MaxDuurMaanden, ZelfHelpen, "maanden", Taal.Maanden, i => i.MaxDuurMaanden, (i, w) => i with { MaxDuurMaanden = w }),
        Venster(Instellingsnamen.DuurVenster, ZelfHelpen, i => i.DuurVenster, (i, w) => i with { DuurVenster = w }),
        Getal(Instellingsnamen.UrenPerWeek, ZelfHelpen, "uur per week", Taal.UrenPerWeek, i => i.UrenPerWeek, (i, w) => i with { UrenPerWeek = w }),
        Getal(Instellingsnamen.UrenTolerantie, ZelfHelpen, "uur per week", Taal.UrenPerWeek, i => i.UrenTolerantie, (i, w) => i with { UrenTolerantie = w }),
        Getal(Instellingsnamen.VeelMeerGrens, ZelfHelpen, "uur per week", Taal.UrenPerWeek, i => i.VeelMeerGrens, (i, w) => i with { VeelMeerGrens = w }),
        JaNee(Instellingsnamen.LangdurigIntensief, ZelfHelpen, i => i.LangdurigIntensief, (i, w) => i with { LangdurigIntensief = w }),
        Getal(Instellingsnamen.MpgMaxDuurMaanden, ZelfHelpen, "maanden", Taal.Maanden, i => i.MpgMaxDuurMaanden, (i, w) => i with { MpgMaxDuurMaanden = w }),
        JaNee(Instellingsnamen.GeenIndicatieIsHulp, ZelfHelpen, i => i.GeenIndicatieIsHulp, (i, w) => i with { GeenIndicatieIsHulp = w }),
        Keuze(Instellingsnamen.Combinatie, ZelfHelpen, Keuzenamen.Naam, i => i.Combinatie, (i, w) => i with { Combinatie = w }),

        Keuze(Instellingsnamen.KorteReeksKlasse, Gesprekken, Keuzenamen.Naam, i => i.KorteReeksKlasse, (i, w) => i with { KorteReeksKlasse = w }),
        Keuze(Instellingsnamen.IntakeTeltAls, Gesprekken, Keuzenamen.Naam, i => i.IntakeTeltAls, (i, w) => i with { IntakeTeltAls = w }),
        JaNee(Instellingsnamen.IntakeAlsAparteActiviteit, Gesprekken, i => i.IntakeAlsAparteActiviteit, (i, w) => i with { IntakeAlsAparteActiviteit = w }),
        Keuze(Instellingsnamen.KorteBegeleidingTerVoorkoming, Gesprekken, Keuzenamen.Naam, i => i.KorteBegeleidingTerVoorkoming, (i, w) => i with { KorteBegeleidingTerVoorkoming = w }),
        JaNee(Instellingsnamen.VersneldeEnkelvoudigeVerlening, Gesprekken, i => i.VersneldeEnkelvoudigeVerlening, (i, w) => i with { VersneldeEnkelvoudigeVerlening = w }),

        Keuze(Instellingsnamen.Overbruggingszorg, Regie, Keuzenamen.Naam, i => i.Overbruggingszorg, (i, w) => i with { Overbruggingszorg = w }),
        Keuze(Instellingsnamen.OpenHoudenNaSpecialistisch, Regie, Keuzenamen.Naam, i => i.OpenHoudenNaSpecialistisch, (i, w) => i with { OpenHoudenNaSpecialistisch = w }),
        Keuze(Instellingsnamen.RegieNaVerwijzing, Regie, Keuzenamen.Naam, i => i.RegieNaVerwijzing, (i, w) => i with { RegieNaVerwijzing = w }),

        Aantal(Instellingsnamen.DossierVanafGesprek, Dossier, "gesprek", n => "vanaf het " + Taal.Rang(n) + " gesprek", i => i.DossierVanafGesprek, (i, w) => i with { DossierVanafGesprek = w }),
        Keuze(Instellingsnamen.SiblingPreventie, Dossier, Keuzenamen.Naam, i => i.SiblingPreventie, (i, w) => i with { SiblingPreventie = w }),
        JaNee(Instellingsnamen.AlleKinderenInZorg, Dossier, i => i.AlleKinderenInZorg, (i, w) => i with { AlleKinderenInZorg = w }),
        Keuze(Instellingsnamen.Heraanmelding, Dossier, Keuzenamen.Naam, i => i.Heraanmelding, (i, w) => i with { Heraanmelding = w }),
        JaNee(Instellingsnamen.ZelfBeschikken, Dossier, i => i.ZelfBeschikken, (i, w) => i with { ZelfBeschikken = w }),

        Keuze(Instellingsnamen.SchoolmaatschappelijkWerk, Team, Keuzenamen.Naam, i => i.SchoolmaatschappelijkWerk, (i, w) => i with { SchoolmaatschappelijkWerk = w }),
        Keuze(Instellingsnamen.PohJeugd, Team, Keuzenamen.Naam, i => i.PohJeugd, (i, w) => i with { PohJeugd = w }),
        Keuze(Instellingsnamen.LichteAmbulanteHulpBij, Team, Keuzenamen.Naam, i => i.LichteAmbulanteHulpBij, (i, w) => i with { LichteAmbulanteHulpBij = w }),
        JaNee(Instellingsnamen.CjgMeetellen, Team, i => i.CjgMeetellen, (i, w) => i with { CjgMeetellen = w }),

        JaNee(Instellingsnamen.LevertAanCbs, Levering, i => i.LevertAanCbs, (i, w) => i with { LevertAanCbs = w }),
        Keuze(Instellingsnamen.EigenHulpRegistratie, Levering, Keuzenamen.Naam, i => i.EigenHulpRegistratie, (i, w) => i with { EigenHulpRegistratie = w }),
        Keuze(Instellingsnamen.Financiering, Levering, Keuzenamen.Naam, i => i.Financiering, (i, w) => i with { Financiering = w }),
    ];

    /// <summary>The settings of one group; empty for an unknown group.</summary>
    public static IEnumerable<Instellingsveld> Van(Instellingsgroep groep) => Alle.Where(v => v.Groep == groep);

    /// <summary>What differs between two sets of settings, in the order of the fields.</summary>
    public static IReadOnlyList<Instellingsverschil> Vergelijk(LokaleInstellingen links, LokaleInstellingen rechts) =>
        [.. Alle.Where(v => v.Weergave(links) != v.Weergave(rechts)).Select(v => new Instellingsverschil(v, v.Weergave(links), v.Weergave(rechts)))];

    /// <summary>Reads the answers of a form. Every fault is named by the input it belongs to; a field with a fault keeps its old answer.</summary>
    /// <param name="begin">Settings to start from; a field that is not asked keeps its answer.</param>
    /// <param name="velden">The fields the form asks.</param>
    /// <param name="antwoorden">Text per input name; a missing input counts as empty.</param>
    public static GelezenInstellingen Lees(LokaleInstellingen begin, IEnumerable<Instellingsveld> velden, IReadOnlyDictionary<string, string?> antwoorden)
    {
        ArgumentNullException.ThrowIfNull(begin);
        ArgumentNullException.ThrowIfNull(velden);
        ArgumentNullException.ThrowIfNull(antwoorden);
        var gelezen = begin;
        var fouten = new List<Fout>();
        foreach (var veld in velden)
        {
            var antwoord = veld.Invoernamen.Select(n => antwoorden.GetValueOrDefault(n) ?? string.Empty).ToList();
            if (veld.Met(gelezen, antwoord) is { } met)
            {
                gelezen = met;
            }
            else
            {
                fouten.Add(new Fout(veld.Invoernamen[^1], veld.Verwacht));
            }
        }

        var onleesbaar = fouten.Select(f => f.Veld).ToHashSet(StringComparer.Ordinal);
        var onjuist = gelezen.Controleer()
            .Select(f => f with { Veld = f.Veld[(f.Veld.IndexOf('.', StringComparison.Ordinal) + 1)..] })
            .Where(f => !onleesbaar.Contains(f.Veld));
        return new GelezenInstellingen(gelezen, [.. fouten, .. onjuist]);
    }

    private static Instellingsveld Aantal(
        string sleutel, Instellingsgroep groep, string eenheid, Func<int, string> toon, Func<LokaleInstellingen, int?> lees, Func<LokaleInstellingen, int?, LokaleInstellingen> schrijf) =>
        new(
            sleutel,
            groep,
            Veldsoort.Aantal,
            i => [lees(i) is { } w ? Taal.Getal(w) : string.Empty],
            (i, a) => a[0].Length == 0 ? schrijf(i, null)
                : int.TryParse(a[0], NumberStyles.None, CultureInfo.InvariantCulture, out var w) ? schrijf(i, w) : null,
            i => toon(lees(i)!.Value))
        { Eenheid = eenheid };

    private static Instellingsveld Getal(
        string sleutel, Instellingsgroep groep, string eenheid, Func<decimal, string> toon, Func<LokaleInstellingen, decimal?> lees, Func<LokaleInstellingen, decimal?, LokaleInstellingen> schrijf) =>
        new(
            sleutel,
            groep,
            Veldsoort.Getal,
            i => [lees(i) is { } w ? Taal.Getal(w) : string.Empty],
            (i, a) => a[0].Length == 0 ? schrijf(i, null) : Decimaal(a[0]) is { } w ? schrijf(i, w) : null,
            i => toon(lees(i)!.Value))
        { Eenheid = eenheid };

    private static Instellingsveld JaNee(
        string sleutel, Instellingsgroep groep, Func<LokaleInstellingen, bool?> lees, Func<LokaleInstellingen, bool?, LokaleInstellingen> schrijf) =>
        new(
            sleutel,
            groep,
            Veldsoort.JaNee,
            i => [lees(i) switch { true => "ja", false => "nee", _ => string.Empty }],
            (i, a) => a[0] switch
            {
                "" => schrijf(i, null),
                "ja" => schrijf(i, true),
                "nee" => schrijf(i, false),
                _ => null,
            },
            i => lees(i) is true ? "ja" : "nee")
        { Keuzes = JaOfNee };

    private static Instellingsveld Keuze<T>(
        string sleutel, Instellingsgroep groep, Func<T, string> naam, Func<LokaleInstellingen, T?> lees, Func<LokaleInstellingen, T?, LokaleInstellingen> schrijf)
        where T : struct, Enum =>
        new(
            sleutel,
            groep,
            Veldsoort.Keuze,
            i => [lees(i) is { } w ? Contractnaam.Van(w) : string.Empty],
            (i, a) => a[0].Length == 0 ? schrijf(i, null) : Contractnaam.TryParse<T>(a[0], out var w) ? schrijf(i, w) : null,
            i => naam(lees(i)!.Value))
        { Keuzes = [.. Enum.GetValues<T>().Select(w => new Instellingskeuze(Contractnaam.Van(w), naam(w)))] };

    private static Instellingsveld Venster(
        string sleutel, Instellingsgroep groep, Func<LokaleInstellingen, Duurvenster?> lees, Func<LokaleInstellingen, Duurvenster?, LokaleInstellingen> schrijf) =>
        new(
            sleutel,
            groep,
            Veldsoort.Venster,
            i => lees(i) is { } w ? [Taal.Getal(w.Van), Taal.Getal(w.Tot)] : [string.Empty, string.Empty],
            (i, a) => a is ["", ""] ? schrijf(i, null)
                : Decimaal(a[0]) is { } van && Decimaal(a[1]) is { } tot ? schrijf(i, new Duurvenster(van, tot)) : null,
            i => Taal.Getal(lees(i)!.Van) + " tot en met " + Taal.Maanden(lees(i)!.Tot))
        { Eenheid = "maanden" };

    /// <summary>A number as it is typed in Dutch; a point is taken for a comma, because a phone offers no other.</summary>
    private static decimal? Decimaal(string tekst) =>
        decimal.TryParse(tekst.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var waarde) ? waarde : null;
}

/// <summary>A setting that differs between two sets.</summary>
/// <param name="Veld">The setting.</param>
/// <param name="Links">How the first set shows it.</param>
/// <param name="Rechts">How the second set shows it.</param>
public sealed record Instellingsverschil(Instellingsveld Veld, string Links, string Rechts);

/// <summary>Answers of a form as settings.</summary>
/// <param name="Instellingen">The answers that could be read, over the settings they started from.</param>
/// <param name="Fouten">What is wrong, by name of the input; empty when all is well.</param>
public sealed record GelezenInstellingen(LokaleInstellingen Instellingen, IReadOnlyList<Fout> Fouten);
