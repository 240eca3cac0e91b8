namespace Jeugdhulp.Domain.Classificeren;

/// <summary>Whose rules read the rule table (CLS-02). Lens D is no column of the table: it only asks whether a contact counts.</summary>
public enum Lens
{
    /// <summary>Lens G: the rules and settings of the gemeente.</summary>
    Gemeente,

    /// <summary>Lens L: the national norm; local settings are ignored, except "voorliggend" in R02.</summary>
    Landelijk,
}
