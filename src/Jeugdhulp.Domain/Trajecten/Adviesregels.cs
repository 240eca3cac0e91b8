using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Trajecten;

/// <summary>What the gemeente says about a zwaarwegend advies (TRJ-11).</summary>
public enum Gemeentebesluit
{
    /// <summary>Help may begin there.</summary>
    Goedgekeurd,

    /// <summary>The gemeente sees no ground for it.</summary>
    NietGoedgekeurd,

    /// <summary>The gemeente has a question first; the advice is handed in again.</summary>
    Teruggegeven,
}

/// <summary>Where a zwaarwegend advies stands.</summary>
public enum Adviesstand
{
    /// <summary>Written; the gemeente still decides.</summary>
    Wacht,

    /// <summary>See <see cref="Gemeentebesluit.Goedgekeurd"/>.</summary>
    Goedgekeurd,

    /// <summary>See <see cref="Gemeentebesluit.NietGoedgekeurd"/>.</summary>
    NietGoedgekeurd,

    /// <summary>See <see cref="Gemeentebesluit.Teruggegeven"/>.</summary>
    Teruggegeven,
}

/// <summary>What a zwaarwegend advies and the decision about it must satisfy (TRJ-11).</summary>
public static class Adviesregels
{
    /// <summary>The only destination that asks for an advice.</summary>
    public const string Bestemming = "specialistisch";

    /// <summary>What is wrong with the day an advice was written; null when nothing is.</summary>
    /// <param name="dag">As it was filled in.</param>
    /// <param name="teruggegeven">Day on which the gemeente gave it back; null when it did not.</param>
    /// <param name="vandaag">Today.</param>
    public static Fout? Geschreven(DateOnly? dag, DateOnly? teruggegeven, DateOnly vandaag) => dag switch
    {
        null => new("GeschrevenOp", "Vul in op welke dag u het advies schreef."),
        { } te when te > vandaag => new("GeschrevenOp", "Deze dag moet nog komen. Vul een dag in tot en met vandaag."),
        { } oud when oud < Looptijden.Eerste => new("GeschrevenOp", "Vul een dag in vanaf 1-1-2015."),
        { } vroeg when vroeg < teruggegeven => new("GeschrevenOp", $"De gemeente gaf het advies terug op {Dagtekst.Van(teruggegeven.Value)}. Vul die dag in of een latere."),
        _ => null,
    };

    /// <summary>Everything that is wrong with a decision.</summary>
    /// <param name="uitkomst">What the gemeente says.</param>
    /// <param name="datum">The day it said so.</param>
    /// <param name="reden">Why, or the question.</param>
    /// <param name="geschrevenOp">The day of the advice.</param>
    /// <param name="vandaag">Today.</param>
    public static IEnumerable<Fout> Besluit(Gemeentebesluit? uitkomst, DateOnly? datum, string? reden, DateOnly geschrevenOp, DateOnly vandaag)
    {
        if (uitkomst is null)
        {
            yield return new("Uitkomst", "Kies wat de gemeente besluit.");
        }

        if (datum is not { } dag)
        {
            yield return new("Datum", "Vul in op welke dag de gemeente besloot.");
        }
        else if (dag > vandaag)
        {
            yield return new("Datum", "Deze dag moet nog komen. Vul een dag in tot en met vandaag.");
        }
        else if (dag < geschrevenOp)
        {
            yield return new("Datum", $"Het advies is van {Dagtekst.Van(geschrevenOp)}. Vul die dag in of een latere.");
        }

        if (uitkomst is Gemeentebesluit.NietGoedgekeurd && !Naamteken.IsZichtbaar(reden))
        {
            yield return new("Reden", "Vul in waarom de gemeente het advies niet goedkeurt.");
        }
        else if (uitkomst is Gemeentebesluit.Teruggegeven && !Naamteken.IsZichtbaar(reden))
        {
            yield return new("Reden", "Vul in wat de gemeente wil weten.");
        }
    }

    /// <summary>Where an advice stands after a decision.</summary>
    public static Adviesstand Stand(this Gemeentebesluit uitkomst) => uitkomst switch
    {
        Gemeentebesluit.Goedgekeurd => Adviesstand.Goedgekeurd,
        Gemeentebesluit.NietGoedgekeurd => Adviesstand.NietGoedgekeurd,
        Gemeentebesluit.Teruggegeven => Adviesstand.Teruggegeven,
        _ => throw new ArgumentOutOfRangeException(nameof(uitkomst)),
    };

    /// <summary>The text can still be changed: nobody decided, or the gemeente asked something.</summary>
    public static bool TeWijzigen(this Adviesstand stand) => stand is Adviesstand.Wacht or Adviesstand.Teruggegeven;

    /// <summary>Whether a referral asks for an advice: specialistische hulp that did not begin before the gemeente asked for any.</summary>
    /// <param name="bestemming">Code of where it goes.</param>
    /// <param name="gestartOp">The day help began; null while it did not.</param>
    /// <param name="sinds">First day on which the gemeente asks for an advice.</param>
    public static bool Vraagt(string bestemming, DateOnly? gestartOp, DateOnly sinds) => bestemming == Bestemming && !(gestartOp < sinds);

    /// <summary>Says of help that began without the gemeente having approved it; null when it had, or when no help began.</summary>
    /// <param name="gestartOp">The day help began.</param>
    /// <param name="stand">Where the advice stands; null when there is none.</param>
    /// <param name="besluitOp">Day of the last decision.</param>
    public static string? ZonderGoedkeuring(DateOnly? gestartOp, Adviesstand? stand, DateOnly? besluitOp) => (gestartOp, stand) switch
    {
        (null, _) => null,
        ({ } start, null) => $"De hulp begon op {Dagtekst.Van(start)}. Er is geen zwaarwegend advies.",
        ({ } start, Adviesstand.Goedgekeurd) => besluitOp > start ? $"De hulp begon op {Dagtekst.Van(start)}. De gemeente keurde het advies pas daarna goed: op {Dagtekst.Van(besluitOp.Value)}." : null,
        ({ } start, Adviesstand.NietGoedgekeurd) => $"De hulp begon op {Dagtekst.Van(start)}. De gemeente keurde het zwaarwegend advies niet goed.",
        ({ } start, _) => $"De hulp begon op {Dagtekst.Van(start)}. De gemeente keurde het zwaarwegend advies nog niet goed.",
    };

    /// <summary>Name on a screen.</summary>
    public static string Naam(this Gemeentebesluit waarde) => waarde switch
    {
        Gemeentebesluit.Goedgekeurd => "Goedgekeurd",
        Gemeentebesluit.NietGoedgekeurd => "Niet goedgekeurd",
        Gemeentebesluit.Teruggegeven => "Teruggegeven met een vraag",
        _ => throw new ArgumentOutOfRangeException(nameof(waarde)),
    };

    /// <summary>Name on a screen.</summary>
    public static string Naam(this Adviesstand waarde) => waarde switch
    {
        Adviesstand.Wacht => "Wacht op goedkeuring",
        Adviesstand.Goedgekeurd => Gemeentebesluit.Goedgekeurd.Naam(),
        Adviesstand.NietGoedgekeurd => Gemeentebesluit.NietGoedgekeurd.Naam(),
        Adviesstand.Teruggegeven => Gemeentebesluit.Teruggegeven.Naam(),
        _ => throw new ArgumentOutOfRangeException(nameof(waarde)),
    };
}
