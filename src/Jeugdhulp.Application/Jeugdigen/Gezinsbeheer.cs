using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Jeugdigen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>Keeps households: members and who steers (GEZ-01, GEZ-02, GEZ-03).</summary>
public sealed class Gezinsbeheer(JeugdhulpDbContext db, HulpoverzichtQuery overzicht, TimeProvider klok)
{
    internal const int MaxTekst = 500;

    /// <summary>The household; null when there is none of that id here.</summary>
    public async Task<Gezinsdetails?> LaadAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginBijVraagAsync(ct);
        var gezin = await db.Gezinnen.AsNoTracking().AsSingleQuery().Where(g => g.Id == id)
            .Select(g => new
            {
                g.Nummer,
                Regie = (
                    from r in db.Gezinsregies
                    where r.GezinId == g.Id
                    orderby r.Tot != null, r.Van descending
                    select new { Regie = r, Medewerker = db.Medewerkers.Where(m => m.Id == r.MedewerkerId).Select(m => m.Naam).FirstOrDefault() }).ToList(),
            })
            .SingleOrDefaultAsync(ct);
        if (gezin is null)
        {
            return null;
        }

        var vandaag = klok.Vandaag();
        var leden = await db.Gezinsleden.AsNoTracking().Include(l => l.Persoon).Where(l => l.GezinId == id && l.Persoon!.SamengevoegdMetId == null).ToListAsync(ct);
        Guid[] ids = [.. leden.Select(l => l.PersoonId)];
        var details = new Gezinsdetails
        {
            Id = id,
            Nummer = gezin.Nummer,
            Vandaag = vandaag,
            Leden = [.. leden.OrderBy(l => l.Tot is not null && l.Tot <= vandaag).ThenBy(l => l.Rol == Gezinsrol.Jeugdige ? 1 : 0).ThenBy(l => l.Persoon!.Geboortedatum)],
            Relaties = await PersoonQuery.Relaties(db, ids).ToListAsync(ct),
            Regie = [.. gezin.Regie.Select(r => new Regieregel(r.Regie, r.Medewerker))],
            Wijzigingen = await db.Persoonwijzigingen.AsNoTracking().Where(w => w.GezinId == id).OrderByDescending(w => w.Id).Take(30).ToListAsync(ct),
            Medewerkers = await Plaatsen.Op(db, vandaag).Select(p => new { p.MedewerkerId, p.Medewerkernaam }).Distinct().OrderBy(m => m.Medewerkernaam).Select(m => new Medewerkerkeuze(m.MedewerkerId, m.Medewerkernaam)).ToListAsync(ct),
            Hulp = await overzicht.LaadAsync([.. leden.Where(l => l.Rol is Gezinsrol.Jeugdige && (l.Tot is null || l.Tot > vandaag)).Select(l => l.PersoonId)], [id], ct),
        };
        db.Log(klok, Handeling.GezinBekeken, "gezin", id, new() { ["personen"] = string.Join(',', ids) });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return details;
    }

    public async Task<bool> BestaatAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        return await db.Gezinnen.AnyAsync(g => g.Id == id, ct);
    }

    /// <summary>Adds someone who is known already. Who left before comes back, and the time before stays as it was.</summary>
    public async Task<Persoonresultaat> VoegLidToeAsync(Guid gezinId, Guid? persoonId, string? rolnaam, DateOnly? van, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(gezinId, ct);
        if (!await db.Gezinnen.AnyAsync(g => g.Id == gezinId, ct))
        {
            return new PersoonOnvindbaar();
        }

        var fouten = new List<Fout>();
        var persoon = persoonId is null ? null : await db.Personen.AsNoTracking().SingleOrDefaultAsync(p => p.Id == persoonId && p.SamengevoegdMetId == null, ct);
        if (persoon is null)
        {
            fouten.Add(new("PersoonId", persoonId is null ? "Zoek en kies een persoon." : "Deze persoon is niet gevonden in uw gemeente. Zoek opnieuw."));
        }

        if (!Contractnaam.TryParse<Gezinsrol>(rolnaam, out var rol))
        {
            fouten.Add(new("Rol", "Kies de rol in het gezin."));
        }

        if (Eerstedag(persoon, van) is { } dagfout)
        {
            fouten.Add(dagfout);
        }

        var lid = persoon is null ? null : await db.Gezinsleden.AsNoTracking().Where(l => l.GezinId == gezinId && l.PersoonId == persoon.Id).OrderByDescending(l => l.Nummer).FirstOrDefaultAsync(ct);
        if (lid is { Tot: null })
        {
            fouten.Add(new("PersoonId", "Deze persoon hoort al bij dit gezin."));
        }
        else if (lid is not null && van < lid.Tot)
        {
            fouten.Add(new("Van", $"Deze persoon hoorde tot {Dag(lid.Tot)} al bij dit gezin. Vul die dag in of een latere."));
        }

        if (fouten.Count > 0)
        {
            await LogOnvindbaarAsync(persoonId, persoon is null, ct);
            await transactie.CommitAsync(ct);
            return new PersoonGeweigerd(fouten);
        }

        var vanaf = van ?? klok.Vandaag();
        db.LegVast(klok, Persoonwijzigingsoort.Gezin, persoon!.Id, gezinId, [new("Lid van het gezin", null, $"{Rolnaam(rol)} vanaf {Dag(vanaf)}")]);
        db.Gezinsleden.Add(new() { GemeenteCode = persoon.GemeenteCode, GezinId = gezinId, PersoonId = persoon.Id, Nummer = (lid?.Nummer ?? 0) + 1, Rol = rol, Van = vanaf });
        return await BewaarAsync(transactie, gezinId, "lid", ct);
    }

    public async Task<Persoonresultaat> BeeindigLidAsync(Guid gezinId, Guid persoonId, DateOnly? tot, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(gezinId, ct);
        if (await db.Gezinsleden.SingleOrDefaultAsync(l => l.GezinId == gezinId && l.PersoonId == persoonId && l.Tot == null, ct) is not { } lid)
        {
            return new PersoonOnvindbaar();
        }

        var persoon = await db.Personen.AsNoTracking().FirstAsync(p => p.Id == persoonId, ct);
        if (tot is not { } dag || dag > klok.Vandaag() || dag < lid.Van || (lid.Van is null && Eerstedag(persoon, dag) is not null))
        {
            return new PersoonGeweigerd([new("Tot", tot is null
                ? "Vul in vanaf welke dag deze persoon niet meer bij het gezin hoort."
                : tot < lid.Van ? $"Deze persoon kwam op {Dag(lid.Van)} bij het gezin. Vul die dag in of een latere."
                : tot > klok.Vandaag() ? "Vul een dag in tot en met vandaag." : "Deze persoon was op die dag nog niet geboren. Vul een latere dag in.")]);
        }

        db.LegVast(klok, Persoonwijzigingsoort.Gezin, persoonId, gezinId, [new("Lid van het gezin", Rolnaam(lid.Rol), $"tot {Dag(dag)}")]);
        lid.Tot = dag;
        return await BewaarAsync(transactie, gezinId, "lidTot", ct);
    }

    /// <summary>Puts right on which day someone came into the household, this last time, and with which role.</summary>
    /// <param name="gezinId">The household.</param>
    /// <param name="persoonId">Who.</param>
    /// <param name="rolnaam">The role.</param>
    /// <param name="van">The first day.</param>
    /// <param name="gezien">What stood there when the form was opened (<see cref="Gezinslid.Stand"/>): what a colleague made of it since is told first. Null does not ask.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<Persoonresultaat> WijzigLidAsync(Guid gezinId, Guid persoonId, string? rolnaam, DateOnly? van, string? gezien, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(gezinId, ct);
        var leden = await db.Gezinsleden.Include(l => l.Persoon).Where(l => l.GezinId == gezinId && l.PersoonId == persoonId).OrderByDescending(l => l.Nummer).Take(2).ToListAsync(ct);
        if (leden is not [{ Tot: null } lid, ..])
        {
            return new PersoonOnvindbaar();
        }

        var fouten = new List<Fout>();
        if (!Contractnaam.TryParse<Gezinsrol>(rolnaam, out var rol))
        {
            fouten.Add(new("Rol", "Kies de rol in het gezin."));
        }

        if (van is null)
        {
            fouten.Add(new("Van", "Vul de eerste dag in het gezin in."));
        }
        else if (Eerstedag(lid.Persoon, van) is { } fout)
        {
            fouten.Add(fout);
        }
        else if (leden is [_, var vorige] && van < vorige.Tot)
        {
            fouten.Add(new("Van", $"Deze persoon hoorde tot {Dag(vorige.Tot)} al bij dit gezin. Vul die dag in of een latere."));
        }

        if (fouten.Count > 0)
        {
            return new PersoonGeweigerd(fouten);
        }

        if (lid.Van == van && lid.Rol == rol)
        {
            return new PersoonOpgeslagen(gezinId);
        }

        if (gezien is not null && gezien != lid.Stand)
        {
            var wie = await db.LaatsteDoorAsync(Persoonwijzigingsoort.Gezin, persoonId, gezinId, string.Empty, ct);
            return new PersoonGeweigerd([new("PersoonId", $"{wie} legde intussen vast: {Rolnaam(lid.Rol)} vanaf {Dag(lid.Van)}. Klopt wat u invulde nog? Kies dan nog eens ‘Verbeter’.")]) { Intussen = true };
        }

        db.LegVast(klok, Persoonwijzigingsoort.Gezin, persoonId, gezinId, [new("Lid van het gezin", $"{Rolnaam(lid.Rol)} vanaf {Dag(lid.Van)}", $"{Rolnaam(rol)} vanaf {Dag(van)}")]);
        (lid.Rol, lid.Van) = (rol, van);
        return await BewaarAsync(transactie, gezinId, "lidVan", ct);
    }

    /// <summary>Begins a household with someone who is known; a person may belong to two (GEZ-01). Saving the same form twice makes one.</summary>
    public async Task<Persoonresultaat> BeginAsync(Guid gezinId, Guid persoonId, string? rolnaam, DateOnly? van, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(gezinId, ct);
        if (await db.Personen.AsNoTracking().SingleOrDefaultAsync(p => p.Id == persoonId && p.SamengevoegdMetId == null, ct) is not { } persoon)
        {
            return new PersoonOnvindbaar();
        }

        var inhoud = (persoonId, rolnaam, van);
        if (await db.EerderAsync(db.Gezinsleden.Where(l => l.GezinId == gezinId && l.PersoonId == persoonId), gezinId, inhoud, ct) is { } zelfde)
        {
            return zelfde ? new PersoonOpgeslagen(gezinId) : PersoonGeweigerd.Gebruikt;
        }

        var fouten = new List<Fout>();
        if (!Contractnaam.TryParse<Gezinsrol>(rolnaam, out var rol))
        {
            fouten.Add(new("Rol", "Kies de rol in het gezin."));
        }

        if (van is null)
        {
            fouten.Add(new("Van", "Vul de eerste dag in het gezin in."));
        }
        else if (Eerstedag(persoon, van) is { } fout)
        {
            fouten.Add(fout);
        }

        if (fouten.Count > 0)
        {
            return new PersoonGeweigerd(fouten);
        }

        db.Verzonden(klok, gezinId, inhoud);
        db.Gezinnen.Add(new() { GemeenteCode = persoon.GemeenteCode, Id = gezinId, Nummer = await VolgendAsync(db, persoon.GemeenteCode, ct) });
        db.Gezinsleden.Add(new() { GemeenteCode = persoon.GemeenteCode, GezinId = gezinId, PersoonId = persoonId, Rol = rol, Van = van });
        db.LegVast(klok, Persoonwijzigingsoort.Gezin, persoonId, gezinId, [new("Lid van het gezin", null, $"{Rolnaam(rol)} vanaf {Dag(van)}")]);
        return await BewaarAsync(transactie, gezinId, "nieuw", ct);
    }

    /// <summary>The number of a household that is made now; one at a time, so that no two get the same.</summary>
    internal static async Task<int> VolgendAsync(JeugdhulpDbContext db, string gemeente, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('gezinsnummer'), hashtext({gemeente}))", ct);
        return (await db.Gezinnen.MaxAsync(g => (int?)g.Nummer, ct) ?? 0) + 1;
    }

    private Fout? Eerstedag(Persoon? persoon, DateOnly? van) =>
        van > klok.Vandaag() ? new("Van", "Vul een dag in tot en met vandaag.")
        : persoon is { Geboorteprecisie: not Geboorteprecisie.Verwacht } && van < persoon.Geboortedag.Vroegst ? new("Van", "Deze persoon was op die dag nog niet geboren. Vul een latere dag in.")
        : null;

    /// <summary>Says who steers from today on; who did before is kept. The same sent twice is one.</summary>
    /// <param name="gezinId">Of which household.</param>
    /// <param name="soortnaam">How it is arranged.</param>
    /// <param name="medewerkerId">Who of the gemeente steers.</param>
    /// <param name="anderePartij">Or which other party does.</param>
    /// <param name="overleg">Who meets, and how often.</param>
    /// <param name="gezien">What held when the form was opened: what a colleague recorded since is told first.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<Persoonresultaat> LegRegieVastAsync(Guid gezinId, string? soortnaam, Guid? medewerkerId, string? anderePartij, string? overleg, Guid? gezien, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(gezinId, ct);
        if (!await db.Gezinnen.AnyAsync(g => g.Id == gezinId, ct))
        {
            return new PersoonOnvindbaar();
        }

        var (partij, structuur) = (Persooncontrole.Leeg(anderePartij), Persooncontrole.Leeg(overleg));
        var fouten = new List<Fout>();
        if (!Contractnaam.TryParse<Regiesoort>(soortnaam, out var soort))
        {
            fouten.Add(new("Soort", "Kies hoe de regie is geregeld."));
        }
        else if (soort is Regiesoort.Casusregie or Regiesoort.Procesregie && medewerkerId is null && partij is null)
        {
            fouten.Add(new("MedewerkerId", "Kies wie de regie voert, of vul de andere partij in."));
        }
        else if (soort is Regiesoort.RegieElders && partij is null)
        {
            fouten.Add(new("AnderePartij", "Vul in welke partij de regie voert."));
        }
        else if (medewerkerId is not null && partij is not null)
        {
            fouten.Add(new("AnderePartij", "Er is één regisseur. Kies een medewerker of vul een andere partij in, niet allebei."));
        }

        if (medewerkerId is not null && !await db.Medewerkers.AnyAsync(m => m.Id == medewerkerId, ct))
        {
            fouten.Add(new("MedewerkerId", "Deze medewerker is niet gevonden. Kies opnieuw."));
        }

        if (partij?.Length > MaxTekst || structuur?.Length > MaxTekst)
        {
            fouten.Add(new(partij?.Length > MaxTekst ? "AnderePartij" : "Overlegstructuur", $"Gebruik hoogstens {MaxTekst} tekens."));
        }

        if (fouten.Count > 0)
        {
            return new PersoonGeweigerd(fouten);
        }

        var vandaag = klok.Vandaag();
        if (await db.Gezinsregies.SingleOrDefaultAsync(r => r.GezinId == gezinId && r.Tot == null, ct) is { } vorige)
        {
            if ((vorige.Soort, vorige.MedewerkerId, vorige.AnderePartij, vorige.Overlegstructuur) == (soort, medewerkerId, partij, structuur))
            {
                return new PersoonOpgeslagen(gezinId);
            }

            if (vorige.Id != gezien)
            {
                return new PersoonGeweigerd([new("Soort", $"{vorige.DoorNaam} legde intussen vast: {vorige.Soort.Naam()}. Klopt uw keuze nog? Kies dan nog eens ‘Leg vast’.")]);
            }

            vorige.Tot = vandaag;
            // One at a time holds now; the end of the last is there before the next.
            await db.SaveChangesAsync(ct);
        }

        db.Gezinsregies.Add(new()
        {
            GemeenteCode = db.Aanmelding.GemeenteCode!,
            Id = Guid.CreateVersion7(klok.GetUtcNow()),
            GezinId = gezinId,
            Soort = soort,
            MedewerkerId = medewerkerId,
            AnderePartij = partij,
            Overlegstructuur = structuur,
            Van = vandaag,
            DoorAccountId = db.Aanmelding.AccountId!.Value,
            DoorNaam = db.Aanmelding.Naam,
            Op = klok.GetUtcNow(),
        });
        return await BewaarAsync(transactie, gezinId, "regie", ct);
    }

    private async Task<Persoonresultaat> BewaarAsync(Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transactie, Guid gezinId, string wat, CancellationToken ct)
    {
        db.Log(klok, Handeling.GezinGewijzigd, "gezin", gezinId, new() { ["wat"] = wat });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new PersoonOpgeslagen(gezinId);
    }

    private async Task LogOnvindbaarAsync(Guid? persoonId, bool onvindbaar, CancellationToken ct)
    {
        if (onvindbaar && persoonId is { } id)
        {
            await db.LogOnvindbaarAsync(klok, [id], null, ct);
            await db.SaveChangesAsync(ct);
        }
    }

    internal static string Rolnaam(Gezinsrol rol) => rol.ToString().ToLowerInvariant();

    private static string Dag(DateOnly? dag) => Veldwijzigingen.Dag(dag) ?? "onbekend";
}
