import { inputOf } from './input-of.ts'
import type { Input } from './unsent.ts'

/** What was dropped on the page or chosen: files, whole folders, addresses, text. Hidden files of folders are left out. */
export async function droppedInputs(data: DataTransfer): Promise<Input[]> {
  // Entries must be asked for before anything is waited for: the browser empties the list then.
  const entries = [...data.items].flatMap((item) => (item.kind === 'file' ? [item.webkitGetAsEntry()] : []))
  const files = [...data.files]
  const text = data.getData('text/uri-list') || data.getData('text/plain')
  if (files.length === 0 && entries.length === 0) {
    const input = inputOf(text)
    return input ? [input] : []
  }
  const found = await Promise.all(
    entries.map((entry, i) => (entry?.isDirectory ? filesBelow(entry) : files[i] ? [fileInput(files[i])] : [])),
  )
  return found.flat()
}

/** A chosen file; of a folder that was chosen, with its path in it. */
export function fileInput(file: File, name = file.webkitRelativePath || file.name): Input {
  return { kind: 'file', name, file }
}

async function filesBelow(entry: FileSystemEntry): Promise<Input[]> {
  if (entry.name.startsWith('.')) return []
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
    return [fileInput(file, entry.fullPath.replace(/^\//, ''))]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const inside: FileSystemEntry[] = []
  // A folder is listed a hundred at a time, until nothing comes.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) break
    inside.push(...some)
  }
  inside.sort((a, b) => (a.name < b.name ? -1 : 1))
  return (await Promise.all(inside.map(filesBelow))).flat()
}
