import { Button } from '@mantine/core'
import { useRef } from 'react'
import { framing } from './camera.ts'
import classes from './export-buttons.module.css'
import { paintScene } from './paint-scene.ts'
import { readInks } from './read-inks.ts'
import { saveFile } from './save-file.ts'
import { sceneOf } from './scene.ts'
import type { Layout } from './use-layout.ts'
import { writeGexf } from './write-gexf.ts'
import { writeSvg } from './write-svg.ts'

/** Size of an exported drawing in pixels; a PNG has twice as many. */
const SIZE = { width: 1600, height: 1100 }
const DENSITY = 2

/** Saves what is drawn, whole: as vectors, as pixels, or as a graph for other programs. */
export function ExportButtons({ layout, title }: { readonly layout: Layout; readonly title: string }) {
  const row = useRef<HTMLParagraphElement>(null)
  const drawn = () => {
    const { graph, positions } = layout
    return sceneOf({ graph, positions, camera: framing(positions, SIZE), size: SIZE, picked: undefined })
  }
  const saveSvg = () =>
    saveFile(
      'network.svg',
      new Blob([writeSvg(drawn(), readInks(row.current!), SIZE, title)], { type: 'image/svg+xml' }),
    )
  const savePng = () => {
    const canvas = document.createElement('canvas')
    canvas.width = SIZE.width * DENSITY
    canvas.height = SIZE.height * DENSITY
    paintScene(canvas.getContext('2d')!, drawn(), readInks(row.current!), SIZE, DENSITY)
    canvas.toBlob((blob) => blob && saveFile('network.png', blob), 'image/png')
  }
  const saveGexf = () =>
    saveFile('network.gexf', new Blob([writeGexf(layout.graph, layout.positions)], { type: 'application/gexf+xml' }))
  return (
    <p ref={row} className={classes.exports}>
      <span>Save as</span>
      <Button size="compact-sm" variant="default" onClick={saveSvg}>
        SVG
      </Button>
      <Button size="compact-sm" variant="default" onClick={savePng}>
        PNG
      </Button>
      <Button size="compact-sm" variant="default" onClick={saveGexf}>
        GEXF
      </Button>
    </p>
  )
}
