using Jeugdhulp.Application.Gemeenten;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jeugdhulp.Application.Data.Mappings;

internal sealed class FormatieMapping : IEntityTypeConfiguration<Formatie>
{
    public void Configure(EntityTypeBuilder<Formatie> builder)
    {
        builder.HasKey(f => new { f.GemeenteCode, f.Id });
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Fte).HasPrecision(5, 2);
        builder.Property(f => f.Vacature).HasPrecision(5, 2);
        builder.HasOne<Team>().WithMany().HasForeignKey(f => new { f.GemeenteCode, f.TeamId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(f => new { f.GemeenteCode, f.TeamId, f.Van });
        builder.ToTable(t => t.HasCheckConstraint("ck_formatie_fte", "fte between 0 and 200 and vacature between 0 and fte"));
    }
}
