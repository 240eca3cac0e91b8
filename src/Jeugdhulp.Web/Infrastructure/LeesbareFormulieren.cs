namespace Jeugdhulp.Web.Infrastructure;

/// <summary>
/// The framework refuses a whole form for one zero character, and with it goes everything that was typed. Here that character
/// becomes the mark for an unreadable one: the field that holds it is refused by name, and all the others stay.
/// </summary>
public static class LeesbareFormulieren
{
    /// <summary>U+FFFD, the replacement character.</summary>
    public const char Onleesbaar = '\uFFFD';

    private const long Hoogstens = 2 * 1024 * 1024;

    public static IApplicationBuilder UseLeesbareFormulieren(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var verzoek = context.Request;
        if (HttpMethods.IsPost(verzoek.Method) && verzoek.ContentLength is > 0 and <= Hoogstens
            && verzoek.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true)
        {
            // It grows with what arrives: room for what was only promised would be had for a few bytes, by anyone.
            var inhoud = new MemoryStream();
            await verzoek.Body.CopyToAsync(inhoud, context.RequestAborted);
            if (inhoud.GetBuffer().AsSpan(0, (int)inhoud.Length).IndexOf("%00"u8) >= 0)
            {
                var tekst = System.Text.Encoding.Latin1.GetString(inhoud.GetBuffer(), 0, (int)inhoud.Length);
                inhoud = new MemoryStream(System.Text.Encoding.Latin1.GetBytes(tekst.Replace("%00", Uri.EscapeDataString(Onleesbaar.ToString()), StringComparison.Ordinal)));
                verzoek.ContentLength = inhoud.Length;
            }

            inhoud.Position = 0;
            verzoek.Body = inhoud;
        }

        await next(context);
    });
}
