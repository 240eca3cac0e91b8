using Jeugdhulp.Application.Cbs;
using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Documenten;
using Jeugdhulp.Application.Doorrekenen;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Herclassificeren;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Inzicht;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Landelijk;
using Jeugdhulp.Application.Leren;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Application.Taken;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Application.Triage;
using Jeugdhulp.Application.Uitwisseling;
using Jeugdhulp.Application.Vergelijken;
using Jeugdhulp.Application.Verhalen;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Data;

/// <summary>
/// The store. Every entity with a <c>GemeenteCode</c> is filtered to the gemeente of the <see cref="Aanmelding"/>; row-level
/// security refuses the rest even when the filter is removed. Work inside <see cref="Gemeentetransactie.BeginGemeenteAsync"/>.
/// </summary>
public sealed partial class JeugdhulpDbContext : IdentityUserContext<Account, Guid>
{
    /// <summary>Name of the query filter, so that a test can take it away.</summary>
    public const string Gemeentefilter = "gemeente";

    /// <summary>
    /// Leaves out of a plan who was merged with someone who is in it too: of two lines of one person that of who stays counts, and when the
    /// merge is undone both are there again.
    /// </summary>
    public const string Samengevoegdfilter = "Samengevoegd";

    /// <summary>Leaves out trajecten that were withdrawn: they count nowhere.</summary>
    public const string Intrekfilter = "Ingetrokken";

    private readonly Sleutelring? _ring;

    public JeugdhulpDbContext(DbContextOptions<JeugdhulpDbContext> options, Aanmelding aanmelding)
        : base(options)
    {
        Aanmelding = aanmelding;
        _ring = options.FindExtension<Sleutelextensie>()?.Ring;

        // A save that fails ends its transaction here: nobody goes on after half an act. Savepoints would only cost two round
        // trips at every save.
        Database.AutoSavepointsEnabled = false;
    }

    internal Aanmelding Aanmelding { get; }

    /// <summary>What goes along with the first query of the transaction.</summary>
    internal Vooraf? Vooraf { get; set; }

    /// <summary>Whom the reader may see, once it was asked.</summary>
    internal Muurblik? Muurblik { get; set; }

    /// <summary>Who works with this context only looks: a row of the log is kept, anything else is a <see cref="NietsOpgeslagenException"/>.</summary>
    public bool AlleenLezen { get; set; }

    private string? GemeenteCode => Aanmelding.GemeenteCode;

    public DbSet<Gemeente> Gemeenten => Set<Gemeente>();

    public DbSet<Gemeenteprofiel> Gemeenteprofielen => Set<Gemeenteprofiel>();

    public DbSet<Wijkgebied> Wijkgebieden => Set<Wijkgebied>();

    public DbSet<Lokaalwoord> Lokalewoorden => Set<Lokaalwoord>();

    public DbSet<Codewaarde> Codewaarden => Set<Codewaarde>();

    public DbSet<Aanstelling> Aanstellingen => Set<Aanstelling>();

    public DbSet<Team> Teams => Set<Team>();

    public DbSet<Formatie> Formaties => Set<Formatie>();

    public DbSet<Voorziening> Voorzieningen => Set<Voorziening>();

    public DbSet<Product> Producten => Set<Product>();

    public DbSet<Vastecontactpersoon> Vastecontactpersonen => Set<Vastecontactpersoon>();

    public DbSet<Wachtmelding> Wachtmeldingen => Set<Wachtmelding>();

    public DbSet<Medewerker> Medewerkers => Set<Medewerker>();

    public DbSet<Teamopvolging> Teamopvolgingen => Set<Teamopvolging>();

    public DbSet<Teamlid> Teamleden => Set<Teamlid>();

    public DbSet<Noodtoegang> Noodtoegangen => Set<Noodtoegang>();

    public DbSet<Noodmelding> Noodmeldingen => Set<Noodmelding>();

    public DbSet<Persoonteam> Persoonteams => Set<Persoonteam>();

    public DbSet<Teamwissel> Teamwissels => Set<Teamwissel>();

    public DbSet<Persoonkring> Persoonkringen => Set<Persoonkring>();

