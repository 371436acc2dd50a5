// A ZIP archive of stored members with one fixed date, so that the same members give the same bytes everywhere.
import { crc32 } from 'node:zlib'

const dosTime = 0
const dosDate = ((2031 - 1980) << 9) | (3 << 5) | 1

/** Members are `[name, Buffer]`, kept in the order given. */
export function zip(members) {
  const local = []
  const central = []
  let offset = 0
  for (const [name, bytes] of members) {
    const file = Buffer.from(name)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(0x800, 2)
    fields.writeUInt16LE(dosTime, 6)
    fields.writeUInt16LE(dosDate, 8)
    fields.writeUInt32LE(crc32(bytes), 10)
    fields.writeUInt32LE(bytes.length, 14)
    fields.writeUInt32LE(bytes.length, 18)
    fields.writeUInt16LE(file.length, 22)
    local.push(Buffer.from('PK\x03\x04'), fields, file, bytes)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    central.push(Buffer.from('PK\x01\x02\x14\x00'), fields, place, file)
    offset += 30 + file.length + bytes.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(members.length, 8)
  end.writeUInt16LE(members.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, directory, end])
}
