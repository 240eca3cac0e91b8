using System.Globalization;
using System.Text;
using Jeugdhulp.Domain.Classificeren;

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
            .Append("Een paragraaf zonder naam is van het Informatieprotocol Beleidsinformatie Jeugd, versie 7.\n\n")
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

        blad.Append("\n## Wat niet meegaat\n\nWat niet in de levering zit, staat er met de reden bij. De eerste reden die past, telt.\n\n| Reden | Zin | Rust op |\n|---|---|---|\n");
        foreach (var reden in Enum.GetValues<Weglaatreden>())
        {
            blad.Append(CultureInfo.InvariantCulture, $"| {reden.Naam()}{(reden.IsNietUitRegistratie() ? $" {Merk}" : "")} | {reden.Zin(Normsterkte.DienenNiet)} | {reden.Paragraaf()} |\n");
        }

        blad.Append("\n## Versies van het protocol\n\n| Versie | Vanaf | BSN onbekend | BSN ongeboren | Geboortedatum ongeboren | Niet zeker |\n|---|---|---|---|---|---|\n");
        foreach (var versie in Protocolversies.Meegeleverd.Alle)
        {
            blad.Append(CultureInfo.InvariantCulture, $"| {versie.Naam} | {versie.GeldigVan:yyyy-MM-dd} | `{versie.NummerOnbekend.Waarde}` | `{versie.NummerOngeboren.Waarde}` | `{versie.GeborenOngeboren.Waarde}` | {string.Join(' ', versie.Onzeker)} |\n");
        }

        return blad.ToString();
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
        Herstelplek.Instellingen => "Instellingen",
        Herstelplek.Levering => "Levering",
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
