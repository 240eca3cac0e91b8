using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Inzicht;
using Jeugdhulp.Application.Toegang;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jeugdhulp.Application.Data.Mappings;

internal sealed class LeidraadmeldingMapping : IEntityTypeConfiguration<Leidraadmelding>
{
    public void Configure(EntityTypeBuilder<Leidraadmelding> builder)
    {
        builder.HasKey(m => new { m.GemeenteCode, m.Id });
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.HasIndex(m => new { m.GemeenteCode, m.ContactId }).IsUnique().HasFilter("ingetrokken_op is null");
        builder.HasOne<Contact>().WithMany().HasForeignKey(m => new { m.GemeenteCode, m.ContactId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(m => m.DoorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint(
            "ck_leidraadmelding_vrijgegeven",
            "(overlegtekst is null) = (vrijgegeven_op is null) and (overlegtekst is null) = (vrijgegeven_door_account_id is null)"));
    }
}

internal sealed class ReflectieMapping : IEntityTypeConfiguration<Reflectie>
{
    public void Configure(EntityTypeBuilder<Reflectie> builder)
    {
        builder.HasKey(r => new { r.GemeenteCode, r.Id });
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasOne<Team>().WithMany().HasForeignKey(r => new { r.GemeenteCode, r.TeamId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(r => r.DoorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("ck_reflectie_periode", "tot_en_met >= van"));
    }
}
