using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Jeugdigen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Cijfers;

/// <summary>
/// Reads and keeps the reports of teams about a quarter. The teammanager of a team writes; who reads the figures of the gemeente reads
/// what was put in force.
/// </summary>
public sealed class Kwartaalverslagen(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>So many quarters can be reported about: two years.</summary>
    public const int Kwartalen = 8;

    /// <summary>The quarters that are over, newest first.</summary>
    public IReadOnlyList<Kwartaal> Voorbij
    {
        get
        {
            var kwartalen = new List<Kwartaal>(Kwartalen);
            for (var kwartaal = Kwartaal.Van(klok.Vandaag()).Vorige; kwartalen.Count < Kwartalen && kwartaal.Jaar >= Cijferbijwerker.EersteJaar; kwartaal = kwartaal.Vorige)
            {
                kwartalen.Add(kwartaal);
            }

            return kwartalen;
        }
    }

    /// <summary>The reports of the last quarters: of every team what was put in force, and of the own teams what can be written.</summary>
    public async Task<IReadOnlyList<Verslagregel>> AlleAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginBijVraagAsync(ct);
        var voorbij = Voorbij;
        var vanaf = voorbij[^1].Begin;
        var teams = await db.Teams.AsNoTracking().Select(t => new { t.Id, t.Naam, t.GeldigVan, t.GeldigTot }).ToListAsync(ct);
        var eigen = await EigenAsync(ct);
        var verslagen = (await db.Kwartaalverslagen.AsNoTracking().Where(v => v.Begin >= vanaf).Select(v => new { v.TeamId, v.Begin, v.VastgesteldOp }).ToListAsync(ct))
            .ToLookup(v => (v.TeamId, v.Begin), v => v.VastgesteldOp);
        await transactie.CommitAsync(ct);
        return
        [
            .. from kwartaal in voorbij
               from team in teams.OrderBy(t => t.Naam, StringComparer.CurrentCulture)
               where team.GeldigVan <= kwartaal.Einde && (team.GeldigTot is not { } tot || tot > kwartaal.Begin)
               let mag = eigen.Contains(team.Id)
               let stand = verslagen[(team.Id, kwartaal.Begin)].ToList()
               where mag || stand.Exists(s => s is not null)
               select new Verslagregel(new(team.Id, team.Naam), kwartaal, stand.Max(), mag && stand.Contains(null), mag),
        ];
    }

    /// <summary>One of them.</summary>
    /// <param name="teamId">Of which team.</param>
    /// <param name="kwartaal">About which quarter.</param>
    /// <param name="precies">Also the small figures, for who writes it; anyone else gets those that may be shown.</param>
    /// <param name="ct">Cancellation.</param>
    /// <returns>Null when there is no such team or the quarter is not over.</returns>
    public async Task<Kwartaalbeeld?> LaadAsync(Guid teamId, Kwartaal kwartaal, bool precies, CancellationToken ct)
    {
        if (!Voorbij.Contains(kwartaal))
        {
            return null;
        }

        await using var transactie = await db.BeginBijVraagAsync(ct);
        if (await db.Teams.AsNoTracking().Where(t => t.Id == teamId).Select(t => new Cijferteam(t.Id, t.Naam)).SingleOrDefaultAsync(ct) is not { } team)
        {
            return null;
        }

        var mag = (await EigenAsync(ct)).Contains(teamId);
        Kwartaal[] drie = [kwartaal, kwartaal.Vorige, kwartaal.JaarEerder];
        var jaren = drie.Select(k => k.Jaar).Distinct().ToArray();
        var cijfers = (await db.Kwartaalcijfers.AsNoTracking().Where(c => c.TeamId == teamId && jaren.Contains(c.Jaar)).ToListAsync(ct))
            .ToDictionary(c => (new Kwartaal(c.Jaar, c.Nummer), c.Maat));
        var oordelen = (await db.Betrouwbaarheidsoordelen.AsNoTracking().Where(o => jaren.Contains(o.Begin.Year) && (o.TeamId == null || o.TeamId == teamId)).ToListAsync(ct)).Geldend();
        var begin = kwartaal.Begin;
        var verslagen = await db.Kwartaalverslagen.AsNoTracking().Where(v => v.TeamId == teamId && v.Begin == begin).OrderByDescending(v => v.Nummer).ToListAsync(ct);
        var geteld = await db.Cijferstanden.Where(s => s.Jaar == kwartaal.Jaar).Select(s => (DateTimeOffset?)s.GeteldOp).SingleOrDefaultAsync(ct);
        await transactie.CommitAsync(ct);

        var betrouwbaarheden = new Betrouwbaarheden(oordelen.Select(o => o.Merk));
        return new(team, kwartaal, [.. Domain.Cijfers.Kwartaalcijfers.Maten.Select(m => new Kwartaalregel(m, Waarde(kwartaal, m), Waarde(kwartaal.Vorige, m), Waarde(kwartaal.JaarEerder, m)))])
        {
            Verslag = verslagen.Find(v => v.VastgesteldOp is not null),
            Concept = mag ? verslagen.Find(v => v.VastgesteldOp is null) : null,
            MagSchrijven = mag,
            Oordelen = [.. oordelen.Where(o => o.Halfjaar == kwartaal.Halfjaar && o.Oordeel is not Betrouwbaarheid.Betrouwbaar)],
            GeteldOp = geteld,
        };

        Cijferwaarde Waarde(Kwartaal wanneer, Maat maat)
        {
            var cijfer = cijfers.GetValueOrDefault((wanneer, maat));
            return betrouwbaarheden.Van(Meetmoment.Van(wanneer.Halfjaar), teamId) switch
            {
                Betrouwbaarheid.NietGeleverd => Cijferwaarde.NietGeleverd,
                _ when cijfer is null => Cijferwaarde.Onbekend,
                Betrouwbaarheid.NietBetrouwbaar => Cijferwaarde.Onbetrouwbaar,
                _ => cijfer.Stand is Celstand.Getoond || (precies && mag) ? Cijferwaarde.Van(cijfer.Waarde) : Cijferwaarde.Zonder(cijfer.Stand),
            };
        }
    }

    /// <summary>Keeps the text of the own team as concept, or puts it in force.</summary>
    /// <returns>What is wrong, empty when it is kept; null when there is no such report to write.</returns>
    public async Task<IReadOnlyList<Fout>?> BewaarAsync(Verslagopdracht opdracht, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        if (!Voorbij.Contains(opdracht.Kwartaal))
        {
            return null;
        }

        // One team writes one report at a time: the second sees what the first kept.
        await using var transactie = await db.BeginGemeenteAsync(opdracht.Team, ct);
        if (!(await EigenAsync(ct)).Contains(opdracht.Team))
        {
            return null;
        }

        if (await VerhaalAsync(opdracht, ct) is { } fout)
        {
            return [fout];
        }

        var begin = opdracht.Kwartaal.Begin;
        var laatste = await db.Kwartaalverslagen.Where(v => v.TeamId == opdracht.Team && v.Begin == begin).OrderByDescending(v => v.Nummer).FirstOrDefaultAsync(ct);
        var (nu, verhaal) = (klok.GetUtcNow(), (opdracht.Verhaal ?? string.Empty).Trim().ReplaceLineEndings("\n"));
        if (laatste is not null && laatste.Verhaal == verhaal && (laatste.VastgesteldOp is not null || !opdracht.StelVast))
        {
            return [];
        }

        if (Kwartaalbeeld.MerkVan(laatste) != (opdracht.Gezien ?? string.Empty))
        {
            return [new("Verhaal", "Een collega wijzigde dit verslag intussen. Uw tekst staat hier nog. Open het verslag in een ander venster om te zien wat er nu staat.")];
        }

        if (laatste is not { VastgesteldOp: null } concept)
        {
            concept = new Kwartaalverslag
            {
                GemeenteCode = db.Aanmelding.GemeenteCode!,
                TeamId = opdracht.Team,
                Begin = begin,
                Nummer = (laatste?.Nummer ?? 0) + 1,
                Verhaal = verhaal,
                DoorNaam = db.Aanmelding.Naam,
                Op = nu,
            };
            db.Kwartaalverslagen.Add(concept);
        }

        (concept.Verhaal, concept.DoorAccountId, concept.DoorNaam, concept.Op, concept.VastgesteldOp) = (verhaal, db.Aanmelding.AccountId, db.Aanmelding.Naam, nu, opdracht.StelVast ? nu : null);
        db.Log(klok, opdracht.StelVast ? Handeling.KwartaalverslagVastgesteld : Handeling.KwartaalverslagBewaard, "team", opdracht.Team, bijzonderheden: new(StringComparer.Ordinal)
        {
            ["kwartaal"] = opdracht.Kwartaal.Code,
        });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return [];
    }

    private async Task<Fout?> VerhaalAsync(Verslagopdracht opdracht, CancellationToken ct)
    {
        if (!Naamteken.IsZichtbaar(opdracht.Verhaal))
        {
            return opdracht.StelVast ? new("Verhaal", "Schrijf een toelichting bij de cijfers. Zonder verhaal zeggen ze te weinig.") : null;
        }

        if (Opdrachtcontrole.Tekst("Verhaal", opdracht.Verhaal.Trim(), Kwartaalverslag.MaxVerhaal) is { } weigering)
        {
            return new("Verhaal", weigering.Melding);
        }

        return await Naamherkenning.ZoekAsync(db, klok, opdracht.Verhaal, ct) is { Count: > 0 } kenmerken
            ? new("Verhaal", Herkenbaarheid.Waarschuwing(kenmerken) + " Schrijf over het werk van het team, niet over een persoon.")
            : null;
    }

    /// <summary>Teams for which the signed-in person writes: a teammanager for the teams he or she is in.</summary>
    private async Task<IReadOnlyCollection<Guid>> EigenAsync(CancellationToken ct) =>
        db.Aanmelding.Rollen.Contains(Rol.Teammanager) ? await Lezer.EigenTeams(db, klok.Vandaag()).ToListAsync(ct) : [];
}
