using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Jeugdigen;

namespace Jeugdhulp.Domain.Trajecten;

/// <summary>What a traject must satisfy (IP7 §3.3, R13; TRJ-02).</summary>
public static class Trajectregels
{
    /// <summary>Answer to a question of yes or no.</summary>
    public const string Ja = "ja";
    /// <summary>Answer to a question of yes or no.</summary>
    public const string Nee = "nee";

    /// <summary>What is said of an expected end that is too far away.</summary>
    public const string Verschreven = "Deze dag ligt meer dan 23 jaar na het begin van de hulp. Klopt het jaar?";

    /// <summary>Shown beside the first day when the database finds another traject on these days.</summary>
    public const string OverlapZin = "Deze jeugdige heeft in deze periode al een traject met dezelfde hulpvorm. Een nieuw traject begint na de laatste dag van het vorige. Beëindig eerst dat traject, of kies een latere dag.";

    /// <summary>All that is wrong at once, each with its field.</summary>
    /// <param name="gegevens">What was filled in.</param>
    /// <param name="hulpvormen">Codes that hold on the first day.</param>
    /// <param name="geboren">Birth date of the jeugdige.</param>
    /// <param name="vandaag">Nothing may have begun after it.</param>
    public static IEnumerable<Fout> Controleer(Trajectgegevens gegevens, IReadOnlyCollection<string> hulpvormen, DateOnly geboren, DateOnly vandaag)
    {
        ArgumentNullException.ThrowIfNull(gegevens);
        ArgumentNullException.ThrowIfNull(hulpvormen);
        return [.. Wat(gegevens, hulpvormen), .. Verwijzing(gegevens), .. Wanneer(gegevens, geboren, vandaag)];
    }

    /// <summary>What is wrong with an end; null when nothing is.</summary>
    public static Fout? Einde(DateOnly? einde, DateOnly aanvang, DateOnly vandaag) => einde switch
    {
        null => new(nameof(Einde), "Vul de laatste dag van de hulp in."),
        { } dag when dag < aanvang => new(nameof(Einde), $"De hulp begon op {Dagtekst.Van(aanvang)}. Vul die dag in of een latere."),
        { } dag when dag > vandaag => new(nameof(Einde), "Deze dag moet nog komen. Vul een dag in tot en met vandaag."),
        _ => null,
    };

    /// <summary>No jeugdige gets help that long: a year with a slip of the pen, by which the term would never be over.</summary>
    public static bool IsVerschreven(DateOnly verwachtEinde, DateOnly aanvang) => verwachtEinde.Year - aanvang.Year > Jeugdigen.Leeftijdsgrenzen.EindeJeugdhulp;

    /// <summary>Help of the wijkteam is help in natura: nobody hires the team with a budget or money of their own (IP7 §1.3 and §3.1).</summary>
    private static Fout? Betaling(Trajectgegevens gegevens, Uitvoerder? uitvoerder) => gegevens.LeesBekostiging() switch
    {
        null => new(nameof(gegevens.Bekostiging), "Kies uit de lijst."),
        not Bekostiging.Natura when uitvoerder is Uitvoerder.Wijkteam =>
            new(nameof(gegevens.Bekostiging), "Het wijkteam geeft deze hulp zelf. Dan betaalt de gemeente. Kies ‘In natura, door de gemeente’."),
        _ => null,
    };

