using Jeugdhulp.Application.Documenten;
using Jeugdhulp.Web.TagHelpers;

namespace Jeugdhulp.Web.Pages.Leidraad;

/// <summary>Words that the pages about documents share.</summary>
public static class Documentwoorden
{
    /// <summary>"1 KB", "4,2 MB"; never less than there is.</summary>
    public static string Omvang(Documentkop document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Bytes < 1024 * 1024
            ? $"{Math.Ceiling(document.Bytes / 1024m).ToString("0", Notatie.Nederlands)} KB"
            : $"{(Math.Ceiling(document.Bytes / (1024m * 1024m) * 10) / 10).ToString("0.#", Notatie.Nederlands)} MB";
    }

    public static string Medewerkers(int aantal) => aantal == 1 ? "1 medewerker" : $"{Notatie.Aantal(aantal)} medewerkers";
}
