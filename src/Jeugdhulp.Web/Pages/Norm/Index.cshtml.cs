using Jeugdhulp.Application.Landelijk;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Landelijk;
using Jeugdhulp.Domain.Levering;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Norm;

public sealed class IndexModel(Normoverzicht overzicht, Codebeheer codes, Protocolversies protocollen) : PageModel
{
    /// <summary>The versions of the protocol that deliveries are made with, newest first.</summary>
    public IEnumerable<Protocolversie> Protocollen => protocollen.Alle.Reverse();

    /// <summary>The version over the half-year of today; empty when none holds.</summary>
    public Protocolversie? Nu => protocollen.Voor(Halfjaar.Van(Beeld.Vandaag));

    public Normbeeld Beeld { get; private set; } = null!;

    /// <summary>Where code lists are not what a version asks.</summary>
    public IReadOnlyList<(Codelijst Lijst, Lijstverschil Verschil)> Verschillen { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Beeld = await overzicht.LaadAsync(ct);
        Verschillen = await codes.VerschillenAsync(ct);
    }
}
