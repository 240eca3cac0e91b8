using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Jeugdhulp.Application.Data.Versleuteling;

/// <summary>Brings the key ring to the model.</summary>
public static class SleutelringExtensions
{
    /// <summary>Lets the store read and write what is encrypted. Without it such a value cannot be touched.</summary>
    public static TBuilder UseSleutelring<TBuilder>(this TBuilder opties, Sleutelring ring)
        where TBuilder : DbContextOptionsBuilder
    {
        ArgumentNullException.ThrowIfNull(opties);
        ((IDbContextOptionsBuilderInfrastructure)opties).AddOrUpdateExtension(new Sleutelextensie(ring));
        return opties;
    }
}

/// <summary>
/// The ring is in the converters of the model, and EF Core keeps one model per set of options: keys of another folder are another set.
/// </summary>
internal sealed class Sleutelextensie(Sleutelring ring) : IDbContextOptionsExtension
{
    public Sleutelring Ring => ring;

    public DbContextOptionsExtensionInfo Info => field ??= new Extensieinfo(this);

    public void ApplyServices(IServiceCollection services)
    {
    }

    public void Validate(IDbContextOptions options)
    {
    }

    private sealed class Extensieinfo(Sleutelextensie extensie) : DbContextOptionsExtensionInfo(extensie)
    {
        private readonly string _sleutels = extensie.Ring.Herkenning;

        public override bool IsDatabaseProvider => false;

        public override string LogFragment => string.Empty;

        public override int GetServiceProviderHashCode() => _sleutels.GetHashCode(StringComparison.Ordinal);

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is Extensieinfo ander && ander._sleutels == _sleutels;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo) =>
            debugInfo["Jeugdhulp:Sleutelring"] = string.Empty;
    }
}
