using System.Globalization;

namespace Jeugdhulp.Domain.Levering;

/// <summary>A line of a file.</summary>
/// <param name="Nummer">From 1; the line with names counts.</param>
/// <param name="Record">What it says; null when it cannot be read.</param>
/// <param name="Fouten">What is wrong, without anything out of the line.</param>
public sealed record Leesregel(int Nummer, Leveringsrecord? Record, IReadOnlyList<Fout> Fouten);

/// <summary>Where a file differs from the records it was written from.</summary>
/// <param name="Nummer">Which record, from 1.</param>
/// <param name="Velden">Fields that differ; empty when the record or the line is missing.</param>
/// <param name="Melding">In a sentence.</param>
public sealed record Leesverschil(long Nummer, IReadOnlyList<Recordveld> Velden, string Melding);

/// <summary>Reads a file back, line by line.</summary>
public static class Bestandslezer
{
    /// <summary>The lines of a file.</summary>
    /// <param name="van">The file.</param>
    /// <param name="indeling">A layout in which <see cref="Indelingscontrole"/> found nothing.</param>
    public static IEnumerable<Leesregel> Lees(TextReader van, Bestandsindeling indeling)
    {
        ArgumentNullException.ThrowIfNull(van);
        ArgumentNullException.ThrowIfNull(indeling);
        return Regels(van, indeling);
    }

    /// <summary>The rows of the tab with records of a workbook; the first one holds the names.</summary>
    /// <param name="rijen">Every row as its cells, in the order of the columns.</param>
    /// <param name="indeling">A layout in which <see cref="Indelingscontrole"/> found nothing.</param>
    public static IEnumerable<Leesregel> LeesRijen(IEnumerable<IReadOnlyList<string>> rijen, Bestandsindeling indeling)
    {
        ArgumentNullException.ThrowIfNull(rijen);
        ArgumentNullException.ThrowIfNull(indeling);
        return UitRijen(rijen, indeling);
    }

