using System.Globalization;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Uitwisseling;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Uitwisseling;

/// <summary>Reads a source for the own gemeente.</summary>
public sealed class Inlezer(JeugdhulpDbContext db, Sleutelring ring, TimeProvider klok)
{
    /// <summary>Kind of object in the log.</summary>
    public const string Objectsoort = "inlezing";

    private static readonly TimeZoneInfo Nederland = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>
    /// Works out what reading these files would do, up to the class of each contact, and changes nothing in the registration. The log
    /// gets a row: whoever does this learns which persons are known.
    /// </summary>
    public async Task<Inleesplan> BeproefAsync(Bronmap map, Kaart kaart, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(kaart);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var plan = await PlanAsync(map, kaart, ct);
        db.Log(klok, Handeling.BronBeproefd, Objectsoort, null, Aantallen(plan));
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return plan;
    }

    private static Dictionary<string, string> Aantallen(Inleesplan plan) =>
        plan.Telling().ToDictionary(t => t.Bestand, t => string.Create(CultureInfo.InvariantCulture, $"{t.Overgenomen} {t.Samengevoegd} {t.Geweigerd}"), StringComparer.Ordinal);

    private async Task<Inleesplan> PlanAsync(Bronmap map, Kaart kaart, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var omgeving = new Leesomgeving(klok.Vandaag(), Nederland, await Inleesbronnen.CodesAsync(db, ct), kaart);
        var bron = Bronlezer.Lees(map, db.Aanmelding.GemeenteCode!, omgeving);
        var sleutel = new Bronsleutel(kaart.Bron, ring.Kenmerk);
        var bronnen = await Inleesbronnen.LaadAsync(db, bron, sleutel, kaart, ct);
        var samenhang = Samenhang.Toets(bron.Rijen, omgeving, bronnen.Stand, sleutel);
        return new(bron, samenhang, bronnen, db.Aanmelding.Naam, db.Aanmelding.AccountId ?? Guid.Empty, nu);
    }
}
