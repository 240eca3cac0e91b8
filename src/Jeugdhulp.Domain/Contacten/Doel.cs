namespace Jeugdhulp.Domain.Contacten;

/// <summary>Aim of the series of contacts (CON-10, CLS-12).</summary>
public enum Doel
{
    /// <summary>To inform or advise.</summary>
    InformatieAdvies,

    /// <summary>To lead someone to the right provision.</summary>
    Toeleiding,

    /// <summary>Support in upbringing.</summary>
    Opvoedondersteuning,

    /// <summary>To prevent specialised help by helping now (P1 in CLS-12; LOK-16).</summary>
    VoorkomenSpecialistisch,

    /// <summary>To work on problems that exist already.</summary>
    BestaandeProblematiek,

    /// <summary>To follow and coordinate.</summary>
    VolgenRegie,
}

/// <summary>Whom a contact is aimed at (CON-08).</summary>
public enum GerichtOp
{
    /// <summary>One jeugdige.</summary>
    Jeugdige,

    /// <summary>The household.</summary>
    Gezin,

    /// <summary>A group without personal data; always preventie (R03).</summary>
    Collectief,
}

/// <summary>What surrounds the series of contacts (ontwerp §3).</summary>
public enum Vervolg
{
    /// <summary>Nothing special.</summary>
    Geen,

    /// <summary>The jeugdige waits for another provider (LOK-14).</summary>
    WachtOpAanbieder,

    /// <summary>Another provider is active.</summary>
    AanbiederActief,

    /// <summary>Specialised help has stopped (LOK-15).</summary>
    SpecialistischGestopt,

    /// <summary>A brother or sister has a running traject (LOK-12).</summary>
    SiblingVanTraject,
}
