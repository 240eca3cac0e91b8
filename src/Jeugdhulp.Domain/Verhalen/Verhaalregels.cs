using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Triage;

namespace Jeugdhulp.Domain.Verhalen;

/// <summary>Who tells a story.</summary>
public enum Verteller
{
    /// <summary>Who gets help.</summary>
    Jeugdige,

    /// <summary>A parent.</summary>
    Ouder,

    /// <summary>Someone else around them.</summary>
    Netwerk,

    /// <summary>A professional of the team.</summary>
    Professional,

    /// <summary>A school, a huisarts, an aanbieder.</summary>
    Partner,
}

/// <summary>What the teller said about showing the story to others, without names.</summary>
public enum Delen
{
    /// <summary>Nobody asked yet.</summary>
    NietGevraagd,

    /// <summary>It may be shared.</summary>
    Ja,

    /// <summary>It may not.</summary>
    Nee,
}

/// <summary>How far a story is on its way to stand beside the figures.</summary>
public enum Verhaalstand
{
    /// <summary>There is no text without names yet, or no consent.</summary>
    InHetTeam,

    /// <summary>A colleague has to look at it.</summary>
    Wacht,

    /// <summary>A colleague refused it, with a reason.</summary>
    Teruggegeven,

    /// <summary>Its text without names stands beside the figures.</summary>
    Vrijgegeven,

    /// <summary>It is not used any more.</summary>
    Ingetrokken,
}

/// <summary>A story as it was filled in (PLN-09).</summary>
public sealed record Verhaalopgave
{
    /// <summary>Who tells it.</summary>
    public Verteller? Verteller { get; init; }

    /// <summary>What it is about.</summary>
    public Leefgebied? Thema { get; init; }

    /// <summary>Day on which it was heard.</summary>
    public DateOnly? Datum { get; init; }

    /// <summary>The story as it was told.</summary>
    public string? Tekst { get; init; }

    /// <summary>What the teller said about sharing it.</summary>
    public Delen? Delen { get; init; }

    /// <summary>Day on which that was said.</summary>
    public DateOnly? DelenOp { get; init; }
}

/// <summary>What a story must satisfy, and who may let it out.</summary>
public static class Verhaalregels
{
    /// <summary>Most characters of a story.</summary>
    public const int MaxTekst = 4_000;

    /// <summary>First day on which a story can have been heard.</summary>
    public static DateOnly Vroegst => Looptijden.Eerste;

    /// <summary>All that is wrong at once, each with its field.</summary>
    /// <param name="opgave">What was filled in.</param>
    /// <param name="vandaag">Today.</param>
    public static IEnumerable<Fout> Controleer(Verhaalopgave opgave, DateOnly vandaag)
    {
        ArgumentNullException.ThrowIfNull(opgave);
        if (opgave.Verteller is not { } verteller || !Enum.IsDefined(verteller))
        {
            yield return new(nameof(opgave.Verteller), "Kies wie dit verhaal vertelt.");
        }

        if (opgave.Thema is not { } thema || !Enum.IsDefined(thema))
        {
            yield return new(nameof(opgave.Thema), "Kies waar het verhaal over gaat.");
        }

        if (Dagfout(opgave.Datum, "Vul in op welke dag u dit hoorde.", vandaag) is { } dagfout)
        {
            yield return new(nameof(opgave.Datum), dagfout);
        }

        if (Tekstfout(nameof(opgave.Tekst), opgave.Tekst, "Schrijf het verhaal op.") is { } tekstfout)
        {
            yield return tekstfout;
        }

        foreach (var fout in Toestemming(opgave.Delen, opgave.DelenOp, vandaag))
        {
            yield return fout;
        }
    }

    /// <summary>What is wrong with one of the two texts; null when nothing is.</summary>
    public static Fout? Tekstfout(string veld, string? tekst, string leeg) =>
        !Naamteken.IsZichtbaar(tekst) ? new(veld, leeg)
        : tekst.Length > MaxTekst ? new(veld, $"Gebruik hoogstens {MaxTekst} tekens. Nu zijn het er {tekst.Length}.")
        : null;

