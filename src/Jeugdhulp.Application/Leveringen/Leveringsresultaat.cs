using Jeugdhulp.Domain;

namespace Jeugdhulp.Application.Leveringen;

/// <summary>What became of a step of a delivery.</summary>
public abstract record Leveringsresultaat;

/// <summary>Done.</summary>
public sealed record LeveringBewaard(Guid Id) : Leveringsresultaat;

/// <summary>The gemeente has no such delivery.</summary>
public sealed record LeveringOnbekend : Leveringsresultaat;

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