    public DbSet<Persoonding> Persoondingen => Set<Persoonding>();

    public DbSet<Persoon> Personen => Set<Persoon>();

    public DbSet<Gezin> Gezinnen => Set<Gezin>();

    public DbSet<Gezinslid> Gezinsleden => Set<Gezinslid>();

    public DbSet<Gezinsregie> Gezinsregies => Set<Gezinsregie>();

    public DbSet<Persoonsrelatie> Persoonsrelaties => Set<Persoonsrelatie>();

    public DbSet<Persoonwijziging> Persoonwijzigingen => Set<Persoonwijziging>();

    public DbSet<Samenvoeging> Samenvoegingen => Set<Samenvoeging>();

    public DbSet<Samengevoegd> Samengevoegden => Set<Samengevoegd>();

    public DbSet<Onderscheid> Onderscheiden => Set<Onderscheid>();

    public DbSet<Woonplaatsverleden> Woonplaatsverleden => Set<Woonplaatsverleden>();

    public DbSet<Postcodeverleden> Postcodeverleden => Set<Postcodeverleden>();

    public DbSet<Vervolgkeuze> Vervolgkeuzes => Set<Vervolgkeuze>();

    public DbSet<Partnertoestemming> Partnertoestemmingen => Set<Partnertoestemming>();

    public DbSet<Naamtrigram> Naamtrigrammen => Set<Naamtrigram>();

    public DbSet<Hulpvraag> Hulpvragen => Set<Hulpvraag>();

    public DbSet<Contact> Contacten => Set<Contact>();

    public DbSet<Contactregel> Contactregels => Set<Contactregel>();

    public DbSet<Doorverwijzing> Doorverwijzingen => Set<Doorverwijzing>();

    public DbSet<Dossier> Dossiers => Set<Dossier>();

    public DbSet<Statusperiode> Statusperioden => Set<Statusperiode>();

    public DbSet<Dossierpersoon> Dossierpersonen => Set<Dossierpersoon>();

    public DbSet<Dossierwijziging> Dossierwijzigingen => Set<Dossierwijziging>();

    public DbSet<Dossierafspraak> Dossierafspraken => Set<Dossierafspraak>();

    public DbSet<Contactwijziging> Contactwijzigingen => Set<Contactwijziging>();

    public DbSet<Contactstand> Contactstanden => Set<Contactstand>();

    public DbSet<Concept> Concepten => Set<Concept>();

    public DbSet<Instellingenversie> Instellingenversies => Set<Instellingenversie>();

    public DbSet<Normconcept> Normconcepten => Set<Normconcept>();

    public DbSet<Normversie> Normversies => Set<Normversie>();

    public DbSet<Verzegeling> Verzegelingen => Set<Verzegeling>();

    public DbSet<Cbslevering> Cbsleveringen => Set<Cbslevering>();

    public DbSet<Cbsleveringdeel> Cbsleveringdelen => Set<Cbsleveringdeel>();

    public DbSet<Cbsleveringbron> Cbsleveringbronnen => Set<Cbsleveringbron>();

    public DbSet<Cbsleveringvondst> Cbsleveringvondsten => Set<Cbsleveringvondst>();

    public DbSet<Cbsleveringcontrole> Cbsleveringcontroles => Set<Cbsleveringcontrole>();

    public DbSet<Cbsleveringantwoord> Cbsleveringantwoorden => Set<Cbsleveringantwoord>();

    public DbSet<Leveringsindeling> Leveringsindelingen => Set<Leveringsindeling>();

    public DbSet<Leverafspraak> Leverafspraken => Set<Leverafspraak>();

    public DbSet<Nietlevering> Nietleveringen => Set<Nietlevering>();

    public DbSet<Cbscijfer> Cbscijfers => Set<Cbscijfer>();

    public DbSet<Cbsherkenning> Cbsherkenningen => Set<Cbsherkenning>();

    public DbSet<Cbsverschil> Cbsverschillen => Set<Cbsverschil>();

    public DbSet<Conceptversie> Conceptversies => Set<Conceptversie>();

    public DbSet<Betwisting> Betwistingen => Set<Betwisting>();

