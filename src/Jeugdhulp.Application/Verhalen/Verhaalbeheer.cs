using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Verhalen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Verhalen;

/// <summary>Keeps stories, and the text of them in which nobody can be recognised (PLN-09).</summary>
public sealed class Verhaalbeheer(JeugdhulpDbContext db, TimeProvider klok)
{
    private static readonly Fout Gelijk = new(string.Empty, "U heeft nog niets veranderd.");

    /// <summary>Keeps a story; the same form a second time gives the same one.</summary>
    /// <param name="id">Key of the form.</param>
    /// <param name="dossierId">The dossier it belongs to; empty for a story about a theme alone.</param>
    /// <param name="teamId">The own team that heard it; may be left out by who works in one.</param>
    /// <param name="opgave">What was filled in.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Trajectresultaat> LegVastAsync(Guid id, Guid? dossierId, Guid? teamId, Verhaalopgave opgave, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opgave);
        if (id == Guid.Empty)
        {
            return new NietGevonden();
        }

        await using var transactie = await db.BeginGemeenteAsync(id, ct);
        if (dossierId is not null && !await db.Dossiers.AnyAsync(d => d.Id == dossierId, ct))
        {
            return new NietGevonden();
        }

        var inhoud = (dossierId, teamId, opgave);
        if (await db.EerderAsync(db.Verhalen.Where(v => v.Id == id), id, inhoud, ct) is { } zelfde)
        {
            return zelfde ? new Bewaard(id) : Afgewezen.Gebruikt;
        }

        var teams = (await Lezer.LaadAsync(db, klok.Vandaag(), ct)).Lopend;
        var team = teamId is null && teams is [var enige] ? enige : teams.FirstOrDefault(t => t.Id == teamId);
        List<Fout> fouten = [.. Fouten(opgave)];
        if (team is null)
        {
            fouten.Add(new("TeamId", teams.Count == 0 ? "U hoort nu bij geen team. Vraag de beheerder om u aan een team te koppelen." : "Kies een van uw teams."));
        }

        if (fouten.Count > 0)
        {
            return new Afgewezen(fouten);
        }

