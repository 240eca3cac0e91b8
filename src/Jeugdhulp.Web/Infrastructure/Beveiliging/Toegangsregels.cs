using Jeugdhulp.Application.Toegang;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Infrastructure.Beveiliging;

/// <summary>Who may do what: the roles of each policy, and the policy of each folder of pages.</summary>
public static class Toegangsregels
{
    /// <summary>One of these roles is needed; policies that are not listed ask no role.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<Rol>> RollenPerBeleid { get; } = new Dictionary<string, IReadOnlyList<Rol>>(StringComparer.Ordinal)
    {
        [Beleid.Registreren] = [Rol.Consulent, Rol.Teammanager],
        [Beleid.ContactenLezen] = [Rol.Consulent, Rol.Teammanager],
        [Beleid.Cijfers] = [Rol.Teammanager, Rol.Beleidsmedewerker, Rol.Informatievoorziening],
        [Beleid.Betrouwbaarheid] = [Rol.Beleidsmedewerker, Rol.Informatievoorziening],
        [Beleid.Context] = [Rol.Teammanager, Rol.Beleidsmedewerker, Rol.Informatievoorziening, Rol.Beheerder],
        [Beleid.ContextBijhouden] = [Rol.Beleidsmedewerker, Rol.Beheerder],
        [Beleid.CbsBijhouden] = [Rol.Beleidsmedewerker, Rol.Informatievoorziening],
        [Beleid.Inzicht] = [Rol.Teammanager, Rol.Beleidsmedewerker, Rol.Beheerder],
        [Beleid.Herclassificeren] = [Rol.Teammanager, Rol.Beheerder],
        [Beleid.Levering] = [Rol.Informatievoorziening],
        [Beleid.Leidraad] = [Rol.Beheerder],
        [Beleid.Teams] = [Rol.Beheerder],
        [Beleid.Accounts] = [Rol.Beheerder],
        [Beleid.Team] = [Rol.Teammanager],
        [Beleid.Leren] = [Rol.Consulent, Rol.Teammanager, Rol.Beleidsmedewerker, Rol.Beheerder],
        [Beleid.Casussen] = [Rol.Teammanager, Rol.Beheerder],
        [Beleid.Gemeente] = [Rol.Beheerder],
        [Beleid.SocialeKaart] = [Rol.Consulent, Rol.Teammanager, Rol.Beheerder],
        [Beleid.Wachtmelden] = [Rol.Consulent, Rol.Beheerder],
        [Beleid.Uitwisseling] = [Rol.Beheerder],
        [Beleid.Codelijsten] = [Rol.Beheerder, Rol.LandelijkBeheerder],
        [Beleid.Logboek] = [Rol.Privacyfunctionaris],
        [Beleid.Landelijk] = [Rol.LandelijkBeheerder],
    };

    /// <summary>A page in a folder within a folder has to satisfy both policies.</summary>
    private static readonly (string Map, string Beleid)[] BeleidPerMap =
    [
        ("/Afmelden", Beleid.Aangemeld),
        ("/GemeenteKiezen", Beleid.Aangemeld),
        ("/Account", Beleid.Aangemeld),
        ("/Accounts", Beleid.Accounts),
        ("/Verder", Beleid.GemeenteGekozen),
        ("/Contacten", Beleid.ContactenLezen),
        ("/Contacten/Registreren", Beleid.Registreren),
        ("/Jeugdigen", Beleid.ContactenLezen),
        ("/Gezinnen", Beleid.ContactenLezen),
        ("/Zoeken", Beleid.ContactenLezen),
        ("/Documenten", Beleid.Registreren),
        ("/Noodtoegang", Beleid.Registreren),
        ("/Trajecten", Beleid.Registreren),
        ("/Doorverwijzingen", Beleid.Registreren),
        ("/Wachtlijst", Beleid.Registreren),
        ("/Dossiers", Beleid.Registreren),
        ("/Cijfers", Beleid.Cijfers),
        ("/Cijfers/Cbs/Bijhouden", Beleid.CbsBijhouden),
        ("/Cijfers/Oordelen/Vastleggen", Beleid.Betrouwbaarheid),
        ("/Cijfers/Verslagen/Schrijven", Beleid.Team),
        ("/Omgevingscijfers", Beleid.Context),
        ("/Omgevingscijfers/Inlezen", Beleid.ContextBijhouden),
        ("/Streefdoelen", Beleid.Context),
        ("/Streefdoelen/Vastleggen", Beleid.ContextBijhouden),
        ("/Inzicht", Beleid.Inzicht),
        ("/Inzicht/Meedoen", Beleid.Leidraad),
        ("/Inzicht/Vrijgeven", Beleid.ContactenLezen),
        ("/Herclassificeren", Beleid.Herclassificeren),
        ("/Herclassificeren/Groep", Beleid.ContactenLezen),
        ("/Leveringen", Beleid.Levering),
        ("/Leidraad", Beleid.Leidraad),
        ("/Teams", Beleid.Teams),
        ("/Teambord", Beleid.Team),
        ("/Werk", Beleid.Registreren),
        ("/Leren", Beleid.Leren),
        ("/Leren/Casussen", Beleid.Casussen),
        ("/Leren/Casussen/VanContact", Beleid.ContactenLezen),
        ("/Leren/Rondes", Beleid.Casussen),
        ("/Leren/Toets", Beleid.Registreren),
        ("/Leren/Medewerkers", Beleid.Casussen),
        ("/Leren/Plicht", Beleid.Leidraad),
        ("/Plannen", Beleid.Registreren),
        ("/Triage", Beleid.Registreren),
        ("/Verhalen", Beleid.Registreren),
        ("/EigenGemeente", Beleid.Gemeente),
        ("/SocialeKaart", Beleid.SocialeKaart),
        ("/SocialeKaart/Beheren", Beleid.Gemeente),
        ("/SocialeKaart/Wachttijd", Beleid.Wachtmelden),
        ("/Uitwisseling", Beleid.Uitwisseling),
        ("/Codelijsten", Beleid.Codelijsten),
        ("/Logboek", Beleid.Logboek),
        ("/Landcijfers", Beleid.Landelijk),
        ("/Norm", Beleid.GemeenteGekozen),
        ("/Norm/Concepten", Beleid.Landelijk),
    ];

    public static void Policies(AuthorizationOptions opties)
    {
        var gekozen = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireClaim(Claimnamen.GemeenteCode).Build();
        opties.FallbackPolicy = gekozen;
        opties.DefaultPolicy = gekozen;
        opties.AddPolicy(Beleid.Aangemeld, policy => policy.RequireAuthenticatedUser());
        opties.AddPolicy(Beleid.GemeenteGekozen, gekozen);
        foreach (var (naam, rollen) in RollenPerBeleid)
        {
            opties.AddPolicy(naam, policy => policy.Combine(gekozen).RequireRole(rollen.Select(Claimnamen.Van)));
        }
    }

    public static void Paginas(PageConventionCollection paginas, bool ontwikkeling)
    {
        paginas.AuthorizePage("/Index", Beleid.GemeenteGekozen);
        foreach (var (map, beleid) in BeleidPerMap)
        {
            paginas.AuthorizeFolder(map, beleid);
        }

        // A sheet to look at the parts of the interface; it exists in development only.
        paginas.AddPageRouteModelConvention("/Stijlgids", pagina =>
        {
            if (!ontwikkeling)
            {
                pagina.Selectors.Clear();
            }
        });
        foreach (var pagina in Openbaar.Paginas)
        {
            paginas.AllowAnonymousToPage(pagina);
        }
    }
}
