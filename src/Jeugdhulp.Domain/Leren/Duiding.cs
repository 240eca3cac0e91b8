using System.Globalization;

namespace Jeugdhulp.Domain.Leren;

/// <summary>Says in plain Dutch what a figure about agreement means.</summary>
public static class Duiding
{
    /// <summary>Share from which people are said to agree.</summary>
    public const double Eens = 0.75;

    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>A share as a whole percentage.</summary>
    public static string Procent(double aandeel) => string.Create(Nederlands, $"{Math.Round(aandeel * 100, MidpointRounding.AwayFromZero):0}%");

    /// <summary>A kappa with two decimals. What rounds to nothing has no sign.</summary>
    public static string Getal(double kappa) => (Math.Round(kappa, 2, MidpointRounding.AwayFromZero) + 0.0).ToString("0.00", Nederlands);

    /// <summary>
    /// Word for a kappa: the five steps of J.R. Landis and G.G. Koch, "The measurement of observer agreement for categorical
    /// data", Biometrics 33, 1977. The steps are a custom, not a law.
    /// </summary>
    public static string Woord(double kappa) => kappa switch
    {
        < 0 => "slechter dan toeval",
        <= 0.20 => "gering",
        <= 0.40 => "matig",
        <= 0.60 => "redelijk",
        <= 0.80 => "goed",
        _ => "zeer goed",
    };

    /// <summary>What a kappa says, or why there is none.</summary>
    public static string Van(Kappawaarde waarde)
    {
        ArgumentNullException.ThrowIfNull(waarde);
        return waarde switch
        {
            { Stand: Kappastand.TeWeinigAntwoorden } => "Er zijn te weinig antwoorden om te vergelijken. Daarvoor moeten minstens twee collega's dezelfde casus hebben ingedeeld.",
            { Stand: Kappastand.AllesGelijk } => "Iedereen koos steeds dezelfde klasse. Dan is er geen kappa: ook met gokken zou iedereen het eens zijn. De overeenstemming is 100%.",
            { Kappa: { } kappa } => $"De kappa is {Getal(kappa)}: {Woord(kappa)}. Twee collega's kozen in {Procent(waarde.Waargenomen!.Value)} van de gevallen dezelfde klasse. Met gokken was dat {Procent(waarde.Toeval!.Value)} geweest.",
            _ => string.Empty,
        };
    }

    /// <summary>What the figures of a rule say, and what to do about it.</summary>
    public static string Van(Regelcijfers regel)
    {
        ArgumentNullException.ThrowIfNull(regel);
        var cijfers = regel.Cijfers;
        if (cijfers.TeKlein || cijfers.Onderling.Waargenomen is not { } onderling)
        {
            return $"Te weinig antwoorden. De cijfers staan hier vanaf {Rondeuitslag.Minimum} collega's.";
        }

        var eens = $"Twee collega's kozen in {Procent(onderling)} van de gevallen dezelfde klasse.";
        return (onderling >= Eens, cijfers.MetRegel) switch
        {
            (true, >= Eens) => $"{eens} Dat is ook de klasse van de regel. Deze regel is duidelijk.",
            (true, { } met) => $"{eens} Maar {Procent(met)} koos de klasse van de regel. Het team is het eens, maar doet het anders dan de regel. Bespreek of de regel klopt.",
            (true, null) => $"{eens} De regel geeft zelf geen klasse. Leg vast wat u samen afspreekt.",
            (false, >= Eens) => $"{eens} De meesten kozen wel de klasse van de regel. Bespreek de casus met wie iets anders koos.",
            (false, { } met) => $"{eens} En {Procent(met)} koos de klasse van de regel. Deze regel is onduidelijk. Bespreek hem in het team en maak er een afspraak over.",
            (false, null) => $"{eens} De regel geeft zelf ook geen klasse. Hier is eerst een afspraak van de gemeente nodig.",
        };
    }
}
