using Jeugdhulp.Application.Data;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Instellingen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Instellingen;

/// <summary>A question that is not answered, with what that leaves undecided.</summary>
/// <param name="Vraag">The question.</param>
/// <param name="Contacten">Contacts of the last year that wait for it, counted per jeugdige.</param>
public sealed record OpenVraag(Instellingsomschrijving Vraag, int Contacten);

/// <summary>Where the gemeente stands with its settings.</summary>
/// <param name="Vandaag">Today.</param>
/// <param name="Versies">All versions, newest first.</param>
/// <param name="Concepten">Concepts that are being written or judged, the last changed first.</param>
/// <param name="Betwist">Open disputes, the oldest first.</param>
/// <param name="Open">Open questions, those that leave most undecided first.</param>
public sealed record Leidraadbeeld(DateOnly Vandaag, IReadOnlyList<Instellingenversie> Versies, IReadOnlyList<Conceptversie> Concepten, IReadOnlyList<Betwisting> Betwist, IReadOnlyList<OpenVraag> Open)
{
    /// <summary>The version that holds today.</summary>
    public Instellingenversie? Huidig => Versies.FirstOrDefault(v => v.GeldigVan <= Vandaag && (v.GeldigTot is null || v.GeldigTot > Vandaag));

    public IEnumerable<Instellingenversie> Gepland => Versies.Where(v => v.GeldigVan > Vandaag).Reverse();

    public IEnumerable<Instellingenversie> Geweest => Versies.Where(v => v.GeldigTot <= Vandaag);
}

/// <summary>A version to read.</summary>
/// <param name="Versie">The version.</param>
/// <param name="Gemeente">Name of its gemeente.</param>
/// <param name="IsEigen">It is a version of the gemeente that reads.</param>
public sealed record Versiebeeld(Instellingenversie Versie, string Gemeente, bool IsEigen);

/// <summary>Reads where the gemeente stands with its settings; counts only, never a person.</summary>
public sealed class Leidraadoverzicht(JeugdhulpDbContext db, TimeProvider klok)
{
    public async Task<Leidraadbeeld> LaadAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var (gemeente, vandaag) = (db.Aanmelding.GemeenteCode, klok.Vandaag());
        var versies = await db.Instellingenversies.AsNoTracking().Where(v => v.GemeenteCode == gemeente).OrderByDescending(v => v.GeldigVan).ToListAsync(ct);
        var concepten = await db.Conceptversies.AsNoTracking()
            .Where(c => c.Stand == Conceptstand.Concept || c.Stand == Conceptstand.TerBeoordeling)
            .OrderByDescending(c => c.GewijzigdOp).ToListAsync(ct);
        var betwist = await db.Betwistingen.AsNoTracking().Where(b => b.OpgelostOp == null).OrderBy(b => b.Op).ToListAsync(ct);
        var beeld = new Leidraadbeeld(vandaag, versies, concepten, betwist, []);
        return beeld with { Open = await OpenAsync(beeld.Huidig?.Instellingen ?? LokaleInstellingen.Leeg, vandaag, ct) };
    }

    /// <summary>A version of any gemeente; null when there is none of that number.</summary>
    public async Task<Versiebeeld?> VersieAsync(string gemeenteCode, int nummer, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var gevonden = await (
            from v in db.Instellingenversies.AsNoTracking()
            join g in db.Gemeenten on v.GemeenteCode equals g.Code
            where v.GemeenteCode == gemeenteCode && v.Nummer == nummer
            select new { Versie = v, g.Naam }).SingleOrDefaultAsync(ct);
        return gevonden is null ? null : new(gevonden.Versie, gevonden.Naam, gemeenteCode == db.Aanmelding.GemeenteCode);
    }

    private async Task<IReadOnlyList<OpenVraag>> OpenAsync(LokaleInstellingen instellingen, DateOnly vandaag, CancellationToken ct)
    {
        var sinds = vandaag.AddYears(-1);
        var wachtend = await db.Contactregels.AsNoTracking()
            .Where(r => r.Uitkomst == Uitkomst.NietVastgelegd && r.Feiten.Datum > sinds)
            .GroupBy(r => new { r.Regel, r.Feiten.Activiteit })
            .Select(g => new { g.Key.Regel, g.Key.Activiteit, Aantal = g.Count() })
            .ToListAsync(ct);
        var aantallen = wachtend.ToLookup(w => Instellingsregels.Gevraagd(w.Regel, w.Activiteit), w => w.Aantal);
        return [.. Instellingsregels.Open(instellingen).Select(v => new OpenVraag(v, aantallen[v.Sleutel].Sum())).OrderByDescending(v => v.Contacten)];
    }
}
