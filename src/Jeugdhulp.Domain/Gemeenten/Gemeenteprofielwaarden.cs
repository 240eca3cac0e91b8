namespace Jeugdhulp.Domain.Gemeenten;

/// <summary>Where the wijkteam stands with regard to the gemeente (the division of Movisie, S001 §3.2).</summary>
public enum Positionering
{
    /// <summary>The workers are employed by the gemeente.</summary>
    EigenBeheer,

    /// <summary>By an organisation that was set up for it.</summary>
    SpeciaalOpgericht,

    /// <summary>By one provider that has the lead.</summary>
    EenHoofdaanbieder,

    /// <summary>By several providers.</summary>
    MeerdereAanbieders,
}

/// <summary>For what and for whom the wijkteam is there (the division of Movisie, S001 §3.2).</summary>
public enum Organisatievorm
{
    /// <summary>One team for all questions, light and complex.</summary>
    Integraal,

    /// <summary>A team for one domain or one group.</summary>
    Specifiek,

    /// <summary>A team of generalists.</summary>
    Generalistisch,

    /// <summary>A team for all domains that takes complex questions only.</summary>
    AlleenComplex,
}

/// <summary>Whom the wijkteam helps.</summary>
public enum Leeftijdsbereik
{
    /// <summary>Jeugdigen up to 18, or 23 where help goes on, and their parents.</summary>
    Jeugd,

    /// <summary>People of all ages.</summary>
    AlleLeeftijden,
}

/// <summary>How large a gemeente is. The borders are those of the research of 2018 (table 1.1).</summary>
public enum Grootteklasse
{
    /// <summary>Fewer than 50,000 people.</summary>
    Tot50Duizend,

    /// <summary>From 50,000.</summary>
    Tot100Duizend,

    /// <summary>From 100,000.</summary>
    Tot500Duizend,

    /// <summary>500,000 or more.</summary>
    Vanaf500Duizend,
}

/// <summary>What changed in the task or the organisation of the wijkteam (TRB-13).</summary>
public enum Opdrachtwijziging
{
    /// <summary>The team came under another organisation.</summary>
    Inbedding,

    /// <summary>Toegang and help were split.</summary>
    KnipToegangHulp,

    /// <summary>The team does less than before.</summary>
    Versmalling,

    /// <summary>The team does toegang only.</summary>
    AlleenToegang,

    /// <summary>Something else.</summary>
    Anders,
}
