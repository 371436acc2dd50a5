import type { ReportRow } from '../../../src/schema/answers.ts'

/** Who published a report; where that is not known, the report stands for itself under its title. */
export function outletName({ outlet, title, file }: Pick<ReportRow, 'outlet' | 'title' | 'file'>): string {
  return outlet ?? title ?? file
}
