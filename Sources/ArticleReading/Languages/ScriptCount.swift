/// Which script most letters of a text are in.
struct ScriptCount {
  enum Script: Int, CaseIterable {
    case latin, cyrillic, greek, armenian, hebrew, arabic, devanagari, tamil, thai, kana, hangul, han

    /// The language of a script that has one in the news, or one far before the others.
    var language: String? {
      switch self {
      case .latin, .cyrillic: nil
      case .greek: "el"
      case .armenian: "hy"
      case .hebrew: "he"
      case .arabic: "ar"
      case .devanagari: "ne"
      case .tamil: "ta"
      case .thai: "th"
      case .kana: "ja"
      case .hangul: "ko"
      case .han: "zh"
      }
    }
  }

  /// Letters of each script, by its number.
  private var counts = [Int](repeating: 0, count: Script.allCases.count)

  mutating func add(_ script: Script, _ count: Int) { counts[script.rawValue] += count }

  mutating func add(_ value: UInt32) { if let script = Self.script(of: value) { add(script, 1) } }

  /// `nil` where there are no letters. Japanese is mostly Han by count, so a few kana decide.
  var leading: Script? {
    let kana = count(of: .kana)
    if kana * 10 > count(of: .han), kana > count(of: .latin) { return .kana }
    guard let most = Script.allCases.max(by: { count(of: $0) < count(of: $1) }), count(of: most) > 0 else {
      return nil
    }
    return most
  }

  private func count(of script: Script) -> Int { counts[script.rawValue] }

  private static func script(of value: UInt32) -> Script? {
    switch value {
    case 0x41...0x24F, 0x1E00...0x1EFF: .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: .greek
    case 0x400...0x52F: .cyrillic
    case 0x530...0x58F: .armenian
    case 0x590...0x5FF: .hebrew
    case 0x600...0x6FF, 0x750...0x77F: .arabic
    case 0x900...0x97F: .devanagari
    case 0xB80...0xBFF: .tamil
    case 0xE00...0xE7F: .thai
    case 0x3040...0x30FF: .kana
    case 0xAC00...0xD7AF: .hangul
    case 0x3400...0x9FFF: .han
    default: nil
    }
  }
}
