using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.TagHelpers;

namespace Jeugdhulp.Web.Pages.Cijfers.Verslagen;

/// <summary>Words and addresses of the reports about a quarter.</summary>
public static class Verslagwoorden
{
    public static Kruimel Begin { get; } = new("Kwartaalverslagen", "/cijfers/kwartaal");

    public static string Adres(Guid team, Kwartaal kwartaal, bool schrijven = false) =>
        $"{Begin.Adres}/{(schrijven ? "schrijven" : "verslag")}?team={team}&kwartaal={kwartaal.Code}";

    /// <summary>Name of a figure within a quarter.</summary>
    public static string Naam(Maat maat) => maat switch
    {
        Maat.Instroom => "Trajecten begonnen",
        Maat.Uitstroom => "Trajecten geëindigd",
        Maat.Eindstand => "Trajecten aan het einde",
        _ => maat.Naam(Cijferlens.Gemeente),
    };

    /// <summary>The report as lines of a workbook: the figures, and the story beside them.</summary>
    public static IEnumerable<(string Blad, IEnumerable<IReadOnlyList<object?>> Rijen)> Bladen(string gemeente, Kwartaalbeeld beeld, Kwartaalverslag verslag)
    {
        ArgumentNullException.ThrowIfNull(beeld);
        ArgumentNullException.ThrowIfNull(verslag);
        yield return ("Cijfers", beeld.Cijfers
            .SelectMany(r => new[] { (beeld.Kwartaal, r.Nu), (beeld.Kwartaal.Vorige, r.Vorige), (beeld.Kwartaal.JaarEerder, r.JaarEerder) }.Select(w => Regel(r.Maat, w.Item1, w.Item2)))
            .Prepend(["gemeente", "team", "periode", "maat", "waarde", "status"]));
        yield return ("Verhaal",
        [
            ["team", beeld.Team.Naam],
            ["kwartaal", beeld.Kwartaal.Naam],
            ["vastgesteld", Notatie.Datum(DateOnly.FromDateTime(Application.Klok.InNederland(verslag.VastgesteldOp!.Value)))],
            ["door", verslag.DoorNaam],
            ["verhaal", verslag.Verhaal],
            .. beeld.Oordelen.Select(o => (IReadOnlyList<object?>)[o.Oordeel.Naam(), o.Reden]),
        ]);

        IReadOnlyList<object?> Regel(Maat maat, Kwartaal kwartaal, Cijferwaarde waarde) =>
            [gemeente, beeld.Team.Naam, kwartaal.Code, Domain.Contractnaam.Van(maat), waarde.Getal, new Cijferregel(string.Empty, string.Empty, waarde).Status];
    }
}
