import { Button } from '@mantine/core'
import { useState } from 'react'
import type { EntityAnswer, ResolutionRow } from '../../../src/schema/answers.ts'
import { Name } from '../elements/name.tsx'
import { plural } from '../wording/plural.ts'
import { typeWords } from '../wording/type-words.ts'
import { DecisionDialog } from './decision-dialog.tsx'
import { DecisionList } from './decision-list.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import classes from './resolutions.module.css'
import { useDecide } from './use-decide.tsx'

type Open =
  | { readonly kind: 'merge' }
  | { readonly kind: 'split'; readonly member: EntityAnswer['members'][number] }
  | { readonly kind: 'undo'; readonly decision: ResolutionRow }

/** What is taken for one and why; joining, parting and taking back, each asked about first. */
export function Resolutions({ answer: { entity, members, decisions } }: { readonly answer: EntityAnswer }) {
  const [open, setOpen] = useState<Open | undefined>(undefined)
  const { decide, undo } = useDecide()
  const close = () => setOpen(undefined)
  const because = (why: string | undefined) => (why === undefined ? {} : { why })
  return (
    <section aria-labelledby="one">
      <h2 id="one">Taken for one</h2>
      {members.length === 1 ? (
        <p>No other entity is taken for it.</p>
      ) : (
        <ul className={classes.members}>
          {members.map((member) => (
            <li key={member.id}>
              <span>
                <strong>
                  <Name text={member.name} />
                </strong>
                , {typeWords(member.type)}, {plural(member.mentions, 'mention')} in {plural(member.reports, 'report')}
                {member.id === entity.id && ', gives the name'}
              </span>
              <Button variant="default" size="compact-sm" onClick={() => setOpen({ kind: 'split', member })}>
                Part from the others
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p>
        <Button variant="default" size="xs" onClick={() => setOpen({ kind: 'merge' })}>
          Same as another …
        </Button>
      </p>
      <DecisionList decisions={decisions} undo={(decision) => setOpen({ kind: 'undo', decision })} />
      {open?.kind === 'merge' && (
        <MergeDialog
          entity={entity}
          members={members.map(({ id }) => id)}
          isBusy={decide.isPending}
          close={close}
          confirm={(b, why) => decide.mutate({ kind: 'merge', a: entity.id, b, ...because(why) }, { onSettled: close })}
        />
      )}
      {open?.kind === 'split' && (
        <DecisionDialog
          title="Part from the others"
          act="Part them"
          asksWhy
          isBusy={decide.isPending}
          close={close}
          confirm={(why) => decide.mutate({ kind: 'split', a: open.member.id, ...because(why) }, { onSettled: close })}
        >
          <p>
            <strong>
              <Name text={open.member.name} />
            </strong>{' '}
            will be another than {plural(members.length - 1, 'entity', 'entities')} it is now shown with, and stay so
            when reports are read again. It can be undone.
          </p>
        </DecisionDialog>
      )}
      {open?.kind === 'undo' && (
        <DecisionDialog
          title="Take back a decision"
          act="Take it back"
          isBusy={undo.isPending}
          close={close}
          confirm={() => undo.mutate([open.decision.id], { onSettled: close })}
        >
          <p>
            The record will be as if it had not been decided that <Name text={open.decision.leftName} /> and{' '}
            <Name text={open.decision.rightName} /> are {open.decision.verdict === 'same' ? 'one' : 'two'}. The decision
            stays in the list.
          </p>
        </DecisionDialog>
      )}
    </section>
  )
}
