using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Jeugdigen;

/// <summary>What was answered to the question whether something may be shared.</summary>
public enum Deelantwoord
{
    /// <summary>Agreed.</summary>
    Gegeven,

    /// <summary>Did not agree.</summary>
    Geweigerd,

    /// <summary>Took back what was agreed before.</summary>
    Ingetrokken,
}

/// <summary>Who answered (Jeugdwet art. 7.3.4 and 7.3.5).</summary>
public enum Toestemminggever
{
    /// <summary>The parents or guardian with gezag.</summary>
    Ouders,

    /// <summary>Those together with the jeugdige.</summary>
    Samen,

    /// <summary>The person it is about.</summary>
    Zelf,

    /// <summary>Someone in law for a person of 12 or older who cannot oversee it.</summary>
    Vertegenwoordiger,
}

/// <summary>Whether something may be shared with a partner.</summary>
public enum Deelstand
{
    /// <summary>Nobody asked.</summary>
    NietGevraagd,

    /// <summary>It may.</summary>
    Gegeven,

    /// <summary>It may not.</summary>
    Geweigerd,

    /// <summary>It may not any more.</summary>
    Ingetrokken,

    /// <summary>The jeugdige reached an age at which others have to agree.</summary>
    OpnieuwVragen,
}

/// <summary>An answer about one partner; kept for ever, a later one and one that puts it right come beside it.</summary>
/// <param name="Partner">What the partner is.</param>
/// <param name="Partnernaam">Which one; empty is any of its kind.</param>
/// <param name="Antwoord">What was answered.</param>
/// <param name="Gever">Who answered.</param>
/// <param name="Datum">On which day.</param>
public sealed record Toestemmingregel(Partnersoort Partner, string? Partnernaam, Deelantwoord Antwoord, Toestemminggever Gever, DateOnly Datum);

/// <summary>An answer as it was filled in; words are names of the lists above.</summary>
public sealed record Toestemmingopgave
{
    /// <summary>Name of a <see cref="Partnersoort"/>.</summary>
    public string? Partner { get; init; }

    /// <summary>Which one of its kind.</summary>
    public string? Partnernaam { get; init; }

    /// <summary>Name of a <see cref="Deelantwoord"/>.</summary>
    public string? Antwoord { get; init; }

    /// <summary>Name of a <see cref="Toestemminggever"/>.</summary>
    public string? Gever { get; init; }

    /// <summary>Who it was, for instance both parents.</summary>
    public string? Door { get; init; }

    /// <summary>Day of the answer.</summary>
    public DateOnly? Datum { get; init; }

    /// <summary>What was agreed about it.</summary>
    public string? Toelichting { get; init; }
}

/// <summary>Who may agree to sharing, and what holds after several answers (PRV-02).</summary>
public static class Toestemmingregels
{
    /// <summary>From this age the jeugdige agrees together with the parents.</summary>
    public const int Samen = Leeftijdsgrenzen.Samen;

    /// <summary>From this age the jeugdige agrees alone.</summary>
    public const int Alleen = Leeftijdsgrenzen.Alleen;

    /// <summary>First day of the Jeugdwet.</summary>
    public static DateOnly Vroegst => Looptijden.Eerste;

    /// <summary>Who has to agree for someone born on a day.</summary>
    public static Toestemminggever Nodig(DateOnly geboren, DateOnly op) => Leeftijd.Op(geboren, op) switch
    {
        < Samen => Toestemminggever.Ouders,
        < Alleen => Toestemminggever.Samen,
        _ => Toestemminggever.Zelf,
    };

    /// <summary>Consent of this giver is enough.</summary>
    public static bool Volstaat(Toestemminggever gever, DateOnly geboren, DateOnly op) =>
        gever is Toestemminggever.Vertegenwoordiger ? Leeftijd.Op(geboren, op) >= Samen : gever == Nodig(geboren, op);

