using Jeugdhulp.Application;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Plannen;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.Domain.Triage;
using Jeugdhulp.Web.TagHelpers;

namespace Jeugdhulp.Web.Pages.Dossiers;

/// <summary>What a row of the timeline is called, and where it leads.</summary>
public static class Tijdlijnwoorden
{
    public static string Groep(string groep) => groep switch
    {
        Gebeurtenissoort.Contact => "Contacten",
        Gebeurtenissoort.Doorverwijzing => "Doorverwijzingen",
        Gebeurtenissoort.Status => "Status",
        Gebeurtenissoort.Traject => "Trajecten",
        Gebeurtenissoort.Wachtlijst => "Wachtlijst",
        Gebeurtenissoort.Triage => "Triage",
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
            Gebeurtenissoort.Status => $"Status: {Lees<Dossierstatus>(gebeurtenis.Code, s => s.Naam())}",
            Gebeurtenissoort.TrajectBegin => $"Traject begonnen: {woord.In(naam)}",
            Gebeurtenissoort.TrajectEinde => $"Traject geëindigd: {woord.In(naam)}",
            Gebeurtenissoort.Trajectbespreking => $"Traject besproken: {Lees<Besprekingsuitkomst>(gebeurtenis.Code, u => u.Naam())}",
            Gebeurtenissoort.WachtlijstOp => $"Op de wachtlijst: {Lees<Wachturgentie>(gebeurtenis.Code, u => u.Naam())}",
            Gebeurtenissoort.WachtlijstAf => $"Van de wachtlijst: {Lees<Wachtafloop>(gebeurtenis.Code, a => a.Naam())}",
            Gebeurtenissoort.Triage => $"Triage: {Triagewoorden.Route(gebeurtenis.Code == "snel").ToLower(Notatie.Nederlands)}",
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
            Gebeurtenissoort.Contact => regel.Eigen ? "contacten" : null,
            Gebeurtenissoort.Doorverwijzing or Gebeurtenissoort.DoorverwijzingGestart => "doorverwijzingen",
            Gebeurtenissoort.TrajectBegin or Gebeurtenissoort.TrajectEinde or Gebeurtenissoort.Trajectbespreking => "trajecten",
            Gebeurtenissoort.WachtlijstOp or Gebeurtenissoort.WachtlijstAf => "wachtlijst",
            Gebeurtenissoort.Triage => "triage",
            Gebeurtenissoort.PlanVastgesteld or Gebeurtenissoort.PlanAfgesloten or Gebeurtenissoort.Doelresultaat or Gebeurtenissoort.Afronding => "plannen",
            _ => null,
        };
        return ruimte is null ? null : $"/{ruimte}/{regel.Gebeurtenis.ObjectId}";
    }

    private static string Lees<T>(string? code, Func<T, string> naam)
        where T : struct, Enum => Contractnaam.TryParse<T>(code, out var waarde) ? naam(waarde) : code ?? "";
}
