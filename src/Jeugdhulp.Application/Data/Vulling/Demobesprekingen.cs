using System.Globalization;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Application.Data;

/// <summary>
/// What the teams of a demo gemeente decided about help that took longer than expected (TRJ-09), and help of an aanbieder beside
/// their own (TRJ-08). Has chance of its own, so that the trajecten stay as they were.
/// </summary>
internal sealed class Demobesprekingen(Demogemeente gemeente, Demobezetting bezetting, Demowerk werk, Demotrajecten trajecten, DateOnly vandaag)
{
    private readonly Toeval _toeval = new(11_000_000 + ulong.Parse(gemeente.Code, CultureInfo.InvariantCulture));

    public static List<Trajectbespreking> Maak(Demogemeente gemeente, Demobezetting bezetting, Demowerk werk, Demodossiers dossiers, Demotrajecten trajecten, DateOnly vandaag)
    {
        var demo = new Demobesprekingen(gemeente, bezetting, werk, trajecten, vandaag);
        var lopend = trajecten.Trajecten.Where(t => t.Einde is null).ToList();
        List<Trajectbespreking> besprekingen = [];
        foreach (var (nummer, traject) in lopend.Where(demo.IsOver).Index())
        {
            // Of each three one was extended, one rests after a talk, and one waits for it.
            if (nummer % 3 < 2)
            {
                besprekingen.Add(demo.Bespreek(traject, nummer % 3 == 0 ? Besprekingsuitkomst.Verlengen : Besprekingsuitkomst.Afschalen));
            }
        }

        if (gemeente.Code is "9992" or "9995" && lopend.Find(t => t.DoorverwijzingId is null && t.Aanvang < vandaag.AddDays(-60)) is { } eigen)
        {
            demo.Naast(eigen, dossiers);
        }

        return besprekingen;
    }

    private bool IsOver(Traject traject) => Termijnen.Stand(
        traject.VerwachtEinde,
        traject.VerwachteGesprekken,
        werk.Regels.Count(r => r.PersoonId == traject.PersoonId && r.Feiten.Datum >= traject.Aanvang && Demoregels.AlsKlasse(r) is Klasse.Jeugdhulp),
        null,
        vandaag) is Termijnstand.Overschreden;

    private Trajectbespreking Bespreek(Traject traject, Besprekingsuitkomst uitkomst)
    {
        var verlengd = uitkomst is Besprekingsuitkomst.Verlengen;
        var datum = vandaag.AddDays(verlengd ? -40 : -10);
        datum = datum < traject.Aanvang ? traject.Aanvang : datum;
        List<Veldwijziging> velden = [];
        velden.Voeg("uitkomst", null, uitkomst.Naam());
        if (verlengd)
        {
            var einde = vandaag.AddMonths(2);
            velden.Voeg("verwacht einde", traject.VerwachtEinde, einde);
            velden.Voeg("verwacht aantal gesprekken", traject.VerwachteGesprekken, null);
            (traject.VerwachtEinde, traject.VerwachteGesprekken) = (einde, null);
        }

        Schrijf(traject, Verloopsoort.Besproken, datum, velden);
        return new()
        {
            GemeenteCode = gemeente.Code,
            Id = _toeval.Guid(),
            TrajectId = traject.Id,
            Datum = datum,
            Gedragswetenschapper = "Demogedragswetenschapper",
            Uitkomst = uitkomst,
            Motivering = verlengd ? "Het gaat beter, maar het gezin houdt het zonder hulp nog niet vol." : "Het gezin kan verder met minder gesprekken.",
            NieuwEinde = verlengd ? traject.VerwachtEinde : null,
            DoorAccountId = bezetting.KiezerAccountId,
            Door = "Demomedewerker",
            Op = Op(datum),
        };
    }

    private void Naast(Traject eigen, Demodossiers dossiers)
    {
        const string hulpvorm = "02";
        var begin = eigen.Aanvang.AddDays(28);
        var naast = new Traject
        {
            GemeenteCode = gemeente.Code,
            Id = _toeval.Guid(),
            PersoonId = eigen.PersoonId,
            DossierId = dossiers.Van(eigen.PersoonId, begin),
            HulpvraagId = eigen.HulpvraagId,
            TeamId = eigen.TeamId,
            Hulpvorm = hulpvorm,
            Uitvoerder = Uitvoerder.Aanbieder,
            Aanbieder = "Gezinshulp Samen Thuis",
            DirecteVerwijzer = Verwijzer.Wijkteam,
            VerwijzerCode = Verwijzer.Wijkteam.Cbscode(hulpvorm),
            Crisis = false,
            Aanvang = begin,
            VerwachtEinde = vandaag.AddMonths(3),
        };

        // More than one helps: that is what the label is for.
        eigen.Labels = [.. eigen.Labels.Append(Trajectlabel.Mpg).Distinct().Order()];
        trajecten.Trajecten.Add(naast);
        Schrijf(naast, Verloopsoort.Begonnen, begin, []);
    }

    private void Schrijf(Traject traject, Verloopsoort soort, DateOnly dag, List<Veldwijziging> velden) => trajecten.Verloop.Add(new()
    {
        GemeenteCode = gemeente.Code,
        Id = _toeval.Guid(),
        TrajectId = traject.Id,
        Soort = soort,
        Op = Op(dag),
        DoorAccountId = bezetting.KiezerAccountId,
        Door = "Demomedewerker",
        Velden = velden,
    });

    private static DateTimeOffset Op(DateOnly dag) => new(dag, new TimeOnly(11, 0), TimeSpan.Zero);
}
