/**
 * The stationery of every paper but the decision itself, in Typst. It lays out the blocks that it is given and composes no
 * words. Only Libertinus Serif is asked for: it comes with the compiler.
 */
export const SHEET_TEMPLATE = String.raw`
#let d = json(bytes(sys.inputs.at("data")))
#let ink = rgb("#1b2733")
#let quiet = rgb("#51606e")
#let accent = rgb("#0b5563")
#let pale = rgb("#eef4f5")
#let alarm = rgb("#9b1c1c")
#let rule-line = 0.5pt + rgb("#c3ced6")
#let dense = d.at("dense", default: false)
#let body-size = if dense { 9.5pt } else if d.at("large", default: false) { 13pt } else { 10.5pt }

#set document(title: d.documentTitle, author: d.centre)
#set text(font: "Libertinus Serif", size: body-size, lang: "en", region: "GB", fill: ink)
#set par(leading: if dense { 0.5em } else { 0.6em }, spacing: if dense { 0.55em } else { 0.8em }, justify: false)
#set heading(numbering: none)
#set list(spacing: if dense { 0.5em } else { 0.7em }, marker: [#sym.bullet])
#show heading.where(level: 1): it => block(above: 0pt, below: 0.5em, text(size: if dense { 15pt } else { 18pt }, weight: "bold", fill: accent, it.body))
#show heading.where(level: 2): it => block(above: if dense { 0.9em } else { 1.4em }, below: 0.6em, sticky: true, width: 100%, stroke: (bottom: 0.8pt + accent), inset: (bottom: 2.5pt), text(size: 1.12em, weight: "bold", fill: accent, it.body))
#show heading.where(level: 3): it => block(above: 1em, below: 0.45em, sticky: true, text(size: 1em, weight: "bold", it.body))

#let prose(words) = words.split("\n").filter(part => part.trim() != "").map(part => par(part)).join()
#let small(body) = text(size: 8.5pt, fill: quiet, body)
#let none-said(words) = par(text(style: "italic", fill: quiet, words))
#let label-width = if dense { 36mm } else { 42mm }
#let answer(line) = block(above: if dense { 0.5em } else { 0.75em }, below: if dense { 0.5em } else { 0.75em }, grid(
  columns: (label-width, 1fr), column-gutter: 4mm,
  text(size: 0.92em, fill: quiet, line.label), if line.open { none-said(line.value) } else { prose(line.value) },
))
#let laid(one) = {
  if one.is == "heading" { heading(level: 2, one.text) }
  else if one.is == "small-heading" { heading(level: 3, one.text) }
  else if one.is == "lead" { block(width: 100%, above: 1em, below: 1.1em, stroke: (left: 2.5pt + accent), inset: (left: 4mm, y: 1mm), { set text(size: 1.14em); prose(one.text) }) }
  else if one.is == "alert" { block(width: 100%, above: 0.9em, below: 0.9em, stroke: 1pt + alarm, radius: 2pt, inset: 2.5mm, { set text(weight: "bold", fill: alarm); prose(one.text) }) }
  else if one.is == "note" { block(above: 0.8em, small(prose(one.text))) }
  else if one.is == "none" { none-said(one.text) }
  else if one.is == "words" { prose(one.text) }
  else if one.is == "lines" { for line in one.lines { answer(line) } }
  else if one.is == "list" { list(..one.entries.map(entry => prose(entry))) }
  else if one.is == "table" {
    show table.cell.where(y: 0): set text(size: 0.85em, fill: quiet)
    table(
      columns: one.widths.map(share => share * 1fr), stroke: (x, y) => (bottom: rule-line), inset: (x: 1.2mm, y: if dense { 0.9mm } else { 1.4mm }), align: left + top,
      table.header(..one.head.map(cell => [#cell])), ..one.rows.flatten().map(cell => prose(if cell == "" { " " } else { cell })),
    )
  }
}

#let banner-of(part) = if part.banner != none {
  block(width: 100%, fill: pale, radius: 2pt, inset: (x: 3mm, y: 2.2mm), {
    grid(columns: (1fr, auto), column-gutter: 5mm, text(size: 12.5pt, weight: "bold", part.banner.name), align(right, text(size: 11pt, weight: "bold", part.banner.number)))
    block(above: 0.6em, text(size: 9.5pt, part.banner.below))
  })
}
#let head-of(part) = {
  set par(leading: 0.58em, spacing: 0.75em)
  grid(columns: (1fr, auto), column-gutter: 5mm, text(size: 8.5pt, fill: quiet, d.centre), text(size: 8.5pt, fill: quiet, d.corner))
  v(1.2mm)
  if d.mark != none { block(width: 100%, fill: alarm, radius: 2pt, inset: 1.6mm, below: 2mm, align(center, text(size: 11pt, weight: "bold", fill: white, tracking: 0.6pt, d.mark))) }
  banner-of(part)
}
#let foot = {
  line(length: 100%, stroke: rule-line)
  v(-1.5mm)
  set text(size: 8pt, fill: quiet)
  grid(columns: (1fr, auto), column-gutter: 6mm, d.printed, context [Page #counter(page).display() of #counter(page).final().first()])
  if d.mark != none { text(weight: "bold", fill: alarm, d.mark) }
}
// The banner of a long name takes more lines; the text begins below it on every page, however high it is.
#for part in d.parts {
  context {
    let height = measure(head-of(part), width: 174mm).height
    page(
      paper: "a4", margin: (x: 18mm, top: 15mm + height, bottom: if dense { 19mm } else { 23mm }), header: head-of(part), header-ascent: 4mm, footer: foot,
      background: if d.mark != none { rotate(-48deg, box(width: 260mm, align(center, text(size: if d.mark.len() > 18 { 40pt } else { 62pt }, weight: "bold", fill: rgb("#9b1c1c14"), d.mark)))) },
      {
        heading(level: 1, part.title)
        for below in part.below { par(small(below)) }
        for one in part.blocks { laid(one) }
      },
    )
  }
}
`;
