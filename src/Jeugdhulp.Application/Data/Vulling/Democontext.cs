using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Application.Data;

/// <summary>
/// What is published about the fictional gemeenten. Made up, and said so in the source: nobody may take it for a figure of the CBS. The
/// last has none, so that the page of a gemeente that begins can be seen too.
/// </summary>
internal static class Democontext
{
    private const string Bron = "Verzonnen voor de demo";

    public static IEnumerable<Contextwaarde> Maak(Demogemeente gemeente, DateOnly vandaag)
    {
        // So few live in each, that a share of the jeugdigen of the demo says something.
        (int Jeugdigen, decimal Armoede, int Klasse) begin = gemeente.Code switch
        {
            "9991" => (940, 7.8m, 3),
            "9992" => (4_100, 12.4m, 1),
            "9993" => (1_650, 6.1m, 2),
            "9994" => (520, 4.9m, 4),
            "9995" => (1_480, 9.3m, 2),
            _ => (0, 0, 0),
        };
        if (begin.Jeugdigen == 0)
        {
            yield break;
        }

        for (var jaar = vandaag.Year - 4; jaar <= vandaag.Year; jaar++)
        {
            var na = jaar - vandaag.Year;
            yield return Waarde(Contextindicator.AantalJeugdigen, jaar, begin.Jeugdigen + (na * 6));
            yield return Waarde(Contextindicator.Stedelijkheid, jaar, begin.Klasse);
            yield return Waarde(Contextindicator.Armoede, jaar, begin.Armoede - (na * 0.2m));
            if (gemeente.Code == "9992")
            {
                yield return Waarde(Contextindicator.AantalJeugdigen, jaar, 1_400 + (na * 2), "Noord");
                yield return Waarde(Contextindicator.AantalJeugdigen, jaar, 1_300 + (na * 2), "Midden");
                yield return Waarde(Contextindicator.AantalJeugdigen, jaar, 1_400 + (na * 2), "Zuid");
            }
        }

        Contextwaarde Waarde(Contextindicator indicator, int jaar, decimal waarde, string wijk = "") => new()
        {
            GemeenteCode = gemeente.Code,
            Indicator = indicator,
            Wijk = wijk,
            Jaar = jaar,
            Revisie = 1,
            Waarde = waarde,
            Bron = Bron,
            DoorNaam = "Demobeheerder",
            Op = new(new DateOnly(jaar, 1, 1), TimeOnly.MinValue, TimeSpan.Zero),
        };
    }
}
