using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Tests.Uitwisseling;

/// <summary>Makes the teams, settings and wijken of one gemeente in another, for they do not come along.</summary>
internal static class Ontvanger
{
    public static async Task RichtInAsync(Testdatabase database, string van, string naar, CancellationToken ct)
    {
        await using var db = database.CreateUnrestrictedContext();
        if (van == naar || await db.Teams.IgnoreQueryFilters().AnyAsync(t => t.GemeenteCode == naar, ct))
        {
            return;
        }

        foreach (var team in await db.Teams.IgnoreQueryFilters().AsNoTracking().Where(t => t.GemeenteCode == van).ToListAsync(ct))
        {
            db.Teams.Add(new Team { GemeenteCode = naar, Id = team.Id, Naam = team.Naam, Soort = team.Soort, Taken = team.Taken, GeldigVan = team.GeldigVan, GeldigTot = team.GeldigTot, WijkteamVanaf = team.WijkteamVanaf });
        }

        foreach (var versie in await db.Instellingenversies.AsNoTracking().Where(v => v.GemeenteCode == van).ToListAsync(ct))
        {
            db.Instellingenversies.Add(new Instellingenversie { GemeenteCode = naar, Nummer = versie.Nummer, GeldigVan = versie.GeldigVan, GeldigTot = versie.GeldigTot, Instellingen = versie.Instellingen, Auteur = versie.Auteur, Reden = versie.Reden, VastgesteldOp = versie.VastgesteldOp });
        }

        foreach (var wijk in await db.Wijkgebieden.IgnoreQueryFilters().AsNoTracking().Where(w => w.GemeenteCode == van).ToListAsync(ct))
        {
            db.Wijkgebieden.Add(new Wijkgebied { GemeenteCode = naar, Postcode = wijk.Postcode, Wijk = wijk.Wijk });
        }

        await db.SaveChangesAsync(ct);
    }
}
