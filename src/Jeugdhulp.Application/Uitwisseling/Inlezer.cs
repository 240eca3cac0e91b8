using System.Globalization;
using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Taken;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Uitwisseling;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Jeugdhulp.Application.Uitwisseling;

/// <summary>What came of confirming or taking back.</summary>
public enum Inleesresultaat
{
    Gelukt,

    /// <summary>There is no such reading, or somebody confirmed it or took it back.</summary>
    NietMeer,

    /// <summary>Something new points at what was read.</summary>
    InGebruik,

    /// <summary>A row was refused, or got another class than the source gave, and nobody said why that is right.</summary>
    Onverklaard,
}

/// <summary>Reads a source for the own gemeente.</summary>
public sealed class Inlezer(JeugdhulpDbContext db, Sleutelring ring, TimeProvider klok)
{
    /// <summary>Kind of object in the log.</summary>
    public const string Objectsoort = "inlezing";

    /// <summary>Steps of the work: reading, looking up what is known, judging every row, writing.</summary>
    private const int Stappen = 4;

    private static readonly TimeZoneInfo Nederland = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>
    /// Works out what reading these files would do, up to the class of each contact, and changes nothing in the registration. The log
    /// gets a row: whoever does this learns which persons are known.
    /// </summary>
    public async Task<Inleesplan> BeproefAsync(Bronmap map, Kaart kaart, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(kaart);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var plan = await PlanAsync(map, kaart, Wie(), null, ct);
        db.Log(klok, Handeling.BronBeproefd, Objectsoort, null, Aantallen(plan));
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return plan;
    }

    /// <summary>
    /// Reads these files into the registration, with a ledger of every row: all of it, or nothing when something goes wrong. The id of the
    /// reading is empty when a whole file cannot be read; then nothing was written.
    /// </summary>
    public async Task<(Inleesplan Plan, Guid? Id)> LeesInAsync(Bronmap map, Kaart kaart, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(kaart);
        await using var transactie = await db.BeginGemeenteAsync(Slot(), ct);
        var plan = await PlanAsync(map, kaart, Wie(), null, ct);
        if (plan.Mislukt)
        {
            return (plan, null);
        }

        var inlezing = Inlezing(plan, kaart, Wie(), null);
        await new Inleesschrijver(db).SchrijfAsync(plan, inlezing, ct);
        db.Log(klok, Handeling.BronIngelezen, Objectsoort, inlezing.Id, Aantallen(plan));
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return (plan, inlezing.Id);
    }

    /// <summary>
    /// Does the task: tries these files or reads them, and keeps the report and the ledger of either. Whoever stops it before its end
    /// has changed nothing, and may begin again.
    /// </summary>
    public async Task VoerUitAsync(Bronmap map, Inleesopdracht opdracht, Taakuitvoering taak, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(opdracht);
        ArgumentNullException.ThrowIfNull(taak);
        await using var transactie = await db.BeginGemeenteAsync(Slot(), ct);
        var door = await db.Users.Where(u => u.Id == taak.AangevraagdDoorAccountId).Select(u => new { u.Id, u.Naam }).SingleAsync(ct);
        var plan = await PlanAsync(map, opdracht.Kaart, (door.Id, door.Naam), taak.Meld, ct);
        var inlezing = Inlezing(plan, opdracht.Kaart, (door.Id, door.Naam), opdracht);
        var schrijver = new Inleesschrijver(db);
        await (inlezing.Proef ? schrijver.SchrijfGrootboekAsync(plan, inlezing, ct) : schrijver.SchrijfAsync(plan, inlezing, ct));
        db.Log(klok, inlezing.Proef ? Handeling.BronBeproefd : Handeling.BronIngelezen, Objectsoort, inlezing.Id, Aantallen(plan));
        await taak.RondAfAsync(db, ct);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
    }

    /// <summary>Keeps what was read; from then on it is changed as everything else is.</summary>
    public async Task<Inleesresultaat> BevestigAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(Slot(), ct);
        if (await OpenAsync(id, ct) is not { } inlezing)
        {
            return Inleesresultaat.NietMeer;
        }

        if (await db.OnverklaardAsync(inlezing, ct) is not { Totaal: 0 })
        {
            return Inleesresultaat.Onverklaard;
        }

