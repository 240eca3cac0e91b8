using System.Globalization;
using System.Runtime.CompilerServices;
using FsCheck;
using FsCheck.Fluent;
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

    public static readonly Recordgrond Grond = new(Periode, Protocollen.Van2022, new HashSet<string>(["9001", "9002"], StringComparer.Ordinal));

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

    /// <summary>The folder of the repository, for tests that read the docs.</summary>
    public static string Wortel([CallerFilePath] string ditBestand = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ditBestand)!, "..", "..", ".."));

    /// <summary>A property with a fixed seed, so that a failure comes back; the increment of a seed has to be odd.</summary>
    public static Config MetZaad(int aantal, int zaad) =>
        Config.QuickThrowOnFailure.WithMaxTest(aantal).WithReplay((ulong)zaad, 0x9E3779B97F4A7C15).WithQuietOnSuccess(true);

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
        Versie = Protocollen.Van2022,
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

    /// <summary>A record that a version could have; not every one passes the checks.</summary>
    public static Leveringsrecord Willekeurig(Random kans, Protocolversie versie)
    {
        Recordcode? Een(Recordveld veld) => versie.Vraagt(veld) && kans.Next(4) > 0 ? Code(versie.Codes.Where(c => c.Veld == veld).ElementAt(kans.Next(versie.Codes.Count(c => c.Veld == veld))).Code) : null;
        Meting? Meting(Recordveld tevreden, Recordveld zonderHulp) => versie.Vraagt(tevreden) && kans.Next(2) == 0 ? new(kans.Next(1, 11), Een(zonderHulp)) : null;
        var aanvang = new DateOnly(2014, 1, 1).AddDays(kans.Next(5_000));
        return new()
        {
            Nummer = kans.Next(5) switch { 0 => versie.NummerOnbekend, 1 => versie.NummerOngeboren, _ => Persoonsnummer.Van(Bsn(kans.Next(1_000_000))) },
            Geboren = kans.Next(5) switch { 0 => versie.GeborenOngeboren, 1 => Geboortecode.Lees("20150000"), 2 => Geboortecode.Lees("20150300"), _ => Geboortecode.Lees("20150304") },
            Geslacht = (Geslachtcode)kans.Next(3),
            Woonplaats = Plaats(kans.Next(3) == 0 ? "0363" : $"{kans.Next(1000, 10_000)}{(char)('A' + kans.Next(26))}Z"),
            Verwijzer = Een(Recordveld.Verwijzer),
            Hulpvorm = Een(Recordveld.Hulpvorm) ?? Code("01"),
            Crisis = Een(Recordveld.Crisis),
            Aanvang = aanvang,
            Einde = kans.Next(2) == 0 ? null : aanvang.AddDays(kans.Next(900)),
            Reden = Een(Recordveld.Reden),
            Jeugdige = Meting(Recordveld.TevredenheidJeugdige, Recordveld.ZonderHulpJeugdige),
            Ouder = Meting(Recordveld.TevredenheidOuder, Recordveld.ZonderHulpOuder),
            Perspectief = Een(Recordveld.Perspectief),
        };
    }
}
