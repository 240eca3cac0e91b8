using Jeugdhulp.Domain.Classificeren;

namespace Jeugdhulp.Domain.Doorrekenen;

/// <summary>
/// What each rule does with the contacts of a period: decides, would decide but comes too late, or nothing at all. Rules are
/// looked at one by one as in the trace of a contact; a choice of a person says nothing about a rule and is left aside.
/// </summary>
internal sealed class Regeldekking
{
    private readonly Grensbuurt _buurt;
    private readonly Doorrekenregels _regels;
    private readonly long[] _beslist = new long[Classificatieregels.Tabel.Length];
    private readonly long[] _dichtBij = new long[Classificatieregels.Tabel.Length];
    private readonly long[,] _overstemd = new long[Classificatieregels.Tabel.Length, Classificatieregels.Tabel.Length];

    public Regeldekking(Doorrekenregels regels)
    {
        _regels = regels;
        _buurt = new Grensbuurt(regels.Instellingen);
    }

    /// <summary>Counts one contact, whose facts have the tasks of the rules already.</summary>
    public void Tel(Contactfeiten feiten)
    {
        var geval = new Geval(feiten, _regels.Instellingen, Lens.Gemeente);
        var tabel = Classificatieregels.Tabel;
        var winnaar = -1;
        for (var i = 0; i < tabel.Length; i++)
        {
            var oordeel = tabel[i].Beoordeel(geval);
            if (!oordeel.Beslist)
            {
                continue;
            }

            if (winnaar >= 0)
            {
                _overstemd[i, winnaar]++;
                continue;
            }

            winnaar = i;
            _beslist[i]++;
            _dichtBij[i] += _buurt.Bevat(feiten, oordeel.Uitkomst) ? 1 : 0;
        }
    }

    /// <summary>Every rule, in order.</summary>
    public IReadOnlyList<Dekkingsregel> Uitslag() => [.. Enumerable.Range(0, _beslist.Length).Select(i => new Dekkingsregel(
        i + 1,
        _beslist[i],
        _dichtBij[i],
        [.. Enumerable.Range(0, _beslist.Length).Where(door => _overstemd[i, door] > 0)
            .Select(door => new Overstemming(door + 1, _overstemd[i, door]))
            .OrderByDescending(o => o.Aantal).ThenBy(o => o.Door)]))];
}

/// <summary>What one rule did.</summary>
/// <param name="Regel">Number from 1.</param>
/// <param name="Beslist">Contacts it decided.</param>
/// <param name="DichtBijGrens">Of those, the contacts that would flip if one limit were one step higher or lower.</param>
/// <param name="OverstemdDoor">Contacts it would have decided if an earlier rule had not, by that rule, most first.</param>
public sealed record Dekkingsregel(int Regel, long Beslist, long DichtBijGrens, IReadOnlyList<Overstemming> OverstemdDoor)
{
    /// <summary>Whether it does anything.</summary>
    public Dekkingsstand Stand => Beslist > 0 ? Dekkingsstand.Beslist : OverstemdDoor.Count > 0 ? Dekkingsstand.Overstemd : Dekkingsstand.Nooit;
}

/// <summary>Contacts that an earlier rule decided.</summary>
public sealed record Overstemming(int Door, long Aantal);

/// <summary>Whether a rule does anything.</summary>
public enum Dekkingsstand
{
    /// <summary>It applied to no contact.</summary>
    Nooit,

    /// <summary>It applied, and each time an earlier rule decided.</summary>
    Overstemd,

    /// <summary>It decided.</summary>
    Beslist,
}
