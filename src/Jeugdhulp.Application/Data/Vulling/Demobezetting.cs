using System.Globalization;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Toegang;

namespace Jeugdhulp.Application.Data;

/// <summary>The teams of a demo gemeente and who works in them.</summary>
internal sealed class Demobezetting
{
    private readonly HashSet<Guid> _teammanagers = [];

    public List<Team> Teams { get; } = [];

    public List<Medewerker> Medewerkers { get; } = [];

    public List<Teamlid> Teamleden { get; } = [];

    /// <summary>Account in whose name the choices of the gemeente are made.</summary>
    public required Guid KiezerAccountId { get; init; }

    public static Demobezetting Maak(Demogemeente gemeente, IReadOnlyDictionary<string, Account> accounts, Toeval toeval)
    {
        var metAccount = Demoaccounts.Medewerkers(gemeente.Code, accounts, toeval).ToList();
        var bezetting = new Demobezetting { KiezerAccountId = metAccount[0].Medewerker.AccountId!.Value };
        foreach (var demo in gemeente.Teams)
        {
            var team = new Team
            {
                GemeenteCode = gemeente.Code,
                Id = toeval.Guid(),
                Naam = demo.Naam,
                Soort = demo.Soort,
                Taken = demo.Taken,
                GeldigVan = demo.Van,
                GeldigTot = demo.Tot,
                WijkteamVanaf = demo.WijkteamVanaf,
            };
            bezetting.Teams.Add(team);
            for (var i = 0; i < demo.Medewerkers; i++)
            {
                bezetting.VoegToe(new Medewerker { GemeenteCode = gemeente.Code, Id = toeval.Guid(), Naam = Demonamen.Medewerker(toeval) }, team);
            }
        }

        foreach (var (medewerker, rol) in metAccount)
        {
            // A teammanager oversees every team; a consulent works in the first one, and in the one that took its place.
            var teams = rol is Rol.Teammanager
                ? bezetting.Teams
                : [bezetting.Teams[0], .. bezetting.Teams.Where(t => t.GeldigVan == bezetting.Teams[0].GeldigTot)];
            bezetting.Medewerkers.Add(medewerker);
            if (rol is Rol.Teammanager)
            {
                bezetting._teammanagers.Add(medewerker.Id);
            }

            bezetting.Teamleden.AddRange(teams.Select(t => Lid(medewerker, t)));
        }

        // Here, because the one that follows stands behind it in the list.
        foreach (var team in bezetting.Teams.Where(t => t.GeldigTot is not null))
        {
            team.OpvolgerId = bezetting.Teams.Find(t => t.GeldigVan == team.GeldigTot)?.Id;
        }

        return bezetting;
    }

    /// <summary>Those of a team who register contacts; the teammanager does not.</summary>
    public List<Medewerker> Van(Team team) =>
        [.. Medewerkers.Where(m => !_teammanagers.Contains(m.Id) && Teamleden.Any(l => l.TeamId == team.Id && l.MedewerkerId == m.Id))];

    /// <summary>Places of each team, with one more from this year on; has chance of its own, so that the people stay as they were.</summary>
    public IEnumerable<Formatie> Formaties(Demogemeente gemeente, DateTimeOffset op)
    {
        var toeval = new Toeval(6_000_000 + ulong.Parse(gemeente.Code, CultureInfo.InvariantCulture));
        foreach (var team in Teams)
        {
            var fte = Math.Round(Van(team).Count * 0.8m, 1);
            yield return Stand(team, team.GeldigVan, fte, 0);
            if (team.GeldigTot is null && team.GeldigVan.Year < op.Year)
            {
                yield return Stand(team, new DateOnly(op.Year, 1, 1), fte + 1, 0.8m);
            }
        }

        Formatie Stand(Team team, DateOnly van, decimal fte, decimal vacature) =>
            new() { GemeenteCode = gemeente.Code, Id = toeval.Guid(), TeamId = team.Id, Van = van, Fte = fte, Vacature = vacature, Door = "Beheerder", Op = op };
    }

    private void VoegToe(Medewerker medewerker, Team team)
    {
        Medewerkers.Add(medewerker);
        Teamleden.Add(Lid(medewerker, team));
    }

    private static Teamlid Lid(Medewerker medewerker, Team team) =>
        new() { GemeenteCode = team.GemeenteCode, TeamId = team.Id, MedewerkerId = medewerker.Id, Van = team.GeldigVan, Tot = team.GeldigTot };
}
