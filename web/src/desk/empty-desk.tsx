import { Notice } from '../elements/notice.tsx'

/** An empty record, and the ways to begin. */
export function EmptyDesk() {
  return (
    <Notice heading="The record is empty">
      <p>
        Drop a folder of clippings on this page, or paste a report or its address. hearsay then lists what is claimed,
        by whom, on whose authority, and who denies it, each in its exact words.
      </p>
      <p>
        On the command line <code>hearsay ingest FOLDER</code> does the same. To look around first,{' '}
        <code>hearsay demo</code> opens a record of an invented region.
      </p>
    </Notice>
  )
}
