import { createSpotlight } from '@mantine/spotlight'

const [store, spotlight] = createSpotlight()

/** Whether the command palette is open, and what was typed. */
export const paletteStore = store

/** Opens the command palette. */
export const openPalette = spotlight.open
