import { InertText } from './inert-text.tsx'

/** A name, title or other short words from a report, isolated so that right-to-left words do not move what stands beside them. */
export function Name({ text }: { readonly text: string }) {
  return (
    <bdi>
      <InertText text={text} />
    </bdi>
  )
}
