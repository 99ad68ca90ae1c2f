/**
 * The document of a decision, in Typst. It lays out what it is given as `data` and composes no words of its own beyond
 * headings. Only Libertinus Serif is asked for: it comes with the compiler and knows Latin, Greek and Cyrillic.
 */
export const DOCUMENT_TEMPLATE = String.raw`
#let d = json(bytes(sys.inputs.at("data")))
#let ink = rgb("#1b2733")
#let quiet = rgb("#51606e")
#let accent = rgb("#0b5563")
#let pale = rgb("#eef4f5")
#let alarm = rgb("#9b1c1c")
#let rule-line = 0.5pt + rgb("#c3ced6")

#set document(title: d.documentTitle, author: d.centre)
#set text(font: "Libertinus Serif", size: 10.5pt, lang: "en", region: "GB", fill: ink)
#set par(leading: 0.58em, spacing: 0.75em, justify: false)
#set heading(numbering: none)
#show heading.where(level: 1): it => block(above: 0pt, below: 0.6em, text(size: 19pt, weight: "bold", fill: accent, it.body))
#show heading.where(level: 2): it => block(above: 1.5em, below: 0.7em, sticky: true, width: 100%, stroke: (bottom: 0.8pt + accent), inset: (bottom: 3pt), text(size: 12pt, weight: "bold", fill: accent, it.body))
#show heading.where(level: 3): it => block(above: 1em, below: 0.5em, sticky: true, text(size: 10.5pt, weight: "bold", it.body))

#show quote.where(block: true): set block(above: 0.4em, below: 0.5em)
#show quote.where(block: true): set pad(left: 4mm)
#let prose(words) = words.split("\n").filter(part => part.trim() != "").map(part => par(part)).join()
#let small(body) = text(size: 8.5pt, fill: quiet, body)
#let none-said(body) = par(text(style: "italic", fill: quiet, body))
#let open-or(line) = if line.open { none-said(line.value) } else { prose(line.value) }
#let answers(lines) = for line in lines {
  block(above: 0.8em, below: 0.8em, grid(columns: (38mm, 1fr), column-gutter: 4mm, text(size: 9.5pt, fill: quiet, line.label), open-or(line)))
}

#let banner = block(width: 100%, fill: pale, radius: 2pt, inset: (x: 3mm, y: 2.4mm), {
  grid(columns: (1fr, auto), column-gutter: 5mm, text(size: 12.5pt, weight: "bold", d.patient.name), align(right, text(size: 11pt, weight: "bold", d.patient.caseNumber)))
  block(above: 0.6em, text(size: 9.5pt, (d.patient.born, d.patient.sex, ..d.patient.identifiers).join("  ·  ")))
})
#let marking = if d.mark != none {
  block(width: 100%, fill: alarm, radius: 2pt, inset: 1.8mm, below: 2mm, align(center, text(size: 11pt, weight: "bold", fill: white, tracking: 0.6pt, d.mark)))
}
#let head = {
  grid(columns: (1fr, auto), column-gutter: 5mm, text(size: 8.5pt, fill: quiet, d.centre), text(size: 8.5pt, fill: quiet, d.board))
  v(1.2mm)
  marking
  banner
}
#let foot = {
  line(length: 100%, stroke: rule-line)
  v(-1.5mm)
  set text(size: 8pt, fill: quiet)
  grid(columns: (1fr, auto), column-gutter: 6mm, d.printed, context [Page #counter(page).display() of #counter(page).final().first()])
  if d.mark != none { text(weight: "bold", fill: alarm, d.mark) }
}
// The banner of a long name takes more lines; the text begins below it on every page, however high it is.
#show: body => context {
  let height = measure(head, width: 170mm).height
  set page(
    paper: "a4", margin: (x: 20mm, top: 18mm + height, bottom: 24mm), header: head, header-ascent: 5mm, footer: foot,
    background: if d.mark != none { rotate(-48deg, box(width: 260mm, align(center, text(size: 62pt, weight: "bold", fill: rgb("#9b1c1c14"), d.mark)))) },
  )
  body
}

= #d.title
#par(text(size: 11pt)[#d.board #sym.dot.c #d.meeting])
#if d.place != none { par(small(d.place)) }

#if d.retraction != none {
  block(width: 100%, stroke: 1pt + alarm, radius: 2pt, inset: 3mm, { par(text(weight: "bold", fill: alarm)[Entered in error]); prose(d.retraction) })
}

#block(above: 1.2em, { par(small[#d.question.label, referred by #d.patient.referredBy]); open-or(d.question) })

#block(width: 100%, above: 1.1em, below: 1.2em, stroke: (left: 2.5pt + accent), inset: (left: 4mm, y: 1mm), {
  set text(size: 12.5pt)
  set par(leading: 0.62em)
  prose(d.sentence)
})

== Goals of surgery
#{
  show table.cell.where(y: 0): set text(size: 9pt, fill: quiet)
  table(
    columns: (32mm, 45mm, 1fr), stroke: (x, y) => (bottom: rule-line), inset: (x: 1.5mm, y: 2mm), align: left + top,
    table.header([Goal], [Decision], [Condition or reason]),
    ..d.goals.map(goal => (
      [#text(weight: "bold", goal.goal)],
      [#goal.state#if goal.rank != "" [ #linebreak() #text(size: 9pt, weight: "bold", fill: accent, goal.rank)]],
      prose(goal.words),
    )).flatten(),
  )
}

== What was decided
#answers(d.decided)

== Who does what next
#answers((d.responsible, d.informs) + d.informsOthers)

== What was known
#answers(d.known.lines)
#if d.known.lesions.len() == 0 { none-said[No lesion was recorded.] }
#for lesion in d.known.lesions {
  [=== Lesion at #lesion.title]
  answers((lesion.escc,))
  if lesion.ratings.len() == 0 { answers(((label: "SINS", value: "Not recorded", open: true),)) }
  for rating in lesion.ratings {
    block(above: 0.9em, below: 0.4em, sticky: true, par[#text(weight: "bold", rating.headline) #small[ #sym.dot.c #rating.by]])
    if rating.addends.len() > 0 {
      show table.cell.where(y: 0): set text(size: 8.5pt, fill: quiet)
      set text(size: 9.5pt)
      table(
        columns: (50mm, 1fr, 14mm), stroke: (x, y) => (bottom: rule-line), inset: (x: 1.5mm, y: 1.1mm), align: (left, left, right),
        table.header([Item], [Answer], [Points]),
        ..rating.addends.map(one => (one.label, one.answer, one.points)).flatten(),
      )
    }
    par(small(rating.source))
  }
}
=== What the patient wants
#if d.known.wishes.len() == 0 { none-said[Not recorded.] }
#for wish in d.known.wishes {
  quote(block: true, prose(wish.words))
  par(small(wish.from))
}
=== Missing, and judged not to change the decision
#open-or(d.missing)

== Positions
#if d.positions == none {
  none-said[The positions of the members stay with the board.]
} else if d.positions.len() == 0 {
  none-said[No position was recorded.]
} else {
  for one in d.positions {
    block(above: 0.8em, below: 0.8em, breakable: false, inset: (left: if one.dissent { 3mm } else { 0mm }), stroke: (left: if one.dissent { 2pt + alarm } else { none }), {
      par[#text(weight: "bold", one.name), #one.specialty: #text(weight: "bold", fill: if one.dissent { alarm } else { ink }, one.stance)]
      if one.words != "" { prose(one.words) }
    })
  }
}

== Attendance and quorum
#if d.attendance.len() == 0 { none-said[No attendance was recorded.] } else {
  show table.cell.where(y: 0): set text(size: 9pt, fill: quiet)
  table(
    columns: (1fr, 50mm, 45mm), stroke: (x, y) => (bottom: rule-line), inset: (x: 1.5mm, y: 1.3mm), align: left,
    table.header([Name], [Speaks as], [For this case]),
    ..d.attendance.map(one => (one.name, one.specialty, one.how)).flatten(),
  )
}
#block(above: 0.8em, {
  par[#text(weight: "bold", d.quorum.words) #small[Rule: #d.quorum.rule.]]
  if d.quorum.missing != none { par[Present of what is needed: #d.quorum.missing.] }
  if d.quorum.silent != none { par[Nobody recorded whether these of the team took part: #d.quorum.silent.] }
  if d.quorum.exception != none { par(text(weight: "bold")[Decided all the same, because:]); prose(d.quorum.exception) }
})

#block(above: 1.6em, breakable: false, width: 100%, {
  [== Signature]
  if d.signature == none {
    par(text(weight: "bold", fill: alarm)[Not signed. This draft may still change and must not be acted on.])
  } else {
    par[Signed by #text(weight: "bold", d.signature.by) on #d.signature.at.]
    if d.seal != none { par(small[Seal of the record (SHA-256): #d.seal]) }
  }
  if d.anchor != none { par(small[Audit anchor at printing: #d.anchor]) }
})

#if d.addenda.len() > 0 [
  == Addenda
  #small[Added after the signature; the text above is unchanged.]
  #for one in d.addenda {
    block(above: 0.8em, { par(text(weight: "bold", one.by)); par(small[Reason: #one.reason]); prose(one.text) })
  }
]

#block(above: 1.8em, width: 100%, fill: pale, radius: 2pt, inset: 3mm, breakable: false, par(text(size: 9.5pt, d.statement)))
`;
