using Jeugdhulp.Web.Infrastructure.Beveiliging;

namespace Jeugdhulp.Web.Infrastructure;

/// <summary>Refusals and faults: a Dutch page for a person, a problem document for the API.</summary>
public static class Foutpaginas
{
    public static void UseFoutpaginas(this WebApplication app)
    {
        app.UseWhen(context => Verzoeksoort.IsApi(context.Request), tak =>
        {
            tak.UseExceptionHandler();
            tak.UseStatusCodePages();
        });
        app.UseWhen(context => !Verzoeksoort.IsApi(context.Request), tak =>
        {
            tak.UseExceptionHandler("/fout/500");
            tak.UseStatusCodePagesWithReExecute("/fout/{0}");
        });
    }
}
