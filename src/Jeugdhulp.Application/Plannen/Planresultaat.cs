using Jeugdhulp.Domain;

namespace Jeugdhulp.Application.Plannen;

/// <summary>What came of an act on a plan.</summary>
public abstract record Planresultaat;

/// <summary>It is kept.</summary>
/// <param name="PlanId">Where to go on.</param>
public sealed record PlanOpgeslagen(Guid PlanId) : Planresultaat
{
    /// <summary>The team decides about what was adopted (TRJ-10).</summary>
    public bool NaarTeam { get; init; }
}

/// <summary>There is no such thing here.</summary>
public sealed record PlanOnbekend : Planresultaat;

/// <summary>It is refused.</summary>
/// <param name="Fouten">Why.</param>
public sealed record PlanGeweigerd(IReadOnlyList<Fout> Fouten) : Planresultaat
{
    /// <summary>Something else was kept under the key of the form, so that what is sent next needs another.</summary>
    public bool SleutelGebruikt => Formuliersleutel.IsGebruikt(Fouten);

    internal static PlanGeweigerd Gebruikt { get; } = new([Formuliersleutel.Gebruikt]);
}

/// <summary>Nothing is kept: something else stands elsewhere about the same help. The same a second time is kept.</summary>
/// <param name="Fouten">What is asked.</param>
public sealed record PlanNavraag(IReadOnlyList<Fout> Fouten) : Planresultaat;

/// <summary>Someone else changed it since this form was opened.</summary>
/// <param name="Versie">The row version of now.</param>
/// <param name="Gezien">Number of changes there are now.</param>
/// <param name="Wijzigingen">What the other changed.</param>
public sealed record PlanVerouderd(uint Versie, int Gezien, IReadOnlyList<Planwijziging> Wijzigingen) : Planresultaat;
