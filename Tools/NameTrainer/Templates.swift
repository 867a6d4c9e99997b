import Entities

/// Lines of newswire with places for names, which the annotated sets lack: results, tables, datelines, markets.
struct Templates {
  private let lines: [[Substring]]
  private let names: NamePools

  init(text: String, names: NamePools) {
    lines = text.split(separator: "\n").filter { $0.first != "#" }.map { $0.split(separator: " ") }
    self.names = names
  }

  var isEmpty: Bool { lines.isEmpty }

  /// A line with names drawn for it.
  func sentence(set: Int, with random: inout SplitMix) -> AnnotatedSentence {
    let line = lines[random.below(lines.count)]
    var result = AnnotatedSentence(tokens: [], mentions: [], set: set)
    // A line whose own words are all capitals is shouted altogether.
    let own = line.filter { $0.first != "{" && $0.contains(where: \.isLetter) }
    let isShouted = !own.isEmpty && own.allSatisfy { $0 == $0.uppercased() && $0.count > 1 }
    for piece in line {
      guard piece.first == "{", piece.count == 3 else {
        result.tokens.append(String(piece))
        continue
      }
      let (tokens, kind) = filling(piece.dropFirst().first ?? "N", &random)
      let start = result.tokens.count
      result.tokens += isShouted ? tokens.map { $0.uppercased() } : tokens
      if let kind { result.mentions.append(.init(kind: kind, tokens: start..<result.tokens.count)) }
    }
    return result
  }

  private func filling(_ slot: Character, _ random: inout SplitMix) -> ([String], NameSpan.Kind?) {
    let draw = random.unit()
    switch slot {
    case "P": return (names.person(&random), .person)
    case "S": return ([names.pick("last", &random)], .person)
    case "I":
      let initial = String(names.pick("first", &random).prefix(1)) + "."
      return ([initial, names.pick("last", &random)], .person)
    case "L": return (names.words("country", &random), .place)
    case "C": return (names.words("place", &random), .place)
    case "T":
      if draw < 0.45 { return (names.words("place", &random), .organisation) }
      if draw < 0.75 { return ([names.pick("team", &random)], .organisation) }
      if draw < 0.9 { return (names.words("place", &random) + [names.pick("team", &random)], .organisation) }
      let form = ["United", "City", "FC", "Town", "Rovers", "Athletic"][random.below(6)]
      return (names.words("place", &random) + [form], .organisation)
    case "K":
      if draw < 0.45 { return ([names.pick("company", &random)], .organisation) }
      if draw < 0.6, let other = names.drawn(.organisation, &random) { return (other, .organisation) }
      let base = draw < 0.85 ? [names.pick("last", &random)] : names.words("place", &random)
      let forms = [
        "Corp", "Inc", "Co", "Ltd", "Bank", "Group", "Industries", "& Co", "Holdings", "Plc", "AG", "SA",
      ]
      return (base + forms[random.below(forms.count)].split(separator: " ").map(String.init), .organisation)
    case "O":
      if draw < 0.4 { return (names.organisation(&random), .organisation) }
      if draw < 0.7 { return ([names.pick("agency", &random)], .organisation) }
      return (names.drawn(.organisation, &random) ?? names.organisation(&random), .organisation)
    case "X": return (names.facility(&random), .place)
    case "A":
      let letters = Array("ABCDEFGHIKLMNOPRSTUVWXY")
      let count = 2 + random.below(3)
      return ([String((0..<count).map { _ in letters[random.below(letters.count)] })], .organisation)
    case "D":
      let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
      return ([days[random.below(7)]], nil)
    case "M":
      let months = [
        "Jan", "January", "March", "April", "June", "Aug.", "September", "Oct.", "Nov", "Dec.", "July",
      ]
      return ([months[random.below(months.count)]], nil)
    default: return ([String(random.below(draw < 0.6 ? 30 : 500))], nil)
    }
  }
}
