using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.Extensions.Options;

namespace Jeugdhulp.Web.Infrastructure;

/// <summary>Section "Aanmelden".</summary>
public sealed class AanmeldInstellingen
{
    public const string Sectie = "Aanmelden";

    /// <summary>Attempts per address per minute; a whole gemeente may come from one address.</summary>
    [Range(1, 100_000, ErrorMessage = "Aanmelden__PogingenPerMinuut moet een getal van 1 tot en met 100000 zijn.")]
    public int PogingenPerMinuut { get; init; } = 300;

    /// <summary>Sign-ins that are checked at once; more would take the database connections of everyone else.</summary>
    [Range(1, 1000, ErrorMessage = "Aanmelden__Tegelijk moet een getal van 1 tot en met 1000 zijn.")]
    public int Tegelijk { get; init; } = 8;

    /// <summary>Sign-ins that wait for their turn; beyond these they are refused.</summary>
    [Range(0, 10_000, ErrorMessage = "Aanmelden__Wachtrij moet een getal van 0 tot en met 10000 zijn.")]
    public int Wachtrij { get; init; } = 100;

    /// <summary>Minutes without a request after which a session ends.</summary>
    [Range(1, 720, ErrorMessage = "Aanmelden__MinutenZonderActiviteit moet een getal van 1 tot en met 720 zijn.")]
    public int MinutenZonderActiviteit { get; init; } = 30;
}

/// <summary>Section "Proefclassificatie".</summary>
public sealed class ProefInstellingen
{
    public const string Sectie = "Proefclassificatie";

    /// <summary>Requests per address per minute.</summary>
    [Range(1, 10_000_000, ErrorMessage = "Proefclassificatie__VerzoekenPerMinuut moet een getal van 1 tot en met 10000000 zijn.")]
    public int VerzoekenPerMinuut { get; init; } = 6000;
}

/// <summary>Section "Noodtoegang".</summary>
public sealed class NoodtoegangInstellingen
{
    public const string Sectie = "Noodtoegang";

    /// <summary>Hours for which a worker may read about a family of another team.</summary>
    [Range(1, Domain.Teams.Noodtoegangregels.HoogstensUren, ErrorMessage = "Noodtoegang__Uren moet een getal van 1 tot en met 24 zijn.")]
    public int Uren { get; init; } = Domain.Teams.Noodtoegangregels.Uren;
}

/// <summary>Section "Taken".</summary>
public sealed class TaakInstellingen
{
    public const string Sectie = "Taken";

    /// <summary>Whether this process works off the queue; at least one process has to.</summary>
    public bool Uitvoeren { get; init; } = true;
}

/// <summary>Section "Proxy": reverse proxies whose X-Forwarded-For and X-Forwarded-Proto are believed.</summary>
public sealed class ProxyInstellingen : IValidatableObject
{
    public const string Sectie = "Proxy";

    /// <summary>Addresses ("10.0.0.4") or networks ("10.0.0.0/24").</summary>
    public List<string> Adressen { get; init; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Adressen
        .Where(adres => !IPAddress.TryParse(adres, out _) && !IPNetwork.TryParse(adres, out _))
        .Select(adres => new ValidationResult($"Proxy__Adressen: \"{adres}\" is geen IP-adres en geen netwerk zoals 10.0.0.0/24."));
}

/// <summary>Checks a section by its annotations, and says no more than the sentence that stands there.</summary>
internal sealed class Sectiecontrole<T> : IValidateOptions<T>
    where T : class
{
    public ValidateOptionsResult Validate(string? name, T options)
    {
        var fouten = new List<ValidationResult>();
        return Validator.TryValidateObject(options, new ValidationContext(options), fouten, validateAllProperties: true)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(fouten.Select(f => f.ErrorMessage!));
    }
}
