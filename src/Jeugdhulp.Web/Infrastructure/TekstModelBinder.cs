using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Jeugdhulp.Web.Infrastructure;

/// <summary>
/// Text as it was typed, with a visible mark in the place of a zero character, which the database cannot keep, and of U+FFFE,
/// which no name can be compared with: the framework gives an exception for it.
/// </summary>
public sealed class TekstModelBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var waarde = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (waarde == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        var tekst = waarde.FirstValue?.Replace('\0', LeesbareFormulieren.Onleesbaar).Replace('\uFFFE', LeesbareFormulieren.Onleesbaar);
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, tekst == waarde.FirstValue ? waarde : new ValueProviderResult(tekst, waarde.Culture));
        bindingContext.Result = ModelBindingResult.Success(
            bindingContext.ModelMetadata.ConvertEmptyStringToNull && string.IsNullOrWhiteSpace(tekst) ? null : tekst);
        return Task.CompletedTask;
    }
}
