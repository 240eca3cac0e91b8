using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Inzicht;
using Jeugdhulp.Domain.Jeugdigen;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Jeugdhulp.Application.Inzicht;

/// <summary>A contact about which something is reported, for whoever may read it.</summary>
public sealed record Meldingformulier(Guid ContactId, DateOnly Datum, Activiteit Activiteit, Leidraadmelding? Melding);

/// <summary>Reports that the Leidraad does not fit a contact, and makes the words of it fit to leave the team.</summary>
public sealed class Leidraadmeldingen(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>The contact with its report; empty when it does not exist or is not of an own team.</summary>
    public async Task<Meldingformulier?> OpenAsync(Guid contactId, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await ContactAsync(contactId, ct) is not { } contact)
        {
            return null;
        }

        var melding = await db.Leidraadmeldingen.AsNoTracking().SingleOrDefaultAsync(m => m.ContactId == contactId && m.IngetrokkenOp == null, ct);
        await LogGezienAsync([contactId], ct);
        await transactie.CommitAsync(ct);
        return new(contactId, contact.Datum, contact.Activiteit, melding);
    }

    /// <summary>Reports it.</summary>
    /// <returns>What is wrong; empty when it is done; null when the contact is not there for this reader.</returns>
    public async Task<IReadOnlyList<Fout>?> MeldAsync(Guid contactId, Leidraadreden? reden, string? toelichting, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await ContactAsync(contactId, ct) is null)
        {
            return null;
        }

        var fouten = Controleer(reden, toelichting).ToList();
        if (fouten.Count > 0)
        {
            return fouten;
        }

        Voeg(db, klok, contactId, reden!.Value, toelichting!);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException dubbel) when (dubbel.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            db.ChangeTracker.Clear();
            return [new(string.Empty, "Bij dit contact is dit al gemeld. Trek die melding eerst in.")];
        }

        await transactie.CommitAsync(ct);
        return [];
    }

    /// <summary>Withdraws the report of a contact; false when there is none for this reader.</summary>
    public async Task<bool> TrekInAsync(Guid contactId, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await ContactAsync(contactId, ct) is null
            || await db.Leidraadmeldingen.AsNoTracking().SingleOrDefaultAsync(m => m.ContactId == contactId && m.IngetrokkenOp == null, ct) is not { } melding)
        {
            return false;
        }

        // Two at one moment both read it as it was; only one withdraws it, and the log tells of one.
        var nu = klok.GetUtcNow();
        if (await db.Leidraadmeldingen.Where(m => m.Id == melding.Id && m.IngetrokkenOp == null).ExecuteUpdateAsync(m => m.SetProperty(x => x.IngetrokkenOp, nu), ct) == 0)
        {
            return false;
        }

        db.Log(klok, Handeling.LeidraadmeldingIngetrokken, "leidraadmelding", melding.Id, new() { ["contact"] = contactId.ToString() });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return true;
    }

    /// <summary>A report of an own team, to make its words fit for the meeting; empty when there is none.</summary>
    public async Task<Leidraadmelding?> VindAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await LeesbaarAsync(id, ct) is not { } melding)
        {
            return null;
        }

        await LogGezienAsync([melding.ContactId], ct);
        await transactie.CommitAsync(ct);
        return melding;
    }

    /// <summary>Gives a text without persons to the meeting; what may point at someone has to be looked at first.</summary>
    /// <param name="id">The report.</param>
    /// <param name="tekst">The text.</param>
    /// <param name="nagekeken">A person says to have read it and to see nobody in it.</param>
    /// <param name="ct">Ends the work.</param>
    /// <returns>What is wrong; empty when it is done; null when there is no report of that id for this reader.</returns>
    public async Task<IReadOnlyList<Fout>?> GeefVrijAsync(Guid id, string? tekst, bool nagekeken, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await LeesbaarAsync(id, ct) is not { } melding)
        {
            return null;
        }

        var fouten = new List<Fout>();
        if (Tekst("Tekst", tekst, "Schrijf een tekst zonder persoonsgegevens.") is { } fout)
        {
            fouten.Add(fout);
        }

        var kenmerken = Herkenbaarheid.Zoek(tekst, await NamenAsync(melding.ContactId, ct));
        if (kenmerken.Count > 0)
        {
            fouten.Add(new("Tekst", Herkenbaarheid.Waarschuwing(kenmerken) + " Haal het weg."));
        }

        if (!nagekeken)
        {
            fouten.Add(new("Nagekeken", "Lees de tekst na en zet een vinkje. Het systeem herkent niet alles."));
        }

        if (fouten.Count > 0)
        {
            return fouten;
        }

        var (vrij, wie, nu) = (tekst!.Trim(), db.Aanmelding.AccountId, klok.GetUtcNow());
        var vrijgegeven = await db.Leidraadmeldingen.Where(m => m.Id == id && m.IngetrokkenOp == null).ExecuteUpdateAsync(
            m => m.SetProperty(x => x.Overlegtekst, vrij).SetProperty(x => x.VrijgegevenDoorAccountId, wie).SetProperty(x => x.VrijgegevenOp, nu), ct);
        if (vrijgegeven == 0)
        {
            // Withdrawn while this was being decided.
            return null;
        }

        db.Log(klok, Handeling.LeidraadmeldingVrijgegeven, "leidraadmelding", id);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return [];
    }

    /// <summary>Adds a report with its row in the log; the caller saves.</summary>
    internal static void Voeg(JeugdhulpDbContext db, TimeProvider klok, Guid contactId, Leidraadreden reden, string toelichting)
    {
        var nu = klok.GetUtcNow();
        var melding = new Leidraadmelding
        {
            GemeenteCode = db.Aanmelding.GemeenteCode!,
            Id = Guid.CreateVersion7(nu),
            ContactId = contactId,
            Reden = reden,
            Toelichting = toelichting.Trim(),
            DoorAccountId = db.Aanmelding.AccountId!.Value,
            DoorNaam = db.Aanmelding.Naam,
            Op = nu,
        };
        db.Leidraadmeldingen.Add(melding);
        db.Log(klok, Handeling.LeidraadmeldingGemaakt, "leidraadmelding", melding.Id, new() { ["contact"] = contactId.ToString(), ["reden"] = Naamgeving.Camel(reden.ToString()) });
    }

    /// <summary>Names of everyone in the households of the jeugdigen of a contact, and of its worker.</summary>
    internal async Task<IReadOnlyList<string>> NamenAsync(Guid contactId, CancellationToken ct)
    {
        var contact = await db.Contacten.Where(c => c.Id == contactId).Select(c => new { c.GezinId, c.MedewerkerId }).SingleAsync(ct);
        var personen = db.Contactregels.Where(r => r.ContactId == contactId && r.PersoonId != null).Select(r => r.PersoonId!.Value);
        var gezinnen = db.Gezinsleden.Where(l => personen.Contains(l.PersoonId) || l.GezinId == contact.GezinId).Select(l => l.GezinId);
        var leden = db.Gezinsleden.Where(l => gezinnen.Contains(l.GezinId)).Select(l => l.PersoonId);
        var namen = await db.Personen.Where(p => personen.Contains(p.Id) || leden.Contains(p.Id)).Select(p => p.Voornamen + " " + p.Achternaam).ToListAsync(ct);
        var medewerker = await db.Medewerkers.Where(m => m.Id == contact.MedewerkerId).Select(m => m.Naam).SingleAsync(ct);
        return [.. namen, medewerker];
    }

    private static IEnumerable<Fout> Controleer(Leidraadreden? reden, string? toelichting)
    {
        if (reden is not { } gekozen || !Enum.IsDefined(gekozen))
        {
            yield return new("Reden", new LeidraadredenOntbreekt().Melding);
        }

        if (Tekst("Toelichting", toelichting, new LeidraadtoelichtingOntbreekt().Melding) is { } fout)
        {
            yield return fout;
        }
    }

    private static Fout? Tekst(string veld, string? tekst, string leeg) => !Naamteken.IsZichtbaar(tekst)
        ? new(veld, leeg)
        : Opdrachtcontrole.Tekst(veld, tekst, Tekstvelden.Reden) is { } weigering ? new(veld, weigering.Melding) : null;

    private async Task<Contact?> ContactAsync(Guid id, CancellationToken ct)
    {
        var teams = (await Lezer.LaadAsync(db, klok.Vandaag(), ct)).TeamIds;
        return teams.Length == 0 ? null : await db.Contacten.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && teams.Contains(c.TeamId), ct);
    }

    private async Task<Leidraadmelding?> LeesbaarAsync(Guid id, CancellationToken ct) =>
        await db.Leidraadmeldingen.SingleOrDefaultAsync(m => m.Id == id && m.IngetrokkenOp == null, ct) is { } melding && await ContactAsync(melding.ContactId, ct) is not null
            ? melding
            : null;

    private async Task LogGezienAsync(Guid[] contacten, CancellationToken ct)
    {
        db.Log(klok, Handeling.ContactBekeken, "contact", contacten[0]);
        var personen = await db.Contactregels.Where(r => contacten.Contains(r.ContactId) && r.PersoonId != null).Select(r => r.PersoonId!.Value).ToListAsync(ct);
        await db.LogBekekenAsync(klok, personen, ct);
        await db.SaveChangesAsync(ct);
    }
}
