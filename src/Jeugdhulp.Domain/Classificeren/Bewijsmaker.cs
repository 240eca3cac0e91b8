using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Classificeren;

/// <summary>
/// The receipt of a classification: a hash over rule set, version, facts and settings in one fixed written form. The form does
/// not depend on culture or machine, and 6 and 6,0 are written the same way because they decide the same way.
/// </summary>
public static class Bewijsmaker
{
    /// <summary>The receipt for these facts and settings under the current rule table.</summary>
    public static Bewijs Maak(Contactfeiten feiten, LokaleInstellingen instellingen)
    {
        ArgumentNullException.ThrowIfNull(feiten);
        ArgumentNullException.ThrowIfNull(instellingen);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(Schrijf(feiten, instellingen)));
        return new Bewijs(Classificatieregels.Regelset, Classificatieregels.Versie, Convert.ToHexStringLower(hash));
    }

    /// <summary>The text over which the hash is taken: one "name=value" per line, empty for what is not answered.</summary>
    public static string Schrijf(Contactfeiten feiten, LokaleInstellingen instellingen)
    {
        ArgumentNullException.ThrowIfNull(feiten);
        ArgumentNullException.ThrowIfNull(instellingen);
        var blad = new Blad();
        blad.Regel("regelset", Classificatieregels.Regelset);
        blad.Regel("versie", Classificatieregels.Versie);
        SchrijfFeiten(blad, feiten);
        SchrijfInstellingen(blad, instellingen);
        return blad.ToString();
    }

    private static void SchrijfFeiten(Blad blad, Contactfeiten f)
    {
        blad.Regel("datum", f.Datum);
        blad.Regel("activiteit", (int)f.Activiteit);
        blad.Regel("anoniem", f.Anoniem);
        blad.Regel("gerichtOp", (int)f.GerichtOp);
        blad.Regel("doel", (int?)f.Doel);
        blad.Regel("gespreknummer", f.Gespreknummer);
        blad.Regel("verwachtAantalGesprekken", f.VerwachtAantalGesprekken);
        blad.Regel("verwachteDuurMaanden", f.VerwachteDuurMaanden);
        blad.Regel("verwachteUrenPerWeek", f.VerwachteUrenPerWeek);
        blad.Regel("langdurig", f.Langdurig);
        blad.Regel("intensief", f.Intensief);
        blad.Regel("wettelijkBeen", f.WettelijkBeen);
        blad.Regel("planVastgesteld", f.PlanVastgesteld);
        blad.Regel("eerderKlasse", (int?)f.EerderKlasse);
        blad.Regel("vervolg", (int)f.Vervolg);
        blad.Regel("geboortedatum", f.Geboortedatum);
        blad.Regel("jeugdstrafrecht", f.Jeugdstrafrecht);
        blad.Regel("voortgezet", f.Voortgezet);
        blad.Regel("teamSoort", (int)f.TeamSoort);
        blad.Regel("teamTaken", (int)f.TeamTaken);
    }

    private static void SchrijfInstellingen(Blad blad, LokaleInstellingen i)
    {
        blad.Regel(Instellingsnamen.MaxGesprekken, i.MaxGesprekken);
        blad.Regel(Instellingsnamen.KorteReeksKlasse, (int?)i.KorteReeksKlasse);
        blad.Regel(Instellingsnamen.MaxDuurMaanden, i.MaxDuurMaanden);
        blad.Regel(Instellingsnamen.DuurVenster + ".van", i.DuurVenster?.Van);
        blad.Regel(Instellingsnamen.DuurVenster + ".tot", i.DuurVenster?.Tot);
        blad.Regel(Instellingsnamen.UrenPerWeek, i.UrenPerWeek);
        blad.Regel(Instellingsnamen.UrenTolerantie, i.UrenTolerantie);
        blad.Regel(Instellingsnamen.VeelMeerGrens, i.VeelMeerGrens);
        blad.Regel(Instellingsnamen.LangdurigIntensief, i.LangdurigIntensief);
        blad.Regel(Instellingsnamen.IntakeTeltAls, (int?)i.IntakeTeltAls);
        blad.Regel(Instellingsnamen.IntakeAlsAparteActiviteit, i.IntakeAlsAparteActiviteit);
        blad.Regel(Instellingsnamen.DossierVanafGesprek, i.DossierVanafGesprek);
        blad.Regel(Instellingsnamen.SiblingPreventie, (int?)i.SiblingPreventie);
        blad.Regel(Instellingsnamen.AlleKinderenInZorg, i.AlleKinderenInZorg);
        blad.Regel(Instellingsnamen.Overbruggingszorg, (int?)i.Overbruggingszorg);
        blad.Regel(Instellingsnamen.OpenHoudenNaSpecialistisch, (int?)i.OpenHoudenNaSpecialistisch);
        blad.Regel(Instellingsnamen.KorteBegeleidingTerVoorkoming, (int?)i.KorteBegeleidingTerVoorkoming);
        blad.Regel(Instellingsnamen.GeenIndicatieIsHulp, i.GeenIndicatieIsHulp);
        blad.Regel(Instellingsnamen.SchoolmaatschappelijkWerk, (int?)i.SchoolmaatschappelijkWerk);
        blad.Regel(Instellingsnamen.PohJeugd, (int?)i.PohJeugd);
        blad.Regel(Instellingsnamen.MpgMaxDuurMaanden, i.MpgMaxDuurMaanden);
        blad.Regel(Instellingsnamen.ZelfBeschikken, i.ZelfBeschikken);
        blad.Regel(Instellingsnamen.RegieNaVerwijzing, (int?)i.RegieNaVerwijzing);
        blad.Regel(Instellingsnamen.LichteAmbulanteHulpBij, (int?)i.LichteAmbulanteHulpBij);
        blad.Regel(Instellingsnamen.VersneldeEnkelvoudigeVerlening, i.VersneldeEnkelvoudigeVerlening);
        blad.Regel(Instellingsnamen.Heraanmelding, (int?)i.Heraanmelding);
        blad.Regel(Instellingsnamen.CjgMeetellen, i.CjgMeetellen);
        blad.Regel(Instellingsnamen.Financiering, (int?)i.Financiering);
        blad.Regel(Instellingsnamen.LevertAanCbs, i.LevertAanCbs);
        blad.Regel(Instellingsnamen.EigenHulpRegistratie, (int?)i.EigenHulpRegistratie);
        blad.Regel(Instellingsnamen.Combinatie, (int?)i.Combinatie);
    }

    private sealed class Blad
    {
        private readonly StringBuilder _tekst = new(1024);

        public void Regel(string naam, string? waarde) => _tekst.Append(naam).Append('=').Append(waarde).Append('\n');

        public void Regel(string naam, int? waarde) => Regel(naam, waarde?.ToString(CultureInfo.InvariantCulture));

        public void Regel(string naam, bool? waarde) => Regel(naam, waarde switch { true => "ja", false => "nee", _ => null });

        public void Regel(string naam, decimal? waarde) =>
            Regel(naam, waarde?.ToString("0.############################", CultureInfo.InvariantCulture));

        public void Regel(string naam, DateOnly? waarde) => Regel(naam, waarde?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

        public override string ToString() => _tekst.ToString();
    }
}
