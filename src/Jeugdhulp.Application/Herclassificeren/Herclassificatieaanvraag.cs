using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Taken;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Herclassificeren;

/// <summary>Asks for contacts to be looked at again, in the transaction of the act that gives cause; the caller saves.</summary>
public static class Herclassificatieaanvraag
{
    /// <summary>Name of the input that holds the id of the <see cref="Herclassificatie"/> whose contacts are to be looked at.</summary>
    public const string Bekijken = "bekijken";

    /// <summary>Name of the input that holds the id of the <see cref="Voorstelgroep"/> to carry out.</summary>
    public const string Uitvoeren = "uitvoeren";

    /// <summary>All contacts in the period of a version that begins in the past.</summary>
    public static Herclassificatie VraagHerclassificatieAan(this JeugdhulpDbContext db, TimeProvider klok, Instellingenversie versie) =>
        Vraag(db, klok, new()
        {
            GemeenteCode = versie.GemeenteCode,
            Id = Guid.CreateVersion7(klok.GetUtcNow()),
            Aanleiding = Aanleiding.NieuweVersie,
            Versienummer = versie.Nummer,
            Van = versie.GeldigVan,
            Tot = versie.GeldigTot,
            GevraagdOp = klok.GetUtcNow(),
        });

    /// <summary>
    /// The later contacts of the series of a contact that came late, or that moved. Asks nothing when there are none: an ordinary
    /// contact is the last of its series.
    /// </summary>
    /// <param name="db">The store, in the transaction of the act.</param>
    /// <param name="klok">The clock.</param>
    /// <param name="contact">The contact that came late or moved.</param>
    /// <param name="vanaf">The earliest day on which the series is not as it was.</param>
    /// <param name="ct">Cancellation.</param>
    public static async Task VraagHerclassificatieAanAsync(this JeugdhulpDbContext db, TimeProvider klok, Contact contact, DateOnly vanaf, CancellationToken ct)
    {
        var (id, hulpvragen) = (contact.Id, contact.Regels.Select(r => r.HulpvraagId).OfType<Guid>().Distinct().ToArray());
        var geraakt = hulpvragen.Length == 0 ? [] : await db.Contactregels
            .Where(r => r.HulpvraagId != null && hulpvragen.Contains(r.HulpvraagId.Value) && r.ContactId != id && r.Feiten.Datum > vanaf)
            .Select(r => r.HulpvraagId!.Value)
            .Distinct()
            .ToListAsync(ct);
        foreach (var hulpvraag in geraakt)
        {
            Vraag(db, klok, new()
            {
                GemeenteCode = contact.GemeenteCode,
                Id = Guid.CreateVersion7(klok.GetUtcNow()),
                Aanleiding = Aanleiding.LateGegevens,
                HulpvraagId = hulpvraag,
                Van = vanaf,
                GevraagdOp = klok.GetUtcNow(),
            });
        }
    }

    private static Herclassificatie Vraag(JeugdhulpDbContext db, TimeProvider klok, Herclassificatie herclassificatie)
    {
        db.Herclassificaties.Add(herclassificatie);
        db.VraagTaakAan(klok, Taaksoort.Herclassificeren, new() { [Bekijken] = herclassificatie.Id.ToString() });
        return herclassificatie;
    }
}
