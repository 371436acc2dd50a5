import { Chip } from '@mantine/core'
import { type Layer, layers } from './layers.ts'
import classes from './legend.module.css'

interface LegendProps {
  /** The layers the report has; without any, nothing is shown. */
  readonly available: readonly Layer[]
  readonly shown: readonly string[]
  readonly change: (shown: string[]) => void
}

/** What the marks on the text mean; each kind can be switched off. */
export function Legend({ available, shown, change }: LegendProps) {
  if (available.length === 0) return null
  return (
    <fieldset className={classes.legend}>
      <legend className={classes.label}>Show</legend>
      <Chip.Group multiple value={[...shown]} onChange={change}>
        {layers
          .filter((layer) => available.includes(layer.name))
          .map((layer) => (
            <Chip key={layer.name} value={layer.name} size="sm" radius="sm" variant="outline">
              <span className={classes[layer.name]}>{layer.label}</span>
            </Chip>
          ))}
      </Chip.Group>
    </fieldset>
  )
}
