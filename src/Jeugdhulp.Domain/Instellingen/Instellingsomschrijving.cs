namespace Jeugdhulp.Domain.Instellingen;

/// <summary>How a setting is explained to a beheerder, and named when it is missing.</summary>
/// <param name="Sleutel">Name in the contract, e.g. "intakeTeltAls".</param>
/// <param name="Eis">Requirement it comes from, e.g. "LOK-09"; "ontwerp §3" for the two that have none.</param>
/// <param name="Naam">Short Dutch name.</param>
/// <param name="Vraag">The question in words.</param>
/// <param name="Effect">What the answer does.</param>
/// <param name="Citaat">Words from the research it rests on; empty where there are none.</param>
/// <param name="OpenVraag">The question as a subordinate clause, after "Uw gemeente heeft nog niet vastgelegd".</param>
public sealed record Instellingsomschrijving(
    string Sleutel, string Eis, string Naam, string Vraag, string Effect, string Citaat, string OpenVraag);
