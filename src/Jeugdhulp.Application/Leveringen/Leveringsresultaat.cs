using Jeugdhulp.Domain;

namespace Jeugdhulp.Application.Leveringen;

/// <summary>What became of a step of a delivery.</summary>
public abstract record Leveringsresultaat;

/// <summary>Done.</summary>
public sealed record LeveringBewaard(Guid Id) : Leveringsresultaat;

/// <summary>The gemeente has no such delivery.</summary>
public sealed record LeveringOnbekend : Leveringsresultaat;

/// <summary>The check was done and kept, with all that it found; that stands in the way, so nothing was frozen.</summary>
/// <param name="Id">The delivery.</param>
/// <param name="Aantal">Findings that stand in the way.</param>
public sealed record LeveringTegengehouden(Guid Id, int Aantal) : Leveringsresultaat;

/// <summary>A delivery over that half-year was begun before; it is not done yet.</summary>
/// <param name="Id">That delivery.</param>
/// <param name="Melding">Why a second one waits.</param>
public sealed record LeveringAlBegonnen(Guid Id, string Melding) : Leveringsresultaat;

/// <summary>Nothing was done.</summary>
public sealed record LeveringGeweigerd(IReadOnlyList<Fout> Fouten) : Leveringsresultaat
{
    public LeveringGeweigerd(string veld, string melding)
        : this([new Fout(veld, melding)])
    {
    }
}

/// <summary>Someone else took a step meanwhile; nothing was done.</summary>
public sealed record LeveringVerouderd : Leveringsresultaat;
