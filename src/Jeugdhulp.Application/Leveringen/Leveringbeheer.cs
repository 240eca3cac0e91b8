using System.Globalization;
using Jeugdhulp.Application.Cbs;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Levering;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Jeugdhulp.Application.Leveringen;

/// <summary>What the CBS said it received, as it was typed.</summary>
public sealed record Leveringsantwoord(DateOnly? Datum, int? Aantal, int? Jeugdigen, int? Instroom, int? Uitstroom, string? Opmerking);

/// <summary>Takes the steps of a delivery: begin, check and freeze, put in force, deliver, correct (CBS-14).</summary>
public sealed partial class Leveringbeheer(JeugdhulpDbContext db, Indelingbeheer indelingen, Protocolversies versies, TimeProvider klok)
{
    private const string Fout = "Levering";

    /// <summary>Begins a delivery; of a half-year that was delivered before it is a correction.</summary>
    public Task<Leveringsresultaat> BeginAsync(string? halfjaar, string? definitie, CancellationToken ct) =>
        BeginAsync(Guid.CreateVersion7(klok.GetUtcNow()), halfjaar, definitie, ct);

    /// <summary>Why nothing can be delivered over a half-year, whoever asks and when; null when it can.</summary>
    public string? Weigering(Halfjaar periode) => versies.Voor(periode) switch
    {
        null => Proefmaker.ZonderVersie(periode),

        // Nobody writes it down here, so every record would be held up for a field that no page has.
        var versie when versie.Vraagt(Recordveld.Perspectief) => $"Over het {periode.Naam} vraagt het CBS bij elk traject het perspectief. Dat legt u hier niet vast. Lever dit halfjaar met het systeem van toen.",
        _ => null,
    };

    /// <summary>The same with an id of the caller, for demo data that are equal everywhere.</summary>
    internal async Task<Leveringsresultaat> BeginAsync(Guid id, string? halfjaar, string? definitie, CancellationToken ct)
    {
        var fouten = new List<Fout>();
        if (!Halfjaar.TryParse(halfjaar, out var periode) || periode > Halfjaar.Van(klok.Vandaag()))
        {
            fouten.Add(new("Halfjaar", "Kies een halfjaar uit de lijst."));
        }
        else if (periode.Einde >= klok.Vandaag())
        {
            fouten.Add(new("Halfjaar", $"Het {periode.Naam} is nog niet voorbij. Lever vanaf {Dagtekst.Van(periode.Einde.AddDays(1))}."));
        }
        else if (Weigering(periode) is { } weigering)
        {
            fouten.Add(new("Halfjaar", weigering));
        }

        if (!Contractnaam.TryParse<Leveringsdefinitie>(definitie, out var soort))
        {
            fouten.Add(new("Definitie", "Kies wat u levert: trajecten of dossiers."));
        }

        if (fouten.Count > 0)
        {
            return new LeveringGeweigerd(fouten);
        }

        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await Leveringsbereik.EersteAsync(db, klok.Vandaag(), ct) is var eerste && periode < eerste)
        {
            return new LeveringGeweigerd("Halfjaar", $"Van voor het {eerste.Naam} is hier niets vastgelegd. Kies een halfjaar uit de lijst.");
        }

        var begin = periode.Begin;
        var eerder = await db.Cbsleveringen.AsNoTracking().Where(l => l.Begin == begin && l.Definitie == soort).ToListAsync(ct);
        if (eerder.Find(l => l.Stand.IsOpen()) is { } open)
        {
            return AlBegonnen(periode, open.Id);
        }

