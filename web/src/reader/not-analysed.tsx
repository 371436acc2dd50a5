import type { ReportAnswer } from '../../../src/schema/answers.ts'
import { Name } from '../elements/name.tsx'
import { Notice } from '../elements/notice.tsx'

/** Says above the text that nothing was read in it, and why. */
export function NotAnalysed({ issues }: { readonly issues: ReportAnswer['issues'] }) {
  return (
    <Notice heading="This report was not analysed">
      {issues.map((found) => (
        <p key={`${found.code} ${found.message}`}>
          <Name text={found.message} />
        </p>
      ))}
      <p>Its text is kept whole, and search finds its words.</p>
    </Notice>
  )
}
