using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Application.Instellingen;

/// <summary>What came of an act on a conceptversie.</summary>
public abstract record Conceptresultaat;

/// <summary>Saved.</summary>
public sealed record ConceptOpgeslagen(Guid Id) : Conceptresultaat;

/// <summary>Put in force.</summary>
/// <param name="Nummer">Number of the new version.</param>
/// <param name="Inpassing">When it holds, what it ends, and whether it reaches into the past: then proposals to reclassify follow.</param>
public sealed record VersieVastgesteld(int Nummer, Inpassing Inpassing) : Conceptresultaat;

/// <summary>There is no such thing in this gemeente.</summary>
public sealed record ConceptOnbekend : Conceptresultaat;

/// <summary>Someone else was first; nothing was saved.</summary>
public sealed record ConceptVerouderd : Conceptresultaat;

/// <summary>Refused, all faults at once; a fault without a field is about the whole.</summary>
public sealed record ConceptGeweigerd(IReadOnlyList<Fout> Fouten) : Conceptresultaat
{
    public ConceptGeweigerd(string melding)
        : this([new Fout(string.Empty, melding)])
    {
    }
}
