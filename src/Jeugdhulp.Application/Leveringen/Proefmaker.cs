using Jeugdhulp.Application.Data;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Levering;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Leveringen;

/// <summary>A delivery as it would be now.</summary>
/// <param name="Fouten">Why there is none; then all else is empty.</param>
/// <param name="Grond">What it was made from.</param>
/// <param name="Ontwerp">Records, what is left out, and what was found about them.</param>
/// <param name="Bevindingen">All that was found, also about the substance.</param>
internal sealed record Proef(IReadOnlyList<Fout> Fouten, Leveringsgrond? Grond, Leveringsontwerp Ontwerp, IReadOnlyList<Bevinding> Bevindingen)
{
    public bool IsLeverbaar => Fouten.Count == 0 && Bevindingen.All(b => Controles.Van(b.Controle).Ernst is not Ernst.Blokkeert);
}

/// <summary>Makes a delivery out of the registration and keeps nothing. Works within the transaction of the caller.</summary>
internal sealed class Proefmaker(JeugdhulpDbContext db, Protocolversies versies, TimeProvider klok)
{
    private static readonly Leveringsontwerp Leeg = new([], [], []);

    /// <summary>Why nothing can be delivered over a half-year for which no version of the protocol is known.</summary>
    public static string ZonderVersie(Halfjaar periode) => periode.Begin < Protocolversies.Jeugdwet
        ? $"Voor het {periode.Naam} is er geen protocol. De Jeugdwet begon op 1-1-2015."
        : $"Voor het {periode.Naam} is er nog geen versie van het protocol. Vraag uw beheerder om die toe te voegen.";

    public async Task<Proef> MaakAsync(Cbslevering levering, CancellationToken ct)
    {
        var periode = levering.Halfjaar;
        if (versies.Voor(periode) is not { } versie)
        {
            return new([new("Versie", ZonderVersie(periode))], null, Leeg, []);
        }

        var bronnen = new Leveringsbronnen(db, klok);
        var grond = await bronnen.OpenAsync(periode, versie, ct);
        List<Fout> fouten = [.. grond.Vraag.Controleer()];
        if (fouten.Count > 0)
        {
            return new(fouten, grond, Leeg, []);
        }

        var opbouw = new Leveringsopbouw(grond.Vraag);
        var inhoud = await InhoudAsync(levering, grond, ct);
        List<Bevinding> bevindingen = [];
        var metHulpcontact = new HashSet<Guid>();
        await foreach (var deel in bronnen.DelenAsync(periode, levering.Definitie, ct))
        {
            // By dossiers help needs no traject.
            var hulpcontact = levering.Definitie is Leveringsdefinitie.Dossiers ? new HashSet<Guid>() : deel.MetHulpcontact;
            var ontwerp = opbouw.Voeg(deel.Kandidaten, deel.Personen);
            metHulpcontact.UnionWith(hulpcontact);
            bevindingen.AddRange(Inhoudscontroles.PerJeugdige(inhoud with
            {
                Vraag = grond.Vraag with { Kandidaten = deel.Kandidaten, Personen = deel.Personen },
                Ontwerp = ontwerp,
                MetHulpcontact = hulpcontact,
                ElderGeleverd = ontwerp.Weglatingen.Where(w => w is { Reden: Weglaatreden.ElderGeleverd, PersoonId: not null }).Select(w => w.PersoonId!.Value).ToHashSet(),
            }));
        }

        var geheel = opbouw.Sluit();
        bevindingen.AddRange(Inhoudscontroles.Geheel(inhoud with { Ontwerp = geheel, MetHulpcontact = metHulpcontact }));
        Bevinding.Sorteer(bevindingen);
        return new([], grond, geheel, [.. geheel.Bevindingen, .. bevindingen]);
    }

    /// <summary>What a delivery is laid beside; what the team did comes in parts.</summary>
    private async Task<Inhoudsgrond> InhoudAsync(Cbslevering levering, Leveringsgrond grond, CancellationToken ct)
    {
        var eerder = await db.Cbsleveringen
            .Where(l => l.Definitie == levering.Definitie && l.Stand == Leveringsstand.Geleverd && l.Begin < levering.Begin)
            .OrderBy(l => l.Begin)
            .Select(l => new { l.Begin, l.Aantal, l.Telling })
            .ToListAsync(ct);
        var vorige = levering.Halfjaar.Vorige.Begin;
        var dossiers = levering.Definitie is Leveringsdefinitie.Dossiers;
        var weken = await db.Dossierafspraken.OrderByDescending(a => a.Op).Select(a => (int?)a.WekenZonderContact).FirstOrDefaultAsync(ct);

        // A half-year that was not delivered stays empty: those before it are no measure for this one.
        var gesloten = Enumerable.Range(0, Sluitpiek.Halfjaren).Aggregate((Halfjaar: levering.Halfjaar, Alle: new List<long?>()), (stap, _) =>
            (stap.Halfjaar.Vorige, [eerder.Find(l => l.Begin == stap.Halfjaar.Vorige.Begin)?.Telling?.Uitstroom, .. stap.Alle])).Alle;
        return new()
        {
            Vraag = grond.Vraag,
            Ontwerp = Leeg,

            // By dossiers also a gemeente that only does the toegang delivers (CBS-17), and help needs no traject.
            GeeftHulp = grond.GeeftHulp || dossiers,
            LevertEigenHulp = grond.LevertEigenHulp || dossiers,
            VorigAantal = eerder.Find(l => l.Begin == vorige)?.Aantal,
            VorigEind = eerder.Find(l => l.Begin == vorige)?.Telling?.Eind,
            EerderGesloten = gesloten,
            WekenZonderContact = weken ?? Inhoudscontroles.StandaardWeken,
            DossierNeemtWerkMee = dossiers,
        };
    }
}
