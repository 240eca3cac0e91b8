using Jeugdhulp.Application;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Plannen;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.Domain.Triage;
using Jeugdhulp.Domain.Verhalen;
using Jeugdhulp.Web.TagHelpers;

namespace Jeugdhulp.Web.Pages.Dossiers;

/// <summary>What a row of the timeline is called, and where it leads.</summary>
public static class Tijdlijnwoorden
{
    public static string Groep(string groep) => groep switch
    {
        Gebeurtenissoort.Contact => "Contacten",
        Gebeurtenissoort.Doorverwijzing => "Doorverwijzingen",
        Gebeurtenissoort.Status => "Dossier: status en personen",
        Gebeurtenissoort.Traject => "Trajecten",
        Gebeurtenissoort.Wachtlijst => "Wachtlijst",
        Gebeurtenissoort.Triage => "Triage, advies, besluit en verdeling",
        Gebeurtenissoort.Toestemming => "Toestemming",
        Gebeurtenissoort.Regie => "Regie over het gezin",
        Gebeurtenissoort.Verhaal => "Verhalen",
        _ => "Plan en afronding",
    };

    public static string Naam(Gebeurtenis gebeurtenis, Wijkteamwoord woord)
    {
        ArgumentNullException.ThrowIfNull(gebeurtenis);
        ArgumentNullException.ThrowIfNull(woord);
        var naam = gebeurtenis.Omschrijving ?? gebeurtenis.Code;
        return gebeurtenis.Soort switch
        {
            Gebeurtenissoort.Contact => Lees<Activiteit>(gebeurtenis.Code, a => a.Omschrijving().Naam),
            Gebeurtenissoort.Doorverwijzing => $"Doorverwijzing: {woord.In(naam)}",
            Gebeurtenissoort.DoorverwijzingGestart => $"Hulp na doorverwijzing begonnen: {woord.In(naam)}",
            Gebeurtenissoort.DoorverwijzingGeaccepteerd => $"Doorverwijzing aangenomen: {woord.In(naam)}",
            Gebeurtenissoort.DoorverwijzingNagekeken => $"Wachten op {woord.In(naam)} nagekeken: {Klein<Wachtuitkomst>(gebeurtenis.Nadercode, u => u.Naam())}",
            Gebeurtenissoort.DoorverwijzingBeeindigd => $"Doorverwijzing beëindigd: {woord.In(naam)}",
            Gebeurtenissoort.Advies => "Zwaarwegend advies geschreven",
            Gebeurtenissoort.AdviesBesluit => $"Zwaarwegend advies {Klein<Gemeentebesluit>(gebeurtenis.Code, u => u.Naam())} door de gemeente",
            Gebeurtenissoort.Status when gebeurtenis.Nadercode is not null => $"Dossier geopend: {Klein<Dossierstatus>(gebeurtenis.Code, s => s.Naam())}",
            Gebeurtenissoort.Status => $"Status: {Lees<Dossierstatus>(gebeurtenis.Code, s => s.Naam())}",
            Gebeurtenissoort.DossierErin => $"In het dossier: {Klein<Dossierrol>(gebeurtenis.Code, r => r.Naam())}",
            Gebeurtenissoort.DossierEruit => "Uit het dossier",
            Gebeurtenissoort.TrajectBegin => $"Traject begonnen: {woord.In(naam)}",
            Gebeurtenissoort.TrajectEinde => $"Traject geëindigd: {woord.In(naam)}",
            Gebeurtenissoort.TrajectAfgeschaald or Gebeurtenissoort.DoorverwijzingAfgeschaald => $"Hulp van een aanbieder afgeschaald naar: {woord.In(Lees<Afschaaldoel>(gebeurtenis.Code, d => d.Naam())).ToLower(Notatie.Nederlands)}",
            Gebeurtenissoort.Trajectbespreking => $"Traject besproken: {Lees<Besprekingsuitkomst>(gebeurtenis.Code, u => u.Naam())}",
            Gebeurtenissoort.Beschikking => "Eigen beschikking gemaakt",
            Gebeurtenissoort.BeschikkingBesluit => $"Eigen beschikking {gebeurtenis.Code} door het team",
            Gebeurtenissoort.Terugkoppeling when gebeurtenis.Nadercode == Contractnaam.Van(Toestemming.Gegeven) => $"Verwijzer geïnformeerd: {Lees<Verwijzer>(gebeurtenis.Code, v => v.Naam())}",
            Gebeurtenissoort.Terugkoppeling => $"Verwijzer niet geïnformeerd: {Lees<Verwijzer>(gebeurtenis.Code, v => v.Naam())}",
            Gebeurtenissoort.WachtlijstOp => $"Op de wachtlijst: {Lees<Wachturgentie>(gebeurtenis.Code, u => u.Naam())}",
            Gebeurtenissoort.WachtlijstAf => $"Van de wachtlijst: {Lees<Wachtafloop>(gebeurtenis.Code, a => a.Naam())}",
            Gebeurtenissoort.WachtlijstNagekeken => $"Wachtlijst nagekeken: {Klein<Wachtuitkomst>(gebeurtenis.Code, u => u.Naam())}",
            Gebeurtenissoort.ConsultGevraagd => $"Advies gevraagd: {Lees<Consultpartij>(gebeurtenis.Code, p => p.Naam())}",
            Gebeurtenissoort.ConsultBeantwoord => $"Advies gekregen: {Lees<Consultpartij>(gebeurtenis.Code, p => p.Naam())}",
            Gebeurtenissoort.Besluit => $"Besluit: {Klein<Hulpbesluitsoort>(gebeurtenis.Code, b => b.Naam())}",
            Gebeurtenissoort.Verdeeld => $"Vraag verdeeld: {Klein<Verdeelplek>(gebeurtenis.Code, p => p.Naam())}",
            Gebeurtenissoort.VerdelingTerug => $"Verdeling teruggenomen: {Klein<Verdeelplek>(gebeurtenis.Code, p => p.Naam())}",
            Gebeurtenissoort.Toestemming => $"Toestemming om te delen {Klein<Deelantwoord>(gebeurtenis.Nadercode, a => a.Naam())}: {Lees<Partnersoort>(gebeurtenis.Code, p => p.Naam())}",
            Gebeurtenissoort.PlanOverdracht => $"Plan overgedragen: {Lees<Partnersoort>(gebeurtenis.Code, p => p.Naam())}",
            Gebeurtenissoort.Regie => $"Regie over het gezin: {Lees<Regiesoort>(gebeurtenis.Code, r => r.Naam())}",
            Gebeurtenissoort.RegieEinde => $"Regie over het gezin geëindigd: {Lees<Regiesoort>(gebeurtenis.Code, r => r.Naam())}",
            Gebeurtenissoort.Verhaal => $"Verhaal vastgelegd: {Klein<Verteller>(gebeurtenis.Code, v => v.Naam())}",
            Gebeurtenissoort.Triage => $"Triage: {Triagewoorden.Route(gebeurtenis.Code == "snel").ToLower(Notatie.Nederlands)}",
            Gebeurtenissoort.PlanBegonnen => "Plan begonnen",
            Gebeurtenissoort.PlanBesluit => $"Plan {Klein<Teambesluit>(gebeurtenis.Code, b => b.Naam())} door het team",
            Gebeurtenissoort.PlanVastgesteld => $"Plan vastgesteld, versie {gebeurtenis.Code}",
            Gebeurtenissoort.PlanAfgesloten => "Plan afgesloten",
            Gebeurtenissoort.Doelresultaat => $"Doel besproken: {Lees<Doeluitkomst>(gebeurtenis.Nadercode, u => u.Naam())}",
            Gebeurtenissoort.Afronding => $"Hulp afgerond: {naam}",
            _ => gebeurtenis.Soort,
        };
    }

