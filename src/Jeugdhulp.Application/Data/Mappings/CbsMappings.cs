using Jeugdhulp.Application.Cbs;
using Jeugdhulp.Application.Gemeenten;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jeugdhulp.Application.Data.Mappings;

internal sealed class VerzegelingMapping : IEntityTypeConfiguration<Verzegeling>
{
    public void Configure(EntityTypeBuilder<Verzegeling> builder)
    {
        builder.HasKey(v => new { v.GemeenteCode, v.Begin });
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(v => v.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(v => v.Halfjaar);
        builder.ToTable(t => t.HasCheckConstraint(
            "ck_verzegeling_halfjaar",
            "extract(day from begin) = 1 and extract(month from begin) in (1, 7) and einde = (begin + interval '6 months' - interval '1 day')::date"));
    }
}
