using System.Text.RegularExpressions;

namespace Jeugdhulp.Web.Pages.Contacten.Registreren;

/// <summary>Which form a draft is of: registering, changing a contact, choosing a class, or any other form that came after its session.</summary>
public static partial class Conceptadres
{
    /// <summary>Name under which a draft keeps the address of its form; without it the draft is of a new contact.</summary>
    public const string Veld = "Form.Adres";

    public const string Registreren = "/contacten/registreren";

    /// <summary>The address of a form that keeps what was typed when the session has ended; empty for any other address.</summary>
    public static string? Van(string? pad) =>
        string.Equals(pad, Registreren, StringComparison.OrdinalIgnoreCase) ? Registreren
        : pad is not null && BestaandContact().IsMatch(pad) ? pad.ToLowerInvariant()
        : null;

    /// <summary>The address of the form that a draft is of.</summary>
    public static string VanConcept(string? adres) => Van(adres) ?? Registreren;

    /// <summary>The address at which someone goes on with the draft.</summary>
    public static string Verder(string? adres, Guid concept) =>
        IsAnderFormulier(adres) ? $"/verder/{concept}" : $"{VanConcept(adres)}?concept={concept}";

    /// <summary>The draft is of a form that does not keep drafts itself.</summary>
    public static bool IsAnderFormulier(string? adres) => adres is not null && Van(adres) is null;

    [GeneratedRegex("^/contacten/[0-9a-f-]{36}/(wijzigen|klasse/[0-9a-f-]{36})\\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 100)]
    private static partial Regex BestaandContact();
}
