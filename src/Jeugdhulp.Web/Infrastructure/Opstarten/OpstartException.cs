using Jeugdhulp.Application.Data.Server;
using Jeugdhulp.Application.Data.Versleuteling;
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
        OpstartException or PackagedPostgresException or SleutelException => fout.Message,
        OptionsValidationException instelling => string.Join(' ', instelling.Failures),
        IOException { InnerException: AddressInUseException } =>
            "Het adres is al in gebruik door een ander programma. Dat kan ook Jeugdhulp zelf zijn, als het al draait. Stop dat programma, of kies een ander adres, bijvoorbeeld: dotnet run --project src/Jeugdhulp.Web -- --urls http://localhost:5081",
        IOException or System.Net.Sockets.SocketException when Toegangsfout(fout) =>
            "Op dit adres mag deze gebruiker niet luisteren. Kies een poort vanaf 1024, bijvoorbeeld met ASPNETCORE_URLS=http://localhost:8080.",
        FormatException { Source: "Microsoft.AspNetCore.Http" or "Microsoft.AspNetCore.Server.Kestrel.Core" } or InvalidOperationException { Source: "Microsoft.AspNetCore.Server.Kestrel.Core" } =>
            "Het adres om op te luisteren is niet te lezen. Gebruik de vorm http://localhost:8080 in ASPNETCORE_URLS of --urls.",
        InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } =>
            $"De instelling {Instelling(fout.Message)} heeft een waarde die daar niet kan. Kijk in docs/beheer.md wat er mag staan.",
        InvalidDataException or FormatException when fout.Source?.StartsWith("Microsoft.Extensions.Configuration", StringComparison.Ordinal) is true =>
            "Een bestand appsettings.json is niet te lezen. Controleer of het geldige JSON is.",
        _ => null,
    };

    private static bool Toegangsfout(Exception fout) =>
        fout is System.Net.Sockets.SocketException { SocketErrorCode: System.Net.Sockets.SocketError.AccessDenied }
        || (fout.InnerException is { } binnenin && Toegangsfout(binnenin));

    /// <summary>The message of the binder ends with the path of the setting and its type, each in quotes.</summary>
    private static string Instelling(string melding) =>
        melding.Split('\'').FirstOrDefault(deel => deel.Contains(':', StringComparison.Ordinal))?.Replace(":", "__", StringComparison.Ordinal) ?? "(onbekend)";
}
