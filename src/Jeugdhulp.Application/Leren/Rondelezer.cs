using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Leren;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Leren;

/// <summary>A round, with how far the reader and everyone are.</summary>
/// <param name="Id">The round.</param>
/// <param name="Titel">Name.</param>
/// <param name="Van">First day.</param>
/// <param name="Tot">Last day.</param>
/// <param name="Casussen">How many.</param>
/// <param name="Eigen">How many the reader answered.</param>
/// <param name="Deelnemers">Workers who answered at least one.</param>
public sealed record Rondekop(Guid Id, string Titel, DateOnly Van, DateOnly Tot, int Casussen, int Eigen, int Deelnemers)
{
    public bool IsOpen(DateOnly dag) => Van <= dag && dag <= Tot;

    public bool IsVoorbij(DateOnly dag) => Tot < dag;
}

/// <summary>What a worker still has to do in an open round.</summary>
/// <param name="Id">The round.</param>
/// <param name="Titel">Name.</param>
/// <param name="Tot">Last day.</param>
/// <param name="Casussen">How many wait for an answer.</param>
public sealed record Ronderest(Guid Id, string Titel, DateOnly Tot, int Casussen);

/// <summary>The own answer to a casus.</summary>
/// <param name="Klasse">Empty for "weet ik niet".</param>
/// <param name="Motivering">Why.</param>
/// <param name="Gezien">The outcome was shown, so the answer stands.</param>
public sealed record EigenAntwoord(Klasse? Klasse, string? Motivering, bool Gezien);

/// <summary>A casus of a round as its reader sees it in a list.</summary>
public sealed record Rondevraag(Guid CasusId, int Volgorde, string Titel, EigenAntwoord? Antwoord);

/// <summary>A round with its casussen.</summary>
/// <param name="Kop">The round.</param>
/// <param name="Vragen">In their order; empty before the first day for who only answers.</param>
/// <param name="MagAntwoorden">The reader is a worker and the round is open.</param>
public sealed record Rondebeeld(Rondekop Kop, IReadOnlyList<Rondevraag> Vragen, bool MagAntwoorden);

/// <summary>What the rules and the others say of a casus.</summary>
/// <param name="Feiten">The facts as the rules read them.</param>
/// <param name="Versie">Version of the settings.</param>
/// <param name="Classificatie">Class, rule and sentence.</param>
/// <param name="Antwoorden">Answers of everyone, the reader included.</param>
/// <param name="Spreiding">How many chose each class, in the order of <see cref="Klasse"/>; empty with fewer than three answers.</param>
/// <param name="WeetNiet">How many did not know; 0 where the spread is empty.</param>
public sealed record Casusuitkomst(Contactfeiten Feiten, int? Versie, Classificatie Classificatie, int Antwoorden, IReadOnlyList<int>? Spreiding, int WeetNiet);

/// <summary>One casus of a round to answer or to look back on.</summary>
public sealed record Rondecasusbeeld(Rondebeeld Ronde, Rondevraag Vraag, string Verhaal, Casusuitkomst? Uitkomst)
{
    /// <summary>The next casus without an answer, else the next one in the round; empty after the last.</summary>
    public Rondevraag? Volgende =>
        Ronde.Vragen.FirstOrDefault(v => v.Volgorde > Vraag.Volgorde && v.Antwoord is null)
        ?? (Ronde.MagAntwoorden ? Ronde.Vragen.FirstOrDefault(v => v.CasusId != Vraag.CasusId && v.Antwoord is null) : null)
        ?? Ronde.Vragen.FirstOrDefault(v => v.Volgorde > Vraag.Volgorde);
}

/// <summary>Hands rounds to who answers them, and keeps the answers (CLS-16).</summary>
public sealed class Rondelezer(JeugdhulpDbContext db, Aanmelding aanmelding, TimeProvider klok)
{
    public const int MaxMotivering = 500;

    /// <summary>In a form: no class.</summary>
    public const string WeetIkNiet = "weetIkNiet";

    /// <summary>Who answers.</summary>
    internal static readonly Rol[] Rollen = [Rol.Consulent, Rol.Teammanager];

    private static readonly Rol[] Opzetters = [Rol.Teammanager, Rol.Beheerder];

    private bool ZietGepland => aanmelding.Rollen.Overlaps(Opzetters);

