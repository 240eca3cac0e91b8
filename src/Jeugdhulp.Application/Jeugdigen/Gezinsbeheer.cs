using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Jeugdigen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>A household with its people and who steers it.</summary>
public sealed record Gezinsdetails
{
    public required Guid Id { get; init; }

    public required int Nummer { get; init; }

    public required DateOnly Vandaag { get; init; }

    /// <summary>Those who belong to it now come first.</summary>
    public required IReadOnlyList<Gezinslid> Leden { get; init; }

    public required IReadOnlyList<Relatieregel> Relaties { get; init; }

    /// <summary>The one that holds comes first.</summary>
    public required IReadOnlyList<Regieregel> Regie { get; init; }

    public required IReadOnlyList<Persoonwijziging> Wijzigingen { get; init; }

    public required IReadOnlyList<Medewerkerkeuze> Medewerkers { get; init; }

    /// <summary>Dossiers, trajecten and what else runs around the jeugdigen who belong to it now.</summary>
    public required Hulpoverzicht Hulp { get; init; }

    public IEnumerable<Gezinslid> Nu => Leden.Where(l => l.Tot is null || l.Tot > Vandaag);

    /// <summary>How many persons count as jeugdige; a household counts beside them, never for them (GEZ-02).</summary>
    public int Jeugdigen => Nu.Count(l => l.Rol == Gezinsrol.Jeugdige && Leeftijd.Op(l.Persoon!.Geboortedatum, Vandaag) < Leeftijdsgrenzen.EindeJeugdhulp);
}

/// <summary>Who steers, with the name of the worker.</summary>
public sealed record Regieregel(Gezinsregie Regie, string? Medewerker);

/// <summary>A worker who may be chosen.</summary>
public sealed record Medewerkerkeuze(Guid Id, string Naam);

/// <summary>Keeps households: members, relations and who steers (GEZ-01, GEZ-02, GEZ-03).</summary>
public sealed class Gezinsbeheer(JeugdhulpDbContext db, HulpoverzichtQuery overzicht, TimeProvider klok)
{
    private const int MaxTekst = 500;

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

    /// <summary>Adds someone who is known already; who left before comes back.</summary>
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

        if (van > klok.Vandaag())
        {
            fouten.Add(new("Van", "Vul een dag in tot en met vandaag."));
        }
        else if (persoon is { Geboorteprecisie: not Geboorteprecisie.Verwacht } && van < persoon.Geboortedag.Vroegst)
        {
            fouten.Add(new("Van", "Deze persoon was op die dag nog niet geboren. Vul een latere dag in."));
        }

        var lid = persoon is null ? null : await db.Gezinsleden.SingleOrDefaultAsync(l => l.GezinId == gezinId && l.PersoonId == persoon.Id, ct);
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
        db.LegVast(klok, persoon!.Id, gezinId, [new("Lid van het gezin", lid is null ? null : $"{Rolnaam(lid.Rol)} van {Dag(lid.Van)} tot {Dag(lid.Tot)}", $"{Rolnaam(rol)} vanaf {Dag(vanaf)}")]);
        if (lid is null)
        {
            db.Gezinsleden.Add(new() { GemeenteCode = persoon.GemeenteCode, GezinId = gezinId, PersoonId = persoon.Id, Rol = rol, Van = vanaf });
        }
        else
        {
            (lid.Rol, lid.Van, lid.Tot) = (rol, vanaf, null);
        }

