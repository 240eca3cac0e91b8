using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Jeugdigen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>Someone about whom nothing may be shared with a partner, on the day on which that partner was spoken to (PRV-02).</summary>
/// <param name="PersoonId">Whom it is about.</param>
/// <param name="Naam">Name.</param>
/// <param name="Regel">The answer by which that is so.</param>
/// <param name="Stand">Refused, taken back, or to be asked again.</param>
public sealed record Deelbezwaar(Guid PersoonId, string Naam, Toestemmingregel Regel, Deelstand Stand)
{
    /// <summary>What was said, with the day.</summary>
    public string Zin => Stand is Deelstand.OpnieuwVragen
        ? $"de toestemming om te delen met {Partner} van {Dagtekst.Van(Regel.Datum)} geldt niet meer, vraag die opnieuw"
        : $"de toestemming om te delen met {Partner} is {Stand.Naam().ToLowerInvariant()} op {Dagtekst.Van(Regel.Datum)}";

    private string Partner => Regel.Partnernaam is { } naam ? $"‘{Regel.Partner.Naam()}: {naam}’" : $"‘{Regel.Partner.Naam()}’";
}

/// <summary>Nothing was saved yet: it is asked once whether this was shared all the same.</summary>
/// <param name="Bezwaren">Who did not agree; at least one.</param>
public sealed record DelenZonderToestemming(IReadOnlyList<Deelbezwaar> Bezwaren) : Weigering(
    nameof(Contactopdracht.GesprokenMet),
    $"{string.Join(' ', Bezwaren.Select(b => $"{b.Naam}: {b.Zin}."))} Ging het gesprek toch over {(Bezwaren.Count == 1 ? "deze jeugdige" : "deze jeugdigen")}? Kies dan nog een keer Opslaan.")
{
    /// <summary>Names what was asked, so that agreeing with one is not agreeing with another.</summary>
    public string Kenmerk => Deelbezwaren.Kenmerk(Bezwaren);
}

/// <summary>Finds who did not agree to sharing with the partner that was spoken to.</summary>
internal static class Deelbezwaren
{
    /// <summary>Who did not agree; asks the database nothing where no partner was spoken to.</summary>
    /// <param name="db">The store.</param>
    /// <param name="gesprokenMet">Code of the list gesprokenMet.</param>
    /// <param name="personen">Whom the contact is about.</param>
    /// <param name="op">Day of the contact.</param>
    /// <param name="ct">Stops.</param>
    public static async Task<IReadOnlyList<Deelbezwaar>> VanAsync(JeugdhulpDbContext db, string? gesprokenMet, IReadOnlyCollection<Persoon> personen, DateOnly op, CancellationToken ct)
    {
        if (personen.Count == 0 || Partnersoorten.Gesproken(gesprokenMet) is not { } partner)
        {
            return [];
        }

        Guid[] ids = [.. personen.Select(p => p.Id)];
        var regels = await Toestemmingvragen.Van(db, ids).Where(t => t.Partner == partner)
            .Select(t => new { t.PersoonId, Regel = new Toestemmingregel(t.Partner, t.Partnernaam, t.Antwoord, t.Gever, t.Datum) }).ToListAsync(ct);
        return regels.Count == 0 ? [] : [.. personen.Select(p => Van(p, partner, regels.Where(r => r.PersoonId == p.Id).Select(r => r.Regel), op)).OfType<Deelbezwaar>()];
    }

    /// <summary>Every partner with whom nothing may be shared about someone on a day, in the order in which that was asked.</summary>
    public static IReadOnlyList<Deelbezwaar> Alle(Persoon persoon, IReadOnlyCollection<Toestemmingregel> regels, DateOnly op) =>
        [.. Toestemmingregels.Laatste(regels.Where(r => r.Datum <= op))
            .Select(r => new Deelbezwaar(persoon.Id, persoon.VolledigeNaam, r, Toestemmingregels.Stand(r, persoon.Geboortedatum, op)))
            .Where(b => Keert(b.Stand))];

    /// <summary>Names these, so that agreeing with one is not agreeing with another; empty when there are none.</summary>
    public static string Kenmerk(IEnumerable<Deelbezwaar> bezwaren) =>
        string.Join(' ', bezwaren.Select(b => $"{b.PersoonId:N}-{Contractnaam.Van(b.Regel.Partner)}-{Contractnaam.Van(b.Stand)}").Order(StringComparer.Ordinal));

    private static Deelbezwaar? Van(Persoon persoon, Partnersoort partner, IEnumerable<Toestemmingregel> regels, DateOnly op) =>
        Toestemmingregels.Geldend(regels, partner, partnernaam: null, persoon.Geboortedatum, op) is { } regel
        && Toestemmingregels.Stand(regel, persoon.Geboortedatum, op) is var stand && Keert(stand)
            ? new(persoon.Id, persoon.VolledigeNaam, regel, stand)
            : null;

    private static bool Keert(Deelstand stand) => stand is Deelstand.Geweigerd or Deelstand.Ingetrokken or Deelstand.OpnieuwVragen;
}
