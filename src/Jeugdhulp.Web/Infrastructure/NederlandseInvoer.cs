using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Jeugdhulp.Web.Infrastructure;

public static class NederlandseInvoer
{
    /// <summary>Dates and numbers as they are written here, and every message of model binding in Dutch.</summary>
    public static IServiceCollection AddNederlandseInvoer(this IServiceCollection services) => services.Configure<MvcOptions>(options =>
    {
        options.ModelBinderProviders.Insert(0, new Provider());
        // What is required is said by the validators, in words of their own; not derived from nullability.
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        Vertaal(options.ModelBindingMessageProvider);
    });

    private static void Vertaal(DefaultModelBindingMessageProvider berichten)
    {
        const string nietLeesbaar = "Wat hier staat, kunnen wij niet lezen.";
        const string leeg = "Vul dit in.";
        berichten.SetAttemptedValueIsInvalidAccessor((_, _) => nietLeesbaar);
        berichten.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => nietLeesbaar);
        berichten.SetUnknownValueIsInvalidAccessor(_ => nietLeesbaar);
        berichten.SetNonPropertyUnknownValueIsInvalidAccessor(() => nietLeesbaar);
        berichten.SetValueIsInvalidAccessor(_ => nietLeesbaar);
        berichten.SetValueMustBeANumberAccessor(_ => "Vul een getal in, bijvoorbeeld 6 of 1,5.");
        berichten.SetNonPropertyValueMustBeANumberAccessor(() => "Vul een getal in, bijvoorbeeld 6 of 1,5.");
        berichten.SetMissingBindRequiredValueAccessor(_ => leeg);
        berichten.SetMissingKeyOrValueAccessor(() => leeg);
        berichten.SetMissingRequestBodyRequiredValueAccessor(() => leeg);
        berichten.SetValueMustNotBeNullAccessor(_ => leeg);
    }

    private sealed class Provider : IModelBinderProvider
    {
        private static readonly DatumModelBinder Datum = new();
        private static readonly GetalModelBinder Getal = new();
        private static readonly TekstModelBinder Tekst = new();

        public IModelBinder? GetBinder(ModelBinderProviderContext context)
        {
            var type = context.Metadata.UnderlyingOrModelType;
            return context.BindingInfo.BinderType is not null ? null
                : type == typeof(DateOnly) ? Datum
                : type == typeof(decimal) || type == typeof(double) || type == typeof(int) || type == typeof(long) ? Getal
                : type == typeof(string) && context.BindingInfo.BindingSource is null ? Tekst
                : null;
        }
    }
}
