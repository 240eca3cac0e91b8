using Jeugdhulp.Application.Cbs;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Landelijk;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Taken;
using Jeugdhulp.Domain.Classificeren;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Herclassificeren;

/// <summary>
/// Carries out an accepted group: each line gets the classification that was proposed, and its contact keeps what it was, with who
/// decided and why. A line that changed since, or whose half-year was delivered, is left alone and says so.
/// </summary>
public sealed class Herclassificeerder(JeugdhulpDbContext db, TimeProvider klok)
{
    private const int Deel = 200;

    public async Task VoerUitAsync(Guid groepId, Taakuitvoering taak, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(taak);
        long gedaan = 0;
        while (true)
        {
            await using var transactie = await db.BeginGemeenteAsync(ct);
            await taak.LegVastAsync(db, ct);
            var groep = await db.Voorstelgroepen.SingleAsync(g => g.Id == groepId, ct);
            var voorstellen = await db.Voorstellen.Where(v => v.GroepId == groepId && v.Afloop == Afloop.Wacht).OrderBy(v => v.ContactregelId).Take(Deel).ToListAsync(ct);
            await VoerDeelUitAsync(groep, voorstellen, ct);
            gedaan += voorstellen.Count;
            taak.Meld(gedaan, null);
            if (voorstellen.Count < Deel)
            {
                groep.UitgevoerdOp = klok.GetUtcNow();
                await taak.RondAfAsync(db, ct);
            }

            await db.SaveChangesAsync(ct);
            await transactie.CommitAsync(ct);
            db.ChangeTracker.Clear();
            if (voorstellen.Count < Deel)
            {
                return;
            }
        }
    }

    private async Task VoerDeelUitAsync(Voorstelgroep groep, List<Voorstel> voorstellen, CancellationToken ct)
    {
        var ids = voorstellen.Select(v => v.ContactregelId).ToArray();
        var code = groep.GemeenteCode;
        // Whoever changes one of these contacts at this moment goes first, and its proposal has lapsed.
        await db.Database.ExecuteSqlAsync($"select 1 from contactregel where gemeente_code = {code} and id = any({ids}) order by id for update", ct);
        var regels = await db.Contactregels.Include(r => r.Persoon).Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, ct);
        var versies = await db.Instellingenversies.AsNoTracking().Where(v => v.GemeenteCode == code).ToDictionaryAsync(v => v.Nummer, ct);
        var naam = await db.Gemeenten.Where(g => g.Code == code).Select(g => g.Naam).FirstAsync(ct);
        var normen = await db.NormenAsync(ct);
        var verzegeld = await db.Verzegelingen.AsNoTracking().ToListAsync(ct);
        foreach (var voorstel in voorstellen)
        {
            var regel = regels[voorstel.ContactregelId];
            voorstel.Afloop = verzegeld.Exists(v => regel.Feiten.Datum >= v.Begin && regel.Feiten.Datum <= v.Einde) ? Afloop.Verzegeld
                : regel.BewijsSha256 != voorstel.BewijsSha256 ? Afloop.Vervallen
                : Afloop.Uitgevoerd;
            if (voorstel.Afloop == Afloop.Uitgevoerd)
            {
                Herclassificeer(groep, voorstel, regel, versies.GetValueOrDefault(voorstel.Versienummer ?? 0), Norm.Op(normen, regel.Feiten.Datum), naam);
            }
        }
    }

    private void Herclassificeer(Voorstelgroep groep, Voorstel voorstel, Contactregel regel, Instellingenversie? versie, Norm norm, string gemeentenaam)
    {
        var feiten = regel.Feiten with { Gespreknummer = voorstel.Gespreknummer, EerderKlasse = voorstel.EerderKlasse };
        var (oud, oudTelt, oudeVersie) = (regel.Uitkomst, regel.DossierTelt, regel.Instellingenversie);
        regel.Vul(Uitkomstbeeld.Maak(feiten, versie, norm, gemeentenaam));
        var wie = regel.Persoon is null ? string.Empty : $" van {regel.Persoon.VolledigeNaam}";
        db.Contactwijzigingen.Add(new()
        {
            GemeenteCode = regel.GemeenteCode,
            Id = Guid.CreateVersion7(klok.GetUtcNow()),
            ContactId = regel.ContactId,
            Op = klok.GetUtcNow(),
            DoorAccountId = groep.DoorAccountId!.Value,
            DoorNaam = groep.DoorNaam!,
            Reden = groep.Reden!,
            Velden =
            [
                new($"Berekende klasse{wie}", oud.Naam(), regel.Uitkomst.Naam()),
                .. Veld($"Gaat naar het CBS{wie}", JaNee(groep.VanLevert), JaNee(groep.NaarLevert)),
                .. Veld($"Telt als dossier{wie}", JaNee(oudTelt), JaNee(regel.DossierTelt)),
                new($"Versie van de instellingen{wie}", Versie(oudeVersie), Versie(regel.Instellingenversie)),
            ],
        });
        db.Log(klok, Handeling.ContactHergeclassificeerd, "contact", regel.ContactId, new() { ["regel"] = regel.Id.ToString(), ["van"] = oud.ToString(), ["naar"] = regel.Uitkomst.ToString() });
    }

    /// <summary>A field that has nothing to say when it stayed the same.</summary>
    private static IEnumerable<Veldwijziging> Veld(string naam, string oud, string nieuw) => oud == nieuw ? [] : [new(naam, oud, nieuw)];

    private static string JaNee(bool waarde) => waarde ? "ja" : "nee";

    private static string Versie(int? nummer) => nummer is { } n ? $"versie {n}" : "geen";
}