        db.Verhalen.Add(new()
        {
            GemeenteCode = db.Aanmelding.GemeenteCode!,
            Id = id,
            TeamId = team!.Id,
            DossierId = dossierId,
            Verteller = opgave.Verteller!.Value,
            Thema = opgave.Thema!.Value,
            Datum = opgave.Datum!.Value,
            Tekst = Veldwijzigingen.Schoon(opgave.Tekst)!,
            Delen = opgave.Delen!.Value,
            DelenOp = opgave.DelenOp,
            DoorAccountId = db.Aanmelding.AccountId!.Value,
            Schrijvers = [db.Aanmelding.AccountId!.Value],
            DoorNaam = db.Aanmelding.Naam,
            Op = klok.GetUtcNow(),
        });
        db.Verzonden(klok, id, inhoud);
        db.Log(klok, Handeling.VerhaalVastgelegd, Verhaalvragen.Soort, id);
        return await db.BewaarAsync(transactie, id, null, ct);
    }

    /// <summary>Changes a story. What stood beside the figures is taken from there until a colleague looked again.</summary>
    public Task<Trajectresultaat> WijzigAsync(Guid id, uint versie, Verhaalopgave opgave, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opgave);
        return DoeAsync(id, versie, Handeling.VerhaalGewijzigd, verhaal => Task.FromResult<IReadOnlyList<Fout>>(IsGelijk(verhaal, opgave) ? [Gelijk] : [.. Fouten(opgave)]), verhaal =>
        {
            (verhaal.Verteller, verhaal.Thema, verhaal.Datum) = (opgave.Verteller!.Value, opgave.Thema!.Value, opgave.Datum!.Value);
            (verhaal.Tekst, verhaal.Delen, verhaal.DelenOp) = (Veldwijzigingen.Schoon(opgave.Tekst)!, opgave.Delen!.Value, opgave.DelenOp);
        }, ct);
    }

    /// <summary>Keeps the text in which nobody can be recognised; what may tell who it is about is refused.</summary>
    /// <param name="id">The story.</param>
    /// <param name="versie">Row version the form was opened with.</param>
    /// <param name="tekst">The text.</param>
    /// <param name="nagekeken">A person says to have read it and to see nobody in it.</param>
    /// <param name="ct">Cancels.</param>
    public Task<Trajectresultaat> AnonimiseerAsync(Guid id, uint versie, string? tekst, bool nagekeken, CancellationToken ct) =>
        DoeAsync(id, versie, Handeling.VerhaalGeanonimiseerd, verhaal => AnoniemfoutenAsync(verhaal, tekst, nagekeken, ct), verhaal =>
            (verhaal.Anoniem, verhaal.AnoniemDoorAccountId) = (Veldwijzigingen.Schoon(tekst), db.Aanmelding.AccountId), ct);

    private async Task<Trajectresultaat> DoeAsync(Guid id, uint versie, Handeling handeling, Func<Verhaal, Task<IReadOnlyList<Fout>>> controleer, Action<Verhaal> verander, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(id, ct);
        if (await db.VanTeamAsync(klok, id, ct) is not { } verhaal)
        {
            return new NietGevonden();
        }

        if (verhaal.Versie != versie)
        {
            return new Verouderd();
        }

        if (verhaal.IngetrokkenOp is not null)
        {
            return new Afgewezen([new(string.Empty, "Dit verhaal is ingetrokken. U kunt het niet meer wijzigen.")]);
        }

        if (await controleer(verhaal) is { Count: > 0 } fouten)
        {
            return new Afgewezen(fouten);
        }

        verander(verhaal);
        verhaal.Opnieuw(db.Aanmelding.AccountId!.Value, db.Aanmelding.Naam, klok.GetUtcNow());
        db.Log(klok, handeling, Verhaalvragen.Soort, id);
        return await db.BewaarAsync(transactie, id, null, ct);
    }

    private static bool IsGelijk(Verhaal verhaal, Verhaalopgave opgave) => opgave with { Tekst = Veldwijzigingen.Schoon(opgave.Tekst) }
        == new Verhaalopgave { Verteller = verhaal.Verteller, Thema = verhaal.Thema, Datum = verhaal.Datum, Tekst = verhaal.Tekst, Delen = verhaal.Delen, DelenOp = verhaal.DelenOp };

    private IEnumerable<Fout> Fouten(Verhaalopgave opgave) =>
        Verhaalregels.Controleer(opgave, klok.Vandaag()).Concat(Trajecten.Verloop.Vrij(nameof(opgave.Tekst), opgave.Tekst, Tekstvelden.Verslag)).DistinctBy(f => f.Veld);

    private async Task<IReadOnlyList<Fout>> AnoniemfoutenAsync(Verhaal verhaal, string? tekst, bool nagekeken, CancellationToken ct)
    {
        List<Fout> fouten = [];
        if ((Verhaalregels.Tekstfout("Anoniem", tekst, "Schrijf een tekst waarin niemand te herkennen is.") ?? Trajecten.Verloop.Vrij("Anoniem", tekst, Tekstvelden.Verslag).FirstOrDefault()
            ?? await db.HerkendAsync(klok, "Anoniem", tekst, verhaal, ct)) is { } fout)
        {
            fouten.Add(fout);
        }

        if (fouten.Count == 0 && Veldwijzigingen.Schoon(tekst) == verhaal.Anoniem)
        {
            fouten.Add(Gelijk);
        }

        if (!nagekeken)
        {
            fouten.Add(new("Nagekeken", "Lees de tekst na en zet een vinkje. Het systeem herkent niet alles."));
        }

        return fouten;
    }
}
