using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.Web.Infrastructure;

namespace Jeugdhulp.Web.Pages.Leveringen;

/// <summary>The way from what was found to the field in which it is mended. Whether the reader may go there is asked at the place itself.</summary>
internal static class Herstelwegen
{
    /// <summary>Of a check, to the field that mends it; of a reason, to what was left out. Null when there is no such place.</summary>
    /// <param name="code">Code of a check, or word of a reason.</param>
    /// <param name="plaats">What it is about.</param>
    /// <param name="levering">In which delivery.</param>
    public static string? Weg(string code, Vindplaats plaats, Guid levering) => Contractnaam.TryParse<Weglaatreden>(code, out var reden)
        ? reden is Weglaatreden.NietBeslist ? Klasse(plaats) : Bekijken(plaats)
        : Controles.Van(code) switch
        {
            { Waar: Herstelplek.Persoon or Herstelplek.Woonplaats } when plaats.PersoonId is { } persoon => $"/jeugdigen/{persoon}/wijzigen#Form_{Persoonsveld(code)}",
            { Waar: Herstelplek.Grond } when plaats.PersoonId is { } persoon => $"/jeugdigen/{persoon}?open=vervolg#Vervolg_Keuze",
            { Waar: Herstelplek.PersonenSamenvoegen } => "/jeugdigen/dubbel",
            { Code: "I23" } => plaats.TrajectId is { } fout ? $"/trajecten/{fout}?open=intrekken#Intrek_Reden" : Bekijken(plaats),
            { Waar: Herstelplek.Traject } when plaats.TrajectId is { } traject => $"/trajecten/{traject}/wijzigen#Form_{Trajectveld(code)}",
            { Waar: Herstelplek.TrajectBeeindigen } when plaats.TrajectId is { } traject => $"/trajecten/{traject}/sluiten#Form_{Eindveld(code)}",
            { Waar: Herstelplek.TrajectBeeindigen } when plaats is { DossierId: { } dossier, DossierDicht: true } => $"/dossiers/{dossier}/heropenen#Form_Reden",
            { Waar: Herstelplek.Traject } when plaats.DossierId is { } dossier => $"/dossiers/{dossier}/wijzigen#Form_{Dossierveld(code)}",
            { Waar: Herstelplek.TrajectBeeindigen } when plaats.DossierId is { } dossier => Eindveld(code) is "Einde" ? Hulpeinde(plaats, dossier) : Hulpreden(code, plaats),
            { Waar: Herstelplek.Afronding } => Afronding(code, plaats),
            { Waar: Herstelplek.Contacten, Code: "I02" } when plaats.PersoonId is { } persoon => $"/trajecten/starten/{persoon}#Form_DirecteVerwijzer",
            { Waar: Herstelplek.Contacten } when plaats is { ContactId: null, PersoonId: { } persoon } => $"/jeugdigen/{persoon}#contacten",
            { Waar: Herstelplek.Contacten, Code: "I14" } => Klasse(plaats),
            { Waar: Herstelplek.Contacten } => Feiten(plaats),
            { Waar: Herstelplek.Levering } => Toelichting(code, levering) ?? Bekijken(plaats),
            _ => Bekijken(plaats),
        };

    /// <summary>Of the page on which it is mended, for a list that is handed on: also a page of a beheerder, unless nothing can change there any more.</summary>
    public static string? Verbeteradres(string code, Vindplaats plaats, Guid levering, bool verzegeld) =>
        (Contractnaam.TryParse<Weglaatreden>(code, out _) || Leveringwoorden.IsVast(Controles.Van(code), verzegeld) ? null : Beheer(Controles.Van(code).Waar)?.Adres) ?? Weg(code, plaats, levering);

    /// <summary>Where a finding about the whole is explained; null for one that asks no explanation.</summary>
    public static string? Toelichting(string code, Guid levering) => code is "I07" or "I08" ? $"{Leveringwoorden.Adres}/{levering}#Licht_Toelichting" : null;

