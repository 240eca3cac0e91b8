namespace Jeugdhulp.Application.Data;

/// <summary>A key of ASP.NET Core data protection; shared by all web processes, and kept encrypted.</summary>
public sealed class Sleutel
{
    public required string Naam { get; init; }

    public required string Xml { get; init; }
}
