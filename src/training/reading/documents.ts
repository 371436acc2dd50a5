/** What a corpus says of the tokens of a document: one array a task, an item a token. */
export interface Gold {
  /** Fine tags, from 0. */
  readonly tags?: Int32Array
  /** Index of the head in its sentence, the sentence's length for the root. */
  readonly heads?: Int32Array
  /** Codes into DEPENDENCIES. */
  readonly dependencies?: Int32Array
  /** Labels of names (bioes.ts), kinds by NAME_TYPES. */
  readonly names?: Int32Array
  /** Labels of what is named and described (bioes.ts), kinds by CONFLICT_TYPES. */
  readonly mentions?: Int32Array
  /** Labels of the parts of attributions (bioes.ts), kinds by ATTRIBUTION_PARTS. */
  readonly attributions?: Int32Array
}

/** A document of any corpus, as the reading network sees it. */
export interface ReadingDocument {
  readonly words: readonly string[]
  /** 1 on the first token of each sentence. */
  readonly opens: Uint8Array
  /** 1 on the first token of each line. */
  readonly lines: Uint8Array
  readonly gold: Gold
}
