import { useEffect } from 'react'

/** Names the browser's tab while the page is shown. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · hearsay` : 'hearsay'
  }, [title])
}
