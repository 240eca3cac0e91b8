using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Taken;

/// <summary>Work as it is being done by one process.</summary>
public sealed class Taakuitvoering
{
    private readonly Guid _claim;
    private readonly TimeProvider _klok;
    private long _voortgang;
    private long _totaal = -1;

    internal Taakuitvoering(Taak taak, Guid claim, TimeProvider klok)
    {
        _claim = claim;
        _klok = klok;
        Id = taak.Id;
        GemeenteCode = taak.GemeenteCode;
        Soort = taak.Soort;
        Invoer = taak.Invoer;
        AangevraagdDoorAccountId = taak.AangevraagdDoorAccountId;
    }

    public Guid Id { get; }

    public string GemeenteCode { get; }

    public Taaksoort Soort { get; }

    public IReadOnlyDictionary<string, string> Invoer { get; }

    public Guid AangevraagdDoorAccountId { get; }

    internal bool Afgerond { get; private set; }

    /// <summary>Tells how far the work is. Costs nothing: a few times a second the worker writes it down by itself.</summary>
    public void Meld(long voortgang, long? totaal)
    {
        Interlocked.Exchange(ref _voortgang, voortgang);
        Interlocked.Exchange(ref _totaal, totaal ?? -1);
    }

    /// <summary>
    /// Within a transaction that writes a part of the work: keeps anyone from stopping it or taking it over until that
    /// transaction ends, so that a part is written by the process that holds the work, or not at all.
    /// </summary>
    /// <exception cref="TaakVerlorenException">The work was stopped or is with another process.</exception>
    public async Task LegVastAsync(JeugdhulpDbContext db, CancellationToken ct)
    {
        if (!await HoudAsync(db, ct))
        {
            throw new TaakVerlorenException();
        }
    }

    /// <summary>Ends the work within the transaction that writes its result; the caller saves and commits.</summary>
    /// <inheritdoc cref="LegVastAsync" path="/exception"/>
    public async Task RondAfAsync(JeugdhulpDbContext db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        await EindigAsync(db, Taakstand.Klaar, null, ct);
        Afgerond = true;
    }

    /// <summary>Writes the progress and keeps the work for this process a while longer; false when it has lost it.</summary>
    internal async Task<bool> HoudAsync(JeugdhulpDbContext db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (voortgang, totaal) = Stand();
        // The clock of the database judges the claim for all processes alike.
        return await db.Database.ExecuteSqlAsync(
            $"""
             update taak set voortgang = {voortgang}, totaal = {totaal}, claim_tot = clock_timestamp() + {Taakwerker.Claimduur}
             where gemeente_code = {GemeenteCode} and id = {Id} and claim = {_claim} and stand = 'bezig'
             """,
            ct) == 1;
    }

    internal async Task EindigAsync(JeugdhulpDbContext db, Taakstand stand, string? foutsoort, CancellationToken ct)
    {
        var (voortgang, totaal) = Stand();
        var nu = _klok.GetUtcNow();
        var geraakt = await Mijn(db).ExecuteUpdateAsync(
            t => t
                .SetProperty(x => x.Stand, stand)
                .SetProperty(x => x.Voortgang, voortgang)
                .SetProperty(x => x.Totaal, totaal)
                .SetProperty(x => x.KlaarOp, nu)
                .SetProperty(x => x.Foutsoort, foutsoort)
                .SetProperty(x => x.Claim, (Guid?)null)
                .SetProperty(x => x.ClaimTot, (DateTimeOffset?)null),
            ct);
        if (geraakt == 0)
        {
            throw new TaakVerlorenException();
        }

        db.Log(
            _klok,
            stand is Taakstand.Klaar ? Handeling.TaakKlaar : Handeling.TaakMislukt,
            "taak",
            Id,
            new() { ["soort"] = Naamgeving.Camel(Soort.ToString()) },
            stand is Taakstand.Klaar ? "gelukt" : "mislukt");
    }

    /// <summary>Leaves the work for another process, at once; an attempt that was broken off by ourselves does not count.</summary>
    internal Task GeefTerugAsync(JeugdhulpDbContext db, bool telt, CancellationToken ct)
    {
        var af = telt ? 0 : 1;
        return Mijn(db).ExecuteUpdateAsync(
            t => t
                .SetProperty(x => x.Stand, Taakstand.Wachtend)
                .SetProperty(x => x.Pogingen, x => x.Pogingen - af)
                .SetProperty(x => x.Claim, (Guid?)null)
                .SetProperty(x => x.ClaimTot, (DateTimeOffset?)null),
            ct);
    }

    private IQueryable<Taak> Mijn(JeugdhulpDbContext db) => db.Taken.Where(t => t.Id == Id && t.Claim == _claim && t.Stand == Taakstand.Bezig);

    private (long Voortgang, long? Totaal) Stand()
    {
        var totaal = Interlocked.Read(ref _totaal);
        return (Interlocked.Read(ref _voortgang), totaal < 0 ? null : totaal);
    }
}

/// <summary>The work was stopped, or another process took it over: write nothing more.</summary>
public sealed class TaakVerlorenException() : Exception("The task was stopped or taken over.");
