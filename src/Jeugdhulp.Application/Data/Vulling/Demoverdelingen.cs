using Jeugdhulp.Application.Triage;
using Jeugdhulp.Domain.Triage;

namespace Jeugdhulp.Application.Data;

/// <summary>Who takes some of the questions of a demo gemeente that are several at once; the others still stand on the list.</summary>
internal static class Demoverdelingen
{
    /// <summary>By place in the list, so that nothing is drawn for it but the keys.</summary>
    public static IEnumerable<Verdeling> Maak(IEnumerable<Hulpvraagtriage> triages, Guid team, Guid account, DateOnly vandaag, Toeval toeval)
    {
        foreach (var (nummer, triage) in triages.Where(t => t.QuickScan is QuickScan.Meervoudig).Index())
        {
            var dag = triage.Datum.AddDays(7);
            if (nummer % 3 == 0 || dag >= vandaag)
            {
                continue;
            }

            var zelf = nummer % 3 == 1;
            yield return new()
            {
                GemeenteCode = triage.GemeenteCode,
                Id = toeval.Guid(),
                HulpvraagId = triage.HulpvraagId,
                Datum = dag,
                TeamId = zelf ? team : null,
                MedewerkerId = zelf ? triage.MedewerkerId : null,
                Organisatie = zelf ? null : "Maatschappelijk werk De Verzinsels",
                Opmerking = zelf ? null : "Wij bellen het gezin samen.",
                DoorAccountId = account,
                DoorNaam = "Demomedewerker",
                Op = new DateTimeOffset(dag, new TimeOnly(14, 0), TimeSpan.Zero),
            };
        }
    }
}
