export { type DecodedText, decodeText, utf16Of } from './decode-text.ts'
export { repairMojibake } from './mojibake.ts'
