using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Pages.Contacten.Registreren;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Jeugdhulp.Web.Pages.Contacten;

/// <summary>
/// The question about a child whose family did not agree to sharing (PRV-02): it is asked once, and the worker says that the talk was
/// about this child after all, or takes the name out.
/// </summary>
internal static class Toestemmingsvraag
{
    /// <summary>What the form carries along as asked: what was asked now, or before when this time another fault came first.</summary>
    public static string? Gesteld(IEnumerable<Weigering> weigeringen, string? eerder) =>
        weigeringen.OfType<DelenZonderToestemming>().SingleOrDefault()?.Kenmerk ?? eerder;

    /// <summary>Makes it a consult without a name: whom it is about leaves the form, and what was typed stays.</summary>
    public static void HaalNaamWeg(RegistrerenForm form, ModelStateDictionary stand)
    {
        (form.Soort, form.GezinId, form.PersoonIds, form.Nieuw, form.DelenGevraagd) = (Contractnaam.Van(Contactsoort.Consult), null, [], new(), null);
        stand.Vergeet(new[] { nameof(form.Soort), nameof(form.GezinId), nameof(form.PersoonIds) }
            .Concat(typeof(NieuweJeugdigeForm).GetProperties().Select(v => $"{nameof(form.Nieuw)}.{v.Name}"))
            .Select(v => $"{nameof(Registreren.IndexModel.Form)}.{v}"));
    }
}
