import { Kbd, Modal } from '@mantine/core'
import { useDisclosure, useHotkeys } from '@mantine/hooks'
import { useEffect } from 'react'
import classes from './keys-help.module.css'
import { onKeysHelp } from './keys-help-store.ts'

const keys = [
  ['Ctrl K or ⌘ K', 'search and commands, anywhere'],
  ['/', 'the same, outside of fields'],
  ['j', 'next claim of the report or of the list'],
  ['k', 'claim before it'],
  ['Enter', 'everyone who makes the marked claim'],
  ['a', 'accept the marked claim'],
  ['e', 'correct it'],
  ['r', 'reject it'],
  ['m', 'take one of its parties for one with another'],
  ['n', 'add a claim from the selected words'],
  ['u', 'take the last judgement back'],
  ['Esc', 'unmark the claim, close what is open'],
  ['← ↑ → ↓', 'move the network, map or timeline that has the focus'],
  ['+ − 0', 'zoom it in, out, show all'],
  ['Ctrl and wheel', 'zoom it where the pointer is; two fingers do so on a touch screen'],
  ['?', 'this list'],
] as const

/** The keys, shown on `?` or from the foot of the page. */
export function KeysHelp() {
  const [isOpen, { open, close }] = useDisclosure(false)
  // Keyboards differ in whether `?` needs Shift.
  useHotkeys([
    ['?', open],
    ['shift+?', open],
  ])
  useEffect(() => onKeysHelp(open), [open])
  return (
    <>
      <button type="button" className={classes.open} onClick={open}>
        Keyboard
      </button>
      {/* Locking the scroll would need a style element, which the content-security policy refuses. */}
      <Modal
        opened={isOpen}
        onClose={close}
        title="Keyboard"
        lockScroll={false}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <dl className={classes.keys}>
          {keys.map(([key, meaning]) => (
            <div key={key}>
              <dt>
                <Kbd>{key}</Kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </Modal>
    </>
  )
}
