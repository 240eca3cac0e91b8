using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Dossiers;

/// <summary>Which dossiers to list.</summary>
public sealed record Dossierfilter
{
    /// <summary>One of the own teams; empty for all of these.</summary>
    public Guid? TeamId { get; init; }

    /// <summary>Empty for every status but closed; for every status when it is asked what counted then.</summary>
    public Dossierstatus? Status { get; init; }

    public Dossiersoort? Soort { get; init; }

    public Wet? Wet { get; init; }

    /// <summary>Only what counted on the peildatum, closed since or not (DOS-10).</summary>
    public bool TeldePeildatum { get; init; }

    /// <summary>Only what counted on a day of the period, closed since or not (DOS-10).</summary>
    public bool TeldePeriode { get; init; }

    /// <summary>What is closed stands in the list too, unless a status was chosen.</summary>
    public bool MetDichte => TeldePeildatum || TeldePeriode;

    public bool NietAanleverbaar { get; init; }

    public bool ZonderContact { get; init; }

    /// <summary>Name, BSN or number of a dossier.</summary>
    public string? Zoek { get; init; }

    public int Pagina { get; init; } = 1;

    public required DateOnly Peildatum { get; init; }

    public required DateOnly Van { get; init; }

    public required DateOnly Tot { get; init; }
}

/// <summary>A line of the list.</summary>
public sealed record Dossierregel
{
    public required Guid Id { get; init; }

    public required int Nummer { get; init; }

    public required Dossiersoort Soort { get; init; }

    public required Wet Wet { get; init; }

    public required Dossierstatus Status { get; init; }

    public required DateOnly Begin { get; init; }

    public DateOnly? Einde { get; init; }

    public required string Team { get; init; }

    public string? Verantwoordelijke { get; init; }

    public string? Verwijzer { get; init; }

    public bool? Crisis { get; init; }

    public DateOnly? LaatsteContact { get; init; }

    /// <summary>Someone who receives help in it now gets jeugdhulp.</summary>
    public bool Jeugdhulp { get; init; }

    public required IReadOnlyList<Dossiermens> Mensen { get; init; }

    public bool InZorg => Dossierregels.InZorg(Status, Dossierrol.OntvangtHulp, Jeugdhulp);

    /// <summary>What is missing under these agreements.</summary>
    public IReadOnlyList<Ontbrekend> Ontbreekt(Dossierafspraken afspraken) =>
        Aanleverbaarheid.Ontbreekt(afspraken, Verwijzer is not null, Crisis is not null, Verantwoordelijke is not null, Mensen.Select(m => m.Gegevens));
}

/// <summary>Who receives help in a dossier of the list.</summary>
public sealed record Dossiermens(Guid Id, string Naam, Persoonsgegevens Gegevens);

/// <summary>A page of the list with the totals of the whole filter.</summary>
public sealed record Dossierlijst
{
    public required IReadOnlyList<Teamkeuze> Teams { get; init; }

    public required IReadOnlyList<Guid> EigenTeams { get; init; }

    public required IReadOnlyList<Dossierregel> Regels { get; init; }

    /// <summary>Dossiers per status under the filter, whatever status was chosen.</summary>
    public required IReadOnlyDictionary<Dossierstatus, int> PerStatus { get; init; }

    public required int Totaal { get; init; }

    public required int Pagina { get; init; }

    public required Dossierafspraken Afspraken { get; init; }

    /// <summary>Dossiers that counted on the peildatum (DOS-10).</summary>
    public required int OpPeildatum { get; init; }

    /// <summary>Dossiers that counted on a day of the period (DOS-10).</summary>
    public required int InPeriode { get; init; }
}

