using Jeugdhulp.Application;
using Jeugdhulp.Application.Trajecten;
using Microsoft.AspNetCore.Mvc;

namespace Jeugdhulp.Web.Pages.Trajecten;

public sealed class BesprekingModel(TrajectvoorstellenQuery trajecten, Trajectbesprekingen besprekingen, TimeProvider klok) : Trajectactie(trajecten)
{
    [BindProperty]
    public Besprekingform Form { get; set; } = new();

    public IReadOnlyList<Lijstkeuze> Bestemmingen => Details.Keuzes.Bestemmingen;

    public IReadOnlyList<Lijstkeuze> Redenen => Details.Keuzes.RedenenDoorverwijzing;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        Form = new() { Id = Guid.CreateVersion7(), Versie = Details.Traject.Versie, Gezien = Details.Verloop.Count, Datum = klok.Vandaag() };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, Form, () => besprekingen.BespreekAsync(id, Form.NaarOpdracht(), ct), "De bespreking is vastgelegd.", ct, sleutel => Form.Id = sleutel);
}

public sealed class Besprekingform : IGelezenform
{
    public Guid Id { get; set; }

    public uint Versie { get; set; }

    public int Gezien { get; set; }

    public DateOnly? Datum { get; set; }

    public string? Gedragswetenschapper { get; set; }

    public string? Uitkomst { get; set; }

    public string? Motivering { get; set; }

    public DateOnly? NieuwEinde { get; set; }

    public string? WarmeOverdracht { get; set; }

    public string? OverdrachtAan { get; set; }

    public string? Bestemming { get; set; }

    public string? RedenDoorverwijzing { get; set; }

    public string? Aanbieder { get; set; }

    public Besprekingsopdracht NaarOpdracht() => new()
    {
        Id = Id,
        Versie = Versie,
        Datum = Datum,
        Gedragswetenschapper = Gedragswetenschapper,
        Uitkomst = Uitkomst,
        Motivering = Motivering,
        NieuwEinde = NieuwEinde,
        WarmeOverdracht = WarmeOverdracht,
        OverdrachtAan = OverdrachtAan,
        Bestemming = Bestemming,
        RedenDoorverwijzing = RedenDoorverwijzing,
        Aanbieder = Aanbieder,
    };
}
