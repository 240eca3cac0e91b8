using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Domain.Levering;

/// <summary>What versions of the protocol must satisfy, each by itself and together.</summary>
public static class Protocolcontrole
{
    private static readonly Recordveld[] Basis =
    [
        Recordveld.Bsn, Recordveld.Geboortedatum, Recordveld.Geslacht, Recordveld.Woonplaats, Recordveld.Verwijzer, Recordveld.Hulpvorm,
        Recordveld.Aanvang, Recordveld.Einde, Recordveld.Reden,
    ];

    private static readonly Recordveld[] MetCodes =
    [
        Recordveld.Verwijzer, Recordveld.Hulpvorm, Recordveld.Reden, Recordveld.Crisis, Recordveld.Perspectief, Recordveld.ZonderHulpJeugdige, Recordveld.ZonderHulpOuder,
    ];

    private static readonly (Recordveld Informant, Recordveld[] Metingen)[] Informanten =
    [
        (Recordveld.InformantJeugdige, [Recordveld.TevredenheidJeugdige, Recordveld.ZonderHulpJeugdige]),
        (Recordveld.InformantOuder, [Recordveld.TevredenheidOuder, Recordveld.ZonderHulpOuder]),
    ];

    /// <summary>From 2019 on the perspectief is asked no more; no page has it.</summary>
    private static readonly DateOnly ZonderPerspectief = new(2019, 1, 1);

    /// <summary>What is wrong; empty when they can be used.</summary>
    public static IEnumerable<Fout> Controleer(IReadOnlyCollection<Protocolversie> versies)
    {
        ArgumentNullException.ThrowIfNull(versies);
        return [.. Samen(versies), .. Aansluiting([.. versies.OrderBy(v => v.GeldigVan)]), .. versies.SelectMany(v => (IEnumerable<Fout>)[.. Looptijd(v), .. Inhoud(v), .. Codes(v)])];
    }

    private static IEnumerable<Fout> Samen(IReadOnlyCollection<Protocolversie> versies)
    {
        foreach (var naam in versies.GroupBy(v => v.Naam, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key))
        {
            yield return new("Naam", $"Versie {naam} staat er twee keer. Geef elke versie een eigen naam.");
        }

        foreach (var dag in versies.GroupBy(v => v.GeldigVan).Where(g => g.Count() > 1).Select(g => g.Key))
        {
            yield return new("GeldigVan", $"Twee versies beginnen op {Dagtekst.Van(dag)}. Kies voor elke versie een andere dag.");
        }
    }

    /// <summary>A version lasts until the next one; one that says when it ends must say just that.</summary>
    private static IEnumerable<Fout> Aansluiting(IReadOnlyList<Protocolversie> versies)
    {
        foreach (var (versie, volgende) in versies.Zip(versies.Skip(1)).Where(p => p.First.GeldigVan < p.Second.GeldigVan))
        {
            if (versie.GeldigTot > volgende.GeldigVan)
            {
                yield return new("GeldigTot", $"Versie {versie.Naam} en versie {volgende.Naam} gelden tegelijk vanaf {Dagtekst.Van(volgende.GeldigVan)}. Verander een van de twee.");
            }
            else if (versie.GeldigTot < volgende.GeldigVan)
            {
                yield return new("GeldigTot", $"Tussen versie {versie.Naam} en versie {volgende.Naam} geldt er geen, vanaf {Dagtekst.Van(versie.GeldigTot.Value)}. Laat versie {volgende.Naam} op die dag beginnen.");
            }
        }
    }

    private static IEnumerable<Fout> Looptijd(Protocolversie versie)
    {
        if (versie.GeldigVan < Protocolversies.Jeugdwet)
        {
            yield return new("GeldigVan", $"Versie {versie.Naam} begint voor de Jeugdwet. Kies een dag vanaf {Dagtekst.Van(Protocolversies.Jeugdwet)}.");
        }

        foreach (var (veld, dag, wat) in new[] { ("GeldigVan", (DateOnly?)versie.GeldigVan, "begint"), ("GeldigTot", versie.GeldigTot, "eindigt") })
        {
            if (dag is { } grens && Halfjaar.Van(grens).Begin != grens)
            {
                yield return new(veld, $"Versie {versie.Naam} {wat} midden in een verslagperiode. Kies 1 januari of 1 juli.");
            }
        }

        if (versie.GeldigTot <= versie.GeldigVan)
        {
            yield return new("GeldigTot", $"Versie {versie.Naam} eindigt voor zij begint. Kies een latere dag.");
        }
    }

    private static IEnumerable<Fout> Inhoud(Protocolversie versie)
    {
        if (versie.NummerOnbekend == versie.NummerOngeboren || versie.NummerOnbekend.IsBsn || versie.NummerOngeboren.IsBsn)
        {
            yield return new("NummerOnbekend", $"In versie {versie.Naam} zijn de codes voor een onbekend BSN en een ongeboren kind gelijk, of een echt BSN. Kies twee andere codes.");
        }

        if (versie.GeborenOngeboren.Vroegst is not null)
        {
            yield return new("GeborenOngeboren", $"In versie {versie.Naam} is de code voor de geboortedag van een ongeboren kind een echte dag. Kies een andere code.");
        }

        foreach (var veld in Basis.Where(v => !versie.Vraagt(v)))
        {
            yield return new("Velden", $"In versie {versie.Naam} ontbreekt het veld {Contractnaam.Van(veld)}. Voeg het toe.");
        }

        if (versie.Vraagt(Recordveld.Perspectief) && versie.GeldigVan >= ZonderPerspectief)
        {
            yield return new("Velden", $"Versie {versie.Naam} vraagt het veld perspectief. Dat legt hier niemand vast, dus er is geen levering mee te maken. Daarvoor is een nieuwe versie van het programma nodig.");
        }

        foreach (var (informant, metingen) in Informanten.Where(i => !versie.Vraagt(i.Informant)))
        {
            foreach (var meting in metingen.Where(versie.Vraagt))
            {
                yield return new("Velden", $"Versie {versie.Naam} vraagt {Contractnaam.Van(meting)}, maar niet wie het zei. Voeg {Contractnaam.Van(informant)} toe.");
            }
        }
    }

