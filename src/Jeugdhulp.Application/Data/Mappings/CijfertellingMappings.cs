using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Domain.Cijfers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jeugdhulp.Application.Data.Mappings;

internal sealed class CijferMapping : IEntityTypeConfiguration<Cijfer>
{
    public void Configure(EntityTypeBuilder<Cijfer> builder)
    {
        builder.HasKey(c => new { c.GemeenteCode, c.Moment, c.Lens, c.Maat, c.Deel });
        builder.Property(c => c.Waarde).HasPrecision(14, 1);

        // For the table of the country: one period of all gemeenten, in one piece of the index.
        builder.HasIndex(c => new { c.Moment, c.Lens, c.Maat }, "ix_cijfer_land").IncludeProperties(c => new { c.GemeenteCode, c.Waarde, c.Stand }).HasFilter("deel = ''");
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(c => c.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class GepubliceerdcijferMapping : IEntityTypeConfiguration<Gepubliceerdcijfer>
{
    public void Configure(EntityTypeBuilder<Gepubliceerdcijfer> builder)
    {
        builder.HasKey(c => new { c.GemeenteCode, c.Moment, c.Lens, c.Maat });
        builder.HasIndex(c => new { c.Moment, c.Lens });
        builder.Property(c => c.Waarde).HasPrecision(14, 1);
        builder.Ignore(c => c.Cijferwaarde);
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(c => c.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_gepubliceerdcijfer_waarde", "(stand = 'getoond') = (waarde is not null)");
            t.HasCheckConstraint("ck_gepubliceerdcijfer_vijftal", "waarde >= 0 and (maat in ('duur', 'wachttijd') or waarde % 5 = 0)");
        });
    }
}

internal sealed class CijferstandMapping : IEntityTypeConfiguration<Cijferstand>
{
    public void Configure(EntityTypeBuilder<Cijferstand> builder)
    {
        builder.HasKey(s => new { s.GemeenteCode, s.Jaar });
        builder.Property(s => s.Versie).IsRowVersion();
        builder.Property(s => s.Grens).HasDefaultValue(Bescherming.Grens);
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(s => s.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CijfergrensMapping : IEntityTypeConfiguration<Cijfergrens>
{
    public void Configure(EntityTypeBuilder<Cijfergrens> builder)
    {
        builder.HasKey(g => g.GemeenteCode);
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(g => g.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("ck_cijfergrens_grens", $"grens between {Bescherming.Grens} and {Bescherming.HoogsteGrens}"));
    }
}

internal sealed class CijferveranderingMapping : IEntityTypeConfiguration<Cijferverandering>
{
    public void Configure(EntityTypeBuilder<Cijferverandering> builder)
    {
        builder.HasKey(v => new { v.GemeenteCode, v.Id });
        builder.Property(v => v.Id).UseIdentityAlwaysColumn();

        // No reference to the gemeente: it would lock that row at every contact that is saved, and the rows live for a second.
        builder.Property(v => v.GemeenteCode).HasMaxLength(4);
        builder.ToTable(t => t.HasCheckConstraint("ck_cijferverandering_regel", "contact or regel_id is null"));
    }
}
