using Jeugdhulp.Domain.Contacten;

namespace Jeugdhulp.Domain.Trajecten;

/// <summary>The first talk that someone on the waiting list of a team waits for (CAP-01).</summary>
public static class EersteGesprek
{
    /// <summary>What the team does together with the jeugdige or the parents.</summary>
    public static IReadOnlyList<Activiteit> Activiteiten { get; } = [.. Enum.GetValues<Activiteit>().Where(Telt)];

    /// <summary>
    /// Whether a contact of this kind ends the wait. A note is no talk (R09); advice and triage come before the list, for they say
    /// how urgent it is; and what is done about someone with others is no talk with them.
    /// </summary>
    public static bool Telt(Activiteit activiteit) => activiteit switch
    {
        Activiteit.KortGesprek => false,
        Activiteit.InformatieAdvies or Activiteit.Triage => false,
        Activiteit.Consult or Activiteit.Collectief or Activiteit.Indicatie or Activiteit.Doorverwijzing or Activiteit.Terugkoppeling => false,
        Activiteit.Regie or Activiteit.Casusoverleg or Activiteit.EvaluatieMetAanbieder => false,
        _ => Enum.IsDefined(activiteit),
    };
}
