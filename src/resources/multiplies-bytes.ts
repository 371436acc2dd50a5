/**
 * The first version of V8 that multiplies bytes in one step where the processor can, 2.1 times as quick as shorts (Node 24). Those
 * of Node 20 and 22 need five steps, and one compiler of Node 20 gets it wrong.
 */
const FIRST = 13

/** Whether this Node is quicker with products of bytes than with products of shorts. */
export function multipliesBytes(): boolean {
  return Number.parseInt(process.versions.v8, 10) >= FIRST
}
