using System.Globalization;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Domain.Tests.Levering;

/// <summary>Made-up persons and trajecten of the first half of 2026.</summary>
internal static class Proef
{
    public const string Gemeente = "9001";

    public static readonly Halfjaar Periode = new(2026, 1);

    public static readonly DateOnly Dag = new(2026, 7, 10);

    public static readonly Recordgrond Grond = new(Periode, Protocolversies.Van2022, new HashSet<string>(["9001", "9002"], StringComparer.Ordinal));

    public static readonly Leveringsrecord Voorbeeld = new()
    {
        Nummer = Persoonsnummer.Van(Bsn(1)),
        Geboren = Geboortecode.Lees("20150304"),
        Geslacht = Geslachtcode.Vrouw,
        Woonplaats = Plaats("1234AB"),
        Verwijzer = Code("06"),
        Hulpvorm = Code("01"),
        Crisis = Code("02"),
        Aanvang = new(2026, 2, 1),
        Einde = new(2026, 5, 31),
        Reden = Code("01"),
        Jeugdige = new(8, Code("04")),
    };

    public static Guid Id(int nummer) => new(nummer, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public static DateOnly D(string dag) => DateOnly.ParseExact(dag, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Recordcode Code(string code) => Recordcode.Van(code)!;

    public static Woonplaatscode Plaats(string code) => Woonplaatscode.TryParse(code, out var plaats) ? plaats : throw new FormatException();

    /// <summary>A number that passes the elfproef; each number another.</summary>
    public static Bsn Bsn(int nummer)
    {
        for (var begin = 10_000_000 + nummer; ; begin += 10_000_000)
        {
            for (var laatste = 0; laatste < 10; laatste++)
            {
                if (Domain.Jeugdigen.Bsn.TryParse($"{begin:00000000}{laatste}", out var bsn))
                {
                    return bsn.Value;
                }
            }
        }
    }

    public static Kandidaatpersoon Persoon(int nummer) => new()
    {
        Id = Id(nummer),
        Bsn = Bsn(nummer),
        Geboren = new(new(2015, 3, 4), Geboorteprecisie.Dag),
        Geslacht = Geslachtcode.Vrouw,
        Woonplaatsen = [new(new(2015, 3, 4), null, "1234AB", Gemeente, Woonplaatsgrond.BrpAdres)],
    };

    public static Kandidaat Traject(int nummer, string aanvang, string? einde = null, int persoon = 1) => new()
    {
        Id = Id(1000 + nummer),
        PersoonId = Id(persoon),
        Hulpvorm = Hulpvormen.DoorWijkteam,
        Verwijzer = Verwijzer.Huisarts,
        Crisis = false,
        Aanvang = D(aanvang),
        Einde = einde is null ? null : D(einde),
        Reden = einde is null ? null : "01",
        Metingen = einde is null ? [] : [new(D(einde), Recordvelden.Jeugdige, 8, "04")],
    };

    public static Leveringsvraag Vraag(IReadOnlyList<Kandidaat> kandidaten, params Kandidaatpersoon[] personen) => new()
    {
        Periode = Periode,
        Versie = Protocolversies.Van2022,
        Dag = Dag,
        Gemeentecode = Gemeente,
        Kandidaten = kandidaten,
        Personen = (personen.Length == 0 ? [Persoon(1)] : personen).ToDictionary(p => p.Id),
    };

    public static Leveringsontwerp Maak(params Kandidaat[] kandidaten) => Leveringsmaker.Maak(Vraag(kandidaten));

    public static Leveringsontwerp Maak(Kandidaatpersoon persoon, params Kandidaat[] kandidaten) => Leveringsmaker.Maak(Vraag(kandidaten, persoon));

    /// <summary>"2026-02-01/2026-05-31/01" for each record.</summary>
    public static string Dagen(this Leveringsontwerp ontwerp) =>
        string.Join(' ', ontwerp.Regels.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Record.Aanvang:yyyy-MM-dd}/{r.Record.Einde:yyyy-MM-dd}/{r.Record.Reden}")));

    public static IEnumerable<string> Codes(this Leveringsontwerp ontwerp) => ontwerp.Bevindingen.Select(b => b.Controle).Distinct();
}
