using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Instellingen;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Dossiers;

public sealed class DossierladderTests
{
    private static readonly DateOnly Dag = new(2026, 3, 2);

    [Fact]
    [Trait("Eis", "DOS-01")]
    public void Zonder_contacten_bestaat_er_geen_dossier()
    {
        Dossierladder.Bepaal([], 3).ShouldBe(new(false, false, null, "Er zijn nog geen contacten."));
    }

    [Fact]
    [Trait("Eis", "DOS-01")]
    public void Alleen_informatie_of_een_eerste_kort_gesprek_maakt_geen_dossier()
    {
        var uitkomst = Dossierladder.Bepaal([Stap(0, Activiteit.InformatieAdvies, 1, telt: false), Stap(3, Activiteit.KortGesprek, 1, telt: false)], null);

        (uitkomst.Bestaat, uitkomst.Voorstel, uitkomst.Begin).ShouldBe((false, false, null));
        uitkomst.Waarom.ShouldBe("Er was nog niet meer dan informatie of een eerste kort gesprek.");
    }

    [Fact]
    [Trait("Eis", "DOS-01")]
    public void Een_tellend_contact_maakt_een_dossier_en_stelt_het_voor_als_de_gemeente_geen_gesprek_noemt()
    {
        var uitkomst = Dossierladder.Bepaal([Stap(0, Activiteit.Opvoedondersteuning, 1)], null);

        (uitkomst.Bestaat, uitkomst.Voorstel, uitkomst.Begin).ShouldBe((true, true, Dag));
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    [Trait("Eis", "DOS-01")]
    public void Het_voorstel_komt_vanaf_het_gesprek_dat_de_gemeente_noemt(int gesprekken, bool voorstel)
    {
        Ladderstap[] stappen = [.. Enumerable.Range(1, gesprekken).Select(n => Stap(n, Activiteit.Opvoedondersteuning, n))];

        var uitkomst = Dossierladder.Bepaal(stappen, 3);

        (uitkomst.Bestaat, uitkomst.Voorstel).ShouldBe((true, voorstel));
        uitkomst.Waarom.ShouldContain($"esprek {gesprekken}");
    }

    [Fact]
    [Trait("Eis", "DOS-02")]
    public void Het_dossier_begint_bij_de_eerste_intake_en_anders_bij_het_eerste_tellende_contact()
    {
        Dossierladder.Begin([Stap(0, Activiteit.KortGesprek, 2), Stap(5, Activiteit.Intake, 3), Stap(9, Activiteit.Triage, 4)]).ShouldBe(Dag.AddDays(5));
        Dossierladder.Begin([Stap(0, Activiteit.KortGesprek, 1, telt: false), Stap(5, Activiteit.Begeleiding, 2)]).ShouldBe(Dag.AddDays(5));
        Dossierladder.Begin([Stap(0, Activiteit.Intake, 1, telt: false)]).ShouldBeNull();
    }

    [Theory]
    [InlineData(true, Dossierrol.OntvangtHulp)]
    [InlineData(false, Dossierrol.IndirectBetrokken)]
    [InlineData(null, Dossierrol.IndirectBetrokken)]
    [Trait("Eis", "DOS-06")]
    public void Alleen_waar_alle_kinderen_in_zorg_komen_ontvangt_een_broer_of_zus_hulp(bool? alleKinderen, Dossierrol rol) =>
        Siblingregel.Rol(alleKinderen).ShouldBe(rol);

    [Fact]
    [Trait("Eis", "DOS-01")]
    public void Alleen_gesprekken_die_tellen_brengen_het_voorstel_dichterbij()
    {
        var uitkomst = Dossierladder.Bepaal([Stap(0, Activiteit.Opvoedondersteuning, 2), Stap(3, Activiteit.InformatieAdvies, 9, telt: false)], 3);

        (uitkomst.Bestaat, uitkomst.Voorstel, uitkomst.Begin).ShouldBe((true, false, Dag));
    }

    [Fact]
    [Trait("Eis", "DOS-02")]
    public void Een_latere_intake_is_het_begin_ook_als_er_eerder_al_een_tellend_contact_was_en_een_triage_telt_net_zo()
    {
        Dossierladder.Begin([Stap(0, Activiteit.Begeleiding, 1), Stap(4, Activiteit.Triage, 2), Stap(4, Activiteit.Intake, 3)]).ShouldBe(Dag.AddDays(4));
        Dossierladder.Begin([Stap(0, Activiteit.Intake, 1, telt: false), Stap(4, Activiteit.Begeleiding, 2)]).ShouldBe(Dag.AddDays(4));
        Dossierladder.Begin([]).ShouldBeNull();
    }

    [Theory]
    [InlineData("i1 i2 o3", true)]
    [InlineData("o3 i2 i1", true)]
    [InlineData("o3 o2", true)]
    [InlineData("o2 o3", true)]
    [InlineData("o1 i2 i3", false)]
    [Trait("Eis", "DOS-01")]
    public void Het_hoogste_gespreknummer_dat_telt_beslist_in_welke_volgorde_de_gesprekken_ook_komen(string gesprekken, bool voorstel)
    {
        // A step is o (counts) or i (information) with the number of its talk.
        var stappen = gesprekken.Split(' ').Select((g, dag) =>
            g[0] == 'o' ? Stap(dag, Activiteit.Opvoedondersteuning, g[1] - '0') : Stap(dag, Activiteit.InformatieAdvies, g[1] - '0', telt: false));

        Dossierladder.Bepaal([.. stappen], 3).Voorstel.ShouldBe(voorstel);
    }

    [Fact]
    [Trait("Eis", "LOK-11")]
    public void Alleen_gesprekken_over_een_vraag_die_om_een_dossier_kan_vragen_tellen_en_geven_het_begin()
    {
        Ladderstap[] klaar = [.. Enumerable.Range(1, 3).Select(n => Stap(n, Activiteit.Opvoedondersteuning, n) with { Vraagt = false })];

        var alleenKlaar = Dossierladder.Bepaal(klaar, 3);
        var opnieuw = Dossierladder.Bepaal([.. klaar, Stap(20, Activiteit.Opvoedondersteuning, 1)], 3);

        alleenKlaar.ShouldBe(new(true, false, Dag.AddDays(1), "De betrokkenheid ging verder dan informatie, maar geen hulpvraag vraagt nu om een dossier."));
        (opnieuw.Bestaat, opnieuw.Voorstel, opnieuw.Begin).ShouldBe((true, false, Dag.AddDays(20)));
        opnieuw.Waarom.ShouldEndWith("dit was gesprek 1.");
    }

    private static Ladderstap Stap(int dag, Activiteit activiteit, int gesprek, bool telt = true) => new(Dag.AddDays(dag), activiteit, gesprek, telt);
}
