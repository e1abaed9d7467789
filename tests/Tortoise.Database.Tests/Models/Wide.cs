namespace Tortoise.Tests.Models;

/// <summary>More fields than a word has bits.</summary>
[Model]
public partial class Wide
{
    public int Id { get; set; }

    public partial int F01 { get; set; }

    public partial int F02 { get; set; }

    public partial int F03 { get; set; }

    public partial int F04 { get; set; }

    public partial int F05 { get; set; }

    public partial int F06 { get; set; }

    public partial int F07 { get; set; }

    public partial int F08 { get; set; }

    public partial int F09 { get; set; }

    public partial int F10 { get; set; }

    public partial int F11 { get; set; }

    public partial int F12 { get; set; }

    public partial int F13 { get; set; }

    public partial int F14 { get; set; }

    public partial int F15 { get; set; }

    public partial int F16 { get; set; }

    public partial int F17 { get; set; }

    public partial int F18 { get; set; }

    public partial int F19 { get; set; }

    public partial int F20 { get; set; }

    public partial int F21 { get; set; }

    public partial int F22 { get; set; }

    public partial int F23 { get; set; }

    public partial int F24 { get; set; }

    public partial int F25 { get; set; }

    public partial int F26 { get; set; }

    public partial int F27 { get; set; }

    public partial int F28 { get; set; }

    public partial int F29 { get; set; }

    public partial int F30 { get; set; }

    public partial int F31 { get; set; }

    public partial int F32 { get; set; }

    public partial int F33 { get; set; }

    public partial int F34 { get; set; }

    public partial int F35 { get; set; }

    public partial int F36 { get; set; }

    public partial int F37 { get; set; }

    public partial int F38 { get; set; }

    public partial int F39 { get; set; }

    public partial int F40 { get; set; }

    public partial int F41 { get; set; }

    public partial int F42 { get; set; }

    public partial int F43 { get; set; }

    public partial int F44 { get; set; }

    public partial int F45 { get; set; }

    public partial int F46 { get; set; }

    public partial int F47 { get; set; }

    public partial int F48 { get; set; }

    public partial int F49 { get; set; }

    public partial int F50 { get; set; }

    public partial int F51 { get; set; }

    public partial int F52 { get; set; }

    public partial int F53 { get; set; }

    public partial int F54 { get; set; }

    public partial int F55 { get; set; }

    public partial int F56 { get; set; }

    public partial int F57 { get; set; }

    public partial int F58 { get; set; }

    public partial int F59 { get; set; }

    public partial int F60 { get; set; }

    public partial int F61 { get; set; }

    public partial int F62 { get; set; }

    public partial int F63 { get; set; }

    public partial int F64 { get; set; }

    [DbDefault(65)]
    public partial int F65 { get; set; }

    public partial int F66 { get; set; }

    public partial int F67 { get; set; }

    public partial int F68 { get; set; }

    [DbDefault(69)]
    public partial int F69 { get; set; }

    public partial int F70 { get; set; }
}
