// Files of this source as they arrive.
import { encodeCp932 } from '#engines/japanese'
import { encode } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'

const printable = (bytes: Uint8Array) => [...bytes].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')
const sjis = (text: string) => printable(encodeCp932(text).bytes)
const utf8 = (text: string) => printable(Buffer.from(text, 'utf8'))

/** As an old telephone writes it: quoted-printable, folded with a soft break. */
const old = [
  'BEGIN:VCARD', 'VERSION:2.1', `N;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:${sjis('髙﨑;一郎').slice(0, 24)}=`, `${sjis('髙﨑;一郎').slice(24)};;;`,
  `TITLE;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:${sjis('病院長')}`, 'TEL;CELL:090-1111-2222', 'TEL;WORK;FAX:03-1111-9999', 'END:VCARD', '',
].join('\r\n')

const current = [
  'BEGIN:VCARD', 'VERSION:3.0', 'FN:中村 太郎', 'ORG:㈱ミナト電子;保守部', 'item1.TEL;type=pref:1200', 'item1.X-ABLabel:内線', 'TEL;TYPE=CELL:090-3333-4444',
  'EMAIL;TYPE=INTERNET:nakamura@minato.example', 'NOTE:電子カルテの', '  保守\\n夜間も可', 'END:VCARD',
  'BEGIN:VCARD', 'VERSION:4.0', 'FN:サイバー犯罪相談窓口', 'ORG:東京都 警視庁', 'TEL;VALUE=uri:tel:+81-3-5555-0000', 'END:VCARD', '',
].join('\n')

export const fixtures: readonly Fixture[] = [
  { name: '院長.vcf', bytes: encode(old, 'utf-8') },
  { name: '連絡先.vcf', bytes: encode(current, 'utf-8-bom') },
  { name: 'contacts.vcf', bytes: encode(current, 'utf-16le-bom') },
  { name: 'sjis.vcf', bytes: encode(current, 'cp932') },
  { name: '佐藤.vcf', bytes: encode(`BEGIN:VCARD\nVERSION:2.1\nFN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:${utf8('佐藤')}\nTITLE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:${utf8('事務長')}\nTEL:03-1234-5678\nEND:VCARD\n`, 'ascii') },
  { name: 'broken.vcf', bytes: encode('BEGIN:VCARD\nVERSION:3.0\nTEL:03-1111-2222\nEND:VCARD\nBEGIN:VCARD\nFN:山田\nTEL:1\n', 'utf-8'), faulty: true },
]
