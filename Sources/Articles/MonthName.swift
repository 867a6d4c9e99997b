/// Names of months, as datelines and dates abbreviate them, in the languages of agencies.
package enum MonthName {
  /// A month a line, in the order of the year.
  private static let names = """
    january januar janvier janv enero gennaio janeiro januari janeiro ianuarie januára stycznia styczeń ledna leden ocak tammikuuta \
    január января січня януари ιανουαρίου يناير ינואר בינואר
    february februar février febrero febbraio fevereiro februari februarie lutego luty února únor şubat helmikuuta \
    február февраля лютого февруари φεβρουαρίου فبراير פברואר בפברואר
    march märz mars marzo março maart mars martie marca marzec března březen mart maaliskuuta \
    március maret марта березня μαρτίου مارس מרץ במרץ
    april avril abril aprile aprilie kwietnia kwiecień dubna duben nisan huhtikuuta \
    április апреля квітня април απριλίου أبريل إبريل ابريل אפריל באפריל
    may mai mayo maggio maio mei maj maja května květen mayıs toukokuuta \
    május мая май травня μαΐου مايو מאי במאי
    june juni juin junio giugno junho iunie czerwca czerwiec června červen haziran kesäkuuta \
    június июня червня юни ιουνίου يونيو יוני ביוני
    july juli juillet julio luglio julho iulie lipca lipiec července červenec temmuz heinäkuuta \
    július июля липня юли ιουλίου يوليو יולי ביולי
    august août agosto augustus augusti avgust sierpnia sierpień srpna srpen ağustos elokuuta \
    augusztus agustus августа серпня αυγούστου أغسطس اغسطس אוגוסט באוגוסט
    september septembre septiembre setiembre settembre setembro septembrie września wrzesień září eylül syyskuuta \
    szeptember septembar сентября вересня септември σεπτεμβρίου سبتمبر ספטמבר בספטמבר
    october oktober octobre octubre ottobre outubro octombrie października październik října říjen ekim lokakuuta \
    október oktobar октября жовтня октомври οκτωβρίου أكتوبر اكتوبر אוקטובר באוקטובר
    november novembre noviembre novembro noiembrie listopada listopad listopadu kasım marraskuuta \
    novembar ноября листопада ноември νοεμβρίου نوفمبر נובמבר בנובמבר
    december dezember décembre diciembre dicembre dezembro decembrie desember grudnia grudzień prosince prosinec aralık joulukuuta \
    decembar desember декабря грудня декември δεκεμβρίου ديسمبر דצמבר בדצמבר
    """.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }

  /// What three letters or more may stand for. Letters that begin two months stand for neither, unless English knows them or they are
  /// a whole name.
  private static let numbers: [String: Int] = {
    var months: [String: Set<Int>] = [:]
    for (index, row) in names.enumerated() {
      for name in row {
        for count in 3...name.count { months[String(name.prefix(count)), default: []].insert(index + 1) }
      }
    }
    var numbers = months.compactMapValues { $0.count == 1 ? $0.first : nil }
    for (index, row) in names.enumerated() {
      for name in row where numbers[name] == nil { numbers[name] = index + 1 }
    }
    for (index, row) in names.enumerated() {
      guard let english = row.first else { continue }
      for count in 3...english.count { numbers[String(english.prefix(count))] = index + 1 }
    }
    return numbers
  }()

  /// The number of a month, 1 to 12, by its name or by its first three letters or more, with or without a point.
  package static func number(of name: some StringProtocol) -> Int? {
    var name = name.lowercased()
    if name.hasSuffix(".") { name.removeLast() }
    return numbers[name]
  }
}
