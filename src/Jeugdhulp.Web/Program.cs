using Jeugdhulp.Application;
using Jeugdhulp.Web.Api;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Jeugdhulp.Web.Infrastructure.Opstarten;
using Jeugdhulp.Web.Pages.Contacten.Registreren;

try
{
    var vandaag = TimeProvider.System.Vandaag();
    var opdracht = Opdracht.Is(args);
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = Inhoudsmap.Van(AppContext.BaseDirectory) });
    if (opdracht)
    {
        return await Opdracht.VoerUitAsync(args, builder, vandaag, CancellationToken.None);
    }

    await using var opslag = await Opslag.OpenAsync(builder, CancellationToken.None);
    builder.Services.AddJeugdhulpApplication(opslag.ConnectionString);
    builder.AddJeugdhulpWeb();
    await using var app = builder.Build();
    await opslag.BereidVoorAsync(vandaag, CancellationToken.None);

    app.UseForwardedHeaders();
    app.UseVerzoeklog();
    app.UseBeveiligingskoppen();
    app.UseHstsBuitenOntwikkeling();
    app.UseFoutpaginas();
    app.UseFormulierwacht();
    app.UseRequestLocalization();
    app.UseRouting();
    app.UseWeigeringVanRouting();
    app.UseRateLimiter();
    app.UseAuthentication();
    app.UseAanmelding();
    app.UseConceptredding();
    app.UseWeigeringlog();
    app.UseAuthorization();
    app.MapGezondheid();
    app.MapApi();
    app.MapBestanden();
    app.MapRazorPages().WithStaticAssets();

    await app.StartAsync();
    if (opslag.IsEigen)
    {
        Welkom.Toon(app.Urls, Console.Out);
    }

    await app.WaitForShutdownAsync();
    return 0;
}
catch (Exception fout) when (OpstartException.Zin(fout) is not null)
{
    await Console.Error.WriteLineAsync(OpstartException.Zin(fout));
    return 1;
}
