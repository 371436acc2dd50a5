import { z } from 'zod'
import { Role } from './claim-parts.ts'

/**
 * How a role of a relation is filled. Each path is tried in turn, and the first filler of a fitting type is taken. A path is
 * made of steps joined by "/", from the trigger outwards:
 * `subject`, `object`, `indirect` (grammatical roles of a verb, seen through passives, participles, relative clauses and control),
 * `blamed` (who is blamed, charged or sentenced for it),
 * `possessor` ("Iran’s …", "Iranian …", "their …"), `modifier` (nouns and names before the head), `governor` (who does what a noun
 * names through a light verb: "carried out strikes"), `doer` (who does what the trigger is said of: "sold rifles in breach of"), `head` (the noun the trigger modifies), `clause` (its infinitive or
 * clause), `bearer` (the person a title is given to), `behind` (the noun the trigger is hung on by its own preposition), `self` (the
 * trigger), `where` (“there”, “here”, “abroad”), `origin` (whose a thing is by its adjective or owner, as understood: “[Russian] rifles”),
 * `predicate` (what something is said to be in or on), or a preposition (`to`, `in`).
 */
export const RolePattern = z
  .strictObject({
    role: Role,
    from: z.array(z.string()).readonly(),
    /** Mention types (or their supertypes) the filler must have; absent = any. */
    types: z.exactOptional(z.array(z.string()).readonly()),
    /** Types it must not have, among those of `types`. */
    except: z.exactOptional(z.array(z.string()).readonly()),
    required: z.exactOptional(z.literal(true)),
    /** The filler, or what it refers back to, must have a name. */
    named: z.exactOptional(z.literal(true)),
  })
  .readonly()
export type RolePattern = z.infer<typeof RolePattern>

/** Steps of a path that are not prepositions. */
export const ROLE_STEPS: ReadonlySet<string> = new Set(
  'subject object indirect possessor modifier governor doer blamed head clause bearer behind self where origin predicate'.split(
    ' ',
  ),
)

/** What stands at one of some paths from a trigger, of one of some types (absent = any); it fills no role. */
export const Surrounding = z
  .strictObject({ from: z.array(z.string()).readonly(), types: z.exactOptional(z.array(z.string()).readonly()) })
  .readonly()
export type Surrounding = z.infer<typeof Surrounding>

/** Words that evoke a relation, with the argument patterns that go with them. */
export const Trigger = z
  .strictObject({
    /** Lemmas; a multi-word trigger is written with spaces ("set up"), a verb with a prefix with a hyphen ("test-fire"). */
    lemmas: z.array(z.string()).readonly(),
    /** Name of a word list whose keys are lemmas too. */
    lexicon: z.exactOptional(z.string()),
    /** Part of speech the trigger must have. */
    tag: z.enum(['VERB', 'NOUN', 'ADJ']),
    roles: z.array(RolePattern).readonly(),
    /** Modes the trigger itself brings: "plan to", "vow". */
    mode: z.exactOptional(z.enum(['historical', 'future', 'hypothetical', 'negation'])),
    /** Of each inner list of roles at least one must be filled. */
    filled: z.exactOptional(z.array(z.array(Role).readonly()).readonly()),
    /** The object of the verb, or what stands behind the preposition that its lemma ends in, must be one of these nouns ("tighten … ties", "warn of … consequences"). */
    governs: z.exactOptional(z.array(z.string()).readonly()),
    /** The infinitive below the verb must be one of these ("vow to … attack"). */
    clauseVerbs: z.exactOptional(z.array(z.string()).readonly()),
    /** Only with an infinitive below the verb (`required`), or never with one (`refused`). */
    clausal: z.exactOptional(z.enum(['required', 'refused'])),
    /** Only where the verb has no object of its own ("the fleet [operates] in the gulf"). */
    intransitive: z.exactOptional(z.literal(true)),
    /** Only a noun that no other noun before it and no "of" behind it says more of ("shipments from A to B", not "coal shipments"). */
    bare: z.exactOptional(z.literal(true)),
    /** The trigger must itself stand behind one of these prepositions ("[under] the control of"). */
    after: z.exactOptional(z.array(z.string()).readonly()),
    /** Only under "can" or "could" (`required`), or never under them (`refused`). */
    ability: z.exactOptional(z.enum(['required', 'refused'])),
    /** Only in "there is …", or for a verb that means it ("exist"). */
    existential: z.exactOptional(z.literal(true)),
    /** Never where one of these prepositions leads something below the trigger (“sent drones [towards] the port” supplies nobody). */
    without: z.exactOptional(z.array(z.string()).readonly()),
    /** Only where one of these prepositions leads something below the trigger ("warned them [against] sending arms"). */
    along: z.exactOptional(z.array(z.string()).readonly()),
    /** Only of what is said to lie ahead ("will retaliate", "is ready to retaliate"). */
    ahead: z.exactOptional(z.literal(true)),
    /** What must stand around it, each of them (“[military] exercises”). */
    given: z.exactOptional(z.array(Surrounding).readonly()),
    /** What must not stand around it, none of them (“[humanitarian] aid”). */
    barred: z.exactOptional(z.array(Surrounding).readonly()),
    /** Parties joined by "and" in one role are each other’s counterpart. */
    reciprocal: z.exactOptional(z.literal(true)),
    /** Fires only where no other trigger of the relation took the noun as an argument. */
    plain: z.exactOptional(z.literal(true)),
  })
  .readonly()
export type Trigger = z.infer<typeof Trigger>

