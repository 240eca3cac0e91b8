using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Landelijk;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Levering;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Leveringen;

/// <summary>Checking: to let the teams mend what is found, and to freeze.</summary>
public sealed partial class Leveringbeheer
{
    /// <summary>Pressed again by the same person within this time, it is one look.</summary>
    private static readonly TimeSpan TweedeKeer = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Looks up what is found about a concept and keeps it, so that the teams see it among their work; as often as wanted, the last time
    /// counts. Nothing is frozen, so whoever only looked may still put the delivery in force.
    /// </summary>
    /// <param name="id">The delivery.</param>
    /// <param name="versie">Row version that was seen.</param>
    /// <param name="na">How often it was looked up when the reader chose to: pressed twice it is done once.</param>
    /// <param name="ct">Stops the work.</param>
    public Task<Leveringsresultaat> ControleerVoorafAsync(Guid id, uint versie, int na, CancellationToken ct) => DoeAsync(id, versie, async levering =>
    {
        // Only a second press is no second look: of a colleague, or of an open page much later, the findings are looked up anew.
        var (wie, sinds) = (db.Aanmelding.AccountId!.Value, klok.GetUtcNow() - TweedeKeer);
        if (await db.Cbsleveringcontroles.AnyAsync(c => c.LeveringId == levering.Id && c.Nummer > na && c.DoorAccountId == wie && c.Op >= sinds, ct))
        {
            return null;
        }

        var (proef, niet) = await OnderzoekAsync(levering, ct);
        if (proef is null)
        {
            return niet;
        }

        await BewaarControleAsync(levering, proef, bevriest: false, ct);
        return null;
    }, ct);

    /// <summary>
    /// Checks a concept to freeze it. What was found is kept with who looked, also when something stands in the way (REG-04); when nothing
    /// does, the file is written, read back, and frozen.
    /// </summary>
    public Task<Leveringsresultaat> ControleerAsync(Guid id, uint versie, string? indeling, CancellationToken ct) => DoeAsync(id, versie, async levering =>
    {
        var (proef, niet) = await OnderzoekAsync(levering, ct);
        if (proef is null)
        {
            return niet;
        }

        var protocol = proef.Grond!.Vraag.Versie;
        if ((await indelingen.BruikbaarAsync(ct)).FirstOrDefault(i => i.Code == indeling && i.Indeling.Protocol == protocol.Naam && i.Levert) is not { } keuze)
        {
            return new LeveringGeweigerd("Indeling", $"Kies een indeling voor versie {protocol.Naam} van het protocol.");
        }

        // Who looked is a maker, also when something stood in the way.
        var wie = db.Aanmelding.AccountId!.Value;
        if (!levering.Makers.Contains(wie))
        {
            levering.Makers = [.. levering.Makers, wie];
        }

        await BewaarControleAsync(levering, proef, proef.IsLeverbaar, ct);

        // While it is a concept still: the database takes no check of what is frozen.
        await db.SaveChangesAsync(ct);
        if (!proef.IsLeverbaar)
        {
            return new LeveringTegengehouden(levering.Id, proef.Bevindingen.Count(b => Controles.Van(b.Controle).Ernst is Ernst.Blokkeert));
        }

        await BevriesAsync(levering, proef, keuze, ct);
        return null;
    }, ct);

    /// <summary>What the concept would be now, or why that cannot be told.</summary>
    private async Task<(Proef? Proef, LeveringGeweigerd? Niet)> OnderzoekAsync(Cbslevering levering, CancellationToken ct)
    {
        if (Leveringsverloop.Controleren(levering.Stand) is { } weigering)
        {
            return (null, new(Fout, weigering));
        }

        var proef = await new Proefmaker(db, versies, klok).MaakAsync(levering, ct);
        return proef.Fouten.Count == 0 ? (proef, null) : (null, new([.. proef.Fouten.Select(f => new Fout(Fout, f.Melding))]));
    }

    /// <summary>Keeps that someone looked and what was found; what was left out only beside the records that it was left out of.</summary>
    private async Task BewaarControleAsync(Cbslevering levering, Proef proef, bool bevriest, CancellationToken ct)
    {
        var nummer = await ControlesAsync(levering, ct) + 1;
        db.Cbsleveringcontroles.Add(new()
        {
            GemeenteCode = levering.GemeenteCode,
            LeveringId = levering.Id,
            Nummer = nummer,
            DoorAccountId = db.Aanmelding.AccountId!.Value,
            Door = db.Aanmelding.Naam,
            Op = klok.GetUtcNow(),
            Goed = proef.IsLeverbaar,
            Aantal = proef.Ontwerp.Regels.Count,
            Bevindingen = Bevinding.Tel(proef.Bevindingen),
            Weglatingen = proef.Ontwerp.Weglatingen.CountBy(w => w.Reden).ToDictionary(),
        });
        Log(Handeling.LeveringGecontroleerd, levering, ("goed", proef.IsLeverbaar ? "ja" : "nee"), ("records", Getal(proef.Ontwerp.Regels.Count)), ("vastgelegd", bevriest ? "ja" : "nee"));
        await new Vondsten(db).BewaarAsync(levering, nummer, proef, bevriest, ct);
    }

    private Task<int> ControlesAsync(Cbslevering levering, CancellationToken ct) => db.Cbsleveringcontroles.CountAsync(c => c.LeveringId == levering.Id, ct);

    private async Task BevriesAsync(Cbslevering levering, Proef proef, Indelingkeuze keuze, CancellationToken ct)
    {
        var vraag = proef.Grond!.Vraag;
        var (records, sha256) = await new Leveringskluis(db).BewaarAsync(levering.Id, proef.Ontwerp.Regels, keuze.Indeling, ct);
        var wie = db.Aanmelding.AccountId!.Value;
        levering.Stand = Leveringsstand.Gecontroleerd;
        levering.Protocol = vraag.Versie.Naam;
        levering.Normversie = Norm.Op(await db.NormenAsync(ct), vraag.Periode.Einde)?.Versie;
        levering.Instellingenversies = [.. proef.Grond.Instellingenversies];
        (levering.Indeling, levering.IndelingNaam, levering.IndelingSha256) = (keuze.Indeling.Schrijf(), keuze.Indeling.Naam, keuze.Sha256);
        levering.Sha256 = sha256;
        levering.Aantal = records;
        levering.Jeugdigen = (int)Recordtelling.Jeugdigen(proef.Ontwerp.Regels, vraag.Versie);
        levering.Telling = Recordtelling.Tel(proef.Ontwerp.Regels.Select(r => r.Record), vraag.Periode);
        (levering.GecontroleerdDoorAccountId, levering.GecontroleerdDoor, levering.GecontroleerdOp) = (wie, db.Aanmelding.Naam, klok.GetUtcNow());
    }
}
