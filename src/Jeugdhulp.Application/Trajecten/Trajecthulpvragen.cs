using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Contacten;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>The hulpvraag that a traject belongs to: in the delivery help of one hulpvraag is of one plan (IP7 §3.3).</summary>
internal static class Trajecthulpvragen
{
    /// <summary>As it is shown, wherever someone chooses it or reads it.</summary>
    public static string Naam(Hulpvraag hulpvraag) =>
        $"{hulpvraag.Doel.Omschrijving().Naam}, sinds {Dagtekst.Van(hulpvraag.Geopend)}{(hulpvraag.Gesloten is { } dag ? $" tot {Dagtekst.Van(dag)}" : "")}";

    /// <summary>Those of a jeugdige, the open ones first.</summary>
    public static IReadOnlyList<Lijstkeuze> Keuzes(IEnumerable<Hulpvraag> hulpvragen) =>
        [.. hulpvragen.OrderBy(h => h.Gesloten is not null).ThenByDescending(h => h.Geopend).ThenBy(h => h.Id).Select(h => new Lijstkeuze(h.Id.ToString(), Naam(h)))];

    /// <summary>What is proposed for a new traject: what was asked for, or the only one that is open.</summary>
    public static Guid? Voorstel(IEnumerable<Hulpvraag> hulpvragen, Guid? gevraagd) =>
        gevraagd ?? (hulpvragen.Where(h => h.Gesloten is null).Take(2).ToList() is [var enige] ? enige.Id : null);
}
