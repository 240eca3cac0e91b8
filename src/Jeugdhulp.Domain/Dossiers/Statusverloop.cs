namespace Jeugdhulp.Domain.Dossiers;

/// <summary>Which steps between statuses exist. To and from closed there is no step: closing and reopening ask more (DOS-09).</summary>
public static class Statusverloop
{
    private static readonly Dossierstatus[] Open = [.. Enum.GetValues<Dossierstatus>().Where(s => s is not Dossierstatus.Afgesloten)];

    /// <summary>The statuses a dossier can go to.</summary>
    public static IReadOnlyList<Dossierstatus> Naar(Dossierstatus van) =>
        van is Dossierstatus.Afgesloten ? [] : [.. Open.Where(s => s != van)];

    /// <summary>What is wrong with a change of status.</summary>
    /// <param name="van">The status now.</param>
    /// <param name="sinds">First day of that status.</param>
    /// <param name="naar">The status asked for.</param>
    /// <param name="vanaf">First day of it.</param>
    /// <param name="vandaag">Today.</param>
    public static IEnumerable<Fout> Controleer(Dossierstatus van, DateOnly sinds, Dossierstatus? naar, DateOnly? vanaf, DateOnly vandaag)
    {
        if (naar is null)
        {
            yield return new("Status", "Kies de nieuwe status.");
        }
        else if (van is Dossierstatus.Afgesloten)
        {
            yield return new("Status", "Dit dossier is afgesloten. Heropen het eerst.");
        }
        else if (!Naar(van).Contains(naar.Value))
        {
            yield return new("Status", naar is Dossierstatus.Afgesloten ? "Afsluiten vraagt een reden. Gebruik ‘Afsluiten’." : $"Dit dossier is al {van.Naam().ToLowerInvariant()}.");
        }

        if (vanaf is not { } dag)
        {
            yield return new("Vanaf", "Vul in vanaf welke dag deze status geldt.");
        }
        else if (dag > vandaag)
        {
            yield return new("Vanaf", "De dag ligt in de toekomst. Vul een dag in tot en met vandaag.");
        }
        else if (dag < sinds)
        {
            yield return new("Vanaf", $"De huidige status geldt sinds {Dagtekst.Van(sinds)}. Kies die dag of een latere.");
        }
    }

    /// <summary>What is wrong with another first day for the status of now; null when nothing is.</summary>
    /// <param name="dag">The first day as it is put right.</param>
    /// <param name="vorige">First day of the status before it; empty for the first of a dossier, which begins with it.</param>
    /// <param name="vandaag">Today.</param>
    public static Fout? Dag(DateOnly? dag, DateOnly? vorige, DateOnly vandaag) =>
        vorige is not { } vroegst ? new("Sinds", "De eerste status begint met het dossier. Wijzig het begin van het dossier.")
        : dag is null ? new("Sinds", "Vul in vanaf welke dag deze status geldt.")
        : dag > vandaag ? new("Sinds", "De dag ligt in de toekomst. Vul een dag in tot en met vandaag.")
        : dag < vroegst ? new("Sinds", $"De status ervoor geldt sinds {Dagtekst.Van(vroegst)}. Kies die dag of een latere.")
        : null;

    /// <summary>What is wrong with taking the status of now back; null when nothing is.</summary>
    /// <param name="vorige">The status that would hold again; empty when there was none.</param>
    public static Fout? Terug(Dossierstatus? vorige) => vorige switch
    {
        null => new(string.Empty, "Dit is de eerste status van het dossier. Die kunt u niet terugnemen."),
        Dossierstatus.Afgesloten => new(string.Empty, "Dit dossier is heropend. Klopt dat niet? Sluit het dan weer af."),
        _ => null,
    };
}
