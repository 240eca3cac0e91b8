namespace Jeugdhulp.Domain.Instellingen;

/// <summary>How a setting is answered.</summary>
public enum Veldsoort
{
    /// <summary>A whole number.</summary>
    Aantal,

    /// <summary>A number that may have decimals.</summary>
    Getal,

    /// <summary>Yes or no.</summary>
    JaNee,

    /// <summary>One choice from a list.</summary>
    Keuze,

    /// <summary>Two numbers: begin and end.</summary>
    Venster,
}

/// <summary>A group of settings that are answered together, in the words of a beheerder.</summary>
/// <param name="Code">Name in an address, e.g. "zelfhelpen".</param>
/// <param name="Naam">Short Dutch name.</param>
/// <param name="Vraag">The question all settings of the group are about.</param>
public sealed record Instellingsgroep(string Code, string Naam, string Vraag);

/// <summary>A possible answer to a setting.</summary>
/// <param name="Code">Name in the contract, or "ja" or "nee".</param>
/// <param name="Naam">Dutch name.</param>
public sealed record Instellingskeuze(string Code, string Naam);

/// <summary>
/// One setting of <see cref="LokaleInstellingen"/> as something that can be asked, answered, shown and compared without knowing
/// which it is. An answer is text as it is typed; empty means "niet vastgelegd" (BEH-08).
/// </summary>
public sealed class Instellingsveld
{
    private readonly Func<LokaleInstellingen, IReadOnlyList<string>> _lees;
    private readonly Func<LokaleInstellingen, IReadOnlyList<string>, LokaleInstellingen?> _schrijf;
    private readonly Func<LokaleInstellingen, string> _toon;

    internal Instellingsveld(
        string sleutel,
        Instellingsgroep groep,
        Veldsoort soort,
        Func<LokaleInstellingen, IReadOnlyList<string>> lees,
        Func<LokaleInstellingen, IReadOnlyList<string>, LokaleInstellingen?> schrijf,
        Func<LokaleInstellingen, string> toon)
    {
        (_lees, _schrijf, _toon) = (lees, schrijf, toon);
        Sleutel = sleutel;
        Groep = groep;
        Soort = soort;
        Invoernamen = soort is Veldsoort.Venster ? [sleutel + ".van", sleutel + ".tot"] : [sleutel];
    }

    /// <summary>Name in the contract, e.g. "intakeTeltAls".</summary>
    public string Sleutel { get; }

    /// <summary>Group in which it is asked.</summary>
    public Instellingsgroep Groep { get; }

    /// <summary>How it is answered.</summary>
    public Veldsoort Soort { get; }

    /// <summary>Unit behind a number, e.g. "maanden"; empty when there is none.</summary>
    public string Eenheid { get; internal init; } = string.Empty;

    /// <summary>Answers to choose from; empty for a number.</summary>
    public IReadOnlyList<Instellingskeuze> Keuzes { get; internal init; } = [];

    /// <summary>Names of the inputs: the key, and for a window "….van" and "….tot".</summary>
    public IReadOnlyList<string> Invoernamen { get; }

    /// <summary>Question, effect and source.</summary>
    public Instellingsomschrijving Omschrijving => Instellingsomschrijvingen.Van(Sleutel)!;

    /// <summary>The answer, one text per input; empty texts when it is not answered.</summary>
    public IReadOnlyList<string> Antwoord(LokaleInstellingen instellingen)
    {
        ArgumentNullException.ThrowIfNull(instellingen);
        return _lees(instellingen);
    }

    /// <summary>The gemeente answered this setting.</summary>
    public bool IsVastgelegd(LokaleInstellingen instellingen) => Antwoord(instellingen).Any(a => a.Length > 0);

    /// <summary>The answer as it is shown, e.g. "6 gesprekken", "ja", "3 tot en met 6 maanden" or "niet vastgelegd".</summary>
    public string Weergave(LokaleInstellingen instellingen) => IsVastgelegd(instellingen) ? _toon(instellingen) : "niet vastgelegd";

    /// <summary>Puts an answer in the settings; null when the text cannot be read as an answer to this setting.</summary>
    /// <param name="instellingen">Settings to start from; they are not changed.</param>
    /// <param name="antwoord">One text per input of <see cref="Invoernamen"/>; a missing text counts as empty.</param>
    public LokaleInstellingen? Met(LokaleInstellingen instellingen, IReadOnlyList<string> antwoord)
    {
        ArgumentNullException.ThrowIfNull(instellingen);
        ArgumentNullException.ThrowIfNull(antwoord);
        return _schrijf(instellingen, [.. Enumerable.Range(0, Invoernamen.Count).Select(i => (antwoord.ElementAtOrDefault(i) ?? string.Empty).Trim())]);
    }

    /// <summary>What is expected, as a Dutch sentence, for an answer that cannot be read.</summary>
    public string Verwacht => Soort switch
    {
        Veldsoort.Aantal => "Vul een heel getal in, of kies ‘niet vastgelegd’.",
        Veldsoort.Getal => "Vul een getal in, of kies ‘niet vastgelegd’.",
        Veldsoort.Venster => "Vul het begin en het einde in, of kies ‘niet vastgelegd’.",
        _ => "Kies een antwoord uit de lijst.",
    };
}
