using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Jeugdhulp.Web.Infrastructure;

/// <summary>
/// Reads how long something took as people say it: 45, 45 min, 1,5 uur, 1 uur en 30 minuten, 1u30, 1:30. The result is whole minutes. A
/// number with a comma and no unit is asked again: it may be hours or minutes.
/// </summary>
public sealed partial class MinutenModelBinder : IModelBinder
{
    internal const string Onleesbaar = "Vul het aantal minuten in, bijvoorbeeld 45. Of schrijf 1,5 uur.";

    /// <summary>Longer than any day, and short enough to stay a number.</summary>
    private const decimal Hoogstens = 1_000_000;

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
            bindingContext.Result = ModelBindingResult.Success(null);
        }
        else if (Lees(tekst) is { } minuten)
        {
            bindingContext.Result = ModelBindingResult.Success(minuten);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, Onleesbaar);
        }

        return Task.CompletedTask;
    }

    internal static int? Lees(string tekst)
    {
        var gelezen = Vorm().Match(tekst);
        if (!gelezen.Success)
        {
            return null;
        }

        var minuten = (Getal(gelezen.Groups["uren"]) * 60) + Getal(gelezen.Groups["minuten"]);
        return minuten <= Hoogstens && decimal.Truncate(minuten) == minuten ? (int)minuten : null;
    }

    private static decimal Getal(Group deel) =>
        deel.Success ? decimal.Parse(deel.Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"^((?<minuten>[0-9]{1,6})\s*(m|min|min\.|minuut|minuten)?|(?<uren>[0-9]{1,4}([.,][0-9]{1,4})?)\s*(u|u\.|uur|uren)(\s*(en\s+)?(?<minuten>[0-9]{1,3})\s*(m|min|min\.|minuut|minuten)?)?|(?<uren>[0-9]{1,3}):(?<minuten>[0-5][0-9]))$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Vorm();
}