    private static IEnumerable<Fout> Wat(Trajectgegevens gegevens, IReadOnlyCollection<string> hulpvormen)
    {
        var uitvoerder = gegevens.LeesUitvoerder();
        if (uitvoerder is null)
        {
            yield return new(nameof(gegevens.Uitvoerder), "Kies wie de hulp geeft.");
        }

        if (gegevens.Hulpvorm is not { } hulpvorm || !hulpvormen.Contains(hulpvorm))
        {
            yield return new(nameof(gegevens.Hulpvorm), "Kies de hulpvorm.");
        }
        else if (uitvoerder is Uitvoerder.Wijkteam && hulpvorm != Hulpvormen.DoorWijkteam)
        {
            yield return new(nameof(gegevens.Hulpvorm), "Het wijkteam geeft deze hulp zelf. Dan is de hulpvorm altijd ‘Uitgevoerd door het wijk- of buurtteam’ (01).");
        }
        else if (uitvoerder is Uitvoerder.Aanbieder && hulpvorm == Hulpvormen.DoorWijkteam)
        {
            yield return new(nameof(gegevens.Hulpvorm), "Hulpvorm 01 is alleen voor hulp die het wijkteam zelf geeft. Kies de hulpvorm van de aanbieder.");
        }

        if (uitvoerder is Uitvoerder.Aanbieder && !Naamteken.IsZichtbaar(gegevens.Aanbieder))
        {
            yield return new(nameof(gegevens.Aanbieder), "Vul de naam van de aanbieder in.");
        }

        if (Betaling(gegevens, uitvoerder) is { } betaling)
        {
            yield return betaling;
        }

        if (!string.IsNullOrEmpty(gegevens.Complexiteit) && gegevens.LeesComplexiteit() is null)
        {
            yield return new(nameof(gegevens.Complexiteit), "Kies uit de lijst.");
        }

        if (gegevens.LeesLabels().Count != gegevens.Labels.Distinct(StringComparer.Ordinal).Count())
        {
            yield return new(nameof(gegevens.Labels), "Kies uit de lijst.");
        }
        else if (gegevens.LeesLabels().Contains(Trajectlabel.Overbruggingszorg) && gegevens.Doorverwijzing is null)
        {
            yield return new(nameof(gegevens.Doorverwijzing), "Kies bij overbruggingszorg op welke doorverwijzing het gezin wacht. Staat die er niet bij? Leg dan eerst de doorverwijzing vast.");
        }
    }

    private static IEnumerable<Fout> Verwijzing(Trajectgegevens gegevens)
    {
        if (gegevens.LeesDirecte() is null)
        {
            yield return new(nameof(gegevens.DirecteVerwijzer), "Kies wie de jeugdige bij u bracht. Weet u het niet? Kies dan ‘Onbekend’.");
        }

        if (gegevens.OorspronkelijkeVerwijzer is not null && gegevens.LeesOorspronkelijke() is null)
        {
            yield return new(nameof(gegevens.OorspronkelijkeVerwijzer), "Kies uit de lijst.");
        }

        if (gegevens.Crisis is not (Ja or Nee))
        {
            yield return new(nameof(gegevens.Crisis), "Kies of de hulp begon vanuit een crisis.");
        }
    }

    private static IEnumerable<Fout> Wanneer(Trajectgegevens gegevens, DateOnly geboren, DateOnly vandaag)
    {
        if (gegevens.Aanvang is not { } aanvang)
        {
            yield return new(nameof(gegevens.Aanvang), "Vul de eerste dag van de hulp in.");
            yield break;
        }

        if (gegevens.VerwachteGesprekken is < 1 or > Instellingencontrole.MaxGesprekken)
        {
            yield return new(nameof(gegevens.VerwachteGesprekken), $"Vul een heel getal in van 1 tot en met {Instellingencontrole.MaxGesprekken}.");
        }

        if (aanvang > vandaag)
        {
            yield return new(nameof(gegevens.Aanvang), "Deze dag moet nog komen. Vul een dag in tot en met vandaag.");
        }
        else if (aanvang < Looptijden.Eerste)
        {
            yield return new(nameof(gegevens.Aanvang), "Vul een dag in vanaf 1-1-2015. Toen begon de Jeugdwet.");
        }
        else if (Leeftijdsbezwaren.Van(new(geboren, Geboorteprecisie.Dag), aanvang) is { } bezwaar)
        {
            yield return new(nameof(gegevens.Aanvang), bezwaar is Leeftijdsbezwaar.NogNietGeboren ? "De jeugdige was op deze dag nog niet geboren." : "Op deze dag was dit geen jeugdige meer: 23 jaar of ouder.");
        }

        if (gegevens.VerwachtEinde < aanvang)
        {
            yield return new(nameof(gegevens.VerwachtEinde), "Het verwachte einde ligt voor de eerste dag.");
        }
        else if (gegevens.VerwachtEinde is { } verwacht && IsVerschreven(verwacht, aanvang))
        {
            yield return new(nameof(gegevens.VerwachtEinde), Verschreven);
        }
    }
}
