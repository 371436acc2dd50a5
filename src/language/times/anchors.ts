import type { Day } from './calendar.ts'
import type { DateParts } from './time-reading.ts'

/** The times a text's expressions are read against. */
export interface Anchors {
  /** Document time; absent when nothing says when the text was published. */
  readonly now?: Day
  /** The last date the story named, as far as it was said; it lends its year and month to those that follow. */
  story?: StoryTime
}

export interface StoryTime {
  readonly year: number
  readonly month?: number
  readonly day?: number
  /** Sentence it stood in. */
  readonly sentence: number
}

/** How many sentences a named date goes on to lend its year, in a text with a document time and in one without. */
const REACH = 40
const REACH_UNDATED = 1

/** Keeps a date just read as the story's time. */
export function remember(anchors: Anchors, date: DateParts, sentence: number): void {
  const { year, month, day } = date
  if (year === undefined || date.before || date.grain) return
  anchors.story = { year, ...(month !== undefined && { month }), ...(day !== undefined && { day }), sentence }
}

/**
 * The story's time where it counts for a date without a year. In a text with a document time: while the story is at least
 * two years back. In one without: right after the date it was taken from, for news soon speaks of now again.
 */
export function storyTime(anchors: Anchors, sentence: number): StoryTime | undefined {
  const { now, story } = anchors
  if (!story) return undefined
  if (!now) return sentence - story.sentence <= REACH_UNDATED ? story : undefined
  return now.year - story.year >= 2 && sentence - story.sentence <= REACH ? story : undefined
}
