using System.Net.Mail;

namespace Jeugdhulp.Domain.Aanmelden;

/// <summary>What is asked of who is invited to work in a gemeente.</summary>
public static class Uitnodigingsregels
{
    /// <summary>Most characters of a name.</summary>
    public const int MaxNaam = 100;

    /// <summary>Most characters of an e-mail address (RFC 5321).</summary>
    public const int MaxEmail = 254;

    /// <summary>How long a code can be used.</summary>
    public static TimeSpan Geldig { get; } = TimeSpan.FromDays(7);

    /// <summary>What is wrong with the name; empty when nothing is.</summary>
    public static string? Naam(string? naam) => naam?.Trim() switch
    {
        null or "" => "Vul de naam van de medewerker in",
        { Length: > MaxNaam } => $"Een naam heeft hoogstens {MaxNaam} tekens",
        var kaal when !Naamteken.IsZichtbaar(kaal) || !Naamteken.IsEenRegel(kaal) => "Vul een naam in die te lezen is, op een regel",
        _ => null,
    };

    /// <summary>What is wrong with the e-mail address; empty when nothing is. Whether mail arrives there is not known: none is sent.</summary>
    public static string? Email(string? email) => email?.Trim() switch
    {
        null or "" => "Vul het e-mailadres van de medewerker in",
        { Length: > MaxEmail } => $"Een e-mailadres heeft hoogstens {MaxEmail} tekens",
        var kaal when !kaal.All(char.IsAscii) || kaal.Any(t => char.IsWhiteSpace(t) || char.IsControl(t)) || !MailAddress.TryCreate(kaal, out var adres) || adres.Address != kaal || !adres.Host.Contains('.', StringComparison.Ordinal) =>
            "Vul een e-mailadres in, bijvoorbeeld naam@gemeente.nl",
        _ => null,
    };
}
