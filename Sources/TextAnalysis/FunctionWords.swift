/// Words that hold a sentence together and say nothing of its subject.
///
/// They are indexed, for phrases, but a query of several words is not made to contain them. The list is the closed
/// classes of English grammar: articles, pronouns, auxiliaries, prepositions, conjunctions, and their contractions.
enum FunctionWords {
  static func contains(_ folded: UnsafeBufferPointer<UInt8>) -> Bool {
    guard folded.count <= longest else { return false }
    return words.contains(String(decoding: folded, as: UTF8.self))
  }

  static func contains(_ folded: [UInt8]) -> Bool { folded.withUnsafeBufferPointer { contains($0) } }

  private static let longest = 10

  private static let words: Set<String> = Set(
    """
    a an the this that these those
    i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself
    it its itself they them their theirs themselves who whom whose which what
    am is are was were be been being have has had having do does did doing
    will would shall should can could may might must
    of in on at by for with about against between into through during before after above below to from up down
    out off over under within without upon toward towards among per via
    and or but nor so yet if because as until while than when where why how whether though although
    not no there here then once too very such also just only both each
    dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt wont wouldnt shant shouldnt cant couldnt
    im ive youre youve hes shes theyre theyve weve thats theres
    """.split { $0.isWhitespace }.map(String.init))
}
