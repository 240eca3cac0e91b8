namespace Jeugdhulp.Domain.Contacten;

/// <summary>Dutch names, help and examples for the choices in the contact form (CLS-10).</summary>
public static class Contactomschrijvingen
{
    private static readonly Dictionary<Activiteit, Omschrijving> PerActiviteit = new()
    {
        [Activiteit.InformatieAdvies] = new("Informatie en advies", "U beantwoordt een vraag of geeft advies, zonder te begeleiden.", "Een vader belt met de vraag waar hij een cursus over pubers vindt."),
        [Activiteit.Consult] = new("Consult", "U denkt mee over een casus van een ander, meestal zonder naam.", "Een leerkracht legt een casus voor en noemt geen naam."),
        [Activiteit.Collectief] = new("Activiteit voor een groep", "Een bijeenkomst of training voor meer mensen tegelijk. U noteert geen namen.", "Een ouderavond over slapen, met 18 deelnemers."),
        [Activiteit.Triage] = new("Triage", "U beoordeelt hoe dringend een vraag is en wie haar oppakt.", "Na een aanmelding bepaalt u of het vandaag nog moet."),
        [Activiteit.Intake] = new("Intake", "Het eerste gesprek, waarin u de vraag helder maakt.", "U gaat op huisbezoek en bespreekt wat er speelt."),
        [Activiteit.Planvorming] = new("Plan maken", "U maakt samen met het gezin het plan.", "U schrijft met ouders op wat er moet veranderen en wie wat doet."),
        [Activiteit.Indicatie] = new("Indicatie", "U bepaalt welke voorziening nodig is.", "U stelt vast dat ambulante behandeling nodig is."),
        [Activiteit.Doorverwijzing] = new("Doorverwijzing", "U verwijst naar een andere organisatie.", "U meldt een jongere aan bij het maatschappelijk werk."),
        [Activiteit.Terugkoppeling] = new("Terugkoppeling", "U vertelt de verwijzer wat er is gedaan.", "U belt de huisarts terug."),
        [Activiteit.Opvoedondersteuning] = new("Opvoedondersteuning", "U helpt ouders met vragen over opvoeden.", "U oefent met een moeder hoe zij grenzen stelt."),
        [Activiteit.KortGesprek] = new("Kort gesprek", "Een los kort gesprek, zodat iemand weer verder kan.", "U spreekt een leerling even op school."),
        [Activiteit.Begeleiding] = new("Begeleiding", "U helpt de jeugdige zelf, in een reeks gesprekken.", "U werkt wekelijks met een jongen aan zijn boosheid."),
        [Activiteit.Ouderondersteuning] = new("Ouderondersteuning", "U helpt alleen de ouders, vanwege hun kind.", "U ondersteunt ouders van een kind met autisme."),
        [Activiteit.SchoolmaatschappelijkWerk] = new("Schoolmaatschappelijk werk", "Maatschappelijk werk op of voor een school.", "U voert gesprekken met een leerling over de scheiding van de ouders."),
        [Activiteit.PohJeugd] = new("POH-jeugd", "Ondersteuning voor jeugd in de huisartsenpraktijk.", "U spreekt een meisje met slaapproblemen bij de huisarts."),
        [Activiteit.Overbruggingszorg] = new("Overbruggingszorg", "U helpt zolang iemand op een andere aanbieder wacht.", "U bezoekt het gezin tot de behandeling begint."),
        [Activiteit.OpenHouden] = new("Casus open houden", "Af en toe een gesprek nadat specialistische hulp is gestopt.", "Eens in de zes weken vraagt u hoe het gaat."),
        [Activiteit.Crisishulp] = new("Crisishulp", "Directe hulp in een crisis.", "U gaat dezelfde avond naar een gezin."),
        [Activiteit.Regie] = new("Regie", "U coördineert de hulp die anderen geven.", "U stemt af tussen school, behandelaar en ouders."),
        [Activiteit.Casusoverleg] = new("Casusoverleg", "U bespreekt een casus met andere professionals.", "Overleg met school en jeugdarts."),
        [Activiteit.EvaluatieMetAanbieder] = new("Evaluatie met aanbieder", "U evalueert met de aanbieder die de hulp geeft.", "Halfjaarlijks gesprek over het doel van de behandeling."),
    };

