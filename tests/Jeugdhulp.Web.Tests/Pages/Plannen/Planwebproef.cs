using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Web.Tests.Pages.Plannen;

/// <summary>In gemeente A a consulent of a team with a household, in gemeente B a consulent.</summary>
public sealed class Planwebproef : Webfabriek
{
    public HttpClient Consulent { get; private set; } = null!;

    public HttpClient Buur { get; private set; } = null!;

    public HttpClient Beheerder { get; private set; } = null!;

    public HttpClient Beleid { get; private set; } = null!;

    public Testteam Team { get; private set; } = null!;

    public Guid Hulpvraag { get; private set; }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var account = await MaakAccountAsync((GemeenteA, Rol.Consulent));
        Team = await Testteam.MaakAsync(Database, GemeenteA, null, nummer: 1, account: account);
        Hulpvraag = await HulpvraagAsync();
        Consulent = await MeldAanAsync(account);
        Buur = await MeldAanAsync(GemeenteB, Rol.Consulent);
        Beheerder = await MeldAanAsync(GemeenteA, Rol.Beheerder);
        Beleid = await MeldAanAsync(GemeenteA, Rol.Beleidsmedewerker);
    }

    public async Task<Guid> HulpvraagAsync(Guid? persoon = null)
    {
        await using var db = Database.CreateUnrestrictedContext();
        var hulpvraag = new Hulpvraag { GemeenteCode = GemeenteA, Id = Guid.NewGuid(), PersoonId = persoon ?? Team.Noor.Id, Doel = Doel.Opvoedondersteuning, Geopend = new DateOnly(2026, 9, 1) };
        db.Add(hulpvraag);
        await db.SaveChangesAsync();
        return hulpvraag.Id;
    }

    /// <summary>A household of its own with a plan that was just begun through the page; gives the address of the plan.</summary>
    public async Task<string> PlanAsync(Guid? jeugdige = null)
    {
        var adres = await BeginadresAsync(jeugdige);
        using var antwoord = await Consulent.VerstuurAsync(adres, await Consulent.PaginaAsync(adres), []);
        return antwoord.Headers.Location!.OriginalString;
    }

    /// <summary>Where the plan of a household of its own begins.</summary>
    public async Task<string> BeginadresAsync(Guid? jeugdige = null)
    {
        await using (var db = Database.CreateUnrestrictedContext())
        {
            var gezin = new Application.Jeugdigen.Gezin { GemeenteCode = GemeenteA, Id = Guid.NewGuid(), Nummer = 100_000 + Random.Shared.Next(800_000) };
            db.AddRange(
                gezin,
                new Application.Jeugdigen.Gezinslid { GemeenteCode = GemeenteA, GezinId = gezin.Id, PersoonId = jeugdige ?? Team.Noor.Id, Rol = Application.Jeugdigen.Gezinsrol.Jeugdige },
                new Application.Jeugdigen.Gezinslid { GemeenteCode = GemeenteA, GezinId = gezin.Id, PersoonId = Team.Ouder.Id, Rol = Application.Jeugdigen.Gezinsrol.Ouder });
            await db.SaveChangesAsync();
            return $"/plannen/beginnen/{gezin.Id}";
        }
    }

    /// <summary>A traject of the jeugdige that runs and an open dossier.</summary>
    public async Task<(Guid Traject, Guid Dossier)> HulpAsync()
    {
        var begin = new DateOnly(2026, 9, 1);
        var traject = new Traject { GemeenteCode = GemeenteA, Id = Guid.NewGuid(), PersoonId = Team.Daan.Id, TeamId = Team.Team.Id, Hulpvorm = "01", Uitvoerder = Uitvoerder.Wijkteam, DirecteVerwijzer = Verwijzer.School, VerwijzerCode = "06", Crisis = false, Aanvang = begin };
        await using var db = Database.CreateUnrestrictedContext();
        db.Add(traject);
        await db.SaveChangesAsync();
        return (traject.Id, await DossierAsync(Team.Daan.Id, 7001, begin));
    }

    /// <summary>An open dossier in which someone receives help.</summary>
    public async Task<Guid> DossierAsync(Guid persoon, int nummer, DateOnly begin)
    {
        var dossier = new Dossier { GemeenteCode = GemeenteA, Id = Guid.NewGuid(), Nummer = nummer, Soort = Dossiersoort.Individueel, Wet = Wet.Jeugd, TeamId = Team.Team.Id, Begin = begin, Volgnummer = 1 };
        dossier.Statussen.Add(new() { GemeenteCode = GemeenteA, Id = Guid.NewGuid(), DossierId = dossier.Id, Status = Dossierstatus.Actief, Van = begin, Door = "Een collega", Op = DateTimeOffset.UnixEpoch });
        dossier.Personen.Add(new() { GemeenteCode = GemeenteA, DossierId = dossier.Id, PersoonId = persoon, Soort = dossier.Soort, Wet = dossier.Wet, Rol = Dossierrol.OntvangtHulp, Van = begin });
        await using var db = Database.CreateUnrestrictedContext();
        db.Add(dossier);
        await db.SaveChangesAsync();
        return dossier.Id;
    }

    /// <summary>The parents agreed to sharing about Noor.</summary>
    public async Task ToestemmingAsync(Domain.Jeugdigen.Partnersoort partner)
    {
        await using var db = Database.CreateUnrestrictedContext();
        db.Add(Team.Toestemming(Team.Noor, partner, new DateOnly(2026, 11, 1)));
        await db.SaveChangesAsync();
    }

    public async Task<int> TelAsync(Application.Logboek.Handeling handeling)
    {
        await using var db = Database.CreateUnrestrictedContext();
        return await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.Handeling == handeling);
    }
}
