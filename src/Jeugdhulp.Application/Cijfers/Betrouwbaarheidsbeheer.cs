using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Jeugdigen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Cijfers;

/// <summary>What someone says about the figures of a half-year, as it was filled in.</summary>
/// <param name="Halfjaar">Code of the half-year.</param>
/// <param name="Team">Id of the team; empty for the whole gemeente.</param>
/// <param name="Oordeel">Name of the <see cref="Betrouwbaarheid"/>.</param>
/// <param name="Reden">Why.</param>
public sealed record Betrouwbaarheidsopdracht(string? Halfjaar, string? Team, string? Oordeel, string? Reden);

/// <summary>All that was said, newest first, with the teams it can be about.</summary>
/// <param name="Oordelen">What was said.</param>
/// <param name="Teams">Teams of the gemeente, by name.</param>
public sealed record Betrouwbaarheidsoverzicht(IReadOnlyList<Betrouwbaarheidsoordeel> Oordelen, IReadOnlyList<Cijferteam> Teams)
{
    /// <summary>What holds, newest half-year first; what was taken back is left out.</summary>
    public IReadOnlyList<Betrouwbaarheidsoordeel> Geldend =>
        [.. Oordelen.Geldend().Where(o => o.Oordeel is not Betrouwbaarheid.Betrouwbaar).OrderByDescending(o => o.Begin).ThenBy(o => o.TeamId is null ? 0 : 1).ThenBy(o => Team(o), StringComparer.CurrentCulture)];

    /// <summary>Name of the team it is about; empty for the whole gemeente.</summary>
    public string? Team(Betrouwbaarheidsoordeel oordeel) => Teams.FirstOrDefault(t => t.Id == oordeel.TeamId)?.Naam;
}

/// <summary>Keeps how far the figures of a half-year can be relied on (TRB-11).</summary>
public sealed class Betrouwbaarheidsbeheer(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>What was said about figures of the own gemeente.</summary>
    public async Task<Betrouwbaarheidsoverzicht> LaadAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginBijVraagAsync(ct);
        var oordelen = await db.Betrouwbaarheidsoordelen.AsNoTracking().OrderByDescending(o => o.Op).ThenByDescending(o => o.Id).ToListAsync(ct);
        var teams = await db.Teams.AsNoTracking().Select(t => new Cijferteam(t.Id, t.Naam)).ToListAsync(ct);
        await transactie.CommitAsync(ct);
        return new(oordelen, [.. teams.OrderBy(t => t.Naam, StringComparer.CurrentCulture)]);
    }

    /// <summary>Keeps one. What holds already is not kept twice: a form that is sent again says nothing new.</summary>
    /// <returns>What is wrong; empty when it holds.</returns>
    public async Task<IReadOnlyList<Fout>> LegVastAsync(Betrouwbaarheidsopdracht opdracht, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        var fouten = new List<Fout>();
        if (!Halfjaar.TryParse(opdracht.Halfjaar, out var halfjaar) || halfjaar.Jaar < Cijferbijwerker.EersteJaar || halfjaar.Begin > klok.Vandaag())
        {
            fouten.Add(new("Halfjaar", "Kies een halfjaar dat al begonnen is."));
        }

        if (!Contractnaam.TryParse<Betrouwbaarheid>(opdracht.Oordeel, out var oordeel))
        {
            fouten.Add(new("Oordeel", "Kies hoe betrouwbaar de cijfers zijn."));
        }

        Guid? teamId = Guid.TryParse(opdracht.Team, out var id) ? id : null;
        var onbekendTeam = teamId is null && !string.IsNullOrEmpty(opdracht.Team);
        fouten.AddRange(Reden(opdracht.Reden));

        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await Naamherkenning.ZoekAsync(db, klok, opdracht.Reden, ct) is { Count: > 0 } kenmerken)
        {
            fouten.Add(new("Reden", Herkenbaarheid.Waarschuwing(kenmerken) + " Schrijf over het werk, niet over een persoon."));
        }

        if (onbekendTeam || (teamId is not null && !await db.Teams.AnyAsync(t => t.Id == teamId, ct)))
        {
            fouten.Add(new("Team", "Dit team hoort niet bij uw gemeente. Kies een ander team."));
        }

        if (fouten.Count > 0)
        {
            return fouten;
        }

        // What holds is the newest, so two at once have to come one after the other.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('betrouwbaarheidsoordeel'), hashtext({db.Aanmelding.GemeenteCode}))", ct);
        var begin = halfjaar.Begin;
        var reden = opdracht.Reden!.Trim();
        var geldend = await db.Betrouwbaarheidsoordelen.AsNoTracking()
            .Where(o => o.Begin == begin && o.TeamId == teamId)
            .OrderByDescending(o => o.Op).ThenByDescending(o => o.Id)
            .FirstOrDefaultAsync(ct);
        if (geldend is not null && geldend.Oordeel == oordeel && geldend.Reden == reden)
        {
            return [];
        }

        if (geldend is null && oordeel is Betrouwbaarheid.Betrouwbaar)
        {
            return [new("Oordeel", "Deze cijfers gelden al als betrouwbaar. U hoeft niets vast te leggen.")];
        }

        var nu = klok.GetUtcNow();
        var nieuw = new Betrouwbaarheidsoordeel
        {
            GemeenteCode = db.Aanmelding.GemeenteCode!,
            Id = Guid.CreateVersion7(nu),
            Begin = begin,
            TeamId = teamId,
            Oordeel = oordeel,
            Reden = reden,
            DoorAccountId = db.Aanmelding.AccountId,
            DoorNaam = db.Aanmelding.Naam,

            // A clock that stands still or goes back may not let an earlier one hold.
            Op = geldend is not null && geldend.Op >= nu ? geldend.Op.AddMicroseconds(1) : nu,
        };
        db.Betrouwbaarheidsoordelen.Add(nieuw);
        db.Log(klok, Handeling.BetrouwbaarheidVastgelegd, "betrouwbaarheidsoordeel", nieuw.Id, bijzonderheden: new(StringComparer.Ordinal)
        {
            ["halfjaar"] = halfjaar.Code,
            ["oordeel"] = Contractnaam.Van(oordeel),
        });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return [];
    }

    private static IEnumerable<Fout> Reden(string? reden)
    {
        if (!Naamteken.IsZichtbaar(reden))
        {
            yield return new("Reden", "Schrijf op waarom.");
        }
        else if (Opdrachtcontrole.Tekst("Reden", reden.Trim(), Betrouwbaarheidsoordeel.MaxReden) is { } weigering)
        {
            yield return new("Reden", weigering.Melding);
        }
    }
}