        (inlezing.BevestigdOp, inlezing.BevestigdDoorAccountId) = (klok.GetUtcNow(), db.Aanmelding.AccountId);
        await MerkBreukAsync(inlezing, ct);
        db.Log(klok, Handeling.InlezingBevestigd, Objectsoort, id);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return Inleesresultaat.Gelukt;
    }

    /// <summary>Takes away everything that was read; the ledger stays, as does the row of the log.</summary>
    public async Task<Inleesresultaat> MaakOngedaanAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(Slot(), ct);
        if (await OpenAsync(id, ct) is not { } inlezing)
        {
            return Inleesresultaat.NietMeer;
        }

        try
        {
            await db.Database.ExecuteSqlAsync($"select maak_inlezing_ongedaan({id})", ct);
        }
        catch (PostgresException fout) when (fout.SqlState is PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.RestrictViolation)
        {
            return Inleesresultaat.InGebruik;
        }

        (inlezing.OngedaanOp, inlezing.OngedaanDoorAccountId) = (klok.GetUtcNow(), db.Aanmelding.AccountId);
        db.Log(klok, Handeling.InlezingOngedaan, Objectsoort, id);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return Inleesresultaat.Gelukt;
    }

    /// <summary>Says beside the figures where the old system ends: a jump there may be of the registration (TRB-02).</summary>
    private async Task MerkBreukAsync(Inlezing inlezing, CancellationToken ct)
    {
        var dagen = db.Inleesregels
            .Where(r => r.InlezingId == inlezing.Id && r.Bestand == Contactenbestand.Naam && r.Uitkomst == Regeluitkomst.Overgenomen)
            .Join(db.Contacten, r => r.ObjectId, c => (Guid?)c.Id, (_, c) => (DateOnly?)c.Datum);
        if (await dagen.MaxAsync(ct) is not { } dag)
        {
            return;
        }

        var nu = klok.GetUtcNow();
        var annotatie = new Annotatie
        {
            GemeenteCode = inlezing.GemeenteCode,
            Id = Guid.CreateVersion7(nu),
            Datum = dag.AddDays(1),
            Oorzaak = Annotatieoorzaak.NieuwRegistratiesysteem,
            Tekst = $"Contacten tot en met {Dagtekst.Van(dag)} komen uit een ander systeem: {inlezing.Bron}.",
            GemigreerdVanaf = await dagen.MinAsync(ct),
            Automatisch = true,
            DoorNaam = db.Aanmelding.Naam,
            Op = nu,
        };
        db.Annotaties.Add(annotatie);
        db.Log(klok, Handeling.AnnotatieToegevoegd, "annotatie", annotatie.Id);
    }

    /// <summary>One reads at a time in a gemeente.</summary>
    private Guid Slot() => Guid.ParseExact($"00000000-0000-4000-8008-00000000{db.Aanmelding.GemeenteCode}", "D");

    private static Dictionary<string, string> Aantallen(Inleesplan plan) =>
        plan.Telling().ToDictionary(t => t.Bestand, t => string.Create(CultureInfo.InvariantCulture, $"{t.Overgenomen} {t.Samengevoegd} {t.Geweigerd}"), StringComparer.Ordinal);

    private (Guid Id, string Naam) Wie() => (db.Aanmelding.AccountId ?? Guid.Empty, db.Aanmelding.Naam);

    private Task<Inlezing?> OpenAsync(Guid id, CancellationToken ct) =>
        db.Inlezingen.SingleOrDefaultAsync(i => i.Id == id && !i.Proef && i.BevestigdOp == null && i.OngedaanOp == null, ct);

    /// <summary>What cannot be read at all is kept as a try: nothing of it came in.</summary>
    private Inlezing Inlezing(Inleesplan plan, Kaart kaart, (Guid Id, string Naam) door, Inleesopdracht? opdracht)
    {
        var nu = klok.GetUtcNow();
        var proef = plan.Mislukt || opdracht?.Proef is true;
        return new()
        {
            GemeenteCode = db.Aanmelding.GemeenteCode!,
            Id = Guid.CreateVersion7(nu),
            Proef = proef,
            PakketId = opdracht?.PakketId,
            Kaartnummer = opdracht?.Kaartnummer,
            Bron = kaart.Bron,
            Kaart = kaart.Json(),
            Verslag = Inleesverslag.Van(plan, kaart).Json(),
            Rijen = plan.Samenhang.Alle.Count(),
            Geweigerd = plan.Samenhang.Alle.Count(r => !r.Goed),
            Gezinnen = proef ? [] : [.. plan.Gezinnen.Select(g => g.Id)],
            Medewerkers = proef ? [] : [.. plan.Medewerkers.Select(m => m.Id)],
            DoorAccountId = door.Id,
            Door = door.Naam,
            Op = nu,
        };
    }

    private async Task<Inleesplan> PlanAsync(Bronmap map, Kaart kaart, (Guid Id, string Naam) door, Action<long, long?>? meld, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var omgeving = new Leesomgeving(klok.Vandaag(), Nederland, await Inleesbronnen.CodesAsync(db, ct), kaart);
        var bron = Bronlezer.Lees(map, db.Aanmelding.GemeenteCode!, omgeving);
        meld?.Invoke(1, Stappen);
        var sleutel = new Bronsleutel(kaart.Bron, ring.Kenmerk);
        var bronnen = await Inleesbronnen.LaadAsync(db, bron, sleutel, kaart, ct);
        meld?.Invoke(2, Stappen);
        var samenhang = Samenhang.Toets(bron.Rijen, omgeving, bronnen.Stand, sleutel);
        var plan = new Inleesplan(bron, samenhang, bronnen, door, nu);
        meld?.Invoke(3, Stappen);
        return plan;
    }
}

/// <summary>What a task is to try or to read.</summary>
/// <param name="PakketId">The files.</param>
/// <param name="Kaartnummer">Version of their table.</param>
/// <param name="Kaart">The table itself.</param>
/// <param name="Proef">Nothing is changed.</param>
public sealed record Inleesopdracht(Guid PakketId, int Kaartnummer, Kaart Kaart, bool Proef);
