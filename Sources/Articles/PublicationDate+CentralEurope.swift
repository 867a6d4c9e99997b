extension PublicationDate {
  /// The moment of a time that was written without a zone and is that of Copenhagen, Oslo or Berlin; a day stays the day it is.
  ///
  /// Summer time is from the last Sunday of March to that of October, as it has been since 1996.
  package var inCentralEurope: PublicationDate {
    guard precision == .second, let year = Int(year), let march = CivilDate(year: year, month: 3, day: 31),
      let october = CivilDate(year: year, month: 10, day: 31)
    else { return self }
    func second(ofSundayBy day: CivilDate, hour: Int) -> Int64 {
      // 1970 began on a Thursday.
      let sunday = day.daysSinceEpoch - (day.daysSinceEpoch + 4) % 7
      return Int64(sunday * 86_400 + hour * 3_600)
    }
    let isSummer =
      secondsSinceEpoch >= second(ofSundayBy: march, hour: 2)
      && secondsSinceEpoch < second(ofSundayBy: october, hour: 3)
    return PublicationDate(
      secondsSinceEpoch: secondsSinceEpoch - (isSummer ? 7_200 : 3_600), precision: .second)
  }
}
