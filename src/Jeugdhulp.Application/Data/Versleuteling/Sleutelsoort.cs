namespace Jeugdhulp.Application.Data.Versleuteling;

/// <summary>What a key is for; each use has a key of its own.</summary>
public enum Sleutelsoort
{
    /// <summary>Encrypts values.</summary>
    Gegevens,

    /// <summary>Makes the kenmerk by which a BSN is sought.</summary>
    Zoeken,
}

/// <summary>A key out of the <see cref="Sleutelmap"/>, unwrapped.</summary>
/// <param name="Id">Stands in every value that was encrypted with it.</param>
/// <param name="Soort">What it is for.</param>
/// <param name="GemaaktOp">The newest encrypts, all decrypt.</param>
/// <param name="Bytes">The key itself: never logged, never stored unwrapped.</param>
internal sealed record Gegevenssleutel(string Id, Sleutelsoort Soort, DateTimeOffset GemaaktOp, byte[] Bytes);
