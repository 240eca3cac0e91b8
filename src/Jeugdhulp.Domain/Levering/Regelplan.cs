namespace Jeugdhulp.Domain.Levering;

/// <summary>A layout, worked out once so that writing a record costs little.</summary>
internal sealed class Regelplan
{
    private readonly Bestandsindeling _indeling;
    private readonly Veldplan[] _velden;
    private readonly char[] _waarde = new char[Regelwaarden.Langste];
    private readonly Regelwaarden _gelezen = new();
    private readonly char[] _regel;

    public Regelplan(Bestandsindeling indeling)
    {
        _indeling = indeling;
        _velden = [.. indeling.Velden.Select(v => new Veldplan(v))];
        Breedte = indeling.Soort is Bestandssoort.VasteBreedte ? indeling.Velden.Max(v => v.Positie!.Value + v.Lengte!.Value - 1) : 0;
        _regel = new char[Math.Max(Breedte, indeling.Velden.Count * (Regelwaarden.Langste + 1)) + indeling.Einde.Length];
    }

    /// <summary>Positions of a line in fixed format.</summary>
    public int Breedte { get; }

    /// <summary>A record as one line with its end; good until the next one.</summary>
    public ReadOnlySpan<char> Schrijf(Leveringsrecord record)
    {
        var lengte = _indeling.Soort is Bestandssoort.VasteBreedte ? Vast(record) : Csv(record);
        _indeling.Einde.CopyTo(_regel.AsSpan(lengte));
        return _regel.AsSpan(0, lengte + _indeling.Einde.Length);
    }

    /// <summary>A record as the cells of a row; what is empty has no text.</summary>
    public IReadOnlyList<string> Cellen(Leveringsrecord record)
    {
        var cellen = new string[_velden.Length];
        for (var i = 0; i < cellen.Length; i++)
        {
            cellen[i] = new(_waarde.AsSpan(0, _velden[i].Schrijf(record, _waarde)));
        }

        return cellen;
    }

    /// <summary>The values of a line as the protocol writes them, good until the next one; null with what is wrong.</summary>
    public Regelwaarden? Lees(ReadOnlySpan<char> regel, List<Fout> fouten)
    {
        var scheiding = _indeling.Scheidingsteken;
        if (_indeling.Soort is Bestandssoort.VasteBreedte ? !HeeftBreedte(regel.Length, fouten) : !HeeftVelden(regel.Count(scheiding) + 1, fouten))
        {
            return null;
        }

        _gelezen.Wis();
        foreach (var plan in _velden)
        {
            if (_indeling.Soort is Bestandssoort.VasteBreedte)
            {
                Lees(plan, plan.Kaal(regel.Slice(plan.Van, plan.Lengte)), fouten);
                continue;
            }

            var tot = regel.IndexOf(scheiding);
            Lees(plan, tot < 0 ? regel : regel[..tot], fouten);
            regel = regel[(tot + 1)..];
        }

        return fouten.Count == 0 ? _gelezen : null;
    }

    /// <summary>The same of the cells of a row.</summary>
    public Regelwaarden? Lees(IReadOnlyList<string> cellen, List<Fout> fouten)
    {
        if (!HeeftVelden(cellen.Count, fouten))
        {
            return null;
        }

        _gelezen.Wis();
        for (var i = 0; i < _velden.Length; i++)
        {
            Lees(_velden[i], cellen[i], fouten);
        }

        return fouten.Count == 0 ? _gelezen : null;
    }

    private void Lees(Veldplan plan, ReadOnlySpan<char> tekst, List<Fout> fouten)
    {
        if (!plan.Lees(tekst, _gelezen))
        {
            fouten.Add(new(plan.Naam, "Hier staat iets dat niet in dit veld hoort."));
        }
    }

    private bool HeeftBreedte(int tekens, List<Fout> fouten)
    {
        if (tekens != Breedte)
        {
            fouten.Add(new("Regel", $"Deze regel heeft {tekens} tekens, maar het moeten er {Breedte} zijn."));
        }

        return tekens == Breedte;
    }

    private bool HeeftVelden(int velden, List<Fout> fouten)
    {
        if (velden != _velden.Length)
        {
            fouten.Add(new("Regel", $"Deze regel heeft {velden} velden, maar het moeten er {_velden.Length} zijn."));
        }

        return velden == _velden.Length;
    }

    private int Vast(Leveringsrecord record)
    {
        var regel = _regel.AsSpan(0, Breedte);
        regel.Fill(' ');
        foreach (var plan in _velden)
        {
            var lengte = plan.Schrijf(record, _waarde);
            var plaats = regel.Slice(plan.Van, plan.Lengte);
            if (lengte > plan.Lengte)
            {
                throw new InvalidOperationException($"A value of {plan.Naam} is longer than its field.");
            }

            // Nothing is never filled with zeros: that would be a value.
            plaats.Fill(lengte == 0 ? ' ' : plan.Vulling);
            _waarde.AsSpan(0, lengte).CopyTo(plan.Kant is Vulkant.Links ? plaats[(plan.Lengte - lengte)..] : plaats);
        }

        return Breedte;
    }