    /// <summary>The page of a beheerder on which a finding about the whole is mended, and who may go there; null when it is mended elsewhere.</summary>
    public static (string Naam, string Adres, string Beleid)? Beheer(Herstelplek plek) => plek switch
    {
        Herstelplek.Instellingen => ("Leidraad", "/leidraad", Beleid.Leidraad),
        Herstelplek.Teams => ("Teams", "/teams", Beleid.Teams),
        _ => null,
    };

    /// <summary>What was left out, or stands there only to be known.</summary>
    private static string? Bekijken(Vindplaats plaats) => plaats switch
    {
        { ContactId: { } contact } => $"/contacten/{contact}",
        { TrajectId: { } traject } => $"/trajecten/{traject}",
        { DossierId: { } dossier } => $"/dossiers/{dossier}",
        { PersoonId: { } persoon } => $"/jeugdigen/{persoon}",
        _ => null,
    };

    /// <summary>By dossiers help ends with the dossier; of one of several who receive it, with their role in it.</summary>
    private static string Hulpeinde(Vindplaats plaats, Guid dossier) => plaats is { MeerOntvangers: true, PersoonId: { } persoon }
        ? $"/dossiers/{dossier}/personen?uit={persoon}#Form_Vanaf"
        : $"/dossiers/{dossier}/sluiten#Form_Einde";

    /// <summary>In a dossier that is open the reason comes from the traject that ended, or from the plan.</summary>
    private static string? Hulpreden(string code, Vindplaats plaats) => plaats.RedenTrajectId is { } traject ? $"/trajecten/{traject}/sluiten#Form_{Eindveld(code)}" : Afronding(code, plaats);

    /// <summary>A contact that nobody decided about asks for a choice; one of which the gemeente has not said what it is tells so on its own page.</summary>
    private static string? Klasse(Vindplaats plaats) => plaats is { ContactId: { } contact, GrensregelId: { } regel } ? $"/contacten/{contact}/klasse/{regel}#Form_Klasse" : Bekijken(plaats);

    /// <summary>Help that counts elsewhere asks to look at the facts of the contact.</summary>
    private static string? Feiten(Vindplaats plaats) => plaats is { ContactId: { } contact, ContactLigtVast: false } ? $"/contacten/{contact}/wijzigen#Form_Activiteit" : Bekijken(plaats);

    private static string? Afronding(string code, Vindplaats plaats) => plaats switch
    {
        { PersoonId: { } persoon, Afronding.PlanId: { } plan } => $"/plannen/{plan}/afronden/{persoon}#Form_{Afrondveld(code)}",
        { Afronding.GezinId: { } gezin } => $"/plannen/beginnen/{gezin}#Form_BegonnenOp",
        _ => Bekijken(plaats),
    };

    private static string Persoonsveld(string code) => code switch
    {
        "R03" or "R04" or "R05" or "M01" or "M16" => "Geboren",
        "R09" or "M02" => "Geslacht",
        "R10" or "M03" or "B05" => "Postcode",
        "R11" or "M13" => "WoonplaatsGemeente",
        "M12" => "WoonplaatsGrond",
        _ => "Bsn",
    };

    private static string Trajectveld(string code) => code switch
    {
        "R12" or "R13" => "DirecteVerwijzer",
        "R14" or "M04" or "M14" => "Hulpvorm",
        "R15" => "Crisis",
        _ => "Aanvang",
    };

    private static string Eindveld(string code) => code is "R21" or "R23" or "R24" ? "RedenEinde" : "Einde";

    private static string Dossierveld(string code) => code switch
    {
        "R12" or "R13" => "Verwijzer",
        "R15" => "Crisis",
        _ => "Begin",
    };

    private static string Afrondveld(string code) => code switch
    {
        "R26" or "M18" => "Jeugdige_ZonderHulpVerder",
        "I13" or "R21" or "R23" or "R24" => "Reden",
        _ => "Jeugdige_Tevredenheid",
    };
}
