using Jeugdhulp.Application;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages;

public sealed class IndexModel(MijnWerkQuery mijnWerk) : PageModel
{
    public MijnWerk? Werk { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => Werk = await mijnWerk.LaadAsync(ct);

    public static string Tijdstip(DateTimeOffset moment) => moment.InNederland().ToString("d-M-yyyy H:mm", Notatie.Nederlands);
}
