import { useEffect, useState } from 'react'

/** How long what was drawn is left alone, in milliseconds. */
const REST_MS = 150

/** True a moment after `isThere` first was and was drawn: for what a page can be used without, and should not be kept waiting for. */
export function useAfterDrawing(isThere: boolean): boolean {
  const [isDrawn, setDrawn] = useState(false)
  useEffect(() => {
    if (!isThere) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setDrawn(true), REST_MS)
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [isThere])
  return isDrawn
}