    /// <summary>Compares a file with the records it was written from, one by one.</summary>
    public static IEnumerable<Leesverschil> Vergelijk(IEnumerable<Leveringsrecord> records, IEnumerable<Leesregel> regels)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(regels);
        return Verschillen(records, regels);
    }

    private static IEnumerable<Leesregel> Regels(TextReader van, Bestandsindeling indeling)
    {
        var (plan, lezer) = (new Regelplan(indeling), new Regellezer(van, indeling.Regeleinde));
        var fouten = new List<Fout>();
        for (var nummer = 1; lezer.Volgende(out var tekst, out var heel); nummer++)
        {
            fouten.Clear();
            if (!heel)
            {
                fouten.Add(new("Regel", "Deze regel eindigt anders dan de indeling zegt, of is te lang."));
            }

            if (nummer > 1 || !indeling.Kopregel)
            {
                yield return Regel(nummer, plan.Lees(tekst, fouten), fouten);
                continue;
            }

            if (!tekst.SequenceEqual(Bestandsschrijver.Kopregel(indeling)))
            {
                fouten.Add(new("Kopregel", "De koppen zijn anders dan de indeling zegt."));
            }

            if (fouten.Count > 0)
            {
                yield return new(nummer, null, [.. fouten]);
            }
        }
    }

    private static IEnumerable<Leesregel> UitRijen(IEnumerable<IReadOnlyList<string>> rijen, Bestandsindeling indeling)
    {
        var plan = new Regelplan(indeling);
        var nummer = 0;
        var fouten = new List<Fout>();
        foreach (var rij in rijen)
        {
            nummer++;
            fouten.Clear();
            if (nummer > 1)
            {
                yield return Regel(nummer, plan.Lees(rij, fouten), fouten);
            }
            else if (!rij.SequenceEqual(Bestandsschrijver.Koppen(indeling)))
            {
                yield return new(nummer, null, [new("Kopregel", "De koppen zijn anders dan de indeling zegt.")]);
            }
        }
    }

    private static Leesregel Regel(int nummer, Regelwaarden? waarden, List<Fout> fouten)
    {
        var record = waarden is null ? null : Record(waarden, fouten);
        return fouten.Count == 0 ? new(nummer, record, []) : new(nummer, null, [.. fouten]);
    }

    private static IEnumerable<Leesverschil> Verschillen(IEnumerable<Leveringsrecord> records, IEnumerable<Leesregel> regels)
    {
        using var geschreven = records.GetEnumerator();
        using var gelezen = regels.GetEnumerator();
        for (var nummer = 1L; ; nummer++)
        {
            var (was, werd) = (geschreven.MoveNext(), gelezen.MoveNext());
            if (!was && !werd)
            {
                yield break;
            }

            if (!was || !werd)
            {
                yield return new(nummer, [], was ? $"Record {nummer} staat niet in het bestand." : $"Regel {nummer} van het bestand hoort bij geen record.");
            }
            else if (gelezen.Current.Record is not { } record)
            {
                yield return new(nummer, [], $"Regel {gelezen.Current.Nummer} van het bestand is niet te lezen.");
            }
            else if (record != geschreven.Current)
            {
                yield return new(nummer, Recordvelden.Verschillen(geschreven.Current, record), $"Record {nummer} is anders dan in het bestand.");
            }
        }
    }

    private static DateOnly? Dag(ReadOnlySpan<char> tekst)
    {
        if (tekst.Length != 8 || !Cijfers.Alleen(tekst))
        {
            return null;
        }

        var (jaar, maand, dag) = (Getal(tekst[..4]), Getal(tekst[4..6]), Getal(tekst[6..]));
        return jaar >= 1 && maand is >= 1 and <= 12 && dag >= 1 && dag <= DateTime.DaysInMonth(jaar, maand) ? new(jaar, maand, dag) : null;
    }

    private static int Getal(ReadOnlySpan<char> cijfers) => int.Parse(cijfers, NumberStyles.None, CultureInfo.InvariantCulture);

    private static Leveringsrecord? Record(Regelwaarden waarden, List<Fout> fouten)
    {
        T? Verplicht<T>(Recordveld veld, T? waarde)
        {
            if (waarde is null)
            {
                fouten.Add(new(Contractnaam.Van(veld), !waarden.Heeft(veld) ? "Dit veld is leeg. Het CBS vraagt het altijd." : "Hier staat iets dat niet in dit veld hoort."));
            }

            return waarde;
        }

        T? Vrij<T>(Recordveld veld, T? waarde) => waarden.Heeft(veld) ? Verplicht(veld, waarde) : waarde;
        Recordcode? Code(Recordveld veld) => Vrij(veld, Recordcode.Van(waarden[veld]));
        int? Cijfer(Recordveld veld) => Vrij(veld, int.TryParse(waarden[veld], NumberStyles.None, CultureInfo.InvariantCulture, out var cijfer) ? cijfer : (int?)null);
        Meting? Meting(Recordveld informant, Recordveld tevredenheid, Recordveld zonderHulp)
        {
            var meting = new Meting(Cijfer(tevredenheid), Code(zonderHulp));
            if (!waarden.Heeft(informant) && meting != new Meting(null, null))
            {
                fouten.Add(new(Contractnaam.Van(informant), "Er staat niet wie dit antwoord gaf."));
            }

            return !waarden.Heeft(informant) ? null : meting;
        }

        var nummer = Verplicht(Recordveld.Bsn, Persoonsnummer.TryParse(waarden[Recordveld.Bsn], out var n) ? n : null);
        var geboren = Verplicht(Recordveld.Geboortedatum, Geboortecode.TryParse(waarden[Recordveld.Geboortedatum], out var g) ? g : null);
        var geslacht = Verplicht(Recordveld.Geslacht, Recordvelden.Geslacht(waarden[Recordveld.Geslacht]));
        var woonplaats = Verplicht(Recordveld.Woonplaats, Woonplaatscode.TryParse(waarden[Recordveld.Woonplaats], out var w) ? w : null);
        var hulpvorm = Verplicht(Recordveld.Hulpvorm, Recordcode.Van(waarden[Recordveld.Hulpvorm]));
        var aanvang = Verplicht(Recordveld.Aanvang, Dag(waarden[Recordveld.Aanvang]));
        var einde = Vrij(Recordveld.Einde, Dag(waarden[Recordveld.Einde]));
        var (verwijzer, crisis, reden, perspectief) = (Code(Recordveld.Verwijzer), Code(Recordveld.Crisis), Code(Recordveld.Reden), Code(Recordveld.Perspectief));
        var jeugdige = Meting(Recordveld.InformantJeugdige, Recordveld.TevredenheidJeugdige, Recordveld.ZonderHulpJeugdige);
        var ouder = Meting(Recordveld.InformantOuder, Recordveld.TevredenheidOuder, Recordveld.ZonderHulpOuder);
        return fouten.Count > 0 ? null : new()
        {
            Nummer = nummer!,
            Geboren = geboren!,
            Geslacht = geslacht!.Value,
            Woonplaats = woonplaats!,
            Verwijzer = verwijzer,
            Hulpvorm = hulpvorm!,
            Crisis = crisis,
            Aanvang = aanvang!.Value,
            Einde = einde,
            Reden = reden,
            Jeugdige = jeugdige,
            Ouder = ouder,
            Perspectief = perspectief,
        };
    }
}
