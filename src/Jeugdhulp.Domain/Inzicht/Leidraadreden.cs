namespace Jeugdhulp.Domain.Inzicht;

/// <summary>Why the Leidraad does not fit a contact (CLS-17), in words that hold no person.</summary>
public enum Leidraadreden
{
    /// <summary>No rule describes this work.</summary>
    GeenRegel,

    /// <summary>A rule can be read in more than one way.</summary>
    Onduidelijk,

    /// <summary>The rule applies, but its class is not what happened.</summary>
    KlassePastNiet,

    /// <summary>Something counts that is not asked.</summary>
    FeitOntbreekt,

    /// <summary>The rule does not fit how the team works.</summary>
    WerkAnders,

    /// <summary>None of these.</summary>
    Anders,
}

/// <summary>How the reasons are shown.</summary>
public static class Leidraadredenen
{
    /// <summary>Dutch name with one line of help.</summary>
    public static Omschrijving Omschrijving(this Leidraadreden reden) => reden switch
    {
        Leidraadreden.GeenRegel => new("Geen regel past", "Dit werk staat niet in de Leidraad.", "Een gesprek met een sportclub over een jeugdige."),
        Leidraadreden.Onduidelijk => new("De regel is onduidelijk", "De regel is op meer manieren te lezen.", "Is dit een kort gesprek of al opvoedondersteuning?"),
        Leidraadreden.KlassePastNiet => new("De klasse past niet", "De regel geldt, maar de klasse is niet wat er gebeurde.", "Het telt als preventie, maar er was een plan met doelen."),
        Leidraadreden.FeitOntbreekt => new("Er telt iets dat niet wordt gevraagd", "Een feit dat verschil maakt, is nergens in te vullen.", "De hulp is samen met een andere organisatie gegeven."),
        Leidraadreden.WerkAnders => new("Ons team werkt anders", "De regel past niet bij hoe het team werkt.", "Intake en hulp zijn bij ons een gesprek."),
        _ => new("Anders", "Geen van deze redenen.", "De regel spreekt een andere regel tegen."),
    };
}
