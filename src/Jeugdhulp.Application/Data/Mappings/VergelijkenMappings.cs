using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Vergelijken;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jeugdhulp.Application.Data.Mappings;

internal sealed class VergelijkingsdeelnameMapping : IEntityTypeConfiguration<Vergelijkingsdeelname>
{
    public void Configure(EntityTypeBuilder<Vergelijkingsdeelname> builder)
    {
        builder.HasKey(d => d.GemeenteCode);
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(d => d.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class VergelijkingsdeelMapping : IEntityTypeConfiguration<Vergelijkingsdeel>
{
    public void Configure(EntityTypeBuilder<Vergelijkingsdeel> builder)
    {
        builder.HasKey(d => new { d.GemeenteCode, d.AanvragerCode, d.GevraagdeCode, d.Begin });
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(d => d.AanvragerCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(d => d.GevraagdeCode).OnDelete(DeleteBehavior.Restrict);
        builder.Property(d => d.Deel).AlsJson();
        builder.Ignore(d => d.Halfjaar);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_vergelijkingsdeel_gemeenten", "aanvrager_code <> gevraagde_code and gemeente_code in (aanvrager_code, gevraagde_code)");
            t.HasCheckConstraint("ck_vergelijkingsdeel_begin", "extract(day from begin) = 1 and extract(month from begin) in (1, 7)");
        });
    }
}
