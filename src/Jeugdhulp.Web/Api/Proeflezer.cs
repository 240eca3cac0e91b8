using System.Text.Json;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Web.Api;

/// <summary>What was asked, with every fault in it.</summary>
/// <param name="Feiten">Facts; without meaning when there are faults.</param>
/// <param name="Instellingen">Settings that came along; empty when those of a gemeente are asked for.</param>
/// <param name="InstellingenVan">Code of the gemeente whose settings hold.</param>
/// <param name="Fouten">Empty when the question can be answered.</param>
internal sealed record Proefvraag(Contactfeiten Feiten, LokaleInstellingen Instellingen, string? InstellingenVan, IReadOnlyList<Fout> Fouten);

/// <summary>Reads the body of a trial classification.</summary>
internal static class Proeflezer
{
    public static Proefvraag Lees(JsonElement json)
    {
        var fouten = new List<Fout>();
        var vraag = new Contractlezer(json, string.Empty, fouten);
        vraag.Eis("contact", "Stuur het contact mee, met datum en activiteit.");
        var feiten = Feiten(vraag);
        var instellingen = Instellingen(vraag.Object("instellingen"));
        var van = vraag.Tekst("instellingenVan");
        if (van is not null && vraag.Heeft("instellingen"))
        {
            vraag.Fout("instellingenVan", "Stuur instellingen of instellingenVan, niet allebei.");
        }

        vraag.Sluit();
        var gemeld = fouten.Select(f => f.Veld).ToHashSet(StringComparer.Ordinal);
        IEnumerable<Fout> inhoud = feiten.Controleer().Concat(instellingen.Controleer());
        fouten.AddRange(inhoud.Where(f => gemeld.Add(f.Veld) && !IsOnvindbaar(f, gemeld)));
        return new Proefvraag(feiten, instellingen, van, fouten);
    }

    /// <summary>The date is named as missing with the contact itself.</summary>
    private static bool IsOnvindbaar(Fout fout, HashSet<string> gemeld) =>
        fout.Veld == "contact.datum" && (gemeld.Contains("contact") || gemeld.Contains("$"));

    private static Contactfeiten Feiten(Contractlezer vraag)
    {
        var contact = vraag.Object("contact");
        var hulpvraag = vraag.Object("hulpvraag");
        var jeugdige = vraag.Object("jeugdige");
        var team = vraag.Object("team");
        if (vraag.Heeft("contact"))
        {
            contact.Eis("datum", "Stuur de datum van het contact als jjjj-mm-dd.");
            contact.Eis("activiteit", "Stuur de activiteit.");
        }

        var standaard = new Contactfeiten { Datum = default, Activiteit = default };
        var feiten = new Contactfeiten
        {
            Datum = contact.Datum("datum") ?? default,
            Activiteit = contact.Keuze<Activiteit>("activiteit") ?? default,
            Anoniem = contact.Janee("anoniem") ?? false,
            GerichtOp = contact.Keuze<GerichtOp>("gerichtOp") ?? standaard.GerichtOp,
            Doel = hulpvraag.Keuze<Doel>("doel"),
            Gespreknummer = hulpvraag.Geheel("gespreknummer") ?? standaard.Gespreknummer,
            VerwachtAantalGesprekken = hulpvraag.Geheel("verwachtAantalGesprekken"),
            VerwachteDuurMaanden = hulpvraag.Getal("verwachteDuurMaanden"),
            VerwachteUrenPerWeek = hulpvraag.Getal("verwachteUrenPerWeek"),
            Langdurig = hulpvraag.Janee("langdurig"),
            Intensief = hulpvraag.Janee("intensief"),
            WettelijkBeen = hulpvraag.Geheel("wettelijkBeen"),
            PlanVastgesteld = hulpvraag.Janee("planVastgesteld") ?? false,
            EerderKlasse = hulpvraag.Keuze<Klasse>("eerderKlasse"),
            Vervolg = hulpvraag.Keuze<Vervolg>("vervolg") ?? standaard.Vervolg,
            Geboortedatum = jeugdige.Datum("geboortedatum"),
            Jeugdstrafrecht = jeugdige.Janee("jeugdstrafrecht") ?? false,
            Voortgezet = jeugdige.Janee("voortgezet") ?? false,
            TeamSoort = team.Keuze<Teamsoort>("soort") ?? standaard.TeamSoort,
            TeamTaken = team.Keuzes<Teamtaak>("taken")?.Aggregate(Teamtaken.Geen, (som, taak) => som | (Teamtaken)taak) ?? standaard.TeamTaken,
        };
        contact.Sluit();
        hulpvraag.Sluit();
        jeugdige.Sluit();
        team.Sluit();
        return feiten;
    }

