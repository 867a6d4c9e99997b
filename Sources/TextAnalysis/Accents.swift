/// Letters of Latin and Greek without their accents, as Unicode takes them apart.
enum Accents {
  /// What the letter `value`, a small one, is without accents; itself where it has none.
  static func removed(from value: UInt32) -> UInt32 {
    latin.contains(value) || extended.contains(value) ? UInt32(plain[place(of: value)]) : value
  }

  /// Latin to the end of Greek.
  private static let latin: Range<UInt32> = 0xC0..<0x400
  /// Vietnamese, ancient Greek, and what else came later.
  private static let extended: Range<UInt32> = 0x1E00..<0x2000

  private static func place(of value: UInt32) -> Int {
    latin.contains(value) ? Int(value - latin.lowerBound) : latin.count + Int(value - extended.lowerBound)
  }

  private static let plain: [UInt16] = {
    var plain = (Array(latin) + Array(extended)).map { UInt16($0) }
    for family in families {
      var letters = family.unicodeScalars.map(\.value)[...]
      let first = UInt16(letters.removeFirst())
      for letter in letters {
        plain[place(of: letter)] = first
      }
    }
    return plain
  }()

  /// A plain letter or mark, and behind it all that are it with accents. Written out, as only the full Foundation takes letters apart.
  private static let families = [
    "\u{3B}\u{37E}",
    "\u{60}\u{1FEF}",
    "aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ",
    "bḃḅḇ",
    "cçćĉċčḉ",
    "dďḋḍḏḑḓ",
    "eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ",
    "fḟ",
    "gĝğġģǧǵḡ",
    "hĥȟḣḥḧḩḫẖ",
    "iìíîïĩīĭįǐȉȋḭḯỉị",
    "jĵǰ",
    "kķǩḱḳḵ",
    "lĺļľḷḹḻḽ",
    "mḿṁṃ",
    "nñńņňǹṅṇṉṋ",
    "oòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ",
    "pṕṗ",
    "rŕŗřȑȓṙṛṝṟ",
    "sśŝşšșṡṣṥṧṩ",
    "tţťțṫṭṯṱẗ",
    "uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự",
    "vṽṿ",
    "wŵẁẃẅẇẉẘ",
    "xẋẍ",
    "yýÿŷȳẏẙỳỵỷỹ",
    "zźżžẑẓẕ",
    "\u{A8}\u{385}\u{1FC1}\u{1FED}\u{1FEE}",
    "\u{B4}\u{1FFD}",
    "\u{B7}\u{387}",
    "æǣǽ",
    "øǿ",
    "\u{17F}\u{1E9B}",
    "ʒǯ",
    "ʹʹ",
    "αάἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ",
    "εέἐἑἒἓἔἕὲέ",
    "ηήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ",
    "ιΐίϊἰἱἲἳἴἵἶἷὶίιῐῑῒΐῖῗ",
    "οόὀὁὂὃὄὅὸό",
    "ρῤῥ",
    "υΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ",
    "ωώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ",
    "ϒϓϔ",
    "\u{1FBF}\u{1FCD}\u{1FCE}\u{1FCF}",
    "\u{1FFE}\u{1FDD}\u{1FDE}\u{1FDF}",
  ]
}
