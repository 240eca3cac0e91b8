using System.Runtime.CompilerServices;
using Jeugdhulp.Domain.Uitwisseling;

namespace Jeugdhulp.Domain.Tests.Uitwisseling;

/// <summary>
/// The exchange format, and docs/uitwisselformaat.md that is written from it. After a change:
/// <c>JEUGDHULP_SCHRIJF_DOCS=1 dotnet test tests/Jeugdhulp.Domain.Tests</c>.
/// </summary>
[Trait("Eis", "TRB-07")]
public sealed class UitwisselbladTests
{
    [Fact]
    public void De_documentatie_zegt_hetzelfde_als_het_formaat()
    {
        var pad = Path.Combine(Wortel(), "docs", "uitwisselformaat.md");
        if (Environment.GetEnvironmentVariable("JEUGDHULP_SCHRIJF_DOCS") is "1")
        {
            File.WriteAllText(pad, Uitwisselblad.Schrijf());
        }

        File.ReadAllText(pad).ReplaceLineEndings("\n").ShouldBe(Uitwisselblad.Schrijf());
    }

    [Fact]
    public void Elk_bestand_heeft_een_eigen_naam_en_elke_kolom_zegt_wat_zij_betekent()
    {
        Uitwisselformaat.Bestanden.Select(b => b.Naam).ShouldBeUnique();
        foreach (var bestand in Uitwisselformaat.Bestanden)
        {
            bestand.Kolommen.Select(k => k.Naam).ShouldBeUnique();
            bestand.Kolommen.ShouldAllBe(k => k.Betekenis.EndsWith('.') && !k.Naam.Any(char.IsUpper));
            bestand.Kolommen.Count.ShouldBeLessThan(Uitwisselformaat.MaxKolommen);
        }
    }

    [Fact]
    public void Elke_fout_zegt_wat_er_is_en_hoe_het_te_verbeteren_is()
    {
        foreach (var soort in Enum.GetValues<Foutsoort>())
        {
            Foutsoorten.Wat(soort).ShouldEndWith(".");
            Foutsoorten.Herstel(soort).ShouldEndWith(".");
            Foutsoorten.Herstel(soort).Split('.').ShouldAllBe(z => z.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= 20);
        }
    }

    private static string Wortel([CallerFilePath] string ditBestand = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ditBestand)!, "..", "..", ".."));
}
