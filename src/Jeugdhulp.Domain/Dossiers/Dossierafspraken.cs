namespace Jeugdhulp.Domain.Dossiers;

/// <summary>What a gemeente agreed about its dossiers (DOS-03, DOS-04, DOS-08).</summary>
/// <param name="TeltMee">Statuses in which a dossier counts and is delivered.</param>
/// <param name="Gegevens">What has to be known before a dossier can be delivered.</param>
/// <param name="WekenZonderContact">After so many weeks without a contact the application asks what to do.</param>
/// <param name="AndereWetten">Dossiers under the Wmo and the Participatiewet can be kept too.</param>
public sealed record Dossierafspraken(IReadOnlyList<Dossierstatus> TeltMee, IReadOnlyList<Gegeven> Gegevens, int WekenZonderContact, bool AndereWetten)
{
    /// <summary>The team ratifies each plan that is adopted, or gives it back (TRJ-10).</summary>
    public bool PlanBekrachtigen { get; init; }

    /// <summary>A referral to specialistische hulp asks for a zwaarwegend advies, which the gemeente approves (TRJ-11).</summary>
    public bool ZwaarwegendAdvies { get; init; }

    /// <summary>Fewest weeks.</summary>
    public const int MinWeken = 1;

    /// <summary>Most weeks.</summary>
    public const int MaxWeken = 104;

    /// <summary>What holds until a gemeente says something else.</summary>
    public static Dossierafspraken Standaard { get; } = new(
        [Dossierstatus.Actief, Dossierstatus.Regiedossier],
        [Gegeven.Bsn, Gegeven.Geboortedatum, Gegeven.Geslacht, Gegeven.Postcode, Gegeven.Verwijzer],
        8,
        false);

    /// <summary>What is wrong with the first day of other statuses that count; null when nothing is.</summary>
    public static Fout? Vanaf(DateOnly? vanaf, DateOnly vandaag) =>
        vanaf is not { } dag ? new("GeldtVanaf", "Vul in vanaf welke dag deze statussen meetellen.")
        : dag < Dossierregels.Eerste ? new("GeldtVanaf", "De dag ligt voor 1-1-2015. De Jeugdwet geldt vanaf die dag.")
        : dag > vandaag ? new("GeldtVanaf", "De dag ligt in de toekomst. Vul een dag in tot en met vandaag.")
        : null;

    /// <summary>What is wrong with these agreements.</summary>
    public static IEnumerable<Fout> Controleer(IReadOnlyCollection<string> teltMee, IReadOnlyCollection<string> gegevens, int? weken)
    {
        ArgumentNullException.ThrowIfNull(teltMee);
        ArgumentNullException.ThrowIfNull(gegevens);
        if (teltMee.Count == 0)
        {
            yield return new("TeltMee", "Kies ten minste één status die meetelt.");
        }
        else if (teltMee.Any(s => !Contractnaam.TryParse<Dossierstatus>(s, out var status) || status is Dossierstatus.Afgesloten))
        {
            yield return new("TeltMee", "Kies statussen uit de lijst.");
        }

        if (gegevens.Any(g => !Contractnaam.TryParse<Gegeven>(g, out _)))
        {
            yield return new("Gegevens", "Kies gegevens uit de lijst.");
        }

        if (weken is not (>= MinWeken and <= MaxWeken))
        {
            yield return new("WekenZonderContact", $"Vul een aantal weken in van {MinWeken} tot en met {MaxWeken}.");
        }
    }
}

/// <summary>Ways of working that a gemeente has or has not.</summary>
/// <param name="AndereWetten">Dossiers of other laws.</param>
/// <param name="PlanBekrachtigen">The team ratifies each plan (TRJ-10).</param>
/// <param name="ZwaarwegendAdvies">A referral to specialistische hulp asks for an advice (TRJ-11).</param>
public sealed record Werkwijzen(bool AndereWetten, bool PlanBekrachtigen, bool ZwaarwegendAdvies);

/// <summary>What is known of who receives help in a dossier.</summary>
public sealed record Persoonsgegevens(Guid Id, bool Bsn, bool Geboortedatum, bool Geslacht, bool Postcode);

/// <summary>Something that is missing, of the dossier or of one person.</summary>
public sealed record Ontbrekend(Gegeven Gegeven, Guid? PersoonId);

/// <summary>The check on the minimum data set (DOS-03).</summary>
public static class Aanleverbaarheid
{
    /// <summary>What is missing; empty when the dossier can be delivered.</summary>
    public static IReadOnlyList<Ontbrekend> Ontbreekt(
        Dossierafspraken afspraken, bool verwijzer, bool crisis, bool verantwoordelijke, IEnumerable<Persoonsgegevens> personen)
    {
        ArgumentNullException.ThrowIfNull(afspraken);
        ArgumentNullException.ThrowIfNull(personen);
        var mensen = personen.ToList();
        return [.. afspraken.Gegevens.SelectMany(g => g switch
        {
            Gegeven.Verwijzer => Dossier(g, verwijzer),
            Gegeven.Crisis => Dossier(g, crisis),
            Gegeven.Verantwoordelijke => Dossier(g, verantwoordelijke),
            _ => mensen.Where(p => !Heeft(p, g)).Select(p => new Ontbrekend(g, p.Id)),
        })];
    }

    private static IEnumerable<Ontbrekend> Dossier(Gegeven gegeven, bool bekend) => bekend ? [] : [new(gegeven, null)];

    private static bool Heeft(Persoonsgegevens persoon, Gegeven gegeven) => gegeven switch
    {
        Gegeven.Bsn => persoon.Bsn,
        Gegeven.Geboortedatum => persoon.Geboortedatum,
        Gegeven.Geslacht => persoon.Geslacht,
        _ => persoon.Postcode,
    };
}
