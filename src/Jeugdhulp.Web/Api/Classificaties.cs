using System.Text.Json;
using Jeugdhulp.Application.Instellingen;
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

    /// <summary>Faults that are told; the answer to a small request stays small.</summary>
    public const int MaxFouten = 50;

    private static readonly JsonDocumentOptions Json = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

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
                + "worden geweigerd; het antwoord noemt dan alle fouten tegelijk. Stuur geen namen en geen BSN.")
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
            return Weiger([new Fout("$", Leesfout(fout))]);
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
            ? Results.Ok(ProefAntwoord.Van(Classificator.Classificeer(vraag.Feiten, instellingen, Norm.Op(vraag.Feiten.Datum))))
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

    /// <summary>The parser names a line for what is no JSON; for a name that comes twice it does not.</summary>
    private static string Leesfout(Exception fout) => fout switch
    {
        JsonException { LineNumber: { } regel } => $"Dit is geen geldige JSON: het gaat mis op regel {regel + 1}.",
        JsonException => "Een veld staat er twee keer in. Stuur elk veld een keer.",
        _ => "Dit is geen geldige JSON: een tekst is geen UTF-8.",
    };

    /// <summary>The body; empty when it is too large, however it was sent.</summary>
    private static async Task<byte[]?> LeesAsync(HttpRequest verzoek, CancellationToken ct)
    {
        if (verzoek.ContentLength > MaxBytes)
        {
            return null;
        }

        var inhoud = new byte[MaxBytes + 1];
        var lengte = await verzoek.Body.ReadAtLeastAsync(inhoud, inhoud.Length, throwOnEndOfStream: false, ct);
        return lengte > MaxBytes ? null : inhoud[..lengte];
    }
}
