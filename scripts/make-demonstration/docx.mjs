// A small Word document: title, byline and paragraphs, with its dates in the properties.
import { escapeMarkup } from './html.mjs'
import { zip } from './zip.mjs'

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats'

const contentTypes = `${xml}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="${types}-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${types}-officedocument.wordprocessingml.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="${types}-package.core-properties+xml"/></Types>`
const relations = `${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="${packages}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`
const documentRelations = `${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/styles" Target="styles.xml"/></Relationships>`
const style = (id, name) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`
const styles = `${xml}<w:styles ${word}>${style('Title', 'Title')}${style('Heading2', 'heading 2')}</w:styles>`
const styleOf = { title: 'Title', heading: 'Heading2' }

const paragraph = ({ kind, text }) =>
  `<w:p>${styleOf[kind] ? `<w:pPr><w:pStyle w:val="${styleOf[kind]}"/></w:pPr>` : ''}<w:r><w:t xml:space="preserve">${escapeMarkup(text)}</w:t></w:r></w:p>`

/** The bytes of the document. */
export function docx(report) {
  const time = `${report.date.slice(0, 10)}T08:00:00Z`
  const stamp = (name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`
  const core = `${xml}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeMarkup(report.title)}</dc:title><dc:creator>${escapeMarkup(report.outletName)}</dc:creator>${stamp('created')}${stamp('modified')}</cp:coreProperties>`
  const body = `${xml}<w:document ${word}><w:body>${report.blocks.map(paragraph).join('')}</w:body></w:document>`
  return zip(
    [
      ['[Content_Types].xml', contentTypes],
      ['_rels/.rels', relations],
      ['docProps/core.xml', core],
      ['word/document.xml', body],
      ['word/styles.xml', styles],
      ['word/_rels/document.xml.rels', documentRelations],
    ].map(([name, text]) => [name, Buffer.from(text)]),
  )
}
