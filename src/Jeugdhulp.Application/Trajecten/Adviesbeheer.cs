using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>The advice as it was filled in.</summary>
/// <param name="Sleutel">Key of the form, under which a new advice is kept.</param>
/// <param name="Versie">Row version that was read; 0 for an advice that is not there yet.</param>
/// <param name="Tekst">The advice.</param>
/// <param name="GeschrevenOp">The day it was written.</param>
public sealed record Adviesopgave(Guid Sleutel, uint Versie, string? Tekst, DateOnly? GeschrevenOp);

/// <summary>The decision of the gemeente as it was filled in.</summary>
/// <param name="Sleutel">Key of the form.</param>
/// <param name="Versie">Row version of the advice that was read.</param>
/// <param name="Uitkomst">Name of an <see cref="Gemeentebesluit"/>.</param>
/// <param name="Datum">The day of the decision.</param>
/// <param name="Beslisser">Function or name of who decided.</param>
/// <param name="Reden">Why, or what the gemeente wants to know.</param>
public sealed record Adviesbesluitopgave(Guid Sleutel, uint Versie, string? Uitkomst, DateOnly? Datum, string? Beslisser, string? Reden);

/// <summary>What a referral shows of its advice.</summary>
/// <param name="BesluitOp">Day of the last decision; empty while nobody decided.</param>
public sealed record Adviesblik(Adviesstand Stand, DateOnly GeschrevenOp, string Door, DateOnly? BesluitOp);

/// <summary>A zwaarwegend advies with all that was decided about it.</summary>
public sealed record Adviesbeeld
{
    public required Doorverwijzing Doorverwijzing { get; init; }

    public required Persoon Persoon { get; init; }

    /// <summary>Null while nobody wrote one.</summary>
    public required Zwaarwegendadvies? Advies { get; init; }

    /// <summary>What the gemeente decided, the last first.</summary>
    public required IReadOnlyList<Adviesbesluit> Besluiten { get; init; }

    /// <summary>History of the referral, the newest first.</summary>
    public required IReadOnlyList<Verloopregel> Verloop { get; init; }

    /// <summary>The gemeente works with it, and this referral goes to specialistische hulp.</summary>
    public required bool Vraagt { get; init; }

    /// <summary>Why this reader does not decide; null when there is nothing against it.</summary>
    public required string? NietBeslissen { get; init; }

    public bool Schrijfbaar => Vraagt && (Advies is null || Advies.Stand.TeWijzigen());

    public bool TeBeslissen => Vraagt && Advies is not null && NietBeslissen is null;
}

/// <summary>Keeps the zwaarwegend advies to a referral and what the gemeente decided about it, where the gemeente works that way (TRJ-11).</summary>
public sealed class Adviesbeheer(JeugdhulpDbContext db, TimeProvider klok)
{
    private const string ZelfGeschreven = "U schreef mee aan dit advies. Een collega van het team legt het besluit van de gemeente vast.";
    private const string AnderTeam = "Alleen een collega van het team dat de doorverwijzing heeft, legt dit besluit vast.";
    private static readonly Fout Uit = new(string.Empty, "Er is niets opgeslagen. Uw gemeente vraagt hier geen zwaarwegend advies meer.");

    /// <summary>The advice of a referral; null when there is none and none is asked.</summary>
    public async Task<Adviesbeeld?> LaadAsync(Guid doorverwijzingId, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var sinds = Sinds(db);
        var gevonden = await db.Doorverwijzingen.AsNoTracking().AsSingleQuery().Where(d => d.Id == doorverwijzingId && d.PersoonId != null).Select(d => new
        {
            Doorverwijzing = d,
            Persoon = db.Personen.First(p => p.Id == d.PersoonId),
            Sinds = sinds.FirstOrDefault(),
            Advies = db.Zwaarwegendeadviezen.FirstOrDefault(a => a.DoorverwijzingId == d.Id),
            Besluiten = db.Adviesbesluiten.Where(b => db.Zwaarwegendeadviezen.Any(a => a.Id == b.AdviesId && a.DoorverwijzingId == d.Id)).OrderByDescending(b => b.Nummer).ToList(),
        }).SingleOrDefaultAsync(ct);
        if (gevonden is null || (gevonden.Advies is null && !Vraagt(gevonden.Doorverwijzing, gevonden.Sinds)))
        {
            return null;
        }

        var beeld = new Adviesbeeld
        {
            Doorverwijzing = gevonden.Doorverwijzing,
            Persoon = gevonden.Persoon,
            Advies = gevonden.Advies,
            Besluiten = gevonden.Besluiten,
            Verloop = await db.LeesAsync(Verloop.Doorverwijzing, doorverwijzingId, ct),
            Vraagt = Vraagt(gevonden.Doorverwijzing, gevonden.Sinds),
            NietBeslissen = await NietBeslissenAsync(doorverwijzingId, ct),
        };
        db.Log(klok, Handeling.DoorverwijzingBekeken, Verloop.Doorverwijzing, doorverwijzingId);
        db.Log(klok, Handeling.PersoonBekeken, "persoon", gevonden.Persoon.Id);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return beeld;
    }

