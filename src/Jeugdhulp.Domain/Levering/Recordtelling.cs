using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Domain.Levering;

/// <summary>The flows of a period as the CBS publishes them: what runs on the last day is what did not end in the period.</summary>
/// <param name="Begin">Ran when the period began.</param>
/// <param name="Instroom">Began in it.</param>
/// <param name="Uitstroom">Ended in it.</param>
/// <param name="Eind">Runs when it ends.</param>
/// <param name="Actief">All records.</param>
public sealed record Recordtelling(long Begin, long Instroom, long Uitstroom, long Eind, long Actief)
{
    /// <summary>Counts records.</summary>
    public static Recordtelling Tel(IEnumerable<Leveringsrecord> records, Halfjaar periode)
    {
        ArgumentNullException.ThrowIfNull(records);
        var (begin, uit, alle) = (0L, 0L, 0L);
        foreach (var record in records)
        {
            alle++;
            begin += record.Aanvang < periode.Begin ? 1 : 0;
            uit += record.Einde is not null ? 1 : 0;
        }

        return new(begin, alle - begin, uit, alle - uit, alle);
    }

    /// <summary>Jeugdigen, each once.</summary>
    public static long Jeugdigen(IEnumerable<Leveringsregel> regels, Protocolversie versie)
    {
        ArgumentNullException.ThrowIfNull(regels);
        return regels.Select(r => r.Jeugdige(versie)).Distinct().LongCount();
    }

    /// <summary>As they are published: each rounded to five by itself (CBS-15).</summary>
    public Recordtelling Afgerond() =>
        new(Rekenregels.OpVijf(Begin), Rekenregels.OpVijf(Instroom), Rekenregels.OpVijf(Uitstroom), Rekenregels.OpVijf(Eind), Rekenregels.OpVijf(Actief));
}
