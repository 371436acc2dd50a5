import { nameKey } from '../../schema/index.ts'

/** Whether a credit names an outlet, in full or by its initials: "TPA" and "Tessaran Press Agency". */
export function isSameOutlet(credit: string, outlet: string): boolean {
  const [one, other] = [nameKey(credit), nameKey(outlet)]
  return one === other || one === initials(other) || initials(one) === other
}

function initials(key: string): string {
  return key
    .split(' ')
    .map((word) => word.charAt(0))
    .join('')
}
