using System.Globalization;
using System.Text;

namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>
/// Makes a name searchable: lower case, no diacritics. Searching is by prefix with plain comparison, because row-level
/// security only lets leakproof operators use an index, and LIKE is not one of them.
/// </summary>
public static class Zoeknaam
{
    public static string Van(string naam)
    {
        var tekst = new StringBuilder(naam.Length);
        foreach (var teken in naam.Trim().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(teken) != UnicodeCategory.NonSpacingMark)
            {
                tekst.Append(char.ToLowerInvariant(teken));
            }
        }

        return tekst.ToString().Normalize(NormalizationForm.FormC);
    }
}
