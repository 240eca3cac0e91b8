using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Inzicht;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Leren;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Leren;

/// <summary>What of a line of a contact may go into a casus.</summary>
/// <param name="ContactId">The contact.</param>
/// <param name="RegelId">The line.</param>
/// <param name="Feiten">The facts without the days.</param>
/// <param name="Uitkomst">The computed class, which the facts without the days have too.</param>
/// <param name="Regel">The rule that decided it.</param>
public sealed record Dossierbron(Guid ContactId, Guid RegelId, Contactfeiten Feiten, Uitkomst Uitkomst, string Regel);

/// <summary>The words that someone wrote anew for a casus from a dossier.</summary>
/// <param name="Titel">The title.</param>
/// <param name="Verhaal">The story.</param>
/// <param name="Nagekeken">A person says that nobody can be recognised.</param>
public sealed record Dossieropdracht(string? Titel, string? Verhaal, bool Nagekeken);

/// <summary>Makes a casus from a contact of an own team, without anything that points to a person (LER-01).</summary>
public sealed class Dossiercasussen(JeugdhulpDbContext db, Leidraadmeldingen meldingen, TimeProvider klok)
{
    /// <summary>What a casus would know; empty when the line does not exist or is not of an own team.</summary>
    public async Task<Dossierbron?> OpenAsync(Guid contactId, Guid regelId, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await RegelAsync(contactId, regelId, ct) is not { } regel)
        {
            return null;
        }

        db.Log(klok, Handeling.ContactBekeken, "contact", contactId);
        await db.LogBekekenAsync(klok, regel.PersoonId is { } persoon ? [persoon] : [], ct);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new(contactId, regelId, regel.Feiten.ZonderDagen(), regel.Uitkomst, regel.Regel);
    }

    /// <summary>
    /// Keeps the casus. Neither it nor its row in the log refers to the contact or the person: a casus with a way back to the
    /// dossier would be personal data under another name, readable for everyone who answers a round.
    /// </summary>
    /// <returns>The id, or what is wrong; null when there is no such line for this reader.</returns>
    public async Task<(Guid? Id, IReadOnlyList<Fout> Fouten)?> MaakAsync(Guid contactId, Guid regelId, Dossieropdracht opdracht, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await RegelAsync(contactId, regelId, ct) is not { } regel)
        {
            return null;
        }

        var namen = await meldingen.NamenAsync(contactId, ct);
        List<Fout> fouten =
        [
            .. Casusopdracht.Controleer(opdracht.Titel, opdracht.Verhaal),
            .. Herkend(nameof(opdracht.Titel), opdracht.Titel, namen),
            .. Herkend(nameof(opdracht.Verhaal), opdracht.Verhaal, namen),
        ];
        if (!opdracht.Nagekeken)
        {
            fouten.Add(new(nameof(opdracht.Nagekeken), "Lees titel en verhaal na en zet een vinkje. Het systeem herkent niet alles."));
        }

        if (fouten.Count > 0)
        {
            return (null, fouten);
        }

        var casus = Casusbeheer.Voeg(db, klok, Casusherkomst.Dossier, opdracht.Titel!, opdracht.Verhaal!, regel.Feiten.ZonderDagen());
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return (casus.Id, []);
    }

    private static IEnumerable<Fout> Herkend(string veld, string? tekst, IReadOnlyList<string> namen)
    {
        var kenmerken = Herkenbaarheid.Zoek(tekst, namen);
        return kenmerken.Count == 0 ? [] : [new(veld, Herkenbaarheid.Waarschuwing(kenmerken) + " Haal het weg.")];
    }

    private async Task<Contactregel?> RegelAsync(Guid contactId, Guid regelId, CancellationToken ct)
    {
        var teams = (await Lezer.LaadAsync(db, klok.Vandaag(), ct)).TeamIds;
        return teams.Length == 0
            ? null
            : await db.Contactregels.AsNoTracking().SingleOrDefaultAsync(r => r.Id == regelId && r.ContactId == contactId && teams.Contains(r.TeamId), ct);
    }
}
