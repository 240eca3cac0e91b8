using System.Globalization;
using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Logboek;
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
}

/// <summary>Reads a source for the own gemeente.</summary>
public sealed class Inlezer(JeugdhulpDbContext db, Sleutelring ring, TimeProvider klok)
{
    /// <summary>Kind of object in the log.</summary>
    public const string Objectsoort = "inlezing";

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
        var plan = await PlanAsync(map, kaart, ct);
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
        var plan = await PlanAsync(map, kaart, ct);
        if (plan.Mislukt)
        {
            return (plan, null);
        }

        var id = await new Inleesschrijver(db).SchrijfAsync(plan, kaart, klok.GetUtcNow(), ct);
        db.Log(klok, Handeling.BronIngelezen, Objectsoort, id, Aantallen(plan));
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return (plan, id);
    }

    /// <summary>Keeps what was read; from then on it is changed as everything else is.</summary>
    public async Task<Inleesresultaat> BevestigAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(Slot(), ct);
        if (await db.Inlezingen.SingleOrDefaultAsync(i => i.Id == id && i.BevestigdOp == null && i.OngedaanOp == null, ct) is not { } inlezing)
        {
            return Inleesresultaat.NietMeer;
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
        if (await db.Inlezingen.SingleOrDefaultAsync(i => i.Id == id && i.BevestigdOp == null && i.OngedaanOp == null, ct) is not { } inlezing)
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
        var laatste = await db.Inleesregels
            .Where(r => r.InlezingId == inlezing.Id && r.Bestand == Contactenbestand.Naam && r.Uitkomst == Regeluitkomst.Overgenomen)
            .Join(db.Contacten, r => r.ObjectId, c => (Guid?)c.Id, (_, c) => (DateOnly?)c.Datum)
            .MaxAsync(ct);
        if (laatste is not { } dag)
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

    private async Task<Inleesplan> PlanAsync(Bronmap map, Kaart kaart, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var omgeving = new Leesomgeving(klok.Vandaag(), Nederland, await Inleesbronnen.CodesAsync(db, ct), kaart);
        var bron = Bronlezer.Lees(map, db.Aanmelding.GemeenteCode!, omgeving);
        var sleutel = new Bronsleutel(kaart.Bron, ring.Kenmerk);
        var bronnen = await Inleesbronnen.LaadAsync(db, bron, sleutel, kaart, ct);
        var samenhang = Samenhang.Toets(bron.Rijen, omgeving, bronnen.Stand, sleutel);
        return new(bron, samenhang, bronnen, db.Aanmelding.Naam, db.Aanmelding.AccountId ?? Guid.Empty, nu);
    }
}
