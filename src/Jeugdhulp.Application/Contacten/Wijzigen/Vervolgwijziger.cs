using Jeugdhulp.Application.Cbs;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Landelijk;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Contacten.Wijzigen;

/// <summary>A contact of the hulpvraag, with what it counts as now.</summary>
/// <param name="Verzegeld">Its half-year was delivered: it stays as it is.</param>
public sealed record Vervolgcontact(DateOnly Datum, Activiteit Activiteit, Uitkomst Geldend, bool Verzegeld);

/// <summary>A hulpvraag of which what plays around it can be put right, reached from one of its contacts.</summary>
/// <param name="Regel">The line by which it was reached.</param>
/// <param name="Hulpvraag">The hulpvraag, with what plays around it now.</param>
/// <param name="Contacten">All its contacts.</param>
/// <param name="Laatste">The last time that this was put right; null when it never was.</param>
public sealed record Vervolgformulier(Contactregel Regel, Hulpvraag Hulpvraag, IReadOnlyList<Vervolgcontact> Contacten, Contactwijziging? Laatste);

/// <summary>Saved.</summary>
/// <param name="Aantal">Contacts that were classified again.</param>
/// <param name="Verzegeld">Days of the contacts that stayed as they were, because they were delivered.</param>
/// <param name="ZonderHulp">Own trajecten of these jeugdigen without a contact of help.</param>
public sealed record VervolgGewijzigd(int Aantal, IReadOnlyList<DateOnly> Verzegeld, IReadOnlyList<Trajectzonderhulp> ZonderHulp) : Wijzigresultaat;

/// <summary>Nothing was saved: it takes all help from under trajecten that were confirmed. The same a second time is kept.</summary>
public sealed record VervolgNavraag(IReadOnlyList<Trajectzonderhulp> ZonderHulp) : Wijzigresultaat;

/// <summary>An own traject in which no contact counts as help.</summary>
public sealed record Trajectzonderhulp(Guid Id, DateOnly Aanvang, DateOnly? Einde);

/// <summary>
/// Puts right what plays around a hulpvraag, such as a brother or sister with a traject (LOK-12, CON-14). All contacts of the series are
/// classified again in one transaction, each under the settings of its day; those that were delivered to the CBS stay as they are.
/// </summary>
public sealed class Vervolgwijziger(JeugdhulpDbContext db, TimeProvider klok)
{
    private const string Veldnaam = "Wat er rond de hulpvraag speelt";

    /// <summary>The hulpvraag of a line of an own team; empty when there is none.</summary>
    public async Task<Vervolgformulier?> OpenAsync(Guid contactId, Guid regelId, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await LaadAsync(contactId, regelId, ct) is not { } regel || await db.Hulpvragen.AsNoTracking().SingleOrDefaultAsync(h => h.Id == regel.HulpvraagId, ct) is not { } hulpvraag)
        {
            return null;
        }

