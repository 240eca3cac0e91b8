using System.Text.RegularExpressions;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Jeugdigen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>
/// Finds names of persons in a text that others than who may see persons will read (PRV-01). Only of persons whom the writer may see: of
/// anyone else the answer would tell that he or she is known here. So for who sees nobody it finds nothing.
/// </summary>
internal static partial class Naamherkenning
{
    private const int Wachttijd = 1000;

    /// <summary>A first and a last name that stand so close are of one person; "van den" may stand between.</summary>
    private const int Naast = 4;

    /// <summary>A longer text has more words than a person reads; the rest of it is not looked at by the index.</summary>
    private const int HoogstensWoorden = 2000;

    /// <summary>
    /// Everything in the text that may tell who it is about, names included. A name counts where first and last name stand together, where a
    /// first name has a capital, and where a last name has one within a sentence: at the start of a sentence any word has.
    /// </summary>
    public static async Task<IReadOnlyList<Kenmerk>> ZoekAsync(JeugdhulpDbContext db, TimeProvider klok, string? tekst, CancellationToken ct) =>
        Herkenbaarheid.Zoek(tekst, await NamenAsync(db, klok, tekst, ct));

    private static async Task<IReadOnlyList<string>> NamenAsync(JeugdhulpDbContext db, TimeProvider klok, string? tekst, CancellationToken ct)
    {
        var woorden = Lees(tekst);
        if (woorden.Count == 0 || !db.Aanmelding.Rollen.Any(r => r is Rol.Teammanager or Rol.Consulent))
        {
            return [];
        }

        // The names that begin like a word of the text; there are far fewer names than persons.
        var begin = woorden.SelectMany(w => w.Vormen).Select(v => $" {v[..2]}").ToHashSet(StringComparer.Ordinal).ToArray();
        var vormen = woorden.SelectMany(w => w.Vormen).ToHashSet(StringComparer.Ordinal);
        var namen = (await db.Naamtrigrammen.AsNoTracking().Where(t => begin.Contains(t.Trigram)).Select(t => t.Naam).Distinct().ToListAsync(ct))
            .Where(n => Delen(n).Any(vormen.Contains)).ToArray();
        if (namen.Length == 0)
        {
            return [];
        }

        var muur = await Muurblik.LaadAsync(db, klok, ct);
        var genoemd = await db.Personen.Where(p => namen.Contains(p.ZoekAchternaam) || namen.Contains(p.ZoekVoornamen)).Select(p => new { p.Id, p.ZoekVoornamen, p.ZoekAchternaam }).ToListAsync(ct);
        var zicht = await muur.OverAsync(db, [.. genoemd.Select(p => p.Id)], ct);
        var personen = genoemd.Where(p => zicht.Ziet(p.Id)).Select(p => new { p.ZoekVoornamen, p.ZoekAchternaam }).Distinct();
        var teams = (await db.Teams.AsNoTracking().Select(t => t.Naam).ToListAsync(ct)).SelectMany(n => Delen(Zoeknaam.Van(n))).ToHashSet(StringComparer.Ordinal);
        return [.. personen.SelectMany(p => Gevonden(woorden, Delen(p.ZoekVoornamen).ToHashSet(StringComparer.Ordinal), Delen(p.ZoekAchternaam).ToHashSet(StringComparer.Ordinal), teams)).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Gevonden(IReadOnlyList<Woord> woorden, IReadOnlySet<string> voor, IReadOnlySet<string> achter, IReadOnlySet<string> teams)
    {
        for (var i = 0; i < woorden.Count; i++)
        {
            var woord = woorden[i];
            var (isVoor, isAchter) = (woord.Vormen.Any(voor.Contains), woord.Vormen.Any(achter.Contains));
            var naast = isVoor && woorden.Skip(i + 1).Take(Naast).Any(w => w.Vormen.Any(achter.Contains));
            var ernaast = isAchter && woorden.Skip(i - Naast).Take(Math.Min(i, Naast)).Any(w => w.Vormen.Any(voor.Contains));
            if (naast || ernaast || (woord.IsHoofdletter && !woord.Vormen.Any(teams.Contains) && (isVoor || (isAchter && !woord.IsEerste))))
            {
                yield return woord.Tekst;
            }
        }
    }

    private static List<Woord> Lees(string? tekst)
    {
        var gevonden = new List<Woord>();
        var vorige = 0;
        foreach (var match in Woorden().Matches(tekst ?? string.Empty).Take(HoogstensWoorden))
        {
            var zoek = Zoeknaam.Van(match.Value);
            var ertussen = tekst![vorige..match.Index];
            vorige = match.Index + match.Length;
            if (zoek.Length > 1)
            {
                // "Noors" and "Noor's" name Noor as well.
                string[] vormen = zoek.Length > 3 && zoek[^1] == 's' ? [zoek, zoek[..^1]] : [zoek];
                gevonden.Add(new(match.Value, vormen, char.IsUpper(match.Value[0]), match.Index == 0 || ertussen.AsSpan().IndexOfAny(".!?:\n") >= 0));
            }
        }

        return gevonden;
    }

    private static IEnumerable<string> Delen(string zoeknaam) => zoeknaam.Split([' ', '-', '\''], StringSplitOptions.RemoveEmptyEntries).Where(d => d.Length > 1);

    [GeneratedRegex(@"[\p{L}\p{M}]+", RegexOptions.CultureInvariant, Wachttijd)]
    private static partial Regex Woorden();

    private sealed record Woord(string Tekst, IReadOnlyList<string> Vormen, bool IsHoofdletter, bool IsEerste);
}
