using Jeugdhulp.Domain.Plannen;

namespace Jeugdhulp.Web.Pages.Plannen;

/// <summary>What is written in a plan, with or without what is for colleagues only.</summary>
public sealed record Inhoudsbeeld(Plangegevens Gegevens, bool MetIntern);
