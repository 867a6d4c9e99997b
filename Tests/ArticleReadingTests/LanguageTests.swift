import ArticleReading
import Articles
import Testing

@Suite("The language of a story is guessed where nobody names it")
struct LanguageTests {
  @Test(
    "a sentence or two are enough",
    arguments: [
      (
        "en",
        "The council said on Monday that it will mend the quay before the winter and that ships have to wait."
      ),
      (
        "de",
        "Der Rat sagte am Montag, dass er die Mauer vor dem Winter ausbessern wird und die Schiffe warten müssen."
      ),
      (
        "fr",
        "Le conseil a dit lundi que le quai sera réparé avant l'hiver et que les bateaux doivent attendre dans le port."
      ),
      (
        "es",
        "El consejo dijo el lunes que el muelle se va a reparar antes del invierno y que los barcos tienen que esperar."
      ),
      (
        "pt",
        "O conselho disse na segunda-feira que o cais vai ser reparado antes do inverno e que os barcos não podem entrar."
      ),
      (
        "it",
        "Il consiglio ha detto lunedì che il molo sarà riparato prima dell'inverno e che le navi non possono entrare nel porto."
      ),
      (
        "nl",
        "De raad zei maandag dat de kade voor de winter wordt hersteld en dat de schepen niet in de haven kunnen komen."
      ),
      (
        "sv",
        "Rådet sade på måndagen att kajen ska lagas före vintern och att fartygen inte kan komma in i hamnen."
      ),
      (
        "da",
        "Rådet sagde mandag, at kajen skal være klar efter sommeren, og at skibene ikke kan sejle ud af havnen nu."
      ),
      (
        "nb",
        "Rådet sa mandag at kaien skal være klar etter sommeren, og at skipene ikke kan seile ut av havnen nå."
      ),
      (
        "fi",
        "Neuvosto sanoi maanantaina, että laituri on valmis ennen talvea ja että laivat eivät voi vielä tulla, mutta se ei ole kaikki."
      ),
      (
        "hu",
        "A tanács hétfőn azt mondta, hogy a rakpart a tél előtt kész lesz, és a hajók addig nem mehetnek be, mert az is veszélyes volt."
      ),
      (
        "tr",
        "Belediye pazartesi günü bu rıhtımın kıştan önce hazır olacağını ve bir gemi için çok yer olduğunu, ancak daha sonra girileceğini söyledi."
      ),
      (
        "ro",
        "Consiliul a spus luni că cheiul va fi reparat înainte de iarnă și că navele nu pot intra în port până atunci."
      ),
      (
        "ca",
        "El consell va dir dilluns que el moll serà reparat abans de l'hivern i que els vaixells no poden entrar amb la mar així."
      ),
      (
        "id",
        "Dewan kota pada hari Senin mengatakan bahwa dermaga itu akan selesai sebelum musim hujan dan kapal tidak bisa masuk dari laut."
      ),
      (
        "pl",
        "Rada powiedziała w poniedziałek, że nabrzeże będzie gotowe przed zimą i że statki nie mogą się do niego zbliżać."
      ),
      (
        "ru",
        "Совет сообщил в понедельник, что причал будет готов до зимы и что суда не могут войти в порт из-за этого."
      ),
      (
        "uk",
        "Рада повідомила в понеділок, що причал буде готовий до зими, та що судна не можуть увійти у порт через це, якщо є лід."
      ),
      ("zh", "市議會星期一表示，碼頭將在冬季之前修好。"), ("ja", "市議会は月曜日、冬までに桟橋を直すと発表した。"),
      ("ar", "قال المجلس يوم الاثنين إن الرصيف سيكون جاهزا قبل الشتاء."),
    ])
  func guess(language: String, text: String) throws {
    #expect(try Reading(text, name: "a.txt").articles.first?.language == language)
  }

  @Test("what the sender says is kept, and too little text is nobody's language")
  func silent() throws {
    #expect(
      try Reading("language: fr\n\nThe ship is in the port and it will stay.").articles.first?.language
        == "fr")
    #expect(try Reading("Ferry 4711.").articles.first?.language == nil)
  }
}
