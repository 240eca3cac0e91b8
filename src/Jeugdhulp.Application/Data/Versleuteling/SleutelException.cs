namespace Jeugdhulp.Application.Data.Versleuteling;

/// <summary>The keys are not there, or not the right ones; the message is a Dutch sentence that says what to do.</summary>
public sealed class SleutelException : Exception
{
    public SleutelException()
    {
    }

    public SleutelException(string message)
        : base(message)
    {
    }

    public SleutelException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
