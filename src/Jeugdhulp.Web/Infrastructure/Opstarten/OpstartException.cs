using Jeugdhulp.Application.Data.Server;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Jeugdhulp.Web.Infrastructure.Opstarten;

/// <summary>The application cannot start; the message is one Dutch sentence that says what to do.</summary>
public sealed class OpstartException : Exception
{
    public OpstartException()
    {
    }

    public OpstartException(string message)
        : base(message)
    {
    }

    public OpstartException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The sentence for whoever starts the application; empty for a fault that nobody foresaw.</summary>
    public static string? Zin(Exception fout) => fout switch
    {
        OpstartException or PackagedPostgresException => fout.Message,
        OptionsValidationException instelling => string.Join(' ', instelling.Failures),
        IOException { InnerException: AddressInUseException } =>
            "Het adres is al in gebruik door een ander programma. Stop dat programma, of kies een ander adres, bijvoorbeeld: dotnet run --project src/Jeugdhulp.Web -- --urls http://localhost:5081",
        InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } =>
            $"De instelling {Instelling(fout.Message)} heeft een waarde die daar niet kan. Kijk in docs/beheer.md wat er mag staan.",
        InvalidDataException or FormatException when fout.Source?.StartsWith("Microsoft.Extensions.Configuration", StringComparison.Ordinal) is true =>
            "Een bestand appsettings.json is niet te lezen. Controleer of het geldige JSON is.",
        _ => null,
    };

    /// <summary>The message of the binder ends with the path of the setting and its type, each in quotes.</summary>
    private static string Instelling(string melding) =>
        melding.Split('\'').FirstOrDefault(deel => deel.Contains(':', StringComparison.Ordinal))?.Replace(":", "__", StringComparison.Ordinal) ?? "(onbekend)";
}
