import { expect, test } from 'vitest'
import { documentFromText } from '../ingest/index.ts'
import { extract } from '../pipeline.ts'
import { loadResources } from '../resources/index.ts'

const resources = loadResources()
const read = (text: string) => extract(documentFromText(text, 'example.txt'), resources)
const claimsOf = (text: string, relation: string) => read(text).claims.filter((claim) => claim.relation === relation)
const roles = (
  claim: { readonly arguments: readonly { readonly role: string; readonly text: string }[] } | undefined,
) => Object.fromEntries((claim?.arguments ?? []).map((one) => [one.role, one.text]))

test('active and passive say the same', () => {
  const [active] = claimsOf('The army shipped rockets to the militia.', 'transfers')
  const [passive] = claimsOf('Rockets were shipped to the militia by the army.', 'transfers')
  expect(roles(active)).toMatchObject({ actor: 'army', recipient: 'militia' })
  expect(roles(passive)).toMatchObject({ actor: 'army', recipient: 'militia' })
})

test('a plain past that could be a participle is the verb of its sentence', () => {
  const [supplied] = claimsOf('The army supplied rockets to the militia.', 'transfers')
  expect(roles(supplied)).toMatchObject({ actor: 'army', item: 'rockets', recipient: 'militia' })
  const [armed] = claimsOf('“Velmark armed the rebels,” the colonel announced.', 'transfers')
  expect(roles(armed)).toMatchObject({ actor: 'Velmark', recipient: 'rebels' })
  expect(claimsOf('The armed groups left the town.', 'transfers')).toEqual([])
})

test('a perfect read as having what is described keeps its actor', () => {
  const text = 'The prime minister denied Velmaran assertions that Kordania has established weapons factories in Tolm.'
  const denied = claimsOf(text, 'operates-site').filter(({ factuality }) => factuality === 'CT-')
  expect(denied.map(roles)).toMatchObject([{ actor: 'Kordania', facility: 'weapons factories', place: 'Tolm' }])
})

test('what is done to a site leaves open whether it is done, not whether there is a site', () => {
  const [site] = claimsOf(
    'The minister did not threaten to attack the Kordanian missile factories in Tolm.',
    'operates-site',
  )
  expect(site).toMatchObject({ factuality: 'CT+' })
  const [none] = claimsOf('There are no missile factories in Tolm, the minister said.', 'operates-site')
  expect(none).toMatchObject({ factuality: 'CT-' })
})

test('a filler is never taken from the next sentence', () => {
  const [reached] = claimsOf('Rockets reach the Sixth Division\n\nAnna Marsh left.', 'transfers')
  expect(roles(reached)).toMatchObject({ recipient: 'Sixth Division' })
})

test('what a verb of a phase governs is done, whatever the parse made of it', () => {
  const [helped] = claimsOf('The trader helped finance the militia.', 'funds')
  expect(roles(helped)).toMatchObject({ actor: 'trader', recipient: 'militia' })
})

test('a number or a pronoun stands for the arms told of before', () => {
  const [sold] = claimsOf('The rockets are old. The army sold the militia forty in May.', 'transfers')
  expect(roles(sold)).toMatchObject({ actor: 'army', recipient: 'militia', item: 'forty' })
  expect(claimsOf('The mayor spoke. The army sold the militia forty in May.', 'transfers')).toEqual([])
})

test('what is parted, measured or carried counts, not the measure', () => {
  const [loads] = claimsOf('Two lorries of ammunition reached the militia.', 'transfers')
  expect(roles(loads)).toMatchObject({ recipient: 'militia' })
  const [tonnes] = claimsOf('The smugglers brought 50 tonnes of explosives to the rebels.', 'transfers')
  expect(roles(tonnes)).toMatchObject({ actor: 'smugglers', recipient: 'rebels' })
})

test('what cannot be told without the words of its speaker is told of the speaker', () => {
  const { claims } = read('“They lie,” the governor said, urging the council to act.')
  const claim = claims.find((one) => one.relation === 'appeals-to')
  expect(roles(claim)).toMatchObject({ recipient: 'council' })
  expect(claim?.arguments.some((one) => one.role === 'actor')).toBe(true)
})

test('never sold, given or lent is denied', () => {
  const claims = claimsOf('The army has never sold, given or lent rockets to the militia.', 'transfers')
  expect(claims.length).toBeGreaterThan(0)
  for (const claim of claims) expect(claim.factuality).toBe('CT-')
})

