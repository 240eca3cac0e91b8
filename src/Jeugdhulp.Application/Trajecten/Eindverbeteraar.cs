using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>
/// Puts right how a traject ended, by the rules of ending it. The last day and the reason go to the CBS, so a mistake in them has to be
/// mended without taking the traject away; what stood there stays in the history.
/// </summary>
public sealed class Eindverbeteraar(JeugdhulpDbContext db, TimeProvider klok)
{
    public async Task<Trajectresultaat> VerbeterAsync(Guid id, uint versie, Sluiting sluiting, string? reden, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sluiting);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.NeemTrajectAsync(id, ct) is not { } traject)
        {
            return new NietGevonden();
        }

        var fouten = await FoutenAsync(traject, sluiting, reden, ct);
        var velden = fouten.Count == 0 ? await VerschilAsync(traject, sluiting, ct) : [];
        if (traject.Versie != versie)
        {
            // The same form a second time changed what it had to change the first time.
            return fouten.Count == 0 && velden.Count == 0 ? new Bewaard(id) : new Verouderd();
        }

        if (fouten.Count > 0)
        {
            return new Afgewezen(fouten);
        }

        if (velden.Count == 0)
        {
            return new Afgewezen([new(string.Empty, "Er is niets gewijzigd. Pas iets aan, of ga terug.")]);
        }

        if (await VragenAsync(traject, sluiting, ct) is { Count: > 0 } vragen)
        {
            return new Navraag(vragen);
        }

        Trajectvelden.Sluit(traject, sluiting);
        db.Leg(klok, Verloop.Traject, id, Verloopsoort.Gewijzigd, Handeling.TrajectGewijzigd, reden!.Trim(), velden);
        return await db.BewaarAsync(transactie, id, new("Einde", Trajectregels.OverlapZin), ct);
    }

    private async Task<List<Fout>> FoutenAsync(Traject traject, Sluiting sluiting, string? reden, CancellationToken ct)
    {
        if (traject.Einde is null)
        {
            return [new(string.Empty, "Dit traject loopt weer. Open de pagina opnieuw om het te beëindigen.")];
        }

        var fouten = await new Trajectcontrole(db, klok.Vandaag()).SluitfoutenAsync(sluiting, traject.PersoonId, traject.Aanvang, ct);
        fouten.AddRange(Verloop.Verplicht("Reden", reden, "Vul in waarom u dit wijzigt."));
        if (sluiting.Einde is { } einde && einde > traject.Einde)
        {
            Fout?[] later = [await BrugfoutAsync(traject, einde, ct), await new Trajectdossiers(db, klok).EindefoutAsync(traject, einde, ct)];
            fouten.AddRange(later.OfType<Fout>());
        }

        return fouten;
    }

    /// <summary>Bridging care ends before the help that it waited for.</summary>
    private async Task<Fout?> BrugfoutAsync(Traject traject, DateOnly einde, CancellationToken ct)
    {
        var wacht = traject.Labels.Contains(Trajectlabel.Overbruggingszorg) ? traject.DoorverwijzingId : null;
        return await db.Doorverwijzingen.Where(d => d.Id == wacht).Select(d => d.GestartOp).SingleOrDefaultAsync(ct) is { } gestart && einde > Wachttijden.EindeOverbrugging(traject.Aanvang, gestart)
            ? new("Einde", $"De hulp elders begon op {Dagtekst.Van(gestart)}. Overbruggingszorg eindigt uiterlijk de dag ervoor.")
            : null;
    }

    /// <summary>What ending asks about: a day before the last contact, and another end than stands in the plan.</summary>
    private async Task<List<Fout>> VragenAsync(Traject traject, Sluiting sluiting, CancellationToken ct)
    {
        Fout?[] vragen =
        [
            sluiting.Einde == traject.Einde ? null : await Hulpdagen.VraagEindeAsync(db, traject, sluiting.Einde!.Value, sluiting.Nagevraagd, "Opslaan", ct),
            (await Eindvoorstellen.VoorTrajectAsync(db, traject, ct))?.Vraag(("Einde", "RedenEinde"), (sluiting.Einde, sluiting.Reden), sluiting.Gevraagd, "Opslaan"),
        ];
        return [.. vragen.OfType<Fout>()];
    }

    private async Task<List<Veldwijziging>> VerschilAsync(Traject traject, Sluiting sluiting, CancellationToken ct)
    {
        List<Veldwijziging> velden = [];
        velden.Voeg("einde", traject.Einde, sluiting.Einde);
        velden.Voeg("reden van het einde", await db.CodenaamAsync(Trajectbeheer.Redenlijst, traject.RedenEinde, ct), await db.CodenaamAsync(Trajectbeheer.Redenlijst, sluiting.Reden, ct));
        velden.Voeg("hoe het ervoor stond", traject.StandEinde, sluiting.Stand!.Trim());
        velden.Voeg("warme overdracht", traject.WarmeOverdracht, Trajectvelden.Warm(sluiting));
        velden.Voeg("overgedragen aan", traject.OverdrachtAan?.Naam(), Overdracht.Aan(sluiting.WarmeOverdracht, sluiting.OverdrachtAan)?.Naam());
        return velden;
    }
}
