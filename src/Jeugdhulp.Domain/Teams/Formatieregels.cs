namespace Jeugdhulp.Domain.Teams;

/// <summary>What the places of a team must satisfy (CAP-06).</summary>
public static class Formatieregels
{
    /// <summary>More full-time places than any team has.</summary>
    public const decimal MaxFte = 200;

    /// <summary>Everything that is wrong with what was typed.</summary>
    public static IEnumerable<Fout> Controleer(DateOnly? van, decimal? fte, decimal? vacature, DateOnly vandaag)
    {
        if (van is not { } dag)
        {
            yield return new("Van", "Vul in vanaf welke dag dit geldt.");
        }
        else if (dag > vandaag.AddYears(1) || dag.Year < 2015)
        {
            yield return new("Van", "Kies een dag vanaf 2015 en hoogstens een jaar vooruit.");
        }

        if (fte is not { } plaatsen)
        {
            yield return new("Fte", "Vul in hoeveel fte het team heeft.");
        }
        else if (!Juist(plaatsen))
        {
            yield return new("Fte", "Vul een getal in van 0 tot en met 200, met hoogstens 2 cijfers achter de komma.");
        }

        if (vacature is { } open && !Juist(open))
        {
            yield return new("Vacature", "Vul een getal in van 0 tot en met 200, met hoogstens 2 cijfers achter de komma.");
        }
        else if (vacature > fte)
        {
            yield return new("Vacature", "Er kan niet meer vacant zijn dan het team aan fte heeft.");
        }
    }

    /// <summary>Dossiers per filled full-time place, to one decimal; null without places.</summary>
    public static decimal? Caseload(int dossiers, decimal? bezet) => bezet is > 0 ? Math.Round(dossiers / bezet.Value, 1, MidpointRounding.AwayFromZero) : null;

    private static bool Juist(decimal getal) => getal is >= 0 and <= MaxFte && decimal.Round(getal, 2) == getal;
}