    /// <summary>What more there is to say in a few words.</summary>
    public static string? Nader(Gebeurtenis gebeurtenis)
    {
        ArgumentNullException.ThrowIfNull(gebeurtenis);
        return gebeurtenis.Soort switch
        {
            Gebeurtenissoort.Triage => $"veiligheid: {Lees<Veiligheid>(gebeurtenis.Nadercode, v => v.Naam())}",
            Gebeurtenissoort.TrajectAfgeschaald or Gebeurtenissoort.DoorverwijzingAfgeschaald => gebeurtenis.Nadercode == "warm" ? "met warme overdracht" : "zonder warme overdracht",
            Gebeurtenissoort.DoorverwijzingBeeindigd => Klein<Doorverwijsafloop>(gebeurtenis.Nadercode, a => a.Naam()),
            Gebeurtenissoort.Terugkoppeling when gebeurtenis.Nadercode != Contractnaam.Van(Toestemming.Gegeven) => $"toestemming {Klein<Toestemming>(gebeurtenis.Nadercode, t => t.Naam())}",
            Gebeurtenissoort.PlanBesluit when gebeurtenis.Nadercode is not null => Klein<Teruggeefreden>(gebeurtenis.Nadercode, r => r.Naam()),
            Gebeurtenissoort.Doelresultaat => $"volgens {Lees<Beoordelaar>(gebeurtenis.Code, b => b.Naam()).ToLower(Notatie.Nederlands)}",
            _ => gebeurtenis.Nader,
        };
    }

    public static Uitkomst? Klasse(Gebeurtenis gebeurtenis)
    {
        ArgumentNullException.ThrowIfNull(gebeurtenis);
        return gebeurtenis.Soort == Gebeurtenissoort.Contact && Contractnaam.TryParse<Uitkomst>(gebeurtenis.Nadercode, out var uitkomst) ? uitkomst : null;
    }

    /// <summary>The page of what happened; empty where the reader may not go or where it is this page.</summary>
    public static string? Adres(Tijdlijnregel regel)
    {
        ArgumentNullException.ThrowIfNull(regel);
        var ruimte = regel.Gebeurtenis.Soort switch
        {
            Gebeurtenissoort.Contact => regel.Leesbaar ? "contacten" : null,
            var soort when In(Gebeurtenissoort.Doorverwijzing, soort) => "doorverwijzingen",
            var soort when In(Gebeurtenissoort.Traject, soort) => "trajecten",
            var soort when In(Gebeurtenissoort.Wachtlijst, soort) => "wachtlijst",
            var soort when In(Gebeurtenissoort.Triage, soort) => "triage",
            var soort when In(Gebeurtenissoort.Plan, soort) => "plannen",
            Gebeurtenissoort.Toestemming => "jeugdigen",
            Gebeurtenissoort.Regie or Gebeurtenissoort.RegieEinde => "gezinnen",
            _ => null,
        };
        return ruimte is null ? null : $"/{ruimte}/{regel.Gebeurtenis.ObjectId}";
    }

    private static bool In(string groep, string soort) => Gebeurtenissoort.Groepen[groep].Contains(soort);

    private static string Klein<T>(string? code, Func<T, string> naam)
        where T : struct, Enum => Lees(code, naam).ToLower(Notatie.Nederlands);

    private static string Lees<T>(string? code, Func<T, string> naam)
        where T : struct, Enum => Contractnaam.TryParse<T>(code, out var waarde) ? naam(waarde) : code ?? "";
}
