using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Domain.Dossiers;

namespace Jeugdhulp.Application.Dossiers;

/// <summary>
/// What a team keeps about a jeugdige, a household or everyone around a jeugdige (DOS-01). It may stand without a traject
/// (DOS-11). How it stands is the last <see cref="Statusperiode"/>.
/// </summary>
public sealed class Dossier
{
    public required string GemeenteCode { get; init; }

    /// <summary>The id the form was given when it was opened: a second submit finds this dossier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Number a worker can say aloud; unique in the gemeente.</summary>
    public required int Nummer { get; init; }

    public required Dossiersoort Soort { get; init; }

    public required Wet Wet { get; init; }

    /// <summary>The household it is about; empty for someone who is in none.</summary>
    public Guid? GezinId { get; init; }

    public required Guid TeamId { get; set; }

    /// <summary>The team it began with, when that gave it to another; empty while it is there. Figures of a team count what began with it.</summary>
    public Guid? EersteTeamId { get; set; }

    /// <summary>Who is responsible.</summary>
    public Guid? MedewerkerId { get; set; }

    public required DateOnly Begin { get; set; }

    /// <summary>Code of the list "verwijzer" (DOS-12).</summary>
    public string? Verwijzer { get; set; }

    /// <summary>It began with a crisis; empty while nobody said so (DOS-12).</summary>
    public bool? Crisis { get; set; }

    /// <summary>Code of the gemeente from which they moved here; empty for who did not, or of whom nobody said so (TRJ-19).</summary>
    public string? HerkomstGemeente { get; set; }

    public string? Toelichting { get; set; }

    public DateOnly? Einde { get; set; }

    /// <summary>Code of the list "redenBeeindiging".</summary>
    public string? RedenEinde { get; set; }

    public Doelenstand? Doelen { get; set; }

    /// <summary>Number of the last change. Every act raises it, so that one made on an old page is refused.</summary>
    public required int Volgnummer { get; set; }

    public List<Statusperiode> Statussen { get; init; } = [];

    /// <summary>Who is or was in it; someone with a history stands here more than once.</summary>
    public List<Dossierpersoon> Personen { get; init; } = [];

    /// <summary>The last period of someone; empty for who never was in it.</summary>
    public Dossierpersoon? Deel(Guid persoonId) => Personen.Where(p => p.PersoonId == persoonId).MaxBy(p => p.Nummer);
}

/// <summary>A status of a dossier during a period; the one without an end holds (DOS-04).</summary>
public sealed class Statusperiode
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public required Guid DossierId { get; init; }

    public required Dossierstatus Status { get; init; }

    public required DateOnly Van { get; init; }

    /// <summary>Day after the last one; empty while it holds.</summary>
    public DateOnly? Tot { get; set; }

    /// <summary>The first day it had when the closing of the dossier ended it, so that a closing by mistake can be undone; empty for every other status.</summary>
    public DateOnly? VoorSluiting { get; set; }

    public string? Reden { get; init; }

    public required string Door { get; init; }

    public required DateTimeOffset Op { get; init; }
}

/// <summary>Someone in a dossier during a period, with a role (DOS-06). Who gets another role or comes back has a next period, and the ones before it stay.</summary>
public sealed class Dossierpersoon
{
    public required string GemeenteCode { get; init; }

    public required Guid DossierId { get; init; }

    public required Guid PersoonId { get; init; }

    /// <summary>1 for the first period of this person in the dossier; the highest is how it is now.</summary>
    public int Nummer { get; init; } = 1;

    /// <summary>Copies of the dossier's, kept equal by a foreign key, so that the database can refuse a second open dossier of a kind.</summary>
    public required Dossiersoort Soort { get; init; }

    public required Wet Wet { get; init; }

    public required Dossierrol Rol { get; set; }

    public required DateOnly Van { get; set; }

    /// <summary>Day after the last one; empty while it lasts.</summary>
    public DateOnly? Tot { get; set; }

    /// <summary>
    /// Day on which this ended by hand: taken out, or another role. Empty for who is in it, and for whoever only stopped because the
    /// dossier was closed. A dossier that is closed on an earlier day ends it then, and this stays.
    /// </summary>
    public DateOnly? EruitOp { get; set; }

    /// <summary>Ends it by hand on a day.</summary>
    public void Beeindig(DateOnly dag) => (Tot, EruitOp) = (dag, dag);

    /// <summary>Goes on without an end.</summary>
    public void Hervat() => (Tot, EruitOp) = (null, null);

    /// <summary>Ends it with the dossier, whatever was said before of a later day.</summary>
    public void SluitMee(DateOnly einde) => Tot = einde > Van ? einde : Van;

    /// <summary>Undoes <see cref="SluitMee"/>: who was taken out stays out from the day on which that was.</summary>
    public void HeropenMee() => Tot = EruitOp;
}

/// <summary>A change of a dossier: who, when, why and each old and new value.</summary>
public sealed class Dossierwijziging
{
    public required string GemeenteCode { get; init; }

    public required Guid DossierId { get; init; }

    /// <summary>1 for the opening.</summary>
    public required int Volgnummer { get; init; }

    /// <summary>What was done, in Dutch: "Geopend", "Gewijzigd"…</summary>
    public required string Wat { get; init; }

    public string? Reden { get; init; }

    /// <summary>The team that gave the dossier to another with this change; empty when it stayed, or was taken by who is of neither.</summary>
    public Guid? VanTeamId { get; init; }

    /// <summary>The team that has the dossier from then on; empty when it stayed.</summary>
    public Guid? NaarTeamId { get; init; }

    public required List<Veldwijziging> Velden { get; init; }

    public required Guid DoorAccountId { get; init; }

    public required string DoorNaam { get; init; }

    public required DateTimeOffset Op { get; init; }
}

/// <summary>
/// What a gemeente agreed about its dossiers, as it was said at a moment; the latest holds. Which statuses count holds from a day on, and before it
/// what was said before. None: <see cref="Dossierafspraken.Standaard"/>.
/// </summary>
public sealed class Dossierafspraak
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public required List<Dossierstatus> TeltMee { get; init; }

    /// <summary>First day on which these count.</summary>
    public required DateOnly GeldtVanaf { get; init; }

    public required List<Gegeven> Gegevens { get; init; }

    public required int WekenZonderContact { get; init; }

    public required bool AndereWetten { get; init; }

    /// <summary>A colleague ratifies each adopted plan (TRJ-10).</summary>
    public bool PlanBekrachtigen { get; init; }

    /// <summary>A referral to specialistische hulp asks for a zwaarwegend advies (TRJ-11).</summary>
    public bool ZwaarwegendAdvies { get; init; }

    public required Guid DoorAccountId { get; init; }

    public required string Door { get; init; }

    public required DateTimeOffset Op { get; init; }

    public Dossierafspraken Afspraken => new(TeltMee, Gegevens, WekenZonderContact, AndereWetten) { PlanBekrachtigen = PlanBekrachtigen, ZwaarwegendAdvies = ZwaarwegendAdvies };
}
