using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Jeugdhulp.Web.Infrastructure;

/// <summary>What a page does with the state of its form.</summary>
public static class Formulierstand
{
    /// <summary>A step that saves nothing scolds nobody, but keeps what was typed.</summary>
    public static void WisFouten(this ModelStateDictionary stand)
    {
        ArgumentNullException.ThrowIfNull(stand);
        foreach (var veld in stand.Values)
        {
            veld.Errors.Clear();
            veld.ValidationState = ModelValidationState.Skipped;
        }
    }

    /// <summary>A page shows what was typed before what the model says; of these fields it shows what the model says.</summary>
    /// <param name="stand">The state of the form.</param>
    /// <param name="velden">Names in full, such as "Form.Datum"; what lies under them goes along.</param>
    public static void Vergeet(this ModelStateDictionary stand, params IEnumerable<string> velden)
    {
        ArgumentNullException.ThrowIfNull(stand);
        foreach (var sleutel in stand.Keys.Where(k => velden.Any(v => k == v || k.StartsWith($"{v}.", StringComparison.Ordinal) || k.StartsWith($"{v}[", StringComparison.Ordinal))).ToList())
        {
            stand.Remove(sleutel);
        }
    }
}
