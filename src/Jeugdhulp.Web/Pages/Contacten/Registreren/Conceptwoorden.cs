using Jeugdhulp.Application.Contacten.Concepten;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Web.TagHelpers;

namespace Jeugdhulp.Web.Pages.Contacten.Registreren;

/// <summary>How a draft is told from the others in a list.</summary>
public static class Conceptwoorden
{
    private const int LengteBegin = 60;

    /// <summary>Whom it is about, or which kind of contact without names it is.</summary>
    public static string Wie(Conceptkop concept)
    {
        ArgumentNullException.ThrowIfNull(concept);
        if (Conceptadres.IsAnderFormulier(concept.Adres))
        {
            return "Formulier dat te laat kwam";
        }

        if (Conceptadres.VanConcept(concept.Adres) is var adres && adres != Conceptadres.Registreren)
        {
            return adres.EndsWith("/wijzigen", StringComparison.Ordinal) ? "Wijziging van een contact" : "Keuze van een klasse";
        }

        var metNaam = !Contractnaam.TryParse<Contactsoort>(concept.Soort, out var soort) || soort is Contactsoort.Gewoon or Contactsoort.Notitie;
        return !metNaam ? Formkeuzes.Soorten.First(s => s.Value == concept.Soort).Text
            : concept.Jeugdigen.Count > 0 ? string.Join(", ", concept.Jeugdigen)
            : "Nog niemand gekozen";
    }

    /// <summary>The activity; empty when it is not chosen, or when the kind of contact says it.</summary>
    public static string? Wat(Conceptkop concept)
    {
        ArgumentNullException.ThrowIfNull(concept);
        return Contractnaam.TryParse<Activiteit>(concept.Activiteit, out var activiteit) ? activiteit.Omschrijving().Naam : null;
    }

    public static string Begin(Conceptkop concept)
    {
        ArgumentNullException.ThrowIfNull(concept);
        return concept.Begin is { Length: > LengteBegin } lang ? $"{lang[..LengteBegin]}…" : concept.Begin ?? string.Empty;
    }

    public static string Gewijzigd(Conceptkop concept)
    {
        ArgumentNullException.ThrowIfNull(concept);
        return Notatie.Moment(concept.BijgewerktOp);
    }
}