    private static LokaleInstellingen Instellingen(Contractlezer i)
    {
        var instellingen = new LokaleInstellingen
        {
            MaxGesprekken = i.Geheel(Instellingsnamen.MaxGesprekken),
            KorteReeksKlasse = i.Keuze<KorteReeksKlasse>(Instellingsnamen.KorteReeksKlasse),
            MaxDuurMaanden = i.Getal(Instellingsnamen.MaxDuurMaanden),
            DuurVenster = i.Heeft(Instellingsnamen.DuurVenster) ? Venster(i.Object(Instellingsnamen.DuurVenster)) : null,
            UrenPerWeek = i.Getal(Instellingsnamen.UrenPerWeek),
            UrenTolerantie = i.Getal(Instellingsnamen.UrenTolerantie),
            VeelMeerGrens = i.Getal(Instellingsnamen.VeelMeerGrens),
            LangdurigIntensief = i.Janee(Instellingsnamen.LangdurigIntensief),
            IntakeTeltAls = i.Keuze<IntakeTeltAls>(Instellingsnamen.IntakeTeltAls),
            IntakeAlsAparteActiviteit = i.Janee(Instellingsnamen.IntakeAlsAparteActiviteit),
            DossierVanafGesprek = i.Geheel(Instellingsnamen.DossierVanafGesprek),
            SiblingPreventie = i.Keuze<SiblingPreventie>(Instellingsnamen.SiblingPreventie),
            AlleKinderenInZorg = i.Janee(Instellingsnamen.AlleKinderenInZorg),
            Overbruggingszorg = i.Keuze<HulpOfRegie>(Instellingsnamen.Overbruggingszorg),
            OpenHoudenNaSpecialistisch = i.Keuze<HulpOfRegie>(Instellingsnamen.OpenHoudenNaSpecialistisch),
            KorteBegeleidingTerVoorkoming = i.Keuze<HulpOfPreventie>(Instellingsnamen.KorteBegeleidingTerVoorkoming),
            GeenIndicatieIsHulp = i.Janee(Instellingsnamen.GeenIndicatieIsHulp),
            SchoolmaatschappelijkWerk = i.Keuze<WijkteamOfVoorliggend>(Instellingsnamen.SchoolmaatschappelijkWerk),
            PohJeugd = i.Keuze<WijkteamOfVoorliggend>(Instellingsnamen.PohJeugd),
            MpgMaxDuurMaanden = i.Getal(Instellingsnamen.MpgMaxDuurMaanden),
            ZelfBeschikken = i.Janee(Instellingsnamen.ZelfBeschikken),
            RegieNaVerwijzing = i.Keuze<RegieNaVerwijzing>(Instellingsnamen.RegieNaVerwijzing),
            LichteAmbulanteHulpBij = i.Keuze<LichteAmbulanteHulpBij>(Instellingsnamen.LichteAmbulanteHulpBij),
            VersneldeEnkelvoudigeVerlening = i.Janee(Instellingsnamen.VersneldeEnkelvoudigeVerlening),
            Heraanmelding = i.Keuze<Heraanmelding>(Instellingsnamen.Heraanmelding),
            CjgMeetellen = i.Janee(Instellingsnamen.CjgMeetellen),
            Financiering = i.Keuze<Financiering>(Instellingsnamen.Financiering),
            LevertAanCbs = i.Janee(Instellingsnamen.LevertAanCbs),
            EigenHulpRegistratie = i.Keuze<EigenHulpRegistratie>(Instellingsnamen.EigenHulpRegistratie),
            Combinatie = i.Keuze<Combinatie>(Instellingsnamen.Combinatie),
        };
        i.Sluit();
        return instellingen;
    }

    private static Duurvenster? Venster(Contractlezer venster)
    {
        venster.Eis("van", "Stuur het begin van het venster in maanden.");
        venster.Eis("tot", "Stuur het einde van het venster in maanden.");
        var (van, tot) = (venster.Getal("van"), venster.Getal("tot"));
        venster.Sluit();
        return van is null || tot is null ? null : new Duurvenster(van.Value, tot.Value);
    }
}

/// <summary>A task of a team by its name in the contract; <see cref="Teamtaken"/> has a name for none as well, the contract has not.</summary>
public enum Teamtaak
{
    Preventie = Teamtaken.Preventie,
    Toegang = Teamtaken.Toegang,
    Hulp = Teamtaken.Hulp,
    Regie = Teamtaken.Regie,
}
