using Jeugdhulp.Application.Documenten;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Toegang;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jeugdhulp.Application.Data.Mappings;

internal sealed class DocumentMapping : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> builder)
    {
        builder.HasKey(d => new { d.GemeenteCode, d.Id });
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.HasIndex(d => new { d.GemeenteCode, d.Soort, d.GeldigVan });
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(d => d.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_document_omvang", "bytes = octet_length(inhoud) and bytes between 1 and 5242880");
            t.HasCheckConstraint("ck_document_sha256", "sha256 = encode(sha256(inhoud), 'hex')");
        });
    }
}

internal sealed class LeesbevestigingMapping : IEntityTypeConfiguration<Leesbevestiging>
{
    public void Configure(EntityTypeBuilder<Leesbevestiging> builder)
    {
        builder.HasKey(b => new { b.GemeenteCode, b.DocumentId, b.AccountId });
        builder.HasOne<Document>().WithMany().HasForeignKey(b => new { b.GemeenteCode, b.DocumentId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(b => b.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
