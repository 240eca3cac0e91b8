using Jeugdhulp.Domain;

namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>A person as someone wants it kept. Choices are names of the contract; what cannot be read is refused by name.</summary>
public sealed record Persoonopdracht
{
    /// <summary>The person; of a new one the id its form was given.</summary>
    public required Guid Id { get; init; }

    /// <summary>Row version the form was made of; another one by now means that someone else was first.</summary>
    public uint Versie { get; init; }

    /// <summary>Moment at which the form was made, to show what others changed since.</summary>
    public DateTimeOffset? Geopend { get; init; }

    public string? Voornamen { get; init; }

    public string? Tussenvoegsel { get; init; }

    public string? Achternaam { get; init; }

    /// <summary>Day, month and year, or the part that is known.</summary>
    public string? Geboren { get; init; }

    /// <summary>The day is the one on which the child is expected.</summary>
    public bool Ongeboren { get; init; }

    public string? Geslacht { get; init; }

    /// <summary>A number that was typed; empty keeps the number that is known, which is never sent to a form.</summary>
    public string? Bsn { get; init; }

    /// <summary>The number that is known is not of this person: take it away.</summary>
    public bool BsnWeg { get; init; }

    public string? BsnBron { get; init; }

    public DateOnly? BsnGecontroleerdOp { get; init; }

    public string? ZonderBsn { get; init; }

    public string? Straat { get; init; }

    public string? Huisnummer { get; init; }

    public string? Postcode { get; init; }

    /// <summary>First day of the postcode; empty, or as it was, takes the day of saving for a new one.</summary>
    public DateOnly? PostcodeVanaf { get; init; }

    /// <summary>The postcode that stood there was never right: nobody moved.</summary>
    public bool PostcodeVerbeterd { get; init; }

    public string? Plaats { get; init; }

    /// <summary>Code or name of the gemeente.</summary>
    public string? WoonplaatsGemeente { get; init; }

    public string? WoonplaatsGrond { get; init; }

    public DateOnly? WoonplaatsVanaf { get; init; }
}

/// <summary>Someone who may be meant, with enough to tell.</summary>
public sealed record Persoonkort(Guid Id, string Naam, Domain.Jeugdigen.Geboortedag Geboren)
{
    /// <summary>Someone behind the wall between teams: that there is someone shows, and nothing else.</summary>
    public static Persoonkort Achter(Domain.Jeugdigen.Geboortedag geboren) => new(Guid.Empty, "iemand bij een ander team", geboren);

    public bool IsVerborgen => Id == Guid.Empty;
}

/// <summary>What came of an act on a person or a household.</summary>
public abstract record Persoonresultaat;

/// <summary>Saved.</summary>
public sealed record PersoonOpgeslagen(Guid Id) : Persoonresultaat;

/// <summary>There is nothing of that id here.</summary>
public sealed record PersoonOnvindbaar : Persoonresultaat;

/// <summary>All digits of a BSN, for who gave a reason.</summary>
public sealed record BsnGetoond(string Bsn) : Persoonresultaat
{
    /// <summary>Without the number, so that it never ends up in a log.</summary>
    public override string ToString() => nameof(BsnGetoond);
}

/// <summary>Refused, all faults at once.</summary>
/// <param name="Fouten">A fault without a field is about the whole.</param>
/// <param name="Bestaand">Who has the BSN already.</param>
/// <param name="Lijkend">Persons who look like the new one; saved only when the form says that it is someone else.</param>
public sealed record PersoonGeweigerd(IReadOnlyList<Fout> Fouten, Persoonkort? Bestaand = null, IReadOnlyList<Persoonkort>? Lijkend = null) : Persoonresultaat
{
    /// <summary>Only because someone else was first: the fault says what that one kept, and the same form once more is saved.</summary>
    public bool Intussen { get; init; }

    internal static PersoonGeweigerd Gebruikt { get; } = new([Formuliersleutel.Gebruikt]) { Intussen = true };
}

/// <summary>Someone else saved a change since the form was opened.</summary>
/// <param name="Versie">The version as it is now; saving with it keeps the own text.</param>
/// <param name="Wijzigingen">What the others changed.</param>
public sealed record PersoonVerouderd(uint Versie, IReadOnlyList<Persoonwijziging> Wijzigingen) : Persoonresultaat;
