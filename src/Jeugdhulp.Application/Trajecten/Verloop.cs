using System.Globalization;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Npgsql;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>What the acts of this room share: history, audit and what the database refuses.</summary>
internal static class Verloop
{
    public const string Traject = "traject";
    public const string Doorverwijzing = "doorverwijzing";
    public const string Wachtende = "wachtende";

    private const string Teamveld = "team";

    private static readonly Fout AnderFormulier = new(string.Empty, "Er is niets opgeslagen: dit formulier is al voor iets anders gebruikt. Open de pagina opnieuw en vul het nog een keer in.");

    /// <summary>The traject to change; waits for whoever is changing it.</summary>
    public static async Task<Traject?> NeemTrajectAsync(this JeugdhulpDbContext db, Guid id, CancellationToken ct)
    {
        var code = db.Aanmelding.GemeenteCode!;
        return await db.Trajecten.FromSql($"select *, xmin from traject where gemeente_code = {code} and id = {id} for update").SingleOrDefaultAsync(ct);
    }

    /// <summary>The referral of a person to change; waits for whoever is changing it.</summary>
    public static async Task<Doorverwijzing?> NeemDoorverwijzingAsync(this JeugdhulpDbContext db, Guid id, CancellationToken ct)
    {
        var code = db.Aanmelding.GemeenteCode!;
        return await db.Doorverwijzingen.FromSql($"select *, xmin from doorverwijzing where gemeente_code = {code} and id = {id} and persoon_id is not null for update").SingleOrDefaultAsync(ct);
    }

    /// <summary>Adds a line of history and a row of the log; the caller saves.</summary>
    public static void Leg(this JeugdhulpDbContext db, TimeProvider klok, string soort, Guid id, Verloopsoort wat, Handeling handeling, string? reden = null, List<Veldwijziging>? velden = null, Guid? regelId = null, Guid? vanTeam = null)
    {
        var nu = klok.GetUtcNow();
        db.Verloopregels.Add(new()
        {
            GemeenteCode = db.Aanmelding.GemeenteCode!,
            Id = regelId ?? Guid.CreateVersion7(nu),
            TrajectId = soort == Traject ? id : null,
            DoorverwijzingId = soort == Doorverwijzing ? id : null,
            WachtendeId = soort == Wachtende ? id : null,
            Soort = wat,
            Op = nu,
            DoorAccountId = db.Aanmelding.AccountId!.Value,
            Door = db.Aanmelding.Naam,
            Reden = reden,
            VanTeamId = vanTeam,
            NaarTeamId = soort switch
            {
                Traject => NaarTeam(db.ChangeTracker.Entries<Traject>().FirstOrDefault(e => e.Entity.Id == id)),
                Doorverwijzing => NaarTeam(db.ChangeTracker.Entries<Doorverwijzing>().FirstOrDefault(e => e.Entity.Id == id)),
                Wachtende => NaarTeam(db.ChangeTracker.Entries<Wachtende>().FirstOrDefault(e => e.Entity.Id == id)),
                _ => null,
            },
            Velden = velden ?? [],
        });

        // Names of fields only: a value may be a name or a text.
        db.Log(klok, handeling, soort, id, velden is { Count: > 0 } ? new() { ["velden"] = string.Join(' ', velden.Select(v => v.Veld)) } : null);
    }

    /// <summary>The team that has it with the change that is about to be kept; empty when it stays where it is.</summary>
    public static Guid? NaarTeam(EntityEntry? ding) =>
        ding is { State: EntityState.Modified } && ding.Property(nameof(Dossier.TeamId)) is var team && !Equals(team.OriginalValue, team.CurrentValue) ? (Guid?)team.CurrentValue : null;

    public static void Voeg(this List<Veldwijziging> velden, string veld, object? oud, object? nieuw)
    {
        var (was, wordt) = (Tekst(oud), Tekst(nieuw));
        if (was != wordt)
        {
            velden.Add(new(veld, was, wordt));
        }
    }

    /// <summary>The history, newest first.</summary>
    public static Task<List<Verloopregel>> LeesAsync(this JeugdhulpDbContext db, string soort, Guid id, CancellationToken ct)
    {
        var regels = db.Verloopregels.AsNoTracking();
        regels = soort switch
        {
            Traject => regels.Where(v => v.TrajectId == id),
            Doorverwijzing => regels.Where(v => v.DoorverwijzingId == id),
            _ => regels.Where(v => v.WachtendeId == id),
        };
        return regels.OrderByDescending(v => v.Op).ThenByDescending(v => v.Id).ToListAsync(ct);
    }