test('joined parties make a claim each where each is named, or definite', () => {
  const claims = claimsOf('Norway and Iceland have built a camp near the border.', 'operates-site')
  expect(claims.map((claim) => roles(claim).actor).sort()).toEqual(['Iceland', 'Norway'])
  expect(claimsOf('The army and the militia have built a camp near the border.', 'operates-site')).toHaveLength(2)
  const [unnamed, ...others] = claimsOf('Soldiers and militias have built a camp near the border.', 'operates-site')
  expect(others).toEqual([])
  const actors = unnamed?.arguments.filter(({ role }) => role === 'actor').map(({ text }) => text)
  expect(actors).toEqual(['Soldiers', 'militias'])
})

test('a participle speaks of its noun', () => {
  const [claim] = claimsOf('Israel struck two convoys carrying rockets to the militia.', 'transfers')
  expect(roles(claim)).toMatchObject({ item: 'rockets', recipient: 'militia' })
})

test('a denial inside a quotation is the speaker’s, not the outlet’s', () => {
  const { claims, attributions } = read('“There are no factories in Lebanon,” the minister said.')
  const claim = claims.find((one) => one.relation === 'operates-site')
  expect(claim).toMatchObject({ factuality: 'CT-', modes: ['negation'] })
  expect(attributions.find((one) => one.id === claim?.chain.at(-1))?.source?.text).toBe('the minister')
})

test('what is denied is not so in the eyes of the denier', () => {
  const [claim] = claimsOf('The minister denied that the army had built factories in Lebanon.', 'operates-site')
  expect(claim?.factuality).toBe('CT-')
})

test('working to set up is not having set up', () => {
  const [claim] = claimsOf('Iran is working to set up factories in Lebanon.', 'operates-site')
  expect(claim?.factuality).toBe('PS+')
  expect(claim?.modes).toContain('future')
})

test('what is to be prevented has not happened', () => {
  const [claim] = claimsOf('Israel wants to stop the militia from acquiring missiles from Syria.', 'transfers')
  expect(roles(claim)).toMatchObject({ recipient: 'militia' })
  expect(claim?.factuality).toBe('PS+')
})

test('may, if and a question weaken a claim', () => {
  expect(claimsOf('Iran may have built factories in Lebanon.', 'operates-site')[0]?.factuality).toBe('PS+')
  expect(claimsOf('Has Iran built factories in Lebanon?', 'operates-site')[0]?.factuality).toBe('Uu')
})

test('reportedly makes a claim probable and leaves it without a claimant', () => {
  const { claims, attributions } = read('Iran has reportedly built factories in Lebanon.')
  const claim = claims.find((one) => one.relation === 'operates-site')
  expect(claim?.factuality).toBe('PR+')
  expect(attributions.find((one) => one.id === claim?.chain.at(-1))?.source).toBeUndefined()
})

test('a former office is marked', () => {
  const [claim] = claimsOf('Anna Marsh, a former commander of the army, spoke in Geneva.', 'holds-office')
  expect(roles(claim)).toMatchObject({ actor: 'Anna Marsh', office: 'commander' })
  expect(claim?.former).toBe(true)
})

test('a figure goes with what it counts', () => {
  const { claims, quantities } = read('The militia holds over 3,000 rockets.')
  const claim = claims.find((one) => one.relation === 'holds')
  expect(quantities[claim?.quantity ?? -1]).toMatchObject({ bound: 'over', min: 3000 })
})

test('the place and the time are those of the clause', () => {
  const { claims, times } = read('The army bombed a depot in Syria on 4 May 2030 after the talks in Geneva had failed.')
  const claim = claims.find((one) => one.relation === 'strikes')
  expect(roles(claim).place).toBe('Syria')
  expect(times[claim?.time ?? -1]?.value).toBe('2030-05-04')
})

test('evidence is part of one sentence, and the same text gives the same ids', () => {
  const text = 'The army has built a camp near the border. The militia shipped rockets to the rebels.'
  const first = read(text)
  for (const { evidence } of first.claims) {
    expect(first.sentences.some((one) => one.start <= evidence.start && evidence.end <= one.end)).toBe(true)
  }
  expect(read(text).claims.map((claim) => claim.id)).toEqual(first.claims.map((claim) => claim.id))
})

test('titles are taken for granted whatever is said around them', () => {
  const [title] = claimsOf(
    'If Defence Minister Anna Marsh had known, the army would not have built camps, officials said.',
    'holds-office',
  )
  expect(title).toMatchObject({ factuality: 'CT+', modes: [], chain: [] })
  expect(claimsOf('General Anna Marsh arrived on Monday.', 'holds-office')).toEqual([])
})

