using System.Globalization;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Leren;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Leren;

/// <summary>When the reader did the instruction.</summary>
public sealed record Afrondingsbeeld(DateTimeOffset Op, int? Versienummer);

/// <summary>What the instruction is about, and whether the reader did it.</summary>
/// <param name="Regels">Settings and tasks of today.</param>
/// <param name="Eigen">The last time; empty for who did not, or registers nothing.</param>
/// <param name="Concepten">Own contacts that wait to be finished.</param>
public sealed record Instructiebeeld(Leerregels Regels, Afrondingsbeeld? Eigen, int Concepten);

/// <summary>A question of the test.</summary>
/// <param name="CasusId">The casus.</param>
/// <param name="Titel">Its name.</param>
/// <param name="Verhaal">Its story.</param>
/// <param name="Classificatie">Class, rule and sentence; empty until there is an answer.</param>
/// <param name="Goed">The answer is the class of the rules; empty until there is an answer.</param>
/// <param name="Ontbreekt">An answer was asked for and is not there.</param>
public sealed record Toetsvraag(Guid CasusId, string Titel, string Verhaal, Classificatie? Classificatie, bool? Goed, bool Ontbreekt);

/// <summary>The test as far as it was made.</summary>
/// <param name="Vragen">In their order.</param>
/// <param name="Afgerond">All was answered, and that was kept.</param>
/// <param name="IsMedewerker">The account is linked to a worker, so that it can be kept.</param>
public sealed record Toetsbeeld(IReadOnlyList<Toetsvraag> Vragen, bool Afgerond, bool IsMedewerker);

/// <summary>A worker who registers, and when the instruction was done.</summary>
public sealed record Instructiestand(string Naam, DateTimeOffset? Op, int? Versienummer, bool Registreert);

/// <summary>Who did the instruction and who did not.</summary>
/// <param name="Versie">Version of the settings of today.</param>
/// <param name="Verplicht">Needed before the first contact.</param>
/// <param name="Medewerkers">In alphabetical order.</param>
public sealed record Instructieoverzicht(int? Versie, bool Verplicht, IReadOnlyList<Instructiestand> Medewerkers)
{
    public IEnumerable<Instructiestand> Klaar => Medewerkers.Where(m => m.Op is not null);

    public IEnumerable<Instructiestand> Open => Medewerkers.Where(m => m.Op is null);
}

