namespace Jeugdhulp.Domain.Cijfers;

/// <summary>Names and definitions of what is counted, as they stand beside each figure (DSH-16).</summary>
public static class Maten
{
    /// <summary>Name on a screen.</summary>
    public static string Naam(this Maat maat, Cijferlens lens) => (maat, lens) switch
    {
        (Maat.Jeugdigen, Cijferlens.Dossier) => "Jeugdigen met een dossier",
        (Maat.Jeugdigen, _) => "Jeugdigen met jeugdhulp",
        (Maat.Trajecten, Cijferlens.Dossier) => "Dossiers",
        (Maat.Trajecten, _) => "Trajecten",
        (Maat.Woonwijk, _) => "Jeugdigen per wijk",
        (Maat.Gezinnen, _) => "Gezinnen",
        (Maat.Beginstand, _) => "Beginstand",
        (Maat.Instroom, _) => "Instroom",
        (Maat.Uitstroom, _) => "Uitstroom",
        (Maat.Eindstand, _) => "Eindstand",
        (Maat.Nieuw, _) => "Nieuw",
        (Maat.HerhaaldBeroep, _) => "Herhaald beroep",
        (Maat.Aansluitend, _) => "Aansluitend op andere hulp",
        (Maat.Duur, _) => "Dagen samen",
        (Maat.DuurMediaan, _) => "Middelste duur in dagen",
        (Maat.Langdurig, _) => "Duurde 2 jaar of langer",
        (Maat.Contacten, _) => "Contacten",
        (Maat.JeugdigenMetContact, _) => "Jeugdigen met een contact",
        (Maat.Verwijzer, _) => "Instroom per verwijzer",
        (Maat.ZonderVerblijf, _) => "Trajecten zonder verblijf",
        (Maat.Doorverwijzingen, _) => "Doorverwijzingen",
        (Maat.Gewacht, _) => "Eerste gesprek na wachten",
        (Maat.Wachttijd, _) => "Werkdagen gewacht samen",
        (Maat.ZonderVerblijfAanbieder, _) => "Zonder verblijf, zonder het wijkteam",
        (Maat.Doorlooptijd, _) => "Doorlooptijd in dagen",
        (Maat.Complexiteit, _) => "Trajecten naar complexiteit van de vraag",
        (Maat.Complexiteitsduur, _) => "Dagen naar complexiteit van de vraag",
        _ => throw new ArgumentOutOfRangeException(nameof(maat)),
    };

