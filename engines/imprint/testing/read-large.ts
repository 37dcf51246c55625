// For a process of its own with little memory: writes an imprint of large folders and reads it back. Prints what it held.
import { closeSync, createReadStream, openSync, writeSync } from 'node:fs'
import { assemble, readImprint, type Told } from '../index.ts'

const [file = '', folders = '', each = ''] = process.argv.slice(2)
const note = 'x'.repeat(3900)

function* told(): Generator<Told> {
  for (let folder = 0; folder < Number(folders); folder++) {
    for (let n = 0; n < Number(each); n++) {
      yield { path: `${folder}/${n}`, size: 1, hash: '0'.repeat(64), modified: 0, notes: [note] }
    }
  }
}

const descriptor = openSync(file, 'w')
await assemble(told(), { write: (bytes) => void writeSync(descriptor, bytes) }, { taken: 0, label: '' })
closeSync(descriptor)
let [files, sealed] = [0, false]
for await (const items of readImprint(createReadStream(file, { highWaterMark: 1024 * 1024 }))) {
  for (const { kind } of items) {
    if (kind === 'file') files += 1
    if (kind === 'sealed') sealed = true
  }
}
process.stdout.write(JSON.stringify({ files, sealed }))
