namespace Jeugdhulp.Domain.Dossiers;

/// <summary>Whom a dossier is about (DOS-05).</summary>
public enum Dossiersoort
{
    /// <summary>One jeugdige.</summary>
    Individueel,

    /// <summary>A household.</summary>
    Gezin,

    /// <summary>Everyone around a jeugdige.</summary>
    Systeem,
}

/// <summary>Under which law the work is done (GEZ-04).</summary>
public enum Wet
{
    /// <summary>Jeugdwet.</summary>
    Jeugd,

    /// <summary>Wet maatschappelijke ondersteuning.</summary>
    Wmo,

    /// <summary>Participatiewet.</summary>
    Participatie,
}

/// <summary>How a dossier stands (DOS-04).</summary>
public enum Dossierstatus
{
    /// <summary>Someone works on it.</summary>
    Actief,

    /// <summary>No work now, the team keeps an eye on it.</summary>
    Slapend,

    /// <summary>Waits for something with an end in sight.</summary>
    TijdelijkInactief,

    /// <summary>No work, not closed yet.</summary>
    Inactief,

    /// <summary>Others help, the team coordinates.</summary>
    Regiedossier,

    /// <summary>Closed with a date and a reason.</summary>
    Afgesloten,
}

/// <summary>What someone is in a dossier (DOS-06). Only who receives help may be delivered.</summary>
public enum Dossierrol
{
    /// <summary>Receives the help.</summary>
    OntvangtHulp,

    /// <summary>Is helped by it without receiving it.</summary>
    IndirectBetrokken,

    /// <summary>Can be called.</summary>
    Contactpersoon,
}

/// <summary>What became of the goals when a dossier was closed (DOS-09).</summary>
public enum Doelenstand
{
    /// <summary>All of them.</summary>
    Behaald,

    /// <summary>Some of them.</summary>
    Deels,

    /// <summary>None of them.</summary>
    Niet,

    /// <summary>They did not matter any more.</summary>
    Vervallen,

    /// <summary>None were agreed.</summary>
    GeenDoelen,
}

/// <summary>A piece of data that a gemeente may ask of every dossier (DOS-03).</summary>
public enum Gegeven
{
    /// <summary>Citizen service number of who receives help.</summary>
    Bsn,

    /// <summary>Birth date of who receives help.</summary>
    Geboortedatum,

    /// <summary>Sex of who receives help.</summary>
    Geslacht,

    /// <summary>Postcode of who receives help.</summary>
    Postcode,

    /// <summary>Who referred to the team.</summary>
    Verwijzer,

    /// <summary>Whether it began with a crisis.</summary>
    Crisis,

    /// <summary>The worker who is responsible.</summary>
    Verantwoordelijke,
}

/// <summary>Why a closed dossier is opened again.</summary>
public enum Heropenreden
{
    /// <summary>It should not have been closed.</summary>
    Vergissing,

    /// <summary>The jeugdige came back (LOK-26).</summary>
    Heraanmelding,
}
