using Jeugdhulp.Application.Contacten.Concepten;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Pages.Contacten.Registreren;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Jeugdhulp.Web.Pages.Contacten;

/// <summary>The draft behind a form about a contact that exists; it comes into being only when the session ends before the form is sent.</summary>
public sealed class Formulierconcept(ConceptService concepten, Conceptsleutel sleutels, Aanmelding aanmelding)
{
    /// <summary>The key with which the form may be kept under this id.</summary>
    public string Sleutel(Guid concept) => sleutels.Maak(aanmelding, concept);

    /// <summary>What was typed in the form at <paramref name="pad"/>; empty when this draft is not there or is of another form.</summary>
    public async Task<IValueProvider?> OpenAsync(Guid concept, string pad, CancellationToken ct) =>
        await concepten.OpenAsync(concept, ct) is { } gevonden && gevonden.Velden.GetValueOrDefault(Conceptadres.Veld) is [var adres] && adres == Conceptadres.Van(pad)
            ? Conceptvelden.AlsInvoer(gevonden.Velden)
            : null;

    /// <summary>The form was saved, so what was kept of it may go.</summary>
    public Task RuimOpAsync(Guid concept, CancellationToken ct) => concepten.VerwijderAsync(concept, ct);
}
