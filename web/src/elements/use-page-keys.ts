import { useHotkeys } from '@mantine/hooks'

/** Keys of the page itself: not heard while someone writes or chooses in a field. Boxes that are only ticked hear them. */
export function usePageKeys(keys: readonly (readonly [key: string, act: (event: KeyboardEvent) => void])[]): void {
  useHotkeys(
    keys.map(([key, act]) => [key, (event) => !isField(event.target) && act(event), { preventDefault: false }]),
    [],
  )
}

function isField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox' && target.type !== 'radio'
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}
