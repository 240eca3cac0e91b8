namespace Jeugdhulp.Web.Infrastructure;

/// <summary>A part of a long page that a link at its top leads to.</summary>
/// <param name="Anker">Id of that part.</param>
/// <param name="Tekst">What it is called.</param>
public sealed record Sprong(string Anker, string Tekst);