    /// <summary>How far a story is.</summary>
    /// <param name="delen">What the teller said.</param>
    /// <param name="anoniem">There is a text without names.</param>
    /// <param name="vrijgegeven">A colleague let it out.</param>
    /// <param name="teruggegeven">A colleague refused it.</param>
    /// <param name="ingetrokken">It was withdrawn.</param>
    public static Verhaalstand Stand(Delen delen, bool anoniem, bool vrijgegeven, bool teruggegeven, bool ingetrokken) =>
        ingetrokken ? Verhaalstand.Ingetrokken
        : vrijgegeven ? Verhaalstand.Vrijgegeven
        : teruggegeven ? Verhaalstand.Teruggegeven
        : anoniem && delen is Delen.Ja ? Verhaalstand.Wacht
        : Verhaalstand.InHetTeam;

    /// <summary>Why this account may not let a story out; null when it may. Two people look at each text that leaves the team.</summary>
    /// <param name="stand">How far the story is.</param>
    /// <param name="schrijvers">Who wrote any of it.</param>
    /// <param name="account">Who wants to let it out.</param>
    public static string? Bezwaar(Verhaalstand stand, IEnumerable<Guid> schrijvers, Guid account)
    {
        ArgumentNullException.ThrowIfNull(schrijvers);
        return stand is not Verhaalstand.Wacht ? "Dit verhaal wacht niet op vrijgeven."
            : schrijvers.Contains(account) ? "U schreef zelf aan dit verhaal. Vraag een collega om het vrij te geven."
            : null;
    }

    /// <summary>Name on a screen.</summary>
    public static string Naam(this Verteller verteller) => verteller switch
    {
        Verteller.Jeugdige => "Jeugdige",
        Verteller.Ouder => "Ouder",
        Verteller.Netwerk => "Iemand anders uit het netwerk",
        Verteller.Professional => "Professional",
        Verteller.Partner => "Partner, zoals school, huisarts of aanbieder",
        _ => throw new ArgumentOutOfRangeException(nameof(verteller)),
    };

    /// <summary>Name on a screen.</summary>
    public static string Naam(this Delen delen) => delen switch
    {
        Delen.NietGevraagd => "Nog niet gevraagd",
        Delen.Ja => "Ja",
        Delen.Nee => "Nee",
        _ => throw new ArgumentOutOfRangeException(nameof(delen)),
    };

    /// <summary>Name on a screen.</summary>
    public static string Naam(this Verhaalstand stand) => stand switch
    {
        Verhaalstand.InHetTeam => "Alleen in het team",
        Verhaalstand.Wacht => "Wacht op vrijgeven",
        Verhaalstand.Teruggegeven => "Teruggegeven",
        Verhaalstand.Vrijgegeven => "Vrijgegeven",
        Verhaalstand.Ingetrokken => "Ingetrokken",
        _ => throw new ArgumentOutOfRangeException(nameof(stand)),
    };

    private static IEnumerable<Fout> Toestemming(Delen? delen, DateOnly? op, DateOnly vandaag)
    {
        if (delen is not { } gekozen || !Enum.IsDefined(gekozen))
        {
            yield return new(nameof(Verhaalopgave.Delen), "Kies of het verhaal zonder namen gedeeld mag worden.");
        }
        else if (gekozen is Delen.NietGevraagd)
        {
            if (op is not null)
            {
                yield return new(nameof(Verhaalopgave.DelenOp), "U koos dat het nog niet gevraagd is. Haal de dag weg, of kies ja of nee.");
            }
        }
        else if (Dagfout(op, "Vul in op welke dag de verteller dit zei.", vandaag) is { } dagfout)
        {
            yield return new(nameof(Verhaalopgave.DelenOp), dagfout);
        }
    }

    private static string? Dagfout(DateOnly? dag, string leeg, DateOnly vandaag) =>
        dag is not { } gevuld ? leeg
        : gevuld > vandaag ? "Deze dag moet nog komen. Vul een dag in tot en met vandaag."
        : gevuld < Vroegst ? $"Vul een dag in vanaf {Dagtekst.Van(Vroegst)}."
        : null;
}
