using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Landelijk;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>Where, why and on which day someone was referred, as it is put right.</summary>
public sealed record Doorverwijsverbetering(string? Bestemming, string? RedenCode, DateOnly? Verwezen, string? Waarom);

/// <summary>Puts right what was written down wrong about a referral, as long as it has not gone further (TRJ-06, CAP-03, CAP-09).</summary>
public sealed class Doorverwijsherstel(JeugdhulpDbContext db, TimeProvider klok)
{
    private static readonly Fout Verder = new(string.Empty, "De doorverwijzing is al geaccepteerd of begonnen. Klopt dat niet? Haal dan eerst die dagen weg.");

    /// <summary>Changes destination, reason and day; the old values stay in the history.</summary>
    public async Task<Trajectresultaat> VerbeterAsync(Guid id, uint versie, Doorverwijsverbetering verbetering, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(verbetering);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.NeemDoorverwijzingAsync(id, ct) is not { } doorverwijzing)
        {
            return new NietGevonden();
        }

        if (doorverwijzing.Versie != versie)
        {
            return new Verouderd();
        }

        var fouten = await FoutenAsync(doorverwijzing, verbetering, ct);
        List<Veldwijziging> velden = [];
        if (fouten.Count == 0)
        {
            velden.Voeg("waarheen", await db.CodenaamAsync(Codelijsten.Bestemming, doorverwijzing.Bestemming, ct), await db.CodenaamAsync(Codelijsten.Bestemming, verbetering.Bestemming, ct));
            velden.Voeg("reden", await db.CodenaamAsync(Codelijsten.RedenDoorverwijzing, doorverwijzing.Reden, ct), await db.CodenaamAsync(Codelijsten.RedenDoorverwijzing, verbetering.RedenCode, ct));
            velden.Voeg("verwezen op", doorverwijzing.Datum, verbetering.Verwezen);
        }

        if (fouten.Count == 0 && velden.Count == 0)
        {
            fouten.Add(new(string.Empty, "Er is niets gewijzigd. Pas iets aan, of ga terug."));
        }

        if (fouten.Count > 0)
        {
            return new Afgewezen(fouten);
        }

