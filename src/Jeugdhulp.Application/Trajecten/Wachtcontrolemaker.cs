using Jeugdhulp.Application.Data;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>A look at whether someone still has to wait, alike for the list of the team and for a referral (CAP-04).</summary>
internal static class Wachtcontrolemaker
{
    /// <summary>What is wrong with a look that was filled in.</summary>
    public static IEnumerable<Fout> Fouten(DateOnly? datum, string? uitkomst, string? toelichting, DateOnly sinds, DateOnly vandaag, out Wachtuitkomst gekozen)
    {
        List<Fout> fouten = Contractnaam.TryParse(uitkomst, out gekozen) ? [] : [new("Uitkomst", "Kies hoe het er nu voor staat.")];
        if (Dagfout("Datum", datum, sinds, "Vul de dag in waarop u het vroeg.", vandaag) is { } fout)
        {
            fouten.Add(fout);
        }

        fouten.AddRange(Verloop.Vrij("Toelichting", toelichting));
        return fouten;
    }

    /// <summary>The look as it is kept, by who is signed in.</summary>
    public static Wachtcontrole Maak(JeugdhulpDbContext db, TimeProvider klok, Guid id, Guid? wachtende, Guid? doorverwijzing, DateOnly datum, Wachtuitkomst uitkomst, string? toelichting) => new()
    {
        GemeenteCode = db.Aanmelding.GemeenteCode!,
        Id = id,
        WachtendeId = wachtende,
        DoorverwijzingId = doorverwijzing,
        Datum = datum,
        Uitkomst = uitkomst,
        Toelichting = Verloop.Netjes(toelichting),
        DoorAccountId = db.Aanmelding.AccountId!.Value,
        Door = db.Aanmelding.Naam,
        Op = klok.GetUtcNow(),
    };

    /// <summary>Whether this is the look that was kept: a form that was sent twice, and not changed in between while no answer came.</summary>
    public static bool IsZelfde(Wachtcontrole bewaard, DateOnly? datum, string? uitkomst, string? toelichting) =>
        (bewaard.Datum, Contractnaam.Van(bewaard.Uitkomst), bewaard.Toelichting) == (datum, uitkomst, Verloop.Netjes(toelichting));

    /// <summary>What is wrong with a day in a wait; the first that may be depends on what the day is of.</summary>
    public static Fout? Dagfout(string veld, DateOnly? dag, DateOnly eerste, string leeg, DateOnly vandaag) => dag switch
    {
        null => new(veld, leeg),
        { } te when te > vandaag => new(veld, "Deze dag moet nog komen. Vul een dag in tot en met vandaag."),
        { } oud when oud < eerste => new(veld, $"Vul een dag in vanaf {Dagtekst.Van(eerste)}."),
        _ => null,
    };
}
