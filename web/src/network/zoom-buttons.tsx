import { ActionIcon } from '@mantine/core'
import classes from './zoom-buttons.module.css'

interface ZoomButtonsProps {
  readonly isClosest: boolean
  readonly zoomIn: () => void
  readonly zoomOut: () => void
  readonly showAll: () => void
}

/** Zooming by button, for drawing and map alike. */
export function ZoomButtons({ isClosest, zoomIn, zoomOut, showAll }: ZoomButtonsProps) {
  return (
    <div className={classes.tools}>
      <ActionIcon variant="default" aria-label="Zoom in" disabled={isClosest} onClick={zoomIn}>
        +
      </ActionIcon>
      <ActionIcon variant="default" aria-label="Zoom out" onClick={zoomOut}>
        −
      </ActionIcon>
      <ActionIcon variant="default" aria-label="Show all" onClick={showAll}>
        ⤢
      </ActionIcon>
    </div>
  )
}
