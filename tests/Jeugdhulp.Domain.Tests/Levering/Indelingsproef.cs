using Jeugdhulp.Domain.Levering;

namespace Jeugdhulp.Domain.Tests.Levering;

/// <summary>Layouts of which some fields stand side by side.</summary>
internal static class Indelingsproef
{
    public static Bestandsindeling Csv { get; } = Bestandsindelingen.Voor(Protocollen.Van2022).Single(i => i.Soort is Bestandssoort.Csv);

    public static Bestandsindeling Vast { get; } = Bestandsindelingen.Voor(Protocollen.Van2022).Single(i => i.Soort is Bestandssoort.VasteBreedte);

    /// <summary>The fields side by side, after a field that always stands in a record.</summary>
    public static Bestandsindeling Rij(params Indelingsveld[] velden)
    {
        var namen = velden.Select(v => v.Veld).OfType<string>().Append("bsn").ToHashSet();
        return Csv with { Velden = [.. Csv.Velden.Where(v => !namen.Contains(v.Veld!)).Where(v => v.LeesVeld() is not (Recordveld.Aanvang or Recordveld.Geboortedatum)), Csv.Velden[0], .. velden, Veld("aanvang"), Veld("geboortedatum")] };
    }

    public static Indelingsveld Veld(string naam) => Csv.Velden.Single(v => v.Veld == naam);

    public static Indelingsveld Reden(params string[] codes) => Codes("reden", codes);

    /// <summary>A field with these codes, for its values in the order of the protocol.</summary>
    public static Indelingsveld Codes(string veld, params string[] codes) => Veld(veld) with { Codes = Waarden(veld).Zip(codes).ToDictionary(c => c.First, c => c.Second) };

    public static List<string> Waarden(string veld) => veld is "geslacht" ? ["V", "M", "O"] : [.. Codes(Veld(veld), Protocollen.Van2022).Keys];

    /// <summary>The codes of the protocol written down once more; two digits for a mark, so that each is as long.</summary>
    public static Dictionary<string, string> Codes(Indelingsveld veld, Protocolversie versie) => veld.LeesVeld() switch
    {
        Recordveld.TevredenheidJeugdige or Recordveld.TevredenheidOuder => Enumerable.Range(1, 10).ToDictionary(i => $"{i}", i => $"{i:00}"),
        Recordveld.InformantJeugdige => new() { ["jeugdige"] = "1" },
        Recordveld.InformantOuder => new() { ["ouder"] = "2" },
        var ander => versie.Codes.Where(c => c.Veld == ander).ToDictionary(c => c.Code, c => c.Code),
    };

    public static List<string> Fouten(Bestandsindeling indeling) => [.. Indelingscontrole.Controleer(indeling, Protocollen.Van2022).Select(f => f.Melding)];
}
