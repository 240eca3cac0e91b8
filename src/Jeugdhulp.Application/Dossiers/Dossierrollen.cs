using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Dossiers;

/// <summary>What a traject in a dossier asks of the role of the jeugdige there.</summary>
/// <param name="Fout">Why it cannot be, as a Dutch sentence.</param>
/// <param name="Doe">Gives the role that belongs to it; the caller saves.</param>
internal sealed record Rolwissel(string? Fout, Action Doe)
{
    public static Rolwissel Geen { get; } = new(null, () => { });
}

/// <summary>Keeps roles in dossiers and trajecten together: who gets help by a traject receives help in its dossier (DOS-06), so that both are delivered alike.</summary>
internal sealed class Dossierrollen(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>The dossiers of the Jeugdwet that someone is in now, as who receives help or as who is involved.</summary>
    public static IQueryable<Dossier> Open(JeugdhulpDbContext db, Guid persoonId) =>
        db.Dossiers.AsNoTracking().Where(d => d.Einde == null && d.Wet == Wet.Jeugd && d.Personen.Any(p => p.PersoonId == persoonId && p.Tot == null && p.Rol != Dossierrol.Contactpersoon));

    /// <summary>Whoever has own help that runs: they are not only involved somewhere.</summary>
    public static IQueryable<Guid> MetEigenHulp(JeugdhulpDbContext db) => db.Trajecten.Where(t => t.Uitvoerder == Uitvoerder.Wijkteam && t.Einde == null).Select(t => t.PersoonId);

    /// <summary>What a traject of someone in a dossier asks; nobody else changes the dossier until the transaction of the caller ends.</summary>
    /// <param name="dossierId">The dossier that was chosen.</param>
    /// <param name="persoon">Who gets the help.</param>
    /// <param name="gegevens">What was filled in.</param>
    /// <param name="aanvang">First day of the help.</param>
    /// <param name="einde">Last day, of help that ended already: it belongs to the time in which it ended, whatever the jeugdige is in the dossier now.</param>
    /// <param name="ct">Stops.</param>
    public async Task<Rolwissel> BijTrajectAsync(Guid dossierId, Persoon persoon, Trajectgegevens gegevens, DateOnly aanvang, DateOnly? einde, CancellationToken ct)
    {
        var dossier = await db.VergrendelDossierAsync(dossierId, ct);
        var deel = dossier?.Personen.Find(p => p.PersoonId == persoon.Id && p.Tot is null);
        if (dossier is not { Einde: null } || deel is null or { Rol: Dossierrol.Contactpersoon })
        {
            return new("Dit dossier is niet meer open voor deze jeugdige. Kies opnieuw.", () => { });
        }

        if (dossier.Wet is not Wet.Jeugd)
        {
            return new($"Dossier {dossier.Nummer} is van een andere wet ({dossier.Wet.Naam()}). Een traject hoort in een dossier van de Jeugdwet. Kies een ander dossier, of geen.", () => { });
        }

        var vanaf = Vanaf(dossier, aanvang, gegevens.DossierBegintMee);
        if (deel.Rol is Dossierrol.OntvangtHulp || (Hulpdeel(dossier, persoon.Id, vanaf, einde) is { } toen && toen.Van <= einde && toen.Tot >= einde))
        {
            return await VervroegAsync(dossier, persoon, vanaf, einde, ct);
        }

        if (!gegevens.RolWordtHulp && dossier.Soort is not Dossiersoort.Individueel)
        {
            return new($"In dossier {dossier.Nummer} is de jeugdige {deel.Rol.Naam().ToLowerInvariant()}. Een traject is voor wie hulp ontvangt. Zet hieronder de rol om, kies een ander dossier of open een eigen dossier.", () => { });
        }

        // Also when the jeugdige came into the dossier later: help that began earlier was received from then on.
        return await BezwaarAsync(dossier, persoon.Id, deel, Dossierrol.OntvangtHulp, vanaf, ct) is { } bezwaar
            ? new(bezwaar.Melding, () => { })
            : new(null, () => Wissel(dossier, deel, persoon, vanaf, einde));
    }

    /// <summary>What a traject that turns out to have begun on another day asks: whoever had it received help in its dossier from then until it ended.</summary>
    public async Task<Rolwissel> BijAanvangAsync(Guid dossierId, Persoon persoon, DateOnly aanvang, DateOnly? einde, bool dossierBegintMee, CancellationToken ct) =>
        await db.VergrendelDossierAsync(dossierId, ct) is { } dossier ? await VervroegAsync(dossier, persoon, Vanaf(dossier, aanvang, dossierBegintMee), einde, ct) : Rolwissel.Geen;

    /// <summary>Why someone cannot have a role in a dossier from a day on; null when nothing is against it.</summary>
    public async Task<Fout?> BezwaarAsync(Dossier dossier, Guid persoonId, Dossierpersoon? deel, Dossierrol rol, DateOnly van, CancellationToken ct)
    {
        if (deel is { Tot: null } && deel.Rol == rol)
        {
            return new("Rol", "Deze persoon heeft die rol al. Klopt de eerste dag niet? Vul dan bij ‘Vanaf’ de goede dag in.");
        }

        if (rol is not Dossierrol.OntvangtHulp)
        {
            return deel is { Tot: null, Rol: Dossierrol.OntvangtHulp } && !dossier.Personen.Exists(p => p != deel && p.Tot is null && p.Rol is Dossierrol.OntvangtHulp)
                ? new("Rol", "In een dossier ontvangt ten minste één persoon hulp.")
                : await db.Trajecten.AnyAsync(t => t.DossierId == dossier.Id && t.PersoonId == persoonId && (t.Einde == null || t.Einde > van), ct)
                ? new("Rol", "Deze jeugdige heeft na deze dag nog een traject in dit dossier en krijgt dus hulp. Beëindig dat eerst, of kies een latere dag.")
                : null;
        }

        if (dossier.Soort is Dossiersoort.Individueel && dossier.Personen.Exists(p => p.PersoonId != persoonId && p.Tot is null && p.Rol is Dossierrol.OntvangtHulp))
        {
            return new("Rol", "In een individueel dossier ontvangt één persoon hulp. Open een eigen dossier voor deze persoon.");
        }

        var geboren = await db.Personen.Where(p => p.Id == persoonId).Select(p => new Geboortedag(p.Geboortedatum, p.Geboorteprecisie)).SingleAsync(ct);
        if (dossier.Wet is Wet.Jeugd && Dossierregels.Jeugdige(van, geboren, "Rol") is { } leeftijd)
        {
            return leeftijd;
        }

        return await ElderAsync(dossier, [persoonId], van, ct) is { } nummer
            ? new("Rol", $"Deze persoon ontvangt of ontving in die tijd al hulp in dossier {nummer}, van dezelfde soort.")
            : null;
    }

    /// <summary>Number of another dossier of the kind in which one of these receives help after a day.</summary>
    public Task<int?> ElderAsync(Dossier dossier, Guid[] personen, DateOnly vanaf, CancellationToken ct) => db.Dossierpersonen
        .Where(p => personen.Contains(p.PersoonId) && p.DossierId != dossier.Id && (p.Tot == null || p.Tot > vanaf)
            && p.Soort == dossier.Soort && p.Wet == dossier.Wet && p.Rol == Dossierrol.OntvangtHulp)
        .Select(p => db.Dossiers.Where(d => d.Id == p.DossierId).Select(d => (int?)d.Nummer).First()).FirstOrDefaultAsync(ct);

    /// <summary>Gives someone a role from a day on. What they were before it stays, for it tells who received help then.</summary>
    /// <returns>The period with that role.</returns>
    public Dossierpersoon Geef(Dossier dossier, Guid persoonId, Dossierrol rol, DateOnly vanaf)
    {
        var deel = dossier.Deel(persoonId);
        if (deel is { Tot: null } && vanaf <= deel.Van)
        {
            deel.Rol = rol;
            Leg(dossier, deel, vanaf);
            return deel;
        }

        if (deel is not null && deel.Rol == rol && deel.Tot == vanaf)
        {
            deel.Hervat();
            return deel;
        }

        if (deel is { Tot: null })
        {
            deel.Beeindig(vanaf);
        }

        var nieuw = Dossieropener.Persoon(dossier, persoonId, rol, vanaf, (deel?.Nummer ?? 0) + 1);
        db.Dossierpersonen.Add(nieuw);
        return nieuw;
    }

    /// <summary>Lets help in a dossier begin no later than a traject did; nothing is asked when the jeugdige received help there on all of its days.</summary>
    private async Task<Rolwissel> VervroegAsync(Dossier dossier, Persoon persoon, DateOnly vanaf, DateOnly? einde, CancellationToken ct)
    {
        if (Hulpdeel(dossier, persoon.Id, vanaf, einde) is not { } hulp || hulp.Van <= vanaf || hulp.Van == dossier.Begin || IsGedekt(dossier, persoon.Id, vanaf, einde))
        {
            // Who received help from the first day of the dossier on begins along with it.
            return Rolwissel.Geen;
        }

        var eerder = hulp.Van;
        var bezet = await db.Dossierpersonen
            .Where(p => p.PersoonId == persoon.Id && p.DossierId != dossier.Id && p.Van < eerder && (p.Tot == null || p.Tot > vanaf)
                && p.Soort == dossier.Soort && p.Wet == dossier.Wet && p.Rol == Dossierrol.OntvangtHulp)
            .Join(db.Dossiers, p => p.DossierId, d => d.Id, (p, d) => (int?)d.Nummer).FirstOrDefaultAsync(ct);
        return bezet is { } nummer
            ? new($"In dossier {dossier.Nummer} ontvangt de jeugdige hulp vanaf {Dossierhulp.Dag(eerder)}. In de tijd ervoor was dat in dossier {nummer}, van dezelfde soort. Kies een latere dag.", () => { })
            : new(null, () =>
            {
                Leg(dossier, hulp, vanaf);
                db.Wijzig(dossier, "Andere rol", "Een traject begon eerder", [new($"{persoon.VolledigeNaam} ontvangt hulp vanaf", Dossierhulp.Dag(eerder), Dossierhulp.Dag(vanaf))], klok.GetUtcNow());
                db.Log(klok, Handeling.DossierGewijzigd, "dossier", dossier.Id);
            });
    }

    /// <summary>
    /// The time of help that a traject belongs to: the last one that its days reach, else the next one. Of who received help twice, what
    /// ended in the first time stays with that one.
    /// </summary>
    private static Dossierpersoon? Hulpdeel(Dossier dossier, Guid persoonId, DateOnly vanaf, DateOnly? einde)
    {
        var hulp = Hulp(dossier, persoonId).FindAll(p => !(p.Tot <= vanaf));
        return hulp.FindLast(p => !(p.Van > einde)) ?? hulp.FirstOrDefault();
    }

    /// <summary>Whether someone received help on all these days, in one time or in several that follow each other.</summary>
    private static bool IsGedekt(Dossier dossier, Guid persoonId, DateOnly vanaf, DateOnly? einde)
    {
        DateOnly? tot = vanaf;
        foreach (var deel in Hulp(dossier, persoonId))
        {
            tot = deel.Van <= tot && !(deel.Tot <= tot) ? deel.Tot : tot;
        }

        return tot is null || tot >= einde;
    }

    private static List<Dossierpersoon> Hulp(Dossier dossier, Guid persoonId) =>
        [.. dossier.Personen.Where(p => p.PersoonId == persoonId && p.Rol is Dossierrol.OntvangtHulp).OrderBy(p => p.Nummer)];

    /// <summary>First day on which help by a traject can be received in a dossier, which may be made to begin with that help.</summary>
    private static DateOnly Vanaf(Dossier dossier, DateOnly aanvang, bool dossierBegintMee) => dossierBegintMee || aanvang > dossier.Begin ? aanvang : dossier.Begin;

    /// <summary>Lays the first day of a period earlier. Other roles of that person end on it.</summary>
    private static void Leg(Dossier dossier, Dossierpersoon deel, DateOnly vanaf)
    {
        deel.Van = vanaf;
        foreach (var eerder in dossier.Personen.Where(p => p.PersoonId == deel.PersoonId && p.Nummer < deel.Nummer && p.Tot > vanaf))
        {
            eerder.Beeindig(vanaf);
            eerder.Van = eerder.Van < vanaf ? eerder.Van : vanaf;
        }
    }

    /// <summary>
    /// Lens D counts from the day of the role, and who was involved before that received no help. Nor does whoever had a traject that
    /// ended already: they are again what they were.
    /// </summary>
    private void Wissel(Dossier dossier, Dossierpersoon deel, Persoon persoon, DateOnly vanaf, DateOnly? einde)
    {
        var (oud, sinds) = (deel.Rol, deel.Van);
        var hulp = Geef(dossier, persoon.Id, Dossierrol.OntvangtHulp, vanaf);
        List<Veldwijziging> velden = [new($"Rol van {persoon.VolledigeNaam}", oud.Naam(), Dossierrol.OntvangtHulp.Naam()), new("Vanaf", null, Dossierhulp.Dag(vanaf))];

        // Help of one day was received on that day.
        DateOnly? terug = einde > vanaf ? einde : einde is null ? null : vanaf.AddDays(1);
        if (terug <= klok.Vandaag())
        {
            hulp.Beeindig(terug.Value);
            db.Dossierpersonen.Add(Dossieropener.Persoon(dossier, persoon.Id, oud, sinds > terug ? sinds : terug.Value, hulp.Nummer + 1));
            velden.Add(new("Tot", null, Dossierhulp.Dag(terug.Value)));
        }

        db.Wijzig(dossier, "Andere rol", "Er begon een traject", velden, klok.GetUtcNow());
        db.Log(klok, Handeling.DossierGewijzigd, "dossier", dossier.Id);
    }
}