    /// <summary>This giver may refuse or take back: whoever has to agree can also not agree.</summary>
    public static bool MagWeigeren(Toestemminggever gever, DateOnly geboren, DateOnly op) =>
        Volstaat(gever, geboren, op) || (gever is Toestemminggever.Ouders or Toestemminggever.Zelf && Nodig(geboren, op) is Toestemminggever.Samen);

    /// <summary>All that is wrong at once, each with its field.</summary>
    /// <param name="opgave">What was filled in.</param>
    /// <param name="eerdere">What was answered before about this person, in the order in which it was kept.</param>
    /// <param name="geboren">Day of birth.</param>
    /// <param name="vandaag">Today.</param>
    public static IEnumerable<Fout> Controleer(Toestemmingopgave opgave, IReadOnlyCollection<Toestemmingregel> eerdere, DateOnly geboren, DateOnly vandaag)
    {
        ArgumentNullException.ThrowIfNull(opgave);
        ArgumentNullException.ThrowIfNull(eerdere);
        var antwoord = Contractnaam.TryParse<Deelantwoord>(opgave.Antwoord, out var gekozen) ? gekozen : (Deelantwoord?)null;
        var gever = Contractnaam.TryParse<Toestemminggever>(opgave.Gever, out var wie) ? wie : (Toestemminggever?)null;
        var laatste = Contractnaam.TryParse<Partnersoort>(opgave.Partner, out var partner)
            ? Volgorde(eerdere).LastOrDefault(r => r.Partner == partner && Zelfde(r.Partnernaam, opgave.Partnernaam))
            : null;
        if (opgave.Partner is null || !Contractnaam.TryParse<Partnersoort>(opgave.Partner, out _))
        {
            yield return new(nameof(opgave.Partner), "Kies met wie u iets wilt delen.");
        }
        else if (partner is Partnersoort.Anders && !Naamteken.IsZichtbaar(opgave.Partnernaam))
        {
            yield return new(nameof(opgave.Partnernaam), "Vul in wie dit is.");
        }

        if (antwoord is null)
        {
            yield return new(nameof(opgave.Antwoord), "Kies wat het antwoord was.");
        }
        else if (antwoord is Deelantwoord.Ingetrokken && laatste?.Antwoord is not Deelantwoord.Gegeven)
        {
            yield return new(nameof(opgave.Antwoord), "Voor deze partner is er geen toestemming die u kunt intrekken.");
        }

        var dag = Dag(opgave.Datum, laatste, vandaag);
        if (dag is not null)
        {
            yield return dag;
        }

        if (gever is null)
        {
            yield return new(nameof(opgave.Gever), "Kies wie het antwoord gaf.");
        }
        else if (dag is null && antwoord is { } gegeven && !Mag(gever.Value, gegeven, geboren, opgave.Datum!.Value))
        {
            yield return new(nameof(opgave.Gever), Uitleg(geboren, opgave.Datum!.Value));
        }

        if (!Naamteken.IsZichtbaar(opgave.Door))
        {
            yield return new(nameof(opgave.Door), "Vul in wie dat was, bijvoorbeeld ‘beide ouders’.");
        }

        if (gever is Toestemminggever.Vertegenwoordiger && !Naamteken.IsZichtbaar(opgave.Toelichting))
        {
            yield return new(nameof(opgave.Toelichting), "Vul in waarom iemand anders beslist.");
        }
    }

