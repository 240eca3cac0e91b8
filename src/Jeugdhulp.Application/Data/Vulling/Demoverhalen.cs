using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Verhalen;
using Jeugdhulp.Domain.Triage;
using Jeugdhulp.Domain.Verhalen;

namespace Jeugdhulp.Application.Data;

/// <summary>What people told about the help of a demo gemeente: two stories beside the figures, one that waits, one that came back and one that stays in the team.</summary>
internal static class Demoverhalen
{
    private const string Nieuw = "De tekst is nog te herkennen aan de sport. Haal die weg.";

    /// <summary>By place in the list, so that nothing is drawn for it but the keys. Empty where there is no second worker with an account.</summary>
    public static IEnumerable<Verhaal> Maak(Demogemeente gemeente, Demobezetting bezetting, Demodossiers dossiers, IReadOnlyDictionary<string, Account> accounts, DateOnly vandaag, Toeval toeval)
    {
        var letter = (char)('a' + gemeente.Code[^1] - '1');
        if (!accounts.TryGetValue($"teammanager.{letter}@voorbeeld.test", out var manager))
        {
            yield break;
        }

        var (consulent, team) = (accounts[$"consulent.{letter}@voorbeeld.test"], bezetting.Teams[0].Id);
        var dossier = dossiers.Dossiers.FirstOrDefault(d => d.TeamId == team && d.Einde is null)?.Id;
        yield return Vrij(Nieuwverhaal(consulent, Verteller.Ouder, Leefgebied.School, 200, "Hij ging weer graag naar school toen de juf en ik elke week belden.", "Mijn kind ging weer graag naar school toen de leerkracht en ik elke week belden."), manager);
        yield return Vrij(Nieuwverhaal(consulent, Verteller.Jeugdige, Leefgebied.Gezin, 40, "Ze vroegen eerst wat ik zelf wilde. Dat deed nog nooit iemand.", "Ze vroegen eerst wat ik zelf wilde. Dat deed nog nooit iemand."), manager);
        yield return Nieuwverhaal(manager, Verteller.Partner, Leefgebied.Gezondheid, 20, "De huisarts belt nu eerst met het team. Dat scheelt verwijzingen.", "Wij bellen nu eerst met het team. Dat scheelt verwijzingen.");
        var terug = Nieuwverhaal(consulent, Verteller.Netwerk, Leefgebied.Dagbesteding, 15, "Sinds zij weer turnt, gaat het thuis ook beter.", "Sinds zij weer turnt, gaat het thuis ook beter.");
        (terug.TeruggegevenOp, terug.TeruggegevenDoor, terug.TeruggegevenReden) = (Moment(14), manager.Naam, Nieuw);
        yield return terug;
        yield return Nieuwverhaal(consulent, Verteller.Professional, Leefgebied.Wonen, 10, "Zonder vaste plek om te slapen heeft praten over opvoeden weinig zin.", null);

        DateTimeOffset Moment(int dagen) => new(vandaag.AddDays(-dagen), new TimeOnly(15, 0), TimeSpan.Zero);

        Verhaal Vrij(Verhaal verhaal, Account door)
        {
            (verhaal.VrijgegevenOp, verhaal.VrijgegevenDoorAccountId) = (verhaal.Op.AddDays(2), door.Id);
            return verhaal;
        }

        Verhaal Nieuwverhaal(Account door, Verteller verteller, Leefgebied thema, int dagen, string tekst, string? anoniem) => new()
        {
            GemeenteCode = gemeente.Code,
            Id = toeval.Guid(),
            TeamId = team,
            DossierId = verteller is Verteller.Ouder ? dossier : null,
            Verteller = verteller,
            Thema = thema,
            Datum = vandaag.AddDays(-dagen),
            Tekst = tekst,
            Delen = anoniem is null ? Delen.NietGevraagd : Delen.Ja,
            DelenOp = anoniem is null ? null : vandaag.AddDays(-dagen),
            DoorAccountId = door.Id,
            DoorNaam = door.Naam,
            Op = Moment(dagen),
            Anoniem = anoniem,
            AnoniemDoorAccountId = anoniem is null ? null : door.Id,
            Schrijvers = [door.Id],
        };
    }
}