        (doorverwijzing.Bestemming, doorverwijzing.Reden, doorverwijzing.Datum) = (verbetering.Bestemming!, verbetering.RedenCode!, verbetering.Verwezen!.Value);
        db.Leg(klok, Verloop.Doorverwijzing, id, Verloopsoort.Gewijzigd, Handeling.DoorverwijzingGewijzigd, verbetering.Waarom!.Trim(), velden);
        return await db.BewaarAsync(transactie, id, null, ct);
    }

    /// <summary>Takes back a referral that never should have been: it counts nowhere any more.</summary>
    public async Task<Trajectresultaat> TrekInAsync(Guid id, uint versie, string? reden, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.NeemDoorverwijzingAsync(id, ct) is not { } doorverwijzing)
        {
            return new NietGevonden();
        }

        if (doorverwijzing.Versie != versie)
        {
            return new Verouderd();
        }

        List<Fout> fouten = [.. Verloop.Verplicht("Reden", reden, "Vul in waarom de doorverwijzing niet klopt.")];
        if (doorverwijzing.GeaccepteerdOp is not null || doorverwijzing.GestartOp is not null)
        {
            fouten.Add(Verder);
        }
        else if (await db.Trajecten.AnyAsync(t => t.DoorverwijzingId == id, ct))
        {
            fouten.Add(new(string.Empty, "Er is overbruggingszorg die op deze doorverwijzing wacht. Wijzig eerst dat traject."));
        }

        if (fouten.Count > 0)
        {
            return new Afgewezen(fouten);
        }

        doorverwijzing.IngetrokkenOp = klok.Vandaag();
        db.Leg(klok, Verloop.Doorverwijzing, id, Verloopsoort.Ingetrokken, Handeling.DoorverwijzingGewijzigd, reden!.Trim());
        return await db.BewaarAsync(transactie, id, null, ct);
    }

    /// <summary>Someone waits after all: a referral that ended before help began there goes on waiting from its own day.</summary>
    public async Task<Trajectresultaat> ZetTerugAsync(Guid id, uint versie, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.NeemDoorverwijzingAsync(id, ct) is not { } doorverwijzing)
        {
            return new NietGevonden();
        }

        if (doorverwijzing.BeeindigdOp is null)
        {
            return new Bewaard(id);
        }

        if (doorverwijzing.Versie != versie)
        {
            return new Verouderd();
        }

        if (doorverwijzing.GestartOp is not null)
        {
            return new Afgewezen([new(string.Empty, "De hulp was daar al begonnen. Er valt niet meer op te wachten.")]);
        }

        List<Veldwijziging> velden = [];
        velden.Voeg("beëindigd", doorverwijzing.BeeindigdOp, null);
        velden.Voeg("afloop", Doorverwijsregels.Slotwoord(doorverwijzing.Afloop!.Value, doorverwijzing.AfloopReden), null);
        (doorverwijzing.BeeindigdOp, doorverwijzing.Afloop, doorverwijzing.AfloopReden) = (null, null, null);
        db.Leg(klok, Verloop.Doorverwijzing, id, Verloopsoort.Heropend, Handeling.DoorverwijzingGewijzigd, velden: velden);
        return await db.BewaarAsync(transactie, id, null, ct);
    }

    /// <summary>Own help that runs already is from now on the bridging care that this referral waits with (TRJ-07).</summary>
    public async Task<Trajectresultaat> OverbrugAsync(Guid id, Guid trajectId, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.NeemDoorverwijzingAsync(id, ct) is not { } doorverwijzing || await db.NeemTrajectAsync(trajectId, ct) is not { } traject || traject.PersoonId != doorverwijzing.PersoonId)
        {
            return new NietGevonden();
        }

        if (traject.DoorverwijzingId == id && traject.Labels.Contains(Trajectlabel.Overbruggingszorg))
        {
            return new Bewaard(id);
        }

        if (doorverwijzing.GestartOp is not null || doorverwijzing.BeeindigdOp is not null)
        {
            return new Afgewezen([new(string.Empty, "Deze jeugdige wacht niet meer op de aanbieder.")]);
        }

        if (traject.Einde is not null || traject.Uitvoerder is not Uitvoerder.Wijkteam || traject.Labels.Contains(Trajectlabel.Overbruggingszorg))
        {
            return new Afgewezen([new(string.Empty, "Deze hulp loopt niet meer, of overbrugt al een andere doorverwijzing. Open het traject om dat te wijzigen.")]);
        }

        List<Veldwijziging> velden = [];
        var namen = traject.Labels.Append(Trajectlabel.Overbruggingszorg).Order().ToList();
        velden.Voeg("bijzonderheden", traject.Labels.Count == 0 ? null : string.Join(", ", traject.Labels.Order().Select(l => l.Naam())), string.Join(", ", namen.Select(l => l.Naam())));
        velden.Voeg("wacht op doorverwijzing", null, $"{await db.CodenaamAsync(Codelijsten.Bestemming, doorverwijzing.Bestemming, ct)}, {Dagtekst.Van(doorverwijzing.Datum)}");
        (traject.Labels, traject.DoorverwijzingId) = (namen, id);
        db.Leg(klok, Verloop.Traject, trajectId, Verloopsoort.Gewijzigd, Handeling.TrajectGewijzigd, velden: velden);
        return await db.BewaarAsync(transactie, id, null, ct);
    }

    private async Task<List<Fout>> FoutenAsync(Doorverwijzing doorverwijzing, Doorverwijsverbetering verbetering, CancellationToken ct)
    {
        List<Fout> fouten = [.. Verloop.Verplicht(nameof(verbetering.Waarom), verbetering.Waarom, "Vul in waarom u dit wijzigt.")];
        if (doorverwijzing.GeaccepteerdOp is not null || doorverwijzing.GestartOp is not null)
        {
            fouten.Add(Verder);
        }

        if (Wachtcontrolemaker.Dagfout(nameof(verbetering.Verwezen), verbetering.Verwezen, Looptijden.Eerste, "Vul de dag in waarop u doorverwees.", klok.Vandaag()) is { } dagfout)
        {
            fouten.Add(dagfout);
        }
        else if (verbetering.Verwezen > doorverwijzing.BeeindigdOp)
        {
            fouten.Add(new(nameof(verbetering.Verwezen), $"De doorverwijzing eindigde op {Dagtekst.Van(doorverwijzing.BeeindigdOp.Value)}. Vul die dag in of een eerdere."));
        }
        else if (doorverwijzing.ContactId is null && verbetering.Verwezen != doorverwijzing.Datum)
        {
            fouten.Add(new(nameof(verbetering.Verwezen), "Deze doorverwijzing komt uit de bespreking van een traject. De dag is die van de bespreking."));
        }

        var codes = await db.Codewaarden.AsNoTracking().GeldendOp(verbetering.Verwezen ?? klok.Vandaag())
            .Where(c => c.Lijst == Codelijsten.Bestemming || c.Lijst == Codelijsten.RedenDoorverwijzing).Select(c => new { c.Lijst, c.Code }).ToListAsync(ct);
        if (verbetering.Bestemming != doorverwijzing.Bestemming && !codes.Exists(c => c.Lijst == Codelijsten.Bestemming && c.Code == verbetering.Bestemming))
        {
            fouten.Add(new(nameof(verbetering.Bestemming), "Kies waarheen u doorverwees."));
        }

        if (verbetering.RedenCode != doorverwijzing.Reden && !codes.Exists(c => c.Lijst == Codelijsten.RedenDoorverwijzing && c.Code == verbetering.RedenCode))
        {
            fouten.Add(new(nameof(verbetering.RedenCode), "Kies de reden."));
        }

        return fouten;
    }
}

/// <summary>Lets a referral go along with the contact in which it was made.</summary>
internal static class Doorverwijsdag
{
    /// <summary>The day of the contact was put right: a referral of that day has the new one, unless it went further before it. The caller saves.</summary>
    public static void VolgContactdag(this JeugdhulpDbContext db, TimeProvider klok, Contact contact, DateOnly was)
    {
        foreach (var doorverwijzing in contact.Doorverwijzingen.Where(d => d.Datum == was && !((d.GeaccepteerdOp ?? d.GestartOp ?? d.BeeindigdOp) < contact.Datum)))
        {
            List<Veldwijziging> velden = [];
            velden.Voeg("verwezen op", was, contact.Datum);
            doorverwijzing.Datum = contact.Datum;
            db.Leg(klok, Verloop.Doorverwijzing, doorverwijzing.Id, Verloopsoort.Gewijzigd, Handeling.DoorverwijzingGewijzigd, "De dag van het contact is verbeterd.", velden);
        }
    }
}
