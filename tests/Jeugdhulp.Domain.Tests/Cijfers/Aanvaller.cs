using Jeugdhulp.Domain.Cijfers;
using Shouldly;

namespace Jeugdhulp.Domain.Tests.Cijfers;

/// <summary>
/// Someone who sees a published table and knows how it was made. Computes by linear programming (two-phase simplex) the
/// least and most each hidden cell can be; shares no code with what it attacks.
/// </summary>
internal sealed class Aanvaller
{
    private const double Klein = 1e-7;

    /// <summary>A sum of factors with a bound: at most, or equal.</summary>
    private sealed record Rij(Dictionary<int, double> Factoren, double Grens, bool IsGelijk);

    private readonly List<Rij> _rijen = [];
    private readonly List<string> _cellen = [];
    private readonly double[] _vloer;

    /// <param name="getoond">What is published, exact or rounded.</param>
    /// <param name="verbanden">What is known about it.</param>
    /// <param name="grens">The limit under which a cell is hidden.</param>
    /// <param name="ruimte">How far a shown number may be from the exact one; zero is exact.</param>
    /// <param name="zonderOndergrens">Cells of which the mark may be that of a larger one.</param>
    /// <param name="kanNul">Cells that are marked even when they are zero.</param>
    public Aanvaller(
        IReadOnlyDictionary<string, Cijferwaarde> getoond,
        IEnumerable<Verband<string>> verbanden,
        int grens,
        double ruimte = 0,
        IReadOnlySet<string>? zonderOndergrens = null,
        Func<string, bool>? kanNul = null)
    {
        var nummers = new Dictionary<string, int>();
        foreach (var (cel, waarde) in getoond.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            if (waarde.Getal is null || (ruimte > 0 && waarde.Getal > 0))
            {
                nummers.Add(cel, _cellen.Count);
                _cellen.Add(cel);
            }
        }

        _vloer = new double[_cellen.Count];
        foreach (var (cel, nummer) in nummers)
        {
            var waarde = getoond[cel];
            _vloer[nummer] = waarde.Stand switch
            {
                _ when kanNul?.Invoke(cel) is true => 0,
                Celstand.TeKlein => 1,
                Celstand.Terugrekenbaar => zonderOndergrens?.Contains(cel) == true ? 1 : grens,
                _ => (double)waarde.Getal!.Value - ruimte,
            };
            if (waarde.Stand is not Celstand.Terugrekenbaar)
            {
                _rijen.Add(new(new() { [nummer] = 1 }, (waarde.Getal is { } getal ? (double)getal + ruimte : grens - 1) - _vloer[nummer], IsGelijk: false));
            }
        }

        foreach (var verband in verbanden)
        {
            var vast = 0.0;
            var factoren = new Dictionary<int, double>();
            foreach (var (cel, factor) in verband.Termen)
            {
                if (nummers.TryGetValue(cel, out var nummer))
                {
                    factoren[nummer] = factoren.GetValueOrDefault(nummer) - factor;
                    vast += factor * _vloer[nummer];
                }
                else
                {
                    vast += factor * (double)(getoond.TryGetValue(cel, out var waarde) ? waarde.Getal!.Value : 0);
                }
            }

            if (factoren.Count > 0)
            {
                _rijen.Add(new(factoren, vast, verband.IsGelijk));
            }
        }
    }

    /// <summary>The hidden cells whose value is known after all.</summary>
    public IEnumerable<(string Cel, double Waarde)> Gelekt(IReadOnlyDictionary<string, Cijferwaarde> getoond)
    {
        var begin = new Tableau(_rijen, _cellen.Count);
        begin.MaakToegestaan().ShouldBeTrue("The true table fits what is published.");

        // Each solution says something about every cell: of what was seen at two whole numbers nothing is known.
        var gezien = new (double Minst, double Meest)[_cellen.Count];
        Array.Fill(gezien, (double.PositiveInfinity, double.NegativeInfinity));
        begin.Zie(gezien);
        for (var nummer = 0; nummer < _cellen.Count; nummer++)
        {
            if (getoond[_cellen[nummer]].Getal is not null || IsRuim(gezien[nummer]))
            {
                continue;
            }

            var minst = begin.Uiterste(nummer, -1);
            begin.Zie(gezien);
            var meest = begin.Uiterste(nummer, 1);
            begin.Zie(gezien);
            if (Math.Floor(meest + Klein) - Math.Ceiling(minst - Klein) < 1)
            {
                yield return (_cellen[nummer], minst + _vloer[nummer]);
            }
        }
    }

    private static bool IsRuim((double Minst, double Meest) gezien) => Math.Floor(gezien.Meest + Klein) - Math.Ceiling(gezien.Minst - Klein) >= 1;

    /// <summary>
    /// The columns are cells and slack; what a row adds to hold at first has no column, as it never comes back. Most of a row is zero, so only
    /// what is not is reckoned with.
    /// </summary>
    private sealed class Tableau
    {
        /// <summary>So many steps that improve nothing, and Bland's rule takes over, which never goes round in circles.</summary>
        private const int Geduld = 50;

        private readonly double[][] _t;
        private readonly int[] _basis;
        private readonly int _aantal;
        private readonly int _kolommen;
        private readonly int[] _plaats;

