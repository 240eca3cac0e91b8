using System.Globalization;

namespace Jeugdhulp.Domain.Cijfers;

/// <summary>What is known about a gemeente or a wijk beside its jeugdhulp (DSH-10). All of them are published: none is about one person.</summary>
public enum Contextindicator
{
    /// <summary>Jeugdigen who live there.</summary>
    AantalJeugdigen,
    /// <summary>How urban it is.</summary>
    Stedelijkheid,
    /// <summary>Score of prosperity, education and work of households.</summary>
    SociaalEconomischeStatus,
    /// <summary>Share of the children that grow up in poverty.</summary>
    Armoede,
    /// <summary>Share of the families with one parent.</summary>
    Eenoudergezinnen,
    /// <summary>Share of the jeugdigen who, or whose parents, were born elsewhere.</summary>
    Migratieachtergrond,
    /// <summary>Share of the jeugdigen whose parents had little schooling.</summary>
    OpleidingOuders,
    /// <summary>Whether people of other places come here for school, shops and care.</summary>
    Centrumfunctie,
    /// <summary>Share of the children behind in language.</summary>
    Taalachterstand,
    /// <summary>Divorces in a year.</summary>
    Scheidingen,
    /// <summary>Share of the people who feel mentally unwell.</summary>
    PsychischeOngezondheid,
    /// <summary>What the wijkteam cost in a year, of the whole gemeente (Iv3; DSH-11).</summary>
    KostenWijkteam,
}

/// <summary>In what an indicator is written.</summary>
public enum Contexteenheid
{
    /// <summary>A count: a whole number.</summary>
    Aantal,

    /// <summary>A part of a hundred.</summary>
    Procent,

    /// <summary>1 to 5, as the CBS has it: 1 is very urban.</summary>
    Klasse,

    /// <summary>0 is no, 1 is yes.</summary>
    JaNee,

    /// <summary>A score that can lie below zero.</summary>
    Score,

    /// <summary>Whole euros.</summary>
    Euro,
}

/// <summary>What each indicator is and which values it can have.</summary>
public static class Contextindicatoren
{
    private const int MaxAantal = 5_000_000;
    private const int MaxScore = 100;
    private const int MaxEuro = 999_999_999;

    /// <summary>In what it is written.</summary>
    public static Contexteenheid Eenheid(this Contextindicator indicator) => indicator switch
    {
        Contextindicator.AantalJeugdigen or Contextindicator.Scheidingen => Contexteenheid.Aantal,
        Contextindicator.Stedelijkheid => Contexteenheid.Klasse,
        Contextindicator.Centrumfunctie => Contexteenheid.JaNee,
        Contextindicator.KostenWijkteam => Contexteenheid.Euro,
        Contextindicator.SociaalEconomischeStatus => Contexteenheid.Score,
        _ => Contexteenheid.Procent,
    };

    /// <summary>Decimals that are shown.</summary>
    public static int Decimalen(this Contextindicator indicator) => indicator.Eenheid() switch
    {
        Contexteenheid.Procent => 1,
        Contexteenheid.Score => 3,
        _ => 0,
    };

    /// <summary>Its name in Dutch.</summary>
    public static string Naam(this Contextindicator indicator) => indicator switch
    {
        Contextindicator.AantalJeugdigen => "Aantal jeugdigen",
        Contextindicator.Stedelijkheid => "Stedelijkheid",
        Contextindicator.SociaalEconomischeStatus => "Sociaal-economische status",
        Contextindicator.Armoede => "Kinderen in armoede",
        Contextindicator.Eenoudergezinnen => "Eenoudergezinnen",
        Contextindicator.Migratieachtergrond => "Migratieachtergrond",
        Contextindicator.OpleidingOuders => "Ouders met een lage opleiding",
        Contextindicator.Centrumfunctie => "Centrumfunctie",
        Contextindicator.Taalachterstand => "Taalachterstand",
        Contextindicator.Scheidingen => "Scheidingen",
        Contextindicator.PsychischeOngezondheid => "Psychische ongezondheid",
        Contextindicator.KostenWijkteam => "Kosten van het wijkteam (Iv3)",
        _ => throw new ArgumentOutOfRangeException(nameof(indicator)),
    };

    /// <summary>What the number says, for whom reads it or looks it up.</summary>
    public static string Uitleg(this Contextindicator indicator) => indicator.Eenheid() switch
    {
        Contexteenheid.Aantal => "een aantal, zonder punt voor duizendtallen",
        Contexteenheid.Procent => "een percentage van 0 tot en met 100",
        Contexteenheid.Klasse => "een klasse van 1 (zeer sterk stedelijk) tot en met 5 (niet stedelijk)",
        Contexteenheid.JaNee => "1 is ja, 0 is nee",
        Contexteenheid.Score => "een score, die ook onder nul kan zijn",
        Contexteenheid.Euro => "een bedrag in hele euro’s van een heel jaar, zonder punt voor duizendtallen",
        _ => throw new ArgumentOutOfRangeException(nameof(indicator)),
    };

    /// <summary>Reads the name as the contract has it, or as it stands on the page.</summary>
    public static bool TryParse(string? naam, out Contextindicator indicator)
    {
        if (Contractnaam.TryParse(naam, out indicator))
        {
            return true;
        }

        foreach (var mogelijk in Enum.GetValues<Contextindicator>())
        {
            if (string.Equals(mogelijk.Naam(), naam, StringComparison.OrdinalIgnoreCase) || string.Equals(Contractnaam.Van(mogelijk), naam, StringComparison.OrdinalIgnoreCase))
            {
                indicator = mogelijk;
                return true;
            }
        }

        return false;
    }

    /// <summary>What is wrong with a value; empty when it can be one.</summary>
    public static string? Controleer(this Contextindicator indicator, decimal waarde)
    {
        var goed = indicator.Eenheid() switch
        {
            Contexteenheid.Aantal => waarde is >= 0 and <= MaxAantal && decimal.IsInteger(waarde),
            Contexteenheid.Procent => waarde is >= 0 and <= 100,
            Contexteenheid.Klasse => waarde is >= 1 and <= 5 && decimal.IsInteger(waarde),
            Contexteenheid.JaNee => waarde is 0 or 1,
            Contexteenheid.Euro => waarde is >= 0 and <= MaxEuro && decimal.IsInteger(waarde),
            _ => waarde is >= -MaxScore and <= MaxScore,
        };
        return goed ? null : $"Deze waarde kan niet bij ‘{indicator.Naam()}’: dat is {indicator.Uitleg()}.";
    }

    /// <summary>Reads a number with a decimal comma or point; a sign for thousands is not one.</summary>
    public static decimal? Getal(string? tekst)
    {
        var getal = tekst?.Trim().Replace(',', '.');
        return decimal.TryParse(getal, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var waarde)
            && decimal.Round(waarde, 3) == waarde
            ? waarde
            : null;
    }
}
