using Jeugdhulp.Domain.Contacten;

namespace Jeugdhulp.Domain.Tests.Classificeren;

/// <summary>The activities as the rule table groups them.</summary>
public static class Activiteiten
{
    public static TheoryData<Activiteit> Alle { get; } = [.. Enum.GetValues<Activiteit>()];

    public static TheoryData<Activiteit> Preventief { get; } =
        [Activiteit.InformatieAdvies, Activiteit.Consult, Activiteit.Collectief];

    public static TheoryData<Activiteit> Toegangstaken { get; } =
    [
        Activiteit.Triage,
        Activiteit.Planvorming,
        Activiteit.Indicatie,
        Activiteit.Doorverwijzing,
        Activiteit.Terugkoppeling,
    ];

    public static TheoryData<Activiteit> Regietaken { get; } =
        [Activiteit.Regie, Activiteit.Casusoverleg, Activiteit.EvaluatieMetAanbieder];

    /// <summary>Own help that no rule before R15 asks anything about.</summary>
    public static TheoryData<Activiteit> EigenHulp { get; } =
        [Activiteit.Begeleiding, Activiteit.Ouderondersteuning, Activiteit.Crisishulp];

    /// <summary>Help that a team without the task hulp cannot give, and that is not one of the two preventive kinds.</summary>
    public static TheoryData<Activiteit> HulpBehalveLichteSteun { get; } =
    [
        Activiteit.Begeleiding,
        Activiteit.Ouderondersteuning,
        Activiteit.Crisishulp,
        Activiteit.SchoolmaatschappelijkWerk,
        Activiteit.PohJeugd,
        Activiteit.Overbruggingszorg,
        Activiteit.OpenHouden,
    ];
}
