namespace Jeugdhulp.Domain.Plannen;

/// <summary>What a handover must satisfy: nothing goes to another party without consent (PRV-10).</summary>
public static class Overdrachtregels
{
    /// <summary>Everything that is wrong.</summary>
    public static IEnumerable<Fout> Controleer(string? aan, string? waarom, string? toestemmingVan, DateOnly? toestemmingOp, DateOnly vandaag)
    {
        foreach (var (veld, tekst, melding) in new[]
        {
            ("Aan", aan, "Vul in aan wie u het plan geeft."),
            ("Waarom", waarom, "Vul in waarom dit nodig is."),
            ("ToestemmingVan", toestemmingVan, "Vul in wie toestemming gaf. Zonder toestemming mag dit niet."),
        })
        {
            if (Planregels.Leeg(tekst))
            {
                yield return new(veld, melding);
            }
            else if (Planregels.TeLang(tekst) is { } fout)
            {
                yield return new(veld, fout);
            }
        }

        var dagfout = toestemmingOp is null ? "Vul in op welke dag de toestemming gegeven is."
            : toestemmingOp > vandaag ? "Deze dag moet nog komen. Kies vandaag of een eerdere dag."
            : toestemmingOp < Planregels.Vroegst ? $"Kies een dag vanaf {Planregels.Dag(Planregels.Vroegst)}."
            : null;
        if (dagfout is not null)
        {
            yield return new("ToestemmingOp", dagfout);
        }
    }
}
