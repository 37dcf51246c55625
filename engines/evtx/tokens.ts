// The tokens and value types of binary XML, as [MS-EVEN6] and libevtx's format notes number them.

/** A token byte without its "more follows" flag (0x40). */
export const token = {
  end: 0x00,
  openElement: 0x01,
  closeStart: 0x02,
  closeEmpty: 0x03,
  closeElement: 0x04,
  value: 0x05,
  attribute: 0x06,
  cdata: 0x07,
  charRef: 0x08,
  entityRef: 0x09,
  piTarget: 0x0a,
  piData: 0x0b,
  instance: 0x0c,
  slot: 0x0d,
  optionalSlot: 0x0e,
  fragment: 0x0f,
} as const
export const moreFlag = 0x40

export const type = {
  null: 0x00,
  string: 0x01,
  ansi: 0x02,
  int8: 0x03,
  uint8: 0x04,
  int16: 0x05,
  uint16: 0x06,
  int32: 0x07,
  uint32: 0x08,
  int64: 0x09,
  uint64: 0x0a,
  real32: 0x0b,
  real64: 0x0c,
  bool: 0x0d,
  binary: 0x0e,
  guid: 0x0f,
  size: 0x10,
  fileTime: 0x11,
  systemTime: 0x12,
  sid: 0x13,
  hex32: 0x14,
  hex64: 0x15,
  handle: 0x20,
  xml: 0x21,
  evtXml: 0x23,
} as const
export const arrayFlag = 0x80

/** Bytes of a value whose type fixes its size; 0 where the value says it itself. */
export const fixedSize: Uint8Array = new Uint8Array(256)
for (const [size, types] of [
  [1, [type.int8, type.uint8]],
  [2, [type.int16, type.uint16]],
  [4, [type.int32, type.uint32, type.real32, type.bool, type.hex32]],
  [8, [type.int64, type.uint64, type.real64, type.fileTime, type.hex64]],
  [16, [type.guid, type.systemTime]],
] as const) {
  for (const each of types) fixedSize[each] = size
}
