using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Jeugdhulp.Web.Infrastructure;

/// <summary>
/// Tells a form that cannot be read, whoever reads it first, from a fault of the application: too large is 413, a text encoding
/// that is not served 415, all else 400.
/// </summary>
public static class Formulierwacht
{
    /// <summary>Bytes of a body; Kestrel holds them too, but MVC would call that an expired form.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    /// <summary>
    /// Bytes of a form with a file: twice what a file may have, so that one that is too large is refused beside its field. The page
    /// of such a form asks for it with <see cref="Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute"/>.
    /// </summary>
    public const int MaxBytesMetBestand = 10 * 1024 * 1024;

    /// <summary>Bytes of a form with the files of another system; as much more again than those may have.</summary>
    public const int MaxBytesMetBron = 48 * 1024 * 1024;

    /// <summary>
    /// Items of one list: more than fit in an address of 8 KB and a form of 1024 fields together. Beyond its own limit of 1024
    /// the framework does not refuse, but gives an exception.
    /// </summary>
    public const int MaxItems = 4096;

    /// <summary>Stands inside the pages that tell of a refusal, before anything that reads a form.</summary>
    public static IApplicationBuilder UseFormulierwacht(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (IsOpnieuw(context))
        {
            // That page is shown in the place of a post and must not stumble over the same body.
            context.Features.Set<IFormFeature>(new FormFeature(FormCollection.Empty));
            await next(context);
            return;
        }

        try
        {
            await next(context);
        }
        catch (Exception fout) when (!context.Response.HasStarted && IsOnleesbaar(context) && Status(fout) is not null)
        {
            context.Response.StatusCode = Status(fout)!.Value;
        }
    });

    /// <summary>
    /// Stands behind the routing: how large a form may be is said once, by its page. What is larger is refused before anything reads it.
    /// </summary>
    public static IApplicationBuilder UseFormuliergrens(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (IsOpnieuw(context) || !(context.Request.ContentLength > (context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? MaxBytes)))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    });

    private static bool IsOpnieuw(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;

    /// <summary>A form came along and was not read to its end; a fault after that is no fault of the form.</summary>
    private static bool IsOnleesbaar(HttpContext context) =>
        context.Request.HasFormContentType && context.Features.Get<IFormFeature>()?.Form is null;

    private static int? Status(Exception fout) => fout switch
    {
        BadHttpRequestException verzoek => verzoek.StatusCode,
        InvalidDataException or IOException => StatusCodes.Status400BadRequest,
        NotSupportedException => StatusCodes.Status415UnsupportedMediaType,
        _ => null,
    };
}
