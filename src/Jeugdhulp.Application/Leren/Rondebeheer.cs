using System.Globalization;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Leren;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Jeugdhulp.Application.Leren;

/// <summary>A round as it was filled in.</summary>
public sealed record Rondeopdracht
{
    public const int MaxTitel = 100;
    public const int MaxCasussen = 20;

    /// <summary>Key the form was given when it was opened; a second submit of the same form finds its round.</summary>
    public Guid? Sleutel { get; init; }

    public string? Titel { get; init; }

    public DateOnly? Van { get; init; }

    public DateOnly? Tot { get; init; }

    /// <summary>In the order in which they are asked.</summary>
    public IReadOnlyList<Guid> Casussen { get; init; } = [];
}

/// <summary>Sets up rounds.</summary>
public sealed class Rondebeheer(JeugdhulpDbContext db, Aanmelding aanmelding, TimeProvider klok)
{
    // Any number that nothing else in this database locks; the code of the gemeente is added to it.
    private const long Slot = 7_301_350_000;

    /// <summary>Adds a round.</summary>
    /// <returns>The id, or what is wrong.</returns>
    public async Task<(Guid? Id, IReadOnlyList<Fout> Fouten)> MaakAsync(Rondeopdracht opdracht, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        var vandaag = klok.Vandaag();
        var fouten = Controleer(opdracht, vandaag).ToList();
        var code = aanmelding.GemeenteCode!;

        // One at a time in a gemeente: two rounds at once would both bring the same casus of the library in.
        await using var transactie = await db.BeginBijVraagAsync(Slot + int.Parse(code, CultureInfo.InvariantCulture), [], ct);
        if (opdracht.Sleutel is { } sleutel && await db.EerderAsync(db.Rondes.Where(r => r.Id == sleutel), sleutel, opdracht, ct) is { } zelfde)
        {
            return zelfde ? (sleutel, []) : (null, [Formuliersleutel.Gebruikt]);
        }

        var ids = opdracht.Casussen.Distinct().ToArray();
        var eigen = await db.Casussen.AsNoTracking().Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, Ingetrokken = c.IngetrokkenOp != null }).ToListAsync(ct);
        var nu = klok.GetUtcNow();
        var nieuw = ids.Except(eigen.Select(e => e.Id)).Select(id => Casusbeheer.VanLandelijk(id, code, nu)).ToList();
        if (eigen.Any(e => e.Ingetrokken) || nieuw.Contains(null))
        {
            fouten.Add(new(nameof(opdracht.Casussen), "Een van de casussen is er niet meer. Kies opnieuw."));
        }

        if (fouten.Count > 0)
        {
            return (null, fouten);
        }

        var ronde = new Ronde
        {
            GemeenteCode = code,
            Id = opdracht.Sleutel ?? Guid.CreateVersion7(nu),
            Titel = opdracht.Titel!.Trim(),
            Van = opdracht.Van!.Value,
            Tot = opdracht.Tot!.Value,
            DoorAccountId = aanmelding.AccountId,
            Door = aanmelding.Naam,
            Op = nu,
        };
        ronde.Casussen.AddRange(ids.Select((id, plaats) => new Rondecasus { GemeenteCode = code, RondeId = ronde.Id, CasusId = id, Volgorde = plaats + 1 }));
        db.Casussen.AddRange(nieuw.OfType<Casus>());
        db.Rondes.Add(ronde);
        db.Verzonden(klok, ronde.Id, opdracht);
        db.Log(klok, Handeling.RondeGemaakt, "ronde", ronde.Id, new(StringComparer.Ordinal) { ["casussen"] = ids.Length.ToString(CultureInfo.InvariantCulture) });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return (ronde.Id, []);
    }

    /// <summary>Gives a round that is not over another last day.</summary>
    /// <returns>What is wrong; empty when it is changed; null when there is no such round that is not over.</returns>
    public async Task<IReadOnlyList<Fout>?> VerzetEindeAsync(Guid id, DateOnly? tot, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var vandaag = klok.Vandaag();
        if (await db.Rondes.AsTracking().SingleOrDefaultAsync(r => r.Id == id && r.Tot >= vandaag, ct) is not { } ronde)
        {
            return null;
        }

        if (Eindefout(ronde.Van > vandaag ? ronde.Van : vandaag, ronde.Van, tot) is { } fout)
        {
            return [new(nameof(Rondeopdracht.Tot), fout)];
        }

        ronde.Tot = tot!.Value;
        db.Log(klok, Handeling.RondeGewijzigd, "ronde", id, new(StringComparer.Ordinal) { ["tot"] = ronde.Tot.ToString("O", CultureInfo.InvariantCulture) });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return [];
    }

    /// <summary>Removes a round that nobody answered.</summary>
    /// <returns>What is wrong; empty when it is gone; null when there is no such round.</returns>
    public async Task<IReadOnlyList<Fout>?> VerwijderAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (!await db.Rondes.AnyAsync(r => r.Id == id, ct))
        {
            return null;
        }

        try
        {
            await db.Rondecasussen.Where(c => c.RondeId == id).ExecuteDeleteAsync(ct);
        }
        catch (PostgresException beantwoord) when (beantwoord.SqlState == PostgresErrorCodes.RestrictViolation)
        {
            // An answer refers to the place in the round, so the database says no, also when it came at this very moment.
            return [new(string.Empty, "Er zijn al antwoorden in deze ronde. U kunt haar niet meer verwijderen, wel eerder laten eindigen.")];
        }

        await db.Rondes.Where(r => r.Id == id).ExecuteDeleteAsync(ct);

        // The form it was made with can make it again.
        await db.Verzendingen.Where(v => v.Sleutel == id).ExecuteDeleteAsync(ct);
        db.Log(klok, Handeling.RondeVerwijderd, "ronde", id);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return [];
    }

    private static IEnumerable<Fout> Controleer(Rondeopdracht opdracht, DateOnly vandaag)
    {
        if (Regeltekst.Controleer(opdracht.Titel, Rondeopdracht.MaxTitel, "Vul een titel in.") is { } titelfout)
        {
            yield return new(nameof(opdracht.Titel), titelfout);
        }

        var begint = opdracht.Van >= vandaag && opdracht.Van <= vandaag.AddYears(1);
        if (!begint)
        {
            yield return new(nameof(opdracht.Van), $"Vul een eerste dag in van {Dagtekst.Van(vandaag)} tot en met {Dagtekst.Van(vandaag.AddYears(1))}.");
        }

        var van = begint ? opdracht.Van!.Value : vandaag;
        if (Eindefout(van, van, opdracht.Tot) is { } einde)
        {
            yield return new(nameof(opdracht.Tot), einde);
        }

        if (opdracht.Casussen.Count is 0 or > Rondeopdracht.MaxCasussen)
        {
            yield return new(nameof(opdracht.Casussen), $"Kies 1 tot en met {Rondeopdracht.MaxCasussen} casussen.");
        }
    }

    private static string? Eindefout(DateOnly vanaf, DateOnly van, DateOnly? tot) =>
        tot >= vanaf && tot <= van.AddYears(1) ? null : $"Vul een laatste dag in van {Dagtekst.Van(vanaf)} tot en met {Dagtekst.Van(van.AddYears(1))}.";
}
