using Jeugdhulp.Application;
using Jeugdhulp.Web.Api;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Jeugdhulp.Web.Infrastructure.Opstarten;
using Jeugdhulp.Web.Pages.Contacten.Registreren;

using var stop = new Stopsignaal();
try
{
    var vandaag = TimeProvider.System.Vandaag();
    var opdracht = Opdracht.Is(args);
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = Inhoudsmap.Van(AppContext.BaseDirectory) });
    if (opdracht)
    {
        return await Opdracht.VoerUitAsync(args, builder, vandaag, stop.Token);
    }

    await using var opslag = await Opslag.OpenAsync(builder, eersteSleutels: false, stop.Token);
    builder.Services.AddJeugdhulpApplication(opslag.ConnectionString, opslag.Ring);
    builder.AddJeugdhulpWeb();
    await using var app = builder.Build();
    await opslag.BereidVoorAsync(vandaag, stop.Token);

    app.UseForwardedHeaders();
    app.UseVerzoeklog();
    app.UseBeveiligingskoppen();
    app.UseHstsBuitenOntwikkeling();
    app.UseFoutpaginas();
    app.UseFormulierwacht();
    app.UseRequestLocalization();
    app.UseRouting().UseFormuliergrens();
    app.UseVerzoekdoel();
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

    await app.StartAsync(stop.Token);
    if (app.Environment.IsDevelopment())
    {
        Welkom.Toon(app.Urls, opslag.IsEigen, Console.Out);
    }

    await app.WaitForShutdownAsync(stop.Token);
    return 0;
}
catch (Exception fout) when (stop.Afloop(fout) is { } afloop)
{
    await Console.Error.WriteAsync(afloop.Melding);
    return afloop.Code;
}
