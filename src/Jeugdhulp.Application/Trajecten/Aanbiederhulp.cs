using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>Help by an aanbieder: a traject that the team looks after, or a referral.</summary>
/// <param name="Id">Of the traject or the referral.</param>
/// <param name="IsTraject">Else a referral.</param>
/// <param name="PersoonId">Who is helped.</param>
/// <param name="Naam">Full name.</param>
/// <param name="Aanbieder">Name, when it is known.</param>
/// <param name="Vanaf">First day of the help, or day of the referral.</param>
/// <param name="Begin">First day of the help; empty while it did not begin.</param>
public sealed record Aanbiederzorg(Guid Id, bool IsTraject, Guid PersoonId, string Naam, string? Aanbieder, DateOnly Vanaf, DateOnly? Begin);

/// <summary>A contact about regie that a planned talk may have become.</summary>
public sealed record Regiecontact(Guid Id, DateOnly Datum, Activiteit Activiteit);

/// <summary>What the page about an aanbieder shows.</summary>
/// <param name="Zorg">The help.</param>
/// <param name="Momenten">The planned talks, in their order.</param>
/// <param name="Contacten">Contacts that can be one of them, newest first.</param>
/// <param name="Afschaling">The help became lighter; null when it did not.</param>
/// <param name="Verloop">The history of the traject or the referral, newest first.</param>
public sealed record Aanbiederbeeld(Aanbiederzorg Zorg, IReadOnlyList<Aanbiedercontact> Momenten, IReadOnlyList<Regiecontact> Contacten, Afschaling? Afschaling, IReadOnlyList<Verloopregel> Verloop);

/// <summary>A moment as it was filled in.</summary>
public sealed record Momentopgave(DateOnly? Dag, Guid? ContactId);

/// <summary>Lighter help as it was filled in; without <see cref="Naar"/> there was none.</summary>
public sealed record Afschaalopdracht(string? Naar, DateOnly? Datum, string? Warm, string? OverdrachtAan, string? Toelichting);

/// <summary>How many times help of an aanbieder became lighter in a year (TRJ-14).</summary>
public sealed record Afschaaltelling(int Jaar, int NaarWijkteam, int NaarVoorliggend, int Warm);

/// <summary>Plans the talks with an aanbieder as contacts of casusregie, and keeps that help became lighter (TRJ-14).</summary>
public sealed class Aanbiederhulp(JeugdhulpDbContext db, TimeProvider klok)
{
    private const int MeesteContacten = 25;

    private static readonly Activiteit[] Overleg = [Activiteit.EvaluatieMetAanbieder, Activiteit.Casusoverleg, Activiteit.Regie];

    private static readonly string[] Aanbieders = [.. Doorverwijsregels.Aanbieders];