/// <summary>Teaches a new worker how this gemeente classifies, and keeps that it was done (REG-02).</summary>
public sealed class Instructielezer(JeugdhulpDbContext db, Aanmelding aanmelding, TimeProvider klok)
{
    public async Task<Instructiebeeld> LaadAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var regels = await db.LeerregelsAsync(klok.Vandaag(), ct);
        var (account, medewerker) = (aanmelding.AccountId, await db.EigenMedewerkerAsync(ct));
        var eigen = await db.Instructieafrondingen.AsNoTracking().Where(i => i.MedewerkerId == medewerker)
            .OrderByDescending(i => i.Op).Select(i => new Afrondingsbeeld(i.Op, i.Versienummer)).FirstOrDefaultAsync(ct);
        return new(regels, eigen, await db.Concepten.CountAsync(c => c.AccountId == account, ct));
    }

    /// <summary>The test under the settings of today, with what came of the answers so far.</summary>
    /// <param name="antwoorden">Name of a class, or "weetIkNiet", by casus.</param>
    /// <param name="klaar">All have to be answered; then it is kept that the instruction was done.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<Toetsbeeld> KijkNaAsync(IReadOnlyDictionary<Guid, string?> antwoorden, bool klaar, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(antwoorden);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var vandaag = klok.Vandaag();
        var regels = await db.LeerregelsAsync(vandaag, ct);
        var medewerker = await db.EigenMedewerkerAsync(ct);

        // A casus of a round that this worker still has to answer would give that answer away.
        var blind = await db.Blind(medewerker, vandaag).ToHashSetAsync(ct);
        var vragen = Toets.Kies(Standaardcasussen.Alle.Where(s => !blind.Contains(s.Id))
                .Select(s => (Casus: s, Classificatie: regels.Classificeer(Casusherkomst.Landelijk, s.Feiten)))
                .Select(c => (Casus: c, c.Classificatie.Gemeente.Uitkomst)))
            .Select(c => Vraag(c.Casus, c.Classificatie, antwoorden.GetValueOrDefault(c.Casus.Id), klaar))
            .ToList();
        if (!klaar || vragen.Exists(v => v.Ontbreekt) || medewerker is null)
        {
            return new(vragen, Afgerond: false, medewerker is not null);
        }

        // A second time under the same settings adds nothing.
        var (code, nu, versie) = (aanmelding.GemeenteCode!, klok.GetUtcNow(), regels.Versie);
        var nieuw = await db.Database.ExecuteSqlAsync(
            $"insert into instructieafronding (gemeente_code, id, medewerker_id, versienummer, op) values ({code}, {Guid.CreateVersion7(nu)}, {medewerker}, {versie}, {nu}) on conflict do nothing",
            ct);
        if (nieuw > 0)
        {
            db.Log(klok, Handeling.InstructieAfgerond, "medewerker", medewerker, new(StringComparer.Ordinal) { ["versie"] = versie?.ToString(CultureInfo.InvariantCulture) ?? "geen" });
            await db.SaveChangesAsync(ct);
            await transactie.CommitAsync(ct);
        }

        return new(vragen, Afgerond: true, IsMedewerker: true);
    }

    /// <summary>Everyone who registers, with when the instruction was done.</summary>
    public async Task<Instructieoverzicht> OverzichtAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var (gemeente, regels) = (aanmelding.GemeenteCode, await db.LeerregelsAsync(klok.Vandaag(), ct));
        var medewerkers = await db.Medewerkers.AsNoTracking()
            .Where(m => db.Aanstellingen.Any(a => a.GemeenteCode == gemeente && a.AccountId == m.AccountId && Rondelezer.Rollen.Contains(a.Rol)))
            .OrderBy(m => m.Naam).ThenBy(m => m.Id)
            .Select(m => new
            {
                m.Naam,
                Laatste = db.Instructieafrondingen.Where(i => i.MedewerkerId == m.Id).OrderByDescending(i => i.Op).Select(i => new { i.Op, i.Versienummer }).FirstOrDefault(),
                Registreert = db.Contacten.Any(c => c.MedewerkerId == m.Id),
            })
            .AsSingleQuery()
            .ToListAsync(ct);
        var verplicht = await db.Instructieplichten.AnyAsync(p => p.Verplicht, ct);
        return new(regels.Versie, verplicht, [.. medewerkers.Select(m => new Instructiestand(m.Naam, m.Laatste?.Op, m.Laatste?.Versienummer, m.Registreert))]);
    }

    /// <summary>Says whether the instruction is needed before the first contact.</summary>
    public async Task ZetPlichtAsync(bool verplicht, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var (code, account, naam, nu) = (aanmelding.GemeenteCode!, aanmelding.AccountId, aanmelding.Naam, klok.GetUtcNow());
        var anders = await db.Database.ExecuteSqlAsync(
            $"""
             insert into instructieplicht (gemeente_code, verplicht, door_account_id, door, op) values ({code}, {verplicht}, {account}, {naam}, {nu})
             on conflict (gemeente_code) do update set verplicht = excluded.verplicht, door_account_id = excluded.door_account_id, door = excluded.door, op = excluded.op
             where instructieplicht.verplicht <> excluded.verplicht
             """,
            ct);
        if (anders > 0)
        {
            db.Log(klok, Handeling.InstructieplichtGewijzigd, "gemeente", bijzonderheden: new(StringComparer.Ordinal) { ["verplicht"] = verplicht ? "ja" : "nee" });
            await db.SaveChangesAsync(ct);
            await transactie.CommitAsync(ct);
        }
    }

    private static Toetsvraag Vraag(Standaardcasus casus, Classificatie classificatie, string? antwoord, bool klaar)
    {
        var heeftKlasse = Contractnaam.TryParse<Klasse>(antwoord, out var klasse);
        var beantwoord = heeftKlasse || antwoord == Rondelezer.WeetIkNiet;
        return new(
            casus.Id,
            casus.Titel,
            casus.Verhaal,
            beantwoord ? classificatie : null,
            beantwoord ? heeftKlasse && classificatie.Gemeente.Uitkomst.AlsKlasse() == klasse : null,
            klaar && !beantwoord);
    }
}
