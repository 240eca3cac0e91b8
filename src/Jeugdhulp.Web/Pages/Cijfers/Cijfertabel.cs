using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Web.Pages.Cijfers;

/// <summary>A line of the table of all figures.</summary>
/// <param name="Naam">What it is.</param>
/// <param name="Nu">The figure; empty when there is nothing to divide by.</param>
/// <param name="Eerder">The same at the earlier moment.</param>
public sealed record Cijferrij(string Naam, Cijferwaarde? Nu, Cijferwaarde? Eerder)
{
    /// <summary>The figure that it is, to find its definition and the rows behind it.</summary>
    public required Cijfersleutel Sleutel { get; init; }

    /// <summary>What it means; empty for a part, which the line above it explains.</summary>
    public string? Definitie { get; init; }

    /// <summary>How many it was computed over, in words.</summary>
    public string? N { get; init; }

    /// <summary>Empty where a difference says nothing.</summary>
    public Cijferverschil? Verschil { get; init; }

    public int Decimalen { get; init; }

    public string? Eenheid { get; init; }

    public bool IsDeel => Definitie is null;
}

/// <summary>Lines that belong together.</summary>
public sealed record Cijfergroep(string Naam, IReadOnlyList<Cijferrij> Rijen);

/// <summary>All figures of a moment as lines, in the order in which they are read: who gets help, in and out, how long, and what was done.</summary>
public static class Cijfertabel
{
    public const string AandeelDefinitie =
        "Trajecten van het wijkteam als deel van alle trajecten zonder verblijf. Vanaf 5% heet een wijkteam actief, boven 1% intensief. Dit gaat altijd over de hele gemeente.";

    public static IReadOnlyList<Cijfergroep> Groepen(Cijferbeeld beeld)
    {
        ArgumentNullException.ThrowIfNull(beeld);
        Cijfergroep[] groepen =
        [
            new("Eigen hulp", [.. Aantallen(beeld, Maat.Jeugdigen, Maat.Trajecten, Maat.Gezinnen)]),
            new("Waar zij wonen", [.. Verdeeld(beeld, Maat.Woonwijk)]),
            new("In en uit", [.. Aantallen(beeld, Maat.Beginstand, Maat.Instroom, Maat.Uitstroom, Maat.Eindstand)]),
            new("Wie begon", [.. Aantallen(beeld, Maat.Nieuw, Maat.HerhaaldBeroep, Maat.Aansluitend), .. Verdeeld(beeld, Maat.Verwijzer)]),
            new("Duur en wachten", [.. Duren(beeld)]),
            new("Complexiteit van de vraag", [.. Complexiteit(beeld)]),
            new("Contacten", [.. Verdeeld(beeld, Maat.Contacten), .. Verdeeld(beeld, Maat.JeugdigenMetContact)]),
            new("Verwijzingen naar anderen (geen eigen hulp)", [.. Verdeeld(beeld, Maat.Doorverwijzingen)]),
            new("Hulp zonder verblijf, van wijkteam en aanbieders", [.. Verdeeld(beeld, Maat.ZonderVerblijf), .. Aantallen(beeld, Maat.ZonderVerblijfAanbieder), .. Aandeel(beeld)]),
        ];
        return [.. groepen.Where(g => g.Rijen.Count > 0)];
    }

    private static IEnumerable<Cijferrij> Aantallen(Cijferbeeld beeld, params Maat[] maten) => maten.Where(beeld.Heeft).Select(m => Aantal(beeld, m));

    private static IEnumerable<Cijferrij> Verdeeld(Cijferbeeld beeld, Maat maat)
    {
        if (!beeld.Heeft(maat) || (maat is Maat.Verwijzer && beeld.Vraag.Lens is Cijferlens.Dossier))
        {
            yield break;
        }

        yield return maat switch
        {
            Maat.Woonwijk => Rij(beeld, maat, beeld.Verschil(Maat.Jeugdigen)),
            // The trajecten of the wijkteam, which are the same under every lens here.
            Maat.Complexiteit => Rij(beeld, maat, beeld.Verschil(Maat.ZonderVerblijf, Hulpvormen.DoorWijkteam)),
            _ => Aantal(beeld, maat),
        };
        foreach (var code in beeld.ToontVerdeling ? beeld.Codes(maat) : [])
        {
            var verschil = beeld.Verschil(maat, code);
            if (verschil is not { Eerder.Getal: 0, Later.Getal: 0 })
            {
                yield return new(beeld.Naam(maat, code), verschil.Later, verschil.Eerder) { Sleutel = verschil.Sleutel, Verschil = verschil };
            }
        }
    }

    /// <summary>How many of each level, and how long those run: fewer trajecten may be heavier ones (TRB-14).</summary>
    private static IEnumerable<Cijferrij> Complexiteit(Cijferbeeld beeld)
    {
        if (!beeld.Heeft(Maat.Complexiteit))
        {
            yield break;
        }

        foreach (var rij in Verdeeld(beeld, Maat.Complexiteit))
        {
            yield return rij;
        }

        foreach (var code in beeld.Codes(Maat.Complexiteit))
        {
            yield return Gemiddelde(beeld, Maat.Complexiteitsduur, $"Doorlooptijd in dagen: {beeld.Naam(Maat.Complexiteit, code)}", Maat.Complexiteitsduur.Definitie(beeld.Vraag.Lens), code);
        }
    }

