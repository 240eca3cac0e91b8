using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Landelijk;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>A talk with the gedragswetenschapper as it was filled in.</summary>
public sealed record Besprekingsopdracht
{
    public required Guid Id { get; init; }

    public required uint Versie { get; init; }

    public DateOnly? Datum { get; init; }

    public string? Gedragswetenschapper { get; init; }

    public string? Uitkomst { get; init; }

    public string? Motivering { get; init; }

    public DateOnly? NieuwEinde { get; init; }

    public string? WarmeOverdracht { get; init; }

    /// <summary>Name of the partner to whom the jeugdige is handed over in person.</summary>
    public string? OverdrachtAan { get; init; }

    public string? Bestemming { get; init; }

    public string? RedenDoorverwijzing { get; init; }

    public string? Aanbieder { get; init; }
}

/// <summary>Keeps what was decided about a running traject: talks, own beschikkingen and what the referrer was told.</summary>
public sealed class Trajectbesprekingen(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>Keeps the talk and carries its outcome out: a new expected end, or a referral that begins (TRJ-09, TRJ-17).</summary>
    public async Task<Trajectresultaat> BespreekAsync(Guid trajectId, Besprekingsopdracht opdracht, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.NeemTrajectAsync(trajectId, ct) is not { } traject)
        {
            return new NietGevonden();
        }

        // Not the row version: who was shown what a colleague did, and says the same, says nothing else.
        var inhoud = (trajectId, opdracht with { Versie = 0 });
        if (await db.EerderAsync(db.Trajectbesprekingen.Where(b => b.Id == opdracht.Id && b.TrajectId == trajectId), opdracht.Id, inhoud, ct) is { } zelfde)
        {
            return zelfde ? new Bewaard(trajectId) : Afgewezen.Gebruikt;
        }

        if (traject.Versie != opdracht.Versie)
        {
            return new Verouderd();
        }

        var instellingen = await db.LeidraadAsync(klok.Vandaag(), ct);
        List<Fout> fouten = [.. Controleer(opdracht, traject, instellingen)];
        fouten.AddRange(await CodesAsync(opdracht, ct));
        if (Lees(opdracht) is Besprekingsuitkomst.Afschalen)
        {
            fouten.AddRange(await Overdracht.FoutenAsync(db, traject.PersoonId, opdracht.WarmeOverdracht, opdracht.OverdrachtAan, opdracht.Datum ?? klok.Vandaag(), ct));
        }

        if (fouten.Count > 0)
        {
            return new Afgewezen(fouten);
        }

        var uitkomst = Lees(opdracht)!.Value;
        db.Verzonden(klok, opdracht.Id, inhoud);
        db.Trajectbesprekingen.Add(new()
        {
            GemeenteCode = traject.GemeenteCode,
            Id = opdracht.Id,
            TrajectId = trajectId,
            Datum = opdracht.Datum!.Value,
            Gedragswetenschapper = opdracht.Gedragswetenschapper!.Trim(),
            Uitkomst = uitkomst,
            Motivering = opdracht.Motivering!.Trim(),
            NieuwEinde = uitkomst is Besprekingsuitkomst.Verlengen ? opdracht.NieuwEinde : null,
            OverdrachtAan = uitkomst is Besprekingsuitkomst.Afschalen ? Overdracht.Aan(opdracht.WarmeOverdracht, opdracht.OverdrachtAan) : null,
            WarmeOverdracht = uitkomst is Besprekingsuitkomst.Afschalen && opdracht.WarmeOverdracht is not (null or "") ? opdracht.WarmeOverdracht == Trajectregels.Ja : null,
            DoorAccountId = db.Aanmelding.AccountId!.Value,
            Door = db.Aanmelding.Naam,
            Op = klok.GetUtcNow(),
        });
        List<Veldwijziging> velden = [];
        velden.Voeg("uitkomst", null, uitkomst.Naam());
        if (uitkomst is Besprekingsuitkomst.Verlengen)
        {
            velden.Voeg("verwacht einde", traject.VerwachtEinde, opdracht.NieuwEinde);
            velden.Voeg("verwacht aantal gesprekken", traject.VerwachteGesprekken, null);
            (traject.VerwachtEinde, traject.VerwachteGesprekken) = (opdracht.NieuwEinde, null);
        }
        else if (uitkomst is Besprekingsuitkomst.Doorverwijzen)
        {
            var doorverwijzing = new Doorverwijzing
            {
                GemeenteCode = traject.GemeenteCode,
                Id = Guid.CreateVersion7(klok.GetUtcNow()),
                PersoonId = traject.PersoonId,
                TrajectId = trajectId,
                Bestemming = opdracht.Bestemming!,
                Reden = opdracht.RedenDoorverwijzing!,
                Datum = opdracht.Datum.Value,
                Aanbieder = Verloop.Netjes(opdracht.Aanbieder),
            };
            db.Doorverwijzingen.Add(doorverwijzing);
            db.Leg(klok, Verloop.Doorverwijzing, doorverwijzing.Id, Verloopsoort.Begonnen, Handeling.DoorverwijzingGeregistreerd);
        }

        db.Leg(klok, Verloop.Traject, trajectId, Verloopsoort.Besproken, Handeling.TrajectBesproken, velden: velden);
        return await db.BewaarAsync(transactie, trajectId, null, ct);
    }

    /// <summary>Makes an own beschikking, where the gemeente works with them (LOK-22).</summary>
    public async Task<Trajectresultaat> BeschikAsync(Guid trajectId, Guid id, string? inhoud, DateOnly? datum, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(trajectId, ct);
        if (id == Guid.Empty || await db.Trajecten.AsNoTracking().SingleOrDefaultAsync(t => t.Id == trajectId, ct) is not { } traject)
        {
            return new NietGevonden();
        }

        if (await db.EerderAsync(db.Beschikkingen.Where(b => b.Id == id && b.TrajectId == trajectId), id, (trajectId, inhoud, datum), ct) is { } zelfde)
        {
            return zelfde ? new Bewaard(trajectId) : Afgewezen.Gebruikt;
        }

        List<Fout> fouten = [.. Verloop.Verplicht("Inhoud", inhoud, "Schrijf op welke hulp u beschikt.")];
        if (Dag("Datum", datum, "Vul de dag van de beschikking in.") is { } fout)
        {
            fouten.Add(fout);
        }

        if ((await db.LeidraadAsync(klok.Vandaag(), ct)).ZelfBeschikken is not true || traject.Uitvoerder is not Uitvoerder.Wijkteam)
        {
            fouten.Add(new(string.Empty, "Een eigen beschikking is er alleen voor hulp die het team zelf geeft, in een gemeente die zo werkt."));
        }

        if (fouten.Count > 0)
        {
            return new Afgewezen(fouten);
        }

        db.Verzonden(klok, id, (trajectId, inhoud, datum));
        db.Beschikkingen.Add(new() { GemeenteCode = traject.GemeenteCode, Id = id, TrajectId = trajectId, Datum = datum!.Value, Inhoud = inhoud!.Trim(), DoorAccountId = db.Aanmelding.AccountId!.Value, Door = db.Aanmelding.Naam, Op = klok.GetUtcNow() });
        db.Leg(klok, Verloop.Traject, trajectId, Verloopsoort.Beschikt, Handeling.BeschikkingGemaakt);
        return await db.BewaarAsync(transactie, trajectId, null, ct);
    }

    /// <summary>A member of the team ratifies a beschikking or gives it back; never who made it (TRJ-10).</summary>
    public async Task<Trajectresultaat> BeslisAsync(Guid trajectId, Guid beschikkingId, bool bekrachtigd, string? reden, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(trajectId, ct);
        if (await db.Beschikkingen.SingleOrDefaultAsync(b => b.Id == beschikkingId && b.TrajectId == trajectId, ct) is not { } beschikking)
        {
            return new NietGevonden();
        }

        if (beschikking.Bekrachtigd is { } besluit)
        {
            // Sent twice by the same worker is once; what a colleague sends besides is not kept, and that is said.
            return besluit == bekrachtigd && beschikking.BesluitReden == Verloop.Netjes(reden)
                ? new Bewaard(trajectId)
                : new Afgewezen([new(string.Empty, $"Dit is niet opgeslagen: {AlBesloten(beschikking, besluit)}")]);
        }

        List<Fout> fouten = [.. bekrachtigd ? Verloop.Vrij("BesluitReden", reden) : Verloop.Verplicht("BesluitReden", reden, "Vul in waarom het team de beschikking teruggeeft.")];
        if (beschikking.DoorAccountId == db.Aanmelding.AccountId)
        {
            fouten.Add(new(string.Empty, "U maakte deze beschikking zelf. Een collega van het team bekrachtigt haar."));
        }

        else if (!await Lezer.EigenTeams(db, klok.Vandaag()).AnyAsync(t => db.Trajecten.Any(x => x.Id == trajectId && x.TeamId == t), ct))
        {
            fouten.Add(new(string.Empty, "Alleen een collega van het team dat de hulp geeft, beslist over deze beschikking."));
        }

        if (fouten.Count > 0)
        {
            return new Afgewezen(fouten);
        }

        (beschikking.Bekrachtigd, beschikking.BesluitOp, beschikking.BesluitReden) = (bekrachtigd, klok.Vandaag(), Verloop.Netjes(reden));
        (beschikking.BesluitDoorAccountId, beschikking.BesluitDoor) = (db.Aanmelding.AccountId, db.Aanmelding.Naam);
        db.Leg(klok, Verloop.Traject, trajectId, bekrachtigd ? Verloopsoort.Bekrachtigd : Verloopsoort.Teruggegeven, Handeling.BeschikkingBeslist, beschikking.BesluitReden);
        return await db.BewaarAsync(transactie, trajectId, null, ct);
    }

    private static string AlBesloten(Beschikking beschikking, bool bekrachtigd)
    {
        var (dag, waarom) = (Dagtekst.Van(beschikking.BesluitOp!.Value), beschikking.BesluitReden is { } reden ? $", met als reden: ‘{reden}’" : string.Empty);
        return bekrachtigd
            ? $"{beschikking.BesluitDoor} bekrachtigde deze beschikking al op {dag}{waarom}."
            : $"{beschikking.BesluitDoor} gaf deze beschikking al terug op {dag}{waarom}.";
    }

    /// <summary>Keeps that the referrer was told, or that the family did not want it (TRJ-13); telling asks for consent on that day (PRV-02).</summary>
    public Task<Trajectresultaat> KoppelTerugAsync(Guid trajectId, Guid id, DateOnly? gedaanOp, string? toestemming, string? inhoud, CancellationToken ct) =>
        KoppelTerugAsync(trajectId, id, gedaanOp, toestemming, inhoud, null, null, ct);

    /// <summary>The same, with who refused: an answer about sharing holds wherever it was given, so it is kept with the person (PRV-02).</summary>
    public async Task<Trajectresultaat> KoppelTerugAsync(Guid trajectId, Guid id, DateOnly? gedaanOp, string? toestemming, string? inhoud, string? gever, string? door, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(trajectId, ct);
        if (await db.Terugkoppelingen.SingleOrDefaultAsync(t => t.Id == id && t.TrajectId == trajectId, ct) is not { } terugkoppeling
            || await db.Trajecten.Where(t => t.Id == trajectId).Select(t => (Guid?)t.PersoonId).SingleOrDefaultAsync(ct) is not { } persoon)
        {
            return new NietGevonden();
        }

        var akkoord = Contractnaam.TryParse<Toestemming>(toestemming, out var waarde) ? waarde : (Toestemming?)null;
        if (terugkoppeling.GedaanOp is { } al)
        {
            // Sent twice by the same worker is once; what a colleague sends besides is not kept, and that is said.
            return al == gedaanOp && terugkoppeling.Toestemming == akkoord && (akkoord is not Toestemming.Gegeven || terugkoppeling.Inhoud == Verloop.Netjes(inhoud))
                ? new Bewaard(trajectId)
                : new Afgewezen([new(string.Empty, $"Dit is niet opgeslagen: {terugkoppeling.Door} legde dit al vast op {Dagtekst.Van(al)}.")]);
        }

        List<Fout> fouten = Dag("GedaanOp", gedaanOp, "Vul de dag in.") is { } fout ? [fout] : [];
        if (akkoord is null or Toestemming.NietGevraagd)
        {
            fouten.Add(new("Toestemming", "Vraag het gezin om toestemming. Kies daarna of die is gegeven."));
        }
        else if (akkoord is Toestemming.Gegeven)
        {
            fouten.AddRange(Verloop.Verplicht("Inhoud", inhoud, "Schrijf op wat u de verwijzer vertelde."));
            var zonder = await db.ZonderAsync([persoon], terugkoppeling.Verwijzer.Partner(), null, gedaanOp ?? klok.Vandaag(), ct);
            if (zonder.Count > 0)
            {
                fouten.Add(Toestemmingvragen.Weigering("Toestemming", zonder));
            }
        }
        else if (gedaanOp is { } dag && fouten.Count == 0)
        {
            fouten.AddRange(await LegWeigeringAsync(persoon, terugkoppeling.Verwijzer.Partner(), dag, gever, door, ct));
        }

        if (fouten.Count > 0)
        {
            db.ChangeTracker.Clear();
            return new Afgewezen(fouten);
        }

        (terugkoppeling.GedaanOp, terugkoppeling.Toestemming, terugkoppeling.Door) = (gedaanOp, akkoord, db.Aanmelding.Naam);
        terugkoppeling.Inhoud = akkoord is Toestemming.Gegeven ? inhoud!.Trim() : null;
        db.Leg(klok, Verloop.Traject, trajectId, Verloopsoort.Teruggekoppeld, Handeling.VerwijzerGeinformeerd);
        return await db.BewaarAsync(transactie, trajectId, null, ct);
    }

    /// <summary>Keeps a refusal with the person, unless it stands there already.</summary>
    private async Task<IEnumerable<Fout>> LegWeigeringAsync(Guid persoonId, Partnersoort partner, DateOnly dag, string? gever, string? door, CancellationToken ct)
    {
        var persoon = await db.Personen.AsNoTracking().SingleAsync(p => p.Id == persoonId, ct);
        var eerdere = await Toestemmingvragen.Van(db, [persoonId]).ToListAsync(ct);
        var stand = eerdere.Stand(persoon, partner, null, dag);
        if (stand is Deelstand.Geweigerd or Deelstand.Ingetrokken)
        {
            return [];
        }

        var opgave = new Toestemmingopgave
        {
            Partner = Contractnaam.Van(partner),
            Antwoord = Contractnaam.Van(stand is Deelstand.Gegeven ? Deelantwoord.Ingetrokken : Deelantwoord.Geweigerd),
            Gever = string.IsNullOrEmpty(gever) ? null : gever,
            Door = door,
            Datum = dag,
        };
        var fouten = Toestemmingvragen.Fouten(opgave, eerdere, persoon, klok.Vandaag()).ConvertAll(f => f with
        {
            Veld = f.Veld switch { nameof(opgave.Gever) or nameof(opgave.Door) => f.Veld, nameof(opgave.Datum) => "GedaanOp", _ => "Toestemming" },
        });
        if (fouten.Count == 0)
        {
            db.LegToestemming(klok, Guid.CreateVersion7(klok.GetUtcNow()), persoon, opgave);
        }

        return fouten;
    }

    private static Besprekingsuitkomst? Lees(Besprekingsopdracht opdracht) => Contractnaam.TryParse<Besprekingsuitkomst>(opdracht.Uitkomst, out var uitkomst) ? uitkomst : null;

    private Fout? Dag(string veld, DateOnly? dag, string leeg) => dag switch
    {
        null => new(veld, leeg),
        { } te when te > klok.Vandaag() => new(veld, "Deze dag moet nog komen. Vul een dag in tot en met vandaag."),
        { } oud when oud < Looptijden.Eerste => new(veld, "Vul een dag in vanaf 1-1-2015."),
        _ => null,
    };

    private IEnumerable<Fout> Controleer(Besprekingsopdracht opdracht, Traject traject, LokaleInstellingen instellingen)
    {
        if (traject.Einde is not null)
        {
            yield return new(string.Empty, "Dit traject is al beëindigd. Er valt niets meer te bespreken.");
        }

        if (Dag(nameof(opdracht.Datum), opdracht.Datum, "Vul de dag van de bespreking in.") is { } dag)
        {
            yield return dag;
        }
        else if (opdracht.Datum < traject.Aanvang)
        {
            yield return new(nameof(opdracht.Datum), "De hulp was op deze dag nog niet begonnen.");
        }

        foreach (var fout in Verloop.Verplicht(nameof(opdracht.Gedragswetenschapper), opdracht.Gedragswetenschapper, "Vul in met wie u het traject besprak.", Tekstvelden.Regel)
            .Concat(Verloop.Verplicht(nameof(opdracht.Motivering), opdracht.Motivering, "Schrijf op waarom u dit besloot.")).Concat(Verloop.Vrij(nameof(opdracht.Aanbieder), opdracht.Aanbieder, Tekstvelden.Regel)))
        {
            yield return fout;
        }

        if (opdracht.WarmeOverdracht is not (null or "" or Trajectregels.Ja or Trajectregels.Nee))
        {
            yield return new(nameof(opdracht.WarmeOverdracht), "Kies uit de lijst.");
        }

        switch (Lees(opdracht))
        {
            case null:
                yield return new(nameof(opdracht.Uitkomst), "Kies wat u besloot.");
                break;
            case Besprekingsuitkomst.Verlengen when opdracht.NieuwEinde is not { } einde:
                yield return new(nameof(opdracht.NieuwEinde), "Vul in tot wanneer u verlengt.");
                break;
            case Besprekingsuitkomst.Verlengen when opdracht.NieuwEinde <= (traject.VerwachtEinde ?? traject.Aanvang) || opdracht.NieuwEinde <= opdracht.Datum:
                yield return new(nameof(opdracht.NieuwEinde), "Kies een dag na de bespreking en na het einde dat u eerder verwachtte.");
                break;
            case Besprekingsuitkomst.Verlengen when Trajectregels.IsVerschreven(opdracht.NieuwEinde.Value, traject.Aanvang):
                yield return new(nameof(opdracht.NieuwEinde), Trajectregels.Verschreven);
                break;

            // The limit of an MPG team is no expectation but an agreement: then it closes or refers (LOK-21).
            case Besprekingsuitkomst.Verlengen when traject.Labels.Contains(Trajectlabel.Mpg) && instellingen.MpgMaxDuurMaanden is not null
                && opdracht.NieuwEinde > Termijnen.Bepaal(traject.Aanvang, instellingen, true, null, null).Einde:
                yield return new(nameof(opdracht.NieuwEinde), $"Hulp van het MPG-team duurt in uw gemeente hoogstens {instellingen.MpgMaxDuurMaanden:0.##} maanden. Kies afschalen of doorverwijzen.");
                break;
            default:
                break;
        }
    }

    private async Task<IEnumerable<Fout>> CodesAsync(Besprekingsopdracht opdracht, CancellationToken ct)
    {
        if (Lees(opdracht) is not Besprekingsuitkomst.Doorverwijzen)
        {
            return [];
        }

        var (bestemming, reden) = (opdracht.Bestemming ?? "", opdracht.RedenDoorverwijzing ?? "");
        var dag = klok.Vandaag();
        var bekend = bestemming.Contains('\0', StringComparison.Ordinal) || reden.Contains('\0', StringComparison.Ordinal) ? [] : await db.Codewaarden.GeldendOp(dag)
            .Where(c => ((c.Lijst == Codelijsten.Bestemming && c.Code == bestemming) || (c.Lijst == Codelijsten.RedenDoorverwijzing && c.Code == reden)))
            .Select(c => c.Lijst).ToListAsync(ct);
        List<Fout> fouten = [];
        if (!bekend.Contains(Codelijsten.Bestemming))
        {
            fouten.Add(new(nameof(opdracht.Bestemming), "Kies naar wie u doorverwijst."));
        }

        if (!bekend.Contains(Codelijsten.RedenDoorverwijzing))
        {
            fouten.Add(new(nameof(opdracht.RedenDoorverwijzing), "Kies waarom u doorverwijst."));
        }

        return fouten;
    }
}
