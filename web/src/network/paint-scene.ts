import type { Size } from './camera.ts'
import type { Inks, LabelShape, LineShape, OutlineShape, Shape } from './shapes.ts'

/** How strongly what is not picked is still seen. */
const FAINT = 0.22
const FONT = '"Source Sans 3", system-ui, sans-serif'

/**
 * Draws a scene on a canvas whose pixels are `density` to one of the page. Shapes of one kind that follow each other are drawn look by
 * look, each in one stroke: that is what makes large drawings quick.
 */
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
  context.lineJoin = 'round'
  let start = 0
  for (let end = 1; end <= scene.length; end++) {
    if (end < scene.length && scene[end]!.kind === scene[start]!.kind) continue
    for (const alike of byLook(scene.slice(start, end))) paintAlike(context, alike, inks)
    start = end
  }
}

/** Shapes in groups that look the same, in the order in which each look first comes. */
function byLook(shapes: readonly Shape[]): Iterable<Shape[]> {
  const groups = new Map<string, Shape[]>()
  for (const shape of shapes) {
    const look = lookOf(shape)
    const known = groups.get(look)
    if (known) known.push(shape)
    else groups.set(look, [shape])
  }
  return groups.values()
}

function lookOf(shape: Shape): string {
  const { ink, isFaint } = shape
  if (shape.kind === 'line') return `${ink} ${isFaint} ${shape.width} ${shape.dash.join()}`
  if (shape.kind === 'outline') return `${ink} ${isFaint} ${shape.width} ${shape.fill}`
  return `${ink} ${isFaint} ${shape.size} ${shape.isBold}`
}

function paintAlike(context: CanvasRenderingContext2D, shapes: readonly Shape[], inks: Inks): void {
  const [first] = shapes as [Shape]
  context.globalAlpha = first.isFaint ? FAINT : 1
  if (first.kind === 'label') {
    paintLabels(context, shapes as readonly LabelShape[], inks)
    return
  }
  context.strokeStyle = inks[first.ink]
  context.lineWidth = first.width
  context.beginPath()
  if (first.kind === 'line') {
    context.setLineDash(first.dash as number[])
    for (const { from, bend, to } of shapes as readonly LineShape[]) {
      context.moveTo(from[0], from[1])
      if (isStraight(from, bend, to)) context.lineTo(to[0], to[1])
      else context.quadraticCurveTo(bend[0], bend[1], to[0], to[1])
    }
  } else {
    context.setLineDash([])
    context.fillStyle = inks[first.fill]
    for (const outline of shapes as readonly OutlineShape[]) traceOutline(context, outline)
    context.fill()
  }
  context.stroke()
}

/** Whether a line is bent towards its own middle: a straight one is drawn far more quickly. */
function isStraight(from: LineShape['from'], bend: LineShape['bend'], to: LineShape['to']): boolean {
  const [right, down] = [to[0] - from[0], to[1] - from[1]]
  return Math.abs(right * (bend[1] - from[1]) - down * (bend[0] - from[0])) < Math.hypot(right, down)
}

function traceOutline(context: CanvasRenderingContext2D, { points, radius }: OutlineShape): void {
  const [x, y] = points[0]!
  if (radius !== undefined) {
    context.moveTo(x + radius, y)
    context.arc(x, y, radius, 0, 2 * Math.PI)
    return
  }
  context.moveTo(x, y)
  for (const [right, down] of points.slice(1)) context.lineTo(right, down)
  context.closePath()
}

function paintLabels(context: CanvasRenderingContext2D, labels: readonly LabelShape[], inks: Inks): void {
  const { size, isBold, ink } = labels[0]!
  context.font = `${isBold ? 650 : 450} ${size}px ${FONT}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.strokeStyle = inks.paper
  context.lineWidth = 3.5
  context.setLineDash([])
  for (const { text, at } of labels) context.strokeText(text, at[0], at[1])
  context.fillStyle = inks[ink]
  for (const { text, at } of labels) context.fillText(text, at[0], at[1])
}
