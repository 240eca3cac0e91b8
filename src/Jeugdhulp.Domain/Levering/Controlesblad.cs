using System.Globalization;
using System.Text;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Domain.Levering;

/// <summary>The checks and reasons on paper, made from the lists themselves so that it cannot lag behind (CLS-10).</summary>
public static class Controlesblad
{
    private const string Merk = "¹";

    /// <summary>In markdown.</summary>
    public static string Schrijf()
    {
        var blad = new StringBuilder();
        blad.Append("# Controles bij de levering aan het CBS\n\n")
            .Append("Een test schrijft dit blad uit de lijsten in `src/Jeugdhulp.Domain/Levering`.\n")
            .Append("Een paragraaf zonder naam is van het Informatieprotocol Beleidsinformatie Jeugd, versie 7. Een code als CBS-05 is een eis van dit programma zelf.\n\n")
            .Append(CultureInfo.InvariantCulture, $"Er zijn {Controles.Alle.Count} controles. ")
            .AppendJoin(' ', Enum.GetValues<Ernst>().Select(e => $"{Controles.Alle.Count(c => c.Ernst == e)} {Wat(e)}."))
            .Append("\n\nDe laatste kolom zegt op welke pagina u het verbetert. ")
            .Append(CultureInfo.InvariantCulture, $"Staat er {Merk} bij? Dan geeft deze registratie het nooit: het komt alleen uit een bestand of van een andere leverancier.\n");
        foreach (var soort in Enum.GetValues<Controlesoort>())
        {
            var controles = Controles.Alle.Where(c => c.Soort == soort).ToList();
            blad.Append(CultureInfo.InvariantCulture, $"\n## {Titel(soort)} ({controles.Count})\n\n| Controle | Ernst | Zin | Rust op | Verbeteren bij |\n|---|---|---|---|---|\n");
            foreach (var controle in controles)
            {
                blad.Append(CultureInfo.InvariantCulture, $"| {controle.Code}{(Controles.NietUitRegistratie.Contains(controle.Code) ? $" {Merk}" : "")} | {controle.Ernst.Naam()} | {controle.Zin} | {controle.Paragraaf} | {controle.Waar.Naam()} |\n");
            }
        }

        blad.Append("\n## Vanaf wanneer\n\nDeze grenzen staan niet in het protocol. Het programma koos ze.\n\n| Controle | Grens |\n|---|---|\n")
            .Append(CultureInfo.InvariantCulture, $"| I06 | Meer dan {Inhoudscontroles.StandaardWeken} weken zonder contact voor de laatste dag van de periode, of het aantal weken dat de gemeente zelf koos. Zonder contact sinds de eerste dag van de hulp telt die dag. |\n")
            .Append(CultureInfo.InvariantCulture, $"| I07 | Meer dan {Sluitpiek.Factor:0.##} keer het gemiddelde van de {Sluitpiek.Halfjaren} halfjaren ervoor. Is er een daarvan niet geleverd, dan zegt de controle niets. |\n")
            .Append(CultureInfo.InvariantCulture, $"| I08 | Minstens {Inhoudscontroles.SchokVanaf} records en meer dan {Inhoudscontroles.Schok * 100:0.##}% meer of minder dan de levering over het halfjaar ervoor. |\n")
            .Append(CultureInfo.InvariantCulture, $"| M20 | De eerste dag ligt niet meer dan {Aanvangsbepaler.AndereHulpNaDagen} dagen voor de periode. Bij M15, M20 en I19: ligt de eerste dag voor het eerste contact dat uw gemeente vastlegde, dan zegt een later contact daar niets over. |\n")
            .Append("| I19 | Er was een ander contact of de jeugdige stond op de wachtlijst. Is een contact uit de tijd van de hulp nog niet beslist, dan zegt de controle niets. |\n");

        blad.Append("\n## Wat niet meegaat\n\nWat niet in de levering zit, staat er met de reden bij. De eerste reden die past, telt.\n\n| Reden | Zin | Rust op |\n|---|---|---|\n");
        foreach (var reden in Enum.GetValues<Weglaatreden>())
        {
            blad.Append(CultureInfo.InvariantCulture, $"| {reden.Naam()}{(reden.IsNietUitRegistratie() ? $" {Merk}" : "")} | {reden.Zin(Normsterkte.DienenNiet)} | {reden.Paragraaf()} |\n");
        }

        blad.Append("\n## Versies van het protocol\n\n| Versie | Vanaf | Tot | BSN onbekend | BSN ongeboren | Geboortedatum ongeboren | Verwijzer van het wijkteam | Overlap | Niet zeker |\n|---|---|---|---|---|---|---|---|---|\n");
        foreach (var versie in Protocolversies.Meegeleverd.Alle)
        {
            blad.Append(CultureInfo.InvariantCulture, $"| {versie.Naam} | {versie.GeldigVan:yyyy-MM-dd} | {versie.GeldigTot:yyyy-MM-dd} | `{versie.NummerOnbekend.Waarde}` | `{versie.NummerOngeboren.Waarde}` | `{versie.GeborenOngeboren.Waarde}` | {(versie.WijkteamZonderVerwijzer ? "altijd 06" : "die verwees")} | {(versie.VoegtOverlapSamen ? "één record" : "blijft apart")} | {string.Join(' ', versie.Onzeker)} |\n");
        }

        Codes(blad);
        return blad.ToString();
    }

