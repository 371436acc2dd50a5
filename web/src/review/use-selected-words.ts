import { type RefObject, useEffect, useState } from 'react'
import { selectedWords, type Words } from './selected-words.ts'

/** The words of the report that were selected last. A field or button that takes the focus does not make them go. */
export function useSelectedWords(container: RefObject<HTMLElement | null>, text: string): Words | undefined {
  const [words, setWords] = useState<Words>()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        const found = container.current ? selectedWords(container.current, text) : undefined
        if (found) setWords((known) => (known?.start === found.start && known.end === found.end ? known : found))
      }, 80)
    }
    document.addEventListener('selectionchange', look)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', look)
    }
  }, [container, text])
  return words
}
