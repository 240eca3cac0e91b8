using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Jeugdigen;

namespace Jeugdhulp.Domain.Uitwisseling;

/// <summary>A team of the gemeente.</summary>
public sealed record Bekendteam(Guid Id, string Naam, DateOnly Van, DateOnly? Tot);

/// <summary>A person of the gemeente that a row may be about.</summary>
/// <param name="Id">The person.</param>
/// <param name="HeeftBsn">Whether a BSN is known.</param>
/// <param name="Geboren">Day of birth.</param>
public sealed record Bekende(Guid Id, bool HeeftBsn, Geboortedag Geboren);

/// <summary>Help that runs in the gemeente already: a traject of a hulpvorm, or a dossier of a kind.</summary>
/// <param name="Id">The traject or dossier.</param>
/// <param name="PersoonId">Who receives it.</param>
/// <param name="Soort">The hulpvorm, or the kind and law of the dossier.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day; empty while it lasts.</param>
public sealed record Lopendehulp(Guid Id, Guid PersoonId, string Soort, DateOnly Van, DateOnly? TotEnMet);

/// <summary>A place on a waiting list that is open in the gemeente already.</summary>
/// <param name="Id">The place.</param>
/// <param name="PersoonId">Who waits.</param>
/// <param name="TeamId">For which team.</param>
public sealed record Bekendwachtende(Guid Id, Guid PersoonId, Guid TeamId);

/// <summary>What the gemeente has before anything is read.</summary>
public sealed record Gemeentestand
{
    /// <summary>CBS code.</summary>
    public required string Code { get; init; }

    /// <summary>All teams there are or were.</summary>
    public IReadOnlyList<Bekendteam> Teams { get; init; } = [];

    /// <summary>Persons by BSN, of the numbers in the files.</summary>
    public IReadOnlyDictionary<string, Bekende> OpBsn { get; init; } = new Dictionary<string, Bekende>(StringComparer.Ordinal);

    /// <summary>Persons by name and day of birth, see <see cref="Naamsleutel"/>.</summary>
    public IReadOnlyDictionary<string, Bekende> OpNaam { get; init; } = new Dictionary<string, Bekende>(StringComparer.Ordinal);

    /// <summary>Ids that are in use, per file.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<Guid>> Bekend { get; init; } = new Dictionary<string, IReadOnlySet<Guid>>(StringComparer.Ordinal);

    /// <summary>Trajecten of persons that are known.</summary>
    public IReadOnlyList<Lopendehulp> Trajecten { get; init; } = [];

    /// <summary>Dossiers of persons that are known.</summary>
    public IReadOnlyList<Lopendehulp> Dossiers { get; init; } = [];

    /// <summary>Who waits for which team, of persons that are known.</summary>
    public IReadOnlyList<Bekendwachtende> Wachtend { get; init; } = [];

    /// <summary>Half-years that were delivered and sealed.</summary>
    public IReadOnlyList<(DateOnly Van, DateOnly TotEnMet)> Verzegeld { get; init; } = [];

    /// <summary>What two rows about one person without BSN have in common.</summary>
    public static string Naamsleutel(string voornamen, string achternaam, DateOnly geboren)
    {
        ArgumentNullException.ThrowIfNull(voornamen);
        ArgumentNullException.ThrowIfNull(achternaam);
        return $"{Waarden.Gelijk(voornamen)}|{Waarden.Gelijk(achternaam)}|{geboren:yyyyMMdd}";
    }

    /// <summary>What two dossiers of one kind have in common.</summary>
    public static string Dossiersleutel(Dossiersoort soort, Wet wet) => $"{soort}|{wet}";

    internal Bekendteam? Team(string? naam, DateOnly dag)
    {
        var gelijk = naam is null ? [] : Teams.Where(t => Waarden.Gelijk(t.Naam) == Waarden.Gelijk(naam)).ToList();
        return gelijk.Find(t => t.Van <= dag && (t.Tot is null || t.Tot > dag)) ?? (gelijk.Count > 0 ? gelijk[^1] : null);
    }
}
