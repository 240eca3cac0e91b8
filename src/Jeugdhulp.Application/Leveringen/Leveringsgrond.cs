using Jeugdhulp.Domain.Levering;

namespace Jeugdhulp.Application.Leveringen;

/// <summary>What makes someone part of a delivery.</summary>
public enum Leveringsdefinitie
{
    /// <summary>Help by the wijkteam, under the rules of the gemeente (lens G).</summary>
    Trajecten,

    /// <summary>A dossier that counts (lens D); beside the first, for gemeenten in a pilot (CBS-03).</summary>
    Dossiers,
}

/// <summary>Everything a delivery is made from, as it stands in the registration.</summary>
/// <param name="Vraag">Trajecten or dossiers, other work, and whose they are.</param>
/// <param name="GeeftHulp">A team has help as a task in the period.</param>
/// <param name="LevertEigenHulp">The settings at the end of the period do not say that own help stays in the gemeente.</param>
/// <param name="MetHulpcontact">Who had a contact that counts as own help and is delivered.</param>
/// <param name="Instellingenversies">Versions of the settings that held on a day of the period.</param>
internal sealed record Leveringsgrond(Leveringsvraag Vraag, bool GeeftHulp, bool LevertEigenHulp, IReadOnlySet<Guid> MetHulpcontact, IReadOnlyList<int> Instellingenversies);
