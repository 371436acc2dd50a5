import { expect, test } from 'vitest'
import type { ReportAnswer } from '../../../src/schema/answers.ts'
import { changeQueue, type QueuedChange } from './change-queue.ts'

/** A queue of changes that a test answers by hand, and what became of them. */
function handled() {
  const log: string[] = []
  const answers = new Map<string, { readonly resolve: () => void; readonly reject: () => void }>()
  const queue = changeQueue<QueuedChange & { readonly name: string }>({
    made: async () => void log.push('made'),
    stopped: (error, refused, unsent) =>
      log.push(`${refused.name} stopped: ${error.message}; unsent ${unsent.map(({ name }) => name).join(' ')}`),
    drained: () => log.push('drained'),
  })
  const same = (answer: ReportAnswer) => answer
  const add = (name: string) =>
    queue.add({
      name,
      show: same,
      send: () =>
        new Promise((resolve, reject) => {
          log.push(`sent ${name}`)
          answers.set(name, { resolve: () => resolve(same), reject: () => reject(new Error('no')) })
        }),
    })
  const settle = async (name: string, how: 'resolve' | 'reject') => {
    answers.get(name)![how]()
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { log, queue, add, settle }
}

test('each is sent when the one before was made, whenever it was asked for', async () => {
  const { log, queue, add, settle } = handled()
  add('a')
  add('b')
  expect(queue.waiting()).toHaveLength(2)
  await settle('a', 'resolve')
  add('c')
  expect(log).toEqual(['sent a', 'made', 'sent b'])
  await settle('b', 'resolve')
  await settle('c', 'resolve')
  expect(log.slice(3)).toEqual(['made', 'sent c', 'made', 'drained'])
  expect(queue.waiting()).toEqual([])
})

test('a refusal drops those after it, and what is asked for later is sent again', async () => {
  const { log, queue, add, settle } = handled()
  for (const name of ['a', 'b', 'c']) add(name)
  await settle('a', 'reject')
  expect(log).toEqual(['sent a', 'a stopped: no; unsent b c', 'drained'])
  expect(queue.waiting()).toEqual([])
  add('d')
  await settle('d', 'resolve')
  expect(log.slice(3)).toEqual(['sent d', 'made', 'drained'])
})

test('those who listen hear of every change of what waits, until they stop', async () => {
  const { queue, add, settle } = handled()
  const heard: number[] = []
  const stop = queue.subscribe(() => heard.push(queue.waiting().length))
  add('a')
  add('b')
  await settle('a', 'resolve')
  stop()
  await settle('b', 'resolve')
  expect(heard).toEqual([1, 2, 1])
})
