using System.Text.Json;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Domain;
using Jeugdhulp.Web.TagHelpers;

namespace Jeugdhulp.Web.Pages.Contacten.Registreren;

/// <summary>The open hulpvragen as JSON: whose, which aim, and the fields of the form with the estimates to show.</summary>
internal static class Reekslijst
{
    public static string Van(IEnumerable<Kandidaat> kandidaten) => JsonSerializer.Serialize(
        kandidaten.SelectMany(k => k.Hulpvragen).Select(h => new
        {
            id = h.Id,
            persoon = h.PersoonId,
            doel = Contractnaam.Van(h.Doel),
            geopend = h.Geopend,
            stilVanaf = h.StilVanaf,
            velden = Velden(h.Inschatting),
        }),
        JsonSerializerOptions.Web);

    private static Dictionary<string, string> Velden(Inschatting inschatting)
    {
        var form = new InschattingForm();
        form.Neem(inschatting);
        return typeof(InschattingForm).GetProperties()
            .Where(p => p.CanWrite)
            .ToDictionary(p => $"Form.Inschatting.{p.Name}", p => Notatie.Invoer(p.GetValue(form)), StringComparer.Ordinal);
    }
}
