using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;

namespace Jeugdhulp.Web.Infrastructure.Beveiliging;

/// <summary>
/// Lets only so many sign-ins be checked at once: each costs a hash and a database connection, and needs no account. A filter and
/// no middleware, so that a body that trickles in holds no place.
/// </summary>
public sealed class Aanmelddrempel(IOptions<AanmeldInstellingen> instellingen) : IAsyncPageFilter, IDisposable
{
    private readonly ConcurrencyLimiter _limiet = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = instellingen.Value.Tegelijk,
        QueueLimit = instellingen.Value.Wachtrij,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!HttpMethods.IsPost(context.HttpContext.Request.Method))
        {
            await next();
            return;
        }

        using var plaats = await _limiet.AcquireAsync(1, context.HttpContext.RequestAborted);
        if (plaats.IsAcquired)
        {
            await next();
        }
        else
        {
            context.Result = new StatusCodeResult(StatusCodes.Status429TooManyRequests);
        }
    }

    public void Dispose() => _limiet.Dispose();
}
