using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Trajecten;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jeugdhulp.Application.Data.Mappings;

internal sealed class ProductMapping : IEntityTypeConfiguration<Product>
{
    public void Configure(EntityTypeBuilder<Product> builder)
    {
        builder.HasKey(p => new { p.GemeenteCode, p.Id });
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Versie).IsRowVersion();
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(p => p.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_product_naam", "length(trim(naam)) > 0");
            t.HasCheckConstraint("ck_product_periode", "geldig_tot > geldig_van");
        });
    }
}
