using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Domain.Tests.Levering;

/// <summary>A case of the kit (tests/Cbs/kit, docs/cbs-kit.md): registration in, expected records and findings out.</summary>
internal sealed record Kitgeval
{
    public required int Nummer { get; init; }

    public required string Titel { get; init; }

    public required string Regel { get; init; }

    /// <summary>It rests on a guess, for the text of this version is not public.</summary>
    public bool Onzeker { get; init; }

    public required string Periode { get; init; }

    public required DateOnly Dag { get; init; }

    public required string Gemeente { get; init; }

    public required IReadOnlyList<string> Gemeenten { get; init; }

    public required IReadOnlyList<Kitpersoon> Personen { get; init; }

    public required IReadOnlyList<Kittraject> Trajecten { get; init; }
}

internal sealed record Kitpersoon
{
    public required int Id { get; init; }

    public string? Bsn { get; init; }

    public string? Geboren { get; init; }

    public DateOnly? Verwacht { get; init; }

    public string? Geslacht { get; init; }

    public bool Meerling { get; init; }

    public bool GrondNa18 { get; init; }

    public bool Jeugdstrafrecht { get; init; }

    public required IReadOnlyList<Kitwoonplaats> Woonplaatsen { get; init; }

    public Kandidaatpersoon Lees() => new()
    {
        Id = Proef.Id(Id),
        Bsn = Domain.Jeugdigen.Bsn.TryParse(Bsn, out var bsn) ? bsn : null,
        Geboren = Verwacht is { } verwacht ? new(verwacht, Geboorteprecisie.Verwacht) : LeesGeboren(),
        Geslacht = Recordvelden.Geslacht(Geslacht),
        Meerling = Meerling,
        GrondNa18 = GrondNa18,
        Jeugdstrafrecht = Jeugdstrafrecht,
        Woonplaatsen = [.. Woonplaatsen.Select(w => new Woonplaatsperiode(w.Van, w.TotEnMet, w.Postcode, w.Gemeente, Kit.Naam<Woonplaatsgrond>(w.Grond)))],
    };

    private Geboortedag? LeesGeboren() => Geboren?.Split('-') is not { } delen ? null
        : Geboortedag.TryParse(string.Join('-', delen.Reverse()), new(2026, 11, 1), out var dag) ? dag
        : throw new FormatException();
}

internal sealed record Kitwoonplaats
{
    public required DateOnly Van { get; init; }

    public DateOnly? TotEnMet { get; init; }

    public string? Postcode { get; init; }

    public string? Gemeente { get; init; }

    public required string Grond { get; init; }
}

internal sealed record Kittraject
{
    public required int Id { get; init; }

    public int? Persoon { get; init; }

    public int? Plan { get; init; }

    public string Werk { get; init; } = "jeugdhulp";

    public string Bekostiging { get; init; } = "natura";

    public string Uitvoerder { get; init; } = "wijkteam";

    public string Rol { get; init; } = "ontvangtHulp";

    public bool ElderGeleverd { get; init; }

    public string? Hulpvorm { get; init; }

    public required string Verwijzer { get; init; }

    public bool? Crisis { get; init; }

    public required DateOnly Aanvang { get; init; }

    public DateOnly? Einde { get; init; }

    public string? Reden { get; init; }

    public string? Perspectief { get; init; }

    public DateOnly? EchteAanvang { get; init; }

    public IReadOnlyList<Kandidaatmeting> Metingen { get; init; } = [];

    public Kandidaat Lees() => new()
    {
        Id = Proef.Id(1000 + Id),
        PersoonId = Persoon is { } persoon ? Proef.Id(persoon) : null,
        PlanId = Plan is { } plan ? Proef.Id(2000 + plan) : null,
        Werk = Kit.Naam<Werksoort>(Werk),
        Bekostiging = Kit.Naam<Bekostiging>(Bekostiging),
        Uitvoerder = Kit.Naam<Uitvoerder>(Uitvoerder),
        Rol = Kit.Naam<Dossierrol>(Rol),
        ElderGeleverd = ElderGeleverd,
        Hulpvorm = Hulpvorm,
        Verwijzer = Kit.Naam<Verwijzer>(Verwijzer),
        Crisis = Crisis,
        Aanvang = Aanvang,
        Einde = Einde,
        Reden = Reden,
        Perspectief = Perspectief,
        EchteAanvang = EchteAanvang,
        Metingen = Metingen,
    };
}

/// <summary>Reads the kit from the files that are copied beside the tests.</summary>
internal static class Kit
{
    /// <summary>The columns of records in the kit: every field, as the protocol writes it.</summary>
    public static readonly Bestandsindeling Indeling = new()
    {
        Naam = "Kit",
        Protocol = "kit",
        Soort = Bestandssoort.Csv,
        Regeleinde = Regeleinde.Lf,
        Velden = [.. Contractnaam.Alle<Recordveld>().Select(v => new Indelingsveld { Veld = v })],
    };

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public static IReadOnlyList<Kitgeval> Gevallen(string versie) => JsonSerializer.Deserialize<List<Kitgeval>>(File.ReadAllText(Pad(versie, "gevallen.json")), Json)!;

    /// <summary>Lines of a file, split, without the one with names.</summary>
    public static IReadOnlyList<string[]> Rijen(string versie, string bestand) => [.. File.ReadLines(Pad(versie, bestand)).Skip(1).Select(r => r.Split(';'))];

    /// <summary>Records of a case, as the file has them after its number.</summary>
    public static IReadOnlyList<Leveringsrecord> Records(string versie, string bestand, int nummer)
    {
        var regels = File.ReadLines(Pad(versie, bestand)).Skip(1).Select(r => r.Split(';', 2)).Where(r => int.Parse(r[0], CultureInfo.InvariantCulture) == nummer).Select(r => r[1] + "\n");
        var gelezen = Bestandslezer.Lees(new StringReader(string.Concat(regels)), Indeling).ToList();
        gelezen.ShouldAllBe(r => r.Record != null);
        return [.. gelezen.Select(r => r.Record!)];
    }

    public static string Schrijf(IEnumerable<Leveringsrecord> records)
    {
        using var naar = new StringWriter();
        Bestandsschrijver.Schrijf(naar, records, Indeling);
        return string.Join('\n', naar.ToString().Split('\n').Order(StringComparer.Ordinal));
    }

    public static T Naam<T>(string naam)
        where T : struct, Enum => Contractnaam.TryParse<T>(naam, out var waarde) ? waarde : throw new FormatException(naam);

    public static Halfjaar Periode(string code) => Halfjaar.TryParse(code, out var periode) ? periode : throw new FormatException(code);

    private static string Pad(string versie, string bestand) => Path.Combine(AppContext.BaseDirectory, "Cbs", "kit", versie, bestand);
}
