using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Application.Data;

/// <summary>A team of a demo gemeente.</summary>
internal sealed record Demoteam(string Naam, Teamsoort Soort, Teamtaken Taken, int Medewerkers)
{
    public DateOnly Van { get; init; } = Demogemeente.Begin;

    public DateOnly? Tot { get; init; }

    public DateOnly? WijkteamVanaf { get; init; } = Demogemeente.Begin;
}

/// <summary>Settings of a demo gemeente from a day on.</summary>
internal sealed record Demoversie(DateOnly Van, LokaleInstellingen Instellingen, string Reden);

/// <summary>
/// How a fictional gemeente is organised, after the gemeenten A–F of I&amp;O Research (2018, chapter 4). What the research does
/// not tell (names, numbers of workers, the mix of stories, the second version of A, B and E) is made up, and the change of D
/// was moved into the two years that are shown.
/// </summary>
internal sealed record Demogemeente(string Code, int Jeugdigen, IReadOnlyList<Demoteam> Teams, IReadOnlyList<Demoversie> Versies, IReadOnlyList<(Contactreeks Waarde, int Gewicht)> Reeksen)
{
    public static readonly DateOnly Begin = new(2015, 1, 1);

    private const Teamtaken Alles = Teamtaken.Preventie | Teamtaken.Toegang | Teamtaken.Hulp | Teamtaken.Regie;

    /// <summary>The six, with the changes of their rules on the first day of a half-year before <paramref name="vandaag"/>.</summary>
    public static IReadOnlyList<Demogemeente> Alle(DateOnly vandaag)
    {
        var wisselC = Halfjaar(vandaag.AddMonths(-9));
        var wisselD = Halfjaar(vandaag.AddMonths(-15));
        return
        [
            new(
                "9991",
                92,
                [
                    new("Wijkteam Noord", Teamsoort.Wijkteam, Alles, 4),
                    new("Wijkteam Zuid", Teamsoort.Wijkteam, Alles, 4),
                    new("MPG-team", Teamsoort.MpgTeam, Alles, 3) { Van = new DateOnly(2017, 1, 1), WijkteamVanaf = new DateOnly(2018, 3, 1) },
                ],
                [
                    Eerste(Voorbeeldinstellingen.A),
                    new(wisselD, Voorbeeldinstellingen.A with { IntakeTeltAls = IntakeTeltAls.Toegang, Overbruggingszorg = HulpOfRegie.Jeugdhulp }, "Twee open vragen beantwoord: intake en overbruggingszorg"),
                ],
                [(Contactreeks.KorteReeks, 26), (Contactreeks.Begeleiding, 12), (Contactreeks.Doorverwijzing, 14), (Contactreeks.Overbrugging, 12), (Contactreeks.School, 12), (Contactreeks.Huisarts, 6), (Contactreeks.Multiproblem, 10), (Contactreeks.Voorkomen, 8), (Contactreeks.KortGesprek, 6)]),
            new(
                "9992",
                92,
                [
                    new("Wijkteam Oost", Teamsoort.Wijkteam, Alles, 4),
                    new("Wijkteam West", Teamsoort.Wijkteam, Alles, 4),
                    new("Wijkteam Centrum", Teamsoort.Wijkteam, Alles, 4),
                ],
                [
                    Eerste(Voorbeeldinstellingen.B),
                    new(wisselC, Voorbeeldinstellingen.B with { IntakeTeltAls = IntakeTeltAls.Toegang }, "Vastgelegd dat de intake bij de toegang hoort"),
                ],
                [(Contactreeks.Begeleiding, 34), (Contactreeks.KorteReeks, 18), (Contactreeks.Doorverwijzing, 22), (Contactreeks.Regie, 8), (Contactreeks.School, 4), (Contactreeks.KortGesprek, 6), (Contactreeks.Crisis, 4)]),
            new(
                "9993",
                72,
                [
                    new("Wijkteam Haven", Teamsoort.Wijkteam, Alles, 4),
                    new("Wijkteam Park", Teamsoort.Wijkteam, Alles, 4),
                ],
                [
                    Eerste(Voorbeeldinstellingen.C with { UrenTolerantie = null, VeelMeerGrens = null }),
                    new(wisselC, Voorbeeldinstellingen.C, "Ongeveer twee uur per week preciezer gemaakt na overleg met de teams"),
                ],
                [(Contactreeks.Begeleiding, 34), (Contactreeks.Regie, 20), (Contactreeks.KorteReeks, 14), (Contactreeks.Doorverwijzing, 16), (Contactreeks.Voorkomen, 8), (Contactreeks.KortGesprek, 6)]),
            new(
                "9994",
                52,
                [
                    new("Jeugdteam", Teamsoort.Jeugdteam, Alles, 4) { Tot = wisselD },
                    new("Coördinatieteam jeugd", Teamsoort.Jeugdteam, Alles & ~Teamtaken.Hulp, 4) { Van = wisselD, WijkteamVanaf = wisselD },
                    new("CJG", Teamsoort.Cjg, Teamtaken.Preventie, 3) { WijkteamVanaf = null },
                ],
                [
                    Eerste(Voorbeeldinstellingen.DVanaf2017),
                    new(wisselD, Voorbeeldinstellingen.DVanaf2018, "Het team richt zich voortaan op coördinatie"),
                ],
                [(Contactreeks.Begeleiding, 26), (Contactreeks.KorteReeks, 26), (Contactreeks.Regie, 22), (Contactreeks.Doorverwijzing, 16), (Contactreeks.KortGesprek, 8)]),
            new(
                "9995",
                70,
                [
                    new("Wijkteam Binnenstad", Teamsoort.Wijkteam, Alles, 4),
                    new("Wijkteam Buitengebied", Teamsoort.Wijkteam, Alles, 4),
                ],
                [
                    Eerste(Voorbeeldinstellingen.E),
                    new(wisselC, Voorbeeldinstellingen.E with { IntakeTeltAls = IntakeTeltAls.StartHulp }, "Vastgelegd dat de intake de start van de hulp is"),
                ],
                [(Contactreeks.Begeleiding, 26), (Contactreeks.OpenHouden, 14), (Contactreeks.Overbrugging, 14), (Contactreeks.Voorkomen, 16), (Contactreeks.KortGesprek, 10), (Contactreeks.Doorverwijzing, 14), (Contactreeks.KorteReeks, 8), (Contactreeks.Crisis, 4)]),
            new(
                "9996",
                38,
                [
                    new("Toegangsteam jeugd", Teamsoort.Toegangsteam, Teamtaken.Toegang | Teamtaken.Regie, 4) { WijkteamVanaf = null },
                    new("Pilotteam gebiedsgericht", Teamsoort.Toegangsteam, Teamtaken.Toegang | Teamtaken.Regie, 2) { Van = new DateOnly(2018, 1, 1), WijkteamVanaf = null },
                ],
                [Eerste(Voorbeeldinstellingen.F)],
                [(Contactreeks.Doorverwijzing, 60), (Contactreeks.Regie, 30), (Contactreeks.KorteReeks, 4), (Contactreeks.School, 4), (Contactreeks.Huisarts, 2)]),
        ];
    }

    private static Demoversie Eerste(LokaleInstellingen instellingen) => new(Begin, instellingen, "Eerste vastlegging van de werkwijze");

    private static DateOnly Halfjaar(DateOnly datum) => new(datum.Year, datum.Month <= 6 ? 1 : 7, 1);
}
