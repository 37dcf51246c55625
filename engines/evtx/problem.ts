// What can be wrong with a file. Every problem is a value; none stops the reading of what is sound.

export const problemCodes = {
  'not-evtx': 'the file does not begin with the signature of an event log',
  'header-checksum': 'the file header does not match its checksum',
  'header-version': 'the file header states a version or block size this reader does not know',
  'chunk-count': 'the file holds more or fewer chunks than its header says',
  'truncated-file': 'the file ends inside a chunk',
  'bad-chunk': 'a chunk does not begin with its signature; nothing of it was read',
  'chunk-checksum': 'a chunk header does not match its checksum',
  'records-checksum': 'the records of a chunk do not match their checksum',
  'chunk-bounds': 'a chunk header points outside its chunk',
  'record-size': 'a record states a size that cannot be',
  'record-signature': 'a record was expected and its signature is not there',
  'record-copy': 'the two statements of a record\'s size differ',
  'truncated': 'binary XML ends too early',
  'bad-token': 'binary XML holds a token that cannot stand there',
  'bad-name': 'a name points to bytes that are no name',
  'bad-template': 'a template points outside its chunk or states a size that cannot be',
  'bad-value': 'the values of a record do not fit into it',
  'too-deep': 'elements are nested too deeply',
  'too-many': 'a record asks for more templates, values, fields or repetitions than any real one',
  'too-much-work': 'the templates of a chunk ask for more work than any real chunk',
} as const

export type ProblemCode = keyof typeof problemCodes

export interface Problem {
  readonly code: ProblemCode
  /** Bytes from the start of the file. */
  readonly offset: number
  /** The record's own number where it could be read. */
  readonly recordId: number | null
}
