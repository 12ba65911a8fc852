namespace Indexer.Vietnamese.Unicode;

/// <summary>The six tones of Vietnamese, in the order in which dictionaries list them.</summary>
public enum Tone
{
    /// <summary>Ngang: no mark.</summary>
    Level,

    /// <summary>Huyền: grave.</summary>
    Grave,

    /// <summary>Hỏi: hook above.</summary>
    Hook,

    /// <summary>Ngã: tilde.</summary>
    Tilde,

    /// <summary>Sắc: acute.</summary>
    Acute,

    /// <summary>Nặng: dot below.</summary>
    Dot,
}
