using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Application.Data;

/// <summary>A gemeente that was given an effect, to look up what should be found.</summary>
public sealed record Landeffect(string Gemeente, Geplanteffect Effect);

/// <summary>
/// How made-up data are spread over the country: the largest gemeente has one contact in twenty, the smallest one in two thousand. The
/// same numbers and the same day always give the same plan.
/// </summary>
public sealed class Landplan
{
    /// <summary>As many as a country registers in five years.</summary>
    public const int Contacten = 10_000_000;

    /// <summary>Fewer leave gemeenten without a contact.</summary>
    public const int MinContacten = 10_000;
    public const int MaxContacten = 20_000_000;

    /// <summary>One traject, with its dossier, for so many contacts.</summary>
    private const int ContactenPerTraject = 20;

    private const string Herkomst = "Verzonnen gegevens";
    private const int Jaren = 5;

    /// <summary>As many as a wijkteam of a dozen people registers in five years.</summary>
    private const int ContactenPerTeam = 20_000;
    private const int MedewerkersPerTeam = 5;

    /// <summary>The code list has no inhabitants; these ten have the most, in that order. The rest follows by code.</summary>
    private static readonly string[] Grootste = ["0363", "0599", "0518", "0344", "0772", "0014", "0855", "0034", "0758", "0268"];

    /// <summary>Places in the order of size from which each effect is planted once: among the large, the middle and the small ones.</summary>
    private static readonly int[] Effectplaatsen = [3, 40, 80];

    private Landplan(int contacten, DateOnly vandaag, IReadOnlyList<Massaplan> gemeenten) => (Totaal, Vandaag, Gemeenten) = (contacten, vandaag, gemeenten);

    public int Totaal { get; }

    /// <summary>Last day of the data.</summary>
    public DateOnly Vandaag { get; }

    /// <summary>The largest first.</summary>
    public IReadOnlyList<Massaplan> Gemeenten { get; }

    /// <summary>What a reader of the figures should find, and where.</summary>
    public IEnumerable<Landeffect> Effecten => Gemeenten.Where(g => g.Effect is not null).Select(g => new Landeffect(g.Gemeente, g.Effect!));

    /// <summary>Plans so many contacts up to and including <paramref name="vandaag"/>.</summary>
    public static Landplan Maak(int contacten, DateOnly vandaag)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(contacten, MinContacten);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(contacten, MaxContacten);
        var alle = Referentiedata.Gemeenten().Where(g => !g.Fictief).Select(g => g.Code).Order(StringComparer.Ordinal).ToList();
        List<string> codes = [.. Grootste.Where(alle.Contains), .. alle.Except(Grootste, StringComparer.Ordinal)];
        var gewichten = codes.Select((_, plaats) => 1.0 / (plaats + 4)).ToArray();
        var totaal = gewichten.Sum();
        var plannen = new List<Massaplan>(codes.Count);
        var (verdeeld, deel) = (0, 0.0);
        foreach (var (plaats, code) in codes.Index())
        {
            // What was rounded down at one gemeente is with the next, so that they add up.
            deel += gewichten[plaats] / totaal;
            var tot = plaats == codes.Count - 1 ? contacten : (int)(contacten * deel);
            var teams = Math.Max(1, (tot - verdeeld) / ContactenPerTeam);
            plannen.Add(new()
            {
                Gemeente = code,
                Van = new DateOnly(vandaag.Year - Jaren + 1, 1, 1),
                TotEnMet = vandaag,
                Contacten = tot - verdeeld,
                Trajecten = (tot / ContactenPerTraject) - (verdeeld / ContactenPerTraject),
                Teams = teams,
                Medewerkers = teams * MedewerkersPerTeam,
                Doorlopend = true,
                Herkomst = Herkomst,
                Effect = Effect(plaats, vandaag),
            });
            verdeeld = tot;
        }

        return new(contacten, vandaag, plannen);
    }

    /// <summary>All effects show in the last half-year that ended, beside the four before it.</summary>
    private static Geplanteffect? Effect(int plaats, DateOnly vandaag)
    {
        var laatste = Halfjaar.Van(vandaag).Vorige;
        foreach (var eerste in Effectplaatsen)
        {
            if (plaats >= eerste && plaats < eerste + Enum.GetValues<Effectsoort>().Length)
            {
                var soort = (Effectsoort)(plaats - eerste);
                return new(soort, soort switch
                {
                    Effectsoort.Sluitpiek => laatste.Einde.AddDays(-14),
                    Effectsoort.EersteLevering => laatste.Vorige.Vorige.Begin,
                    _ => laatste.Begin,
                });
            }
        }

        return null;
    }
}