    public DbSet<Document> Documenten => Set<Document>();

    public DbSet<Leesbevestiging> Leesbevestigingen => Set<Leesbevestiging>();

    public DbSet<Casus> Casussen => Set<Casus>();

    public DbSet<Casusbesluit> Casusbesluiten => Set<Casusbesluit>();

    public DbSet<Ronde> Rondes => Set<Ronde>();

    public DbSet<Rondecasus> Rondecasussen => Set<Rondecasus>();

    public DbSet<Antwoord> Antwoorden => Set<Antwoord>();

    public DbSet<Instructieafronding> Instructieafrondingen => Set<Instructieafronding>();

    public DbSet<Instructieplicht> Instructieplichten => Set<Instructieplicht>();

    public DbSet<Logboekregel> Logboek => Set<Logboekregel>();

    public DbSet<Logboekschakel> Logboekschakels => Set<Logboekschakel>();

    public DbSet<OnverzegeldeLogboekregel> OnverzegeldeLogboekregels => Set<OnverzegeldeLogboekregel>();

    public DbSet<Cijfer> Cijfers => Set<Cijfer>();

    public DbSet<Gepubliceerdcijfer> Gepubliceerdecijfers => Set<Gepubliceerdcijfer>();

    public DbSet<Cijferstand> Cijferstanden => Set<Cijferstand>();

    public DbSet<Cijfergrens> Cijfergrenzen => Set<Cijfergrens>();

    public DbSet<Cijferverandering> Cijferveranderingen => Set<Cijferverandering>();

    public DbSet<Annotatie> Annotaties => Set<Annotatie>();

    public DbSet<Kwartaalcijfer> Kwartaalcijfers => Set<Kwartaalcijfer>();

    public DbSet<Kwartaalverslag> Kwartaalverslagen => Set<Kwartaalverslag>();

    public DbSet<Verborgenkwaliteit> Verborgenkwaliteiten => Set<Verborgenkwaliteit>();

    public DbSet<Verborgensamenloop> Verborgensamenlopen => Set<Verborgensamenloop>();

    public DbSet<Streefdoel> Streefdoelen => Set<Streefdoel>();

    public DbSet<Contextwaarde> Contextwaarden => Set<Contextwaarde>();

    public DbSet<Betrouwbaarheidsoordeel> Betrouwbaarheidsoordelen => Set<Betrouwbaarheidsoordeel>();

    public DbSet<Herclassificatie> Herclassificaties => Set<Herclassificatie>();

    public DbSet<Voorstelgroep> Voorstelgroepen => Set<Voorstelgroep>();

    public DbSet<Voorstel> Voorstellen => Set<Voorstel>();

    public DbSet<Taak> Taken => Set<Taak>();

    public DbSet<Doorrekenverslag> Doorrekenverslagen => Set<Doorrekenverslag>();

    public DbSet<Leidraadmelding> Leidraadmeldingen => Set<Leidraadmelding>();

    public DbSet<Reflectie> Reflecties => Set<Reflectie>();

    public DbSet<Vergelijkingsdeelname> Vergelijkingsdeelnames => Set<Vergelijkingsdeelname>();

    public DbSet<Vergelijkingsdeel> Vergelijkingsdelen => Set<Vergelijkingsdeel>();

    public DbSet<Traject> Trajecten => Set<Traject>();

    public DbSet<Trajectbespreking> Trajectbesprekingen => Set<Trajectbespreking>();

    public DbSet<Beschikking> Beschikkingen => Set<Beschikking>();

    public DbSet<Terugkoppeling> Terugkoppelingen => Set<Terugkoppeling>();

    public DbSet<Wachtende> Wachtenden => Set<Wachtende>();

    public DbSet<Wachtcontrole> Wachtcontroles => Set<Wachtcontrole>();

    public DbSet<Wachtinstelling> Wachtinstellingen => Set<Wachtinstelling>();

    public DbSet<Verloopregel> Verloopregels => Set<Verloopregel>();

    public DbSet<Hulpvraagtriage> Triages => Set<Hulpvraagtriage>();

    public DbSet<Hulpbesluit> Hulpbesluiten => Set<Hulpbesluit>();

