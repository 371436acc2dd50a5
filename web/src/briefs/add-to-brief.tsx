import { Button, Popover, TextInput, UnstyledButton } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { BriefAnswer } from '../../../src/schema/brief.ts'
import type { ClaimRow } from '../../../src/schema/claim-answers.ts'
import { briefQuestion, briefsQuestion } from '../api/questions.ts'
import { sendJson } from '../api/send-json.ts'
import { Name } from '../elements/name.tsx'
import classes from './add-to-brief.module.css'
import { appended } from './citation.ts'

/** Puts a claim as a sentence of its own at the end of a brief, or begins one with it. */
export function AddToBrief({ claim }: { readonly claim: ClaimRow }) {
  const [isOpen, setIsOpen] = useState(false)
  const [title, setTitle] = useState('')
  const briefs = useQuery({ ...briefsQuestion, enabled: isOpen })
  const queries = useQueryClient()
  const add = useMutation({
    mutationFn: async (id: string | undefined) => {
      if (id === undefined) {
        return sendJson<BriefAnswer>('POST', 'briefs', {
          title: title.trim(),
          body: appended('', claim.sentence, claim.id),
        })
      }
      const { brief, body } = await queries.fetchQuery({ ...briefQuestion(id), staleTime: 0 })
      const next = { title: brief.title, body: appended(body, claim.sentence, claim.id), basis: brief.version }
      return sendJson<BriefAnswer>('PUT', `briefs/${id}`, next)
    },
    onSuccess: (saved) => {
      queries.setQueryData(briefQuestion(saved.brief.id).queryKey, saved)
      setIsOpen(false)
      return queries.invalidateQueries({ queryKey: briefsQuestion.queryKey })
    },
  })
  return (
    <div className={classes.add}>
      <Popover opened={isOpen} onChange={setIsOpen} position="bottom-start" trapFocus withinPortal={false} shadow="md">
        <Popover.Target>
          <Button variant="default" size="xs" onClick={() => setIsOpen(!isOpen)}>
            Add to a brief
          </Button>
        </Popover.Target>
        <Popover.Dropdown className={classes.choice}>
          {briefs.data?.map((brief) => (
            <UnstyledButton key={brief.id} className={classes.brief} onClick={() => add.mutate(brief.id)}>
              <Name text={brief.title} />
            </UnstyledButton>
          ))}
          <form
            className={classes.begin}
            onSubmit={(event) => {
              event.preventDefault()
              if (title.trim() !== '') add.mutate(undefined)
            }}
          >
            <TextInput
              label="A new brief"
              placeholder="Its title"
              maxLength={300}
              value={title}
              error={add.error?.message}
              onChange={(event) => setTitle(event.currentTarget.value)}
            />
            <Button type="submit" size="xs" disabled={title.trim() === ''} loading={add.isPending}>
              Begin with this claim
            </Button>
          </form>
        </Popover.Dropdown>
      </Popover>
      <span role="status">
        {add.data && (
          <>
            Added to{' '}
            <Link to="/briefs/$id" params={{ id: add.data.brief.id }}>
              <Name text={add.data.brief.title} />
            </Link>
          </>
        )}
      </span>
    </div>
  )
}
