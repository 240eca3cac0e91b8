using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Web.TagHelpers;

namespace Jeugdhulp.Web.Pages.Contacten.Registreren;

/// <summary>Who a button or a suggestion chooses: a household and the jeugdigen of it, as one text.</summary>
internal static class Kieswaarde
{
    /// <summary>Most jeugdigen that one contact is about.</summary>
    public const int Hoogstens = 20;

    /// <summary>The household first, or an empty id when there is none.</summary>
    public static string Van(Guid? gezin, params IEnumerable<Guid> personen) => string.Join(' ', personen.Prepend(gezin ?? Guid.Empty));

    /// <summary>Reads what <see cref="Van"/> wrote; what has anything else in it chooses nobody, as the wall reads it (ADR 23).</summary>
    public static (Guid? GezinId, List<Guid> PersoonIds) Lees(string keuze)
    {
        var delen = keuze.Split(' ');
        Guid[] ids = Array.TrueForAll(delen, d => Guid.TryParse(d, out _)) ? [.. delen.Select(d => Guid.Parse(d))] : [Guid.Empty];
        return (ids[0] == Guid.Empty ? null : ids[0], [.. ids.Skip(1).Where(id => id != Guid.Empty).Take(Hoogstens)]);
    }

    /// <summary>What tells two people of one name apart.</summary>
    public static string Toelichting(Zoekresultaat z)
    {
        var gezin = z.Gezinsnummer is { } nummer ? $", gezin {nummer}" : string.Empty;
        var anderen = z.Gezinsgenoten.Count > 0 ? $" met {string.Join(", ", z.Gezinsgenoten)}" : string.Empty;
        return $"{z.Geboren.InJaren(z.Leeftijd)}, {z.Geboren.Zin}{gezin}{anderen}";
    }
}
