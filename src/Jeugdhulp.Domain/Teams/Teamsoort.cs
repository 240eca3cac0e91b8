namespace Jeugdhulp.Domain.Teams;

/// <summary>Kind of team (BEH-03).</summary>
public enum Teamsoort
{
    /// <summary>Neighbourhood team.</summary>
    Wijkteam,

    /// <summary>Youth team.</summary>
    Jeugdteam,

    /// <summary>Team for families with several problems; has its own limit on duration (LOK-21).</summary>
    MpgTeam,

    /// <summary>Centrum voor Jeugd en Gezin (LOK-27).</summary>
    Cjg,

    /// <summary>Team that only does access.</summary>
    Toegangsteam,

    /// <summary>Practice support at the general practitioner (LOK-20).</summary>
    Poh,
}

/// <summary>Tasks a team has; without <see cref="Hulp"/> a contact of the team is never jeugdhulp (LOK-08, R07).</summary>
[Flags]
public enum Teamtaken
{
    /// <summary>No task recorded.</summary>
    Geen = 0,

    /// <summary>Prevention.</summary>
    Preventie = 1,

    /// <summary>Access: triage, intake, plan, referral.</summary>
    Toegang = 2,

    /// <summary>Own help.</summary>
    Hulp = 4,

    /// <summary>Coordinating the help of others.</summary>
    Regie = 8,
}
