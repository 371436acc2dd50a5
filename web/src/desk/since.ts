import { dayWords } from '../elements/calendar-day.tsx'

/** What "new" is counted from, as it stands in the address; absent means the last visit. A day may stand in its place. */
export const sinceChoices = [
  { value: 'today', label: 'today' },
  { value: 'week', label: 'the last 7 days' },
  { value: 'month', label: 'the last 30 days' },
  { value: 'all', label: 'the beginning' },
] as const

const DAYS: Readonly<Record<string, number>> = { week: 7, month: 30 }

/** The instant a choice stands for at `now`; absent for everything there is. */
export function instantOf(choice: string | undefined, lastVisit: string | undefined, now: Date): string | undefined {
  if (choice === undefined) return lastVisit
  if (choice === 'today') return new Date(now.getFullYear(), now.getMonth(), now.getDate()).toISOString()
  const days = DAYS[choice]
  if (days !== undefined) return new Date(now.getTime() - days * 86_400_000).toISOString()
  return /^\d{4}-\d{2}-\d{2}$/.test(choice) ? choice : undefined
}

/** `Since your last visit on 3 May, 14:20`. */
export function sinceWords(choice: string | undefined, lastVisit: string | undefined): string {
  if (choice === undefined && lastVisit === undefined) return 'Everything so far: this is your first visit'
  if (choice === undefined) {
    const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })
    return `Since your last visit, ${moment.format(new Date(lastVisit!))}`
  }
  const known = sinceChoices.find(({ value }) => value === choice)
  if (known)
    return known.value === 'all'
      ? 'Everything since the beginning'
      : `Learnt in ${known.label}`.replace('in today', 'today')
  return `Learnt since ${dayWords(choice)}`
}
