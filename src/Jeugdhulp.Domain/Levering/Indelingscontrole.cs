namespace Jeugdhulp.Domain.Levering;

/// <summary>What a layout must satisfy before anything is written with it. Every cause is named.</summary>
public static class Indelingscontrole
{
    /// <summary>Longest line.</summary>
    public const int MaxPositie = 1_000;

    /// <summary>Longest constant or heading.</summary>
    public const int MaxTekst = 40;

    /// <summary>Longest name of a tab that a spreadsheet takes.</summary>
    public const int MaxBlad = 31;

    /// <summary>Most fields: many more than a record has, so that a file of some kilobytes does not give millions of overlaps.</summary>
    public const int MaxVelden = 100;

    private const string Dagvorm = "JJJJMMDD";

    /// <summary>Everything that is wrong with a layout for a version of the protocol.</summary>
    public static IReadOnlyList<Fout> Controleer(Bestandsindeling indeling, Protocolversie versie)
    {
        ArgumentNullException.ThrowIfNull(indeling);
        ArgumentNullException.ThrowIfNull(versie);
        if (indeling.Velden.Count > MaxVelden)
        {
            return [new("Velden", $"Een indeling heeft hoogstens {MaxVelden} velden. In dit bestand staan er {indeling.Velden.Count}.")];
        }

        return
        [
            .. Geheel(indeling, versie),
            .. Ongebruikt(indeling),
            .. indeling.Velden.SelectMany(v => Veld(v, indeling, versie)),
            .. indeling.Soort is Bestandssoort.VasteBreedte ? Posities(indeling) : Koppen(indeling),
        ];
    }

    /// <summary>What is written down and does nothing in this kind of file: who wrote it expects something of it.</summary>
    private static IEnumerable<Fout> Ongebruikt(Bestandsindeling indeling)
    {
        var zonder = new Bestandsindeling { Naam = string.Empty, Protocol = string.Empty, Soort = indeling.Soort, Velden = [] };
        (string Naam, bool Gezet)[] geheel =
        [
            ("tekenset", indeling.Tekenset != zonder.Tekenset), ("regeleinde", indeling.Regeleinde != zonder.Regeleinde), ("scheidingsteken", indeling.Scheidingsteken != zonder.Scheidingsteken),
        ];
        foreach (var naam in geheel.Where(e => e.Gezet && !Doet(e.Naam, vanVeld: false, indeling.Soort)).Select(e => e.Naam))
        {
            yield return new("Velden", $"De eigenschap ‘{naam}’ doet niets in een bestand van de soort {Contractnaam.Van(indeling.Soort)}. Haal haar weg.");
        }

        if (indeling is { Soort: Bestandssoort.Csv, Kopregel: false } && indeling.Velden.Any(v => !string.IsNullOrEmpty(v.Kop)))
        {
            yield return new("Velden", "Velden hebben een ‘kop’, maar ‘kopregel’ staat uit. Zet die aan, of haal elke ‘kop’ weg.");
        }

        var leeg = new Indelingsveld();
        foreach (var veld in indeling.Velden)
        {
            (string Naam, bool Gezet)[] eigenschappen =
            [
                ("positie", veld.Positie != leeg.Positie), ("lengte", veld.Lengte != leeg.Lengte), ("vulling", veld.Vulling != leeg.Vulling), ("kant", veld.Kant != leeg.Kant), ("kop", !string.IsNullOrEmpty(veld.Kop)),
            ];
            foreach (var naam in eigenschappen.Where(e => e.Gezet && !Doet(e.Naam, vanVeld: true, indeling.Soort)).Select(e => e.Naam))
            {
                yield return new("Velden", $"Bij {Kort(veld.Naam)} doet de eigenschap ‘{naam}’ niets in een bestand van de soort {Contractnaam.Van(indeling.Soort)}. Haal haar weg.");
            }
        }
    }

    private static bool Doet(string naam, bool vanVeld, Bestandssoort soort) => Indelingseigenschappen.Van(naam, vanVeld)!.Soorten.Contains(soort);

    internal static string Vorm(Indelingsveld veld) => string.IsNullOrEmpty(veld.Vorm) ? Dagvorm : veld.Vorm;

    internal static bool IsDag(Recordveld veld) => veld is Recordveld.Geboortedatum or Recordveld.Aanvang or Recordveld.Einde;

