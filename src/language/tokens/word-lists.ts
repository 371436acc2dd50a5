/** Abbreviations that keep their full stop (lower case, without it), beside initials and forms with inner stops. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr prof gen col lt capt cpt sgt maj cmdr adm brig rear gov sen rep pres rev hon st sr jr messrs mme mlle esq ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec tue tues thu thurs fri ' +
    'inc corp ltd co bros llc plc dept univ assn intl natl govt vs etc al approx ' +
    'ave blvd rd ft mt hwy jct tel dist ariz calif colo fla kan md mich minn ' +
    'mont neb nev okla penn tenn tex wash wis wyo ph bn hr hrs yr yrs lb lbs oz sq asst atty supt sub insp spc ' +
    'pvt cpl det ret mgr dir ambassador amb sens reps gens cols'
  ).split(' '),
)

/** Abbreviations only before a figure: "No. 5". */
export const FIGURE_ABBREVIATIONS: ReadonlySet<string> = new Set(
  'no nos art sec ch para p pp fig figs vol vols ext'.split(' '),
)

/** Beginnings that stay joined to what follows their hyphen; every other hyphen is a token of its own (UD English). */
export const JOINED_PREFIXES: ReadonlySet<string> = new Set(
  (
    'non pre post co re anti pro semi mid ex multi sub un over under socio psycho e pan proto micro mini mega neo pseudo quasi ' +
    'trans ultra de inter intra extra hyper counter cross meta macro eco geo bio electro thermo astro neuro'
  ).split(' '),
)

/** One written word that is two: how many code units the first has. Lower case. */
export const FUSED_WORDS: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['wanna', 3],
  ['gotta', 3],
  ['dont', 2],
  ['didnt', 3],
  ['doesnt', 4],
  ['isnt', 2],
  ['wasnt', 3],
  ['werent', 4],
  ['wouldnt', 5],
  ['couldnt', 5],
  ['shouldnt', 6],
  ['hasnt', 3],
  ['havent', 4],
  ['hadnt', 3],
  ['arent', 3],
  ['wont', 2],
  ['cant', 2],
  ['im', 1],
  ['ive', 1],
  ['youre', 3],
  ['theyre', 4],
  ['thats', 4],
  ['lemme', 3],
  ['gimme', 3],
  ['alot', 1],
  ['outta', 3],
  ['whats', 4],
  ['theres', 5],
  ['hes', 2],
  ['shes', 3],
  ['aint', 2],
  ['arnt', 2],
  ['youll', 3],
])

/** Units that part from the figure before them: "5 pm" printed as "5pm". */
export const UNITS_AFTER_FIGURES: ReadonlySet<string> = new Set(
  'am pm k m bn mm cm km kg mg g ft lb lbs mph kph kmh hrs hr min mins sec kb mb gb tb mw gw kw hz khz mhz ghz ml yr yrs yo'.split(
    ' ',
  ),
)

/** What may follow an apostrophe at the end of a word and is a token with it: 's, 're … */
export const CLITICS: ReadonlySet<string> = new Set(['s', 're', 've', 'll', 'd', 'm', 'S', 'RE', 'VE', 'LL', 'D', 'M'])

/** Words printed with an apostrophe in front. */
export const APOSTROPHE_WORDS: ReadonlySet<string> = new Set([
  'em',
  'til',
  'tis',
  'twas',
  'cause',
  'n',
  'bout',
  'round',
])