    /// <summary>Saves and commits; what the database refuses comes back as an answer.</summary>
    public static async Task<Trajectresultaat> BewaarAsync(this JeugdhulpDbContext db, Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transactie, Guid id, Fout? bijOverlap, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException fout) when (fout.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: { } sleutel } && sleutel.StartsWith("pk_", StringComparison.Ordinal))
        {
            // Who sends one form twice waits for the first and finds what it kept, so this key is of something else.
            db.ChangeTracker.Clear();
            return new Afgewezen([AnderFormulier]);
        }
        catch (DbUpdateException fout) when (bijOverlap is not null && fout.InnerException is PostgresException { SqlState: PostgresErrorCodes.ExclusionViolation or PostgresErrorCodes.UniqueViolation })
        {
            db.ChangeTracker.Clear();
            return new Afgewezen([bijOverlap]);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new Verouderd();
        }

        await transactie.CommitAsync(ct);
        return new Bewaard(id);
    }

    /// <summary>
    /// What is wrong with giving something to a team that works today, and the line of history when nothing is. The giver is empty for who
    /// takes it from a team that is not the own one: by that no texts come along.
    /// </summary>
    public static async Task<(List<Fout> Fouten, List<Veldwijziging> Velden, Guid? Gever)> TeamwisselAsync(this JeugdhulpDbContext db, TimeProvider klok, Guid? van, Guid? naar, string? reden, CancellationToken ct)
    {
        var dag = klok.Vandaag();
        List<Fout> fouten = [.. Verplicht("Reden", reden, "Vul in waarom u dit aan een ander team geeft.")];
        if ((naar == van ? "Kies een ander team." : await db.TeamfoutAsync(naar, dag, ct)) is { } fout)
        {
            fouten.Insert(0, new("Team", fout));
        }

        List<Veldwijziging> velden = [];
        if (fouten.Count == 0)
        {
            var namen = await db.Teams.AsNoTracking().Where(t => t.Id == van || t.Id == naar).ToDictionaryAsync(t => t.Id, t => t.Naam, ct);
            velden.Voeg(Teamveld, namen.GetValueOrDefault(van.GetValueOrDefault()), namen[naar!.Value]);
        }

        return (fouten, velden, van is { } team && (await Muurblik.LaadAsync(db, klok, ct)).Teams.Contains(team) ? team : null);
    }

    /// <summary>Whether it was last handed over by this same act, by the one who asks it now.</summary>
    public static async Task<bool> GafAlOverAsync(this JeugdhulpDbContext db, string soort, Guid id, Guid? staatBij, Guid? naar, string? reden, CancellationToken ct)
    {
        if (naar is null || staatBij != naar || Netjes(reden) is not { } tekst)
        {
            return false;
        }

        var laatste = (await db.LeesAsync(soort, id, ct)).Find(v => v.Velden.Any(w => w.Veld == Teamveld));
        return laatste is not null && laatste.DoorAccountId == db.Aanmelding.AccountId && laatste.Reden == tekst;
    }

    /// <summary>A free text that has to be there.</summary>
    public static IEnumerable<Fout> Verplicht(string veld, string? tekst, string melding, int hoogstens = Tekstvelden.Reden) =>
        !Naamteken.IsZichtbaar(tekst) ? [new(veld, melding)] : Vrij(veld, tekst, hoogstens);

    public static IEnumerable<Fout> Vrij(string veld, string? tekst, int hoogstens = Tekstvelden.Reden) =>
        Opdrachtcontrole.Tekst(veld, tekst, hoogstens) is { } weigering ? [new(veld, weigering.Melding)] : [];

    public static string? Netjes(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();

    private static string? Tekst(object? waarde) => waarde switch
    {
        null => null,
        string tekst => tekst,
        DateOnly dag => Dagtekst.Van(dag),
        bool ja => ja ? "ja" : "nee",
        Enum woord => Naamgeving.Camel(woord.ToString()),
        _ => Convert.ToString(waarde, CultureInfo.InvariantCulture),
    };
}
