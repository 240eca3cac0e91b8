namespace Jeugdhulp.Domain.Classificeren;

/// <summary>What one rule says under one lens. Not decided (the default value) means: go on to the next rule.</summary>
internal readonly record struct Oordeel
{
    public bool Beslist { get; private init; }

    public Uitkomst Uitkomst { get; private init; }

    public Keuze Keuze { get; private init; }

    public Merken Merken { get; private init; }

    public Adviesuitkomst Advies { get; private init; }

    /// <summary>Name of the unanswered setting when the outcome is <see cref="Uitkomst.NietVastgelegd"/>.</summary>
    public string? Ontbreekt { get; private init; }

    /// <summary>The rule leaves the decision to the rules below it.</summary>
    public static Oordeel Verder => default;

    public static Oordeel Wordt(Uitkomst uitkomst, Merken merken = Merken.Geen, Adviesuitkomst advies = Adviesuitkomst.Geen) =>
        new() { Beslist = true, Uitkomst = uitkomst, Merken = merken, Advies = advies };

    public static Oordeel Kies(Keuze keuze, Merken merken = Merken.Geen, Adviesuitkomst advies = Adviesuitkomst.Geen) =>
        new() { Beslist = true, Uitkomst = Uitkomst.Grensgeval, Keuze = keuze, Merken = merken, Advies = advies };

    public static Oordeel Vraag(string instelling, Merken merken = Merken.Geen) =>
        new() { Beslist = true, Uitkomst = Uitkomst.NietVastgelegd, Ontbreekt = instelling, Merken = merken };

    public Oordeel Met(Merken merken) => this with { Merken = Merken | merken };
}

/// <summary>The pairs of classes between which a person may have to choose, in the order of the rule table.</summary>
internal enum Keuze : byte
{
    Geen,
    JeugdhulpToegang,
    JeugdhulpCasusregie,
    PreventieJeugdhulp,
}

/// <summary><see cref="Sublabel"/> as flags, so that a set of marks fits in an outcome without allocation.</summary>
[Flags]
internal enum Merken : ushort
{
    Geen = 0,
    InformatieAdvies = 1 << Sublabel.InformatieAdvies,
    Consult = 1 << Sublabel.Consult,
    Collectief = 1 << Sublabel.Collectief,
    Contactnotitie = 1 << Sublabel.Contactnotitie,
    Overbruggingszorg = 1 << Sublabel.Overbruggingszorg,
    OpenHouden = 1 << Sublabel.OpenHouden,
    Voorkomen = 1 << Sublabel.Voorkomen,
    Voorliggend = 1 << Sublabel.Voorliggend,
    Ouderondersteuning = 1 << Sublabel.Ouderondersteuning,
    Mpg = 1 << Sublabel.Mpg,
}

/// <summary>From the compact forms to the lists of the contract.</summary>
internal static class Oordeellijsten
{
    private static readonly Klasse[] JeugdhulpToegang = [Klasse.Jeugdhulp, Klasse.Toegang];
    private static readonly Klasse[] JeugdhulpCasusregie = [Klasse.Jeugdhulp, Klasse.Casusregie];
    private static readonly Klasse[] PreventieJeugdhulp = [Klasse.Preventie, Klasse.Jeugdhulp];
    private static readonly IReadOnlyList<Sublabel>[] Merklijsten = [.. Enumerable.Range(0, 1 << Enum.GetValues<Sublabel>().Length).Select(Maak)];

    public static IReadOnlyList<Klasse> Lijst(this Keuze keuze) => keuze switch
    {
        Keuze.JeugdhulpToegang => JeugdhulpToegang,
        Keuze.JeugdhulpCasusregie => JeugdhulpCasusregie,
        Keuze.PreventieJeugdhulp => PreventieJeugdhulp,
        _ => [],
    };

    public static IReadOnlyList<Sublabel> Lijst(this Merken merken) =>
        Merklijsten[(int)merken];

    private static IReadOnlyList<Sublabel> Maak(int merken) => [.. Enum.GetValues<Sublabel>().Where(s => (merken & (1 << (int)s)) != 0)];
}
