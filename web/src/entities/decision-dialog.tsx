import { Button, Modal, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import classes from './decision-dialog.module.css'

interface DecisionDialogProps {
  readonly title: string
  /** What will happen, before it does. */
  readonly children: ReactNode
  /** Words of the button that does it. */
  readonly act: string
  readonly isBusy: boolean
  /** Set where a reason is asked for. */
  readonly asksWhy?: boolean
  readonly isReady?: boolean
  readonly close: () => void
  readonly confirm: (why: string | undefined) => void
}

/** Asks before a decision is made or taken back, and for the reason that is kept with it. */
export function DecisionDialog(props: DecisionDialogProps) {
  const { title, children, act, isBusy, asksWhy = false, isReady = true, close, confirm } = props
  const [why, setWhy] = useState('')
  return (
    <Modal opened onClose={close} title={title} lockScroll={false} closeButtonProps={{ 'aria-label': 'Close' }}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) confirm(why.trim() === '' ? undefined : why.trim())
        }}
      >
        {children}
        {asksWhy && (
          <Textarea
            label="Why"
            description="Kept with the decision, for whoever reads it later."
            value={why}
            maxLength={1000}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
        )}
        <p className={classes.buttons}>
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button type="submit" loading={isBusy} disabled={!isReady}>
            {act}
          </Button>
        </p>
      </form>
    </Modal>
  )
}
