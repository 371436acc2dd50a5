/** Where an object holds what was worked out about it: no spread, comparison or JSON shows it. */
const FIELD = Symbol('kept')

interface Keeper {
  [FIELD]?: Map<object, unknown>
}

/**
 * What is worked out about an object once and kept with it. A WeakMap would do, but V8 lets what it holds outlive its key until the old
 * space is collected: for what lives as long as one report is read, that is megabytes every few reports, copied twice.
 */
export class Kept<Key extends object, Value> {
  get(key: Key): Value | undefined {
    return (key as Keeper)[FIELD]?.get(this) as Value | undefined
  }

  set(key: Key, value: Value): void {
    let held = (key as Keeper)[FIELD]
    if (!held) {
      held = new Map()
      Object.defineProperty(key, FIELD, { value: held })
    }
    held.set(this, value)
  }
}
