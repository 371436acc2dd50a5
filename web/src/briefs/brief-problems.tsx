import { UnstyledButton } from '@mantine/core'
import type { BriefProblem } from '../../../src/schema/brief.ts'
import { InertText } from '../elements/inert-text.tsx'
import { plural } from '../wording/plural.ts'
import classes from './brief-problems.module.css'

interface BriefProblemsProps {
  readonly problems: readonly BriefProblem[]
  /** Shows the sentence in the text. */
  readonly select: (start: number, end: number) => void
  readonly isEmpty: boolean
}

/** What the lint says of the saved text: sentences that cannot stand first told apart from warnings, by word and by mark. */
export function BriefProblems({ problems, select, isEmpty }: BriefProblemsProps) {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const heading = isEmpty
    ? 'Nothing written yet'
    : errors > 0
      ? `${plural(errors, 'sentence')} cannot stand`
      : 'Every sentence stands on a claim'
  return (
    <section aria-label="Check" className={classes.problems}>
      <h2 className={errors > 0 ? classes.fails : undefined}>{heading}</h2>
      <ol>
        {problems.map((problem, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew at each save
          <li key={i} className={classes[problem.severity]}>
            <UnstyledButton onClick={() => select(problem.start, problem.end)}>
              <span className={classes.words}>
                <InertText text={problem.words} />
              </span>
              <span className={classes.message}>
                {problem.severity === 'error' ? 'Fails' : 'Note'}: <InertText text={problem.message} />
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ol>
    </section>
  )
}
