// Generated reports about an invented world: seeded, about 3 KB each, shaped like wire news. For speed and memory only, never for accuracy.

const people = [
  'Anvar Teld',
  'Mirko Sahl',
  'Ilse Vantor',
  'Kasim Orrel',
  'Dana Brecht',
  'Yusef Maran',
  'Petra Lindow',
  'Omar Quist',
  'Helena Rusk',
  'Tarik Voss',
]
const groups = [
  'the Northern Front',
  'the Harbour Brigade',
  'the Red Lantern movement',
  'the Coastal Guard',
  'the Sixth Division',
  'the People’s Shield',
]
const states = ['Kordania', 'Velmark', 'Ostrava Coast', 'Tarsen', 'Mirelia', 'Dravonia']
const places = [
  'Port Sella',
  'Brannock',
  'Upper Tarn',
  'Kesh Valley',
  'Old Mirel',
  'Sarn Ferry',
  'Lake Odell',
  'Dunmoor',
]
const outlets = [
  'Kordania Herald',
  'Velmark Daily',
  'Mirelia Times',
  'Tarsen Tribune',
  'Coast Wire',
  'Dravonia Post',
  'The Odell Ledger',
  'Sella Gazette',
]
const items = ['rockets', 'missiles', 'drones', 'mortar shells', 'rifles', 'armoured vehicles', 'air-defence systems']
const facilities = ['factory', 'training camp', 'depot', 'base', 'workshop', 'underground warehouse']
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** Numbers in [0, 1) from a seed: mulberry32. */
export function randomFrom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const sentences = [
  (w) =>
    `${w.state} has supplied ${w.number} ${w.item} to ${w.group} since ${w.month}, a senior ${w.state2} official told the ${w.outlet} on ${w.day}.`,
  (w) =>
    `“We know where the ${w.facility} in ${w.place} is, and we know who paid for it,” said ${w.person}, the defence minister of ${w.state}.`,
  (w) => `According to the ${w.outlet}, ${w.group} built a ${w.facility} near ${w.place} with help from ${w.state}.`,
  (w) =>
    `${w.person} denied that ${w.state} had trained fighters of ${w.group} in ${w.place}, calling the report “an invention.”`,
  () => `The ministry declined to comment on the figures, which could not be confirmed independently.`,
  (w) =>
    `At least ${w.number} ${w.item} were reportedly shipped through ${w.place} last month, according to two diplomats briefed on the matter.`,
  (w) =>
    `${w.group[0].toUpperCase() + w.group.slice(1)} is said to hold more than ${w.number} ${w.item}, up from ${w.small} a year ago.`,
  (w) =>
    `In a letter to the regional council, ${w.state} accused ${w.state2} of violating the ${w.place} embargo by exporting ${w.item}.`,
  (w) =>
    `The council met in ${w.place} for the third time this year but agreed on no statement, and its next session is planned for ${w.month}.`,
  (w) =>
    `Prices of bread and fuel have risen in ${w.place} since the road was closed, and many shops along the market remained shut on ${w.day}.`,
  (w) =>
    `Aircraft from ${w.state} struck a ${w.facility} in ${w.place} on ${w.day}, killing ${w.small} people, ${w.person} said.`,
  (w) =>
    `${w.person}, who heads the intelligence service of ${w.state}, warned that ${w.group} may be able to produce ${w.item} within a year.`,
  (w) => `A spokesman for ${w.group} confirmed the meeting but said nothing about weapons.`,
  (w) =>
    `The ${w.outlet} quoted an unnamed general as saying that ${w.state} was working to set up another ${w.facility} in ${w.place}.`,
  (w) =>
    `Heavy rain delayed the ferry to ${w.place}, where several hundred families have been waiting for relief since ${w.month}.`,
  (w) =>
    `Experts say the move reflects closer ties between ${w.state} and ${w.group}, which signed an agreement on ${w.day}.`,
]

/** The text of report number `index`: a headline, a byline with a date, and paragraphs up to about `size` characters. */
export function generatedReport(index, size = 3000) {
  const random = randomFrom(index * 7919 + 17)
  const pick = (list) => list[Math.floor(random() * list.length)]
  const words = () => ({
    state: pick(states),
    state2: pick(states),
    group: pick(groups),
    place: pick(places),
    outlet: pick(outlets),
    item: pick(items),
    facility: pick(facilities),
    person: pick(people),
    month: pick(months),
    day: pick(days),
    number: (Math.ceil(random() * 300) * 10).toLocaleString('en-US'),
    small: String(2 + Math.floor(random() * 90)),
  })
  const first = words()
  const date = new Date(Date.UTC(2031, Math.floor(random() * 18), 1 + Math.floor(random() * 28)))
  const stamp = `${months[date.getUTCMonth()]} ${date.getUTCDate()}, ${date.getUTCFullYear()}`
  const lines = [
    `${first.state} said to send ${first.item} to ${first.group}`,
    '',
    `By ${pick(people)}, ${first.outlet}`,
    '',
    stamp,
    '',
  ]
  let length = lines.join('\n').length
  while (length < size) {
    const paragraph = Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(sentences)(words())).join(' ')
    lines.push(paragraph, '')
    length += paragraph.length + 2
  }
  return lines.join('\n')
}
