// Every token and value type of binary XML, written by hand: fields, object and XML of what comes out.
import { describe, expect, it } from 'vitest'
import { ChunkReader, Library, toObject, toXml } from './index.ts'
import type { EvtxRecord } from './index.ts'
import { ChunkWriter, utf16Bytes } from './testing/write.ts'
import type { Value } from './testing/write.ts'
import { arrayFlag, type } from './tokens.ts'

/** The records of a chunk, kept, and its problems. */
function read(writer: ChunkWriter): { records: EvtxRecord[]; problems: readonly string[] } {
  const reader = new ChunkReader({ library: new Library() })
  const records = [...reader.read(writer.done(), 4096)].map((record) => record.keep())
  return { records, problems: reader.problems.map(({ code }) => code) }
}

/** One record whose EventData shows the values, each as a field. */
function withValues(values: Readonly<Record<string, Value>>): EvtxRecord {
  const writer = new ChunkWriter()
  writer.record(() => {
    writer.fragment()
    writer.instance(() => writer.element('Event', {}, () => writer.element('EventData', {}, () => {
      for (const [slot, [name, { type: kind }]] of Object.entries(values).entries()) {
        writer.element('Data', { Name: () => writer.text(name) }, () => writer.slot(slot, kind))
      }
    })), Object.values(values))
    writer.end()
  })
  const { records: [record], problems } = read(writer)
  expect(problems).toEqual([])
  return record!
}

/** Fields as pairs: a name may stand twice. */
const fields = (record: EvtxRecord): (string | null)[][] => record.shape.fields.map((name, index) => [name, record.text(index)])
const hex = (text: string): Buffer => Buffer.from(text, 'hex')

describe('values', () => {
  it.each<[string, number, string, string | null, unknown]>([
    ['null', type.null, '', null, ''],
    ['string', type.string, utf16Bytes('髙﨑 a').toString('hex'), '髙﨑 a', '髙﨑 a'],
    ['empty string', type.string, '', '', ''],
    ['string with its zero', type.string, '41000000', 'A', 'A'],
    ['ansi', type.ansi, '636166e900', 'café', 'café'],
    ['int8', type.int8, 'ff', '-1', -1],
    ['uint8', type.uint8, 'ff', '255', 255],
    ['int16', type.int16, '0080', '-32768', -32768],
    ['uint16', type.uint16, '0080', '32768', 32768],
    ['int32', type.int32, 'ffffffff', '-1', -1],
    ['uint32', type.uint32, 'ffffffff', '4294967295', 4294967295],
    ['int64', type.int64, 'feffffffffffffff', '-2', -2],
    ['large int64', type.int64, '0100000000000080', '-9223372036854775807', '-9223372036854775807'],
    ['uint64', type.uint64, 'ffffffffffff1f00', '9007199254740991', 9007199254740991],
    ['large uint64', type.uint64, 'ffffffffffffffff', '18446744073709551615', '18446744073709551615'],
    ['real32', type.real32, 'cdcccc3d', '0.1', 0.1],
    ['real64', type.real64, '9a9999999999b93f', '0.1', 0.1],
    ['false', type.bool, '00000000', 'false', false],
    ['true', type.bool, '01000000', 'true', true],
    ['binary', type.binary, 'deadbeef', 'DEADBEEF', 'DEADBEEF'],
    ['guid', type.guid, '2596845478549449a5ba3e3b0328c30d', '{54849625-5478-4994-A5BA-3E3B0328C30D}', '54849625-5478-4994-A5BA-3E3B0328C30D'],
    ['size of 4', type.size, '10000000', '0x10', '0x10'],
    ['size of 8', type.size, '0000000001000000', '0x100000000', '0x100000000'],
    ['FILETIME', type.fileTime, '3b7a051c6b37d701', '2021-04-22T11:32:00.1868347Z', '2021-04-22T11:32:00.186834Z'],
    ['SYSTEMTIME', type.systemTime, 'e5070400040016000b00200000001600', '2021-04-22T11:32:00.022Z', '2021-04-22T11:32:00.022Z'],
    ['SID', type.sid, '01020000000000052000000020020000', 'S-1-5-32-544', 'S-1-5-32-544'],
    ['hex32', type.hex32, '0d000000', '0xd', '0xd'],
    ['hex64', type.hex64, '0d00000080000000', '0x800000000d', '0x800000000d'],
    ['handle', type.handle, '0102', '0102', '0102'],
    ['EvtXml', type.evtXml, utf16Bytes('<a/>').toString('hex'), '<a/>', '<a/>'],
    ['number too short', type.uint32, '0102', '0102', '0102'],
    ['SID too short', type.sid, '0105000000000005', '0105000000000005', '0105000000000005'],
    ['type nobody knows', 0x77, '0102', '0102', '0102'],
  ])('%s', (_name, kind, bytes, text, value) => {
    const record = withValues({ V: { type: kind, bytes: hex(bytes) } })
    expect(fields(record)).toEqual([['V', text]])
    expect(toObject(record)).toEqual({ Event: { EventData: { V: value } } })
  })
})

