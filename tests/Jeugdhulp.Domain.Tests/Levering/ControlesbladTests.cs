using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Levering;

namespace Jeugdhulp.Domain.Tests.Levering;

/// <summary>
/// The list of checks, and docs/cbs-controles.md that is written from it. After a change:
/// <c>JEUGDHULP_SCHRIJF_DOCS=1 dotnet test tests/Jeugdhulp.Domain.Tests</c>.
/// </summary>
[Trait("Eis", "CBS-04")]
public sealed class ControlesbladTests
{
    [Fact]
    public void De_documentatie_zegt_hetzelfde_als_de_lijst()
    {
        var pad = Path.Combine(Proef.Wortel(), "docs", "cbs-controles.md");
        if (Environment.GetEnvironmentVariable("JEUGDHULP_SCHRIJF_DOCS") is "1")
        {
            File.WriteAllText(pad, Controlesblad.Schrijf());
        }

        File.ReadAllText(pad).ReplaceLineEndings("\n").ShouldBe(Controlesblad.Schrijf());
    }

    [Fact]
    public void Elke_controle_heeft_een_eigen_code_een_zin_een_paragraaf_en_een_plek()
    {
        Controles.Alle.Select(c => c.Code).ShouldBeUnique();
        Controles.Alle.ShouldAllBe(c => c.Zin.EndsWith('.') || c.Zin.EndsWith('?'));
        Controles.Alle.ShouldAllBe(c => c.Paragraaf.Length > 3 && c.Waar.Naam().Length > 3 && c.Ernst.Naam().Length > 3);
        Controles.Alle.ShouldAllBe(c => c.Zin.Split('.', '?', StringSplitOptions.RemoveEmptyEntries).All(z => z.Split(' ').Length <= 20));
        Controles.Alle.Select(c => c.Soort).Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public void Wat_de_registratie_nooit_geeft_bestaat_en_staat_zo_op_het_blad()
    {
        var blad = Controlesblad.Schrijf();

        Controles.NietUitRegistratie.ShouldAllBe(c => blad.Contains($"| {c} ¹ |"));
        Controles.Alle.Where(c => !Controles.NietUitRegistratie.Contains(c.Code)).ShouldAllBe(c => blad.Contains($"| {c.Code} |"));
        Enum.GetValues<Weglaatreden>().ShouldAllBe(r => blad.Contains($"| {r.Naam()}{(r.IsNietUitRegistratie() ? " ¹" : "")} |"));
    }

    [Fact]
    public void Elke_reden_om_iets_weg_te_laten_heeft_een_naam_een_zin_en_een_paragraaf() =>
        Enum.GetValues<Weglaatreden>().ShouldAllBe(r => r.Naam().Length > 3 && r.Zin(Normsterkte.HoevenNiet).EndsWith('.') && r.Paragraaf().Length > 3);
}