        public Tableau(List<Rij> rijen, int aantal)
        {
            _aantal = aantal;
            _kolommen = aantal + rijen.Count(r => !r.IsGelijk);
            _basis = new int[rijen.Count];
            _t = new double[rijen.Count][];
            _plaats = new int[_kolommen + 1];
            var speling = aantal;
            for (var i = 0; i < rijen.Count; i++)
            {
                var rij = new double[_kolommen + 1];
                foreach (var (nummer, factor) in rijen[i].Factoren)
                {
                    rij[nummer] = factor;
                }

                rij[_kolommen] = rijen[i].Grens;
                _basis[i] = _kolommen;
                if (!rijen[i].IsGelijk)
                {
                    // Where nothing is asked of it, the slack itself can stand in the solution.
                    _basis[i] = rij[_kolommen] >= 0 ? speling : _kolommen;
                    rij[speling++] = 1;
                }

                if (rij[_kolommen] < 0)
                {
                    for (var k = 0; k <= _kolommen; k++)
                    {
                        rij[k] = -rij[k];
                    }
                }

                _t[i] = rij;
            }
        }

        public bool MaakToegestaan()
        {
            var doel = new double[_kolommen + 1];
            for (var i = 0; i < _t.Length; i++)
            {
                for (var k = 0; IsHulp(i) && k <= _kolommen; k++)
                {
                    doel[k] += _t[i][k];
                }
            }

            Los(doel);
            for (var i = 0; i < _t.Length; i++)
            {
                if (IsHulp(i) && Array.FindIndex(_t[i], 0, _kolommen, w => Math.Abs(w) > Klein) is var kolom and >= 0)
                {
                    Draai(i, kolom, doel);
                }
            }

            return doel[_kolommen] < 1e-6;
        }

        /// <summary>Widens what was seen of each cell with the solution that stands here.</summary>
        public void Zie((double Minst, double Meest)[] gezien)
        {
            var waarden = new double[_aantal];
            for (var i = 0; i < _t.Length; i++)
            {
                if (_basis[i] < _aantal)
                {
                    waarden[_basis[i]] = _t[i][_kolommen];
                }
            }

            for (var k = 0; k < _aantal; k++)
            {
                gezien[k] = (Math.Min(gezien[k].Minst, waarden[k]), Math.Max(gezien[k].Meest, waarden[k]));
            }
        }

        /// <summary>The most (1) or least (-1) that a cell can be above its floor.</summary>
        public double Uiterste(int cel, int richting)
        {
            var doel = new double[_kolommen + 1];
            doel[cel] = richting;
            if (Array.IndexOf(_basis, cel) is var rij and >= 0)
            {
                for (var k = 0; k <= _kolommen; k++)
                {
                    doel[k] -= richting * _t[rij][k];
                }
            }

            return !Los(doel) ? richting * double.PositiveInfinity
                : Array.IndexOf(_basis, cel) is var plaats and >= 0 ? _t[plaats][_kolommen] : 0;
        }

        private bool IsHulp(int rij) => _basis[rij] == _kolommen;

        /// <summary>Improves until nothing improves; false when it never ends.</summary>
        private bool Los(double[] doel)
        {
            for (var stil = 0; ;)
            {
                var kolom = stil > Geduld ? Array.FindIndex(doel, 0, _kolommen, w => w > Klein) : Steilste(doel);
                if (kolom < 0)
                {
                    return true;
                }

                var rij = Uittredend(kolom);
                if (rij < 0)
                {
                    return false;
                }

                stil = _t[rij][_kolommen] > Klein ? 0 : stil + 1;
                Draai(rij, kolom, doel);
            }
        }

        private int Steilste(double[] doel)
        {
            var (meest, kolom) = (Klein, -1);
            for (var k = 0; k < _kolommen; k++)
            {
                if (doel[k] > meest)
                {
                    (meest, kolom) = (doel[k], k);
                }
            }

            return kolom;
        }

        private int Uittredend(int kolom)
        {
            var (beste, rij) = (double.PositiveInfinity, -1);
            for (var i = 0; i < _t.Length; i++)
            {
                if (_t[i][kolom] > Klein)
                {
                    var verhouding = _t[i][_kolommen] / _t[i][kolom];
                    if (verhouding < beste - 1e-12 || (rij >= 0 && Math.Abs(verhouding - beste) <= 1e-12 && _basis[i] < _basis[rij]))
                    {
                        (beste, rij) = (verhouding, i);
                    }
                }
            }

            return rij;
        }

        private void Draai(int rij, int kolom, double[] doel)
        {
            var spil = _t[rij];
            var deler = spil[kolom];
            var gevuld = 0;
            for (var k = 0; k <= _kolommen; k++)
            {
                spil[k] = Math.Abs(spil[k]) < 1e-12 ? 0 : spil[k] / deler;
                if (spil[k] is not 0)
                {
                    _plaats[gevuld++] = k;
                }
            }

            foreach (var ander in _t.Append(doel))
            {
                var factor = ander[kolom];
                if (factor is not 0 && !ReferenceEquals(ander, spil))
                {
                    foreach (var k in _plaats.AsSpan(0, gevuld))
                    {
                        ander[k] -= factor * spil[k];
                    }

                    ander[kolom] = 0;
                }
            }

            _basis[rij] = kolom;
        }
    }
}