    private int Csv(Leveringsrecord record)
    {
        var plaats = 0;
        for (var i = 0; i < _velden.Length; i++)
        {
            if (i > 0)
            {
                _regel[plaats++] = _indeling.Scheidingsteken;
            }

            var lengte = _velden[i].Schrijf(record, _waarde);
            _waarde.AsSpan(0, lengte).CopyTo(_regel.AsSpan(plaats));
            plaats += lengte;
        }

        return plaats;
    }
}

/// <summary>A field of a layout, worked out.</summary>
internal sealed class Veldplan
{
    private readonly string? _vast;
    private readonly string? _vorm;
    private readonly Dictionary<string, string>? _codes;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>>? _terug;

    public Veldplan(Indelingsveld veld)
    {
        Veld = veld.LeesVeld();
        Naam = veld.Naam;
        (Van, Lengte, Vulling, Kant) = ((veld.Positie ?? 1) - 1, veld.Lengte ?? 0, veld.Vulling, veld.Kant);
        _vast = veld.Vast;
        _vorm = Veld is { } recordveld && Indelingsveldcontrole.IsDag(recordveld) ? Indelingsveldcontrole.Vorm(veld) : null;
        _codes = veld.Codes?.ToDictionary(StringComparer.Ordinal);
        _terug = veld.Codes?.ToDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public Recordveld? Veld { get; }

    public string Naam { get; }

    public int Van { get; }

    public int Lengte { get; }

    public char Vulling { get; }

    public Vulkant Kant { get; }

    /// <summary>Writes the value without filling, and gives its length.</summary>
    public int Schrijf(Leveringsrecord record, Span<char> doel)
    {
        if (_vorm is not null)
        {
            return Dag(record, doel);
        }

        var tekst = _vast ?? record.Tekst(Veld!.Value);
        if (tekst is null)
        {
            return 0;
        }

        // Going out as it is, it could be read as another: a check of the record told it before.
        if (_codes is not null && !_codes.TryGetValue(tekst, out tekst))
        {
            throw new InvalidOperationException($"A value of {Naam} has no code in the layout.");
        }

        tekst.CopyTo(doel);
        return tekst.Length;
    }

    /// <summary>The value without filling.</summary>
    public ReadOnlySpan<char> Kaal(ReadOnlySpan<char> plaats) => plaats.IsWhiteSpace() ? default : Kant is Vulkant.Links ? plaats.TrimStart(Vulling) : plaats.TrimEnd(Vulling);

    /// <summary>Puts the value as the protocol writes it among the others, unless it is empty. False when it cannot be one.</summary>
    public bool Lees(ReadOnlySpan<char> tekst, Regelwaarden waarden)
    {
        if (_vast is not null)
        {
            return tekst.SequenceEqual(_vast);
        }

        if (tekst.Length == 0)
        {
            return true;
        }

        if (_vorm is not null)
        {
            return LeesDag(tekst, waarden);
        }

        if (_terug is { } terug)
        {
            return terug.TryGetValue(tekst, out var waarde) && waarden.Zet(Veld!.Value, waarde);
        }

        return waarden.Zet(Veld!.Value, tekst);
    }

    private int Dag(Leveringsrecord record, Span<char> doel)
    {
        Span<char> cijfers = stackalloc char[8];
        if (Veld is Recordveld.Geboortedatum)
        {
            record.Geboren.Waarde.CopyTo(cijfers);
        }
        else if ((Veld is Recordveld.Aanvang ? record.Aanvang : record.Einde) is { } dag)
        {
            (var jaar, cijfers[4], cijfers[5], cijfers[6], cijfers[7]) =
                (dag.Year, (char)('0' + (dag.Month / 10)), (char)('0' + (dag.Month % 10)), (char)('0' + (dag.Day / 10)), (char)('0' + (dag.Day % 10)));
            for (var i = 3; i >= 0; i--, jaar /= 10)
            {
                cijfers[i] = (char)('0' + (jaar % 10));
            }
        }
        else
        {
            return 0;
        }

        var (j, m, d) = (0, 4, 6);
        for (var i = 0; i < _vorm!.Length; i++)
        {
            doel[i] = _vorm[i] switch
            {
                'J' => cijfers[j++],
                'M' => cijfers[m++],
                'D' => cijfers[d++],
                var anders => anders,
            };
        }

        return _vorm.Length;
    }

    private bool LeesDag(ReadOnlySpan<char> tekst, Regelwaarden waarden)
    {
        if (tekst.Length != _vorm!.Length)
        {
            return false;
        }

        Span<char> cijfers = stackalloc char[8];
        var (j, m, d) = (0, 4, 6);
        for (var i = 0; i < tekst.Length; i++)
        {
            switch (_vorm[i])
            {
                case 'J':
                    cijfers[j++] = tekst[i];
                    break;
                case 'M':
                    cijfers[m++] = tekst[i];
                    break;
                case 'D':
                    cijfers[d++] = tekst[i];
                    break;
                case var anders when anders != tekst[i]:
                    return false;
                default:
                    break;
            }
        }

        return waarden.Zet(Veld!.Value, cijfers);
    }
}
