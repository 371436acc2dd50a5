import { folded, roughKilometres, rounded } from './sources.mjs'

/** Abbreviations printed in news for states and provinces (Associated Press and Canadian Press style). */
const ABBREVIATIONS = {
  US: 'Alabama=Ala. Arizona=Ariz. Arkansas=Ark. California=Calif. Colorado=Colo. Connecticut=Conn. Delaware=Del. Florida=Fla. Georgia=Ga. Idaho=Ida. Illinois=Ill. Indiana=Ind. Kansas=Kan. Kentucky=Ky. Louisiana=La. Maryland=Md. Massachusetts=Mass. Michigan=Mich. Minnesota=Minn. Mississippi=Miss. Missouri=Mo. Montana=Mont. Nebraska=Neb. Nevada=Nev. New_Hampshire=N.H. New_Jersey=N.J. New_Mexico=N.M. New_York=N.Y. North_Carolina=N.C. North_Dakota=N.D. Oklahoma=Okla. Oregon=Ore. Pennsylvania=Pa. Rhode_Island=R.I. South_Carolina=S.C. South_Dakota=S.D. Tennessee=Tenn. Texas=Tex. Vermont=Vt. Virginia=Va. Washington=Wash. West_Virginia=W.Va. Wisconsin=Wis. Wyoming=Wyo. District_of_Columbia=D.C.',
  CA: 'Alberta=Alta. British_Columbia=B.C. Manitoba=Man. New_Brunswick=N.B. Nova_Scotia=N.S. Ontario=Ont. Prince_Edward_Island=P.E.I. Saskatchewan=Sask. Newfoundland_and_Labrador=N.L. Québec=Que.',
  AU: 'New_South_Wales=NSW Queensland=Qld South_Australia=S.A. Tasmania=Tas. Victoria=Vic. Western_Australia=W.A.',
}

/** One row a first-level region: its point, its country, the people of its settlements, its spellings (those of a town of its name too) and abbreviations. */
export function regionRows({ regions, states }, settlements) {
  const mapped = new Map(states.map(({ properties }) => [properties.adm1_code, properties]))
  const postal = new Map(states.map(({ properties }) => [properties.adm1_code, properties.postal]))
  const abbreviated = new Map(
    Object.entries(ABBREVIATIONS).flatMap(([country, list]) =>
      list.split(' ').map((pair) => {
        const [name, short] = pair.split('=')
        return [`${country} ${name.replaceAll('_', ' ')}`, short]
      }),
    ),
  )
  const within = new Map()
  for (const row of settlements) {
    const key = `${row.country} ${row.region}`
    within.set(key, [...(within.get(key) ?? []), row])
  }
  const points = new Map()
  for (const { properties, geometry } of regions) {
    if (!properties.name || /-99/.test(properties.name) || !/^[A-Z]{2}$/.test(properties.iso_a2)) continue
    const list = points.get(properties.adm1_code) ?? []
    const [longitude, latitude] = geometry.coordinates
    list.push({ ...properties, longitude, latitude })
    points.set(properties.adm1_code, list)
  }
  const rows = new Map()
  for (const [code, list] of points) {
    const { iso_a2: country, name: printed } = list[0]
    const [name, ...others] = spellings(printed)
    const inside = within.get(`${country} ${printed}`) ?? []
    const people = rounded(inside.reduce((sum, { population = 0 }) => sum + population, 0))
    const { latitude, longitude } = mapped.get(code) ?? middlePoint(list, inside)
    const short = abbreviated.get(`${country} ${name}`)
    const aliases = new Set(others)
    const called = (row) => [row.name, ...row.aliases].some((other) => folded(other) === folded(name))
    // A state is not called as its city is ("New York City"), a province mostly is ("Hama", "Hamah").
    for (const town of ABBREVIATIONS[country] ? [] : inside.filter(called))
      for (const spelling of [town.name, ...town.aliases]) if (folded(spelling) !== folded(name)) aliases.add(spelling)
    if (short) aliases.add(short)
    if (postal.has(code) && country !== 'BR') aliases.add(postal.get(code))
    const key = `${country} ${folded(name)}`
    if (!rows.has(key))
      rows.set(key, { name, kind: 'region', country, latitude, longitude, population: people, aliases })
  }
  return [...rows.values()].sort((a, b) =>
    a.country === b.country ? (a.name < b.name ? -1 : 1) : a.country < b.country ? -1 : 1,
  )
}

/** "Lattakia (Al Ladhiqiyah)" is two spellings. */
function spellings(name) {
  const both = /^(.+?) \((.+)\)$/.exec(name)
  return both ? [both[1], both[2]] : [name]
}

/** Of the label points of a region in parts, the one of its main part; of several such, the nearest to the middle of its settlements. */
function middlePoint(points, settlements) {
  const rank = (point) => point.scalerank * 10 + point.adm0_sr
  const first = Math.min(...points.map(rank))
  const main = points.filter((point) => rank(point) === first)
  const mean = (axis) => settlements.reduce((sum, row) => sum + row[axis], 0) / settlements.length
  const middle = settlements.length > 0 ? { latitude: mean('latitude'), longitude: mean('longitude') } : main[0]
  return main.reduce((best, point) => (roughKilometres(point, middle) < roughKilometres(best, middle) ? point : best))
}
