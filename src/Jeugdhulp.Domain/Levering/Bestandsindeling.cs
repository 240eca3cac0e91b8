using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Jeugdhulp.Domain.Levering;

/// <summary>What kind of file a layout describes (§8.2).</summary>
public enum Bestandssoort
{
    /// <summary>ASCII fixed format: every field at its own position.</summary>
    VasteBreedte,

    /// <summary>Fields with a mark between them.</summary>
    Csv,

    /// <summary>A workbook: a row of cells on one tab, each of them a text so that no zero in front is lost. It is no file that is frozen.</summary>
    Werkboek,
}

/// <summary>Which characters a file is written in.</summary>
public enum Tekenset
{
    /// <summary>US-ASCII.</summary>
    Ascii,

    /// <summary>ISO 8859-1.</summary>
    Latijn1,

    /// <summary>UTF-8 without a mark in front.</summary>
    Utf8,
}

/// <summary>What ends a line.</summary>
public enum Regeleinde
{
    /// <summary>Carriage return and line feed.</summary>
    CrLf,

    /// <summary>Line feed.</summary>
    Lf,
}

/// <summary>Where filling stands beside a value that is shorter than its field.</summary>
public enum Vulkant
{
    /// <summary>After the value.</summary>
    Rechts,

    /// <summary>In front of the value.</summary>
    Links,
}

/// <summary>A field of a layout.</summary>
public sealed record Indelingsveld
{
    /// <summary>Name of a <see cref="Recordveld"/> in the contract, e.g. "geboortedatum"; empty for a constant.</summary>
    public string? Veld { get; init; }

    /// <summary>Always this text, such as a kind of record; see <see cref="Indelingstekst"/>.</summary>
    public string? Vast { get; init; }

    /// <summary>First position, from 1; only in fixed format, and there always.</summary>
    public int? Positie { get; init; }

    /// <summary>How many positions; only in fixed format, and there always.</summary>
    public int? Lengte { get; init; }

    /// <summary>How a day is written, with JJJJ, MM and DD; empty for JJJJMMDD.</summary>
    public string? Vorm { get; init; }

    /// <summary>Fills what is left of the field.</summary>
    public char Vulling { get; init; } = ' ';

    /// <summary>On which side.</summary>
    public Vulkant Kant { get; init; }

    /// <summary>Other codes than those of the protocol: from the protocol to the file.</summary>
    public IReadOnlyDictionary<string, string>? Codes { get; init; }

    /// <summary>Name in the first line; in CSV and in a workbook. See <see cref="Indelingstekst"/>.</summary>
    public string? Kop { get; init; }

    /// <summary>How it is called in a message.</summary>
    [JsonIgnore]
    public string Naam => Veld ?? (Vast is null ? "zonder naam" : "vaste tekst");

    /// <summary>Properties that stand in the data file and could not be read: what they are is not known, so nothing is said about them.</summary>
    internal IReadOnlySet<string> Onleesbaar { get; init; } = ImmutableHashSet<string>.Empty;

    internal bool Kent(string eigenschap) => !Onleesbaar.Contains(eigenschap);

    /// <summary>The field of a record; null for a constant or a name that is none.</summary>
    public Recordveld? LeesVeld() => Contractnaam.TryParse<Recordveld>(Veld, out var veld) ? veld : null;
}

/// <summary>
/// How records are written in a file. The file definition of the CBS is not public, so this is data: whoever has it writes it down and
/// someone else looks it over. What it must satisfy is in <see cref="Indelingscontrole"/>.
/// </summary>
public sealed record Bestandsindeling
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LaatWeg } },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Tabs that stand in a workbook beside the records.</summary>
    public static IReadOnlyList<string> AndereBladen { get; } = ["Codes", "Over deze levering"];

    /// <summary>As it is chosen.</summary>
    public required string Naam { get; init; }

    /// <summary>Name of the version of the protocol it is for.</summary>
    public required string Protocol { get; init; }

    /// <summary>Kind of file.</summary>
    public required Bestandssoort Soort { get; init; }

    /// <summary>Not from the file definition of the CBS, but made up to show how it works.</summary>
    public bool Voorbeeld { get; init; }

    /// <summary>Characters.</summary>
    public Tekenset Tekenset { get; init; }

    /// <summary>What ends a line.</summary>
    public Regeleinde Regeleinde { get; init; }

    /// <summary>Stands between fields; only in CSV.</summary>
    public char Scheidingsteken { get; init; } = ';';

    /// <summary>The first line holds the names; in CSV, and always in a workbook.</summary>
    public bool Kopregel { get; init; }

    /// <summary>Name of the tab with the records; only in a workbook.</summary>
    public string? Blad { get; init; }

    /// <summary>In the order of the file.</summary>
    public required IReadOnlyList<Indelingsveld> Velden { get; init; }

    /// <summary>As <see cref="Indelingsveld.Onleesbaar"/>; what has to be there and is not, is among them.</summary>
    internal IReadOnlySet<string> Onleesbaar { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>What ends a line.</summary>
    [JsonIgnore]
    public string Einde => Regeleinde is Regeleinde.CrLf ? "\r\n" : "\n";

    /// <summary>The characters; what does not exist in them is an error and never a question mark.</summary>
    [JsonIgnore]
    public Encoding Codering => Tekenset switch
    {
        Tekenset.Ascii => Encoding.GetEncoding("us-ascii", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback),
        Tekenset.Latijn1 => Encoding.GetEncoding("iso-8859-1", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback),
        _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
    };

    internal bool Kent(string eigenschap) => !Onleesbaar.Contains(eigenschap);

    /// <summary>Reads a data file; null with everything that cannot be read, each property by name.</summary>
    public static (Bestandsindeling? Indeling, IReadOnlyList<Fout> Fouten) Lees(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var (indeling, fouten) = Indelingslezer.Lees(json);
        return fouten.Count > 0 ? (null, fouten) : (indeling, []);
    }

    /// <summary>The data file, without what does nothing in that kind of file.</summary>
    public string Schrijf() => JsonSerializer.Serialize(this, Json).ReplaceLineEndings("\n") + "\n";

    /// <summary>Whoever begins with a layout that was downloaded, need not take anything out of it.</summary>
    private static void LaatWeg(JsonTypeInfo soort)
    {
        object? leeg =
            soort.Type == typeof(Indelingsveld) ? new Indelingsveld()
            : soort.Type == typeof(Bestandsindeling) ? new Bestandsindeling { Naam = string.Empty, Protocol = string.Empty, Soort = default, Velden = [] }
            : null;
        foreach (var eigenschap in leeg is null ? [] : soort.Properties.Where(e => e is { IsRequired: false, Get: not null }))
        {
            var zonder = eigenschap.Get!(leeg!);
            eigenschap.ShouldSerialize = (van, waarde) =>
                waarde is not null && (!waarde.Equals(zonder) || (van is Bestandsindeling geheel && Indelingseigenschappen.Doet(eigenschap.Name, vanVeld: false, geheel.Soort)));
        }
    }
}
