using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Web.Pages.Cijfers;

/// <summary>Figures whose meaning is written out in a list (DSH-16).</summary>
/// <param name="Maten">Which.</param>
/// <param name="Lens">By which definition.</param>
public sealed record Definities(IEnumerable<Maat> Maten, Cijferlens Lens);
