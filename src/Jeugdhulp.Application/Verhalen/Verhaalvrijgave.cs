using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Verhalen;

namespace Jeugdhulp.Application.Verhalen;

/// <summary>Lets the text of a story out to stand beside the figures, and takes it back (PLN-09). The database holds that two people looked at it.</summary>
public sealed class Verhaalvrijgave(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>Lets it out. It is searched once more: a name may have come into the dossier since it was written.</summary>
    public Task<Trajectresultaat> GeefVrijAsync(Guid id, uint versie, CancellationToken ct) =>
        DoeAsync(id, versie, Handeling.VerhaalVrijgegeven, async verhaal => Bezwaar(verhaal) ?? await db.HerkendAsync(klok, string.Empty, verhaal.Anoniem, verhaal, ct), verhaal =>
            (verhaal.VrijgegevenOp, verhaal.VrijgegevenDoorAccountId) = (klok.GetUtcNow(), db.Aanmelding.AccountId), ct);

    /// <summary>Refuses it; the reason is for the writer.</summary>
    public Task<Trajectresultaat> GeefTerugAsync(Guid id, uint versie, string? reden, CancellationToken ct) =>
        DoeAsync(id, versie, Handeling.VerhaalTeruggegeven, verhaal => Task.FromResult(Bezwaar(verhaal) ?? Redenfout(reden, "Schrijf op waarom u het teruggeeft.")), verhaal =>
            (verhaal.TeruggegevenOp, verhaal.TeruggegevenDoor, verhaal.TeruggegevenReden) = (klok.GetUtcNow(), db.Aanmelding.Naam, Veldwijzigingen.Schoon(reden)), ct);

    /// <summary>Takes it from beside the figures; it waits again for a colleague.</summary>
    public Task<Trajectresultaat> NeemTerugAsync(Guid id, uint versie, CancellationToken ct) =>
        DoeAsync(
            id,
            versie,
            Handeling.VerhaalvrijgaveTeruggenomen,
            verhaal => Task.FromResult(verhaal.Stand is Verhaalstand.Vrijgegeven ? null : new Fout(string.Empty, "Dit verhaal is niet vrijgegeven.")),
            verhaal => (verhaal.VrijgegevenOp, verhaal.VrijgegevenDoorAccountId) = (null, null),
            ct);

    /// <summary>Withdraws it for good: it stands nowhere any more, also when it was let out.</summary>
    public Task<Trajectresultaat> TrekInAsync(Guid id, uint versie, string? reden, CancellationToken ct) =>
        DoeAsync(
            id,
            versie,
            Handeling.VerhaalIngetrokken,
            verhaal => Task.FromResult(verhaal.IngetrokkenOp is null ? Redenfout(reden, "Schrijf op waarom u het intrekt.") : new Fout(string.Empty, "Dit verhaal was al ingetrokken.")),
            verhaal => (verhaal.IngetrokkenOp, verhaal.IngetrokkenDoor, verhaal.IngetrokkenReden) = (klok.GetUtcNow(), db.Aanmelding.Naam, Veldwijzigingen.Schoon(reden)),
            ct);

    private static Fout? Redenfout(string? reden, string leeg) =>
        Naamteken.IsZichtbaar(reden) ? Trajecten.Verloop.Vrij("Reden", reden).FirstOrDefault() : new("Reden", leeg);

    private Fout? Bezwaar(Verhaal verhaal) =>
        Verhaalregels.Bezwaar(verhaal.Stand, verhaal.Schrijvers, db.Aanmelding.AccountId!.Value) is { } bezwaar ? new(string.Empty, bezwaar) : null;

    private async Task<Trajectresultaat> DoeAsync(Guid id, uint versie, Handeling handeling, Func<Verhaal, Task<Fout?>> bezwaar, Action<Verhaal> verander, CancellationToken ct)
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

        if (await bezwaar(verhaal) is { } fout)
        {
            return new Afgewezen([fout]);
        }

        verander(verhaal);
        db.Log(klok, handeling, Verhaalvragen.Soort, id);
        return await db.BewaarAsync(transactie, id, null, ct);
    }
}
