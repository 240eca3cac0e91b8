using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Plannen;

namespace Jeugdhulp.Application.Plannen;

/// <summary>The end of the support of one jeugdige (PLN-05): day and reason. What became of the goals follows from the goals.</summary>
public sealed class Afronding
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public required Guid GezinsplanId { get; init; }

    public required Guid PersoonId { get; init; }

    public required DateOnly Datum { get; set; }

    /// <summary>Code of the list "redenBeeindiging"; 02 to 05 are uitval.</summary>
    public required string Reden { get; set; }

    /// <summary>When it was kept last.</summary>
    public required DateTimeOffset Op { get; set; }

    /// <summary>By whom.</summary>
    public required string DoorNaam { get; set; }

    /// <summary>Row version of PostgreSQL (xmin): a correction on an old page is refused.</summary>
    public uint Versie { get; init; }

    public List<Afrondingmeting> Metingen { get; init; } = [];
}

/// <summary>What one informant said at the end; the key allows one per informant, so at most two (Informatieprotocol §4).</summary>
public sealed class Afrondingmeting
{
    public const string Jeugdige = "jeugdige";
    public const string Ouder = "ouder";

    public required string GemeenteCode { get; init; }

    public required Guid AfrondingId { get; init; }

    /// <summary>Code of the list "informant".</summary>
    public required string Informant { get; init; }

    /// <summary>From 1 to 10.</summary>
    public int? Tevredenheid { get; set; }

    /// <summary>Code of the list "zonderHulpVerder".</summary>
    public string? ZonderHulpVerder { get; set; }

    public Exitantwoord? Geholpen { get; set; }

    public Exitantwoord? Zelfredzamer { get; set; }

    public string? Toelichting { get; set; }

    /// <summary>Answers to the questions of the gemeente.</summary>
    public List<Indicatorantwoord> Antwoorden { get; init; } = [];
}

/// <summary>What was handed to another party with consent (PRV-10).</summary>
public sealed class Planoverdracht
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public required Guid GezinsplanId { get; init; }

    /// <summary>What the party is (PRV-02).</summary>
    public required Partnersoort Partner { get; init; }

    /// <summary>The party that received it.</summary>
    public required string Aan { get; init; }

    public required string Waarom { get; init; }

    /// <summary>Parts that went along, see <see cref="Overdrachtdeel"/>.</summary>
    public required List<string> Delen { get; init; }

    /// <summary>What went along; empty of a handover from before it was kept.</summary>
    public Overdrachtinhoud? Inhoud { get; init; }

    /// <summary>Who gave consent.</summary>
    public required string ToestemmingVan { get; init; }

    public required DateOnly ToestemmingOp { get; init; }

    public required DateTimeOffset Op { get; init; }

    public required Guid DoorAccountId { get; init; }

    public required string DoorNaam { get; init; }
}

/// <summary>Part of a plan that can go along.</summary>
public enum Overdrachtdeel
{
    Vraag,
    Feiten,
    Meningen,
    Doelen,
    Acties,
}
