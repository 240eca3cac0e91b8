using Jeugdhulp.Application.Data.Versleuteling;

namespace Jeugdhulp.TestCommon;

/// <summary>Keys of this test process: one set for all databases of it, for a model is built once per set.</summary>
public static class Testsleutels
{
    private static readonly Lazy<Sleutelring> Enige = new(Maak);

    /// <summary>Where they lie, for an application under test.</summary>
    public static string Map { get; } = Directory.CreateTempSubdirectory("jeugdhulp-sleutels-").FullName;

    public static string Hoofdsleutel { get; } = Sleutelmap.NieuweHoofdsleutel();

    public static Sleutelring Ring => Enige.Value;

    private static Sleutelring Maak()
    {
        var map = Sleutelmap.Van(Map, Hoofdsleutel);
        map.Begin(DateTimeOffset.UnixEpoch);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Map, recursive: true);
        return new(map);
    }
}