    /// <summary>What the figure means, in one or two sentences.</summary>
    public static string Definitie(this Maat maat, Cijferlens lens)
    {
        var wat = lens is Cijferlens.Dossier ? "dossiers" : "trajecten";
        return maat switch
        {
            Maat.Jeugdigen => lens switch
            {
                Cijferlens.Dossier => "Jeugdigen die hulp krijgen in een dossier dat meetelt. Iedere jeugdige telt één keer.",
                Cijferlens.Norm => "Jeugdigen met een traject van het wijkteam waarin volgens de landelijke norm jeugdhulp is gegeven. Iedere jeugdige telt één keer.",
                _ => "Jeugdigen met een traject van het wijkteam. Iedere jeugdige telt één keer.",
            },
            Maat.Trajecten => lens switch
            {
                Cijferlens.Dossier => "Dossiers met een status die in deze gemeente meetelt. Ieder dossier telt één keer.",
                Cijferlens.Norm => "Trajecten van het wijkteam met minstens één contact dat volgens de landelijke norm jeugdhulp is. Ze tellen vanaf dat contact.",
                _ => "Trajecten die het wijkteam zelf uitvoert, zoals de gemeente ze registreert.",
            },
            Maat.Woonwijk => "Jeugdigen met jeugdhulp, naar de wijk waar zij nu wonen. Iedere jeugdige telt één keer.",
            Maat.Gezinnen => "Gezinnen waarin minstens één van deze jeugdigen woont. Een jeugdige in twee gezinnen telt bij allebei.",
            Maat.Beginstand => $"Het aantal {wat} dat liep aan het begin van de eerste dag.",
            Maat.Instroom => lens is Cijferlens.Dossier
                ? "Het aantal keren dat een dossier in deze periode ging meetellen: het begon, of kreeg weer een status die meetelt."
                : $"Het aantal {wat} dat in deze periode begon.",
            Maat.Uitstroom => lens is Cijferlens.Dossier
                ? "Het aantal keren dat een dossier in deze periode stopte met meetellen: het ging dicht, of kreeg een status die niet meetelt. Hoeveel dossiers dichtgingen, ziet u bij Kwaliteit."
                : $"Het aantal {wat} dat in deze periode eindigde.",
            Maat.Eindstand => $"Het aantal {wat} dat liep na de laatste dag. Wat op die dag eindigde, telt niet mee.",
            Maat.Nieuw => "Begonnen voor iemand die in de vijf jaar voor deze periode geen hulp had.",
            Maat.HerhaaldBeroep => "Begonnen voor iemand die in de vijf jaar voor deze periode hulp had, met minstens één dag ertussen.",
            Maat.Aansluitend => lens is Cijferlens.Dossier
                ? "Begonnen terwijl een dossier liep, of de dag erna. Een dossier dat open bleef en weer meetelt, hoort hier ook bij. Dat is niet nieuw en geen herhaald beroep."
                : "Begonnen terwijl andere hulp liep, of de dag erna. Dat is niet nieuw en geen herhaald beroep.",
            Maat.Duur => lens is Cijferlens.Dossier
                ? "Het aantal dagen dat dossiers meetelden die in deze periode stopten met meetellen, bij elkaar."
                : $"Het aantal dagen van begin tot einde van alle {wat} die in deze periode eindigden, bij elkaar.",
            Maat.DuurMediaan => $"De helft van de {wat} die in deze periode eindigden duurde korter, de helft langer.",
            Maat.Langdurig => $"Het aantal {wat} dat in deze periode eindigde en twee jaar of langer duurde.",
            Maat.Contacten => lens is Cijferlens.Dossier
                ? "Contacten die meetellen voor een dossier. Een contact over drie jeugdigen telt drie keer."
                : "Alle contacten, naar klasse. Een contact over drie jeugdigen telt drie keer, want ieder krijgt een eigen klasse.",
            Maat.JeugdigenMetContact => "Jeugdigen met minstens één contact. Iedere jeugdige telt per klasse één keer, dus de klassen samen zijn meer dan het totaal.",
            Maat.Verwijzer => $"De {wat} die in deze periode begonnen, naar wie de vraag bij het wijkteam bracht.",
            Maat.ZonderVerblijf => "Alle geregistreerde trajecten zonder verblijf, van het wijkteam en van aanbieders, naar hulpvorm. Hulp uit een pgb en hulp die het gezin zelf betaalt, tellen niet mee.",
            Maat.ZonderVerblijfAanbieder => "Trajecten zonder verblijf van aanbieders. Zo ziet u hoe de hulp verloopt als u het wijkteam niet meetelt.",
            Maat.Doorlooptijd => "Dagen vanaf het begin, gemiddeld over de trajecten van deze hulpvorm die in dit halfjaar liepen. Loopt een traject nog, dan tellen de dagen tot en met het einde van het halfjaar. Loopt het halfjaar zelf nog, dan tot en met vandaag.",
            Maat.Complexiteit => "Trajecten van het wijkteam die in dit halfjaar liepen, naar hoe complex de vraag is. Wie het traject vastlegt, kiest dat.",
            Maat.Complexiteitsduur => "Dagen vanaf het begin, gemiddeld over de trajecten van deze complexiteit die in dit halfjaar liepen. Loopt een traject nog, dan tellen de dagen tot en met het einde van het halfjaar. Loopt het halfjaar zelf nog, dan tot en met vandaag.",
            Maat.Doorverwijzingen => "Doorverwijzingen in deze periode, naar bestemming. Dit is geen eigen hulp.",
            Maat.Gewacht => "Mensen op de eigen wachtlijst die in deze periode hun eerste gesprek hadden, bij het team waar het wachten begon.",
            Maat.Wachttijd => "Werkdagen tussen aanmelding en eerste gesprek, zonder weekenden en feestdagen, bij elkaar.",
            _ => throw new ArgumentOutOfRangeException(nameof(maat)),
        };
    }

