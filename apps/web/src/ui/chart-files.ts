/** What goes into a picture besides the drawing. */
export interface Picture {
  readonly title: string;
  readonly scope: string;
  readonly definition: string;
  readonly element: SVGSVGElement | null;
}

const NAMESPACE = 'http://www.w3.org/2000/svg';
/** What decides how a shape looks; a file has no style sheet, so it is written onto each. */
const LOOKS = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'font-size', 'font-weight', 'font-family', 'text-anchor', 'opacity'] as const;
const MARGIN = 16;
const LINE = 15;
const TITLE = 22;
/** Of the text below the drawing, in the units of the drawing. */
const LETTER = 5.6;
const ENLARGED = 2;

/** Gives the browser a file to keep. */
export function saveFile(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 0);
}

/** A text in lines that fit. */
export function inLines(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The drawing with its title above and its definition below, as paper shows it: dark on white, whatever the screen has. */
export function svgText({ title, scope, definition, element }: Picture): string {
  if (!element) return '';
  const [, , width = 0, height = 0] = (element.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  const drawing = onPaper(element);
  const letters = Math.floor(width / LETTER);
  const below = [...inLines(scope, letters), ...inLines(definition, letters)];
  const whole = document.createElementNS(NAMESPACE, 'svg');
  const [w, h] = [width + 2 * MARGIN, MARGIN + TITLE + height + (below.length + 1) * LINE + MARGIN];
  set(whole, { xmlns: NAMESPACE, viewBox: `0 0 ${w} ${h}`, width: w, height: h });
  whole.append(shape('rect', { width: w, height: h, fill: '#fff' }), words(title, { x: MARGIN, y: MARGIN + LINE, 'font-size': 15, 'font-weight': 600 }));
  set(drawing, { x: MARGIN, y: MARGIN + TITLE, width, height });
  whole.append(drawing);
  for (const [at, line] of below.entries()) whole.append(words(line, { x: MARGIN, y: MARGIN + TITLE + height + (at + 1) * LINE, 'font-size': 11 }));
  return new XMLSerializer().serializeToString(whole);
}

/** The picture as PNG, twice as large as the drawing. */
export async function pngOf(picture: Picture): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svgText(picture)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth * ENLARGED, image.naturalHeight * ENLARGED];
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, fail) => canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture'))), 'image/png'));
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** A copy with the looks of paper written onto every shape. It stands on the page for a moment, where the style sheet reaches it. */
function onPaper(element: SVGSVGElement): SVGSVGElement {
  const stage = document.createElement('div');
  stage.className = 'chart-on-paper';
  const copy = element.cloneNode(true) as SVGSVGElement;
  stage.append(copy);
  document.body.append(stage);
  for (const one of copy.querySelectorAll<SVGElement>('*')) {
    const look = getComputedStyle(one);
    for (const name of LOOKS) {
      const value = look.getPropertyValue(name);
      if (value !== '') one.setAttribute(name, value);
    }
    one.removeAttribute('class');
  }
  stage.remove();
  copy.removeAttribute('class');
  return copy;
}

function set(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}
function shape(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(NAMESPACE, name);
  set(made, attributes);
  return made;
}
function words(text: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = shape('text', { 'font-family': 'Inter, Arial, sans-serif', fill: '#161c1e', ...attributes });
  made.textContent = text;
  return made;
}
