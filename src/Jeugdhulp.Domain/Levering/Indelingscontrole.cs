using System.Text;

namespace Jeugdhulp.Domain.Levering;

/// <summary>What a layout must satisfy before anything is written with it. Every cause is named, in one answer.</summary>
public static class Indelingscontrole
{
    /// <summary>Longest line.</summary>
    public const int MaxPositie = 1_000;

    /// <summary>Longest name of a layout.</summary>
    public const int MaxTekst = 40;

    /// <summary>Longest name of a tab that a spreadsheet takes.</summary>
    public const int MaxBlad = 31;

    /// <summary>Most fields: many more than a record has, so that a file of some kilobytes does not give millions of overlaps.</summary>
    public const int MaxVelden = 100;

    /// <summary>
    /// Reads a data file and gives everything that is wrong with it at once: what cannot be read, and of the rest what does not depend on
    /// that. The layout has what could be read; it is null when there is nothing to look at.
    /// </summary>
    public static (Bestandsindeling? Indeling, IReadOnlyList<Fout> Fouten) Controleer(string json, Protocolversies versies)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(versies);
        var (indeling, fouten) = Indelingslezer.Lees(json);
        if (indeling is null)
        {
            return (null, fouten);
        }

        var versie = versies.Van(indeling.Protocol);
        if (versie is null && indeling.Kent("protocol"))
        {
            fouten = [.. fouten, new("Protocol", $"Deze versie van het protocol bestaat niet. Kies bij ‘protocol’ uit {string.Join(", ", versies.Alle.Select(v => v.Naam))}.")];
        }

