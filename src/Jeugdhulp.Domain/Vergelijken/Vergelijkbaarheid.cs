using Jeugdhulp.Domain.Gemeenten;
using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Vergelijken;

/// <summary>What is known of a gemeente on a day.</summary>
/// <param name="Profiel">How its wijkteam is organised; empty when it never said so.</param>
/// <param name="Instellingen">By which rules it counts; empty when it has none here.</param>
public sealed record Vergelijkbare(Profielgegevens? Profiel, LokaleInstellingen? Instellingen);

/// <summary>Something in which two gemeenten differ.</summary>
/// <param name="Wat">What.</param>
/// <param name="Eigen">In the own gemeente.</param>
/// <param name="Ander">In the other one.</param>
public sealed record Onderscheidend(string Wat, string Eigen, string Ander);

/// <summary>
/// Whether figures of two gemeenten may stand side by side (DSH-08): the same organisatievorm, positionering and size, and the same answer to
/// every setting that decides who counts.
/// </summary>
public static class Vergelijkbaarheid
{
    /// <summary>Stands where a gemeente did not tell.</summary>
    public const string NietBekend = "niet bekend";

    /// <summary>Settings that decide whether a contact is jeugdhulp, or whether a jeugdige is delivered. The rest is about work and money.</summary>
    private static readonly HashSet<string> Bepalend = new(StringComparer.Ordinal)
    {
        Instellingsnamen.MaxGesprekken,
        Instellingsnamen.MaxDuurMaanden,
        Instellingsnamen.DuurVenster,
        Instellingsnamen.UrenPerWeek,
        Instellingsnamen.UrenTolerantie,
        Instellingsnamen.VeelMeerGrens,
        Instellingsnamen.LangdurigIntensief,
        Instellingsnamen.MpgMaxDuurMaanden,
        Instellingsnamen.GeenIndicatieIsHulp,
        Instellingsnamen.Combinatie,
        Instellingsnamen.KorteReeksKlasse,
        Instellingsnamen.IntakeTeltAls,
        Instellingsnamen.KorteBegeleidingTerVoorkoming,
        Instellingsnamen.Overbruggingszorg,
        Instellingsnamen.OpenHoudenNaSpecialistisch,
        Instellingsnamen.SiblingPreventie,
        Instellingsnamen.SchoolmaatschappelijkWerk,
        Instellingsnamen.PohJeugd,
        Instellingsnamen.LevertAanCbs,
        Instellingsnamen.EigenHulpRegistratie,
    };

    /// <summary>Everything that makes two gemeenten not comparable; empty when they are.</summary>
    public static IReadOnlyList<Onderscheidend> Bepaal(Vergelijkbare eigen, Vergelijkbare ander)
    {
        ArgumentNullException.ThrowIfNull(eigen);
        ArgumentNullException.ThrowIfNull(ander);
        List<Onderscheidend> verschillen = [];
        Vergelijk("Organisatievorm", p => p.Organisatievorm.Naam());
        Vergelijk("Positionering", p => p.Positionering.Naam());
        Vergelijk("Grootte", p => p.Grootte.Naam());
        if ((eigen.Instellingen, ander.Instellingen) is ({ } hier, { } daar))
        {
            verschillen.AddRange(Instellingsvelden.Vergelijk(hier, daar)
                .Where(v => Bepalend.Contains(v.Veld.Sleutel))
                .Select(v => new Onderscheidend(v.Veld.Omschrijving.Naam, v.Links, v.Rechts)));
        }
        else
        {
            verschillen.Add(new("Instellingen", Bekend(eigen), Bekend(ander)));
        }

        return verschillen;

        // What neither of them told is no likeness.
        void Vergelijk(string wat, Func<Profielgegevens, string> lees)
        {
            var (een, twee) = (eigen.Profiel is null ? NietBekend : lees(eigen.Profiel), ander.Profiel is null ? NietBekend : lees(ander.Profiel));
            if (een != twee || een == NietBekend)
            {
                verschillen.Add(new(wat, een, twee));
            }
        }

        static string Bekend(Vergelijkbare gemeente) => gemeente.Instellingen is null ? NietBekend : "vastgelegd";
    }
}