    private static Cijferrij Aantal(Cijferbeeld beeld, Maat maat) => Rij(beeld, maat, beeld.Verschil(maat));

    private static Cijferrij Rij(Cijferbeeld beeld, Maat maat, Cijferverschil verschil) =>
        new(maat.Naam(beeld.Vraag.Lens), verschil.Later, verschil.Eerder) { Sleutel = beeld.Sleutel(beeld.Vraag.Moment, maat), Definitie = maat.Definitie(beeld.Vraag.Lens), Verschil = verschil };

    private static IEnumerable<Cijferrij> Duren(Cijferbeeld beeld)
    {
        if (!beeld.Heeft(Maat.Duur))
        {
            yield break;
        }

        yield return Gemiddelde(beeld, Maat.Duur, "Gemiddelde duur in dagen", "Dagen van begin tot einde van wat in deze periode eindigde, gedeeld door hoeveel er eindigden.");
        var (dan, nu) = (beeld.Vraag.Vergelijk, beeld.Vraag.Moment);
        yield return new(Maat.DuurMediaan.Naam(beeld.Vraag.Lens), Mediaan(nu), Mediaan(dan))
        {
            Sleutel = beeld.Sleutel(nu, Maat.DuurMediaan),
            Definitie = Maat.DuurMediaan.Definitie(beeld.Vraag.Lens),
            N = Aantal(beeld.Van(nu, Maat.Uitstroom), beeld.Cijfers.Grens),
        };
        yield return Aantal(beeld, Maat.Langdurig);
        yield return Gemiddelde(
            beeld, Maat.Wachttijd, "Gemiddelde wachttijd in werkdagen", "Werkdagen tussen aanmelding en eerste gesprek van wie in deze periode het eerste gesprek had, zonder weekenden en feestdagen.");
        yield return Aantal(beeld, Maat.Gewacht);
        foreach (var code in beeld.Heeft(Maat.Doorlooptijd) ? beeld.Codes(Maat.ZonderVerblijf) : [])
        {
            yield return Gemiddelde(beeld, Maat.Doorlooptijd, $"Doorlooptijd in dagen: {beeld.Naam(Maat.Doorlooptijd, code)}", Maat.Doorlooptijd.Definitie(beeld.Vraag.Lens), code);
        }

        Cijferwaarde? Mediaan(Meetmoment moment) =>
            beeld.Cijfers.Gemiddelde(beeld.Sleutel(moment, Maat.Duur)) is null ? null : beeld.Van(moment, Maat.DuurMediaan);
    }

    private static Cijferrij Gemiddelde(Cijferbeeld beeld, Maat dagen, string naam, string definitie, string? code = null)
    {
        var sleutel = beeld.Sleutel(beeld.Vraag.Moment, dagen, code);
        return new(naam, beeld.Cijfers.Gemiddelde(sleutel), beeld.Cijfers.Gemiddelde(sleutel with { Moment = beeld.Vraag.Vergelijk }))
        {
            Sleutel = sleutel,
            Definitie = definitie,
            N = Aantal(beeld.Van(beeld.Vraag.Moment, dagen.Over(), code), beeld.Cijfers.Grens),
            Decimalen = dagen.Decimalen(),
        };
    }

    private static IEnumerable<Cijferrij> Aandeel(Cijferbeeld beeld)
    {
        if (beeld.Vraag.TeamId is null)
        {
            var (nu, dan) = (beeld.Cijfers.Aandeel(beeld.Vraag.Moment), beeld.Cijfers.Aandeel(beeld.Vraag.Vergelijk));
            yield return new("Aandeel wijkteam", Waarde(nu), Waarde(dan))
            {
                Sleutel = beeld.Sleutel(beeld.Vraag.Moment, Maat.ZonderVerblijf, Hulpvormen.DoorWijkteam),
                Definitie = AandeelDefinitie,
                Decimalen = 1,
                Eenheid = "%",
                N = Aantal(beeld.Van(beeld.Vraag.Moment, Maat.ZonderVerblijf), beeld.Cijfers.Grens),
            };
            yield return new("Aanbieders tegenover wijkteam", beeld.Cijfers.Verhouding(beeld.Vraag.Moment), beeld.Cijfers.Verhouding(beeld.Vraag.Vergelijk))
            {
                Sleutel = beeld.Sleutel(beeld.Vraag.Moment, Maat.ZonderVerblijfAanbieder, Hulpvormen.DoorWijkteam),
                Definitie = "Zoveel trajecten zonder verblijf geven aanbieders voor elk traject van het wijkteam. Dit gaat altijd over de hele gemeente.",
                Decimalen = 1,
                N = Aantal(beeld.Van(beeld.Vraag.Moment, Maat.ZonderVerblijf), beeld.Cijfers.Grens),
            };
        }

        static Cijferwaarde? Waarde((Cijferwaarde Waarde, Wijkteamaandeel? Aandeel) aandeel) => aandeel.Aandeel is { Aandeel.Bestaat: false } ? null : aandeel.Waarde;
    }

    private static string Aantal(Cijferwaarde waarde, int grens) => waarde.Getal is { } getal ? Rekenregels.Schrijf(getal, 0) : TagHelpers.CijferTagHelper.Woord(waarde.Stand, grens).Tekst;
}
