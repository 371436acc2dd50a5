/** Between the tabs of one browser. */
const channel = new BroadcastChannel('hearsay-record')

/** Tells the other tabs that the record changed. */
export function announceChange(): void {
  channel.postMessage('changed')
}

/** Hears of changes that other tabs made; answers how to stop that. */
export function onChangeElsewhere(listener: () => void): () => void {
  channel.addEventListener('message', listener)
  return () => channel.removeEventListener('message', listener)
}
