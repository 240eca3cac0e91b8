using Jeugdhulp.Application.Werk;
using Jeugdhulp.Web.Pages.Werk;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Werk;

/// <summary>Why a row waits and where it is done, of each kind that asks different things.</summary>
public sealed class WerkwoordenTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 25);
    private static readonly Guid Ding = new("00000000-0000-0000-0000-0000000000aa");
    private static readonly Guid Bij = new("00000000-0000-0000-0000-0000000000bb");

    [Theory]
    [InlineData(Werksoort.Triage, Werkstap.NuOnveilig, "Nu onveilig: ")]
    [InlineData(Werksoort.Triage, Werkstap.SnelleRoute, "Snelle route: ")]
    [InlineData(Werksoort.Triage, Werkstap.Geen, "Gewone route: ")]
    [InlineData(Werksoort.Termijn, Werkstap.DoorverwijzingGestopt, "De doorverwijzing waarop het gezin wachtte, stopte op 2-11-2026.")]
    [InlineData(Werksoort.Termijn, Werkstap.Geen, "Zou op 2-11-2026 klaar zijn.")]
    [InlineData(Werksoort.Wachtlijst, Werkstap.Spoed, "Spoed. Wacht sinds 2-11-2026")]
    [InlineData(Werksoort.Wachtlijst, Werkstap.Voorrang, "Voorrang. Wacht sinds 2-11-2026")]
    [InlineData(Werksoort.Wachtlijst, Werkstap.Geen, "Wacht sinds 2-11-2026")]
    [InlineData(Werksoort.Aanbiedercontact, Werkstap.Intake, "Intake gepland op 2-11-2026")]
    [InlineData(Werksoort.Aanbiedercontact, Werkstap.Halverwege, "Gesprek halverwege gepland op 2-11-2026")]
    [InlineData(Werksoort.Aanbiedercontact, Werkstap.Einde, "Laatste gesprek gepland op 2-11-2026")]
    [InlineData(Werksoort.Vertellen, Werkstap.KlachtencommissieVertellen, "Plan sinds 2-11-2026: vertel over de klachtencommissie")]
    [InlineData(Werksoort.Vertellen, Werkstap.VertrouwenspersoonVertellen, "Plan sinds 2-11-2026: vertel over de vertrouwenspersoon")]
    [InlineData(Werksoort.Vertellen, Werkstap.BeideVertellen, "Plan sinds 2-11-2026: vertel over de klachtencommissie en de vertrouwenspersoon")]
    public void Een_rij_zegt_waarom_zij_er_staat(Werksoort soort, Werkstap stap, string begin) =>
        Werkwoorden.Waarom(Regel(soort, stap, new(2026, 11, 2)), Vandaag).ShouldStartWith(begin, Case.Sensitive);

    [Theory]
    [InlineData(Werkstap.KlachtencommissieVertellen)]
    [InlineData(Werkstap.VertrouwenspersoonVertellen)]
    public void Wie_over_een_van_beide_vertelt_leest_alleen_daarover(Werkstap stap) =>
        Werkwoorden.Waarom(Regel(Werksoort.Vertellen, stap, new(2026, 11, 2)), Vandaag).ShouldNotContain(" en de ");

    [Theory]
    [InlineData(Werkstap.Geen, "Wordt 18 op 25-2-2027. Spreek af hoe het verder gaat")]
    [InlineData(Werkstap.VervolgOnbekend, "Wordt 18 op 25-2-2027. Het vervolg is nog niet bekend")]
    public void Wie_18_wordt_vraagt_een_afspraak_of_nieuws(Werkstap stap, string zin) =>
        Werkwoorden.Waarom(Regel(Werksoort.Achttien, stap, new(2009, 2, 25)), Vandaag).ShouldBe(zin);

    [Theory]
    [InlineData(Werksoort.Traject, Werkstap.Geen, "/trajecten/starten/aa?hulpvraag=bb&invullen=true")]
    [InlineData(Werksoort.Gegevens, Werkstap.Verwijzer, "/dossiers/aa/wijzigen#Form_Verwijzer")]
    [InlineData(Werksoort.Gegevens, Werkstap.Crisis, "/dossiers/aa/wijzigen#Form_Crisis")]
    [InlineData(Werksoort.Gegevens, Werkstap.Verantwoordelijke, "/dossiers/aa/wijzigen#Form_MedewerkerId")]
    [InlineData(Werksoort.Gegevens, Werkstap.Bsn, "/jeugdigen/bb/wijzigen#Form_Bsn")]
    [InlineData(Werksoort.Gegevens, Werkstap.Geslacht, "/jeugdigen/bb/wijzigen#Form_Geslacht")]
    [InlineData(Werksoort.Gegevens, Werkstap.Postcode, "/jeugdigen/bb/wijzigen#Form_Postcode")]
    [InlineData(Werksoort.Vertellen, Werkstap.KlachtencommissieVertellen, "/plannen/aa/wijzigen#Form_KlachtVerteldOp")]
    [InlineData(Werksoort.Vertellen, Werkstap.BeideVertellen, "/plannen/aa/wijzigen#Form_KlachtVerteldOp")]
    [InlineData(Werksoort.Vertellen, Werkstap.VertrouwenspersoonVertellen, "/plannen/aa/wijzigen#Form_VertrouwensVerteldOp")]
    public void Wat_ontbreekt_leidt_naar_het_veld_zelf(Werksoort soort, Werkstap stap, string adres) =>
        Werkwoorden.Doen(Regel(soort, stap, new(2026, 11, 2))).ShouldBe(adres.Replace("/aa", $"/{Ding}", StringComparison.Ordinal).Replace("bb", Bij.ToString(), StringComparison.Ordinal));

    private static Werkregel Regel(Werksoort soort, Werkstap stap, DateOnly dag) =>
        new() { Soort = soort, Id = Ding, Bij = Bij, PersoonId = null, Naam = null, Nummer = 0, Datum = dag, Aantal = 0, Stap = stap };
}
