import { type FocusEvent, type KeyboardEvent, type PointerEvent, useState } from 'react'

/** What a mark of a chart carries so that the arrow keys find it. */
export interface MarkProps {
  readonly 'data-mark': string
  readonly 'data-lane': number
  readonly 'data-at': number
  readonly tabIndex: 0 | -1
}

/**
 * One stop of the Tab key for a whole chart; inside it left and right go along a lane, up and down to the nearest mark of the next lane
 * that has one, Home and End to the ends of the lane. `chosen` is the mark that has or last had the focus, or lies under the pointer.
 */
export function useMarkKeys(first: string | undefined) {
  const [chosen, setChosen] = useState<string | undefined>(undefined)
  const stop = chosen ?? first
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    const here = (event.target as Element).closest<SVGElement>('[data-mark]')
    if (!here || event.altKey || event.ctrlKey || event.metaKey) return
    const marks = [...event.currentTarget.querySelectorAll<SVGElement>('[data-mark]')]
    const next = nextMark(marks.map(placeOf), marks.indexOf(here), event.key)
    if (next === undefined) return
    event.preventDefault()
    marks[next]!.focus()
  }
  const choose = ({ target }: FocusEvent<SVGSVGElement> | PointerEvent<SVGSVGElement>) => {
    const mark = (target as Element).closest<SVGElement>('[data-mark]')
    if (mark) setChosen(mark.dataset.mark)
  }
  const markProps = (id: string, lane: number, at: number) => markPropsOf(id, lane, at, id === stop)
  return { chosen, stop, markProps, chartProps: { onKeyDown, onFocus: choose, onPointerOver: choose } }
}

/** What a mark carries; `isStop` for the one that the Tab key leads to. */
export function markPropsOf(id: string, lane: number, at: number, isStop: boolean): MarkProps {
  return { 'data-mark': id, 'data-lane': lane, 'data-at': at, tabIndex: isStop ? 0 : -1 }
}

interface Place {
  readonly lane: number
  readonly at: number
}

function placeOf(mark: SVGElement): Place {
  return { lane: Number(mark.dataset.lane), at: Number(mark.dataset.at) }
}

/** Index of the mark that a key leads to from mark `from`; absent where it leads nowhere. */
export function nextMark(marks: readonly Place[], from: number, key: string): number | undefined {
  const here = marks[from]!
  const order = marks.map((_, i) => i).sort((a, b) => marks[a]!.at - marks[b]!.at || a - b)
  const lane = order.filter((i) => marks[i]!.lane === here.lane)
  if (key === 'ArrowRight') return lane[lane.indexOf(from) + 1]
  if (key === 'ArrowLeft') return lane[lane.indexOf(from) - 1]
  if (key === 'Home') return lane[0]
  if (key === 'End') return lane[lane.length - 1]
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined
  const step = key === 'ArrowUp' ? -1 : 1
  const beyond = order.filter((i) => Math.sign(marks[i]!.lane - here.lane) === step)
  const distance = (i: number) => Math.abs(marks[i]!.lane - here.lane) * 1e15 + Math.abs(marks[i]!.at - here.at)
  return beyond.sort((a, b) => distance(a) - distance(b))[0]
}
