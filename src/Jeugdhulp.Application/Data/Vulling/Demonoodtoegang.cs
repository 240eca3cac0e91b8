using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Application.Data;

/// <summary>Yesterday evening the consulent of a demo gemeente looked at a family of another team; its teammanager has not seen that yet.</summary>
internal static class Demonoodtoegang
{
    /// <summary>Empty where there is no open dossier of another team.</summary>
    public static (IReadOnlyList<Noodtoegang> Noodtoegang, IReadOnlyList<Noodmelding> Meldingen) Maak(
        Demogemeente gemeente, Demobezetting bezetting, Demodossiers dossiers, IReadOnlyDictionary<string, Account> accounts, DateOnly vandaag, Toeval toeval)
    {
        var consulent = accounts[$"consulent.{(char)('a' + gemeente.Code[^1] - '1')}@voorbeeld.test"];
        var medewerker = bezetting.Medewerkers.Find(m => m.AccountId == consulent.Id);
        var eigen = bezetting.Teamleden.Where(l => l.MedewerkerId == medewerker?.Id).Select(l => l.TeamId).ToHashSet();
        var dossier = dossiers.Dossiers.FirstOrDefault(d => d.Einde is null && !eigen.Contains(d.TeamId));
        if (medewerker is null || dossier is null || dossiers.Personen.FirstOrDefault(p => p.DossierId == dossier.Id && p.Rol is Dossierrol.OntvangtHulp) is not { } persoon)
        {
            return ([], []);
        }

        var op = new DateTimeOffset(vandaag.AddDays(-1), new TimeOnly(19, 40), TimeSpan.Zero);
        var nood = new Noodtoegang
        {
            GemeenteCode = gemeente.Code,
            Id = toeval.Guid(),
            AccountId = consulent.Id,
            DoorNaam = consulent.Naam,
            PersoonId = persoon.PersoonId,
            DossierId = dossier.Id,
            Reden = "De politie belde over een ruzie thuis. Ik moest weten wie er al helpt en of er een veiligheidsplan is.",
            Op = op,
            Tot = op.AddHours(Noodtoegangregels.Uren),
            BeeindigdOp = op.AddMinutes(25),
        };
        return ([nood], [new() { GemeenteCode = gemeente.Code, NoodtoegangId = nood.Id, TeamId = dossier.TeamId }]);
    }
}