    private static readonly Dictionary<Doel, Omschrijving> PerDoel = new()
    {
        [Doel.InformatieAdvies] = new("Informatie of advies", "Iemand verder helpen met kennis.", "Uitleg over regels voor beeldschermtijd."),
        [Doel.Toeleiding] = new("Toeleiding", "Iemand bij de juiste voorziening brengen.", "Uitzoeken welke hulp past en die regelen."),
        [Doel.Opvoedondersteuning] = new("Vraag over opvoeden", "Ouders sterker maken in het opvoeden.", "Rust brengen rond het naar bed gaan."),
        [Doel.VoorkomenSpecialistisch] = new("Specialistische hulp voorkomen", "Nu kort helpen, zodat zwaardere hulp niet nodig wordt.", "Vijf gesprekken om te kijken of behandeling voorkomen kan worden."),
        [Doel.BestaandeProblematiek] = new("Bestaande problemen", "Werken aan problemen die er al zijn.", "Begeleiding bij angst die al een jaar duurt."),
        [Doel.VolgenRegie] = new("Volgen en regie", "Zicht houden op hulp van anderen en die afstemmen.", "Bijhouden of de hulp van de aanbieder werkt."),
    };

    private static readonly Dictionary<GerichtOp, Omschrijving> PerGerichtOp = new()
    {
        [GerichtOp.Jeugdige] = new("Jeugdige", "Het contact gaat over één kind of jongere.", "Een gesprek met een meisje van 12."),
        [GerichtOp.Gezin] = new("Gezin", "Het contact gaat over het hele gezin.", "Een huisbezoek bij ouders en kinderen."),
        [GerichtOp.Collectief] = new("Groep", "Het contact is voor een groep, zonder namen.", "Een themabijeenkomst."),
    };

    private static readonly Dictionary<Vervolg, Omschrijving> PerVervolg = new()
    {
        [Vervolg.Geen] = new("Niets bijzonders", "Er speelt geen andere hulp rond deze reeks.", "Een gewone hulpvraag."),
        [Vervolg.WachtOpAanbieder] = new("Wacht op aanbieder", "De jeugdige wacht op hulp van een ander.", "Op de wachtlijst voor behandeling."),
        [Vervolg.AanbiederActief] = new("Aanbieder actief", "Een andere aanbieder geeft nu hulp.", "Er loopt behandeling bij de jeugd-ggz."),
        [Vervolg.SpecialistischGestopt] = new("Specialistische hulp gestopt", "Specialistische hulp is gestopt en u blijft betrokken.", "De ouders stopten met de behandeling."),
        [Vervolg.SiblingVanTraject] = new("Broer of zus heeft een traject", "Een broer of zus krijgt al jeugdhulp.", "U spreekt het zusje van een jongen die u begeleidt."),
    };

    private static readonly Omschrijving Onbekend = new("Onbekend", "Deze waarde staat niet in de lijst.", "Kies een waarde uit de lijst.");

    /// <summary>Name, help and example; "Onbekend" for a value that is not defined.</summary>
    public static Omschrijving Omschrijving(this Activiteit activiteit) => PerActiviteit.GetValueOrDefault(activiteit, Onbekend);

    /// <inheritdoc cref="Omschrijving(Activiteit)"/>
    public static Omschrijving Omschrijving(this Doel doel) => PerDoel.GetValueOrDefault(doel, Onbekend);

    /// <inheritdoc cref="Omschrijving(Activiteit)"/>
    public static Omschrijving Omschrijving(this GerichtOp gerichtOp) => PerGerichtOp.GetValueOrDefault(gerichtOp, Onbekend);

    /// <inheritdoc cref="Omschrijving(Activiteit)"/>
    public static Omschrijving Omschrijving(this Vervolg vervolg) => PerVervolg.GetValueOrDefault(vervolg, Onbekend);
}
