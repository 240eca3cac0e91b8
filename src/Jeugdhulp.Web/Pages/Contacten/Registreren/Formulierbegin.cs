using System.Globalization;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Contacten;

namespace Jeugdhulp.Web.Pages.Contacten.Registreren;

/// <summary>What the address fills in of a new form; what it says that does not exist is left empty.</summary>
internal static class Formulierbegin
{
    private const string Datumvorm = "yyyy-MM-dd";

    public static RegistrerenForm Van(Guid? gezin, Guid[] personen, string? soort, string? verwijs, string? activiteit, string? datum)
    {
        var form = new RegistrerenForm { OpdrachtId = Guid.CreateVersion7(), GezinId = gezin, PersoonIds = [.. personen.Take(Kieswaarde.Hoogstens)] };
        if (Contractnaam.TryParse<Contactsoort>(soort, out var gekozen))
        {
            form.Soort = Contractnaam.Van(gekozen);
        }

        if (Contractnaam.TryParse<Activiteit>(activiteit, out var verricht))
        {
            form.Activiteit = Contractnaam.Van(verricht);
        }

        if (DateOnly.TryParseExact(datum, Datumvorm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag))
        {
            form.Datum = dag;
        }

        if (!string.IsNullOrEmpty(verwijs))
        {
            (form.Activiteit, form.Verwijzing.Bestemming) = (Contractnaam.Van(Activiteit.Doorverwijzing), verwijs);
        }

        return form;
    }

    /// <summary>A day as the address says it.</summary>
    public static string? Dag(DateOnly? dag) => dag?.ToString(Datumvorm, CultureInfo.InvariantCulture);
}
