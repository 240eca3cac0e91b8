using System.Net.Sockets;
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
        IOException or SocketException when Heeft(fout, SocketError.AddressNotAvailable) =>
            "Dit adres is niet van deze computer. Kies een adres van deze computer, bijvoorbeeld met ASPNETCORE_URLS=http://localhost:8080.",
        ArgumentOutOfRangeException { ParamName: "port" } =>
            "Deze poort bestaat niet. Kies een poort van 1024 tot en met 65535, bijvoorbeeld met ASPNETCORE_URLS=http://localhost:8080.",
        InvalidOperationException { Source: "Microsoft.AspNetCore.Server.Kestrel.Core" } when fout.Message.Contains("HTTPS", StringComparison.Ordinal) =>
            "Voor https is een certificaat nodig, en dat is er niet. Laat een proxy de https doen, of stel een certificaat in: zie docs/beheer.md.",
        IOException or SocketException when Heeft(fout, SocketError.AccessDenied) =>
            "Op dit adres mag deze gebruiker niet luisteren. Kies een poort vanaf 1024, bijvoorbeeld met ASPNETCORE_URLS=http://localhost:8080.",
        FormatException { Source: "Microsoft.AspNetCore.Http" or "Microsoft.AspNetCore.Server.Kestrel.Core" } or InvalidOperationException { Source: "Microsoft.AspNetCore.Server.Kestrel.Core" } =>
            "Het adres om op te luisteren is niet te lezen. Gebruik de vorm http://localhost:8080 in ASPNETCORE_URLS of --urls.",
        InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } =>
            $"De instelling {Instelling(fout.Message)} heeft een waarde die daar niet kan. Kijk in docs/beheer.md wat er mag staan.",
        InvalidOperationException when fout.Message.EndsWith("is not a valid Serilog level.", StringComparison.Ordinal) =>
            "De instelling Serilog__MinimumLevel__Default heeft een waarde die daar niet kan. Kies Debug, Information, Warning of Error.",
        InvalidDataException or FormatException when fout.Source?.StartsWith("Microsoft.Extensions.Configuration", StringComparison.Ordinal) is true
            || fout.Message.StartsWith("Failed to load configuration", StringComparison.Ordinal) =>
            "Een bestand appsettings.json is niet te lezen. Controleer of het geldige JSON is.",
        _ => null,
    };

    private static bool Heeft(Exception fout, SocketError code) =>
        (fout is SocketException socket && socket.SocketErrorCode == code) || (fout.InnerException is { } binnenin && Heeft(binnenin, code));

    /// <summary>The message of the binder ends with the path of the setting and its type, each in quotes.</summary>
    private static string Instelling(string melding) =>
        melding.Split('\'').FirstOrDefault(deel => deel.Contains(':', StringComparison.Ordinal))?.Replace(":", "__", StringComparison.Ordinal) ?? "(onbekend)";
}