    /// <summary>Writes the advice, changes it while nobody decided, or hands it in again after a question.</summary>
    public async Task<Trajectresultaat> SchrijfAsync(Guid doorverwijzingId, Adviesopgave opgave, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opgave);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.NeemDoorverwijzingAsync(doorverwijzingId, ct) is not { } doorverwijzing)
        {
            return new NietGevonden();
        }

        var (advies, vraagt) = await NeemAsync(doorverwijzing, ct);
        if (advies is null && (!vraagt || opgave.Versie != 0 || opgave.Sleutel == Guid.Empty))
        {
            return new NietGevonden();
        }

        // Not the row version: who was shown what a colleague did, and says the same, says nothing else.
        var inhoud = (doorverwijzingId, opgave.Tekst, opgave.GeschrevenOp);
        if (opgave.Versie == 0 && await db.EerderAsync(db.Zwaarwegendeadviezen.Where(a => a.Id == opgave.Sleutel && a.DoorverwijzingId == doorverwijzingId), opgave.Sleutel, inhoud, ct) is { } zelfde)
        {
            return zelfde ? new Bewaard(doorverwijzingId) : Afgewezen.Gebruikt;
        }

        var gelijk = advies is not null && advies.Tekst == Veldwijzigingen.Schoon(opgave.Tekst) && advies.GeschrevenOp == opgave.GeschrevenOp;
        if (gelijk && advies!.Stand is Adviesstand.Wacht)
        {
            return new Bewaard(doorverwijzingId);
        }

        if (advies is not null && advies.Versie != opgave.Versie)
        {
            return new Verouderd();
        }

        List<Fout> fouten = !vraagt ? [Uit] : [.. await FoutenAsync(advies, opgave, gelijk, ct)];
        if (fouten.Count > 0)
        {
            return new Afgewezen(fouten);
        }

        List<Veldwijziging> velden = [];
        if (advies is null)
        {
            // With its text, so that who wrote at the same time reads what stands there now.
            velden.Voeg("zwaarwegend advies", null, Veldwijzigingen.Schoon(opgave.Tekst));
            velden.Voeg("geschreven op", null, opgave.GeschrevenOp);
            db.Verzonden(klok, opgave.Sleutel, inhoud);
            db.Zwaarwegendeadviezen.Add(new()
            {
                GemeenteCode = doorverwijzing.GemeenteCode,
                Id = opgave.Sleutel,
                DoorverwijzingId = doorverwijzingId,
                Tekst = Veldwijzigingen.Schoon(opgave.Tekst)!,
                GeschrevenOp = opgave.GeschrevenOp!.Value,
                Stand = Adviesstand.Wacht,
                DoorAccountId = db.Aanmelding.AccountId!.Value,
                Door = db.Aanmelding.Naam,
            });
        }
        else
        {
            velden.Voeg("zwaarwegend advies", advies.Tekst, Veldwijzigingen.Schoon(opgave.Tekst));
            velden.Voeg("geschreven op", advies.GeschrevenOp, opgave.GeschrevenOp);
            velden.Voeg("stand", advies.Stand.Naam(), Adviesstand.Wacht.Naam());
            (advies.Tekst, advies.GeschrevenOp, advies.Stand) = (Veldwijzigingen.Schoon(opgave.Tekst)!, opgave.GeschrevenOp!.Value, Adviesstand.Wacht);
            (advies.DoorAccountId, advies.Door) = (db.Aanmelding.AccountId!.Value, db.Aanmelding.Naam);
        }

        db.Leg(klok, Verloop.Doorverwijzing, doorverwijzingId, Verloopsoort.Geadviseerd, Handeling.AdviesGeschreven, velden: velden);
        return await db.BewaarAsync(transactie, doorverwijzingId, null, ct);
    }

    /// <summary>Keeps what the gemeente decided; a later decision puts an earlier one right. Never who wrote along.</summary>
    public async Task<Trajectresultaat> BeslisAsync(Guid doorverwijzingId, Adviesbesluitopgave opgave, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opgave);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (opgave.Sleutel == Guid.Empty || await db.NeemDoorverwijzingAsync(doorverwijzingId, ct) is not { } doorverwijzing)
        {
            return new NietGevonden();
        }

        var (advies, vraagt) = await NeemAsync(doorverwijzing, ct);
        if (advies is null)
        {
            return new NietGevonden();
        }

        var inhoud = (doorverwijzingId, opgave with { Versie = 0 });
        if (await db.EerderAsync(db.Adviesbesluiten.Where(b => b.Id == opgave.Sleutel && b.AdviesId == advies.Id), opgave.Sleutel, inhoud, ct) is { } zelfde)
        {
            return zelfde ? new Bewaard(doorverwijzingId) : Afgewezen.Gebruikt;
        }

        if (advies.Versie != opgave.Versie)
        {
            return new Verouderd();
        }

        var uitkomst = Contractnaam.TryParse<Gemeentebesluit>(opgave.Uitkomst, out var gekozen) ? gekozen : (Gemeentebesluit?)null;
        List<Fout> fouten = !vraagt ? [Uit]
            : await NietBeslissenAsync(doorverwijzingId, ct) is { } niet ? [new(string.Empty, niet)]
            :
            [
                .. Adviesregels.Besluit(uitkomst, opgave.Datum, opgave.Reden, advies.GeschrevenOp, klok.Vandaag()),
                .. Verloop.Vrij(nameof(opgave.Beslisser), opgave.Beslisser, Tekstvelden.Regel),
                .. Verloop.Vrij(nameof(opgave.Reden), opgave.Reden),
            ];
        if (fouten.Count > 0)
        {
            return new Afgewezen(fouten);
        }

        var laatste = await db.Adviesbesluiten.Where(b => b.AdviesId == advies.Id).MaxAsync(b => (int?)b.Nummer, ct) ?? 0;
        db.Verzonden(klok, opgave.Sleutel, inhoud);
        db.Adviesbesluiten.Add(new()
        {
            GemeenteCode = advies.GemeenteCode,
            Id = opgave.Sleutel,
            AdviesId = advies.Id,
            Nummer = laatste + 1,
            GeschrevenOp = advies.GeschrevenOp,
            AdviesDoorAccountId = advies.DoorAccountId,
            Uitkomst = uitkomst!.Value,
            Datum = opgave.Datum!.Value,
            Beslisser = Veldwijzigingen.Schoon(opgave.Beslisser),
            Reden = Veldwijzigingen.Schoon(opgave.Reden),
            DoorAccountId = db.Aanmelding.AccountId!.Value,
            DoorNaam = db.Aanmelding.Naam,
            Op = klok.GetUtcNow(),
        });
        List<Veldwijziging> velden = [new("besluit van de gemeente", advies.Stand is Adviesstand.Wacht ? null : advies.Stand.Naam(), uitkomst.Value.Naam())];
        advies.Stand = uitkomst.Value.Stand();

        // A decision that only gets another day or reason moves the version too, so that who has the page open hears of it.
        db.Entry(advies).Property(a => a.Stand).IsModified = true;
        db.Leg(klok, Verloop.Doorverwijzing, doorverwijzingId, Verloopsoort.AdviesBeslist, Handeling.AdviesBeslist, velden: velden);
        return await db.BewaarAsync(transactie, doorverwijzingId, null, ct);
    }

    /// <summary>Since when the gemeente asks for an advice; one row, or none where it does not.</summary>
    internal static IQueryable<DateTimeOffset?> Sinds(JeugdhulpDbContext db) =>
        db.Dossierafspraken.Where(a => a.ZwaarwegendAdvies && !db.Dossierafspraken.Any(u => !u.ZwaarwegendAdvies && u.Op > a.Op)).OrderBy(a => a.Op).Select(a => (DateTimeOffset?)a.Op).Take(1);

    /// <summary>Whether this referral asks for an advice. Help that began before the gemeente asked for any, needs none.</summary>
    internal static bool Vraagt(Doorverwijzing doorverwijzing, DateTimeOffset? sinds) =>
        sinds is { } op && Adviesregels.Vraagt(doorverwijzing.Bestemming, doorverwijzing.GestartOp, DateOnly.FromDateTime(op.InNederland()));

    /// <summary>Advices that stand so, of referrals that go on.</summary>
    internal static IQueryable<Zwaarwegendadvies> Met(JeugdhulpDbContext db, Adviesstand stand, IQueryable<Doorverwijzing> doorverwijzingen) =>
        db.Zwaarwegendeadviezen.AsNoTracking().Where(a => a.Stand == stand && doorverwijzingen.Any(d => d.Id == a.DoorverwijzingId && d.BeeindigdOp == null && d.Bestemming == Adviesregels.Bestemming));

    /// <summary>The same that this account had no hand in.</summary>
    internal static IQueryable<Zwaarwegendadvies> VanAnderen(JeugdhulpDbContext db, IQueryable<Zwaarwegendadvies> adviezen)
    {
        var account = db.Aanmelding.AccountId;
        return adviezen.Where(a => a.DoorAccountId != account && !db.Verloopregels.Any(v => v.DoorverwijzingId == a.DoorverwijzingId && v.Soort == Verloopsoort.Geadviseerd && v.DoorAccountId == account));
    }

    private async Task<(Zwaarwegendadvies? Advies, bool Vraagt)> NeemAsync(Doorverwijzing doorverwijzing, CancellationToken ct) =>
        (await db.Zwaarwegendeadviezen.SingleOrDefaultAsync(a => a.DoorverwijzingId == doorverwijzing.Id, ct), Vraagt(doorverwijzing, await Sinds(db).FirstOrDefaultAsync(ct)));

    private async Task<IEnumerable<Fout>> FoutenAsync(Zwaarwegendadvies? advies, Adviesopgave opgave, bool gelijk, CancellationToken ct)
    {
        if (advies is not null && !advies.Stand.TeWijzigen())
        {
            return [new(string.Empty, "De gemeente besliste al over dit advies. U kunt het niet meer wijzigen.")];
        }

        if (gelijk)
        {
            return [new(nameof(opgave.Tekst), "Beantwoord de vraag van de gemeente in het advies. Dien het daarna opnieuw in.")];
        }

        DateOnly? terug = advies?.Stand is Adviesstand.Teruggegeven
            ? await db.Adviesbesluiten.Where(b => b.AdviesId == advies.Id).OrderByDescending(b => b.Nummer).Select(b => (DateOnly?)b.Datum).FirstOrDefaultAsync(ct)
            : null;
        IEnumerable<Fout> dag = Adviesregels.Geschreven(opgave.GeschrevenOp, terug, klok.Vandaag()) is { } fout ? [fout] : [];
        return Verloop.Verplicht(nameof(opgave.Tekst), opgave.Tekst, "Schrijf op waarom specialistische hulp nodig is.", Tekstvelden.Verslag).Concat(dag);
    }

    /// <summary>As with an own beschikking: a colleague of the team, and never who wrote along.</summary>
    private async Task<string?> NietBeslissenAsync(Guid doorverwijzingId, CancellationToken ct)
    {
        var lezer = await Lezer.LaadAsync(db, klok.Vandaag(), ct);
        if (!await Doorverwijzingbeheer.VanTeams(db, lezer.TeamIds).AnyAsync(d => d.Id == doorverwijzingId, ct))
        {
            return AnderTeam;
        }

        return await VanAnderen(db, db.Zwaarwegendeadviezen.Where(a => a.DoorverwijzingId == doorverwijzingId)).AnyAsync(ct) ? null : ZelfGeschreven;
    }
}
