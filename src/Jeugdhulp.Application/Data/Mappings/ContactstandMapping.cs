using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Gemeenten;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jeugdhulp.Application.Data.Mappings;

internal sealed class ContactstandMapping : IEntityTypeConfiguration<Contactstand>
{
    public void Configure(EntityTypeBuilder<Contactstand> builder)
    {
        builder.HasKey(s => new { s.GemeenteCode, s.TeamId, s.Vak });
        builder.HasOne<Team>().WithMany().HasForeignKey(s => new { s.GemeenteCode, s.TeamId }).OnDelete(DeleteBehavior.Cascade);
    }
}
