using Jeugdhulp.Domain;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>What became of an act on a traject, a referral, a place on the waiting list, a product or the sociale kaart.</summary>
public abstract record Trajectresultaat;

/// <summary>Done, or done before by the same form.</summary>
public sealed record Bewaard(Guid Id) : Trajectresultaat;

/// <summary>The gemeente has no such thing.</summary>
public sealed record NietGevonden : Trajectresultaat;

/// <summary>Nothing was saved.</summary>
public sealed record Afgewezen(IReadOnlyList<Fout> Fouten) : Trajectresultaat
{
    internal static Afgewezen Gebruikt { get; } = new([Formuliersleutel.Gebruikt]);
}

/// <summary>Nothing was saved: the days do not fit the contacts, or what stands elsewhere about the same help. The same a second time is kept.</summary>
public sealed record Navraag(IReadOnlyList<Fout> Fouten) : Trajectresultaat;

/// <summary>Someone else changed it meanwhile; nothing was saved.</summary>
public sealed record Verouderd : Trajectresultaat;

/// <summary>A choice of a list.</summary>
public sealed record Lijstkeuze(string Code, string Naam);