/** A sentence that a relation must find (`hits`) or must leave alone (`misses`). */
export const PackExample = z
  .strictObject({
    text: z.string(),
    arguments: z.exactOptional(z.record(z.string(), z.string())),
    why: z.exactOptional(z.string()),
  })
  .readonly()
export type PackExample = z.infer<typeof PackExample>

/** One relation type: a YAML file of a pack, data and not code. */
export const RelationType = z
  .strictObject({
    id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
    /**
     * How the relation reads in a sentence: "{actor} supplies {item} to {recipient}". Of several the first is taken whose roles
     * are all filled, else the last.
     */
    reads: z.union([z.string(), z.array(z.string()).min(1).readonly()]),
    /** "event" when anchored in time, "relation" when holding over an interval. */
    kind: z.enum(['event', 'relation']),
    /**
     * How long news goes on telling of one such event without saying when it was: reports of an undated one that lie further apart are of
     * different events. Absent: they may lie any time apart.
     */
    retold: z.exactOptional(z.enum(['week', 'month', 'year'])),
    roles: z.array(Role).readonly(),
    triggers: z.array(Trigger).readonly(),
    /** An event that its trigger governs is part of it and no claim of its own ("capable of [producing]"). */
    covers: z.exactOptional(z.literal(true)),
    /** What a report says of its own outlet is none of it ("we asked the ministry for comment"). */
    impersonal: z.exactOptional(z.literal(true)),
    /** What is done to a town or site is done there, where no other place is told ("shelled [Orljak]"). */
    onSite: z.exactOptional(z.literal(true)),
    /** What is only rehearsed, simulated or taught is none of it ("practised [attacks] on mock targets"). */
    real: z.exactOptional(z.literal(true)),
    /** An event of this relation is none where the same word evokes one of relation `to`; where role `unless` is filled it is the other that is none. */
    yields: z.exactOptional(z.strictObject({ to: z.string(), unless: z.exactOptional(Role) }).readonly()),
    hits: z.array(PackExample).readonly(),
    misses: z.array(PackExample).readonly(),
    /** Codes in other schemes; absent where there is no equivalent, which exports say in their loss report. */
    maps: z
      .strictObject({
        plover: z.exactOptional(z.string()),
        followTheMoney: z.exactOptional(z.string()),
        stix: z.exactOptional(z.string()),
      })
      .readonly(),
  })
  .readonly()
export type RelationType = z.infer<typeof RelationType>

/** A type a Mention can have; `extends` names its supertype. */
export const MentionType = z
  .strictObject({ id: z.string(), extends: z.exactOptional(z.string()), reads: z.string() })
  .readonly()
export type MentionType = z.infer<typeof MentionType>

/** A known name with its type, spellings and, for a place, where it is (settlement level at the finest). */
export const GazetteerEntry = z
  .strictObject({
    name: z.string(),
    type: z.string(),
    aliases: z.exactOptional(z.array(z.string()).readonly()),
    country: z.exactOptional(z.string()),
    latitude: z.exactOptional(z.number()),
    longitude: z.exactOptional(z.number()),
  })
  .readonly()
export type GazetteerEntry = z.infer<typeof GazetteerEntry>

/** A date of the precision to which it is certain: year, month or day. */
const CertainDate = z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/)

/** An office of a state or body with those who held it. */
export const Office = z
  .strictObject({
    /** Its words, in lower case: "defense minister". */
    office: z.string(),
    /** Name of the state or body, as a gazetteer has it. */
    of: z.string(),
    /** Other words for it. */
    words: z.exactOptional(z.array(z.string()).readonly()),
    /** Public list where the holders can be checked. */
    see: z.string(),
    /** `until` is when the office passed on; absent for who held it when the list was written. */
    holders: z
      .array(z.strictObject({ name: z.string(), from: CertainDate, until: z.exactOptional(CertainDate) }))
      .readonly(),
  })
  .readonly()
export type Office = z.infer<typeof Office>

/** A file of offices; what comes after `asOf` it does not know. */
export const OfficeList = z.strictObject({ asOf: CertainDate, offices: z.array(Office).readonly() }).readonly()
export type OfficeList = z.infer<typeof OfficeList>

/** Columns of a table of places: `name`, `latitude` and `longitude` must be there; without `kind` all rows are settlements; `capital` is 1 for a seat of government. */
export const PLACE_COLUMNS = [
  'name',
  'kind',
  'country',
  'region',
  'latitude',
  'longitude',
  'population',
  'capital',
  'aliases',
] as const
export type PlaceColumn = (typeof PLACE_COLUMNS)[number]

/** A table of places as it is in its file: its rows are taken apart when first asked for. */
export interface PlaceTable {
  /** Path in the pack. */
  readonly file: string
  readonly pack: string
  readonly columns: readonly PlaceColumn[]
  /** The rows, tab-separated, one a line. */
  readonly rows: string
}

/** A data bundle: mention types, relation types, word lists, gazetteers and tables of places. */
export interface Pack {
  readonly id: string
  readonly version: string
  readonly mentionTypes: readonly MentionType[]
  readonly relations: readonly RelationType[]
  /** Word lists by name: each entry is a lower-case word or phrase, with the value written beside it, or `true`. */
  readonly lexicons: ReadonlyMap<string, ReadonlyMap<string, string | true>>
  readonly gazetteer: readonly GazetteerEntry[]
  /** Who held which office when. */
  readonly offices: readonly OfficeList[]
  readonly places: readonly PlaceTable[]
}
