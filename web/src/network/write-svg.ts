import type { Size } from './camera.ts'
import type { Inks, Shape } from './shapes.ts'

const FAINT = ' opacity="0.22"'

/** A scene as an SVG file: vectors and words, for print and for further work. `title` is read out by screen readers. */
export function writeSvg(scene: readonly Shape[], inks: Inks, { width, height }: Size, title: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="'Source Sans 3', sans-serif">
<title>${escaped(title)}</title>
<rect width="${width}" height="${height}" fill="${inks.paper}"/>
${scene.map((shape) => element(shape, inks)).join('\n')}
</svg>
`
}

function element(shape: Shape, inks: Inks): string {
  const faint = shape.isFaint ? FAINT : ''
  if (shape.kind === 'line') {
    const { from, bend, to, ink, width, dash } = shape
    const dashes = dash.length > 0 ? ` stroke-dasharray="${dash.join(' ')}"` : ''
    return `<path d="M${point(from)}Q${point(bend)} ${point(to)}" fill="none" stroke="${inks[ink]}" stroke-width="${width}"${dashes}${faint}/>`
  }
  if (shape.kind === 'outline') {
    const { points, radius, ink, fill, width } = shape
    const look = `fill="${inks[fill]}" stroke="${inks[ink]}" stroke-width="${width}"${faint}`
    const [x, y] = points[0]!
    return radius !== undefined
      ? `<circle cx="${short(x)}" cy="${short(y)}" r="${radius}" ${look}/>`
      : `<path d="M${points.map(point).join('L')}Z" ${look}/>`
  }
  const { at, text, size, isBold, ink } = shape
  const weight = isBold ? ' font-weight="650"' : ''
  const halo = `stroke="${inks.paper}" stroke-width="3.5" paint-order="stroke"`
  return `<text x="${short(at[0])}" y="${short(at[1])}" font-size="${size}"${weight} text-anchor="middle" dominant-baseline="central" fill="${inks[ink]}" ${halo}${faint}>${escaped(text)}</text>`
}

function point([x, y]: readonly [number, number]): string {
  return `${short(x)} ${short(y)}`
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** Characters that XML 1.0 cannot hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Words as they stand in XML, whatever a report put into them. */
export function escaped(text: string): string {
  return text.replace(UNWRITABLE, '\ufffd').replace(/[&<>"]/g, (character) => ESCAPES[character]!)
}
