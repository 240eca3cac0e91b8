namespace Jeugdhulp.Domain.Plannen;

/// <summary>Where a gezinsplan is in its life.</summary>
public enum Planstand
{
    /// <summary>Being written.</summary>
    Concept,

    /// <summary>Adopted with the family; what was adopted stays readable as a version.</summary>
    Vastgesteld,

    /// <summary>Support ended; nothing changes any more.</summary>
    Afgesloten,
}

/// <summary>How an adopted plan stands with the team, where the gemeente lets the team ratify (TRJ-10).</summary>
public enum Bekrachtigingsstand
{
    /// <summary>Nobody asks the team, or the team ratified it.</summary>
    Geen,

    /// <summary>A colleague still decides.</summary>
    Wacht,

    /// <summary>The team gave it back; it is adopted anew.</summary>
    Teruggegeven,
}

/// <summary>What became of a goal (PLN-04).</summary>
public enum Doeluitkomst
{
    /// <summary>Reached.</summary>
    Behaald,

    /// <summary>Partly reached.</summary>
    DeelsBehaald,

    /// <summary>Not reached.</summary>
    NietBehaald,

    /// <summary>No longer a goal.</summary>
    Vervallen,
}

/// <summary>Who says what became of a goal (PLN-04).</summary>
public enum Beoordelaar
{
    /// <summary>The jeugdige.</summary>
    Jeugdige,

    /// <summary>A parent.</summary>
    Ouder,

    /// <summary>The professional.</summary>
    Professional,
}

/// <summary>Why a jeugdige was not spoken to without parents (PRV-06).</summary>
public enum NietAlleenReden
{
    /// <summary>Too young.</summary>
    TeJong,

    /// <summary>Does not want to.</summary>
    WilNiet,

    /// <summary>The parents do not consent.</summary>
    GeenToestemming,

    /// <summary>Another reason, which is written down.</summary>
    Anders,
}

/// <summary>Whether someone decided along (PLN-10).</summary>
public enum Meebeslist
{
    /// <summary>Yes.</summary>
    Ja,

    /// <summary>On some things.</summary>
    Deels,

    /// <summary>No.</summary>
    Nee,
}

/// <summary>How far a plan is (PLN-02).</summary>
public enum Compleetheid
{
    /// <summary>No goal and no question.</summary>
    Leeg,

    /// <summary>A question, no goal.</summary>
    AlleenHulpvraag,

    /// <summary>A goal, of which no one can tell when it is reached.</summary>
    DoelNietDuidelijk,

    /// <summary>At least one clear goal.</summary>
    DuidelijkDoel,
}

/// <summary>Answer at the exit (PLN-08).</summary>
public enum Exitantwoord
{
    /// <summary>Yes.</summary>
    Ja,

    /// <summary>A little.</summary>
    Beetje,

    /// <summary>No.</summary>
    Nee,
}

/// <summary>Names on a screen.</summary>
public static class Planwoorden
{
    /// <summary>Name of a stand.</summary>
    public static string Naam(this Planstand waarde) => waarde switch
    {
        Planstand.Concept => "Concept",
        Planstand.Vastgesteld => "Vastgesteld",
        Planstand.Afgesloten => "Afgesloten",
        _ => throw new ArgumentOutOfRangeException(nameof(waarde)),
    };

    /// <summary>Where a plan stands: one that the team did not ratify yet does not look as if it were decided.</summary>
    public static string Naam(this Planstand waarde, Bekrachtigingsstand bekrachtiging) => (waarde, bekrachtiging) switch
    {
        (Planstand.Vastgesteld, Bekrachtigingsstand.Wacht) => "Voorgelegd aan het team",
        (Planstand.Vastgesteld, Bekrachtigingsstand.Teruggegeven) => "Teruggegeven door het team",
        _ => waarde.Naam(),
    };

    /// <summary>Name of what became of a goal.</summary>
    public static string Naam(this Doeluitkomst waarde) => waarde switch
    {
        Doeluitkomst.Behaald => "Behaald",
        Doeluitkomst.DeelsBehaald => "Deels behaald",
        Doeluitkomst.NietBehaald => "Niet behaald",
        Doeluitkomst.Vervallen => "Vervallen",
        _ => throw new ArgumentOutOfRangeException(nameof(waarde)),
    };

    /// <summary>Name of who says it.</summary>
    public static string Naam(this Beoordelaar waarde) => waarde switch
    {
        Beoordelaar.Jeugdige => "Jeugdige",
        Beoordelaar.Ouder => "Ouder",
        Beoordelaar.Professional => "Professional",
        _ => throw new ArgumentOutOfRangeException(nameof(waarde)),
    };

    /// <summary>Name of a reason.</summary>
    public static string Naam(this NietAlleenReden waarde) => waarde switch
    {
        NietAlleenReden.TeJong => "Te jong",
        NietAlleenReden.WilNiet => "Wil niet",
        NietAlleenReden.GeenToestemming => "Geen toestemming van de ouders",
        NietAlleenReden.Anders => "Anders",
        _ => throw new ArgumentOutOfRangeException(nameof(waarde)),
    };

    /// <summary>Name of how someone decided along.</summary>
    public static string Naam(this Meebeslist waarde) => waarde switch
    {
        Meebeslist.Ja => "Ja",
        Meebeslist.Deels => "Deels",
        Meebeslist.Nee => "Nee",
        _ => throw new ArgumentOutOfRangeException(nameof(waarde)),
    };

    /// <summary>Name of how far a plan is.</summary>
    public static string Naam(this Compleetheid waarde) => waarde switch
    {
        Compleetheid.Leeg => "Nog geen vraag en geen doel",
        Compleetheid.AlleenHulpvraag => "Alleen een hulpvraag",
        Compleetheid.DoelNietDuidelijk => "Een doel, maar nog niet duidelijk",
        Compleetheid.DuidelijkDoel => "Minstens één duidelijk doel",
        _ => throw new ArgumentOutOfRangeException(nameof(waarde)),
    };

    /// <summary>Name of an answer.</summary>
    public static string Naam(this Exitantwoord waarde) => waarde switch
    {
        Exitantwoord.Ja => "Ja",
        Exitantwoord.Beetje => "Een beetje",
        Exitantwoord.Nee => "Nee",
        _ => throw new ArgumentOutOfRangeException(nameof(waarde)),
    };
}
