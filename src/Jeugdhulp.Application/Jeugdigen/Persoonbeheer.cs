using System.Globalization;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Jeugdigen;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>Keeps persons (GEZ-01): every change with its old and new value.</summary>
public sealed class Persoonbeheer(JeugdhulpDbContext db, Dubbelzoeker dubbelen, TimeProvider klok)
{
    /// <summary>The person to change; null when there is none of that id, or it was merged.</summary>
    public async Task<Persoon?> OpenAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.Personen.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.SamengevoegdMetId == null, ct) is not { } persoon)
        {
            return null;
        }

        await db.LogBekekenAsync(klok, [id], ct);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return persoon;
    }

    /// <summary>A person who was merged, for who had the form open: it says with whom. Null when there is none of that id, or it was not merged.</summary>
    public async Task<Persoon?> OpenVervallenAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.Personen.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.SamengevoegdMetId != null, ct) is not { } persoon)
        {
            return null;
        }

        await db.LogBekekenAsync(klok, [id], ct);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return persoon;
    }

    public async Task<Persoonresultaat> WijzigAsync(Persoonopdracht opdracht, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.Personen.SingleOrDefaultAsync(p => p.Id == opdracht.Id && p.SamengevoegdMetId == null, ct) is not { } persoon)
        {
            return new PersoonOnvindbaar();
        }

        if (persoon.Versie != opdracht.Versie)
        {
            return await VerouderdAsync(opdracht, persoon.Versie, ct);
        }

        var oud = Regels(persoon);
        var fouten = Persooncontrole.Vul(persoon, opdracht, klok.Vandaag());
        var bestaand = await ControleerAsync(persoon, fouten, ct);
        List<Veldwijziging> velden = [.. oud.Zip(Regels(persoon), (v, n) => new Veldwijziging(v.Veld, v.Waarde, n.Waarde)).Where(v => v.Oud != v.Nieuw)];
        if (fouten.Count == 0 && velden.Count == 0)
        {
            fouten.Add(new(string.Empty, "U heeft nog niets veranderd."));
        }

        if (fouten.Count > 0)
        {
            db.ChangeTracker.Clear();
            return new PersoonGeweigerd(fouten, bestaand);
        }

        db.LegVast(klok, Persoonwijzigingsoort.Gegevens, persoon.Id, null, velden);
        db.Log(klok, Handeling.PersoonGewijzigd, "persoon", persoon.Id, new() { ["velden"] = velden.Count.ToString(CultureInfo.InvariantCulture) });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            await transactie.RollbackAsync(ct);
            return await LeesVerouderdAsync(opdracht, ct);
        }
        catch (DbUpdateException fout) when (fout.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            db.ChangeTracker.Clear();
            return new PersoonGeweigerd([BsnBestaat()]);
        }

        await transactie.CommitAsync(ct);
        return new PersoonOpgeslagen(persoon.Id);
    }

    /// <summary>Adds a person to a household. Whoever looks like one who is there already is shown first.</summary>
    /// <param name="opdracht">The person; saving the same form twice makes one.</param>
    /// <param name="gezinId">The household.</param>
    /// <param name="rol">Role in it.</param>
    /// <param name="van">First day in it; today when nothing is filled in.</param>
    /// <param name="anderPersoon">Those who look alike were seen: this is someone else.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<Persoonresultaat> VoegToeAsync(Persoonopdracht opdracht, Guid gezinId, Gezinsrol? rol, DateOnly? van, bool anderPersoon, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opdracht);

        // Two who add the same child at once: the second sees that it looks like the first.
        await using var transactie = await db.BeginGemeenteAsync(gezinId, ct);
        // Not whether who looks alike was seen: that is asked about the same person.
        var inhoud = (opdracht with { Geopend = null }, gezinId, rol, van);
        if (await db.EerderAsync(db.Personen.Where(p => p.Id == opdracht.Id), opdracht.Id, inhoud, ct) is { } zelfde)
        {
            return zelfde ? new PersoonOpgeslagen(opdracht.Id) : PersoonGeweigerd.Gebruikt;
        }

        if (!await db.Gezinnen.AnyAsync(g => g.Id == gezinId, ct))
        {
            return new PersoonOnvindbaar();
        }

        var persoon = new Persoon { GemeenteCode = db.Aanmelding.GemeenteCode!, Id = opdracht.Id, Voornamen = "", Achternaam = "", Geboortedatum = klok.Vandaag(), ZoekVoornamen = "", ZoekAchternaam = "" };
        var fouten = Persooncontrole.Vul(persoon, opdracht, klok.Vandaag());
        var bestaand = await ControleerAsync(persoon, fouten, ct);
        if (rol is null)
        {
            fouten.Add(new("Rol", "Kies de rol in het gezin."));
        }

        if (van > klok.Vandaag())
        {
            fouten.Add(new("Van", "Vul een dag in tot en met vandaag."));
        }
        else if (persoon.Geboorteprecisie != Geboorteprecisie.Verwacht && van < persoon.Geboortedag.Vroegst)
        {
            fouten.Add(new("Van", "Deze persoon was op die dag nog niet geboren. Vul een latere dag in."));
        }

        if (fouten.Count > 0 || rol is not { } gekozen)
        {
            return new PersoonGeweigerd(fouten, bestaand);
        }

        if (!anderPersoon && await dubbelen.LijkendeAsync(persoon, ct) is { Count: > 0 } lijkend)
        {
            return new PersoonGeweigerd([new(string.Empty, "Deze persoon lijkt op iemand die er al is. Kijk eerst of het dezelfde is.")], Lijkend: lijkend);
        }

        db.Verzonden(klok, persoon.Id, inhoud);
        db.Personen.Add(persoon);
        db.Gezinsleden.Add(new() { GemeenteCode = persoon.GemeenteCode, GezinId = gezinId, PersoonId = persoon.Id, Rol = gekozen, Van = van ?? klok.Vandaag() });
        db.LegVast(klok, Persoonwijzigingsoort.Gezin, persoon.Id, gezinId, [new("Lid van het gezin", null, $"{Gezinsbeheer.Rolnaam(gekozen)} vanaf {Dagtekst.Van(van ?? klok.Vandaag())}")]);
        db.Log(klok, Handeling.PersoonGemaakt, "persoon", persoon.Id);
        db.Log(klok, Handeling.GezinGewijzigd, "gezin", gezinId, new() { ["wat"] = "lid" });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException fout) when (fout.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "pk_persoon" or "pk_verzending" })
        {
            // The same form in another household at the same moment.
            db.ChangeTracker.Clear();
            return PersoonGeweigerd.Gebruikt;
        }
        catch (DbUpdateException fout) when (fout.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return new PersoonGeweigerd([BsnBestaat()]);
        }

        await transactie.CommitAsync(ct);
        return new PersoonOpgeslagen(persoon.Id);
    }

    private static Fout BsnBestaat() => new(nameof(Persoonopdracht.Bsn), "Er is al een persoon met dit BSN.");

    /// <summary>What only the store can tell: whether the BSN is someone else's, and which gemeente is meant.</summary>
    private async Task<Persoonkort?> ControleerAsync(Persoon persoon, List<Fout> fouten, CancellationToken ct)
    {
        if (persoon.WoonplaatsGemeente is { } gemeente)
        {
            if (await db.ZoekGemeenteAsync(gemeente, ct) is { } gevonden)
            {
                persoon.WoonplaatsGemeente = gevonden.Waarde;
            }
            else
            {
                fouten.Add(new(nameof(Persoonopdracht.WoonplaatsGemeente), Gemeentevinder.Onbekend));
            }
        }

        if (persoon.Bsnkenmerk is not { } kenmerk)
        {
            return null;
        }

        var (id, ander) = (persoon.Id, await db.Personen.AsNoTracking().FirstOrDefaultAsync(p => p.Bsnkenmerk == kenmerk && p.Id != persoon.Id, ct));
        if (ander is null || ander.Id == id)
        {
            return null;
        }

        fouten.Add(BsnBestaat());

        // Who typed the exact number is told that it is known, and by a family of another team nothing else.
        return (await dubbelen.ZichtbaarAsync([ander], ct)).Count == 0 ? Persoonkort.Achter(persoon.Geboortedag) : new(ander.SamengevoegdMetId ?? ander.Id, ander.VolledigeNaam, ander.Geboortedag);
    }

    private async Task<Persoonresultaat> LeesVerouderdAsync(Persoonopdracht opdracht, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var versie = await db.Personen.Where(p => p.Id == opdracht.Id && p.SamengevoegdMetId == null).Select(p => (uint?)p.Versie).FirstOrDefaultAsync(ct);
        return versie is null ? new PersoonOnvindbaar() : await VerouderdAsync(opdracht, versie.Value, ct);
    }

    private async Task<PersoonVerouderd> VerouderdAsync(Persoonopdracht opdracht, uint versie, CancellationToken ct)
    {
        var (id, sinds) = (opdracht.Id, opdracht.Geopend ?? DateTimeOffset.MinValue);
        db.ChangeTracker.Clear();
        return new(versie, await db.Persoonwijzigingen.AsNoTracking().Where(w => w.PersoonId == id && w.Op >= sinds).OrderBy(w => w.Op).ToListAsync(ct));
    }

    /// <summary>Each field in words, always in the same order.</summary>
    internal static List<(string Veld, string? Waarde)> Regels(Persoon p) =>
    [
        ("Voornamen", p.Voornamen),
        ("Tussenvoegsel", p.Tussenvoegsel),
        ("Achternaam", p.Achternaam),
        ("Geboortedatum", p.Geboortedag.Tekst),
        ("Geslacht", p.Geslacht.ToString().ToLowerInvariant()),
        ("BSN", p.Bsn),
        ("Bron van het BSN", p.BsnBron?.Naam()),
        ("BSN gecontroleerd op", Veldwijzigingen.Dag(p.BsnGecontroleerdOp)),
        ("Reden zonder BSN", p.ZonderBsn?.Naam()),
        ("Straat", p.Straat),
        ("Huisnummer", p.Huisnummer),
        ("Postcode", p.Postcode),
        ("Postcode vanaf", Veldwijzigingen.Dag(p.PostcodeVanaf)),
        ("Plaats", p.Plaats),
        ("Woonplaats (gemeente)", p.WoonplaatsGemeente),
        ("Woonplaats omdat", p.WoonplaatsGrond?.Naam()),
        ("Woonplaats vanaf", Veldwijzigingen.Dag(p.WoonplaatsVanaf)),
    ];
}
