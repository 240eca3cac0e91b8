using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Dossiers;

namespace Jeugdhulp.Application.Dossiers;

/// <content>How a dossier stands (DOS-04).</content>
public sealed partial class Dossierbeheer
{
    /// <summary>Gives an open dossier another status from a day on (DOS-04).</summary>
    public Task<Dossierresultaat> ZetStatusAsync(Guid id, int volgnummer, string? status, DateOnly? vanaf, string? reden, CancellationToken ct) =>
        DoeAsync(id, volgnummer, Handeling.DossierGewijzigd, (dossier, nu, vandaag) =>
        {
            var huidig = dossier.Huidig();
            Dossierstatus? naar = Contractnaam.TryParse<Dossierstatus>(status, out var gelezen) ? gelezen : null;
            List<Fout> fouten = [.. Statusverloop.Controleer(huidig.Status, huidig.Van, naar, vanaf, vandaag)];
            if (Dossierhulp.Schoon(reden)?.Length > 500)
            {
                fouten.Add(new("Reden", "Schrijf hoogstens 500 tekens."));
            }

            if (fouten.Count == 0)
            {
                huidig.Tot = vanaf!.Value;
                db.Statusperioden.Add(Dossieropener.Status(dossier, naar!.Value, vanaf.Value, Dossierhulp.Schoon(reden), db.Aanmelding.Naam, nu));
                db.Wijzig(dossier, "Andere status", Dossierhulp.Schoon(reden), [new("Status", huidig.Status.Naam(), naar.Value.Naam()), new("Vanaf", null, Dossierhulp.Dag(vanaf.Value))], nu);
            }

            return Task.FromResult(fouten);
        }, ct);

    /// <summary>Puts the first day of the status of now right; the one before it ends on that day.</summary>
    public Task<Dossierresultaat> VerbeterStatusdagAsync(Guid id, int volgnummer, DateOnly? sinds, CancellationToken ct) =>
        DoeAsync(id, volgnummer, Handeling.DossierGewijzigd, async (dossier, nu, vandaag) =>
        {
            var (huidig, vorige) = (dossier.Huidig(), dossier.Vorige());
            if (Statusverloop.Dag(sinds, vorige?.Van, vandaag) is { } fout)
            {
                return [fout];
            }

            var (was, dag) = (huidig.Van, sinds!.Value);
            if (was == dag)
            {
                return [new(string.Empty, "U heeft nog niets veranderd.")];
            }

            // One at a time: the database never sees both on one day.
            if (dag < was)
            {
                vorige!.Tot = dag;
                await db.SaveChangesAsync(ct);
                db.Entry(huidig).Property(s => s.Van).CurrentValue = dag;
            }
            else
            {
                db.Entry(huidig).Property(s => s.Van).CurrentValue = dag;
                await db.SaveChangesAsync(ct);
                vorige!.Tot = dag;
            }

            db.Wijzig(dossier, "Dag van de status", null, [new($"Status {huidig.Status.Naam().ToLowerInvariant()}, vanaf", Dossierhulp.Dag(was), Dossierhulp.Dag(dag))], nu);
            return [];
        }, ct);

    /// <summary>Takes the status of now back, which was set by mistake: the one before it goes on as if nothing happened, and the history says that it did.</summary>
    public Task<Dossierresultaat> NeemStatusTerugAsync(Guid id, int volgnummer, CancellationToken ct) =>
        DoeAsync(id, volgnummer, Handeling.DossierGewijzigd, async (dossier, nu, _) =>
        {
            var (huidig, vorige) = (dossier.Huidig(), dossier.Vorige());
            if (Statusverloop.Terug(vorige?.Status) is { } fout)
            {
                return [fout];
            }

            huidig.Tot = huidig.Van;
            await db.SaveChangesAsync(ct);
            vorige!.Tot = null;
            db.Wijzig(
                dossier,
                "Status teruggenomen",
                null,
                [new("Status", huidig.Status.Naam(), vorige.Status.Naam()), new("Vanaf", Dossierhulp.Dag(huidig.Van), Dossierhulp.Dag(vorige.Van))],
                nu);
            return [];
        }, ct);
}
