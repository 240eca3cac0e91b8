using Npgsql;

namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>The database keeps nothing about who was merged: nobody would find it, and figures would count it.</summary>
public static class Samenvoegweigering
{
    /// <summary>State of that refusal, in the migration that made the triggers.</summary>
    private const string Toestand = "JH003";

    /// <summary>Whether an act failed because somebody it was about was merged meanwhile.</summary>
    public static bool Is(Exception fout)
    {
        ArgumentNullException.ThrowIfNull(fout);
        return fout.GetBaseException() is PostgresException { SqlState: Toestand };
    }
}
