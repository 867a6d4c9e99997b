import Entities

/// Names to put in place of others: those of the training sentences, and lists.
struct NamePools {
  private var drawn: [[[String]]]
  private var lists: [Substring: [String]] = [:]

  /// - Parameter replacements: Lines of a kind, a tab and a name.
  init(sentences: [AnnotatedSentence], sets: [AnnotatedSet], replacements: String) {
    drawn = Array(repeating: [], count: NameSpan.Kind.allCases.count)
    for sentence in sentences where sets[sentence.set].weight == 1 {
      for mention in sentence.mentions where mention.kind != .other {
        let tokens = Array(sentence.tokens[mention.tokens])
        if tokens[0].first?.isUppercase == true { drawn[Int(mention.kind.rawValue)].append(tokens) }
      }
    }
    for line in replacements.split(separator: "\n") where line.first != "#" {
      let parts = line.split(separator: "\t")
      if parts.count == 2 { lists[parts[0], default: []].append(String(parts[1])) }
    }
  }

  /// A name of a training sentence.
  func drawn(_ kind: NameSpan.Kind, _ random: inout SplitMix) -> [String]? {
    let pool = drawn[Int(kind.rawValue)]
    return pool.isEmpty ? nil : pool[random.below(pool.count)]
  }

  /// A name of a list.
  func pick(_ list: Substring, _ random: inout SplitMix) -> String {
    guard let names = lists[list], !names.isEmpty else { return "Nobody" }
    return names[random.below(names.count)]
  }

  /// A name of a list, word by word.
  func words(_ list: Substring, _ random: inout SplitMix) -> [String] {
    pick(list, &random).split(separator: " ").map(String.init)
  }

  /// A first name or initials, and a surname.
  func person(_ random: inout SplitMix) -> [String] {
    let draw = random.unit()
    if draw < 0.3, let other = drawn(.person, &random), other.count > 1 { return other }
    if draw < 0.45 { return [String(pick("first", &random).prefix(1)) + ".", pick("last", &random)] }
    if draw < 0.52 { return [pick("first", &random), pick("first", &random), pick("last", &random)] }
    return [pick("first", &random), pick("last", &random)]
  }

  /// An organisation made of a head word and what it is about.
  func organisation(_ random: inout SplitMix) -> [String] {
    let topics = [
      "Defence", "Finance", "Foreign Affairs", "Health", "Education", "Agriculture", "Energy", "Trade",
      "Transport",
      "Interior", "Commerce", "Labour", "Justice", "Environment", "Atomic Energy", "Civil Aviation",
      "Human Rights",
    ]
    let topic = topics[random.below(topics.count)]
    let place = random.below(2) == 0 ? pick("country", &random) : pick("place", &random)
    let last = pick("last", &random)
    let forms = [
      "Bank of \(place)", "Bank of \(place)", "National Bank of \(place)", "Central Bank of \(place)",
      "University of \(place)", "\(place) University", "Ministry of \(topic)", "\(topic) Ministry",
      "\(topic) Department", "Department of \(topic)", "\(place) Airlines", "\(place) Airways",
      "\(place) Stock Exchange", "\(place) National Assembly", "\(last) Foundation", "\(last) Institute",
      "International \(topic) Agency", "World \(topic) Organization", "\(place) Times", "\(place) Daily News",
      "\(place) Post", "\(place) Red Cross", "\(place) Football Association", "\(place) Democratic Party",
      "\(place) People 's Party", "\(last) College", "\(last) and \(last) Co", "\(place) \(topic) Council",
      "Institute for \(topic) Studies", "Center for \(topic) and International Studies",
      "Federation of \(place) Industries", "\(place) Central Bank", "\(place) Steel", "\(place) Oil Company",
      "\(place) Hospital", "\(place) Police", "\(topic) and \(topics[random.below(topics.count)]) Committee",
    ]
    return forms[random.below(forms.count)].split(separator: " ").map(String.init)
  }

  /// A facility, or a feature of the land.
  func facility(_ random: inout SplitMix) -> [String] {
    let base = random.below(2) == 0 ? pick("place", &random) : pick("last", &random)
    let heads = [
      "Naval Base", "Naval Base", "Air Base", "Airport", "International Airport", "Bridge", "River", "Island",
      "Islands", "Bay", "Port", "Harbour", "Stadium", "Mountains", "Valley", "Province", "District", "County",
      "Street",
      "Avenue", "Square", "Park", "Dam", "Canal", "Strait", "Sea", "National Park", "Barracks", "Station",
      "Peninsula",
    ]
    let fronts = [
      "Lake", "Mount", "Fort", "Camp", "Port", "Cape", "Gulf of", "Port of", "Strait of", "Bay of",
    ]
    let draw = random.below(10)
    let name =
      draw < 7
      ? "\(base) \(heads[random.below(heads.count)])"
      : draw < 9 ? "\(fronts[random.below(fronts.count)]) \(base)" : base
    return name.split(separator: " ").map(String.init)
  }
}
