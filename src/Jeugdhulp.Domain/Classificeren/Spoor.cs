using System.Collections;
using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Classificeren;

/// <summary>The trace of all rules under one lens. The outcome of every rule is fixed at once; its text is written when it is read.</summary>
internal sealed class Spoor : IReadOnlyList<Spoorregel>
{
    private readonly Contactfeiten _feiten;
    private readonly LokaleInstellingen _instellingen;
    private readonly Lens _lens;
    private readonly uint _geldt;
    private Spoorregel[]? _regels;

    public Spoor(in Geval geval)
    {
        _feiten = geval.Feiten;
        _instellingen = geval.Lokaal;
        _lens = geval.Lens;
        var tabel = Classificatieregels.Tabel;
        for (var i = 0; i < tabel.Length; i++)
        {
            if (tabel[i].Beoordeel(geval).Beslist)
            {
                _geldt |= 1u << i;
            }
        }
    }

    public int Count => Classificatieregels.Tabel.Length;

    private Spoorregel[] Regels => _regels ??= Schrijf();

    public Spoorregel this[int index] => Regels[index];

    public IEnumerator<Spoorregel> GetEnumerator() => ((IEnumerable<Spoorregel>)Regels).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Spoorregel[] Schrijf()
    {
        var geval = new Geval(_feiten, _instellingen, _lens);
        var tabel = Classificatieregels.Tabel;
        var regels = new Spoorregel[tabel.Length];
        for (var i = 0; i < regels.Length; i++)
        {
            regels[i] = new Spoorregel(tabel[i].Code, (_geldt & (1u << i)) != 0, tabel[i].Waarom(geval));
        }

        return regels;
    }
}
