using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Werk;

/// <summary>Something open that nobody of a running team has in hand.</summary>
/// <param name="Soort">What it is.</param>
/// <param name="Id">Its id; of a triage the id of the hulpvraag.</param>
/// <param name="Naam">Full name; empty for what is about a household.</param>
/// <param name="Nummer">Number of the dossier or the household; 0 without one.</param>
/// <param name="Datum">Since when it is open; of a triage the end of its term.</param>
/// <param name="Van">The team or the worker it was with; empty when nobody is known.</param>
public sealed record Openregel(Openwerk Soort, Guid Id, string? Naam, int Nummer, DateOnly Datum, string? Van);

/// <summary>A page of it.</summary>
public sealed record Openlijst(IReadOnlyList<Openregel> Regels, int Aantal, int Pagina);

/// <summary>What stands on the list of no worker, for the teammanagers of the whole gemeente.</summary>
public sealed class ZonderEigenaarQuery(JeugdhulpDbContext db, TimeProvider klok)
{
    public const int PerPagina = 25;

    /// <summary>How much there is; nothing for who is no teammanager.</summary>
    public async Task<int> TelAsync(CancellationToken ct)
    {
        if (!Mag)
        {
            return 0;
        }

        await using var transactie = await db.BeginBijVraagAsync(ct);
        return await Rijen().CountAsync(ct);
    }

    public async Task<Openlijst> LaadAsync(int pagina, CancellationToken ct)
    {
        if (!Mag)
        {
            return new([], 0, 1);
        }

        await using var transactie = await db.BeginBijVraagAsync(ct);
        var aantal = await Rijen().CountAsync(ct);
        var juist = Math.Clamp(pagina, 1, Math.Max(1, (aantal + PerPagina - 1) / PerPagina));
        var gevonden = await (
            from r in Rijen().OrderBy(r => r.Soort).ThenBy(r => r.Datum).ThenBy(r => r.Id).Skip((juist - 1) * PerPagina).Take(PerPagina)
            join p in db.Personen.AsNoTracking() on r.PersoonId equals p.Id into personen
            from p in personen.DefaultIfEmpty()
            select new
            {
                Rij = r,
                Persoon = p,
                Van = db.Teams.Where(t => t.Id == r.TeamId).Select(t => t.Naam).FirstOrDefault() ?? db.Medewerkers.Where(m => m.Id == r.MedewerkerId).Select(m => m.Naam).FirstOrDefault(),
            }).ToListAsync(ct);
        db.Log(klok, Handeling.WerkBekeken, "werk", null, new()
        {
            ["vorm"] = "zonderEigenaar",
            ["personen"] = string.Join(',', gevonden.Select(g => g.Persoon?.Id).OfType<Guid>().Distinct()),
        });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new(
            [.. gevonden.OrderBy(g => g.Rij.Soort).ThenBy(g => g.Rij.Datum).ThenBy(g => g.Rij.Id).Select(g => new Openregel((Openwerk)g.Rij.Soort, g.Rij.Id, g.Persoon?.VolledigeNaam, g.Rij.Nummer, g.Rij.Datum, g.Van))],
            aantal,
            juist);
    }

    private bool Mag => db.Aanmelding.Rollen.Contains(Rol.Teammanager);

    private IQueryable<Openrij> Rijen()
    {
        var vragen = new Openwerkvragen(db, klok.Vandaag());
        return Enum.GetValues<Openwerk>().Select(vragen.ZonderEigenaar).Aggregate((een, ander) => een.Concat(ander));
    }
}