    private static IEnumerable<Fout> Geheel(Bestandsindeling indeling, Protocolversie versie)
    {
        if (Regeltekst.Controleer(indeling.Naam, MaxTekst, "Geef de indeling een naam.") is { } naam)
        {
            yield return new("Naam", naam);
        }

        if (indeling.Protocol != versie.Naam)
        {
            yield return new("Protocol", $"De indeling is niet voor versie {versie.Naam} van het protocol. Kies een andere indeling.");
        }

        if (indeling.Soort is Bestandssoort.Csv && indeling.Scheidingsteken is not (';' or ',' or '|' or '\t'))
        {
            yield return new("Scheidingsteken", "Kies een puntkomma, komma, rechte streep of tab tussen de velden.");
        }

        if (indeling.Soort is Bestandssoort.VasteBreedte && indeling.Kopregel)
        {
            yield return new("Kopregel", "Een bestand met vaste posities heeft geen kopregel. Zet die uit.");
        }

        if (indeling.Soort is Bestandssoort.Werkboek && !indeling.Kopregel)
        {
            yield return new("Kopregel", "Een werkboek heeft een kopregel. Zet die aan.");
        }

        if (indeling.Soort is Bestandssoort.Werkboek ? !IsBlad(indeling.Blad) : indeling.Blad is not null)
        {
            yield return new("Blad", indeling.Soort is Bestandssoort.Werkboek
                ? $"Geef het tabblad een naam van hoogstens {MaxBlad} letters en cijfers."
                : "Alleen een werkboek heeft een tabblad. Haal de naam weg.");
        }

        foreach (var dubbel in indeling.Velden.Where(v => v.LeesVeld() is not null).GroupBy(v => v.Veld).Where(g => g.Count() > 1))
        {
            yield return new("Velden", $"Het veld {dubbel.Key} staat er {dubbel.Count()} keer. Laat er één staan.");
        }

        var velden = indeling.Velden.Select(v => v.LeesVeld()).OfType<Recordveld>().ToHashSet();
        foreach (var veld in versie.Velden.Except(velden).Order())
        {
            yield return new("Velden", $"Het veld {Contractnaam.Van(veld)} ontbreekt. Het CBS vraagt dat veld.");
        }

        foreach (var veld in velden.Except(versie.Velden).Order())
        {
            yield return new("Velden", $"Het CBS vraagt het veld {Contractnaam.Van(veld)} niet in versie {versie.Naam}. Haal het weg.");
        }
    }

    private static IEnumerable<Fout> Veld(Indelingsveld veld, Bestandsindeling indeling, Protocolversie versie)
    {
        if (veld.LeesVeld() is not { } recordveld)
        {
            if (veld.Vast is null || veld.Veld is not null)
            {
                yield return new("Velden", $"Het veld {Kort(veld.Veld)} bestaat niet. Kies een veld van het protocol, of een vaste tekst.");
            }
            else if (!IsWoord(veld.Vast))
            {
                yield return new("Velden", "Een vaste tekst heeft alleen letters en cijfers.");
            }
            else if (indeling.Soort is Bestandssoort.VasteBreedte && veld.Lengte < veld.Vast.Length)
            {
                yield return new("Velden", $"De vaste tekst is langer dan zijn {veld.Lengte} posities. Geef het veld meer posities.");
            }

            // Nothing of these is of use there, and with any of them the file is not read back.
            if (veld.Vast is not null && (veld.Codes is not null || !string.IsNullOrEmpty(veld.Vorm) || (indeling.Soort is Bestandssoort.VasteBreedte && veld.Vulling != ' ')))
            {
                yield return new("Velden", "Een vaste tekst heeft geen codes, geen vorm en geen andere vulling dan een spatie. Haal die weg.");
            }

            yield break;
        }

        if (veld.Vast is not null)
        {
            yield return new("Velden", $"Het veld {veld.Veld} heeft ook een vaste tekst. Kies een van de twee.");
        }

        if (IsDag(recordveld) ? !IsDagvorm(Vorm(veld)) : !string.IsNullOrEmpty(veld.Vorm))
        {
            yield return new("Velden", IsDag(recordveld)
                ? $"De vorm van {veld.Veld} klopt niet. Gebruik JJJJ, MM en DD elk één keer, bijvoorbeeld JJJJMMDD."
                : $"Het veld {veld.Veld} is geen datum. Laat de vorm leeg.");
        }

        foreach (var fout in Codes(veld, recordveld, versie))
        {
            yield return fout;
        }

        if (indeling.Soort is not Bestandssoort.VasteBreedte)
        {
            yield break;
        }

        var nodig = Langste(veld, recordveld, versie);
        if (veld.Lengte < nodig)
        {
            yield return new("Velden", $"Het veld {veld.Veld} heeft {veld.Lengte} posities, maar heeft er {nodig} nodig.");
        }

        if (!IsVulling(veld, recordveld))
        {
            yield return new("Velden", $"De vulling van {veld.Veld} is niet van de waarde te onderscheiden. Kies een spatie.");
        }
    }

    private static IEnumerable<Fout> Codes(Indelingsveld veld, Recordveld recordveld, Protocolversie versie)
    {
        if (veld.Codes is not { } codes)
        {
            yield break;
        }

        if (IsDag(recordveld) || recordveld is Recordveld.Bsn or Recordveld.Woonplaats)
        {
            yield return new("Velden", $"Het veld {veld.Veld} heeft geen vaste waarden. Laat de codes weg.");
            yield break;
        }

        if (codes.Values.Any(c => !IsWoord(c)))
        {
            yield return new("Velden", $"De codes van {veld.Veld} hebben alleen letters en cijfers.");
        }

        if (codes.Values.Distinct(StringComparer.Ordinal).Count() != codes.Count)
        {
            yield return new("Velden", $"Twee waarden van {veld.Veld} krijgen dezelfde code. Zo is het bestand niet terug te lezen.");
        }

        foreach (var code in Waarden(recordveld, versie).Where(c => !codes.ContainsKey(c)))
        {
            yield return new("Velden", $"Voor waarde {code} van {veld.Veld} is er geen code. Voeg die toe.");
        }
    }

