namespace Jeugdhulp.Application.Data.Server;

/// <summary>
/// The packaged server cannot be used. The message is a Dutch sentence for the person who started the
/// application and says what to do.
/// </summary>
public sealed class PackagedPostgresException : Exception
{
    public PackagedPostgresException()
    {
    }

    public PackagedPostgresException(string message)
        : base(message)
    {
    }

    public PackagedPostgresException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
