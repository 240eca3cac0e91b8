using System.Globalization;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Landelijk;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Jeugdhulp.Application.Landelijk;

/// <summary>Puts a version of the norm in force: a second landelijk beheerder makes it hold from its date on.</summary>
public sealed class Normvaststeller(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>
    /// Makes the next version of the concept. It holds until the next version begins, and what held on its first day ends there.
    /// A contact that was registered keeps the version it was held against.
    /// </summary>
    /// <param name="id">The concept.</param>
    /// <param name="versie">Row version that the assessor saw.</param>
    /// <param name="laatsteVersie">Highest number of a version that the assessor saw; another one may change what this ends.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<Conceptresultaat> StelVastAsync(Guid id, uint versie, int laatsteVersie, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.Normconcepten.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } concept)
        {
            return new ConceptOnbekend();
        }

        if (Conceptverloop.Vaststellen(concept.Stand, concept.Makers, db.Aanmelding.AccountId!.Value) is { } weigering)
        {
            return new ConceptGeweigerd(weigering);
        }

        var versies = await db.Normversies.ToListAsync(ct);
        var hoogste = versies.Count == 0 ? 0 : versies.Max(v => v.Nummer);
        if (concept.Versie != versie || hoogste != laatsteVersie)
        {
            return new ConceptVerouderd();
        }

        List<Looptijd> looptijden = [.. versies.Select(v => v.Looptijd)];
        var kanNiet = Looptijden.Weigering(looptijden, concept.GeldigVan!.Value, klok.Vandaag())
            ?? Normbeheer.Controleer(concept.Naam, concept.Publicatie, versies).FirstOrDefault()?.Melding;
        if (kanNiet is not null)
        {
            return new ConceptGeweigerd(kanNiet);
        }

        var plek = Looptijden.Pas(looptijden, concept.GeldigVan.Value, klok.Vandaag());
        try
        {
            if (versies.Find(v => v.Nummer == plek.Beeindigt?.Nummer) is { } oud)
            {
                // Before the new one exists: the database never holds two for one day.
                oud.GeldigTot = plek.Van;
                await db.SaveChangesAsync(ct);
            }

            Schrijf(concept, hoogste + 1, plek);
            await db.SaveChangesAsync(ct);
            await transactie.CommitAsync(ct);
        }
        catch (DbUpdateException fout) when (fout is DbUpdateConcurrencyException
            || fout.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ExclusionViolation or PostgresErrorCodes.CheckViolation })
        {
            // Someone put another version in force since the versions were read: the database lets one of the two through.
            return new ConceptVerouderd();
        }

        return new VersieVastgesteld(hoogste + 1, plek);
    }

    private void Schrijf(Normconcept concept, int nummer, Inpassing plek)
    {
        var nu = klok.GetUtcNow();
        db.Normversies.Add(new Normversie
        {
            Nummer = nummer,
            Naam = concept.Naam,
            GeldigVan = plek.Van,
            GeldigTot = plek.Tot,
            Sterkte = Normregels.Sterkte(concept.Bepalingen)!.Value,
            Publicatie = concept.Publicatie,
            Bepalingen = concept.Bepalingen,
            Reden = concept.Reden!,
            AuteurAccountId = concept.AuteurAccountId,
            Auteur = concept.Auteur,
            VastgesteldDoorAccountId = db.Aanmelding.AccountId,
            VastgesteldDoor = db.Aanmelding.Naam,
            VastgesteldOp = nu,
        });
        concept.Stand = Conceptstand.Vastgesteld;
        (concept.BeoordelaarAccountId, concept.Beoordelaar, concept.BeoordeeldOp) = (db.Aanmelding.AccountId, db.Aanmelding.Naam, nu);
        concept.Versienummer = nummer;
        db.Log(klok, Handeling.NormVastgesteld, "normconcept", concept.Id, new(StringComparer.Ordinal)
        {
            ["versie"] = nummer.ToString(CultureInfo.InvariantCulture),
            ["geldigVan"] = plek.Van.ToString("O", CultureInfo.InvariantCulture),
            ["beeindigt"] = plek.Beeindigt?.Nummer.ToString(CultureInfo.InvariantCulture) ?? "geen",
        });
    }
}
