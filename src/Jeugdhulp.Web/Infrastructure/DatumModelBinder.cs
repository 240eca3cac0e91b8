using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Jeugdhulp.Web.Infrastructure;

/// <summary>
/// Reads a date as people here write it: 3-9-2026, 03/09/2026, 3 sep 2026, 03092026, and as a machine does, 2026-09-03.
/// The same in a form and in an address, where the framework would read month before day. A year of two digits is refused:
/// with dates of birth around, 26 may be two centuries.
/// </summary>
public sealed partial class DatumModelBinder : IModelBinder
{
    private static readonly string[] Vormen =
    [
        "d-M-yyyy", "d/M/yyyy", "d.M.yyyy", "d M yyyy", "ddMMyyyy", "yyyy-MM-dd", "d MMM yyyy", "d MMMM yyyy", "d-MMM-yyyy",
    ];

    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var waarde = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (waarde == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, waarde);
        var tekst = waarde.FirstValue?.Trim() ?? "";
        if (tekst.Length == 0)
        {
            if (Nullable.GetUnderlyingType(bindingContext.ModelType) is null)
            {
                bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, "Vul een datum in.");
            }
            else
            {
                bindingContext.Result = ModelBindingResult.Success(null);
            }
        }
        else if (Lees(tekst) is { } datum)
        {
            bindingContext.Result = ModelBindingResult.Success(datum);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(
                bindingContext.ModelName,
                DagMaandJaar().IsMatch(tekst) ? "Deze datum bestaat niet." : "Vul een datum in als dag-maand-jaar, bijvoorbeeld 3-9-2026.");
        }

        return Task.CompletedTask;
    }

    internal static DateOnly? Lees(string tekst) =>
        DateOnly.TryParseExact(tekst, Vormen, Nederlands, DateTimeStyles.AllowWhiteSpaces, out var datum) ? datum : null;

    [GeneratedRegex(@"^\s*[0-9]{1,2}\s*[-/. ]\s*[0-9]{1,2}\s*[-/. ]\s*[0-9]{4}\s*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex DagMaandJaar();
}
