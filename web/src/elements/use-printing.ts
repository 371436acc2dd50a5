import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Whether the page is being laid out for paper; what is drawn only where it is seen has to be drawn there whole. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const paper = matchMedia('print')
    // The page is laid out as soon as the listeners have returned: a drawing that is put off would come too late.
    const follow = () => flushSync(() => setPrinting(paper.matches))
    const stop = new AbortController()
    paper.addEventListener('change', follow, { signal: stop.signal })
    window.addEventListener('beforeprint', () => flushSync(() => setPrinting(true)), { signal: stop.signal })
    window.addEventListener('afterprint', () => flushSync(() => setPrinting(false)), { signal: stop.signal })
    return () => stop.abort()
  }, [])
  return isPrinting
}
