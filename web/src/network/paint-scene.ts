import type { Size } from './camera.ts'
import type { Inks, LabelShape, LineShape, OutlineShape, Shape } from './shapes.ts'

/** How strongly what is not picked is still seen. */
const FAINT = 0.22
const FONT = '"Source Sans 3", system-ui, sans-serif'

/** Draws a scene on a canvas whose pixels are `density` to one of the page. Lines of one look are drawn in one stroke. */
export function paintScene(
  context: CanvasRenderingContext2D,
  scene: readonly Shape[],
  inks: Inks,
  { width, height }: Size,
  density: number,
): void {
  context.setTransform(density, 0, 0, density, 0, 0)
  context.globalAlpha = 1
  context.fillStyle = inks.paper
  context.fillRect(0, 0, width, height)
  context.lineCap = 'butt'
  context.lineJoin = 'round'
  let batch: LineShape[] = []
  const flush = () => {
    if (batch.length > 0) strokeLines(context, batch, inks)
    batch = []
  }
  for (const shape of scene) {
    if (shape.kind === 'line') {
      if (batch[0] && lookOf(batch[0]) !== lookOf(shape)) flush()
      batch.push(shape)
      continue
    }
    flush()
    context.globalAlpha = shape.isFaint ? FAINT : 1
    if (shape.kind === 'outline') drawOutline(context, shape, inks)
    else drawLabel(context, shape, inks)
  }
  flush()
}

function lookOf({ ink, width, dash, isFaint }: LineShape): string {
  return `${ink} ${width} ${dash.join()} ${isFaint}`
}

function strokeLines(context: CanvasRenderingContext2D, lines: readonly LineShape[], inks: Inks): void {
  const { ink, width, dash, isFaint } = lines[0]!
  context.globalAlpha = isFaint ? FAINT : 1
  context.strokeStyle = inks[ink]
  context.lineWidth = width
  context.setLineDash(dash as number[])
  context.beginPath()
  for (const { from, bend, to } of lines) {
    context.moveTo(from[0], from[1])
    context.quadraticCurveTo(bend[0], bend[1], to[0], to[1])
  }
  context.stroke()
  context.setLineDash([])
}

function drawOutline(
  context: CanvasRenderingContext2D,
  { points, radius, ink, fill, width }: OutlineShape,
  inks: Inks,
): void {
  context.beginPath()
  for (const [i, [x, y]] of points.entries()) {
    if (radius !== undefined) context.arc(x, y, radius, 0, 2 * Math.PI)
    else if (i === 0) context.moveTo(x, y)
    else context.lineTo(x, y)
  }
  context.closePath()
  context.fillStyle = inks[fill]
  context.fill()
  context.strokeStyle = inks[ink]
  context.lineWidth = width
  context.stroke()
}

function drawLabel(
  context: CanvasRenderingContext2D,
  { at: [x, y], text, size, isBold, ink }: LabelShape,
  inks: Inks,
): void {
  context.font = `${isBold ? 650 : 450} ${size}px ${FONT}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.strokeStyle = inks.paper
  context.lineWidth = 3.5
  context.strokeText(text, x, y)
  context.fillStyle = inks[ink]
  context.fillText(text, x, y)
}
