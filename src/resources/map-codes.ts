/** PLOVER's event types (Open Event Data Alliance, 2021). */
const PLOVER = new Set(
  'AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT'.split(
    ' ',
  ),
)

/** Schemata of FollowTheMoney that can stand for a relation between parties, or for a thing in one. */
const FOLLOW_THE_MONEY = new Set(
  [
    'Associate Company Contract ContractAward CourtCaseParty Debt Directorship Documentation EconomicActivity Employment',
    'Event Family Identification Interest Interval License Membership Message Occupancy Ownership Passport Payment',
    'ProjectParticipant Representation Sanction Similar Succession TaxRoll Trip UnknownLink',
  ].flatMap((line) => line.split(' ')),
)

/** Relationship types and object types of STIX 2.1. */
const STIX_RELATIONSHIPS = new Set(
  [
    'analysis-of attributed-to authored-by based-on beacons-to characterizes communicates-with compromises consists-of',
    'controls delivers derived-from downloads drops duplicate-of exfiltrates-to exploits has hosts impersonates indicates',
    'investigates located-at mitigates originates-from owns related-to remediates targets uses variant-of',
  ].flatMap((line) => line.split(' ')),
)
const STIX_OBJECTS = new Set(
  [
    'attack-pattern campaign course-of-action grouping identity incident indicator infrastructure intrusion-set location',
    'malware note observed-data opinion report threat-actor tool vulnerability',
  ].flatMap((line) => line.split(' ')),
)

/** Whether a scheme has that code. STIX is written `relationship:TYPE`, with the kind of object behind it where that matters. */
export function isMapCode(scheme: 'plover' | 'followTheMoney' | 'stix', code: string): boolean {
  if (scheme === 'plover') return PLOVER.has(code)
  if (scheme === 'followTheMoney') return FOLLOW_THE_MONEY.has(code)
  const [, type, object] = /^relationship:([a-z-]+)(?: ([a-z-]+))?$/.exec(code) ?? []
  if (type === undefined) return STIX_OBJECTS.has(code)
  return STIX_RELATIONSHIPS.has(type) && (object === undefined || STIX_OBJECTS.has(object))
}
