import type { ClaimRow } from '../../../src/schema/answers.ts'
import { stateWords } from '../wording/state-words.ts'
import classes from './state-label.module.css'

/** Whether a claim is asserted, contested, denied or retracted: by word first, by colour second. */
export function StateLabel({ state }: { readonly state: ClaimRow['state'] }) {
  return (
    <span className={`${classes.state} ${classes[state]}`} title={stateWords[state]}>
      {state}
    </span>
  )
}
