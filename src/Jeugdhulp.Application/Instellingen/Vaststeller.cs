using System.Globalization;
using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Herclassificeren;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Instellingen;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Jeugdhulp.Application.Instellingen;

/// <summary>Puts a conceptversie in force: a second person makes it the version that holds from its date on.</summary>
public sealed class Vaststeller(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>
    /// Makes the next version of the concept. It holds until the next version begins, and what held on its first day ends
    /// there. Contacts that were classified keep their class: a version that starts in the past has them looked at again.
    /// </summary>
    /// <param name="id">The concept.</param>
    /// <param name="versie">Row version that the assessor saw.</param>
    /// <param name="laatsteVersie">Highest number of a version that the assessor saw; another one may change what this ends.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<Conceptresultaat> StelVastAsync(Guid id, uint versie, int laatsteVersie, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var gemeente = db.Aanmelding.GemeenteCode!;
        if (await db.Conceptversies.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } concept)
        {
            return new ConceptOnbekend();
        }

        if (Conceptverloop.Vaststellen(concept.Stand, concept.Makers, db.Aanmelding.AccountId!.Value) is { } weigering)
        {
            return new ConceptGeweigerd(weigering);
        }

        var versies = await db.Instellingenversies.AsNoTracking().Where(v => v.GemeenteCode == gemeente).ToListAsync(ct);
        var hoogste = versies.Count == 0 ? 0 : versies.Max(v => v.Nummer);
        if (concept.Versie != versie || hoogste != laatsteVersie)
        {
            return new ConceptVerouderd();
        }

        List<Looptijd> looptijden = [.. versies.Select(v => v.Looptijd)];
        var van = concept.GeldigVan!.Value;
        if (Looptijden.Weigering(looptijden, van, klok.Vandaag()) is { } kanNiet)
        {
            return new ConceptGeweigerd(kanNiet);
        }

        var plek = Looptijden.Pas(looptijden, van, klok.Vandaag());
        try
        {
            if (!await BeeindigAsync(gemeente, plek, ct))
            {
                return new ConceptVerouderd();
            }

            await SchrijfAsync(concept, hoogste + 1, plek, ct);
            await transactie.CommitAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new ConceptVerouderd();
        }
        catch (DbUpdateException fout) when (fout.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ExclusionViolation })
        {
            // Someone put another version in force since the versions were read: the database lets one of the two through.
            return new ConceptVerouderd();
        }

        return new VersieVastgesteld(hoogste + 1, plek);
    }

    /// <summary>
    /// Ends the version that held, before the new one exists: the database never holds two for one day. False when someone ended
    /// it meanwhile.
    /// </summary>
    private async Task<bool> BeeindigAsync(string gemeente, Inpassing plek, CancellationToken ct)
    {
        if (plek.Beeindigt is not { } oud)
        {
            return true;
        }

        var (nummer, tot, einde) = (oud.Nummer, oud.Tot, plek.Van);
        return await db.Instellingenversies.Where(v => v.GemeenteCode == gemeente && v.Nummer == nummer && v.GeldigTot == tot)
            .ExecuteUpdateAsync(v => v.SetProperty(x => x.GeldigTot, einde), ct) == 1;
    }

    private async Task SchrijfAsync(Conceptversie concept, int nummer, Inpassing plek, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var versie = new Instellingenversie
        {
            GemeenteCode = concept.GemeenteCode,
            Nummer = nummer,
            GeldigVan = plek.Van,
            GeldigTot = plek.Tot,
            Instellingen = concept.Instellingen,
            AuteurAccountId = concept.AuteurAccountId,
            Auteur = concept.Auteur,
            Reden = concept.Reden!,
            VastgesteldOp = nu,
            VastgesteldDoorAccountId = db.Aanmelding.AccountId,
            VastgesteldDoor = db.Aanmelding.Naam,
            BesluitTekst = concept.BesluitTekst,
            BesluitDatum = concept.BesluitDatum,
            BesluitContact = concept.BesluitContact,
            Herkomst = concept.Herkomst,
            HerkomstGemeente = concept.HerkomstGemeente,
            HerkomstNummer = concept.HerkomstNummer,
        };
        db.Instellingenversies.Add(versie);
        Annoteer(versie);
        if (plek.Van <= klok.Vandaag())
        {
            db.VraagHerclassificatieAan(klok, versie);
        }

        concept.Stand = Conceptstand.Vastgesteld;
        concept.BeoordelaarAccountId = db.Aanmelding.AccountId;
        concept.Beoordelaar = db.Aanmelding.Naam;
        concept.BeoordeeldOp = nu;
        concept.Versienummer = nummer;
        db.Log(klok, Handeling.InstellingenVastgesteld, "conceptversie", concept.Id, new(StringComparer.Ordinal)
        {
            ["versie"] = nummer.ToString(CultureInfo.InvariantCulture),
            ["geldigVan"] = plek.Van.ToString("O", CultureInfo.InvariantCulture),
            ["beeindigt"] = plek.Beeindigt?.Nummer.ToString(CultureInfo.InvariantCulture) ?? "geen",
        });
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Whoever reads figures sees where the rule changed. The first version of a gemeente changes nothing.</summary>
    private void Annoteer(Instellingenversie versie)
    {
        if (versie.Nummer == 1)
        {
            return;
        }

        db.Annotaties.Add(new()
        {
            GemeenteCode = versie.GemeenteCode,
            Id = Guid.CreateVersion7(versie.VastgesteldOp),
            Datum = versie.GeldigVan,
            Oorzaak = Annotatieoorzaak.InstellingGewijzigd,
            Tekst = versie.Reden,
            Versienummer = versie.Nummer,
            Automatisch = true,
            DoorNaam = db.Aanmelding.Naam,
            Op = versie.VastgesteldOp,
        });
    }
}