    private static IEnumerable<Fout> Codes(Protocolversie versie)
    {
        foreach (var veld in MetCodes.Where(v => versie.Vraagt(v) && versie.Codes.All(c => c.Veld != v)))
        {
            yield return new("Codes", $"Versie {versie.Naam} vraagt {Contractnaam.Van(veld)}, maar heeft er geen codes voor. Voeg de codes toe.");
        }

        foreach (var code in versie.Codes.Where(c => Recordcode.Van(c.Code) is null))
        {
            yield return new("Codes", $"In versie {versie.Naam} is ‘{code.Code}’ bij {Contractnaam.Van(code.Veld)} geen code. Een code heeft twee cijfers.");
        }

        foreach (var veld in versie.Codes.Select(c => c.Veld).Distinct().Where(v => !versie.Vraagt(v) || !MetCodes.Contains(v)))
        {
            yield return new("Codes", $"In versie {versie.Naam} staan codes bij {Contractnaam.Van(veld)}. {(MetCodes.Contains(veld) ? "Die versie vraagt dat veld niet" : "Dat veld heeft geen codes")}. Haal ze weg.");
        }

        foreach (var dubbel in versie.Codes.GroupBy(c => (c.Veld, c.Code)).Where(g => g.Count() > 1))
        {
            yield return new("Codes", $"In versie {versie.Naam} staat code {dubbel.Key.Code} twee keer bij {Contractnaam.Van(dubbel.Key.Veld)}. Haal er een weg.");
        }

        // Without these nothing the team does can be written down.
        foreach (var (veld, code) in Nodig(versie).Where(n => versie.Codes.Any(c => c.Veld == n.Veld) && !versie.Codes.Any(c => c.Veld == n.Veld && c.Code == n.Code && c.AanvangVoor is null)))
        {
            yield return new("Codes", $"Versie {versie.Naam} kent code {code} van {Contractnaam.Van(veld)} niet. Hulp van het wijkteam heeft die nodig. Voeg haar toe.");
        }

        foreach (var fout in Vast(versie))
        {
            yield return fout;
        }
    }

    /// <summary>What the program itself takes a code to mean, a version cannot change.</summary>
    private static IEnumerable<Fout> Vast(Protocolversie versie)
    {
        foreach (var vast in Vastecodes.Alle)
        {
            if (versie.Codes.FirstOrDefault(c => c.Veld == vast.Veld && c.Code == vast.Code)?.Omschrijving is { } betekent && !Vastecodes.IsGelijk(betekent, vast.Betekenis))
            {
                yield return new(
                    "Codes",
                    $"In versie {versie.Naam} betekent code {vast.Code} van {Contractnaam.Van(vast.Veld)} ‘{betekent}’. Het programma rekent op ‘{vast.Betekenis}’: {vast.Waarvoor}. Is het hetzelfde? Neem dan die woorden over. Anders is er een nieuwe versie van het programma nodig.");
            }
        }

        foreach (var code in versie.Codes.Where(c => c.Veld is Recordveld.Crisis && c.Code is not (Recordbouwer.Ja or Recordbouwer.Nee) && Recordcode.Van(c.Code) is not null))
        {
            yield return new("Codes", $"In versie {versie.Naam} staat code {code.Code} bij crisis. De formulieren vragen alleen ja of nee. Daarvoor is een nieuwe versie van het programma nodig.");
        }

        var (jeugdige, ouder) = (Antwoorden(versie, Recordveld.ZonderHulpJeugdige), Antwoorden(versie, Recordveld.ZonderHulpOuder));
        if (jeugdige.Count > 0 && ouder.Count > 0 && !jeugdige.SetEquals(ouder))
        {
            yield return new("Codes", $"In versie {versie.Naam} zijn de codes van zonderHulpJeugdige en zonderHulpOuder niet gelijk. De formulieren hebben er één lijst voor. Daarvoor is een nieuwe versie van het programma nodig.");
        }
    }

    private static HashSet<(string Code, string? Omschrijving)> Antwoorden(Protocolversie versie, Recordveld veld) =>
        [.. versie.Codes.Where(c => c.Veld == veld).Select(c => (c.Code, c.Omschrijving))];

    private static IEnumerable<(Recordveld Veld, string Code)> Nodig(Protocolversie versie)
    {
        yield return (Recordveld.Hulpvorm, Hulpvormen.DoorWijkteam);
        yield return (Recordveld.Reden, Vastecodes.VolgensPlan);
        if (versie.WijkteamZonderVerwijzer)
        {
            yield return (Recordveld.Verwijzer, Verwijzers.GeenVerwijzer);
        }

        if (versie.Vraagt(Recordveld.Crisis))
        {
            yield return (Recordveld.Crisis, Recordbouwer.Ja);
            yield return (Recordveld.Crisis, Recordbouwer.Nee);
        }
    }
}
