namespace Jeugdhulp.Application.Taken;

/// <summary>
/// Does work of one kind: as the gemeente and on behalf of the account that asked. It may be called again after a process died,
/// so whatever it writes is written once, in one transaction with <see cref="Taakuitvoering.RondAfAsync"/> or
/// <see cref="Taakuitvoering.LegVastAsync"/>.
/// </summary>
public delegate Task Taakuitvoerder(IServiceProvider diensten, Taakuitvoering taak, CancellationToken ct);

/// <summary>The one piece of code that does each kind of work. Work of a kind that stands not here waits for a process that knows it.</summary>
public sealed class Taaksoorten(IReadOnlyDictionary<Taaksoort, Taakuitvoerder> uitvoerders)
{
    internal IEnumerable<Taaksoort> Bekend => uitvoerders.Keys;

    internal Taakuitvoerder Van(Taaksoort soort) => uitvoerders[soort];
}
