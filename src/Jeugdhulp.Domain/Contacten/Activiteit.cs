namespace Jeugdhulp.Domain.Contacten;

/// <summary>What a worker did in one contact. The first fact every rule of the classification looks at.</summary>
/// <remarks>Names are the contract of <c>POST /api/v1/classificaties/proef</c> (camelCase there).</remarks>
public enum Activiteit
{
    /// <summary>Information and advice; preventie for the norm (Informatieprotocol v7 §3.1, CLS-20).</summary>
    InformatieAdvies,

    /// <summary>A consult about a case, usually without personal data (CON-12).</summary>
    Consult,

    /// <summary>A meeting, training or group for several people; no personal data (CON-07).</summary>
    Collectief,

    /// <summary>Judging the urgency of a question (TRI-01).</summary>
    Triage,

    /// <summary>First talk in which the question is clarified; local rules differ on what it is (LOK-09).</summary>
    Intake,

    /// <summary>Making the plan with the family.</summary>
    Planvorming,

    /// <summary>Deciding which provision is needed.</summary>
    Indicatie,

    /// <summary>Referring to someone else (TRJ-06).</summary>
    Doorverwijzing,

    /// <summary>Telling the referrer what was done (TRJ-13).</summary>
    Terugkoppeling,

    /// <summary>Support in upbringing; the grey area between preventie and jeugdhulp (CLS-05).</summary>
    Opvoedondersteuning,

    /// <summary>A short talk, for instance at school; a contactnotitie (LOK-17, CON-03).</summary>
    KortGesprek,

    /// <summary>Own help to the jeugdige.</summary>
    Begeleiding,

    /// <summary>Own help aimed at the parents only (CON-13).</summary>
    Ouderondersteuning,

    /// <summary>School social work; part of the wijkteam or voorliggend (LOK-19).</summary>
    SchoolmaatschappelijkWerk,

    /// <summary>Practice support at the general practitioner; part of the wijkteam or voorliggend (LOK-20).</summary>
    PohJeugd,

    /// <summary>Help that bridges the wait for another provider (LOK-14).</summary>
    Overbruggingszorg,

    /// <summary>Keeping a case open after specialised help stopped (LOK-15).</summary>
    OpenHouden,

    /// <summary>Help in a crisis.</summary>
    Crisishulp,

    /// <summary>Coordinating the help of others.</summary>
    Regie,

    /// <summary>Talking a case over with other professionals.</summary>
    Casusoverleg,

    /// <summary>Evaluating with the provider who gives the help.</summary>
    EvaluatieMetAanbieder,
}