describe('arrays', () => {
  it.each<[string, number, string, (string | null)[]]>([
    ['strings', type.string, utf16Bytes('a\0\0b c\0').toString('hex'), ['a', '', 'b c']],
    ['strings without the last zero', type.string, utf16Bytes('a\0b').toString('hex'), ['a', 'b']],
    ['ansi strings', type.ansi, '61006200', ['a', 'b']],
    ['uint16', type.uint16, '010002000300', ['1', '2', '3']],
    ['booleans', type.bool, '0100000000000000', ['true', 'false']],
    ['SIDs', type.sid, '01010000000000051200000001020000000000052000000020020000', ['S-1-5-18', 'S-1-5-32-544']],
    ['hex64', type.hex64, '01000000000000000200000000000000', ['0x1', '0x2']],
    ['nothing', type.uint16, '', [null]],
  ])('%s become fields of one name', (_name, kind, bytes, texts) => {
    const record = withValues({ V: { type: kind | arrayFlag, bytes: hex(bytes) }, W: { type: type.uint8, bytes: hex('07') } })
    expect(fields(record)).toEqual([...texts.map((text) => ['V', text]), ['W', '7']])
    // Backwards too: strings have no fixed width, and the walk over them goes forward.
    expect(texts.map((_, index) => record.text(texts.length - 1 - index)).toReversed()).toEqual(texts)
    const xml = texts.map((text) => text === null || text === '' ? '<Data Name="V"/>' : `<Data Name="V">${text}</Data>`).join('')
    expect(toXml(record)).toBe(`<Event><EventData>${xml}<Data Name="W">7</Data></EventData></Event>`)
  })
})

