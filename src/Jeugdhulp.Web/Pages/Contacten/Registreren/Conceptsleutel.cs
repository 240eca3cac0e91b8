using System.Security.Cryptography;
using Jeugdhulp.Application.Contacten.Concepten;
using Jeugdhulp.Application.Toegang;
using Microsoft.AspNetCore.DataProtection;

namespace Jeugdhulp.Web.Pages.Contacten.Registreren;

/// <summary>
/// A key in the form that lets the typed fields into the draft of the account that opened it, and nothing else; so that a
/// session that ended in the meantime costs no work.
/// </summary>
public sealed class Conceptsleutel(IDataProtectionProvider bescherming)
{
    private readonly ITimeLimitedDataProtector _slot = bescherming.CreateProtector("Jeugdhulp.Conceptsleutel.v1").ToTimeLimitedDataProtector();

    public string Maak(Aanmelding aanmelding, Guid conceptId) =>
        _slot.Protect($"{aanmelding.AccountId:N} {aanmelding.GemeenteCode} {conceptId:N}", ConceptService.Bewaartijd);

    /// <summary>Whose draft it is; empty for a key that was forged, changed or is too old.</summary>
    public Inhoud? Lees(string? sleutel)
    {
        if (string.IsNullOrEmpty(sleutel) || sleutel.Length > 1000)
        {
            return null;
        }

        try
        {
            var delen = _slot.Unprotect(sleutel).Split(' ');
            return new Inhoud(Guid.ParseExact(delen[0], "N"), delen[1], Guid.ParseExact(delen[2], "N"));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public sealed record Inhoud(Guid AccountId, string GemeenteCode, Guid ConceptId);
}
