using System.Globalization;
using System.Text;
using Jeugdhulp.Application;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Web.TagHelpers;

namespace Jeugdhulp.Web.Pages.Contacten;

/// <summary>The list as lines with semicolons, the way a Dutch spreadsheet opens it.</summary>
public static class Lijstbestand
{
    public static string Maak(Contactlijst lijst)
    {
        var teams = lijst.Teams.ToDictionary(t => t.Id, t => t.Naam);
        var tekst = new StringBuilder();
        Schrijf(tekst, "datum", "jeugdige", "leeftijd", "activiteit", "klasse", "berekend", "landelijk", "wijkt af", "gesprek", "team", "medewerker", "geregistreerd op", "contact");
        foreach (var regel in lijst.Regels)
        {
            Schrijf(
                tekst,
                Notatie.Datum(regel.Datum),
                Lijstwoorden.Wie(regel),
                regel.Leeftijd?.ToString(CultureInfo.InvariantCulture) ?? "",
                regel.Activiteit.Omschrijving().Naam,
                Lijstwoorden.Van(regel.Geldend),
                Lijstwoorden.Van(regel.Uitkomst),
                Lijstwoorden.Van(regel.UitkomstNorm),
                regel.Afwijking ? "ja" : "nee",
                regel.InReeks ? regel.Gespreknummer.ToString(CultureInfo.InvariantCulture) : "",
                teams[regel.TeamId],
                regel.Medewerker,
                Notatie.Datum(DateOnly.FromDateTime(regel.GeregistreerdOp.InNederland())),
                regel.ContactId.ToString());
        }

        return tekst.ToString();
    }

    private static void Schrijf(StringBuilder tekst, params ReadOnlySpan<string> velden)
    {
        for (var i = 0; i < velden.Length; i++)
        {
            tekst.Append(i == 0 ? "" : ";").Append('"').Append(Veilig(velden[i]).Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }

        tekst.Append("\r\n");
    }

    /// <summary>A spreadsheet runs what begins with one of these signs; behind an apostrophe it is text.</summary>
    private static string Veilig(string veld) => veld.Length > 0 && "=+-@\t\r\n".Contains(veld[0], StringComparison.Ordinal) ? $"'{veld}" : veld;
}