/// <summary>Lists the dossiers of the own teams.</summary>
public sealed class DossierlijstQuery(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>Lines on a page.</summary>
    public const int PerPagina = 25;

    /// <summary>A page of the list.</summary>
    public async Task<Dossierlijst> LaadAsync(Dossierfilter filter, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var vandaag = klok.Vandaag();
        var lezer = await Lezer.LaadAsync(db, vandaag, ct);
        var afspraken = await db.AfsprakenAsync(ct);
        var basis = Beperk(db.Dossiers.AsNoTracking(), filter, lezer);
        var telregels = await db.TelregelsAsync(ct);
        var (opPeildatum, inPeriode) = (Dossiervragen.TeldeOp(telregels, filter.Peildatum), Dossiervragen.TeldeIn(telregels, filter.Van, filter.Tot));
        basis = filter.TeldePeildatum ? basis.Where(opPeildatum) : basis;
        basis = filter.TeldePeriode ? basis.Where(inPeriode) : basis;
        var gefilterd = Zoek(Signalen(basis, filter, afspraken, vandaag), filter.Zoek);

        var perStatus = await gefilterd
            .SelectMany(d => d.Statussen.Where(s => s.Tot == null))
            .GroupBy(s => s.Status).Select(g => new { g.Key, Aantal = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Aantal, ct);
        var totaal = filter.Status is { } status ? perStatus.GetValueOrDefault(status) : perStatus.Where(s => filter.MetDichte || s.Key is not Dossierstatus.Afgesloten).Sum(s => s.Value);
        var pagina = Math.Clamp(filter.Pagina, 1, Math.Max(1, (totaal + PerPagina - 1) / PerPagina));
        var regels = await Regels(filter.MetDichte && filter.Status is null ? gefilterd : MetStatus(gefilterd, filter.Status), pagina).ToListAsync(ct);
        var code = db.Aanmelding.GemeenteCode;
        var geteld = filter.Status is null ? gefilterd : MetStatus(gefilterd, filter.Status);
        var tellingen = await db.Gemeenten.Where(g => g.Code == code)
            .Select(g => new { OpPeildatum = geteld.Where(opPeildatum).Count(), InPeriode = geteld.Where(inPeriode).Count() }).SingleAsync(ct);

        db.Log(klok, Handeling.DossiersBekeken, "dossier", null, new()
        {
            ["dossiers"] = string.Join(',', regels.Select(r => r.Id)),
            ["personen"] = string.Join(',', regels.SelectMany(r => r.Mensen).Select(m => m.Id).Distinct()),
        });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new()
        {
            Teams = lezer.Teams,
            EigenTeams = lezer.TeamIds,
            Regels = regels,
            PerStatus = perStatus,
            Totaal = totaal,
            Pagina = pagina,
            Afspraken = afspraken,
            OpPeildatum = tellingen.OpPeildatum,
            InPeriode = tellingen.InPeriode,
        };
    }

    private static IQueryable<Dossier> Beperk(IQueryable<Dossier> dossiers, Dossierfilter filter, Lezer lezer)
    {
        // What is open of a team that ended stands with the one that took it over; a figure stays with the team that the dossier began with.
        var (zelf, metOvergenomen) = (lezer.Zelf(filter.TeamId), lezer.Van(filter.TeamId));
        dossiers = filter.MetDichte
            ? dossiers.Where(d => zelf.Contains(d.EersteTeamId ?? d.TeamId))
            : dossiers.Where(d => zelf.Contains(d.TeamId) || (d.Einde == null && metOvergenomen.Contains(d.TeamId)));

        if (filter.Wet is { } wet)
        {
            dossiers = dossiers.Where(d => d.Wet == wet);
        }

        return filter.Soort is { } soort ? dossiers.Where(d => d.Soort == soort) : dossiers;
    }

    private static IQueryable<Dossier> MetStatus(IQueryable<Dossier> dossiers, Dossierstatus? status) => status is { } gevraagd
        ? dossiers.Where(d => d.Statussen.Any(s => s.Tot == null && s.Status == gevraagd))
        : dossiers.Where(d => d.Einde == null);

    private IQueryable<Dossier> Zoek(IQueryable<Dossier> dossiers, string? tekst)
    {
        if (string.IsNullOrWhiteSpace(tekst))
        {
            return dossiers;
        }

        var schoon = tekst.Trim();
        if (schoon.Length <= 7 && int.TryParse(schoon, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var nummer))
        {
            return dossiers.Where(d => d.Nummer == nummer);
        }

        var personen = Personenvraag.Van(db, schoon)?.Personen ?? db.Personen.Where(p => false);
        return dossiers.Where(d => d.Personen.Any(p => personen.Any(x => x.Id == p.PersoonId)));
    }

    private IQueryable<Dossier> Signalen(IQueryable<Dossier> dossiers, Dossierfilter filter, Dossierafspraken afspraken, DateOnly vandaag)
    {
        if (filter.NietAanleverbaar)
        {
            dossiers = Dossiervragen.NietAanleverbaar(db, dossiers, afspraken);
        }

        if (filter.ZonderContact)
        {
            dossiers = Dossiervragen.Stil(db, dossiers, afspraken, vandaag);
        }

        return dossiers;
    }

    private IQueryable<Dossierregel> Regels(IQueryable<Dossier> dossiers, int pagina) => dossiers
        .OrderByDescending(d => d.Begin).ThenByDescending(d => d.Nummer)
        .Skip((pagina - 1) * PerPagina).Take(PerPagina)
        .Select(Dossierprojectie.Regel(db, Dossiervragen.Contacten(db), klok.Vandaag()));
}

/// <summary>How a dossier becomes a line.</summary>
internal static class Dossierprojectie
{
    public static System.Linq.Expressions.Expression<Func<Dossier, Dossierregel>> Regel(JeugdhulpDbContext db, IQueryable<Dossiercontact> contacten, DateOnly vandaag)
    {
        var hulp = Dossiervragen.MetLopendeHulp(db, contacten, vandaag);
        return d => new Dossierregel
        {
            Id = d.Id,
            Nummer = d.Nummer,
            Soort = d.Soort,
            Wet = d.Wet,
            Status = d.Statussen.Where(s => s.Tot == null).Select(s => s.Status).First(),
            Begin = d.Begin,
            Einde = d.Einde,
            Team = db.Teams.Where(t => t.Id == d.TeamId).Select(t => t.Naam).First(),
            Verantwoordelijke = db.Medewerkers.Where(m => m.Id == d.MedewerkerId).Select(m => m.Naam).FirstOrDefault(),
            Verwijzer = d.Verwijzer,
            Crisis = d.Crisis,
            LaatsteContact = contacten.Where(c => c.DossierId == d.Id).Max(c => (DateOnly?)c.Datum),
            Jeugdhulp = hulp.Any(c => c.DossierId == d.Id && c.Erin),
            Mensen = d.Personen.Where(p => p.Rol == Dossierrol.OntvangtHulp && (p.Tot == null || p.Tot == d.Einde))
                .Join(db.Personen, p => p.PersoonId, x => x.Id, (p, x) => x)
                .OrderBy(x => x.Geboortedatum).ThenBy(x => x.Id)
                .Select(x => new Dossiermens(
                    x.Id,
                    x.Tussenvoegsel == null ? x.Voornamen + " " + x.Achternaam : x.Voornamen + " " + x.Tussenvoegsel + " " + x.Achternaam,
                    new Persoonsgegevens(x.Id, x.Bsn != null, true, x.Geslacht != Geslacht.Onbekend, x.Postcode != null)))
                .ToList(),
        };
    }
}
