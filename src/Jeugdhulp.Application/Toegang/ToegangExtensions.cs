using Jeugdhulp.Application.Data;
using Jeugdhulp.Domain.Aanmelden;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Jeugdhulp.Application.Toegang;

internal static class ToegangExtensions
{
    /// <summary>Adds accounts and signing in.</summary>
    public static void AddToegang(this IServiceCollection services)
    {
        services.AddScoped<Aanmelding>();
        services.AddScoped<Aanmeldgegevens>();
        services.AddScoped<AanmeldService>();
        services.AddScoped<Tweedefactorbeheer>();
        services.AddScoped<Accountbeheer>();
        services.AddScoped<Rollenbeheer>();
        services.AddScoped<Lidmaatschapbeheer>();
        services.AddScoped<Noodtoegangen>();
        services.AddScoped<Teammuur>();
        services.AddScoped<Uitnodigingen>();
        services.AddScoped<Rechtencontroles>();
        services.AddScoped<Sessiebeheer>();
        services.AddScoped<Wachtwoordbeheer>();
        services
            .AddIdentityCore<Account>(opties =>
            {
                // Length says more than kinds of characters (NIST SP 800-63B §3.1.1.2).
                opties.Password.RequiredLength = Wachtwoordtoets.Minimum;
                opties.Password.RequireDigit = false;
                opties.Password.RequireLowercase = false;
                opties.Password.RequireUppercase = false;
                opties.Password.RequireNonAlphanumeric = false;
                opties.Password.RequiredUniqueChars = 5;
                opties.Lockout.AllowedForNewUsers = true;
                opties.Lockout.MaxFailedAccessAttempts = 5;
                opties.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                opties.User.RequireUniqueEmail = true;
            })
            .AddEntityFrameworkStores<JeugdhulpDbContext>();
    }
}
