using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Jeugdhulp.Web.Pages.Contacten.Registreren;

/// <summary>Which fields of the form a draft keeps.</summary>
internal static class Conceptvelden
{
    private static readonly HashSet<string> Nooit = new(StringComparer.Ordinal) { "Form.OpdrachtId", "Form.Sleutel", "Form.Zoek", "Form.Concept", "Form.Akkoord", "Form.DelenGevraagd", Conceptadres.Veld };

    private static readonly HashSet<string> Ingevuld = new(StringComparer.Ordinal)
    {
        "Form.Soort", "Form.Datum", "Form.TeamId", "Form.GezinId", "Form.PersoonIds", "Form.Doel", "Form.InschattingVan", "Form.Afwijken", "Form.LeidraadPastNiet",
    };

    /// <summary>The fields as typed, without keys and tokens.</summary>
    public static Dictionary<string, string[]> Van(IFormCollection formulier) => formulier
        .Where(v => v.Key.StartsWith("Form.", StringComparison.Ordinal) && !Nooit.Contains(v.Key))
        .ToDictionary(v => v.Key, v => v.Value.Select(w => w ?? string.Empty).ToArray(), StringComparer.Ordinal);

    /// <summary>Something was typed or chosen; what the page filled in by itself is no reason to keep a draft.</summary>
    public static bool HebbenInhoud(IReadOnlyDictionary<string, string[]> velden) => velden.Any(v =>
        !Ingevuld.Contains(v.Key) && !v.Key.StartsWith("Form.Inschatting.", StringComparison.Ordinal) && v.Value.Any(w => !string.IsNullOrWhiteSpace(w)));

    /// <summary>The same fields as if they were posted again.</summary>
    public static IValueProvider AlsInvoer(IReadOnlyDictionary<string, string[]> velden) => new FormValueProvider(
        BindingSource.Form,
        new FormCollection(velden.ToDictionary(v => v.Key, v => new Microsoft.Extensions.Primitives.StringValues(v.Value), StringComparer.Ordinal)),
        TagHelpers.Notatie.Nederlands);
}