        return (indeling, [.. fouten, .. Alles(indeling, versie)]);
    }

    /// <summary>Everything that is wrong with a layout for a version of the protocol.</summary>
    public static IReadOnlyList<Fout> Controleer(Bestandsindeling indeling, Protocolversie versie)
    {
        ArgumentNullException.ThrowIfNull(indeling);
        ArgumentNullException.ThrowIfNull(versie);
        return Alles(indeling, versie);
    }

    // Without a version what it asks is left out, and without a kind of file what depends on that.
    private static IReadOnlyList<Fout> Alles(Bestandsindeling indeling, Protocolversie? versie)
    {
        if (indeling.Velden.Count > MaxVelden)
        {
            return [new("Velden", $"Een indeling heeft hoogstens {MaxVelden} velden. In dit bestand staan er {indeling.Velden.Count}.")];
        }

        var soort = indeling.Kent("soort");
        return
        [
            .. Namen(indeling),
            .. soort ? Geheel(indeling) : [],
            .. Velden(indeling),
            .. Indelingscijfers.Controleer(indeling),
            .. Indelingsletters.Controleer(indeling),
            .. versie is null ? [] : Gevraagd(indeling, versie),
            .. soort ? Ongebruikt(indeling) : [],
            .. indeling.Velden.SelectMany(v => Indelingsveldcontrole.Controleer(v, indeling, versie)),
            .. indeling.Soort is Bestandssoort.VasteBreedte ? Posities(indeling) : [],
            .. soort && indeling.Soort is Bestandssoort.VasteBreedte ? [] : Koppen(indeling),
        ];
    }

    private static IEnumerable<Fout> Namen(Bestandsindeling indeling)
    {
        if (indeling.Kent("naam") && Regeltekst.Controleer(indeling.Naam, MaxTekst, "Geef de indeling een naam.") is { } naam)
        {
            yield return new("Naam", naam);
        }

        foreach (var (eigenschap, tekst) in new[] { ("naam", indeling.Naam), ("blad", indeling.Blad) })
        {
            if (Indelingstekst.HeeftBsn(tekst))
            {
                yield return new("Naam", $"Bij ‘{eigenschap}’ staan negen cijfers of meer achter elkaar, zoals in een BSN. Haal ze weg.");
            }
        }
    }

    private static IEnumerable<Fout> Geheel(Bestandsindeling indeling)
    {
        if (indeling.Soort is Bestandssoort.Csv && indeling.Scheidingsteken is not (';' or ',' or '|' or '\t'))
        {
            yield return new("Scheidingsteken", "Kies een puntkomma, komma, rechte streep of tab tussen de velden.");
        }

        if (indeling.Soort is Bestandssoort.VasteBreedte && indeling.Kopregel)
        {
            yield return new("Kopregel", "Een bestand met vaste posities heeft geen kopregel. Zet die uit.");
        }

        if (indeling.Soort is Bestandssoort.Werkboek && !indeling.Kopregel && indeling.Kent("kopregel"))
        {
            yield return new("Kopregel", "Een werkboek heeft een kopregel. Zet die aan.");
        }

        if (indeling.Kent("blad") && (indeling.Soort is Bestandssoort.Werkboek ? !IsBlad(indeling.Blad) && !Indelingstekst.HeeftBsn(indeling.Blad) : indeling.Blad is not null))
        {
            yield return new("Blad", indeling.Soort is Bestandssoort.Werkboek
                ? $"{(string.IsNullOrEmpty(indeling.Blad) ? "Geef het tabblad een naam." : "Deze naam van het tabblad kan niet.")} Gebruik {Indelingstekst.Bladregel}. Een naam van een ander tabblad kan niet: {string.Join(" en ", Bestandsindeling.AndereBladen.Select(b => $"‘{b}’"))}."
                : "Alleen een werkboek heeft een tabblad. Haal de naam weg.");
        }
    }

    private static IEnumerable<Fout> Velden(Bestandsindeling indeling)
    {
        foreach (var dubbel in indeling.Velden.Where(v => v.LeesVeld() is not null).GroupBy(v => v.Veld).Where(g => g.Count() > 1))
        {
            yield return new("Velden", $"Het veld {dubbel.Key} staat er {dubbel.Count()} keer. Laat er één staan.");
        }

        // One name can be cut over fields that stand side by side.
        if (Naastelkaar(indeling).Any(v => v.Count > 1 && v.TrueForAll(Indelingstekst.IsCode) && !Indelingstekst.IsSamen(string.Concat(v))))
        {
            yield return new("Velden", $"De vaste teksten achter elkaar kunnen niet. Gebruik samen {Indelingstekst.Samenregel}.");
        }
    }

    /// <summary>Constants with nothing of a record between them, in the order of the file.</summary>
    private static List<List<string>> Naastelkaar(Bestandsindeling indeling)
    {
        List<List<string>> groepen = [[]];
        foreach (var veld in indeling.Soort is Bestandssoort.VasteBreedte ? indeling.Velden.OrderBy(v => v.Positie ?? 0) : indeling.Velden.AsEnumerable())
        {
            if (veld.Vast is { } vast)
            {
                groepen[^1].Add(vast);
            }
            else
            {
                groepen.Add([]);
            }
        }

        return groepen;
    }

    private static IEnumerable<Fout> Gevraagd(Bestandsindeling indeling, Protocolversie versie)
    {
        if (indeling.Protocol != versie.Naam)
        {
            yield return new("Protocol", $"De indeling is niet voor versie {versie.Naam} van het protocol. Kies een andere indeling.");
        }

        // Behind a name that cannot be read may be the one that seems to be missing.
        var velden = indeling.Velden.Select(v => v.LeesVeld()).OfType<Recordveld>().ToHashSet();
        foreach (var veld in indeling.Kent("velden") && indeling.Velden.All(v => v.Kent("veld")) ? versie.Velden.Except(velden).Order() : Enumerable.Empty<Recordveld>())
        {
            yield return new("Velden", $"Het veld {Contractnaam.Van(veld)} ontbreekt. Het CBS vraagt dat veld.");
        }

        foreach (var veld in velden.Except(versie.Velden).Order())
        {
            yield return new("Velden", $"Het CBS vraagt het veld {Contractnaam.Van(veld)} niet in versie {versie.Naam}. Haal het weg.");
        }
    }

    /// <summary>What is written down and does nothing in this kind of file: who wrote it expects something of it.</summary>
    private static IEnumerable<Fout> Ongebruikt(Bestandsindeling indeling)
    {
        var zonder = new Bestandsindeling { Naam = string.Empty, Protocol = string.Empty, Soort = indeling.Soort, Velden = [] };
        (string Naam, bool Gezet)[] geheel =
        [
            ("tekenset", indeling.Tekenset != zonder.Tekenset), ("regeleinde", indeling.Regeleinde != zonder.Regeleinde), ("scheidingsteken", indeling.Scheidingsteken != zonder.Scheidingsteken),
        ];
        foreach (var naam in geheel.Where(e => e.Gezet && !Indelingseigenschappen.Doet(e.Naam, vanVeld: false, indeling.Soort)).Select(e => e.Naam))
        {
            yield return new("Velden", $"De eigenschap ‘{naam}’ doet niets in een bestand van de soort {Contractnaam.Van(indeling.Soort)}. Haal haar weg.");
        }

        if (indeling is { Soort: Bestandssoort.Csv, Kopregel: false } && indeling.Kent("kopregel") && indeling.Velden.Any(v => !string.IsNullOrEmpty(v.Kop)))
        {
            yield return new("Velden", "Velden hebben een ‘kop’, maar ‘kopregel’ staat uit. Zet die aan, of haal elke ‘kop’ weg.");
        }

        var leeg = new Indelingsveld();
        foreach (var veld in indeling.Velden)
        {
            (string Naam, bool Gezet)[] eigenschappen =
            [
                ("positie", veld.Positie is not (null or 0)), ("lengte", veld.Lengte is not (null or 0)), ("vulling", veld.Vulling != leeg.Vulling), ("kant", veld.Kant != leeg.Kant), ("kop", !string.IsNullOrEmpty(veld.Kop)),
            ];
            foreach (var naam in eigenschappen.Where(e => e.Gezet && !Indelingseigenschappen.Doet(e.Naam, vanVeld: true, indeling.Soort)).Select(e => e.Naam))
            {
                yield return new("Velden", $"Bij {Kort(veld.Naam)} doet de eigenschap ‘{naam}’ niets in een bestand van de soort {Contractnaam.Van(indeling.Soort)}. Haal haar weg.");
            }
        }
    }

    private static IEnumerable<Fout> Posities(Bestandsindeling indeling)
    {
        // Without a kind of file it is not known that they have to be there; where they are, they have to fit.
        foreach (var (veld, eigenschap) in indeling.Kent("soort") ? indeling.Velden.SelectMany(v => Mist(v).Select(e => (v, e))) : [])
        {
            yield return new("Velden", $"Bij {Kort(veld.Naam)} ontbreekt de eigenschap ‘{eigenschap}’. In een bestand met vaste posities heeft elk veld een ‘positie’ en een ‘lengte’.");
        }

        var geplaatst = indeling.Velden.SelectMany(v => v is { Positie: { } van, Lengte: { } lengte } ? new[] { (v.Naam, Van: van, Lengte: lengte) } : []).ToList();
        foreach (var veld in geplaatst.Where(v => v.Van < 1 || v.Lengte < 1 || (long)v.Van + v.Lengte - 1 > MaxPositie))
        {
            yield return new("Velden", $"De positie van {Kort(veld.Naam)} ligt niet tussen 1 en {MaxPositie}. Verbeter de positie of de lengte.");
        }

        var geordend = geplaatst.Where(v => v is { Van: >= 1, Lengte: >= 1 }).OrderBy(v => v.Van).ToList();
        for (var i = 0; i < geordend.Count; i++)
        {
            foreach (var later in geordend.Skip(i + 1).TakeWhile(v => v.Van < (long)geordend[i].Van + geordend[i].Lengte))
            {
                yield return new("Velden", $"De velden {Kort(geordend[i].Naam)} en {Kort(later.Naam)} overlappen op positie {later.Van}. Verschuif er een.");
            }
        }
    }

    private static IEnumerable<string> Mist(Indelingsveld veld) =>
        new[] { ("positie", veld.Positie), ("lengte", veld.Lengte) }.Where(e => e.Item2 is null && veld.Kent(e.Item1)).Select(e => e.Item1);

    private static IEnumerable<Fout> Koppen(Bestandsindeling indeling)
    {
        foreach (var veld in indeling.Velden.Where(v => indeling.Kopregel && indeling.Kent("soort") && string.IsNullOrEmpty(v.Kop) && v.Kent("kop")))
        {
            yield return new("Velden", $"De kop van {Kort(veld.Naam)} ontbreekt. Met een kopregel heeft elk veld een ‘kop’.");
        }

        foreach (var veld in indeling.Velden.Where(v => v.Kop is { Length: > 0 }))
        {
            if (!Indelingstekst.IsKop(veld.Kop!))
            {
                yield return new("Velden", $"De kop van {Kort(veld.Naam)} kan niet. Gebruik {Indelingstekst.Kopregel}.{(Indelingstekst.HeeftAchternaam(veld.Kop!) ? $" {Indelingstekst.Achternaamregel}." : string.Empty)}");
            }
            else if (indeling is { Soort: not Bestandssoort.Werkboek, Tekenset: Tekenset.Ascii } && indeling.Kent("soort") && indeling.Kent("tekenset") && !Ascii.IsValid(veld.Kop))
            {
                yield return new("Velden", $"In de kop van {Kort(veld.Naam)} staat een letter met een accent. Die bestaat niet in ascii. Kies bij ‘tekenset’ voor latijn1 of utf8, of laat het accent weg.");
            }
        }

        foreach (var dubbel in indeling.Velden.Where(v => v.Kop is { Length: > 0 }).GroupBy(v => v.Kop, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            yield return new("Velden", $"De kop {Kort(dubbel.Key)} staat er {dubbel.Count()} keer. Geef elk veld een eigen kop.");
        }
    }

    // Two tabs of the same name would not open; the others are made beside the records.
    private static bool IsBlad(string? blad) =>
        blad is { Length: > 0 and <= MaxBlad } && char.IsAsciiLetterOrDigit(blad[0]) && char.IsAsciiLetterOrDigit(blad[^1])
        && blad.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '_' or '-') && Indelingstekst.IsBlad(blad) && !Bestandsindeling.AndereBladen.Contains(blad, StringComparer.OrdinalIgnoreCase);

    /// <summary>A name out of a file, short enough for a message.</summary>
    internal static string Kort(string? naam) => naam is null ? "zonder naam" : naam.Length > MaxTekst ? naam[..MaxTekst] + "…" : naam;
}
