// The invented world of the simulator: states and outlets that the demonstration pack knows, and groups, persons and outlets that no
// gazetteer knows, each with spellings. Everything is drawn from one seeded generator.
import { seeded } from '../generated-record.mjs'

const STATES = [
  ['Velmora', 'Velmoran'],
  ['Ishkara', 'Ishkaran'],
  ['Dravina', 'Dravinan'],
  ['Numaria', 'Numarian'],
  ['Corvessa', 'Corvessan'],
]
const PLACES = [
  'Aldmoor',
  'Besk',
  'Eshmar',
  'Kastrin',
  'Kirat',
  'Lomera',
  'Maravat',
  'Mardun',
  'Orun',
  'Sarhal',
  'Sorvel',
  'Tolm',
]
const KNOWN_OUTLETS = [
  ...['Aldmoor Ledger', 'Eshmar Chronicle', 'Kastrin Banner', 'Lomera Mirror', 'Ordesh Courier', 'Radio Maravat'],
  ...['Strait Observer', 'Tessara Today', 'Zehrin Voice', 'Tessaran Press Agency', 'Meridian Wire'],
]
const OUTLET_ENDINGS = ['Post', 'Herald', 'Gazette', 'Tribune', 'Times']
const GROUP_ENDINGS = ['Brigades', 'Front', 'Movement', 'Battalions']
const OFFICES = ['Defense Minister', 'Foreign Minister', 'army spokesman', 'Interior Minister', 'Prime Minister']
const STARTS = [
  'Bes',
  'Tor',
  'Ken',
  'Mal',
  'Dar',
  'Sal',
  'Hak',
  'Yus',
  'Nad',
  'Rash',
  'Kam',
  'Fas',
  'Zel',
  'Vor',
  'Gal',
  'Tar',
]
const MIDDLES = ['im', 'an', 'ar', 'ee', 'ou', 'ak', 'el', 'or', 'ush', 'ed', 'am', 'iv']
const ENDS = ['var', 'dan', 'mar', 'nor', 'ki', 'shi', 'bal', 'tor', 'len', 'rad', 'zan', 'mir', 'sef', 'qan']

export const ITEMS = ['rockets', 'missiles', 'drones', 'rifles', 'mortars', 'mines', 'launchers']
/** Only what is broader or the same as another in the pack's classes shares a claim with it. */
export const ITEM_CLASS = { rockets: 'missile', missiles: 'missile' }

/** Makes the world. The first of each list is in far more events than the last. */
export function makeWorld(seed, size) {
  const random = seeded(seed)
  const pick = (list) => list[Math.floor(random() * list.length)]
  const used = new Set()
  const word = () => {
    for (;;) {
      const made = pick(STARTS) + (random() < 0.6 ? pick(MIDDLES) : '') + pick(ENDS)
      if (
        !used.has(made) &&
        ![...used].some((one) => one.slice(0, 4) === made.slice(0, 4) && one.length === made.length)
      ) {
        used.add(made)
        return made
      }
      if (used.size > 600) return made
    }
  }
  const states = STATES.map(([name, people]) => ({ id: `s-${name}`, name, people, spellings: [name] }))
  const groups = Array.from({ length: Math.min(24, 6 + Math.floor(size / 300)) }, (_, i) => {
    const name = `${word()} ${pick(GROUP_ENDINGS)}`
    return { id: `g-${i}`, name, spellings: respelt(name, random) }
  })
  const persons = Array.from({ length: 40 }, (_, i) => {
    const name = `${word()} ${word()}`
    const serves = i % 2 === 0 ? states[i % states.length] : groups[i % groups.length]
    return { id: `p-${i}`, name, spellings: respelt(name, random), serves, office: pick(OFFICES) }
  })
  const outlets = [...KNOWN_OUTLETS, ...Array.from({ length: 20 }, () => `${word()} ${pick(OUTLET_ENDINGS)}`)]
  return { states, groups, persons, places: PLACES, outlets: outlets.map((name, i) => ({ id: `o-${i}`, name })) }
}

/** The name, and for some names a second spelling, as a translator might write it. */
function respelt(name, random) {
  const swaps = [
    [/ou/, 'u'],
    [/ee/, 'i'],
    [/q/, 'k'],
    [/k(?=[aei])/, 'q'],
    [/sh/, 'ch'],
    [/([aeiou])([lmnrs])([aeiou])/, '$1$2$2$3'],
  ]
  if (random() < 0.5) return [name]
  const fitting = swaps.filter(([from]) => from.test(name))
  const [from, to] = fitting[Math.floor(random() * fitting.length)] ?? [/$/, '']
  const other = name.replace(from, to)
  return other === name ? [name] : [name, other]
}
