using Jeugdhulp.Domain;

namespace Jeugdhulp.Application.Dossiers;

/// <summary>What a form asks when a dossier is opened. Choices are names of the contract.</summary>
public sealed record Openopdracht
{
    /// <summary>Key of the form, which becomes the id of the dossier.</summary>
    public required Guid Id { get; init; }

    public required Guid PersoonId { get; init; }

    public string? Soort { get; init; }

    public string? Wet { get; init; }

    /// <summary>The household it belongs to; the first of the person when it says nothing.</summary>
    public Guid? GezinId { get; init; }

    public Guid? TeamId { get; init; }

    public DateOnly? Begin { get; init; }

    public string? Verwijzer { get; init; }

    public bool? Crisis { get; init; }

    /// <summary>Name or code of the gemeente from which they moved; empty for who did not (TRJ-19).</summary>
    public string? HerkomstGemeente { get; init; }

    /// <summary>The first day that the worker was asked about, because help began before it.</summary>
    public DateOnly? Nagevraagd { get; init; }
}

/// <summary>What a form asks when the head of a dossier is changed.</summary>
public sealed record Dossieropdracht
{
    public required Guid Id { get; init; }

    /// <summary>Number of the last change that whoever typed this had seen.</summary>
    public required int Volgnummer { get; init; }

    public Guid? TeamId { get; init; }

    /// <summary>With another team the help that runs in it and the plan of the household go along.</summary>
    public bool NeemHulpMee { get; init; }

    public Guid? MedewerkerId { get; init; }

    public DateOnly? Begin { get; init; }

    public string? Verwijzer { get; init; }

    public bool? Crisis { get; init; }

    /// <summary>Name or code of the gemeente from which they moved; empty for who did not (TRJ-19).</summary>
    public string? HerkomstGemeente { get; init; }

    public string? Toelichting { get; init; }

    /// <summary>Why a closed dossier ended, code of the list; empty leaves it as it is.</summary>
    public string? RedenEinde { get; init; }

    /// <summary>Name of a <see cref="Domain.Dossiers.Doelenstand"/>: how it stood with the goals of a closed dossier; empty leaves it as it is.</summary>
    public string? Doelen { get; init; }

    /// <summary>Why a closed dossier is put right; not asked of an open one.</summary>
    public string? Reden { get; init; }

    /// <summary>The first day that the worker was asked about, because help began before it.</summary>
    public DateOnly? Nagevraagd { get; init; }
}

/// <summary>A closing as it is asked for (DOS-09).</summary>
public sealed record Sluitopdracht(Guid Id, int Volgnummer, DateOnly? Einde, string? Reden, string? Doelen)
{
    /// <summary>The end that the worker was asked about, because another stands elsewhere.</summary>
    public string? Gevraagd { get; init; }
}

/// <summary>What came of an act on a dossier.</summary>
public abstract record Dossierresultaat;

/// <summary>It is saved, or was saved by an earlier submit of the same form.</summary>
public sealed record DossierOpgeslagen(Guid Id) : Dossierresultaat
{
    /// <summary>What was put into it along, as a Dutch sentence; empty when nothing was.</summary>
    public string? Erbij { get; init; }
}

/// <summary>There is no such dossier here.</summary>
public sealed record DossierOnbekend : Dossierresultaat;

/// <summary>Nothing is saved: something else stands elsewhere about the same help. The same a second time is kept.</summary>
public sealed record DossierNavraag(IReadOnlyList<Fout> Fouten) : Dossierresultaat;

/// <summary>Refused; nothing is saved.</summary>
public sealed record DossierGeweigerd(IReadOnlyList<Fout> Fouten) : Dossierresultaat
{
    /// <summary>Something else was kept under the key of the form, so that what is sent next needs another.</summary>
    public bool SleutelGebruikt => Formuliersleutel.IsGebruikt(Fouten);
}

/// <summary>Someone else changed it in the meantime; nothing is saved.</summary>
/// <param name="Anderen">What others changed, oldest first.</param>
/// <param name="Volgnummer">Number of the last of those changes.</param>
public sealed record DossierVerouderd(IReadOnlyList<Dossierwijziging> Anderen, int Volgnummer) : Dossierresultaat;
