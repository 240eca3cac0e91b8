namespace Jeugdhulp.Domain.Trajecten;

/// <summary>What an organisation on the sociale kaart is, where the wijkteam has someone fixed for it (TRJ-22).</summary>
public enum Voorzieningsoort
{
    /// <summary>A school.</summary>
    School,

    /// <summary>The practice of one or more huisartsen.</summary>
    Huisartsenpraktijk,
}

/// <summary>What a vaste contactpersoon of the wijkteam must satisfy (TRJ-22).</summary>
public static class Vasteregels
{
    private static readonly DateOnly Eerste = new(2015, 1, 1);
    private static readonly DateOnly Laatste = new(2099, 12, 31);

    /// <summary>As it is shown.</summary>
    public static string Naam(this Voorzieningsoort soort) => soort switch
    {
        Voorzieningsoort.School => "School",
        Voorzieningsoort.Huisartsenpraktijk => "Huisartsenpraktijk",
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };

    /// <summary>What is wrong with the first day; null when nothing is.</summary>
    public static Fout? Begin(DateOnly? van) =>
        van is not { } dag ? new("Van", "Vul in vanaf welke dag.")
        : dag < Eerste || dag > Laatste ? new("Van", "Vul een dag in vanaf 1-1-2015 en tot en met 31-12-2099.")
        : null;

    /// <summary>What is wrong with the last day; null when nothing is.</summary>
    public static Fout? Einde(DateOnly? laatsteDag, DateOnly van) =>
        laatsteDag is not { } dag ? new("LaatsteDag", "Vul de laatste dag in.")
        : dag < van ? new("LaatsteDag", $"Kies een dag vanaf {Dagtekst.Van(van)}. Toen begon het.")
        : dag > Laatste ? new("LaatsteDag", "Vul een dag in tot en met 31-12-2099.")
        : null;
}
