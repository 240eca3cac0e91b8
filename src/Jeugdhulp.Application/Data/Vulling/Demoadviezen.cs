using System.Globalization;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Application.Data;

/// <summary>
/// In the demo gemeente whose teams write a zwaarwegend advies (TRJ-11): one that waits for the gemeente and one that it approved, each of the team that
/// its consulent is in. Has keys of its own, so that all else stays as it was.
/// </summary>
internal sealed class Demoadviezen
{
    public List<Zwaarwegendadvies> Adviezen { get; } = [];

    public List<Adviesbesluit> Besluiten { get; } = [];

    public List<Verloopregel> Verloop { get; } = [];

    /// <summary>Whether the teams of a demo gemeente write one.</summary>
    public static bool Vraagt(Demogemeente gemeente) => gemeente.Code == "9993";

    /// <param name="gemeente">The gemeente.</param>
    /// <param name="werk">Its contacts and referrals.</param>
    /// <param name="team">The team of its consulent.</param>
    /// <param name="wie">Those of that team with an account: who writes first.</param>
    public static Demoadviezen Maak(Demogemeente gemeente, Demowerk werk, Guid team, IReadOnlyList<(Guid AccountId, string Naam)> wie)
    {
        var demo = new Demoadviezen();
        if (!Vraagt(gemeente) || wie.Count < 2)
        {
            return demo;
        }

        var toeval = new Toeval(23_000_000 + ulong.Parse(gemeente.Code, CultureInfo.InvariantCulture));
        var eigen = werk.Contacten.Where(c => c.TeamId == team).Select(c => c.Id).ToHashSet();
        var open = werk.Doorverwijzingen
            .Where(d => d.Bestemming == Adviesregels.Bestemming && d.PersoonId is not null && d.BeeindigdOp is null && d.ContactId is { } contact && eigen.Contains(contact))
            .OrderByDescending(d => d.Datum).ThenBy(d => d.Id).ToList();

        // The manager wrote the one that waits, so that the consulent finds it among the work.
        var wacht = open.Find(d => d.GestartOp is null) ?? open.FirstOrDefault();
        if (wacht is not null)
        {
            demo.Schrijf(wacht, wie[1], toeval, "Er zijn heftige nachtmerries na een ongeluk. Gesprekken van het team hielpen niet genoeg. Traumabehandeling is nodig.");
        }

        if (open.Find(d => d != wacht) is { } ander)
        {
            var advies = demo.Schrijf(ander, wie[0], toeval, "De school en het team probeerden een jaar lang lichtere hulp. De jeugdige komt niet meer buiten. Behandeling bij een specialist is nodig.");
            demo.KeurGoed(advies, wie[1], toeval);
        }

        return demo;
    }

    private Zwaarwegendadvies Schrijf(Doorverwijzing doorverwijzing, (Guid AccountId, string Naam) wie, Toeval toeval, string tekst)
    {
        var advies = new Zwaarwegendadvies
        {
            GemeenteCode = doorverwijzing.GemeenteCode,
            Id = toeval.Guid(),
            DoorverwijzingId = doorverwijzing.Id,
            Tekst = tekst,
            GeschrevenOp = doorverwijzing.Datum,
            Stand = Adviesstand.Wacht,
            DoorAccountId = wie.AccountId,
            Door = wie.Naam,
        };
        Adviezen.Add(advies);
        Leg(advies, Verloopsoort.Geadviseerd, wie, toeval, 10);
        return advies;
    }

    private void KeurGoed(Zwaarwegendadvies advies, (Guid AccountId, string Naam) wie, Toeval toeval)
    {
        advies.Stand = Adviesstand.Goedgekeurd;
        Besluiten.Add(new()
        {
            GemeenteCode = advies.GemeenteCode,
            Id = toeval.Guid(),
            AdviesId = advies.Id,
            Nummer = 1,
            GeschrevenOp = advies.GeschrevenOp,
            AdviesDoorAccountId = advies.DoorAccountId,
            Uitkomst = Gemeentebesluit.Goedgekeurd,
            Datum = advies.GeschrevenOp,
            Beslisser = "Toegangsadviseur",
            DoorAccountId = wie.AccountId,
            DoorNaam = wie.Naam,
            Op = Op(advies.GeschrevenOp, 15),
        });
        Leg(advies, Verloopsoort.AdviesBeslist, wie, toeval, 15);
    }

    private void Leg(Zwaarwegendadvies advies, Verloopsoort soort, (Guid AccountId, string Naam) wie, Toeval toeval, int uur) => Verloop.Add(new()
    {
        GemeenteCode = advies.GemeenteCode,
        Id = toeval.Guid(),
        DoorverwijzingId = advies.DoorverwijzingId,
        Soort = soort,
        Op = Op(advies.GeschrevenOp, uur),
        DoorAccountId = wie.AccountId,
        Door = wie.Naam,
        Velden = soort is Verloopsoort.AdviesBeslist ? [new("besluit van de gemeente", null, Gemeentebesluit.Goedgekeurd.Naam())] : [],
    });

    private static DateTimeOffset Op(DateOnly dag, int uur) => new(dag, new TimeOnly(uur, 0), TimeSpan.Zero);
}
