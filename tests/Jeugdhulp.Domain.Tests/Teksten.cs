namespace Jeugdhulp.Domain.Tests;

/// <summary>Fills one text of something that was filled in, to look at its border.</summary>
internal static class Teksten
{
    /// <summary>Puts a text of so many characters, with spaces around it that do not count, in the property of that name.</summary>
    public static T Met<T>(T gegevens, string veld, int tekens)
    {
        typeof(T).GetProperty(veld)!.SetValue(gegevens, $" {new string('a', tekens)} ");
        return gegevens;
    }
}
