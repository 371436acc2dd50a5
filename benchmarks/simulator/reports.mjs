// Reports of the simulated world, with what is true of each: which event every sentence is about, who is behind it, whose text it is.
import { seeded } from '../generated-record.mjs'
import { background, CITED, CITED_ALONE, CLAIMS, DENIED, OWN, SAID } from './templates.mjs'
import { ITEM_CLASS, ITEMS } from './world.mjs'

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const FIRST = Date.UTC(2031, 0, 6)
const date = (day) => new Date(FIRST + day * 86_400_000).toISOString().slice(0, 10)

/** Yields `count` reports. Events come one after another; each is reported, passed on, copied, denied for some weeks. */
export function* makeReports(world, seed, count) {
  const random = seeded(seed)
  const pick = (list) => list[Math.floor(random() * list.length)]
  const skewed = (list) => list[Math.floor(list.length * random() ** 2)]
  const live = []
  const known = new Set()
  let events = 0
  for (let made = 0; made < count; ) {
    const today = Math.floor((made / count) * 700)
    if (live.length < 12 || random() < 0.12) {
      const event = makeEvent(world, random, pick, skewed, today, events++)
      if (event && !known.has(event.key)) {
        known.add(event.key)
        live.push(event)
        if (live.length > 40) live.shift()
      }
      continue
    }
    const event = pick(live)
    const report = makeReport(world, random, pick, event, today, made)
    if (!report) continue
    event.reports.push(report)
    made++
    yield report
  }
}

function makeEvent(world, random, pick, skewed, today, number) {
  const relation = pick(Object.keys(CLAIMS))
  const actor = random() < 0.7 ? pick(world.states) : skewed(world.groups)
  const recipient = relation === 'strikes' || random() < 0.8 ? skewed(world.groups) : pick(world.states)
  if (actor === recipient) return undefined
  const item = pick(ITEMS)
  const place = pick(world.places)
  const key = {
    transfers: [actor.id, recipient.id, ITEM_CLASS[item] ?? item],
    'operates-site': [actor.id, place],
    trains: [actor.id, recipient.id, place],
    strikes: [actor.id, recipient.id, place, date(today)],
  }[relation]
  // Sources: one to three, some of them of one principal.
  const sources = Array.from({ length: 1 + Math.floor(random() * 2.2) }, () => {
    const person = pick(world.persons)
    return random() < 0.75
      ? { kind: 'named', person, principal: person.serves.id }
      : { kind: 'unnamed', words: `a senior ${pick(world.states).people} official`, principal: `u-${number}` }
  })
  const figure = (2 + Math.floor(random() * 60)) * 10
  return {
    id: `v-${number}`,
    key: [relation, ...key].join(' '),
    relation,
    actor,
    recipient,
    item,
    place,
    day: today,
    figure,
    sources,
    reports: [],
  }
}

function makeReport(world, random, pick, event, today, number) {
  const outlet = pick(world.outlets)
  const earlier = event.reports.filter(
    (one) => one.outlet !== outlet && one.kind !== 'deny' && one.published <= date(today),
  )
  const drawn = earlier.length > 0 ? pick(earlier) : undefined
  const chance = random()
  const published = date(today)
  const base = { id: `r${number}`, outlet, published, event }
  const weekday = DAYS[new Date(published).getUTCDay()]
  if (drawn && chance < 0.3) return copy(base, drawn, random, world)
  const said = claimWords(event, random, pick, today)
  const fill = (template, more) =>
    sentenceOf(
      template
        .replace('{C}', said.text)
        .replace('{W}', weekday)
        .replace('{S}', more.source ?? '')
        .replace('{O}', more.outlet ?? ''),
    )
  let sentence
  let truth = { stance: 'support', origin: undefined, from: undefined }
  let kind = 'original'
  if (drawn && chance < 0.5) {
    const { truth: its } = drawn
    const cited = its.source && random() < 0.6
    sentence = fill(pick(cited ? CITED : CITED_ALONE), { outlet: drawn.outlet.name, source: its.source })
    truth = { ...truth, origin: its.origin, source: cited ? its.source : undefined, from: drawn }
    kind = 'cite'
  } else if (drawn && chance < 0.58) {
    sentence = fill(pick(OWN), {})
    truth = { ...truth, origin: drawn.truth.origin, from: undefined }
    kind = 'own'
  } else if (drawn && chance < 0.7) {
    const person = pick(world.persons)
    const source = named(person, random, pick)
    sentence = fill(pick(DENIED), { source: source.text })
    truth = { stance: 'deny', origin: person.serves.id, source: source.text, from: undefined, person, words: source }
    kind = 'deny'
  } else {
    const from = pick(event.sources)
    const source = from.kind === 'named' ? named(from.person, random, pick) : { text: from.words, mentions: [] }
    sentence = fill(pick(SAID), { source: source.text })
    truth = { ...truth, origin: from.principal, source: source.text, person: from.person, words: source }
  }
  const lines = [
    sentence,
    ...Array.from({ length: 2 + Math.floor(random() * 3) }, () => background(random, world.places)),
  ]
  return finish({ ...base, kind, truth }, lines, said)
}

/** A copy: the text of another, trimmed, perhaps led anew, with or without credit. */
function copy(base, drawn, random, world) {
  const kept = drawn.lines.slice(0, Math.max(2, Math.ceil(drawn.lines.length * (0.5 + random() / 2))))
  const lines = random() < 0.5 ? [...kept, background(random, world.places)] : kept
  return finish({ ...base, kind: 'copy', truth: { ...drawn.truth, from: drawn } }, lines, drawn.said)
}

function finish(report, lines, said) {
  const text = `${lines.join(' ')}\n`
  return { ...report, lines, said, text, sentence: { start: 0, end: lines[0].length } }
}

function claimWords(event, random, pick, today) {
  const spell = (thing) => pick(thing.spellings)
  const theName = (name) => (/ (?:Brigades|Front|Movement|Battalions)$/.test(name) ? `the ${name}` : name)
  const [actor, recipient] = [spell(event.actor), spell(event.recipient)]
  const day = date(event.day)
  const written = `on ${Number(day.slice(8))} ${['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'][Number(day.slice(5, 7)) - 1]}${Math.abs(today - event.day) > 100 ? ` ${day.slice(0, 4)}` : ''}`
  const text = pick(CLAIMS[event.relation])
    .replace('{A}', theName(actor))
    .replace('{R}', theName(recipient))
    .replace('{N}', random() < 0.7 ? `${pick(['', 'about ', 'over '])}${event.figure}` : '')
    .replace('{I}', event.item === 'rockets' && random() < 0.2 ? 'missiles' : event.item)
    .replace('{P}', event.place)
    .replace('{D}', written)
    .replace(/ {2,}/g, ' ')
  return {
    text,
    mentions: [
      { text: actor, id: event.actor.id },
      { text: recipient, id: event.recipient.id },
    ],
  }
}

function named(person, random, pick) {
  const name = pick(person.spellings)
  const mentions = [{ text: name, id: person.id }]
  const { serves, office } = person
  if (serves.people) return { text: `${serves.people} ${office} ${name}`, mentions }
  return {
    text: random() < 0.5 ? `${name}, a spokesman for the ${serves.name},` : `${name} of the ${serves.name}`,
    mentions,
  }
}

/** A sentence with its first letter large. */
function sentenceOf(text) {
  const tidy = text.replaceAll(',,', ',').replaceAll(',.', '.')
  return tidy.charAt(0).toUpperCase() + tidy.slice(1)
}
