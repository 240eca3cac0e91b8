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

    public async Task<Persoonresultaat> KiesAsync(Guid persoonId, string? keuzenaam, DateOnly? datum, string? toelichting, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
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

        db.Vervolgkeuzes.Add(new()
        {
            GemeenteCode = persoon.GemeenteCode,
            Id = Guid.CreateVersion7(klok.GetUtcNow()),
            PersoonId = persoonId,
            Keuze = keuze,
            Toelichting = Persooncontrole.Leeg(toelichting),
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