    /// <summary>All that is wrong with putting right on which day an answer was given, and by whom. What was answered about which partner stays.</summary>
    /// <param name="opgave">What was filled in: the day, who answered and who that was.</param>
    /// <param name="fout">The answer that is put right.</param>
    /// <param name="alle">What was answered about this person, this answer among it, in the order in which it was kept. It keeps its place among those about its partner, also when another was given on the same day.</param>
    /// <param name="geboren">Day of birth.</param>
    /// <param name="vandaag">Today.</param>
    public static IEnumerable<Fout> Verbeter(Toestemmingopgave opgave, Toestemmingregel fout, IEnumerable<Toestemmingregel> alle, DateOnly geboren, DateOnly vandaag)
    {
        ArgumentNullException.ThrowIfNull(opgave);
        ArgumentNullException.ThrowIfNull(fout);
        ArgumentNullException.ThrowIfNull(alle);
        var zelfde = Volgorde(alle).Where(r => r.Partner == fout.Partner && Zelfde(r.Partnernaam, fout.Partnernaam)).ToList();
        var plaats = zelfde.IndexOf(fout);
        var later = zelfde.ElementAtOrDefault(plaats + 1);
        var volledig = opgave with { Partner = Contractnaam.Van(fout.Partner), Partnernaam = fout.Partnernaam, Antwoord = Contractnaam.Van(fout.Antwoord) };
        var fouten = Controleer(volledig, plaats > 0 ? [zelfde[plaats - 1]] : [], geboren, vandaag);
        return opgave.Datum > later?.Datum
            ? fouten.Where(f => f.Veld != nameof(opgave.Datum)).Prepend(new(nameof(opgave.Datum), $"Over deze partner is op {Dagtekst.Van(later.Datum)} weer iets vastgelegd. Kies die dag of een eerdere."))
            : fouten;
    }

    /// <summary>
    /// Whether something may be shared with a partner on a day. An answer about any of its kind and one about this partner both
    /// count, and the last one holds. When nobody knows which of its kind it is, one refusal is enough to share nothing.
    /// </summary>
    public static Deelstand Stand(IEnumerable<Toestemmingregel> regels, Partnersoort partner, string? partnernaam, DateOnly geboren, DateOnly op)
    {
        return Geldend(regels, partner, partnernaam, geboren, op) is { } regel ? Stand(regel, geboren, op) : Deelstand.NietGevraagd;
    }

    /// <summary>The answer by which that is decided; null when nobody asked.</summary>
    public static Toestemmingregel? Geldend(IEnumerable<Toestemmingregel> regels, Partnersoort partner, string? partnernaam, DateOnly geboren, DateOnly op)
    {
        ArgumentNullException.ThrowIfNull(regels);
        var over = Volgorde(regels).Where(r => r.Partner == partner && r.Datum <= op).ToList();
        var laatste = string.IsNullOrWhiteSpace(partnernaam)
            ? over.GroupBy(r => Sleutel(r.Partnernaam), StringComparer.Ordinal).Select(g => g.Last())
            : over.Where(r => string.IsNullOrWhiteSpace(r.Partnernaam) || Zelfde(r.Partnernaam, partnernaam)).TakeLast(1);
        return laatste.MaxBy(r => Zwaarte(Stand(r, geboren, op)));
    }

    /// <summary>What one answer means on a day: consent ends at the age at which others have to agree, a refusal does not.</summary>
    public static Deelstand Stand(Toestemmingregel regel, DateOnly geboren, DateOnly op)
    {
        ArgumentNullException.ThrowIfNull(regel);
        return regel.Antwoord switch
        {
            Deelantwoord.Geweigerd => Deelstand.Geweigerd,
            Deelantwoord.Ingetrokken => Deelstand.Ingetrokken,
            _ => Volstaat(regel.Gever, geboren, op) ? Deelstand.Gegeven : Deelstand.OpnieuwVragen,
        };
    }

    /// <summary>The last answer about each partner, in the order in which partners were first asked about.</summary>
    public static IReadOnlyList<Toestemmingregel> Laatste(IEnumerable<Toestemmingregel> regels) =>
        [.. Volgorde(regels).GroupBy(r => (r.Partner, Sleutel(r.Partnernaam))).Select(g => g.Last())];

    /// <summary>Names of a partner are the same whatever the letters look like.</summary>
    public static bool Zelfde(string? een, string? ander) => Sleutel(een) == Sleutel(ander);

