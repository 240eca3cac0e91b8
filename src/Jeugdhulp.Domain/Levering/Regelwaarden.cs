namespace Jeugdhulp.Domain.Levering;

/// <summary>The values of one line as the protocol writes them. Used over and over, for a file has millions of values.</summary>
internal sealed class Regelwaarden
{
    /// <summary>Longest value of any field, in any code; what is longer is none.</summary>
    public const int Langste = 64;

    private const int Leeg = -1;

    private static readonly int Velden = Enum.GetValues<Recordveld>().Length;

    private readonly char[] _tekens = new char[Velden * Langste];
    private readonly int[] _lengtes = new int[Velden];

    /// <summary>The value; nothing when the field is empty.</summary>
    public ReadOnlySpan<char> this[Recordveld veld] => Heeft(veld) ? _tekens.AsSpan((int)veld * Langste, _lengtes[(int)veld]) : default;

    /// <summary>The field is filled.</summary>
    public bool Heeft(Recordveld veld) => _lengtes[(int)veld] != Leeg;

    /// <summary>Makes every field empty.</summary>
    public void Wis() => Array.Fill(_lengtes, Leeg);

    /// <summary>Fills a field; false when no value is that long.</summary>
    public bool Zet(Recordveld veld, ReadOnlySpan<char> waarde)
    {
        if (!waarde.TryCopyTo(_tekens.AsSpan((int)veld * Langste, Langste)))
        {
            return false;
        }

        _lengtes[(int)veld] = waarde.Length;
        return true;
    }
}
