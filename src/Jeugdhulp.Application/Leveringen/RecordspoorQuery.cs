using System.Globalization;
using System.Runtime.InteropServices;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Levering;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Leveringen;

/// <summary>A contact in the half-year under a traject, with the rule that gave its class.</summary>
/// <param name="ContactId">The contact.</param>
/// <param name="Datum">When.</param>
/// <param name="Activiteit">What was done.</param>
/// <param name="Geldend">The class that counts.</param>
/// <param name="Regel">R01 to R15.</param>
/// <param name="Instellingenversie">Of the gemeente, that was applied.</param>
/// <param name="Gekozen">A person chose the class instead.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Spoorcontact(Guid ContactId, DateOnly Datum, Activiteit Activiteit, Uitkomst Geldend, string Regel, int? Instellingenversie, bool Gekozen);

/// <summary>What a record was made from.</summary>
/// <param name="Plaats">The traject, or the dossier in a delivery by dossiers.</param>
/// <param name="Contacten">In the half-year; of a dossier none, for its status makes the record.</param>
/// <param name="Eerder">Contacts under the traject before the half-year.</param>
public sealed record Spoorbron(Vindplaats Plaats, IReadOnlyList<Spoorcontact> Contacten, int Eerder);

/// <summary>The place of something in a frozen delivery.</summary>
/// <param name="LeveringId">The delivery.</param>
/// <param name="Begin">First day of its half-year.</param>
/// <param name="Volgnummer">Within the half-year.</param>
/// <param name="Stand">How far it is.</param>
/// <param name="Record">Place of the record in the file.</param>
public sealed record Leveringsplek(Guid LeveringId, DateOnly Begin, int Volgnummer, Leveringsstand Stand, int Record)
{
    public Halfjaar Halfjaar => Halfjaar.Van(Begin);
}

/// <summary>The way from a record to its trajecten, their contacts and the rule of each (CBS-04).</summary>
public sealed record Recordspoor(Cbslevering Levering, int Nummer, Leveringsrecord Record, IReadOnlyList<Spoorbron> Bronnen);

/// <summary>Follows one frozen record back to what it was made from.</summary>
public sealed class RecordspoorQuery(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>The record; empty when there is no such delivery or record, or nothing of it is frozen.</summary>
    public async Task<Recordspoor?> LaadAsync(Guid id, int nummer, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.Cbsleveringen.AsNoTracking().SingleOrDefaultAsync(l => l.Id == id && l.Sha256 != null, ct) is not { } levering || nummer < 1 || nummer > levering.Aantal)
        {
            return null;
        }

        var record = (await new Leveringskluis(db).RecordsAsync(levering, nummer, 1, ct))[0].Record;
        var ids = await db.Cbsleveringbronnen.Where(b => b.LeveringId == id && b.Nummer == nummer).OrderBy(b => b.BronId).Select(b => b.BronId).ToArrayAsync(ct);
        var plaatsen = await new Vindplaatsen(db).BronnenAsync(levering.Definitie, ids, ct);
        var contacten = levering.Definitie is Leveringsdefinitie.Trajecten ? await ContactenAsync(levering, ids, ct) : [];
        db.Log(klok, Handeling.LeveringBekeken, "levering", id, new()
        {
            ["halfjaar"] = levering.Halfjaar.Code,
            ["record"] = nummer.ToString(CultureInfo.InvariantCulture),
            ["contacten"] = contacten.Values.Sum(c => c.Hier.Count).ToString(CultureInfo.InvariantCulture),
        });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new(levering, nummer, record, [.. ids.Where(plaatsen.ContainsKey).Select(b => contacten.TryGetValue(b, out var c) ? new Spoorbron(plaatsen[b], c.Hier, c.Eerder) : new Spoorbron(plaatsen[b], [], 0))]);
    }

    private async Task<Dictionary<Guid, (List<Spoorcontact> Hier, int Eerder)>> ContactenAsync(Cbslevering levering, Guid[] trajecten, CancellationToken ct)
    {
        var (begin, einde) = (levering.Halfjaar.Begin, levering.Halfjaar.Einde);
        var gevonden = await (
            from traject in db.Trajecten.IgnoreQueryFilters([JeugdhulpDbContext.Intrekfilter])
            where trajecten.Contains(traject.Id)
            from regel in db.Contactregels
            where regel.PersoonId == traject.PersoonId && regel.Feiten.Datum >= traject.Aanvang && (traject.Einde == null || regel.Feiten.Datum <= traject.Einde) && regel.Feiten.Datum <= einde
            orderby regel.Feiten.Datum, regel.Id
            select new { traject.Id, Contact = new Spoorcontact(regel.ContactId, regel.Feiten.Datum, regel.Feiten.Activiteit, regel.Geldend, regel.Regel, regel.Instellingenversie, regel.GekozenKlasse != null) })
            .ToListAsync(ct);
        return gevonden.GroupBy(g => g.Id, g => g.Contact).ToDictionary(g => g.Key, g => (g.Where(c => c.Datum >= begin).ToList(), g.Count(c => c.Datum < begin)));
    }
}
