using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Jeugdhulp.Web.Infrastructure;

/// <summary>
/// Reads a number with a decimal comma. A point is a thousands separator only before groups of three digits (1.500), else
/// a decimal point (1.5): the framework would silently make 15 of 1.5.
/// </summary>
public sealed partial class GetalModelBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var waarde = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (waarde == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, waarde);
        var type = Nullable.GetUnderlyingType(bindingContext.ModelType);
        var tekst = waarde.FirstValue?.Trim() ?? "";
        if (tekst.Length == 0 && type is not null)
        {
            bindingContext.Result = ModelBindingResult.Success(null);
            return Task.CompletedTask;
        }

        var (getal, fout) = Lees(tekst, type ?? bindingContext.ModelType);
        if (fout is null)
        {
            bindingContext.Result = ModelBindingResult.Success(getal);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, fout);
        }

        return Task.CompletedTask;
    }

    internal static (object? Getal, string? Fout) Lees(string tekst, Type type)
    {
        var kaal = Duizendtallen().IsMatch(tekst) ? tekst.Replace(".", "", StringComparison.Ordinal) : tekst;
        if (!Getal().IsMatch(kaal)
            || !decimal.TryParse(kaal.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var getal))
        {
            return (null, type == typeof(int) || type == typeof(long) ? "Vul een heel getal in, bijvoorbeeld 6." : "Vul een getal in, bijvoorbeeld 6 of 1,5.");
        }

        if (type == typeof(decimal))
        {
            return (getal, null);
        }

        if (type == typeof(double))
        {
            return ((double)getal, null);
        }

        if (decimal.Truncate(getal) != getal)
        {
            return (null, "Vul een heel getal in, zonder komma.");
        }

        return type == typeof(long)
            ? (getal is >= long.MinValue and <= long.MaxValue ? ((long)getal, null) : (null, TeGroot))
            : (getal is >= int.MinValue and <= int.MaxValue ? ((int)getal, null) : (null, TeGroot));
    }

    private const string TeGroot = "Dit getal is te groot.";

    [GeneratedRegex(@"^[-+]?[0-9]{1,3}(\.[0-9]{3})+(,[0-9]+)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Duizendtallen();

    [GeneratedRegex(@"^[-+]?[0-9]+([.,][0-9]+)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Getal();
}
