import type { ClaimantKind } from '../../schema/index.ts'

/** What tells more of a body behind its noun: "the coast guard of Tass", "the presidential office in Osk"; not "chiefs of staff". */
const BEHIND =
  / (?:(?:issued|published|seen|obtained|dated|posted|released|signed|sent|leaked|shared|prepared|compiled|written|reviewed|shown|drafted|filed)(?= |$)|in|of(?! (?:the )?(?:\p{L}+ )?staff$)|for|to|at|on|from|by|with|who|that)(?: .*|$)/iu

const COMPANY =
  /^(?:\p{Lu}[\p{L}’'-]* ){1,3}(?:Mechanical|Dynamics|Industries|Logistics|Shipping|Trading|Holdings|Systems|Aviation|Vehicles|Motors|Electronics|Shipyards?|Ltd|Inc|Corp|GmbH)\.?$/u

/** "Ansar al-Wadi", "Kataib Nur": the name of an armed group, by its first word. */
const ARMED_GROUP =
  /^(?:the |The )?(?:Kata[ie]b|Katibat|Ansar|Jai?ysh|Jaish|Harakat|Hizb|Liwa|Saraya|Asa[’']?ib|Jabhat|Jund|Hay[’']?at|Firqat|Quwat|Ahrar|Nur) (?:al-)?\p{Lu}/u

/**
 * Descriptions whose last noun alone would mislead: a guard is a person and a coast guard a force, an office is a body and a president’s office
 * the state, rebels are people and *the* rebels a party to a war.
 */
const DESCRIPTIONS: readonly (readonly [RegExp, ClaimantKind])[] = [
  [
    /\b(?:coast|border|national|revolutionary|republican|presidential|royal|home|civil) guards?(?: corps)?$/i,
    'organization',
  ],
  [/^[Tt]he Guards?$/, 'organization'],
  [/^[Tt]he \p{Lu}\p{Ll}+ (?:House|Hall|Palace)$/u, 'government'],
  [
    /^(?:[Tt]he )?(?:United|Federal|People[’']s|Democratic) (?:Federation|Republic|Kingdom|States|Emirates)$/u,
    'government',
  ],
  [/\bpermanent (?:mission|representation)$/i, 'government'],
  [
    /^(?:the )?(?:UN|U\.N\.|United Nations) (?:[\p{L}-]+ ){0,4}(?:agency|mission|office|programme|program|fund|force|team|council|committee|panel)(?: [A-Z]+)?$/iu,
    'organization',
  ],
  [/\bjoint chiefs(?:, and .*)?$/i, 'organization'],
  [/^(?:the |a )?(?:\p{Lu}[\p{L}.’'-]* ){1,4}Survey$/u, 'organization'],
  [/\bcop(?:y|ies)$/i, 'document'],
  [/\bwhite papers?$/i, 'document'],
  [/(?:^|[ ’'])(?:joint )?chiefs of (?:the )?(?:\p{L}+ )?staff$/iu, 'organization'],
  [/^the (?:[\p{L}-]+ ){0,2}(?:rebels|separatists|insurgents|guerrillas|mutineers|jihadists)$/iu, 'organization'],
  [/\b(?:general staff|supreme staff|joint staff|high command|patrol base)$/i, 'organization'],
  [/\b(?:emergency|press|fire|ambulance|rescue|relief|medical|weather|prison) services?$/i, 'organization'],
  [/(?:^(?:his|her)|general[’']s) office$/u, 'government'],
  [/\b(?:presidential|district|cabinet|foreign|home|colonial|prosecutor’s) office$/i, 'government'],
  [
    /\b(?:president|premier|prime minister|chancellor|minister|mayor|governor|king|prosecutor)[’']s office$/i,
    'government',
  ],
  [
    /^(?:the |a )?(?:citizens|residents|workers|human rights|rights|monitoring|aid|advocacy|lobby)[’']? group \p{Lu}/iu,
    'organization',
  ],
  [/^\p{Lu}[\p{L}-]*[’']s (?:[\p{L}-]+ ){0,3}(?:agency|meteorological office|treasury|mission)$/iu, 'government'],
  [/^(?:the |a )?self-(?:proclaimed|declared|styled) (?:[\p{L}-]+ )*(?:ministry|government|state)$/iu, 'organization'],
  [/\bself-(?:proclaimed|declared|styled) (?:[\p{L}-]+ )*ministry$/iu, 'organization'],
  [/\b(?:news|press) release$/i, 'document'],
  [/\b(?:official|customs|government|trade|new|latest|\p{Lu}{2,}) (?:figures|entries|statistics)$/u, 'document'],
  [/\b(?:serial numbers|factory codes)\b/i, 'document'],
  [ARMED_GROUP, 'organization'],
  [COMPANY, 'organization'],
  [/\b(?:democrats|republicans|conservatives|liberals|tories)$/i, 'unnamed-person'],
]

/** "Velmark’s mission to the United Nations" */
const MISSION = /\bmission to the (?:UN|U\.N\.|United Nations)\b/i

/** "The Commonwealth of Velmark", "the Office of the President" */
const STATE_OF =
  /^(?:[Tt]he )?(?:(?:[\p{L}-]+ )?(?:Commonwealth|Republic|Kingdom|Emirate|Sultanate|Principality|Duchy) of (?:the )?\p{Lu}[\p{L}-]+|Federation of \p{Lu}\p{Ll}+ and \p{Lu}\p{Ll}+|[Oo]ffice of (?:the|its|their) (?:[Pp]resident|[Pp]rime [Mm]inister|[Pp]remier|[Cc]hancellor|[Aa]ttorney [Gg]eneral))$/u

/** The words of a source without what a participle tells of it: "pictures published by an institute" are pictures. */
export function beforeParticiple(name: string): string {
  return name.replace(PARTICIPLE, '')
}
const PARTICIPLE =
  / (?:issued|published|seen|obtained|dated|posted|released|signed|sent|leaked|shared|prepared|compiled|written|reviewed|shown|drafted|filed) .*$/iu

/** What kind of party the words of a source describe, where their last noun alone does not tell; or undefined. */
export function kindDescribed(name: string): ClaimantKind | undefined {
  if (MISSION.test(name) || STATE_OF.test(name)) return 'government'
  if (/^(?:the |some )?(?:critics|skeptics|sceptics) (?:of|in)\b/i.test(name)) return 'unnamed-person'
  if (/(?:^| )(?:body|pieces?|shreds?) of evidence$/i.test(name)) return 'document'
  const base = name.replace(BEHIND, '')
  // "Bombshell papers seen by this newspaper"
  if (/^(?:[\p{L}-]+ ){0,3}papers$/u.test(base) && base !== name) return 'document'
  return DESCRIPTIONS.find(([pattern]) => pattern.test(base))?.[1]
}

/** "Hadrin Mechanical", "Ansar al-Wadi": the name of a company or an armed group by the words it is made of, whatever it was taken for. */
export function isBodyName(name: string): boolean {
  return COMPANY.test(name) || (ARMED_GROUP.test(name) && !/^Nur (?!al-)|[’']s /.test(name))
}

/** "The Daily Post", "the Borealis Wire": the last word of the name of a paper, an agency or a station, as a name. */
const MEDIA_NAME =
  /^(?:the |The )?(?:\p{Lu}[\p{L}.’'-]* )*(?:Times|Post|Herald|Gazette|Courier|Chronicle|Tribune|Mail|Telegraph|Mirror|Star|Guardian|Observer|Examiner|Journal|News|Press|Wire|Newswire|Broadcasting|Television|Radio|TV|Today|Dispatch|Inquirer|Bulletin|Sentinel|Weekly|Daily|Science Monitor)(?: (?:Channel )?\d+)?$/u

/** "Kurir (tabloid)", "Israel TV’s Channel 10", "the agency Interlink". */
const MEDIA_WORDS =
  /\((?:[\p{L}-]+ )*(?:daily|tabloid|weekly|monthly|newspaper|magazine|news agency|broadcaster|radio|website)\)|\b(?:TV|television|radio)[’']s \p{Lu}|^(?:the |The )?(?:[\p{L}-]+ ){0,2}agency \p{Lu}\p{Ll}/u

/** Whether a name is made as those of papers and stations are: with an article or of several words ("the Post", "Velmar Post"). */
export function isMediaName(name: string): boolean {
  return MEDIA_WORDS.test(name) || (MEDIA_NAME.test(name) && (/^the /i.test(name) || name.includes(' ')))
}
