namespace Jeugdhulp.Application.Toegang;

/// <summary>
/// Someone may read about a family of another team for a short while, and said why (break-glass). It ends by itself; the row stays,
/// and only its early end is ever added.
/// </summary>
public sealed class Noodtoegang
{
    public required string GemeenteCode { get; init; }

    /// <summary>The id the form was given when it was opened: a second submit finds this row.</summary>
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required string DoorNaam { get; init; }

    /// <summary>About whom it was asked; the household and the relations of this person come with it.</summary>
    public required Guid PersoonId { get; init; }

    /// <summary>The dossier by whose number it was asked; everyone in it comes along.</summary>
    public Guid? DossierId { get; init; }

    public required string Reden { get; init; }

    public required DateTimeOffset Op { get; init; }

    /// <summary>Moment from which it no longer holds.</summary>
    public required DateTimeOffset Tot { get; init; }

    /// <summary>When it was ended before its time.</summary>
    public DateTimeOffset? BeeindigdOp { get; set; }

    /// <summary>Opens something at this moment.</summary>
    public bool Loopt(DateTimeOffset nu) => BeeindigdOp is null && Tot > nu;
}

/// <summary>Tells the teammanagers of one team about it, until one of them has seen it.</summary>
public sealed class Noodmelding
{
    public required string GemeenteCode { get; init; }

    public required Guid NoodtoegangId { get; init; }

    public required Guid TeamId { get; init; }

    public DateTimeOffset? GezienOp { get; set; }

    public Guid? GezienDoorAccountId { get; set; }

    public string? GezienDoor { get; set; }
}

/// <summary>A team has, or had, something to do with a person: a contact, dossier, traject, place on the list, referral, triage or plan.</summary>
public sealed class Persoonteam
{
    public required string GemeenteCode { get; init; }

    public required Guid PersoonId { get; init; }

    public required Guid TeamId { get; init; }
}

/// <summary>A team gave a dossier, a place on the waiting list or a referral about someone to another; the one that has it now, unless that one took it.</summary>
public sealed class Teamwissel
{
    public required string GemeenteCode { get; init; }

    public required Guid PersoonId { get; init; }

    public required Guid VanTeamId { get; init; }

    public required Guid NaarTeamId { get; init; }

    /// <summary>What was written until then went along.</summary>
    public required DateTimeOffset Op { get; init; }
}

/// <summary>Someone and those one has to see with that person: the person itself, who lives there now, and relations that still hold.</summary>
public sealed class Persoonkring
{
    public required string GemeenteCode { get; init; }

    public required Guid PersoonId { get; init; }

    public required Guid LidId { get; init; }
}

/// <summary>About whom something is that has an id of its own: a traject, a household, a goal of a plan...</summary>
public sealed class Persoonding
{
    public required string GemeenteCode { get; init; }

    public required Guid DingId { get; init; }

    public required Guid PersoonId { get; init; }
}

/// <summary>How long it lasts in this installation.</summary>
public sealed class Noodtoegangduur
{
    public TimeSpan Duur { get; set; } = TimeSpan.FromHours(Domain.Teams.Noodtoegangregels.Uren);
}
