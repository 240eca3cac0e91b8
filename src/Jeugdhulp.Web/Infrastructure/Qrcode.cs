using System.Text;
using QRCoder;

namespace Jeugdhulp.Web.Infrastructure;

/// <summary>A QR code as the path of an SVG: drawn by the page itself, so that no one else hears what is in it.</summary>
/// <param name="Maat">Width and height in squares.</param>
/// <param name="Pad">The dark squares.</param>
public sealed record Qrcode(int Maat, string Pad)
{
    public static Qrcode Van(string tekst)
    {
        using var code = QRCodeGenerator.GenerateQrCode(tekst, QRCodeGenerator.ECCLevel.M);
        var pad = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < code.ModuleMatrix[y].Count; x++)
            {
                if (code.ModuleMatrix[y][x])
                {
                    pad.Append('M').Append(x).Append(' ').Append(y).Append("h1v1h-1z");
                }
            }
        }

        return new(code.ModuleMatrix.Count, pad.ToString());
    }
}
