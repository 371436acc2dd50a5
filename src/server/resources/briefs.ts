import { userInfo } from 'node:os'
import { z } from 'zod'
import { BRIEF_FORMATS, type BriefFormat, exportBrief, openBrief, saveBrief } from '../../brief/index.ts'
import { findBrief, listBriefs } from '../../query/index.ts'
import { serifFonts } from '../../resources/index.ts'
import { BriefAnswer, BriefRow } from '../../schema/index.ts'
import { jsonChange } from '../json-change.ts'
import { jsonResource, parse, type Resource } from '../resource.ts'

const where = z.strictObject({ id: z.string() })
const title = z.string().trim().min(1).max(300)
const body = z.string().max(500_000)
const by = z.exactOptional(z.string().min(1).max(200))
const signed = (name: string | undefined) => ({ by: name ?? userInfo().username, at: new Date().toISOString() })
const done = z.strictObject({ done: z.literal(true) })

/** Briefs: written, checked against the record as it is now, and handed out in four formats. */
export const briefs: readonly Resource[] = [
  jsonResource({
    path: '/api/briefs',
    summary: 'Briefs, the one saved last first',
    answer: z.array(BriefRow),
    read: (store) => listBriefs(store),
  }),
  jsonChange({
    method: 'POST',
    path: '/api/briefs',
    summary: 'Saves a new brief: Markdown whose sentences cite claims as [@k_…]',
    body: z.strictObject({ title, body, by }),
    answer: BriefAnswer,
    write: (store, _, draft, { resources }) =>
      saveBrief(store, { title: draft.title, body: draft.body }, resources(), signed(draft.by)),
  }),
  jsonResource({
    path: '/api/briefs/{id}',
    summary: 'One brief with its notes, and what is wrong with each sentence',
    parameters: where,
    answer: BriefAnswer,
    read: async (store, { id }, _, { resources }) => openBrief(store, await findBrief(store, id), resources()),
  }),
  jsonChange({
    method: 'PUT',
    path: '/api/briefs/{id}',
    summary: 'Saves the next version of a brief that is still at version `basis`',
    parameters: where,
    body: z.strictObject({ title, body, basis: z.int().positive(), by }),
    answer: BriefAnswer,
    write: (store, { id }, draft, { resources }) =>
      saveBrief(store, { id, basis: draft.basis, title: draft.title, body: draft.body }, resources(), signed(draft.by)),
  }),
  jsonChange({
    method: 'DELETE',
    path: '/api/briefs/{id}',
    summary: 'Puts a brief away; its versions stay in the store',
    parameters: where,
    answer: done,
    async write(store, { id }) {
      await store.removeBrief(id, new Date().toISOString())
      return { done: true as const }
    },
  }),
  {
    method: 'GET',
    path: '/api/briefs/{id}/{format}',
    summary: 'A brief with footnotes as html, md, docx or pdf',
    parameters: z.strictObject({ id: z.string(), format: z.enum(Object.keys(BRIEF_FORMATS) as BriefFormat[]) }),
    query: z.strictObject({}),
    answer: { mediaType: '*/*' },
    async respond(context, { store, resources }) {
      const { id, format } = parse(this.parameters, context.req.param()) as { id: string; format: BriefFormat }
      const { checked } = await openBrief(store, await findBrief(store, id), resources())
      const bytes = await exportBrief(checked, format, serifFonts)
      context.header('Content-Disposition', `attachment; filename="${fileName(checked.title)}.${format}"`)
      return context.body(bytes.slice().buffer, 200, { 'Content-Type': BRIEF_FORMATS[format] })
    },
  },
]

/** A title as a file name every system takes. */
function fileName(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[^\w -]/g, '')
    .trim()
    .replace(/\s+/g, '-')
  return plain.slice(0, 80) || 'brief'
}
