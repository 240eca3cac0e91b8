using System.Text;
using System.Text.Json;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Landelijk;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Microsoft.AspNetCore.Mvc;

namespace Jeugdhulp.Web.Api;

/// <summary>Trial classification for other systems: stores nothing and asks no sign-in.</summary>
public static class Classificaties
{
    public const int MaxBytes = 64 * 1024;

    /// <summary>Faults that are told: more than a request of known fields can have. The rest are names nobody knows, and the answer to a small request stays small.</summary>
    public const int MaxFouten = 50;

    private const int MaxDiepte = 16;

    private static readonly JsonDocumentOptions Json = new() { AllowDuplicateProperties = false, MaxDepth = MaxDiepte };

    public static void MapApi(this WebApplication app)
    {
        app.MapOpenApi(Openbaar.OpenApi).AllowAnonymous();
        app.MapPost(Openbaar.Proefclassificatie, ProbeerAsync)
            .AllowAnonymous()
            .RequireRateLimiting(Snelheidslimiet.Proef)
            .WithName("proefclassificatie")
            .WithTags("Classificaties")
            .WithSummary("Classificeer een contact op proef")
            .WithDescription(
                "Geeft de klasse van een contact volgens de gemeente, de landelijke norm en de dossierdefinitie, met de regel, het spoor, "
                + "het advies en de kleinste wijziging die een andere uitkomst geeft. Er wordt niets bewaard. Onbekende namen en velden "
                + "worden geweigerd; het antwoord noemt dan alle fouten tegelijk, van onbekende namen de eerste 50. Stuur geen namen en geen BSN.")
            .Accepts<ProefVerzoek>("application/json")
            .Produces<ProefAntwoord>()
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
    }

    private static async Task<IResult> ProbeerAsync(
        HttpRequest verzoek,
        [FromServices] InstellingenService instellingenService,
        [FromServices] Normgeheugen normen,
        CancellationToken ct)
    {
        if (await LeesAsync(verzoek, ct) is not { } inhoud)
        {
            return Results.Problem(statusCode: StatusCodes.Status413PayloadTooLarge, detail: $"Stuur hoogstens {MaxBytes / 1024} KB.");
        }

        Proefvraag vraag;
        try
        {
            using var json = JsonDocument.Parse(inhoud, Json);
            vraag = Proeflezer.Lees(json.RootElement);
        }
        catch (Exception fout) when (fout is JsonException or InvalidOperationException)
        {
            // Text that is no UTF-8 inside a string shows only when that string is read.
            return Weiger([new Fout("$", Leesfout(fout, inhoud))]);
        }

        var instellingen = vraag.Instellingen;
        if (vraag.InstellingenVan is { } gemeente)
        {
            var gevonden = await instellingenService.VindAsync(gemeente, vraag.Feiten.Datum, ct);
            if (gevonden is null)
            {
                return Weiger([.. vraag.Fouten, new Fout("instellingenVan", "Deze gemeente bestaat niet. Stuur de CBS-code van 4 cijfers.")]);
            }

            instellingen = gevonden;
        }

        return vraag.Fouten is []
            ? Results.Ok(ProefAntwoord.Van(Classificator.Classificeer(vraag.Feiten, instellingen, await normen.OpAsync(vraag.Feiten.Datum, ct))))
            : Weiger(vraag.Fouten);
    }

    private static IResult Weiger(IReadOnlyList<Fout> fouten)
    {
        var genoemd = fouten.Take(MaxFouten);
        if (fouten.Count > MaxFouten)
        {
            genoemd = genoemd.Append(new Fout("$", $"En nog {fouten.Count - MaxFouten} fouten."));
        }

        return Results.ValidationProblem(
            genoemd.GroupBy(f => f.Veld, f => f.Melding, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal),
            title: "Het verzoek klopt niet",
            detail: "Verbeter de velden in errors en stuur het verzoek opnieuw. Er is niets bewaard.");
    }

    /// <summary>The parser names a line for what is no JSON and for what is too deep; for a name that comes twice it does not.</summary>
    private static string Leesfout(Exception fout, ReadOnlyMemory<byte> inhoud) => fout switch
    {
        JsonException { LineNumber: { } regel } when IsTeDiep(inhoud) => $"Dit is te diep genest: op regel {regel + 1} meer dan {MaxDiepte} lagen.",
        JsonException { LineNumber: { } regel } => $"Dit is geen geldige JSON: het gaat mis op regel {regel + 1}.",
        JsonException => "Een veld staat er twee keer in. Stuur elk veld een keer.",
        _ => "Dit is geen geldige JSON: een tekst is geen UTF-8.",
    };

    private static bool IsTeDiep(ReadOnlyMemory<byte> inhoud)
    {
        try
        {
            using var json = JsonDocument.Parse(inhoud, Json with { MaxDepth = MaxBytes });
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The body without a byte order mark, which a reader may skip (RFC 8259 §8.1); empty when it is too large, however it was sent.</summary>
    private static async Task<ReadOnlyMemory<byte>?> LeesAsync(HttpRequest verzoek, CancellationToken ct)
    {
        if (verzoek.ContentLength > MaxBytes)
        {
            return null;
        }

        var inhoud = new byte[MaxBytes + 1];
        var lengte = await verzoek.Body.ReadAtLeastAsync(inhoud, inhoud.Length, throwOnEndOfStream: false, ct);
        if (lengte > MaxBytes)
        {
            return null;
        }

        var begin = inhoud.AsSpan(0, lengte).StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        return inhoud.AsMemory(begin..lengte);
    }
}
