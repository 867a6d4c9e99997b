import Xapian

extension Database {
  /// Calls `body` with what is stored of an article.
  ///
  /// - Throws: What `body` throws; of a set of shards ``DamagedArticle`` in place of ``IndexError/damagedRecord``.
  public func withRecord<R>(of docid: UInt32, _ body: (UnsafeRawBufferPointer) throws -> R) throws -> R {
    do {
      return try withDocumentData(of: docid, body)
    } catch IndexError.damagedRecord where isRemote {
      throw DamagedArticle(docid: docid)
    }
  }
}

/// An article of a set of shards cannot be read back; its number tells which shard is damaged.
public struct DamagedArticle: Error {
  let docid: UInt32
}
