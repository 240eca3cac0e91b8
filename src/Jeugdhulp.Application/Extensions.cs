using Jeugdhulp.Application.Cbs;
using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Concepten;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Documenten;
using Jeugdhulp.Application.Doorrekenen;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Herclassificeren;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Inzicht;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Landelijk;
using Jeugdhulp.Application.Leren;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Naspelen;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Application.Taken;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Application.Triage;
using Jeugdhulp.Application.Uitwisseling;
using Jeugdhulp.Application.Vergelijken;
using Jeugdhulp.Application.Verhalen;
using Jeugdhulp.Application.Werk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace Jeugdhulp.Application;

/// <summary>Registers what the application can do.</summary>
public static class Extensions
{
    /// <summary>
    /// Adds the store and the services. Whatever login <paramref name="connectionString"/> names, the session works as
    /// the role that owns nothing, so that row-level security holds for it.
    /// </summary>
    public static IServiceCollection AddJeugdhulpApplication(this IServiceCollection services, string connectionString, Sleutelring ring)
    {
        services.TryAddSingleton(TimeProvider.System);
        // The options are the same for every request, so they are made once.
        services.AddDbContext<JeugdhulpDbContext>(opties => opties.UseNpgsql(AlsToepassing(connectionString)).UseSleutelring(ring), optionsLifetime: ServiceLifetime.Singleton);
        services.AddToegang();
        services.AddScoped<InstellingenService>();
        services.AddScoped<Instellingenbronnen>();
        services.AddScoped<Conceptbeheer>();
        services.AddScoped<Vaststeller>();
        services.AddScoped<Leidraadoverzicht>();
        services.AddScoped<Betwistingen>();
        services.AddSingleton<Normgeheugen>();
        services.AddScoped<Codebeheer>();
        services.AddScoped<Normoverzicht>();
        services.AddScoped<Normbeheer>();
        services.AddScoped<Normvaststeller>();
        services.AddSingleton<Cijferbijwerker>();
        services.AddScoped<VeranderingQuery>();
        services.AddSingleton<Cijfergeheugen>();
        services.AddScoped<Toongrens>();
        services.AddScoped<Grensbeheer>();
        services.AddScoped<CijferQuery>();
        services.AddScoped<LandtabelQuery>();
        services.AddScoped<Cbsbeheer>();
        services.AddScoped<CbsQuery>();
        services.AddScoped<Cbsaansluiting>();
        services.AddScoped<Cbsduiding>();
        services.AddScoped<CijferbeeldQuery>();
        services.AddScoped<CijferinzageQuery>();
        services.AddScoped<Annotaties>();
        services.AddScoped<Betrouwbaarheidsbeheer>();
        services.AddScoped<Contextbeheer>();
        services.AddScoped<Streefdoelbeheer>();
        services.AddScoped<Indicatorbeheer>();
        services.AddScoped<Kwartaalverslagen>();
        services.AddScoped<Gemeentebeheer>();
        services.AddScoped<Teambeheer>();
        services.AddScoped<Formatiebeheer>();
        services.AddScoped<Profielbeheer>();
        services.AddScoped<Wijkbeheer>();
        services.AddScoped<Gemeentevergelijking>();
        services.AddScoped<RaadsinformatieQuery>();
        services.AddScoped<KwaliteitQuery>();
        services.AddScoped<SamenloopQuery>();
        services.AddScoped<HerkomstQuery>();
        services.AddScoped<Documentbeheer>();
        services.AddScoped<Documentlezer>();
        services.AddScoped<Weigeringen>();
        services.AddSingleton<Logboekverzegelaar>();
        services.AddSingleton<Logboektoets>();
        services.AddScoped<LogboekQuery>();
        services.AddScoped<Ketencontrole>();
        services.AddScoped<WieKeekQuery>();
        services.AddScoped<Contactregistratie>();
        services.AddScoped<Formulierlader>();
        services.AddJeugdigen();
        services.AddScoped<ConceptService>();
        services.AddOverzicht();
        services.AddScoped<MijnWerkQuery>();
        services.AddScoped<WerkQuery>();
        services.AddScoped<Werkdoener>();
        services.AddScoped<TeambordQuery>();
        services.AddScoped<ZonderEigenaarQuery>();
        services.AddScoped<ZoekQuery>();
        services.AddScoped<Halfjaarverzegelaar>();
        services.AddLeveringen();
        services.AddScoped<Naspeler>();
        services.AddHerclassificeren();
        services.AddInzicht();
        services.AddVergelijken();
        services.AddLeren();
        services.AddTrajecten();
        services.AddTaken();
        services.AddTriage();
        services.AddVerhalen();
        services.AddPlannen();
        services.AddDossiers();
        services.AddUitwisseling(ring);
        services.AddScoped<Contactstroom>();
        services.AddScoped<Doorrekenaar>();
        services.AddScoped<Doorrekenbronnen>();
        services.AddScoped<Doorrekenverslagen>();
        services.AddScoped<GeraaktQuery>();
        return services;
    }

    /// <summary>
    /// The same connection, but as the role of the application from its first command on. Two web processes together leave
    /// connections free on a server of the default size (100), for migrations, backup and administration.
    /// </summary>
    public static string AlsToepassing(string connectionString)
    {
        var delen = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Options = $"-c role={Rijbeveiliging.Toepassingsrol}",
            // Planning costs more than running most queries of a page.
            MaxAutoPrepare = 100,
            AutoPrepareMinUsages = 2,
            // Whatever a session is told ends with its transaction, so a connection that goes back has nothing to forget.
            NoResetOnClose = true,
        };
        if (!delen.ShouldSerialize("Maximum Pool Size"))
        {
            delen.MaxPoolSize = 40;
        }

        return delen.ConnectionString;
    }
}
