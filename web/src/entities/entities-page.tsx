import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { entitiesQuestion } from '../api/questions.ts'
import { Filters } from '../elements/filters.tsx'
import { ListWithFilters } from '../elements/list-with-filters.tsx'
import { Name } from '../elements/name.tsx'
import { NothingFound } from '../elements/nothing-found.tsx'
import { PageHead } from '../elements/page-head.tsx'
import { PlainTable } from '../elements/plain-table.tsx'
import { WordsField } from '../elements/words-field.tsx'
import { typeNamed, typeWords } from '../wording/type-words.ts'

const route = getRouteApi('/entities')

/** Who and what the reports speak of, with every spelling. */
export function EntitiesPage() {
  const filter = route.useSearch()
  const navigate = route.useNavigate()
  const answer = useInfiniteQuery(
    entitiesQuestion({ ...filter, type: filter.type === undefined ? undefined : typeNamed(filter.type) }),
  )
  const set = (name: keyof typeof filter) => (value: string | undefined) =>
    void navigate({ search: (before) => ({ ...before, [name]: value }) })
  const setCount = Object.values(filter).filter(Boolean).length
  return (
    <>
      <PageHead title="Entities">Who and what the reports speak of, under every spelling.</PageHead>
      <ListWithFilters
        filters={
          <Filters set={setCount} clear={() => void navigate({ search: {} })}>
            <WordsField label="Name" value={filter.text} commit={set('text')} />
            <WordsField label="Type" placeholder="person, weapon …" value={filter.type} commit={set('type')} />
          </Filters>
        }
        answer={answer}
        one="entity"
        many="entities"
        empty={
          <NothingFound
            heading={setCount > 0 ? 'No entity matches' : 'No entity is known yet'}
            isFiltered={setCount > 0}
          >
            Clear one of the filters, or look for another spelling.
          </NothingFound>
        }
        rows={(rows) => (
          <PlainTable
            headings={['Name', 'Type', 'Also spelled', 'Claims', 'Reports']}
            rows={rows.map((entity) => ({
              id: entity.id,
              cells: [
                <Link key="name" to="/entities/$id" params={{ id: entity.id }}>
                  <Name text={entity.name} />
                </Link>,
                typeWords(entity.type),
                <Spellings key="spellings" name={entity.name} spellings={entity.spellings} />,
                entity.claims,
                entity.reports,
              ],
            }))}
          />
        )}
      />
    </>
  )
}

function Spellings({ name, spellings }: { readonly name: string; readonly spellings: readonly string[] }) {
  const others = spellings.filter((spelling) => spelling !== name)
  return others.map((spelling, index) => (
    <span key={spelling}>
      {index > 0 && ', '}
      <Name text={spelling} />
    </span>
  ))
}
