using System.Text.Json;
using System.Text.Json.Nodes;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Dossiers;
using Microsoft.EntityFrameworkCore;
using Verloop = Jeugdhulp.Application.Trajecten.Verloop;

namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>Days on which two persons both receive help in a dossier of their own of one kind; of one person that cannot be (DOS-06).</summary>
/// <param name="Een">Number of the dossier of the first.</param>
/// <param name="Ander">Number of the dossier of the other.</param>
/// <param name="Van">First day.</param>
/// <param name="Tot">Day after the last one; empty while it lasts.</param>
/// <param name="EenValtUit">Help in the dossier of the first falls out of the delivery when that one vanishes, for the other did not always count.</param>
/// <param name="AnderValtUit">The same the other way round.</param>
public sealed record Dubbeltijd(int Een, int Ander, DateOnly Van, DateOnly? Tot, bool EenValtUit, bool AnderValtUit);

/// <summary>
/// What happens to help of two persons who turn out to be one. On the days that both received it in a dossier of one kind it is in the
/// dossier of who stays; other days stay as they were. Who were both in one dossier are in it once, on the days of both. A traject goes along to that dossier when it runs on, or when no day is left in its
/// own on which help was received there: else it would fall out of what is delivered.
/// </summary>
internal sealed class Dubbelhulp(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>Under this name the function of the merge keeps which times were cut in pieces.</summary>
    public const string Tijden = "dossierpersoon.tijd";

    /// <summary>Under this name it keeps the times of both in a dossier in which both were.</summary>
    public const string Samen = "dossierpersoon.samen";

    /// <summary>Under this name it keeps the keys of the times that went along as they were.</summary>
    private const string Rijen = "dossierpersoon.persoon_id";

    /// <summary>Under this name is kept which trajecten went to another dossier.</summary>
    public const string Trajecten = "traject.dossier_id";

    private const string Dossierveld = "dossier";

    private static readonly JsonSerializerOptions Namen = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>What two persons have in common now.</summary>
    public async Task<IReadOnlyList<Dubbeltijd>> BekijkAsync(Guid een, Guid ander, CancellationToken ct)
    {
        var delen = await db.Dossierpersonen.AsNoTracking()
            .Where(p => (p.PersoonId == een || p.PersoonId == ander) && p.Rol == Dossierrol.OntvangtHulp)
            .OrderBy(p => p.Van)
            .ToListAsync(ct);
        var paren = (
            from e in delen.Where(d => d.PersoonId == een)
            from a in delen.Where(d => d.PersoonId == ander)
            where e.DossierId != a.DossierId && (e.Soort, e.Wet) == (a.Soort, a.Wet)
            let van = e.Van > a.Van ? e.Van : a.Van
            let tot = Einde(e.Tot) < Einde(a.Tot) ? e.Tot : a.Tot
            where Einde(tot) > van
            select (Een: e, Ander: a, Van: van, Tot: tot)).ToList();
        if (paren.Count == 0)
        {
            return [];
        }

        var ids = paren.SelectMany(p => new[] { p.Een.DossierId, p.Ander.DossierId }).Distinct().ToArray();
        var telregels = await db.TelregelsAsync(ct);
        var dossiers = (await db.Dossiers.AsNoTracking().Where(d => ids.Contains(d.Id))
            .Select(d => new { d.Id, d.Nummer, IsVanEenDag = d.Begin == d.Einde, Statussen = d.Statussen.Select(s => new Statustijd(s.Status, s.Van, s.Tot)).ToList() })
            .ToListAsync(ct)).ToDictionary(d => d.Id, d => (d.Nummer, Telt: telregels.Geteld(d.Statussen, d.IsVanEenDag)));
        return paren.ConvertAll(p =>
        {
            var (e, a) = (dossiers[p.Een.DossierId], dossiers[p.Ander.DossierId]);
            var levert = p.Een.Wet is Wet.Jeugd;
            return new Dubbeltijd(e.Nummer, a.Nummer, p.Van, p.Tot, levert && Mist(e.Telt, a.Telt, p.Van, p.Tot), levert && Mist(a.Telt, e.Telt, p.Van, p.Tot));
        });
    }

    /// <summary>Writes down which roles changed by a merge, and lets the trajecten go along that it concerns; the caller saves.</summary>
    /// <param name="verplaatst">What the function of the merge told.</param>
    /// <param name="blijft">Who stays.</param>
    /// <param name="ct">Stops.</param>
    /// <returns>The same with the trajecten that went along.</returns>
    public async Task<string> VerwerkAsync(string verplaatst, Persoon blijft, CancellationToken ct)
    {
        var alles = JsonNode.Parse(verplaatst)!.AsObject();
        List<(Dubbeldossier Dossier, bool VanBeiden)> dubbel = [.. Lees<Dubbeldossier>(alles, Tijden).Select(d => (d, false)), .. Lees<Dubbeldossier>(alles, Samen).Select(d => (d, true))];
        if (dubbel.Count == 0)
        {
            return verplaatst;
        }

        var wie = blijft.Id;
        var hulp = await db.Dossierpersonen.AsNoTracking().Where(p => p.PersoonId == wie && p.Rol == Dossierrol.OntvangtHulp).ToListAsync(ct);
        var ids = hulp.Select(h => h.DossierId).ToArray();
        var nummers = await db.Dossiers.Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, d => d.Nummer, ct);
        List<Trajectovergang> mee = [];
        foreach (var (deel, vanBeiden) in dubbel)
        {
            var dossier = (await db.VergrendelDossierAsync(deel.DossierId, ct))!;
            var anders = dossier.Personen.FindAll(p => p.PersoonId == wie && deel.Werd.Exists(w => w.Ander && w.Nummer == p.Nummer));
            var nieuw = vanBeiden ? dossier.Personen.FindAll(p => p.PersoonId == wie) : anders;
            db.Wijzig(dossier, "Personen samengevoegd", null, nieuw.OrderBy(p => p.Nummer).SelectMany(p => Rolregels(blijft, vanBeiden ? null : Dossierrol.OntvangtHulp, p)), klok.GetUtcNow());
            db.Log(klok, Handeling.DossierGewijzigd, "dossier", dossier.Id);
            var eigen = await db.Trajecten.Where(t => t.DossierId == deel.DossierId && t.PersoonId == wie).OrderBy(t => t.Aanvang).ThenBy(t => t.Id).Select(t => t.Id).ToListAsync(ct);
            foreach (var id in eigen)
            {
                if (await db.NeemTrajectAsync(id, ct) is { } traject && Waarheen(traject, dossier, anders, hulp) is { } naar)
                {
                    traject.DossierId = naar;
                    Leg(id, "Personen samengevoegd", dossier.Nummer, nummers[naar]);
                    mee.Add(new(id, dossier.Id, naar));
                }
            }
        }

        alles[Trajecten] = JsonSerializer.SerializeToNode(mee, Namen);
        return alles.ToJsonString();
    }

    /// <summary>Puts the trajecten back that went along, and says in the dossiers that it was undone; the caller saves.</summary>
    /// <param name="verplaatst">What was kept of the merge.</param>
    /// <param name="vervalt">Who was no longer found, and is again.</param>
    /// <param name="ct">Stops.</param>
    public async Task HerstelAsync(string verplaatst, Persoon vervalt, CancellationToken ct)
    {
        var alles = JsonNode.Parse(verplaatst)!.AsObject();
        foreach (var deel in Lees<Dubbeldossier>(alles, Tijden))
        {
            var dossier = (await db.VergrendelDossierAsync(deel.DossierId, ct))!;
            db.Wijzig(dossier, "Samenvoegen ongedaan gemaakt", null, [new($"Rol van {vervalt.VolledigeNaam}", Dossierrol.IndirectBetrokken.Naam(), Dossierrol.OntvangtHulp.Naam())], klok.GetUtcNow());
            db.Log(klok, Handeling.DossierGewijzigd, "dossier", dossier.Id);
        }

        foreach (var deel in Lees<Dubbeldossier>(alles, Samen))
        {
            var dossier = (await db.VergrendelDossierAsync(deel.DossierId, ct))!;
            db.Wijzig(dossier, "Samenvoegen ongedaan gemaakt", null, dossier.Personen.Where(p => p.PersoonId == vervalt.Id).OrderBy(p => p.Nummer).SelectMany(p => Rolregels(vervalt, null, p)), klok.GetUtcNow());
            db.Log(klok, Handeling.DossierGewijzigd, "dossier", dossier.Id);
        }

        foreach (var overgang in Lees<Trajectovergang>(alles, Trajecten))
        {
            // Who put it elsewhere since then knew why. What was withdrawn goes back too, for it belongs to the other person.
            var (code, id) = (db.Aanmelding.GemeenteCode, overgang.Id);
            var traject = await db.Trajecten.FromSql($"select *, xmin from traject where gemeente_code = {code} and id = {id} for update").IgnoreQueryFilters([JeugdhulpDbContext.Intrekfilter]).SingleAsync(ct);
            if (traject.DossierId == overgang.Naar)
            {
                traject.DossierId = overgang.Van;
                var nummers = await db.Dossiers.Where(d => d.Id == overgang.Van || d.Id == overgang.Naar).ToDictionaryAsync(d => d.Id, d => d.Nummer, ct);
                Leg(id, "Samenvoegen ongedaan gemaakt", nummers[overgang.Naar], nummers[overgang.Van]);
            }
        }
    }

    /// <summary>Dossiers in which a merge wrote the times of someone anew.</summary>
    public static HashSet<Guid> Herschreven(string verplaatst) => Herschreven(JsonNode.Parse(verplaatst)!.AsObject());

    /// <summary>Dossiers that someone came into by a merge, or in which it wrote the times anew.</summary>
    public static HashSet<Guid> Dossiers(string verplaatst)
    {
        var alles = JsonNode.Parse(verplaatst)!.AsObject();
        return [.. Herschreven(alles), .. Lees<Dossiersleutel>(alles, Rijen).Select(d => d.DossierId)];
    }

    private static HashSet<Guid> Herschreven(JsonObject alles) => [.. Lees<Dubbeldossier>(alles, Tijden).Concat(Lees<Dubbeldossier>(alles, Samen)).Select(d => d.DossierId)];

    /// <summary>Rows of a kind that a merge keeps.</summary>
    private static List<T> Lees<T>(JsonObject alles, string naam) => alles[naam]?.Deserialize<List<T>>(Namen) ?? [];

    private static DateOnly Einde(DateOnly? tot) => tot ?? DateOnly.MaxValue;

    /// <summary>There are days in between on which the one counted, and the other not.</summary>
    private static bool Mist(IReadOnlyList<(DateOnly Van, DateOnly? TotEnMet)> eigen, IReadOnlyList<(DateOnly Van, DateOnly? TotEnMet)> ander, DateOnly van, DateOnly? tot) => eigen
        .Select(t => (Van: t.Van > van ? t.Van : van, Tot: Einde(t.TotEnMet) < Einde(tot) ? Einde(t.TotEnMet) : Einde(tot)))
        .Any(t => t.Van < t.Tot && !ander.Any(a => a.Van <= t.Van && Einde(a.TotEnMet) >= t.Tot));

    private static IEnumerable<Veldwijziging> Rolregels(Persoon persoon, Dossierrol? was, Dossierpersoon deel) =>
    [
        new($"Rol van {persoon.VolledigeNaam}", was?.Naam(), deel.Rol.Naam()),
        new("Vanaf", null, Dossierhulp.Dag(deel.Van)),
        new("Tot", null, deel.Tot is { } tot ? Dossierhulp.Dag(tot) : null),
    ];

    /// <summary>The dossier that a traject goes along to; null when it stays.</summary>
    /// <param name="traject">Of who stays.</param>
    /// <param name="dossier">Its own.</param>
    /// <param name="anders">Times in it in which help was received before the merge, and not after it.</param>
    /// <param name="hulp">Every time in which who stays receives help.</param>
    private static Guid? Waarheen(Traject traject, Dossier dossier, List<Dossierpersoon> anders, List<Dossierpersoon> hulp)
    {
        return anders.Exists(Past) && !hulp.Exists(h => h.DossierId == dossier.Id && Past(h))
            ? hulp.Where(h => h.DossierId != dossier.Id && (h.Soort, h.Wet) == (dossier.Soort, dossier.Wet) && Past(h)).MaxBy(h => h.Van)?.DossierId
            : null;

        // Help that runs belongs where it is still received.
        bool Past(Dossierpersoon deel) => traject.Einde is { } einde ? deel.Van <= einde && Einde(deel.Tot) >= traject.Aanvang : deel.Tot is null;
    }

    private void Leg(Guid traject, string reden, int van, int naar) =>
        db.Leg(klok, Verloop.Traject, traject, Verloopsoort.Gewijzigd, Handeling.TrajectGewijzigd, reden, [new(Dossierveld, Tekst(van), Tekst(naar))]);

    private static string Tekst(int nummer) => nummer.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A dossier in which the times of who went along were cut in pieces.</summary>
    private sealed record Dubbeldossier(Guid DossierId, List<Stuk> Werd);

    /// <summary>Of the key of a time, as far as it matters here.</summary>
    private sealed record Dossiersleutel(Guid DossierId);

    /// <summary>A piece.</summary>
    /// <param name="Nummer">Its number in the dossier.</param>
    /// <param name="Ander">It has another role by the merge.</param>
    private sealed record Stuk(int Nummer, bool Ander);

    /// <summary>A traject that went to another dossier.</summary>
    private sealed record Trajectovergang(Guid Id, Guid Van, Guid Naar);
}
