namespace Jeugdhulp.Domain.Documenten;

/// <summary>A document that everyone who registers reads.</summary>
public enum Documentsoort
{
    /// <summary>The Leidraad itself (CLS-10, REG-10).</summary>
    Leidraad,

    /// <summary>What the gemeente agreed with its teams on how to register (REG-01).</summary>
    Registratieafspraken,
}

/// <summary>Dutch names of the kinds of documents.</summary>
public static class Documentomschrijvingen
{
    /// <summary>Name on a screen.</summary>
    public static string Naam(this Documentsoort soort) => soort switch
    {
        Documentsoort.Leidraad => "Leidraad",
        Documentsoort.Registratieafspraken => "Registratieafspraken",
        _ => "Onbekend",
    };
}
