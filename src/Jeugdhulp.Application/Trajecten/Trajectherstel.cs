using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Landelijk;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>Takes an end back, or a whole traject that never should have been; every act with its history and audit in one transaction (TRJ-01, LOK-26).</summary>
public sealed class Trajectherstel(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>
    /// Opens a traject that ended. Where the gemeente begins a new one for who comes back, only one that was ended by mistake; a gemeente
    /// that said nothing lets the worker choose, as for a dossier (LOK-26).
    /// </summary>
    public async Task<Trajectresultaat> HeropenAsync(Guid id, uint versie, string? reden, bool vergissing, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.NeemTrajectAsync(id, ct) is not { } traject)
        {
            return new NietGevonden();
        }

        if (traject.Versie != versie)
        {
            return new Verouderd();
        }

        if (traject.Einde is null)
        {
            return new Afgewezen([new(string.Empty, "Dit traject loopt nog.")]);
        }

        List<Fout> fouten = [.. Verloop.Verplicht("Reden", reden, "Vul in waarom u het traject heropent.")];
        var begintOpnieuw = (await db.LeidraadAsync(klok.Vandaag(), ct)).Heraanmelding is Heraanmelding.NieuwTraject;
        if (begintOpnieuw && !vergissing)
        {
            fouten.Add(new("Vergissing", "In uw gemeente begint iemand die terugkomt met een nieuw traject. Zet het vinkje alleen als het einde een vergissing was."));
        }

        var wacht = traject.Labels.Contains(Trajectlabel.Overbruggingszorg) ? traject.DoorverwijzingId : null;
        if (await db.Doorverwijzingen.AnyAsync(d => d.Id == wacht && d.GestartOp != null, ct))
        {
            fouten.Add(new(string.Empty, "De hulp waarop het gezin wachtte, is begonnen. Er valt niets meer te overbruggen: begin een nieuw traject."));
        }

        if (await new Trajectdossiers(db, klok).HeropenfoutAsync(traject, ct) is { } dossierfout)
        {
            fouten.Add(dossierfout);
        }

        if (fouten.Count > 0)
        {
            return new Afgewezen(fouten);
        }

        List<Veldwijziging> velden = [];
        velden.Voeg("einde", traject.Einde, null);
        velden.Voeg("vergissing", null, begintOpnieuw ? true : null);
        velden.Voeg("reden van het einde", await db.CodenaamAsync(Trajectbeheer.Redenlijst, traject.RedenEinde, ct), null);
        (traject.Einde, traject.RedenEinde, traject.StandEinde, traject.WarmeOverdracht, traject.OverdrachtAan) = (null, null, null, null, null);
        db.Leg(klok, Verloop.Traject, id, Verloopsoort.Heropend, Handeling.TrajectHeropend, reden!.Trim(), velden);
        return await db.BewaarAsync(transactie, id, new(string.Empty, Trajectregels.OverlapZin), ct);
    }

    /// <summary>Takes back a traject that never should have been; the reason and what stood there stay in the history.</summary>
    public async Task<Trajectresultaat> TrekInAsync(Guid id, uint versie, string? reden, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.NeemTrajectAsync(id, ct) is not { } traject)
        {
            return new NietGevonden();
        }

        if (traject.Versie != versie)
        {
            return new Verouderd();
        }

        List<Fout> fouten = [.. Verloop.Verplicht("Reden", reden, "Vul in waarom het traject niet klopt.")];
        if (await db.Beschikkingen.AnyAsync(b => b.TrajectId == id && b.Bekrachtigd == true, ct))
        {
            fouten.Add(new(string.Empty, "Het team bekrachtigde een beschikking voor dit traject. Beëindig het traject, intrekken kan niet meer."));
        }

        if (fouten.Count > 0)
        {
            return new Afgewezen(fouten);
        }

        traject.IngetrokkenOp = klok.Vandaag();
        db.Leg(klok, Verloop.Traject, id, Verloopsoort.Ingetrokken, Handeling.TrajectIngetrokken, reden!.Trim());
        return await db.BewaarAsync(transactie, id, null, ct);
    }
}
