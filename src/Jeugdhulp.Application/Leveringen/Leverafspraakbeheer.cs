using System.Globalization;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Levering;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Leveringen;

/// <summary>A team with who delivers its help now, and what was agreed about it.</summary>
/// <param name="Id">The team.</param>
/// <param name="Naam">Its name.</param>
/// <param name="Nu">Who delivers over the half-year that ended last.</param>
/// <param name="Afspraken">Newest first.</param>
public sealed record Leverteam(Guid Id, string Naam, Leverendepartij Nu, IReadOnlyList<Leverafspraak> Afspraken);

/// <summary>Keeps who delivers for a team, and why nothing was delivered.</summary>
public sealed class Leverafspraakbeheer(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>All teams of the gemeente, by name.</summary>
    public async Task<IReadOnlyList<Leverteam>> LaadAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var teams = await db.Teams.AsNoTracking().Select(t => new { t.Id, t.Naam }).ToListAsync(ct);
        var afspraken = (await db.Leverafspraken.AsNoTracking().OrderByDescending(a => a.Op).ToListAsync(ct)).ToLookup(a => a.TeamId);
        var laatste = Halfjaar.Van(klok.Vandaag()).Vorige.Begin;
        return
        [
            .. teams.OrderBy(t => t.Naam, StringComparer.CurrentCulture)
                .Select(t => new Leverteam(t.Id, t.Naam, Leverafspraken.PartijOver(afspraken[t.Id].Select(a => (a.Begin, a.Op, a.Partij)), laatste), [.. afspraken[t.Id]])),
        ];
    }

    /// <summary>Agrees who delivers for a team. What holds already is not kept twice.</summary>
    /// <param name="team">Id of the team.</param>
    /// <param name="halfjaar">Code of the first half-year.</param>
    /// <param name="partij">Name of a <see cref="Leverendepartij"/>.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>What is wrong; empty when it holds.</returns>
    public async Task<IReadOnlyList<Fout>> SpreekAfAsync(string? team, string? halfjaar, string? partij, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var fouten = new List<Fout>();
        if (!Guid.TryParse(team, out var teamId) || !await db.Teams.AnyAsync(t => t.Id == teamId, ct))
        {
            fouten.Add(new("Team", "Kies een team van uw gemeente."));
        }

        var gekozen = Gekozen(halfjaar, fouten);
        if (fouten.Count == 0 && gekozen > Halfjaar.Van(klok.Vandaag()).Volgende)
        {
            fouten.Add(new("Halfjaar", "Kies een halfjaar uit de lijst."));
        }

        if (!Contractnaam.TryParse<Leverendepartij>(partij, out var wie))
        {
            fouten.Add(new("Partij", "Kies wie er levert."));
        }

        if (fouten.Count > 0)
        {
            return fouten;
        }

        // Of a form that comes twice at once the second sees what the first kept: nobody can take an agreement away.
        await db.WachtOpAsync(teamId, ct);
        var eerder = await db.Leverafspraken.Where(a => a.TeamId == teamId).Select(a => new { a.Begin, a.Op, a.Partij }).ToListAsync(ct);
        if (Leverafspraken.PartijOver(eerder.Select(a => (a.Begin, a.Op, a.Partij)), gekozen.Begin) != wie)
        {
            var id = Guid.CreateVersion7(klok.GetUtcNow());
            db.Leverafspraken.Add(new()
            {
                GemeenteCode = db.Aanmelding.GemeenteCode!,
                Id = id,
                TeamId = teamId,
                Begin = gekozen.Begin,
                Partij = wie,
                DoorAccountId = db.Aanmelding.AccountId!.Value,
                Door = db.Aanmelding.Naam,
                Op = klok.GetUtcNow(),
            });
            db.Log(klok, Handeling.LeverafspraakGemaakt, "leverafspraak", id, new() { ["halfjaar"] = gekozen.Code, ["partij"] = Contractnaam.Van(wie) });
            await db.SaveChangesAsync(ct);
        }

        await transactie.CommitAsync(ct);
        return [];
    }

    /// <summary>Says why nothing was delivered over a half-year.</summary>
    /// <param name="halfjaar">Code of the half-year.</param>
    /// <param name="reden">Name of a <see cref="Nietleverreden"/>.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>What is wrong; empty when it is kept.</returns>
    public async Task<IReadOnlyList<Fout>> VerklaarAsync(string? halfjaar, string? reden, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var fouten = new List<Fout>();
        var gekozen = Gekozen(halfjaar, fouten);
        if (!Contractnaam.TryParse<Nietleverreden>(reden, out var waarom))
        {
            fouten.Add(new("Reden", "Kies waarom er niets is geleverd."));
        }

        if (fouten.Count == 0 && gekozen.Einde >= klok.Vandaag())
        {
            fouten.Add(new("Halfjaar", "Dit halfjaar is nog niet voorbij."));
        }
        else if (fouten.Count == 0 && (await db.Verzegelingen.AnyAsync(v => v.Begin == gekozen.Begin, ct)
            || await db.Cbsleveringen.AnyAsync(l => l.Begin == gekozen.Begin && l.Definitie == Leveringsdefinitie.Trajecten && l.Stand == Leveringsstand.Geleverd, ct)))
        {
            fouten.Add(new("Halfjaar", "Over dit halfjaar is wel geleverd."));
        }

        if (fouten.Count > 0)
        {
            return fouten;
        }

        await db.WachtOpAsync(Halfjaarsleutel(gekozen), ct);
        var geldt = await db.Nietleveringen.Where(n => n.Begin == gekozen.Begin).OrderByDescending(n => n.Op).Select(n => (Nietleverreden?)n.Reden).FirstOrDefaultAsync(ct);
        if (geldt != waarom)
        {
            var id = Guid.CreateVersion7(klok.GetUtcNow());
            db.Nietleveringen.Add(new()
            {
                GemeenteCode = db.Aanmelding.GemeenteCode!,
                Id = id,
                Begin = gekozen.Begin,
                Reden = waarom,
                DoorAccountId = db.Aanmelding.AccountId!.Value,
                Door = db.Aanmelding.Naam,
                Op = klok.GetUtcNow(),
            });
            db.Log(klok, Handeling.NietleveringVerklaard, "nietlevering", id, new() { ["halfjaar"] = gekozen.Code, ["reden"] = Contractnaam.Van(waarom) });
            await db.SaveChangesAsync(ct);
        }

        await transactie.CommitAsync(ct);
        return [];
    }

    /// <summary>Something to wait for that two forms about one half-year share.</summary>
    private Guid Halfjaarsleutel(Halfjaar halfjaar) => new(halfjaar.Begin.DayNumber, 0, short.Parse(db.Aanmelding.GemeenteCode!, CultureInfo.InvariantCulture), 0, 0, 0, 0, 0, 0, 0, 0);

    private static Halfjaar Gekozen(string? halfjaar, List<Fout> fouten)
    {
        if (!Halfjaar.TryParse(halfjaar, out var gekozen) || gekozen.Begin < Protocolversies.Jeugdwet)
        {
            fouten.Add(new("Halfjaar", "Kies een halfjaar vanaf 2015."));
        }

        return gekozen;
    }
}
