using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;

namespace Jeugdhulp.Domain.Leren;

/// <summary>
/// The library that every gemeente can start from. The kinds of cases are those on which workers differ according to the
/// research (I&amp;O Research 2018, chapter 4; Van Dam Datapartners 2024 §4.1). The people in them do not exist.
/// </summary>
public static class Standaardcasussen
{
    private static readonly DateOnly Dag = new(2026, 3, 2);

    /// <summary>All of them, in the order of their numbers.</summary>
    public static IReadOnlyList<Standaardcasus> Alle { get; } =
    [
        new(1, "Sem wil niet slapen",
            "Sem is 3 jaar. Hij komt elke avond zes keer zijn bed uit. Zijn ouders zijn op en vragen hoe zij het anders kunnen doen. U spreekt met de ouders vijf gesprekken af, samen twee maanden. Vandaag is het vierde gesprek. U oefent met hen een vast avondritueel. Er is geen andere hulp in het gezin.",
            Reeks(Activiteit.Opvoedondersteuning, Doel.Opvoedondersteuning, 3, gesprek: 4, verwacht: 5, maanden: 2, uren: 0.5m) with { GerichtOp = GerichtOp.Gezin }),

        new(2, "Ruzie over de telefoon",
            "De moeder van Yara (14) vroeg hulp bij het stellen van regels. De ruzies over de telefoon liepen hoog op. U verwachtte zes gesprekken. Het zijn er meer geworden: vandaag is het zevende, en u denkt dat er nog één volgt. Het gaat nog steeds over opvoeden. Met Yara zelf gaat het goed op school en met vrienden.",
            Reeks(Activiteit.Opvoedondersteuning, Doel.Opvoedondersteuning, 14, gesprek: 7, verwacht: 8, maanden: 4, uren: 0.5m) with { GerichtOp = GerichtOp.Gezin }),

        new(3, "Een eerste gesprek dat langer duurt",
            "U gaat voor het eerst op huisbezoek bij Daan (9) en zijn vader. U brengt in kaart wat er speelt: Daan is veel boos sinds de verhuizing. Vader vraagt of u meteen iets kunt doen. U geeft al een eerste opdracht mee en spreekt af dat u terugkomt. U denkt aan vijf gesprekken in drie maanden.",
            Reeks(Activiteit.Intake, Doel.BestaandeProblematiek, 9, gesprek: 1, verwacht: 5, maanden: 3, uren: 1) with { GerichtOp = GerichtOp.Gezin }),

        new(4, "Wie doet wat bij Mila",
            "Mila (11) krijgt behandeling bij een aanbieder van jeugd-ggz. U gaf daarvoor de verwijzing en bleef in beeld. Vandaag belt u met school, de behandelaar en de ouders. U stemt af wie wat doet en let op dat de afspraken op elkaar passen. U geeft zelf geen hulp.",
            Reeks(Activiteit.Regie, Doel.VolgenRegie, 11, gesprek: 3) with { Vervolg = Vervolg.AanbiederActief }),

        new(5, "Praten op school over de scheiding",
            "U bent schoolmaatschappelijk werker. De ouders van Bo (10) gaan scheiden. Zij maken zich zorgen hoe hij het opneemt. U spreekt Bo op school, vandaag voor de derde keer. U verwacht vijf gesprekken. Bo slaapt en speelt goed, en zijn cijfers zijn zoals altijd.",
            Reeks(Activiteit.SchoolmaatschappelijkWerk, Doel.Opvoedondersteuning, 10, gesprek: 3, verwacht: 5, maanden: 2, uren: 0.5m)),

        new(6, "Het zusje van Ties",
            "U begeleidt Ties (13) al een tijd. Zijn zusje Fenna (8) trekt zich thuis steeds meer terug. Daarom praat u ook apart met haar. Vandaag is het tweede van vier gesprekken. Het gaat over wat zij thuis meemaakt en wat haar helpt.",
            Reeks(Activiteit.Begeleiding, Doel.Opvoedondersteuning, 8, gesprek: 2, verwacht: 4, maanden: 2, uren: 0.5m) with { Vervolg = Vervolg.SiblingVanTraject }),

        new(7, "Tot de behandeling begint",
            "Noa (15) staat op de wachtlijst voor behandeling van haar angst. Het duurt nog vier maanden. U spreekt haar om de week. U helpt haar om elke dag naar school te blijven gaan. Zodra de behandeling begint, stopt u.",
            Reeks(Activiteit.Overbruggingszorg, Doel.BestaandeProblematiek, 15, gesprek: 4, verwacht: 8, maanden: 4, uren: 0.5m) with { Vervolg = Vervolg.WachtOpAanbieder, WettelijkBeen = 1 }),

        new(8, "Vinger aan de pols",
            "Jesse (16) stopte zelf met zijn behandeling. Hij vond het genoeg. U sloot de zaak niet af. Eens in de zes weken drinkt u een kop thee met hem. U vraagt hoe het gaat en let op of er weer meer hulp nodig is.",
            Reeks(Activiteit.OpenHouden, Doel.BestaandeProblematiek, 16, gesprek: 3, verwacht: 6, maanden: 9, uren: 0.25m) with { Vervolg = Vervolg.SpecialistischGestopt, WettelijkBeen = 1 }),

        new(9, "Een vader belt",
            "Een vader belt. Zijn dochter van 12 wil een telefoon. Hij wil weten wat gewone afspraken zijn over schermtijd. U vertelt wat u weet, noemt een website en wijst op de ouderavond in de bibliotheek. Hij kan verder. U spreekt niets meer af.",
            Reeks(Activiteit.InformatieAdvies, Doel.InformatieAdvies, 12, gesprek: 1, verwacht: 1)),

        new(10, "Die avond nog",
            "Om zes uur belt de politie. In een gezin met twee kinderen is het uit de hand gelopen. U gaat er dezelfde avond heen. U brengt rust, maakt afspraken voor de nacht en komt de volgende ochtend terug. U verwacht drie gesprekken in twee weken, samen zes uur. Daarna kijkt u wat er verder nodig is.",
            Reeks(Activiteit.Crisishulp, Doel.BestaandeProblematiek, 7, gesprek: 1, verwacht: 3, maanden: 0.5m, uren: 3) with { GerichtOp = GerichtOp.Gezin, WettelijkBeen = 1, Intensief = true, Langdurig = false }),

        new(11, "Bang om alleen te zijn",
            "Lotte (12) is al een jaar bang om alleen te zijn. U begeleidt haar zelf. Elke week werkt u een uur met haar aan kleine stappen. In totaal denkt u aan vijf gesprekken in twee maanden. Vandaag is het derde gesprek. Er is een plan, en de ouders zijn het ermee eens.",
            Reeks(Activiteit.Begeleiding, Doel.BestaandeProblematiek, 12, gesprek: 3, verwacht: 5, maanden: 2, uren: 1) with { WettelijkBeen = 1, PlanVastgesteld = true, Langdurig = false, Intensief = false }),

        new(12, "Het houdt niet op",
            "In het gezin van Kai (10) spelen veel problemen tegelijk: schulden, ruzie en een broer die spijbelt. Kai heeft al lang last van woede. U komt nu voor de tweede keer. U ziet dat er twee keer per week iemand nodig is, zeker een jaar lang. Dat is samen ongeveer vijf uur per week.",
            Reeks(Activiteit.Begeleiding, Doel.BestaandeProblematiek, 10, gesprek: 2, verwacht: 80, maanden: 12, uren: 5) with { GerichtOp = GerichtOp.Gezin, WettelijkBeen = 1, Langdurig = true, Intensief = true }),

        new(13, "Eerst samen proberen",
            "De school van Amir (13) dacht aan aanmelden bij de jeugd-ggz. Hij is somber. U sprak met Amir en zijn ouders af om het eerst zelf te proberen: zes gesprekken in drie maanden. Lukt dat, dan is behandeling niet nodig. Vandaag is het vierde gesprek. Het gaat iets beter.",
            Reeks(Activiteit.Begeleiding, Doel.VoorkomenSpecialistisch, 13, gesprek: 4, verwacht: 6, maanden: 3, uren: 0.5m) with { WettelijkBeen = 1, Langdurig = false, Intensief = false }),

        new(14, "Tussen twee lessen door",
            "Op de gang van school spreekt u Emma (14) even aan. Zij had gisteren ruzie met een vriendin en wilde naar huis. U praat een kwartier met haar. Daarna gaat zij terug naar de les. U schrijft het kort op. Meer is niet nodig.",
            Reeks(Activiteit.KortGesprek, Doel.Opvoedondersteuning, 14, gesprek: 1, verwacht: 1)),

        new(15, "Op het spreekuur van de huisarts",
            "U werkt als praktijkondersteuner jeugd bij de huisarts. Luuk (17) heeft al maanden hoofdpijn van de stress. Lichamelijk is er niets. U ziet hem nu voor de tweede keer en werkt met hem aan een rustiger week. U verwacht vier gesprekken.",
            Reeks(Activiteit.PohJeugd, Doel.BestaandeProblematiek, 17, gesprek: 2, verwacht: 4, maanden: 2, uren: 0.5m) with { WettelijkBeen = 1 }),

        new(16, "Aan de keukentafel",
            "U zit met de ouders van Saar (6) aan de keukentafel. U hebt het gezin drie keer gesproken. Vandaag schrijft u samen het plan: wat moet er anders, wie helpt daarbij, en welke hulp vraagt u aan. Een aanbieder gaat het uitvoeren.",
            Reeks(Activiteit.Planvorming, Doel.Toeleiding, 6, gesprek: 4) with { GerichtOp = GerichtOp.Gezin }),

        new(17, "Een juf met een vraag",
            "Een juf van groep 4 belt. Zij heeft een leerling die vaak in de klas in slaap valt. Zij noemt geen naam. U denkt met haar mee: wat kan zij vragen aan de ouders, en wanneer moet zij aan de bel trekken? Zij gaat het zelf proberen.",
            new Contactfeiten { Datum = Dag, Activiteit = Activiteit.Consult, Anoniem = true, Doel = Doel.InformatieAdvies }),

        new(18, "Na een half jaar behandeling",
            "Ravi (12) krijgt sinds een half jaar begeleiding van een aanbieder. U zit met de begeleider en de ouders om tafel. U bespreekt of de doelen zijn gehaald. Er is nog drie maanden nodig. De aanbieder gaat door, en u spreekt een nieuwe datum af.",
            Reeks(Activiteit.EvaluatieMetAanbieder, Doel.VolgenRegie, 12, gesprek: 6) with { GerichtOp = GerichtOp.Gezin, Vervolg = Vervolg.AanbiederActief }),

        new(19, "Ouders van een kind met autisme",
            "Puck (7) heeft autisme. Voor Puck zelf is er geen hulp. De ouders kunnen thuis de dagen niet goed indelen en raken uitgeput. U komt elke week een uur bij de ouders en helpt hen een vaste dag op te bouwen. U verwacht zes gesprekken in twee maanden. Vandaag is het vijfde.",
            Reeks(Activiteit.Ouderondersteuning, Doel.BestaandeProblematiek, 7, gesprek: 5, verwacht: 6, maanden: 2, uren: 1) with { GerichtOp = GerichtOp.Gezin, WettelijkBeen = 1, Langdurig = false, Intensief = false }),
    ];

    private static Contactfeiten Reeks(
        Activiteit activiteit, Doel doel, int leeftijd, int gesprek, int? verwacht = null, decimal? maanden = null, decimal? uren = null) => new()
        {
            Datum = Dag,
            Activiteit = activiteit,
            Doel = doel,
            Geboortedatum = Dag.AddYears(-leeftijd).AddMonths(-5),
            Gespreknummer = gesprek,
            VerwachtAantalGesprekken = verwacht,
            VerwachteDuurMaanden = maanden,
            VerwachteUrenPerWeek = uren,
        };
}
