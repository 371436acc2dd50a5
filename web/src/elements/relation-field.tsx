import { useQuery } from '@tanstack/react-query'
import { summaryQuestion } from '../api/questions.ts'
import { plainName } from '../wording/plain-name.ts'
import { ChoiceField } from './choice-field.tsx'

interface RelationFieldProps {
  readonly value: string | undefined
  readonly commit: (value: string | undefined) => void
}

/** A filter by relation: those that the record has, with how many claims each. */
export function RelationField({ value, commit }: RelationFieldProps) {
  const summary = useQuery(summaryQuestion)
  const choices = (summary.data?.relations ?? []).map(({ relation, clusters }) => ({
    value: relation,
    label: `${plainName(relation)} (${clusters})`,
  }))
  return <ChoiceField label="Relation" choices={choices} value={value} commit={commit} />
}
