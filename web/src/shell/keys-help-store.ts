const requests = new EventTarget()

/** Shows the list of keys. */
export function openKeysHelp(): void {
  requests.dispatchEvent(new Event('open'))
}

/** Calls `open` when the list of keys is asked for; answers what ends that. */
export function onKeysHelp(open: () => void): () => void {
  requests.addEventListener('open', open)
  return () => requests.removeEventListener('open', open)
}
