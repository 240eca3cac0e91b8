namespace Jeugdhulp.Domain.Levering;

/// <summary>Cuts a file into lines in a buffer of its own, so that a file of any size takes the memory of a few of them.</summary>
/// <param name="van">The file.</param>
/// <param name="einde">What has to end a line.</param>
internal sealed class Regellezer(TextReader van, Regeleinde einde)
{
    /// <summary>A longer line is cut off and refused, so that a wrong file does not fill the memory.</summary>
    private const int MaxRegel = 4_096;

    private readonly char[] _buffer = new char[4 * MaxRegel];
    private int _begin;
    private int _eind;
    private bool _op;

    /// <summary>The next line without its end; false when there is none.</summary>
    /// <param name="regel">Good until the next one.</param>
    /// <param name="heel">It ends as it has to and is not too long.</param>
    public bool Volgende(out ReadOnlySpan<char> regel, out bool heel)
    {
        var afgekapt = false;
        while (true)
        {
            var rest = _buffer.AsSpan(_begin, _eind - _begin);
            var plaats = rest.IndexOfAny('\r', '\n');

            // Of a carriage return at the end of the buffer it is not known yet what follows.
            if (plaats >= 0 && (rest[plaats] == '\n' || plaats + 1 < rest.Length || _op))
            {
                var crLf = rest[plaats] == '\r' && plaats + 1 < rest.Length && rest[plaats + 1] == '\n';
                heel = !afgekapt && plaats <= MaxRegel && (einde is Regeleinde.CrLf ? crLf : rest[plaats] == '\n');
                regel = rest[..Math.Min(plaats, MaxRegel)];
                _begin += plaats + (crLf ? 2 : 1);
                return true;
            }

            if (_op)
            {
                heel = false;
                regel = rest[..Math.Min(rest.Length, MaxRegel)];
                _begin = _eind;
                return regel.Length > 0;
            }

            afgekapt |= Vul(plaats >= 0);
        }
    }

    /// <summary>Reads on behind what is left, and says whether something of a line that is too long fell out.</summary>
    private bool Vul(bool eindigtOpReturn)
    {
        var lengte = _eind - _begin;
        _buffer.AsSpan(_begin, lengte).CopyTo(_buffer);
        var afgekapt = lengte == _buffer.Length;
        if (afgekapt)
        {
            lengte = MaxRegel;
            if (eindigtOpReturn)
            {
                _buffer[lengte++] = '\r';
            }
        }

        var gelezen = van.Read(_buffer, lengte, _buffer.Length - lengte);
        (_begin, _eind, _op) = (0, lengte + gelezen, gelezen == 0);
        return afgekapt;
    }
}
