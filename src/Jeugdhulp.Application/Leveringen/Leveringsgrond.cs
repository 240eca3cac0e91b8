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

/// <summary>What holds for a whole delivery, as it stands in the registration.</summary>
/// <param name="Vraag">What is asked; whose help it is comes in parts.</param>
/// <param name="GeeftHulp">A team has help as a task in the period.</param>
/// <param name="LevertEigenHulp">The settings at the end of the period do not say that own help stays in the gemeente.</param>
/// <param name="Instellingenversies">Versions of the settings that held on a day of the period.</param>
internal sealed record Leveringsgrond(Leveringsvraag Vraag, bool GeeftHulp, bool LevertEigenHulp, IReadOnlyList<int> Instellingenversies);

/// <summary>What a delivery is made from for some jeugdigen: all that there is of each of them.</summary>
/// <param name="Kandidaten">Trajecten or dossiers, and other work.</param>
/// <param name="Personen">Whose they are.</param>
/// <param name="MetHulpcontact">Who of them had a contact that counts as own help and is delivered.</param>
internal sealed record Leveringsdeel(IReadOnlyList<Kandidaat> Kandidaten, IReadOnlyDictionary<Guid, Kandidaatpersoon> Personen, IReadOnlySet<Guid> MetHulpcontact);