        return await BewaarAsync(transactie, gezinId, "lid", ct);
    }

    public async Task<Persoonresultaat> BeeindigLidAsync(Guid gezinId, Guid persoonId, DateOnly? tot, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(gezinId, ct);
        if (await db.Gezinsleden.SingleOrDefaultAsync(l => l.GezinId == gezinId && l.PersoonId == persoonId && l.Tot == null, ct) is not { } lid)
        {
            return new PersoonOnvindbaar();
        }

        var geboren = await db.Personen.Where(p => p.Id == persoonId).Select(p => new Geboortedag(p.Geboortedatum, p.Geboorteprecisie)).SingleAsync(ct);
        if (tot is not { } dag || dag > klok.Vandaag() || dag < lid.Van || (dag < geboren.Vroegst && geboren.Precisie is not Geboorteprecisie.Verwacht))
        {
            return new PersoonGeweigerd([new("Tot", tot is null
                ? "Vul in vanaf welke dag deze persoon niet meer bij het gezin hoort."
                : tot < geboren.Vroegst ? "Deze persoon was op die dag nog niet geboren. Vul een latere dag in."
                : tot < lid.Van ? $"Deze persoon kwam op {Dag(lid.Van)} bij het gezin. Vul die dag in of een latere." : "Vul een dag in tot en met vandaag.")]);
        }

        db.LegVast(klok, persoonId, gezinId, [new("Lid van het gezin", Rolnaam(lid.Rol), $"tot {Dag(dag)}")]);
        lid.Tot = dag;
        return await BewaarAsync(transactie, gezinId, "lidTot", ct);
    }

    /// <summary>Says what someone is to a jeugdige.</summary>
    public async Task<Persoonresultaat> VoegRelatieToeAsync(Guid relatieId, Guid? jeugdigeId, Guid? anderId, string? soortnaam, string? gezagnaam, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(jeugdigeId ?? relatieId, ct);
        if (await db.Persoonsrelaties.AnyAsync(r => r.Id == relatieId, ct))
        {
            return new PersoonOpgeslagen(relatieId);
        }

        var bekend = await db.Personen.Where(p => (p.Id == jeugdigeId || p.Id == anderId) && p.SamengevoegdMetId == null).AsNoTracking().ToDictionaryAsync(p => p.Id, ct);
        var fouten = new List<Fout>();
        if (jeugdigeId is null || !bekend.ContainsKey(jeugdigeId.Value))
        {
            fouten.Add(new("JeugdigeId", jeugdigeId is null ? "Kies een jeugdige." : "Deze persoon is niet gevonden in uw gemeente."));
        }

        if (anderId is null || !bekend.ContainsKey(anderId.Value))
        {
            fouten.Add(new("AnderId", anderId is null ? "Kies de andere persoon." : "Deze persoon is niet gevonden in uw gemeente."));
        }
        else if (anderId == jeugdigeId)
        {
            fouten.Add(new("AnderId", "Iemand kan geen relatie met zichzelf hebben. Kies een ander."));
        }

        if (!Contractnaam.TryParse<Relatiesoort>(soortnaam, out var soort))
        {
            fouten.Add(new("Soort", "Kies wat deze persoon is van de jeugdige."));
        }

        if (!Contractnaam.TryParse<Gezag>(gezagnaam ?? "onbekend", out var gezag))
        {
            fouten.Add(new("Gezag", "Kies of deze persoon gezag heeft."));
        }

        if (fouten.Count == 0 && await db.Persoonsrelaties.AnyAsync(r => r.PersoonId == jeugdigeId && r.AnderId == anderId && r.Soort == soort && r.Tot == null, ct))
        {
            fouten.Add(new("Soort", "Deze relatie staat er al."));
        }

        if (fouten.Count > 0)
        {
            await LogOnvindbaarAsync(anderId, anderId is not null && !bekend.ContainsKey(anderId.Value), ct);
            await transactie.CommitAsync(ct);
            return new PersoonGeweigerd(fouten);
        }

        var (jeugdige, ander) = (bekend[jeugdigeId!.Value], bekend[anderId!.Value]);
        db.Persoonsrelaties.Add(new() { GemeenteCode = db.Aanmelding.GemeenteCode!, Id = relatieId, PersoonId = jeugdige.Id, AnderId = ander.Id, Soort = soort, Gezag = gezag });
        db.LegVast(klok, jeugdige.Id, null, [new("Relatie", null, $"{soort.Naam()}: {ander.VolledigeNaam}, {gezag.Naam()}")]);
        db.Log(klok, Handeling.RelatieGemaakt, "persoon", jeugdige.Id, new() { ["ander"] = ander.Id.ToString(), ["soort"] = Contractnaam.Van(soort) });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new PersoonOpgeslagen(relatieId);
    }

    public async Task<Persoonresultaat> BeeindigRelatieAsync(Guid relatieId, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(relatieId, ct);
        if (await db.Persoonsrelaties.SingleOrDefaultAsync(r => r.Id == relatieId, ct) is not { } relatie)
        {
            return new PersoonOnvindbaar();
        }

        if (relatie.Tot is null)
        {
            var naam = (await db.Personen.AsNoTracking().FirstAsync(p => p.Id == relatie.AnderId, ct)).VolledigeNaam;
            relatie.Tot = klok.Vandaag();
            db.LegVast(klok, relatie.PersoonId, null, [new("Relatie", $"{relatie.Soort.Naam()}: {naam}", "beëindigd")]);
            db.Log(klok, Handeling.RelatieBeeindigd, "persoon", relatie.PersoonId, new() { ["ander"] = relatie.AnderId.ToString() });
            await db.SaveChangesAsync(ct);
        }

        await transactie.CommitAsync(ct);
        return new PersoonOpgeslagen(relatie.PersoonId);
    }

    /// <summary>Says who steers from today on; who did before is kept.</summary>
    public async Task<Persoonresultaat> LegRegieVastAsync(Guid gezinId, string? soortnaam, Guid? medewerkerId, string? anderePartij, string? overleg, CancellationToken ct)
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
