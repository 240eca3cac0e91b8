using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Instellingen;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jeugdhulp.Application.Data.Mappings;

internal sealed class AnnotatieMapping : IEntityTypeConfiguration<Annotatie>
{
    public void Configure(EntityTypeBuilder<Annotatie> builder)
    {
        builder.HasKey(a => new { a.GemeenteCode, a.Id });
        builder.HasIndex(a => new { a.GemeenteCode, a.Datum });
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(a => a.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Instellingenversie>().WithMany().HasForeignKey(a => new { a.GemeenteCode, a.Versienummer }).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("ck_annotatie_versie", "(oorzaak = 'instellingGewijzigd') = (versienummer is not null)"));
    }
}