    /// <summary>Who has to agree, in a sentence.</summary>
    public static string Uitleg(DateOnly geboren, DateOnly op) => Nodig(geboren, op) switch
    {
        Toestemminggever.Ouders => "Onder de 12 jaar beslissen de ouders of voogd met gezag.",
        Toestemminggever.Samen => "Van 12 tot 16 jaar geven de jeugdige en de ouders of voogd met gezag samen toestemming. Weigeren of intrekken kan ieder van hen.",
        _ => "Vanaf 16 jaar beslist iemand zelf. Kan dat niet? Kies dan de vertegenwoordiger.",
    };

    private static bool Mag(Toestemminggever gever, Deelantwoord antwoord, DateOnly geboren, DateOnly op) =>
        antwoord is Deelantwoord.Gegeven ? Volstaat(gever, geboren, op) : MagWeigeren(gever, geboren, op);

    private static Fout? Dag(DateOnly? datum, Toestemmingregel? laatste, DateOnly vandaag) => datum switch
    {
        null => new(nameof(Toestemmingopgave.Datum), "Vul in op welke dag dit was."),
        { } dag when dag > vandaag => new(nameof(Toestemmingopgave.Datum), "Deze dag moet nog komen. Vul een dag in tot en met vandaag."),
        { } dag when dag < Vroegst => new(nameof(Toestemmingopgave.Datum), "Vul een dag in vanaf 1-1-2015."),
        { } dag when dag < laatste?.Datum => new(nameof(Toestemmingopgave.Datum), $"Over deze partner is op {Dagtekst.Van(laatste.Datum)} iets vastgelegd. Kies die dag of een latere."),
        _ => null,
    };

    private static IEnumerable<Toestemmingregel> Volgorde(IEnumerable<Toestemmingregel> regels) => regels.OrderBy(r => r.Datum);

    private static string Sleutel(string? naam) => string.IsNullOrWhiteSpace(naam) ? string.Empty : naam.Trim().ToUpperInvariant();

    private static int Zwaarte(Deelstand stand) => stand switch
    {
        Deelstand.NietGevraagd => 0,
        Deelstand.Gegeven => 1,
        Deelstand.OpnieuwVragen => 2,
        Deelstand.Ingetrokken => 3,
        _ => 4,
    };
}

/// <summary>Words for consent on a screen.</summary>
public static class Toestemmingwoorden
{
    /// <summary>The word on a screen.</summary>
    public static string Naam(this Deelantwoord antwoord) => antwoord switch
    {
        Deelantwoord.Gegeven => "Gegeven",
        Deelantwoord.Geweigerd => "Geweigerd",
        Deelantwoord.Ingetrokken => "Ingetrokken",
        _ => throw new ArgumentOutOfRangeException(nameof(antwoord)),
    };

    /// <summary>The word on a screen.</summary>
    public static string Naam(this Toestemminggever gever) => gever switch
    {
        Toestemminggever.Ouders => "De ouders of voogd met gezag",
        Toestemminggever.Samen => "De ouders of voogd en de jeugdige samen",
        Toestemminggever.Zelf => "De jeugdige of volwassene zelf",
        Toestemminggever.Vertegenwoordiger => "Een vertegenwoordiger",
        _ => throw new ArgumentOutOfRangeException(nameof(gever)),
    };

    /// <summary>The word on a screen.</summary>
    public static string Naam(this Deelstand stand) => stand switch
    {
        Deelstand.NietGevraagd => "Niet gevraagd",
        Deelstand.Gegeven => "Gegeven",
        Deelstand.Geweigerd => "Geweigerd",
        Deelstand.Ingetrokken => "Ingetrokken",
        Deelstand.OpnieuwVragen => "Opnieuw vragen",
        _ => throw new ArgumentOutOfRangeException(nameof(stand)),
    };
}
