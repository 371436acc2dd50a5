import { useRouter } from '@tanstack/react-router'
import type { ComponentPropsWithRef, MouseEvent } from 'react'

/**
 * A link to another page of the workbench where there are hundreds of them: unlike the router's own it does not watch the address, which costs each of
 * them a good part of a millisecond whenever anything is drawn. `href` is a path with its parameters.
 */
export function PlainLink({ href, ...rest }: ComponentPropsWithRef<'a'> & { readonly href: string }) {
  const { history } = useRouter()
  const follow = (event: MouseEvent) => {
    // With a key held, or another button, the browser opens a tab or a window.
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    history.push(href)
  }
  return <a {...rest} href={href} onClick={follow} />
}
