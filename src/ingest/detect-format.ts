import { type ErrorCode, type Format, type Issue, issue } from '../schema/index.ts'
import { utf16Of } from './encoding/index.ts'
import type { Received } from './received.ts'

/** A format a reader exists for; `gzip` is only a wrapping. */
export type ReadableFormat = Format | 'gzip'

/** The format of received bytes, told by the bytes first and the name and announced type second; or why there is none. */
export function detectFormat(received: Received): ReadableFormat | Issue {
  const { bytes, file } = received
  const name = file.toLowerCase().replace(/[?#].*$/, '')
  if (bytes.length === 0) return issue('INPUT_EMPTY', { input: file })
  const head = latin(bytes, 0, 4096)
  const magic = magicFormat(bytes, head)
  if (magic) return typeof magic === 'string' ? magic : issue(magic.code, { input: file, format: '', reason: '' })
  const wide = utf16Of(bytes) ?? (/^(?:\xff\xfe|\xfe\xff)/.test(head) ? 'bom' : undefined)
  if (!wide && isBinary(bytes)) return binaryIssue(name, file)
  const text = (wide ? head.replaceAll('\0', '') : head).replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').trimStart()
  return textFormat(text, name, received.mediaType?.toLowerCase() ?? '', file)
}

function magicFormat(bytes: Uint8Array, head: string): ReadableFormat | { readonly code: ErrorCode } | undefined {
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf'
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006'))
    return isDocx(bytes, head) ? 'docx' : 'zip'
  if (head.startsWith('\u001f\u008b\u0008')) return 'gzip'
  if (head.startsWith('WARC/')) return 'warc'
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) {
    const encrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
      Buffer.from('EncryptedPackage', 'utf16le'),
    )
    return { code: encrypted ? 'FORMAT_ENCRYPTED' : 'FORMAT_UNKNOWN' }
  }
  return head.startsWith('{\\rtf') ? { code: 'FORMAT_UNKNOWN' } : undefined
}

/** A Word file is a ZIP whose directory, at the end, or first entries name its parts. */
function isDocx(bytes: Uint8Array, head: string): boolean {
  return (
    /word\/(?:document|_rels)/.test(latin(bytes, Math.max(0, bytes.length - 65_536), bytes.length)) ||
    head.includes('word/document.xml')
  )
}

function textFormat(text: string, name: string, mediaType: string, file: string): Format | Issue {
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<\?[^>]*>\s*)*(?:<!doctype (?!html)[^>[]*(?:\[[\s\S]*)?|<(?:rss|feed|rdf:rdf|atom:feed)\b)/i.test(
      text,
    )
  ) {
    return /<(?:rss|feed|rdf:rdf|atom:feed)\b/i.test(text) || /rss|atom|feed|\.rdf|\.xml/.test(name + mediaType)
      ? 'feed'
      : issue('FORMAT_UNKNOWN', { input: file })
  }
  if (/^<(?:!doctype html|html\b|head\b|body\b|\?xml[^>]*>\s*(?:<!doctype html|<html\b))/i.test(text)) return 'html'
  if (text.startsWith('<?xml'))
    return /<(?:rss|feed|rdf:rdf)\b/i.test(text)
      ? 'feed'
      : /<html\b/i.test(text)
        ? 'html'
        : issue('FORMAT_UNKNOWN', { input: file })
  if (/\.x?html?$/.test(name) || /\bx?html\b/.test(mediaType)) return 'html'
  if (/^\{\s*(?:"[^"]*"\s*:\s*(?:"[^"]*"|true|false)\s*,\s*){0,8}"version"\s*:\s*"https:\/\/jsonfeed\.org/.test(text))
    return 'feed'
  if (/^(?:\{\s*"|\[\s*\{\s*")/.test(text) && !/\.(?:txt|md|csv|tsv|eml)$/.test(name))
    return mediaType.includes('feed+json') ? 'feed' : 'jsonl'
  if (/\.(?:jsonl|ndjson|json)$/.test(name)) return 'jsonl'
  if (/\.eml$/.test(name) || mediaType === 'message/rfc822' || isMail(text)) return 'eml'
  if (/\.(?:csv|tsv)$/.test(name) || /\b(?:csv|tab-separated-values)\b/.test(mediaType)) return 'csv'
  if (/\.(?:md|markdown)$/.test(name) || mediaType === 'text/markdown') return 'markdown'
  return 'text'
}

function isMail(text: string): boolean {
  const header = text.slice(0, Math.max(0, text.search(/\r?\n\r?\n/)))
  const names = new Set(
    header
      .match(
        /^(?:from|to|subject|date|message-id|mime-version|received|return-path|delivered-to|content-type|x-[\w-]+)(?=:)/gim,
      )
      ?.map((found) => found.toLowerCase()),
  )
  return (
    names.size >= 4 &&
    /^[\w-]+:/.test(text) &&
    (names.has('message-id') || names.has('mime-version') || names.has('received'))
  )
}

function isBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 16_384)
  let controls = 0
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!
    if (byte === 0) return true
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27) controls++
  }
  return controls > length * 0.02
}

function binaryIssue(name: string, file: string): Issue {
  const claimed = /\.(pdf|docx|zip|warc)(?:\.gz)?$/.exec(name)?.[1]
  if (claimed)
    return issue('FORMAT_BROKEN', {
      input: file,
      format: claimed,
      reason: 'its first bytes are not those of the format',
    })
  const texty =
    !/\.[a-z0-9]{1,5}$/.test(name) ||
    /\.(?:txt|text|md|markdown|html?|csv|tsv|json|jsonl|ndjson|eml|xml|rss|atom)$/.test(name)
  return issue(texty ? 'FORMAT_BINARY' : 'FORMAT_UNKNOWN', { input: file })
}

function latin(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(
    'latin1',
    start,
    Math.min(end, bytes.length),
  )
}
