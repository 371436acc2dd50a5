// Reads a stretch of text; returns the offsets of its tokens, which cover every character but spaces once.
// Words follow Universal Dependencies for English (EWT): clitics and most hyphens are tokens of their own.
// Universal Dependencies v2 guidelines, "Tokenization and word segmentation".
export { CHARACTER_CLASS, isSpace } from './characters.ts'
export { createTokenBuffer, pushToken, type TokenBuffer } from './token-buffer.ts'
export { tokenize } from './tokenize.ts'
export { isAltered } from './words.ts'
