namespace Jeugdhulp.Domain.Levering;

/// <summary>What a field of a layout must satisfy by itself. What could not be read, and what depends on that, is not looked at.</summary>
internal static class Indelingsveldcontrole
{
    private const string Dagvorm = "JJJJMMDD";

    /// <summary>Everything that is wrong with a field; without a version all but what that asks.</summary>
    public static IEnumerable<Fout> Controleer(Indelingsveld veld, Bestandsindeling indeling, Protocolversie? versie)
    {
        if (veld.LeesVeld() is not { } recordveld)
        {
            return Vast(veld, indeling);
        }

        return
        [
            .. Waarde(veld, recordveld),
            .. Codes(veld, recordveld, versie),
            .. indeling.Soort is Bestandssoort.VasteBreedte ? Plaats(veld, recordveld, versie) : [],
        ];
    }

    internal static string Vorm(Indelingsveld veld) => string.IsNullOrEmpty(veld.Vorm) ? Dagvorm : veld.Vorm;

    internal static bool IsDag(Recordveld veld) => veld is Recordveld.Geboortedatum or Recordveld.Aanvang or Recordveld.Einde;

    /// <summary>Positions that the longest value needs; none when the version that says so is not known.</summary>
    internal static int Langste(Indelingsveld veld, Recordveld recordveld, Protocolversie? versie) =>
        IsDag(recordveld) ? Vorm(veld).Length : Waarden(recordveld, versie).Select(w => veld.Codes?.GetValueOrDefault(w) ?? w).Select(w => w.Length).DefaultIfEmpty(0).Max();

    /// <summary>Values that have to fit: every code of the version, and the longest of what is no code.</summary>
    internal static IEnumerable<string> Waarden(Recordveld veld, Protocolversie? versie) => veld switch
    {
        Recordveld.Bsn => ["000000000"],
        Recordveld.Geslacht => ["V", "M", "O"],
        Recordveld.Woonplaats => ["1000AA", "0000"],
        Recordveld.InformantJeugdige => [Recordvelden.Jeugdige],
        Recordveld.InformantOuder => [Recordvelden.Ouder],
        Recordveld.TevredenheidJeugdige or Recordveld.TevredenheidOuder => ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"],
        _ => versie is null ? [] : versie.Codes.Where(c => c.Veld == veld).Select(c => c.Code).DefaultIfEmpty("00"),
    };

    private static IEnumerable<Fout> Vast(Indelingsveld veld, Bestandsindeling indeling)
    {
        if (!veld.Kent("veld") || (veld.Vast is null && !veld.Kent("vast")))
        {
            yield break;
        }

        if (veld.Vast is null || veld.Veld is not null)
        {
            yield return new("Velden", $"Het veld {Indelingscontrole.Kort(veld.Veld)} bestaat niet. Kies een veld van het protocol, of een vaste tekst.");
        }
        else if (!Indelingstekst.IsCode(veld.Vast))
        {
            yield return new("Velden", $"Deze vaste tekst kan niet. Gebruik {Indelingstekst.Coderegel}.");
        }
        else if (indeling.Soort is Bestandssoort.VasteBreedte && veld.Lengte >= 1 && veld.Lengte < veld.Vast.Length)
        {
            yield return new("Velden", $"De vaste tekst is langer dan zijn {veld.Lengte} {(veld.Lengte == 1 ? "positie" : "posities")}. Geef het veld meer posities.");
        }

        // Nothing of these is of use there, and with any of them the file is not read back.
        if (veld.Vast is not null && (veld.Codes is not null || !string.IsNullOrEmpty(veld.Vorm) || (indeling.Soort is Bestandssoort.VasteBreedte && veld.Vulling != ' ')))
        {
            yield return new("Velden", "Een vaste tekst heeft geen codes, geen vorm en geen andere vulling dan een spatie. Haal die weg.");
        }
    }

    private static IEnumerable<Fout> Waarde(Indelingsveld veld, Recordveld recordveld)
    {
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
    }

    private static IEnumerable<Fout> Plaats(Indelingsveld veld, Recordveld recordveld, Protocolversie? versie)
    {
        var nodig = Langste(veld, recordveld, versie);
        if (veld.Kent("codes") && veld.Kent("vorm") && (!IsDag(recordveld) || IsDagvorm(Vorm(veld))) && veld.Lengte >= 1 && veld.Lengte < nodig)
        {
            yield return new("Velden", $"Het veld {veld.Veld} heeft {veld.Lengte} {(veld.Lengte == 1 ? "positie" : "posities")}, maar heeft er {nodig} nodig.");
        }

        if (veld.Kent("codes") && veld.Kent("kant") && !IsVulling(veld, recordveld))
        {
            yield return new("Velden", $"De vulling van {veld.Veld} kan ook bij de waarde horen. Kies een spatie.");
        }
    }

    private static IEnumerable<Fout> Codes(Indelingsveld veld, Recordveld recordveld, Protocolversie? versie)
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

        if (codes.Values.Any(c => !Indelingstekst.IsCode(c)))
        {
            yield return new("Velden", $"Niet elke code van {veld.Veld} kan. Gebruik {Indelingstekst.Coderegel}.");
        }

        if (codes.Values.Distinct(StringComparer.Ordinal).Count() != codes.Count)
        {
            yield return new("Velden", $"Twee waarden van {veld.Veld} krijgen dezelfde code. Zo is het bestand niet terug te lezen.");
        }

        var waarden = Waarden(recordveld, versie).ToList();
        foreach (var code in waarden.Where(c => !codes.ContainsKey(c)))
        {
            yield return new("Velden", $"Voor waarde {code} van {veld.Veld} is er geen code. Voeg die toe.");
        }

        // Who looks at it takes it for something that can happen. A field that the version does not ask was told already.
        foreach (var code in waarden.Count == 0 || versie?.Vraagt(recordveld) is false ? [] : codes.Keys.Except(waarden, StringComparer.Ordinal))
        {
            yield return new("Velden", $"De waarde {Indelingscontrole.Kort(code)} van {veld.Veld} bestaat niet. Haal haar weg.");
        }
    }

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

    // A zero in front of a number is read back; anything else that a value may hold is not.
    private static bool IsVulling(Indelingsveld veld, Recordveld recordveld) => veld.Vulling switch
    {
        ' ' => true,
        '0' => veld.Kant is Vulkant.Links && veld.Codes is null && recordveld is Recordveld.TevredenheidJeugdige or Recordveld.TevredenheidOuder,
        '*' or '#' or '_' => true,
        _ => false,
    };
}
