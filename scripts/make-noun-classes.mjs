// Makes packs/base-english/lexicons/noun-classes.txt: common nouns of news with what they denote, by the first sense of Princeton WordNet.
// node scripts/make-noun-classes.mjs FOLDER_OF_WORDNET_DICT TEXTS.jsonl.gz…   (texts only decide which nouns are common enough; none is kept)
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** Synsets of WordNet 3.1 by a word of theirs and its sense number, and what every noun whose first sense stands below one denotes; nearer ones win. */
const CLASSES = [
  ['person', 1, 'Person'],
  ['spiritual_being', 1, ''],
  ['imaginary_being', 1, ''],
  ['military_unit', 1, 'ArmedGroup'],
  ['armed_service', 1, 'ArmedGroup'],
  ['military_force', 1, 'ArmedGroup'],
  ['organization', 1, 'Organization'],
  ['social_group', 1, 'Organization'],
  ['gathering', 1, ''],
  ['meeting', 2, ''],
  ['government', 1, 'GovernmentBody'],
  ['government_department', 1, 'GovernmentBody'],
  ['agency', 1, 'GovernmentBody'],
  ['country', 2, 'Country'],
  ['geographical_area', 1, 'Place'],
  ['district', 1, 'Place'],
  ['geological_formation', 1, 'Place'],
  ['land', 4, 'Place'],
  ['body_of_water', 1, 'Place'],
  ['structure', 1, 'Target'],
  ['military_installation', 1, 'Facility'],
  ['plant', 1, 'Facility'],
  ['depository', 1, 'Facility'],
  ['laboratory', 1, 'Facility'],
  ['weapon', 1, 'WeaponClass'],
  ['ammunition', 1, 'WeaponClass'],
  ['weaponry', 1, 'WeaponClass'],
  ['explosive', 1, 'WeaponClass'],
  ['instrumentality', 3, 'Goods'],
  ['clothing', 1, 'Goods'],
  ['commodity', 1, 'Goods'],
  ['substance', 1, 'Goods'],
  ['vehicle', 1, 'Vehicle'],
  ['craft', 2, 'Vehicle'],
  ['legal_document', 1, 'LegalInstrument'],
  ['agreement', 1, 'LegalInstrument'],
  ['law', 2, 'LegalInstrument'],
  ['document', 1, 'Document'],
  ['publication', 1, 'Document'],
  ['money', 1, 'Money'],
  ['monetary_unit', 1, 'Money'],
]
/** Occurrences in the texts below which a noun is left out. */
const RARE = 2
/** Words of abuse that WordNet does not mark as such. */
const ABUSE = new Set(['homo', 'slut', 'whore', 'bitch', 'bastard', 'dyke', 'tramp', 'retard'])

const [folder, ...texts] = process.argv.slice(2)
const counts = countWords(texts)
const synsets = readSynsets(`${folder}/data.noun`)
const common = readCommon(`${folder}/data.noun`)
const senses = readSenses(`${folder}/index.noun`)
const roots = new Map(CLASSES.map(([word, sense, type]) => [senses.get(word)?.[sense - 1], type]))
if (roots.has(undefined)) throw new Error('a class names a sense that this WordNet does not have')

const found = new Map()
for (const [word, list] of senses) {
  if (
    !/^[a-z]{3,}(-[a-z]+)*$/.test(word) ||
    !common.has(word) ||
    ABUSE.has(word) ||
    (counts.get(word) ?? 0) + (counts.get(`${word}s`) ?? 0) < RARE
  )
    continue
  const type = classOf(list[0])
  if (type) found.set(type, [...(found.get(type) ?? []), word])
}
const lines = [...found].sort().flatMap(([type, words]) => [`[${type}]`, ...words.sort()])
const head = [
  '# Common nouns by what they denote, for argument patterns: the class of their first sense in Princeton WordNet 3.1. Made by',
  '# scripts/make-noun-classes.mjs; words that noun-types.yaml lists are read as it says. WordNet 3.0 Copyright 2006 by Princeton University.',
]
writeFileSync('packs/base-english/lexicons/noun-classes.txt', [...head, ...lines, ''].join('\n'))

/** Type of the nearest listed synset above (or at) one, breadth first; undefined below none. */
function classOf(start) {
  for (let level = [start]; level.length > 0; level = level.flatMap((at) => synsets.get(at) ?? [])) {
    const hit = level.find((at) => roots.has(at))
    if (hit !== undefined) return roots.get(hit)
  }
  return undefined
}

/** Offset of each noun synset with those of its hypernyms, of instances too. */
function readSynsets(file) {
  // Slang, slurs and the like are marked by a pointer to a usage domain.
  const rows = readFileSync(file, 'latin1')
    .split('\n')
    .filter((line) => /^\d{8} /.test(line) && !line.includes(' ;u '))
  return new Map(rows.map((line) => [line.slice(0, 8), [...line.matchAll(/ @ (\d{8}) n /g)].map((match) => match[1])]))
}

/** Words that are printed in small letters, and so name no one. */
function readCommon(file) {
  return new Set(readFileSync(file, 'latin1').match(/(?<= )[a-z]{3,}(?:-[a-z]+)*(?= [0-9a-f] )/g))
}

/** Synsets of each noun, most frequent sense first. */
function readSenses(file) {
  const rows = readFileSync(file, 'latin1')
    .split('\n')
    .filter((line) => /^\S+ n /.test(line))
  return new Map(rows.map((line) => [line.slice(0, line.indexOf(' ')), line.match(/\d{8}/g)]))
}

function countWords(files) {
  const counted = new Map()
  for (const file of files) {
    for (const [word] of gunzipSync(readFileSync(file))
      .toString('utf8')
      .matchAll(/[a-z]+(?:-[a-z]+)*/g))
      counted.set(word, (counted.get(word) ?? 0) + 1)
  }
  return counted
}
