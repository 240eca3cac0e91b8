using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>Someone on the waiting list.</summary>
/// <param name="StaatErVaker">The same person waits for this team by another place too, of a team that it took over from.</param>
public sealed record Wachtregel(Guid Id, Guid PersoonId, string Naam, string Team, DateOnly AangemeldOp, Wachturgentie Urgentie, bool Overbrugging, DateOnly? Nagekeken, bool StaatErVaker);

/// <summary>The waiting list of the own teams (CAP-01, CAP-02).</summary>
/// <param name="Cijfers">First talks of the last twelve months.</param>
/// <param name="Afgehaald">Per outcome, how many left the list in the last twelve months without a first talk (CAP-04).</param>
public sealed record Wachtlijst(IReadOnlyList<Wachtregel> Regels, int Aantal, Wachtcijfers Cijfers, IReadOnlyDictionary<Wachtafloop, int> Afgehaald, Wachtinstelling Instelling, bool Eigen, IReadOnlyList<Lijstkeuze> Teams);

/// <summary>One place on the list.</summary>
/// <param name="Gesprek">The talk that ended the wait, or that would end it now.</param>
/// <param name="Dubbel">Other places by which this person waits for the same team.</param>
public sealed record Wachtdetails(Wachtende Wachtende, Persoon Persoon, string Team, Wachtgesprek? Gesprek, IReadOnlyList<Wachtcontrole> Controles, IReadOnlyList<Verloopregel> Verloop, Wachtinstelling Instelling, IReadOnlyList<Lijstkeuze> Teams, IReadOnlyList<Dubbeleplek> Dubbel);

/// <summary>The first talk with someone who waits or waited; with the contact for who may read it.</summary>
public sealed record Wachtgesprek(DateOnly Datum, Guid? ContactId);
