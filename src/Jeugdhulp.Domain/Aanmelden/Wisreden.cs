namespace Jeugdhulp.Domain.Aanmelden;

/// <summary>Why a beheerder takes away the second factor of someone; a choice and no text, so that the log can hold it.</summary>
public enum Wisreden
{
    /// <summary>The telephone is lost or broken, and there are no recovery codes.</summary>
    TelefoonKwijt,

    /// <summary>Another telephone, and the one before cannot be reached any more.</summary>
    AndereTelefoon,

    /// <summary>Someone else may have the telephone or the codes.</summary>
    Misbruik,
}

/// <summary>Words for signing in on a screen.</summary>
public static class Aanmeldwoorden
{
    /// <summary>The word on a screen.</summary>
    public static string Naam(this Wisreden reden) => reden switch
    {
        Wisreden.TelefoonKwijt => "telefoon kwijt of kapot",
        Wisreden.AndereTelefoon => "andere telefoon",
        _ => "misschien gebruikt een ander het account",
    };
}
