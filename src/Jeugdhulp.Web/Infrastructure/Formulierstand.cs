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
}
