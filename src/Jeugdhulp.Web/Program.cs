using Jeugdhulp.Application;
using Jeugdhulp.Web.Api;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Jeugdhulp.Web.Infrastructure.Opstarten;
using Jeugdhulp.Web.Pages.Contacten.Registreren;

try
{
    var vandaag = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
    var opdracht = Opdracht.Is(args);
    var builder = WebApplication.CreateBuilder(args);
    await using var opslag = await Opslag.OpenAsync(builder, CancellationToken.None);
    if (opdracht)
    {
        await Opdracht.VoerUitAsync(args, opslag, vandaag, CancellationToken.None);
        return 0;
    }

    builder.Services.AddJeugdhulpApplication(opslag.ConnectionString);
    builder.AddJeugdhulpWeb();
    await using var app = builder.Build();
    await opslag.BereidVoorAsync(vandaag, CancellationToken.None);

    app.UseForwardedHeaders();
    app.UseVerzoeklog();
    app.UseBeveiligingskoppen();
    app.UseHstsBuitenOntwikkeling();
    app.UseFoutpaginas();
    app.UseRequestLocalization();
    app.UseRouting();
    app.UseWeigeringVanRouting();
    app.UseRateLimiter();
    app.UseAuthentication();
    app.UseConceptredding();
    app.UseAuthorization();
    app.UseAanmelding();
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
