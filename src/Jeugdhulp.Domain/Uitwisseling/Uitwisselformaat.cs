namespace Jeugdhulp.Domain.Uitwisseling;

/// <summary>The exchange format: the same files out as in. <c>docs/uitwisselformaat.md</c> is written from it.</summary>
public static class Uitwisselformaat
{
    /// <summary>Goes up when a file that could be read before no longer can be.</summary>
    public const int Versie = 1;

    /// <summary>Name of the file that says what the others are.</summary>
    public const string Manifest = "manifest.json";

    /// <summary>More columns than this no source has; a row beyond it is a mistake or an attack.</summary>
    public const int MaxKolommen = 250;

    /// <summary>In the order in which they are read: a row only points at files before its own, but for <c>doorverwijzing_id</c> of a traject.</summary>
    public static IReadOnlyList<Uitwisselbestand> Bestanden { get; } =
    [
        Personenbestand.Bestand, Dossiersbestand.Bestand, Hulpvragenbestand.Bestand, Contactenbestand.Bestand, Trajectenbestand.Bestand, Doorverwijzingenbestand.Bestand, Wachtlijstbestand.Bestand,
    ];

    /// <summary>The file of that name, without ".csv"; null when the format has none.</summary>
    public static Uitwisselbestand? Van(string naam) => Bestanden.FirstOrDefault(b => b.Naam == naam);
}
