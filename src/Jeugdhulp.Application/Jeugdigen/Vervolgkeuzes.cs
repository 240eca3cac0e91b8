using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Jeugdigen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>Records what was chosen for after the 18th birthday (GEZ-05).</summary>
public sealed class Vervolgkeuzes(JeugdhulpDbContext db, TimeProvider klok)
{
    private const int MaxToelichting = 1000;

    /// <summary>Records a choice; the same one sent twice is one.</summary>
    /// <param name="persoonId">Of whom.</param>
    /// <param name="keuzenaam">What was chosen.</param>
    /// <param name="datum">On which day.</param>
    /// <param name="toelichting">In own words.</param>
    /// <param name="gezien">The choice that held when the form was opened: a later one of a colleague is told first.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<Persoonresultaat> KiesAsync(Guid persoonId, string? keuzenaam, DateOnly? datum, string? toelichting, Guid? gezien, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(persoonId, ct);
        if (await db.Personen.AsNoTracking().SingleOrDefaultAsync(p => p.Id == persoonId && p.SamengevoegdMetId == null, ct) is not { } persoon)
        {
            return new PersoonOnvindbaar();
        }

        var fouten = new List<Fout>();
        if (!Contractnaam.TryParse<Vervolg18>(keuzenaam, out var keuze))
        {
            fouten.Add(new("Keuze", "Kies wat er na de 18e verjaardag gebeurt."));
        }

        if (datum is not { } dag || dag > klok.Vandaag() || dag < persoon.Geboortedatum)
        {
            fouten.Add(new("Datum", "Vul de dag in waarop dit is afgesproken, tot en met vandaag."));
        }

        if (toelichting?.Length > MaxToelichting)
        {
            fouten.Add(new("Toelichting", $"Gebruik hoogstens {MaxToelichting} tekens."));
        }

        if (fouten.Count > 0)
        {
            return new PersoonGeweigerd(fouten);
        }

        var tekst = Persooncontrole.Leeg(toelichting);
        if (await db.Vervolgkeuzes.AsNoTracking().Where(k => k.PersoonId == persoonId).OrderByDescending(k => k.Id).FirstOrDefaultAsync(ct) is { } laatste)
        {
            if ((laatste.Keuze, laatste.Datum, laatste.Toelichting) == (keuze, datum!.Value, tekst))
            {
                return new PersoonOpgeslagen(persoonId);
            }

            if (laatste.Id != gezien)
            {
                return new PersoonGeweigerd([new("Keuze", $"{laatste.DoorNaam} legde intussen vast: {laatste.Keuze.Naam()}. Klopt uw keuze nog? Kies dan nog eens ‘Leg vast’.")]);
            }
        }

        db.Vervolgkeuzes.Add(new()
        {
            GemeenteCode = persoon.GemeenteCode,
            Id = Guid.CreateVersion7(klok.GetUtcNow()),
            PersoonId = persoonId,
            Keuze = keuze,
            Toelichting = tekst,
            Datum = datum!.Value,
            DoorAccountId = db.Aanmelding.AccountId!.Value,
            DoorNaam = db.Aanmelding.Naam,
            Op = klok.GetUtcNow(),
        });
        db.Log(klok, Handeling.VervolgkeuzeVastgelegd, "persoon", persoonId, new() { ["keuze"] = Contractnaam.Van(keuze) });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new PersoonOpgeslagen(persoonId);
    }
}