    /// <summary>All rounds, newest first; those that did not begin yet only for who sets them up.</summary>
    public async Task<IReadOnlyList<Rondekop>> LaadAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        return await Koppen(db.Rondes, await db.EigenMedewerkerAsync(ct)).ToListAsync(ct);
    }

    /// <summary>Open rounds in which the reader has casussen left to answer, the first to close on top; in the transaction of the caller.</summary>
    internal async Task<IReadOnlyList<Ronderest>> TeDoenAsync(CancellationToken ct)
    {
        var (account, vandaag) = (aanmelding.AccountId, klok.Vandaag());
        var eigen = db.Medewerkers.Where(m => m.AccountId == account).Select(m => m.Id);
        var open = await db.Rondes.AsNoTracking()
            .Where(r => r.Van <= vandaag && r.Tot >= vandaag && eigen.Any())
            .OrderBy(r => r.Tot).ThenBy(r => r.Id)
            .Select(r => new Ronderest(r.Id, r.Titel, r.Tot, r.Casussen.Count - db.Antwoorden.Count(a => a.RondeId == r.Id && eigen.Contains(a.MedewerkerId))))
            .ToListAsync(ct);
        return [.. open.Where(r => r.Casussen > 0)];
    }

    /// <summary>One round; empty when there is none of that id to see.</summary>
    public async Task<Rondebeeld?> OpenAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        return await BeeldAsync(id, await db.EigenMedewerkerAsync(ct), ct);
    }

    /// <summary>
    /// One casus of a round. The class comes along once the reader asked for it after answering, or when the round is over.
    /// </summary>
    public async Task<Rondecasusbeeld?> OpenCasusAsync(Guid rondeId, Guid casusId, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var beeld = await BeeldAsync(rondeId, await db.EigenMedewerkerAsync(ct), ct);
        if (beeld?.Vragen.FirstOrDefault(v => v.CasusId == casusId) is not { } vraag)
        {
            return null;
        }

        var casus = await db.Casussen.AsNoTracking().SingleAsync(c => c.Id == casusId, ct);
        var zichtbaar = beeld.Kop.IsVoorbij(klok.Vandaag()) || vraag.Antwoord is { Gezien: true };
        return new(beeld, vraag, casus.Verhaal, zichtbaar ? await UitkomstAsync(beeld.Kop, casus, ct) : null);
    }

    /// <summary>Keeps the answer of the reader; until the outcome was shown it may be given again.</summary>
    /// <returns>What is wrong; empty when it is kept; null when there is no such casus in a round that is open.</returns>
    public async Task<IReadOnlyList<Fout>?> AntwoordAsync(Guid rondeId, Guid casusId, string? klasse, string? motivering, CancellationToken ct)
    {
        var fouten = new List<Fout>();
        var heeftKlasse = Contractnaam.TryParse<Klasse>(klasse, out var gekozen);
        if (!heeftKlasse && klasse != WeetIkNiet)
        {
            fouten.Add(new("Klasse", "Kies een klasse, of kies ‘Weet ik niet’."));
        }

        if (motivering?.Trim().Length > MaxMotivering)
        {
            fouten.Add(new("Motivering", $"Gebruik hoogstens {MaxMotivering} tekens."));
        }

        await using var transactie = await db.BeginGemeenteAsync(ct);
        var (code, nu, vandaag) = (aanmelding.GemeenteCode!, klok.GetUtcNow(), klok.Vandaag());

        // Whoever changes the casus waits until this answer is there, and then may not.
        var open = await db.Database.SqlQuery<Guid>(
            $"""
             select c.id as "Value" from casus c
             join rondecasus rc on rc.gemeente_code = c.gemeente_code and rc.casus_id = c.id
             join ronde r on r.gemeente_code = rc.gemeente_code and r.id = rc.ronde_id
             where c.gemeente_code = {code} and c.id = {casusId} and r.id = {rondeId} and r.van <= {vandaag} and r.tot >= {vandaag}
             for share of c
             """).ToListAsync(ct);
        if (open.Count == 0 || !aanmelding.Rollen.Overlaps(Rollen))
        {
            return null;
        }

        if (await db.EigenMedewerkerAsync(ct) is not { } medewerker)
        {
            return [new(string.Empty, "Uw account is nog niet aan een medewerker gekoppeld. Vraag de beheerder om dit te doen.")];
        }

        if (fouten.Count > 0)
        {
            return fouten;
        }

        var naam = heeftKlasse ? Contractnaam.Van(gekozen) : null;
        var tekst = db.Bewaarvorm<Antwoord>(nameof(Antwoord.Motivering), string.IsNullOrWhiteSpace(motivering) ? null : motivering.Trim());
        var bewaard = await db.Database.ExecuteSqlAsync(
            $"""
             insert into antwoord (gemeente_code, ronde_id, casus_id, medewerker_id, klasse, motivering, op)
             values ({code}, {rondeId}, {casusId}, {medewerker}, {naam}, {tekst}, {nu})
             on conflict (gemeente_code, ronde_id, casus_id, medewerker_id) do update
             set klasse = excluded.klasse, motivering = excluded.motivering, op = excluded.op
             where antwoord.gezien_op is null
             """,
            ct);
        if (bewaard == 0)
        {
            return [new(string.Empty, "U hebt de uitkomst van deze casus al bekeken. Uw antwoord blijft daarom staan zoals het was.")];
        }

        db.Log(klok, Handeling.CasusBeantwoord, "ronde", rondeId);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return [];
    }

    /// <summary>Shows the outcome of a casus that the reader answered; from then on the answer stands.</summary>
    /// <returns>False when there is no own answer in a round that is open.</returns>
    public async Task<bool> ToonUitkomstAsync(Guid rondeId, Guid casusId, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var (medewerker, nu, vandaag) = (await db.EigenMedewerkerAsync(ct), klok.GetUtcNow(), klok.Vandaag());
        if (!await db.Antwoorden.AnyAsync(
            a => a.RondeId == rondeId && a.CasusId == casusId && a.MedewerkerId == medewerker && db.Rondes.Any(r => r.Id == rondeId && r.Van <= vandaag && r.Tot >= vandaag), ct))
        {
            return false;
        }

        var eerste = await db.Antwoorden.Where(a => a.RondeId == rondeId && a.CasusId == casusId && a.MedewerkerId == medewerker && a.GezienOp == null)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.GezienOp, nu), ct);
        if (eerste > 0)
        {
            db.Log(klok, Handeling.CasusuitkomstBekeken, "ronde", rondeId);
            await db.SaveChangesAsync(ct);
            await transactie.CommitAsync(ct);
        }

        return true;
    }

    /// <summary>The round as its reader sees it; empty when there is none of that id to see.</summary>
    internal Task<Rondekop?> KopAsync(Guid id, Guid? medewerker, CancellationToken ct) => Koppen(db.Rondes.Where(r => r.Id == id), medewerker).SingleOrDefaultAsync(ct);

    private IQueryable<Rondekop> Koppen(IQueryable<Ronde> rondes, Guid? medewerker)
    {
        var (vandaag, gepland) = (klok.Vandaag(), ZietGepland);
        return rondes.AsNoTracking()
            .Where(r => gepland || r.Van <= vandaag)
            .OrderByDescending(r => r.Van).ThenByDescending(r => r.Op).ThenBy(r => r.Id)
            .Select(r => new Rondekop(
                r.Id,
                r.Titel,
                r.Van,
                r.Tot,
                r.Casussen.Count,
                db.Antwoorden.Count(a => a.RondeId == r.Id && a.MedewerkerId == medewerker),
                db.Antwoorden.Where(a => a.RondeId == r.Id).Select(a => a.MedewerkerId).Distinct().Count()));
    }

    private async Task<Rondebeeld?> BeeldAsync(Guid id, Guid? medewerker, CancellationToken ct)
    {
        var kop = await KopAsync(id, medewerker, ct);
        if (kop is null)
        {
            return null;
        }

        var vragen = await (
            from rc in db.Rondecasussen.AsNoTracking()
            join c in db.Casussen on rc.CasusId equals c.Id
            join a in db.Antwoorden.Where(a => a.MedewerkerId == medewerker) on new { rc.RondeId, rc.CasusId } equals new { a.RondeId, a.CasusId } into eigen
            from a in eigen.DefaultIfEmpty()
            where rc.RondeId == id
            orderby rc.Volgorde
            select new Rondevraag(rc.CasusId, rc.Volgorde, c.Titel, a == null ? null : new EigenAntwoord(a.Klasse, a.Motivering, a.GezienOp != null))).ToListAsync(ct);
        return new(kop, vragen, medewerker is not null && aanmelding.Rollen.Overlaps(Rollen) && kop.IsOpen(klok.Vandaag()));
    }

    private async Task<Casusuitkomst> UitkomstAsync(Rondekop ronde, Casus casus, CancellationToken ct)
    {
        var regels = await db.LeerregelsAsync(ronde.Van, ct);
        var antwoorden = await db.Antwoorden.AsNoTracking().Where(a => a.RondeId == ronde.Id && a.CasusId == casus.Id).Select(a => new Rondeantwoord(a.CasusId, a.MedewerkerId, a.Klasse)).ToListAsync(ct);
        var classificatie = regels.Classificeer(casus.Herkomst, casus.Feiten);
        var cijfers = Rondeuitslag.Bereken([new(casus.Id, classificatie.Gemeente.Regel.Code, classificatie.Gemeente.Uitkomst.AlsKlasse())], antwoorden, []).Casussen[0];
        return new(casus.Feiten.In(casus.Herkomst, regels.Taken), regels.Versie, classificatie, antwoorden.Count, cijfers.Spreiding, cijfers.Spreiding is null ? 0 : cijfers.Cijfers.WeetNiet);
    }
}
