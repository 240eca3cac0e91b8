namespace Jeugdhulp.Application.Logboek;

/// <summary>Who did or saw what; written in the transaction of the act itself, and never changed or deleted (PRV-11).</summary>
public sealed class Logboekregel
{
    public required string GemeenteCode { get; init; }

    public long Id { get; init; }

    public required DateTimeOffset Tijdstip { get; init; }

    public required Guid? AccountId { get; init; }

    public required Handeling Handeling { get; init; }

    /// <summary>Kind of object, for instance "contact" or "persoon".</summary>
    public required string ObjectSoort { get; init; }

    public Guid? ObjectId { get; init; }

    /// <summary>"gelukt", "geweigerd" or "mislukt".</summary>
    public required string Resultaat { get; init; }

    /// <summary>"web", "api", "taak" or "opdrachtregel".</summary>
    public required string Oorsprong { get; init; }

    /// <summary>Numbers and codes only; never a name, BSN or free text.</summary>
    public Dictionary<string, string>? Bijzonderheden { get; init; }
}

/// <summary>What was done or seen.</summary>
public enum Handeling
{
    Aangemeld,
    Afgemeld,
    AanmeldenGeweigerd,
    GemeenteGekozen,
    ToegangGeweigerd,
    PersonenGezocht,
    PersoonGemaakt,
    PersoonBekeken,
    ContactGeregistreerd,
    ContactBekeken,
    ContactGewijzigd,
    ContactenBekeken,
    ContactGeclassificeerd,
    ConceptBewaard,
    ConceptBekeken,
    ConceptVerwijderd,
    DoorverwijzingGeregistreerd,
    HulpvraagGewijzigd,
    HalfjaarVerzegeld,
    VoorstelAanvaard,
    VoorstelGeweigerd,
    ContactHergeclassificeerd,
    TaakAangevraagd,
    TaakKlaar,
    TaakMislukt,
    TaakGestopt,
    ConceptversieBegonnen,
    ConceptversieGewijzigd,
    ConceptversieIngediend,
    ConceptversieTeruggezet,
    ConceptversieIngetrokken,
    InstellingenVastgesteld,
    InstellingBetwist,
    BetwistingOpgelost,
    TeamGemaakt,
    TeamGewijzigd,
    TeamBeeindigd,
    DocumentGeplaatst,
    DocumentGedownload,
    DocumentBevestigd,
    LeidraadmeldingGemaakt,
    LeidraadmeldingIngetrokken,
    LeidraadmeldingVrijgegeven,
    VergelijkenAangezet,
    VergelijkenUitgezet,
    VergelijkingGevraagd,
    VergelijkingsdeelGegeven,
    ReflectieGeschreven,
    CasusGemaakt,
    CasusGewijzigd,
    CasusIngetrokken,
    CasusBeantwoord,
    CasusuitkomstBekeken,
    RondeGemaakt,
    RondeGewijzigd,
    RondeVerwijderd,
    InstructieAfgerond,
    InstructieplichtGewijzigd,
    NormconceptBegonnen,
    NormconceptGewijzigd,
    NormconceptIngediend,
    NormconceptTeruggezet,
    NormconceptIngetrokken,
    NormVastgesteld,
    CodeToegevoegd,
    CodeBeeindigd,
    WoordGewijzigd,
    CasusbesluitGenomen,
    PersoonGewijzigd,
    PersonenSamengevoegd,
    SamenvoegingOngedaan,
    PersonenOnderscheiden,
    VervolgkeuzeVastgelegd,
    RelatieGemaakt,
    RelatieBeeindigd,
    GezinBekeken,
    GezinGewijzigd,
    DubbelenBekeken,
    TrajectBegonnen,
    TrajectBekeken,
    TrajectenBekeken,
    TrajectGewijzigd,
    TrajectBeeindigd,
    TrajectHeropend,
    TrajectIngetrokken,
    TrajectBesproken,
    BeschikkingGemaakt,
    BeschikkingBeslist,
    VerwijzerGeinformeerd,
    DoorverwijzingBekeken,
    DoorverwijzingenBekeken,
    DoorverwijzingGewijzigd,
    WachtlijstBekeken,
    WachtendeToegevoegd,
    WachtendeGewijzigd,
    WachtinstellingGewijzigd,
    TriageGedaan,
    TriageGewijzigd,
    TriageBekeken,
    ConsultGevraagd,
    ConsultBeantwoord,
    TriagetermijnGewijzigd,
    PlanBegonnen,
    PlanGewijzigd,
    PlanBekeken,
    PlanVastgesteld,
    PlanAfgesloten,
    PlanAfgedrukt,
    PlanOvergedragen,
    DoelresultaatVastgelegd,
    AfrondingVastgelegd,
    DossierGeopend,
    DossierBekeken,
    DossierGewijzigd,
    DossierAfgesloten,
    DossierHeropend,
    DossiersBekeken,
    DossierafspraakGewijzigd,
    WerkBekeken,
    FormatieVastgelegd,
    AnnotatieToegevoegd,
    BetrouwbaarheidVastgelegd,
    KwartaalverslagBewaard,
    KwartaalverslagVastgesteld,
    ProfielVastgelegd,
    ToestemmingVastgelegd,
    HulpbesluitVastgelegd,
    HulpbesluitBekeken,
    CbscijfersIngelezen,
    CbscijferIngevoerd,
    CbsbeeldBeantwoord,
    CbsverschilVastgelegd,
    VoorzieningGemaakt,
    VoorzieningGewijzigd,
    WachttijdGemeld,
    LogboekBekeken,
    LogboekGetoetst,
    ProductGemaakt,
    ProductGewijzigd,
    LandtabelBekeken,
}