        var verzegeld = await db.Verzegelingen.AsNoTracking().ToListAsync(ct);
        var contacten = await db.Contactregels.AsNoTracking().Where(r => r.HulpvraagId == hulpvraag.Id).OrderBy(r => r.Feiten.Datum).ThenBy(r => r.Id)
            .Select(r => new { r.ContactId, r.Feiten.Datum, r.Feiten.Activiteit, r.Geldend }).ToListAsync(ct);
        var laatste = await LaatsteAsync([.. contacten.Select(c => c.ContactId).Distinct()], ct);
        db.Log(klok, Handeling.ContactBekeken, "contact", contactId);
        if (regel.PersoonId is { } persoon)
        {
            db.Log(klok, Handeling.PersoonBekeken, "persoon", persoon);
        }

        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new(regel, hulpvraag, [.. contacten.Select(c => new Vervolgcontact(c.Datum, c.Activiteit, c.Geldend, IsVerzegeld(verzegeld, c.Datum)))], laatste);
    }

    /// <summary>Saves the change, or says why not.</summary>
    /// <param name="contactId">A contact of the hulpvraag, of an own team.</param>
    /// <param name="regelId">Its line.</param>
    /// <param name="was">What the reader saw.</param>
    /// <param name="vervolg">What plays around it.</param>
    /// <param name="reden">Why it is put right.</param>
    /// <param name="nagevraagd">The choice that the reader was asked about, because trajecten lose their help by it.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Wijzigresultaat> WijzigAsync(Guid contactId, Guid regelId, Vervolg? was, Vervolg? vervolg, string? reden, Vervolg? nagevraagd, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await LaadAsync(contactId, regelId, ct) is not { HulpvraagId: { } id })
        {
            return new NietGevonden();
        }

        var code = db.Aanmelding.GemeenteCode!;
        // Nobody adds to the series until the transaction ends, so that no contact is left behind.
        var hulpvraag = await db.Hulpvragen.FromSql($"select * from hulpvraag where gemeente_code = {code} and id = {id} for no key update").SingleAsync(ct);
        var verzegeld = await db.Verzegelingen.AsNoTracking().ToListAsync(ct);
        var regels = (await db.Contactregels.Include(r => r.Contact).Include(r => r.Persoon).Where(r => r.HulpvraagId == id).ToListAsync(ct))
            .OrderBy(r => r.Feiten.Datum).ThenBy(r => r.Contact!.GeregistreerdOp).ToList();
        var open = regels.FindAll(r => !IsVerzegeld(verzegeld, r.Feiten.Datum));
        List<DateOnly> blijven = [.. regels.Except(open).Select(r => r.Feiten.Datum)];
        var personen = regels.Select(r => r.PersoonId).Distinct().ToArray();
        // A later contact may have set it already, while the ones before it were registered with another.
        var staatEr = hulpvraag.Vervolg == vervolg && open.TrueForAll(r => r.Feiten.Vervolg == vervolg);
        if (staatEr && await IsHerhalingAsync(open, reden, ct))
        {
            return new VervolgGewijzigd(open.Count, blijven, await ZonderHulpAsync(personen, ct));
        }

        if (hulpvraag.Vervolg != was)
        {
            return new Verouderd();
        }

        List<Weigering> fouten = [.. Controleer(vervolg, staatEr, reden)];
        if (fouten.Count > 0)
        {
            return new Afgewezen(fouten);
        }

        var naar = vervolg!.Value;
        var eerder = await ZonderHulpAsync(personen, ct);
        hulpvraag.Vervolg = naar;
        db.Log(klok, Handeling.HulpvraagGewijzigd, "hulpvraag", id, new() { ["wat"] = nameof(Hulpvraag.Vervolg) });
        var bron = new Bron(
            await db.Instellingenversies.AsNoTracking().Where(v => v.GemeenteCode == code).ToListAsync(ct),
            await db.NormenAsync(ct),
            await db.Gemeenten.Where(g => g.Code == code).Select(g => g.Naam).FirstAsync(ct));
        foreach (var regel in open)
        {
            // One after the other: what a contact counts as is a fact of the next of its series.
            var stand = (await Feitenbouwer.StandenAsync(db, [id], regel.Contact!, ct)).GetValueOrDefault(id, Reeksstand.Eerste);
            if (Herclassificeer(regel, regel.Feiten with { Vervolg = naar, EerderKlasse = regel.Feiten.EerderKlasse is null ? null : stand.EerderKlasse }, bron, reden!.Trim()) is { } fout)
            {
                db.ChangeTracker.Clear();
                return new Afgewezen([fout]);
            }

            await db.SaveChangesAsync(ct);
        }

        await db.SaveChangesAsync(ct);
        var zonderHulp = await ZonderHulpAsync(personen, ct);
        if (nagevraagd != naar && zonderHulp.Except(eerder).ToList() is { Count: > 0 } leeg)
        {
            db.ChangeTracker.Clear();
            return new VervolgNavraag(leeg);
        }

        await transactie.CommitAsync(ct);
        return new VervolgGewijzigd(open.Count, blijven, zonderHulp);
    }

    private Task<List<Trajectzonderhulp>> ZonderHulpAsync(Guid?[] personen, CancellationToken ct) => db.Trajecten.AsNoTracking()
        .Where(t => personen.Contains(t.PersoonId) && t.Uitvoerder == Uitvoerder.Wijkteam
            && !db.Contactregels.Any(r => r.PersoonId == t.PersoonId && r.Geldend == Uitkomst.Jeugdhulp && r.Feiten.Datum >= t.Aanvang && (t.Einde == null || r.Feiten.Datum <= t.Einde)))
        .OrderBy(t => t.Aanvang).ThenBy(t => t.Id).Select(t => new Trajectzonderhulp(t.Id, t.Aanvang, t.Einde)).ToListAsync(ct);

    private static bool IsVerzegeld(List<Verzegeling> verzegeld, DateOnly dag) => verzegeld.Exists(v => dag >= v.Begin && dag <= v.Einde);

    /// <summary>What is asked was saved a moment ago, by the same press: whoever made the last change gave this reason.</summary>
    private async Task<bool> IsHerhalingAsync(List<Contactregel> open, string? reden, CancellationToken ct)
    {
        var laatste = await LaatsteAsync([.. open.Select(r => r.ContactId).Distinct()], ct);
        return laatste is not null && laatste.DoorAccountId == db.Aanmelding.AccountId && laatste.Reden == reden?.Trim();
    }

    /// <summary>The last change of what plays around the hulpvraag of these contacts. What changed is encrypted, so it is looked for here.</summary>
    private async Task<Contactwijziging?> LaatsteAsync(Guid[] contacten, CancellationToken ct) =>
        (await db.Contactwijzigingen.AsNoTracking().Where(w => contacten.Contains(w.ContactId)).OrderByDescending(w => w.Op).ToListAsync(ct))
            .Find(w => w.Velden.Exists(v => v.Veld.StartsWith(Veldnaam, StringComparison.Ordinal)));

    private static IEnumerable<Weigering> Controleer(Vervolg? vervolg, bool staatEr, string? reden)
    {
        if (vervolg is null || staatEr)
        {
            yield return new Wijzigfout("Vervolg", vervolg is null ? "Kies wat er rond deze hulpvraag speelt." : "Dit stond er al, bij elk contact. Kies iets anders, of ga terug.");
        }

        if (!Naamteken.IsZichtbaar(reden))
        {
            yield return new Wijzigfout("Reden", "Schrijf op waarom u dit wijzigt.");
        }
        else if (Opdrachtcontrole.Tekst("Reden", reden, Tekstvelden.Reden) is { } fout)
        {
            yield return fout;
        }
    }

    private Wijzigfout? Herclassificeer(Contactregel regel, Contactfeiten feiten, Bron bron, string reden)
    {
        var versie = bron.Versies.Find(v => v.GeldigVan <= feiten.Datum && (v.GeldigTot is null || v.GeldigTot > feiten.Datum));
        var beeld = Uitkomstbeeld.Maak(feiten, versie, Norm.Op(bron.Normen, feiten.Datum), bron.Gemeente);
        if (regel.GekozenKlasse == Klasse.Jeugdhulp
            && Opdrachtcontrole.GeenJeugdhulp(feiten.TeamTaken, regel.Regel) is null
            && Opdrachtcontrole.GeenJeugdhulp(feiten.TeamTaken, beeld.Classificatie.Gemeente.Regel.Code) is { } weigering)
        {
            return new(string.Empty, $"Bij het contact van {Dagtekst.Van(feiten.Datum)} koos een medewerker jeugdhulp, en dat past niet meer na deze wijziging. Kies daar eerst een andere klasse. {weigering.Melding}");
        }

        var (klasse, norm, oud) = (regel.Uitkomst, regel.UitkomstNorm, regel.Feiten.Vervolg);
        regel.Vul(beeld);
        var van = regel.Persoon is null ? string.Empty : $" van {regel.Persoon.VolledigeNaam}";
        List<Veldwijziging> velden =
        [
            new($"{Veldnaam}{van}", oud.Omschrijving().Naam, feiten.Vervolg.Omschrijving().Naam),
            new($"Berekende klasse{van}", klasse.Naam(), regel.Uitkomst.Naam()),
            new($"Klasse volgens de landelijke norm{van}", norm.Naam(), regel.UitkomstNorm.Naam()),
        ];
        velden.RemoveAll(v => v.Oud == v.Nieuw);
        if (velden.Count == 0)
        {
            // It said so already and counts as before: nothing to tell in its history.
            return null;
        }

        db.Contactwijzigingen.Add(new()
        {
            GemeenteCode = regel.GemeenteCode,
            Id = Guid.CreateVersion7(klok.GetUtcNow()),
            ContactId = regel.ContactId,
            Op = klok.GetUtcNow(),
            DoorAccountId = db.Aanmelding.AccountId!.Value,
            DoorNaam = db.Aanmelding.Naam,
            Reden = reden,
            Velden = velden,
        });
        db.Log(klok, Handeling.ContactHergeclassificeerd, "contact", regel.ContactId, new() { ["regel"] = regel.Id.ToString(), ["van"] = klasse.ToString(), ["naar"] = regel.Uitkomst.ToString() });
        return null;
    }

    private async Task<Contactregel?> LaadAsync(Guid contactId, Guid regelId, CancellationToken ct)
    {
        var teams = (await Lezer.LaadAsync(db, klok.Vandaag(), ct)).TeamIds;
        return await db.Contactregels.AsNoTracking().Include(r => r.Persoon)
            .SingleOrDefaultAsync(r => r.Id == regelId && r.ContactId == contactId && r.HulpvraagId != null && teams.Contains(r.TeamId), ct);
    }

    private sealed record Bron(List<Instellingenversie> Versies, IReadOnlyList<Norm> Normen, string Gemeente);
}
