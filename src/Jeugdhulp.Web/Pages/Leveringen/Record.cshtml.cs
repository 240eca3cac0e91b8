using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Domain.Levering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Leveringen;

/// <summary>One frozen record with its trajecten, their contacts and the rule of each; the number of the person is masked.</summary>
public sealed class RecordModel(RecordspoorQuery sporen, Protocolversies versies) : PageModel
{
    public Recordspoor Spoor { get; private set; } = null!;

    /// <summary>What is filled in, as the file has it and with what a code means; what points at a person masks itself.</summary>
    public IEnumerable<(Recordveld Veld, string? Waarde)> Velden =>
        Enum.GetValues<Recordveld>()
            .Select(v => (Veld: v, Waarde: v.IsVerhuld() ? Spoor.Record.Waarde(v) : versies.Van(Spoor.Levering.Protocol).Uitgelegd(v, Spoor.Record.Tekst(v))))
            .Where(v => v.Waarde is not null);

    public async Task<IActionResult> OnGetAsync(Guid id, int nummer, CancellationToken ct)
    {
        if (await sporen.LaadAsync(id, nummer, ct) is not { } spoor)
        {
            return NotFound();
        }

        Spoor = spoor;
        return Page();
    }
}