describe('structure', () => {
  const one = (body: (writer: ChunkWriter) => void): EvtxRecord => {
    const writer = new ChunkWriter()
    writer.record(() => body(writer))
    const { records: [record], problems } = read(writer)
    expect(problems).toEqual([])
    return record!
  }

  it('reads System under its own names, and optional values that are missing as null', () => {
    const record = one((writer) => {
      writer.fragment()
      writer.instance(() => writer.element('Event', { xmlns: () => writer.text('urn:x') }, () => {
        writer.element('System', {}, () => {
          writer.element('Provider', { Name: () => writer.text('P'), Guid: () => writer.slot(0, type.guid, true) }, null)
          writer.element('EventID', { Qualifiers: () => writer.slot(1, type.uint16, true) }, () => writer.slot(2, type.uint16, true))
          writer.element('TimeCreated', { SystemTime: () => writer.slot(3, type.fileTime, true) }, null)
          writer.element('EventRecordID', {}, () => writer.slot(4, type.uint64, true))
          writer.element('Correlation', { ActivityID: () => writer.slot(9, type.guid, true) }, null)
          writer.element('Execution', { ProcessID: () => writer.slot(5, type.uint32, true) }, null)
          writer.element('Channel', {}, () => writer.text('Security'))
          writer.element('Computer', {}, () => writer.text('pc'))
          writer.element('Security', { UserID: () => writer.slot(0, type.sid, true) }, null)
        })
      }), [
        { type: type.null },
        { type: type.uint16, bytes: hex('0040') },
        { type: type.uint16, bytes: hex('4e04') },
        { type: type.fileTime, bytes: hex('3b7a051c6b37d701') },
        { type: type.uint64, bytes: hex('fda9060000000000') },
        { type: type.uint32, bytes: hex('c0020000') },
      ])
      writer.end()
    })
    expect(fields(record)).toEqual([
      ['Provider_Name', 'P'], ['Provider_Guid', null], ['EventID_Qualifiers', '16384'], ['EventID', '1102'],
      ['TimeCreated', '2021-04-22T11:32:00.1868347Z'], ['EventRecordID', '436733'], ['ActivityID', null],
      ['Execution_ProcessID', '704'], ['Channel', 'Security'], ['Computer', 'pc'], ['UserID', null],
    ])
    expect(record.source).toEqual({ product: 'windows', category: null, service: null, channel: 'Security', provider: 'P', eventId: 1102 })
    expect([record.time, record.timeRest, record.recordId, record.number, record.computer]).toEqual([1619091120186, 8347, 436733, 1, 'pc'])
    expect(toXml(record)).toBe('<Event xmlns="urn:x"><System><Provider Name="P"/><EventID Qualifiers="16384">1102</EventID>' +
      '<TimeCreated SystemTime="2021-04-22T11:32:00.1868347Z"/><EventRecordID>436733</EventRecordID><Correlation/>' +
      '<Execution ProcessID="704"/><Channel>Security</Channel><Computer>pc</Computer><Security/></System></Event>')
  })

  it('reads XML inside values, with its own template', () => {
    const record = one((writer) => {
      writer.fragment()
      writer.instance(() => writer.element('Event', {}, () => writer.slot(0, type.xml, true)), [{
        type: type.xml,
        write: () => {
          writer.fragment()
          writer.instance(() => writer.element('UserData', {}, () => writer.element('Cleared', { xmlns: () => writer.text('urn:y') }, () => {
            writer.element('By', { Where: () => writer.slot(1, 1) }, () => writer.slot(0, 1))
          })), [{ type: 1, bytes: utf16Bytes('me') }, { type: 1, bytes: utf16Bytes('here') }], 2)
        },
      }])
      writer.end()
    })
    expect(fields(record)).toEqual([['By_Where', 'here'], ['By', 'me']])
    expect(toObject(record)).toEqual({
      Event: { UserData: { Cleared: { '#attributes': { xmlns: 'urn:y' }, By: { '#attributes': { Where: 'here' }, '#text': 'me' } } } },
    })
  })

  it.each([true, false])('reads elements without any template (dependency id written: %s)', (dependency) => {
    const record = one((writer) => {
      writer.fragment()
      writer.element('Event', {}, () => {
        writer.element('System', {}, () => {
          writer.element('Provider', { Name: () => writer.text('Old') }, null, dependency)
          writer.element('EventID', {}, () => writer.text('7'), dependency)
          writer.element('TimeCreated', { SystemTime: () => writer.text('2021-06-03T13:06:00.152059100Z') }, null, dependency)
        }, dependency)
        writer.element('EventData', {}, () => {
          writer.element('Data', { Name: () => writer.text('A') }, () => writer.text('1'), dependency)
          writer.element('Data', {}, () => writer.literal(type.uint32, hex('05000000')), dependency)
          writer.element('Data', {}, () => writer.text(''), dependency)
        }, dependency)
      }, dependency)
      // Without an end token, whatever lay in memory follows.
      writer.raw(0x02, 0x0d, 0x03)
    })
    expect(fields(record)).toEqual([
      ['Provider_Name', 'Old'], ['EventID', '7'], ['TimeCreated', '2021-06-03T13:06:00.152059100Z'], ['A', '1'], ['Data', '5'], ['Data', ''],
    ])
    expect([record.source.eventId, record.time, record.timeRest, record.recordId]).toEqual([7, 1622725560152, 591, 1])
    expect(toObject(record)).toMatchObject({ Event: { EventData: { A: '1', Data: { '#text': [5, ''] } } } })
  })

  it('reads entities, character references, CDATA and instructions', () => {
    const record = one((writer) => {
      writer.instruction('about', 'this ?> that')
      writer.element('Event', {}, () => writer.element('EventData', {}, () => writer.element('Data', { Name: () => writer.text('T') }, () => {
        for (const entity of ['lt', 'gt', 'amp', 'quot', 'apos', 'other']) writer.entity(entity)
        writer.charRef(0x3042)
        writer.cdata('<raw>')
        writer.text('\u0001\r')
      })))
    })
    expect(fields(record)).toEqual([['T', '<>&"\'&other;あ<raw>\u0001\r']])
    expect(toXml(record)).toBe('<?about this  that?><Event><EventData><Data Name="T">&lt;&gt;&amp;"\'&amp;other;あ&lt;raw&gt;\ufffd&#13;</Data></EventData></Event>')
  })

  it('reads a template inside a template, and names that are values', () => {
    const record = one((writer) => {
      writer.fragment()
      writer.instance(() => {
        writer.instance(() => writer.element('Event', {}, () => writer.element('EventData', {}, () => {
          writer.element('Data', { Name: () => writer.slot(0, 1) }, () => writer.slot(1, 1))
        })), [{ type: 1, bytes: utf16Bytes('Dynamic') }, { type: 1, bytes: utf16Bytes('v') }], 3)
      }, [])
      writer.end()
    })
    expect(fields(record)).toEqual([['Dynamic', 'v']])
    expect(toObject(record)).toEqual({ Event: { EventData: { Dynamic: 'v' } } })
  })

  it('reads RenderingInfo beside System, and gives each its own names', () => {
    const record = one((writer) => writer.element('Event', {}, () => {
      writer.element('System', {}, () => writer.element('Level', {}, () => writer.text('4')))
      writer.element('RenderingInfo', { Culture: () => writer.text('ja-JP') }, () => {
        writer.element('Level', {}, () => writer.text('情報'))
        writer.element('Keywords', {}, () => writer.element('Keyword', {}, () => writer.text('成功の監査')))
      })
      writer.element('ProcessingErrorData', {}, () => writer.element('ErrorCode', {}, () => writer.text('15003')))
    }))
    expect(fields(record)).toEqual([
      ['Level', '4'], ['RenderingInfo_Culture', 'ja-JP'], ['RenderingInfo_Level', '情報'],
      ['RenderingInfo_Keyword', '成功の監査'], ['ErrorCode', '15003'],
    ])
  })

  it('keeps names that would be unsafe in XML or in an object apart from both', () => {
    const record = one((writer) => writer.element('Event', {}, () => writer.element('EventData', {}, () => {
      writer.element('Data', { Name: () => writer.text('__proto__') }, () => writer.text('x'))
      writer.element('1<b', {}, () => writer.text('y'))
    })))
    expect(Object.keys((toObject(record) as { Event: { EventData: object } }).Event.EventData)).toEqual(['__proto__', '1<b'])
    expect(toXml(record)).toContain('<_1_b>y</_1_b>')
  })

  it('leaves white space at the end of values out of the object unless asked, and never out of text or XML', () => {
    const record = withValues({ CommandLine: { type: type.string, bytes: utf16Bytes('cmd /c x \r\n') } })
    expect(toObject(record)).toEqual({ Event: { EventData: { CommandLine: 'cmd /c x' } } })
    expect(toObject(record, { exact: true })).toEqual({ Event: { EventData: { CommandLine: 'cmd /c x \r\n' } } })
    expect(record.text(0)).toBe('cmd /c x \r\n')
    expect(toXml(record)).toContain('cmd /c x &#13;\n<')
  })

  it('keeps white space that stands inside of a value made of several parts', () => {
    const writer = new ChunkWriter()
    writer.record(() => {
      writer.fragment()
      writer.instance(() => writer.element('Event', {}, () => writer.element('EventData', {}, () => {
        writer.element('Data', { Name: () => writer.text('Command') }, () => {
          writer.slot(0, type.string)
          writer.text('>> log.txt ')
        })
      })), [{ type: type.string, bytes: utf16Bytes('echo %1 ') }])
      writer.end()
    })
    const record = read(writer).records[0]!
    expect(toObject(record)).toEqual({ Event: { EventData: { Command: 'echo %1 >> log.txt' } } })
    expect(toObject(record, { exact: true })).toEqual({ Event: { EventData: { Command: 'echo %1 >> log.txt ' } } })
    expect(record.text(0)).toBe('echo %1 >> log.txt ')
  })

  it('shows units of plain strings alone', () => {
    const record = withValues({
      A: { type: type.string, bytes: utf16Bytes('abc\0') },
      B: { type: type.uint8, bytes: hex('07') },
      C: { type: type.string | arrayFlag, bytes: utf16Bytes('x\0yz') },
    })
    const text = (field: number): string | null => {
      const units = record.units(field)
      return units === null ? null : Buffer.from(units.bytes.subarray(units.start, units.start + 2 * units.length)).toString('utf16le')
    }
    expect([text(0), text(1), text(2), text(3)]).toEqual(['abc', null, 'x', 'yz'])
  })
})
