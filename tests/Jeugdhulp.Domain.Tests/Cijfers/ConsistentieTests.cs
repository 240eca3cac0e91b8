using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Domain.Tests.Cijfers;

[Trait("Eis", "DSH-04")]
public sealed class ConsistentieTests
{
    [Fact]
    public void Meer_jeugdigen_dan_trajecten_is_een_fout()
    {
        Consistentie.Hoogstens(Consistentieregel.JeugdigenHoogstensTrajecten, 31, 30, afgerond: false)
            .ShouldBe(new(Consistentieregel.JeugdigenHoogstensTrajecten, 31, 30, Consistentieernst.Fout, Consistentieoorzaak.Onbekend));
        Consistentie.Hoogstens(Consistentieregel.JeugdigenHoogstensTrajecten, 30, 30, afgerond: false).ShouldBeNull();
    }

    [Theory]
    [InlineData(30, 25, Consistentieoorzaak.AfrondingOpVijf)]
    [InlineData(35, 30, Consistentieoorzaak.AfrondingOpVijf)]
    [InlineData(35, 25, Consistentieoorzaak.Onbekend)]
    public void In_gepubliceerde_cijfers_is_het_nooit_een_fout_en_kan_het_afronding_zijn(long deel, long geheel, Consistentieoorzaak oorzaak) =>
        Consistentie.Hoogstens(Consistentieregel.JeugdigenHoogstensTrajecten, deel, geheel, afgerond: true)
            .ShouldBe(new(Consistentieregel.JeugdigenHoogstensTrajecten, deel, geheel, Consistentieernst.Opmerking, oorzaak));

    [Theory]
    [InlineData(null, 5L)]
    [InlineData(5L, null)]
    public void Een_ontbrekend_cijfer_wordt_niet_getoetst(long? deel, long? geheel) =>
        Consistentie.Hoogstens(Consistentieregel.PeildatumHoogstensJaar, deel, geheel, afgerond: false).ShouldBeNull();

    [Theory]
    [Trait("Eis", "TRB-04")]
    [InlineData(326570, 149835, 114085, 362320)]
    [InlineData(177350, 92705, 67200, 202855)]
    [InlineData(18830, 8070, 4445, 22455)]
    public void Stromen_die_kloppen_geven_geen_melding(long begin, long instroom, long uitstroom, long eind) =>
        Consistentie.Stroom(begin, instroom, uitstroom, eind, afgerond: true).ShouldBeNull();

    [Fact]
    [Trait("Eis", "TRB-04")]
    public void Stromen_die_niet_kloppen_zijn_een_fout_tenzij_ze_gepubliceerd_zijn()
    {
        Consistentie.Stroom(47480, 14715, 17115, 45075, afgerond: true)
            .ShouldBe(new(Consistentieregel.Stroom, 45080, 45075, Consistentieernst.Opmerking, Consistentieoorzaak.AfrondingOpVijf));
        Consistentie.Stroom(47480, 14715, 17115, 45075, afgerond: false)
            .ShouldBe(new(Consistentieregel.Stroom, 45080, 45075, Consistentieernst.Fout, Consistentieoorzaak.Onbekend));
        Consistentie.Stroom(47480, 14715, 17115, 45180, afgerond: true)!.Oorzaak.ShouldBe(Consistentieoorzaak.Onbekend);
        Consistentie.Stroom(null, 1, 1, 9, afgerond: false).ShouldBeNull();
        Consistentie.Stroom(1, 1, 1, null, afgerond: false).ShouldBeNull();
    }
}
