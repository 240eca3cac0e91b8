using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Levering;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Jeugdhulp.Application.Cbs;

/// <summary>A half-year of a gemeente with what it holds now.</summary>
/// <param name="Halfjaar">The period.</param>
/// <param name="Contacten">Lines of contacts in it; short notes count nowhere (R09).</param>
/// <param name="Jeugdhulp">Of those, the lines that count as jeugdhulp.</param>
/// <param name="IsVoorbij">The last day has passed.</param>
/// <param name="Verzegeling">Empty while it is not sealed.</param>
/// <param name="Later">Of the lines, those that were registered after the records were frozen, and so were no part of the delivery that stands.</param>
/// <param name="LaterJeugdhulp">Of those, the lines that count as jeugdhulp.</param>
public sealed record Halfjaarstand(Halfjaar Halfjaar, int Contacten, int Jeugdhulp, bool IsVoorbij, Verzegeling? Verzegeling, int Later, int LaterJeugdhulp)
{
    /// <summary>When the records that the CBS has were frozen; empty when no delivery was made here.</summary>
    public DateTimeOffset? BevrorenOp { get; init; }
}

/// <summary>Seals half-years that were delivered.</summary>
public sealed class Halfjaarverzegelaar(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>All half-years with contacts, and the running one; newest first.</summary>
    public async Task<IReadOnlyList<Halfjaarstand>> LaadAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var vandaag = klok.Vandaag();
        var regels = db.Contactregels.Where(r => !r.Sublabels.Contains(Sublabel.Contactnotitie));
        var aantallen = await regels
            .GroupBy(r => new { r.Feiten.Datum.Year, TweedeHelft = r.Feiten.Datum.Month > 6 })
            .Select(g => new { g.Key.Year, g.Key.TweedeHelft, Contacten = g.Count(), Jeugdhulp = g.Count(r => r.Geldend == Uitkomst.Jeugdhulp) })
            .ToDictionaryAsync(g => new Halfjaar(g.Year, g.TweedeHelft ? 2 : 1), ct);
        var verzegelingen = await db.Verzegelingen.AsNoTracking().ToListAsync(ct);
        var bevroren = await db.Cbsleveringen
            .Where(l => l.Definitie == Leveringsdefinitie.Trajecten && l.Stand == Leveringsstand.Geleverd)
            .ToDictionaryAsync(l => Halfjaar.Van(l.Begin), l => l.GecontroleerdOp, ct);

        // A contact of a sealed half-year may still be registered; without this the number would move and nothing would say why. What a
        // delivery of here holds was frozen before it sealed, and a correction holds what came after that seal.
        var later = await (
            from c in db.Contacten
            join v in db.Verzegelingen on c.GemeenteCode equals v.GemeenteCode
            let sinds = db.Cbsleveringen
                .Where(l => l.Begin == v.Begin && l.Definitie == Leveringsdefinitie.Trajecten && l.Stand == Leveringsstand.Geleverd)
                .Max(l => l.GecontroleerdOp)
            where c.Datum >= v.Begin && c.Datum <= v.Einde && c.GeregistreerdOp > (sinds ?? v.VerzegeldOp)
            join r in regels on new { c.GemeenteCode, ContactId = c.Id } equals new { r.GemeenteCode, r.ContactId }
            group r by v.Begin into g
            select new { Begin = g.Key, Contacten = g.Count(), Jeugdhulp = g.Count(r => r.Geldend == Uitkomst.Jeugdhulp) })
            .ToDictionaryAsync(g => Halfjaar.Van(g.Begin), ct);
        return
        [
            .. aantallen.Keys.Concat(verzegelingen.Select(v => v.Halfjaar)).Append(Halfjaar.Van(vandaag)).Distinct().OrderDescending()
                .Select(h => new Halfjaarstand(
                    h, aantallen.GetValueOrDefault(h)?.Contacten ?? 0, aantallen.GetValueOrDefault(h)?.Jeugdhulp ?? 0, h.Einde < vandaag, verzegelingen.Find(v => v.Halfjaar == h),
                    later.GetValueOrDefault(h)?.Contacten ?? 0, later.GetValueOrDefault(h)?.Jeugdhulp ?? 0) { BevrorenOp = bevroren.GetValueOrDefault(h) }),
        ];
    }

    /// <summary>Seals a half-year. Gives what keeps it from being sealed; empty when it is sealed now.</summary>
    public async Task<IReadOnlyList<Fout>> VerzegelAsync(Halfjaar? gekozen, string? reden, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var begin = gekozen?.Begin;
        var bestaat = begin is not null && await db.Verzegelingen.AnyAsync(v => v.Begin == begin, ct);
        var fouten = Controleer(gekozen, reden, bestaat).ToList();

        // A delivery that is made here is put in force by two people; sealing by one may not go around that.
        if (gekozen is { } hier && !bestaat && await db.Cbsleveringen.AnyAsync(l => l.Begin == begin && l.Stand != Leveringsstand.Ingetrokken, ct))
        {
            fouten.Add(new("Halfjaar", $"Over het {hier.Naam} is hier een levering begonnen. Lever die, of trek haar in."));
        }

        if (fouten.Count > 0 || gekozen is not { } halfjaar)
        {
            return fouten;
        }

        db.Verzegelingen.Add(new()
        {
            GemeenteCode = db.Aanmelding.GemeenteCode!,
            Begin = halfjaar.Begin,
            Einde = halfjaar.Einde,
            VerzegeldOp = klok.GetUtcNow(),
            DoorNaam = db.Aanmelding.Naam,
            Reden = reden!.Trim(),
        });
        db.Log(klok, Handeling.HalfjaarVerzegeld, "halfjaar", bijzonderheden: new() { ["halfjaar"] = halfjaar.Code });
        try
        {
            await db.SaveChangesAsync(ct);
            await transactie.CommitAsync(ct);
            return [];
        }
        catch (DbUpdateException fout) when (fout.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            // A colleague was first, between the question above and this row.
            db.ChangeTracker.Clear();
            return [AlVerzegeld(halfjaar)];
        }
    }

    private IEnumerable<Fout> Controleer(Halfjaar? gekozen, string? reden, bool bestaat)
    {
        if (gekozen is not { } halfjaar || halfjaar.Begin < Protocolversies.Jeugdwet)
        {
            yield return new Fout("Halfjaar", "Kies een halfjaar uit de lijst.");
        }
        else if (bestaat)
        {
            yield return AlVerzegeld(halfjaar);
        }
        else if (halfjaar.Einde >= klok.Vandaag())
        {
            yield return new Fout("Halfjaar", $"Het {halfjaar.Naam} is nog niet voorbij.");
        }

        if (Regeltekst.Controleer(reden, Tekstvelden.Reden, "Schrijf op welke levering dit is, bijvoorbeeld de datum van de ontvangstbevestiging.") is { } melding)
        {
            yield return new Fout("Reden", melding);
        }
    }

    private static Fout AlVerzegeld(Halfjaar halfjaar) => new("Halfjaar", $"Het {halfjaar.Naam} was al verzegeld.");
}