    /// <summary>Whether it says the same under every lens, and so stands once.</summary>
    public static bool IsZonderLens(this Maat maat) => maat is Maat.ZonderVerblijf or Maat.ZonderVerblijfAanbieder or Maat.Doorverwijzingen or Maat.Gewacht or Maat.Wachttijd or Maat.Doorlooptijd || maat.IsPerHalfjaar();

    /// <summary>
    /// Whether it follows from contacts alone, and from those of one year. Nothing relates these figures to others, or to those of another
    /// year, so each year of them is counted and protected by itself (ADR 15).
    /// </summary>
    public static bool IsVanContacten(this Maat maat) => maat is Maat.Contacten or Maat.JeugdigenMetContact;

    /// <summary>Whether it counts things or people; the rest is in days.</summary>
    public static bool IsAantal(this Maat maat) => maat is not (Maat.Duur or Maat.DuurMediaan or Maat.Wachttijd or Maat.Doorlooptijd or Maat.Complexiteitsduur);

    /// <summary>What days are counted of, to take the mean over.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It counts things or people itself.</exception>
    public static Maat Over(this Maat dagen) => dagen switch
    {
        Maat.Duur or Maat.DuurMediaan => Maat.Uitstroom,
        Maat.Wachttijd => Maat.Gewacht,
        Maat.Doorlooptijd => Maat.ZonderVerblijf,
        Maat.Complexiteitsduur => Maat.Complexiteit,
        _ => throw new ArgumentOutOfRangeException(nameof(dagen)),
    };

    /// <summary>Whether these are also days of what still runs.</summary>
    public static bool TeltLopend(this Maat dagen) => dagen is Maat.Doorlooptijd or Maat.Complexiteitsduur;

    /// <summary>Decimals in which a mean is written (F8, F9).</summary>
    public static int Decimalen(this Maat dagen) => dagen is Maat.Wachttijd ? 1 : 0;

    /// <summary>Whether a peildatum has it: the rest needs a period.</summary>
    public static bool HeeftPeildatum(this Maat maat) => maat is Maat.Jeugdigen or Maat.Woonwijk or Maat.Trajecten or Maat.Gezinnen or Maat.ZonderVerblijf or Maat.ZonderVerblijfAanbieder;

    /// <summary>Whether a moment has it.</summary>
    public static bool BestaatOp(this Maat maat, Meetmoment moment) => moment.Wijze switch
    {
        Meetwijze.Peildatum => maat.HeeftPeildatum(),
        Meetwijze.Jaar => !maat.IsPerHalfjaar(),
        _ => true,
    };

    /// <summary>Whether it is counted of the whole gemeente only.</summary>
    public static bool IsZonderTeam(this Maat maat) => maat is Maat.Woonwijk || maat.IsPerHalfjaar();

    /// <summary>Whether it is counted of half-years only: a year would end as its second half does, and the difference would be about a few.</summary>
    public static bool IsPerHalfjaar(this Maat maat) =>
        maat is Maat.Doorlooptijd or Maat.Complexiteit or Maat.Complexiteitsduur;

    /// <summary>Whether it has parts only, because the whole stands as another figure.</summary>
    public static bool IsZonderGeheel(this Maat maat) => maat is Maat.Woonwijk or Maat.Complexiteit;

    /// <summary>Whether the parts are people, each once: they may add up to more than the whole.</summary>
    public static bool IsUniek(this Maat maat) => maat is Maat.Jeugdigen or Maat.Gezinnen or Maat.JeugdigenMetContact;
}
