namespace Jeugdhulp.Domain.Cijfers;

/// <summary>Whose definition of jeugdhulp a figure follows (ontwerp §3 and §4; CLS-02, CBS-03).</summary>
public enum Cijferlens
{
    /// <summary>Lens G: trajecten as the gemeente registers them, contacts by its rules and the choices of its workers.</summary>
    Gemeente,

    /// <summary>
    /// Lens L: contacts by the national norm, and of the trajecten those in which it finds jeugdhulp, from the day of the first such
    /// contact.
    /// </summary>
    Norm,

    /// <summary>Lens D: dossiers, as long as their status counts in this gemeente; contacts that count for a dossier.</summary>
    Dossier,
}
