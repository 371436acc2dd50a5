import { describe, expect, test } from 'vitest'
import { documentFromText } from '../../ingest/index.ts'
import { analyse } from '../../language/index.ts'
import { loadResources } from '../../resources/index.ts'
import type { MarkedPart } from '../../schema/index.ts'
import { treeOf } from '../trees/tree.ts'
import { decodeLinkModel, loadLinkModel } from './link-model.ts'
import { linkMarked, wholeness } from './marked.ts'

const resources = loadResources()

/** What is marked in a text, as words: source, cue, contents. */
function tied(text: string) {
  const tree = treeOf(analyse(documentFromText(text, 'example.txt'), resources))
  const words = ({ first, end }: MarkedPart) => text.slice(tree.tokens.start[first], tree.tokens.end[end - 1])
  const model = loadLinkModel(resources)
  return linkMarked(tree, model).map((marked) => ({
    source: marked.source && words(marked.source),
    cue: words(marked.cue),
    content: marked.content.map(words),
    isLikely: wholeness(tree, marked, model) > 0.5,
  }))
}

describe('marked parts', () => {
  test('that interrupt what is said are tied to both its halves', () => {
    expect(tied('“The harbour is closed,” the mayor said. “It will stay closed.”')).toEqual([
      {
        source: 'the mayor',
        cue: 'said',
        content: ['“The harbour is closed,”', '“It will stay closed.”'],
        isLikely: true,
      },
    ])
  })

  test('go each with the cue of their own clause', () => {
    const text = 'The mayor said that the harbour was closed, but the pilots insisted that it was open.'
    expect(tied(text)).toMatchObject([
      { source: 'The mayor', cue: 'said', content: ['that the harbour was closed'] },
      { source: 'the pilots', cue: 'insisted', content: ['that it was open'] },
    ])
  })

  test('are not tied over the end of a paragraph', () => {
    const text = 'The harbour is closed, the mayor said.\n\nThe pilots insisted that it was open.'
    expect(tied(text)).toMatchObject([
      { source: 'the mayor', cue: 'said', content: ['The harbour is closed'] },
      { source: 'The pilots', cue: 'insisted', content: ['that it was open'] },
    ])
  })

  test('of a text without any are none', () => {
    expect(tied('The harbour lies in the north.')).toEqual([])
  })
})

test('bytes that are no model are refused by name', () => {
  expect(() => decodeLinkModel(new Uint8Array(16))).toThrow(/english-attribution/)
})
