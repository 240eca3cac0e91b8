using System.Globalization;
using Jeugdhulp.Application.Data.Versleuteling;

namespace Jeugdhulp.Web.Infrastructure.Opstarten;

/// <summary>The commands about keys: a new one, another master key, and bringing all values to the newest key.</summary>
public static class Sleutelopdracht
{
    public const string Naam = "sleutel";
    public const string Herversleutel = "herversleutel";
    public const string Gebruik = "sleutel nieuw, sleutel hoofdsleutel --bestand BESTAND, herversleutel";

    private const string Nieuw = "nieuw";
    private const string Hoofdsleutel = "hoofdsleutel";
    private const string Bestand = "--bestand";

    public static bool Is(string[] args) => args is [Naam, Nieuw] or [Naam, Hoofdsleutel, Bestand, _] or [Herversleutel];

    /// <summary>What happens to the folder of keys alone; the database is not asked.</summary>
    public static async Task VoerUitAsync(string[] args, Sleutelmap map, TimeProvider klok, TextWriter uit)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(klok);
        ArgumentNullException.ThrowIfNull(uit);
        if (args is [Naam, Hoofdsleutel, Bestand, var bestand])
        {
            var aantal = map.Omwikkel(Sleutels.LeesBestand(bestand));
            await uit.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{aantal} sleutels zijn nu met de nieuwe hoofdsleutel gesloten. Stel die in en start de webprocessen opnieuw."));
            return;
        }

        if (map.IsLeeg)
        {
            map.Begin(klok.GetUtcNow());
            await uit.WriteLineAsync("De eerste sleutels zijn gemaakt. Maak een reservekopie van de sleutelmap, en bewaar de hoofdsleutel ergens anders.");
            return;
        }

        await uit.WriteLineAsync($"Sleutel {map.MaakNieuw(klok.GetUtcNow())} is gemaakt. Maak een reservekopie van de sleutelmap, start de webprocessen opnieuw, en voer daarna uit: herversleutel");
    }

    /// <summary>Goes on until every value has the newest key; Ctrl-C stops it, and the next time it goes on.</summary>
    public static async Task HerversleutelAsync(string connectionString, Sleutelring ring, TextWriter uit, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(uit);
        var aantal = await new Herversleutelaar(connectionString, ring).VoerUitAsync(
            stand => uit.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stand.Tabel}: {stand.Rijen}")), ct);
        await uit.WriteLineAsync(aantal == 0
            ? "Alles was al versleuteld met de nieuwste sleutel."
            : string.Create(CultureInfo.InvariantCulture, $"{aantal} rijen zijn versleuteld met de nieuwste sleutel."));
    }
}
