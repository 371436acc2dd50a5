import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { RelationRow, ReportAnswer } from '../../../src/schema/answers.ts'
import type { Claim } from '../../../src/schema/claim.ts'
import type { Factuality, Role } from '../../../src/schema/claim-parts.ts'
import type { JudgementRequest } from '../../../src/schema/judgement.ts'
import { relationsQuestion } from '../api/questions.ts'
import { Name } from '../elements/name.tsx'
import { chainWords } from '../reader/chain-words.ts'
import { factualityWords } from '../wording/factuality-words.ts'
import { plainName } from '../wording/plain-name.ts'
import { type ClaimDraft, chainTo, draftFrom, draftOf, type Faults, requestOf } from './claim-draft.ts'
import classes from './claim-form.module.css'
import type { Words } from './selected-words.ts'
import { WordsEntry } from './words-entry.tsx'

export interface ClaimFormProps {
  readonly answer: ReportAnswer
  /** The claim to correct; absent for one to add. */
  readonly claim: Claim | undefined
  readonly selected: Words | undefined
  /** Keeps what the form says; throws what the server said. */
  readonly save: (request: JudgementRequest) => Promise<unknown>
  readonly close: () => void
}

const ROLES: readonly Role[] = [
  ...(['actor', 'recipient', 'item', 'facility', 'place', 'office', 'organization', 'instrument'] as const),
  ...(['quantity', 'time'] as const),
]

/** Corrects a claim or adds one: its words are written, or taken from what is selected in the text. */
export function ClaimForm({ answer, claim, selected, save, close }: ClaimFormProps) {
  const { extraction, report } = answer
  const [draft, setDraft] = useState<ClaimDraft>(() =>
    claim ? draftOf(claim, extraction) : draftFrom(selected ?? { start: 0, end: 0, text: '' }, extraction),
  )
  const [faults, setFaults] = useState<Faults>({})
  const [refusal, setRefusal] = useState<string>()
  const [isSaving, setIsSaving] = useState(false)
  const relations = useQuery(relationsQuestion)
  const chains = useMemo(() => chainChoices(answer), [answer])
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('select')?.focus({ preventScroll: true }), [])

  const change = (part: Partial<ClaimDraft>) => setDraft((before) => ({ ...before, ...part }))
  const fill = (key: number, part: Partial<ClaimDraft['fillers'][number]>) =>
    setDraft((before) => ({
      ...before,
      fillers: before.fillers.map((filler) => (filler.key === key ? { ...filler, ...part } : filler)),
    }))
  const addFiller = (role: Role) =>
    setDraft((before) => ({
      ...before,
      fillers: [...before.fillers, { key: nextKey(before), role, words: { text: '' } }],
    }))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const asked = requestOf(draft, extraction.document.text, report.id, claim?.id)
    setFaults('faults' in asked ? asked.faults : {})
    if ('faults' in asked) return
    setIsSaving(true)
    try {
      await save(asked.request)
    } catch (error) {
      setRefusal((error as Error).message)
      setIsSaving(false)
    }
  }
  return (
    <form
      ref={form}
      className={classes.form}
      aria-label={claim ? 'Correct the claim' : 'Add a claim'}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit(event)
      }}
    >
      <h2>{claim ? 'Correct the claim' : 'Add a claim'}</h2>
      <p className={classes.selected} aria-live="polite">
        {selected ? (
          <>
            Selected: “<Name text={short(selected.text)} />”
          </>
        ) : (
          'Select words in the report to use them here, or write them.'
        )}
      </p>
      <NativeSelect
        label="Kind of claim"
        size="xs"
        value={draft.relation}
        error={faults.relation}
        data={[
          { value: '', label: '—' },
          ...(relations.data ?? []).map((one) => ({ value: one.id, label: `${plainName(one.id)}: ${readingOf(one)}` })),
          ...(relations.data?.some(({ id }) => id === draft.relation) || draft.relation === ''
            ? []
            : [{ value: draft.relation, label: plainName(draft.relation) }]),
        ]}
        onChange={(event) => setDraft(withRelation(draft, event.currentTarget.value, relations.data))}
      />
      <WordsEntry
        label="Words that say it"
        entry={draft.evidence}
        fault={faults.evidence}
        selected={selected}
        change={(evidence) => change({ evidence })}
      />
      <fieldset className={classes.fillers}>
        <legend>Parties and things</legend>
        {draft.fillers.map(({ key, role, words }) => (
          <div key={key} className={classes.filler}>
            <NativeSelect
              size="xs"
              aria-label="Role"
              value={role}
              data={ROLES.map((one) => ({ value: one, label: plainName(one) }))}
              onChange={(event) => fill(key, { role: event.currentTarget.value as Role })}
            />
            <Button
              variant="subtle"
              color="gray"
              size="compact-xs"
              aria-label={`Leave out the ${plainName(role)}`}
              onClick={() => change({ fillers: draft.fillers.filter((filler) => filler.key !== key) })}
            >
              ×
            </Button>
            <WordsEntry
              label={plainName(role)}
              isLabelled
              entry={words}
              fault={faults[`filler ${key}`]}
              selected={selected}
              change={(entry) => fill(key, { words: entry })}
            />
          </div>
        ))}
        {faults.fillers && <p className={classes.fault}>{faults.fillers}</p>}
        <Button variant="default" size="compact-xs" onClick={() => addFiller('actor')}>
          Another
        </Button>
      </fieldset>
      <NativeSelect
        label="Who says it"
        size="xs"
        value={draft.chain.join(',')}
        data={
          chains.some(({ value }) => value === draft.chain.join(','))
            ? chains
            : [...chains, { value: draft.chain.join(','), label: 'as it was read' }]
        }
        onChange={(event) => change({ chain: event.currentTarget.value.split(',').filter((id) => id !== '') })}
      />
      <NativeSelect
        label="How firmly it is put"
        size="xs"
        value={draft.factuality}
        data={Object.entries(factualityWords).map(([value, label]) => ({ value, label }))}
        onChange={(event) => change({ factuality: event.currentTarget.value as Factuality })}
      />
      <Checkbox
        label="Planned, vowed or feared, not under way"
        size="xs"
        checked={draft.modes.includes('future')}
        onChange={(event) =>
          change({
            modes: [
              ...draft.modes.filter((mode) => mode !== 'future'),
              ...(event.currentTarget.checked ? (['future'] as const) : []),
            ],
          })
        }
      />
      <TextInput
        label="Why (kept with the judgement)"
        size="xs"
        value={draft.why}
        onChange={(event) => change({ why: event.currentTarget.value })}
      />
      {refusal && (
        <p role="alert" className={classes.fault}>
          Not kept: {refusal}
        </p>
      )}
      <div className={classes.actions}>
        <Button type="submit" size="xs" loading={isSaving}>
          {claim ? 'Keep the correction' : 'Add the claim'}
        </Button>
        <Button variant="default" size="xs" onClick={close}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

