namespace Jeugdhulp.Domain.Jeugdigen;

/// <summary>What someone is to a jeugdige.</summary>
public enum Relatiesoort
{
    /// <summary>Mother.</summary>
    Moeder,

    /// <summary>Father.</summary>
    Vader,

    /// <summary>A parent, without more.</summary>
    Ouder,

    /// <summary>Partner of a parent.</summary>
    Stiefouder,

    /// <summary>Foster parent.</summary>
    Pleegouder,

    /// <summary>Grandparent.</summary>
    Grootouder,

    /// <summary>Guardian.</summary>
    Voogd,

    /// <summary>Brother or sister.</summary>
    BroerZus,

    /// <summary>Another relative.</summary>
    AnderFamilielid,

    /// <summary>Neighbour.</summary>
    Buur,

    /// <summary>Mentor or coach.</summary>
    Mentor,

    /// <summary>Something else.</summary>
    Anders,
}

/// <summary>Whether someone decides about a jeugdige in law.</summary>
public enum Gezag
{
    /// <summary>Nobody found out yet.</summary>
    Onbekend,

    /// <summary>Has gezag.</summary>
    Ja,

    /// <summary>Has no gezag.</summary>
    Nee,
}

/// <summary>Where a BSN was read.</summary>
public enum Bsnbron
{
    /// <summary>The BRP or the register of the SKV.</summary>
    Register,

    /// <summary>A valid identity document (Jeugdwet art. 7.2.3).</summary>
    Identiteitsbewijs,

    /// <summary>Another paper.</summary>
    AnderDocument,

    /// <summary>Who referred.</summary>
    Verwijzer,

    /// <summary>Said by the jeugdige or a parent.</summary>
    Mondeling,
}

/// <summary>Why there is no BSN; the name, day of birth, sex and address take its place (Jeugdwet art. 7.2.4).</summary>
public enum Bsnreden
{
    /// <summary>The child is not born.</summary>
    Ongeboren,

    /// <summary>Not in the BRP, and without a number of another register.</summary>
    NietIngeschreven,

    /// <summary>Help could not wait (art. 7.2.6).</summary>
    Spoed,

    /// <summary>The family does not give it.</summary>
    NietGegeven,

    /// <summary>To be looked up.</summary>
    NogOpTeZoeken,
}

/// <summary>Why someone asks to see all digits of a BSN: a choice and no text, so that the log can hold it.</summary>
public enum Bsninzagereden
{
    /// <summary>To compare with an identity document or a register.</summary>
    Controleren,

    /// <summary>To order help or to decide about it with a party that asks for the number.</summary>
    HulpRegelen,

    /// <summary>To find the same person in another system of the gemeente.</summary>
    AnderSysteem,

    /// <summary>The person, or who has gezag, asks for it.</summary>
    OpVerzoek,
}

/// <summary>How a household with more than one party is steered (GEZ-03).</summary>
public enum Regiesoort
{
    /// <summary>One party is enough.</summary>
    GeenRegie,

    /// <summary>One party holds the threads of the help.</summary>
    Casusregie,

    /// <summary>One party guards the process, for instance with safety at stake.</summary>
    Procesregie,

    /// <summary>The family does it itself.</summary>
    OuderVoertRegie,

    /// <summary>Another organisation does it.</summary>
    RegieElders,
}

/// <summary>Words for persons and households on a screen.</summary>
public static class Persoonwoorden
{
    /// <summary>
    /// Whether who is this to a jeugdige comes before that jeugdige: a parent, a grandparent, or who stands in for one (GEZ-01). Of two persons only
    /// one can be that to the other.
    /// </summary>
    public static bool GaatVoor(this Relatiesoort soort) =>
        soort is Relatiesoort.Moeder or Relatiesoort.Vader or Relatiesoort.Ouder or Relatiesoort.Stiefouder or Relatiesoort.Pleegouder or Relatiesoort.Grootouder or Relatiesoort.Voogd;

    /// <summary>The word on a screen.</summary>
    public static string Naam(this Relatiesoort soort) => soort switch
    {
        Relatiesoort.BroerZus => "broer of zus",
        Relatiesoort.AnderFamilielid => "ander familielid",
        Relatiesoort.Buur => "buurman of buurvrouw",
        _ => soort.ToString().ToLowerInvariant(),
    };

    /// <summary>The word on a screen.</summary>
    public static string Naam(this Gezag gezag) => gezag switch { Gezag.Ja => "met gezag", Gezag.Nee => "zonder gezag", _ => "gezag onbekend" };

    /// <summary>The word on a screen.</summary>
    public static string Naam(this Bsnbron bron) => bron switch
    {
        Bsnbron.Register => "BRP of SKV",
        Bsnbron.AnderDocument => "ander document",
        _ => bron.ToString().ToLowerInvariant(),
    };

    /// <summary>The word on a screen.</summary>
    public static string Naam(this Bsnreden reden) => reden switch
    {
        Bsnreden.Ongeboren => "ongeboren kind",
        Bsnreden.NietIngeschreven => "niet ingeschreven in de BRP",
        Bsnreden.Spoed => "spoed, BSN volgt",
        Bsnreden.NietGegeven => "niet gegeven",
        _ => "nog op te zoeken",
    };

    /// <summary>The word on a screen.</summary>
    public static string Naam(this Bsninzagereden reden) => reden switch
    {
        Bsninzagereden.Controleren => "vergelijken met een identiteitsbewijs of register",
        Bsninzagereden.HulpRegelen => "hulp regelen met een partij die het BSN nodig heeft",
        Bsninzagereden.AnderSysteem => "dezelfde persoon vinden in een ander systeem van de gemeente",
        _ => "de persoon of wie gezag heeft vraagt erom",
    };

    /// <summary>How the CBS is told that there is no number; the list "bsnBijzonder" gives the digits that hold on a day.</summary>
    public static string CbsOmschrijving(this Bsnreden reden) => reden == Bsnreden.Ongeboren ? "Ongeboren kind" : "BSN onbekend";

    /// <summary>The word on a screen.</summary>
    public static string Naam(this Regiesoort soort) => soort switch
    {
        Regiesoort.GeenRegie => "geen regie nodig",
        Regiesoort.OuderVoertRegie => "het gezin voert zelf de regie",
        Regiesoort.RegieElders => "regie bij een andere partij",
        _ => soort.ToString().ToLowerInvariant(),
    };

    /// <summary>The word on a screen.</summary>
    public static string Naam(this Vervolg18 keuze) => keuze switch
    {
        Vervolg18.VerlengdeJeugdhulp => "verlengde jeugdhulp",
        Vervolg18.Wmo => "Wmo",
        Vervolg18.Zvw => "Zorgverzekeringswet",
        Vervolg18.Wlz => "Wet langdurige zorg",
        Vervolg18.Geen => "geen hulp na 18",
        _ => "nog niet bekend",
    };
}
