import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** TrueType files of Source Serif 4 (SIL Open Font License), Latin, Greek and Cyrillic: what PDFs are set in. */
export function serifFonts(): Record<'regular' | 'italic' | 'bold', Uint8Array> {
  const { resolve } = createRequire(import.meta.url)
  const face = (name: string) =>
    new Uint8Array(readFileSync(resolve(`@expo-google-fonts/source-serif-4/${name}/SourceSerif4_${name}.ttf`)))
  return { regular: face('400Regular'), italic: face('400Regular_Italic'), bold: face('600SemiBold') }
}