        var wie = db.Aanmelding.AccountId!.Value;
        var levering = new Cbslevering
        {
            GemeenteCode = db.Aanmelding.GemeenteCode!,
            Id = id,
            Begin = begin,
            Definitie = soort,
            Volgnummer = eerder.Select(l => l.Volgnummer).DefaultIfEmpty(0).Max() + 1,
            VorigeId = eerder.Find(l => l.Stand is Leveringsstand.Geleverd)?.Id,
            BegonnenDoorAccountId = wie,
            BegonnenDoor = db.Aanmelding.Naam,
            BegonnenOp = klok.GetUtcNow(),
            Makers = [wie],
        };
        db.Cbsleveringen.Add(levering);
        Log(Handeling.LeveringBegonnen, levering);
        try
        {
            await db.SaveChangesAsync(ct);
            await transactie.CommitAsync(ct);
            return new LeveringBewaard(levering.Id);
        }
        catch (DbUpdateException fout) when (fout.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            // A colleague was first, between the question above and this row.
            db.ChangeTracker.Clear();
            await transactie.RollbackAsync(ct);
            await using var opnieuw = await db.BeginGemeenteAsync(ct);
            return AlBegonnen(periode, await db.Cbsleveringen.Where(l => l.Begin == begin && l.Definitie == soort).OrderByDescending(l => l.Volgnummer).Select(l => l.Id).FirstAsync(ct));
        }
    }

    /// <summary>Puts a checked delivery in force; someone else than who made it.</summary>
    public Task<Leveringsresultaat> StelVastAsync(Guid id, uint versie, CancellationToken ct) => DoeAsync(id, versie, levering =>
    {
        var wie = db.Aanmelding.AccountId!.Value;
        if ((Leveringsverloop.Vaststellen(levering.Stand, levering.Makers, wie) ?? indelingen.Weigering(levering)) is { } weigering)
        {
            return Task.FromResult<Leveringsresultaat?>(new LeveringGeweigerd(Fout, weigering));
        }

        levering.Stand = Leveringsstand.Vastgesteld;
        (levering.VastgesteldDoorAccountId, levering.VastgesteldDoor, levering.VastgesteldOp) = (wie, db.Aanmelding.Naam, klok.GetUtcNow());
        Log(Handeling.LeveringVastgesteld, levering);
        return Task.FromResult<Leveringsresultaat?>(null);
    }, ct);

    /// <summary>Writes down that the CBS has it. The contacts of its half-year keep their class from now on.</summary>
    public Task<Leveringsresultaat> LeverAsync(Guid id, uint versie, string? ontvangst, CancellationToken ct) => DoeAsync(id, versie, async levering =>
    {
        if ((Leveringsverloop.Leveren(levering.Stand) ?? indelingen.Weigering(levering)) is { } weigering)
        {
            return new LeveringGeweigerd(Fout, weigering);
        }

        if (Ontvangstfout(ontvangst) is { } leeg)
        {
            return new LeveringGeweigerd("Ontvangst", leeg);
        }

        // One moment: the database sees by it that the one took the place of the other.
        var nu = klok.GetUtcNow();
        if (await db.Cbsleveringen.SingleOrDefaultAsync(l => l.Begin == levering.Begin && l.Definitie == levering.Definitie && l.Stand == Leveringsstand.Geleverd, ct) is { } eerder)
        {
            // First out of the way: the database knows one delivered at a time.
            (eerder.Stand, eerder.GecorrigeerdOp) = (Leveringsstand.Gecorrigeerd, nu);
            Log(Handeling.LeveringGecorrigeerd, eerder, ("door", levering.Id.ToString()));
            await db.SaveChangesAsync(ct);
        }

        levering.Stand = Leveringsstand.Geleverd;
        (levering.GeleverdDoorAccountId, levering.GeleverdDoor, levering.GeleverdOp, levering.Ontvangst) = (db.Aanmelding.AccountId!.Value, db.Aanmelding.Naam, nu, ontvangst!.Trim());
        Log(Handeling.LeveringGeleverd, levering);
        if (levering.Definitie is Leveringsdefinitie.Trajecten && !await db.Verzegelingen.AnyAsync(v => v.Begin == levering.Begin, ct))
        {
            var periode = levering.Halfjaar;
            db.Verzegelingen.Add(new Verzegeling
            {
                GemeenteCode = levering.GemeenteCode,
                Begin = periode.Begin,
                Einde = periode.Einde,
                VerzegeldOp = nu,
                DoorNaam = db.Aanmelding.Naam,
                Reden = levering.Ontvangst,
            });
            db.Log(klok, Handeling.HalfjaarVerzegeld, "halfjaar", bijzonderheden: new() { ["halfjaar"] = periode.Code });
        }

        return null;
    }, ct);

    /// <summary>What is wrong with how someone knows that the CBS has a delivery; null when it is right.</summary>
    public static string? Ontvangstfout(string? ontvangst) =>
        Regeltekst.Controleer(ontvangst, Cbslevering.MaxOntvangst, "Schrijf op hoe u weet dat het CBS de levering heeft, bijvoorbeeld de datum van de ontvangstbevestiging.");

    /// <summary>Gives up a delivery that the CBS does not have.</summary>
    public Task<Leveringsresultaat> TrekInAsync(Guid id, uint versie, string? reden, CancellationToken ct) => DoeAsync(id, versie, levering =>
    {
        var weigering = Leveringsverloop.Intrekken(levering.Stand) is { } niet ? new LeveringGeweigerd(Fout, niet)
            : Regeltekst.Controleer(reden, Cbslevering.MaxToelichting, "Schrijf op waarom u de levering intrekt.") is { } tekst ? new LeveringGeweigerd("Reden", tekst)
            : null;
        if (weigering is null)
        {
            levering.Stand = Leveringsstand.Ingetrokken;
            (levering.IngetrokkenDoor, levering.IngetrokkenOp, levering.IntrekReden) = (db.Aanmelding.Naam, klok.GetUtcNow(), reden!.Trim());
            Log(Handeling.LeveringIngetrokken, levering);
        }

        return Task.FromResult<Leveringsresultaat?>(weigering);
    }, ct);

    /// <summary>Writes down what the figures mean, for the own house (CBS-16).</summary>
    public Task<Leveringsresultaat> LichtToeAsync(Guid id, uint versie, string? toelichting, CancellationToken ct) => DoeAsync(id, versie, levering =>
    {
        if (Tekstfout("Toelichting", toelichting) is { } tekst)
        {
            return Task.FromResult<Leveringsresultaat?>(new LeveringGeweigerd([tekst]));
        }

        levering.Toelichting = string.IsNullOrWhiteSpace(toelichting) ? null : toelichting.Trim();
        Log(Handeling.LeveringToegelicht, levering);
        return Task.FromResult<Leveringsresultaat?>(null);
    }, ct);

    /// <summary>Keeps what the CBS said it received.</summary>
    public Task<Leveringsresultaat> LegAntwoordVastAsync(Guid id, uint versie, Leveringsantwoord antwoord, CancellationToken ct) => DoeAsync(id, versie, async levering =>
    {
        List<Fout> fouten = [.. Antwoordfouten(levering, antwoord)];
        if (fouten.Count > 0)
        {
            return new LeveringGeweigerd(fouten);
        }

        var opmerking = string.IsNullOrWhiteSpace(antwoord.Opmerking) ? null : antwoord.Opmerking.Trim();
        var vorig = await db.Cbsleveringantwoorden.AsNoTracking().Where(a => a.LeveringId == levering.Id).OrderByDescending(a => a.Nummer).FirstOrDefaultAsync(ct);
        if (vorig is not null && vorig.Opmerking == opmerking
            && (vorig.Datum, vorig.Aantal, vorig.Jeugdigen, vorig.Instroom, vorig.Uitstroom) == (antwoord.Datum!.Value, antwoord.Aantal!.Value, antwoord.Jeugdigen, antwoord.Instroom, antwoord.Uitstroom))
        {
            // A form that is sent twice is one answer: nobody can take the second one away. The lock makes it wait for the first.
            return null;
        }

        db.Cbsleveringantwoorden.Add(new()
        {
            GemeenteCode = levering.GemeenteCode,
            LeveringId = levering.Id,
            Nummer = (vorig?.Nummer ?? 0) + 1,
            Datum = antwoord.Datum!.Value,
            Aantal = antwoord.Aantal!.Value,
            Jeugdigen = antwoord.Jeugdigen,
            Instroom = antwoord.Instroom,
            Uitstroom = antwoord.Uitstroom,
            Opmerking = opmerking,
            DoorAccountId = db.Aanmelding.AccountId!.Value,
            Door = db.Aanmelding.Naam,
            Op = klok.GetUtcNow(),
        });
        Log(Handeling.LeveringsantwoordVastgelegd, levering);
        return null;
    }, ct);

    private IEnumerable<Fout> Antwoordfouten(Cbslevering levering, Leveringsantwoord antwoord)
    {
        if (levering.Stand is not (Leveringsstand.Geleverd or Leveringsstand.Gecorrigeerd))
        {
            yield return new(Fout, "Deze levering is nog niet bij het CBS.");
        }

        if (antwoord.Datum is not { } datum)
        {
            yield return new("Datum", "Vul in wanneer het CBS antwoordde.");
        }
        else if (datum > klok.Vandaag())
        {
            yield return new("Datum", "De dag ligt in de toekomst. Vul een dag in tot en met vandaag.");
        }
        else if (datum <= levering.Halfjaar.Einde)
        {
            yield return new("Datum", $"Het CBS antwoordt na het halfjaar. Vul een dag in na {Dagtekst.Van(levering.Halfjaar.Einde)}.");
        }
        else if (levering.VastgesteldOp is { } moment && DateOnly.FromDateTime(moment.InNederland()) is var vastgesteld && datum < vastgesteld)
        {
            // That it was sent may be written down some days later.
            yield return new("Datum", $"Deze levering is vastgesteld op {Dagtekst.Van(vastgesteld)}. Eerder kon het CBS er niet op antwoorden. Vul die dag in of een latere.");
        }

        if (antwoord.Aantal is null)
        {
            yield return new("Aantal", "Vul in hoeveel records het CBS telt.");
        }

        foreach (var (veld, waarde) in new[] { ("Aantal", antwoord.Aantal), ("Jeugdigen", antwoord.Jeugdigen), ("Instroom", antwoord.Instroom), ("Uitstroom", antwoord.Uitstroom) })
        {
            if (waarde < 0)
            {
                yield return new(veld, "Vul een getal in van 0 of meer.");
            }
        }

        if (Tekstfout("Opmerking", antwoord.Opmerking) is { } opmerking)
        {
            yield return opmerking;
        }
    }

    private static Fout? Tekstfout(string veld, string? tekst) =>
        Opdrachtcontrole.Tekst(veld, tekst, Cbslevering.MaxToelichting)?.Melding is { } onleesbaar ? new(veld, onleesbaar)
        : Regeltekst.ControleerRegels(tekst) is { } onzichtbaar ? new(veld, onzichtbaar)
        : null;

    /// <summary>Takes one step: <paramref name="stap"/> gives why it was not taken, or null.</summary>
    private async Task<Leveringsresultaat> DoeAsync(Guid id, uint versie, Func<Cbslevering, Task<Leveringsresultaat?>> stap, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(id, ct);
        if (await db.Cbsleveringen.SingleOrDefaultAsync(l => l.Id == id, ct) is not { } levering)
        {
            return new LeveringOnbekend();
        }

        if (levering.Versie != versie)
        {
            return new LeveringVerouderd();
        }

        try
        {
            if (await stap(levering) is { } niet)
            {
                // What was checked stands, also when it was found wanting.
                await transactie.CommitAsync(ct);
                db.ChangeTracker.Clear();
                return niet;
            }

            await db.SaveChangesAsync(ct);
            await transactie.CommitAsync(ct);
            return new LeveringBewaard(id);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new LeveringVerouderd();
        }
    }

    private void Log(Handeling handeling, Cbslevering levering, params (string Naam, string Waarde)[] meer)
    {
        var bijzonderheden = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["halfjaar"] = levering.Halfjaar.Code,
            ["definitie"] = Contractnaam.Van(levering.Definitie),
            ["volgnummer"] = Getal(levering.Volgnummer),
        };
        foreach (var (naam, waarde) in meer)
        {
            bijzonderheden[naam] = waarde;
        }

        db.Log(klok, handeling, "levering", levering.Id, bijzonderheden);
    }

    private static string Getal(int getal) => getal.ToString(CultureInfo.InvariantCulture);

    private static LeveringAlBegonnen AlBegonnen(Halfjaar periode, Guid id) => new(id, $"Er is al een levering over het {periode.Naam} begonnen. Ga daarmee verder, of trek haar in.");
}
