using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;
using TrajectAfgewezen = Jeugdhulp.Application.Trajecten.Afgewezen;

namespace Jeugdhulp.Application.Werk;

/// <summary>One thing of the list, as its reader saw it when the button was pressed.</summary>
/// <param name="Soort">Kind.</param>
/// <param name="Id">What it is about.</param>
/// <param name="Bij">The second id of the row.</param>
/// <param name="Datum">The day in the row: another one now means that the reader saw something else.</param>
/// <param name="Opdracht">Key of the button: pressed twice it does one thing.</param>
public sealed record Werkopdracht(Werksoort Soort, Guid Id, Guid Bij, DateOnly Datum, Guid Opdracht);

/// <summary>What became of a button in the list.</summary>
public abstract record Werkresultaat;

/// <summary>Done.</summary>
/// <param name="Terug">How it can be undone; null when only a form can do that.</param>
public sealed record Werkgedaan(Werkherstel? Terug) : Werkresultaat;

/// <summary>Nothing was kept.</summary>
public sealed record Werkgeweigerd(string Melding) : Werkresultaat;

/// <summary>Something has to be filled in first.</summary>
/// <param name="Melding">What.</param>
/// <param name="BijBroerOfZus">Whether to choose first between an own dossier and that of a brother or sister.</param>
public sealed record Werkvraagt(string Melding, bool BijBroerOfZus = false) : Werkresultaat;

/// <summary>The place on the waiting list as it was left, or the number and status of the dossier.</summary>
public sealed record Werkherstel(Guid Id, uint Versie, int Volgnummer, Dossierstatus? Status);

