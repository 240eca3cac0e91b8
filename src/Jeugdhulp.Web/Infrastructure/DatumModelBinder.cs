using System.Globalization;
using System.Text.RegularExpressions;
using Jeugdhulp.Application;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Jeugdhulp.Web.Infrastructure;

/// <summary>
/// Reads a date as people here write it: 3-9-2026, 03/09/2026, 3 sep 2026, 03092026, and as a machine does, 2026-09-03.
/// The same in a form and in an address, where the framework would read month before day. A year of two digits is refused:
/// with dates of birth around, 26 may be two centuries. Without a year, 3-9 or 3 sep, it is the one nearest to today; never for a day of
/// birth (<see cref="VolleDatumAttribute"/>).
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
        else if ((Lees(tekst) ?? (IsVol(bindingContext.ModelMetadata) ? null : Dichtstbij(tekst, bindingContext.HttpContext.RequestServices.GetService<TimeProvider>()))) is { } datum)
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

    /// <summary>A day and a month, in the year in which that day is nearest to today.</summary>
    internal static DateOnly? Dichtstbij(string tekst, TimeProvider? klok)
    {
        if (klok is null || !ZonderJaar().IsMatch(tekst))
        {
            return null;
        }

        var vandaag = klok.Vandaag();
        var kaal = tekst.Trim().Replace('/', '-').Replace('.', '-').Replace(' ', '-');
        return Enumerable.Range(vandaag.Year - 1, 3)
            .Select(jaar => Lees($"{kaal}-{jaar.ToString(CultureInfo.InvariantCulture)}") ?? Lees($"{kaal.Replace('-', ' ')} {jaar.ToString(CultureInfo.InvariantCulture)}"))
            .OfType<DateOnly>().OrderBy(dag => Math.Abs(dag.DayNumber - vandaag.DayNumber)).Select(dag => (DateOnly?)dag).FirstOrDefault();
    }

    private static bool IsVol(ModelMetadata metadata) => metadata is DefaultModelMetadata { Attributes.PropertyAttributes: { } attributen } && attributen.OfType<VolleDatumAttribute>().Any();

    [GeneratedRegex(@"^\s*[0-9]{1,2}([-/.]([0-9]{1,2}|\p{L}{3,9})|[ ]\p{L}{3,9})\s*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ZonderJaar();

    [GeneratedRegex(@"^\s*[0-9]{1,2}\s*[-/. ]\s*[0-9]{1,2}\s*[-/. ]\s*[0-9]{4}\s*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex DagMaandJaar();
}
