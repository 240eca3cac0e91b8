namespace Jeugdhulp.Domain.Dossiers;

/// <summary>Dutch names of the words of a dossier.</summary>
public static class Dossiernamen
{
    /// <summary>Name of a kind.</summary>
    public static string Naam(this Dossiersoort soort) => soort switch
    {
        Dossiersoort.Individueel => "Individueel dossier",
        Dossiersoort.Gezin => "Gezinsdossier",
        _ => "Systeemdossier",
    };

    /// <summary>Name of a law.</summary>
    public static string Naam(this Wet wet) => wet switch
    {
        Wet.Jeugd => "Jeugdwet",
        Wet.Wmo => "Wmo",
        _ => "Participatiewet",
    };

    /// <summary>Name of a status.</summary>
    public static string Naam(this Dossierstatus status) => status switch
    {
        Dossierstatus.Actief => "Actief",
        Dossierstatus.Slapend => "Slapend",
        Dossierstatus.TijdelijkInactief => "Tijdelijk inactief",
        Dossierstatus.Inactief => "Inactief",
        Dossierstatus.Regiedossier => "Regiedossier",
        _ => "Afgesloten",
    };

    /// <summary>Name of a role.</summary>
    public static string Naam(this Dossierrol rol) => rol switch
    {
        Dossierrol.OntvangtHulp => "Ontvangt hulp",
        Dossierrol.IndirectBetrokken => "Indirect betrokken",
        _ => "Contactpersoon",
    };

    /// <summary>What became of the goals, in words.</summary>
    public static string Naam(this Doelenstand doelen) => doelen switch
    {
        Doelenstand.Behaald => "Behaald",
        Doelenstand.Deels => "Deels behaald",
        Doelenstand.Niet => "Niet behaald",
        Doelenstand.Vervallen => "Vervallen",
        _ => "Er waren geen doelen",
    };

    /// <summary>Name of a piece of data, inside a sentence.</summary>
    public static string Naam(this Gegeven gegeven) => gegeven switch
    {
        Gegeven.Bsn => "BSN",
        Gegeven.Geboortedatum => "geboortedatum",
        Gegeven.Geslacht => "geslacht",
        Gegeven.Postcode => "postcode",
        Gegeven.Verwijzer => "verwijzer",
        Gegeven.Crisis => "crisis ja of nee",
        _ => "verantwoordelijke medewerker",
    };

    /// <summary>The reason as a sentence.</summary>
    public static string Naam(this Heropenreden reden) => reden switch
    {
        Heropenreden.Vergissing => "Het dossier is per vergissing afgesloten",
        _ => "De jeugdige is opnieuw aangemeld",
    };
}
