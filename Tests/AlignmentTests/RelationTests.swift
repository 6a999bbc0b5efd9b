import Testing
import TranslationModel

@testable import Alignment

/// Whether short texts have anything to do with each other.
@Suite struct RelationTests {
  static let elephants = [
    "Con voi là động vật lớn nhất trên cạn.", "Nó sống thành đàn, con cái già nhất dẫn đầu.",
    "Mỗi ngày một con voi ăn hơn một tạ cỏ và lá cây.", "Voi châu Á tai nhỏ hơn voi châu Phi.",
    "Ngà voi mọc suốt đời!", "Voi con theo mẹ đến khi mười tuổi?",
    "Người ta từng dùng voi để kéo gỗ, chở hàng, đánh trận.",
  ]
  static let bakery = [
    "The bakery opens at seven on weekdays.", "Bread costs two euros, rolls forty cents.",
    "On Sundays it is closed, except in December.", "Cancellations are free until the day before.",
    "We take cards and cash.", "Parking is behind the house, next to the bicycle shop.",
    "Gluten-free bread is baked on Thursdays only.",
  ]

  static func pairs(_ beads: [Bead]) -> [Double] { beads.filter { !$0.isNull }.map(\.confidence) }

  @Test("Short texts that have nothing to do with each other are believed less")
  func unrelated() throws {
    func mean(_ source: [String], _ target: [String]) throws -> Double {
      let confidences = Self.pairs(try SentenceAligner().beads(between: source, and: target))
      return confidences.reduce(0, +) / Double(confidences.count)
    }
    #expect(try mean(SentenceAlignerTests.vietnamese, Self.bakery) < 0.7)
    #expect(try mean(SentenceAlignerTests.vietnamese, SentenceAlignerTests.english) > 0.9)
  }

  @Test("What is certain to be related is not doubted, and the beads are the same")
  func certain() throws {
    var options = AlignmentOptions()
    options.relationPrior = 1
    let certain = try SentenceAligner(options: options).beads(
      between: Self.elephants, and: Self.bakery)
    let doubted = try SentenceAligner().beads(between: Self.elephants, and: Self.bakery)
    #expect(certain.map(\.source) == doubted.map(\.source))
    #expect(certain.map(\.target) == doubted.map(\.target))
    for (one, other) in zip(certain, doubted) {
      #expect(one.isNull ? one.confidence <= other.confidence : one.confidence > other.confidence)
    }
    options.relationPrior = 0
    let never = try SentenceAligner(options: options).beads(
      between: Self.elephants, and: Self.bakery)
    #expect(Self.pairs(never).allSatisfy { $0 == 0 })
  }

  @Test("A kept alignment doubts as much, and a confirmed bead ends all doubt of the texts")
  func kept() throws {
    let pair = TextPair(
      source: EmbeddingTests.segments(Self.elephants),
      target: EmbeddingTests.segments(Self.bakery))
    let beads = try SentenceAligner().beads(between: pair.source, and: pair.target)
    #expect(try SentenceAligner().keptAlignment(of: pair).beads == beads)
    var settled = pair
    settled.constraints.confirmed = [Bead(source: 0..<1, target: 0..<1, confidence: 1)]
    var options = AlignmentOptions()
    options.relationPrior = 1
    let certain = try SentenceAligner(options: options).alignment(of: [settled]).texts[0].beads
    #expect(try SentenceAligner().alignment(of: [settled]).texts[0].beads == certain)
    // In a kept alignment, too, until it is taken back.
    var doubted = try SentenceAligner().keptAlignment(of: pair)
    var sure = try SentenceAligner(options: options).keptAlignment(of: pair)
    try doubted.confirm(settled.constraints.confirmed[0])
    try sure.confirm(settled.constraints.confirmed[0])
    #expect(doubted.beads == sure.beads)
    #expect(doubted.beads == doubted.alignedAgain().beads)
    try doubted.settle(AlignmentConstraints())
    #expect(Self.pairs(doubted.beads) == Self.pairs(beads))
  }

  @Test("More support is more belief")
  func order() {
    let bead = Bead(source: 0..<1, target: 0..<1, confidence: 0.9)
    let supports = [-1e6, -40, -3, 0, 3.6, 10, 100, 1e6]
    let confidences = supports.map {
      Relation(support: $0, prior: 0.5).applied(to: bead).confidence
    }
    #expect(confidences == confidences.sorted())
    #expect(abs(Relation(support: 3.6, prior: 0.5).applied(to: bead).confidence - 0.45) < 1e-12)
    #expect(Relation(support: 1e6, prior: 0.9).applied(to: bead) == bead)
  }
}