    /// <summary>Everything on the page; null when this is no help by an aanbieder.</summary>
    public async Task<Aanbiederbeeld?> LaadAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await ZorgAsync(id, ct) is not { } zorg)
        {
            return null;
        }

        var momenten = await MomentenAsync(id, ct);
        var gedaan = momenten.Select(m => m.ContactId).OfType<Guid>().ToArray();
        var keuzes = await Keuzes(zorg).OrderByDescending(r => r.Feiten.Datum).ThenBy(r => r.Id).Take(MeesteContacten).Select(r => new Regiecontact(r.ContactId, r.Feiten.Datum, r.Feiten.Activiteit)).ToListAsync(ct);
        var anders = await db.Contacten.AsNoTracking().Where(c => gedaan.Contains(c.Id)).Select(c => new Regiecontact(c.Id, c.Datum, c.Activiteit)).ToListAsync(ct);
        var beeld = new Aanbiederbeeld(
            zorg,
            momenten,
            [.. keuzes.UnionBy(anders, c => c.Id).OrderByDescending(c => c.Datum)],
            await AfschalingAsync(id, ct),
            await db.LeesAsync(Soort(zorg), id, ct));
        db.Log(klok, zorg.IsTraject ? Handeling.TrajectBekeken : Handeling.DoorverwijzingBekeken, Soort(zorg), id);
        db.Log(klok, Handeling.PersoonBekeken, "persoon", zorg.PersoonId);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return beeld;
    }

    /// <summary>Keeps the days of the talks, and which contact each became. A day that is taken away takes its plan away.</summary>
    /// <param name="id">Of the traject or the referral.</param>
    /// <param name="gezien">Lines of history that the reader had seen.</param>
    /// <param name="plan">What was filled in.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Trajectresultaat> PlanAsync(Guid id, int gezien, IReadOnlyDictionary<Aanbiedermoment, Momentopgave> plan, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(plan);
        await using var transactie = await db.BeginGemeenteAsync(id, ct);
        if (await ZorgAsync(id, ct) is not { } zorg)
        {
            return new NietGevonden();
        }

        var staand = (await MomentenAsync(id, ct)).ToDictionary(m => m.Moment);
        var contacten = (await Keuzes(zorg).Select(r => new { r.ContactId, r.Feiten.Datum }).ToListAsync(ct)).ToDictionary(c => c.ContactId, c => c.Datum);
        List<Fout> fouten = [.. Aanbiederregels.Plan(plan.Where(p => p.Value.Dag is not null).ToDictionary(p => p.Key, p => p.Value.Dag!.Value), zorg.Vanaf, klok.Vandaag())];
        List<Veldwijziging> velden = [];
        foreach (var (moment, opgave) in plan.OrderBy(p => p.Key))
        {
            var was = staand.GetValueOrDefault(moment);
            if (opgave.ContactId is { } contact && contact != was?.ContactId && !contacten.ContainsKey(contact))
            {
                fouten.Add(new($"{moment}Contact", "Dit contact is er niet. Kies opnieuw."));
            }
            else if (opgave is { ContactId: not null, Dag: null })
            {
                fouten.Add(new(moment.ToString(), "U koos een contact. Vul ook de dag in."));
            }

            velden.Voeg(Aanbiedervolger.Veld(moment), was?.Dag, opgave.Dag);
            if (was?.ContactId != opgave.ContactId)
            {
                velden.Voeg($"{Aanbiedervolger.Veld(moment)}, gedaan", Gedaan(was?.ContactId), Gedaan(opgave.ContactId));
            }
        }

        if (plan.Values.Select(p => p.ContactId).OfType<Guid>().GroupBy(c => c).Any(g => g.Count() > 1))
        {
            fouten.Add(new(string.Empty, "U koos een contact twee keer. Een gesprek is één van de drie momenten."));
        }

        if (velden.Count == 0)
        {
            return new Bewaard(id);
        }

        if (fouten.Count > 0)
        {
            return new Afgewezen(fouten);
        }

        if ((await db.LeesAsync(Soort(zorg), id, ct)).Count != gezien)
        {
            return new Verouderd();
        }

        foreach (var (moment, opgave) in plan)
        {
            Zet(zorg, staand.GetValueOrDefault(moment), moment, opgave);
        }

        Leg(zorg, Verloopsoort.Gepland, velden);
        return await db.BewaarAsync(transactie, id, null, ct);

        string? Gedaan(Guid? contact) => contact is { } wat ? contacten.TryGetValue(wat, out var dag) ? Dagtekst.Van(dag) : "ja" : null;
    }

    /// <summary>Keeps that the help became lighter, corrects it, or takes it back when nobody took over.</summary>
    /// <param name="id">Of the traject or the referral.</param>
    /// <param name="gezien">Lines of history that the reader had seen.</param>
    /// <param name="opdracht">What was filled in.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Trajectresultaat> SchaalAfAsync(Guid id, int gezien, Afschaalopdracht opdracht, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        await using var transactie = await db.BeginGemeenteAsync(id, ct);
        if (await ZorgAsync(id, ct) is not { } zorg)
        {
            return new NietGevonden();
        }

        var was = await AfschalingAsync(id, ct);
        var weg = was is not null && string.IsNullOrEmpty(opdracht.Naar);
        var naar = Contractnaam.TryParse<Afschaaldoel>(opdracht.Naar, out var doel) ? doel : (Afschaaldoel?)null;
        var warm = opdracht.Warm switch { Trajectregels.Ja => true, Trajectregels.Nee => false, _ => (bool?)null };
        var gedeeld = naar is Afschaaldoel.Voorliggend ? opdracht.Warm : null;
        List<Fout> fouten = weg ? [] :
        [
            .. Aanbiederregels.Afschaling(naar, opdracht.Datum, warm, zorg.Begin, klok.Vandaag()),
            .. Verloop.Vrij(nameof(opdracht.Toelichting), opdracht.Toelichting),
            .. await Overdracht.FoutenAsync(db, zorg.PersoonId, gedeeld, opdracht.OverdrachtAan, opdracht.Datum ?? klok.Vandaag(), ct),
        ];
        if (fouten.Count > 0)
        {
            return new Afgewezen(fouten);
        }

        List<Veldwijziging> velden = [];
        velden.Voeg("afgeschaald naar", was?.Naar.Naam(), weg ? null : naar!.Value.Naam());
        velden.Voeg("afgeschaald op", was?.Datum, weg ? null : opdracht.Datum);
        velden.Voeg("warme overdracht", was?.Warm, weg ? null : warm);
        velden.Voeg("overgedragen aan", was?.OverdrachtAan, weg ? null : Overdracht.Aan(gedeeld, opdracht.OverdrachtAan));
        velden.Voeg("toelichting", was?.Toelichting, weg ? null : Verloop.Netjes(opdracht.Toelichting));
        if (velden.Count == 0)
        {
            return new Bewaard(id);
        }

        if ((await db.LeesAsync(Soort(zorg), id, ct)).Count != gezien)
        {
            return new Verouderd();
        }

        if (weg)
        {
            db.Afschalingen.Remove(was!);
        }
        else
        {
            was ??= db.Afschalingen.Add(new() { GemeenteCode = db.Aanmelding.GemeenteCode!, Id = Guid.CreateVersion7(klok.GetUtcNow()), TrajectId = zorg.IsTraject ? id : null, DoorverwijzingId = zorg.IsTraject ? null : id, Naar = naar!.Value, Datum = opdracht.Datum!.Value, Warm = warm!.Value }).Entity;
            (was.Naar, was.Datum, was.Warm) = (naar!.Value, opdracht.Datum!.Value, warm!.Value);
            (was.OverdrachtAan, was.Toelichting) = (Overdracht.Aan(gedeeld, opdracht.OverdrachtAan), Verloop.Netjes(opdracht.Toelichting));
        }

        Leg(zorg, Verloopsoort.Afgeschaald, velden);
        return await db.BewaarAsync(transactie, id, null, ct);
    }

    /// <summary>Per year, the latest first, of trajecten of these teams and of these referrals.</summary>
    internal static async Task<IReadOnlyList<Afschaaltelling>> TelAsync(JeugdhulpDbContext db, Guid[] teams, IQueryable<Doorverwijzing> doorverwijzingen, CancellationToken ct) =>
        await db.Afschalingen.AsNoTracking()
            .Where(a => db.Trajecten.Any(t => t.Id == a.TrajectId && teams.Contains(t.TeamId)) || doorverwijzingen.Any(d => d.Id == a.DoorverwijzingId))
            .GroupBy(a => a.Datum.Year).OrderByDescending(g => g.Key)
            .Select(g => new Afschaaltelling(g.Key, g.Count(a => a.Naar == Afschaaldoel.Wijkteam), g.Count(a => a.Naar == Afschaaldoel.Voorliggend), g.Count(a => a.Warm))).ToListAsync(ct);

    private static string Soort(Aanbiederzorg zorg) => zorg.IsTraject ? Verloop.Traject : Verloop.Doorverwijzing;

    private void Leg(Aanbiederzorg zorg, Verloopsoort soort, List<Veldwijziging> velden) => db.LegAanbieder(klok, zorg.IsTraject ? zorg.Id : null, zorg.IsTraject ? null : zorg.Id, soort, velden);

    private void Zet(Aanbiederzorg zorg, Aanbiedercontact? was, Aanbiedermoment moment, Momentopgave opgave)
    {
        if (opgave.Dag is not { } dag)
        {
            if (was is not null)
            {
                db.Aanbiedercontacten.Remove(was);
            }

            return;
        }

        was ??= db.Aanbiedercontacten.Add(new() { GemeenteCode = db.Aanmelding.GemeenteCode!, Id = Guid.CreateVersion7(klok.GetUtcNow()), TrajectId = zorg.IsTraject ? zorg.Id : null, DoorverwijzingId = zorg.IsTraject ? null : zorg.Id, Moment = moment, Dag = dag }).Entity;
        (was.Dag, was.ContactId) = (dag, opgave.ContactId);
    }

    private async Task<Aanbiederzorg?> ZorgAsync(Guid id, CancellationToken ct)
    {
        var traject = await db.Trajecten.AsNoTracking().Where(t => t.Id == id && t.Uitvoerder == Uitvoerder.Aanbieder)
            .Select(t => new { t.Aanbieder, t.Aanvang, Persoon = db.Personen.First(p => p.Id == t.PersoonId) }).SingleOrDefaultAsync(ct);
        if (traject is not null)
        {
            return new(id, true, traject.Persoon.Id, traject.Persoon.VolledigeNaam, traject.Aanbieder, traject.Aanvang, traject.Aanvang);
        }

        var verwijzing = await db.Doorverwijzingen.AsNoTracking().Where(d => d.Id == id && d.PersoonId != null && Aanbieders.Contains(d.Bestemming))
            .Select(d => new { d.Aanbieder, d.Datum, d.GestartOp, Persoon = db.Personen.First(p => p.Id == d.PersoonId) }).SingleOrDefaultAsync(ct);
        return verwijzing is null ? null : new(id, false, verwijzing.Persoon.Id, verwijzing.Persoon.VolledigeNaam, verwijzing.Aanbieder, verwijzing.Datum, verwijzing.GestartOp);
    }

    private async Task<List<Aanbiedercontact>> MomentenAsync(Guid id, CancellationToken ct) =>
        [.. (await db.Aanbiedercontacten.Where(m => m.TrajectId == id || m.DoorverwijzingId == id).ToListAsync(ct)).OrderBy(m => m.Moment)];

    private Task<Afschaling?> AfschalingAsync(Guid id, CancellationToken ct) => db.Afschalingen.SingleOrDefaultAsync(a => a.TrajectId == id || a.DoorverwijzingId == id, ct);

    /// <summary>Lines of this jeugdige in contacts of own teams that a talk may have become.</summary>
    private IQueryable<Contactregel> Keuzes(Aanbiederzorg zorg)
    {
        var teams = Lezer.EigenTeams(db, klok.Vandaag());
        var (persoon, vanaf) = (zorg.PersoonId, zorg.Vanaf);
        return db.Contactregels.AsNoTracking().Where(r => r.PersoonId == persoon && r.Feiten.Datum >= vanaf && Overleg.Contains(r.Feiten.Activiteit) && teams.Contains(r.TeamId));
    }
}
