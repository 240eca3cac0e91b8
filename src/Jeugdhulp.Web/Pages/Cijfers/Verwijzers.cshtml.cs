using Jeugdhulp.Application;
using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Cijfers;

/// <summary>Who brought jeugdigen to the wijkteam, per year, beside the whole country.</summary>
public sealed class VerwijzersModel(CijferQuery cijfers, HerkomstQuery herkomst, TimeProvider klok) : PageModel
{
    private const int HoogstensJaren = 6;

    /// <summary>Years that were counted, oldest first.</summary>
    public IReadOnlyList<Meetmoment> Jaren { get; private set; } = [];

    public Cijferset Cijfers { get; private set; } = null!;

    /// <summary>By year in which dossiers began, those of who moved here.</summary>
    public IReadOnlyDictionary<int, Cijferwaarde> Verhuisd { get; private set; } = new Dictionary<int, Cijferwaarde>();

    public async Task OnGetAsync(CancellationToken ct)
    {
        var dit = klok.Vandaag().Year;
        Meetmoment[] jaren = [.. Enumerable.Range(dit - HoogstensJaren + 1, HoogstensJaren).Select(Meetmoment.VanJaar)];
        Cijfers = await cijfers.LaadAsync(jaren, [], null, Cijferlens.Gemeente, Weergave.Beschermd, ct);
        Jaren = [.. jaren.Where(Cijfers.IsGeteld)];
        Verhuisd = await herkomst.LaadAsync(dit - HoogstensJaren + 1, ct);
    }

    public Cijferwaarde Totaal(Meetmoment jaar) => Van(jaar, null);

    public Cijferwaarde Aantal(Meetmoment jaar, Verwijsgroep groep) => Verwijzersaandeel.Tel(groep, v => Van(jaar, v));

    /// <summary>Share of the group in that year; empty where there is nothing to divide by.</summary>
    public Cijferwaarde? Aandeel(Meetmoment jaar, Verwijsgroep groep)
    {
        var (deel, geheel) = (Aantal(jaar, groep), Totaal(jaar));
        return (deel.Getal, geheel.Getal) switch
        {
            (_, 0) => null,
            ({ } d, { } g) => Cijferwaarde.Van(Percentage.Van(d, g).Afgerond),
            _ => deel.Getal is null ? deel : geheel,
        };
    }

    private Cijferwaarde Van(Meetmoment jaar, Verwijzer? verwijzer) =>
        Cijfers.Van(new(jaar, Cijferlens.Gemeente, Maat.Verwijzer, new(null, verwijzer is { } wie ? Contractnaam.Van(wie) : null)));
}
