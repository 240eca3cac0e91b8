namespace Jeugdhulp.Domain.Cbs;

/// <summary>What each column of a table is.</summary>
/// <param name="Regel">The line with the names.</param>
/// <param name="Namen">Name of each column; where only a unit stood, the name above it.</param>
/// <param name="Regio">Column with regions; -1 when regions are columns.</param>
/// <param name="Periode">Column with periods; -1 when there is none.</param>
internal sealed record Cbskop(Csvregel Regel, IReadOnlyList<string> Namen, int Regio, int Periode)
{
    private static readonly string[] Regiokoppen = ["regio's", "regio’s", "regios", "regio", "gemeente", "gemeenten", "gebied", "gebieden"];
    private static readonly string[] Periodekoppen = ["perioden", "periode"];
    private static readonly string[] Maatkoppen = ["maat", "onderwerp", "indicator"];
    private static readonly string[] Eenheden = ["", "aantal", "%", "dagen", "x 1", "x 1 000"];

    /// <summary>Columns are figures or say of what; regions are rows.</summary>
    public bool RegiosInRijen => Regio >= 0;

    /// <summary>The first line that can be one: what stands above it is title and explanation. A line with a column of regions goes first.</summary>
    public static Cbskop? Zoek(IReadOnlyList<Csvregel> regels)
    {
        for (var i = 0; i < regels.Count; i++)
        {
            if (regels[i].Velden.Count >= 2 && MetRegiokolom(regels[i], i > 0 ? regels[i - 1].Velden : []) is { } kop)
            {
                return kop;
            }
        }

        var maat = regels.FirstOrDefault(r => r.Velden.Count >= 2 && Maatkoppen.Contains(r.Velden[0].Trim().ToLowerInvariant()) && r.Velden.Skip(1).Any(v => v.Trim().Length > 0));
        return maat is null ? null : new(maat, [.. maat.Velden.Select(v => v.Trim())], -1, -1);
    }

    private static Cbskop? MetRegiokolom(Csvregel regel, IReadOnlyList<string> boven)
    {
        var velden = regel.Velden.Select(v => v.Trim()).ToList();
        var klein = velden.ConvertAll(v => v.ToLowerInvariant());
        var (regio, periode) = (klein.FindIndex(Regiokoppen.Contains), klein.FindIndex(Periodekoppen.Contains));
        if (regio < 0)
        {
            return null;
        }

        for (var k = 0; k < velden.Count; k++)
        {
            if (k != regio && k != periode && Eenheden.Contains(klein[k]) && k < boven.Count)
            {
                velden[k] = boven[k].Trim();
            }
        }

        return new(regel, velden, regio, periode);
    }
}
