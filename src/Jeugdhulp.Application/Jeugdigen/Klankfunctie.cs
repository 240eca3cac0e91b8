namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>Database functions for queries.</summary>
internal static class Klankfunctie
{
    /// <summary>How a name sounds; runs in the database only.</summary>
    public static string Klank(string zoeknaam) => throw new NotSupportedException($"Alleen in een query: {zoeknaam.Length}.");
}
