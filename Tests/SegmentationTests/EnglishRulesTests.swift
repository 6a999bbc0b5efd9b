import Testing
import TranslationModel

@Suite struct EnglishRulesTests {
  @Test(
    "English sentences end where a reader says they do",
    arguments: [
      "Mr. Hill met Dr. Ann Ray and Gen. Lowe. ¦They spoke for an hour.",
      "See p. 12, pp. 14-20 and fig. 3. ¦The rest is in No. 7.",
      "Did Tom and co. win? ¦Yes.",
      "Ask Tom and co. ¦They will know.",
      "He sold it to Brown & Co. in May. ¦He kept a share in Hall Inc. ¦It rose.",
      "I climbed Mt. Hood with Paul Reed Jr. and his son.",
      "We flew to the U.S. in May. ¦She stayed in the U.K. ¦How was it?",
      "The U.S. Army left. ¦The E.U. Council met.",
      "At 6 a.m. Dr. Fox called. ¦He came home at 9 P.M. ¦Dr. Fox was tired.",
      "It costs $4.50 a day. ¦It was $5.25.",
      "The guide (He was born here.) led us on.",
      "Write to Ann.Lee@mail.example.org. ¦She will answer.",
      "Look at https://example.org/Docs/Page.Html?x=1. ¦Then try again.",
      "“Come in.” he said. ¦“Sit down.” ¦She sat.",
      "Really?! ¦Yes!! ¦Fine.",
      "Two of us, she and I. ¦Would you join? ¦Ask Peter I. Stone.",
      "He went on ... and then stopped. ¦Then silence... ¦Nobody moved.",
      "They said “no one knows the truth . . . .”",
      "It grew less common. ¦. . . The custom ended.",
      "The text [...] was cut [...]” (Lee 9).",
      "Plan B. ¦The team agreed.",
      "They met on Jan. 5 and Sept. 10. ¦It rained.",
      "They shut on Mon. Dec. 25. ¦He came on Tue. May 3 and Fri. June 4. ¦We sat. ¦May left.",
      "See Smith v. Jones and vol. 2 there. ¦It is old.",
      "Prices fell, e.g. for rice, i.e. by half.",
      "It was over.Then it began again.Nobody slept.".replacing("over.", with: "over.¦")
        .replacing("again.", with: "again.¦"),
      "Rice, salt, etc. ¦We need more.",
      "This is known.[12] ¦That is not.",
    ])
  func cut(marked: String) throws { try CutText(marked).expect("en") }

  @Test(
    "Items of a list in one line are cut",
    arguments: [
      "1) Open the door ¦2) Go in ¦3) Sit down", "1.) Open it. ¦2.) Go in.",
      "1. Open the door. ¦2. Go in.", "a. Bread b. Milk".replacing(" b.", with: " ¦b."),
      "• Rice ¦• Salt ¦• Oil", "⁃9. Rice ¦⁃10. Salt",
      "1. This is chapter 2. ¦It has no list.",
    ])
  func lists(marked: String) throws { try CutText(marked).expect("en") }

  @Test(
    "Line ends are read as a person reads them",
    arguments: [
      "This line was cut\nin the middle.", "apples¦\npears¦\nplums",
      "Chapter 1¦\nThe road was long. ¦It was dark.",
    ])
  func lines(marked: String) throws { try CutText(marked).expect("en") }
}
