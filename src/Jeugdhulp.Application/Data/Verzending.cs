using System.Text.Json;
using System.Text.Json.Serialization;
using Jeugdhulp.Application.Contacten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Data;

/// <summary>That a form was kept under its key, with a print by which another content can be told from the same. The database lets it go after thirty days.</summary>
public sealed class Verzending
{
    public required string GemeenteCode { get; init; }

    /// <summary>The key of the form.</summary>
    public required Guid Sleutel { get; init; }

    /// <summary>A keyed hash: from it nobody can tell what was sent.</summary>
    public required byte[] Afdruk { get; init; }

    public required DateTimeOffset Op { get; init; }
}

/// <summary>Tells a form that comes twice from one that was changed in between, because no answer came.</summary>
internal static class Verzendingen
{
    private static readonly JsonSerializerOptions Json = new() { IncludeFields = true, Converters = { new Schrijfwijze() } };

    /// <summary>Whether what was kept under the key of this form is the same; null when nothing was.</summary>
    /// <param name="db">The store.</param>
    /// <param name="bewaard">What the form may have kept before. Kept without a print, or before prints were kept, it counts as something else: nobody is told of a thing that may not stand there.</param>
    /// <param name="sleutel">The key of the form.</param>
    /// <param name="inhoud">All that was filled in, and of what.</param>
    /// <param name="ct">Ends the work.</param>
    public static async Task<bool?> EerderAsync<T>(this JeugdhulpDbContext db, IQueryable<T> bewaard, Guid sleutel, object inhoud, CancellationToken ct)
        where T : class
    {
        var afdrukken = await bewaard.Select(_ => db.Verzendingen.Where(v => v.Sleutel == sleutel).Select(v => v.Afdruk).FirstOrDefault()).Take(1).ToListAsync(ct);
        return afdrukken is [var afdruk] ? afdruk is not null && afdruk.AsSpan().SequenceEqual(Afdruk(db, sleutel, inhoud)) : null;
    }

    /// <summary>Keeps the print of a form; the caller saves it with what it keeps.</summary>
    public static void Verzonden(this JeugdhulpDbContext db, TimeProvider klok, Guid sleutel, object inhoud) =>
        db.Verzendingen.Add(new() { GemeenteCode = db.Aanmelding.GemeenteCode!, Sleutel = sleutel, Afdruk = Afdruk(db, sleutel, inhoud), Op = klok.GetUtcNow() });

    // With the key in it, two forms that say the same cannot be told to be alike.
    private static byte[] Afdruk(JeugdhulpDbContext db, Guid sleutel, object inhoud) =>
        db.Kenmerk($"verzending:{db.Aanmelding.GemeenteCode}:{sleutel}:{JsonSerializer.Serialize(inhoud, inhoud.GetType(), Json)}");

    /// <summary>A text as it is kept: spaces around it, and the line ends of a browser, make no other content.</summary>
    private sealed class Schrijfwijze : JsonConverter<string>
    {
        public override bool HandleNull => true;

        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) => writer.WriteStringValue(Veldwijzigingen.Schoon(value));
    }
}