    private static IEnumerable<Fout> Posities(Bestandsindeling indeling)
    {
        foreach (var veld in indeling.Velden.Where(v => v.Positie < 1 || v.Lengte < 1 || (long)v.Positie + v.Lengte - 1 > MaxPositie))
        {
            yield return new("Velden", $"De positie van {Kort(veld.Naam)} ligt niet tussen 1 en {MaxPositie}. Verbeter de positie of de lengte.");
        }

        var geordend = indeling.Velden.Where(v => v.Positie >= 1 && v.Lengte >= 1).OrderBy(v => v.Positie).ToList();
        for (var i = 0; i < geordend.Count; i++)
        {
            foreach (var later in geordend.Skip(i + 1).TakeWhile(v => v.Positie < (long)geordend[i].Positie + geordend[i].Lengte))
            {
                yield return new("Velden", $"De velden {Kort(geordend[i].Naam)} en {Kort(later.Naam)} overlappen op positie {later.Positie}. Verschuif er een.");
            }
        }
    }

    private static IEnumerable<Fout> Koppen(Bestandsindeling indeling)
    {
        if (!indeling.Kopregel)
        {
            yield break;
        }

        foreach (var veld in indeling.Velden.Where(v => v.Kop is not { Length: > 0 and <= MaxTekst } kop || !kop.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '_' or '-')))
        {
            yield return new("Velden", $"De kop van {Kort(veld.Naam)} ontbreekt, of heeft andere tekens dan letters en cijfers.");
        }

        foreach (var dubbel in indeling.Velden.Where(v => v.Kop is not null).GroupBy(v => v.Kop, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            yield return new("Velden", $"De kop {Kort(dubbel.Key)} staat er {dubbel.Count()} keer. Geef elk veld een eigen kop.");
        }
    }

    // Two tabs of the same name would not open; the others are made beside the records.
    private static bool IsBlad(string? blad) =>
        blad is { Length: > 0 and <= MaxBlad } && char.IsAsciiLetterOrDigit(blad[0]) && char.IsAsciiLetterOrDigit(blad[^1])
        && blad.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '_' or '-') && !Bestandsindeling.AndereBladen.Contains(blad, StringComparer.OrdinalIgnoreCase);

    // None of these marks can stand between the fields of a CSV.
    private static bool IsDagvorm(string vorm)
    {
        var rest = vorm;
        foreach (var deel in new[] { "JJJJ", "MM", "DD" })
        {
            var plaats = rest.IndexOf(deel, StringComparison.Ordinal);
            if (plaats < 0)
            {
                return false;
            }

            rest = rest.Remove(plaats, deel.Length).Insert(plaats, "#");
        }

        return vorm.Length <= 12 && char.IsAsciiLetter(vorm[0]) && char.IsAsciiLetter(vorm[^1]) && rest.All(c => c is '#' or '-' or '/' or '.' or ' ');
    }

    private static int Langste(Indelingsveld veld, Recordveld recordveld, Protocolversie versie) =>
        IsDag(recordveld) ? Vorm(veld).Length : Waarden(recordveld, versie).Select(w => veld.Codes?.GetValueOrDefault(w) ?? w).Max(w => w.Length);

    /// <summary>Values that have to fit: every code, and the longest of what is no code.</summary>
    internal static IEnumerable<string> Waarden(Recordveld veld, Protocolversie versie) => veld switch
    {
        Recordveld.Bsn => [versie.NummerOnbekend.Waarde, versie.NummerOngeboren.Waarde],
        Recordveld.Geslacht => ["V", "M", "O"],
        Recordveld.Woonplaats => ["1000AA", "0000"],
        Recordveld.InformantJeugdige => [Recordvelden.Jeugdige],
        Recordveld.InformantOuder => [Recordvelden.Ouder],
        Recordveld.TevredenheidJeugdige or Recordveld.TevredenheidOuder => ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"],
        _ => versie.Codes.Where(c => c.Veld == veld).Select(c => c.Code).DefaultIfEmpty("00"),
    };

    // A zero in front of a number is read back; anything else that a value may hold is not.
    private static bool IsVulling(Indelingsveld veld, Recordveld recordveld) => veld.Vulling switch
    {
        ' ' => true,
        '0' => veld.Kant is Vulkant.Links && veld.Codes is null && recordveld is Recordveld.TevredenheidJeugdige or Recordveld.TevredenheidOuder,
        '*' or '#' or '_' => true,
        _ => false,
    };

    private static bool IsWoord(string tekst) => tekst.Length is > 0 and <= MaxTekst && tekst.All(char.IsAsciiLetterOrDigit);

    /// <summary>A name out of a file, short enough for a message.</summary>
    private static string Kort(string? naam) => naam is null ? "zonder naam" : naam.Length > MaxTekst ? naam[..MaxTekst] + "…" : naam;
}