/// <summary>
/// Does what asks nothing more of a worker than to say so, from the row of the list itself. All rules are those of the rooms; the row
/// gives the values that their forms propose.
/// </summary>
public sealed class Werkdoener(
    JeugdhulpDbContext db,
    WerkQuery werk,
    Wachtlijstbeheer wachtlijst,
    Doorverwijzingbeheer doorverwijzingen,
    Doelbeheer doelen,
    Dossierbeheer dossiers,
    Dossieropener opener,
    DossiervoorstellenQuery dossiervoorstellen,
    TrajectvoorstellenQuery trajectvoorstellen,
    Trajectbeheer trajecten,
    TimeProvider klok)
{
    /// <summary>Days until a goal that is talked about later comes back.</summary>
    public const int DagenLater = 28;

    private static readonly Werkgeweigerd Weg = new("Dit staat er niet meer zo: een collega was u voor. Er is niets opgeslagen.");

    private static string NogWachten => Contractnaam.Van(Wachtuitkomst.NogWachten);

    /// <summary>Whether a kind can be done from its row.</summary>
    public static bool Kan(Werksoort soort) => soort is Werksoort.EersteGesprek or Werksoort.Wachtlijst or Werksoort.Doorverwijzing or Werksoort.Evaluatie
        or Werksoort.Traject or Werksoort.Dossier or Werksoort.ZonderContact;

    public async Task<Werkresultaat> DoeAsync(Werkopdracht opdracht, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        if (opdracht.Opdracht == Guid.Empty)
        {
            return Weg;
        }

        return opdracht.Soort switch
        {
            Werksoort.EersteGesprek => await HaalAfAsync(opdracht, ct),
            Werksoort.Wachtlijst => await IsVeranderdAsync(opdracht, ct) ? Weg : Uit(await wachtlijst.KijkNaAsync(opdracht.Id, opdracht.Opdracht, klok.Vandaag(), NogWachten, null, null, ct)),
            Werksoort.Doorverwijzing => await IsVeranderdAsync(opdracht, ct) ? Weg : Uit(await doorverwijzingen.KijkNaAsync(opdracht.Id, opdracht.Opdracht, klok.Vandaag(), NogWachten, null, null, ct)),
            Werksoort.Evaluatie => await LaterAsync(opdracht, ct),
            Werksoort.Traject => await BevestigAsync(opdracht, ct),
            Werksoort.Dossier => await OpenAsync(opdracht, ct),
            Werksoort.ZonderContact => await SlapendAsync(opdracht, ct),
            _ => Weg,
        };
    }

    private static Werkresultaat Uit(Trajectresultaat resultaat) => resultaat switch
    {
        Bewaard => new Werkgedaan(null),
        TrajectAfgewezen afgewezen => new Werkgeweigerd(afgewezen.Fouten[0].Melding),
        _ => Weg,
    };

    /// <summary>Who still waits stands there in another way than the reader saw, and not because this very button was pressed before.</summary>
    private async Task<bool> IsVeranderdAsync(Werkopdracht opdracht, CancellationToken ct)
    {
        if (await werk.StaatErNogAsync(opdracht, ct))
        {
            return false;
        }

        await using var transactie = await db.BeginGemeenteAsync(ct);
        return !await db.Wachtcontroles.AnyAsync(c => c.Id == opdracht.Opdracht, ct)
            && (await db.Wachtenden.AnyAsync(w => w.Id == opdracht.Id && w.EindeOp == null, ct)
                || await db.Doorverwijzingen.AnyAsync(d => d.Id == opdracht.Id && d.GestartOp == null && d.BeeindigdOp == null, ct));
    }

    private async Task<Werkresultaat> HaalAfAsync(Werkopdracht opdracht, CancellationToken ct)
    {
        var uit = Uit(await wachtlijst.HaalAfNaGesprekAsync(opdracht.Id, opdracht.Datum, ct));
        if (uit is not Werkgedaan)
        {
            return uit;
        }

        await using var transactie = await db.BeginGemeenteAsync(ct);
        var versie = await db.Wachtenden.AsNoTracking().Where(w => w.Id == opdracht.Id).Select(w => w.Versie).SingleAsync(ct);
        return new Werkgedaan(new(opdracht.Id, versie, 0, null));
    }

    private async Task<Werkresultaat> LaterAsync(Werkopdracht opdracht, CancellationToken ct)
    {
        var later = klok.Vandaag().AddDays(DagenLater);
        Plandoel? doel;
        await using (await db.BeginGemeenteAsync(ct))
        {
            doel = await db.Plandoelen.AsNoTracking().SingleOrDefaultAsync(d => d.Id == opdracht.Id && d.GezinsplanId == opdracht.Bij, ct);
        }

        if (doel?.Evaluatiedatum == later)
        {
            return new Werkgedaan(null);
        }

        if (doel is null || doel.Evaluatiedatum != opdracht.Datum)
        {
            return Weg;
        }

        return await doelen.WijzigAsync(opdracht.Bij, opdracht.Id, doel.Versie, 0, new(doel.Wat, doel.HoeGezien, later), ct) switch
        {
            PlanOpgeslagen => new Werkgedaan(null),
            PlanGeweigerd geweigerd => new Werkgeweigerd(geweigerd.Fouten[0].Melding),
            _ => await StaatOpAsync(later) ? new Werkgedaan(null) : Weg,
        };

        // Pressed twice at the same moment, the second finds what the first did.
        async Task<bool> StaatOpAsync(DateOnly dag)
        {
            await using var transactie = await db.BeginGemeenteAsync(ct);
            return await db.Plandoelen.AnyAsync(d => d.Id == opdracht.Id && d.Evaluatiedatum == dag, ct);
        }
    }

    /// <summary>Begins the traject as it is proposed, when the proposal is whole.</summary>
    private async Task<Werkresultaat> BevestigAsync(Werkopdracht opdracht, CancellationToken ct)
    {
        Guid? hulpvraag = opdracht.Bij == Guid.Empty ? null : opdracht.Bij;
        if (!await werk.StaatErNogAsync(opdracht, ct))
        {
            await using var transactie = await db.BeginGemeenteAsync(ct);
            return await db.Trajecten.AnyAsync(t => t.Id == opdracht.Opdracht && t.PersoonId == opdracht.Id, ct) ? new Werkgedaan(null) : Weg;
        }

        if (await trajectvoorstellen.FormulierAsync(opdracht.Id, hulpvraag, ct) is not { } formulier)
        {
            return Weg;
        }

        if (formulier.AlleenBetrokken)
        {
            return new Werkvraagt("Deze jeugdige is in het dossier alleen indirect betrokken. Lees hieronder wat u kunt doen.");
        }

        if (formulier.Vlakvoor is { Einde: { } eerder })
        {
            return new Werkvraagt($"Op {Dagtekst.Van(eerder)} eindigde een ander traject van deze jeugdige, net voor deze hulp. Lees hieronder wat u kunt doen.");
        }

        return Ontbreekt(formulier.Voorstel) is { } keuze
            ? new Werkvraagt($"Bijna alles is ingevuld. Kies nog {keuze}, en bevestig.")
            : await trajecten.BeginAsync(opdracht.Opdracht, opdracht.Id, formulier.Team, formulier.Voorstel, null, ct) switch
            {
                TrajectAfgewezen afgewezen => new Werkvraagt(afgewezen.Fouten[0].Melding),
                Navraag navraag => new Werkvraagt(navraag.Fouten[0].Melding),
                var ander => Uit(ander),
            };
    }

    /// <summary>What only a worker can say; null when it was said before.</summary>
    private static string? Ontbreekt(Trajectgegevens voorstel) => (voorstel.DirecteVerwijzer, voorstel.Crisis) switch
    {
        (null, null) => "wie de jeugdige bij u bracht en of de hulp begon vanuit een crisis",
        (null, _) => "wie de jeugdige bij u bracht",
        (_, null) => "of de hulp begon vanuit een crisis",
        _ => null,
    };

    private async Task<Werkresultaat> OpenAsync(Werkopdracht opdracht, CancellationToken ct)
    {
        if (!await werk.StaatErNogAsync(opdracht, ct))
        {
            await using var transactie = await db.BeginGemeenteAsync(ct);
            return await db.Dossiers.AnyAsync(d => d.Id == opdracht.Opdracht, ct) ? new Werkgedaan(null) : Weg;
        }

        Dossiervoorstel? voorstel;
        int gezinnen;
        await using (await db.BeginGemeenteAsync(ct))
        {
            gezinnen = await db.Gezinsleden.Op(klok.Vandaag()).CountAsync(l => l.PersoonId == opdracht.Id, ct);
            voorstel = (await dossiervoorstellen.VindAsync(await Lezer.LaadAsync(db, klok.Vandaag(), ct), opdracht.Id, ct)).FirstOrDefault();
        }

        if (voorstel is null)
        {
            return Weg;
        }

        if (voorstel.Sluitaan is { } bij)
        {
            return new Werkvraagt($"Een broer of zus heeft dossier {bij.Nummer}. Kies of de jeugdige daarbij komt of een eigen dossier krijgt.", true);
        }

        if (gezinnen > 1)
        {
            return new Werkvraagt("Deze jeugdige hoort bij meer gezinnen. Kies van welk gezin het dossier is.");
        }

        return await opener.OpenAsync(new() { Id = opdracht.Opdracht, PersoonId = opdracht.Id, Soort = Contractnaam.Van(Dossiersoort.Individueel), TeamId = voorstel.TeamId, Begin = voorstel.Begin }, ct) switch
        {
            DossierOpgeslagen => new Werkgedaan(null),
            DossierGeweigerd geweigerd => new Werkvraagt(geweigerd.Fouten[0].Melding),
            DossierNavraag navraag => new Werkvraagt(navraag.Fouten[0].Melding),
            _ => Weg,
        };
    }

    private async Task<Werkresultaat> SlapendAsync(Werkopdracht opdracht, CancellationToken ct)
    {
        if (!await werk.StaatErNogAsync(opdracht, ct) || await dossiers.OpenAsync(opdracht.Id, Dossierformuliersoort.Status, ct) is not { } formulier)
        {
            return await IsSlapendAsync() ? new Werkgedaan(null) : Weg;
        }

        var was = formulier.Nu.Status;
        return await dossiers.ZetStatusAsync(opdracht.Id, formulier.Dossier.Volgnummer, Contractnaam.Van(Dossierstatus.Slapend), klok.Vandaag(), null, ct) switch
        {
            DossierOpgeslagen => new Werkgedaan(new(opdracht.Id, 0, formulier.Dossier.Volgnummer + 1, was)),
            DossierGeweigerd geweigerd => new Werkgeweigerd(geweigerd.Fouten[0].Melding),
            _ => await IsSlapendAsync() ? new Werkgedaan(null) : Weg,
        };

        // The own button, pressed before: nothing of a colleague came in between.
        async Task<bool> IsSlapendAsync()
        {
            var (vandaag, wie) = (klok.Vandaag(), db.Aanmelding.Naam);
            await using var transactie = await db.BeginGemeenteAsync(ct);
            return await db.Dossiers.AnyAsync(d => d.Id == opdracht.Id && d.Statussen.Any(s => s.Tot == null && s.Status == Dossierstatus.Slapend && s.Van == vandaag && s.Door == wie), ct);
        }
    }
}
