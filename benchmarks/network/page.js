// Draws made graphs with the page's own modules: layout in its worker, scene, canvas. Answers how many frames a second came.
import { framing, panned, zoomed } from '../../web/src/network/camera.ts'
import { paintScene } from '../../web/src/network/paint-scene.ts'
import { sceneOf } from '../../web/src/network/scene.ts'
import { startPositions } from '../../web/src/network/start-positions.ts'
import { seeded } from '../seeded.mjs'

const SIZE = { width: 1200, height: 800 }
const KINDS = ['actor', 'actor', 'site', 'weapon', 'other']
const STATES = ['asserted', 'asserted', 'asserted', 'contested', 'denied', 'retracted']
const EDGES_A_NODE = 2.5
/** How long frames are counted, in milliseconds. */
const COUNTED = 4000
const inks = {
  ...{
    support: '#2a6496',
    deny: '#b23a1e',
    contested: '#7a5c12',
    retracted: '#6b675f',
    ink: '#1c1b19',
    soft: '#55524b',
  },
  ...{ rule: '#dedad0', paper: '#fcfbf8', marker: '#ffe9a3' },
}

/** A graph with the skew of news: a few parties at many edges, most at one or two. */
function madeGraph(count) {
  const random = seeded(count)
  const pick = (list) => list[Math.floor(random() * list.length)]
  const nodes = Array.from({ length: count }, (_, i) => ({
    ...{ id: `n${i}`, name: `Party ${i}`, type: '', kind: pick(KINDS), claims: 1 + Math.floor(40 / (i + 1)) },
  }))
  const edges = Array.from({ length: Math.round(count * EDGES_A_NODE) }, (_, i) => ({
    ...{
      id: `k${i}`,
      from: `n${i < count ? i : Math.floor(random() * count)}`,
      to: `n${Math.floor(count ** random()) - 1}`,
    },
    ...{ relation: 'transfers', sentence: '', state: pick(STATES), claims: 1, origins: { lower: 1, upper: 2 } },
  }))
  return { nodes, edges }
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
const middle = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN

let moveCamera

/** Lays out a graph of so many nodes and draws it while it settles. */
window.settle = async (count) => {
  const context = document.getElementById('drawing').getContext('2d')
  const graph = madeGraph(count)
  const rows = new Map(graph.nodes.map(({ id }, i) => [id, i]))
  let positions = startPositions(graph, new Map())
  const draw = (camera) => {
    const started = performance.now()
    paintScene(context, sceneOf({ graph, positions, camera, size: SIZE, picked: undefined }), inks, SIZE, 1)
    return performance.now() - started
  }
  const worker = new Worker(new URL('../../web/src/network/layout-worker.ts', import.meta.url), { type: 'module' })
  let isDone = false
  worker.onmessage = ({ data }) => {
    positions = data.positions
    isDone = data.done
  }
  const started = performance.now()
  worker.postMessage({
    positions,
    edges: Uint32Array.from(graph.edges.flatMap(({ from, to }) => [rows.get(from), rows.get(to)])),
  })
  let settling = 0
  while (!isDone) {
    await nextFrame()
    draw(framing(positions, SIZE))
    settling++
  }
  const layoutMs = performance.now() - started
  worker.terminate()
  moveCamera = (milliseconds) => moving(draw, framing(positions, SIZE), milliseconds)
  return {
    nodes: count,
    edges: graph.edges.length,
    'layout s': (layoutMs / 1000).toFixed(1),
    'frames/s while it settles': ((settling / layoutMs) * 1000).toFixed(1),
  }
}

/** Draws the graph that was laid out while the camera moves. */
window.move = () => moveCamera(COUNTED)

async function moving(draw, start, milliseconds) {
  const paints = []
  let camera = start
  const from = performance.now()
  while (performance.now() - from < milliseconds) {
    await nextFrame()
    camera = panned(zoomed(camera, paints.length % 60 < 30 ? 1.01 : 1 / 1.01, [600, 400], SIZE), 2, 1)
    paints.push(draw(camera))
  }
  return { frames: paints.length, seconds: (performance.now() - from) / 1000, sceneMs: middle(paints) }
}
