using System.Globalization;

namespace Jeugdhulp.TestCommon;

/// <summary>
/// Citizen service numbers that pass the elfproef and belong to nobody: the test range 999900006 up to and
/// including 999999990.
/// </summary>
public static class TestBsn
{
    private const int First = 999_900_006;
    private const int Last = 999_999_990;

    private static readonly int[] All = [.. Enumerable.Range(First, Last - First + 1).Where(PassesElfproef)];

    /// <summary>How many there are; an index runs from 0.</summary>
    public static int Aantal => All.Length;

    public static string Nummer(int index) => All[index].ToString("D9", CultureInfo.InvariantCulture);

    private static bool PassesElfproef(int number)
    {
        var sum = -(number % 10);
        for (var (weight, rest) = (2, number / 10); rest > 0; weight++, rest /= 10)
        {
            sum += weight * (rest % 10);
        }

        return sum % 11 == 0;
    }
}
