import CXapian

/// Brings the forms of a word to one stem, by the Snowball rules of a language.
///
/// Not `Sendable`: one task holds it.
public final class Stemmer {
  private let handle: OpaquePointer

  /// Makes a stemmer by the English name or ISO 639 code of a language.
  ///
  /// - Throws: ``XapianError`` with kind `invalidArgument` when Xapian has none.
  public init(language: String) throws(XapianError) {
    handle = try make { cx_stemmer_create(language, $0) }
  }

  deinit { cx_stemmer_destroy(handle) }

  /// Appends the stem of a word in small letters to `stem`. A word that cannot be stemmed, for lack of memory, is its own stem.
  public func stem(_ word: UnsafeBufferPointer<UInt8>, into stem: inout [UInt8]) {
    let chars = UnsafeRawBufferPointer(word).bindMemory(to: CChar.self)
    let before = stem.count
    let status = withUnsafeMutablePointer(to: &stem) { pointer in
      cx_stemmer_stem(
        handle, chars.baseAddress, chars.count,
        { context, data, length in
          context?.assumingMemoryBound(to: [UInt8].self).pointee.append(
            contentsOf: UnsafeRawBufferPointer(start: data, count: length))
        }, pointer, nil)
    }
    if status != 0, stem.count == before { stem.append(contentsOf: word) }
  }

  /// The stem of a word in small letters.
  public func stem(_ word: String) -> String {
    var result: [UInt8] = []
    var word = word
    word.withUTF8 { stem($0, into: &result) }
    return String(decoding: result, as: UTF8.self)
  }

  /// The names of all languages.
  public static func languages() throws(XapianError) -> [String] {
    let names = try gather { cx_stemmer_languages($0, $1, $2) }
    return String(decoding: names, as: UTF8.self).split(separator: " ").map(String.init)
  }
}
