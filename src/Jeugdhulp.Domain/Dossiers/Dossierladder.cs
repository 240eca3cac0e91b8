using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Dossiers;

/// <summary>A contact as it counts for one person under lens D.</summary>
/// <param name="Datum">Day of the contact.</param>
/// <param name="Activiteit">What was done.</param>
/// <param name="Gespreknummer">Place in its series.</param>
/// <param name="Telt">What the classification says under lens D.</param>
/// <param name="Vraagt">Its hulpvraag can ask for a dossier: it runs or help was given for it, and no dossier holds it.</param>
public sealed record Ladderstap(DateOnly Datum, Activiteit Activiteit, int Gespreknummer, bool Telt, bool Vraagt = true);

/// <summary>Where a person stands on the ladder.</summary>
/// <param name="Bestaat">A dossier exists under lens D.</param>
/// <param name="Voorstel">The gemeente wants one to be opened now.</param>
/// <param name="Begin">Default first day; empty when there is no dossier.</param>
/// <param name="Waarom">One Dutch sentence.</param>
public sealed record Ladderuitkomst(bool Bestaat, bool Voorstel, DateOnly? Begin, string Waarom);

/// <summary>
/// The ladder of DOS-01: whether the contacts of a person make a dossier, from when and why. Which contact goes beyond
/// information or a first short talk is what the classification says of it; nothing is judged a second time here.
/// </summary>
public static class Dossierladder
{
    /// <summary>Clears up what the question is; with it a dossier begins (DOS-02).</summary>
    public static bool IsVraagverheldering(Activiteit activiteit) => activiteit is Activiteit.Intake or Activiteit.Triage;

    /// <summary>Where a person stands.</summary>
    /// <param name="stappen">The contacts so far, in any order.</param>
    /// <param name="vanafGesprek">The setting of the gemeente (LOK-11).</param>
    public static Ladderuitkomst Bepaal(IReadOnlyCollection<Ladderstap> stappen, int? vanafGesprek)
    {
        ArgumentNullException.ThrowIfNull(stappen);
        var tellend = stappen.Where(s => s.Telt).ToList();
        if (tellend.Count == 0)
        {
            return new(false, false, null, stappen.Count == 0
                ? "Er zijn nog geen contacten."
                : "Er was nog niet meer dan informatie of een eerste kort gesprek.");
        }

        // The number is that of a talk within its own hulpvraag: who comes with another question begins again (LOK-11).
        var vragend = tellend.FindAll(s => s.Vraagt);
        if (vragend.Count == 0)
        {
            return new(true, false, Begin(stappen), "De betrokkenheid ging verder dan informatie, maar geen hulpvraag vraagt nu om een dossier.");
        }

        var begin = Begin(vragend);
        var gesprek = vragend.Max(s => s.Gespreknummer);
        return vanafGesprek > gesprek
            ? new(true, false, begin, $"De betrokkenheid gaat verder dan informatie. Uw gemeente opent een dossier vanaf gesprek {vanafGesprek}; dit was gesprek {gesprek}.")
            : new(true, true, begin, vanafGesprek is null
                ? "De betrokkenheid gaat verder dan informatie of een eerste kort gesprek."
                : $"Gesprek {gesprek} is bereikt; uw gemeente opent een dossier vanaf gesprek {vanafGesprek}.");
    }

    /// <summary>The first intake or triage; without one the first contact that counts. Empty when nothing counts.</summary>
    public static DateOnly? Begin(IReadOnlyCollection<Ladderstap> stappen)
    {
        ArgumentNullException.ThrowIfNull(stappen);
        var tellend = stappen.Where(s => s.Telt).ToList();
        var verheldering = tellend.Where(s => IsVraagverheldering(s.Activiteit)).ToList();
        return (verheldering.Count > 0 ? verheldering : tellend).Select(s => (DateOnly?)s.Datum).Min();
    }
}

/// <summary>The rule for brothers and sisters.</summary>
public static class Siblingregel
{
    /// <summary>Role with which a jeugdige of the household joins a dossier: where all children are in care, everyone receives help (LOK-13).</summary>
    public static Dossierrol Rol(bool? alleKinderenInZorg) => alleKinderenInZorg is true ? Dossierrol.OntvangtHulp : Dossierrol.IndirectBetrokken;
}