    /// <summary>Which fields with codes a version asks; a meaning is there where its text is known.</summary>
    private static void Codes(StringBuilder blad)
    {
        blad.Append("\n## Codes per versie\n\nWat een code betekent, staat in het bestand van de versie. Codes met een dag erbij zijn alleen voor hulp die voor die dag begon.\n\n| Versie | Veld | Codes |\n|---|---|---|\n");
        foreach (var versie in Protocolversies.Meegeleverd.Alle)
        {
            foreach (var veld in versie.Codes.GroupBy(c => c.Veld).OrderBy(g => g.Key))
            {
                var codes = veld.OrderBy(c => c.Code, StringComparer.Ordinal).Select(c => c.AanvangVoor is { } voor ? $"{c.Code} (voor {voor:yyyy-MM-dd})" : c.Code);
                blad.Append(CultureInfo.InvariantCulture, $"| {versie.Naam} | {Contractnaam.Van(veld.Key)} | {string.Join(", ", codes)} |\n");
            }
        }
    }

    /// <summary>As it is shown.</summary>
    public static string Naam(this Ernst ernst) => ernst switch
    {
        Ernst.Blokkeert => "Blokkeert",
        Ernst.Waarschuwt => "Waarschuwt",
        _ => "Merkt op",
    };

    /// <summary>As it is shown.</summary>
    public static string Naam(this Herstelplek plek) => plek switch
    {
        Herstelplek.Persoon => "Gegevens van de persoon",
        Herstelplek.Woonplaats => "Woonplaats",
        Herstelplek.PersonenSamenvoegen => "Personen samenvoegen",
        Herstelplek.Traject => "Traject",
        Herstelplek.TrajectBeeindigen => "Traject beëindigen",
        Herstelplek.Afronding => "Afronding",
        Herstelplek.Contacten => "Contacten",
        Herstelplek.Instellingen => "Leidraad (beheerder)",
        Herstelplek.Teams => "Teams (beheerder)",
        Herstelplek.Levering => "Levering",
        Herstelplek.Grond => "Na de 18e verjaardag",
        Herstelplek.Geen => "Nergens: ter informatie",
        _ => throw new ArgumentOutOfRangeException(nameof(plek)),
    };

    private static string Titel(Controlesoort soort) => soort switch
    {
        Controlesoort.Record => "Eén record",
        Controlesoort.Bestand => "Alle records samen",
        Controlesoort.Opbouw => "Van traject naar record",
        _ => "Past de levering bij het werk van het team?",
    };

    private static string Wat(Ernst ernst) => ernst switch
    {
        Ernst.Blokkeert => "houden de levering tegen",
        Ernst.Waarschuwt => "waarschuwen",
        _ => "merken iets op",
    };
}
