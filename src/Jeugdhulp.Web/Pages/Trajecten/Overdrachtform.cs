namespace Jeugdhulp.Web.Pages.Trajecten;

/// <summary>Gives something to another team.</summary>
public sealed class Overdrachtform
{
    public uint Versie { get; set; }

    /// <summary>Lines of history that the reader had seen.</summary>
    public int Gezien { get; set; }

    public Guid? Team { get; set; }

    public string? Reden { get; set; }
}
