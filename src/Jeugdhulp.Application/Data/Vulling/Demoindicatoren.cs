using System.Globalization;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Domain.Plannen;

namespace Jeugdhulp.Application.Data;

/// <summary>What a demo gemeente asks itself at the end of help, and what was answered (PLN-13).</summary>
internal static class Demoindicatoren
{
    public static (IReadOnlyList<Kwaliteitsindicator> Indicatoren, IReadOnlyList<Indicatorantwoord> Antwoorden) Maak(string gemeente, IReadOnlyList<Afronding> afrondingen, DateOnly vandaag)
    {
        // A seed of its own, so that what else is drawn stays as it was.
        var toeval = new Toeval(21_000_000 + ulong.Parse(gemeente, CultureInfo.InvariantCulture));
        var begin = new DateOnly(vandaag.Year - 2, 1, 1);
        Kwaliteitsindicator[] indicatoren =
        [
            Maak("Weten waar u terechtkunt", "Weet u waar u terechtkunt als het weer moeilijk wordt?", Indicatorsoort.JaNee, [], begin, null),
            Maak("Zelf meebeslissen", "Hoe goed kon u meebeslissen over de hulp?", Indicatorsoort.Cijfer, [], begin, null),
            Maak("Tempo van de hulp", "Ging de hulp in het goede tempo?", Indicatorsoort.Keuze, ["Te snel", "Goed", "Te langzaam"], begin, new DateOnly(vandaag.Year, 1, 1)),
        ];
        List<Indicatorantwoord> antwoorden = [];
        foreach (var afronding in afrondingen)
        {
            foreach (var meting in afronding.Metingen)
            {
                antwoorden.AddRange(indicatoren.Where(i => i.GeldtOp(afronding.Datum) && toeval.Kans(70)).Select(i => new Indicatorantwoord
                {
                    GemeenteCode = gemeente,
                    AfrondingId = afronding.Id,
                    Informant = meting.Informant,
                    IndicatorId = i.Id,
                    Hoogste = i.Hoogste,
                    Waarde = i.Soort is Indicatorsoort.Cijfer ? toeval.Tussen(5, 10) : toeval.Tussen(1, i.Hoogste),
                }));
            }
        }

        return (indicatoren, antwoorden);

        Kwaliteitsindicator Maak(string naam, string vraag, Indicatorsoort soort, List<string> keuzes, DateOnly van, DateOnly? tot) => new()
        {
            GemeenteCode = gemeente,
            Id = toeval.Guid(),
            Naam = naam,
            Vraag = vraag,
            Soort = soort,
            Keuzes = keuzes,
            Hoogste = Indicatorregels.Antwoorden(soort, keuzes).Count,
            Vanaf = van,
            Tot = tot,
            Volgorde = soort is Indicatorsoort.JaNee ? 1 : soort is Indicatorsoort.Cijfer ? 2 : 3,
            Door = "Demobeheerder",
            Op = new DateTimeOffset(begin, new TimeOnly(9, 0), TimeSpan.Zero),
        };
    }
}
