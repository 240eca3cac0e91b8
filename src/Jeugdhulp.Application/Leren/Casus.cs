using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Leren;

namespace Jeugdhulp.Application.Leren;

/// <summary>
/// A case to classify. One from the library stands here from the first round it is in, under the id it has everywhere; one from a
/// dossier has lost everything that points to a person before it comes here.
/// </summary>
public sealed class Casus
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public required Casusherkomst Herkomst { get; init; }

    public required string Titel { get; set; }

    public required string Verhaal { get; set; }

    /// <summary>What the rules know of it; the class is never stored.</summary>
    public required Contactfeiten Feiten { get; set; }

    public Guid? DoorAccountId { get; init; }

    public required string Door { get; init; }

    public required DateTimeOffset Op { get; init; }

    /// <summary>From this moment on no new round takes it; rounds that have it keep it.</summary>
    public DateTimeOffset? IngetrokkenOp { get; set; }

    public string? IngetrokkenDoor { get; set; }
}

/// <summary>A set of casussen that workers classify without seeing each other's answers (CLS-16).</summary>
public sealed class Ronde
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public required string Titel { get; init; }

    /// <summary>First day; the settings and the tasks of the teams on this day give the class.</summary>
    public required DateOnly Van { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly Tot { get; set; }

    public Guid? DoorAccountId { get; init; }

    public required string Door { get; init; }

    public required DateTimeOffset Op { get; init; }

    public List<Rondecasus> Casussen { get; init; } = [];

    public bool IsOpen(DateOnly dag) => Van <= dag && dag <= Tot;
}

/// <summary>A casus has its place in a round.</summary>
public sealed class Rondecasus
{
    public required string GemeenteCode { get; init; }

    public required Guid RondeId { get; init; }

    public required Guid CasusId { get; init; }

    /// <summary>From 1.</summary>
    public required int Volgorde { get; init; }
}

/// <summary>What one worker says about one casus in one round; nobody else ever sees it (LER-03).</summary>
public sealed class Antwoord
{
    public required string GemeenteCode { get; init; }

    public required Guid RondeId { get; init; }

    public required Guid CasusId { get; init; }

    public required Guid MedewerkerId { get; init; }

    /// <summary>Empty for "weet ik niet".</summary>
    public Klasse? Klasse { get; init; }

    public string? Motivering { get; init; }

    public required DateTimeOffset Op { get; init; }

    /// <summary>When the worker looked at the outcome. From then on the answer stands, or it would no longer be blind.</summary>
    public DateTimeOffset? GezienOp { get; init; }
}
