using System.Globalization;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Web.Pages.Contacten.Registreren;

/// <summary>A threshold as a bar: how far, and where the limit lies; the same in words for who does not see it.</summary>
/// <param name="Naam">What is measured.</param>
/// <param name="Waarde">Value in words.</param>
/// <param name="Grens">Limit in words.</param>
/// <param name="Stand">State.</param>
/// <param name="Vulling">Width of the bar out of 200; empty when there is nothing to measure.</param>
/// <param name="Streep">Place of the limit out of 200.</param>
public sealed record Drempelbalk(string Naam, string Waarde, string Grens, Drempelstand Stand, string? Vulling, string Streep)
{
    private const decimal Breedte = 200;

    public string Oordeel => Stand.Naam();

    public static IEnumerable<Drempelbalk> Van(Uitkomstbeeld beeld)
    {
        ArgumentNullException.ThrowIfNull(beeld);
        return beeld.Classificatie.Advies.Drempels.Select(d =>
        {
            var (grens, waarde) = (d.GrensWaarde, d.GetoetsteWaarde);
            var schaal = Math.Max((grens ?? 0) * 1.3m, waarde ?? 0);
            return new Drempelbalk(
                d.Naam == Instellingsnamen.MaxGesprekken && beeld.Feiten.Gespreknummer > (beeld.Feiten.VerwachtAantalGesprekken ?? 0) ? "Gesprekken tot nu toe" : Woord(d.Naam),
                d.Waarde ?? "niet ingevuld",
                d.Grens,
                d.Stand,
                grens is null || schaal == 0 ? null : Plaats((waarde ?? 0) / schaal * Breedte),
                grens is null || schaal == 0 ? "0" : Plaats((grens.Value / schaal * Breedte) - 1));
        });
    }

    private static string Woord(string naam) => naam switch
    {
        Instellingsnamen.MaxGesprekken => "Gesprekken",
        Instellingsnamen.MaxDuurMaanden or Instellingsnamen.DuurVenster or Instellingsnamen.MpgMaxDuurMaanden => "Duur",
        _ => Instellingsomschrijvingen.Van(naam)?.Naam ?? naam,
    };

    private static string Plaats(decimal waarde) => Math.Clamp(Math.Round(waarde, 1), 0, Breedte).ToString(CultureInfo.InvariantCulture);
}
