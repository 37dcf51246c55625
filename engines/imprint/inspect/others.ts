// Kinds that are only recognised: packed ones that their own tool must test, and bodies that only the generation before
// can be held against.
import type { Kind } from './kind.ts'
import { pass, type Reading } from './reading.ts'
import { Samples } from './samples.ts'
import { type Finding, unjudged } from './verdict.ts'

type Begins = Kind['begins']
const hex = (text: string, at = 0): Begins => {
  const bytes = Buffer.from(text, 'hex')
  const first = bytes[0]
  const end = at + bytes.length
  return (head) => head[at] === first && head.length >= end && bytes.compare(head, at, end) === 0
}
const latin = (text: string, at = 0): Begins => hex(Buffer.from(text, 'latin1').toString('hex'), at)
const any = (...tests: readonly Begins[]): Begins => (head) => tests.some((test) => test(head))

/** MPEG audio without any head: frames that begin alike, several in 4 KiB. */
const isFrames: Begins = (head) => {
  if (head[0] !== 0xff || ((head[1] ?? 0) & 0xe6) !== 0xe2) return false
  let frames = 0
  for (let at = 0; at !== -1; at = head.indexOf(head.subarray(0, 2), at + 2)) frames += 1
  return frames > 3
}

function* body(why: string, size: number): Reading<Finding> {
  const samples = new Samples()
  yield* pass(size, (bytes) => samples.take(bytes))
  return unjudged(why, samples.end())
}

const kind = (name: string, why: string, endings: readonly string[], begins: Begins): Kind => (
  { name, endings, begins, read: ({ size }) => body(why, size) }
)

/** Their bodies are noise when all is well. */
const packed: readonly Kind[] = [
  kind('xz', 'tool', ['xz', 'txz'], hex('fd377a585a00')),
  kind('bzip2', 'tool', ['bz2', 'tbz'], (head) => /^BZh[1-9]1AY&SY/.test(head.toString('latin1', 0, 10))),
  kind('rar', 'tool', ['rar'], latin('Rar!\x1a\x07')),
  kind('lha', 'tool', ['lzh', 'lha'], (head) => /^-l[hz][0-9ds]-$/.test(head.toString('latin1', 2, 7))),
  kind('lzip', 'tool', [], latin('LZIP')),
  kind('lz4', 'tool', ['lz4'], hex('04224d18')),
  kind('cab', 'tool', ['cab'], latin('MSCF\0\0\0\0')),
  kind('openpgp', 'encrypted', [], latin('-----BEGIN PGP MESSAGE-----')),
  kind('age', 'encrypted', ['age'], latin('age-encryption.org/')),
  kind('luks', 'encrypted', [], latin('LUKS\xba\xbe')),
  kind('openssl', 'encrypted', [], latin('Salted__')),
  kind('film', 'media', ['mp4', 'mov', 'm4v', 'avi', 'mpg', 'mpeg', 'wmv', 'mkv', 'webm', 'm4a'], any(
    latin('ftyp', 4), latin('moov', 4), latin('mdat', 4), hex('000001ba'), hex('000001b3'), hex('1a45dfa3'),
    hex('3026b2758e66cf11'), (head) => latin('RIFF')(head) && latin('AVI ', 8)(head),
  )),
  kind('sound', 'media', ['mp3', 'ogg', 'flac', 'wav', 'aac', 'opus'], any(
    latin('ID3'), latin('OggS'), latin('fLaC'), (head) => latin('RIFF')(head) && latin('WAVE', 8)(head),
    isFrames,
  )),
  kind('webp', 'media', ['webp'], (head) => latin('RIFF')(head) && latin('WEBP', 8)(head)),
  kind('gif', 'media', ['gif'], any(latin('GIF87a'), latin('GIF89a'))),
  kind('font', 'media', ['woff', 'woff2', 'ttf', 'otf', 'ttc'], any(
    latin('wOFF'), latin('wOF2'), hex('00010000'), latin('OTTO'), latin('ttcf'), latin('true'),
  )),
]

const bodies: readonly Kind[] = [
  kind('pe', 'previous', ['exe', 'dll', 'sys', 'ocx', 'scr'], (head) => {
    const at = latin('MZ')(head) && head.length >= 64 ? head.readUInt32LE(60) : -1
    return at > 0 && at + 4 <= head.length && head.toString('latin1', at, at + 4) === 'PE\0\0'
  }),
  kind('mach-o', 'previous', [], any(hex('cffaedfe'), hex('cefaedfe'), hex('feedfacf'))),
  kind('sqlite', 'previous', ['sqlite', 'sqlite3'], latin('SQLite format 3\0')),
  kind('access', 'previous', ['mdb', 'accdb'], any(
    hex('000100005374616e64617264'), hex('0001000041434520'))),
  kind('outlook', 'previous', ['pst', 'ost'], latin('!BDN')),
  kind('disk', 'previous', ['vmdk', 'vhd', 'vhdx', 'qcow2', 'vdi', 'iso', 'img'], any(
    latin('KDMV'), latin('# Disk DescriptorFile'), latin('conectix'), latin('vhdxfile'), latin('QFI\xfb'),
    hex('7f10dabe', 64), hex('55aa', 510), hex('53ef', 1080),
  )),
  kind('tar', 'previous', ['tar'], latin('ustar', 257)),
  kind('bmp', 'previous', ['bmp', 'dib'], (head) => (
    latin('BM')(head) && head.length > 18 && head.readUInt32LE(14) <= 124
  )),
  kind('tiff', 'previous', ['tif', 'tiff'], any(hex('49492a00'), hex('4d4d002a'), hex('49492b00'))),
  kind('registry', 'previous', [], latin('regf')),
  kind('evtx', 'previous', ['evtx'], latin('ElfFile\0')),
  kind('class', 'previous', ['class'], hex('cafebabe')),
  kind('ar', 'previous', ['deb', 'a', 'lib'], latin('!<arch>\n')),
  kind('rpm', 'previous', ['rpm'], hex('edabeedb')),
  kind('wasm', 'previous', ['wasm'], hex('0061736d')),
  kind('icon', 'previous', ['ico', 'cur'], any(hex('00000100'), hex('00000200'))),
]

export const others: readonly Kind[] = [...packed, ...bodies]
