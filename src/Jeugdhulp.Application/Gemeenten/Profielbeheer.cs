using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Gemeenten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Gemeenten;

/// <summary>The own gemeente with all profiles it ever had.</summary>
/// <param name="Gemeente">The gemeente, with its provincie and regio.</param>
/// <param name="Verloop">Newest first.</param>
/// <param name="Geldend">The one that holds today; empty when none does.</param>
public sealed record Profielbeeld(Gemeente Gemeente, IReadOnlyList<Gemeenteprofiel> Verloop, Gemeenteprofiel? Geldend);

/// <summary>Keeps how the wijkteam of the gemeente is organised, and notes a change of it beside the figures (DSH-09, TRB-13).</summary>
public sealed class Profielbeheer(JeugdhulpDbContext db, TimeProvider klok)
{
    public async Task<Profielbeeld> LaadAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginBijVraagAsync(ct);
        var code = db.Aanmelding.GemeenteCode!;
        var gemeente = await db.Gemeenten.AsNoTracking().SingleAsync(g => g.Code == code, ct);
        var verloop = await Eigen(code).ToListAsync(ct);
        return new(gemeente, verloop, verloop.Find(p => p.Van <= klok.Vandaag()));
    }

    /// <summary>Says what holds from a day on. When that is a change of the work, it stands beside the figures from that day.</summary>
    /// <returns>What is wrong; empty when it is kept.</returns>
    public async Task<IReadOnlyList<Fout>> LegVastAsync(Guid id, Profielinvoer invoer, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(invoer);
        var (fouten, gegevens) = Profielregels.Lees(invoer, klok.Vandaag());
        if (gegevens is null)
        {
            return fouten;
        }

        var (nu, van, code) = (klok.GetUtcNow(), invoer.Van!.Value, db.Aanmelding.GemeenteCode!);
        await using var transactie = await db.BeginGemeenteAsync(ct);

        // Two beheerders at once: the second one compares with what the first one kept.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('gemeenteprofiel'), hashtext({code}))", ct);
        var verloop = await Eigen(code).ToListAsync(ct);
        if (verloop.Exists(p => p.Id == id))
        {
            return await db.EerderAsync(db.Gemeenteprofielen.Where(p => p.GemeenteCode == code && p.Id == id), id, invoer, ct) is true ? [] : [Formuliersleutel.Gebruikt];
        }

        var eerder = verloop.Find(p => p.Van <= van)?.Gegevens;
        var veranderd = eerder is null ? [] : gegevens.Veranderd(eerder);
        Opdrachtwijziging? wijziging = Contractnaam.TryParse<Opdrachtwijziging>(invoer.Aanleiding, out var gekozen) ? gekozen : null;
        if (eerder is not null && veranderd.Count == 0)
        {
            return [new(nameof(invoer.Van), "Dit geldt op deze dag al. Pas iets aan, of kies een andere dag.")];
        }

        if (wijziging is not null && eerder is null)
        {
            return [new(nameof(invoer.Aanleiding), "Er is nog geen eerder profiel om mee te vergelijken. Kies dat er in het werk niets veranderde.")];
        }

        db.Verzonden(klok, id, invoer);
        db.Gemeenteprofielen.Add(new()
        {
            GemeenteCode = code,
            Id = id,
            Van = van,
            Positionering = gegevens.Positionering,
            Organisatievorm = gegevens.Organisatievorm,
            Inwoners = gegevens.Inwoners,
            Fte = gegevens.Fte,
            Taken = gegevens.Taken,
            Bereik = gegevens.Bereik,
            Op = nu,
        });
        db.Log(klok, Handeling.ProfielVastgelegd, "gemeenteprofiel", id);
        if (wijziging is { } soort)
        {
            var annotatie = new Annotatie
            {
                GemeenteCode = code,
                Id = Guid.CreateVersion7(nu),
                Datum = van,
                Oorzaak = Oorzaak(soort, gegevens, eerder!),
                Wijziging = soort,
                Tekst = string.Join(' ', veranderd),
                Automatisch = true,
                DoorNaam = db.Aanmelding.Naam,
                Op = nu,
            };
            db.Annotaties.Add(annotatie);
            db.Log(klok, Handeling.AnnotatieToegevoegd, "annotatie", annotatie.Id);
        }

        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return [];
    }

    /// <summary>The cause of TRB-02 that a change of the profile comes under.</summary>
    private static Annotatieoorzaak Oorzaak(Opdrachtwijziging soort, Profielgegevens nu, Profielgegevens eerder) => soort switch
    {
        Opdrachtwijziging.Inbedding => Annotatieoorzaak.NieuweOrganisatie,
        Opdrachtwijziging.Anders when (nu.Positionering, nu.Organisatievorm) != (eerder.Positionering, eerder.Organisatievorm) => Annotatieoorzaak.NieuweOrganisatie,
        Opdrachtwijziging.Anders when nu with { Fte = eerder.Fte, Inwoners = eerder.Inwoners } == eerder => Annotatieoorzaak.Capaciteit,
        _ => Annotatieoorzaak.GewijzigdeOpdracht,
    };

    /// <summary>Of the own gemeente, newest first. Profiles are read by everyone, so the gemeente is asked for by name.</summary>
    private IQueryable<Gemeenteprofiel> Eigen(string code) =>
        db.Gemeenteprofielen.AsNoTracking().Where(p => p.GemeenteCode == code).OrderByDescending(p => p.Van).ThenByDescending(p => p.Op);
}
