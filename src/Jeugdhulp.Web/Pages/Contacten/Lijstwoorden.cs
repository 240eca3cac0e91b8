using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Domain.Contacten;

namespace Jeugdhulp.Web.Pages.Contacten;

/// <summary>How the lines of the list are written.</summary>
public static class Lijstwoorden
{
    /// <summary>Who the line is about; never empty, so that it can be a link.</summary>
    public static string Wie(Lijstregel regel) => regel switch
    {
        { Naam: { } naam } => naam,
        { Activiteit: Activiteit.Collectief } => "Groep",
        { Activiteit: Activiteit.Consult } => "Consult zonder naam",
        _ => "Anoniem",
    };

    public static string Toelichting(Lijstregel regel) => regel switch
    {
        { Leeftijd: { } leeftijd } => $"{leeftijd} jaar",
        { AantalDeelnemers: { } aantal } => aantal == 1 ? "1 deelnemer" : $"{aantal} deelnemers",
        _ => "",
    };

    public static string Aantal(long aantal, string een, string meer) => aantal == 1 ? $"1 {een}" : $"{TagHelpers.Notatie.Aantal(aantal)} {meer}";
}
