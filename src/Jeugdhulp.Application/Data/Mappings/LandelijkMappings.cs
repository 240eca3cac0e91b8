using Jeugdhulp.Application.Landelijk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jeugdhulp.Application.Data.Mappings;

internal sealed class NormversieMapping : IEntityTypeConfiguration<Normversie>
{
    public void Configure(EntityTypeBuilder<Normversie> builder)
    {
        builder.HasKey(v => v.Nummer);
        builder.Property(v => v.Nummer).ValueGeneratedNever();
        builder.HasIndex(v => v.Naam).IsUnique();
        builder.Property(v => v.Bepalingen).AlsJson();
        builder.Ignore(v => v.Looptijd);
        builder.Ignore(v => v.Norm);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_normversie_periode", "geldig_tot > geldig_van");
            t.HasCheckConstraint("ck_normversie_tweede_persoon", "vastgesteld_door_account_id <> auteur_account_id");
            t.HasCheckConstraint("ck_normversie_bepalingen", "jsonb_array_length(bepalingen) > 0");
        });
    }
}
