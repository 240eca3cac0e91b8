using System.Globalization;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Jeugdigen;

namespace Jeugdhulp.Domain.Uitwisseling;

/// <summary>The kinds of column there are.</summary>
internal static class Kolommen
{
    public const int Regel = 200;
    public const int Reden = 2_000;
    public const int Verslag = 20_000;

    /// <summary>First day that the store keeps of a contact.</summary>
    public static readonly DateOnly Eerste = new(1990, 1, 1);

    /// <summary>The Jeugdwet began: no traject and no dossier under it is older.</summary>
    public static readonly DateOnly Jeugdwet = new(2015, 1, 1);

    public static Kolom<string?> Sleutel(string naam, string betekenis, bool verplicht = true) =>
        new(naam, "tekst tot 100 tekens", betekenis, (tekst, plek) => Waarden.Tekst(tekst, 100, plek)) { Verplicht = verplicht };

    public static Kolom<string?> Tekst(string naam, string betekenis, int hoogstens = Regel, bool verplicht = false) =>
        new(naam, $"tekst tot {Aantal(hoogstens)} tekens", betekenis, (tekst, plek) => Waarden.Tekst(tekst, hoogstens, plek)) { Verplicht = verplicht };

    public static Kolom<string?> Naam(string naam, string betekenis, bool verplicht = false) =>
        new(naam, "naam", betekenis, (tekst, plek) => Waarden.Tekst(tekst, Regel, plek)) { Verplicht = verplicht, Vertaalbaar = true };

    public static Kolom<string?> Bewaard(string naam, string betekenis, string waarom) =>
        new(naam, "tekst", betekenis, (tekst, plek) => Waarden.Tekst(tekst, Verslag, plek)) { AlleenBewaard = waarom };

    public static Kolom<DateOnly?> Dag(string naam, string betekenis, DateOnly vanaf, bool verplicht = false, bool toekomst = false) =>
        new(naam, "datum", betekenis, (tekst, plek) => Waarden.Dag(tekst, vanaf, toekomst, plek)) { Verplicht = verplicht };

    public static Kolom<DateTimeOffset?> Moment(string naam, string betekenis) =>
        new(naam, "datum, of datum en tijd", betekenis, Waarden.Moment);

    public static Kolom<int?> Geheel(string naam, string betekenis, int van, int tot) =>
        new(naam, $"heel getal van {Aantal(van)} tot en met {Aantal(tot)}", betekenis, (tekst, plek) => Waarden.Geheel(tekst, van, tot, plek));

    public static Kolom<decimal?> Getal(string naam, string betekenis, decimal tot) =>
        new(naam, $"getal boven 0 tot en met {Aantal((int)tot)}", betekenis, (tekst, plek) => Waarden.Getal(tekst, tot, plek));

    /// <summary>A choice between words that are no enum here.</summary>
    public static Kolom<string?> Woord(string naam, string betekenis, params Keuze[] keuzes) =>
        new(naam, "keuze", betekenis, (tekst, plek) => Waarden.Woord(tekst, keuzes, plek)) { Vertaalbaar = true, Keuzes = keuzes };

    public static Kolom<bool?> JaNee(string naam, string betekenis) =>
        new(naam, "ja of nee", betekenis, Waarden.JaNee) { Vertaalbaar = true };

    public static Kolom<T?> Keuze<T>(string naam, string betekenis, Func<T, string> omschrijving, bool verplicht = false)
        where T : struct, Enum =>
        new(naam, "keuze", betekenis, Waarden.Keuze<T>) { Verplicht = verplicht, Vertaalbaar = true, Keuzes = Keuzes(omschrijving) };

    public static Kolom<string?> Code(string naam, string betekenis, string lijst, bool verplicht = false) =>
        new(naam, $"code uit de lijst {lijst}", betekenis, (tekst, plek) => Waarden.Code(tekst, lijst, plek)) { Verplicht = verplicht, Vertaalbaar = true, Codelijst = lijst };

    public static Kolom<IReadOnlyList<T>?> Lijst<T>(string naam, string betekenis, Func<T, string> omschrijving)
        where T : struct, Enum =>
        new(naam, "geen, een of meer keuzes, gescheiden door |", betekenis, Waarden.Lijst<T>) { Keuzes = Keuzes(omschrijving) };

    public static Kolom<string?> Bsn(string naam, string betekenis) => new(naam, "negen cijfers", betekenis, Waarden.Burgernummer);

    public static Kolom<string?> Postcode(string naam, string betekenis) => new(naam, "1234AB", betekenis, Waarden.Postcode);

    public static Kolom<string?> Gemeente(string naam, string betekenis) => new(naam, "vier cijfers", betekenis, Waarden.Gemeente);

    public static Kolom<Geboortedag?> Geboren(string naam, string betekenis) =>
        new(naam, "datum, JJJJ-MM of JJJJ", betekenis, Waarden.Geboren) { Verplicht = true };

    public static Kolom<IReadOnlyList<Statusstap>?> Verloop(string naam, string betekenis) =>
        new(naam, "status:datum, gescheiden door |", betekenis, Waarden.Verloop);

    private static List<Keuze> Keuzes<T>(Func<T, string> omschrijving)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(w => new Keuze(Contractnaam.Van(w), omschrijving(w)))];

    private static string Aantal(int getal) => getal.ToString("N0", CultureInfo.GetCultureInfo("nl-NL"));
}

/// <summary>A status that a dossier got on a day.</summary>
public sealed record Statusstap(Dossierstatus Status, DateOnly Van);
