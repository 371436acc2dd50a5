import { Button, NativeSelect } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { ResolutionRow } from '../../../src/schema/answers.ts'
import type { Claim } from '../../../src/schema/claim.ts'
import type { Extraction } from '../../../src/schema/extraction.ts'
import { fetchJson } from '../api/fetch-json.ts'
import { sendJson } from '../api/send-json.ts'
import { NameField } from '../elements/name-field.tsx'
import classes from './claim-form.module.css'

interface MergeFormProps {
  readonly claim: Claim
  readonly extraction: Extraction
  /** Told what was done, and the number of the decision, by which it can be taken back. */
  readonly done: (words: string, decision: number | undefined) => void
  readonly close: () => void
}

/** Takes a party or thing of the claim for one with another entity of the record. */
export function MergeForm({ claim, extraction, done, close }: MergeFormProps) {
  const names = [
    ...new Set(
      claim.arguments.flatMap(({ entity }) => extraction.entities.find((one) => one.id === entity)?.name ?? []),
    ),
  ]
  const [own, setOwn] = useState(names[0] ?? '')
  const [other, setOther] = useState<string>()
  const [refusal, setRefusal] = useState<string>()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('select')?.focus(), [])
  const merge = async (event: FormEvent) => {
    event.preventDefault()
    if (other === undefined) return setRefusal('Name the other entity.')
    try {
      await sendJson('POST', 'decisions', { kind: 'merge', a: own, b: other })
      const decisions = await fetchJson<ResolutionRow[]>('decisions', { limit: 20 })
      const decision = decisions.find(({ by, undoneAt }) => by !== 'matcher' && undoneAt === undefined)
      done(`${own} and ${other} are taken for one.`, decision?.id)
    } catch (error) {
      setRefusal((error as Error).message)
    }
  }
  return (
    <form
      ref={form}
      className={classes.form}
      aria-label="Merge entities"
      onSubmit={(event) => void merge(event)}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <h2>Who is who</h2>
      {names.length === 0 ? (
        <p className={classes.selected}>No party or thing of this claim is known by a name.</p>
      ) : (
        <>
          <NativeSelect
            label="This claim’s"
            size="xs"
            value={own}
            data={names}
            onChange={(event) => setOwn(event.currentTarget.value)}
          />
          <NameField label="is the same as" from="entities" value={other} commit={setOther} />
        </>
      )}
      {refusal && (
        <p role="alert" className={classes.fault}>
          {refusal}
        </p>
      )}
      <div className={classes.actions}>
        {names.length > 0 && (
          <Button type="submit" size="xs">
            Take them for one
          </Button>
        )}
        <Button variant="default" size="xs" onClick={close}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
