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
        var grond = await bronnen.OpenAsync(periode, versie, versies, ct);
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
        var overGeheel = Inhoudscontroles.Geheel(inhoud with { Ontwerp = geheel, MetHulpcontact = metHulpcontact }).ToLookup(b => b.Controle == "I17");
        bevindingen.AddRange(overGeheel[false]);
        bevindingen.AddRange(overGeheel[true].Any() && await BeginAsync(levering, geheel, ct) is { Count: > 0 } plaatsen ? plaatsen : overGeheel[true]);
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
            KlassenLiggenVast = await db.Verzegelingen.AnyAsync(v => v.Begin == levering.Begin, ct),

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

    /// <summary>Which trajecten make the difference with the end of the delivery before. By dossiers it is not kept which child of a dossier a record was of.</summary>
    private async Task<IReadOnlyList<Bevinding>> BeginAsync(Cbslevering levering, Leveringsontwerp ontwerp, CancellationToken ct)
    {
        if (levering.Definitie is Leveringsdefinitie.Dossiers)
        {
            return [];
        }

        var begin = levering.Halfjaar.Vorige.Begin;
        var vorige = await db.Cbsleveringen.AsNoTracking().SingleAsync(l => l.Definitie == levering.Definitie && l.Stand == Leveringsstand.Geleverd && l.Begin == begin, ct);
        var (nummer, lopend) = (0, new HashSet<int>());
        await foreach (var deel in new Leveringskluis(db).RecordsAsync(vorige, ct))
        {
            lopend.UnionWith(deel.Index().Where(r => r.Item.Einde is null).Select(r => nummer + r.Index + 1));
            nummer += deel.Length;
        }

        // Also what was withdrawn since.
        var bronnen = await db.Cbsleveringbronnen.IgnoreQueryFilters([JeugdhulpDbContext.Intrekfilter]).Where(b => b.LeveringId == vorige.Id)
            .Join(db.Trajecten, b => new { b.GemeenteCode, Id = b.BronId }, t => new { t.GemeenteCode, t.Id }, (b, t) => new { b.Nummer, t.Id, t.PersoonId, t.Aanvang })
            .ToListAsync(ct);
        return Beginaansluiting.Plaatsen(ontwerp, levering.Halfjaar, [
            .. bronnen.Where(b => lopend.Contains(b.Nummer)).OrderBy(b => b.Aanvang).ThenBy(b => b.Id).GroupBy(b => b.Nummer)
                .Select(g => new Vorigrecord(g.Last().PersoonId, [.. g.Select(b => b.Id)]))]);
    }
}
