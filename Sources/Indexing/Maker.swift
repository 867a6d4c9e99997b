import Articles
import Glibc
import TextAnalysis
import Xapian

/// Stands for all that decides what is made of an article: what was made by another maker is of no use to this one.
enum Maker {
  static func fingerprint(of settings: Rebuild, builder: String) -> Fingerprint {
    var info = stat()
    // The program's own file: its tables and rules change without a new version while it is worked on.
    let program = stat("/proc/self/exe", &info) == 0 ? [Int(info.st_size), Int(info.st_mtim.tv_sec)] : []
    return program.reduce(
      settings.layout.fingerprint.followed(by: Schema.version).followed(by: builder)
        .followed(by: settings.language.code).followed(by: settings.recognizesEntities ? 1 : 0)
        .followed(by: settings.keepsPositions ? 1 : 0).followed(by: settings.keepsTermLists ? 1 : 0)
        .followed(by: Library.version)
    ) { $0.followed(by: $1) }
  }
}
