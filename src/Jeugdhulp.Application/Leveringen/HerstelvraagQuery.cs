using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Leveringen;

/// <summary>What a finding asks, with what is known that answers it, for who has the form open that mends it.</summary>
/// <param name="Bevinding">The finding.</param>
/// <param name="EersteHulp">The day on which help began by the contacts; only of a finding about the first day.</param>
/// <param name="LaatsteHulp">Day of the last contact with help; only of a finding about the end.</param>
/// <param name="Contacten">Contacts that it is about and that the reader may open, oldest first; only of a finding that names none.</param>
public sealed record Herstelvraag(Openbevinding Bevinding, DateOnly? EersteHulp, DateOnly? LaatsteHulp, IReadOnlyList<Herstelcontact> Contacten)
{
    /// <summary>Whether it still asks something.</summary>
    public Herstelstand Stand { get; init; }
}

/// <summary>How it stands with what a finding asked, for who came for it a while ago.</summary>
public enum Herstelstand
{
    /// <summary>The last check found it.</summary>
    Open,

    /// <summary>A later check did not find it.</summary>
    NietMeer,

    /// <summary>The CBS has the delivery, or it was withdrawn.</summary>
    Voorbij,
}

/// <summary>A contact that a finding is about.</summary>
public sealed record Herstelcontact(Guid Id, DateOnly Datum);

/// <summary>Reads what a finding asks; the reading of someone's help is in the log.</summary>
public sealed class HerstelvraagQuery(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>More contacts are looked up on the page of the jeugdige.</summary>
    private const int HoeveelContacten = 10;

    private static readonly HashSet<string> Codes = [.. Openbevindingen.Tegen, .. Openbevindingen.Letop];

    private static readonly Uitkomst[] Anders = [Uitkomst.Toegang, Uitkomst.Preventie, Uitkomst.Casusregie, Uitkomst.BuitenBereik];

    /// <summary>The question, as the last check asks it; empty when there never was such a finding for the teams, or not for this reader.</summary>
    public async Task<Herstelvraag?> LaadAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await Vondsten.ZoekAsync(db, id, ct) is not { } gezien || !Codes.Contains(gezien.Code))
        {
            return null;
        }

        var nu = await Openbevindingen.NuAsync(db, gezien, ct);
        if (!await Vondsten.ZietAsync(db, klok, nu?.Vondst.Over(nu.PersoonId) ?? gezien, ct))
        {
            return null;
        }

        var vraag = nu is null ? await NietMeerAsync(gezien, ct) : await LaadAsync(Openbevindingen.Lees([nu])[0], nu.Vondst.BronId, ct);
        if (gezien.PersoonId is { } wie)
        {
            await db.LogBekekenAsync(klok, [wie], ct);
            await db.SaveChangesAsync(ct);
        }

        await transactie.CommitAsync(ct);
        return vraag;
    }

    /// <summary>As it was seen then, and why nobody has to do anything about it any more.</summary>
    private async Task<Herstelvraag> NietMeerAsync(Cbsleveringvondst gezien, CancellationToken ct)
    {
        var toen = await db.Cbsleveringen.Where(l => l.Id == gezien.LeveringId)
            .Select(l => new { l.Begin, l.Definitie, Op = db.Cbsleveringcontroles.Where(c => c.LeveringId == l.Id && c.Nummer == gezien.Controle).Select(c => c.Op).First() })
            .SingleAsync(ct);
        var nog = await Openbevindingen.VraagtNogAsync(db, gezien.Code, toen.Begin, toen.Definitie, ct);
        return new(new(gezien.Id, Controles.Van(gezien.Code), toen.Begin, toen.Op, null) { OpDossiers = toen.Definitie is Leveringsdefinitie.Dossiers }, null, null, []) { Stand = nog ? Herstelstand.NietMeer : Herstelstand.Voorbij };
    }

    private async Task<Herstelvraag> LaadAsync(Openbevinding bevinding, Guid? waarover, CancellationToken ct) => (bevinding.PersoonId, waarover) is ({ } persoon, { } bron)
        ? await LaadAsync(bevinding, persoon, bron, ct)
        : new(bevinding, null, null, []);

    private async Task<Herstelvraag> LaadAsync(Openbevinding bevinding, Guid persoon, Guid bron, CancellationToken ct) => bevinding.Controle switch
    {
        { Code: "M15" or "M20" } => new(bevinding, await Aanvangsdagen.EersteAsync(db, bron, ct), null, []),
        { Code: "I04" } => new(bevinding, null, null, await ContactenAsync(persoon, bevinding.Halfjaar, ct)),
        { Waar: Herstelplek.TrajectBeeindigen } => new(bevinding, null, await LaatsteAsync(persoon, bron, ct), []),
        _ => new(bevinding, null, null, []),
    };

    /// <summary>Of help that no other traject covers, from the first day of this one; of a dossier from its first day.</summary>
    private async Task<DateOnly?> LaatsteAsync(Guid persoon, Guid bron, CancellationToken ct)
    {
        var begin = await db.Trajecten.Where(t => t.Id == bron).Select(t => (DateOnly?)t.Aanvang).SingleOrDefaultAsync(ct)
            ?? await db.Dossiers.Where(d => d.Id == bron).Select(d => (DateOnly?)d.Begin).SingleOrDefaultAsync(ct);
        return await db.Contactregels.MetHulp()
            .Where(r => r.PersoonId == persoon && r.Feiten.Datum >= begin
                && !db.Trajecten.Any(t => t.Id != bron && t.PersoonId == persoon && t.Uitvoerder == Uitvoerder.Wijkteam && t.Aanvang <= r.Feiten.Datum && (t.Einde == null || t.Einde >= r.Feiten.Datum)))
            .MaxAsync(r => (DateOnly?)r.Feiten.Datum, ct);
    }

    private async Task<IReadOnlyList<Herstelcontact>> ContactenAsync(Guid persoon, Halfjaar periode, CancellationToken ct)
    {
        var (begin, einde) = (periode.Begin, periode.Einde);
        var leesbaar = Lezer.Leesbaar(db, klok);
        return await db.Contactregels.MetHulp()
            .Where(r => r.PersoonId == persoon && r.Feiten.Datum >= begin && r.Feiten.Datum <= einde && Anders.Contains(r.UitkomstNorm) && leesbaar.Any(c => c.Id == r.ContactId))
            .Select(r => new { r.ContactId, r.Feiten.Datum }).Distinct()
            .OrderBy(r => r.Datum).ThenBy(r => r.ContactId).Take(HoeveelContacten)
            .Select(r => new Herstelcontact(r.ContactId, r.Datum)).ToListAsync(ct);
    }
}