/** "actor supplies item to recipient". */
function readingOf({ reads }: RelationRow): string {
  return reads.replace(/[{}]/g, '')
}

function nextKey({ fillers }: ClaimDraft): number {
  return Math.max(-1, ...fillers.map(({ key }) => key)) + 1
}

/** The draft with another relation, and an empty field for each role that it lacks, up to the three that matter most. */
function withRelation(draft: ClaimDraft, relation: string, known: readonly RelationRow[] | undefined): ClaimDraft {
  const roles =
    known?.find(({ id }) => id === relation)?.roles.filter((role) => role !== 'place' && role !== 'time') ?? []
  const written = draft.fillers.filter(({ words }) => words.text !== '')
  const missing = roles.slice(0, 3).filter((role) => !written.some((filler) => filler.role === role))
  const key = nextKey(draft)
  return {
    ...draft,
    relation,
    fillers: [...written, ...missing.map((role, i) => ({ key: key + i, role, words: { text: '' } }))],
  }
}

/** Everyone the report attributes anything to, through whom, and the outlet itself. */
function chainChoices({ extraction, report }: ReportAnswer) {
  const words = chainWords(extraction.attributions)
  return [
    { value: '', label: `${report.outlet ?? 'The outlet'} in its own voice` },
    ...extraction.attributions.map(({ id, cue }) => ({
      value: chainTo(id, extraction).join(','),
      label: `${words.get(id) ?? id} (“${short(cue.text)}”)`,
    })),
  ]
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
