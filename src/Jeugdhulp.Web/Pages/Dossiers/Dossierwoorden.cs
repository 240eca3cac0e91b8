using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Plannen;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Pages.Leidraad;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Dossiers;

/// <summary>Words and choices that several pages about dossiers share.</summary>
public static class Dossierwoorden
{
    public static Kruimel Begin { get; } = new("Dossiers", "/dossiers");

    public static IReadOnlyList<SelectListItem> Soorten { get; } = Keuzes<Dossiersoort>(s => s.Naam());

    public static IReadOnlyList<SelectListItem> Wetten { get; } = Keuzes<Wet>(w => w.Naam());

    public static IReadOnlyList<SelectListItem> Statussen { get; } = Keuzes<Dossierstatus>(s => s.Naam());

    public static IReadOnlyList<SelectListItem> Rollen { get; } = Keuzes<Dossierrol>(r => r.Naam());

    public static IReadOnlyList<SelectListItem> Doelen { get; } = Keuzes<Doelenstand>(d => d.Naam());

    public static IReadOnlyList<SelectListItem> JaNee { get; } = [new("Ja", "ja"), new("Nee", "nee")];

    /// <summary>A contact in which a brother or sister is referred to school social work (GEZ-06).</summary>
    public static string NaarSchoolmaatschappelijkWerk(Guid? gezin, Guid persoon) =>
        $"/contacten/registreren?{(gezin is { } id ? $"gezin={id}&" : "")}persoon={persoon}&verwijs=voorliggendSmw";

    public static Kruimel Van(Guid id, int nummer) => new($"Dossier {nummer}", $"/dossiers/{id}");

    public static IEnumerable<SelectListItem> Lijst(IEnumerable<Teamkeuze> teams) => teams.Select(t => new SelectListItem(t.Naam, t.Id.ToString()));

    public static IEnumerable<SelectListItem> Lijst(IEnumerable<Code> codes) => codes.Select(c => new SelectListItem(c.Naam, c.Waarde));

    /// <summary>Households, told apart by who is in them.</summary>
    public static IEnumerable<SelectListItem> Lijst(IEnumerable<Gezinskeuze> gezinnen) =>
        gezinnen.Select(g => new SelectListItem($"Gezin {Notatie.Invoer(g.Nummer)}{(g.Leden.Count > 0 ? $", met {string.Join(", ", g.Leden)}" : "")}", g.Id.ToString()));

    /// <summary>Who comes into a dossier of the household, beside whom it is opened for; null when nobody does.</summary>
    public static string? WieErBijKomt(Openformulier formulier)
    {
        ArgumentNullException.ThrowIfNull(formulier);
        var rol = formulier.Gezinsrol.Naam().ToLower(Notatie.Nederlands);
        return formulier.Gezinnen switch
        {
            [{ Kinderen: { Count: > 0 } kinderen }] => $"In een gezinsdossier komen ook {string.Join(", ", kinderen)}: {rol}.",
            { Count: > 1 } gezinnen when gezinnen.Any(g => g.Kinderen.Count > 0) => $"In een gezinsdossier komen ook de kinderen van het gezin dat u kiest: {rol}.",
            _ => null,
        };
    }

    /// <summary>How many goals a plan has, and what each said of them; their texts stay in the plan.</summary>
    public static string Doelzin(Gezinsplan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var oordelen = Doelrealisatie.Van([.. plan.Doelen.Select(d => d.Oordelen)]).Where(d => d.Zonder < plan.Doelen.Count).Select(d => $"{d.Door.Naam().ToLower(Notatie.Nederlands)}: {d.Zin}").ToList();
        return plan.Doelen.Count == 0 ? "geen doelen." : $"{(plan.Doelen.Count == 1 ? "1 doel" : $"{Notatie.Aantal(plan.Doelen.Count)} doelen")}, {(oordelen.Count == 0 ? "nog niet beoordeeld" : string.Join("; ", oordelen))}.";
    }

    public static bool? Lees(string? jaNee) => jaNee switch { "ja" => true, "nee" => false, _ => null };

    public static string? Schrijf(bool? waarde) => waarde switch { true => "ja", false => "nee", _ => null };

    public static string Dagen(int dagen) => dagen == 1 ? "1 dag" : $"{Notatie.Aantal(dagen)} dagen";

    /// <summary>What is missing, with whose it is when more people receive help.</summary>
    public static string Zin(IEnumerable<Ontbrekend> ontbreekt) => string.Join(", ", ontbreekt.Select(o => o.Gegeven.Naam()).Distinct());

    /// <summary>Puts what is wrong beside its field.</summary>
    /// <returns>The status of the answer.</returns>
    public static int Verwerk(this ModelStateDictionary modelState, Dossierresultaat resultaat)
    {
        switch (resultaat)
        {
            case DossierOpgeslagen:
                return StatusCodes.Status302Found;
            case DossierOnbekend:
                return StatusCodes.Status404NotFound;
            case DossierGeweigerd geweigerd:
                modelState.Voeg("Form", geweigerd.Fouten);
                return StatusCodes.Status400BadRequest;
            case DossierNavraag navraag:
                modelState.Voeg("Form", navraag.Fouten);
                return StatusCodes.Status400BadRequest;
            case DossierVerouderd verouderd:
                modelState.Remove("Form.Volgnummer");
                modelState.AddModelError(string.Empty, verouderd.Anderen.Count == 1
                    ? "Iemand anders heeft dit dossier gewijzigd terwijl u bezig was. Er is niets opgeslagen. Wat u invulde staat hieronder nog."
                    : "Anderen hebben dit dossier gewijzigd terwijl u bezig was. Er is niets opgeslagen. Wat u invulde staat hieronder nog.");
                return StatusCodes.Status409Conflict;
            default:
                throw new InvalidOperationException("Unknown result of an act on a dossier.");
        }
    }

    private static List<SelectListItem> Keuzes<T>(Func<T, string> naam)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(w => new SelectListItem(naam(w), Contractnaam.Van(w)))];
}
