import { Chip } from '@mantine/core'
import { layers } from './layers.ts'
import classes from './legend.module.css'

interface LegendProps {
  readonly shown: readonly string[]
  readonly change: (shown: string[]) => void
}

/** What the marks on the text mean; each kind can be switched off. */
export function Legend({ shown, change }: LegendProps) {
  return (
    <fieldset className={classes.legend}>
      <legend className={classes.label}>Show</legend>
      <Chip.Group multiple value={[...shown]} onChange={change}>
        {layers.map((layer) => (
          <Chip key={layer.name} value={layer.name} size="sm" radius="sm" variant="outline">
            <span className={classes[layer.name]}>{layer.label}</span>
          </Chip>
        ))}
      </Chip.Group>
    </fieldset>
  )
}
