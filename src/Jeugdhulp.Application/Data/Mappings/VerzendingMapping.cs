using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jeugdhulp.Application.Data.Mappings;

internal sealed class VerzendingMapping : IEntityTypeConfiguration<Verzending>
{
    public void Configure(EntityTypeBuilder<Verzending> builder)
    {
        builder.HasKey(v => new { v.GemeenteCode, v.Sleutel });
        builder.HasOne<Gemeenten.Gemeente>().WithMany().HasForeignKey(v => v.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(v => new { v.GemeenteCode, v.Op });
        builder.ToTable(t => t.HasCheckConstraint("ck_verzending_afdruk", "octet_length(afdruk) = 32"));
    }
}
