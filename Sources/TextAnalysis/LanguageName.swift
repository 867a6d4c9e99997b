/// What languages are called: ISO 639-1 codes, the three letters of ISO 639-2, English and own names.
public enum LanguageName {
  /// The code of a tag (`pt-BR`, `por`) or a name (`Portuguese`, `português`); what is neither stays as it is, in small letters.
  ///
  /// - Returns: Two letters where the language has two; without script and region.
  public static func code(of name: String) -> String {
    let folded = Folding.fold(name)
    if let code = codes[folded] { return code }
    let primary = primary(of: name)
    return codes[Folding.fold(primary)] ?? primary
  }

  /// Whether a name or a tag is of a language that is known here.
  public static func isKnown(_ name: String) -> Bool {
    codes[Folding.fold(name)] != nil || codes[Folding.fold(primary(of: name))] != nil
  }

  /// The English name of a code, or the code where none is known.
  public static func name(of code: String) -> String { names[code] ?? code }

  private static func primary(of tag: String) -> String {
    tag.split(whereSeparator: { $0 == "-" || $0 == "_" }).first.map { $0.lowercased() } ?? tag.lowercased()
  }

  private static let rows: [[String]] = table.split(separator: "\n").map {
    $0.split(separator: " ").map { $0.split(separator: "_").joined(separator: " ") }
  }

  private static let names = Dictionary(rows.map { ($0[0], $0[2]) }) { first, _ in first }

  private static let codes: [String: String] = {
    var codes: [String: String] = [:]
    for row in rows {
      codes[row[0]] = row[0]
      for other in row[1].split(separator: "/") { codes[String(other)] = row[0] }
      for name in row.dropFirst(2) where codes[Folding.fold(name)] == nil {
        codes[Folding.fold(name)] = row[0]
      }
    }
    return codes
  }()

  /// A language a line: code, three letters (several parted by a slash), English name, own names.
  private static let table = """
    af afr Afrikaans
    am amh Amharic አማርኛ
    ar ara Arabic العربية
    az aze Azerbaijani azərbaycan
    be bel Belarusian беларуская
    bg bul Bulgarian български
    bn ben Bengali বাংলা Bangla
    bs bos Bosnian bosanski
    ca cat Catalan català
    cs ces/cze Czech čeština
    cy cym/wel Welsh Cymraeg
    da dan Danish dansk
    de deu/ger German Deutsch
    el ell/gre Greek ελληνικά
    en eng English
    eo epo Esperanto
    es spa Spanish español castellano Castilian
    et est Estonian eesti
    eu eus/baq Basque euskara
    fa fas/per Persian فارسی Farsi
    fi fin Finnish suomi
    fil fil Filipino
    fo fao Faroese føroyskt
    fr fra/fre French français
    ga gle Irish Gaeilge
    gl glg Galician galego
    gu guj Gujarati ગુજરાતી
    he heb/iw Hebrew עברית
    hi hin Hindi हिन्दी
    hr hrv Croatian hrvatski
    hu hun Hungarian magyar
    hy hye/arm Armenian հայերեն
    id ind/in Indonesian bahasa_indonesia
    is isl/ice Icelandic íslenska
    it ita Italian italiano
    ja jpn Japanese 日本語
    ka kat/geo Georgian ქართული
    kk kaz Kazakh қазақ
    km khm Khmer ខ្មែរ
    kn kan Kannada ಕನ್ನಡ
    ko kor Korean 한국어
    lo lao Lao ລາວ
    lt lit Lithuanian lietuvių
    lv lav Latvian latviešu
    mk mkd/mac Macedonian македонски
    ml mal Malayalam മലയാളം
    mn mon Mongolian монгол
    mr mar Marathi मराठी
    ms msa/may Malay bahasa_melayu
    my mya/bur Burmese မြန်မာ
    nb nob Norwegian_Bokmål bokmål norsk_bokmål
    ne nep Nepali नेपाली
    nl nld/dut Dutch Nederlands Flemish
    nn nno Norwegian_Nynorsk nynorsk norsk_nynorsk
    no nor Norwegian norsk
    pa pan Punjabi ਪੰਜਾਬੀ
    pl pol Polish polski
    ps pus Pashto پښتو
    pt por Portuguese português
    ro ron/rum/mo Romanian română
    ru rus Russian русский
    si sin Sinhala සිංහල
    sk slk/slo Slovak slovenčina
    sl slv Slovenian slovenščina Slovene
    so som Somali
    sq sqi/alb Albanian shqip
    sr srp Serbian српски srpski
    sv swe Swedish svenska
    sw swa Swahili kiswahili
    ta tam Tamil தமிழ்
    te tel Telugu తెలుగు
    th tha Thai ไทย
    tl tgl Tagalog
    tr tur Turkish Türkçe
    uk ukr Ukrainian українська
    ur urd Urdu اردو
    uz uzb Uzbek
    vi vie Vietnamese tiếng_Việt
    zh zho/chi Chinese 中文
    """
}
