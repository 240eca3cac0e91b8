using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Jeugdigen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Cijfers;

/// <summary>What was filled in about a target.</summary>
/// <param name="Maat">Name of a <see cref="Streefmaat"/>.</param>
/// <param name="Vanaf">Code of the first half-year.</param>
/// <param name="Waarde">What is aimed for, with a comma; empty ends the target.</param>
/// <param name="Afspraak">What was agreed, and where.</param>
public sealed record Streefdoelopdracht(string? Maat, string? Vanaf, string? Waarde, string? Afspraak);

/// <summary>Keeps the targets of the gemeente (DSH-22).</summary>
public sealed class Streefdoelbeheer(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>So many years ahead an agreement reaches at most.</summary>
    public const int JarenVooruit = 10;

    /// <summary>All versions, by figure and the newest first.</summary>
    public async Task<IReadOnlyList<Streefdoel>> AlleAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginBijVraagAsync(ct);
        return [.. (await db.Streefdoelen.AsNoTracking().ToListAsync(ct)).OrderBy(s => s.Maat).ThenByDescending(s => s.Versie)];
    }

    /// <summary>Keeps one as the next version. What the newest version says already is not kept twice.</summary>
    /// <returns>What is wrong; empty when it holds.</returns>
    public async Task<IReadOnlyList<Fout>> LegVastAsync(Streefdoelopdracht opdracht, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        var fouten = Controleer(opdracht, klok.Vandaag().Year).ToList();
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await Naamherkenning.ZoekAsync(db, klok, opdracht.Afspraak, ct) is { Count: > 0 } kenmerken)
        {
            fouten.Add(new("Afspraak", Herkenbaarheid.Waarschuwing(kenmerken) + " Schrijf over het werk, niet over een persoon."));
        }

        if (fouten.Count > 0 || !Contractnaam.TryParse<Streefmaat>(opdracht.Maat, out var maat) || !Halfjaar.TryParse(opdracht.Vanaf, out var halfjaar))
        {
            return fouten;
        }

        // The next version follows from the newest, so two at once have to come one after the other.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('streefdoel'), hashtext({db.Aanmelding.GemeenteCode}))", ct);
        var (vanaf, waarde, afspraak) = (halfjaar.Begin, Getal(opdracht.Waarde), opdracht.Afspraak!.Trim());
        var laatste = await db.Streefdoelen.AsNoTracking().Where(s => s.Maat == maat).OrderByDescending(s => s.Versie).FirstOrDefaultAsync(ct);
        if (laatste is not null && (laatste.Vanaf, laatste.Waarde, laatste.Afspraak) == (vanaf, waarde, afspraak))
        {
            return [];
        }

        if (laatste is null && waarde is null)
        {
            return [new("Waarde", "Er is nog geen streefdoel om te stoppen. Vul in waar uw gemeente naar streeft.")];
        }

        var versie = (laatste?.Versie ?? 0) + 1;
        db.Streefdoelen.Add(new()
        {
            GemeenteCode = db.Aanmelding.GemeenteCode!,
            Maat = maat,
            Versie = versie,
            Vanaf = vanaf,
            Waarde = waarde,
            Afspraak = afspraak,
            DoorAccountId = db.Aanmelding.AccountId,
            DoorNaam = db.Aanmelding.Naam,
            Op = klok.GetUtcNow(),
        });
        db.Log(klok, Handeling.StreefdoelVastgelegd, "streefdoel", bijzonderheden: new(StringComparer.Ordinal)
        {
            ["maat"] = Contractnaam.Van(maat),
            ["versie"] = versie.ToString(System.Globalization.CultureInfo.InvariantCulture),
        });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return [];
    }

    private static IEnumerable<Fout> Controleer(Streefdoelopdracht opdracht, int jaar)
    {
        var heeftMaat = Contractnaam.TryParse<Streefmaat>(opdracht.Maat, out var maat);
        if (!heeftMaat)
        {
            yield return new("Maat", "Kies voor welk cijfer het streefdoel is.");
        }

        if (!Halfjaar.TryParse(opdracht.Vanaf, out var vanaf) || vanaf.Jaar < Cijferbijwerker.EersteJaar || vanaf.Jaar > jaar + JarenVooruit)
        {
            yield return new("Vanaf", "Kies het halfjaar waarin het streefdoel begint.");
        }

        if (!string.IsNullOrWhiteSpace(opdracht.Waarde))
        {
            if (Getal(opdracht.Waarde) is not { } waarde)
            {
                yield return new("Waarde", "Vul een getal in, zonder punt voor duizendtallen. Bijvoorbeeld 12,5.");
            }
            else if (heeftMaat && maat.Controleer(waarde) is { } melding)
            {
                yield return new("Waarde", melding);
            }
        }

        if (!Naamteken.IsZichtbaar(opdracht.Afspraak))
        {
            yield return new("Afspraak", "Schrijf op wat er is afgesproken en waar dat staat.");
        }
        else if (Opdrachtcontrole.Tekst("Afspraak", opdracht.Afspraak.Trim(), Streefdoel.MaxAfspraak) is { } weigering)
        {
            yield return new("Afspraak", weigering.Melding);
        }
    }

    private static decimal? Getal(string? tekst) => Contextindicatoren.Getal(tekst);
}