    public DbSet<Verdeling> Verdelingen => Set<Verdeling>();

    public DbSet<Verdeelvraag> Verdeelvragen => Set<Verdeelvraag>();

    public DbSet<Verhaal> Verhalen => Set<Verhaal>();

    public DbSet<Triageconsult> Triageconsulten => Set<Triageconsult>();

    public DbSet<Triagewijziging> Triagewijzigingen => Set<Triagewijziging>();

    public DbSet<Triagetermijn> Triagetermijnen => Set<Triagetermijn>();

    public DbSet<Gezinsplan> Gezinsplannen => Set<Gezinsplan>();

    public DbSet<Plandeelnemer> Plandeelnemers => Set<Plandeelnemer>();

    public DbSet<Plandoel> Plandoelen => Set<Plandoel>();

    public DbSet<Doelresultaat> Doelresultaten => Set<Doelresultaat>();

    public DbSet<Planactie> Planacties => Set<Planactie>();

    public DbSet<Planwijziging> Planwijzigingen => Set<Planwijziging>();

    public DbSet<Planversie> Planversies => Set<Planversie>();

    public DbSet<Aanbiedercontact> Aanbiedercontacten => Set<Aanbiedercontact>();

    public DbSet<Afschaling> Afschalingen => Set<Afschaling>();

    public DbSet<Zwaarwegendadvies> Zwaarwegendeadviezen => Set<Zwaarwegendadvies>();

    public DbSet<Adviesbesluit> Adviesbesluiten => Set<Adviesbesluit>();

    public DbSet<Planbesluit> Planbesluiten => Set<Planbesluit>();

    public DbSet<Afronding> Afrondingen => Set<Afronding>();

    public DbSet<Kwaliteitsindicator> Kwaliteitsindicatoren => Set<Kwaliteitsindicator>();

    public DbSet<Indicatorantwoord> Indicatorantwoorden => Set<Indicatorantwoord>();

    public DbSet<Afrondingmeting> Afrondingmetingen => Set<Afrondingmeting>();

    public DbSet<Planoverdracht> Planoverdrachten => Set<Planoverdracht>();

    public DbSet<Inlezing> Inlezingen => Set<Inlezing>();

    public DbSet<Inleesregel> Inleesregels => Set<Inleesregel>();

    public DbSet<Inleesverklaring> Inleesverklaringen => Set<Inleesverklaring>();

    public DbSet<Uitwisselpakket> Uitwisselpakketten => Set<Uitwisselpakket>();

    public DbSet<Uitwisseldeel> Uitwisseldelen => Set<Uitwisseldeel>();

    public DbSet<Kaartversie> Kaartversies => Set<Kaartversie>();

    public DbSet<Sleutel> Sleutels => Set<Sleutel>();

    public DbSet<Verzending> Verzendingen => Set<Verzending>();

    /// <summary>A text as its column keeps it, for SQL that is written out.</summary>
    internal string? Bewaarvorm<T>(string eigenschap, string? tekst) =>
        (string?)Model.FindEntityType(typeof(T))!.FindProperty(eigenschap)!.GetValueConverter()!.ConvertToProvider(tekst);

    /// <summary>A keyed hash of a text.</summary>
    internal byte[] Kenmerk(string tekst) => Versleutelomzetter.Nodig(_ring).Kenmerk(tekst);

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.AddInterceptors(Leeswacht.Enige, Opdrachtwacht.Enige, Meezender.Enige, Versleutelwacht.Enige);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(JeugdhulpDbContext).Assembly);

        FilterOpGemeente(builder);
        builder.Entity<Plandeelnemer>().HasQueryFilter(Samengevoegdfilter, d => !Personen.Any(p => p.Id == d.PersoonId && p.SamengevoegdMetId != null));
        builder.HasDbFunction(typeof(Klankfunctie).GetMethod(nameof(Klankfunctie.Klank))!).HasName("klank");
        Naamgeving.PasToe(builder);
        Vertrouwelijk.PasToe(builder, _ring);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Naamgeving.BewaarEnumsAlsTekst(configurationBuilder);
}
