import { useEffect, useState } from 'react'
import classes from './drop-target.module.css'
import { droppedInputs } from './dropped-inputs.ts'
import type { Input } from './unsent.ts'

/** The whole window takes what is dropped; while something is held over it, it says so. What is dragged within the page is left alone. */
export function DropTarget({ onDrop }: { readonly onDrop: (inputs: readonly Input[]) => void }) {
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    let depth = 0
    let isOurs = false
    const inField = (event: DragEvent) => event.target instanceof Element && event.target.closest('input, textarea')
    const holds = ({ dataTransfer }: DragEvent) =>
      !isOurs && (dataTransfer?.types.includes('Files') || dataTransfer?.types.includes('text/uri-list'))
    const start = () => {
      isOurs = true
    }
    const end = () => {
      isOurs = false
      depth = 0
      setIsOver(false)
    }
    const enter = (event: DragEvent) => {
      if (!holds(event)) return
      depth++
      setIsOver(true)
    }
    const leave = (event: DragEvent) => {
      if (holds(event) && --depth <= 0) end()
    }
    const over = (event: DragEvent) => {
      if (holds(event) && !inField(event)) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      if (!holds(event) || inField(event) || !event.dataTransfer) return end()
      event.preventDefault()
      end()
      void droppedInputs(event.dataTransfer).then((inputs) => inputs.length > 0 && onDrop(inputs))
    }
    const listeners = { dragstart: start, dragend: end, dragenter: enter, dragleave: leave, dragover: over, drop }
    const all = Object.entries(listeners) as [keyof typeof listeners, (event: DragEvent) => void][]
    for (const [name, listener] of all) window.addEventListener(name, listener)
    return () => {
      for (const [name, listener] of all) window.removeEventListener(name, listener)
    }
  }, [onDrop])
  return isOver ? <div className={classes.over}>Drop to add to the record</div> : null
}