test('a denied assertion of someone else is two claims', () => {
  const { claims, attributions } = read(
    'The minister dismissed claims by Israel that Iran has established factories in Syria.',
  )
  const found = claims.filter((one) => one.relation === 'operates-site')
  expect(found.map((one) => [one.factuality, one.chain.length])).toEqual([
    ['CT-', 1],
    ['CT+', 2],
  ])
  expect(attributions.find((one) => one.id === found[1]?.chain.at(-1))?.source?.text).toBe('Israel')
})

test('a supporter of someone is the one who acts', () => {
  const [claim] = claimsOf('Iran is a key supporter of Syria.', 'controls')
  expect(roles(claim)).toMatchObject({ actor: 'Iran', recipient: 'Syria' })
})

test('“I” is the speaker', () => {
  const { claims, attributions } = read('“I will send rockets to the militia,” General Anna Marsh said.')
  const actor = claims[0]?.arguments.find((one) => one.role === 'actor')
  expect(actor?.text).toBe('I')
  expect(actor?.entity).toBe(attributions[0]?.claimant?.entity)
})

test('whoever denies a deed without naming another is who would have done it', () => {
  const [claim] = claimsOf('Kordania has always denied arming the rebels.', 'transfers')
  expect(roles(claim)).toMatchObject({ actor: 'Kordania', recipient: 'rebels' })
})

test('one title has one bearer, and its last noun heads it', () => {
  const text = 'Anna Marsh, the director of the institute, and Crown Prince Paul Lane met.'
  expect(claimsOf(text, 'holds-office').map(roles)).toMatchObject([
    { actor: 'Anna Marsh', office: 'director', organization: 'institute' },
    { actor: 'Paul Lane', office: 'Crown Prince' },
  ])
  const [secretary] = claimsOf('Secretary of State Anna Marsh arrived.', 'holds-office')
  expect(roles(secretary)).toMatchObject({ office: 'Secretary of State', actor: 'Anna Marsh' })
})

test('“not only” denies nothing, and “not by” denies the one named first', () => {
  const [armed] = claimsOf('Kordania had not only armed the rebels but was paying them.', 'transfers')
  expect(armed).toMatchObject({ factuality: 'CT+' })
  const [guarded] = claimsOf('The depot is guarded not by soldiers but by fighters.', 'operates-site')
  expect(roles(guarded)).toMatchObject({ actor: 'fighters', facility: 'depot' })
})

test('not knowing who did it does not undo the deed', () => {
  const [attack] = claimsOf('The army has not said who was responsible for the attack on the port.', 'strikes')
  expect(attack).toMatchObject({ factuality: 'CT+' })
  const [none] = claimsOf('There has been no attack on the port.', 'strikes')
  expect(none).toMatchObject({ factuality: 'CT-' })
})

test('vehicles are supplied and built as arms are', () => {
  const [sold] = claimsOf('The kingdom sold 16 aircraft to the navy.', 'transfers')
  expect(roles(sold)).toMatchObject({ actor: 'kingdom', item: '16 aircraft', recipient: 'navy' })
  const [built] = claimsOf('The company builds armoured vehicles.', 'produces')
  expect(roles(built)).toMatchObject({ actor: 'company' })
})

test('an office of state is named whole, without the mood or party of its holder', () => {
  const offices = (text: string) => claimsOf(text, 'holds-office').map(roles)
  expect(offices('A defiant Prime Minister Peter Lane met Secretary of State Anna Berg.')).toMatchObject([
    { actor: 'Peter Lane', office: 'Prime Minister' },
    { actor: 'Anna Berg', office: 'Secretary of State' },
  ])
  expect(offices('US Energy Secretary Anna Berg spoke.')).toMatchObject([
    { actor: 'Anna Berg', office: 'Energy Secretary', organization: 'US' },
  ])
})

test('what is told as done is neither vowed nor made doubtful by what is said of it', () => {
  const [tested] = claimsOf('The republic vowed revenge after the kingdom tested two rockets.', 'tests')
  expect(tested).toMatchObject({ factuality: 'CT+', modes: [] })
  const [made] = claimsOf('The Velmoran-made rockets may fly far.', 'produces')
  expect(made).toMatchObject({ factuality: 'CT+', modes: [] })
})

test('whose arms are shipped is understood as who sends them; arms themselves supply nobody', () => {
  const [shipped] = claimsOf('The shipment of Velmoran rifles to the rebels was seized.', 'transfers')
  expect(shipped?.arguments).toContainEqual(
    expect.objectContaining({ role: 'actor', text: 'Velmoran', inferred: true }),
  )
  expect(claimsOf('The missiles can deliver warheads to the city.', 'transfers')).toEqual([])
})
