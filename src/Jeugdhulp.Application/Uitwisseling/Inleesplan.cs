using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Uitwisseling;
using C = Jeugdhulp.Domain.Uitwisseling.Contactenbestand;

namespace Jeugdhulp.Application.Uitwisseling;

/// <summary>Everything that reading a source would write, and what it says about every row; nothing is written yet.</summary>
public sealed class Inleesplan
{
    internal Inleesplan(Bron bron, Samenhang samenhang, Inleesbronnen bronnen, (Guid Id, string Naam) door, DateTimeOffset nu)
    {
        (Bron, Samenhang) = (bron, samenhang);
        if (Mislukt)
        {
            return;
        }

        var bouwer = new Inleesbouwer(samenhang, bronnen, nu, door.Naam);
        Personen = bouwer.Personen();
        (Gezinnen, Gezinsleden) = bouwer.Huishoudens();
        Hulpvragen = bouwer.Hulpvragen();
        Dossiers = bouwer.Dossiers();
        Regels = new Inleescontacten(samenhang, bronnen, bouwer, door.Id, nu).Maak(Personen, Hulpvragen);
        Trajecten = bouwer.Trajecten();
        Doorverwijzingen = bouwer.Doorverwijzingen();
        Wachtenden = bouwer.Wachtenden();
        Medewerkers = bouwer.NieuweMedewerkers;
    }

    /// <summary>The rows as they were read.</summary>
    public Bron Bron { get; }

    /// <summary>The rows together.</summary>
    public Samenhang Samenhang { get; }

    /// <summary>A whole file could not be read; then nothing is taken over at all.</summary>
    public bool Mislukt => Bron.Fouten.Count > 0;

    public IReadOnlyList<Medewerker> Medewerkers { get; } = [];

    public IReadOnlyList<Persoon> Personen { get; } = [];

    public IReadOnlyList<Gezin> Gezinnen { get; } = [];

    public IReadOnlyList<Gezinslid> Gezinsleden { get; } = [];

    public IReadOnlyList<Hulpvraag> Hulpvragen { get; } = [];

    public IReadOnlyList<Dossier> Dossiers { get; } = [];

    public IReadOnlyList<Ingelezenregel> Regels { get; } = [];

    public IReadOnlyList<Traject> Trajecten { get; } = [];

    public IReadOnlyList<Doorverwijzing> Doorverwijzingen { get; } = [];

    public IReadOnlyList<Wachtende> Wachtenden { get; } = [];

    /// <summary>Rows per file and outcome.</summary>
    public IReadOnlyList<Bestandstelling> Telling() =>
    [
        .. Uitwisselformaat.Bestanden.Where(b => Bron.Rijen.ContainsKey(b.Naam)).Select(b =>
        {
            var rijen = Samenhang.Rijen(b.Naam);
            return new Bestandstelling(b.Naam, rijen.Count, Aantal(rijen, Regeluitkomst.Overgenomen), Aantal(rijen, Regeluitkomst.Samengevoegd), Aantal(rijen, Regeluitkomst.Geweigerd));
        }),
    ];

    /// <summary>Contact lines by half-year and team: as many as the source has, and what becomes of them.</summary>
    public IReadOnlyList<Periodetelling> Perioden() =>
    [
        .. Samenhang.Rijen(C.Naam)
            .GroupBy(r => (Periode: r.Van(C.Datum) is { } dag ? Halfjaar.Van(dag).Code : string.Empty, Team: r.Van(C.Team) ?? string.Empty))
            .OrderBy(g => g.Key.Periode, StringComparer.Ordinal).ThenBy(g => g.Key.Team, StringComparer.Ordinal)
            .Select(g => new Periodetelling(g.Key.Periode, g.Key.Team, g.Count(), Aantal(g, Regeluitkomst.Overgenomen), Aantal(g, Regeluitkomst.Samengevoegd), Aantal(g, Regeluitkomst.Geweigerd))),
    ];

    /// <summary>The class that the source gave against the class that counts here.</summary>
    public IReadOnlyList<Klassetelling> Matrix() =>
    [
        .. Regels
            .GroupBy(r => (Oud: r.Rij.Van(C.OudeKlasse) ?? string.Empty, Nieuw: r.Geldend))
            .OrderBy(g => g.Key.Oud, StringComparer.Ordinal).ThenBy(g => g.Key.Nieuw)
            .Select(g => new Klassetelling(g.Key.Oud, Contractnaam.Van(g.Key.Nieuw), g.Count())),
    ];

    private static int Aantal(IEnumerable<Bronrij> rijen, Regeluitkomst uitkomst) => rijen.Count(r => r.Uitkomst == uitkomst);
}

/// <summary>Rows of a file.</summary>
public sealed record Bestandstelling(string Bestand, int Rijen, int Overgenomen, int Samengevoegd, int Geweigerd);

/// <summary>Contact lines of a team in a half-year.</summary>
public sealed record Periodetelling(string Periode, string Team, int Rijen, int Overgenomen, int Samengevoegd, int Geweigerd);

/// <summary>Lines that had one class and got another, or the same.</summary>
public sealed record Klassetelling(string Oud, string Nieuw, int Aantal);
